/** Attributes that a class answers with `__getattr__`, or with those of another object. */
import { attributeOf, memberOf } from './attributes.ts'
import { NO_ARGUMENTS } from './calls/arguments.ts'
import { callFunction, callValue } from './calls/call-value.ts'
import type { MroEntry } from './classes.ts'
import { recordAt } from './body/recorder.ts'
import type { AttrExpr } from '../facts/file-facts.ts'
import type { Activation } from './scope/activation.ts'
import { classScope } from './scope/names.ts'
import type { InstanceValue, Type } from './values.ts'

/**
 * What `__getattr__` of a class in the order gives for this name; null if none is there or none says anything. The
 * interpreter looks special methods up on the class, past `__getattr__`: a proxy that answers every name with another
 * proxy cannot be called for that, and following it would not end.
 */
export function fromGetattr(
  a: Activation,
  value: InstanceValue,
  order: readonly MroEntry[],
  name: string,
  site: AttrExpr | null,
): Type | null {
  if (name.startsWith('__') && name.endsWith('__')) return null
  const v = a.inf.values
  const args = { ...NO_ARGUMENTS, positional: [a.inf.builtin('str', { literal: name })] }
  for (const entry of order) {
    if (!classScope(entry.cls).has('__getattr__')) continue
    const record = site && a.log && !entry.cls.module.isStub ? recordAt(a, site, 'property', null) : null
    const getter = memberOf(a, entry, '__getattr__', value, null)
    const result = getter
      ? v.map(getter, one => (one.k === 'function' ? callFunction(a, one, args, record) : v.UNKNOWN))
      : v.UNKNOWN
    if (!a.inf.isUnknown(result)) return result
  }
  return null
}

/** What an object that stands for another's result gives for a name (`LocalProxy(get_db).query`); null if it stands for none. */
export function fromStoodFor(a: Activation, value: InstanceValue, name: string, site: AttrExpr | null): Type | null {
  const { inf } = a
  const param = inf.effects(value.cls).standsFor
  if (param === null) return null
  const getter = value.made?.params.get(param)
  const record = site && a.log && getter ? recordAt(a, site, 'property', null) : null
  const got = getter ? inf.values.map(getter, one => callValue(a, one, NO_ARGUMENTS, record)) : value.args[0]
  return got && !inf.isUnknown(got) ? attributeOf(a, inf.withoutNone(got), name, site) : null
}
