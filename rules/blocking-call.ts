/** A library call that holds the event loop's thread, directly or through any chain of plain functions. */
import {
  blockingRepair,
  CONFIDENCES,
  defineRule,
  isNodePath,
  isOfProgram,
  lessSure,
  LEVELS,
  lower,
  runsPlainInThreads,
  shortName,
  takesOneAtATime,
  worstLoop,
} from '../src/rule/index.ts'
import type {
  AnalysedCall,
  AnalysedFunction,
  Analysis,
  BlockingKind,
  BlockingReach,
  Level,
  PlaceUse,
  Repair,
  Report,
} from '../src/rule/index.ts'

const WAITS: Readonly<Record<BlockingKind, string>> = {
  network: 'the network',
  db: 'the database',
  disk: 'the disk',
  sleep: 'a sleep',
  subprocess: 'another process',
  lock: 'a lock or another thread',
  cpu: 'a computation',
  input: 'somebody to type',
}

export const blockingCall = defineRule({
  id: 'blocking-call',
  group: 'blocking',
  since: '0.1.0',
  level: 'error',
  node: true,
  equivalents: [
    'ruff:ASYNC210',
    'ruff:ASYNC212',
    'ruff:ASYNC220',
    'ruff:ASYNC221',
    'ruff:ASYNC222',
    'ruff:ASYNC230',
    'ruff:ASYNC240',
    'ruff:ASYNC250',
    'ruff:ASYNC251',
    'flake8-async:ASYNC211',
    'flake8-async:ASYNC231',
    'flake8-async:ASYNC232',
    'sonar:python:S7487',
    'sonar:python:S7488',
    'sonar:python:S7489',
    'sonar:python:S7493',
    'sonar:python:S7499',
    'sonar:python:S7501',
    'eslint:n/no-sync',
  ],
  docs: {
    summary: 'a call on the event loop waits for something else than the loop',
    what: 'An async function, or a plain function that the event loop itself calls, runs code that holds the thread: a database driver, an HTTP client, a sleep, a subprocess, a file. The call may stand right there or any number of plain functions and files below. It is reported where async code is left, with the whole chain. In a Node service every handler runs on the loop, async or not: there the call is reported in the handler, or in the innermost async function.',
    why: 'An event loop has one thread. While it waits in such a call, no other request of that worker moves, health checks included. A query of 200 ms makes every request in flight 200 ms slower.',
    fix: 'Use the async counterpart of the library, or hand the call to a thread (`await asyncio.to_thread(f, x)`, `run_in_threadpool`). A FastAPI or Starlette endpoint that awaits nothing can become a plain `def`: the framework then runs it in a thread. In Node, use the promise or callback of the same module, or a worker thread.',
    allowWhen:
      'The call is known to be short (a small local file), or it runs once per process and nothing else is served at that moment.',
    limits:
      'Calls through values whose type cannot be inferred are counted as unresolved, not guessed. In Node, module level code, command-line tools and whatever no server loads are left alone: start-up may wait. How long a call takes is not known, only that it can wait. What only a test for development lets run (`if settings.DEBUG:` around the call) is information. A program that serves nobody (`asyncio.run(main())`) is left alone as long as one coroutine runs after the other; where it puts several tasks on its loop, what they wait for is one level lower. On AWS Lambda, where an instance takes one request at a time, it is one level lower.',
    examples: [
      {
        bad: 'import requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\ndef rate(currency: str) -> float:\n    return requests.get(f"https://rates.example/{currency}").json()["rate"]\n\n\n@app.get("/price")\nasync def price(currency: str) -> float:\n    return 100 * rate(currency)\n',
        good: 'import httpx\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\nasync def rate(client: httpx.AsyncClient, currency: str) -> float:\n    response = await client.get(f"https://rates.example/{currency}")\n    return response.json()["rate"]\n\n\n@app.get("/price")\nasync def price(currency: str) -> float:\n    async with httpx.AsyncClient() as client:\n        return 100 * await rate(client, currency)\n',
      },
      {
        bad: {
          'package.json': '{ "dependencies": { "express": "5.1.0" } }\n',
          'store.js': "const fs = require('node:fs')\n\nexports.terms = () => fs.readFileSync('terms.txt', 'utf8')\n",
          'server.js':
            "const express = require('express')\nconst store = require('./store')\n\nconst app = express()\n\napp.get('/terms', (req, res) => {\n  res.send(store.terms())\n})\n\napp.listen(3000)\n",
        },
        good: {
          'package.json': '{ "dependencies": { "express": "5.1.0" } }\n',
          'store.js':
            "const fs = require('node:fs/promises')\n\nexports.terms = () => fs.readFile('terms.txt', 'utf8')\n",
          'server.js':
            "const express = require('express')\nconst store = require('./store')\n\nconst app = express()\n\napp.get('/terms', async (req, res) => {\n  res.send(await store.terms())\n})\n\napp.listen(3000)\n",
        },
      },
    ],
  },
  messages: {
    direct: 'the event loop waits for {what} in `{function}`: `{sink}` blocks',
    reached: 'the event loop waits for {what} in `{function}`: `{call}` reaches `{sink}`',
    raises: '`{call}` reaches `{sink}`, which raises {exception} on an event loop',
  },
  *check(analysis) {
    const alone = new Set<string | null>(analysis.services.filter(takesOneAtATime).map(({ name }) => name))
    for (const fn of analysis.functions) {
      if (!fn.boundary) continue
      const worst = worstLoop(fn)
      if (!worst) continue
      const place = alone.has(fn.service) && worst.place === 'shared-loop' ? { ...worst, alone: true } : worst
      for (const call of fn.calls) {
        const report = judge(analysis, fn, place, call)
        if (report) yield report
      }
    }
  },
})

/** A loop, and whether it has one request at a time only (on Lambda). */
type Loop = PlaceUse & { readonly alone?: boolean }

function judge(
  analysis: Analysis,
  fn: AnalysedFunction,
  place: Loop,
  call: AnalysedCall,
): Report<'direct' | 'reached' | 'raises'> | null {
  // A loop inside a loop has a rule of its own, which says more; a program that asks before it serves is meant to wait.
  const reached = call.blocking.filter(
    one =>
      !(one.raises === 'RuntimeError' && one.kind === 'lock') &&
      !(one.kind === 'input' && place.place === 'startup') &&
      !leavesIdlePool(fn, call, one),
  )
  const ranked = [...reached].sort((a, b) => rank(place, a) - rank(place, b))
  const worst = ranked[0]
  if (!worst) return null
  const last = worst.trace.at(-1)
  if (!last) return null
  const direct = worst.trace.length === 1
  const exception = isPermitted(analysis, worst) ? null : worst.raises
  const repair = isNodePath(fn.path) ? null : blockingRepair(analysis, fn, call, reached, worst)
  return {
    message: exception ? 'raises' : direct ? 'direct' : 'reached',
    data: {
      what: WAITS[worst.kind],
      function: fn.name,
      call: call.text,
      sink: worst.sink,
      exception: exception ?? '',
    },
    at: call,
    function: fn.id,
    level: call.inDevelopment ? 'info' : levelOf(place, worst),
    kind: worst.kind,
    confidence: lessSure(place.confidence, worst.confidence),
    place: place.place,
    why: call.inDevelopment ? 'the test before it lets it run in development only' : whyOf(place, worst, fn),
    advice: adviceOf(fn, call, worst, repair),
    entries: fn.entries,
    sink: { name: worst.sink, path: last.at.path, line: last.at.line },
    trace: worst.trace.map(step => ({ ...step.at, function: step.function, calls: step.calls })),
    alsoReaches: reached.length - 1,
    ...(repair && { repair }),
  }
}

/** Django refuses database calls where a loop runs, except where the program tells it not to: then they wait. */
function isPermitted({ environment }: Analysis, { raises }: BlockingReach): boolean {
  return raises === 'SynchronousOnlyOperation' && environment?.includes('DJANGO_ALLOW_ASYNC_UNSAFE') === true
}

/** Leaving `with ThreadPoolExecutor()` waits for what was submitted; if all of it was awaited inside, nothing is left. */
function leavesIdlePool(fn: AnalysedFunction, call: AnalysedCall, reach: BlockingReach): boolean {
  if (
    call.form !== 'enter' ||
    reach.trace.length > 1 ||
    !call.targets.some(one => one.roles.includes('executor.shutdown'))
  )
    return false
  return !fn.calls.some(one =>
    one.targets.some(target => target.roles.includes('executor.submit') || target.roles.includes('executor.map')),
  )
}

function levelOf(place: Loop, reach: BlockingReach): Level {
  if (place.place === 'startup' || reach.cheap) return 'info'
  const base: Level = reach.kind === 'disk' || reach.kind === 'cpu' ? 'warning' : 'error'
  return lower(
    base,
    (place.place === 'private-loop' || place.alone ? 1 : 0) +
      (place.assumed ? 1 : 0) +
      (reach.firstCallOnly || reach.short ? 1 : 0),
  )
}

function rank(place: Loop, reach: BlockingReach): number {
  return (
    (reach.confidence === 'low' ? 1000 : 0) +
    LEVELS.indexOf(levelOf(place, reach)) * 100 +
    CONFIDENCES.indexOf(reach.confidence) * 10 +
    Math.min(reach.trace.length, 9)
  )
}

function whyOf(place: Loop, reach: BlockingReach, fn: AnalysedFunction): string {
  if (place.place !== 'startup' && reach.firstCallOnly)
    return 'the first call in each process waits; later ones find it built'
  if (place.place === 'startup') return 'only start-up and shutdown wait for it'
  if (place.alone)
    return "no other request waits, since Lambda gives an instance one at a time: this one's own tasks do"
  if (place.place === 'private-loop')
    return place.assumed
      ? 'no entry was seen to reach this function; plain code starts a loop for it, on which only its own tasks wait'
      : "only this request's own tasks wait: the loop is its own"
  if (place.assumed && isOfProgram(fn)) return 'meanwhile no other task of this loop moves'
  if (place.assumed) return 'no entry was seen to reach this function; whatever shares its loop waits'
  const moves = `no other request of this ${isNodePath(fn.path) ? 'process' : 'worker'} moves`
  return reach.short ? `it takes milliseconds, in which ${moves}` : `meanwhile ${moves}`
}

/** Another thread than the one that made them may not call these. */
const OF_ONE_THREAD = /^_?sqlite3\.(?:Cursor|Connection)\./

function adviceOf(fn: AnalysedFunction, call: AnalysedCall, reach: BlockingReach, repair: Repair | null): string {
  if (isNodePath(fn.path))
    return reach.instead
      ? `use \`${reach.instead}\`, or do it in a worker thread`
      : `use an asynchronous counterpart of \`${shortName(reach.sink)}\`, or do it in a worker thread`
  if (repair?.k === 'await-instead') return `use \`await ${repair.by.qualified}(…)\``
  const endpoint = fn.registrations.find(one => one.kind === 'route' || one.kind === 'dependency')
  const isThreaded = endpoint !== undefined && runsPlainInThreads(endpoint.framework)
  if (fn.async && !fn.awaits && isThreaded && !fn.generator)
    return `\`${fn.name}\` awaits nothing, so \`def\` instead of \`async def\` is enough: the framework then runs it in a thread`
  // Where a thread is all that there is instead, it is not an alternative to a thread.
  if (reach.instead === 'asyncio.to_thread') return `hand \`${call.text}\` to a thread (\`await asyncio.to_thread(…)\`)`
  if (reach.instead) {
    if (OF_ONE_THREAD.test(reach.sink) && reach.trace.length === 1) return `use \`${reach.instead}\``
    const handed = call.form === 'property' ? `read \`${call.text}\` in` : `hand \`${call.text}\` to`
    return `use \`${reach.instead}\`, or ${handed} a thread`
  }
  return `hand \`${call.text}\` to a thread (\`await asyncio.to_thread(…)\`), or use an async counterpart of \`${shortName(reach.sink)}\``
}
