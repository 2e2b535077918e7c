/** The cheapest repair there is: an async handler that awaits nothing becomes a plain `def`, which its framework runs in a thread. */
import type { AnalysedFunction } from '../propagate/analysis.ts'

/** Frameworks that run plain handlers in threads. */
const THREADED: ReadonlySet<string | null> = new Set(['fastapi', 'starlette'])

/** Calls that a thread without a loop cannot make. */
const NEEDS_LOOP: ReadonlySet<string> = new Set([
  'task.spawn',
  'gather',
  'loop.running',
  'loop.call-soon',
  'task.group',
])

/** True if the function may become a plain `def` without anybody noticing but the event loop. */
export function canBePlain({ async, awaits, generator, callers, registrations, calls }: AnalysedFunction): boolean {
  if (!async || awaits || generator || callers.length > 0) return false
  if (calls.some(call => call.targets.some(target => target.roles.some(role => NEEDS_LOOP.has(role))))) return false
  return registrations.some(
    ({ kind, framework }) => (kind === 'route' || kind === 'dependency') && THREADED.has(framework),
  )
}
