/** The cheapest repair there is: an async handler that awaits nothing becomes a plain `def`, which its framework runs in a thread. */
import type { AnalysedCall, AnalysedFunction, Analysis, Registration } from '../propagate/analysis.ts'
import { findBelow, hasRole } from './calls.ts'
import { loopNeed } from './repair/loop-need.ts'
import type { Repair } from './repair/repair.ts'
import { runsPlainInThreads } from './request-path.ts'

/** Calls that a thread without a loop cannot make. */
const SPAWNS: readonly string[] = ['task.spawn', 'gather', 'task.group']
const NEEDS_LOOP: readonly string[] = [...SPAWNS, 'loop.call-soon', 'loop.running']

/** Handlers that their framework runs in a thread where they are plain. */
function isThreaded({ kind, framework }: Registration): boolean {
  return (kind === 'route' || kind === 'dependency') && runsPlainInThreads(framework)
}

/** Views and hooks of Flask, which runs plain ones as they are and makes a loop for each async one. */
export function isOfFlask({ kind, framework }: Registration): boolean {
  return (kind === 'route' || kind === 'middleware') && framework === 'flask'
}

/** True if the function may become a plain `def` without anybody noticing but the event loop. */
export function canBePlain(fn: AnalysedFunction, functions: ReadonlyMap<string, AnalysedFunction>): boolean {
  return needsNoLoop(fn) && fn.registrations.some(isThreaded) && findBelow(functions, fn, belongsToLoop) === null
}

/**
 * Starts something on the loop of its thread, and has nothing to say for the case that there is none; or sets a variable of
 * the request's context, of which a thread would get a copy.
 */
function belongsToLoop(call: AnalysedCall): boolean {
  if (call.targets.some(({ name }) => /^_?contextvars\.ContextVar\.set$/.test(name))) return true
  return hasRole(call, ...SPAWNS) && call.needs !== 'loop' && !call.caught.includes('RuntimeError')
}

function needsNoLoop({ async, awaits, generator, callers, calls }: AnalysedFunction): boolean {
  if (!async || awaits || generator || callers.length > 0) return false
  return !calls.some(call => hasRole(call, ...NEEDS_LOOP))
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
