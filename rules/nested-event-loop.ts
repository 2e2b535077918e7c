/** A second event loop is started in a thread in which one is running: Python raises, on every call. */
import {
  callsWithRole,
  defineRule,
  folderOf,
  functionsById,
  isBelow,
  isGuardedBy,
  serviceOf,
  targetWith,
  worstLoop,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingReach, Repair, Report } from '../src/rule/index.ts'

type Message = 'direct' | 'reached' | 'reentrant'

export const nestedEventLoop = defineRule({
  id: 'nested-event-loop',
  group: 'blocking',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'a loop is started where one is already running',
    what: '`asyncio.run`, `run_until_complete` or a function made by `async_to_sync` is called in a thread whose event loop is running: in an async function, in a plain function that it calls, or in one that the loop itself calls.',
    why: 'Python raises RuntimeError there ("asyncio.run() cannot be called from a running event loop", "This event loop is already running", "You cannot use AsyncToSync in the same thread as an async event loop"), and the coroutine is never run. It often works in a script and in tests, and fails in the first request.',
    fix: 'Await the coroutine. If a plain function stands in between, make it async or give it the result.',
    allowWhen: 'The call is known never to happen while a loop runs, for a reason that the code does not show.',
    limits:
      'A call that a test of the running loop decides (`asyncio.get_running_loop()` in a `try`, `loop.is_running()`), or that stands in a `try` with `except RuntimeError`, is left alone, whatever the branches do. Where `nest_asyncio` is applied the call does not raise; it is then reported as a warning: the loop goes on inside the call, so a call that began earlier ends only after all that began later, however long they take.',
    examples: [
      {
        bad: 'import asyncio\n\nimport httpx\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\nasync def fetch(url: str) -> str:\n    async with httpx.AsyncClient() as client:\n        return (await client.get(url)).text\n\n\ndef title(url: str) -> str:\n    return asyncio.run(fetch(url))[:80]\n\n\n@app.get("/title")\nasync def show(url: str) -> str:\n    return title(url)\n',
        good: 'import httpx\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\nasync def fetch(url: str) -> str:\n    async with httpx.AsyncClient() as client:\n        return (await client.get(url)).text\n\n\nasync def title(url: str) -> str:\n    return (await fetch(url))[:80]\n\n\n@app.get("/title")\nasync def show(url: str) -> str:\n    return await title(url)\n',
      },
    ],
  },
  messages: {
    direct: '`{call}` starts a loop while one is running in this thread, and raises RuntimeError',
    reached: '`{call}` reaches `{sink}`, which raises RuntimeError: a loop is already running in this thread',
    reentrant:
      '`{call}` reaches `{sink}` on a running loop; with nest_asyncio it runs inside this call, and what it interrupts ends after it',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    const patchers = callsWithRole(analysis, 'nest-asyncio').map(one => one.fn)
    for (const fn of analysis.functions) {
      if (!fn.boundary || fn.quiet || startsWithoutLoop(analysis, fn)) continue
      for (const call of fn.calls) {
        const report = judge(
          fn,
          call,
          functions,
          patchers.some(patcher => isOfOneProgram(analysis, patcher, fn)),
        )
        if (report) yield report
      }
    }
  },
})

/** A hook at start-up, as Django's `ready`, of a service that a WSGI server loads: no loop runs there. */
function startsWithoutLoop(analysis: Analysis, fn: AnalysedFunction): boolean {
  return !fn.async && worstLoop(fn)?.place === 'startup' && serviceOf(analysis, fn)?.interface === 'wsgi'
}

/** Does the patch hold where the function runs? A repository can hold several programs, each in a folder of its own. */
function isOfOneProgram(analysis: Analysis, patcher: AnalysedFunction, { path, service }: AnalysedFunction): boolean {
  const root = serviceOf(analysis, { service })?.root ?? '.'
  const isInside = root === '.' ? patcher.places.some(({ place }) => place === 'import') : isBelow(patcher.path, root)
  return isInside || isBelow(path, folderOf(patcher.path))
}

function judge(
  fn: AnalysedFunction,
  call: AnalysedCall,
  functions: ReadonlyMap<string, AnalysedFunction>,
  patched: boolean,
): Report<Message> | null {
  const reaches = call.blocking.filter(
    one => one.raises === 'RuntimeError' && one.kind === 'lock' && !one.cheap && !isAsked(one, functions),
  )
  const nearest = reaches.reduce<BlockingReach | null>(
    (best, one) => (best === null || one.trace.length < best.trace.length ? one : best),
    null,
  )
  const last = nearest?.trace.at(-1)
  if (!nearest || !last) return null
  const place = worstLoop(fn)
  const sink = nearest.sink.replace(/\(\)$/, '')
  const repair = nearest.trace.length === 1 ? awaitedHere(fn, call, nearest.sink) : null
  return {
    message: patched ? 'reentrant' : nearest.trace.length === 1 ? 'direct' : 'reached',
    data: { call: call.text, sink },
    at: call,
    function: fn.id,
    level: patched ? 'warning' : 'error',
    // Without the patch it raises at once, and nothing waits.
    ...(patched && { kind: 'lock' as const }),
    confidence: nearest.confidence === 'low' || place?.confidence === 'low' ? 'low' : nearest.confidence,
    ...(place && { place: place.place }),
    why: patched
      ? 'meanwhile no other task of this loop moves'
      : fn.async
        ? `\`${fn.name}\` is async, so a loop runs wherever it runs`
        : `the loop itself calls \`${fn.name}\``,
    advice:
      nearest.trace.length === 1
        ? 'await the coroutine here'
        : `make \`${call.text}\` async and await it, or pass it the result instead of the coroutine`,
    entries: fn.entries,
    sink: { name: sink, path: last.at.path, line: last.at.line },
    trace: nearest.trace.map(step => ({ ...step.at, function: step.function, calls: step.calls })),
    alsoReaches: reaches.length - 1,
    ...(repair && { repair }),
  }
}

/** Calls that take a coroutine, not a function that makes one. */
const TAKES_COROUTINE = /^_?(?:asyncio|uvloop)\b.*\.run(?:_until_complete)?$/

/** Not safe: what always raised will run. Where a loop was made for the call, more than the call has to go. */
function awaitedHere(fn: AnalysedFunction, call: AnalysedCall, sink: string): Repair | null {
  if (!fn.async || call.receiverOrigin.some(({ roles }) => roles.includes('loop.new'))) return null
  const repair = { path: fn.path, safety: 'unsafe', call: { s: call.s, e: call.e } } as const
  if (TAKES_COROUTINE.test(sink)) return { ...repair, k: 'await-given', title: 'await the coroutine here' }
  // What the wrapper gave is called, not the wrapper.
  if (targetWith(call, 'async-to-sync')?.name.endsWith('()') !== true) return null
  return { ...repair, k: 'call-given', title: 'await the function here', at: 0, awaited: false }
}

/** Somewhere on the way the code asks whether a loop is running, or says what to do where one is. */
function isAsked(reach: BlockingReach, functions: ReadonlyMap<string, AnalysedFunction>): boolean {
  return reach.trace.some(step => {
    const fn = functions.get(step.function)
    const { line, column, endLine, endColumn } = step.at
    const call = fn?.calls.find(
      one => one.line === line && one.column === column && one.endLine === endLine && one.endColumn === endColumn,
    )
    return (
      fn !== undefined &&
      call !== undefined &&
      (isGuardedBy(fn, call, 'loop.running') || call.caught.includes('RuntimeError'))
    )
  })
}
