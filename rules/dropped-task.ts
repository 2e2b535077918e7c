/** A task is started and nothing keeps it: it may vanish before it is done. */
import {
  callsWithRole,
  defineRule,
  functionsById,
  isNodePath,
  placeOf,
  requestEntries,
  serviceOf,
  takesOneAtATime,
  targetWith,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, CallTarget, Report } from '../src/rule/index.ts'

export const droppedTask = defineRule({
  id: 'dropped-task',
  group: 'worker-state',
  since: '0.1.0',
  level: 'warning',
  node: true,
  equivalents: [
    'ruff:RUF006',
    'flake8-async:ASYNC300',
    'sonar:python:S7502',
    '@typescript-eslint/no-floating-promises',
  ],
  docs: {
    summary: 'a task is started and nothing keeps it',
    what: '`asyncio.create_task(f())`, `ensure_future` or `gather` whose result is thrown away, or kept in a name that is never read. In a Node handler: a call of an async function that nobody awaits or catches, or an async function that is handed to a timer and does not catch.',
    why: 'The event loop holds tasks only weakly: one that nobody refers to can be collected in the middle of its work, and an exception in it is never seen. When the worker ends (deploy, `max_requests`, crash), it is gone without a word. On a loop made for one request the task is cancelled as soon as the request is answered; on Lambda it stands still. In Node the work goes on, but an error in it is an unhandled rejection, and that ends the process with all its requests.',
    fix: 'Await it, start it in a `TaskGroup`, or put it into a set and discard it in `add_done_callback`. In Node, await it or add `.catch(…)`. Work that must be done belongs into a queue.',
    allowWhen: 'Losing the work is fine.',
    limits:
      'A task that is put anywhere counts as kept. In Node calls are told of async functions of the project that wait for something outside of a `try` that catches, and of library functions that are declared to return a promise. They are information where the process handles unhandled rejections and goes on.',
    examples: [
      {
        bad: 'import asyncio\n\n\nasync def send(text: str) -> None:\n    await asyncio.sleep(1)\n\n\nasync def add(text: str) -> None:\n    asyncio.create_task(send(text))\n',
        good: 'import asyncio\n\nTASKS: set[asyncio.Task[None]] = set()\n\n\nasync def send(text: str) -> None:\n    await asyncio.sleep(1)\n\n\nasync def add(text: str) -> None:\n    task = asyncio.create_task(send(text))\n    TASKS.add(task)\n    task.add_done_callback(TASKS.discard)\n',
      },
      {
        bad: {
          'package.json': '{ "dependencies": { "express": "5.1.0" } }\n',
          'server.js':
            "const express = require('express')\n\nconst app = express()\n\nasync function record(user) {\n  await fetch('http://audit.example', { method: 'POST', body: user })\n}\n\napp.post('/login', (req, res) => {\n  record(req.body.user)\n  res.end()\n})\n\napp.listen(3000)\n",
        },
        good: {
          'package.json': '{ "dependencies": { "express": "5.1.0" } }\n',
          'server.js':
            "const express = require('express')\n\nconst app = express()\n\nasync function record(user) {\n  await fetch('http://audit.example', { method: 'POST', body: user })\n}\n\napp.post('/login', (req, res) => {\n  record(req.body.user).catch(error => console.error(error))\n  res.end()\n})\n\napp.listen(3000)\n",
        },
      },
    ],
  },
  messages: {
    dropped:
      'nothing keeps the task that `{call}` starts: it may be collected before it is done, and its errors are lost',
    floating: 'nobody waits for `{call}` or catches its errors: one of them ends the process',
    each: 'nobody waits for what `{call}` starts or catches its errors: one of them ends the process',
    handled: 'nobody waits for `{call}` or catches its errors: they end in the handler of unhandled rejections',
    paused:
      'the task that `{call}` starts stands still when the request is answered: Lambda stops the instance between requests',
    cancelled: 'the task that `{call}` starts is cancelled when {ends}: its loop ends there',
  },
  *check(analysis) {
    yield* floating(analysis)
    for (const { fn, call } of callsWithRole(analysis, 'task.spawn', 'gather')) {
      const target = targetWith(call, 'task.spawn', 'gather')
      // Groups, and frameworks with `create_task` of their own, keep what they start.
      if (
        call.form !== 'call' ||
        !target ||
        !/^_?asyncio\./.test(target.name) ||
        call.receiverRoles.includes('task.group')
      )
        continue
      const dropped = call.result === 'discarded' || (call.kept?.scope === 'local' && !call.kept.read)
      const places = fn.places.map(({ place }) => place)
      // The loop of a program ends with the program; one that a request or a job starts ends long before.
      const cancelled = places.includes('private-loop') && !places.includes('shared-loop') && fn.entries.length > 0
      const service = serviceOf(analysis, fn)
      const paused = !cancelled && places.includes('shared-loop') && takesOneAtATime(service)
      if (!dropped) continue
      yield {
        message: cancelled ? 'cancelled' : paused ? 'paused' : 'dropped',
        data: {
          call: call.text,
          ...(cancelled && { ends: requestEntries(fn).length > 0 ? 'the request is answered' : 'the call that runs the loop returns' }), // prettier-ignore
        },
        at: call,
        function: fn.id,
        level: cancelled || paused ? 'error' : 'warning',
        ...(fn.places[0] && { place: cancelled ? 'private-loop' : fn.places[0].place }),
        why: paused ? 'it goes on with the next request of the same instance, if one ever comes' : cancelled ? 'what is still running then is lost' : 'the loop refers to tasks only weakly', // prettier-ignore
        advice:
          cancelled || paused
            ? 'await it, or give the work to a queue'
            : 'keep the task until it is done, start it in a `TaskGroup`, or give the work to a queue',
        entries: requestEntries(fn),
      }
    }
  },
})

/** Promises that a request's handler lets go. */
function* floating(analysis: Analysis): Iterable<Report<'floating' | 'each' | 'handled'>> {
  const functions = functionsById(analysis)
  const caught = servicesThatGoOn(analysis, functions)
  for (const fn of analysis.functions) {
    if (!isNodePath(fn.path) || fn.quiet || requestEntries(fn).length === 0) continue
    for (const call of fn.calls) {
      if (call.form !== 'call' || call.awaited || !(call.result === 'discarded' || isTimer(call))) continue
      const started = startedBy(call)
      if (!started) continue
      const called = started.kind === 'project' ? functions.get(started.name) : undefined
      if (started.kind === 'project' && (!called || called.catches === true || called.generator)) continue
      const isEach = started.mode === 'spawn'
      const goesOn = caught.has(fn.service)
      yield {
        message: goesOn ? 'handled' : isEach ? 'each' : 'floating',
        data: { call: call.text },
        at: call,
        function: fn.id,
        confidence: started.confidence,
        ...(goesOn && { level: 'info' as const }),
        ...(fn.places[0] && { place: fn.places[0].place }),
        why: goesOn ? 'the handler of unhandled rejections does not know what was being done' : 'an unhandled rejection ends a Node process, and every request in it', // prettier-ignore
        advice: isTimer(call)
          ? 'catch errors inside of that function'
          : isEach
            ? 'use `for … of` with `await`, or `await Promise.all(….map(…))`'
            : 'await it, add `.catch(…)`, or give the work to a queue',
        entries: requestEntries(fn),
        ...(called && { related: [{ ...placeOf(called), role: 'what is started' }] }),
      }
    }
  }
}

/** Timers call what they are given later, and forget what it returns. */
const TIMERS = /^(globals|timers|node:timers)\.(setTimeout|setInterval|setImmediate)$/

/** What a call is sure to start. What is handed to a library is its business, but `forEach` forgets promises. */
function startedBy(call: AnalysedCall): CallTarget | null {
  const library = call.targets.filter(({ kind }) => kind !== 'project')
  const own = library.length > 0 ? library : call.targets.filter(({ mode }) => mode !== 'spawn')
  const [target] = own
  if (isTimer(call)) return startedLater(call)
  if (target?.name === 'globals.Array.forEach')
    return call.targets.find(({ mode, async }) => mode === 'spawn' && async) ?? null
  if (!target?.async || !own.every(({ async }) => async) || isHarmless(target, call)) return null
  return target
}

function isTimer({ targets }: AnalysedCall): boolean {
  return targets.length > 0 && targets.every(({ name, kind }) => kind === 'project' || TIMERS.test(name)) && targets.some(({ kind }) => kind !== 'project') // prettier-ignore
}

/** `setTimeout(async () => …)`: an async function of the project. */
function startedLater({ callbacks: [given] }: AnalysedCall): CallTarget | null {
  if (!given?.async || given.generator) return null
  return { name: given.function, kind: 'project', async: true, mode: 'spawn', roles: [], confidence: 'high' }
}

/** Promises that never reject, and chains in which somebody catches. */
function isHarmless({ name }: CallTarget, { text, args }: AnalysedCall): boolean {
  if (text.includes('.catch()')) return true
  if (/^globals\.Promise\.(catch|finally|resolve|allSettled)$/.test(name)) return true
  return name === 'globals.Promise.then' && args.length > 1
}

/** Services of which the process hears of unhandled rejections and goes on. */
function servicesThatGoOn(
  { functions }: Analysis,
  byId: ReadonlyMap<string, AnalysedFunction>,
): ReadonlySet<string | null> {
  const ends = ({ calls }: AnalysedFunction): boolean =>
    calls.some(({ targets }) => targets.some(({ roles }) => roles.includes('process.exit')))
  const hearing = functions.filter(({ registrations }) =>
    registrations.some(
      ({ kind, route }) => kind === 'signal' && /^(unhandledRejection|uncaughtException)$/.test(route ?? ''),
    ),
  )
  const goesOn = (fn: AnalysedFunction): boolean =>
    !ends(fn) &&
    fn.calls.every(({ targets }) =>
      targets.every(({ name }) => {
        const called = byId.get(name)
        return !called || !ends(called)
      }),
    )
  const ended = new Set(hearing.filter(fn => !goesOn(fn)).map(({ service }) => service))
  return new Set(hearing.map(({ service }) => service).filter(service => !ended.has(service)))
}
