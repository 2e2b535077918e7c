/** Whether a function, with all that it reaches, could run in a thread without an event loop, beside other threads. */
import type { AnalysedCall, AnalysedFunction, Analysis } from '../../propagate/analysis.ts'
import { functionsById } from '../role-index.ts'

/** none: proven that nothing needs it. needed: something does. unknown: not all of it could be followed. */
export type LoopNeed = 'none' | 'unknown' | 'needed'

/** Calls that only the loop's own thread can make. */
const NEEDS_LOOP: ReadonlySet<string> = new Set([
  'task.spawn',
  'gather',
  'loop.running',
  'loop.call-soon',
  'loop.run-in-executor',
  'task.group',
  'lock.async',
])

/** Modules whose objects belong to a loop, to a thread, or to the context of a task. */
const BOUND = /^_?(?:asyncio|anyio|trio|sniffio|uvloop|contextvars|greenlet|gevent|signal|sqlite3|tornado)\./

/** Of these, what any thread may do: a thread of a pool gets a copy of the context to read. */
const FREE = /^_?contextvars\.ContextVar\.get$/

/** What belongs to the thread that made it, or tells which one it is. */
const OF_A_THREAD = /^(?:_thread|threading|_threading_local)\.(?:_?local|current_thread|get_ident|get_native_id)$/

/** More functions than this are not followed. */
const MOST = 2000

interface Shared {
  /** Functions that change state of modules or classes. */
  readonly changers: ReadonlySet<string>
  /** Some module keeps values by thread; who reads them cannot be told from calls. */
  readonly byThread: boolean
}

const known = new WeakMap<Analysis, Shared>()
const asked = new WeakMap<AnalysedFunction, LoopNeed>()

/** Follows the calls of the function; it may await nothing itself. */
export function loopNeed(analysis: Analysis, start: AnalysedFunction): LoopNeed {
  let need = asked.get(start)
  if (need === undefined) asked.set(start, (need = follow(analysis, start)))
  return need
}

function follow(analysis: Analysis, start: AnalysedFunction): LoopNeed {
  const functions = functionsById(analysis)
  const { changers, byThread } = sharedOf(analysis)
  const seen = new Set<string>([start.id])
  const open = [start]
  let need: LoopNeed = byThread ? 'unknown' : 'none'
  for (let fn = open.pop(); fn; fn = open.pop()) {
    // One thread changed it before; now several may at once.
    if (changers.has(fn.id) || seen.size > MOST) need = 'unknown'
    for (const call of fn.calls) {
      const own = needOf(call, analysis)
      if (own === 'needed') return 'needed'
      if (own === 'unknown') need = 'unknown'
      for (const id of followed(call)) {
        const next = functions.get(id)
        if (!next) need = 'unknown'
        else if (!seen.has(id)) {
          seen.add(id)
          open.push(next)
        }
      }
    }
  }
  return need
}

function sharedOf(analysis: Analysis): Shared {
  let found = known.get(analysis)
  if (!found) {
    const changers = new Set(analysis.state.map(change => change.function))
    const byThread = analysis.functions.some(({ quiet, reads }) => !quiet && reads.some(name => OF_A_THREAD.test(name)))
    known.set(analysis, (found = { changers, byThread }))
  }
  return found
}

function followed({ targets, callbacks }: AnalysedCall): string[] {
  return [
    ...targets.filter(({ kind, mode }) => kind === 'project' && mode === 'call').map(({ name }) => name),
    ...callbacks.filter(({ place }) => place === null).map(one => one.function),
  ]
}

function needOf(call: AnalysedCall, { libraries }: Analysis): LoopNeed {
  const roles = [...call.targets.flatMap(target => target.roles), ...call.receiverRoles]
  if (roles.some(role => NEEDS_LOOP.has(role)) || call.targets.some(({ mode }) => mode === 'spawn')) return 'needed'
  if (call.callbacks.some(({ place }) => place !== null && /loop$/.test(place))) return 'needed'
  const names = call.targets.filter(({ kind }) => kind !== 'project').map(({ name }) => name)
  if (names.some(name => BOUND.test(name) && !FREE.test(name))) return 'needed'
  const sure =
    call.unresolved === null &&
    call.foreign === null &&
    call.targets.every(({ mode, confidence }) => mode === 'call' && confidence !== 'low') &&
    !roles.includes('client.async') &&
    !names.some(isAsyncLibrary)
  return sure ? 'none' : 'unknown'

  function isAsyncLibrary(name: string): boolean {
    const top = name.split('.')[0] ?? name
    return libraries.some(library => library.name === top && library.colour === 'async')
  }
}
