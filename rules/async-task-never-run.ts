/** An async function registered as a task with a queue whose workers call it and never await it. */
import { defineRule, hasRole } from '../src/rule/index.ts'
import type { AnalysedFunction, Analysis, Location } from '../src/rule/index.ts'

/** Queues that take the coroutine for the result. */
const QUEUES: Readonly<Record<string, string>> = { celery: 'Celery', huey: 'Huey', schedule: 'schedule' }
/** Schedulers that call their jobs in threads, unless they are given another executor. */
const THREADED = /^apscheduler\.schedulers\.(background|blocking)\./

/** Pools and tracers for Celery that await what a task returns. */
const AWAITING = /^(celery_aio_pool|celery_pool_asyncio|aio_celery)$/
/** Celery's own pools, none of which awaits. */
const POOLS: ReadonlySet<string> = new Set(['prefork', 'processes', 'solo', 'threads', 'eventlet', 'gevent', 'custom'])
const RUNS = ['loop.run', 'loop.run-until-complete', 'async-to-sync']

export const asyncTaskNeverRun = defineRule({
  id: 'async-task-never-run',
  group: 'worker-state',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'an async task for a queue or scheduler that does not await',
    what: 'An `async def` is registered as a task with Celery, Huey or schedule, or as a job with a `BackgroundScheduler` or `BlockingScheduler` of APScheduler.',
    why: 'They call the function and take what it returns for the result. Of an async function that is a coroutine: the body never runs. Celery then fails to store it ("Object of type coroutine is not JSON serializable"), or reports success where results are ignored.',
    fix: 'Make the task a plain function that calls `asyncio.run`, or use a queue for async code (arq, taskiq, dramatiq with its AsyncIO middleware; `AsyncIOScheduler`).',
    allowWhen: 'The application installs a worker or pool of its own that awaits tasks.',
    limits:
      'RQ runs coroutines by itself and is not reported. Nor is Celery where the project imports a pool that awaits, starts workers with one, or calls tasks through a class of its own that does.',
    examples: [
      {
        bad: 'import httpx\nfrom celery import Celery\n\napp = Celery("jobs")\n\n\n@app.task\nasync def ping(url: str) -> int:\n    async with httpx.AsyncClient() as client:\n        return (await client.get(url)).status_code\n',
        good: 'import httpx\nfrom celery import Celery\n\napp = Celery("jobs")\n\n\n@app.task\ndef ping(url: str) -> int:\n    return httpx.get(url).status_code\n',
      },
    ],
  },
  messages: {
    never: '`{function}` is async, and {queue} does not await its tasks: the body never runs',
    job: '`{function}` is async, and `{scheduler}` calls its jobs in threads and awaits nothing: the body never runs',
  },
  *check(analysis) {
    const celeryAwaits = awaitsTasks(analysis)
    const jobs = threadedJobs(analysis)
    for (const fn of analysis.functions) {
      if (!fn.async || fn.quiet) continue
      const scheduler = fn.registrations.map(({ at }) => jobs.get(placeKey(at))).find(one => one !== undefined)
      if (scheduler !== undefined) {
        yield {
          message: 'job',
          data: { function: fn.name, scheduler },
          at: fn,
          function: fn.id,
          why: 'the thread takes the coroutine for the result',
          advice: 'use `AsyncIOScheduler`, or make it a plain function that calls `asyncio.run`',
        }
        continue
      }
      const registration = fn.registrations.find(
        one => one.kind === 'task' && one.framework !== null && one.framework in QUEUES,
      )
      if (!registration || (registration.framework === 'celery' && celeryAwaits)) continue
      yield {
        message: 'never',
        data: { function: fn.name, queue: QUEUES[registration.framework ?? ''] ?? 'the queue' },
        at: fn,
        function: fn.id,
        why: 'the worker takes the coroutine for the result',
        advice: 'make it a plain function that calls `asyncio.run`, or use a queue for async code',
        entries: [{ kind: registration.kind, method: null, route: registration.route, function: fn.id }],
      }
    }
  },
})

/** Where jobs are given to schedulers that run them in threads, with the scheduler's class. */
function threadedJobs({ functions }: Analysis): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const calls = functions.flatMap(fn => fn.calls.filter(({ form }) => form === 'call'))
  if (calls.some(({ text }) => /(^|\.)AsyncIOExecutor$/.test(text))) return found
  for (const call of calls) {
    if (!/\.(add_job|scheduled_job)$/.test(call.text)) continue
    const made = call.receiverOrigin.map(({ name }) => name)
    if (made.length > 0 && made.every(name => THREADED.test(name)))
      found.set(
        placeKey(call),
        made[0]
          ?.replace(/\.__init__$/, '')
          .split('.')
          .at(-1) ?? '',
      )
  }
  return found
}

function placeKey({ path, line, column }: Location): string {
  return `${path}:${String(line)}:${String(column)}`
}

/** Has the project taught Celery to await? */
function awaitsTasks({ libraries, services, functions }: Analysis): boolean {
  return (
    libraries.some(({ name }) => AWAITING.test(name)) ||
    services.some(({ deployment }) =>
      deployment.some(
        ({ server, workerClass }) => server === 'celery' && workerClass !== null && !POOLS.has(workerClass),
      ),
    ) ||
    functions.some(runsTasks)
  )
}

/** `class AsyncTask(Task)` whose `__call__` runs the coroutine. */
function runsTasks({ name, owner, calls }: AnalysedFunction): boolean {
  return (
    name === '__call__' &&
    (owner?.bases.some(base => /(^|\.)Task$/.test(base)) ?? false) &&
    calls.some(call => RUNS.some(role => hasRole(call, role)))
  )
}
