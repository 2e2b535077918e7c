/** What would take a function's waiting off the event loop, and how many of the calls there each change clears. */
import type { AnalysedFunction, Analysis } from '../propagate/analysis.ts'
import { canBePlain } from '../rule/plain-handler.ts'
import type { Boundary, OwnBlocking } from './why.ts'

/** A change that would take the function's waiting off the loop, and how many of the boundaries it clears. */
export type WayOut =
  | { readonly kind: 'plain-def'; readonly functions: readonly string[]; readonly clears: number }
  | {
      readonly kind: 'counterpart'
      readonly sinks: readonly string[]
      readonly instead: readonly string[]
      readonly clears: number
    }
  | { readonly kind: 'offload'; readonly calls: number; readonly clears: number }

/** Changes in the order in which a team would consider them. */
export function findWaysOut(
  boundaries: readonly Boundary[],
  subject: AnalysedFunction,
  own: readonly OwnBlocking[],
  byId: ReadonlyMap<string, AnalysedFunction>,
  analysis: Analysis,
): WayOut[] {
  if (boundaries.length === 0) return []
  const ways: WayOut[] = []
  const plain = [...new Set(boundaries.map(boundary => boundary.function))].filter(id => {
    const one = byId.get(id)
    return one !== undefined && canBePlain(one, byId)
  })
  if (plain.length > 0) {
    ways.push({
      kind: 'plain-def',
      functions: plain,
      clears: boundaries.filter(boundary => plain.includes(boundary.function)).length,
    })
  }
  ways.push(...counterpartWays(boundaries, subject, own, analysis))
  ways.push({ kind: 'offload', calls: boundaries.length, clears: boundaries.length })
  return ways
}

/** On the loop itself each call can be replaced alone; a plain function must replace all of its calls to become async. */
function counterpartWays(
  boundaries: readonly Boundary[],
  subject: AnalysedFunction,
  own: readonly OwnBlocking[],
  analysis: Analysis,
): WayOut[] {
  const known = counterparts(analysis)
  const sinks = [...new Set(own.map(({ sink }) => sink))]
  const insteadOf = (words: readonly string[]): string[] => [...new Set(words.flatMap(sink => known.get(sink) ?? []))]
  if (!subject.boundary) {
    if (!sinks.every(sink => known.has(sink))) return []
    return [{ kind: 'counterpart', sinks, instead: insteadOf(sinks), clears: boundaries.length }]
  }
  return sinks
    .filter(sink => known.has(sink))
    .map(sink => {
      const clears = boundaries.filter(boundary => boundary.sink === sink).length
      return { kind: 'counterpart', sinks: [sink], instead: insteadOf([sink]), clears }
    })
}

/** Library calls with the async counterpart that their stub names. */
function counterparts(analysis: Analysis): Map<string, string> {
  const found = new Map<string, string>()
  for (const { calls } of analysis.functions) {
    for (const { blocking } of calls)
      for (const { sink, instead } of blocking) if (instead !== null) found.set(sink, instead)
  }
  return found
}
