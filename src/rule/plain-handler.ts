/** The cheapest repair there is: an async handler that awaits nothing becomes a plain `def`, which its framework runs in a thread. */
import type { AnalysedFunction } from '../propagate/analysis.ts'

/** Frameworks that run plain handlers in threads. */
const THREADED: ReadonlySet<string | null> = new Set(['fastapi', 'starlette'])

/** True if the function may become a plain `def` without anybody noticing but the event loop. */
export function canBePlain({ async, awaits, generator, callers, registrations }: AnalysedFunction): boolean {
  if (!async || awaits || generator || callers.length > 0) return false
  return registrations.some(
    ({ kind, framework }) => (kind === 'route' || kind === 'dependency') && THREADED.has(framework),
  )
}
