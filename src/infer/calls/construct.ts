/** Calls a class: gives the instance, with what its constructor was given where that decides its attributes. */
import { ownMethod } from '../scope/names.ts'
import { seenReceiver } from '../scope/seen-receiver.ts'
import type { Func } from '../../link/project.ts'
import type { Activation } from '../scope/activation.ts'
import { annotationType } from '../scope/annotations.ts'
import {
  type Arguments,
  type Bound,
  bindArgs,
  blocksWith,
  chooseOverload,
  memoryGiven,
  noteLiterals,
  OPEN_ARGUMENTS,
} from './arguments.ts'
import { resultOf } from './call-value.ts'
import { mro, type MroEntry, typeVariables } from '../classes.ts'
import { keepKeywords } from '../keyed-items.ts'
import { constructorWait } from './constructor-waits.ts'
import { consume, feedInto, isIterator, runCoroutines } from './consume.ts'
import { contextFor, parameterType, scopeOf } from './contexts.ts'
import { closeVariables, hasVariables, substitute, unify } from '../generics.ts'
import { handOver, registerArguments, runsOf, waitOf } from './hand-over.ts'
import { runWhenMade } from './made.ts'
import { addSink, addTarget, stubTarget, targetOf } from '../body/recorder.ts'
import type { Inference } from '../inference.ts'
import type { CallRecord } from '../records.ts'
import { parametersOf } from './results.ts'
import { decidingWaits } from './settled.ts'
import type { ClassValue, Context, InstanceValue, Type } from '../values.ts'

/** The instance that calling the class gives; on the record, what runs and waits meanwhile. */
export function construct(a: Activation, callee: ClassValue, args: Arguments, record: CallRecord | null): Type {
  const { inf } = a
  const v = inf.values
  const { cls } = callee
  if (inf.isLibrary(cls, 'builtins.type') && args.positional.length === 1 && args.positional[0])
    return v.map(args.positional[0], value =>
      value.k === 'instance' ? v.one(v.cls(value.cls, value.args)) : v.UNKNOWN,
    )
  if (inf.isLibrary(cls, 'functools.partial') || inf.isLibrary(cls, 'functools.partialmethod')) return partial(a, args)
  // `fetch = staticmethod(download)`: the function itself, wherever it is read from.
  if (inf.isLibrary(cls, 'builtins.staticmethod')) return args.positional[0] ?? v.UNKNOWN
  const order = mro(inf, cls, callee.args)
  if (record && a.log) noteStubClass(a, callee, order, args, record)
  let made: InstanceValue = v.instance(cls, { args: callee.args, exact: true, soft: callee.soft })
  const init = constructorIn(a, order)
  if (init) {
    if (!init.module.isStub) {
      const bound = bindArgs(init, args, true)
      const params = parametersOf(inf, init, bound, args.open, true)
      const context = contextFor(inf, init, made, params, null, a.frame)
      const kept = v.context(null, context.params, null)
      const given = typeArguments(a, callee, init, bound)
      made = v.instance(cls, {
        args: given?.every(type => !inf.isUnknown(type)) ? given : callee.args,
        exact: true,
        soft: callee.soft,
        made: kept.params.size > 0 ? kept : null,
      })
      const run = { fn: init, context: v.context(seenReceiver(inf, init, made), context.params, null) }
      if (record && a.log) addTarget(record, { ...targetOf(run, 'call', callee.soft), constructs: cls })
    } else made = constructStub(a, callee, init, made, args, record)
    if (inf.isLibrary(cls, 'builtins.dict') && args.positional.length === 0) made = written(inf, made, args)
  }
  if (!cls.module.isStub) runWhenMade(a, made, args, record)
  if (made.made === null && args.named.size > 0 && !cls.module.isStub) {
    const kept = new Map(
      [...args.named].filter(([, type]) =>
        type.values.some(value => value.k !== 'unknown' && (value.k !== 'instance' || value.literal === undefined)),
      ),
    )
    if (kept.size > 0)
      made = v.instance(cls, {
        args: made.args,
        exact: true,
        soft: callee.soft,
        origin: made.origin,
        made: v.context(null, kept, null),
      })
  }
  const roles = order.flatMap(entry => (entry.cls.module.isStub ? inf.effects(entry.cls).roles : []))
  if (roles.length > 0 && record)
    made = v.instance(cls, { ...made, origin: v.origin(a.fn, record.s, record.e, cls.qualname, roles) })
  return v.one(made)
}

/** `dict(a=x, b=y)` holds what `{"a": x, "b": y}` does. */
function written(inf: Inference, made: InstanceValue, { named, open }: Arguments): InstanceValue {
  if (named.size === 0) return made
  const args = [inf.builtin('str'), inf.values.union(...named.values())]
  return inf.values.instance(made.cls, { args, exact: true, soft: made.soft, items: open ? null : named })
}

/** The method that takes a constructor's arguments: the first `__init__`, or `__new__` of a stub. */
function constructorIn(a: Activation, order: readonly MroEntry[]): Func | undefined {
  for (const { cls } of order) {
    if (a.inf.isLibrary(cls, 'builtins.object')) continue
    const init = ownMethod(cls, '__init__') ?? (cls.module.isStub ? ownMethod(cls, '__new__') : undefined)
    if (init) return init
  }
  return undefined
}

/** What the stub of the class, or of one that it derives from, says of constructing it. */
function noteStubClass(
  a: Activation,
  callee: ClassValue,
  order: readonly MroEntry[],
  args: Arguments,
  record: CallRecord,
): void {
  const { inf } = a
  const init = constructorIn(a, order)
  // A constructor of the project waits where it calls the library's, with arguments of its own.
  if (!init || init.module.isStub) {
    const fn = init && chooseOverload(inf, init, args, true)
    const wait = constructorWait(inf, order, fn ? { fn, bound: bindArgs(fn, args, true) } : null, callee.soft)
    if (wait) addSink(record, wait)
  }
  const told = order.find(({ cls }) => cls.module.isStub && inf.effects(cls).application !== null)
  const application = told && inf.effects(told.cls).application
  if (application) a.log?.applications.push({ ...application, s: record.s, e: record.e })
}

function constructStub(
  a: Activation,
  callee: ClassValue,
  init: Func,
  plain: InstanceValue,
  args: Arguments,
  record: CallRecord | null,
): InstanceValue {
  const { inf } = a
  const v = inf.values
  const fn = chooseOverload(inf, init, args, true)
  const bound = bindArgs(fn, args, true)
  const effects = inf.effects(fn)
  if (record && a.log) {
    const own = inf.effects(callee.cls)
    addTarget(record, {
      ...stubTarget(inf, fn, callee.soft),
      ...(own.roles.length > 0 && {
        effects: { ...effects, roles: [...effects.roles, ...own.roles], mounts: own.mounts ?? effects.mounts },
      }),
      constructs: callee.cls,
      label: callee.cls.qualname,
    })
    if (effects.blocks && blocksWith(inf, effects.blocks, bound, fn) !== 'no')
      addSink(record, { name: callee.cls.qualname, effect: effects.blocks, soft: callee.soft, how: 'call' })
    noteLiterals(record, bound)
    if (!isIterator(a, callee.cls)) handOver(a, fn, bound, effects.params, record, null)
    registerArguments(a, fn, bound, effects.handlers, v.one(plain).values[0] ?? null, record)
    keepKeywords(a, plain, bound.extra)
    consume(a, fn, bound, record)
    runCoroutines(a, bound, record, null, effects.spawns?.param ?? null)
  }
  const given = typeArguments(a, callee, fn, bound)
  const made = stoodFor(a, callee, bound) ?? overMemory(a, callee, bound) ?? decidingWaits(inf, callee.cls, bound)
  const result =
    given || made ? v.instance(callee.cls, { exact: true, soft: callee.soft, args: given ?? [], made }) : plain
  const fed = feedInto(a, v.one(result), bound).values[0]
  const filled = fed?.k === 'instance' ? fed : result
  if (!isIterator(a, callee.cls)) return filled
  // `map(f, xs)` calls f while it is iterated.
  const called = [...effects.params].flatMap(([name, mark]) =>
    mark.runs === 'here' ? (bound.params.get(name)?.values ?? []) : [],
  )
  const runs = called.flatMap(value => runsOf(a, value, OPEN_ARGUMENTS))
  const waits = called.flatMap(value => waitOf(inf, value) ?? []).map(wait => v.lazy(v.UNKNOWN, wait))
  const feeds = [...(runs.length > 0 ? [v.generator(false, v.UNKNOWN, v.UNKNOWN, runs)] : []), ...waits]
  return feeds.length > 0 ? v.instance(filled.cls, { ...filled, feeds: [...filled.feeds, ...feeds] }) : filled
}

/** What an object that stands for another was made with: the function that gives the other. */
function stoodFor({ inf }: Activation, { cls }: ClassValue, bound: Bound): Context | null {
  const param = inf.effects(cls).standsFor
  const getter = param === null ? undefined : bound.params.get(param)
  return param !== null && getter ? inf.values.context(null, new Map([[param, getter]]), null) : null
}

/** The file in memory that an object was made over: then its methods wait for nothing, either. */
function overMemory({ inf }: Activation, { cls }: ClassValue, bound: Bound): Context | null {
  const effect = inf.effects(cls).blocks
  const given = effect && memoryGiven(inf, effect, bound)
  return effect?.memory && given ? inf.values.context(null, new Map([[effect.memory, given]]), null) : null
}

/** What a generic class's type parameters stand for, told from what its constructor is given; null where that is written. */
function typeArguments(a: Activation, callee: ClassValue, fn: Func, bound: Bound): readonly Type[] | null {
  const { inf } = a
  const variables = typeVariables(inf, callee.cls)
  if (variables.length === 0 || callee.args.length > 0) return null
  const bindings = new Map<string, Type>()
  for (const [name, type] of bound.params)
    unify(inf, parameterType(inf, fn, name), type, bindings, (value, args) => resultOf(a, value, args))
  // `def __init__(self: sessionmaker[Session], …)`: the overload says what it makes.
  const self = fn.facts.params[0]
  const declared = self?.annotation ? parameterType(inf, fn, self.name).values[0] : undefined
  if (declared?.k === 'instance' && declared.cls === callee.cls)
    declared.args.forEach(
      (arg, index) => variables[index] && !hasVariables(arg) && bindings.set(variables[index].name, arg),
    )
  if (fn.owner && fn.owner !== callee.cls) {
    const entry = mro(inf, callee.cls).find(one => one.cls === fn.owner)
    for (const [own, type] of entry?.bindings ?? []) {
      const found = bindings.get(own)
      const only = type.values[0]
      if (found && only?.k === 'typevar') bindings.set(only.name, found)
    }
  }
  const made = fn.name === '__new__' ? madeByNew(a, callee, fn, bindings) : null
  if (made) return made
  const isOpen = [...bound.params.values()].some(type => type.values.some(value => value.k === 'unknown'))
  // `list()` holds nothing yet, as `[]`.
  if (!isOpen && variables.every(one => !bindings.has(one.name) && inf.isUnknown(one.bound))) return null
  return variables.map(one => closeVariables(inf, bindings.get(one.name) ?? one.bound))
}

/** `def __new__(cls, a: Iterable[A], b: Iterable[B]) -> zip[tuple[A, B]]`: the declared result says what it makes. */
function madeByNew(
  a: Activation,
  callee: ClassValue,
  fn: Func,
  bindings: ReadonlyMap<string, Type>,
): readonly Type[] | null {
  const { inf } = a
  const [declared] = fn.facts.returns ? annotationType(scopeOf(inf, fn), fn.facts.returns).values : []
  if (declared?.k !== 'instance' || declared.cls !== callee.cls || !declared.args.some(hasVariables)) return null
  return declared.args.map(arg => closeVariables(inf, substitute(inf, arg, bindings)))
}

function partial(a: Activation, args: Arguments): Type {
  const v = a.inf.values
  const [first, ...rest] = args.positional
  if (!first) return v.UNKNOWN
  const given = v.given(rest, args.named)
  return v.map(first, value => {
    if (value.k === 'function') {
      const before = value.given
      const all = before ? v.given([...before.positional, ...rest], new Map([...before.named, ...args.named])) : given
      return v.one(v.fn(value.fn, value.self, value.closure, all, value.soft))
    }
    return v.one(value)
  })
}
