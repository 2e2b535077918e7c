/**
 * What is known of an object before it is waited for: its answers (`if not queue.empty()`, `process.poll() is not None`,
 * `future.done()`, `ready is queue._reader`), what was done to it (`process.kill()`), and what it was made with (a file in memory, a socket for datagrams).
 */
import type { BlockEffect, Literal } from '../../catalogue/effects.ts'
import type { AttrExpr, CallExpr, Expr } from '../../facts/file-facts.ts'
import { pathOf } from '../body/expressions.ts'
import { forEachExpr } from '../../facts/walk.ts'
import type { Class, Func } from '../../link/project.ts'
import { mro } from '../classes.ts'
import type { Inference } from '../inference.ts'
import type { Activation } from '../scope/activation.ts'
import { ownMethod } from '../scope/names.ts'
import type { Context, Type, Value } from '../values.ts'
import { type Bound, isMemory, literalOf } from './arguments.ts'

/** A question without arguments came out so; the names keep it until the object is another one. */
export function noteAnswer(a: Activation, { fn, args }: CallExpr, answer: boolean): void {
  const path = args.length === 0 && fn.k === 'attr' ? pathOf(fn) : null
  if (path !== null) a.state?.set(`${path}()`, a.inf.builtin('bool', { literal: answer }))
}

/** `if ready is queue._reader`: what a `select` found ready is this end of the object. */
export function noteReady(a: Activation, end: AttrExpr): void {
  const path = pathOf(end)
  if (path !== null) a.state?.set(`${path}()`, a.inf.builtin('bool', { literal: true }))
}

/** `async for row in rows`: what it gave is there for whoever asks again. */
export function noteIterated(a: Activation, iterable: Expr): void {
  const path = nameOf(iterable)
  if (path !== null) a.state?.set(`${path}.__aiter__()`, a.inf.builtin('bool', { literal: true }))
}

/** Has the object answered that what waits for it is there? */
export function isSettled({ state }: Activation, of: Expr, { settled }: BlockEffect): boolean {
  const path = nameOf(of)
  if (path === null) return false
  return Object.entries(settled).some(([name, answer]) => literalOf(state?.get(`${path}.${name}()`)) === answer)
}

/** A method was called after which another of the same object has nothing left to wait for: `process.kill()`. */
export function noteCalled(a: Activation, of: Expr, fn: Func): void {
  const path = endsWaiting(a.inf, fn) ? nameOf(of) : null
  if (path !== null) a.state?.set(`${path}.${fn.name}()`, a.inf.builtin('str', { literal: CALLED }))
}

/** Is what the call takes given back by the same function, or by leaving what this function enters? Others do so, too. */
export function isGivenBack({ fn }: Activation, of: Expr, { until }: BlockEffect): boolean {
  const path = until === null ? null : nameOf(of)
  if (until === null || path === null) return false
  const exit = fn.name === '__enter__' && fn.owner ? ownMethod(fn.owner, '__exit__') : undefined
  return calls(fn, path, until) || (exit !== undefined && calls(exit, path, until))
}

function calls({ facts }: Func, path: string, method: string): boolean {
  let found = false
  forEachExpr(facts.body, expr => {
    found ||= expr.k === 'call' && expr.fn.k === 'attr' && expr.fn.name === method && nameOf(expr.fn.of) === path
  })
  return found
}

/** What stubs write for a method that only has to have been called. */
const CALLED = 'called'

const ending = new WeakMap<Func, boolean>()

function endsWaiting(inf: Inference, fn: Func): boolean {
  let found = ending.get(fn)
  if (found === undefined) {
    const others = fn.owner ? fn.module.functions.filter(one => one.owner === fn.owner) : []
    found = others.some(one => inf.effects(one).blocks?.settled[fn.name] === CALLED)
    ending.set(fn, found)
  }
  return found
}

/** Was the object made so that the call has nothing to wait for? */
export function isHarmlessAsMade(inf: Inference, effect: BlockEffect, self: Value | null, bound: Bound): boolean {
  const given = self?.k === 'instance' ? self.made?.params : undefined
  if (!given) return false
  const over = effect.memory === null ? undefined : given.get(effect.memory)
  if (over && isMemory(inf, over)) return true
  const fits = Object.entries(effect.made).some(([name, constant]) => literalOf(given.get(name)) === constant)
  return fits && (effect.looksUp === null || isWrittenAddress(bound.params.get(effect.looksUp)))
}

/** What the object was made with, as far as its methods' waiting depends on it. */
export function decidingWaits(inf: Inference, cls: Class, bound: Bound): Context | null {
  const kept = new Map<string, Type>()
  for (const [name, constants] of decidingConstants(inf, cls)) {
    const named = bound.symbols.get(name) ?? []
    const constant = named.length === 1 ? named[0] : literalOf(bound.params.get(name))
    if (typeof constant === 'string' && constants.has(constant))
      kept.set(name, inf.builtin('str', { literal: constant }))
  }
  return kept.size > 0 ? inf.values.context(null, kept, null) : null
}

/**
 * What a library's function or method gives, as it was made: by what the function is given (`connect(":memory:")`), or as the
 * object was that the method belongs to (its cursors).
 */
export function asMade(inf: Inference, result: Type, self: Value | null, bound: Bound): Type {
  const v = inf.values
  return v.map(result, value => {
    if (value.k !== 'instance' || value.made || !value.cls.module.isStub) return v.one(value)
    const made = (self?.k === 'instance' && madeLike(inf, value.cls, self)) || decidingWaits(inf, value.cls, bound)
    return v.one(made ? v.instance(value.cls, { ...value, made }) : value)
  })
}

function madeLike(inf: Inference, cls: Class, { made }: Extract<Value, { k: 'instance' }>): Context | null {
  const names = [...decidingConstants(inf, cls).keys()].filter(name => made?.params.has(name))
  const kept = names.map(name => [name, made?.params.get(name) ?? inf.values.UNKNOWN] as const)
  return kept.length > 0 ? inf.values.context(null, new Map(kept), null) : null
}

/**
 * An attribute that is declared as what it may wait for, and only ever given what has nothing to wait for: a connection to
 * `:memory:`. Null where it may hold another.
 */
export function madeAsStored(inf: Inference, declared: Type, stored: () => Type | null): Type | null {
  const v = inf.values
  const open = inf.withoutNone(declared)
  if (open.values.length === 0) return null
  for (const one of open.values)
    if (one.k !== 'instance' || !one.cls.module.isStub || decidingConstants(inf, one.cls).size === 0) return null
  const kept = inf.withoutNone(stored() ?? v.NEVER)
  const isMade = kept.values.every(one => one.k === 'instance' && one.made !== null)
  return isMade && kept.values.length > 0 ? (open === declared ? kept : v.union(kept, inf.none)) : null
}

const deciding = new WeakMap<Class, ReadonlyMap<string, ReadonlySet<Literal>>>()

/** The constants on which the methods of a class make their waiting depend, by parameter. */
function decidingConstants(inf: Inference, cls: Class): ReadonlyMap<string, ReadonlySet<Literal>> {
  let found = deciding.get(cls)
  if (!found) {
    const methods = mro(inf, cls).flatMap(entry =>
      entry.cls.module.isStub ? entry.cls.module.functions.filter(fn => fn.owner === entry.cls) : [],
    )
    const byName = new Map<string, Set<Literal>>()
    for (const fn of methods)
      for (const [name, constant] of Object.entries(inf.effects(fn).blocks?.made ?? {}))
        byName.set(name, (byName.get(name) ?? new Set<Literal>()).add(constant))
    deciding.set(cls, (found = byName))
  }
  return found
}

/** `("10.0.0.1", 53)`: nobody has to be asked where that is. */
function isWrittenAddress(address: Type | undefined): boolean {
  const values = address?.values ?? []
  return (
    values.length > 0 &&
    values.every(value => {
      const host = value.k === 'instance' ? literalOf(value.items?.get(0)) : undefined
      return typeof host === 'string' && /^(\d+(\.\d+){3}|[\da-f]*:[\da-f:.]*|localhost)$/i.test(host)
    })
  )
}

function nameOf(expr: Expr): string | null {
  return expr.k === 'name' ? expr.id : pathOf(expr)
}
