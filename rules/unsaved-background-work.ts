/** A request starts work that nobody waits for, in the memory of one process. */
import {
  callsWithRole,
  defineRule,
  findBelow,
  functionsById,
  hasRole,
  leavesProcess,
  originWith,
  requestEntries,
  servesRequests,
  serviceOf,
  startsAt,
  takesOneAtATime,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, Level } from '../src/rule/index.ts'

type Message = 'pool' | 'thread' | 'response' | 'held'

export const unsavedBackgroundWork = defineRule({
  id: 'unsaved-background-work',
  group: 'worker-state',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'work that a request leaves behind in the memory of its worker',
    what: 'A request hands a function to a pool or starts a thread, and answers without waiting for it. (`BackgroundTasks` of FastAPI and Starlette are the same thing with the blessing of the framework, and listed as information.)',
    why: 'The work exists only in this process. A deploy, `max_requests`, a worker timeout or a crash ends it in the middle, and nobody knows that it was ever asked for. Errors end up in a future that nobody reads. Nothing limits how many threads requests start. On Lambda the instance is stopped as soon as the answer is given, and work goes on with the next request or never; `BackgroundTasks` run before the answer leaves, and the client waits for them.',
    fix: 'Put work that must be done into a queue (Celery, RQ, arq, a table of jobs) and let a worker of its own do it.',
    allowWhen: 'Losing the work is fine: a cache that is warmed, a statistic.',
    limits:
      'Whether the work must be done is not known; only work that reaches a database, the network or a file is reported. A thread that a websocket consumer starts for its own connection is left alone, and so is a route that is registered only under a setting for development, and a thread that only waits for the end of a program that it did not start.',
    examples: [
      {
        bad: 'from threading import Thread\n\nimport requests\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\ndef charge(order: int) -> None:\n    requests.post("https://pay.example/charges", json={"order": order})\n\n\n@app.post("/orders/<int:order>")\ndef place(order: int):\n    Thread(target=charge, args=(order,)).start()\n    return "", 202\n',
        good: 'import requests\nfrom celery import Celery\nfrom flask import Flask\n\napp = Flask(__name__)\nqueue = Celery("orders")\n\n\n@queue.task\ndef charge(order: int) -> None:\n    requests.post("https://pay.example/charges", json={"order": order})\n\n\n@app.post("/orders/<int:order>")\ndef place(order: int):\n    charge.delay(order)\n    return "", 202\n',
      },
    ],
  },
  messages: {
    pool: '`{what}` is left to a pool of this process, and the request does not wait for it: {loss}',
    thread: '`{what}` is left to a thread of this process, and the request does not wait for it: {loss}',
    response: '`{what}` runs after the response in this process: a restart loses it',
    held: '`{what}` holds the answer back: on Lambda the response leaves when the application is done with it all',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const { fn, call } of callsWithRole(analysis, 'executor.submit', 'background.task', 'thread.start')) {
      if (!servesRequests(fn)) continue
      const found = call.form === 'call' ? judge(analysis, fn, call) : null
      if (!found) continue
      const { handed, message, level } = found
      if (message === 'thread' && (answersByIteration(analysis, fn, handed) || streams(fn, call))) continue
      const callback = handed.callbacks.map(one => functions.get(one.function)).find(one => one !== undefined)
      // Handed over wrongly: it never runs, which other rules say.
      if (
        message !== 'response' &&
        message !== 'held' &&
        (callback?.async === true || (!callback && handed.args[0]?.call != null))
      )
        continue
      if (callback && (answersByQueue(analysis, fn, callback) || servesConnection(fn, callback))) continue
      if (callback && wakesLoop(functions, callback) && fn.awaitsAt.some(at => at > call.s)) continue
      if (callback && endsProcess(callback)) continue
      if (callback ? isReaper(callback) : /\.wait$/.test(taskOf(handed)?.text ?? '')) continue
      // Work that touches nothing outside of the process is no loss.
      if (callback && !callback.async && (!callback.waits.some(leavesProcess) || isTicker(functions, callback)))
        continue
      yield {
        message,
        data: {
          what: callback?.name ?? taskOf(handed)?.text ?? 'the work',
          loss: isOnLambda(analysis, fn) ? 'Lambda stops the instance once the answer is given' : 'a restart loses it',
        },
        at: call,
        function: fn.id,
        level,
        confidence: callback ? 'high' : 'medium',
        ...(fn.places[0] && { place: fn.places[0].place }),
        why: message === 'held' ? 'the client waits for work that was meant to come later' : 'nothing outside of this process knows of it, and its errors are seen by nobody', // prettier-ignore
        advice: 'give work that must be done to a queue with workers of its own',
        entries: requestEntries(fn),
      }
    }
  },
})

function isOnLambda(analysis: Analysis, fn: AnalysedFunction): boolean {
  return takesOneAtATime(serviceOf(analysis, fn))
}

function judge(
  analysis: Analysis,
  fn: AnalysedFunction,
  call: AnalysedCall,
): { readonly handed: AnalysedCall; readonly message: Message; readonly level: Level } | null {
  // A function that sleeps or waits itself goes on until its tasks are done.
  if (hasRole(call, 'executor.submit') && fn.calls.some(one => one.loops.length > 0 && waitsItself(one))) return null
  if (hasRole(call, 'executor.submit'))
    return isLeft(analysis, fn, call) ? { handed: call, message: 'pool', level: 'warning' } : null
  if (hasRole(call, 'background.task'))
    return { handed: call, message: isOnLambda(analysis, fn) ? 'held' : 'response', level: 'info' }
  if (!hasRole(call, 'thread.start') || startsOnce(analysis, fn, call)) return null
  if (fn.calls.some(one => hasRole(one, 'thread.join') || one.args.some(arg => /\.join$/.test(arg.text)))) return null
  const made = fn.calls.find(
    one =>
      one.form === 'call' &&
      hasRole(one, 'thread.new') &&
      (one === call ||
        call.receiverFrom.includes(one.s) ||
        (one.kept !== null && call.text === `${one.kept.name}.start`)),
  )
  if (!made || made.kept?.scope === 'attribute' || made.kept?.scope === 'outer' || made.kept?.stored) return null
  // A scheduler that the request ends again leaves nothing behind.
  if (fn.calls.some(one => one.text === `${made.kept?.name ?? ''}.shutdown`)) return null
  return { handed: made, message: 'thread', level: 'warning' }
}

/** A generator that starts a thread and then gives out, round by round, what that has made: whoever reads it waits. */
function streams(fn: AnalysedFunction, { s }: AnalysedCall): boolean {
  return fn.generator && fn.calls.some(one => one.s > s && one.loops.some(loop => loop > s))
}

/** The function that is handed over, as written. */
function taskOf({ args }: AnalysedCall): AnalysedCall['args'][number] | undefined {
  return args.find(arg => arg.name === 'target') ?? args[0]
}

/** A program that was started goes on by itself: its end is awaited so that no zombie stays, and files are tidied up. */
function isReaper({ calls, waits }: AnalysedFunction): boolean {
  const waited = calls.some(
    call => hasRole(call, 'process.wait') && !calls.some(({ s }) => call.receiverFrom.includes(s)),
  )
  return waited && waits.every(({ kind }) => kind === 'subprocess' || kind === 'disk')
}

/** A thread that lets the answer leave before it ends the process. */
function endsProcess({ calls }: AnalysedFunction): boolean {
  return calls.some(({ text }) => /^(sys\.exit|os\._exit|os\.kill|os\.exec\w+)$/.test(text))
}

/** The response reads from a queue what the thread puts there: `yield chunks.get()`. */
function answersByQueue({ functions }: Analysis, fn: AnalysedFunction, task: AnalysedFunction): boolean {
  const received = functions
    .filter(one => one === fn || one.id.startsWith(`${fn.id}.`))
    .flatMap(one => one.calls.filter(call => hasRole(call, 'queue.receive')))
    .map(call => call.text.replace(/\.get$/, '.put'))
  return task.calls.some(call => received.includes(call.text))
}

/**
 * The response reads what the thread was given to fill: `kwargs=dict(streamer=streamer)`, then `for text in streamer`, or
 * `next(streamer)` in a function that is made here.
 */
function answersByIteration({ functions }: Analysis, fn: AnalysedFunction, thread: AnalysedCall): boolean {
  const { calls } = fn
  const given = thread.args.map(({ text }) => text)
  const makers = calls.filter(({ kept, s }) => kept?.scope === 'local' && s < thread.s)
  const inside = makers.filter(({ kept }) => given.includes(kept?.name ?? '')).flatMap(({ args }) => args)
  // What a dictionary holds, in braces or filled by key, is not known here: any object made before may be in it.
  const isOpen = thread.args.some(({ name }) => name === 'kwargs')
  const names = new Set([...given, ...inside.map(({ text }) => text), ...(isOpen ? makers : []).map(({ kept }) => kept?.name ?? '')]) // prettier-ignore
  const later = calls.filter(({ s }) => s > thread.e)
  const inner = functions.filter(({ id }) => id.startsWith(`${fn.id}.`)).flatMap(one => one.calls)
  return [...later, ...inner].some(
    ({ form, text, args, result }) =>
      (form === 'iterate' && names.has(text)) ||
      ((result === 'iterated' || text === 'next') && args.some(arg => names.has(arg.text))) ||
      (text.endsWith('.__next__') && names.has(text.slice(0, -'.__next__'.length))),
  )
}

/** The thread tells the loop when it is done: `loop.call_soon_threadsafe(future.set_result, found)`. */
function wakesLoop(functions: ReadonlyMap<string, AnalysedFunction>, task: AnalysedFunction): boolean {
  return findBelow(functions, task, call => hasRole(call, 'loop.call-soon')) !== null
}

/** A method of a websocket's own object works for that connection, which ends with the process as well. */
function servesConnection(fn: AnalysedFunction, { owner }: AnalysedFunction): boolean {
  const entries = requestEntries(fn)
  return owner !== null && owner.name === fn.owner?.name && entries.length > 0 && entries.every(({ kind }) => kind === 'websocket') // prettier-ignore
}

/** Nobody reads the future; a callback on it is no waiting. */
function isLeft(analysis: Analysis, fn: AnalysedFunction, submit: AnalysedCall): boolean {
  if (submit.result === 'discarded') return true
  if (submit.result === 'receiver')
    return fn.calls.some(call => call.receiverFrom.includes(submit.s) && /\.add_done_callback$/.test(call.text))
  if (submit.kept?.scope !== 'local' || submit.kept.stored) return false
  const uses = fn.calls.filter(
    call =>
      call.s > submit.e &&
      (call.text.startsWith(`${submit.kept?.name ?? ''}.`) || call.args.some(arg => arg.text === submit.kept?.name)),
  )
  if (!submit.kept.read) return true
  const waited = callsWithRole(analysis, 'future.result').some(({ call }) =>
    startsAt(originWith(call, 'executor.submit')?.at, submit),
  )
  return !waited && uses.length > 0 && uses.every(call => /\.add_done_callback$/.test(call.text))
}

/**
 * A loop that waits between its turns (a heartbeat, a monitor) is no work that could be lost. One that gathers results is,
 * and so is one that something is done after: `while not scan.done(): sleep(5)`, then the report is saved.
 */
function isTicker(functions: ReadonlyMap<string, AnalysedFunction>, { calls }: AnalysedFunction): boolean {
  const pause = calls.find(call => call.loops.length > 0 && waitsItself(call) && !hasRole(call, 'future.result'))
  const loop = pause?.loops[0]
  if (pause === undefined || loop === undefined) return false
  return !calls.some(
    call =>
      call.s > pause.s &&
      !call.loops.includes(loop) &&
      (call.blocking.some(leavesProcess) ||
        call.targets.some(one => functions.get(one.name)?.waits.some(leavesProcess))),
  )
}

function waitsItself(call: AnalysedCall): boolean {
  return call.blocking.some(
    ({ kind, trace, cheap }) => trace.length === 1 && !cheap && (kind === 'sleep' || kind === 'lock'),
  )
}

/** `if worker is None: worker = Thread(…); worker.start()` */
function startsOnce(analysis: Analysis, fn: AnalysedFunction, call: AnalysedCall): boolean {
  if (call.tests.length === 0) return false
  const changed = analysis.state
    .filter(change => change.function === fn.id)
    .map(change => change.target.split('.').at(-1) ?? '')
  return call.tests.some(
    text => text.startsWith('self.') || text.startsWith('cls.') || changed.includes(text.split('.').at(-1) ?? ''),
  )
}
