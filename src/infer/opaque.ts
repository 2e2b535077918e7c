/** Declarations that say what is done with a value and not what it is: `Callable[…]`, alone or in a container. */
import type { Type, Value } from './values.ts'

/** More functions than this behind one declaration are a mechanism for any function, not a choice between some. */
const MAX_CHOICES = 8

/** Does the type hold a callable of which only the signature is declared? */
export function isOpaque(type: Type): boolean {
  return type.values.some(
    value => value.k === 'callable' || (value.k === 'instance' && value.args.some(arg => isOpaque(arg))),
  )
}

/** Does the type name what will be called, and few enough of it? */
export function isChoice(type: Type): boolean {
  return type.values.length > 0 && type.values.length <= MAX_CHOICES && !isVague(type)
}

/** Nothing but signatures, or something unknown among them. */
function isVague(type: Type): boolean {
  return isUnsaid(type) || type.values.every(isSignature)
}

function isUnsaid(type: Type): boolean {
  return (
    type.values.length > MAX_CHOICES ||
    type.values.some(value => value.k === 'unknown' || (value.k === 'instance' && value.args.some(isUnsaid)))
  )
}

/** A callable, or a container of nothing else, as its declaration says: the real ones may stand beside it. */
function isSignature(value: Value): boolean {
  return (
    value.k === 'callable' ||
    (value.k === 'instance' && value.args.some(arg => arg.values.length > 0 && arg.values.every(isSignature)))
  )
}
