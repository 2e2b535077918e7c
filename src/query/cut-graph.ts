/** A part of a call graph: what some functions lead to, what leads to them, or the ways between two ends. */
import type { CallGraph } from './graph.ts'

/** What to keep. An empty list of names stands for no such end. */
export interface Cut {
  /** Keep what these functions lead to. */
  readonly from: readonly string[]
  /** Keep what leads to these functions. */
  readonly to: readonly string[]
  /** Longest way, in calls; null for any. */
  readonly depth: number | null
}

/** Functions that a word may mean: a qualified name or the end of one, of the project or a library; or all in a file. */
export function matchingFunctions({ functions, libraryFunctions }: CallGraph, word: string): string[] {
  const inFile = functions.filter(({ path }) => path === word)
  if (inFile.length > 0) return inFile.map(({ id }) => id)
  const ids = [...functions, ...libraryFunctions].map(({ id }) => id)
  const exact = ids.filter(id => id === word)
  return exact.length > 0 ? exact : ids.filter(id => id.endsWith(`.${word}`))
}

/** The part between the ends, with the functions that stand in it. */
export function cutGraph(graph: CallGraph, { from, to, depth }: Cut): CallGraph {
  const most = depth ?? Number.POSITIVE_INFINITY
  const below = from.length > 0 ? distances(from, steps(graph, 'from', 'to'), most) : null
  const above = to.length > 0 ? distances(to, steps(graph, 'to', 'from'), most) : null
  // On a way of at most `most` calls through a function, both halves together count; a call adds one.
  const fits = (start: string, end: string, calls: number): boolean => {
    const before = below === null ? 0 : below.get(start)
    const after = above === null ? 0 : above.get(end)
    return before !== undefined && after !== undefined && before + after + calls <= most
  }
  const calls = graph.calls.filter(call => fits(call.from, call.to, 1))
  const named = new Set(calls.flatMap(call => [call.from, call.to]))
  const keep = ({ id }: { readonly id: string }): boolean => named.has(id) || fits(id, id, 0)
  return {
    ...graph,
    functions: graph.functions.filter(keep),
    libraryFunctions: graph.libraryFunctions.filter(keep),
    calls,
  }
}

function steps({ calls }: CallGraph, near: 'from' | 'to', far: 'from' | 'to'): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const call of calls) {
    const list = found.get(call[near])
    if (list === undefined) found.set(call[near], [call[far]])
    else list.push(call[far])
  }
  return found
}

function distances(
  ends: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
  most: number,
): Map<string, number> {
  const found = new Map(ends.map(id => [id, 0]))
  let edge: readonly string[] = ends
  for (let steps = 1; edge.length > 0 && steps <= most; steps++) {
    const reached: string[] = []
    for (const id of edge.flatMap(one => next.get(one) ?? [])) {
      if (found.has(id)) continue
      found.set(id, steps)
      reached.push(id)
    }
    edge = reached
  }
  return found
}
