/** An async endpoint that blocks and awaits nothing: the framework would run it in a thread if it were plain. */
import { canBePlain, defineRule, entryOf, functionsById, plainRepair } from '../src/rule/index.ts'
import type { BlockingReach } from '../src/rule/index.ts'

export const asyncWithoutAwait = defineRule({
  id: 'async-without-await',
  group: 'blocking',
  since: '0.1.0',
  level: 'warning',
  equivalents: ['ruff:RUF029', 'flake8-async:ASYNC124', 'sonar:python:S7503'],
  docs: {
    summary: 'an async endpoint blocks and awaits nothing',
    what: 'An `async def` endpoint or dependency of FastAPI or Starlette calls blocking code and has no `await`.',
    why: "As `async def` it runs on the event loop and holds it while it waits. As plain `def` the same function runs in one of AnyIO's threads, and the loop goes on.",
    fix: 'Remove the word `async`. Nothing else changes for the caller.',
    allowWhen:
      'The function must run on the loop (it touches objects that belong to it), or the blocking call will be replaced by an async one soon.',
    limits:
      'Endpoints that do not block are not reported, nor those that only the first request waits in, functions that other code of the project calls, and what starts tasks by way of helpers: that needs the loop.',
    examples: [
      {
        bad: 'import requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/rates")\nasync def rates() -> str:\n    return requests.get("https://rates.example/all").text\n',
        good: 'import requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/rates")\ndef rates() -> str:\n    return requests.get("https://rates.example/all").text\n',
      },
    ],
  },
  messages: {
    plain: '`{function}` is async, awaits nothing and waits for `{sink}`: as plain `def` it would run in a thread',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const fn of analysis.functions) {
      if (fn.quiet || !canBePlain(fn, functions)) continue
      const blocking = fn.calls.flatMap(call => call.blocking).find(counts)
      if (!blocking) continue
      const repair = plainRepair(analysis, fn)
      yield {
        message: 'plain',
        data: { function: fn.name, sink: blocking.sink },
        at: fn,
        function: fn.id,
        confidence: blocking.confidence,
        place: 'shared-loop',
        why: 'now it holds the event loop for every other request',
        advice: '`def` instead of `async def`',
        entries: fn.registrations.map(entryOf),
        ...(repair && { repair }),
      }
    }
  },
})

/** What the first request alone waits for is no reason to move all of them to threads. */
function counts(reach: BlockingReach): boolean {
  return !reach.cheap && !reach.firstCallOnly && reach.confidence !== 'low' && reach.raises !== 'RuntimeError'
}
