/** The table of what each option asks for here: every measure for every option, in the same unit. */
import type { Evidence } from '../evidence/collect-evidence.ts'
import type { Measured } from '../measures/measure.ts'
import { MEASURES } from '../measures/measures.ts'
import type { Template } from '../template/template.ts'
import { table, thousands } from '../wording.ts'

/** One measure for all options. */
export interface MeasuredRow {
  readonly measure: string
  readonly label: string
  readonly unit: string
  readonly formula: string
  readonly cells: readonly { readonly option: string; readonly taken: Measured }[]
}

/** Every measure, taken for every option. */
export function measuredRows(template: Pick<Template, 'options'>, evidence: Evidence): MeasuredRow[] {
  return Object.entries(MEASURES).map(([measure, { label, unit, formula, take }]) => ({
    measure,
    label,
    unit,
    formula,
    cells: template.options.flatMap(option => {
      const whatIf = evidence.options[option.id]
      return whatIf ? [{ option: option.id, taken: take({ evidence, option, whatIf }) }] : []
    }),
  }))
}

/** Markdown of the table; measures that say nothing here are left out. */
export function renderCosts(template: Template, evidence: Evidence): string {
  const asked = new Set([...template.drivers.map(({ measure }) => measure), ...template.measures])
  // The row that says of how many stands above the one that says how many of them.
  if (asked.has('waiting-handlers-on-threads')) asked.add('waiting-handlers')
  const rows = measuredRows(template, evidence).filter(row => asked.has(row.measure) || tells(row))
  return table(
    ['Measured here', ...template.options.map(({ id }) => id)],
    rows.map(({ label, cells }) => [label, ...cells.map(({ taken }) => shown(taken))]),
    template.options.map((_, index) => index + 1),
  )
}

/** Not every decision is about these, and the share has a unit that no other row has. */
const ONLY_WHERE_ASKED: ReadonlySet<string> = new Set([
  'mixed-share',
  'state-shared-by-threads',
  'workers-for-today',
  'database-connections',
])

function tells({ measure, cells }: MeasuredRow): boolean {
  if (ONLY_WHERE_ASKED.has(measure)) return false
  return cells.some(({ taken }) => taken.kind === 'measured' && taken.value !== 0)
}

function shown(taken: Measured): string {
  if (taken.kind === 'unknown') return 'unknown'
  return taken.value === 'unbounded' ? 'no limit' : thousands(taken.value)
}
