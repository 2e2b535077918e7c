/** Calls whose result their declaration cannot say: `getattr(x, "name")`, `iter(items)`, `stack.enter_context(x)`, `update_wrapper(f, g)`, `Base.__subclasses__()`. */
import type { CallExpr } from '../../facts/file-facts.ts'
import { type Arguments, literalOf } from '../calls/arguments.ts'
import { callMethod } from '../calls/call-value.ts'
import { namedAttribute } from '../calls/named-attribute.ts'
import { anySubclass } from '../classes.ts'
import type { Activation } from '../scope/activation.ts'
import { annotationType } from '../scope/annotations.ts'
import { keywordRest, readsKeyword } from '../scope/keyword-read.ts'
import type { Type } from '../values.ts'
import { entered, typedItem } from './protocols.ts'

/** What such a call gives; null if it is none, or nothing is known of it. */
export function builtinResult(
  a: Activation,
  expr: CallExpr,
  callee: Type,
  receiver: Type | null,
  args: Arguments,
): Type | null {
  const { inf } = a
  const [value, , otherwise] = args.positional
  const [only] = callee.values
  if (receiver && expr.fn.k === 'attr' && expr.fn.name === '__subclasses__') return subclassList(a, receiver)
  if (receiver && expr.fn.k === 'attr' && expr.fn.name === 'get' && value) {
    const field = itemOf(a, receiver, value)
    if (field) return field
  }
  if (callee.values.length !== 1 || only?.k !== 'function' || !value) return null
  switch (only.fn.qualname) {
    case 'builtins.getattr': {
      const found = namedAttribute(a, expr, value)
      if (!found) return null
      return otherwise && !inf.isUnknown(found) ? inf.values.union(found, otherwise) : found
    }
    case 'builtins.dict.get':
    case 'builtins.dict.pop': {
      const [held] = receiver?.values.length === 1 ? receiver.values : []
      const key = literalOf(value)
      if (held?.k !== 'instance' || key === undefined) return null
      const isRead = readsKeyword(a.fn, expr)
      const item = held.items?.get(key)
      if (item) return isRead || only.fn.name === 'get' ? item : null
      const isMissing = isRead && keywordRest(a.fn) !== null && held.exact && held.items !== null
      return isMissing ? (args.positional[1] ?? (only.fn.name === 'get' ? inf.none : null)) : null
    }
    case 'contextlib._BaseExitStack.enter_context':
      return known(a, entered({ ...a, log: null }, value, false, null))
    case 'contextlib.AsyncExitStack.enter_async_context': {
      const inside = known(a, entered({ ...a, log: null }, value, true, null))
      return inside && inf.values.one(inf.values.awaitable(inside))
    }
    case 'builtins.iter': {
      const made = inf.values.map(
        value,
        one => callMethod({ ...a, log: null }, one, '__iter__', [], null) ?? inf.values.UNKNOWN,
      )
      return known(a, made)
    }
    case 'functools.update_wrapper':
      return value
    case 'typing.cast': {
      const [type] = expr.args
      const written = type?.value.k === 'const' && type.value.t === 'str' ? String(type.value.v) : ''
      const { s, e } = expr
      return /^\w+$/.test(written) ? annotationType(a, { k: 'name', id: written, s, e }) : null
    }
    default:
      return null
  }
}

/** `answer.get("body")` of a `TypedDict`. */
function itemOf(a: Activation, receiver: Type, key: Type): Type | null {
  const [held] = receiver.values.length === 1 ? receiver.values : []
  const name = held?.k === 'instance' ? literalOf(key) : undefined
  return held?.k === 'instance' && typeof name === 'string' ? typedItem(a, held, name) : null
}

function known(a: Activation, type: Type): Type | null {
  return a.inf.isUnknown(type) ? null : type
}

/** A list of the project's classes below a class; which of them an element is, is open. */
function subclassList({ inf }: Activation, receiver: Type): Type | null {
  const element = anySubclass(
    inf,
    receiver.values.flatMap(value => (value.k === 'class' ? [value.cls] : [])),
  )
  return element && inf.builtin('list', { args: [element] })
}
