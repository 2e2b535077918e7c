/** A thread or process pool is made for one request and thrown away after it. */
import {
  callsWithRole,
  defineRule,
  dormantCalls,
  dormantReport,
  functionsById,
  hasRole,
  isKeptByCallers,
  placeText,
  requestEntries,
  servesRequests,
  workerThread,
  worstLoop,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction } from '../src/rule/index.ts'

export const executorPerRequest = defineRule({
  id: 'executor-per-request',
  group: 'executors',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a pool of threads or processes made for each request',
    what: 'A `ThreadPoolExecutor`, `ProcessPoolExecutor` or `multiprocessing.Pool` is constructed in code that runs for every request, used there, and shut down.',
    why: 'Threads (or whole processes) are started and ended in every request, and nothing bounds their number: ten requests with eight threads each are eighty threads. Leaving the `with` block waits for all of them, which holds an event loop if this is one.',
    fix: 'Make one pool per process, at import or start-up, and share it; its size is then the limit for all requests together. In async code `asyncio.to_thread` has such a pool already.',
    allowWhen: 'The handler is rare (an admin action, a nightly export) and needs a pool that ends with it.',
    limits:
      'A pool kept in a global, a class attribute or a dictionary is taken for shared. Objects that make a pool in `__init__` are reported only where a request is seen to construct them and drop them.',
    examples: [
      {
        bad: 'from concurrent.futures import ThreadPoolExecutor\n\nimport requests\nfrom flask import Flask\n\napp = Flask(__name__)\nSHOPS = ["https://a.example", "https://b.example"]\n\n\n@app.get("/prices")\ndef prices():\n    with ThreadPoolExecutor(max_workers=8) as pool:\n        return [answer.text for answer in pool.map(requests.get, SHOPS)]\n',
        good: 'from concurrent.futures import ThreadPoolExecutor\n\nimport requests\nfrom flask import Flask\n\napp = Flask(__name__)\nSHOPS = ["https://a.example", "https://b.example"]\nPOOL = ThreadPoolExecutor(max_workers=16)\n\n\n@app.get("/prices")\ndef prices():\n    return [answer.text for answer in POOL.map(requests.get, SHOPS)]\n',
      },
    ],
  },
  messages: {
    threads: '`{call}` starts a pool of threads for every request that comes through `{function}`',
    processes: '`{call}` starts a pool of processes for every request that comes through `{function}`',
    repeated: '`{call}` starts a pool for every item of a loop in `{function}`',
    elsewhere: '`{call}` starts a pool of threads whenever `{function}` is called where an event loop runs',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const { fn, call } of callsWithRole(analysis, 'executor.new.thread', 'executor.new.process')) {
      if (fn.kind === 'module' || !servesRequests(fn)) continue
      if (call.form !== 'call') continue
      if (isShared(fn, call, functions)) continue
      const place = worstLoop(fn) ?? workerThread(fn)
      const processes = hasRole(call, 'executor.new.process')
      yield {
        // What stands behind a test may be made for one item only: the one that was asked for.
        message: call.inLoop && call.tests.length === 0 ? 'repeated' : processes ? 'processes' : 'threads',
        data: { call: call.text, function: fn.name },
        at: call,
        function: fn.id,
        confidence: call.kept?.scope === 'attribute' ? 'medium' : (place?.confidence ?? 'high'),
        ...(place && { place: place.place }),
        why: `nothing limits how many ${processes ? 'processes' : 'threads'} all requests together start${place && isEnded(fn, call) ? `, and ${placeText(place)} waits when the pool ends` : ''}`,
        advice:
          place && worstLoop(fn)
            ? 'use `asyncio.to_thread`, or one pool per process with `run_in_executor`'
            : 'make one pool per process at import or start-up, and share it',
        entries: requestEntries(fn),
      }
    }
    for (const { fn, call } of dormantCalls(analysis, 'executor.new.thread'))
      if (!isShared(fn, call, functions))
        yield {
          message: 'elsewhere',
          data: { call: call.text, function: fn.name },
          ...dormantReport({ fn, call }, 'waits for the pool to end'),
        }
  },
})

/** Does the function see the pool to its end, and wait until all that it runs is done? */
function isEnded(fn: AnalysedFunction, { kept, result }: AnalysedCall): boolean {
  return result === 'entered' || fn.calls.some(one => kept !== null && one.text === `${kept.name}.shutdown`)
}

/** Kept for later requests, or made once under a cache. */
function isShared(fn: AnalysedFunction, call: AnalysedCall, functions: ReadonlyMap<string, AnalysedFunction>): boolean {
  if (fn.decorators.some(one => one.roles.includes('cache.function'))) return true
  if (
    isMadeWhereThereIsNone(fn, call) ||
    isPartOfOne(fn, call, functions) ||
    isKeptByCallers(functions, fn, call, ['outer'])
  )
    return true
  if (call.kept === null || call.kept.scope === 'local') return call.kept?.stored === true && call.result !== 'entered'
  if (call.kept.scope !== 'attribute' || !call.kept.name.startsWith('self.') || fn.name !== '__init__') return true
  if (isSingle(fn.owner, functions)) return true
  return !isMadeAndDropped(fn, functions)
}

/** Does a request make such an object and forget it? A subclass's constructor makes what its own callers make. */
function isMadeAndDropped(
  { id, callers }: AnalysedFunction,
  functions: ReadonlyMap<string, AnalysedFunction>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  return callers.some(caller => {
    const from = functions.get(caller)
    if (!from || !servesRequests(from) || seen.has(caller)) return false
    return from.calls.some(one => {
      if (!one.targets.some(target => target.name === id)) return false
      return one.text.startsWith('super(') ? isMadeAndDropped(from, functions, new Set([...seen, id])) : isUsedUp(one)
    })
  })
}

/** `pool = pools.get(name)`, `if pool is None: pool = ThreadPoolExecutor()`: found again by the next one who asks. */
function isMadeWhereThereIsNone({ calls }: AnalysedFunction, { kept, tests, s }: AnalysedCall): boolean {
  if (kept?.scope !== 'local' || !tests.includes(kept.name)) return false
  return calls.some(one => one.form === 'call' && one.s < s && one.kept?.name === kept.name)
}

/** The function gives back the pool, or what it makes with it, and all who call it do so where they have none yet. */
function isPartOfOne(
  fn: AnalysedFunction,
  call: AnalysedCall,
  functions: ReadonlyMap<string, AnalysedFunction>,
): boolean {
  if ((call.result !== 'argument' && call.result !== 'returned') || fn.gives === 'nothing') return false
  const callers = fn.callers.flatMap(caller => functions.get(caller) ?? [])
  return (
    callers.length > 0 &&
    callers.every(caller =>
      caller.calls.every(
        one => !one.targets.some(target => target.name === fn.id) || isMadeWhereThereIsNone(caller, one),
      ),
    )
  )
}

/** A metaclass, a decorator or a `__new__` of its own may give every caller the same object. */
function isSingle(owner: AnalysedFunction['owner'], functions: ReadonlyMap<string, AnalysedFunction>): boolean {
  if (!owner) return false
  return (
    owner.metaclass !== null ||
    owner.decorated ||
    owner.bases.some(base => /Singleton/.test(base)) ||
    functions.has(`${owner.name}.__new__`)
  )
}

/** The object is made, used and forgotten in one request. */
function isUsedUp(call: AnalysedCall): boolean {
  return (
    call.guards.length === 0 &&
    (call.kept === null
      ? call.result === 'receiver' || call.result === 'entered' || call.result === 'discarded'
      : call.kept.scope === 'local' && !call.kept.stored)
  )
}
