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
    const seen = new Map<Node, Way[]>()
    const queue: [Node, Way][] = this.graph.of(fn).map(node => [node, { loop: onLoop, away: false }])
    for (let next = queue.pop(); next && seen.size < MAX_CALLERS; next = queue.pop()) {
      const [node, way] = next
      const before = seen.get(node) ?? []
      if (before.some(one => covers(one, way)) || (way.loop && !isOnLoop(node))) continue
      seen.set(node, [...before, way])
      for (const entry of node.entries)
        if (!way.loop || isLoop(entry.place)) {
          const key = entryKey(entry)
          if (!way.away) entries.set(key, entry)
          else if (!entries.has(key)) entries.set(key, { ...entry, inProcess: true })
        }
      for (const [caller, moves] of node.callers) {
        const away = way.away || moves.startsProcess
        if (!way.loop) queue.push([caller, { loop: false, away }])
        else {
          if (moves.stays) queue.push([caller, { loop: true, away }])
          if (moves.entersLoop) queue.push([caller, { loop: isOnLoop(caller), away }])
        }
      }
    }
    const list = [...entries.values()].sort(byImportance)
    this.found.set(fn, list)
    return list
  }
}

/** How a body was come upon: whether it must still run on a loop, and whether a process was started below it. */
interface Way {
  readonly loop: boolean
  readonly away: boolean
}

/** Has what the second way finds been found? */
function covers(known: Way, way: Way): boolean {
  return (!known.loop || way.loop) && (!known.away || way.away)
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
