/** For what each body can wait on the thread that runs it, with one library call as an example for each kind. */
import type { BlockingKind } from '../../base/vocabulary.ts'
import type { Graph, Node } from '../graph.ts'
import type { Reaches } from '../reach.ts'

/** For each kind of waiting one library call as an example. */
export type Waits = ReadonlyMap<BlockingKind, string>

const NOTHING: Waits = new Map()

/**
 * Carries kinds from the library calls back to every body that reaches them. Cheap and unsure ones do not count, nor what
 * start-up has done once and for all: who asks for settings that are kept waits for nothing.
 */
export function waitsOf(graph: Graph, reaches: Reaches): (node: Node) => Waits {
  const found = new Map<Node, Map<BlockingKind, string>>()
  const callers = new Map<Node, Node[]>()
  const queue: Node[] = []
  for (const node of graph.nodes.values()) {
    const { sinks, bodies } = reaches.afterStartUp(node)
    for (const { name, effect } of sinks) {
      if (effect.cheap || effect.confidence === 'low') continue
      const own = found.get(node) ?? new Map<BlockingKind, string>()
      if (!own.has(effect.kind)) own.set(effect.kind, name)
      found.set(node, own)
    }
    if (found.has(node)) queue.push(node)
    for (const body of bodies) {
      const list = callers.get(body)
      if (list) list.push(node)
      else callers.set(body, [node])
    }
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
