/** A task is started and nothing keeps it: it may vanish before it is done. */
import { callsWithRole, defineRule, requestEntries, targetWith } from '../src/rule/index.ts'

export const droppedTask = defineRule({
  id: 'dropped-task',
  group: 'worker-state',
  since: '0.1.0',
  level: 'warning',
  equivalents: ['ruff:RUF006', 'sonar:python:S7502'],
  docs: {
    summary: 'a task is started and nothing keeps it',
    what: '`asyncio.create_task(f())` or `ensure_future` whose result is thrown away, or kept in a name that is never read.',
    why: 'The event loop holds tasks only weakly: one that nobody refers to can be collected in the middle of its work, and an exception in it is never seen. When the worker ends (deploy, `max_requests`, crash), it is gone without a word. On a loop made for one request the task is cancelled as soon as the request is answered.',
    fix: 'Await it, start it in a `TaskGroup`, or put it into a set and discard it in `add_done_callback`. Work that must be done belongs into a queue.',
    allowWhen: 'Losing the work is fine.',
    limits: 'A task that is put anywhere counts as kept.',
    examples: [
      {
        bad: 'import asyncio\n\n\nasync def send(text: str) -> None:\n    await asyncio.sleep(1)\n\n\nasync def add(text: str) -> None:\n    asyncio.create_task(send(text))\n',
        good: 'import asyncio\n\nTASKS: set[asyncio.Task[None]] = set()\n\n\nasync def send(text: str) -> None:\n    await asyncio.sleep(1)\n\n\nasync def add(text: str) -> None:\n    task = asyncio.create_task(send(text))\n    TASKS.add(task)\n    task.add_done_callback(TASKS.discard)\n',
      },
    ],
  },
  messages: {
    dropped:
      'nothing keeps the task that `{call}` starts: it may be collected before it is done, and its errors are lost',
    cancelled: 'the task that `{call}` starts is cancelled when the request is answered: its loop ends there',
  },
  *check(analysis) {
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
