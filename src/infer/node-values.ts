/**
 * Attributes of JavaScript's own values. Literals are kept as the values that inference knows (a list, a dictionary, a
 * string); what can be asked of them there is said by the classes of the Node catalogue that they stand for.
 */
import { instanceAttribute } from './attributes.ts'
import type { AttrExpr } from '../facts/file-facts.ts'
import { isNodeModule } from '../link/project.ts'
import type { Activation } from './scope/activation.ts'
import type { AwaitableValue, InstanceValue, Type } from './values.ts'

const TWINS: Readonly<Record<string, string>> = {
  list: 'Array',
  tuple: 'Array',
  dict: 'Object',
  str: 'String',
  int: 'Number',
  float: 'Number',
  bool: 'Boolean',
}

/** An attribute of a literal, or of what a declared type like `string[]` gives; null for instances of other classes. */
export function literalAttribute(
  a: Activation,
  value: InstanceValue,
  name: string,
  site: AttrExpr | null,
): Type | null {
  const { inf } = a
  const v = inf.values
  const twin = value.cls.module.isStub && value.cls.module.name === 'builtins' ? TWINS[value.cls.name] : undefined
  if (twin === undefined) return null
  if (twin === 'Object') {
    const own = value.items?.get(name)
    if (own) return own
    if (!value.items && value.args[1] && value.args[1].values.length > 0) return value.args[1]
  }
  const cls = inf.nodeClass(twin)
  const args = twin === 'Array' ? value.args : []
  return (cls && instanceAttribute(a, v.instance(cls, { args }), name, site)) ?? v.UNKNOWN
}

/** `app[verb]` of an object with members: what each of the names is that `verb` may be; null if that is not known. */
export function computedMember(a: Activation, value: InstanceValue, key: Type): Type | null {
  if (value.cls.module.isStub && !isNodeModule(value.cls.module)) return null
  const found: Type[] = []
  for (const one of key.values) {
    const member = one.k === 'instance' && typeof one.literal === 'string' ? instanceAttribute(a, value, one.literal, null) : null // prettier-ignore
    if (!member) return null
    found.push(member)
  }
  return found.length > 0 ? a.inf.values.union(...found) : null
}

/** `then`, `catch`, `finally` of a promise that is known by what it gives. */
export function promiseAttribute(a: Activation, value: AwaitableValue, name: string, site: AttrExpr | null): Type {
  const cls = a.inf.nodeClass('Promise')
  const v = a.inf.values
  return (cls && instanceAttribute(a, v.instance(cls, { args: [value.of] }), name, site)) ?? v.UNKNOWN
}

/** What a promise of promises gives: `async` functions and `then` flatten. */
export function flattened(a: Activation, type: Type): Type {
  const v = a.inf.values
  const promise = a.inf.nodeClass('Promise')
  return v.map(type, value => {
    if (value.k === 'awaitable') return flattened(a, value.of)
    if (value.k === 'instance' && value.cls === promise) return flattened(a, value.args[0] ?? v.UNKNOWN)
    return v.one(value)
  })
}
