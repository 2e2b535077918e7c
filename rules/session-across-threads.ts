/** One database session is handed to several threads or tasks, or to a thread that outlives the request. */
import { defineRule, functionsById, hasRole, requestEntries } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, CallTarget } from '../src/rule/index.ts'

export const sessionAcrossThreads = defineRule({
  id: 'session-across-threads',
  group: 'executors',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'one database session is shared between threads or tasks',
    what: 'A SQLAlchemy `Session` goes to a thread that the caller does not wait for, or to several at once; or an `AsyncSession` is used by several coroutines of one `gather` or task group: as an argument, by calls of its own methods, or as an attribute of the object whose methods they are; or it goes to a task that nobody waits for.',
    why: 'A session is one conversation with the database, and not safe for use from two sides: "This session is provisioning a new connection; concurrent operations are not permitted", results that are mixed up, or a session that the request has closed while the thread still uses it.',
    fix: 'Open a session inside the function that runs over there, and hand over ids instead of objects.',
    allowWhen: 'Something else keeps the users of the session apart.',
    limits:
      'Sessions in closures are not followed, and those in attributes only where several methods of one object run in one `gather`.',
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
    held: 'several coroutines at once use the session that `{session}` holds: a session is not safe for that',
    left: '`{session}` goes to a task that nobody waits for: whoever opened it goes on and closes it',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const fn of analysis.functions) {
      if (fn.quiet || fn.test) continue
      const told = new Set<string>()
      for (const call of fn.calls) {
        // What the arguments are is asked last: it costs more than all else that this rule asks.
        if (call.form !== 'call' || !(leavesThread(call) || isCoroutine(call))) continue
        const found = sessionsOf(fn, call, functions)
          .map(session => ({ session, message: judge(fn, call, session, functions) }))
          .find(({ message }) => message !== null)
        if (!found?.message || told.has(found.session)) continue
        told.add(found.session)
        yield {
          message: found.message === 'tasks' && isHeld(call, found.session) ? 'held' : found.message,
          data: { session: found.session },
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

type Message = 'threads' | 'detached' | 'tasks' | 'held' | 'left'
type Functions = ReadonlyMap<string, AnalysedFunction>

/** Methods of one object that call each other are followed so far to the session that it holds. */
const MAX_DEPTH = 3

function leavesThread(call: AnalysedCall): boolean {
  return hasRole(call, 'thread.new', 'executor.submit')
}

/** A coroutine that is made here and awaited by something else: of the project, or of a session itself. */
function isCoroutine(call: AnalysedCall): boolean {
  const makes = ({ async, mode, kind }: CallTarget): boolean => async && (mode === 'await' || kind === 'library')
  return !call.awaited && call.targets.some(makes)
}

/** The sessions that a call takes along, as written: arguments, what it is called on, or what that object holds. */
function sessionsOf(fn: AnalysedFunction, call: AnalysedCall, functions: Functions): readonly string[] {
  const given = call.args.filter(arg => arg.roles.includes('session.db')).map(({ text }) => text)
  if (given.length > 0 || leavesThread(call) || !isRunWithOthers(fn, call)) return given
  if (isOnSession(call)) return [objectOf(call)]
  const methods = call.targets.flatMap(({ name, kind }) => (kind === 'project' ? (functions.get(name) ?? []) : []))
  return methods.length > 0 && methods.every(one => usesOwn(one, functions, MAX_DEPTH)) ? [objectOf(call)] : []
}

/** Neither given nor called on: the object whose method it is has it. */
function isHeld(call: AnalysedCall, session: string): boolean {
  return objectOf(call) === session && !isOnSession(call)
}

function objectOf({ text }: AnalysedCall): string {
  return text.slice(0, Math.max(0, text.lastIndexOf('.')))
}

/** A scoped session is another one for each task. */
function isOnSession({ receiverRoles, targets }: AnalysedCall): boolean {
  return receiverRoles.includes('session.db') && !targets.some(({ name }) => name.includes('scoped_session'))
}

/** A method that waits for a session of its own object. */
function usesOwn(fn: AnalysedFunction, functions: Functions, depth: number): boolean {
  if (fn.kind !== 'method' || depth === 0) return false
  return fn.calls.some(call => {
    if (!call.awaited || !call.text.startsWith('self.')) return false
    if (isOnSession(call)) return true
    return call.targets.some(({ name, kind }) => {
      const next = kind === 'project' ? functions.get(name) : undefined
      return next !== undefined && usesOwn(next, functions, depth - 1)
    })
  })
}

function judge(fn: AnalysedFunction, call: AnalysedCall, session: string, functions: Functions): Message | null {
  if (session === '') return null
  if (hasRole(call, 'thread.new')) return isJoined(fn, call, functions) ? null : 'detached'
  if (hasRole(call, 'executor.submit')) {
    if (isRepeated(fn, call, session, ['executor.submit'])) return 'threads'
    return call.result === 'discarded' || (call.kept?.scope === 'local' && !call.kept.read) ? 'detached' : null
  }
  if (isRunWithOthers(fn, call) && (isEach(fn, call) || siblings(fn, call, session).length > 0)) return 'tasks'
  const spawned = outer(fn, call, 'task.spawn')
  if (!spawned) return null
  if (spawned.inLoop || siblings(fn, call, session).length > 0) return 'tasks'
  return spawned.result === 'discarded' || (spawned.kept?.scope === 'local' && !spawned.kept.read) ? 'left' : null
}

/** The call around it that has the role. */
function outer(fn: AnalysedFunction, call: AnalysedCall, role: string): AnalysedCall | undefined {
  return fn.calls.find(one => one.form === 'call' && one.s < call.s && call.e < one.e && hasRole(one, role))
}

/** The `gather` that runs the coroutine: around it, or of the name under which it or the list of it is kept. */
function gatherOf(fn: AnalysedFunction, call: AnalysedCall): AnalysedCall | undefined {
  const around = outer(fn, call, 'gather')
  if (around) return around
  const kept = call.kept?.scope === 'local' ? call.kept.name : null
  return fn.calls.find(
    one =>
      one.form === 'call' &&
      one.s > call.e &&
      hasRole(one, 'gather') &&
      one.args.some(({ text }) => (kept !== null ? text === kept : text.startsWith('*') && isListed(fn, call))),
  )
}

/** `[load(session, key) for key in keys]`, `found.append(load(session, key))`: one of many in a list. */
function isListed(fn: AnalysedFunction, call: AnalysedCall): boolean {
  if (call.result === 'element') return true
  return fn.calls.some(
    one => one.form === 'call' && one.s < call.s && call.e < one.e && /\.(append|extend)$/.test(one.text),
  )
}

function isRunWithOthers(fn: AnalysedFunction, call: AnalysedCall): boolean {
  return gatherOf(fn, call) !== undefined
}

/** One for every item of a loop that the `gather` does not stand in. */
function isEach(fn: AnalysedFunction, call: AnalysedCall): boolean {
  const around = gatherOf(fn, call)
  return call.loops.some(loop => !around?.loops.includes(loop))
}

/** Other coroutines with the same session in the same `gather`, or in another task. */
function siblings(fn: AnalysedFunction, call: AnalysedCall, session: string): readonly AnalysedCall[] {
  const around = gatherOf(fn, call)
  return fn.calls.filter(
    one =>
      one !== call &&
      one.form === 'call' &&
      isCoroutine(one) &&
      (one.args.some(arg => arg.text === session) || objectOf(one) === session) &&
      gatherOf(fn, one) === around,
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

/** Here, or by another method of the object that keeps the thread. */
function isJoined(fn: AnalysedFunction, { kept }: AnalysedCall, functions: Functions): boolean {
  const joins = ({ calls }: AnalysedFunction): boolean => calls.some(call => hasRole(call, 'thread.join'))
  const owner = kept?.scope === 'attribute' ? fn.owner?.name : undefined
  return (
    joins(fn) || (owner !== undefined && [...functions.values()].some(one => one.owner?.name === owner && joins(one)))
  )
}
