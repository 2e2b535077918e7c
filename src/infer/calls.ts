/** What a call does and gives: functions, methods, classes, instances, and functions seen through offloads and bridges. */
import type { BlockEffect, ParamMark } from '../catalogue/effects.ts'
import { NO_EFFECTS } from '../catalogue/effects.ts'
import type { Class, Func } from '../link/project.ts'
import type { Activation } from './activation.ts'
import { moduleActivation } from './activation.ts'
import { annotationType } from './annotations.ts'
import { bindArgs, blocksWith, chooseOverload, literalOf, NO_ARGUMENTS, type Arguments, type Bound } from './arguments.ts'
import { answersOf, classAttribute, instanceAttribute } from './attributes.ts'
import { summarize } from './body.ts'
import { derivesFrom, mro, typeVariables } from './classes.ts'
import { contextFor, parameterType, scopeOf } from './contexts.ts'
import { functionsIn, MANAGER } from './decorators.ts'
import { evaluate } from './expressions.ts'
import { closeVariables, hasVariables, substitute, unify } from './generics.ts'
import { awaited, entered, iterated, lazyBlock } from './protocols.ts'
import { addSink, addTarget } from './recorder.ts'
import type { CallRecord, Target } from './records.ts'
import type { ClassValue, FunctionValue, InstanceValue, Run, Type, Value, WrappedValue } from './values.ts'

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
    case 'callable':
      return callee.result
    case 'wrapped':
      return callWrapped(a, callee, args, record)
    case 'instance': {
      const answers = answersOf(a.inf, callee.cls)
      if (answers) {
        if (record && answers.kind && a.log) addSink(record, { name: callee.cls.qualname, effect: answers as BlockEffect, soft: callee.soft, how: 'call' })
        const result = v.one(v.instance(callee.cls, { args: callee.args }))
        return a.inf.effects(callee.cls).awaitable ? v.one(v.awaitable(result)) : result
      }
      return callMethod(a, callee, '__call__', args, record ? () => record : null) ?? v.UNKNOWN
    }
    case 'typevar':
      return callType(a, callee.bound, args, record)
    default:
      return v.UNKNOWN
  }
}

/** Calls a special or ordinary method by name; null if the value has none. */
export function callMethod(a: Activation, value: Value, name: string, args: readonly Type[] | Arguments, makeRecord: (() => CallRecord | null) | null): Type | null {
  if (value.k !== 'instance' && value.k !== 'class') return null
  const silent = { ...a, log: null }
  const method = value.k === 'instance' ? instanceAttribute(silent, value, name, null) : classAttribute(silent, value, name, null)
  if (!method || !method.values.some(one => one.k === 'function' || one.k === 'wrapped' || one.k === 'callable')) return null
  const record = makeRecord ? makeRecord() : null
  return callType(a, method, Array.isArray(args) ? { positional: args as readonly Type[], named: new Map(), open: false } : (args as Arguments), record)
}

/** Calls a function or bound method. */
export function callFunction(a: Activation, callee: FunctionValue, given: Arguments, record: CallRecord | null): Type {
  const { inf } = a
  const args: Arguments = callee.given
    ? { positional: [...callee.given.positional, ...given.positional], named: new Map([...callee.given.named, ...given.named]), open: given.open }
    : given
  const fn = callee.fn.module.isStub ? chooseOverload(inf, callee.fn, args, callee.self !== null) : callee.fn
  const bound = bindArgs(fn, args, callee.self !== null)
  if (fn.module.isStub) return callStub(a, fn, callee, bound, record)
  if (args.open) for (const param of fn.facts.params) if (!bound.params.has(param.name)) bound.params.delete(param.name)
  const closed = args.open ? bound.params : withDefaults(inf, fn, bound, callee.self !== null)
  const spread = spreadRest(inf, fn, bound, closed)
  const context = contextFor(inf, fn, callee.self, spread, callee.closure)
  return enterFunction(a, { fn, context }, callee.soft, record)
}

/** Runs a project function: records the edge and gives its result, coroutine or generator. */
export function enterFunction(a: Activation, run: Run, soft: boolean, record: CallRecord | null, constructs: Class | null = null): Type {
  const { inf } = a
  const v = inf.values
  const { fn } = run
  if (fn.facts.generator) {
    const item = yieldType(inf, run)
    if (record && a.log && fn.facts.async && a.fn.facts.async) addTarget(record, target(run, 'await', soft))
    return v.one(v.generator(fn.facts.async, item, fn.facts.async ? v.UNKNOWN : generatorResult(inf, run), [run]))
  }
  if (fn.facts.async) {
    // Inside async code the coroutine will run on this loop, wherever it is awaited.
    if (record && a.log && a.fn.facts.async) addTarget(record, target(run, 'await', soft))
    return v.one(v.awaitable(returnType(inf, run), [run]))
  }
  if (record && a.log) addTarget(record, { ...target(run, 'call', soft), constructs })
  return returnType(inf, run)
}

function target(run: Run, mode: Target['mode'], soft: boolean): Target {
  return { fn: run.fn, context: run.context, mode, soft, effects: NO_EFFECTS, constructs: null, label: null, place: null }
}

/** Adds the bodies of a coroutine or generator to a record. */
export function recordRuns(a: Activation, record: CallRecord, runs: readonly Run[], mode: Target['mode'], place: string | null = null): void {
  if (!a.log) return
  for (const run of runs) addTarget(record, { ...target(run, mode, false), place })
}

/** What a function returns when called so: its declaration where that says enough, else what its body gives. */
export function returnType(inf: Activation['inf'], run: Run): Type {
  const { fn, context } = run
  return inf.memo.ask<Type>(`r${fn.uid}/${context.id}`, inf.values.NEVER, inf.values.UNKNOWN, () => {
    const declared = declaredReturn(inf, run)
    if (declared && isTelling(inf, declared)) return declared
    if (fn.facts.trivial && declared) return declared
    const found = summarize(inf, fn, context).returns
    return declared && (inf.isUnknown(found) || found.values.length === 0) ? declared : found
  })
}

/** A declared type is enough if it names concrete classes; base classes are looked at more closely. */
function isTelling(inf: Activation['inf'], type: Type): boolean {
  if (type.values.some(value => value.k === 'unknown' || value.k === 'typevar' || value.k === 'callable')) return false
  return !type.values.some(value => {
    if (value.k === 'generator') return true
    if (value.k !== 'instance' || value.cls.module.isStub) return false
    return value.cls.facts.bases.some(base => /(ABC|Protocol)$/.test(base.k === 'name' ? base.id : base.k === 'attr' ? base.name : '')) || (inf.project.classesByBaseName.get(value.cls.name)?.length ?? 0) > 0
  })
}

function declaredReturn(inf: Activation['inf'], run: Run): Type | null {
  const { fn, context } = run
  if (!fn.facts.returns) return null
  const scope = scopeOf(inf, fn)
  const raw = annotationType({ ...scope, context }, fn.facts.returns)
  if (!hasVariables(raw)) return raw
  const bindings = new Map<string, Type>()
  const self = context.self
  if (self && (self.k === 'instance' || self.k === 'class')) {
    const entry = fn.owner && mro(inf, self.cls, self.args).find(one => one.cls === fn.owner)
    if (entry) for (const [name, type] of entry.bindings) bindings.set(name, type)
    bindings.set('Self', inf.values.one(self.k === 'class' ? inf.values.instance(self.cls, { args: self.args }) : self))
  }
  for (const [name, type] of context.params) unify(inf, parameterType(inf, fn, name), type, bindings, value => resultOf(scope, value))
  return closeVariables(inf, substitute(inf, raw, bindings))
}

function yieldType(inf: Activation['inf'], run: Run): Type {
  const declared = declaredReturn(inf, run)
  const item = declared?.values.flatMap(value => (value.k === 'instance' && value.args[0] ? [value.args[0]] : []))
  if (item && item.length > 0) {
    const type = inf.values.union(...item)
    if (!inf.isUnknown(type)) return type
  }
  return inf.memo.ask<Type>(`y${run.fn.uid}/${run.context.id}`, inf.values.NEVER, inf.values.UNKNOWN, () => summarize(inf, run.fn, run.context).yields)
}

function generatorResult(inf: Activation['inf'], run: Run): Type {
  return inf.memo.ask<Type>(`gr${run.fn.uid}/${run.context.id}`, inf.values.NEVER, inf.values.UNKNOWN, () => summarize(inf, run.fn, run.context).returns)
}

/** Parameters left out take their default's literal, so that tests on them are decided. */
function withDefaults(inf: Activation['inf'], fn: Func, bound: Bound, skip: boolean): Map<string, Type> {
  const params = new Map(bound.params)
  for (const param of skip ? fn.facts.params.slice(1) : fn.facts.params) {
    if (params.has(param.name) || !param.default || param.default.k !== 'const') continue
    params.set(param.name, evaluate(moduleActivation(inf, fn.module), param.default))
  }
  return params
}

function spreadRest(inf: Activation['inf'], fn: Func, bound: Bound, params: Map<string, Type>): Map<string, Type> {
  if (bound.rest.length === 0 && bound.extra.size === 0) return params
  for (const param of fn.facts.params) {
    if (param.kind === 'args' && bound.rest.length > 0)
      params.set(param.name, inf.builtin('tuple', { args: [inf.values.union(...bound.rest)], items: new Map(bound.rest.map((type, index) => [index, type])) }))
    else if (param.kind === 'kwargs' && bound.extra.size > 0)
      params.set(param.name, inf.builtin('dict', { args: [inf.builtin('str'), inf.values.union(...bound.extra.values())], items: new Map(bound.extra) }))
  }
  return params
}

/** Calls a function of a stub: its effects, what it does with functions handed over, its declared result. */
function callStub(a: Activation, fn: Func, callee: FunctionValue, bound: Bound, record: CallRecord | null): Type {
  const { inf } = a
  const v = inf.values
  const effects = inf.effects(fn)
  const self = callee.self
  if (record && a.log) {
    addTarget(record, { fn, context: v.EMPTY, mode: 'call', soft: callee.soft, effects, constructs: null, label: null, place: null })
    if (effects.blocks && !effects.bridges) {
      const answer = blocksWith(effects.blocks, bound, fn)
      if (answer !== 'no') addSink(record, { name: fn.qualname, effect: effects.blocks, soft: callee.soft || answer === 'maybe', how: 'call' })
    }
    for (const [name, type] of bound.params) {
      const literal = literalOf(type)
      if (literal !== undefined) record.literals[name] = literal
    }
    handOver(a, fn, bound, effects.params, record, effects.greenlet?.func ?? null)
    registerArguments(a, fn, bound, effects.handlers, self, record)
    consume(a, fn, bound, record)
    runCoroutines(a, bound, record, effects.drives, effects.spawns?.param ?? null)
    if (effects.injects) injectArgument(a, bound, effects.injects, fn, record)
  }
  if (effects.offloads) {
    const of = bound.params.get(effects.offloads.func)
    return of ? v.one(v.wrapped('offload', effects.offloads.pool, of, fn)) : factoryOf(a, fn)
  }
  if (effects.bridges) {
    const of = bound.params.get(effects.bridges.func)
    return of ? v.one(v.wrapped('bridge', 'private-loop', of, fn)) : factoryOf(a, fn)
  }
  if (effects.drives) {
    const driven = bound.params.get(effects.drives.param)
    if (driven) {
      const result = awaited({ ...a, log: null }, driven, null)
      if (!inf.isUnknown(result)) return result
    }
  }
  if (effects.keeps && bound.params.size > 0) {
    const kept = [...bound.params.values()].find(type => functionsIn(type).length > 0)
    if (kept) return kept
  }
  if (/^contextlib\.(async)?contextmanager$/.test(fn.qualname)) {
    const made = [...bound.params.values()][0]
    if (made) return v.one(v.wrapped('offload', MANAGER, made, fn))
  }
  const declared = stubResult(a, fn, callee, bound)
  const result = effects.lazy ? v.one(v.lazy(iterated({ ...a, log: null }, declared, false, null), { effect: effects.lazy, owner: fn.qualname })) : declared
  const roles = effects.roles
  const withOrigin = roles.length > 0 && record ? v.map(result, value => (value.k === 'instance' && value.literal === undefined ? v.one(v.instance(value.cls, { ...value, origin: v.origin(a.fn, record.s, record.e, fn.qualname, roles) })) : v.one(value))) : result
  if ((effects.awaitable || fn.facts.async) && !withOrigin.values.every(value => value.k === 'awaitable')) {
    if (fn.facts.async && fn.facts.generator) return withOrigin
    const plain = effects.awaitable && !fn.facts.async ? unwrapAwaitable(a, withOrigin) : withOrigin
    return v.one(v.awaitable(plain))
  }
  return withOrigin
}

function unwrapAwaitable(a: Activation, type: Type): Type {
  const inner = awaited({ ...a, log: null }, type, null)
  return a.inf.isUnknown(inner) ? type : inner
}

/** `@sync_to_async(thread_sensitive=False)`: the same wrapper, waiting for its function. */
function factoryOf(a: Activation, fn: Func): Type {
  return a.inf.values.one(a.inf.values.fn(fn))
}

/** The declared result of a stub function, its type variables put in. */
function stubResult(a: Activation, fn: Func, callee: FunctionValue, bound: Bound): Type {
  const { inf } = a
  const v = inf.values
  if (!fn.facts.returns) return v.UNKNOWN
  const self = callee.self
  const raw = inf.memo.ask<Type>(`sr${fn.uid}`, v.NEVER, v.UNKNOWN, () => (fn.facts.returns ? annotationType(scopeOf(inf, fn), fn.facts.returns) : v.UNKNOWN))
  if (!hasVariables(raw)) return raw
  const bindings = new Map<string, Type>()
  if (self && (self.k === 'instance' || self.k === 'class')) {
    const entry = fn.owner && mro(inf, self.cls, self.args).find(one => one.cls === fn.owner)
    if (entry) for (const [name, type] of entry.bindings) if (!inf.isUnknown(type)) bindings.set(name, type)
    const own = v.one(self.k === 'class' ? v.instance(self.cls, { args: self.args }) : v.widen(self))
    bindings.set('Self', own)
    const first = fn.facts.params[0]
    if (first?.annotation) unify(inf, parameterType(inf, fn, first.name), v.one(self), bindings, value => resultOf(a, value))
  }
  for (const [name, type] of bound.params) unify(inf, parameterType(inf, fn, name), type, bindings, value => resultOf(a, value))
  const rest = fn.facts.params.find(param => param.kind === 'args')
  if (rest?.annotation) for (const type of bound.rest) unify(inf, parameterType(inf, fn, rest.name), type, bindings, value => resultOf(a, value))
  const result = closeVariables(inf, substitute(inf, raw, bindings))
  return feedInto(a, result, bound)
}

/** Iterators over lazy arguments (`map`, `enumerate`, `zip`) keep them, to block where they are iterated. */
function feedInto(a: Activation, result: Type, bound: Bound): Type {
  const feeds = [...bound.params.values(), ...bound.rest].flatMap(type => type.values.filter(value => isLazy(a, value)))
  if (feeds.length === 0) return result
  const v = a.inf.values
  return v.map(result, value => (value.k === 'instance' && isIterator(a, value.cls) ? v.one(v.instance(value.cls, { ...value, feeds })) : v.one(value)))
}

function isIterator(a: Activation, cls: Class): boolean {
  return derivesFrom(a.inf, cls, 'typing.Iterator') || mro(a.inf, cls).some(entry => entry.cls.module.functions.some(fn => fn.owner === entry.cls && fn.name === '__next__'))
}

function isLazy(a: Activation, value: Value): boolean {
  if (value.k === 'generator') return !value.manager && (value.runs.length > 0 || value.lazy !== null || value.written === true)
  if (value.k !== 'instance') return false
  if (value.feeds.length > 0) return true
  return mro(a.inf, value.cls).some(entry => (entry.cls.module.isStub ? a.inf.effects(entry.cls).lazy !== null : entry.cls.module.functions.some(fn => fn.owner === entry.cls && (fn.name === '__iter__' || fn.name === '__len__'))))
}

function isManager(a: Activation, value: Value): boolean {
  if (value.k === 'generator') return value.manager
  return value.k === 'instance' && mro(a.inf, value.cls).some(entry => entry.cls.module.functions.some(fn => fn.owner === entry.cls && (fn.name === '__enter__' || fn.name === '__aenter__')))
}

/** Passing a lazy value where an iterable is wanted consumes it, unless the result is an iterator itself. */
function consume(a: Activation, fn: Func, bound: Bound, record: CallRecord): void {
  const { inf } = a
  for (const [name, type] of bound.params) {
    if (!type.values.some(value => isLazy(a, value) || isManager(a, value))) continue
    const wanted = parameterType(inf, fn, name)
    for (const one of wanted.values) {
      if (one.k !== 'instance') continue
      const site = { expr: record.of, form: record.form, s: record.s, e: record.e }
      if (/^(Iterable|SupportsIter|SupportsNext|Iterator|Collection|Sequence)$/.test(one.cls.name)) {
        const makesIterator = fn.owner ? isIterator(a, fn.owner) : false
        if (!makesIterator) iterated(a, type, false, site)
      } else if (/^Abstract(Async)?ContextManager$/.test(one.cls.name)) entered(a, type, one.cls.name.includes('Async'), site)
      else if (one.cls.name === 'Sized') for (const value of type.values) lazyBlock(a, value, 'len', site)
    }
  }
}

/** Coroutines handed to a library run on the running loop, or on the loop that the call drives. */
function runCoroutines(a: Activation, bound: Bound, record: CallRecord, drives: { readonly param: string; readonly place: string } | null, spawned: string | null): void {
  const visit = (type: Type, driven: boolean, depth: number, mode: 'await' | 'spawn'): void => {
    for (const value of type.values) {
      if (value.k === 'awaitable') recordRuns(a, record, value.runs, driven ? 'drive' : mode, driven ? (drives?.place ?? null) : null)
      else if (value.k === 'instance' && depth < 2) {
        for (const arg of value.args) visit(arg, driven, depth + 1, mode)
        for (const item of value.items?.values() ?? []) visit(item, driven, depth + 1, mode)
      }
    }
  }
  for (const [name, type] of bound.params) visit(type, drives?.param === name, 0, spawned === name ? 'spawn' : 'await')
  for (const type of [...bound.rest, ...bound.extra.values()]) visit(type, false, 0, 'await')
}

/** `Depends(f)`: the framework calls f for the request. */
function injectArgument(a: Activation, bound: Bound, injects: { readonly param: string; readonly sync: string; readonly asynchronous: string }, fn: Func, record: CallRecord): void {
  const type = bound.params.get(injects.param)
  const effect = { kind: 'dependency', sync: injects.sync, asynchronous: injects.asynchronous, func: null, path: null, method: null, methods: null } as const
  for (const value of type?.values ?? []) {
    if (value.k === 'unknown' || a.inf.isNone(value)) continue
    a.log?.registrations.push({ effect, target: value, by: fn.qualname, receiver: null, s: record.s, e: record.e, path: null, methods: [] })
  }
}

/** Functions passed as marked parameters: what they will be called with, and where. */
function handOver(a: Activation, fn: Func, bound: Bound, marks: ReadonlyMap<string, ParamMark>, record: CallRecord, greenlet: string | null): void {
  const handed: readonly (readonly [string, ParamMark])[] = greenlet ? [...marks, [greenlet, { runs: 'here', pool: null }]] : [...marks]
  for (const [name, mark] of handed) {
    const type = bound.params.get(name)
    const several = fn.facts.params.find(param => param.name === name)?.kind === 'args' ? bound.rest : []
    for (const one of [...(type ? [type] : []), ...several]) {
      for (const value of one.values) {
        for (const run of runsOf(a, value, callbackArguments(bound, type ? name : ''))) {
          if (mark.runs === 'here' && !greenlet) recordRuns(a, record, [run], run.fn.facts.async ? 'spawn' : 'call')
          else record.callbacks.push({ run, mark, by: fn.qualname, soft: value.soft, greenlet: greenlet === name })
        }
      }
    }
  }
}

/** The rest of the arguments goes to the function handed over: `to_thread(f, x)`, `Thread(target=f, args=(x,))`. */
function callbackArguments(bound: Bound, name: string): Arguments {
  const tuple = bound.params.get('args')
  const items = tuple?.values.length === 1 && tuple.values[0]?.k === 'instance' ? tuple.values[0].items : null
  if (name === 'target' || (items && bound.rest.length === 0)) return { positional: items ? [...items.values()] : [], named: new Map(), open: !items && tuple !== undefined }
  return { positional: bound.rest, named: bound.extra, open: false }
}

/** The project bodies that calling a value would run. */
export function runsOf(a: Activation, value: Value, args: Arguments): readonly Run[] {
  const { inf } = a
  if (value.k === 'function') {
    const all: Arguments = value.given
      ? { positional: [...value.given.positional, ...args.positional], named: new Map([...value.given.named, ...args.named]), open: args.open }
      : args
    if (value.fn.module.isStub) return []
    const bound = bindArgs(value.fn, all, value.self !== null)
    const spread = spreadRest(inf, value.fn, bound, all.open ? bound.params : withDefaults(inf, value.fn, bound, value.self !== null))
    return [{ fn: value.fn, context: contextFor(inf, value.fn, value.self, spread, value.closure) }]
  }
  if (value.k === 'instance' && !value.cls.module.isStub) {
    const method = instanceAttribute({ ...a, log: null }, value, '__call__', null)
    return method ? method.values.flatMap(one => runsOf(a, one, args)) : []
  }
  if (value.k === 'class' && !value.cls.module.isStub) {
    const init = classAttribute({ ...a, log: null }, value, '__init__', null)
    const self = inf.values.instance(value.cls)
    return init ? init.values.flatMap(one => (one.k === 'function' ? runsOf(a, inf.values.fn(one.fn, self, one.closure), args) : [])) : []
  }
  if (value.k === 'wrapped' && value.pool !== MANAGER) return []
  return []
}

function registerArguments(a: Activation, fn: Func, bound: Bound, handlers: ReturnType<Activation['inf']['effects']>['handlers'], receiver: Value | null, record: CallRecord): void {
  for (const effect of handlers) {
    const type = effect.func ? bound.params.get(effect.func) : undefined
    for (const value of type?.values ?? []) {
      if (value.k === 'unknown' || a.inf.isNone(value)) continue
      a.log?.registrations.push({ effect, target: value, by: fn.qualname, receiver, s: record.s, e: record.e, ...routeOf(effect, bound) })
    }
  }
}

/** Path and methods of a registration, from its arguments. */
export function routeOf(effect: { readonly path: string | null; readonly method: string | null; readonly methods: string | null }, bound: Bound): { readonly path: string | null; readonly methods: readonly string[] } {
  const path = effect.path ? literalOf(bound.params.get(effect.path)) : undefined
  const listed = effect.methods ? (bound.params.get(effect.methods) ?? bound.extra.get(effect.methods)) : undefined
  const methods = listed?.values.flatMap(value => (value.k === 'instance' && value.items ? [...value.items.values()].flatMap(item => literalOf(item) ?? []) : [])) ?? []
  return { path: typeof path === 'string' ? path : null, methods: methods.length > 0 ? methods.map(String) : effect.method ? [effect.method] : [] }
}

/** Calls a function seen through an offload or a bridge. */
function callWrapped(a: Activation, callee: WrappedValue, args: Arguments, record: CallRecord | null): Type {
  const { inf } = a
  const v = inf.values
  if (callee.pool === MANAGER) {
    const made = callType({ ...a, log: null }, callee.of, args, null)
    return v.map(made, value => (value.k === 'generator' ? v.one(v.generator(value.async, value.item, value.result, value.runs, true)) : v.one(value)))
  }
  const effects = inf.effects(callee.by)
  if (record && a.log) {
    addTarget(record, { fn: callee.by, context: v.EMPTY, mode: 'call', soft: false, effects, constructs: null, label: `${callee.by.qualname}()`, place: null })
    for (const value of callee.of.values)
      for (const run of runsOf(a, value, args)) {
        if (callee.how === 'offload') record.callbacks.push({ run, mark: { runs: 'thread', pool: callee.pool }, by: callee.by.qualname, soft: false, greenlet: false })
        else recordRuns(a, record, [run], 'drive', callee.pool)
      }
    if (callee.how === 'bridge' && effects.blocks) addSink(record, { name: callee.by.qualname, effect: effects.blocks, soft: false, how: 'call' })
  }
  const result = callType({ ...a, log: null }, callee.of, args, null)
  return callee.how === 'offload' ? v.one(v.awaitable(result)) : awaited({ ...a, log: null }, result, null)
}

/** What a callable gives, without recording that it was called; for type variables of callback parameters. */
export function resultOf(a: Activation, value: Value): Type {
  return callValue({ ...a, log: null }, value, { ...NO_ARGUMENTS, open: true }, null)
}

/** Calls a class: the instance, with what its constructor was given where that decides its attributes. */
function construct(a: Activation, callee: ClassValue, args: Arguments, record: CallRecord | null): Type {
  const { inf } = a
  const v = inf.values
  const { cls } = callee
  if (inf.isLibrary(cls, 'builtins.type') && args.positional.length === 1 && args.positional[0])
    return v.map(args.positional[0], value => (value.k === 'instance' ? v.one(v.cls(value.cls, value.args)) : v.UNKNOWN))
  if (inf.isLibrary(cls, 'functools.partial')) return partial(a, args)
  const order = mro(inf, cls, callee.args)
  if (record && a.log) {
    const stubClass = order.find(entry => entry.cls.module.isStub && (inf.effects(entry.cls).blocks !== null || inf.effects(entry.cls).roles.length > 0 || inf.effects(entry.cls).application !== null))
    if (stubClass) {
      const effects = inf.effects(stubClass.cls)
      if (effects.blocks) addSink(record, { name: stubClass.cls.qualname, effect: effects.blocks, soft: callee.soft, how: 'call' })
      if (effects.application) a.log.applications.push({ framework: effects.application.framework, interface: effects.application.interface, s: record.s, e: record.e })
    }
  }
  let made: InstanceValue = v.instance(cls, { args: callee.args, exact: true, soft: callee.soft })
  for (const entry of order) {
    const init = entry.cls.module.functions.find(fn => fn.owner === entry.cls && (fn.name === '__init__' || (fn.name === '__new__' && entry.cls.module.isStub)))
    if (!init || inf.isLibrary(entry.cls, 'builtins.object')) continue
    if (!init.module.isStub) {
      const bound = bindArgs(init, args, true)
      const spread = spreadRest(inf, init, bound, args.open ? bound.params : withDefaults(inf, init, bound, true))
      const context = contextFor(inf, init, made, spread, null)
      const kept = v.context(null, context.params, null)
      made = v.instance(cls, { args: callee.args, exact: true, soft: callee.soft, made: kept.params.size > 0 ? kept : null })
      const run = { fn: init, context: v.context(made, context.params, null) }
      if (record && a.log) addTarget(record, { fn: init, context: run.context, mode: 'call', soft: callee.soft, effects: NO_EFFECTS, constructs: cls, label: null, place: null })
    } else made = constructStub(a, callee, init, made, args, record)
    break
  }
  if (made.made === null && args.named.size > 0 && !cls.module.isStub) {
    const kept = new Map([...args.named].filter(([, type]) => type.values.some(value => value.k !== 'unknown' && (value.k !== 'instance' || value.literal === undefined))))
    if (kept.size > 0) made = v.instance(cls, { args: made.args, exact: true, soft: callee.soft, origin: made.origin, made: v.context(null, kept, null) })
  }
  const roles = order.flatMap(entry => (entry.cls.module.isStub ? inf.effects(entry.cls).roles : []))
  if (roles.length > 0 && record) made = v.instance(cls, { ...made, origin: v.origin(a.fn, record.s, record.e, cls.qualname, roles) })
  return v.one(made)
}

function constructStub(a: Activation, callee: ClassValue, init: Func, plain: InstanceValue, args: Arguments, record: CallRecord | null): InstanceValue {
  const { inf } = a
  const v = inf.values
  const fn = chooseOverload(inf, init, args, true)
  const bound = bindArgs(fn, args, true)
  const effects = inf.effects(fn)
  if (record && a.log) {
    const own = inf.effects(callee.cls)
    addTarget(record, { fn, context: v.EMPTY, mode: 'call', soft: callee.soft, effects: own.roles.length > 0 ? { ...effects, roles: [...effects.roles, ...own.roles] } : effects, constructs: callee.cls, label: callee.cls.qualname, place: null })
    if (effects.blocks && blocksWith(effects.blocks, bound, fn) !== 'no') addSink(record, { name: callee.cls.qualname, effect: effects.blocks, soft: callee.soft, how: 'call' })
    for (const [name, type] of bound.params) {
      const literal = literalOf(type)
      if (literal !== undefined) record.literals[name] = literal
    }
    if (!isIterator(a, callee.cls)) handOver(a, fn, bound, effects.params, record, null)
    registerArguments(a, fn, bound, effects.handlers, v.one(plain).values[0] ?? null, record)
    consume(a, fn, bound, record)
    runCoroutines(a, bound, record, null, effects.spawns?.param ?? null)
  }
  const variables = typeVariables(inf, callee.cls)
  let result = plain
  if (variables.length > 0 && callee.args.length === 0) {
    const bindings = new Map<string, Type>()
    for (const [name, type] of bound.params) unify(inf, parameterType(inf, fn, name), type, bindings, value => resultOf(a, value))
    // `def __init__(self: sessionmaker[Session], …)`: the overload says what it makes.
    const self = fn.facts.params[0]
    const declared = self?.annotation ? parameterType(inf, fn, self.name).values[0] : undefined
    if (declared?.k === 'instance' && declared.cls === callee.cls) declared.args.forEach((arg, index) => variables[index] && !hasVariables(arg) && bindings.set(variables[index].name, arg))
    if (fn.owner && fn.owner !== callee.cls) {
      const entry = mro(inf, callee.cls).find(one => one.cls === fn.owner)
      for (const [own, type] of entry?.bindings ?? []) {
        const found = bindings.get(own)
        const only = type.values[0]
        if (found && only?.k === 'typevar') bindings.set(only.name, found)
      }
    }
    result = v.instance(callee.cls, { exact: true, soft: callee.soft, args: variables.map(one => closeVariables(inf, bindings.get(one.name) ?? one.bound)) })
  }
  const fed = feedInto(a, v.one(result), bound).values[0]
  const filled = fed?.k === 'instance' ? fed : result
  if (!isIterator(a, callee.cls)) return filled
  // `map(f, xs)` calls f while it is iterated.
  const runs = [...effects.params].flatMap(([name, mark]) => (mark.runs === 'here' ? (bound.params.get(name)?.values ?? []).flatMap(value => runsOf(a, value, { ...NO_ARGUMENTS, open: true })) : []))
  return runs.length > 0 ? v.instance(filled.cls, { ...filled, feeds: [...filled.feeds, v.generator(false, v.UNKNOWN, v.UNKNOWN, runs)] }) : filled
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
