/** One finding per rule and place; and the general finding is silent where a sharper one says the same. */
import type { Location } from '../base/location.ts'
import { CONFIDENCES, LEVELS } from '../base/vocabulary.ts'
import type { Entry } from '../base/vocabulary.ts'
import type { Draft } from './run-rules.ts'

/** Rule → rules that say it better at the same place. */
const SILENCED_BY: Readonly<Record<string, readonly string[]>> = { 'blocking-call': ['nested-event-loop'] }

/** Merges drafts of one rule at one place; the graver one speaks for both. Each decision that a place breaks is cited. */
export function dedupe(drafts: readonly Draft[]): Draft[] {
  const byPlace = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = keyOf(draft.rule, draft)
    const other = byPlace.get(key)
    byPlace.set(key, other === undefined ? draft : merge(other, draft))
  }
  return [...byPlace.values()].filter(
    draft => !(SILENCED_BY[draft.rule] ?? []).some(rule => byPlace.has(keyOf(rule, draft))),
  )
}

function keyOf(rule: string, draft: Draft): string {
  return [rule, draft.decision ?? '', placeKey(draft)].join(' ')
}

/** What tells places apart. */
export function placeKey({ path, line, column, endLine, endColumn }: Location): string {
  return `${line}:${column}-${endLine}:${endColumn} ${path}`
}

function merge(a: Draft, b: Draft): Draft {
  const [first, second] = isGraver(b, a) ? [b, a] : [a, b]
  const sinks = first.sink !== null && second.sink !== null && first.sink.name !== second.sink.name ? 1 : 0
  return {
    ...first,
    entries: unite(first.entries, second.entries),
    alsoReaches: Math.max(first.alsoReaches, second.alsoReaches, sinks),
  }
}

function isGraver(a: Draft, b: Draft): boolean {
  const byLevel = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
  return byLevel !== 0 ? byLevel < 0 : CONFIDENCES.indexOf(a.confidence) < CONFIDENCES.indexOf(b.confidence)
}

function unite(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const known = new Map<string, Entry>()
  for (const entry of [...a, ...b]) known.set(entryKey(entry), known.get(entryKey(entry)) ?? entry)
  return [...known.values()]
}

/** What tells entries apart. */
export function entryKey({ kind, method, route, function: name }: Entry): string {
  return `${kind} ${method ?? ''} ${route ?? ''} ${name}`
}
