/** The arguments of a stub's word, as its decorator writes them: literals, and dictionaries of literals. */
import type { CallExpr, Expr } from '../facts/file-facts.ts'
import type { Literal, PlaceSpec } from './effects.ts'

/** The expression given as this keyword. */
export function argument(call: CallExpr | null, name: string): Expr | undefined {
  return call?.args.find(arg => arg.name === name)?.value
}

/** A literal given as a keyword. */
export function keyword(call: CallExpr | null, name: string, otherwise: Literal): Literal {
  const value = argument(call, name)
  return value?.k === 'const' ? value.v : otherwise
}

/** A text given as a keyword. */
export function text(call: CallExpr | null, name: string, otherwise: string): string {
  const value = keyword(call, name, otherwise)
  return typeof value === 'string' ? value : otherwise
}

/** The first argument without a keyword, if it is a literal. */
export function first(call: CallExpr): Literal {
  const value = call.args.find(arg => !arg.name && !arg.star)?.value
  return value?.k === 'const' ? value.v : null
}

/** All texts without a keyword. */
export function strings(call: CallExpr | null): string[] {
  return (call?.args ?? []).flatMap(arg =>
    !arg.name && arg.value.k === 'const' && typeof arg.value.v === 'string' ? [arg.value.v] : [],
  )
}

/** A dictionary of literals given as a keyword. */
export function mapping(call: CallExpr | null, name: string): Record<string, Literal> {
  const value = argument(call, name)
  const found: Record<string, Literal> = {}
  if (value?.k !== 'dict') return found
  for (const { key, value: one } of value.items) {
    if (key?.k !== 'const' || typeof key.v !== 'string') continue
    if (one.k === 'const') found[key.v] = one.v
    else if (one.k === 'unary' && one.op === '-' && one.of.k === 'const' && typeof one.of.v === 'number')
      found[key.v] = -one.of.v
  }
  return found
}

/** A place, or one for each interface. */
export function place(call: CallExpr, name: string): PlaceSpec {
  const value = argument(call, name)
  if (value?.k === 'dict') return mapping(call, name) as Record<string, string>
  return value?.k === 'const' && typeof value.v === 'string' ? value.v : 'background'
}
