/**
 * How many requests can be in flight at once, from the server settings and the connection pools that stand in the
 * repository. A pool bounds them where most handlers wait for the database: the rest of the threads waits for a connection.
 */
import {
  isDevelopmentServer,
  mainDeployment,
  runsOnLambda,
  type Deployment,
  type Service,
  type ServicePool,
} from '../../rule/index.ts'
import type { Serving } from '../template/template.ts'

/** Threads that AnyIO gives to plain handlers, for each worker, unless the code says otherwise. */
const ANYIO_THREADS = 40
/** gunicorn's `worker_connections`, unless set. */
const GREENLETS = 1000

/** Requests at once: a number, or no limit; or why nobody can tell. */
export type Capacity =
  | {
      /** With the pool's bound, where it binds. */
      readonly requests: number | 'unbounded'
      /** What threads, greenlets or processes let in, the pool left aside. */
      readonly carried: number | 'unbounded'
      /** Requests that one worker carries. */
      readonly perWorker: number | 'unbounded'
      readonly workers: number
      readonly formula: string
      /** The pool, where it lets fewer in than threads do. */
      readonly bound: ServicePool | null
      readonly said: Deployment
    }
  | { readonly requests: null; readonly why: string }

/** A service with the pool that its requests share. */
export interface Served {
  readonly service: Service
  /** Null where no pool is known, where there are several, or where most handlers need no connection. */
  readonly pool: ServicePool | null
}

/** The deployment that speaks for a service in production. */
export function productionServer(service: Pick<Service, 'deployment'>): Deployment | null {
  const main = mainDeployment(service)
  return main === null || isDevelopmentServer(main) ? null : main
}

/** What one instance of a service can have in flight under a way of serving, with the workers that it has today. */
export function capacityOf(served: Served | null, serving: Serving): Capacity {
  const said = served && productionServer(served.service)
  if (!served || !said) return { requests: null, why: 'no server settings were found' }
  if (runsOnLambda(said)) return { requests: null, why: 'Lambda gives an instance one request at a time and starts more' } // prettier-ignore
  if (said.workers === null) return { requests: null, why: `${said.path} does not tell the number of workers` }
  const { service } = served
  // Bridged, it runs in a pool of the ASGI server whose size no setting of the server tells.
  if (service.interface === 'wsgi' && isAsgi(said.workerClass) && (serving === 'as-is' || serving === 'threads'))
    return { requests: null, why: `${said.path} serves a WSGI application by an ASGI worker` }
  const { workers } = said
  const times = (count: number, what: string): Capacity =>
    bounded(served, said, workers, count, `${counted(workers, 'worker')} × ${counted(count, what)}`)
  const way = service.interface === 'node' ? 'loop' : serving === 'as-is' ? today(service, said) : serving
  if (way === 'processes') return times(1, 'request')
  if (way === 'greenlets') return times(settingOf(said, 'worker_connections') ?? GREENLETS, 'greenlet')
  if (way === 'loop')
    return bounded(
      served,
      said,
      workers,
      'unbounded',
      `${counted(workers, 'worker')} with a loop that takes every request`,
    )
  if (service.interface === 'asgi') return times(ANYIO_THREADS, 'thread of AnyIO')
  if (said.threads !== null && said.threads > 1) return times(said.threads, 'thread')
  return serving === 'threads' ? { requests: null, why: `${said.path} sets no number of threads` } : times(1, 'request')
}

/** Connections that a pool of one process holds at most. */
export function connectionsOf({ size, overflow }: Pick<ServicePool, 'size' | 'overflow'>): number {
  return size + overflow
}

function bounded(
  { pool }: Served,
  said: Deployment,
  workers: number,
  perWorker: number | 'unbounded',
  formula: string,
): Capacity {
  const carried = perWorker === 'unbounded' ? perWorker : workers * perWorker
  const binds = pool !== null && (perWorker === 'unbounded' || connectionsOf(pool) < perWorker)
  const requests = binds ? workers * connectionsOf(pool) : carried
  return { requests, carried, perWorker, workers, formula, bound: binds ? pool : null, said }
}

function isAsgi(workerClass: string | null): boolean {
  return /uvicorn|hypercorn|asgi/i.test(workerClass ?? '')
}

/** `1 worker`, `40 threads of AnyIO`. */
function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : what.replace(/^\w+/, noun => `${noun}s`)}`
}

function today(service: Service, { workerClass, threads }: Deployment): Serving {
  const name = workerClass ?? ''
  if (/gevent|eventlet/.test(name)) return 'greenlets'
  if (service.interface === 'asgi') {
    return service.handlers.async >= service.handlers.sync ? 'loop' : 'threads'
  }
  return threads !== null && threads > 1 ? 'threads' : 'processes'
}

function settingOf({ settings }: Deployment, name: string): number | null {
  const value = settings.find(setting => setting.name === name)?.value
  return typeof value === 'number' ? value : null
}
