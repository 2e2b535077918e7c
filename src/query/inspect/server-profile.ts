/** A deployment's settings as a profile shows them: each with where it was said and how sure that is. */
import { isDevelopmentServer } from '../../rule/index.ts'
import type { Deployment } from '../../propagate/analysis.ts'
import type { Said, ServerProfile } from './profile.ts'

const WORKERS: readonly string[] = ['workers', 'processes', 'concurrency', 'autoscale']

/** The settings of one deployment that decide how many requests it takes at once. */
export function serverProfile(deployment: Deployment): ServerProfile {
  const { path, line, server, workerClass, workers, threads, timeout } = deployment
  return {
    server: { value: server, sure: 'said', path, line },
    workerClass: said(deployment, workerClass, 'worker_class', 'k', 'gevent', 'pool'),
    workers: said(deployment, workers, ...WORKERS),
    threads: hasNoThreads(deployment) ? NOTHING : said(deployment, threads, 'threads', 'blocking_threads'),
    timeout: said(deployment, timeout, 'timeout', 'harakiri'),
    development: isDevelopmentServer(deployment),
    ...unseenLimit(deployment),
  }
}

const NOTHING = { value: null, sure: 'unknown', path: null, line: null } as const

/** A class of gunicorn that takes no notice of threads: what is said of them says nothing. */
function hasNoThreads({ server, workerClass, threads }: Deployment): boolean {
  return server === 'gunicorn' && threads === null && workerClass !== null && !/^(sync|gthread)$/.test(workerClass)
}

/** `cpu_count()` and `nproc` find the processors of the machine, whatever share of their time the container gets. */
function unseenLimit({ settings, cpuLimit }: Deployment): Pick<ServerProfile, 'unseenCpuLimit'> {
  const said = settings.findLast(({ name }) => WORKERS.includes(name))
  return cpuLimit && said?.countsProcessors ? { unseenCpuLimit: cpuLimit } : {}
}

function said<T extends string | number | null>(
  deployment: Deployment,
  value: T,
  ...names: readonly string[]
): Said<T> {
  const setting = deployment.settings.findLast(({ name }) => names.includes(name))
  if (setting === undefined) return { value, sure: value === null ? 'unknown' : 'default', path: null, line: null }
  const { path, line } = setting
  if (value === null || setting.value === null) return { value, sure: 'unknown', path, line }
  return { value, sure: setting.sure ? 'said' : 'assumed', path, line }
}
