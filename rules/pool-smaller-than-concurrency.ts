/** More threads of one process can ask for a database connection than its pool holds. */
import {
  defineRule,
  djangoConnections,
  flaskPools,
  isOfProgram,
  mainDeployment,
  poolOf,
  saidAt,
  serviceOf,
  takesOneAtATime,
} from '../src/rule/index.ts'
import type {
  AnalysedCall,
  AnalysedFunction,
  Analysis,
  Deployment,
  PoolSpec,
  Report,
  Service,
} from '../src/rule/index.ts'

/** AnyIO's threads for plain endpoints, per process. */
const ANYIO = 40
/** A pool of a library, what its calls are called, and what happens where it is empty. */
interface Pool extends PoolSpec {
  readonly users: RegExp
  readonly why: string
  readonly settings: string
}

/** QueuePool of SQLAlchemy: five connections, ten more under load. */
const POOLS: readonly Pool[] = [
  {
    calls: String.raw`^sqlalchemy\.(?!ext\.asyncio)(.*\.)?(create_engine|engine_from_config)$`,
    size: { argument: 'pool_size', default: 5 },
    overflow: { argument: 'max_overflow', default: 10 },
    unless: ['poolclass', 'creator', 'connect_args'],
    users: /^sqlalchemy\./,
    why: 'the rest waits for a connection, and fails after 30 seconds',
    settings: '`pool_size` and `max_overflow`',
  },
  {
    calls: String.raw`^psycopg_pool\.(.*\.)?ConnectionPool$`,
    size: { argument: 'max_size', or: 'min_size', default: 4 },
    unless: [],
    users: /^psycopg(_pool)?\./,
    why: 'the rest waits for a connection, and fails after 30 seconds',
    settings: '`max_size`',
  },
  {
    calls: String.raw`^psycopg2\.pool\.\w*ConnectionPool$`,
    size: { argument: 'maxconn', default: null },
    unless: [],
    users: /^psycopg2\./,
    why: '`getconn` does not wait: the rest fails at once with "connection pool exhausted"',
    settings: '`maxconn`',
  },
]
const MAKES_A_POOL = new RegExp(POOLS.map(({ calls }) => calls).join('|'))

const REQUESTS: ReadonlySet<string> = new Set(['shared-loop', 'private-loop', 'thread-pool', 'wsgi-thread'])

export const poolSmallerThanConcurrency = defineRule({
  id: 'pool-smaller-than-concurrency',
  group: 'deployment',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a connection pool smaller than the threads that use it',
    what: 'A connection pool (a SQLAlchemy engine, also that of Flask-SQLAlchemy, `psycopg_pool`, `psycopg2.pool`, `OPTIONS["pool"]` of Django) holds fewer connections than requests of one process can use at once: threads of gunicorn, waitress or uWSGI, or the 40 threads of AnyIO behind plain FastAPI endpoints.',
    why: 'Under load the rest waits for a connection, 30 seconds by default, and then fails: "QueuePool limit of size 5 overflow 10 reached, connection timed out". `psycopg2.pool` fails at once. In FastAPI the waiting endpoints hold the same threads that would have to give connections back.',
    fix: 'Set the size of the pool (`pool_size` and `max_overflow` of SQLAlchemy) to the number of threads (and check that workers × pool fits the limit of the database), or lower the number of threads.',
    allowWhen: 'Few of the requests use the database, or the queue is wanted as a limit.',
    limits:
      "Sizes that are computed are not known, nor are those of which several are handed to one function; the default of a variable of the environment or of a settings class is taken for the size. Of several settings classes the one for production counts. Flask-SQLAlchemy's defaults are only compared where no file outside of the repository configures the application. Async engines are left out, because nothing limits how many tasks ask them, and so is Django under ASGI, which starts a thread for each request.",
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
    yield* enginePools(analysis)
    yield* djangoPools(analysis)
    yield* flaskExtensionPools(analysis)
  },
})

type Small = Report<'small'>

function* enginePools(analysis: Analysis): Iterable<Small> {
  for (const { fn, call } of poolCalls(analysis)) {
    const found = POOLS.flatMap(pool => {
      const held = poolOf(call, pool)
      return held === null ? [] : [{ pool, held }]
    })[0]
    const service = serviceOf(analysis, fn)
    const users = !found || !service ? null : threadsOf(analysis, service, found.pool.users)
    if (!found || !service || !users) continue
    const { size, overflow, byDefault, assumed } = found.held
    if (users.threads <= size + overflow) continue
    yield {
      ...small(users, size + overflow, byDefault, found.pool.settings),
      ...(assumed && { confidence: 'medium' }),
      at: call,
      function: fn.id,
      service: service.name,
      why: found.pool.why,
    }
  }
}

/** Calls that make a pool which threads share. */
function* poolCalls(analysis: Analysis): Iterable<{ readonly fn: AnalysedFunction; readonly call: AnalysedCall }> {
  for (const fn of analysis.functions) {
    if (fn.quiet || isMadeEachTime(fn)) continue
    // What nothing runs but tests, or nothing at all, makes no pool in the server.
    if (fn.kind !== 'module' && fn.places.every(({ place }) => place === 'test')) continue
    // A command has an engine of its own, and none of the server's threads.
    if (isOfProgram(fn) || (fn.places.length > 0 && fn.places.every(({ place }) => place === 'test'))) continue
    for (const call of fn.calls) {
      if (call.form !== 'call' || !call.targets.some(({ name }) => MAKES_A_POOL.test(name))) continue
      // A script such as a migration's makes one for itself, uses it and ends.
      if (fn.kind !== 'module' && fn.gives === 'nothing' && call.kept?.scope === 'local' && !call.kept.stored) continue
      yield { fn, call }
    }
  }
}

/** An engine made by a request, a job or a command is its own; one made when the server starts is shared by threads. */
function isMadeEachTime({ entries, places }: AnalysedFunction): boolean {
  if (places.some(({ place }) => REQUESTS.has(place))) return true
  if (places.some(({ place }) => place === 'import' || place === 'startup')) return false
  return entries.length > 0 || places.some(({ place }) => place === 'background')
}

/** `OPTIONS["pool"]` of Django's databases is one pool for each process. */
function* djangoPools(analysis: Analysis): Iterable<Small> {
  for (const service of analysis.services)
    for (const { pool, assumed, at } of djangoConnections(analysis, service)) {
      const users = pool ? threadsOf(analysis, service, /^django\./) : null
      if (!pool || !users || users.threads <= pool.size) continue
      yield {
        ...small(users, pool.size, pool.byDefault, '`max_size`'),
        ...(assumed && { confidence: 'medium' }),
        at,
        function: service.name,
        service: service.name,
        why: 'the rest waits for a connection, and fails after 30 seconds',
      }
    }
}

/** Pools of Flask-SQLAlchemy; its defaults only count where nothing but the code says anything, and more threads are sure. */
function* flaskExtensionPools(analysis: Analysis): Iterable<Small> {
  for (const service of analysis.services)
    for (const { size, overflow, byDefault, assumed, at, fn } of flaskPools(analysis, service)) {
      const users = threadsOf(analysis, service, /^sqlalchemy\./)
      if (!users || users.threads <= size + overflow) continue
      if (byDefault && (assumed || !isSure(service, users.said))) continue
      yield {
        ...small(users, size + overflow, byDefault, '`pool_size` and `max_overflow`'),
        ...(assumed && { confidence: 'medium' }),
        at,
        function: fn.id,
        service: service.name,
        why: 'the rest waits for a connection, and fails after 30 seconds',
      }
    }
}

function isSure(service: Service, said: Deployment | null): boolean {
  return said === mainDeployment(service) && said?.settings.findLast(({ name }) => name === 'threads')?.sure === true
}

function small(
  { threads, said }: { readonly threads: number; readonly said: Deployment | null },
  pool: number,
  byDefault: boolean,
  settings: string,
): Pick<Small, 'message' | 'data' | 'confidence' | 'advice' | 'related'> {
  return {
    message: 'small',
    data: { threads, pool, default: byDefault ? ' by default' : '' },
    confidence: byDefault ? 'medium' : 'high',
    advice: `set ${settings} to ${String(threads)}${settings.includes(' and ') ? ' together' : ''}, if the database allows that many for each worker`,
    related: said ? [saidAt(said, 'threads of the server', 'threads')] : [],
  }
}

function threadsOf(
  analysis: Analysis,
  service: Service,
  sinks: RegExp,
): { readonly threads: number; readonly said: Deployment | null } | null {
  if (takesOneAtATime(service)) return null
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
      fn.waits.some(({ kind, sink }) => kind === 'db' && sinks.test(sink)),
  )
  return plain ? { threads: ANYIO, said: null } : null
}
