/**
 * How many functions a service is entered by, handlers and other kinds, and how many of them wait. A decorator of the
 * project that stands between a handler and its framework is one function for many handlers: what is counted are the
 * functions and methods behind it.
 */
import type { EntryKind } from '../../base/vocabulary.ts'
import type { AnalysedFunction, Service } from '../analysis.ts'

type Counts = Pick<Service, 'handlers'> & Required<Pick<Service, 'otherEntries'>>

/** One handler, and what is registered for it: itself, or the decorators in its place. */
interface Counted {
  readonly handler: AnalysedFunction
  readonly registered: Set<AnalysedFunction>
}

/** Counts the functions that are registered with frameworks, service by service. */
export function entryCounter(functions: readonly AnalysedFunction[]): (service: string) => Counts {
  const byId = new Map(functions.map(fn => [fn.id, fn]))
  const isHeldUp = heldUp(functions)
  return service => {
    const kinds = registeredFor(functions, byId, service)
    const count = (kind: EntryKind | 'handler'): Service['handlers'] => {
      const counts = { async: 0, sync: 0, blocked: 0, waiting: 0 }
      for (const one of kinds.get(kind)?.values() ?? []) {
        counts[one.handler.async ? 'async' : 'sync']++
        if (isHeldUp(one)) counts.blocked++
        else if (waitsInThread(one)) counts.waiting++
      }
      return counts
    }
    return {
      handlers: count('handler'),
      otherEntries: [...kinds.keys()]
        .flatMap(kind => (kind === 'handler' ? [] : [kind]))
        .sort()
        .map(kind => {
          const { async, sync, blocked } = count(kind)
          return { kind, async, sync, blocked }
        }),
    }
  }
}

/** Handlers of routes and websockets, and the functions of each other kind. */
function registeredFor(
  functions: readonly AnalysedFunction[],
  byId: ReadonlyMap<string, AnalysedFunction>,
  service: string,
): ReadonlyMap<EntryKind | 'handler', ReadonlyMap<AnalysedFunction, Counted>> {
  const kinds = new Map<EntryKind | 'handler', Map<AnalysedFunction, Counted>>()
  for (const fn of functions) {
    if (fn.service !== service || fn.quiet) continue
    for (const registration of fn.registrations) {
      const kind = registration.kind === 'route' || registration.kind === 'websocket' ? 'handler' : registration.kind
      const handler = byId.get(registration.function) ?? fn
      const known = kinds.get(kind) ?? new Map<AnalysedFunction, Counted>()
      kinds.set(kind, known)
      const counted = known.get(handler) ?? { handler, registered: new Set() }
      known.set(handler, counted)
      counted.registered.add(fn)
    }
  }
  return kinds
}

/** Whether it blocks the loop that it runs on, itself, in what stands before it, or in what it awaits. */
function heldUp(functions: readonly AnalysedFunction[]): (one: Counted) => boolean {
  const entered = new Set(
    functions.flatMap(fn => (fn.async && blocksLoop(fn) ? fn.entries.map(entry => entry.function) : [])),
  )
  return ({ handler, registered }) => {
    const all = [handler, ...registered]
    return all.some(blocksLoop) || (all.some(fn => fn.async || fn.boundary) && entered.has(handler.id))
  }
}

function blocksLoop(fn: AnalysedFunction): boolean {
  return (
    fn.boundary &&
    runsOnLoop(fn) &&
    fn.calls.some(call => call.blocking.some(one => !one.cheap && one.confidence !== 'low'))
  )
}

/** Where no event loop starts the service, what is registered for start-up runs on none. */
function runsOnLoop({ places, async: isAsync }: AnalysedFunction): boolean {
  return places.some(
    ({ place }) => place === 'shared-loop' || place === 'private-loop' || (place === 'startup' && isAsync),
  )
}

function waitsInThread({ handler, registered }: Counted): boolean {
  return !handler.async && handler.waits.length > 0 && ![...registered].some(fn => fn.boundary)
}
