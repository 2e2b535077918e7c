/** What the inventory rules list: handlers of one colour, and calls of clients of one colour on the way of a request. */
import type { AnalysedFunction, Analysis, Registration } from '../propagate/analysis.ts'
import { clientUse, librariesByName } from './clients.ts'
import { handlersBehind } from './handler-behind.ts'
import { entryOf, isRequestEntry, requestEntries, servesRequests, takesOnlyAsync } from './request-path.ts'
import type { Report } from './rule.ts'

/** Plain functions and blocking clients, or `async def` and clients that are awaited. */
export type Colour = 'sync' | 'async'

/** A report for each function of that colour which a framework calls for requests; `handler` is its message. */
export function* handlersOf(colour: Colour, analysis: Analysis): Iterable<Report<'handler'>> {
  const handlerBehind = handlersBehind(analysis.functions)
  const services = new Map(analysis.services.map(service => [service.name, service]))
  const found = new Map<AnalysedFunction, Registration[]>()
  for (const fn of analysis.functions) {
    if (fn.quiet) continue
    for (const registration of fn.registrations) {
      const handler = handlerBehind(fn, registration)
      if (handler.async !== (colour === 'async')) continue
      found.set(handler, [...(found.get(handler) ?? []), registration])
    }
  }
  for (const [fn, registrations] of found) {
    const service = services.get(fn.service ?? '') ?? null
    const registration = registrations.find(one => isRequestEntry(one) && !(fn.async && takesOnlyAsync(one, service)))
    if (!registration) continue
    yield {
      message: 'handler',
      data: { function: fn.name, kind: registration.kind },
      at: fn,
      function: fn.id,
      ...firstPlace(fn),
      entries: registrations.map(entryOf),
    }
  }
}

/** A report for each call of a client of that colour in code that serves requests; `used` is its message. */
export function* clientsOf(colour: Colour, analysis: Analysis): Iterable<Report<'used'>> {
  const libraries = librariesByName(analysis)
  for (const fn of analysis.functions) {
    if (!servesRequests(fn)) continue
    for (const call of fn.calls) {
      const use = clientUse(call, libraries)
      if (use?.colour !== colour) continue
      yield {
        message: 'used',
        data: { call: call.text, what: use.what },
        at: call,
        function: fn.id,
        ...firstPlace(fn),
        entries: requestEntries(fn),
      }
    }
  }
}

function firstPlace(fn: AnalysedFunction): Pick<Report, 'place'> {
  const place = fn.places[0]
  return place ? { place: place.place } : {}
}
