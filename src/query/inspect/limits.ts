/**
 * How many requests of a service can be in flight, and what limits that: the server's processes and threads, the threads
 * that a framework keeps for plain handlers, and the connections of a database pool. Numbers that nobody said stay open.
 */
import type { AnalysedFunction, Analysis, Deployment, Service } from '../../propagate/analysis.ts'
import {
  connectionPools,
  djangoConnections,
  greenletsOf,
  poolText,
  runsOnLambda,
  type PoolModel,
} from '../../rule/index.ts'
import type { Limit, ServerProfile } from './profile.ts'

/** AnyIO's threads for plain handlers, per event loop. */
const ANYIO = 40
/** Connections of a gevent worker of gunicorn. */
const GREENLETS = 1000

/** Limits, the outermost first. */
export function limitsOf(
  analysis: Analysis,
  service: Service,
  deployment: Deployment | null,
  server: ServerProfile | null,
  handlers: readonly AnalysedFunction[],
  pools: readonly PoolModel[],
): Limit[] {
  const workers = server?.workers.value ?? null
  const limit = (
    what: string,
    perWorker: number | null,
    by: string,
    at?: { path: string; line: number } | null,
  ): Limit => ({
    what,
    perWorker,
    total: perWorker === null || workers === null ? null : perWorker * workers,
    by,
    path: at?.path ?? null,
    line: at?.line ?? null,
  })
  return [
    ...(service.interface === 'none' && deployment === null ? [] : requestLimits()),
    ...connectionPools(analysis, service, pools).map(pool =>
      limit(pool.what, pool.size + pool.overflow, poolText(pool), pool.at),
    ),
    ...djangoConnections(analysis, service).map(({ pool, keptFor, assumed, at }) => {
      const unless = assumed ? ', unless a setting says otherwise' : ''
      const size = `pool of Django: its size${pool?.byDefault ? ', by default' : ''}${unless}`
      return pool
        ? limit('database connections', pool.size, size, at)
        : limit('database connections', ownThreads(), `${keptText(keptFor)}${unless}`, at)
    }),
  ]

  /** Threads that each keep a connection of their own: those of a WSGI worker. */
  function ownThreads(): number | null {
    if (server === null || server.development || speaksAsgi(deployment) !== false) return null
    return server.workerClass.value === 'sync' ? 1 : server.threads.value
  }

  function keptText(seconds: number): string {
    const kept = Number.isFinite(seconds) ? `for ${String(seconds)} s` : 'until it breaks'
    return service.interface === 'asgi'
      ? `one for each request: kept ${kept} (CONN_MAX_AGE), and under ASGI not used again`
      : `one for each thread, kept ${kept} (CONN_MAX_AGE)`
  }

  function requestLimits(): Limit[] {
    const threads = server?.threads.value ?? null
    const told = server !== null && server.threads.path !== null
    const place =
      server?.threads.path != null && server.threads.line !== null
        ? { path: server.threads.path, line: server.threads.line }
        : null
    const onLoop = speaksAsgi(deployment) ?? service.interface !== 'wsgi'
    if (server?.server.value === 'celery')
      return [limit('tasks', 1, 'one for each process or thread of the worker (--concurrency)')]
    if (server === null) return onLoop ? loopLimits() : []
    const name = server.server.value
    if (deployment !== null && runsOnLambda(deployment))
      return [
        limit('requests', 1, 'Lambda gives an instance one request at a time, and starts more instances for more'),
      ]
    if (server.development) return [limit('requests', null, `${name} starts a thread for each request`)]
    if (onLoop && service.interface === 'wsgi')
      return [limit('requests', null, 'the threads of the bridge from ASGI to WSGI')]
    if (onLoop) return loopLimits()
    const workerClass = server.workerClass.value
    if (workerClass === null && name === 'gunicorn')
      return [limit('requests', null, 'depends on the worker class, which is not known here')]
    if (workerClass === 'sync') return [limit('requests', 1, 'a sync worker takes one request at a time')]
    if (deployment !== null && greenletsOf(deployment) !== null) {
      const said = name === 'uwsgi' ? ['gevent', 'worker_connections'] : ['worker_connections']
      const isSaid = deployment.settings.some(one => said.includes(one.name))
      const number = said.map(one => setting(deployment, one)).find(one => one !== null)
      const each = number ?? (isSaid || name === 'uwsgi' ? null : GREENLETS)
      return [limit('requests', each, 'greenlets of a worker')]
    }
    if (threads !== null)
      return [
        limit('requests', threads, told ? 'threads of a worker' : `threads of a worker, ${name}'s default`, place),
      ]
    return [limit('requests', null, told ? 'threads, a number that is not known here' : `what ${name} allows`)]
  }

  function loopLimits(): Limit[] {
    const found: Limit[] = []
    const concurrency = setting(deployment, 'limit_concurrency')
    if (concurrency !== null) found.push(limit('connections', concurrency, '--limit-concurrency, answers 503 above it'))
    const runsIn = (place: string, pool: string | null): boolean =>
      handlers.some(
        fn => !fn.async && fn.places.some(one => one.place === place && (pool === null || one.pool === pool)),
      )
    if (handlers.some(fn => fn.boundary))
      found.push(
        limit(
          'handlers on the loop',
          null,
          'no limit in number, and one thread runs them in turn: what blocks there stops all',
        ),
      )
    if (runsIn('thread-pool', 'anyio'))
      found.push(limit('plain handlers', ANYIO, "AnyIO's threads, which plain dependencies share"))
    if (runsIn('thread-pool', 'loop-default'))
      found.push(limit('plain handlers', null, "the loop's default executor: processors + 4 threads, 32 at most"))
    if (runsIn('thread-pool', 'a2wsgi'))
      found.push(limit('plain handlers', null, 'the threads of the bridge to WSGI, a2wsgi, which has 10 by default'))
    if (runsIn('thread-pool', 'asgiref'))
      found.push(limit('plain handlers', null, 'one thread for each request, without a limit'))
    return found
  }
}

function setting(deployment: Deployment | null, name: string): number | null {
  const value = deployment?.settings.findLast(one => one.name === name)?.value
  return typeof value === 'number' ? value : null
}

/** Whether the server calls the application by ASGI; null where it speaks neither, or that is not known. */
export function speaksAsgi(deployment: Deployment | null): boolean | null {
  if (deployment === null) return null
  const { server, workerClass } = deployment
  if (server === 'granian') return granianSpeaksAsgi(deployment)
  if (/^(uvicorn|hypercorn|daphne|fastapi|litestar|quart-dev|sanic|aiohttp|tornado|mangum)$/.test(server)) return true
  if (server === 'azure-functions') return workerClass === 'asgi'
  if (server === 'gunicorn') {
    if (workerClass === null) return null
    return /uvicorn|asgi|aiohttp|hypercorn|sanic|tornado/i.test(workerClass)
  }
  if (
    /^(waitress|uwsgi|mod_wsgi(-express)?|flask-dev|django-dev|wsgiref|gevent|eventlet|zappa|serverless-wsgi|awsgi|apig-wsgi)$/.test(
      server,
    )
  )
    return false
  return null
}

/** granian serves both, by its `interface`; what else it may be is not known here. */
function granianSpeaksAsgi({ settings }: Deployment): boolean | null {
  const said = settings.findLast(({ name }) => name === 'interface')
  const text = typeof said?.value === 'string' ? said.value : ''
  return /wsgi$/i.test(text) ? false : /asgi|rsgi/i.test(text) ? true : null
}
