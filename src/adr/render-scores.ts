/** The table of scores and what follows from it. Totals have one decimal, weights two: more would be false precision. */
import { HIGHEST_SCORE, type Template } from './template.ts'
import type { Cell, Scores } from './scores.ts'
import { listing, plain, plural, table, thousands } from './wording.ts'

/** Markdown of the scores zone. */
export function renderScores(scores: Scores, template: Pick<Template, 'options'>): string {
  const from =
    scores.weightsFrom === 'equal'
      ? 'Weights are equal: nobody has chosen them yet'
      : 'Weights come from the configuration'
  return [
    `Each score is a step of a fixed scale from 0 to ${HIGHEST_SCORE}; the measured value stands in brackets. What the code cannot show is an interval. ${from}.`,
    scoreTable(scores, template),
    findings(scores)
      .map(item => `* ${item}`)
      .join('\n'),
  ].join('\n\n')
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
  return `${cell.low} (${thousands(cell.value ?? 0)} ${plain(cell.value === 1 ? singular(cell.unit ?? '') : (cell.unit ?? ''))})`
}

function singular(unit: string): string {
  return (
    { places: 'place', 'ways of crossing': 'way of crossing', libraries: 'library', handlers: 'handler' }[unit] ?? unit
  )
}

function findings(scores: Scores): string[] {
  const items: string[] = []
  const unknown = scores.drivers.filter(({ id }) => !scores.known.includes(id))
  for (const driver of unknown) {
    const cell = scores.cells.find(({ driver: id, kind }) => id === driver.id && kind === 'unknown')
    items.push(`Not known: ${plain(driver.title)} (${plain(cell?.anchor ?? 'to be declared')})`)
  }
  for (const { better, worse } of scores.dominance)
    items.push(`On the known drivers ${better} is nowhere worse than ${worse} and somewhere better`)
  if (scores.known.length > 0) {
    const shares = scores.options.map(option => `${option} in ${scores.leads[option]?.onKnown ?? 0} %`)
    const ties = scores.ties > 0 ? `; in ${scores.ties} % several are level` : ''
    items.push(
      `Of ${thousands(scores.weightings)} ways to weight the ${plural(scores.known.length, 'known driver')}, ${listing(shares)} lead alone${ties}`,
    )
    if (unknown.length > 0) {
      const certain = scores.options.filter(option => (scores.leads[option]?.whateverUnknown ?? 0) > 0)
      const text = certain.map(option => `${option} in ${scores.leads[option]?.whateverUnknown ?? 0} %`)
      items.push(
        certain.length === 0
          ? 'Whatever the weights, the unknown drivers could turn the result'
          : `Whatever the unknown drivers turn out to be: ${listing(text)} of all weightings`,
      )
    }
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
