/** What an accepted record says to the linter: which option a service follows, and which rules that makes binding. */

/** The content of a record's decision block. */
export interface DecisionBlock {
  /** What was decided on: the name of the template. Two accepted records may not answer the same question for one service. */
  readonly decision: string
  /** Id of the chosen option, and its title. */
  readonly option: string
  readonly title: string
  /** Name of the service that is bound, or `*` for the whole project. */
  readonly service: string
  /** Day of the acceptance, as an ISO date. */
  readonly accepted: string
  /** Commit that the violations were counted at; null where there was none. */
  readonly commit: string | null
  /** Rules, ids or groups, that count as errors from then on. */
  readonly profile: readonly string[]
  /** Places that broke the profile on that day, and the findings behind them. */
  readonly sites: number
  readonly findings: number
  /** File beside the record that lists those findings. */
  readonly baseline: string
}

/** A decision in force. */
export interface Decision extends DecisionBlock {
  /** `ADR-0007`; the file's name where records carry no number. */
  readonly id: string
  /** Posix path of the record. */
  readonly path: string
}

/** Binds the whole project. */
export const EVERY_SERVICE = '*'
