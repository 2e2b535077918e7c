/** Calls that set an attribute by its name: what classes that guard their assignments, or answer every name, do in place of one. */
import type { CallExpr } from '../facts/file-facts.ts'

/** `setattr(x, name, value)` and `object.__setattr__(x, name, value)`. */
export function setsAttribute({ fn, args }: CallExpr): boolean {
  const isNamed =
    (fn.k === 'name' && fn.id === 'setattr') ||
    (fn.k === 'attr' && fn.name === '__setattr__' && fn.of.k === 'name' && fn.of.id === 'object')
  return isNamed && args.length === 3
}

/** The attribute that a call sets, where its name is written out. */
export function attributeSet(call: CallExpr): string | null {
  const name = setsAttribute(call) ? call.args[1]?.value : undefined
  return name?.k === 'const' && name.t === 'str' ? String(name.v) : null
}
