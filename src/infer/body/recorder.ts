/** Makes and finds the records of calls while a body is walked. A call that is walked twice (loops) has one record. */
import { NO_EFFECTS } from '../../catalogue/effects.ts'
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import type { Func } from '../../link/project.ts'
import { methodOf } from '../classes.ts'
import type { Inference } from '../inference.ts'
import type { CallForm, CallRecord, SinkRecord, Target } from '../records.ts'
import type { Activation, BodyLog } from '../scope/activation.ts'
import type { Run, Type } from '../values.ts'

/** The record of a call at this expression, made on first use. Only for activations with a log. */
export function recordAt(
  a: Activation,
  of: Expr,
  form: CallForm,
  call: CallExpr | null,
  s = of.s,
  e = of.e,
): CallRecord {
  if (!a.log) throw new Error('recording without a log')
  const key = keyOf(s, e, form)
  let record = a.log.calls.get(key)
  if (!record) {
    record = {
      s,
      e,
      form,
      of,
      call,
      targets: [],
      sinks: [],
      callbacks: [],
      awaited: false,
      result: 'other',
      inLoop: a.loops > 0,
      needs: a.circumstance,
      literals: {},
      origins: [],
      receiverFrom: [],
      unresolved: null,
      foreign: null,
    }
    a.log.calls.set(key, record)
  }
  return record
}

/**
 * The records of a body that has been walked, by place. Nothing is added to them any more, and hundreds of thousands of
 * them are kept: an array that was pushed to has room for 17, an empty one is an object of its own.
 */
export function settledCalls(log: BodyLog): readonly CallRecord[] {
  const records = [...log.calls.values()]
  for (const record of records) {
    record.targets = fitting(record.targets)
    record.sinks = fitting(record.sinks)
    record.callbacks = fitting(record.callbacks)
    record.origins = fitting(record.origins)
    record.receiverFrom = fitting(record.receiverFrom)
    if (Object.keys(record.literals).length === 0) record.literals = NO_LITERALS
  }
  return records.sort((one, other) => one.s - other.s || one.e - other.e)
}

function fitting<T>(items: T[]): T[] {
  return items.length === 0 ? NOTHING : items.slice()
}

/** Frozen, since many records share them. */
const NOTHING = Object.freeze([]) as never
const NO_LITERALS: CallRecord['literals'] = Object.freeze({})

/** The record of a call that has been evaluated; nothing for other expressions, and where nothing is recorded. */
export function recordOf(a: Activation, expr: Expr): CallRecord | undefined {
  return expr.k === 'call' ? a.log?.calls.get(keyOf(expr.s, expr.e, 'call')) : undefined
}

function keyOf(s: number, e: number, form: CallForm): string {
  return `${s}-${e}-${form}`
}

/** A body that a call runs in this way, if nothing else is to be said of it. */
export function targetOf({ fn, context }: Run, mode: Target['mode'], soft: boolean): Target {
  return { fn, context, mode, soft, effects: NO_EFFECTS, constructs: null, label: null, place: null }
}

/** A function of a library that is called, with what its stub says of it. */
export function stubTarget(inf: Inference, fn: Func, soft: boolean): Target {
  return { ...targetOf({ fn, context: inf.values.EMPTY }, 'call', soft), effects: inf.effects(fn) }
}

/** Adds a target unless the record has it. */
export function addTarget(record: CallRecord, target: Target): void {
  const same = record.targets.some(
    one =>
      one.fn === target.fn && one.context === target.context && one.mode === target.mode && one.label === target.label,
  )
  if (!same) record.targets.push(target)
}

/** Adds a sink unless the record has it. */
export function addSink(record: CallRecord, sink: SinkRecord): void {
  if (!record.sinks.some(one => one.name === sink.name && one.effect.kind === sink.effect.kind)) record.sinks.push(sink)
}

/** Does what is called have this role? */
export function hasRole({ targets }: CallRecord, role: string): boolean {
  return targets.some(({ effects }) => effects.roles.includes(role))
}

/**
 * Drops from an awaited call the plain function that a decorator we do not know must have replaced: what it gives itself
 * cannot be awaited. (`@run_sync` of a framework hands it to a thread.)
 */
export function dropReplaced({ inf }: Activation, record: CallRecord, given: Type): void {
  const isAwaitable = given.values.some(
    value => value.k !== 'instance' || methodOf(inf, value.cls, '__await__') !== undefined,
  )
  if (isAwaitable) return
  record.targets = record.targets.filter(
    ({ fn, mode, soft }) =>
      !soft || mode !== 'call' || fn.module.isStub || fn.facts.async || fn.facts.decorators.length === 0,
  )
}

/**
 * What is entered by `async with`, or iterated by `async for`, gave something asynchronous: of a sync and an async twin of a
 * method it was the async one.
 */
export function dropPlainTwin(a: Activation, expr: Expr): void {
  const record = recordOf(a, expr)
  if (record?.targets.some(({ fn }) => fn.owner !== null)) record.sinks = []
}
