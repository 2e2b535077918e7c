/** Calls a function of a stub: its effects on the record, and its declared result with type variables put in. */
import type { BlockEffect, Effects } from '../../catalogue/effects.ts'
import type { Expr } from '../../facts/file-facts.ts'
import type { Func } from '../../link/project.ts'
import type { Activation } from '../scope/activation.ts'
import { annotationType } from '../scope/annotations.ts'
import { asMade, isGivenBack, isHarmlessAsMade, isSettled, noteCalled } from './settled.ts'
import { type Bound, NO_ARGUMENTS, blocksWith, isBrief, memoryGiven, noteLiterals } from './arguments.ts'
import { resultOf } from './call-value.ts'
import { mro } from '../classes.ts'
import { keepKeywords } from '../keyed-items.ts'
import { constructorWait } from './constructor-waits.ts'
import { consume, feedInto, runCoroutines } from './consume.ts'
import { parameterType, scopeOf } from './contexts.ts'
import { MANAGER, functionsIn } from './decorators.ts'
import { closeVariables, hasVariables, substitute, unify } from '../generics.ts'
import { handOver, injectArgument, registerArguments } from './hand-over.ts'
import { runWhenMade } from './made.ts'
import { awaited, iterated } from '../body/protocols.ts'
import { addSink, addTarget, stubTarget } from '../body/recorder.ts'
import type { CallRecord } from '../records.ts'
import type { FunctionValue, InstanceValue, Type, Value } from '../values.ts'

/** What the call gives; on the record, what it runs and waits for, and what it does with functions handed over. */
export function callStub(
  a: Activation,
  fn: Func,
  callee: FunctionValue,
  bound: Bound,
  record: CallRecord | null,
): Type {
  if (record && a.log) noteStubCall(a, fn, callee, bound, record)
  const effects = a.inf.effects(fn)
  const taken = resultOfTaking(a, fn, effects, bound)
  if (taken) return taken
  const declared = stubResult(a, fn, callee, bound)
  // `retry(reraise=True)(load)`: the decorator that was configured waits for its function.
  if (effects.keeps && declared.values.length > 0 && declared.values.every(value => value.k === 'callable'))
    return factoryOf(a, fn)
  const result = withOrigin(
    a,
    fn,
    effects,
    asMade(a.inf, overMemory(a, effects, whileIterated(a, fn, effects, declared), bound), callee.self, bound),
    record,
  )
  if (!(effects.awaitable || fn.facts.async) || result.values.every(value => value.k === 'awaitable')) return result
  if (fn.facts.async && fn.facts.generator) return result
  const plain = effects.awaitable && !fn.facts.async ? unwrapAwaitable(a, result) : result
  return a.inf.values.one(a.inf.values.awaitable(plain))
}

/** Writes down what the stub says that the call does. */
function noteStubCall(a: Activation, fn: Func, { self, soft }: FunctionValue, bound: Bound, record: CallRecord): void {
  const { inf } = a
  const v = inf.values
  const effects = inf.effects(fn)
  addTarget(record, stubTarget(inf, fn, soft))
  const receiver = record.call?.fn.k === 'attr' ? record.call.fn.of : null
  if (
    effects.blocks &&
    !effects.bridges &&
    !(receiver && isSettled(a, receiver, effects.blocks)) &&
    !isHarmlessAsMade(inf, effects.blocks, self, bound)
  ) {
    const answer = blocksWith(inf, effects.blocks, bound, fn)
    if (answer !== 'no')
      addSink(record, {
        name: fn.qualname,
        effect: isMoment(a, effects.blocks, bound, receiver) ? { ...effects.blocks, cheap: true } : effects.blocks,
        soft: soft || answer === 'maybe',
        how: 'call',
      })
  }
  if (receiver) noteCalled(a, receiver, fn)
  if (fn.name === '__init__' && fn.owner) {
    const of = self?.k === 'instance' ? self.cls : fn.owner
    const wait = constructorWait(inf, mro(inf, of), { fn, bound }, soft)
    if (wait) addSink(record, wait)
    keepKeywords(a, self, bound.extra)
  }
  if (effects.makes && self?.k === 'class' && !self.cls.module.isStub)
    runWhenMade(a, v.instance(self.cls, { args: self.args, soft: self.soft }), NO_ARGUMENTS, record)
  if (effects.application) a.log?.applications.push({ ...effects.application, s: record.s, e: record.e })
  noteLiterals(record, bound)
  handOver(a, fn, bound, effects.params, record, effects.greenlet?.func ?? null, self)
  registerArguments(a, fn, bound, effects.handlers, self, record)
  consume(a, fn, bound, record)
  runCoroutines(a, bound, record, effects.drives, effects.spawns?.param ?? null)
  if (effects.injects) injectArgument(a, bound, effects.injects, fn, record)
}

/** Is it over at once, by what it is given or since whoever takes it gives it back? */
function isMoment(a: Activation, effect: BlockEffect, bound: Bound, receiver: Expr | null): boolean {
  return isBrief(effect, bound) || (receiver !== null && isGivenBack(a, receiver, effect))
}

/** What a call gives that takes a function or a coroutine: that, seen through the stub's effect. Null where it takes none. */
function resultOfTaking(a: Activation, fn: Func, effects: Effects, bound: Bound): Type | null {
  const { inf } = a
  const v = inf.values
  if (effects.offloads) {
    const of = bound.params.get(effects.offloads.func)
    return of ? v.one(v.wrapped('offload', effects.offloads.pool, of, fn)) : factoryOf(a, fn)
  }
  if (effects.bridges) {
    const of = bound.params.get(effects.bridges.func)
    return of ? v.one(v.wrapped('bridge', 'private-loop', of, fn)) : factoryOf(a, fn)
  }
  const driven = effects.drives && bound.params.get(effects.drives.param)
  if (driven) {
    const result = awaited({ ...a, log: null }, driven, null)
    if (!inf.isUnknown(result)) return result
  }
  const kept = effects.keeps && [...bound.params.values()].find(type => functionsIn(type).length > 0)
  if (kept) return kept
  const [made] = /^contextlib\.(async)?contextmanager$/.test(fn.qualname) ? bound.params.values() : []
  return made ? v.one(v.wrapped('offload', MANAGER, made, fn)) : null
}

/** The result with the file in memory that it was made over. */
function overMemory({ inf }: Activation, { blocks }: Effects, result: Type, bound: Bound): Type {
  const given = blocks && memoryGiven(inf, blocks, bound)
  if (!blocks?.memory || !given) return result
  const made = inf.values.context(null, new Map([[blocks.memory, given]]), null)
  return inf.values.map(result, value =>
    inf.values.one(
      value.k === 'instance' && value.made === null ? inf.values.instance(value.cls, { ...value, made }) : value,
    ),
  )
}

/** The result as an iterator that waits while it is iterated, where the stub says so. */
function whileIterated(a: Activation, fn: Func, { lazy }: Effects, result: Type): Type {
  const v = a.inf.values
  if (!lazy) return result
  return v.one(v.lazy(iterated({ ...a, log: null }, result, false, null), { effect: lazy, owner: fn.qualname }))
}

/** The result with the call that made it, where the stub gives that a role. */
function withOrigin(a: Activation, fn: Func, { roles }: Effects, result: Type, record: CallRecord | null): Type {
  const v = a.inf.values
  if (roles.length === 0 || !record) return result
  return v.map(result, value =>
    value.k === 'instance' && value.literal === undefined
      ? v.one(v.instance(value.cls, { ...value, origin: v.origin(a.fn, record.s, record.e, fn.qualname, roles) }))
      : v.one(value),
  )
}

function unwrapAwaitable(a: Activation, type: Type): Type {
  const inner = awaited({ ...a, log: null }, type, null)
  return a.inf.isUnknown(inner) ? type : inner
}

/** `@sync_to_async(thread_sensitive=False)`: the same wrapper, waiting for its function. */
function factoryOf(a: Activation, fn: Func): Type {
  return a.inf.values.one(a.inf.values.fn(fn))
}

/** What a method that gives its own type gives. `this` in a declaration is the very receiver, so it was made where that was. */
function itself(a: Activation, fn: Func, self: InstanceValue): Value {
  const wide = a.inf.values.widen(self)
  if (self.cls.module.isStub && wide.k === 'instance' && self.made)
    return a.inf.values.instance(wide.cls, { ...wide, made: self.made })
  if (fn.module.facts.language !== 'typescript' || self.origin === null || wide.k !== 'instance') return wide
  return a.inf.values.instance(wide.cls, { ...wide, origin: self.origin })
}

/** The declared result of a stub function, its type variables put in. */
function stubResult(a: Activation, fn: Func, callee: FunctionValue, bound: Bound): Type {
  const { inf } = a
  const v = inf.values
  if (!fn.facts.returns) return v.UNKNOWN
  const self = callee.self
  const raw = inf.memo.askAbout<Type>('sr', fn.uid, 0, v.NEVER, v.UNKNOWN, () =>
    fn.facts.returns ? annotationType(scopeOf(inf, fn), fn.facts.returns) : v.UNKNOWN,
  )
  if (!hasVariables(raw)) return raw
  const bindings = new Map<string, Type>()
  if (self && (self.k === 'instance' || self.k === 'class')) {
    const entry = fn.owner && mro(inf, self.cls, self.args).find(one => one.cls === fn.owner)
    if (entry) for (const [name, type] of entry.bindings) if (!inf.isUnknown(type)) bindings.set(name, type)
    const own = v.one(self.k === 'class' ? v.instance(self.cls, { args: self.args }) : itself(a, fn, self))
    bindings.set('Self', own)
    const first = fn.facts.params[0]
    if (first?.annotation)
      unify(inf, parameterType(inf, fn, first.name), v.one(self), bindings, (value, args) => resultOf(a, value, args))
  }
  for (const [name, type] of bound.params)
    unify(inf, parameterType(inf, fn, name), type, bindings, (value, args) => resultOf(a, value, args))
  const rest = fn.facts.params.find(param => param.kind === 'args')
  if (rest?.annotation)
    for (const type of bound.rest)
      unify(inf, parameterType(inf, fn, rest.name), type, bindings, (value, args) => resultOf(a, value, args))
  const result = closeVariables(inf, substitute(inf, raw, bindings))
  return feedInto(a, result, bound)
}
