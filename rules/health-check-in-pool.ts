/** A health check waits for the same threads as slow requests, or for a loop that it holds itself. */
import { defineRule, placeOf, placeText, takesOneAtATime } from '../src/rule/index.ts'
import type { AnalysedFunction, Registration } from '../src/rule/index.ts'

/** Segments that say nothing of what is asked about: where the API is mounted, and words for the question itself. */
const FORMAL =
  /^(api|internal|_[a-z]*|v\d+|status|health|healthz|health[-_]?check|livez?|liveness|readyz?|readiness|alive|heartbeat|ping)$/i
const HEALTH = /(^|\/)(health|healthz|health[-_]?check|livez?|liveness|readyz?|readiness|alive|heartbeat|ping)\/?$/i

export const healthCheckInPool = defineRule({
  id: 'health-check-in-pool',
  group: 'deployment',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a health check that waits behind slow requests',
    what: 'A liveness or readiness endpoint of FastAPI or Starlette is a plain `def` beside other plain endpoints that wait for a database or the network; or it is async and blocks the loop itself.',
    why: 'Plain endpoints share 40 threads. When slow requests hold all of them, the health check waits as well, the orchestrator takes the process for dead and restarts it, and the load falls on the others.',
    fix: 'Make the check `async def` if it does nothing that blocks; a check that needs the database belongs into readiness, with a time limit of its own.',
    allowWhen: 'The process should be restarted when its threads are all busy.',
    limits:
      'The endpoint is recognised by its path. Where a service has a check of its own (`/health`), one below the path of something else (`/printers/ping`) is left alone, and everywhere one that asks others. Routes that are registered only under a setting for development (`if settings.DEBUG:`) count neither as checks nor as slow.',
    examples: [
      {
        bad: 'import requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/health")\ndef health() -> str:\n    return "ok"\n\n\n@app.get("/rates")\ndef rates() -> str:\n    return requests.get("https://rates.example/all").text\n',
        good: 'import requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/health")\nasync def health() -> str:\n    return "ok"\n\n\n@app.get("/rates")\ndef rates() -> str:\n    return requests.get("https://rates.example/all").text\n',
      },
    ],
  },
  messages: {
    pool: 'the health check `{route}` needs one of the threads that {slow} slow {endpoints} can hold',
    blocks: 'the health check `{route}` waits for {sink} on the event loop, and so for everything else there',
  },
  *check(analysis) {
    const alone = new Set<string | null>(analysis.services.filter(takesOneAtATime).map(({ name }) => name))
    const probed = servicesWithOwnCheck(analysis.functions)
    for (const fn of analysis.functions) {
      const registration = fn.quiet || alone.has(fn.service) ? undefined : fn.registrations.find(isHealth)
      if (!registration || (!asksOfService(registration) && (probed.has(fn.service) || asksOthers(fn)))) continue
      const slow = holdsThread(fn)
        ? analysis.functions.filter(one => one !== fn && one.service === fn.service && !one.quiet && isSlow(one))
        : []
      const blocking =
        fn.boundary && fn.places.some(({ place }) => place === 'shared-loop')
          ? fn.calls
              .flatMap(call => call.blocking)
              .find(one => !one.cheap && !one.firstCallOnly && one.confidence !== 'low')
          : undefined
      if (slow.length === 0 && !blocking) continue
      yield {
        message: blocking ? 'blocks' : 'pool',
        data: {
          route: registration.route ?? fn.name,
          slow: slow.length,
          endpoints: slow.length === 1 ? 'endpoint' : 'endpoints',
          sink: `\`${blocking?.sink ?? ''}\``,
        },
        at: fn,
        function: fn.id,
        place: blocking ? 'shared-loop' : 'thread-pool',
        why: blocking
          ? 'a probe that waits is taken for a dead process'
          : `${placeText({ place: 'thread-pool', pool: 'anyio' })} may not come free before the probe gives up, and the process is restarted under load`,
        advice:
          fn.waits.length > 0
            ? 'check what it waits for elsewhere, and answer from memory here'
            : 'make it `async def`',
        entries: [{ kind: registration.kind, method: registration.method, route: registration.route, function: fn.id }],
        related: slow.slice(0, 3).map(one => ({ ...placeOf(one), role: 'slow' })),
      }
    }
  },
})

/** A probe asks, and always for the same; what clients post, or ask about one of many things, is a request like any other. */
function isHealth({ kind, route, method, framework, forDevelopers }: Registration): boolean {
  if (forDevelopers || kind !== 'route' || route === null || (framework !== 'fastapi' && framework !== 'starlette'))
    return false
  return HEALTH.test(route) && !route.includes('{') && (method === null || method === 'GET' || method === 'HEAD')
}

/** The services with a check of themselves: beside it, `/printers/ping` asks after the printers, and no orchestrator asks that. */
function servicesWithOwnCheck(functions: readonly AnalysedFunction[]): ReadonlySet<string | null> {
  const checked = functions.filter(({ registrations }) =>
    registrations.some(one => isHealth(one) && asksOfService(one)),
  )
  return new Set(checked.map(({ service }) => service))
}

function asksOfService({ route }: Registration): boolean {
  return (route ?? '').split('/').every(segment => segment === '' || FORMAL.test(segment))
}

/** One of AnyIO's threads, which plain endpoints share; what is served beside them (Flask behind a2wsgi) has its own. */
function holdsThread({ places }: AnalysedFunction): boolean {
  return places.some(({ place, pool }) => place === 'thread-pool' && pool === 'anyio')
}

/** A plain endpoint that may hold its thread for long. */
function isSlow(fn: AnalysedFunction): boolean {
  return (
    !fn.async &&
    holdsThread(fn) &&
    fn.registrations.some(({ kind, forDevelopers }) => kind === 'route' && !forDevelopers) &&
    (asksOthers(fn) || fn.waits.some(({ kind }) => kind === 'sleep' || kind === 'subprocess'))
  )
}

/** Waits for another program: `/tasks/ping` asks the workers of a queue. */
function asksOthers({ waits }: AnalysedFunction): boolean {
  return waits.some(({ kind }) => kind === 'network' || kind === 'db')
}
