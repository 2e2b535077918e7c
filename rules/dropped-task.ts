/** A task is started and nothing keeps it: it may vanish before it is done. */
import { callsWithRole, defineRule, functionsById, isNodePath, requestEntries, targetWith } from '../src/rule/index.ts'
import type { Analysis, Report } from '../src/rule/index.ts'

export const droppedTask = defineRule({
  id: 'dropped-task',
  group: 'worker-state',
  since: '0.1.0',
  level: 'warning',
  node: true,
  equivalents: ['ruff:RUF006', 'sonar:python:S7502', '@typescript-eslint/no-floating-promises'],
  docs: {
    summary: 'a task is started and nothing keeps it',
    what: '`asyncio.create_task(f())` or `ensure_future` whose result is thrown away, or kept in a name that is never read. In a Node handler: a call of an async function that nobody awaits or catches.',
    why: 'The event loop holds tasks only weakly: one that nobody refers to can be collected in the middle of its work, and an exception in it is never seen. When the worker ends (deploy, `max_requests`, crash), it is gone without a word. On a loop made for one request the task is cancelled as soon as the request is answered. In Node the work goes on, but an error in it is an unhandled rejection, and that ends the process with all its requests.',
    fix: 'Await it, start it in a `TaskGroup`, or put it into a set and discard it in `add_done_callback`. In Node, await it or add `.catch(…)`. Work that must be done belongs into a queue.',
    allowWhen: 'Losing the work is fine.',
    limits:
      'A task that is put anywhere counts as kept. In Node only calls of functions of the project are told, and not those whose whole body catches.',
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
    cancelled: 'the task that `{call}` starts is cancelled when the request is answered: its loop ends there',
  },
  *check(analysis) {
    yield* floating(analysis)
    for (const { fn, call } of callsWithRole(analysis, 'task.spawn')) {
      const target = targetWith(call, 'task.spawn')
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
      const cancelled = places.includes('private-loop') && !places.includes('shared-loop')
      if (!dropped) continue
      yield {
        message: cancelled ? 'cancelled' : 'dropped',
        data: { call: call.text },
        at: call,
        function: fn.id,
        level: cancelled ? 'error' : 'warning',
        ...(fn.places[0] && { place: cancelled ? 'private-loop' : fn.places[0].place }),
        why: cancelled ? 'what is still running then is lost' : 'the loop refers to tasks only weakly',
        advice: cancelled
          ? 'await it, or give the work to a queue'
          : 'keep the task until it is done, start it in a `TaskGroup`, or give the work to a queue',
        entries: requestEntries(fn),
      }
    }
  },
})

/** Promises that a request's handler lets go. */
function* floating(analysis: Analysis): Iterable<Report<'floating'>> {
  const functions = functionsById(analysis)
  for (const fn of analysis.functions) {
    if (!isNodePath(fn.path) || fn.quiet || requestEntries(fn).length === 0) continue
    for (const call of fn.calls) {
      if (call.form !== 'call' || call.awaited || call.result !== 'discarded') continue
      const [target, ...others] = call.targets
      if (target?.kind !== 'project' || !target.async || others.some(one => !one.async)) continue
      const called = functions.get(target.name)
      if (!called || called.catches === true || called.generator) continue
      yield {
        message: 'floating',
        data: { call: call.text },
        at: call,
        function: fn.id,
        confidence: target.confidence,
        ...(fn.places[0] && { place: fn.places[0].place }),
        why: 'an unhandled rejection ends a Node process, and every request in it',
        advice: 'await it, add `.catch(…)`, or give the work to a queue',
        entries: requestEntries(fn),
        related: [{ path: called.path, line: called.line, column: called.column, endLine: called.endLine, endColumn: called.endColumn, role: 'what is started' }], // prettier-ignore
      }
    }
  }
}
