/** An `async def` view of a WSGI framework: a thread and an event loop for each request, while its worker waits. */
import { defineRule, entryOf, handlersBehind, plainRepair, serviceOf } from '../src/rule/index.ts'
import type { AnalysedFunction, Analysis, EntryKind, PlaceUse, Registration, Report } from '../src/rule/index.ts'

export const asyncViewOnWsgi = defineRule({
  id: 'async-view-on-wsgi',
  group: 'models',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'an async view under a WSGI server',
    what: 'A view, hook or error handler of a WSGI framework (Flask, Django under WSGI, Falcon) is `async def`. The framework runs it on a loop made for this one request and waits.',
    why: 'The worker is held until the view returns, so the number of requests in flight does not grow. Each async callable of a request gets a loop of its own (Flask: a thread and a loop for the view, another for each async hook). Tasks left running are cancelled when the view returns, and clients shared between requests fail on the second one, because their loop is closed.',
    fix: 'Make the view a plain `def` and use sync clients, or move the service to ASGI as a whole (Quart for Flask, ASGI handlers in Django and Falcon).',
    allowWhen:
      'The view really waits for several things at once (`asyncio.gather`), and its worker count is sized for it.',
    limits:
      'Whether the service runs under WSGI is taken from the framework and, for Django, from the server settings found in the repository.',
    examples: [
      {
        bad: 'import httpx\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/rates")\nasync def rates():\n    async with httpx.AsyncClient() as client:\n        return (await client.get("https://rates.example/all")).text\n',
        good: 'import httpx\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/rates")\ndef rates():\n    return httpx.get("https://rates.example/all").text\n',
      },
    ],
  },
  messages: {
    view: '`{function}` is async in a WSGI service: its worker waits while a loop is made for this one request',
    hook: '`{function}` is an async hook in a WSGI service: it gets a loop of its own in every request',
  },
  *check(analysis) {
    const told = new Set<string>()
    const handlerBehind = handlersBehind(analysis.functions)
    for (const registered of analysis.functions) {
      if (registered.quiet) continue
      for (const registration of registered.registrations) {
        if (!VIEWS.has(registration.kind)) continue
        const fn = handlerBehind(registered, registration)
        const place = fn.places.find(one => one.place === 'private-loop')
        // Where a loop serves requests, one that somebody makes to call the view as well is their own.
        const isServed = fn.places.some(one => one.place === 'shared-loop' && !one.assumed)
        if (!fn.async || !place || isServed || told.has(fn.id)) continue
        told.add(fn.id)
        yield report(analysis, fn, registered, registration, place)
      }
    }
  },
})

function report(
  analysis: Analysis,
  fn: AnalysedFunction,
  registered: AnalysedFunction,
  registration: Registration,
  place: PlaceUse,
): Report<'view' | 'hook'> {
  const service = serviceOf(analysis, fn)
  // A framework that speaks both gets the benefit of the doubt where no server is named.
  const certain = service?.interface === 'wsgi' && (service.framework !== 'django' || service.deployment.length > 0)
  const own = registered.registrations.filter(
    ({ at }) => registered === fn || (at.line === registration.at.line && at.path === registration.at.path),
  )
  const repair = registered === fn ? plainRepair(analysis, fn) : null
  return {
    message: registration.kind === 'route' ? 'view' : 'hook',
    data: { function: fn.name },
    at: fn,
    function: fn.id,
    confidence: certain ? place.confidence : 'medium',
    place: 'private-loop',
    why: `it holds a worker like a plain view, and adds the cost of a loop${fn.awaits ? '' : '; it awaits nothing'}`,
    advice: fn.awaits
      ? 'use sync clients and a plain `def`, or move the service to ASGI'
      : '`def` instead of `async def` is enough',
    entries: own.map(entryOf),
    ...(repair && { repair }),
  }
}

const VIEWS: ReadonlySet<EntryKind> = new Set(['route', 'middleware', 'websocket'])
