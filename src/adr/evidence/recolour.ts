/**
 * Functions that change their colour under an option, beyond the ones a rule names. Colour spreads: a handler that
 * becomes plain makes plain what it awaits, and a driver that becomes async makes async everything between it and the
 * handler.
 */
import { compareText } from '../../base/compare/compare-text.ts'
import type { AnalysedFunction } from '../../rule/index.ts'
import type { TemplateOption } from '../template/template.ts'
import { isEntryPoint, isServed, onRequestPath, staysAsync, type Scope } from './scope.ts'

/** Ids of the functions on the request path that become plain or async under the option, sorted. */
export function recoloured({ handlers }: Pick<TemplateOption, 'handlers'>, scope: Scope): string[] {
  if (handlers === 'both') return []
  return scope.functions
    .filter(fn => onRequestPath(fn) && (handlers === 'sync' ? becomesPlain(fn, scope) : becomesAsync(fn)))
    .map(({ id }) => id)
    .sort(compareText)
}

/** All but what only such handlers run that their framework takes as coroutines. */
function becomesPlain(fn: AnalysedFunction, scope: Scope): boolean {
  const ways = [...fn.registrations, ...fn.entries].filter(isServed)
  return fn.async && !ways.every(entry => staysAsync(fn, entry, scope))
}

/** What waits for others on the way from a handler to the driver; lambdas are rewritten with what holds them. */
function becomesAsync(fn: AnalysedFunction): boolean {
  if (fn.async || fn.kind === 'lambda') return false
  return isEntryPoint(fn) || fn.waits.some(({ kind }) => kind === 'network' || kind === 'db')
}
