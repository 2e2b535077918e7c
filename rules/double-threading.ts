/** A pool for each request on a server that has threads of its own: how many threads that makes. */
import {
  callsWithRole,
  defineRule,
  isDropped,
  requestEntries,
  saidAt,
  servesRequests,
  serviceOf,
  workerThread,
} from '../src/rule/index.ts'
import type { AnalysedCall, Deployment } from '../src/rule/index.ts'

/** AnyIO's threads for plain endpoints, per process. */
const ANYIO = 40
/** What `ThreadPoolExecutor()` may start without a number, on a machine with many processors. */
const DEFAULT_POOL = 32
/** From here on the threads of one process are worth a warning. */
const MANY = 64

export const doubleThreading = defineRule({
  id: 'double-threading',
  group: 'executors',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'request threads multiplied by a pool for each request',
    what: 'Code that runs in one of several request threads (`gunicorn --threads`, waitress, plain FastAPI endpoints) makes a thread pool for each request.',
    why: 'The numbers multiply: 4 workers with 8 threads and a pool of 16 can come to 512 threads, each with a database connection or an HTTP connection of its own. The limits that were set for the server no longer limit anything.',
    fix: 'Share one pool for the process; its size is then added to the threads of the server, not multiplied with them.',
    allowWhen: 'The endpoint is rare, or the server runs with one thread.',
    limits:
      'Threads of the server are known only from settings in the repository, and a pool whose size is computed is left out. Below 64 threads for each process this is information.',
    examples: [
      {
        bad: {
          Procfile: 'web: gunicorn --workers 4 --threads 8 app:app\n',
          'app.py':
            'from concurrent.futures import ThreadPoolExecutor\n\nimport requests\nfrom flask import Flask\n\napp = Flask(__name__)\nSHOPS = ["https://a.example", "https://b.example"]\n\n\n@app.get("/prices")\ndef prices():\n    with ThreadPoolExecutor(max_workers=16) as pool:\n        return [answer.text for answer in pool.map(requests.get, SHOPS)]\n',
        },
        good: {
          Procfile: 'web: gunicorn --workers 4 --threads 8 app:app\n',
          'app.py':
            'from concurrent.futures import ThreadPoolExecutor\n\nimport requests\nfrom flask import Flask\n\napp = Flask(__name__)\nSHOPS = ["https://a.example", "https://b.example"]\nPOOL = ThreadPoolExecutor(max_workers=16)\n\n\n@app.get("/prices")\ndef prices():\n    return [answer.text for answer in POOL.map(requests.get, SHOPS)]\n',
        },
      },
    ],
  },
  messages: {
    product: '{threads} request threads, each with a pool of {pool}: up to {total} threads in each process',
    everywhere: '{workers} workers × {threads} request threads × a pool of {pool}: up to {total} threads',
  },
  *check(analysis) {
    for (const { fn, call } of callsWithRole(analysis, 'executor.new.thread')) {
      if (fn.kind === 'module' || !servesRequests(fn)) continue
      const place = workerThread(fn)
      if (!place) continue
      const service = serviceOf(analysis, fn)
      const server = place.place === 'wsgi-thread' ? busiest(service?.deployment ?? []) : null
      const threads = place.place === 'wsgi-thread' ? server?.threads : place.pool === 'anyio' ? ANYIO : null
      if (threads == null || threads < 2) continue
      if (call.form !== 'call' || !isDropped(call)) continue
      const pool = sizeOf(call)
      if (pool === null) continue
      const workers = server?.workers ?? null
      const total = threads * pool * (workers ?? 1)
      yield {
        message: workers === null || workers === 1 ? 'product' : 'everywhere',
        data: { threads, pool, total, workers: workers ?? 1 },
        at: call,
        function: fn.id,
        level: threads * pool >= MANY ? 'warning' : 'info',
        confidence: 'max_workers' in call.literals || '0' in call.literals ? 'high' : 'medium',
        place: place.place,
        why: 'the settings of the server no longer limit how much runs at once',
        advice: 'share one pool for the process, so that its threads are added and not multiplied',
        entries: requestEntries(fn),
        ...(server && { related: [saidAt(server, 'threads of the server')] }),
      }
    }
  },
})

function busiest(deployments: readonly Deployment[]): Deployment | null {
  return deployments.reduce<Deployment | null>(
    (most, one) => ((one.threads ?? 0) > (most?.threads ?? 0) ? one : most),
    null,
  )
}

/** Null where the size is computed. */
function sizeOf(call: AnalysedCall): number | null {
  const said = call.literals['max_workers'] ?? call.literals['0']
  if (typeof said === 'number') return said
  const given = call.args.some(arg => arg.name === null || arg.name === 'max_workers')
  return given && said !== null ? null : DEFAULT_POOL
}
