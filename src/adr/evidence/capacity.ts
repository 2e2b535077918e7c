/** How many requests can be in flight at once, from the server settings that stand in the repository. */
import type { Deployment, Service } from '../../rule/index.ts'
import type { Serving } from '../template/template.ts'

/** Threads that AnyIO gives to plain handlers, for each worker, unless the code says otherwise. */
const ANYIO_THREADS = 40
/** gunicorn's `worker_connections`, unless set. */
const GREENLETS = 1000
const DEVELOPMENT: ReadonlySet<string> = new Set(['flask-dev', 'django-dev', 'quart-dev', 'wsgiref'])

/** Requests at once: a number, or no limit that threads set; or why nobody can tell. */
export type Capacity =
  | { readonly requests: number | 'unbounded'; readonly formula: string; readonly said: Deployment }
  | { readonly requests: null; readonly why: string }

/** The deployment that speaks for a service: of those that serve it in production, the one that says most. */
export function mainDeployment({ deployment }: Pick<Service, 'deployment'>): Deployment | null {
  const serving = deployment.filter(({ server }) => !DEVELOPMENT.has(server))
  const said = ({ workers, threads, settings }: Deployment): number =>
    (workers !== null ? 4 : 0) + (threads !== null ? 2 : 0) + (settings.length > 0 ? 1 : 0)
  return serving.reduce<Deployment | null>((best, one) => (best === null || said(one) > said(best) ? one : best), null)
}

/** What one instance of a service can have in flight under a way of serving, with the workers that it has today. */
export function capacityOf(service: Service | null, serving: Serving): Capacity {
  const said = service && mainDeployment(service)
  if (!service || !said) return { requests: null, why: 'no server settings were found' }
  if (said.workers === null) return { requests: null, why: `${said.path} does not tell the number of workers` }
  // Bridged, it runs in a pool of the ASGI server whose size no setting of the server tells.
  if (service.interface === 'wsgi' && isAsgi(said.workerClass) && (serving === 'as-is' || serving === 'threads'))
    return { requests: null, why: `${said.path} serves a WSGI application by an ASGI worker` }
  const { workers } = said
  const times = (count: number, what: string): Capacity => ({
    requests: workers * count,
    formula: `${counted(workers, 'worker')} × ${counted(count, what)}`,
    said,
  })
  const way = serving === 'as-is' ? today(service, said) : serving
  if (way === 'processes') return times(1, 'request')
  if (way === 'greenlets') return times(settingOf(said, 'worker_connections') ?? GREENLETS, 'greenlet')
  if (way === 'loop')
    return {
      requests: 'unbounded',
      formula: `${counted(workers, 'worker')} with a loop that takes every request`,
      said,
    }
  if (service.interface === 'asgi') return times(ANYIO_THREADS, 'thread of AnyIO')
  if (said.threads !== null && said.threads > 1) return times(said.threads, 'thread')
  return serving === 'threads' ? { requests: null, why: `${said.path} sets no number of threads` } : times(1, 'request')
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
