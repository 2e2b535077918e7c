/** Binds call arguments to parameters, picks overloads, and decides whether a stub's condition on arguments holds. */
import type { BlockEffect, Literal } from '../../catalogue/effects.ts'
import type { Func } from '../../link/project.ts'
import { parameterType } from './contexts.ts'
import type { Inference } from '../inference.ts'
import { derivesFrom, isSubclass } from '../classes.ts'
import type { CallRecord } from '../records.ts'
import { classScope, isOverload, moduleScope } from '../scope/names.ts'
import type { Given, LiteralValue, Type } from '../values.ts'

/** The arguments of a call, evaluated. */
export interface Arguments {
  readonly positional: readonly Type[]
  readonly named: ReadonlyMap<string, Type>
  /** Has `*args` or `**kwargs` whose contents are unknown: missing parameters may have been given. */
  readonly open: boolean
  /** Names of constants that an argument is written with (`fcntl.LOCK_EX | fcntl.LOCK_NB`), by position or keyword. */
  readonly symbols?: ReadonlyMap<number | string, readonly string[]>
}

/** A call with empty brackets. */
export const NO_ARGUMENTS: Arguments = { positional: [], named: new Map(), open: false }

/** A call of which the arguments are not known. */
export const OPEN_ARGUMENTS: Arguments = { ...NO_ARGUMENTS, open: true }

/** The arguments of a call of what `functools.partial` made, with those that were fixed before. */
export function withGiven(given: Given | null, args: Arguments): Arguments {
  if (!given) return args
  return {
    positional: [...given.positional, ...args.positional],
    named: new Map([...given.named, ...args.named]),
    open: args.open,
  }
}

/** `*sequence`: its known items, of one or of any of several equally long ones; null where they are not all known. */
export function spreadSequence(inf: Inference, sequence: Type): readonly Type[] | null {
  const lists = sequence.values.map(value =>
    value.k === 'instance' && (inf.isLibrary(value.cls, 'builtins.tuple') || inf.isLibrary(value.cls, 'builtins.list'))
      ? value.items && [...value.items.values()]
      : null,
  )
  const [first] = lists
  if (!first || lists.some(one => one?.length !== first.length)) return null
  return first.map((_, at) => inf.values.union(...lists.map(one => one?.[at] ?? inf.values.UNKNOWN)))
}

/** `**mapping`: its known items become arguments. False if there may be others, or not all of these. */
export function spreadItems(inf: Inference, mapping: Type, named: Map<string, Type>): boolean {
  const v = inf.values
  const only = mapping.values.length === 1
  let exact = only
  for (const value of mapping.values) {
    if (value.k !== 'instance' || !value.items || !inf.isLibrary(value.cls, 'builtins.dict')) exact = false
    else {
      exact &&= value.exact
      for (const [key, item] of value.items) {
        const name = String(key)
        const perhaps = (): Type =>
          v.union(
            named.get(name) ?? v.NEVER,
            v.map(item, one => v.one(v.widen(one))),
          )
        named.set(name, only ? item : perhaps())
      }
    }
  }
  return exact
}

/** Arguments by parameter. */
export interface Bound {
  readonly params: Map<string, Type>
  /** Positional arguments beyond the parameters, and those that `*args` takes. */
  readonly rest: readonly Type[]
  /** Keyword arguments that no parameter takes by name. */
  readonly extra: ReadonlyMap<string, Type>
  /** Too many, unknown or missing arguments: this signature is not the one called. */
  readonly fits: boolean
  /** Names of constants, by parameter. */
  readonly symbols: ReadonlyMap<string, readonly string[]>
}

/** Binds arguments to a function's parameters; `skip` leaves out the first (the receiver). */
export function bindArgs(fn: Func, args: Arguments, skip: boolean): Bound {
  const params = new Map<string, Type>()
  const symbols = new Map<string, readonly string[]>()
  const rest: Type[] = []
  const extra = new Map<string, Type>()
  let fits = true
  let position = 0
  const list = skip ? fn.facts.params.slice(1) : fn.facts.params
  const takesRest = list.some(param => param.kind === 'args')
  const takesExtra = list.some(param => param.kind === 'kwargs')
  for (const param of list) {
    if (param.kind === 'args' || param.kind === 'kwargs') continue
    if (param.kind !== 'keyword' && position < args.positional.length) {
      const named = args.symbols?.get(position)
      if (named) symbols.set(param.name, named)
      const value = args.positional[position++]
      if (value) params.set(param.name, value)
    } else if (param.kind !== 'positional' && args.named.has(param.name)) {
      const named = args.symbols?.get(param.name)
      if (named) symbols.set(param.name, named)
      const value = args.named.get(param.name)
      if (value) params.set(param.name, value)
    } else if (!param.default && !args.open) fits = false
  }
  rest.push(...args.positional.slice(position))
  if (rest.length > 0 && !takesRest) fits = false
  for (const [name, type] of args.named) {
    if (list.some(param => param.name === name && param.kind !== 'positional')) continue
    extra.set(name, type)
    if (!takesExtra) fits = false
  }
  return { params, rest, extra, fits, symbols }
}

/** The overload of a stub function that fits the arguments best. */
export function chooseOverload(inf: Inference, fn: Func, args: Arguments, skip: boolean): Func {
  return (isOverload(fn.facts) && bestOf(inf, definitions(inf, fn), args, skip)) || fn
}

/** The declaration among the overloads of a project's function that a call of it means; null if it has none. */
export function declaredOverload(inf: Inference, fn: Func, args: Arguments, skip: boolean): Func | null {
  if (!fn.owner && fn.parent && fn.parent.index !== 0) return null
  const all = definitions(inf, fn).filter(one => isOverload(one.facts))
  return bestOf(inf, all, args, skip) ?? null
}

function bestOf(inf: Inference, all: readonly Func[], args: Arguments, skip: boolean): Func | undefined {
  const fitting = all.filter(one => bindArgs(one, args, skip).fits)
  const takes = (one: Func, test: typeof accepts): boolean =>
    [...bindArgs(one, args, skip).params].every(([name, type]) => test(inf, parameterType(inf, one, name), type))
  const possible = fitting.filter(one => takes(one, accepts))
  const [first] = possible
  // Where only some overloads wait, one that does must be meant for certain: `inspect(engine)` connects, `inspect(Model)` does not.
  const chosen =
    first && inf.effects(first).blocks && !takes(first, isCertain)
      ? (possible.find(one => !inf.effects(one).blocks) ?? first)
      : first
  return chosen ?? fitting[0] ?? all.at(-1)
}

/** Is what is given known to be what is declared? */
function isCertain(inf: Inference, declared: Type, given: Type): boolean {
  return (
    declared.values.every(one => one.k !== 'instance') ||
    given.values.every(
      value =>
        value.k === 'instance' &&
        declared.values.some(one => one.k === 'instance' && isSubclass(inf, value.cls, one.cls)),
    )
  )
}

/** All definitions of a function's name in its scope. */
function definitions(inf: Inference, fn: Func): readonly Func[] {
  return inf.memo.askAbout<readonly Func[]>('ov', fn.uid, 0, [fn], [fn], () => {
    const scope = fn.owner ? classScope(fn.owner) : moduleScope(fn.module)
    return (scope.get(fn.name) ?? [])
      .flatMap(one => (one.k === 'def' ? [fn.module.functions[one.fn]] : []))
      .filter(one => one !== undefined)
  })
}

/** Could a value of this type be passed where that type is declared? True wherever it is not certain that it could not. */
export function accepts(inf: Inference, parameter: Type, given: Type): boolean {
  // `TypeVar("F", bound=Callable[..., Any])` takes what its bound takes.
  const declared = inf.values.map(parameter, one => (one.k === 'typevar' ? one.bound : inf.values.one(one)))
  if (declared.values.length === 0 || given.values.length === 0) return true
  // A coroutine is no Future: `ensure_future(work())` makes a Task of it.
  if (
    given.values.every(one => one.k === 'awaitable') &&
    declared.values.every(
      one => one.k === 'instance' && one.cls.module.name !== 'typing' && derivesFrom(inf, one.cls, 'typing.Awaitable'),
    )
  )
    return false
  if (declared.values.some(one => one.k !== 'instance') || given.values.some(one => one.k !== 'instance')) {
    if (
      given.values.every(one => one.k === 'instance' && one.cls.module.isStub) &&
      declared.values.every(one => one.k === 'callable')
    )
      return false
    if (
      given.values.every(one => one.k === 'function' || one.k === 'class') &&
      declared.values.every(
        one =>
          one.k === 'instance' &&
          /^builtins\.(str|int|bytes|NoneType|bool|float)$|^types\.NoneType$/.test(one.cls.qualname),
      )
    )
      return false
    return true
  }
  return given.values.some(value =>
    declared.values.some(one => {
      if (value.k !== 'instance' || one.k !== 'instance') return true
      if (one.literal !== undefined && one.literal !== null) return value.literal === one.literal
      if (isSubclass(inf, value.cls, one.cls)) return true
      // Structural types of stubs: only plain builtins are known not to fit each other.
      return !(isPlain(one.cls.qualname) && (isPlain(value.cls.qualname) || !value.cls.module.isStub))
    }),
  )
}

function isPlain(qualname: string): boolean {
  return /^(builtins\.(str|bytes|int|float|bool|list|dict|tuple|set)|types\.NoneType)$/.test(qualname)
}

/** The literal that a type certainly is. */
export function literalOf(type: Type | undefined): LiteralValue | undefined {
  const only = type?.values.length === 1 ? type.values[0] : undefined
  return only?.k === 'instance' ? only.literal : undefined
}

/** Notes on the record of a call which of its arguments are literals. */
export function noteLiterals(record: CallRecord, bound: Bound): void {
  for (const [name, type] of [...bound.params, ...bound.extra]) {
    const literal = literalOf(type)
    if (literal !== undefined) record.literals[name] = literal
  }
}

/** Does the call block, given its arguments? `maybe` where a condition could not be decided. */
export function blocksWith(inf: Inference, effect: BlockEffect, bound: Bound, fn: Func): 'yes' | 'maybe' | 'no' {
  if (memoryGiven(inf, effect, bound)) return 'no'
  let answer: 'yes' | 'maybe' | 'no' = 'yes'
  for (const [name, value] of Object.entries(effect.unless)) {
    const given = bound.params.get(name) ?? bound.extra.get(name)
    // `LOCK_NB|LOCK_UN`: harmless if the argument, or one operand of its `|`, is a constant of one of these names.
    if (typeof value === 'string' && bound.symbols.get(name)?.some(one => value.split('|').includes(one))) return 'no'
    if (given === undefined) {
      if (defaultLiteral(fn, name) === value) return 'no'
      continue
    }
    const literal = literalOf(given)
    if (literal === value) return 'no'
    if (literal === undefined && typeof value === 'boolean' && given.values.some(one => one.k === 'unknown'))
      answer = 'maybe'
  }
  for (const [name, value] of Object.entries(effect.when)) {
    const given = bound.params.get(name) ?? bound.extra.get(name)
    const literal = given === undefined ? defaultLiteral(fn, name) : literalOf(given)
    if (literal === value) continue
    if (given !== undefined && literal === undefined) answer = 'maybe'
    else return 'no'
  }
  return answer
}

/** The file in memory that is given where the library takes a file; null where there is none, or it may be another. */
export function memoryGiven(inf: Inference, { memory }: BlockEffect, bound: Bound): Type | null {
  const given = memory === null ? undefined : bound.params.get(memory)
  return given && isMemory(inf, given) ? given : null
}

/** Is it certainly a file that is in memory only? */
export function isMemory(inf: Inference, type: Type): boolean {
  return (
    type.values.length > 0 &&
    type.values.every(
      value =>
        value.k === 'instance' &&
        (derivesFrom(inf, value.cls, '_io.BytesIO') || derivesFrom(inf, value.cls, '_io.StringIO')),
    )
  )
}

/** Does a constant say that the call waits for a moment only? */
export function isBrief(effect: BlockEffect, bound: Bound): boolean {
  return Object.entries(effect.brief).some(([name, limit]) => {
    const given = bound.params.get(name)
    const literal = given && literalOf(given)
    return typeof literal === 'number' && literal < Number(limit)
  })
}

function defaultLiteral(fn: Func, name: string): Literal | undefined {
  const param = fn.facts.params.find(one => one.name === name)
  return param?.default?.k === 'const' && param.default.t !== 'ellipsis' ? param.default.v : undefined
}
