/** The decisions in force, with the violations that each was accepted with. */
import type { Io } from '../../base/io.ts'
import type { Problem } from '../../base/problem.ts'
import { findRecordFolder, readRecordFiles } from '../../base/record-folder.ts'
import { UserError } from '../../base/user-error.ts'
import { parseBaseline } from '../../check/baseline.ts'
import type { BindingDecision } from '../../check/judge-decisions.ts'
import type { BindingRule } from '../../decision/contradiction.ts'
import type { Decision } from '../../decision/decision.ts'
import { decisionsIn } from '../../decision/decisions-in.ts'

/** Decisions, and records that could not be read. */
export interface ReadDecisions {
  readonly decisions: readonly BindingDecision[]
  readonly problems: readonly Problem[]
}

/** Reads the records where the project keeps them; `given` is the configured folder, `rules` are what profiles may name. */
export function readDecisions(
  root: string,
  io: Io,
  given: string | null,
  rules: readonly BindingRule[],
): ReadDecisions {
  const folder = findRecordFolder(root, io, given)
  const problems: Problem[] = []
  const files = readRecordFiles(root, folder, io, (message, path) => {
    problems.push({ path, line: null, kind: 'decision', message })
  })
  const decisions = decisionsIn(folder.directory, files, rules).map(decision => ({
    ...decision,
    recorded: parseBaseline(
      readBaselineText(root, decision, io),
      baselinePath(decision),
      `Restore it from the history; it lists what ${decision.id} was accepted with.`,
    ),
  }))
  return { decisions, problems }
}

/** Posix path of a decision's baseline, relative to the root. */
export function baselinePath({ path, baseline }: Pick<Decision, 'path' | 'baseline'>): string {
  return path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/${baseline}` : baseline
}

function readBaselineText(root: string, decision: Decision, io: Io): string {
  const path = baselinePath(decision)
  if (io.kindOf(`${root}/${path}`) !== 'file')
    throw new UserError(
      `${path} is missing; it lists what ${decision.id} was accepted with.`,
      'Restore it from the history, or set the record to proposed and accept it again.',
    )
  return new TextDecoder().decode(io.read(`${root}/${path}`))
}
