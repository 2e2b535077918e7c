/** Handlers that may wait long for others: they call another service, stream, or hold a connection open. */
import { compareText } from '../../base/compare/compare-text.ts'
import type { AnalysedCall, AnalysedFunction, BlockingReach, Entry, Library } from '../../rule/index.ts'
import { handoffOf } from './background-work.ts'
import { ownerOf } from './library-use.ts'
import { distinctRegistrations, staysAsync, type Scope } from './scope.ts'

/** One such handler. */
export interface WaitingHandler {
  readonly entry: Entry
  readonly path: string
  readonly waits: 'calls' | 'streams' | 'connection'
  /** Libraries by which it calls other services, sorted. */
  readonly through: readonly string[]
  /** A thread waits with it: it is a plain function, WSGI runs it, or it hands the call to a thread and waits. */
  readonly holdsThread: boolean
  /** Its framework takes it async only, whatever is decided. */
  readonly staysAsync: boolean
}

/** Entries that may wait long for others; a dependency or a middleware is part of such a handler. */
const HANDLERS = new Set<Entry['kind']>(['route', 'websocket', 'resolver', 'tool'])

/** Each entry once, in the order of the code. */
export function findWaitingHandlers(scope: Scope, libraries: readonly Library[]): WaitingHandler[] {
  // An async view on WSGI has a loop of its own, and its worker's thread waits for it.
  const wsgi = new Set(scope.services.filter(service => service.interface === 'wsgi').map(({ name }) => name))
  const known = new Map(libraries.map(library => [library.name, library]))
  return scope.functions.flatMap(fn => {
    const registrations = distinctRegistrations(fn).filter(({ kind }) => HANDLERS.has(kind))
    return registrations.flatMap(registration => {
      const { kind, method, route } = registration
      const handler = scope.handlerBehind(fn, registration)
      const found = servicesCalled(handler, scope.byId, known)
      const waits = waitOf(handler, kind, found)
      const holdsThread = !handler.async || wsgi.has(fn.service ?? '') || (waits === 'calls' && found.inThread)
      const entry = { kind, method, route, function: handler.id }
      const one = {
        entry,
        path: handler.path,
        through: found.through,
        holdsThread,
        staysAsync: staysAsync(fn, registration, scope),
      }
      return waits === null ? [] : [{ ...one, waits }]
    })
  })
}

/** What a handler calls over the network. */
interface ServicesCalled {
  readonly through: readonly string[]
  /** Some of it in a thread that it waits for. */
  readonly inThread: boolean
}

function waitOf(
  fn: AnalysedFunction,
  kind: Entry['kind'],
  { through }: ServicesCalled,
): WaitingHandler['waits'] | null {
  if (kind === 'websocket') return 'connection'
  if (fn.generator) return 'streams'
  return through.length > 0 ? 'calls' : null
}

/** Libraries whose network clients, sync or async, the calls reach: in the project's code, and in threads that it waits for. */
function servicesCalled(
  start: AnalysedFunction,
  functions: ReadonlyMap<string, AnalysedFunction>,
  known: ReadonlyMap<string, Library>,
): ServicesCalled {
  const through = new Set<string>()
  let inThread = false
  walk(start, functions, (call, fn, thread) => {
    for (const name of networkCalls(call)) {
      const library = ownerOf(name, call, fn, known)
      // A cache, a queue or a log is part of the service: handing work to it is the way out of waiting, not the waiting.
      if (known.get(library)?.serves) continue
      through.add(library)
      inThread ||= thread
    }
  })
  return { through: [...through].sort(compareText), inThread }
}

function networkCalls({ targets, blocking }: AnalysedCall): string[] {
  if (targets.some(({ roles }) => roles.includes('queue.send'))) return []
  return [
    ...blocking.filter(one => isRepeated(one) && one.trace.length <= 1).map(({ sink }) => sink),
    ...targets
      .filter(({ roles }) => roles.includes('client.async') || roles.includes('connection.network'))
      .map(({ name }) => name),
  ]
}

function isRepeated({ kind, firstCallOnly }: BlockingReach): boolean {
  return kind === 'network' && !firstCallOnly
}

/** What the call waits for, it waits for once in a process: behind it stands what was memoised. */
function isMemoised({ blocking }: AnalysedCall): boolean {
  return blocking.some(({ kind }) => kind === 'network') && !blocking.some(isRepeated)
}

/** Asks a database, sync or async, in itself or in what it calls in the project. */
export function asksDatabase(start: AnalysedFunction, functions: ReadonlyMap<string, AnalysedFunction>): boolean {
  let asks = false
  walk(start, functions, ({ blocking, targets, receiverRoles }) => {
    asks ||=
      blocking.some(({ kind }) => kind === 'db') ||
      [...receiverRoles, ...targets.flatMap(({ roles }) => roles)].some(role => DATABASE.includes(role))
  })
  return asks
}

const DATABASE: readonly string[] = ['session.db', 'connection.db']

/** Every call that is made until the function returns: its own, those of what it calls, and those in threads it waits for. */
function walk(
  start: AnalysedFunction,
  functions: ReadonlyMap<string, AnalysedFunction>,
  visit: (call: AnalysedCall, fn: AnalysedFunction, inThread: boolean) => void,
): void {
  const open = [{ fn: start, inThread: false }]
  const seen = new Set([start.id])
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const call of at.fn.calls) {
      visit(call, at.fn, at.inThread)
      if (isMemoised(call)) continue
      const handed = handoffOf(call, at.fn) === null ? call.callbacks.filter(isWaitedFor) : []
      const next = [
        ...call.targets.filter(({ kind }) => kind === 'project').map(({ name }) => ({ name, inThread: at.inThread })),
        ...handed.map(one => ({ name: one.function, inThread: at.inThread || one.place === 'thread-pool' })),
      ]
      for (const { name, inThread } of next) {
        const fn = seen.has(name) ? undefined : functions.get(name)
        seen.add(name)
        if (fn) open.push({ fn, inThread })
      }
    }
  }
}

/** Runs right here, or in a pool whose answer is waited for; a thread that is started and left is not. */
function isWaitedFor({ place, pool }: AnalysedCall['callbacks'][number]): boolean {
  return place === null || place === 'private-loop' || (place === 'thread-pool' && pool !== 'own')
}
