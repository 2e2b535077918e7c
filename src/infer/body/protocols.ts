/**
 * The implicit calls of Python: iterating, entering, awaiting, indexing, truth. Each answers with a type and, where a
 * record is given, writes down what runs and what blocks.
 */
import type { BlockEffect } from '../../catalogue/effects.ts'
import type { Expr } from '../../facts/file-facts.ts'
import { lastName } from '../../link/link.ts'
import type { Class } from '../../link/project.ts'
import { computedMember, flattened } from '../node-values.ts'
import { moduleActivation, type Activation } from '../scope/activation.ts'
import { resolveName } from '../scope/annotations.ts'
import { isNode } from '../scope/node-names.ts'
import { answersAll, instanceAttribute } from '../attributes.ts'
import { callMethod, recordRuns } from '../calls/call-value.ts'
import { derivesFrom, mro } from '../classes.ts'
import { isSettled, noteIterated } from '../calls/settled.ts'
import { keyedItem } from '../keyed-items.ts'
import type { CallForm, CallRecord } from '../records.ts'
import { classScope } from '../scope/names.ts'
import { addSink, recordAt } from './recorder.ts'
import type { InstanceValue, LiteralValue, Type, Value } from '../values.ts'

/** Where an implicit call stands. */
export interface Site {
  readonly expr: Expr
  readonly form: CallForm
  readonly s?: number
  readonly e?: number
}

function record(a: Activation, site: Site | null): CallRecord | null {
  return site && a.log ? recordAt(a, site.expr, site.form, null, site.s, site.e) : null
}

/** Makes the record once it turns out that there is something to call; null where nothing is recorded. */
function recordLater(a: Activation, site: Site | null): (() => CallRecord | null) | null {
  return site && a.log ? () => record(a, site) : null
}

/** The items that iterating gives. */
export function iterated(a: Activation, type: Type, async: boolean, site: Site | null): Type {
  const v = a.inf.values
  return v.map(type, value => (async && refusesAsync(a, value) ? v.UNKNOWN : iterateValue(a, value, async, site)))
}

/** `async for` raises over a plain generator, or a library's plain iterator, and runs none of it: something else is iterated. */
function refusesAsync(a: Activation, value: Value): boolean {
  return (
    value.k === 'generator' &&
    !value.async &&
    !value.manager &&
    (value.lazy !== null || value.runs.length > 0) &&
    value.runs.every(({ fn }) => fn.facts.generator && !fn.facts.async && !fn.module.isStub) &&
    !isNode(a)
  )
}

function iterateValue(a: Activation, value: Value, async: boolean, site: Site | null): Type {
  const { inf } = a
  const v = inf.values
  switch (value.k) {
    case 'generator': {
      if (!value.manager) {
        const rec = record(a, site)
        runPending(a, value)
        if (rec) recordRuns(a, rec, value.runs, value.async ? 'await' : 'call')
        if (rec && value.lazy)
          addSink(rec, { name: value.lazy.owner, effect: value.lazy.effect, soft: false, how: 'iterate' })
      }
      return value.item
    }
    case 'awaitable':
      return v.UNKNOWN
    case 'instance': {
      if (value.feeds.length > 0) for (const feed of value.feeds) iterateValue(a, feed, async, site)
      if (
        value.items &&
        (inf.isLibrary(value.cls, 'builtins.tuple') ||
          inf.isLibrary(value.cls, 'builtins.list') ||
          inf.isLibrary(value.cls, 'builtins.set'))
      )
        return v.union(...value.items.values())
      if (value.literal !== undefined) return typeof value.literal === 'string' ? inf.builtin('str') : v.UNKNOWN
      if (!async) lazyBlock(a, value, 'iterate', site)
      else if (site) noteIterated(a, site.expr)
      const iterator = callMethod(a, value, async ? '__aiter__' : '__iter__', [], recordLater(a, site))
      if (!iterator) {
        const item = callMethod(a, value, '__getitem__', [inf.builtin('int')], recordLater(a, site))
        return item ?? (isNode(a) ? value.args[0] : undefined) ?? v.UNKNOWN
      }
      return v.map(iterator, one => {
        if (one.k === 'generator') return iterateValue(a, one, one.async, site)
        if (one.k !== 'instance') return v.UNKNOWN
        if (one !== value && !async) lazyBlock(a, one, 'iterate', site)
        const next = callMethod(a, one, async ? '__anext__' : '__next__', [], recordLater(a, site))
        if (!next) return one.args[0] ?? v.UNKNOWN
        return async ? awaited(a, next, site) : next
      })
    }
    case 'class': {
      // Iterating an Enum class gives its members.
      if (mro(inf, value.cls).some(entry => inf.isLibrary(entry.cls, 'enum.Enum'))) return v.one(v.instance(value.cls))
      return v.UNKNOWN
    }
    case 'unknown':
      return v.one(value)
    default:
      return v.UNKNOWN
  }
}

/** A generator expression's own calls happen where it is iterated, if that is in the body that wrote it. */
function runPending(a: Activation, value: Value): void {
  const pending = a.log?.pending.get(value.id)
  if (!a.log || !pending) return
  a.log.pending.delete(value.id)
  for (const [key, one] of pending) if (!a.log.calls.has(key)) a.log.calls.set(key, one)
}

/** Writes down that a lazy value is evaluated here. */
export function lazyBlock(a: Activation, value: Value, how: string, site: Site | null): void {
  if (!a.log || !site || value.k !== 'instance') return
  const evaluated = answersTo(a, value.cls, how) ? lazyEffect(a, value) : null
  const lazy = evaluated ?? (CALLED.has(how) ? protocolEffect(a, value.cls, `__${how}__`) : null)
  if (!lazy || isSettled(a, subjectOf(site.expr), lazy.effect)) return
  const rec = record(a, site)
  if (rec)
    addSink(rec, {
      name: `${lazy.owner}.__${how === 'iterate' ? 'iter' : how}__`,
      effect: lazy.effect,
      soft: value.soft,
      how,
    })
}

/** The special methods by which a class is asked for what is no iteration. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  bool: ['__bool__', '__len__'],
  len: ['__len__'],
  getitem: ['__getitem__'],
}

/** An object that can only be iterated is true as it is, and has no length. */
function answersTo(a: Activation, cls: Class, how: string): boolean {
  const names = ASKED[how]
  return !names || mro(a.inf, cls).some(entry => names.some(name => classScope(entry.cls).has(name)))
}

/** What is iterated, measured, tested or indexed by an expression. */
function subjectOf(expr: Expr): Expr {
  if (expr.k === 'sub') return expr.of
  const isMeasured = expr.k === 'call' && expr.fn.k === 'name' && /^(len|bool)$/.test(expr.fn.id)
  return isMeasured ? (expr.args[0]?.value ?? expr) : expr
}

/** Protocols that Python calls for an expression without a call of ours; a library's blocking one is a sink. */
const CALLED: ReadonlySet<string> = new Set(['contains', 'len', 'setitem', 'delitem'])

/** What a library's special method waits for, where a stub says that it does. */
export function protocolEffect(
  a: Activation,
  cls: Class,
  name: string,
): { readonly effect: BlockEffect; readonly owner: string } | null {
  for (const entry of mro(a.inf, cls)) {
    const bindings = entry.cls.module.isStub ? classScope(entry.cls).get(name) : undefined
    for (const binding of bindings ?? []) {
      const fn = binding.k === 'def' ? entry.cls.module.functions[binding.fn] : undefined
      const effect = fn && a.inf.effects(fn).blocks
      if (effect) return { effect, owner: entry.cls.qualname }
    }
    if (bindings) return null
  }
  return null
}

function lazyEffect(
  a: Activation,
  value: InstanceValue,
): { readonly effect: BlockEffect; readonly owner: string } | null {
  for (const entry of mro(a.inf, value.cls, value.args)) {
    if (!entry.cls.module.isStub) continue
    const effects = a.inf.effects(entry.cls)
    if (effects.lazy) return { effect: effects.lazy, owner: entry.cls.qualname }
  }
  return null
}

/** What `with value as x` binds to x. */
export function entered(a: Activation, type: Type, async: boolean, site: Site | null): Type {
  const v = a.inf.values
  return v.map(type, value => {
    if (value.k === 'generator' && value.manager) {
      const rec = record(a, site)
      if (rec) recordRuns(a, rec, value.runs, value.async ? 'await' : 'call')
      return value.item
    }
    if (value.k === 'awaitable') return async ? entered(a, value.of, true, site) : v.UNKNOWN
    if (value.k === 'unknown') return v.one(value)
    if (value.k !== 'instance') return v.UNKNOWN
    const isAnswered = answersAll(a, value)
    const makeRecord = recordLater(a, site)
    const inside = callMethod(a, value, async ? '__aenter__' : '__enter__', [], makeRecord)
    const none = a.inf.none
    const exit = callMethod(a, value, async ? '__aexit__' : '__exit__', [none, none, none], makeRecord)
    if (async && exit) awaited(a, exit, site)
    closeHeld(a, value, site)
    if (!inside) return isAnswered ? v.one(value) : v.UNKNOWN
    return async ? awaited(a, inside, site) : inside
  })
}

/** `with closing(x)`: leaving it closes x. */
function closeHeld(a: Activation, value: InstanceValue, site: Site | null): void {
  const method = CLOSING[value.cls.qualname]
  if (!method || !site || !a.log) return
  for (const held of value.args[0]?.values ?? []) {
    const closed = callMethod(a, held, method, [], () => record(a, site))
    if (closed && method === 'aclose') awaited(a, closed, site)
  }
}

const CLOSING: Readonly<Record<string, string>> = { 'contextlib.closing': 'close', 'contextlib.aclosing': 'aclose' }

/** What awaiting gives; records the bodies that run now. */
export function awaited(a: Activation, type: Type, site: Site | null): Type {
  const { inf } = a
  const v = inf.values
  if (isNode(a)) return flattened(a, type)
  return v.map(type, value => {
    if (value.k === 'awaitable') {
      if (value.runs.length > 0) {
        const rec = record(a, site)
        if (rec) recordRuns(a, rec, value.runs, 'await')
      }
      return value.of
    }
    if (value.k === 'instance') {
      const iterator = callMethod(a, value, '__await__', [], recordLater(a, site))
      if (!iterator) return v.UNKNOWN
      return v.map(iterator, one =>
        one.k === 'generator' ? one.result : one.k === 'instance' ? (one.args[2] ?? v.UNKNOWN) : v.UNKNOWN,
      )
    }
    return value.k === 'unknown' ? v.one(value) : v.UNKNOWN
  })
}

/** A field by its place in a named tuple, or by its key in a typed dictionary. */
function fieldAt(a: Activation, value: InstanceValue, at: LiteralValue): Type | null {
  if (typeof at === 'string') return typedItem(a, value, at)
  const name = typeof at === 'number' && !value.cls.module.isStub ? fieldsOf(a, value.cls)[at] : undefined
  return name === undefined ? null : instanceAttribute({ ...a, log: null }, value, name, null)
}

/** What the class of a `TypedDict` says of a key; null for other classes. */
export function typedItem(a: Activation, value: InstanceValue, key: string): Type | null {
  return isTypedDict(a, value.cls) ? instanceAttribute({ ...a, log: null }, value, key, null) : null
}

/** The fields of a named tuple, in order. */
function fieldsOf(a: Activation, cls: Class): readonly string[] {
  if (!derivesFrom(a.inf, cls, 'typing.NamedTuple')) return []
  return [...classScope(cls)].flatMap(([name, bindings]) =>
    bindings.some(one => one.k === 'value' && one.annotation) ? [name] : [],
  )
}

/** Is it known what stands at which place: in a tuple or list that was written out, or in a named tuple? */
export function hasPlaces(a: Activation, value: InstanceValue): boolean {
  return value.items !== null || (!value.cls.module.isStub && fieldsOf(a, value.cls).length > 0)
}

function isTypedDict(a: Activation, cls: Class): boolean {
  return mro(a.inf, cls).some(({ cls: one }) =>
    one.facts.bases.some(
      base =>
        lastName(base) === 'TypedDict' &&
        /(^|\.)TypedDict$/.test(resolveName(moduleActivation(a.inf, one.module), base) ?? ''),
    ),
  )
}

/** The element at a known position or key, else any element; `index` is what is known of the key besides. */
export function elementAt(
  a: Activation,
  type: Type,
  at: LiteralValue | undefined,
  site: Site | null = null,
  index: Type = a.inf.values.UNKNOWN,
): Type {
  const { inf } = a
  const v = inf.values
  return v.map(type, value => {
    if (value.k === 'class') return v.one(value)
    if (value.k === 'generator') return value.item
    if (value.k === 'unknown') return v.one(value)
    if (value.k !== 'instance') return v.UNKNOWN
    const field = isNode(a) ? computedMember(a, value, index) : at === undefined ? null : fieldAt(a, value, at)
    if (field) return field
    if (value.items) {
      if (at !== undefined) {
        const index = typeof at === 'number' && at < 0 ? value.items.size + at : at
        const known = value.items.get(index)
        if (known) return known
      }
      if (value.items.size > 0 && value.args.length === 0) return v.union(...value.items.values())
    }
    const kept = typeof at === 'string' ? keyedItem(inf, value, at) : null
    if (kept) return kept
    lazyBlock(a, value, 'getitem', site)
    const key = at === undefined ? index : literalKey(a, at)
    return callMethod(a, value, '__getitem__', [key], recordLater(a, site)) ?? v.UNKNOWN
  })
}

function literalKey({ inf }: Activation, at: LiteralValue): Type {
  if (typeof at === 'number') return inf.builtin('int', { literal: at })
  return typeof at === 'string' ? inf.builtin('str', { literal: at }) : inf.values.UNKNOWN
}
