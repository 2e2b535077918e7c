/** A task of a pool waits for another task of the same pool, or every task makes a pool of its own. */
import {
  callOfOrigin,
  callsWithRole,
  defineRule,
  findBelow,
  functionsById,
  hasRole,
  isDropped,
  originWith,
  requestEntries,
  servesRequests,
  stepOf,
  placeOf,
  startsAt,
} from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Below, Callback, Origin } from '../src/rule/index.ts'

type Functions = ReadonlyMap<string, AnalysedFunction>

const HANDS_OVER: readonly string[] = ['executor.submit', 'executor.map', 'loop.run-in-executor']
const MAKES: readonly string[] = ['executor.new.thread', 'executor.new.process']

export const nestedExecutor = defineRule({
  id: 'nested-executor',
  group: 'executors',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'a task of a pool waits for the same pool, or makes another one',
    what: 'A function that runs in a pool hands work to that very pool and waits for it; or it makes a new pool, so that there is one for every task.',
    why: 'A pool of n threads can run n tasks. If n of them wait for further tasks of the same pool, those never get a thread: everything stands still, and only under load. A pool made inside a task multiplies the threads: 8 tasks with 8 threads each are 64.',
    fix: 'Let the caller hand over the inner work as well, use a second pool for it, or call it directly inside the task.',
    allowWhen: 'The tasks that wait are known to be fewer than the threads, always.',
    limits:
      'Pools are told apart by the line that makes them. A pool made in a task is reported where tasks are many: handed over in a loop, by `map`, or by requests.',
    examples: [
      {
        bad: 'from concurrent.futures import ThreadPoolExecutor\n\nPOOL = ThreadPoolExecutor(max_workers=4)\n\n\ndef page(url: str) -> str:\n    return url\n\n\ndef site(url: str) -> str:\n    return POOL.submit(page, url).result()\n\n\ndef crawl(urls: list[str]) -> list[str]:\n    return [future.result() for future in [POOL.submit(site, url) for url in urls]]\n',
        good: 'from concurrent.futures import ThreadPoolExecutor\n\nPOOL = ThreadPoolExecutor(max_workers=4)\n\n\ndef page(url: str) -> str:\n    return url\n\n\ndef site(url: str) -> str:\n    return page(url)\n\n\ndef crawl(urls: list[str]) -> list[str]:\n    return [future.result() for future in [POOL.submit(site, url) for url in urls]]\n',
      },
    ],
  },
  messages: {
    deadlock:
      '`{wait}` waits in a task of the pool `{pool}` for another task of it: when all threads do, nothing goes on',
    multiplied: '`{call}` makes a pool in every task of another pool: their numbers multiply',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    const told = new Set<string>()
    for (const { fn, call } of callsWithRole(analysis, ...HANDS_OVER)) {
      if (call.form !== 'call') continue
      const pool = originWith(call, ...MAKES)
      for (const callback of call.callbacks) {
        const task = functions.get(callback.function)
        if (!task || callback.place !== 'thread-pool') continue
        const wait = pool && findBelow(functions, task, (one, at) => waitsFor(one, at, pool, functions))
        const inner =
          wait ??
          (isRepeated(fn, call)
            ? findBelow(functions, task, one => hasRole(one, ...MAKES) && isMadeThere(one, callback) && isDropped(one))
            : null)
        if (!inner || told.has(placeKey(inner))) continue
        told.add(placeKey(inner))
        yield {
          message: wait ? ('deadlock' as const) : ('multiplied' as const),
          data: { wait: inner.call.text, pool: call.text.replace(/\.[^.]*$/, ''), call: inner.call.text },
          at: inner.call,
          function: inner.fn.id,
          level: wait ? 'error' : 'warning',
          confidence: inner.trace.length > 3 ? 'medium' : 'high',
          place: 'thread-pool',
          why: wait ? 'it works until the pool is full' : 'each task then has as many threads again',
          advice: wait
            ? 'call the inner work directly, or give it a second pool'
            : 'share one pool, or call the work directly',
          entries: requestEntries(fn),
          trace: [stepOf(fn, call, task.id), ...inner.trace],
          related: [
            {
              ...placeOf(call),
              role: 'the task is handed over here',
            },
          ],
        }
      }
    }
  },
})

/** `pool.submit(g).result()` or iterating `pool.map(g, …)`, with the same pool. */
function waitsFor(call: AnalysedCall, fn: AnalysedFunction, pool: Origin, functions: Functions): boolean {
  if (call.form === 'call' && hasRole(call, 'future.result')) {
    const origin = originWith(call, 'executor.submit')
    const submit = origin && callOfOrigin(functions, origin)
    return submit !== undefined && startsAt(originWith(submit, ...MAKES)?.at, pool.at)
  }
  if (call.form !== 'call' || !hasRole(call, 'executor.map') || !startsAt(originWith(call, ...MAKES)?.at, pool.at))
    return false
  return (
    call.result === 'argument' ||
    call.result === 'iterated' ||
    fn.calls.some(one => one.form === 'iterate' && one.s === call.s)
  )
}

/** Not everything that the function does for others it does in a task: what it is called with decides. */
function isMadeThere(call: AnalysedCall, { place, pool }: Callback): boolean {
  return (
    call.form === 'call' && call.needs !== 'loop' && call.places.some(one => one.place === place && one.pool === pool)
  )
}

/** One task that makes a pool multiplies nothing: there must be many, from a loop or from requests. */
function isRepeated(fn: AnalysedFunction, call: AnalysedCall): boolean {
  return call.inLoop || hasRole(call, 'executor.map') || servesRequests(fn)
}

function placeKey({ fn, call }: Below): string {
  return `${fn.id}:${String(call.s)}`
}
