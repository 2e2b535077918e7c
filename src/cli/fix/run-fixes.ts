/** What `lint` does about fixes: make them, show them, or do nothing; and what it says about it. */
import { unifiedDiff } from '../../fix/unified-diff.ts'
import type { Fix } from '../../rule/finding.ts'
import { compareProblems } from '../../base/problem.ts'
import type { Terminal } from '../terminal.ts'
import { fixProject } from './fix-project.ts'
import type { Fixed, FixRun } from './fix-project.ts'
import { writeFixes } from './write-fixes.ts'

/** The options of `lint` that concern fixes. */
export interface FixFlags {
  readonly fix?: boolean
  readonly unsafeFixes?: boolean
  readonly diff?: boolean
}

/** Analyses once, or until no wanted fix is left; writes the files unless a difference is all that was asked for. */
export async function runFixes(
  line: Omit<FixRun, 'wanted'>,
  flags: FixFlags,
  terminal: Pick<Terminal, 'io'>,
): Promise<Fixed> {
  if (flags.fix !== true && flags.unsafeFixes !== true && flags.diff !== true) {
    const analysed = await line.analyse(line.request)
    return { analysed, result: line.lint(analysed), files: [], fixed: [] }
  }
  const wanted = ({ safety }: Fix): boolean => safety === 'safe' || flags.unsafeFixes === true
  const outcome = await fixProject({ ...line, wanted })
  if (flags.diff === true || outcome.files.length === 0) return outcome
  const { root } = line.request
  const problems = writeFixes(root, outcome.files, terminal.io)
  const failed = new Set(problems.map(({ path }) => path))
  return {
    ...outcome,
    result: { ...outcome.result, problems: [...outcome.result.problems, ...problems].sort(compareProblems) },
    files: outcome.files.filter(({ path }) => !failed.has(path)),
    fixed: outcome.fixed.filter(({ path }) => !failed.has(path)),
  }
}

/** Prints what would change; the exit code says whether anything would. */
export function showDiff(outcome: Fixed, flags: FixFlags, terminal: Pick<Terminal, 'out' | 'err'>): number {
  const { files } = outcome
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const { path, before, after } of files) {
    terminal.out(unifiedDiff(path, decoder.decode(before), decoder.decode(after)))
  }
  terminal.err(countLine(outcome, flags, 'would be'))
  return files.length === 0 ? 0 : 1
}

/** One line on standard error: reports stay what they are. */
export function tellFixes(outcome: Fixed, flags: FixFlags, terminal: Pick<Terminal, 'err'>): void {
  if (flags.fix === true || flags.unsafeFixes === true) terminal.err(countLine(outcome, flags, 'were'))
}

function countLine({ files, fixed, result }: Fixed, flags: FixFlags, verb: 'were' | 'would be'): string {
  const left = result.findings.filter(({ fix }) => fix?.safety === 'unsafe').length
  const more = left > 0 && flags.unsafeFixes !== true ? `; ${left} more with --unsafe-fixes` : ''
  return `${countText(fixed.length, files.length, verb)}${more}\n`
}

function countText(findings: number, files: number, verb: 'were' | 'would be'): string {
  if (findings === 0) return 'colorfast: there is nothing to fix'
  const of = `${findings} ${findings === 1 ? 'finding' : 'findings'}`
  const auxiliary = verb === 'were' && findings === 1 ? 'was' : verb
  return `colorfast: ${of} ${auxiliary} fixed in ${files} ${files === 1 ? 'file' : 'files'}`
}
