/**
 * What a change brings: findings that the state before it did not have, each with what is new about it. An old helper
 * that async code begins to call is as new as a new helper.
 */
import { crc32 } from 'node:zlib'
import type { AnalysedFunction } from '../propagate/analysis.ts'
import type { Finding } from '../rule/finding.ts'
import type { LintResult } from '../rule/lint-result.ts'
import { entryKey } from './dedupe.ts'
import { rankCauses } from './rank-causes.ts'

/** What has to be remembered of a state, as plain data. */
export interface Past {
  /** In words: `main (1a2b3c4d5e6f)`. */
  readonly name: string
  readonly fingerprints: readonly string[]
  /** Checksums of what was so: a function, that it is async, a call between two, an entry that reaches it. */
  readonly marks: readonly number[]
}

/** Remembers the findings that were visible, and the program as far as `onlyNews` asks about it. */
export function pastOf(name: string, { findings }: LintResult, functions: readonly AnalysedFunction[]): Past {
  const marks = new Set<number>()
  for (const fn of functions) {
    marks.add(markOf('function', fn.id))
    if (fn.async) marks.add(markOf('async', fn.id))
    for (const entry of fn.entries) marks.add(markOf('entry', fn.id, entryKey(entry)))
    for (const { targets } of fn.calls) for (const target of targets) marks.add(markOf('call', fn.id, target.name))
  }
  return { name, fingerprints: findings.map(({ fingerprint }) => fingerprint), marks: [...marks] }
}

function markOf(...parts: readonly string[]): number {
  return crc32(parts.join('\0'))
}

/** The result without what was there before. */
export function onlyNews(result: LintResult, past: Past, functions: readonly AnalysedFunction[]): LintResult {
  const before = new Set(past.fingerprints)
  const marks = new Set(past.marks)
  const byId = new Map(functions.map(fn => [fn.id, fn]))
  const fresh = result.findings.filter(({ fingerprint }) => !before.has(fingerprint))
  const findings = fresh.map(finding => {
    const news = newsOf(finding, byId, (...parts) => marks.has(markOf(...parts)))
    return { ...finding, why: `new: ${news}${finding.why === null ? '' : `; ${finding.why}`}` }
  })
  return {
    ...result,
    findings,
    causes: rankCauses(findings, functions),
    hidden: { ...result.hidden, before: result.findings.length - findings.length },
    since: past.name,
  }
}

/** The first thing along the chain that was not so before. */
function newsOf(
  { trace, function: name, entries }: Finding,
  byId: ReadonlyMap<string, AnalysedFunction>,
  wasSo: (...parts: readonly string[]) => boolean,
): string {
  const words = (id: string): string => `\`${byId.has(id) ? ownName(id) : libraryName(id)}\``
  const colour = (id: string): string => (byId.get(id)?.async === true ? 'async ' : '')
  if (name === '') return 'it was not there before'
  if (!wasSo('function', name)) return `${words(name)} is new`
  if (colour(name) !== '' && !wasSo('async', name)) return `${words(name)} is now async`
  const step = trace.find(({ function: caller, calls }) => !wasSo('call', caller, calls))
  if (step) {
    const below = step.function === name ? '' : `, below ${colour(name)}${words(name)}`
    return `${words(step.calls)} is now called from ${colour(step.function)}${words(step.function)}${below}`
  }
  const entry = entries.find(one => !wasSo('entry', name, entryKey(one)))
  if (!entry) return 'the code here has changed'
  const request = entry.method === null ? words(entry.function) : `${entry.method} ${entry.route ?? ''}`.trim()
  return `${words(name)} is now reached from ${request}`
}

/** `app.services.load` → `load`; a method keeps its class. */
function ownName(id: string): string {
  const [owner = '', last = id] = id.split('.').slice(-2)
  return /^[A-Z]/.test(owner) ? `${owner}.${last}` : last
}

/** `sqlalchemy.orm.Query.all` → `Query.all`, `time.sleep` as it is. */
function libraryName(id: string): string {
  return id.split('.').slice(-2).join('.')
}
