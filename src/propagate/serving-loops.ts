/**
 * Programs that serve on a loop of their own: `asyncio.run(main())`, where `main` awaits `Server.serve()` among other
 * things. Such a loop is a script's or a thread's own; but what else is put on it runs beside requests.
 */
import { hasRole } from '../infer/body/recorder.ts'
import type { CallRecord } from '../infer/records.ts'
import { marksBelow } from './entries/marks-below.ts'
import { isReached, type Graph, type Node, type Visit } from './graph.ts'

/** What a call says of a server that answers on the loop which runs it. */
export const SERVES = 'server.serve'

/** A loop's method that runs it until it is stopped. */
export const RUNS_FOREVER = 'loop.run-forever'

/**
 * Sends the tasks and callbacks of such programs onto a shared loop; what they wait for before is start-up. The graph must
 * have been grown from all entries.
 */
export function enterServingLoops(graph: Graph): void {
  const nodes = [...graph.nodes.values()]
  if (!nodes.some(serves)) return
  const programs = nodes.flatMap(node => {
    const started = node.summary.calls.flatMap(call => drivenBy(graph, call))
    const isKept = node.summary.calls.some(call => hasRole(call, RUNS_FOREVER))
    return started.length > 0 || isKept ? [{ node, started, tasks: isKept ? tasksPutBy(graph, node) : null }] : []
  })
  const serving = servesBelow(programs.flatMap(({ started, tasks }) => [...started, ...(tasks ?? [])]), node => runsOnLoop(graph, node, null)) // prettier-ignore
  for (const { node, started, tasks } of programs) {
    const visit = [...node.visits.values()].find(({ place }) => place !== 'test')
    if (!visit) continue
    const loops = started
      .filter(root => serving.has(root))
      .map(root => bodiesOn(graph, root, visit))
      .filter(bodies => bodies.some(serves))
    if (loops.length === 0 && tasks?.some(task => serving.has(task)) !== true) continue
    // The body that starts the loop may put tasks on it before: `loop.create_task(poll())`, `loop.run_forever()`.
    for (const body of new Set([node, ...loops.flat()])) scheduleFrom(graph, body, visit)
    // `loop.run_until_complete(connect())` comes before `loop.run_forever()`, on the same loop.
    for (const root of tasks ? started : loops.flatMap(([root]) => root ?? []))
      graph.spread(root, { place: 'startup', pool: null, confidence: visit.confidence, assumed: false, from: node, root: false }) // prettier-ignore
  }
}

/** The bodies that serve, or run one on their loop that does. */
export function servesBelow(
  roots: Iterable<Node>,
  next: (node: Node) => readonly Node[],
): Pick<ReadonlyMap<Node, unknown>, 'has'> {
  return marksBelow(roots, next, node => (serves(node) ? [SERVES] : []), 1)
}

/** The coroutines that a call runs to their end, on a loop that it makes or was given. */
export function drivenBy(graph: Graph, { targets }: CallRecord): readonly Node[] {
  return targets
    .filter(({ fn, mode }) => mode === 'drive' && !fn.module.isStub)
    .map(({ fn, context }) => graph.node(fn, context))
}

/** The tasks that a body puts on the loop which it runs afterwards. */
function tasksPutBy(graph: Graph, { summary }: Node): readonly Node[] {
  return summary.calls.flatMap(({ targets }) =>
    targets
      .filter(({ fn, mode }) => mode === 'spawn' && !fn.module.isStub)
      .map(({ fn, context }) => graph.node(fn, context)),
  )
}

/** Bodies that run on the loop of a coroutine: what it awaits, calls, and puts there for later, callbacks too if asked for. */
export function bodiesOn(graph: Graph, root: Node, visit: Visit, withCallbacks = true): readonly Node[] {
  const found = new Set([root])
  for (const node of found) for (const next of runsOnLoop(graph, node, visit, withCallbacks)) found.add(next)
  return [...found]
}

/** What a body itself runs on its loop: in the place of a visit, or wherever the body may run. */
export function runsOnLoop(
  graph: Graph,
  node: Node,
  visit: Pick<Visit, 'place'> | null,
  withCallbacks = true,
): readonly Node[] {
  const found: Node[] = []
  for (const call of node.summary.calls) {
    if (visit && !isReached(call, visit)) continue
    for (const { fn, context, mode } of call.targets)
      if (mode !== 'drive' && !fn.module.isStub) found.push(graph.node(fn, context))
    for (const { run, mark } of call.callbacks)
      if ((mark.runs === 'here' || (withCallbacks && mark.runs === 'loop')) && !run.fn.module.isStub)
        found.push(graph.node(run.fn, run.context))
  }
  return found
}

/** Does a server answer on the loop that runs this body, by a call of the body itself? */
export function serves({ summary }: Node): boolean {
  return summary.calls.some(call => hasRole(call, SERVES))
}

function scheduleFrom(graph: Graph, node: Node, visit: Visit): void {
  const { confidence } = visit
  const shared: Visit = { place: 'shared-loop', pool: null, confidence, assumed: false, from: node, root: false }
  for (const call of node.summary.calls) {
    const beside = isBesideServer(graph, node, call, visit)
    for (const { fn, context, mode } of call.targets)
      if ((mode === 'spawn' || (beside && mode === 'await')) && !fn.module.isStub)
        graph.spread(graph.node(fn, context), shared)
    for (const { run, mark } of call.callbacks)
      if (mark.runs === 'loop' && !run.fn.module.isStub)
        graph.spread(graph.node(run.fn, run.context), { ...shared, root: true })
  }
}

/** `gather(server.serve(), poll())`: what is awaited together with a server. */
function isBesideServer(graph: Graph, { summary }: Node, gather: CallRecord, visit: Visit): boolean {
  if (!hasRole(gather, 'gather')) return false
  const { s, e } = gather
  if (summary.calls.some(call => call.s >= s && call.e <= e && hasRole(call, SERVES))) return true
  return gather.targets.some(
    ({ fn, context, mode }) =>
      mode === 'await' && !fn.module.isStub && bodiesOn(graph, graph.node(fn, context), visit).some(serves),
  )
}
