/** A deployment's settings as a profile shows them: each with where it was said and how sure that is. */
import { isDevelopmentServer } from '../../rule/index.ts'
import type { Deployment } from '../../propagate/analysis.ts'
import type { Said, ServerProfile } from './profile.ts'

/** The settings of one deployment that decide how many requests it takes at once. */
export function serverProfile(deployment: Deployment): ServerProfile {
  const { path, line, server, workerClass, workers, threads, timeout } = deployment
  return {
    server: { value: server, sure: 'said', path, line },
    workerClass: said(deployment, workerClass, 'worker_class', 'k', 'gevent', 'pool'),
    workers: said(deployment, workers, 'workers', 'processes', 'concurrency', 'autoscale'),
    threads: said(deployment, threads, 'threads', 'blocking_threads'),
    timeout: said(deployment, timeout, 'timeout', 'harakiri'),
    development: isDevelopmentServer(deployment),
  }
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
