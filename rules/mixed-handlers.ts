/** A service serves requests with async handlers and plain ones side by side. */
import { defineRule, handlersBehind, placeOf } from '../src/rule/index.ts'
import type { AnalysedFunction, Analysis } from '../src/rule/index.ts'

export const mixedHandlers = defineRule({
  id: 'mixed-handlers',
  group: 'models',
  since: '0.1.0',
  level: 'info',
  equivalents: [],
  docs: {
    summary: 'async and plain handlers in one service',
    what: 'Some of the handlers of a service are `async def`, some are plain `def`.',
    why: 'The two run in different places (a loop, a pool of threads), with different limits, clients and mistakes. Shared helpers have to serve both, so they are written twice or block one side. It works, and every reader has to know which side a line is on.',
    fix: 'Decide for one model for the service, write the decision down, and move the smaller part.',
    allowWhen: 'The mix is wanted: plain handlers for blocking work, async ones for streams and websockets.',
    limits: 'Only handlers of known frameworks are counted.',
    examples: [
      {
        bad: 'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/a")\nasync def first() -> str:\n    return "a"\n\n\n@app.get("/b")\ndef second() -> str:\n    return "b"\n',
        good: 'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/a")\nasync def first() -> str:\n    return "a"\n\n\n@app.get("/b")\nasync def second() -> str:\n    return "b"\n',
      },
    ],
  },
  messages: {
    service: '`{service}` has {async} async and {sync} plain handlers{routers}',
  },
  *check(analysis) {
    for (const service of analysis.services) {
      const handlers = handlersOfService(analysis, service.name)
      const asynchronous = handlers.filter(fn => fn.async)
      const plain = handlers.filter(fn => !fn.async)
      if (asynchronous.length === 0 || plain.length === 0) continue
      const mixed = [...new Set(handlers.map(({ path }) => path))].filter(
        path => asynchronous.some(fn => fn.path === path) && plain.some(fn => fn.path === path),
      )
      const fewer = asynchronous.length < plain.length ? asynchronous : plain
      yield {
        message: 'service',
        data: {
          service: service.name,
          async: asynchronous.length,
          sync: plain.length,
          routers:
            mixed.length > 0 ? `, ${String(mixed.length)} ${mixed.length === 1 ? 'file has' : 'files have'} both` : '',
        },
        at: service.at,
        function: service.name,
        service: service.name,
        why: 'they run in different places, with different limits and clients',
        advice: `decide for one model; the smaller part has ${String(fewer.length)} ${fewer.length === 1 ? 'handler' : 'handlers'}`,
        related: fewer.slice(0, 5).map(fn => ({
          ...placeOf(fn),
          role: fn.async ? 'async' : 'plain',
        })),
      }
    }
  },
})

/** Each once, also where one decorator of the project stands before many. */
function handlersOfService(analysis: Analysis, service: string): readonly AnalysedFunction[] {
  const handlerBehind = handlersBehind(analysis.functions)
  const found = analysis.functions
    .filter(fn => fn.service === service && !fn.quiet)
    .flatMap(fn =>
      fn.registrations
        .filter(({ kind }) => kind === 'route' || kind === 'resolver')
        .map(registration => handlerBehind(fn, registration)),
    )
  return [...new Set(found)]
}
