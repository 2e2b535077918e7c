/** What a run is told to do: every option with its default. Where a value came from is kept beside it. */
import type { DeclaredService } from '../base/declared-service.ts'
import type { Confidence, Level } from '../base/vocabulary.ts'

/** Options of a run, complete. */
export interface Options {
  /** Rule ids, groups or `all`; empty means the rules that are on by default. */
  readonly select: readonly string[]
  readonly ignore: readonly string[]
  /** Rule id → level of a plain finding, or `off`. */
  readonly levels: Readonly<Record<string, Level | 'off'>>
  /** Lowest level shown; `info` is inventory and trifles. */
  readonly level: Level
  readonly minConfidence: Confidence
  /** Lowest level that makes the run fail. */
  readonly failOn: Level
  /** Patterns in the form of ignore files. */
  readonly exclude: readonly string[]
  readonly include: readonly string[]
  /** Folders from which imports are resolved, beside the ones found. */
  readonly sourceRoots: readonly string[]
  readonly services: readonly DeclaredService[]
  /** Folders with stubs of the project's own libraries. */
  readonly stubs: readonly string[]
  /** Pattern → rule ids, groups or `all` that are not reported there. */
  readonly perFileIgnores: Readonly<Record<string, readonly string[]>>
  /** Pattern → rule id → level there. */
  readonly perFileLevels: Readonly<Record<string, Readonly<Record<string, Level | 'off'>>>>
  /** Where decision records are; null means: look where they usually are. */
  readonly decisionsDir: string | null
  /** Folder with the team's own decision templates, relative to the root; null means: only those of the package. */
  readonly templatesDir: string | null
  /** Answers that only people can give, by driver id. */
  readonly drivers: Readonly<Record<string, DeclaredDriver>>
  /** Weight of each decision driver, by id; those not named count as 1. */
  readonly weights: Readonly<Record<string, number>>
  /** Decision drivers in their order, instead of weights. */
  readonly ranking: DriverRanking | null
}

/** A declared value, by whom and when. */
export interface DeclaredDriver {
  readonly value: string | number | boolean
  readonly by: string
  readonly on: string
  readonly note?: string
}

/** Drivers from the most to the least important, and who put them in that order. */
export interface DriverRanking {
  readonly order: readonly string[]
  readonly by: string
  readonly on: string
}

/** Where a value came from. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'file'; readonly path: string; readonly line: number | null }
  | { readonly kind: 'flag'; readonly flag: string }

export const DEFAULTS: Options = {
  select: [],
  ignore: [],
  levels: {},
  level: 'warning',
  minConfidence: 'medium',
  failOn: 'warning',
  exclude: [],
  include: [],
  sourceRoots: [],
  services: [],
  stubs: [],
  perFileIgnores: {},
  perFileLevels: {},
  decisionsDir: null,
  templatesDir: null,
  drivers: {},
  weights: {},
  ranking: null,
}
