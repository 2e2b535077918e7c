/**
 * Scores of the options on absolute, anchored scales: adding an option never moves the others. A cell is measured,
 * declared by people, or unknown, and then it is an interval. Nothing here decides; it says what would decide.
 */
import type { Evidence } from './evidence.ts'
import { MEASURES } from './measures.ts'
import { HIGHEST_SCORE, type Driver, type Template } from './template.ts'

/** An answer that only people can give, from the configuration: key `driver.option`. */
export interface Declared {
  readonly value: string | number | boolean
  readonly by: string
  readonly on: string
  readonly note?: string
}

/** One option under one driver. */
export interface Cell {
  readonly driver: string
  readonly option: string
  readonly kind: 'measured' | 'declared' | 'unknown'
  /** Equal unless unknown. */
  readonly low: number
  readonly high: number
  readonly value: number | null
  readonly unit: string | null
  /** The scale's words for the score, or why there is none. */
  readonly anchor: string
  readonly detail: string
  readonly formula: string | null
  readonly findings: readonly string[]
}

/** The whole table and what follows from it. */
export interface Scores {
  readonly options: readonly string[]
  readonly drivers: readonly Driver[]
  /** Normalised to 1, by driver. */
  readonly weights: Readonly<Record<string, number>>
  readonly weightsFrom: 'equal' | 'configuration'
  readonly cells: readonly Cell[]
  /** Weighted mean over all drivers, unknown ones as intervals. */
  readonly totals: Readonly<Record<string, { readonly low: number; readonly high: number }>>
  /** Drivers with a score for every option. */
  readonly known: readonly string[]
  /** Pairs where the first is nowhere worse and somewhere better, on the known drivers. */
  readonly dominance: readonly { readonly better: string; readonly worse: string }[]
  /** Share of all weightings, in whole per cent; `ties` where several lead. */
  readonly leads: Readonly<Record<string, { readonly onKnown: number; readonly whateverUnknown: number }>>
  readonly ties: number
  readonly weightings: number
  readonly flip: Flip | null
  readonly verdict: { readonly leader: string | null; readonly why: string }
}

/** The smallest change of one weight that gives another leader, on the known drivers. */
export interface Flip {
  readonly driver: string
  readonly from: number
  readonly to: number
  readonly leader: string
}

const MOST_WEIGHTINGS = 60_000
const FINEST = 20

/** Scores every option under every driver. */
export function scoreOptions(
  template: Pick<Template, 'options' | 'drivers'>,
  evidence: Evidence,
  declared: Readonly<Record<string, Declared>> = {},
  declaredWeights: Readonly<Record<string, number>> = {},
): Scores {
  const options = template.options.map(({ id }) => id)
  const cells = template.drivers.flatMap(driver =>
    options.map(option => scoreCell(driver, option, template, evidence, declared)),
  )
  const table = new CellTable(cells)
  const weightsFrom = template.drivers.some(({ id }) => declaredWeights[id] !== undefined) ? 'configuration' : 'equal'
  const weights = normalised(template.drivers.map(({ id }) => [id, declaredWeights[id] ?? 1] as const))
  const drivers = template.drivers.map(({ id }) => id)
  const known = drivers.filter(driver => options.every(option => table.cell(driver, option).kind !== 'unknown'))
  const totals = Object.fromEntries(options.map(option => [option, table.total(option, drivers, weights)]))
  const { leads, ties, weightings } = shareOfWeightings(options, drivers, known, table)
  const flip = smallestChange(options, known, normalised(known.map(id => [id, weights[id] ?? 0] as const)), table)
  const equal = Object.fromEntries(
    options.map(option => [option, table.total(option, drivers, normalised(drivers.map(id => [id, 1] as const)))]),
  )
  return {
    options,
    drivers: template.drivers,
    weights,
    weightsFrom,
    cells,
    totals,
    known,
    dominance: dominanceOf(options, known, table),
    leads,
    ties,
    weightings,
    flip,
    verdict: verdictOf(options, totals, equal, known),
  }
}

function scoreCell(
  driver: Driver,
  option: string,
  template: Pick<Template, 'options'>,
  evidence: Evidence,
  declared: Readonly<Record<string, Declared>>,
): Cell {
  const unknown = {
    driver: driver.id,
    option,
    kind: 'unknown',
    low: 0,
    high: HIGHEST_SCORE,
    value: null,
    unit: null,
    findings: [],
  } as const
  const said = declared[`${driver.id}.${option}`]
  if (said && typeof said.value === 'number' && said.value >= 0 && said.value <= HIGHEST_SCORE) {
    const anchor = said.note ?? 'declared'
    return {
      ...unknown,
      kind: 'declared',
      low: said.value,
      high: said.value,
      anchor,
      detail: `${said.by}, ${said.on}`,
      formula: null,
    }
  }
  const measure = MEASURES[driver.measure]
  const chosen = template.options.find(({ id }) => id === option)
  const whatIf = evidence.options[option]
  if (!measure || !chosen || !whatIf) {
    const why =
      driver.why ?? (driver.measure === 'none' ? 'to be declared' : `there is no measure called "${driver.measure}"`)
    return { ...unknown, anchor: why, detail: 'declared by nobody', formula: null }
  }
  const taken = measure.take({ evidence, option: chosen, whatIf })
  if (taken.kind === 'unknown')
    return { ...unknown, anchor: taken.why, detail: 'not measurable here', formula: measure.formula }
  const step = driver.scale.find(({ atMost }) => atMost === null || taken.value <= atMost)
  const score = step?.score ?? 0
  return {
    driver: driver.id,
    option,
    kind: 'measured',
    low: score,
    high: score,
    value: taken.value,
    unit: taken.unit,
    anchor: step?.anchor ?? '',
    detail: taken.detail,
    formula: measure.formula,
    findings: taken.findings,
  }
}

class CellTable {
  readonly #cells: ReadonlyMap<string, Cell>

  constructor(cells: readonly Cell[]) {
    this.#cells = new Map(cells.map(cell => [`${cell.driver} ${cell.option}`, cell]))
  }

  cell(driver: string, option: string): Cell {
    const cell = this.#cells.get(`${driver} ${option}`)
    if (!cell) throw new Error(`no cell for ${driver} and ${option}`)
    return cell
  }

  total(
    option: string,
    drivers: readonly string[],
    weights: Readonly<Record<string, number>>,
  ): { low: number; high: number } {
    let low = 0
    let high = 0
    for (const driver of drivers) {
      const cell = this.cell(driver, option)
      low += cell.low * (weights[driver] ?? 0)
      high += cell.high * (weights[driver] ?? 0)
    }
    return { low: exact(low), high: exact(high) }
  }
}

function dominanceOf(options: readonly string[], known: readonly string[], table: CellTable): Scores['dominance'] {
  const pairs = options.flatMap(better => options.filter(worse => worse !== better).map(worse => ({ better, worse })))
  return pairs.filter(({ better, worse }) => {
    const gaps = known.map(driver => table.cell(driver, better).low - table.cell(driver, worse).low)
    return gaps.every(gap => gap >= 0) && gaps.some(gap => gap > 0)
  })
}

/** Tries every way of giving `FINEST` (or fewer) equal shares of weight to the drivers. */
function shareOfWeightings(
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
function smallestChange(
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

/** A leader only where no interval reaches it and equal weights agree. */
function verdictOf(
  options: readonly string[],
  totals: Scores['totals'],
  equal: Scores['totals'],
  known: readonly string[],
): Scores['verdict'] {
  if (known.length === 0) return { leader: null, why: 'no driver has a score for every option' }
  const leads = (table: Scores['totals']): string | null =>
    options.find(option =>
      options.every(other => other === option || (table[option]?.low ?? 0) > (table[other]?.high ?? 0)),
    ) ?? null
  const leader = leads(totals)
  if (leader === null) return { leader: null, why: 'the intervals overlap' }
  if (leads(equal) !== leader) return { leader: null, why: 'equal weights give another answer' }
  return { leader, why: 'its lowest total lies above the highest of every other option' }
}

function normalised(pairs: readonly (readonly [string, number])[]): Record<string, number> {
  const sum = pairs.reduce((total, [, weight]) => total + weight, 0)
  return Object.fromEntries(pairs.map(([id, weight]) => [id, sum === 0 ? 1 / pairs.length : weight / sum]))
}

function dot(row: readonly number[], shares: readonly number[]): number {
  return row.reduce((sum, value, index) => sum + value * (shares[index] ?? 0), 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}

/** Sums of decimal fractions, freed of the last binary digits, so that equal totals are equal. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

function choose(n: number, k: number): number {
  let result = 1
  for (let index = 1; index <= k; index++) result = (result * (n - k + index)) / index
  return Math.round(result)
}
