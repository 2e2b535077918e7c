/** Handlers that may wait long for others: they call another service, stream, or hold a connection open. */
import type { AnalysedCall, AnalysedFunction, Entry } from '../../rule/index.ts'
import { distinctRegistrations, type Scope } from './scope.ts'

/** One such handler. */
export interface WaitingHandler {
  readonly entry: Entry
  readonly path: string
  readonly waits: 'calls' | 'streams' | 'connection'
  /** A thread waits with it: it is a plain function, or WSGI runs it. */
  readonly holdsThread: boolean
}

/** Entries that may wait long for others; a dependency or a middleware is part of such a handler. */
const HANDLERS = new Set<Entry['kind']>(['route', 'websocket', 'resolver', 'tool'])

/** Each entry once, in the order of the code. */
export function findWaitingHandlers(scope: Scope): WaitingHandler[] {
  // An async view on WSGI has a loop of its own, and its worker's thread waits for it.
  const wsgi = new Set(scope.services.filter(service => service.interface === 'wsgi').map(({ name }) => name))
  return scope.functions.flatMap(fn => {
    const registrations = distinctRegistrations(fn).filter(({ kind }) => HANDLERS.has(kind))
    return registrations.flatMap(registration => {
      const { kind, method, route } = registration
      const handler = scope.handlerBehind(fn, registration)
      const waits = waitOf(handler, kind, scope.byId)
      const holdsThread = !handler.async || wsgi.has(fn.service ?? '')
      const entry = { kind, method, route, function: handler.id }
      return waits === null ? [] : [{ entry, path: handler.path, waits, holdsThread }]
    })
  })
}

function waitOf(
  fn: AnalysedFunction,
  kind: Entry['kind'],
  known: ReadonlyMap<string, AnalysedFunction>,
): WaitingHandler['waits'] | null {
  if (kind === 'websocket') return 'connection'
  if (fn.generator) return 'streams'
  return waitsForNetwork(fn, known) ? 'calls' : null
}

/** Calls a network client, sync or async, in itself or in what it calls in the project. */
function waitsForNetwork(start: AnalysedFunction, known: ReadonlyMap<string, AnalysedFunction>): boolean {
  return reaches(
    start,
    known,
    ({ blocking, targets }) =>
      // Handing work to a queue is the way out of waiting, not the waiting.
      !targets.some(({ roles }) => roles.includes('queue.send')) &&
      (blocking.some(({ kind, firstCallOnly }) => kind === 'network' && !firstCallOnly) ||
        targets.some(({ roles }) => roles.includes('client.async') || roles.includes('connection.network'))),
  )
}

/** Asks a database, sync or async, in itself or in what it calls in the project. */
export function asksDatabase(start: AnalysedFunction, known: ReadonlyMap<string, AnalysedFunction>): boolean {
  return reaches(
    start,
    known,
    ({ blocking, targets, receiverRoles }) =>
      blocking.some(({ kind }) => kind === 'db') ||
      [...receiverRoles, ...targets.flatMap(({ roles }) => roles)].some(role => DATABASE.includes(role)),
  )
}

const DATABASE: readonly string[] = ['session.db', 'connection.db']

/** True if a call that the question is about stands in the function or in what it calls in the project. */
function reaches(
  start: AnalysedFunction,
  known: ReadonlyMap<string, AnalysedFunction>,
  isIt: (call: AnalysedCall) => boolean,
): boolean {
  const open = [start]
  const seen = new Set([start.id])
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const call of at.calls) {
      if (isIt(call)) return true
      for (const { name, kind } of call.targets) {
        const next = kind === 'project' && !seen.has(name) ? known.get(name) : undefined
        seen.add(name)
        if (next) open.push(next)
      }
    }
  }
  return false
}
