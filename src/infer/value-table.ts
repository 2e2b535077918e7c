/** Interns values, types and contexts, so that equal ones are the same object; keeps them within the limits of `values.ts`. */
import type { Class, Func, Module } from '../link/project.ts'
import {
  type AwaitableValue,
  type CallableValue,
  type ClassValue,
  type Context,
  type FrameRef,
  type FunctionValue,
  type GeneratorValue,
  type Given,
  type InstanceValue,
  type LazySource,
  type LiteralValue,
  MAX_CONTEXT_DEPTH,
  MAX_DEPTH,
  MAX_FIELDS,
  MAX_IMPLEMENTATIONS,
  MAX_ITEMS,
  MAX_ROWS,
  MAX_UNION,
  type ModuleValue,
  type Origin,
  type Run,
  type SuperValue,
  type Type,
  type TypeVarValue,
  type UnknownValue,
  type Value,
  type WrappedValue,
} from './values.ts'

/** Parts of the longest name of something in a library without facts. */
const MAX_FOREIGN_PARTS = 8

/** Interns values, types and contexts for one run. */
export class Values {
  private readonly table = new Map<string, { readonly id: number }>()
  private next = 1
  /** What is asked for most often, at hand without a key. */
  private readonly singles: (Type | undefined)[] = []
  private readonly plain = new Map<number, (InstanceValue | undefined)[]>()
  private readonly functions = new Map<number, Map<number, FunctionValue>>()
  private readonly frames = new Map<number, Map<number, FrameRef>>()
  private readonly commonBase: (classes: readonly Class[]) => Class | null
  readonly unknownValue: UnknownValue
  readonly UNKNOWN: Type
  readonly NEVER: Type
  readonly EMPTY: Context

  /** `commonBase` finds the class of the project that others have in common; null where there is none. */
  constructor(commonBase: (classes: readonly Class[]) => Class | null = () => null) {
    this.commonBase = commonBase
    this.unknownValue = this.intern('?', id => ({ k: 'unknown', id, depth: 0, soft: false, from: null }))
    this.NEVER = this.intern('T', id => ({ id, values: [] }))
    this.UNKNOWN = this.type([this.unknownValue])
    this.EMPTY = this.context(null, new Map(), null)
  }

  private intern<T extends { readonly id: number }>(key: string, make: (id: number) => T): T {
    const known = this.table.get(key)
    if (known) return known as T
    const value = make(this.next++)
    this.table.set(key, value)
    return value
  }

  /** The union of these values; too wide a union becomes what its classes have in common, or unknown. */
  type(values: readonly Value[]): Type {
    if (values.length === 0) return this.NEVER
    let list = values
    if (list.length > 1) {
      const unique = new Map<number, Value>()
      for (const value of list) unique.set(value.id, value)
      list = [...unique.values()]
      if (isTooWide(list)) {
        const wide = new Map<number, Value>()
        for (const value of list) {
          const one = this.widen(value)
          wide.set(one.id, one)
        }
        list = [...wide.values()]
        if (isTooWide(list)) list = [this.join(list) ?? this.unknownValue]
      }
      list = [...list].sort((a, b) => a.id - b.id)
    }
    const fixed = list
    if (fixed.length === 1 && fixed[0]) return this.one(fixed[0])
    return this.intern(`T${fixed.map(value => value.id).join(',')}`, id => ({ id, values: fixed }))
  }

  /** Instances of many classes with a base in common are instances of that, as an annotation would say. */
  private join(values: readonly Value[]): Value | null {
    const classes = values.flatMap(value => (value.k === 'instance' ? [value.cls] : []))
    const base = classes.length === values.length ? this.commonBase(classes) : null
    return base && this.instance(base, { soft: values.some(value => value.soft) })
  }

  one(value: Value): Type {
    return (this.singles[value.id] ??= this.intern(`T${value.id}`, id => ({ id, values: [value] })))
  }

  union(...types: readonly Type[]): Type {
    let found: Type | null = null
    let several: Value[] | null = null
    for (const type of types) {
      if (type.values.length === 0 || type === found) continue
      if (!found) found = type
      else (several ??= [...found.values]).push(...type.values)
    }
    return several ? this.type(several) : (found ?? this.NEVER)
  }

  map(type: Type, change: (value: Value) => Type): Type {
    if (type.values.length === 1 && type.values[0]) return change(type.values[0])
    return this.union(...type.values.map(change))
  }

  /** Something of a library without facts; a name that grows too long (in a loop) stays as it is. */
  foreign(from: string, part: string | null = null): Type {
    const name = part === null || from.split('.').length >= MAX_FOREIGN_PARTS ? from : `${from}.${part}`
    return this.one(this.intern(`?${name}`, id => ({ k: 'unknown', id, depth: 0, soft: false, from: name })))
  }

  module(module: Module): ModuleValue {
    return this.intern(`m${module.uid}`, id => ({ k: 'module', id, depth: 0, soft: false, module }))
  }

  cls(cls: Class, args: readonly Type[] = [], soft = false): ClassValue {
    const kept = this.shallow(args)
    return this.intern(`c${cls.uid}${soft ? '~' : ''}${ids(kept)}`, id => ({
      k: 'class',
      id,
      depth: depthOf(kept),
      soft,
      cls,
      args: kept,
    }))
  }

  instance(cls: Class, options: Partial<Omit<InstanceValue, 'k' | 'id' | 'depth' | 'cls'>> = {}): InstanceValue {
    const args = this.shallow(options.args ?? [])
    const made = options.made && options.made.depth < MAX_DEPTH ? options.made : null
    let items = options.items ?? null
    const fields = cls.name === 'dict'
    if (items && items.size > (fields ? MAX_FIELDS : MAX_ITEMS) && (fields || !isTable(items))) items = null
    if (items && depthOf(items.values()) >= (fields ? MAX_CONTEXT_DEPTH : MAX_DEPTH)) items = fields ? this.shallowItems(items) : null // prettier-ignore
    const feeds = options.feeds ?? []
    const exact = options.exact ?? false
    const soft = options.soft ?? false
    const origin = options.origin ?? null
    const literal = options.literal
    if (args.length === 0 && !items && !made && feeds.length === 0 && !origin && literal === undefined)
      return this.plainInstance(cls, exact, soft)
    const itemKey = items
      ? '{' + [...items].map(([key, type]) => `${JSON.stringify(key)}:${type.id}`).join(',') + '}'
      : ''
    const key = `i${cls.uid}${exact ? '!' : ''}${soft ? '~' : ''}${ids(args)}${literal === undefined ? '' : '=' + typeof literal + String(literal)}${itemKey}/${made?.id ?? ''}/${origin?.id ?? ''}/${feeds.map(one => one.id).join(',')}`
    return this.intern(key, id => ({
      k: 'instance', id, soft, cls, args, exact, literal, items, made, origin, feeds,
      depth: Math.max(depthOf(args), made ? made.depth + 1 : 0, items ? depthOf(items.values()) : 0),
    })) // prettier-ignore
  }

  private plainInstance(cls: Class, exact: boolean, soft: boolean): InstanceValue {
    let known = this.plain.get(cls.uid)
    if (known === undefined) this.plain.set(cls.uid, (known = []))
    const flags = (exact ? 1 : 0) + (soft ? 2 : 0)
    const found = known[flags]
    if (found !== undefined) return found
    const key = `i${cls.uid}${exact ? '!' : ''}${soft ? '~' : ''}///`
    return (known[flags] = this.intern<InstanceValue>(key, id => ({
      k: 'instance', id, soft, cls, args: [], exact, literal: undefined, items: null, made: null, origin: null, feeds: [], depth: 0,
    }))) // prettier-ignore
  }

  fn(
    fn: Func,
    self: Value | null = null,
    closure: FrameRef | null = null,
    given: Given | null = null,
    soft = false,
  ): FunctionValue {
    if (closure || given || soft) return this.anyFunction(fn, self, closure, given, soft)
    const by = self?.id ?? 0
    let known = this.functions.get(fn.uid)
    if (known === undefined) this.functions.set(fn.uid, (known = new Map<number, FunctionValue>()))
    let found = known.get(by)
    if (found === undefined) known.set(by, (found = this.anyFunction(fn, self, null, null, false)))
    return found
  }

  private anyFunction(
    fn: Func,
    self: Value | null,
    closure: FrameRef | null,
    given: Given | null,
    soft: boolean,
  ): FunctionValue {
    return this.intern(`f${fn.uid}/${self?.id ?? ''}/${closure?.id ?? ''}/${given?.id ?? ''}${soft ? '~' : ''}`, id => ({
      k: 'function', id, depth: (self?.depth ?? 0) + (given ? 1 : 0) + (closure ? closure.context.depth : 0), soft, fn, self, closure, given,
    })) // prettier-ignore
  }

  callable(result: Type, params: readonly Type[] = []): CallableValue {
    return this.intern(`l${result.id}${ids(params)}`, id => ({
      k: 'callable',
      id,
      depth: depthOf([result, ...params]),
      soft: false,
      result,
      params,
    }))
  }

  wrapped(how: 'offload' | 'bridge', pool: string, of: Type, by: Func): WrappedValue {
    return this.intern(`w${how}/${pool}/${of.id}/${by.uid}`, id => ({
      k: 'wrapped',
      id,
      depth: depthOf([of]),
      soft: false,
      how,
      pool,
      of,
      by,
    }))
  }

  awaitable(of: Type, all: readonly Run[] = []): AwaitableValue {
    const runs = this.shallowRuns(all)
    return this.intern(`a${of.id}/${runKey(runs)}`, id => ({
      k: 'awaitable',
      id,
      depth: Math.max(depthOf([of]), runDepth(runs)),
      soft: false,
      of,
      runs,
    }))
  }

  generator(async: boolean, item: Type, result: Type, all: readonly Run[], manager = false): GeneratorValue {
    const runs = this.shallowRuns(all)
    return this.intern(`g${async ? 'a' : ''}${manager ? 'm' : ''}${item.id}/${result.id}/${runKey(runs)}`, id => ({
      k: 'generator', id, depth: Math.max(depthOf([item]), runDepth(runs)), soft: false, async, item, result, runs, manager, lazy: null,
    })) // prettier-ignore
  }

  /** A generator expression, known by where it is written. */
  written(async: boolean, item: Type, where: string): GeneratorValue {
    return this.intern(`x${async ? 'a' : ''}${item.id}/${where}`, id => ({
      k: 'generator', id, depth: depthOf([item]), soft: false, async, item, result: this.UNKNOWN, runs: [], manager: false, lazy: null, written: true,
    })) // prettier-ignore
  }

  /** A library's iterator that waits while it is iterated. */
  lazy(item: Type, source: LazySource): GeneratorValue {
    return this.intern(`z${item.id}/${source.owner}`, id => ({
      k: 'generator', id, depth: depthOf([item]), soft: false, async: false, item, result: this.UNKNOWN, runs: [], manager: false, lazy: source,
    })) // prettier-ignore
  }

  superOf(cls: Class, self: Value): SuperValue {
    return this.intern(`s${cls.uid}/${self.id}`, id => ({ k: 'super', id, depth: self.depth, soft: false, cls, self }))
  }

  typeVar(name: string, bound: Type): TypeVarValue {
    return this.intern(`v${name}/${bound.id}`, id => ({ k: 'typevar', id, depth: 0, soft: false, name, bound }))
  }

  given(positional: readonly Type[], named: ReadonlyMap<string, Type>): Given {
    return this.intern(
      `G${ids(positional)}${[...named].map(([name, type]) => `${name}:${type.id}`).join(',')}`,
      id => ({ id, positional, named }),
    )
  }

  origin(fn: Func, s: number, e: number, callee: string, roles: readonly string[]): Origin {
    return this.intern(`O${fn.module.uid}/${s}/${e}/${callee}`, id => ({ id, fn, s, e, callee, roles }))
  }

  context(self: Value | null, all: ReadonlyMap<string, Type>, closure: FrameRef | null): Context {
    const params = depthOf(all.values()) > MAX_CONTEXT_DEPTH ? this.cutDeep(all) : all
    const key = `C${self?.id ?? ''}/${closure?.id ?? ''}/${[...params].map(([name, type]) => `${name}:${type.id}`).join(',')}`
    return this.intern(key, id => ({
      id, self, params, closure,
      depth: Math.max(self ? self.depth : 0, depthOf(params.values()), closure ? closure.context.depth : 0),
    })) // prettier-ignore
  }

  /** A frame is known by the function and what it was called with. */
  frame(fn: Func, context: Context, parent: FrameRef | null): FrameRef {
    let known = this.frames.get(fn.uid)
    if (known === undefined) this.frames.set(fn.uid, (known = new Map<number, FrameRef>()))
    let found = known.get(context.id)
    if (found === undefined) known.set(context.id, (found = { id: this.next++, fn, context, names: new Map(), parent }))
    return found
  }

  /** Forgets what is particular to one value: literals, known elements, how it was made. */
  widen(value: Value): Value {
    if (value.k !== 'instance') return value
    if (value.literal === undefined && !value.items && !value.made && !value.origin) return value
    if (value.literal === null) return value
    return this.instance(value.cls, { args: value.args, exact: value.exact, soft: value.soft, feeds: value.feeds })
  }

  /** Marks every value of a type as resting on a union of call sites or overrides. */
  soften(type: Type): Type {
    return this.map(type, value => {
      if (value.soft) return this.one(value)
      if (value.k === 'instance') return this.one(this.instance(value.cls, { ...value, soft: true }))
      if (value.k === 'class') return this.one(this.cls(value.cls, value.args, true))
      if (value.k === 'function') return this.one(this.fn(value.fn, value.self, value.closure, value.given, true))
      return this.one(value)
    })
  }

  private cutDeep(params: ReadonlyMap<string, Type>): ReadonlyMap<string, Type> {
    return new Map([...params].map(([name, type]) => [name, depthOf([type]) > MAX_CONTEXT_DEPTH ? this.UNKNOWN : type]))
  }

  private shallowRuns(runs: readonly Run[]): readonly Run[] {
    return runs.map(run => (run.context.depth >= MAX_CONTEXT_DEPTH ? { fn: run.fn, context: this.EMPTY } : run))
  }

  /** Type arguments within the limit: what is too deep keeps what it is, and forgets what it holds. */
  private shallow(args: readonly Type[]): readonly Type[] {
    if (depthOf(args) < MAX_DEPTH) return args
    return args.map(arg =>
      depthOf([arg]) < MAX_DEPTH - 1 ? arg : this.type(arg.values.map(value => this.flatten(value))),
    )
  }

  /** One field that holds too much (a service that was given the whole dictionary) says less; the others stay as they are. */
  private shallowItems(items: ReadonlyMap<LiteralValue, Type>): ReadonlyMap<LiteralValue, Type> {
    const flat = (type: Type): Type =>
      depthOf([type]) < MAX_DEPTH ? type : this.type(type.values.map(value => this.flatten(value)))
    return new Map([...items].map(([key, type]) => [key, flat(type)] as const))
  }

  private flatten(value: Value): Value {
    if (value.depth < MAX_DEPTH - 2) return value
    switch (value.k) {
      case 'instance':
        return this.instance(value.cls, { exact: value.exact, soft: value.soft })
      case 'class':
        return this.cls(value.cls, [], value.soft)
      case 'callable':
        return this.callable(this.UNKNOWN)
      default:
        return this.unknownValue
    }
  }
}

function ids(types: readonly Type[]): string {
  return types.length === 0 ? '' : `[${types.map(type => type.id).join(',')}]`
}

function runDepth(runs: readonly Run[]): number {
  return runs.reduce((depth, run) => Math.max(depth, run.context.depth + 1), 0)
}

function runKey(runs: readonly Run[]): string {
  return runs.map(run => `${run.fn.uid}:${run.context.id}`).join(',')
}

function depthOf(types: Iterable<Type>): number {
  let depth = 0
  for (const type of types) for (const value of type.values) if (value.depth + 1 > depth) depth = value.depth + 1
  return depth
}

/** Rows that each hold a function, as tables of routes do. */
function isTable(items: ReadonlyMap<LiteralValue, Type>): boolean {
  const holdsFunction = ({ values }: Type): boolean =>
    values.some(row => row.k === 'instance' && [...(row.items?.values() ?? [])].some(one => one.values.some(({ k }) => k === 'function'))) // prettier-ignore
  return items.size <= MAX_ROWS && [...items.values()].every(holdsFunction)
}

function isTooWide(values: readonly Value[]): boolean {
  return values.length > MAX_UNION && (values.length > MAX_IMPLEMENTATIONS || values.some(({ k }) => k !== 'function'))
}
