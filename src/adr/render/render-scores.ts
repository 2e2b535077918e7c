/** The table of scores and what follows from it. Totals have one decimal, weights two: more would be false precision. */
import type { Cell, GateResult, Scores, WeightsBy } from '../scores/scores.ts'
import { HIGHEST_SCORE, type Template } from '../template/template.ts'
import { listing, plain, plural, table, thousands } from '../wording.ts'

/** Markdown of the scores zone. */
export function renderScores(scores: Scores, template: Pick<Template, 'options'>): string {
  return [
    `Each score is a step of a fixed scale from 0 to ${HIGHEST_SCORE}; the measured value stands in brackets. What the code cannot show is an interval. ${weightsText(scores)}`,
    ...gateTable(scores),
    scoreTable(scores, template),
    findings(scores)
      .map(item => `* ${item}`)
      .join('\n'),
  ].join('\n\n')
}

/** Who set the weights, as a sentence. */
export function weightsText({ weightsFrom, ranking, drivers }: Scores): string {
  if (weightsFrom === 'default')
    return `The ${plural(drivers.length, 'weight')} are equal by default; nobody has chosen them.`
  const where = SET[weightsFrom]
  return ranking
    ? `Weights follow the order that ${plain(ranking.by)} gave on ${ranking.on}, ${where} (rank-order centroid).`
    : `Weights were set ${where}.`
}

const SET: Readonly<Record<WeightsBy, string>> = {
  configuration: 'in the configuration',
  interactive: 'asked in the terminal',
  'command line': 'on the command line of this run',
}

/** One line for the terminal: who leads, and what would change it. */
export function verdictText(scores: Scores): string {
  const shares = scores.options
    .map(option => ({ option, share: scores.leads[option]?.onKnown ?? 0 }))
    .sort((a, b) => b.share - a.share)
  const [first, second] = shares
  const next = second !== undefined && second.share > 0 ? `, ${second.option} in ${second.share} %` : ''
  const lead =
    first === undefined || first.share === 0
      ? ''
      : `: on the drivers that are known ${first.option} leads in ${first.share} % of all weightings${next}`
  const flip = scores.flip ? `; ${flipText(scores)}` : ''
  return scores.verdict.leader === null
    ? `no clear winner${lead}${flip}`
    : `${scores.verdict.leader} leads${lead}${flip}`
}

/** Gates come first; an option that fails one is out. */
function gateTable({ gates, gateDrivers, options, out }: Scores): string[] {
  if (gateDrivers.length === 0) return []
  const rows = gateDrivers.map(({ id, title }) => [
    plain(title),
    ...options.map(option => gateText(gates.find(result => result.driver === id && result.option === option))),
  ])
  const failed = out.length === 0 ? [] : [`Out, and not ranked: ${listing(out)}.`]
  return [table(['Gate', ...options], rows), ...failed]
}

function gateText(result: GateResult | undefined): string {
  if (!result) return '–'
  if (result.passes === null) return 'unknown'
  return `${result.passes ? 'passes' : 'fails'} (${plain(result.kind === 'declared' ? 'declared' : String(result.value))})`
}

function scoreTable(scores: Scores, template: Pick<Template, 'options'>): string {
  const rows = scores.drivers.map(driver => [
    plain(driver.title),
    (scores.weights[driver.id] ?? 0).toFixed(2),
    ...scores.options.map(option =>
      cellText(scores.cells.find(cell => cell.driver === driver.id && cell.option === option)),
    ),
  ])
  const totals = scores.options.map(option => {
    const { low, high } = scores.totals[option] ?? { low: 0, high: HIGHEST_SCORE }
    return low === high ? low.toFixed(1) : `${low.toFixed(1)} to ${high.toFixed(1)}`
  })
  return table(
    ['Driver', 'Weight', ...template.options.map(({ id }) => id)],
    [...rows, ['Weighted mean', '1.00', ...totals]],
    [1],
  )
}

function cellText(cell: Cell | undefined): string {
  if (!cell || cell.kind === 'unknown') return `0 to ${HIGHEST_SCORE} (unknown)`
  if (cell.kind === 'declared') return `${cell.low} (declared)`
  const value = cell.value === 'unbounded' ? 'no limit' : `${thousands(cell.value ?? 0)} ${plain(cell.unit ?? '')}`
  return `${cell.low} (${value})`
}

function findings(scores: Scores): string[] {
  const items: string[] = []
  const unknown = scores.drivers.filter(({ id }) => !scores.known.includes(id))
  for (const better of scores.options) {
    const worse = scores.dominance.filter(pair => pair.better === better).map(pair => pair.worse)
    if (worse.length > 0)
      items.push(`On the known drivers ${better} is nowhere worse than ${listing(worse)} and somewhere better`)
  }
  if (scores.known.length > 0) {
    const shares = scores.options
      .filter(option => !scores.out.includes(option))
      .map(option => `${option} in ${scores.leads[option]?.onKnown ?? 0} %`)
    const ties = scores.ties > 0 ? `; in ${scores.ties} % several are level` : ''
    items.push(
      `Of ${thousands(scores.weightings)} ways to weight the ${plural(scores.known.length, 'known driver')}, ${listing(shares)} lead alone${ties}`,
    )
    if (unknown.length > 0) {
      const certain = scores.options.filter(
        option => !scores.out.includes(option) && (scores.leads[option]?.whateverUnknown ?? 0) > 0,
      )
      const text = certain.map(option => `${option} in ${scores.leads[option]?.whateverUnknown ?? 0} %`)
      items.push(
        certain.length === 0
          ? 'Whatever the weights, the unknown drivers could turn the result'
          : `Whatever the unknown drivers turn out to be: ${listing(text)} of all weightings`,
      )
    }
  }
  if (scores.canReverse.length > 0) {
    const titles = scores.canReverse.map(
      id => `"${plain(scores.drivers.find(driver => driver.id === id)?.title ?? id)}"`,
    )
    items.push(`${listing(titles)} alone could put another option in front`)
  }
  const flip = scores.flip
  if (flip) items.push(`Smallest change that gives another leader on the known drivers: ${flipText(scores)}`)
  items.push(
    scores.verdict.leader === null
      ? `No clear winner: ${scores.verdict.why}`
      : `${scores.verdict.leader} leads: ${scores.verdict.why}`,
  )
  return items
}

function flipText({ flip, drivers }: Pick<Scores, 'flip' | 'drivers'>): string {
  if (!flip) return ''
  const title = drivers.find(({ id }) => id === flip.driver)?.title ?? flip.driver
  return `${flip.leader} draws level when "${plain(title)}" weighs ${flip.to.toFixed(2)} instead of ${flip.from.toFixed(2)}`
}
