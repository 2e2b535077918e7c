/**
 * Which part of a call's arguments the callee's body is analysed with: types that say more than the declarations, and
 * literals that its tests look at. Everything else is left out, so that calls share one analysis.
 */
import { isNodeModule } from '../../link/project.ts'
import type { Class, Func } from '../../link/project.ts'
import type { Expr } from '../../facts/file-facts.ts'
import type { Activation } from '../scope/activation.ts'
import { moduleActivation } from '../scope/activation.ts'
import { annotationType } from '../scope/annotations.ts'
import { isSubclass } from '../classes.ts'
import { literalOf } from './arguments.ts'
import type { Inference } from '../inference.ts'
import { isChoice, isOpaque } from '../opaque.ts'
import { testsOf } from '../scope/local-names.ts'
import { seenReceiver } from '../scope/seen-receiver.ts'
import type { Context, FrameRef, Type, Value } from '../values.ts'
import { withoutOwnRounds } from '../scope/without-own-rounds.ts'

/** Distinct contexts kept for one function; later ones share the plain one. */
export const MAX_CONTEXTS = 16

/**
 * Likewise for one that is given functions: `asyncHandler(f)` and `await run(operation)` do another thing for every route,
 * and what comes after the limit is no route any more. Large services have a thousand.
 */
const MAX_WRAPPED = 3000

/** Values that stand for something done: a function, what a bridge makes of it, the coroutine of a call. */
const DOES: ReadonlySet<Value['k']> = new Set(['function', 'wrapped', 'awaitable', 'generator'])

/** Containers within containers that are looked into for it. */
const MAX_HELD = 2

const counts = new WeakMap<Inference, Map<number, Set<number>>>()

/** The context for a call with these bound parameters, made in the activation `caller`. */
export function contextFor(
  inf: Inference,
  fn: Func,
  self: Value | null,
  bound: ReadonlyMap<string, Type>,
  closure: FrameRef | null,
  caller: FrameRef | null,
): Context {
  const v = inf.values
  if (fn.module.isStub) return v.EMPTY
  const kept = new Map<string, Type>()
  for (const param of fn.facts.params) {
    const type = bound.get(param.name)
    if (!type || type.values.length === 0) continue
    const useful = usefulPart(inf, fn, param.annotation ? parameterType(inf, fn, param.name) : null, param.name, type)
    if (useful) kept.set(param.name, withoutOwnRounds(inf, fn, useful, caller))
  }
  const receiver = self && seenReceiver(inf, fn, self.k === 'instance' ? plainSelf(inf, self) : self)
  const context = v.context(receiver, kept, closure)
  let byFunction = counts.get(inf)
  if (!byFunction) counts.set(inf, (byFunction = new Map<number, Set<number>>()))
  let known = byFunction.get(fn.uid)
  if (!known) byFunction.set(fn.uid, (known = new Set<number>()))
  if (known.has(context.id)) return context
  const most = holdsWork(kept) ? MAX_WRAPPED : MAX_CONTEXTS
  if (known.size >= most) {
    const plain = receiver?.k === 'instance' ? v.instance(receiver.cls, { args: receiver.args }) : receiver
    // What the callee's own tests ask for decides what it gives back: `query(sql, as_list=True)` at a hundred places.
    const switches = [...kindsOf(inf, fn, kept), ...switchesOf(kept)]
    for (const [more, deciding] of [new Map([...switches, ...chosenOf(fn, kept)]), new Map(switches)].entries()) {
      const context = v.context(plain, deciding, closure)
      if (known.has(context.id)) return context
      if (known.size >= most + (more + 1) * MAX_CONTEXTS) continue
      known.add(context.id)
      return context
    }
    return v.context(plain, new Map(), closure)
  }
  known.add(context.id)
  return context
}

/** Of what a call hands over, the parameters that are true, false or None. */
function switchesOf(params: ReadonlyMap<string, Type>): ReadonlyMap<string, Type> {
  const isSwitch = (value: Value): boolean =>
    value.k === 'instance' && (typeof value.literal === 'boolean' || value.literal === null)
  return new Map([...params].filter(([, type]) => type.values.length === 1 && type.values.every(isSwitch)))
}

/** Likewise those that the callee's tests compare, as far as they are constants: `resample(audio, format="pcm")`. */
function chosenOf(fn: Func, params: ReadonlyMap<string, Type>): ReadonlyMap<string, Type> {
  return new Map([...params].filter(([name, type]) => testsOf(fn).compared.has(name) && literalOf(type) !== undefined))
}

/** Likewise those whose class the callee asks for, among several that it takes: `isinstance(message, Image)`. */
function kindsOf(inf: Inference, fn: Func, params: ReadonlyMap<string, Type>): ReadonlyMap<string, Type> {
  const v = inf.values
  const found = new Map<string, Type>()
  for (const [name, type] of params)
    if (isOneKind(inf, fn, name, parameterType(inf, fn, name), type))
      found.set(
        name,
        v.map(type, value => v.one(value.k === 'instance' ? v.instance(value.cls) : value)),
      )
  return found
}

/** Of several types that are declared, is it certainly not one that the callee's tests may ask for? */
function isOneKind(inf: Inference, fn: Func, name: string, declared: Type, given: Type): boolean {
  if (declared.values.length < 2 || !testsOf(fn).tested.has(name)) return false
  if (!given.values.every(value => value.k === 'instance')) return false
  return declared.values.some(
    one =>
      one.k === 'instance' &&
      !given.values.some(
        value => value.k === 'instance' && (isSubclass(inf, value.cls, one.cls) || isSubclass(inf, one.cls, value.cls)),
      ),
  )
}

/** Is one of them something to do: a function, a coroutine, or a container of such? */
export function holdsWork(params: ReadonlyMap<unknown, Type>): boolean {
  return [...params.values()].some(type => doesSomething(type))
}

/** Something done, or a list or mapping of such: the coroutines that `wait_all` is handed. */
function doesSomething(type: Type, depth = 0): boolean {
  return type.values.some(
    value =>
      DOES.has(value.k) ||
      (value.k === 'instance' && depth < MAX_HELD && value.args.some(arg => doesSomething(arg, depth + 1))),
  )
}

/** Receivers without what only their maker cares about. */
function plainSelf(inf: Inference, self: Extract<Value, { k: 'instance' }>): Value {
  if (!self.origin && self.literal === undefined && self.feeds.length === 0 && !self.items) return self
  return inf.values.instance(self.cls, { args: self.args, exact: self.exact, soft: self.soft, made: self.made })
}

/** The declared type of a parameter, in the scope of its function. */
export function parameterType(inf: Inference, fn: Func, name: string): Type {
  return inf.memo.askAbout<Type>('pt', fn.uid, name, inf.values.UNKNOWN, inf.values.UNKNOWN, () => {
    const param = fn.facts.params.find(one => one.name === name)
    if (!param?.annotation) return inf.values.UNKNOWN
    return annotationType(scopeOf(inf, fn), param.annotation)
  })
}

/**
 * What a library's function calls what it is given as this parameter with, or what the decorator that it makes stands on:
 * the types in `Callable[[…], …]` of its stub.
 */
export function calledWith(inf: Inference, fn: Func, name: string | null): readonly Type[] {
  const annotation =
    name === null ? takenBy(fn.facts.returns)?.[0] : fn.facts.params.find(param => param.name === name)?.annotation
  return (takenBy(annotation) ?? []).map(one => annotationType(scopeOf(inf, fn), one))
}

/** The parameters of `Callable[[…], …]` as written. */
function takenBy(annotation: Expr | undefined): readonly Expr[] | null {
  if (annotation?.k !== 'sub' || annotation.index.k !== 'tuple' || annotation.of.k !== 'name') return null
  const [params] = annotation.index.items
  return annotation.of.id === 'Callable' && params?.k === 'list' ? params.items : null
}

/** Where annotations and defaults of a function are evaluated: around it, its own type parameters included. */
export function scopeOf(inf: Inference, fn: Func): Activation {
  const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent)
  return fn.facts.typeParams ? { ...scope, fn, classScope: fn.owner } : scope
}

function usefulPart(inf: Inference, fn: Func, declared: Type | null, name: string, type: Type): Type | null {
  const v = inf.values
  const tested = testsOf(fn).compared.has(name)
  const simple = v.map(type, value => v.one(simplify(inf, fn, value, tested)))
  if (inf.isUnknown(simple)) return null
  if (!declared || inf.isUnknown(declared)) return simple
  if (isOpaque(declared) && isChoice(simple)) return simple
  const excludesNone = declared.values.some(one => inf.isNone(one)) && !simple.values.some(one => inf.isNone(one))
  const telling =
    (excludesNone && testsOf(fn).tested.has(name)) ||
    isOneKind(inf, fn, name, declared, simple) ||
    simple.values.some(value => {
      if (value.k === 'unknown') return false
      if (value.k !== 'instance') return true
      if (value.literal !== undefined) return tested || typeof value.literal === 'boolean' || value.literal === null
      if (value.made || value.items || value.origin || doesSomething(v.one(value))) return true
      return (
        declared.values.some(
          one =>
            one.k === 'instance' &&
            one.cls !== value.cls &&
            (isSubclass(inf, value.cls, one.cls) || isNamesake(inf, one.cls, value)),
        ) ||
        (value.exact && !value.cls.module.isStub)
      )
    })
  return telling && !simple.values.some(value => value.k === 'unknown') ? simple : null
}

/**
 * `from requests import Session` where SQLAlchemy's is meant: nobody checks an annotation at run time, so what is passed
 * counts if it is a class of the same name from another library.
 */
function isNamesake(inf: Inference, declared: Class, given: Extract<Value, { k: 'instance' }>): boolean {
  return (
    declared.name === given.cls.name &&
    !given.soft &&
    declared.module.isStub &&
    given.cls.module.isStub &&
    !isSubclass(inf, declared, given.cls)
  )
}

function simplify(inf: Inference, fn: Func, value: Value, tested: boolean): Value {
  if (value.k !== 'instance') return value
  const literal =
    value.literal !== undefined && (tested || typeof value.literal === 'boolean' || value.literal === null)
      ? value.literal
      : undefined
  const origin = keepsOrigin(fn, value) ? value.origin : null
  if (value.literal === literal && value.origin === origin) return value
  return inf.values.instance(value.cls, {
    args: value.args,
    exact: value.exact,
    soft: value.soft,
    made: value.made,
    literal,
    items: value.items,
    feeds: value.feeds,
    origin,
  })
}

/** Functions of a Node project are handed the router on which they register routes: which one says under which path. */
function keepsOrigin(fn: Func, { origin }: Extract<Value, { k: 'instance' }>): boolean {
  return origin !== null && isNodeModule(fn.module) && origin.roles.includes('router.new')
}
