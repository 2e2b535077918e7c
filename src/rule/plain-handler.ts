/** The cheapest repair there is: an async handler that awaits nothing becomes a plain `def`, which its framework runs in a thread. */
import type { AnalysedFunction, Analysis, Registration } from '../propagate/analysis.ts'
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

/** Handlers that their framework runs in a thread where they are plain. */
function isThreaded({ kind, framework }: Registration): boolean {
  return (kind === 'route' || kind === 'dependency') && THREADED.has(framework)
}

/** Views and hooks of Flask, which runs plain ones as they are and makes a loop for each async one. */
export function isOfFlask({ kind, framework }: Registration): boolean {
  return (kind === 'route' || kind === 'middleware') && framework === 'flask'
}

/** True if the function may become a plain `def` without anybody noticing but the event loop. */
export function canBePlain(fn: AnalysedFunction): boolean {
  return needsNoLoop(fn) && fn.registrations.some(isThreaded)
}

function needsNoLoop({ async, awaits, generator, callers, calls }: AnalysedFunction): boolean {
  if (!async || awaits || generator || callers.length > 0) return false
  return !calls.some(call => call.targets.some(target => target.roles.some(role => NEEDS_LOOP.has(role))))
}

/**
 * The repair as an edit. Safe if all that the function reaches could be followed and would run in a thread as it runs
 * now; none if something needs the loop, or if a decorator that is no registration may await what it decorates.
 */
export function plainRepair(analysis: Analysis, fn: AnalysedFunction): Repair | null {
  const { asyncKeyword, registrations, decorators, path, name } = fn
  if (!needsNoLoop(fn) || registrations.length === 0 || asyncKeyword === null) return null
  const places = registrations.map(({ at }) => at)
  const foreign = decorators.filter(({ at }) => !places.some(one => one.line === at.line && one.path === at.path))
  if (foreign.length > 0) return null
  // Another framework, or another kind of entry, may want a coroutine.
  const need = loopNeed(analysis, fn)
  if (!registrations.every(one => isThreaded(one) || isOfFlask(one)) || need === 'needed') return null
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
