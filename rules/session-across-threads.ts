/** One database session is handed to several threads or tasks, or to a thread that outlives the request. */
import { defineRule, hasRole, requestEntries } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction } from '../src/rule/index.ts'

export const sessionAcrossThreads = defineRule({
  id: 'session-across-threads',
  group: 'executors',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'one database session is shared between threads or tasks',
    what: 'A SQLAlchemy `Session` goes to a thread that the caller does not wait for, or to several at once; or an `AsyncSession` goes to several coroutines of one `gather` or task group.',
    why: 'A session is one conversation with the database, and not safe for use from two sides: "This session is provisioning a new connection; concurrent operations are not permitted", results that are mixed up, or a session that the request has closed while the thread still uses it.',
    fix: 'Open a session inside the function that runs over there, and hand over ids instead of objects.',
    allowWhen: 'Something else keeps the users of the session apart.',
    limits: 'Sessions in attributes or closures are not followed, only those that are passed as arguments.',
    examples: [
      {
        bad: 'from concurrent.futures import ThreadPoolExecutor\n\nfrom sqlalchemy.orm import Session\n\nPOOL = ThreadPoolExecutor()\n\n\ndef load(session: Session, key: int):\n    return session.get(dict, key)\n\n\ndef load_all(session: Session, keys: list[int]):\n    futures = [POOL.submit(load, session, key) for key in keys]\n    return [future.result() for future in futures]\n',
        good: 'from concurrent.futures import ThreadPoolExecutor\n\nfrom sqlalchemy.orm import Session, sessionmaker\n\nPOOL = ThreadPoolExecutor()\nSessionLocal = sessionmaker()\n\n\ndef load(key: int):\n    with SessionLocal() as session:\n        return session.get(dict, key)\n\n\ndef load_all(keys: list[int]):\n    futures = [POOL.submit(load, key) for key in keys]\n    return [future.result() for future in futures]\n',
      },
    ],
  },
  messages: {
    threads: '`{session}` goes to several threads at once: a session is not safe for that',
    detached: '`{session}` goes to a thread that nobody waits for: the request goes on and closes it',
    tasks: '`{session}` is used by several coroutines at once: a session is not safe for that',
  },
  *check(analysis) {
    for (const fn of analysis.functions) {
      if (fn.quiet || fn.test) continue
      const told = new Set<string>()
      for (const call of fn.calls) {
        // What the arguments are is asked last: it costs more than all else that this rule asks.
        if (call.form !== 'call' || !(leavesThread(call) || isCoroutine(call))) continue
        const argument = call.args.find(arg => arg.roles.includes('session.db'))
        const message = argument && judge(fn, call, argument.text)
        if (!argument || !message || told.has(argument.text)) continue
        told.add(argument.text)
        yield {
          message,
          data: { session: argument.text },
          at: call,
          function: fn.id,
          confidence: 'medium',
          why: 'a session is one conversation with the database, for one user at a time',
          advice: 'open a session inside the function that runs there, and hand over ids',
          entries: requestEntries(fn),
        }
      }
    }
  },
})

type Message = 'threads' | 'detached' | 'tasks'

function leavesThread(call: AnalysedCall): boolean {
  return hasRole(call, 'thread.new', 'executor.submit')
}

/** A coroutine of the project that is made here and awaited by something else. */
function isCoroutine(call: AnalysedCall): boolean {
  return (
    !call.awaited && call.targets.some(target => target.kind === 'project' && target.async && target.mode === 'await')
  )
}

function judge(fn: AnalysedFunction, call: AnalysedCall, session: string): Message | null {
  if (hasRole(call, 'thread.new')) return isJoined(fn) ? null : 'detached'
  if (hasRole(call, 'executor.submit')) {
    if (isRepeated(fn, call, session, ['executor.submit'])) return 'threads'
    return call.result === 'discarded' || (call.kept?.scope === 'local' && !call.kept.read) ? 'detached' : null
  }
  // Coroutines of one gather: two that take the session, or one for every item.
  if (!isCoroutine(call)) return null
  const around = fn.calls.find(one => one.form === 'call' && one.s < call.s && call.e < one.e && hasRole(one, 'gather'))
  const spawned = fn.calls.find(
    one => one.form === 'call' && one.s < call.s && call.e < one.e && hasRole(one, 'task.spawn'),
  )
  if (
    around &&
    (isInside(call, around) || siblings(fn, call, session).some(one => one.s > around.s && one.e < around.e))
  )
    return 'tasks'
  return spawned && (spawned.inLoop || siblings(fn, call, session).length > 0) ? 'tasks' : null
}

/** In a comprehension that stands inside the gather. */
function isInside(call: AnalysedCall, around: AnalysedCall): boolean {
  return call.loops.some(loop => loop > around.s && loop < around.e)
}

function siblings(fn: AnalysedFunction, call: AnalysedCall, session: string): readonly AnalysedCall[] {
  return fn.calls.filter(
    one =>
      one !== call &&
      one.form === 'call' &&
      !one.awaited &&
      one.args.some(arg => arg.text === session) &&
      one.targets.some(target => target.async),
  )
}

function isRepeated(fn: AnalysedFunction, call: AnalysedCall, session: string, roles: readonly string[]): boolean {
  const waited = call.result === 'receiver'
  if (call.inLoop) return !waited
  return fn.calls.some(
    one =>
      one !== call &&
      one.form === 'call' &&
      hasRole(one, ...roles) &&
      one.args.some(arg => arg.text === session) &&
      one.result !== 'receiver',
  )
}

function isJoined(fn: AnalysedFunction): boolean {
  return fn.calls.some(call => hasRole(call, 'thread.join'))
}
