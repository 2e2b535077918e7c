/**
 * What would change the result: the share of all weightings in which each option leads, and the smallest change of one
 * weight that gives another leader. Exact: every weighting on a fixed grid is tried, none is drawn by chance.
 */
import { exact, type CellTable } from './cell-table.ts'
import type { Flip, Scores } from './scores.ts'

const MOST_WEIGHTINGS = 60_000
const FINEST = 20

/** Tries every way of giving `FINEST` (or fewer) equal shares of weight to the drivers. */
export function shareOfWeightings(
  options: readonly string[],
  drivers: readonly string[],
  known: readonly string[],
  table: CellTable,
): Pick<Scores, 'leads' | 'ties' | 'weightings'> {
  const counts = Object.fromEntries(options.map(option => [option, { onKnown: 0, whateverUnknown: 0 }]))
  let ties = 0
  const scoresOf = (names: readonly string[], bound: 'low' | 'high'): number[][] =>
    options.map(option => names.map(driver => table.cell(driver, option)[bound]))
  const points = scoresOf(known, 'low')
  const onKnown = eachWeighting(known.length, shares => {
    const totals = points.map(row => dot(row, shares))
    const best = Math.max(...totals)
    const leaders = options.filter((_, index) => totals[index] === best)
    const count = leaders[0] === undefined ? undefined : counts[leaders[0]]
    if (leaders.length === 1 && count) count.onKnown++
    else ties++
  })
  const low = scoresOf(drivers, 'low')
  const high = scoresOf(drivers, 'high')
  const all = eachWeighting(drivers.length, shares => {
    const highest = high.map(row => dot(row, shares))
    options.forEach((option, index) => {
      const floor = dot(low[index] ?? [], shares)
      const count = counts[option]
      if (count && highest.every((total, other) => other === index || floor > total)) count.whateverUnknown++
    })
  })
  const leads = Object.fromEntries(
    Object.entries(counts).map(([option, count]) => [
      option,
      { onKnown: share(count.onKnown, onKnown), whateverUnknown: share(count.whateverUnknown, all) },
    ]),
  )
  return { leads, ties: share(ties, onKnown), weightings: onKnown }
}

/** Calls back with every split of a whole number of shares; returns how many there were. */
function eachWeighting(count: number, visit: (shares: readonly number[]) => void): number {
  if (count === 0) return 0
  let total = FINEST
  while (total > 1 && choose(total + count - 1, count - 1) > MOST_WEIGHTINGS) total--
  const shares = new Array<number>(count).fill(0)
  let visited = 0
  const fill = (at: number, left: number): void => {
    if (at === count - 1) {
      shares[at] = left
      visited++
      visit(shares)
      return
    }
    for (let part = 0; part <= left; part++) {
      shares[at] = part
      fill(at + 1, left - part)
    }
  }
  fill(0, total)
  return visited
}

/** For each driver, the weight at which another option draws level, the others keeping their proportions. */
export function smallestChange(
  options: readonly string[],
  known: readonly string[],
  weights: Readonly<Record<string, number>>,
  table: CellTable,
): Flip | null {
  const totals = options.map(option => table.total(option, known, weights).low)
  const best = Math.max(...totals)
  const leaders = options.filter((_, index) => totals[index] === best)
  const [leader] = leaders
  if (leader === undefined || leaders.length > 1 || known.length < 2) return null
  let smallest: Flip | null = null
  for (const driver of known) {
    const weight = weights[driver] ?? 0
    if (weight >= 1) continue
    const restOf = (option: string): number => {
      const others = known.filter(other => other !== driver)
      return others.reduce(
        (sum, other) => sum + table.cell(other, option).low * ((weights[other] ?? 0) / (1 - weight)),
        0,
      )
    }
    for (const other of options) {
      if (other === leader) continue
      const rest = restOf(leader) - restOf(other)
      const own = table.cell(driver, leader).low - table.cell(driver, other).low
      if (rest === own) continue
      const to = exact(rest / (rest - own))
      // At no weight or at all of it the other draws level and never gets ahead.
      if (to <= 0 || to >= 1) continue
      if (smallest === null || Math.abs(to - weight) < Math.abs(smallest.to - smallest.from))
        smallest = { driver, from: weight, to, leader: other }
    }
  }
  return smallest
}

function dot(row: readonly number[], shares: readonly number[]): number {
  return row.reduce((sum, value, index) => sum + value * (shares[index] ?? 0), 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}

function choose(n: number, k: number): number {
  let result = 1
  for (let index = 1; index <= k; index++) result = (result * (n - k + index)) / index
  return Math.round(result)
}
