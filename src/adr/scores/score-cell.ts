/** One option under one driver: what people declared, else what is measured, else an interval; and whether it passes a gate. */
import type { Evidence } from '../evidence/collect-evidence.ts'
import type { Measured } from '../measures/measure.ts'
import { MEASURES } from '../measures/measures.ts'
import { HIGHEST_SCORE, type Driver, type Gate, type ScaleStep, type TemplateOption } from '../template/template.ts'
import type { Cell, Declared, GateResult } from './scores.ts'

/** Scores a cell on the driver's own scale; the other options have no part in it. */
export function scoreCell(
  driver: Driver,
  option: TemplateOption,
  evidence: Evidence,
  declared: Readonly<Record<string, Declared>>,
): Cell {
  const unknown = {
    driver: driver.id,
    option: option.id,
    kind: 'unknown',
    low: 0,
    high: HIGHEST_SCORE,
    value: null,
    unit: null,
    inputs: [],
    findings: [],
  } as const
  const said = declared[`${driver.id}.${option.id}`]
  if (typeof said?.value === 'number') {
    return {
      ...unknown,
      kind: 'declared',
      low: said.value,
      high: said.value,
      anchor: said.note ?? 'declared',
      detail: `${said.by}, ${said.on}`,
      formula: null,
    }
  }
  const taken = taking(driver, option, evidence)
  const measure = MEASURES[driver.measure]
  if (!taken || !measure)
    return { ...unknown, anchor: driver.why ?? 'to be declared', detail: 'declared by nobody', formula: null }
  if (taken.kind === 'unknown')
    return { ...unknown, anchor: taken.why, detail: 'not measurable here', formula: measure.formula }
  const step = stepFor(driver.scale, taken.value)
  return {
    driver: driver.id,
    option: option.id,
    kind: 'measured',
    low: step?.score ?? 0,
    high: step?.score ?? 0,
    value: taken.value,
    unit: taken.value === 1 ? measure.one : measure.unit,
    anchor: step?.anchor ?? '',
    detail: taken.detail,
    formula: measure.formula,
    inputs: taken.inputs,
    findings: taken.findings,
  }
}

/** The measure of a driver, taken; null where the driver names none. */
function taking(driver: Driver, option: TemplateOption, evidence: Evidence): Measured | null {
  const whatIf = evidence.options[option.id]
  return whatIf ? (MEASURES[driver.measure]?.take({ evidence, option, whatIf }) ?? null) : null
}

/** The first step that holds the value; the last one holds what is left. */
export function stepFor(scale: readonly ScaleStep[], value: number | 'unbounded'): ScaleStep | undefined {
  return scale.find(({ atMost, atLeast }) => within({ atMost, atLeast }, value))
}

/** Whether an option passes a gate. */
export function passGate(
  driver: Driver,
  option: TemplateOption,
  evidence: Evidence,
  declared: Readonly<Record<string, Declared>>,
): GateResult {
  const base = { driver: driver.id, option: option.id }
  const said = declared[`${driver.id}.${option.id}`]
  if (typeof said?.value === 'boolean') {
    const note = said.note === undefined ? '' : `: ${said.note}`
    return { ...base, kind: 'declared', passes: said.value, value: said.value, detail: `${said.by}, ${said.on}${note}` }
  }
  const taken = taking(driver, option, evidence)
  if (taken?.kind !== 'measured' || !driver.gate) {
    const why = taken?.kind === 'unknown' ? taken.why : (driver.why ?? 'to be declared')
    return { ...base, kind: 'unknown', passes: null, value: null, detail: why }
  }
  return {
    ...base,
    kind: 'measured',
    passes: within(driver.gate, taken.value),
    value: taken.value,
    detail: taken.detail,
  }
}

function within({ atMost, atLeast }: Pick<Gate, 'atMost' | 'atLeast'>, value: number | 'unbounded'): boolean {
  const number = value === 'unbounded' ? Number.POSITIVE_INFINITY : value
  return (atMost === null || number <= atMost) && (atLeast === null || number >= atLeast)
}
