/** Declarations that say what is done with a value and not what it is: `Callable[…]`, alone or in a container. */
import type { Type } from './values.ts'

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

/** Nothing but signatures, or something unknown. */
function isVague(type: Type): boolean {
  return (
    type.values.length > MAX_CHOICES ||
    type.values.every(value => value.k === 'callable') ||
    type.values.some(
      value =>
        value.k === 'unknown' ||
        (value.k === 'instance' && value.args.some(arg => arg.values.length > 0 && isVague(arg))),
    )
  )
}
