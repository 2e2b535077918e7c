/** What a report needs to know beside the result: the user's text, the screen, and what was asked for. */
import type { TextOf } from '../base/source-text.ts'
import type { Rule } from '../rule/rule.ts'

export interface ReportContext {
  readonly version: string
  /** Text of a file of the project. */
  readonly textOf: TextOf
  /** Every rule, for formats that describe them. */
  readonly rules: readonly Rule[]
  readonly color: boolean
  /** Columns of the screen. */
  readonly width: number
  /** How many findings to show, about; null for all. Only people need it, so only the pretty form heeds it. */
  readonly limit: number | null
  /** Findings only, without header and summary. */
  readonly quiet: boolean
  /** Adds what could not be resolved, by reason. */
  readonly showUnresolved: boolean
  /** Duration of the run; null leaves it out. */
  readonly seconds: number | null
}
