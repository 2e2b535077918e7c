/** Questions about calls that many rules ask: roles, neighbours in the same body, names for messages. */
import type { AnalysedCall, AnalysedFunction, Analysis, Origin } from '../propagate/analysis.ts'

/** Does the call reach a library function with one of these roles? */
export function hasRole(call: AnalysedCall, ...roles: readonly string[]): boolean {
  return call.targets.some(target => target.roles.some(role => roles.includes(role)))
}

/** The library function of a call that has the role. */
export function targetWith(call: AnalysedCall, ...roles: readonly string[]): AnalysedCall['targets'][number] | undefined {
  return call.targets.find(target => target.roles.some(role => roles.includes(role)))
}

/** Was the receiver made by a library call with one of these roles? */
export function originWith(call: AnalysedCall, ...roles: readonly string[]): Origin | undefined {
  return call.receiverOrigin.find(origin => origin.roles.some(role => roles.includes(role)))
}

/** The calls of a body at these start offsets; an offset can hold several (`f(x)(y)`). */
export function callsAt(fn: AnalysedFunction, starts: readonly number[]): readonly AnalysedCall[] {
  return starts.length === 0 ? [] : fn.calls.filter(call => starts.includes(call.s))
}

/** Does another call of this body, one with the role, decide whether this call is made? */
export function isGuardedBy(fn: AnalysedFunction, call: AnalysedCall, role: string): boolean {
  return callsAt(fn, call.guards).some(one => hasRole(one, role))
}

/** The call that an origin speaks of, in the function where it stands. */
export function callOfOrigin(functions: ReadonlyMap<string, AnalysedFunction>, origin: Origin): AnalysedCall | undefined {
  const { line, column, endLine, endColumn } = origin.at
  return functions
    .get(origin.function)
    ?.calls.find(one => one.form === 'call' && one.line === line && one.column === column && one.endLine === endLine && one.endColumn === endColumn)
}

/** Functions by qualified name. */
export function functionsById(analysis: Analysis): ReadonlyMap<string, AnalysedFunction> {
  return new Map(analysis.functions.map(fn => [fn.id, fn]))
}

/** A qualified name, cut to its last two parts. */
export function shortName(name: string): string {
  return name.split('.').slice(-2).join('.')
}
