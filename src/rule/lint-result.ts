/** The outcome of a run, as `check` hands it on and every report reads it. Sorted; the same input gives the same bytes. */
import type { Problem } from '../base/problem.ts'
import type { Level } from '../base/vocabulary.ts'
import type { AnalysisStats, Library, Service } from '../propagate/analysis.ts'
import type { Finding } from './finding.ts'

/** A repair that makes several findings go away. */
export interface Cause {
  /** `function`: one function that all the chains run through. `plain-handlers`: async handlers that await nothing. */
  readonly kind: 'function' | 'plain-handlers'
  readonly path: string
  readonly line: number
  /** Qualified name; of several handlers the one with most findings. */
  readonly function: string
  /** Everything that would be changed; one function, or all the handlers. */
  readonly functions: readonly string[]
  /** What it waits for, most frequent first: library calls at the ends of the chains. */
  readonly sinks: readonly string[]
  /** Fingerprints of the findings that go away. */
  readonly clears: readonly string[]
  /** Distinct entries that those findings are reached from. */
  readonly handlers: number
}

/** Findings that were found and are not shown, by reason. */
export interface Hidden {
  /** Below the lowest level shown. */
  readonly level: number
  /** Less sure than `min-confidence`. */
  readonly confidence: number
  /** In tests, migrations, vendored and generated code. */
  readonly quiet: number
  /** Allowed by a comment, or by `per-file-ignores`. */
  readonly allowed: number
  /** Recorded in the baseline. */
  readonly baseline: number
  /** Outside the named paths. */
  readonly elsewhere: number
  /** There before the change that is looked at; absent where all of the project is. */
  readonly before?: number
}

/** How the code stands to an accepted decision. Sites are places in the code, each counted once. */
export interface DecisionState {
  /** `ADR-0007`. */
  readonly id: string
  /** Posix path of the record. */
  readonly path: string
  /** Id and title of the chosen option. */
  readonly option: string
  readonly title: string
  /** Name of the service that is bound, `*` for the whole project. */
  readonly service: string
  /** ISO date. */
  readonly accepted: string
  /** Sites that broke the profile when the record was accepted. */
  readonly recorded: number
  /** Sites that break it now, new ones included. */
  readonly remaining: number
  /** Sites that were not there when it was accepted. */
  readonly fresh: number
  /** Fingerprints in its baseline that nothing answers to any more. */
  readonly stale: readonly string[]
}

/** Everything that a report may say. */
export interface LintResult {
  readonly findings: readonly Finding[]
  readonly causes: readonly Cause[]
  readonly hidden: Hidden
  readonly services: readonly Service[]
  readonly stats: AnalysisStats
  readonly libraries: readonly Library[]
  readonly problems: readonly Problem[]
  /** Ids of the rules that ran. */
  readonly ran: readonly string[]
  /** The state with which a change was compared: `main (1a2b3c4d5e6f)`; absent where nothing was compared. */
  readonly since?: string
  /** Fingerprints in the baseline that no finding answers to any more. */
  readonly staleBaseline: readonly string[]
  /** Accepted decisions, by path. */
  readonly decisions: readonly DecisionState[]
}

/** Findings by level. */
export function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0 }
  for (const { level } of findings) counts[level]++
  return counts
}
