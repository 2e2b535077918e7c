/**
 * Makes fixes until none is left: analyse, edit in memory, analyse again. Nothing is written before the end, so what is
 * written is what a further run would leave alone.
 */
import { join } from 'node:path'
import type { Problem } from '../../base/problem.ts'
import type { Finding, Fix } from '../../rule/finding.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import { applyFixes } from '../../fix/apply-fixes.ts'
import type { Analysed, RunRequest } from '../../run.ts'
import { overlayIo } from './overlay-io.ts'

/** Fixes of fixes end long before this. */
const MOST_ROUNDS = 10

/** A file before and after. */
export interface EditedFile {
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** The last analysis and what led to it. */
export interface Fixed {
  readonly analysed: Analysed
  readonly result: LintResult
  readonly files: readonly EditedFile[]
  /** Findings whose fix was made. */
  readonly fixed: readonly Finding[]
}

/** What the loop is handed of the straight line. */
export interface FixRun {
  readonly request: RunRequest
  readonly analyse: (request: RunRequest) => Promise<Analysed>
  readonly lint: (analysed: Analysed) => LintResult
  readonly wanted: (fix: Fix) => boolean
}

/** Analyses, and edits what may be edited. */
export async function fixProject({ request, analyse, lint, wanted }: FixRun): Promise<Fixed> {
  const changed = new Map<string, Uint8Array>()
  const io = overlayIo(request.io, changed)
  const files = new Map<string, EditedFile>()
  const fixed: Finding[] = []
  const problems: Problem[] = []
  const broken = new Set<string>()
  let stuck: ReadonlySet<string> = new Set()
  let counts: ReadonlyMap<string, number> = new Map()
  let last: readonly Finding[] = []
  for (let round = 1; ; round++) {
    const analysed = await analyse({ ...request, io })
    const result = lint(analysed)
    const { facts, textOf, found } = analysed
    stuck = new Set([...stuck, ...notFewer(last, counts, result.findings)])
    counts = countGroups(result.findings)
    const open = result.findings.filter(
      finding =>
        finding.fix !== null &&
        wanted(finding.fix) &&
        !broken.has(finding.fingerprint) &&
        !stuck.has(groupOf(finding)) &&
        finding.fix.edits.every(({ path }) => isPlainText(textOf(path), found.bytes.get(path))),
    )
    const done = round > MOST_ROUNDS ? null : await applyFixes(open, { facts, textOf })
    if (done === null || (done.fixed.length === 0 && done.broken.length === 0)) {
      return {
        analysed,
        result: { ...result, problems: [...result.problems, ...problems] },
        files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
        fixed,
      }
    }
    for (const finding of done.broken) {
      broken.add(finding.fingerprint)
      problems.push(problemOf(finding))
    }
    last = done.fixed
    fixed.push(...done.fixed)
    for (const [path, text] of done.texts) {
      const after = new TextEncoder().encode(text)
      changed.set(join(request.root, path), after)
      const before = files.get(path)?.before ?? found.bytes.get(path) ?? after
      files.set(path, { path, before, after })
    }
  }
}

/** Groups in which a fix was made and no finding went away: a fix that does not help is made once. */
function notFewer(fixed: readonly Finding[], before: ReadonlyMap<string, number>, now: readonly Finding[]): string[] {
  const counts = countGroups(now)
  return fixed.map(groupOf).filter(group => (counts.get(group) ?? 0) >= (before.get(group) ?? 0))
}

function countGroups(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(groupOf(finding), (counts.get(groupOf(finding)) ?? 0) + 1)
  return counts
}

function groupOf({ rule, function: name, sink }: Finding): string {
  return `${rule} ${name} ${sink?.name ?? ''}`
}

/** Edits go by offsets into the text, so text and bytes must tell the same: UTF-8, no lone carriage returns. */
function isPlainText(text: string | null, bytes: Uint8Array | undefined): boolean {
  return text !== null && bytes !== undefined && Buffer.from(text).equals(bytes)
}

function problemOf({ path, line, rule, fix }: Finding): Problem {
  const message = `The fix of ${rule} (${fix?.title ?? 'no title'}) would have broken this file and was not made. This is a defect of colorfast.`
  return { path, line, kind: 'fix', message }
}
