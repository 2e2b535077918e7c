/** A thread lock is held while a coroutine waits: the next task that wants it stops the loop for good. */
import { awaitsWithin, callsWithRole, defineRule, requestEntries, worstLoop } from '../src/rule/index.ts'
import type { AnalysedFunction, Level, PlaceUse } from '../src/rule/index.ts'

export const lockAcrossAwait = defineRule({
  id: 'lock-across-await',
  group: 'blocking',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'a thread lock is held across an await',
    what: 'An async function awaits something inside `with lock:`, where the lock is a `threading.Lock`, `RLock`, `Condition` or `Semaphore`.',
    why: 'While the first task waits with the lock in its hand, another one on the same loop tries to take it. That blocks the thread, so the first task can never go on and give the lock back: the whole loop stands still, for ever. A reentrant lock does not block there, because both tasks are the same thread: it protects nothing.',
    fix: 'Use `asyncio.Lock` with `async with`, or hold the thread lock only around the lines that await nothing.',
    allowWhen: 'No two tasks of one loop ever come here, because something else keeps them apart.',
    limits:
      '`acquire()` and `release()` as separate calls are not paired. A loop of its own on which nothing starts tasks has one, so that nothing is said there. What only start-up runs is information, and what no known entry reaches is a warning.',
    examples: [
      {
        bad: 'import asyncio\nimport threading\n\nlock = threading.Lock()\n\n\nasync def save(text: str) -> None:\n    with lock:\n        await asyncio.sleep(1)\n',
        good: 'import asyncio\n\nlock = asyncio.Lock()\n\n\nasync def save(text: str) -> None:\n    async with lock:\n        await asyncio.sleep(1)\n',
      },
    ],
  },
  messages: {
    deadlock: '`{lock}` is a thread lock, held across an await: a second task that wants it stops the loop for good',
    useless:
      '`{lock}` is a reentrant thread lock, held across an await: tasks of one loop pass it together, so it protects nothing',
  },
  *check(analysis) {
    const hasTasks =
      callsWithRole(analysis, 'loop.submit-threadsafe').length > 0 ||
      callsWithRole(analysis, 'task.spawn', 'gather', 'task.group').some(({ fn }) => isOnPrivateLoop(fn))
    for (const fn of analysis.functions) {
      if (!fn.async || fn.quiet) continue
      for (const call of fn.calls) {
        if (call.form !== 'enter' || !call.receiverRoles.includes('lock.thread') || !awaitsWithin(fn, call)) continue
        const reentrant = call.targets.some(target => /RLock/.test(target.name))
        const place = worstLoop(fn)
        // A thread that drives one coroutine has no second task that could come here.
        if (place?.place === 'private-loop' && !hasTasks) continue
        yield {
          message: reentrant ? 'useless' : 'deadlock',
          data: { lock: call.text },
          at: call,
          function: fn.id,
          level: levelOf(place, reentrant),
          ...(place && { place: place.place }),
          why: reentrant
            ? 'all tasks of a loop are one thread'
            : 'taking it blocks the thread that should let the first task go on',
          advice: 'use `asyncio.Lock` with `async with`, or await outside of the block',
          entries: requestEntries(fn),
        }
      }
    }
  },
})

function isOnPrivateLoop({ places }: AnalysedFunction): boolean {
  return places.some(({ place }) => place === 'private-loop')
}

/** At start-up one task comes here, and no second one; where no entry is seen to lead here, that is not known. */
function levelOf(place: PlaceUse | null, isReentrant: boolean): Level {
  if (place?.place === 'startup') return 'info'
  return isReentrant || place?.assumed ? 'warning' : 'error'
}
