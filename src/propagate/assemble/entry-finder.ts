/** Which entries reach a function: walks the callers backwards, only as far as they bring it to where it runs. */
import { compareText } from '../../base/compare/compare-text.ts'
import type { Func } from '../../link/project.ts'
import { handlerOf, type EntryRecord } from '../entries.ts'
import { isLoop, type Graph, type Node } from '../graph.ts'

/** Entries from which functions are reached, found backwards and kept per function. */
export class EntryFinder {
  private readonly found = new Map<Func, readonly EntryRecord[]>()
  private readonly graph: Graph

  constructor(graph: Graph) {
    this.graph = graph
  }

  /** With `onLoop`, only those that bring it to a loop. */
  of(fn: Func, onLoop: boolean): readonly EntryRecord[] {
    const known = this.found.get(fn)
    if (known) return known
    const entries = new Map<string, EntryRecord>()
    const isOnLoop = (node: Node): boolean => [...node.visits.values()].some(visit => isLoop(visit.place))
    // Above the call that enters a loop, it no longer matters where a body runs.
    const seen = new Map<Node, boolean>()
    const queue: [Node, boolean][] = this.graph.of(fn).map(node => [node, onLoop])
    for (let next = queue.pop(); next && seen.size < MAX_CALLERS; next = queue.pop()) {
      const [node, loop] = next
      if (seen.has(node) && (seen.get(node) === false || loop)) continue
      if (loop && !isOnLoop(node)) continue
      seen.set(node, loop)
      for (const entry of node.entries) if (!loop || isLoop(entry.place)) entries.set(entryKey(entry), entry)
      for (const [caller, moves] of node.callers) {
        if (!loop) queue.push([caller, false])
        else {
          if (moves.stays) queue.push([caller, true])
          if (moves.entersLoop) queue.push([caller, isOnLoop(caller)])
        }
      }
    }
    const list = [...entries.values()].sort(byImportance)
    this.found.set(fn, list)
    return list
  }
}

/** Bodies looked at above one function. */
const MAX_CALLERS = 5000

function entryKey(entry: EntryRecord): string {
  return `${String(handlerOf(entry).uid)}/${entry.kind}/${entry.method ?? ''}/${entry.route ?? ''}`
}

function byImportance(a: EntryRecord, b: EntryRecord): number {
  return (
    rank(a) - rank(b) ||
    compareText(a.route ?? handlerOf(a).qualname, b.route ?? handlerOf(b).qualname) ||
    compareText(a.method ?? '', b.method ?? '')
  )
}

function rank(entry: EntryRecord): number {
  return entry.kind === 'route' ? 0 : entry.kind === 'websocket' ? 1 : entry.kind === 'middleware' ? 2 : 3
}
