/** Work is handed to a pool and waited for at once: a detour through another thread, without anything side by side. */
import {
  callOfOrigin,
  callsWithRole,
  defineRule,
  dormantCalls,
  dormantReport,
  functionsById,
  hasRole,
  originWith,
  placeText,
  requestEntries,
  servesRequests,
  threadApi,
  workerThread,
  worstLoop,
  placeOf,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Repair, ThreadApi } from '../src/rule/index.ts'

export const submitThenWait = defineRule({
  id: 'submit-then-wait',
  group: 'executors',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'one task is given to a pool and its result awaited at once',
    what: '`pool.submit(f).result()`, also with the future in a variable: one task goes to another thread, and the thread that sent it does nothing until it is done.',
    why: "Two threads are taken for the work of one. Context variables (Flask's `request`, a database session of this request) are missing over there, and a full pool makes this request wait for others. On an event loop the wait stops every other task.",
    fix: 'Call the function. In async code `await asyncio.to_thread(f)` or `await loop.run_in_executor(pool, f)`. To do things side by side, submit all of them before the first `result()`.',
    allowWhen:
      'The other thread is wanted for itself: a library that must be called from one certain thread, or a time limit that `result(timeout=…)` gives.',
    limits:
      'A future that travels through other functions is not followed. Pools of processes are left alone, because they give the work a processor of its own. A task that runs a coroutine on a loop of its own is information where no loop is seen to run: one may run for other callers.',
    examples: [
      {
        bad: 'from concurrent.futures import ThreadPoolExecutor\n\nimport requests\nfrom flask import Flask\n\napp = Flask(__name__)\nPOOL = ThreadPoolExecutor(max_workers=4)\n\n\n@app.get("/rates")\ndef rates():\n    future = POOL.submit(requests.get, "https://rates.example/all")\n    return future.result().text\n',
        good: 'from concurrent.futures import ThreadPoolExecutor\n\nimport requests\nfrom flask import Flask\n\napp = Flask(__name__)\nPOOL = ThreadPoolExecutor(max_workers=4)\n\n\n@app.get("/rates")\ndef rates():\n    first = POOL.submit(requests.get, "https://rates.example/all")\n    second = POOL.submit(requests.get, "https://news.example/all")\n    return first.result().text + second.result().text\n',
      },
    ],
  },
  messages: {
    waits: '`{function}` hands `{task}` to a pool and waits for it at once',
    repeated: '`{function}` hands `{task}` to a pool and waits for it, item by item',
    limited: '`{function}` hands `{task}` to a pool to wait for it no longer than a limit; the thread goes on after it',
    elsewhere: '`{function}` hands `{task}` to a pool and waits for it wherever an event loop runs',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const { fn, call } of callsWithRole(analysis, 'future.result')) {
      if (!servesRequests(fn)) continue
      if (call.form !== 'call') continue
      const origin = originWith(call, 'executor.submit')
      const submit = origin?.function === fn.id ? callOfOrigin(functions, origin) : undefined
      if (
        !submit ||
        originWith(submit, 'executor.new.process') ||
        submit.receiverRoles.includes('executor.new.process')
      )
        continue
      if (!isAtOnce(fn, submit, call)) continue
      const loop = worstLoop(fn)
      const place = loop ?? workerThread(fn)
      const limited = call.args.length > 0
      const forLoop = startsLoop(functions, submit)
      yield {
        message: limited ? 'limited' : call.inLoop ? 'repeated' : 'waits',
        data: { function: fn.name, task: submit.args[0]?.text ?? 'a function' },
        at: submit,
        function: fn.id,
        level: limited || (forLoop && !loop) ? 'info' : 'warning',
        ...(place && { place: place.place, confidence: place.confidence }),
        why: `two threads are taken for the work of one${place ? `: ${placeText(place)} waits until the other is done` : ''}`,
        advice: forLoop
          ? `make \`${fn.name}\` async, and await what is run there`
          : loop && fn.async
            ? `\`await asyncio.to_thread(${submit.args[0]?.text ?? 'f'}, …)\` leaves the loop free`
            : `call \`${submit.args[0]?.text ?? 'the function'}\` here, or submit everything before the first \`result()\``,
        entries: requestEntries(fn),
        related: [
          {
            ...placeOf(call),
            role: 'waited for here',
          },
        ],
        ...(!limited &&
          !forLoop &&
          !call.inLoop && { repair: withoutPool(fn, submit, call, fn.async ? threadApi(analysis, fn) : null) }),
      }
    }
    for (const { fn, call: wait } of dormantCalls(analysis, 'future.result')) {
      const at = originWith(wait, 'executor.submit')?.at
      const submit = fn.dormant?.find(one => at && one !== wait && one.line === at.line && one.column === at.column)
      if (submit)
        yield {
          message: 'elsewhere',
          data: { function: fn.name, task: submit.args[0]?.text ?? 'a function' },
          ...dormantReport({ fn, call: submit }, 'stands still until the other thread is done'),
        }
    }
  },
})

const STARTS_LOOP: readonly string[] = ['loop.run', 'loop.new', 'loop.run-until-complete']

/** `pool.submit(asyncio.run, f())`: the other thread is there because this one may run a loop already. */
function startsLoop(functions: ReadonlyMap<string, AnalysedFunction>, { args, callbacks }: AnalysedCall): boolean {
  return (
    /(^|\.)asyncio\.run$/.test(args[0]?.text ?? '') ||
    callbacks.some(one => functions.get(one.function)?.calls.some(call => hasRole(call, ...STARTS_LOOP)))
  )
}

/** Not safe: what the other thread did not see (the context of a request) is seen again, and exceptions come earlier. */
function withoutPool(fn: AnalysedFunction, submit: AnalysedCall, wait: AnalysedCall, by: ThreadApi | null): Repair {
  const task = submit.args[0]?.text ?? 'the function'
  return {
    k: 'call-instead',
    path: fn.path,
    title: by === null ? `call \`${task}\` here` : `await \`${task}\` in a thread by \`${by.qualified}\``,
    safety: 'unsafe',
    submit: { s: submit.s, e: submit.e },
    wait: { s: wait.s, e: wait.e },
    by,
  }
}

/** Nothing else is started or done between handing over and waiting. */
function isAtOnce(fn: AnalysedFunction, submit: AnalysedCall, wait: AnalysedCall): boolean {
  if (isSeries(submit, wait)) return false
  if (wait.receiverFrom.includes(submit.s)) return true
  if (submit.kept?.scope !== 'local') return false
  const between = fn.calls.filter(one => one.form === 'call' && one.s >= submit.e && one.e < wait.s)
  if (between.some(one => hasRole(one, 'executor.submit', 'executor.map', 'thread.start', 'future.result')))
    return false
  return !between.some(one => one.blocking.length > 0 || one.targets.some(target => target.kind === 'project'))
}

/** The futures of a loop are collected first and waited for in another one. */
function isSeries(submit: AnalysedCall, wait: AnalysedCall): boolean {
  return submit.loops.some(loop => !wait.loops.includes(loop))
}
