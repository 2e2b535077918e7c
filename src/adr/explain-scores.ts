/** Scores for a terminal and for programs: every cell with its formula and inputs, so that anyone can recompute them. */
import type { Cell, Scores } from './scores.ts'
import { HIGHEST_SCORE, type Template } from './template.ts'

/** Lines for a terminal; `inFull` adds formula, anchor and what was counted. */
export function explainScores(scores: Scores, template: Pick<Template, 'options'>, inFull: boolean): string {
  const width = Math.max(...scores.drivers.map(({ title }) => title.length))
  const lines = [...template.options.map(({ title }) => title), '']
  lines.push(`${' '.repeat(width)}  weight  ${scores.options.map(option => option.padEnd(8)).join('')}`.trimEnd())
  for (const driver of scores.drivers) {
    const cells = scores.options.map(option => cellOf(scores, driver.id, option))
    const weight = (scores.weights[driver.id] ?? 0).toFixed(2)
    lines.push(
      `${driver.title.padEnd(width)}  ${weight}    ${cells.map(cell => short(cell).padEnd(8)).join('')}`.trimEnd(),
    )
    if (inFull) lines.push(...explainDriver(cells))
  }
  const totals = scores.options.map(option => {
    const { low, high } = scores.totals[option] ?? { low: 0, high: HIGHEST_SCORE }
    return (low === high ? low.toFixed(1) : `${low.toFixed(1)}–${high.toFixed(1)}`).padEnd(8)
  })
  lines.push(`${'weighted mean'.padEnd(width)}  1.00    ${totals.join('')}`.trimEnd(), '')
  return lines.join('\n')
}

/** The scores as a document; everything that they were computed from is in it. */
export function scoresAsJson(
  scores: Scores,
  template: Pick<Template, 'name' | 'options'>,
  commit: string | null,
): object {
  return {
    schema: 'colorfast/scores@1',
    template: template.name,
    commit,
    options: template.options.map(({ id, title }) => ({ id, title })),
    weightsFrom: scores.weightsFrom,
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
    knownDrivers: scores.known,
    dominance: scores.dominance,
    leads: scores.leads,
    ties: scores.ties,
    weightings: scores.weightings,
    smallestChange: scores.flip,
    verdict: scores.verdict,
  }
}

function explainDriver(cells: readonly Cell[]): string[] {
  const formula = cells.find(cell => cell.formula !== null)?.formula
  return [
    ...(formula === undefined || formula === null ? [] : [`    ${formula}`]),
    ...cells.map(cell => {
      const value = cell.value === null ? cell.kind : `${cell.value} ${cell.unit ?? ''}`
      const from = cell.findings.length > 0 ? `, ${cell.findings.length} findings` : ''
      return `    ${cell.option}: ${value} (${cell.detail}${from}) → ${short(cell)}: ${cell.anchor}`
    }),
  ]
}

function short(cell: Cell): string {
  return cell.kind === 'unknown' ? `0–${HIGHEST_SCORE}` : String(cell.low)
}

function cellOf({ cells }: Scores, driver: string, option: string): Cell {
  const cell = cells.find(candidate => candidate.driver === driver && candidate.option === option)
  if (!cell) throw new Error(`no cell for ${driver} and ${option}`)
  return cell
}
