/**
 * Tasks of programs that serve nobody: a script or a worker starts a loop with `asyncio.run(main())`, and puts several
 * tasks on it. What one of them waits for stops the others, as on a server's loop; what `main` does alone stops nothing.
 */
import { hasRole } from '../../infer/body/recorder.ts'
import type { CallRecord } from '../../infer/records.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Graph, Node, Visit } from '../graph.ts'
import { drivenBy, runsOnLoop, serves, servesBelow } from '../serving-loops.ts'
import { marksBelow } from './marks-below.ts'

/** Sends the tasks of such programs onto a loop that they share. The graph must have been grown from all entries. */
export function enterTasksOfPrograms(graph: Graph): void {
  const programs = [...graph.nodes.values()].flatMap(node => {
    const visit = [...node.visits.values()].find(({ place }) => place === 'script')
    if (!visit || isNodeModule(node.fn.module)) return []
    const started = node.summary.calls.flatMap(call => drivenBy(graph, call))
    return started.length > 0 ? [{ node, visit, started }] : []
  })
  const next = (node: Node): readonly Node[] => runsOnLoop(graph, node, SCRIPT, false)
  const roots = programs.flatMap(({ started }) => started)
  const serving = servesBelow(roots, next)
  const tasks = marksBelow(roots, next, marksOf, 2)
  const entered = new Set<Node>()
  for (const { node, visit, started } of programs) {
    // What the plain code puts on the loop before it runs, unless that is the other way to run the same (`if loop.is_running()`).
    const isPutBefore = node.summary.calls.some(call => isTaskOfOther(call, started))
    if (started.some(root => serving.has(root)) || (isPutBefore && serves(node))) continue
    const marks = [...(isPutBefore ? marksOf(node) : []), ...started.flatMap(root => [...(tasks.get(root) ?? [])])]
    if (new Set(marks).size < 2) continue
    if (isPutBefore) for (const call of node.summary.calls) enterTasks(graph, node, call, visit)
    // A callback of the loop, such as a signal's, comes when the work is to end, so that callbacks are left out.
    const bodies = new Set(started)
    for (const body of bodies) {
      if (entered.has(body)) continue
      entered.add(body)
      for (const call of body.summary.calls) enterTasks(graph, body, call, visit)
      for (const one of next(body)) bodies.add(one)
    }
  }
}

/** Where the code of such programs runs. */
const SCRIPT = { place: 'script' } as const

/** The tasks that a body puts on its loop, told apart by their calls. */
function marksOf({ summary }: Node): readonly string[] {
  return summary.calls.flatMap(call =>
    Array.from({ length: tasksOf(call) }, (_, at) => `${String(summary.fn.uid)}-${String(summary.context.id)}-${String(call.s)}-${String(at)}`),
  ) // prettier-ignore
}

/** How many tasks a call puts on the loop to run beside one another; two stands for many. */
function tasksOf(record: CallRecord): number {
  if (hasRole(record, GATHER)) {
    const given = (record.call?.args ?? []).filter(({ name }) => name === undefined)
    return given.length > 1 || given.some(({ star }) => star !== undefined) ? 2 : 0
  }
  // `await create_task(fetch())` waits for it at once.
  if (record.awaited || !record.targets.some(({ mode }) => mode === 'spawn')) return 0
  return record.inLoop ? 2 : 1
}

const GATHER = 'gather'

function isTaskOfOther({ targets }: CallRecord, started: readonly Node[]): boolean {
  return targets.some(({ fn, mode }) => mode === 'spawn' && !started.some(root => root.fn === fn))
}

function enterTasks(graph: Graph, from: Node, record: CallRecord, { confidence }: Visit): void {
  if (tasksOf(record) === 0) return
  const isGathered = hasRole(record, GATHER)
  for (const { fn, context, mode } of record.targets)
    if ((mode === 'spawn' || (isGathered && mode === 'await')) && !fn.module.isStub)
      graph.spread(graph.node(fn, context), { place: 'shared-loop', pool: null, confidence, assumed: true, from, root: false }) // prettier-ignore
}
