/** A service hands work to threads through several interfaces, each with a pool of its own. */
import { callsWithRole, defineRule, OFFLOAD_ROLES, originWith, placeOf, targetWith } from '../src/rule/index.ts'
import type { AnalysedCall, AnalysedFunction, Location } from '../src/rule/index.ts'

export const mixedOffloadApis = defineRule({
  id: 'mixed-offload-apis',
  group: 'models',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'work is handed to threads in three or more ways',
    what: 'A service uses several interfaces with pools of their own: `asyncio.to_thread` (the default executor of the loop), `run_in_threadpool` and plain FastAPI endpoints (AnyIO, 40 threads), `sync_to_async` (one thread), executors of the project.',
    why: 'Each pool has a size that the others do not know, so nothing says how many threads, or database connections, the process can use. Some copy context variables and some do not, some keep to one thread and some do not: the same function behaves differently depending on who handed it over.',
    fix: 'Choose one interface for the service, and use others only where they are needed for a reason that is written down.',
    allowWhen: 'Each pool has a purpose (one for a slow service, one for the processor), and its size is set.',
    limits:
      'Two ways are reported as information. Plain endpoints and dependencies of FastAPI count as AnyIO only where the service offloads by hand as well.',
    examples: [
      {
        bad: 'import asyncio\nfrom concurrent.futures import ThreadPoolExecutor\n\nfrom fastapi import FastAPI\nfrom starlette.concurrency import run_in_threadpool\n\napp = FastAPI()\nPOOL = ThreadPoolExecutor()\n\n\ndef work() -> int:\n    return 1\n\n\n@app.get("/")\nasync def index() -> int:\n    loop = asyncio.get_running_loop()\n    first = await asyncio.to_thread(work)\n    second = await run_in_threadpool(work)\n    return first + second + await loop.run_in_executor(POOL, work)\n',
        good: 'import asyncio\n\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\ndef work() -> int:\n    return 1\n\n\n@app.get("/")\nasync def index() -> int:\n    return await asyncio.to_thread(work) + await asyncio.to_thread(work)\n',
      },
    ],
  },
  messages: {
    several: '`{service}` hands work to threads in {count} ways: {pools}',
  },
  *check(analysis) {
    for (const service of analysis.services) {
      const pools = new Map<string, Location>()
      for (const { fn, call } of callsWithRole(analysis, ...OFFLOAD_ROLES)) {
        if (fn.service !== service.name || !runsInService(fn)) continue
        const pool = poolOf(call)
        if (pool !== null && !pools.has(pool)) pools.set(pool, call)
      }
      if (pools.size < 2) continue
      yield {
        message: 'several',
        data: { service: service.name, count: pools.size, pools: [...pools.keys()].sort().join(', ') },
        at: service.at,
        function: service.name,
        service: service.name,
        level: pools.size > 2 ? 'warning' : 'info',
        why: 'each pool has a size that the others do not know, and rules of its own',
        advice: 'choose one of them for the service',
        related: [...pools].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pool, at]) => ({ ...placeOf(at), role: pool })),
      }
    }
  },
})

function runsInService(fn: AnalysedFunction): boolean {
  return fn.places.some(
    ({ place }) =>
      place === 'shared-loop' || place === 'private-loop' || place === 'wsgi-thread' || place === 'thread-pool',
  )
}

/** The pool behind an offload, in words. */
function poolOf(call: AnalysedCall): string | null {
  const target = call.form === 'call' || call.form === 'decorator' ? targetWith(call, ...OFFLOAD_ROLES) : undefined
  if (!target || target.name.endsWith('()')) return null
  if (/^(asgiref|channels)\./.test(target.name))
    return call.literals['thread_sensitive'] === false ? "the loop's default executor" : "asgiref's thread"
  if (/^(starlette|fastapi|anyio|asyncer)\./.test(target.name)) return "AnyIO's threads"
  if (target.roles.includes('executor.submit') || target.roles.includes('executor.map')) return poolName(call)
  if (target.roles.includes('loop.run-in-executor'))
    return call.args[0]?.text === 'None' ? "the loop's default executor" : 'an executor of the project'
  return "the loop's default executor"
}

function poolName(call: AnalysedCall): string | null {
  return originWith(call, 'executor.new.process') ? null : 'an executor of the project'
}
