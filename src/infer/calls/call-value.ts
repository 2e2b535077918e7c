/** What calling a value does and gives: functions, methods, instances, and functions seen through offloads and bridges. */
import type { BlockEffect } from '../../catalogue/effects.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Class } from '../../link/project.ts'
import type { Activation } from '../scope/activation.ts'
import { type Arguments, NO_ARGUMENTS, bindArgs, chooseOverload, withGiven } from './arguments.ts'
import { answersOf, classAttribute, instanceAttribute } from '../attributes.ts'
import { callStub } from './call-stub.ts'
import { construct } from './construct.ts'
import { contextFor } from './contexts.ts'
import { MANAGER, addedWaits } from './decorators.ts'
import { runsOf } from './hand-over.ts'
import { flattened } from '../node-values.ts'
import { callableOf, isNode } from '../scope/node-names.ts'
import { awaited } from '../body/protocols.ts'
import { addSink, addTarget, stubTarget, targetOf } from '../body/recorder.ts'
import type { CallRecord, Target } from '../records.ts'
import { dispatched } from './single-dispatch.ts'
import { generatorResult, narrowedByOverload, parametersOf, returnType, yieldType } from './results.ts'
import type { FunctionValue, Run, Type, Value, WrappedValue } from '../values.ts'

/** Calls every value of a type. */
export function callType(a: Activation, callee: Type, args: Arguments, record: CallRecord | null): Type {
  return a.inf.values.map(callee, value => callValue(a, value, args, record))
}

/** Calls one value. */
export function callValue(a: Activation, callee: Value, args: Arguments, record: CallRecord | null): Type {
  const v = a.inf.values
  switch (callee.k) {
    case 'function':
      return callFunction(a, callee, args, record)
    case 'class':
      return construct(a, callee, args, record)
    case 'callable': {
      // `Callable[[F], F]`: what it is given comes back.
      const [given] = args.positional
      return given && callee.result.values.every(one => one.k === 'typevar') ? given : callee.result
    }
    case 'wrapped':
      return callWrapped(a, callee, args, record)
    case 'module': {
      const whole = isNodeModule(callee.module) ? callableOf(a.inf, callee.module) : null
      return whole ? callType(a, whole, args, record) : v.UNKNOWN
    }
    case 'instance': {
      const answers = answersOf(a.inf, callee.cls)
      if (answers) {
        if (record && answers.kind && a.log) {
          const asked = record.call?.fn
          const name = asked?.k === 'attr' ? `${callee.cls.qualname}.${asked.name}` : callee.cls.qualname
          addSink(record, { name, effect: answers as BlockEffect, soft: callee.soft, how: 'call' })
        }
        const result = answers.kind ? v.UNKNOWN : v.one(v.instance(callee.cls, { args: callee.args }))
        return a.inf.effects(callee.cls).awaitable ? v.one(v.awaitable(result)) : result
      }
      return callMethod(a, callee, '__call__', args, record ? () => record : null) ?? v.UNKNOWN
    }
    case 'typevar':
      return callType(a, callee.bound, args, record)
    case 'unknown':
      // What a library's function gives belongs to that library as far as we know.
      return callee.from === null ? v.UNKNOWN : v.one(callee)
    default:
      return v.UNKNOWN
  }
}

/** Calls a special or ordinary method by name; null if the value has none. */
export function callMethod(
  a: Activation,
  value: Value,
  name: string,
  args: readonly Type[] | Arguments,
  makeRecord: (() => CallRecord | null) | null,
): Type | null {
  if (value.k !== 'instance' && value.k !== 'class') return null
  const silent = { ...a, log: null }
  const method =
    value.k === 'instance' ? instanceAttribute(silent, value, name, null) : classAttribute(silent, value, name, null)
  if (!method || !method.values.some(one => one.k === 'function' || one.k === 'wrapped' || one.k === 'callable'))
    return null
  const record = makeRecord ? makeRecord() : null
  return callType(
    a,
    method,
    Array.isArray(args) ? { ...NO_ARGUMENTS, positional: args as readonly Type[] } : (args as Arguments),
    record,
  )
}

/** Calls a function or bound method. */
export function callFunction(a: Activation, callee: FunctionValue, given: Arguments, record: CallRecord | null): Type {
  const bodies = dispatched(a.inf, callee, given)
  if (!bodies) return callBody(a, callee, given, record)
  return a.inf.values.union(...bodies.map(one => callBody(a, one, given, record)))
}

function callBody(a: Activation, callee: FunctionValue, given: Arguments, record: CallRecord | null): Type {
  const { inf } = a
  const args = withGiven(callee.given, given)
  const fn = callee.fn.module.isStub ? chooseOverload(inf, callee.fn, args, callee.self !== null) : callee.fn
  const bound = bindArgs(fn, args, callee.self !== null)
  if (fn.module.isStub) return callStub(a, fn, callee, bound, record)
  const params = parametersOf(inf, fn, bound, args.open, callee.self !== null)
  const context = contextFor(inf, fn, callee.self, params, callee.closure, a.frame)
  const found = enterFunction(a, { fn, context }, callee.soft, record)
  return narrowedByOverload(inf, { fn, context }, args, found)
}

/** Runs a project function: records the edge and gives its result, coroutine or generator. */
function enterFunction(
  a: Activation,
  run: Run,
  soft: boolean,
  record: CallRecord | null,
  constructs: Class | null = null,
): Type {
  const { inf } = a
  const v = inf.values
  const { fn } = run
  if (fn.facts.generator) {
    const item = yieldType(inf, run)
    if (record && a.log && fn.facts.async && a.fn.facts.async) addTarget(record, targetOf(run, 'await', soft))
    return v.one(v.generator(fn.facts.async, item, fn.facts.async ? v.UNKNOWN : generatorResult(inf, run), [run]))
  }
  if (fn.facts.async && isNodeModule(fn.module)) {
    // A promise is no coroutine: the body begins with the call, on the same thread, whoever awaits it later.
    if (record && a.log) addTarget(record, targetOf(run, 'await', soft))
    return v.one(v.awaitable(flattened(a, returnType(inf, run))))
  }
  if (fn.facts.async) {
    // Inside async code the coroutine will run on this loop, wherever it is awaited.
    if (record && a.log && a.fn.facts.async) addTarget(record, targetOf(run, 'await', soft))
    return v.one(v.awaitable(returnType(inf, run), [run]))
  }
  if (record && a.log) {
    addTarget(record, { ...targetOf(run, 'call', soft), constructs })
    for (const wait of addedWaits(inf, fn)) addSink(record, { ...wait, soft: wait.soft || soft })
  }
  return returnType(inf, run)
}

/** Adds the bodies of a coroutine or generator to a record. */
export function recordRuns(
  a: Activation,
  record: CallRecord,
  runs: readonly Run[],
  mode: Target['mode'],
  place: string | null = null,
): void {
  if (!a.log) return
  for (const run of runs) addTarget(record, { ...targetOf(run, mode, false), place })
}

/** Calls a function seen through an offload or a bridge. */
function callWrapped(a: Activation, callee: WrappedValue, args: Arguments, record: CallRecord | null): Type {
  const { inf } = a
  const v = inf.values
  if (callee.pool === MANAGER) {
    const made = callType({ ...a, log: null }, callee.of, args, null)
    return v.map(made, value =>
      value.k === 'generator'
        ? v.one(v.generator(value.async, value.item, value.result, value.runs, true))
        : v.one(value),
    )
  }
  const effects = inf.effects(callee.by)
  if (record && a.log) {
    addTarget(record, { ...stubTarget(inf, callee.by, false), label: `${callee.by.qualname}()` })
    for (const value of callee.of.values)
      for (const run of runsOf(a, value, args)) {
        if (callee.how === 'offload')
          record.callbacks.push({
            run,
            mark: { runs: 'thread', pool: callee.pool },
            by: callee.by.qualname,
            soft: false,
            greenlet: false,
          })
        // A bridge hands a plain function back as it is.
        else recordRuns(a, record, [run], run.fn.facts.async ? 'drive' : 'call', callee.pool)
      }
    if (callee.how === 'bridge' && effects.blocks && !isPlain(callee))
      addSink(record, { name: callee.by.qualname, effect: effects.blocks, soft: false, how: 'call' })
  }
  const result = callType({ ...a, log: null }, callee.of, args, null)
  if (callee.how === 'offload') return v.one(v.awaitable(result))
  return isPlain(callee) ? result : awaited({ ...a, log: null }, result, null)
}

/** Does a bridge hold nothing but plain functions of the project? */
function isPlain({ of }: WrappedValue): boolean {
  return of.values.every(value => value.k === 'function' && !value.fn.module.isStub && !value.fn.facts.async)
}

/** What a callable gives, without recording that it was called; for type variables of callback parameters. */
export function resultOf(a: Activation, value: Value, args: readonly Type[] = []): Type {
  const positional = isNode(a) ? args : []
  return callValue({ ...a, log: null }, value, { ...NO_ARGUMENTS, positional, open: true }, null)
}
