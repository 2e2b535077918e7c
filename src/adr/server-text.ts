/** Server settings in words. */
import type { Deployment } from '../rule/index.ts'
import { plain, plural } from './wording.ts'

/** `gunicorn, gthread, 2 workers with 4 threads each`. */
export function serverText({ server, workerClass, workers, threads }: Deployment): string {
  const parts = [plain(server)]
  if (workerClass !== null && workerClass !== server) parts.push(plain(workerClass.split('.').at(-1) ?? workerClass))
  const count = workers === null ? 'an unknown number of workers' : plural(workers, 'worker')
  parts.push(threads !== null && threads > 1 ? `${count} with ${plural(threads, 'thread')} each` : count)
  return parts.join(', ')
}
