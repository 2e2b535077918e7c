/** What a library call does with lazy values and coroutines that are handed to it: iterates, enters, feeds or runs them. */
import type { Class, Func } from '../../link/project.ts'
import { classScope } from '../scope/names.ts'
import type { Activation } from '../scope/activation.ts'
import type { Bound } from './arguments.ts'
import { recordRuns } from './call-value.ts'
import { derivesFrom, mro } from '../classes.ts'
import { parameterType } from './contexts.ts'
import { entered, iterated, lazyBlock, protocolEffect } from '../body/protocols.ts'
import type { CallRecord } from '../records.ts'
import type { Type, Value } from '../values.ts'

/** Iterators over lazy arguments (`map`, `enumerate`, `zip`) keep them, to block where they are iterated. */
export function feedInto(a: Activation, result: Type, bound: Bound): Type {
  const feeds = [...bound.params.values(), ...bound.rest].flatMap(type => type.values.filter(value => isLazy(a, value)))
  if (feeds.length === 0) return result
  const v = a.inf.values
  return v.map(result, value =>
    value.k === 'instance' && isIterator(a, value.cls)
      ? v.one(v.instance(value.cls, { ...value, feeds }))
      : v.one(value),
  )
}

/** Is an instance of the class drawn from step by step? */
export function isIterator(a: Activation, cls: Class): boolean {
  return (
    derivesFrom(a.inf, cls, 'typing.Iterator') || mro(a.inf, cls).some(entry => classScope(entry.cls).has('__next__'))
  )
}

function isLazy(a: Activation, value: Value): boolean {
  if (value.k === 'generator')
    return !value.manager && (value.runs.length > 0 || value.lazy !== null || value.written === true)
  if (value.k !== 'instance') return false
  return value.feeds.length > 0 || makesLazy(a, value.cls)
}

/** Do instances of the class wait for something while they are consumed? */
function makesLazy(a: Activation, cls: Class): boolean {
  return a.inf.memo.askAbout('lazy', cls.uid, 0, false, false, () =>
    mro(a.inf, cls).some(entry =>
      entry.cls.module.isStub
        ? a.inf.effects(entry.cls).lazy !== null || WAITING.some(name => protocolEffect(a, entry.cls, name) !== null)
        : classScope(entry.cls).has('__iter__') || classScope(entry.cls).has('__len__'),
    ),
  )
}

/** Special methods by which a library's object may wait while something consumes it. */
const WAITING = ['__iter__', '__next__', '__len__']

function isManager(a: Activation, value: Value): boolean {
  if (value.k === 'generator') return value.manager
  return value.k === 'instance' && makesManager(a, value.cls)
}

function makesManager(a: Activation, cls: Class): boolean {
  return a.inf.memo.askAbout('manager', cls.uid, 0, false, false, () =>
    mro(a.inf, cls).some(entry => classScope(entry.cls).has('__enter__') || classScope(entry.cls).has('__aenter__')),
  )
}

/** Passing a lazy value where an iterable is wanted consumes it, unless the result is an iterator itself. */
export function consume(a: Activation, fn: Func, bound: Bound, record: CallRecord): void {
  const { inf } = a
  const marks = inf.effects(fn).params
  for (const [name, type] of bound.params) {
    // A marked parameter says itself where what is passed will run.
    if (marks.has(name)) continue
    if (!type.values.some(value => isLazy(a, value) || isManager(a, value))) continue
    const wanted = parameterType(inf, fn, name)
    for (const one of wanted.values) {
      if (one.k !== 'instance') continue
      const site = { expr: record.of, form: record.form, s: record.s, e: record.e }
      if (/^(Iterable|SupportsIter|SupportsNext|Iterator|Collection|Sequence)$/.test(one.cls.name)) {
        const makesIterator = fn.owner ? isIterator(a, fn.owner) : false
        if (!makesIterator) iterated(a, type, false, site)
      } else if (/^Abstract(Async)?ContextManager$/.test(one.cls.name))
        entered(a, type, one.cls.name.includes('Async'), site)
      else if (one.cls.name === 'Sized') for (const value of type.values) lazyBlock(a, value, 'len', site)
    }
  }
}

/** Coroutines handed to a library run on the running loop, or on the loop that the call drives. */
export function runCoroutines(
  a: Activation,
  bound: Bound,
  record: CallRecord,
  drives: { readonly param: string; readonly place: string } | null,
  spawned: string | null,
): void {
  const visit = (type: Type, driven: boolean, depth: number, mode: 'await' | 'spawn'): void => {
    for (const value of type.values) {
      if (value.k === 'awaitable')
        recordRuns(a, record, value.runs, driven ? 'drive' : mode, driven ? (drives?.place ?? null) : null)
      else if (value.k === 'instance' && depth < 2) {
        for (const arg of value.args) visit(arg, driven, depth + 1, mode)
        for (const item of value.items?.values() ?? []) visit(item, driven, depth + 1, mode)
      }
    }
  }
  for (const [name, type] of bound.params) visit(type, drives?.param === name, 0, spawned === name ? 'spawn' : 'await')
  for (const type of [...bound.rest, ...bound.extra.values()]) visit(type, false, 0, 'await')
}
