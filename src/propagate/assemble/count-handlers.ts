/**
 * How many handlers a service has, and how many of them wait. A decorator of the project that stands between a handler and
 * its framework is one function for many handlers: what is counted are the functions and methods behind it.
 */
import type { AnalysedFunction, Registration, Service } from '../analysis.ts'

/** Counts of the functions that serve the routes and websockets of one service. */
export function countHandlers(functions: readonly AnalysedFunction[], service: string): Service['handlers'] {
  const decorated = new Map<string, AnalysedFunction>()
  for (const fn of functions) for (const { at } of fn.decorators) decorated.set(placeKey(at), fn)
  const bodies = new Set(functions.filter(({ kind }) => kind === 'def' || kind === 'method').map(({ id }) => id))
  const counts = { async: 0, sync: 0, blocked: 0, waiting: 0 }
  const heldUp = heldUpEntries(functions)
  for (const fn of functions) {
    if (fn.service !== service || fn.quiet) continue
    const behind = new Map<string, AnalysedFunction>()
    for (const one of fn.registrations)
      if (one.kind === 'route' || one.kind === 'websocket') {
        const [key, handler] = handlerBehind(fn, one, decorated, bodies)
        behind.set(key, handler)
      }
    for (const handler of behind.values()) {
      counts[handler.async ? 'async' : 'sync']++
      if (isHeldUp(fn, heldUp) || (handler !== fn && handler.async && isHeldUp(handler, heldUp))) counts.blocked++
      else if (!handler.async && !fn.boundary && handler.waits.length > 0) counts.waiting++
    }
  }
  return counts
}

/** The function that its author would call the handler, with a name for it. */
function handlerBehind(
  fn: AnalysedFunction,
  { at, method }: Registration,
  decorated: ReadonlyMap<string, AnalysedFunction>,
  bodies: ReadonlySet<string>,
): [string, AnalysedFunction] {
  const key = placeKey(at)
  const owner = decorated.get(key)
  if (owner) return [owner.id, owner]
  // A method of a class that is registered as a whole, in the clothes of a function that a decorator makes.
  const dressed = fn.owner === null && method !== null && bodies.has(fn.id.slice(0, fn.id.lastIndexOf('.')))
  return [dressed ? `${key} ${method}` : fn.id, fn]
}

/** Functions that requests enter by, and behind which a call holds up a loop in an async function that they await. */
function heldUpEntries(functions: readonly AnalysedFunction[]): ReadonlySet<string> {
  return new Set(functions.flatMap(fn => (fn.async && blocks(fn) ? fn.entries.map(entry => entry.function) : [])))
}

/** It blocks the loop that it runs on, itself or in what it awaits; a plain one elsewhere only waits for others' loops. */
function isHeldUp(fn: AnalysedFunction, heldUp: ReadonlySet<string>): boolean {
  return blocks(fn) || ((fn.async || fn.boundary) && heldUp.has(fn.id))
}

function blocks(fn: AnalysedFunction): boolean {
  return fn.boundary && fn.calls.some(call => call.blocking.some(one => !one.cheap && one.confidence !== 'low'))
}

function placeKey({ path, line, column }: Registration['at']): string {
  return `${path}:${String(line)}:${String(column)}`
}
