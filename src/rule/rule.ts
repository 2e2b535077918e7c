/** The contract of a rule: what it says of itself, and a pure check over the finished analysis. */
import type { Location } from '../base/location.ts'
import type { BlockingKind, Confidence, Entry, Level, Place } from '../base/vocabulary.ts'
import type { Analysis } from '../propagate/analysis.ts'
import type { Finding, Fix, Related, Sink, TraceStep } from './finding.ts'
import type { Repair } from './repair/repair.ts'

/** Rules that are listed, and can be selected, together. */
export type RuleGroup =
  'blocking' | 'bridges' | 'executors' | 'models' | 'worker-state' | 'deployment' | 'decisions' | 'inventory'

/** A pair of small programs: with what the rule is about, and mended. */
export interface RuleExample {
  /** One file's text, or several: path → text. */
  readonly bad: string | Readonly<Record<string, string>>
  readonly good: string | Readonly<Record<string, string>>
}

/** The rule's page; sentences that stand in its sections. */
export interface RuleDocs {
  /** One line, no full stop. */
  readonly summary: string
  /** What is wrong. */
  readonly what: string
  /** Why it matters in production. */
  readonly why: string
  /** What to do. */
  readonly fix: string
  /** When a suppression is the right answer. */
  readonly allowWhen: string
  /** What the rule cannot see. */
  readonly limits: string
  /** Run as tests: `bad` reports this rule, `good` does not. */
  readonly examples: readonly RuleExample[]
}

/** What a check yields; the engine adds path, level arithmetic of the config, fingerprint, service and decision. */
export interface Report<MessageId extends string = string> {
  readonly message: MessageId
  /** Values for the `{placeholders}` of the message. */
  readonly data?: Readonly<Record<string, string | number>>
  readonly at: Location
  readonly function: string
  readonly level?: Level
  readonly kind?: BlockingKind
  readonly confidence?: Confidence
  readonly place?: Place
  readonly why?: string
  readonly advice?: string
  readonly entries?: readonly Entry[]
  readonly sink?: Sink
  readonly trace?: readonly TraceStep[]
  readonly related?: readonly Related[]
  readonly alsoReaches?: number
  readonly fix?: Fix
  readonly repair?: Repair
  readonly service?: string
  /** Id of the accepted decision that is broken; only the rule about decisions says one. */
  readonly decision?: string
}

/** A finding that breaks an accepted decision and was not there when it was accepted. */
export interface Violation {
  readonly decision: {
    readonly id: string
    /** ISO date. */
    readonly accepted: string
    /** Title of the chosen option. */
    readonly option: string
    /** Posix path of the record. */
    readonly path: string
  }
  readonly finding: Finding
  /** The broken rule itself calls it information here. */
  readonly isMild: boolean
}

/** What `check` knows beside the analysis. */
export interface Given {
  readonly violations: readonly Violation[]
}

/** A rule. */
export interface Rule<MessageId extends string = string> {
  /** Kebab-case; equals the file's name, the fixture folder's and the page's anchor. Reads well after "allow". */
  readonly id: string
  readonly group: RuleGroup
  readonly since: string
  /** Level of a plain finding; a report may say another. */
  readonly level: Level
  /** Off unless selected (inventory). */
  readonly off?: boolean
  /** Of two rules with the same choice each forbids one of its two ways: decisions that forbid both leave none. */
  readonly choice?: string
  /** Speaks of JavaScript and TypeScript too; any other rule is about Python, and what it says of such files is dropped. */
  readonly node?: boolean
  /** Ids of the same check elsewhere: `ruff: ASYNC210`, `sonar: S7487`. */
  readonly equivalents: readonly string[]
  readonly docs: RuleDocs
  readonly messages: Readonly<Record<MessageId, string>>
  check(analysis: Analysis, given: Given): Iterable<Report<MessageId>>
}

/** Declares a rule; only there to type the message ids. */
export function defineRule<const MessageId extends string>(rule: Rule<MessageId>): Rule<MessageId> {
  return rule
}
