/** Why a call could not be resolved, in words that a user can act on; and which library a stub would be needed for. */
import type { Expr } from '../../facts/file-facts.ts'
import type { Activation } from '../scope/activation.ts'
import { foreignBases } from '../classes.ts'
import type { CallRecord } from '../records.ts'
import type { Type } from '../values.ts'

/** Notes on the record why its callee is unknown, if it is. */
export function explainUnresolved(
  a: Activation,
  record: CallRecord,
  fn: Expr,
  callee: Type,
  receiver: Type | null,
): void {
  if (record.targets.length > 0 || record.sinks.length > 0 || record.callbacks.length > 0) {
    record.unresolved = null
    return
  }
  const constructed = callee.values.find(value => value.k === 'class')
  const base = constructed ? foreignBases(a.inf, constructed.cls)[0] : undefined
  if (base !== undefined) {
    record.foreign = `${base}.__init__`
    return
  }
  if (!callee.values.some(value => value.k === 'unknown') && callee.values.length > 0) return
  const foreign = callee.values.find(value => value.k === 'unknown' && value.from !== null)
  if (foreign?.k === 'unknown') {
    record.foreign = foreign.from
    record.unresolved = null
    return
  }
  record.unresolved = reason(a, fn, callee, receiver)
}

function reason(a: Activation, fn: Expr, callee: Type, receiver: Type | null): string {
  if (callee.values.length === 0) return 'the receiver is None as far as we see'
  if (fn.k === 'name')
    return a.fn.facts.params.some(param => param.name === fn.id)
      ? 'a callable passed as a parameter'
      : 'a name without a known value'
  if (fn.k === 'attr') {
    if (receiver && receiver.values.some(value => value.k !== 'unknown'))
      return 'an attribute that the class does not define'
    let base: Expr = fn.of
    while (base.k === 'attr' || base.k === 'sub' || base.k === 'await') base = base.of
    if (base.k === 'call') return 'the result of a call without a known type'
    if (base.k === 'name' && a.fn.facts.params.some(param => param.name === (base as { id: string }).id))
      return 'a parameter without a known type'
    return 'a variable without a known type'
  }
  return 'a computed callee'
}
