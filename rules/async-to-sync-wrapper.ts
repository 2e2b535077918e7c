/** Async code behind `async_to_sync` on the way of a request: a thread and a loop for every call. */
import {
  callsWithRole,
  defineRule,
  functionsById,
  placeText,
  requestEntries,
  runsWhatComes,
  servesRequests,
  targetWith,
  workerThread,
} from '../src/rule/index.ts'
import type { AnalysedFunction, Analysis, Location } from '../src/rule/index.ts'

interface Wrapper {
  readonly at: Location
  readonly fn: AnalysedFunction
  readonly what: string
  readonly users: readonly AnalysedFunction[]
  readonly inLoop: boolean
}

export const asyncToSyncWrapper = defineRule({
  id: 'async-to-sync-wrapper',
  group: 'bridges',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'async code behind async_to_sync in code that serves requests',
    what: '`async_to_sync(f)` turns an async function into one that plain code can call; here plain code that serves requests does.',
    why: 'Outside of a running async context every call starts a thread and an event loop, runs the coroutine there, waits, and ends both. The request is as slow as with a sync client, and slower by that. Objects bound to a loop do not survive from one call to the next.',
    fix: 'Use the sync counterpart of the library in sync code. Where several coroutines are needed, put them into one async function and cross over once.',
    allowWhen: 'The library is async only and the call is rare, as with `channel_layer.group_send` in Django.',
    limits:
      'Below `sync_to_async` the call goes back to the loop it came from, as in a plain view or consumer of Django under ASGI: that costs no loop, and is not reported here. Background tasks, commands and scripts are not reported.',
    examples: [
      {
        bad: 'import httpx\nfrom asgiref.sync import async_to_sync\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\nasync def fetch(url: str) -> str:\n    async with httpx.AsyncClient() as client:\n        return (await client.get(url)).text\n\n\n@app.get("/rates")\ndef rates():\n    return async_to_sync(fetch)("https://rates.example/all")\n',
        good: 'import httpx\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/rates")\ndef rates():\n    return httpx.get("https://rates.example/all").text\n',
      },
    ],
  },
  messages: {
    wrapped: '`{what}` runs on a loop in a thread of its own for every call, while {thread} waits',
    repeated: '`{what}` gets a loop in a thread of its own for every item of a loop, while {thread} waits',
  },
  *check(analysis) {
    for (const { at, fn, what, users, inLoop } of findWrappers(analysis)) {
      const serving = users.filter(one => !one.async && servesRequests(one))
      // What asgiref itself put into a thread goes back to the loop that it came from.
      const thread = serving.map(workerThread).find(one => one !== null && one.pool !== 'asgiref')
      if (!thread) continue
      yield {
        message: inLoop ? 'repeated' : 'wrapped',
        data: { what, thread: placeText(thread) },
        at,
        function: fn.id,
        place: thread.place,
        confidence: thread.confidence,
        why: 'both are made and ended for each call, and the request waits all the same',
        advice: 'use a sync client here, or cross over once for several coroutines',
        entries: requestEntries(serving[0] ?? fn),
      }
    }
  },
})

function* findWrappers(analysis: Analysis): Iterable<Wrapper> {
  const functions = functionsById(analysis)
  for (const { fn, call } of callsWithRole(analysis, 'async-to-sync')) {
    const target = targetWith(call, 'async-to-sync')
    if (call.form !== 'call' || !target || target.name.endsWith('()') || call.args.length === 0) continue
    if (runsWhatComes(functions, fn, call)) continue
    const kept = call.kept !== null && call.kept.scope !== 'local' ? call.kept.name : null
    // A wrapper kept at module level is used by whoever calls it.
    const users =
      kept === null
        ? [fn]
        : analysis.functions.filter(one => one.path === fn.path && one.calls.some(used => used.text === kept))
    yield { at: call, fn, what: call.args[0]?.text ?? 'a function', users, inLoop: call.inLoop }
  }
  for (const fn of analysis.functions) {
    const decorator = fn.quiet ? undefined : fn.decorators.find(one => one.roles.includes('async-to-sync'))
    if (decorator)
      yield {
        at: decorator.at,
        fn,
        what: fn.name,
        users: fn.callers.flatMap(caller => functions.get(caller) ?? []),
        inLoop: false,
      }
  }
}
