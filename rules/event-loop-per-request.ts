/** Plain code that serves requests starts an event loop of its own for each of them. */
import {
  callsWithRole,
  defineRule,
  functionsById,
  hasRole,
  isKeptByCallers,
  originWith,
  placeText,
  requestEntries,
  runsWhatComes,
  servesRequests,
  workerThread,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction } from '../src/rule/index.ts'

const STARTS: readonly string[] = ['loop.run', 'loop.new', 'loop.run-until-complete']

export const eventLoopPerRequest = defineRule({
  id: 'event-loop-per-request',
  group: 'bridges',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a request starts an event loop of its own',
    what: 'A plain function on the way of a request (a sync view, a resolver, a helper of theirs) calls `asyncio.run` or makes a new event loop to get at the result of one coroutine.',
    why: 'Every request pays for a selector, a loop and its shutdown, and the thread waits for it all the same, so nothing is gained over a sync client. What is bound to a loop does not outlive it: a shared `httpx.AsyncClient`, database pool or `asyncio.Lock` fails with "Event loop is closed" from the second request on.',
    fix: 'Use the sync counterpart of the library in sync code, or make the handler async under an ASGI server. Where several things are fetched side by side, one `asyncio.run` around all of them, or a shared thread pool, is cheaper than one loop for each.',
    allowWhen:
      'The library has no sync counterpart, the requests are few, and nothing that is bound to a loop is shared between them.',
    limits:
      'Only functions that a known request handler reaches are looked at. A loop that is kept (in a global, a class, a thread that runs it for ever, or the thread that had none and is given it) is not reported.',
    examples: [
      {
        bad: 'import asyncio\n\nimport httpx\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\nasync def fetch(url: str) -> str:\n    async with httpx.AsyncClient() as client:\n        return (await client.get(url)).text\n\n\n@app.get("/rates")\ndef rates():\n    return asyncio.run(fetch("https://rates.example/all"))\n',
        good: 'import httpx\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/rates")\ndef rates():\n    return httpx.get("https://rates.example/all").text\n',
      },
    ],
  },
  messages: {
    run: '`{call}` starts and closes an event loop for every request that comes through `{function}`',
    repeated: '`{call}` starts and closes an event loop for every item of a loop in `{function}`',
    made: '`{call}` makes a new event loop for every request that comes through `{function}`',
    borrowed: '`{call}` runs a coroutine on whatever loop the thread of the request has, and fails where it has none',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const { fn, call } of callsWithRole(analysis, ...STARTS)) {
      if (fn.async || call.form !== 'call' || !servesRequests(fn) || keepsLoop(fn)) continue
      if (runsWhatComes(functions, fn, call)) continue
      const thread = workerThread(fn)
      const message = thread && judge(fn, call)
      if (!thread || !message || (message === 'made' && isKeptByCallers(functions, fn, call, ['outer', 'attribute'])))
        continue
      // Made only where no loop runs, and no request is seen to come by there.
      if (call.needs === 'no-loop' && thread.assumed) continue
      yield {
        message,
        data: { call: call.text, function: fn.name },
        at: call,
        function: fn.id,
        confidence: thread.confidence,
        place: thread.place,
        why: `${placeText(thread)} waits for it, and nothing bound to that loop can be used by the next request`,
        advice:
          'use a sync client here, or make the handler async; where async code must stay, run one loop in a thread of the process and hand it coroutines',
        entries: requestEntries(fn),
      }
    }
  },
})

function judge(fn: AnalysedFunction, call: AnalysedCall): 'run' | 'repeated' | 'made' | 'borrowed' | null {
  if (hasRole(call, 'loop.run')) {
    // A runner that is entered was reported where it was made.
    if (originWith(call, 'loop.new')) return null
    return call.inLoop ? 'repeated' : 'run'
  }
  if (hasRole(call, 'loop.new'))
    return (call.kept === null || call.kept.scope === 'local') && !isSecondWay(fn, call) && !isKeptByThread(fn, call)
      ? 'made'
      : null
  if (!hasRole(call, 'loop.run-until-complete') || hasOwnLoop(call)) return null
  // `asyncio.get_event_loop().run_until_complete(…)`; a loop that came from somewhere else is another matter.
  const own = fn.calls.some(one => /(^|\.)get_event_loop$/.test(one.text) && one.s < call.e)
  return own ? 'borrowed' : null
}

/** Behind `asyncio.run` in the same function, a loop is made where that one failed: the request has been told of already. */
function isSecondWay(fn: AnalysedFunction, made: AnalysedCall): boolean {
  return fn.calls.some(call => call.s < made.s && hasRole(call, 'loop.run') && !originWith(call, 'loop.new'))
}

/**
 * Where the thread had none (`get_event_loop` failed) or a closed one, it is given this one and has it the next time: one
 * loop for each thread, as long as nobody closes it here.
 */
function isKeptByThread(fn: AnalysedFunction, made: AnalysedCall): boolean {
  const name = made.kept?.name
  const asked = fn.calls.some(
    call =>
      (call.s < made.s && /(^|\.)get_event_loop$/.test(call.text) && call.caught.length > 0) ||
      (made.guards.includes(call.s) && call.text.endsWith('.is_closed')),
  )
  if (!asked || fn.calls.some(call => name !== undefined && call.text === `${name}.close`)) return false
  return fn.calls.some(
    ({ text, args }) =>
      /(^|\.)set_event_loop$/.test(text) &&
      args.some(arg => arg.call === made.s || (name !== undefined && arg.text === name)),
  )
}

/** Is the loop on which it is called one that was made somewhere, rather than the one that the thread happens to have? */
function hasOwnLoop(call: AnalysedCall): boolean {
  return call.receiverOrigin.some(({ roles }) => !roles.includes('loop.current'))
}

/** A loop that runs for ever in a thread of its own serves many requests: `Thread(target=loop.run_forever)`. */
function keepsLoop(fn: AnalysedFunction): boolean {
  return fn.calls.some(call => [call, ...call.args].some(({ text }) => /\.run_forever$/.test(text)))
}
