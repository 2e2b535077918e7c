/** Scores for a terminal and for programs: every cell with its formula and inputs, so that anyone can recompute them. */
import type { Evidence } from '../evidence/collect-evidence.ts'
import { measuredRows } from '../render/render-costs.ts'
import { weightsText } from '../render/render-scores.ts'
import { HIGHEST_SCORE, type Driver, type Template } from '../template/template.ts'
import type { Cell, GateResult, Scores } from './scores.ts'

/** Lines for a terminal; `inFull` adds formula, anchor and what was counted. */
export function explainScores(scores: Scores, template: Template, evidence: Evidence, inFull: boolean): string {
  const titles = [...scores.drivers, ...scores.gateDrivers].map(({ title }) => title.length)
  const width = Math.max(...titles, 'weighted mean'.length)
  const lines = template.options.map(({ title, id }) => `${title}${scores.out.includes(id) ? '  (fails a gate)' : ''}`)
  if (template.variant) lines.push(`variant ${template.variant.id}: ${template.variant.title}`)
  lines.push('')
  for (const gate of scores.gateDrivers) {
    const results = scores.gates.filter(({ driver }) => driver === gate.id)
    lines.push(
      `${gate.title.padEnd(width)}  gate      ${results.map(result => passText(result).padEnd(8)).join('')}`.trimEnd(),
    )
    if (inFull) lines.push(...results.map(result => `    ${result.option}: ${passText(result)} (${result.detail})`))
  }
  lines.push(`${' '.repeat(width)}  weight    ${scores.options.map(option => option.padEnd(8)).join('')}`.trimEnd())
  for (const driver of scores.drivers) {
    const cells = scores.options.map(option => cellOf(scores, driver.id, option))
    const weight = (scores.weights[driver.id] ?? 0).toFixed(2)
    lines.push(
      `${driver.title.padEnd(width)}  ${weight}      ${cells.map(cell => short(cell).padEnd(8)).join('')}`.trimEnd(),
    )
    if (inFull) lines.push(...explainDriver(driver, cells))
  }
  const totals = scores.options.map(option => {
    const { low, high } = scores.totals[option] ?? { low: 0, high: HIGHEST_SCORE }
    return (low === high ? low.toFixed(1) : `${low.toFixed(1)}–${high.toFixed(1)}`).padEnd(8)
  })
  lines.push(`${'weighted mean'.padEnd(width)}  1.00      ${totals.join('')}`.trimEnd(), '', weightsText(scores), '')
  if (inFull) lines.push(...explainMeasures(template, evidence), '')
  return lines.join('\n')
}

/** The scores as a document; everything that they were computed from is in it. */
export function scoresAsJson(scores: Scores, template: Template, evidence: Evidence, commit: string | null): object {
  return {
    schema: 'colorfast/scores@1',
    template: template.name,
    variant: template.variant?.id ?? null,
    service: evidence.service,
    services: evidence.services.map(({ service }) => service.name),
    apart: evidence.apart.map(({ name }) => name),
    commit,
    options: template.options.map(({ id, title, profile }) => ({ id, title, profile, out: scores.out.includes(id) })),
    weightsFrom: scores.weightsFrom,
    ranking: scores.ranking,
    gates: scores.gates,
    drivers: scores.drivers.map(({ id, title, question, measure, scale }) => ({
      id,
      title,
      question,
      measure,
      scale,
      weight: scores.weights[id] ?? 0,
    })),
    cells: scores.cells,
    totals: scores.totals,
    equalTotals: scores.equalTotals,
    knownDrivers: scores.known,
    dominance: scores.dominance,
    leads: scores.leads,
    ties: scores.ties,
    weightings: scores.weightings,
    smallestChange: scores.flip,
    canReverse: scores.canReverse,
    verdict: scores.verdict,
    measures: measuredRows(template, evidence),
    libraries: evidence.libraries.map(({ name, waits, onLoop, asyncSites, sites }) => ({
      name,
      waits,
      onLoop,
      asyncSites,
      sites,
    })),
  }
}

function explainDriver({ scale }: Driver, cells: readonly Cell[]): string[] {
  const formula = cells.find(cell => cell.formula !== null)?.formula
  const bounds = scale.map(
    ({ score, atMost, atLeast }) =>
      `${score} ${atMost !== null ? `up to ${atMost}` : atLeast !== null ? `from ${atLeast}` : 'else'}`,
  )
  return [
    ...(formula === undefined || formula === null ? [] : [`    ${formula}`]),
    ...(bounds.length === 0 ? [] : [`    scale: ${bounds.join(', ')}`]),
    ...cells.map(cell => {
      const value =
        cell.value === null ? cell.kind : cell.value === 'unbounded' ? 'no limit' : `${cell.value} ${cell.unit ?? ''}`
      const from = cell.findings.length > 0 ? `, ${cell.findings.length} findings` : ''
      return `    ${cell.option}: ${value} (${cell.detail}${from}) → ${short(cell)}: ${cell.anchor}`
    }),
  ]
}

/** Every measure, those that no driver asks for included: the numbers of the record. */
function explainMeasures(template: Template, evidence: Evidence): string[] {
  return measuredRows(template, evidence).flatMap(({ measure, unit, formula, cells }) => [
    `${measure} (${unit}): ${formula}`,
    ...cells.map(({ option, taken }) =>
      taken.kind === 'unknown'
        ? `    ${option}: unknown (${taken.why})`
        : `    ${option}: ${taken.value === 'unbounded' ? 'no limit' : taken.value} (${taken.detail})`,
    ),
  ])
}

function passText({ passes }: GateResult): string {
  return passes === null ? '?' : passes ? 'pass' : 'fail'
}

function short(cell: Cell): string {
  return cell.kind === 'unknown' ? `0–${HIGHEST_SCORE}` : String(cell.low)
}

function cellOf({ cells }: Scores, driver: string, option: string): Cell {
  const cell = cells.find(candidate => candidate.driver === driver && candidate.option === option)
  if (!cell) throw new Error(`no cell for ${driver} and ${option}`)
  return cell
}
