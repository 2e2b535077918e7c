/** What a `def` is after its decorators: the same function, another one, or one seen through an offload or bridge. */
import type { Expr } from '../../facts/file-facts.ts'
import { lastName } from '../../link/link.ts'
import type { Func } from '../../link/project.ts'
import { moduleActivation, type Activation } from '../scope/activation.ts'
import { resolveName } from '../scope/annotations.ts'
import { argumentsFor, calledOf, routeOf } from './hand-over.ts'
import { callType } from './call-value.ts'
import { derivesFrom, methodOf } from '../classes.ts'
import { evaluate, evaluateArguments } from '../body/expressions.ts'
import { type Arguments, bindArgs, blocksWith, chooseOverload, NO_ARGUMENTS } from './arguments.ts'
import type { Inference } from '../inference.ts'
import type { SinkRecord } from '../records.ts'
import type { FrameRef, FunctionValue, InstanceValue, Type, Value } from '../values.ts'

/** What a function in a class body is bound to where it is read: an instance, nothing, the class, or it is called at once. */
export type MethodKind = 'method' | 'static' | 'class' | 'property'

/** How a function in a class body binds. */
export function methodKind(inf: Inference, fn: Func): MethodKind {
  if (fn.facts.decorators.length === 0)
    return fn.name === '__class_getitem__' || fn.name === '__init_subclass__' ? 'class' : 'method'
  return inf.memo.askAbout<MethodKind>('mk', fn.uid, 0, 'method', 'method', () => {
    const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent)
    for (const decorator of fn.facts.decorators) {
      const named = decorator.k === 'call' ? decorator.fn : decorator
      if (named.k === 'name' && named.id === 'staticmethod') return 'static'
      if (named.k === 'name' && named.id === 'classmethod') return 'class'
      if (named.k === 'name' && (named.id === 'property' || named.id === 'cached_property')) return 'property'
      if (fn.module.isStub) {
        if (named.k === 'attr' && (named.name === 'property' || named.name === 'cached_property')) return 'property'
        continue
      }
      const name = resolveName(scope, named) ?? ''
      if (/\.(validator|root_validator|field_validator|model_validator|declared_attr)$/.test(name))
        return takesMade(fn, name, decorator) ? 'method' : 'class'
      const value = evaluate(scope, named)
      for (const one of value.values) {
        if (one.k !== 'class') continue
        if (
          derivesFrom(inf, one.cls, 'builtins.property') ||
          /(^|\.)(cached_property|hybrid_property|classproperty)$/.test(one.cls.qualname)
        )
          return 'property'
        if (derivesFrom(inf, one.cls, 'builtins.classmethod')) return 'class'
        if (derivesFrom(inf, one.cls, 'builtins.staticmethod')) return 'static'
      }
      if (/cached_property$|hybrid_property$/.test(name)) return 'property'
    }
    return 'method'
  })
}

/** `@model_validator(mode="after")` is given the finished object; written for its first releases it may still take the class. */
function takesMade(fn: Func, name: string, decorator: Expr): boolean {
  if (!name.endsWith('.model_validator') || decorator.k !== 'call' || fn.facts.params[0]?.name === 'cls') return false
  return decorator.args.some(({ name: named, value }) => named === 'mode' && value.k === 'const' && value.v === 'after')
}

/** The value that the name of a `def` has. */
export function decoratedFunction(inf: Inference, fn: Func, frame: FrameRef | null): Type {
  const plain = inf.values.one(inf.values.fn(fn, null, frame))
  if (fn.facts.decorators.length === 0) return plain
  if (fn.module.isStub) return stubDecorated(inf, fn, plain)
  return inf.memo.askAbout<Type>('df', fn.uid, frame?.id ?? 0, plain, plain, () => {
    const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent, frame)
    let current = plain
    for (const decorator of [...fn.facts.decorators].reverse()) current = applyDecorator(scope, decorator, current)
    return current
  })
}

/** What decorators add to the calls of a plain function: the sleep between the attempts of a retry. */
export function addedWaits(inf: Inference, fn: Func): readonly SinkRecord[] {
  if (fn.module.isStub || fn.facts.async || fn.facts.decorators.length === 0) return NO_WAITS
  return inf.memo.askAbout<readonly SinkRecord[]>('aw', fn.uid, 0, NO_WAITS, NO_WAITS, () => {
    const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent)
    return fn.facts.decorators.flatMap(decorator => {
      const args: Arguments =
        decorator.k === 'call'
          ? evaluateArguments(scope, decorator)
          : { ...NO_ARGUMENTS, positional: [inf.values.UNKNOWN] }
      return evaluate(scope, decorator.k === 'call' ? decorator.fn : decorator).values.flatMap(value => {
        const one = value.k === 'instance' ? calledObject(inf, value) : value
        if (one?.k !== 'function' || !one.fn.module.isStub) return []
        const by = chooseOverload(inf, one.fn, args, one.self !== null)
        const { adds } = inf.effects(by)
        const answer = adds ? blocksWith(inf, adds, bindArgs(by, args, one.self !== null), by) : 'no'
        return adds && answer !== 'no'
          ? [{ name: by.qualname, effect: adds, soft: answer === 'maybe', how: 'call' }]
          : []
      })
    })
  })
}

/** The `__call__` of an object: `@db_session` is one. */
function calledObject(inf: Inference, value: InstanceValue): FunctionValue | null {
  const fn = methodOf(inf, value.cls, '__call__')
  return fn ? inf.values.fn(fn, value) : null
}

const NO_WAITS: readonly SinkRecord[] = []

/** In stubs only the decorators that change what a call gives are looked at. */
function stubDecorated(inf: Inference, fn: Func, plain: Type): Type {
  const isManager = fn.facts.decorators.some(one => /^(async)?contextmanager$/.test(lastName(one) ?? ''))
  return isManager ? inf.values.one(inf.values.wrapped('offload', MANAGER, plain, fn)) : plain
}

/** Pool name that marks a wrapped value as a context manager's function; internal to inference. */
export const MANAGER = '#manager'

/** One decorator applied to a value. */
export function applyDecorator(a: Activation, decorator: Expr, value: Type): Type {
  const { inf } = a
  const v = inf.values
  const call = decorator.k === 'call' ? decorator : null
  const callee = evaluate(a, call ? call.fn : decorator)
  const one = callee.values.find(candidate => candidate.k !== 'unknown')
  if (!one) return v.soften(value)
  if (one.k === 'class' && inf.isLibrary(one.cls, 'builtins.property')) return value
  if (one.k === 'class' && /^builtins\.(staticmethod|classmethod)$/.test(one.cls.qualname)) return value
  if (one.k === 'class' && one.cls.module.isStub && inf.effects(one.cls).keeps) return value
  const object = one.k === 'instance' ? calledObject(inf, one) : null
  if (object?.fn.module.isStub && inf.effects(object.fn).keeps) return value
  if ((one.k === 'instance' || (one.k === 'class' && call)) && libraryDecorator(inf, one))
    return registered(a, call ? evaluate(a, call) : callee, value)
  if (one.k === 'function' && one.fn.module.isStub) {
    const args = call ? evaluateArguments({ ...a, log: null }, call) : null
    const effects = inf.effects(args ? chooseOverload(inf, one.fn, args, one.self !== null) : one.fn)
    if (effects.keeps) return value
    if (effects.handlers.length > 0) return registered(a, call ? evaluate(a, call) : callee, value)
    if (effects.enters || /^contextlib\.(async)?contextmanager$/.test(one.fn.qualname))
      return v.one(v.wrapped('offload', MANAGER, value, one.fn))
    if (effects.offloads) return v.one(v.wrapped('offload', effects.offloads.pool, value, one.fn))
    if (effects.bridges) return v.one(v.wrapped('bridge', 'private-loop', value, one.fn))
  }
  const made = call ? evaluate(a, call) : callee
  const result = v.map(made, candidate => callResult(a, candidate, value))
  if (
    result.values.length === 0 ||
    result.values.every(candidate => candidate.k === 'unknown' || inf.isNone(candidate))
  ) {
    // A decorator of the project that we followed but whose result we lost keeps the function, less surely.
    return v.soften(value)
  }
  const known = result.values.filter(candidate => candidate.k !== 'unknown')
  return v.type(known)
}

/** Notes that a decorator registers the value with a framework. */
export function registerDecorated(a: Activation, decorator: Expr, registered: Type, handler?: Func): void {
  const { inf } = a
  const call = decorator.k === 'call' ? decorator : null
  const callee = evaluate({ ...a, log: null }, call ? call.fn : decorator)
  for (const value of callee.values) {
    const one = libraryDecorator(inf, value)
    if (!one) continue
    // What a class is given is its constructor's.
    const args = call && value.k !== 'class' ? evaluateArguments({ ...a, log: null }, call) : null
    const fn = args ? chooseOverload(inf, one.fn, args, one.self !== null) : one.fn
    const effects = inf.effects(fn)
    if (effects.handlers.length === 0) continue
    const bound = args ? bindArgs(fn, args, one.self !== null) : null
    // Where one of them takes no argument, the decorated function is that one's: `@router.get("/items", auth=token)`.
    const isPlain = effects.handlers.some(effect => effect.func === null)
    for (const effect of effects.handlers) {
      if (effect.func && call && bound?.params.has(effect.func) && !effect.path) continue
      if (effect.func && (isPlain || takesSeveral(fn, effect.func))) continue
      const route = bound ? routeOf(effect, bound) : { path: null, methods: effect.method ? [effect.method] : [] }
      for (const { value: target, handler: called } of calledOf(
        a,
        registered.values,
        { ...effect, members: [] },
        bound,
      )) {
        const behind = called ?? handler
        a.log?.registrations.push({
          effect,
          target,
          by: fn.qualname,
          receiver: one.self,
          args: argumentsFor(a, fn, effect.func, one.self, target),
          s: decorator.s,
          e: decorator.e,
          ...route,
          ...(behind && { handler: behind }),
        })
      }
    }
  }
}

/** The library's function that decorates: the value itself, or the registering `__call__` of an object or of what the class makes. */
function libraryDecorator(inf: Inference, value: Value): FunctionValue | null {
  if (value.k === 'function') return value.fn.module.isStub ? value : null
  if (value.k !== 'class' && value.k !== 'instance') return null
  const fn = methodOf(inf, value.cls, '__call__')
  if (!fn?.module.isStub || inf.effects(fn).handlers.length === 0) return null
  return inf.values.fn(fn, value.k === 'instance' ? value : inf.values.instance(value.cls))
}

/** Does the parameter take any number of arguments? They are registered by the call; what is decorated is none of them. */
function takesSeveral({ facts }: Func, name: string): boolean {
  return facts.params.some(param => param.name === name && (param.kind === 'args' || param.kind === 'kwargs'))
}

/** A registered function stays what it is; some frameworks put an object of theirs in its place (`task.delay()`). */
function registered(a: Activation, decorator: Type, value: Type): Type {
  const v = a.inf.values
  const args = { ...NO_ARGUMENTS, positional: [value] }
  const made = callType({ ...a, log: null }, decorator, args, null)
  return v.union(
    value,
    v.type(made.values.filter(one => one.k === 'instance' && one.cls.module.isStub && !a.inf.isNone(one))),
  )
}

function callResult(a: Activation, decorator: Value, value: Type): Type {
  const { inf } = a
  if (decorator.k === 'function' && decorator.fn.module.isStub) {
    const effects = inf.effects(decorator.fn)
    if (effects.keeps || effects.handlers.length > 0) return value
  }
  if (decorator.k === 'callable') {
    // `Callable[[F], F]` of a stub factory: the function itself.
    return decorator.result.values.some(one => one.k === 'typevar') || inf.isUnknown(decorator.result)
      ? value
      : decorator.result
  }
  if (decorator.k === 'class' && decorator.cls.module.isStub && !inf.effects(decorator.cls).application)
    if (decorator.cls.qualname.endsWith('property')) return value
  return callType({ ...a, log: null }, inf.values.one(decorator), { ...NO_ARGUMENTS, positional: [value] }, null)
}

/** The functions in a type, seen through wrappers. */
export function functionsIn(type: Type): readonly FunctionValue[] {
  return type.values.flatMap(value =>
    value.k === 'function' ? [value] : value.k === 'wrapped' ? functionsIn(value.of) : [],
  )
}

/** Is a decorator of the function, called or bare, a function of this kind? */
export function isDecoratedBy(inf: Inference, fn: Func, isWanted: (decorator: Func) => boolean): boolean {
  if (fn.facts.decorators.length === 0) return false
  const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent)
  return fn.facts.decorators.some(decorator =>
    evaluate(scope, decorator.k === 'call' ? decorator.fn : decorator).values.some(
      value => value.k === 'function' && isWanted(value.fn),
    ),
  )
}
