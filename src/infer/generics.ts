/** Type variables: putting types in for them, and finding out from arguments what they stand for. */
import { mro, typeParameters } from './classes.ts'
import type { Inference } from './inference.ts'
import type { Type, Value } from './values.ts'

/** The type with every bound variable replaced. */
export function substitute(inf: Inference, type: Type, bindings: ReadonlyMap<string, Type>): Type {
  if (bindings.size === 0 || !hasVariables(type)) return type
  return inf.values.map(type, value => substituteValue(inf, value, bindings))
}

function substituteValue(inf: Inference, value: Value, bindings: ReadonlyMap<string, Type>): Type {
  const v = inf.values
  switch (value.k) {
    case 'typevar':
      return bindings.get(value.name) ?? v.one(value)
    case 'instance':
      if (value.args.length === 0 && !value.items) return v.one(value)
      return v.one(
        v.instance(value.cls, {
          ...value,
          args: value.args.map(arg => substitute(inf, arg, bindings)),
          items: value.items && new Map([...value.items].map(([key, item]) => [key, substitute(inf, item, bindings)])),
        }),
      )
    case 'class': {
      const args = value.args.map(arg => substitute(inf, arg, bindings))
      const [of] = args
      return of && inf.isLibrary(value.cls, 'builtins.type') && !hasVariables(of)
        ? classesOf(inf, of)
        : v.one(v.cls(value.cls, args, value.soft))
    }
    case 'callable':
      return v.one(v.callable(substitute(inf, value.result, bindings), value.params.map(one => substitute(inf, one, bindings)))) // prettier-ignore
    case 'awaitable':
      return v.one(v.awaitable(substitute(inf, value.of, bindings), value.runs))
    default:
      return v.one(value)
  }
}

/** `type[T]`, once it is known what T stands for. */
function classesOf(inf: Inference, type: Type): Type {
  const v = inf.values
  return v.map(type, one => (one.k === 'instance' ? v.one(v.cls(one.cls, one.args, one.soft)) : v.UNKNOWN))
}

/** What is left of variables after substitution becomes their bound, or unknown. */
export function closeVariables(inf: Inference, type: Type): Type {
  if (!hasVariables(type)) return type
  const open = new Map<string, Type>()
  collect(type, open)
  return substitute(inf, type, open)
}

function collect(type: Type, open: Map<string, Type>): void {
  for (const value of type.values) {
    if (value.k === 'typevar') open.set(value.name, value.bound)
    else if (value.k === 'instance' || value.k === 'class') {
      for (const arg of value.args) collect(arg, open)
      if (value.k === 'instance' && value.items) for (const item of value.items.values()) collect(item, open)
    } else if (value.k === 'callable') for (const one of [value.result, ...value.params]) collect(one, open)
    else if (value.k === 'awaitable') collect(value.of, open)
  }
}

const variables = new WeakMap<Type, boolean>()

/** Does a type variable occur in it? */
export function hasVariables(type: Type): boolean {
  let known = variables.get(type)
  if (known === undefined) {
    known = type.values.some(
      value =>
        value.k === 'typevar' ||
        ((value.k === 'instance' || value.k === 'class') && value.args.some(hasVariables)) ||
        (value.k === 'instance' && value.items !== null && [...value.items.values()].some(hasVariables)) ||
        (value.k === 'callable' && (hasVariables(value.result) || value.params.some(hasVariables))) ||
        (value.k === 'awaitable' && hasVariables(value.of)),
    )
    variables.set(type, known)
  }
  return known
}

/** Asks what calling a value gives, without recording a call; passed in because calling is a question of its own. */
export type ResultOf = (value: Value, args: readonly Type[]) => Type

/** Matches an argument against a parameter's annotation and adds what the variables stand for to `bindings`. */
export function unify(
  inf: Inference,
  param: Type,
  argument: Type,
  bindings: Map<string, Type>,
  resultOf: ResultOf,
): void {
  if (!hasVariables(param)) return
  const add = (name: string, type: Type): void => {
    const before = bindings.get(name)
    bindings.set(name, before ? inf.values.union(before, type) : type)
  }
  const variable = param.values.filter(value => value.k === 'typevar')
  const structured = param.values.filter(value => value.k !== 'typevar')
  const rest: Value[] = []
  for (const value of argument.values) {
    let matched = false
    for (const pattern of structured) if (unifyValue(inf, pattern, value, bindings, resultOf)) matched = true
    if (!matched && !(inf.isNone(value) && structured.some(pattern => inf.isNone(pattern)))) rest.push(value)
  }
  for (const one of variable)
    if (rest.length > 0)
      add(
        one.name,
        inf.values.map(inf.values.type(rest), value => inf.values.one(inf.values.widen(value))),
      )
}

function unifyValue(
  inf: Inference,
  pattern: Value,
  value: Value,
  bindings: Map<string, Type>,
  resultOf: ResultOf,
): boolean {
  if (pattern.k === 'callable') {
    if (
      value.k === 'function' ||
      value.k === 'class' ||
      value.k === 'callable' ||
      value.k === 'wrapped' ||
      (value.k === 'instance' && !value.cls.module.isStub)
    ) {
      const args = pattern.params.map(one => substitute(inf, one, bindings)).map(one => (hasVariables(one) ? inf.values.UNKNOWN : one)) // prettier-ignore
      if (hasVariables(pattern.result)) unify(inf, pattern.result, resultOf(value, args), bindings, resultOf)
      return true
    }
    return false
  }
  if (
    value.k === 'class' &&
    (pattern.k === 'class' || (pattern.k === 'instance' && inf.isLibrary(pattern.cls, 'builtins.type')))
  ) {
    const wanted = inf.isLibrary(pattern.cls, 'builtins.type') ? pattern.args[0] : undefined
    const made = inf.values.instance(value.cls, { args: value.args, soft: value.soft })
    if (wanted) unify(inf, wanted, inf.values.one(made), bindings, resultOf)
    return true
  }
  if (pattern.k === 'awaitable' && value.k === 'awaitable') {
    unify(inf, pattern.of, value.of, bindings, resultOf)
    return true
  }
  if (pattern.k !== 'instance') return false
  if (value.k === 'awaitable' && /\.(Awaitable|Coroutine|Future|Task)$/.test(pattern.cls.qualname)) {
    const wanted = pattern.args.at(-1)
    if (wanted) unify(inf, wanted, value.of, bindings, resultOf)
    return true
  }
  if (value.k === 'generator') {
    const wanted = pattern.args[0]
    if (!wanted || !/(Iterable|Iterator|Generator|SupportsNext)$/.test(pattern.cls.name)) return false
    unify(inf, wanted, value.item, bindings, resultOf)
    return true
  }
  if (value.k !== 'instance') return false
  const entry = mro(inf, value.cls, value.args).find(one => one.cls === pattern.cls)
  if (entry) {
    const names = typeParameters(inf, pattern.cls)
    pattern.args.forEach((arg, index) => {
      const actual = entry.bindings.get(names[index] ?? '')
      // `[]` and a bare `list` say nothing of what they hold, which is not the same as holding something unknown.
      const isSaid = value.args.length > 0 || (actual && !inf.isUnknown(actual))
      if (actual && isSaid) unify(inf, arg, actual, bindings, resultOf)
    })
    return true
  }
  // Structural protocols of typeshed (`SupportsNext[T]`, `Iterable[T]` for foreign iterables) are generic as what has them.
  if (!/^(Supports|Iterable|Iterator|Sequence|Collection|Mapping|Awaitable)/.test(pattern.cls.name)) return false
  const pairs = pattern.args.flatMap((wanted, index) =>
    value.args[index] ? [[wanted, value.args[index]] as const] : [],
  )
  for (const [wanted, item] of pairs) unify(inf, wanted, item, bindings, resultOf)
  return pairs.length > 0
}
