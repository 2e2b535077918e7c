/** More threads of one process can ask for a database connection than its pool holds. */
import { callsWithRole, defineRule, poolOf, saidAt } from '../src/rule/index.ts'
import type { Analysis, Deployment, PoolSpec, Service } from '../src/rule/index.ts'

/** AnyIO's threads for plain endpoints, per process. */
const ANYIO = 40
/** QueuePool of SQLAlchemy: five connections, ten more under load. */
const QUEUE_POOL: PoolSpec = {
  calls: String.raw`^sqlalchemy\.(?!ext\.asyncio)`,
  size: { argument: 'pool_size', default: 5 },
  overflow: { argument: 'max_overflow', default: 10 },
  unless: ['poolclass', 'creator', 'connect_args'],
}

const REQUESTS: ReadonlySet<string> = new Set([
  'shared-loop',
  'private-loop',
  'thread-pool',
  'wsgi-thread',
  'background',
])

export const poolSmallerThanConcurrency = defineRule({
  id: 'pool-smaller-than-concurrency',
  group: 'deployment',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a connection pool smaller than the threads that use it',
    what: 'The pool of a SQLAlchemy engine holds fewer connections than requests of one process can use at once: threads of gunicorn or waitress, or the 40 threads of AnyIO behind plain FastAPI endpoints.',
    why: 'Under load the rest waits for a connection, 30 seconds by default, and then fails: "QueuePool limit of size 5 overflow 10 reached, connection timed out". In FastAPI the waiting endpoints hold the same threads that would have to give connections back.',
    fix: 'Set `pool_size` and `max_overflow` to the number of threads (and check that workers × pool fits the limit of the database), or lower the number of threads.',
    allowWhen: 'Few of the requests use the database, or the queue is wanted as a limit.',
    limits:
      'Settings of the pool that are computed or passed on from elsewhere are not known; then nothing is reported. Async engines are left out, because nothing limits how many tasks ask them.',
    examples: [
      {
        bad: {
          Procfile: 'web: gunicorn --threads 32 app:app\n',
          'app.py':
            'from flask import Flask\nfrom sqlalchemy import create_engine, text\n\napp = Flask(__name__)\nengine = create_engine("postgresql:///shop")\n\n\n@app.get("/")\ndef index():\n    with engine.connect() as connection:\n        return str(connection.execute(text("select 1")).scalar())\n',
        },
        good: {
          Procfile: 'web: gunicorn --threads 32 app:app\n',
          'app.py':
            'from flask import Flask\nfrom sqlalchemy import create_engine, text\n\napp = Flask(__name__)\nengine = create_engine("postgresql:///shop", pool_size=32, max_overflow=0)\n\n\n@app.get("/")\ndef index():\n    with engine.connect() as connection:\n        return str(connection.execute(text("select 1")).scalar())\n',
        },
      },
    ],
  },
  messages: {
    small: '{threads} threads can ask for a connection at once, and the pool holds {pool}{default}',
  },
  *check(analysis) {
    for (const { fn, call } of callsWithRole(analysis, 'engine.db')) {
      // An engine made by a request is that request's own; only one that is kept is shared by threads.
      if (fn.entries.length > 0 || fn.places.some(({ place }) => REQUESTS.has(place))) continue
      // A script such as a migration's makes one for itself, uses it and ends.
      if (fn.kind !== 'module' && fn.gives === 'nothing' && call.kept?.scope === 'local' && !call.kept.stored) continue
      const pool = call.form === 'call' ? poolOf(call, QUEUE_POOL) : null
      const service = analysis.services.find(({ name }) => name === fn.service)
      const users = pool === null || !service ? null : threadsOf(analysis, service)
      if (pool === null || !service || !users || users.threads <= pool.size + pool.overflow) continue
      yield {
        message: 'small',
        data: { threads: users.threads, pool: pool.size + pool.overflow, default: pool.byDefault ? ' by default' : '' },
        at: call,
        function: fn.id,
        service: service.name,
        confidence: pool.byDefault ? 'medium' : 'high',
        why: 'the rest waits for a connection, and fails after 30 seconds',
        advice: `set \`pool_size\` and \`max_overflow\` to ${String(users.threads)} together, if the database allows that many for each worker`,
        related: users.said ? [saidAt(users.said, 'threads of the server', 'threads')] : [],
      }
    }
  },
})

function threadsOf(
  analysis: Analysis,
  service: Service,
): { readonly threads: number; readonly said: Deployment | null } | null {
  if (service.interface === 'wsgi') {
    const most = service.deployment.reduce<Deployment | null>(
      (best, one) => ((one.threads ?? 1) > (best?.threads ?? 1) ? one : best),
      null,
    )
    return most?.threads == null ? null : { threads: most.threads, said: most }
  }
  const plain = analysis.functions.some(
    fn =>
      fn.service === service.name &&
      !fn.quiet &&
      fn.registrations.some(({ kind }) => kind === 'route') &&
      fn.places.some(({ place, pool }) => place === 'thread-pool' && pool === 'anyio') &&
      fn.waits.some(({ kind, sink }) => kind === 'db' && sink.startsWith('sqlalchemy.')),
  )
  return plain ? { threads: ANYIO, said: null } : null
}
