/** For what each body can wait on the thread that runs it, with one library call as an example for each kind. */
import type { BlockingKind } from '../../base/vocabulary.ts'
import type { Graph, Node } from '../graph.ts'
import type { Callers } from '../reach.ts'

/** For each kind of waiting one library call as an example. */
export type Waits = ReadonlyMap<BlockingKind, string>

const NOTHING: Waits = new Map()

/** Carries kinds from the library calls back to every body that reaches them; cheap and unsure ones do not count. */
export function waitsOf(graph: Graph, callers: Callers): (node: Node) => Waits {
  const found = new Map<Node, Map<BlockingKind, string>>()
  const queue: Node[] = []
  for (const node of graph.nodes.values()) {
    for (const call of node.summary.calls)
      for (const sink of call.sinks) {
        if (sink.effect.cheap || sink.effect.confidence === 'low') continue
        const own = found.get(node) ?? new Map<BlockingKind, string>()
        if (!own.has(sink.effect.kind)) own.set(sink.effect.kind, sink.name)
        found.set(node, own)
      }
    if (found.has(node)) queue.push(node)
  }
  for (let node = queue.pop(); node; node = queue.pop()) {
    const kinds = found.get(node)
    for (const caller of callers.get(node) ?? []) {
      const own = found.get(caller) ?? new Map<BlockingKind, string>()
      const before = own.size
      for (const [kind, sink] of kinds ?? []) if (!own.has(kind)) own.set(kind, sink)
      found.set(caller, own)
      if (own.size > before) queue.push(caller)
    }
  }
  return node => found.get(node) ?? NOTHING
}
