/**
 * Tasks of programs that serve nobody: a script or a worker starts a loop with `asyncio.run(main())`, and puts several
 * tasks on it. What one of them waits for stops the others, as on a server's loop; what `main` does alone stops nothing.
 */
import { hasRole } from '../../infer/body/recorder.ts'
import type { CallRecord } from '../../infer/records.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Graph, Node, Visit } from '../graph.ts'
import { bodiesOn, drivenBy, SERVES } from '../serving-loops.ts'

/** Sends the tasks of such programs onto a loop that they share. The graph must have been grown from all entries. */
export function enterTasksOfPrograms(graph: Graph): void {
  for (const node of [...graph.nodes.values()]) {
    const visit = [...node.visits.values()].find(({ place }) => place === 'script')
    if (!visit || isNodeModule(node.fn.module)) continue
    const started = node.summary.calls.flatMap(call => drivenBy(graph, call))
    if (started.length === 0) continue
    // What the plain code puts on the loop before it runs, unless that is the other way to run the same (`if loop.is_running()`).
    const isPutBefore = node.summary.calls.some(call => isTaskOfOther(call, started))
    // A callback of the loop, such as a signal's, comes when the work is to end, so that callbacks are left out.
    const bodies = new Set([
      ...(isPutBefore ? [node] : []),
      ...started.flatMap(root => bodiesOn(graph, root, visit, false)),
    ])
    const calls = [...bodies].flatMap(body => body.summary.calls.map(call => [body, call] as const))
    if (calls.some(([, call]) => hasRole(call, SERVES))) continue
    if (calls.reduce((count, [, call]) => count + tasksOf(call), 0) > 1)
      for (const [body, call] of calls) enterTasks(graph, body, call, visit)
  }
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
