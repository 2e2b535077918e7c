/**
 * Scores of the options on absolute, anchored scales: adding an option never moves the others. Gates come before points.
 * A cell is measured, declared by people, or unknown, and then it is an interval. Nothing here decides; it says what
 * would decide.
 */
import type { Evidence } from '../evidence/collect-evidence.ts'
import type { Template } from '../template/template.ts'
import { CellTable } from './cell-table.ts'
import { passGate, scoreCell } from './score-cell.ts'
import type { Flip, Said, Scores } from './scores.ts'
import { shareOfWeightings, smallestChange } from './weightings.ts'
import { normalised, weightsFor } from './weights.ts'

/** What is said where nobody said anything. */
export const NOTHING_SAID: Said = { declared: {}, weights: {}, ranking: null, weightsBy: 'configuration' }

/** A leader that a change of one weight by less than this would topple is none. */
const SMALL_CHANGE = 0.05
/** Totals are shown with one decimal; a lead below that cannot be seen. */
const SMALL_GAP = 0.1

/** Scores every option under every driver. */
export function scoreOptions(
  template: Pick<Template, 'options' | 'drivers'>,
  evidence: Evidence,
  said: Said = NOTHING_SAID,
): Scores {
  const options = template.options.map(({ id }) => id)
  const scored = template.drivers.filter(({ gate }) => gate === null)
  const gateDrivers = template.drivers.filter(({ gate }) => gate !== null)
  const gates = gateDrivers.flatMap(driver =>
    template.options
      .filter(({ id }) => driver.gate?.options?.includes(id) ?? true)
      .map(option => passGate(driver, option, evidence, said.declared)),
  )
  const out = options.filter(option => gates.some(result => result.option === option && result.passes === false))
  const left = options.filter(option => !out.includes(option))
  const cells = scored.flatMap(driver =>
    template.options.map(option => scoreCell(driver, option, evidence, said.declared)),
  )
  const table = new CellTable(cells)
  const drivers = scored.map(({ id }) => id)
  const { weights, from, ranking } = weightsFor(drivers, said)
  const known = drivers.filter(driver => left.every(option => table.cell(driver, option).kind !== 'unknown'))
  const even = normalised(drivers.map(id => [id, 1] as const))
  const totalsUnder = (by: Readonly<Record<string, number>>): Scores['totals'] =>
    Object.fromEntries(options.map(option => [option, table.total(option, drivers, by)]))
  const totals = totalsUnder(weights)
  const equalTotals = totalsUnder(even)
  const knownWeights = normalised(known.map(id => [id, weights[id] ?? 0] as const))
  const flip = smallestChange(left, known, knownWeights, table)
  return {
    options,
    out,
    gates,
    gateDrivers,
    drivers: scored,
    weights,
    weightsFrom: from,
    ranking,
    cells,
    totals,
    equalTotals,
    known,
    dominance: dominanceOf(left, known, table),
    ...shareOfWeightings(left, drivers, known, table),
    flip,
    canReverse: reversers(left, drivers, known, weights, table),
    verdict: verdictOf(left, totals, equalTotals, known, flip),
  }
}

function dominanceOf(options: readonly string[], known: readonly string[], table: CellTable): Scores['dominance'] {
  const pairs = options.flatMap(better => options.filter(worse => worse !== better).map(worse => ({ better, worse })))
  return pairs.filter(({ better, worse }) => {
    const gaps = known.map(driver => table.cell(driver, better).low - table.cell(driver, worse).low)
    return gaps.every(gap => gap >= 0) && gaps.some(gap => gap > 0)
  })
}

/** Unknown drivers that alone could put another option in front of the one that leads on the known drivers. */
function reversers(
  options: readonly string[],
  drivers: readonly string[],
  known: readonly string[],
  weights: Readonly<Record<string, number>>,
  table: CellTable,
): string[] {
  const ranked = options
    .map(option => ({ option, total: table.total(option, known, weights).low }))
    .sort((a, b) => b.total - a.total)
  const [first, second] = ranked
  if (!first || !second || first.total === second.total) return []
  return drivers.filter(driver => {
    if (known.includes(driver)) return false
    const own = table.cell(driver, first.option).low
    return ranked
      .slice(1)
      .some(
        ({ option, total }) => first.total - total < (table.cell(driver, option).high - own) * (weights[driver] ?? 0),
      )
  })
}

/** A leader only where no interval reaches it, equal weights agree, and no trifle would topple it. */
function verdictOf(
  options: readonly string[],
  totals: Scores['totals'],
  equal: Scores['totals'],
  known: readonly string[],
  flip: Flip | null,
): Scores['verdict'] {
  if (options.length === 0) return { leader: null, why: 'every option fails a gate' }
  if (options.length === 1) return { leader: options[0] ?? null, why: 'every other option fails a gate' }
  if (known.length === 0) return { leader: null, why: 'no driver has a score for every option' }
  const leads = (table: Scores['totals'], by = 0): string | null =>
    options.find(option =>
      options.every(other => other === option || (table[option]?.low ?? 0) - (table[other]?.high ?? 0) > by),
    ) ?? null
  const leader = leads(totals)
  if (leader === null) return { leader: null, why: 'the intervals overlap' }
  if (leads(equal) !== leader) return { leader: null, why: 'equal weights give another answer' }
  if (leads(totals, SMALL_GAP - 1e-9) === null)
    return { leader: null, why: `the first two are less than ${SMALL_GAP} apart` }
  if (flip && Math.abs(flip.to - flip.from) < SMALL_CHANGE)
    return { leader: null, why: `a change of one weight by less than ${SMALL_CHANGE} would turn it` }
  return { leader, why: 'its lowest total lies above the highest of every other option' }
}
