/** A function's places: the visits of all its bodies merged, and the chain by which each came. */
import type { PlaceUse } from '../analysis.ts'
import type { Node, Visit } from '../graph.ts'
import type { Names } from './names.ts'

/** One visit for each place: the surest, known before assumed. */
export function mergeVisits(nodes: readonly Node[]): Visit[] {
  const best = new Map<string, Visit>()
  for (const node of nodes)
    for (const [key, visit] of node.visits) {
      const known = best.get(key)
      if (!known) best.set(key, visit)
      else best.set(key, { ...(known.assumed && !visit.assumed ? visit : known), root: known.root || visit.root })
    }
  return [...best.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, visit]) => visit)
}

/** A visit as rules see it, with the names of the functions by which it came, at most twelve. */
export function placeUse(visit: Visit, names: Names): PlaceUse {
  const via: string[] = []
  for (let node = visit.from; node && via.length < 12;) {
    via.unshift(names.of(node.fn))
    const before: Visit | undefined =
      node.visits.get(visit.pool === null ? visit.place : `${visit.place}:${visit.pool}`) ??
      [...node.visits.values()][0]
    node = before?.from && !via.includes(names.of(before.from.fn)) ? before.from : null
  }
  return { place: visit.place, pool: visit.pool, confidence: visit.confidence, assumed: visit.assumed, via }
}
