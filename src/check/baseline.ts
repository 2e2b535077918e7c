/** The baseline: findings that were there before, known by their fingerprints, so that only new ones are reported. */
import { compareText } from '../base/compare/compare-text.ts'
import { UserError } from '../base/user-error.ts'
import type { Finding } from '../rule/finding.ts'

/** File name of the baseline, in the root. */
export const BASELINE_FILE = '.colorfast-baseline.json'

/** One recorded finding; rule, path and function are for people who read the file. */
export interface BaselineEntry {
  readonly fingerprint: string
  readonly rule: string
  readonly path: string
  readonly function: string
}

/** Reads a baseline's text; a broken one is the user's to repair, for ignoring it would report everything anew. */
export function parseBaseline(
  text: string,
  file: string = BASELINE_FILE,
  hint = 'Restore it, or write a new one with `colorfast baseline`.',
): BaselineEntry[] {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw new UserError(`${file} is not valid JSON.`, hint)
  }
  const { schema, findings } = (document ?? {}) as { schema?: unknown; findings?: unknown }
  if (schema !== 'colorfast/baseline@1' || !Array.isArray(findings)) {
    throw new UserError(`${file} is not a baseline that this version reads.`, hint)
  }
  return findings.filter(
    (entry: unknown): entry is BaselineEntry =>
      typeof (entry as Partial<BaselineEntry> | null)?.fingerprint === 'string',
  )
}

/** Text of a baseline: one finding per line and sorted, so that it merges well. */
export function formatBaseline(findings: readonly BaselineEntry[]): string {
  const lines = [...findings]
    .sort(
      (a, b) => compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint),
    )
    .map(
      ({ fingerprint, rule, path, function: name }) =>
        `    ${JSON.stringify({ fingerprint, rule, path, function: name })}`,
    )
  return `{\n  "schema": "colorfast/baseline@1",\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

/** Splits findings into new and recorded ones, and names the recorded ones that are gone. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
  ran: ReadonlySet<string>,
): { fresh: Finding[]; recorded: number; stale: string[] } {
  const known = new Set(baseline.map(({ fingerprint }) => fingerprint))
  const present = new Set(findings.map(({ fingerprint }) => fingerprint))
  // A decision has a baseline of its own, which nothing but its acceptance fills.
  const fresh = findings.filter(({ fingerprint, decision }) => decision !== null || !known.has(fingerprint))
  const stale = baseline.filter(({ fingerprint, rule }) => ran.has(rule) && !present.has(fingerprint))
  return { fresh, recorded: findings.length - fresh.length, stale: stale.map(({ fingerprint }) => fingerprint) }
}
