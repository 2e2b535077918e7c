/** The cheapest repair there is: an async handler that awaits nothing becomes a plain `def`, which its framework runs in a thread. */
import type { AnalysedFunction, Analysis } from '../propagate/analysis.ts'
import { loopNeed } from './repair/loop-need.ts'
import type { Repair } from './repair/repair.ts'

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

/**
 * The repair as an edit. Safe if all that the function reaches could be followed and would run in a thread as it runs
 * now; none if something needs the loop, or if a decorator that is no registration may await what it decorates.
 */
export function plainRepair(analysis: Analysis, fn: AnalysedFunction): Repair | null {
  const { asyncKeyword, registrations, decorators, path, name } = fn
  if (!canBePlain(fn) || asyncKeyword === null) return null
  const places = registrations.map(({ at }) => at)
  const foreign = decorators.filter(({ at }) => !places.some(one => one.line === at.line && one.path === at.path))
  if (foreign.length > 0) return null
  // Another framework, or another kind of entry, may want a coroutine.
  const every = registrations.every(
    ({ kind, framework }) => (kind === 'route' || kind === 'dependency') && THREADED.has(framework),
  )
  const need = loopNeed(analysis, fn)
  if (!every || need === 'needed') return null
  return {
    k: 'plain-function',
    path,
    title: `make \`${name}\` a plain def`,
    safety: need === 'none' ? 'safe' : 'unsafe',
    keyword: asyncKeyword,
    name,
    registered: places.map(at => ({ path: at.path, line: at.line, endLine: at.endLine })),
  }
}
