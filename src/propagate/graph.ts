/**
 * The call graph of one run: a node for each function body as called in one way, edges for what runs on the same
 * thread, places carried along from the entries. Grown on demand from the roots.
 */
import { lessSure } from '../base/vocabulary.ts'
import type { Confidence, Place } from '../base/vocabulary.ts'
import { summarize } from '../infer/body/body.ts'
import type { Inference } from '../infer/inference.ts'
import type { CallRecord, Summary } from '../infer/records.ts'
import type { Context } from '../infer/values.ts'
import { isNodeModule } from '../link/project.ts'
import type { Func } from '../link/project.ts'
import type { EntryRecord } from './entries.ts'
import { isOnLoopOfThread } from './entries/loops-of-threads.ts'

/** A place with its pool, as one word: `thread-pool:anyio`. */
export type PlaceKey = string

/** One way in which a body comes to run somewhere. */
export interface Visit {
  readonly place: Place
  readonly pool: string | null
  readonly confidence: Confidence
  readonly assumed: boolean
  /** The node that brought the place here; null at an entry. */
  readonly from: Node | null
  /** Called by the loop (or server) itself rather than by other code of the project. */
  readonly root: boolean
}

/** A body as called in one way, with where it runs and who brought it there. */
export interface Node {
  readonly fn: Func
  readonly context: Context
  readonly summary: Summary
  readonly visits: Map<PlaceKey, Visit>
  /** Bodies that call or schedule this one, and whether that leads off a thread, onto a loop, or stays where it is. */
  readonly callers: Map<Node, Moves>
  readonly entries: Set<EntryRecord>
}

/** How a call moves its callee; several calls of one body add up. */
export interface Moves {
  readonly stays: boolean
  readonly entersLoop: boolean
  /** Every such call starts a process that runs the callee, and goes on without it. */
  readonly startsProcess: boolean
}

/** The nodes of one run. */
export class Graph {
  readonly inf: Inference
  readonly nodes = new Map<string, Node>()
  private readonly byFunc = new Map<number, Node[]>()

  constructor(inf: Inference) {
    this.inf = inf
  }

  /** The node of a body called so, made on first use. */
  node(fn: Func, context: Context | null): Node {
    const used = context ?? this.inf.values.EMPTY
    const key = `${String(fn.uid)}/${String(used.id)}`
    let node = this.nodes.get(key)
    if (!node) {
      node = {
        fn,
        context: used,
        summary: summarize(this.inf, fn, used),
        visits: new Map(),
        callers: new Map(),
        entries: new Set(),
      }
      this.nodes.set(key, node)
      const list = this.byFunc.get(fn.uid)
      if (list) list.push(node)
      else this.byFunc.set(fn.uid, [node])
    }
    return node
  }

  of(fn: Func): readonly Node[] {
    return this.byFunc.get(fn.uid) ?? []
  }

  /** Sends a place along from a root until nothing changes. */
  spread(root: Node, visit: Visit): void {
    this.drain([[root, visit]])
  }

  /** Sends a place along from some calls of a body that does not run there itself. */
  spreadFrom(node: Node, visit: Visit, isFrom: (call: CallRecord) => boolean): void {
    const queue: [Node, Visit][] = []
    for (const call of node.summary.calls) if (isFrom(call)) this.follow(node, visit, call, queue)
    this.drain(queue)
  }

  private drain(queue: [Node, Visit][]): void {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [node, arrived] = next
      const key = placeKey(arrived)
      const known = node.visits.get(key)
      if (known) {
        if (known.root || !arrived.root) continue
        node.visits.set(key, { ...known, root: true })
        continue
      }
      node.visits.set(key, arrived)
      for (const call of node.summary.calls) if (isReached(call, arrived)) this.follow(node, arrived, call, queue)
    }
  }

  private follow(node: Node, visit: Visit, call: CallRecord, queue: [Node, Visit][]): void {
    for (const target of call.targets) {
      if (target.fn.module.isStub) continue
      const next = this.node(target.fn, target.context)
      noteCaller(next, node, {
        stays: target.mode !== 'drive',
        entersLoop: target.mode !== 'call',
        startsProcess: false,
      })
      const away = target.mode === 'spawn' && isOnLoopOfThread(this.inf, node.summary, call)
      const confidence = target.soft ? lessSure(visit.confidence, 'medium') : visit.confidence
      queue.push([
        next,
        {
          ...visit,
          ...(isNode(target.fn) && target.mode === 'await'
            ? {}
            : away
              ? onLoopOfThread(visit)
              : placeOfTarget(visit, target.mode)),
          confidence,
          from: node,
          root: false,
        },
      ])
    }
    for (const callback of call.callbacks) {
      if (callback.run.fn.module.isStub) continue
      const next = this.node(callback.run.fn, callback.run.context)
      const where = placeOfCallback(visit, callback.mark.runs, callback.mark.pool, callback.run.fn.facts.async)
      const onLoop = where.place === 'shared-loop' || where.place === 'private-loop'
      const startsProcess = callback.mark.runs === 'process' && callback.mark.pool === 'own'
      noteCaller(next, node, { stays: callback.mark.runs === 'here', entersLoop: onLoop, startsProcess })
      queue.push([
        next,
        {
          ...visit,
          ...where,
          from: node,
          // What an API calls right here is called by this body; what it schedules is called by the loop.
          root: callback.mark.runs !== 'here' && onLoop,
        },
      ])
    }
  }
}

/** A promise's body runs on the thread that calls it, a worker's included. */
function isNode(fn: Func): boolean {
  return isNodeModule(fn.module)
}

function noteCaller(node: Node, caller: Node, moves: Moves): void {
  const known = node.callers.get(caller)
  node.callers.set(caller, {
    stays: moves.stays || known?.stays === true,
    entersLoop: moves.entersLoop || known?.entersLoop === true,
    startsProcess: moves.startsProcess && known?.startsProcess !== false,
  })
}

/** Can the call be reached in this place, or does the code leave before it finds itself on such a thread? */
export function isReached({ needs }: CallRecord, { place }: Pick<Visit, 'place'>): boolean {
  if (needs === 'main') return place !== 'import'
  if (needs === 'tests') return place === 'test'
  if (needs === 'loop') return !isThread(place) || place === 'background'
  return needs !== 'no-loop' || (place !== 'shared-loop' && place !== 'private-loop')
}

/** The key under which a node keeps a visit. */
export function placeKey(visit: Pick<Visit, 'place' | 'pool'>): PlaceKey {
  return visit.pool === null ? visit.place : `${visit.place}:${visit.pool}`
}

type Where = Pick<Visit, 'place' | 'pool'>

function placeOfTarget(visit: Visit, mode: 'call' | 'await' | 'drive' | 'spawn'): Where {
  const here: Where = { place: visit.place, pool: visit.pool }
  switch (mode) {
    case 'call':
      return here
    case 'await':
      return isThread(visit.place) ? { place: 'shared-loop', pool: null } : here
    case 'spawn':
      // A task outlives start-up: from then on it shares the loop with requests.
      return visit.place === 'startup' || isThread(visit.place) ? { place: 'shared-loop', pool: null } : here
    case 'drive':
      return visit.place === 'script' || visit.place === 'test' || visit.place === 'import' || visit.place === 'startup'
        ? { place: visit.place === 'import' ? 'script' : visit.place, pool: null }
        : { place: 'private-loop', pool: null }
  }
}

/** A thread's loop goes on after start-up and after requests, and is nobody else's. */
function onLoopOfThread(visit: Visit): Where {
  const { place } = placeOfTarget({ ...visit, place: visit.place === 'startup' ? 'shared-loop' : visit.place }, 'drive')
  return { place, pool: place === 'private-loop' ? 'thread' : null }
}

/** Is it an event loop's thread? Start-up runs on the loop that serves afterwards. */
export function isLoop(place: Place): boolean {
  return place === 'shared-loop' || place === 'private-loop' || place === 'startup'
}

function isThread(place: Place): boolean {
  return place === 'thread-pool' || place === 'wsgi-thread' || place === 'background'
}

/** Where a function runs that a body in this place hands over. */
export function placeOfCallback(
  visit: Where,
  runs: 'thread' | 'process' | 'loop' | 'background' | 'here',
  pool: string | null,
  async: boolean,
): Where {
  if (visit.place === 'test') return { place: 'test', pool: null }
  switch (runs) {
    case 'thread':
      return { place: 'thread-pool', pool: pool ?? 'executor' }
    case 'process':
      return { place: 'background', pool: null }
    case 'loop':
      return visit.place === 'private-loop' || visit.place === 'script'
        ? { place: visit.place, pool: null }
        : { place: 'shared-loop', pool: null }
    case 'background':
      return async ? { place: 'shared-loop', pool: null } : { place: 'thread-pool', pool: pool ?? 'anyio' }
    case 'here':
      return { place: visit.place, pool: visit.pool }
  }
}
