/** The scores of a decision as data: cells, weights, what follows from them. Everything can be recomputed from it. */
import type { Driver } from '../template/template.ts'

/** An answer that only people can give, from the configuration: key `driver.option`. */
export interface Declared {
  readonly value: string | number | boolean
  readonly by: string
  readonly on: string
  readonly note?: string
}

/** Drivers from the most to the least important, and who put them in that order. */
export interface Ranking {
  readonly order: readonly string[]
  readonly by: string
  readonly on: string
}

/** Where people said how much each driver weighs. */
export type WeightsBy = 'configuration' | 'interactive' | 'command line'

/** What people said beside the code. */
export interface Said {
  readonly declared: Readonly<Record<string, Declared>>
  readonly weights: Readonly<Record<string, number>>
  readonly ranking: Ranking | null
  /** Where weights and ranking were said. */
  readonly weightsBy: WeightsBy
}

/** One option under one driver. */
export interface Cell {
  readonly driver: string
  readonly option: string
  readonly kind: 'measured' | 'declared' | 'unknown'
  /** Equal unless unknown. */
  readonly low: number
  readonly high: number
  readonly value: number | 'unbounded' | null
  readonly unit: string | null
  /** The scale's words for the score, or why there is none. */
  readonly anchor: string
  readonly detail: string
  readonly formula: string | null
  /** What the value can be counted from again. */
  readonly inputs: readonly string[]
  readonly findings: readonly string[]
}

/** Whether an option passes a gate; null where nobody knows. */
export interface GateResult {
  readonly driver: string
  readonly option: string
  readonly kind: Cell['kind']
  readonly passes: boolean | null
  readonly value: number | 'unbounded' | boolean | null
  readonly detail: string
}

/** The smallest change of one weight that gives another leader, on the known drivers. */
export interface Flip {
  readonly driver: string
  readonly from: number
  readonly to: number
  readonly leader: string
}

/** Who set the weights; by default they are equal, and nobody did. */
export type WeightsFrom = 'default' | WeightsBy

/** The whole table and what follows from it. */
export interface Scores {
  /** All options; those that fail a gate are in `out` and have no part in what follows. */
  readonly options: readonly string[]
  readonly out: readonly string[]
  readonly gates: readonly GateResult[]
  readonly gateDrivers: readonly Driver[]
  /** Drivers that are scored. */
  readonly drivers: readonly Driver[]
  /** Normalised to 1, by driver. */
  readonly weights: Readonly<Record<string, number>>
  readonly weightsFrom: WeightsFrom
  /** The order that the weights follow; null where they are numbers. */
  readonly ranking: Ranking | null
  readonly cells: readonly Cell[]
  /** Weighted mean over all drivers, unknown ones as intervals. */
  readonly totals: Readonly<Record<string, { readonly low: number; readonly high: number }>>
  /** The same with equal weights. */
  readonly equalTotals: Readonly<Record<string, { readonly low: number; readonly high: number }>>
  /** Drivers with a score for every option. */
  readonly known: readonly string[]
  /** Pairs where the first is nowhere worse and somewhere better, on the known drivers. */
  readonly dominance: readonly { readonly better: string; readonly worse: string }[]
  /** Share of all weightings, in whole per cent; `ties` where several lead. */
  readonly leads: Readonly<Record<string, { readonly onKnown: number; readonly whateverUnknown: number }>>
  readonly ties: number
  readonly weightings: number
  readonly flip: Flip | null
  /** Unknown drivers each of which alone could change who leads on the known ones. */
  readonly canReverse: readonly string[]
  readonly verdict: { readonly leader: string | null; readonly why: string }
}
