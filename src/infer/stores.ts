/**
 * Attributes that methods store on `self`, or other code on an object: found by asking the functions that assign an
 * attribute of that name, and kept only where the receiver is of the class.
 */
import { ownMethod } from './scope/names.ts'
import type { Class, Func } from '../link/project.ts'
import type { Activation } from './scope/activation.ts'
import { summarize } from './body/body.ts'
import { isSubclass, mro } from './classes.ts'
import { seenReceiver } from './scope/seen-receiver.ts'
import { filledAttribute } from './fills.ts'
import type { Inference } from './inference.ts'
import type { StoreRecord, Summary } from './records.ts'
import type { Context, InstanceValue, Type, Value } from './values.ts'

/** More writers than this of one attribute name, outside the class, are not asked. */
export const MAX_WRITERS = 24
/** How far `self.setup()` calls from the constructor are followed for what they store. */
const MAX_SETUP_DEPTH = 3

/** What is stored in an attribute of an instance; null if nothing is. */
export function storedAttribute(a: Activation, value: InstanceValue, name: string): Type | null {
  const { inf } = a
  const key = `st${value.cls.uid}.${name}/${value.made?.id ?? ''}[${value.args.map(arg => arg.id).join(',')}]`
  const assigned = inf.memo.ask<Type | null>(key, inf.values.NEVER, null, () => collectStored(inf, value, name))
  return withFills(inf, value, name, assigned)
}

/** What an attribute holds, with what functions put into it where it is a container. */
export function withFills<T extends Type | null>(
  inf: Inference,
  value: InstanceValue,
  name: string,
  made: T,
): Type | T {
  const self = inf.values.instance(value.cls, { args: value.args })
  return filledAttribute(inf, value.cls, name, made, fn => {
    const owner = ownerOf(fn)
    return owner && isSubclass(inf, value.cls, owner) ? methodContext(inf, fn, self) : null
  })
}

function collectStored(inf: Inference, value: InstanceValue, name: string): Type | null {
  const v = inf.values
  const classes = new Set(mro(inf, value.cls).map(entry => entry.cls))
  const writers = inf.project.storesByName.get(name) ?? []
  const own = writers.filter(fn => {
    const owner = ownerOf(fn)
    return owner !== null && classes.has(owner)
  })
  const found: Type[] = []
  const self = v.instance(value.cls, { args: value.args })
  // Only this method's stores on an instance of the class count; calls on `self` from the constructor see its arguments.
  const done = new Set<Func>()
  const constructor = value.made ? constructorOf(inf, value.cls) : null
  if (constructor && value.made) {
    const made = v.context(seenReceiver(inf, constructor, self), value.made.params, null)
    for (const store of constructorStores(inf, summarize(inf, constructor, made), value.cls, new Set(), 0, done))
      if (store.name === name) found.push(stored(inf, store))
  }
  for (const fn of own) {
    if (done.has(fn)) continue
    const summary = summarize(inf, fn, methodContext(inf, fn, self))
    for (const store of summary.stores)
      if (store.name === name && concerns(inf, store, value.cls)) found.push(stored(inf, store))
  }
  if (found.length === 0 || found.every(type => type.values.every(one => inf.isNone(one) || one.k === 'unknown'))) {
    const others = writers.filter(fn => !own.includes(fn))
    if (others.length <= MAX_WRITERS)
      for (const fn of others)
        for (const store of summarize(inf, fn).stores)
          if (store.name === name && concerns(inf, store, value.cls)) found.push(stored(inf, store))
  }
  return found.length > 0 ? v.union(...found) : null
}

/** The class whose method this is, or in whose method it is nested. */
export function ownerOf(fn: Func): Class | null {
  for (let current: Func | null = fn; current; current = current.parent) if (current.owner) return current.owner
  return null
}

function methodContext(inf: Inference, fn: Func, self: Value): Context | null {
  return fn.owner && fn.facts.params.length > 0
    ? inf.values.context(seenReceiver(inf, fn, self), new Map(), null)
    : null
}

/** Is the store one on an object of the class? */
export function concerns(inf: Inference, store: StoreRecord, cls: Class): boolean {
  return store.receiver.values.some(
    one =>
      (one.k === 'instance' || one.k === 'class') &&
      (one.cls === cls || isSubclass(inf, cls, one.cls) || isSubclass(inf, one.cls, cls)),
  )
}

/** An element put into a container attribute counts as a list of such elements; the container's own type comes from elsewhere. */
function stored(inf: Inference, store: StoreRecord): Type {
  if (!store.element) return store.value
  return inf.builtin('list', { args: [store.value] })
}

/** The `__init__` that constructing a class runs, if the project defines it. */
export function constructorOf(inf: Inference, cls: Class): Func | null {
  for (const entry of mro(inf, cls)) {
    const fn = ownMethod(entry.cls, '__init__')
    if (fn) return entry.cls.module.isStub ? null : fn
  }
  return null
}

function* constructorStores(
  inf: Inference,
  summary: Summary,
  cls: Class,
  seen: Set<Summary>,
  depth: number,
  done: Set<Func>,
): Iterable<StoreRecord> {
  if (seen.has(summary)) return
  seen.add(summary)
  done.add(summary.fn)
  for (const store of summary.stores) if (concerns(inf, store, cls)) yield store
  if (depth >= MAX_SETUP_DEPTH) return
  for (const call of summary.calls)
    for (const target of call.targets) {
      const self = target.context.self
      if (
        target.mode !== 'call' ||
        target.fn.module.isStub ||
        self?.k !== 'instance' ||
        !isSubclass(inf, cls, self.cls)
      )
        continue
      yield* constructorStores(inf, summarize(inf, target.fn, target.context), cls, seen, depth + 1, done)
    }
}
