/** Functions handed to a library: the bodies that it will run, with which arguments, and what it registers as entries. */
import type { Effects, HandlerEffect, ParamMark } from '../../catalogue/effects.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Func } from '../../link/project.ts'
import type { Activation } from '../scope/activation.ts'
import {
  type Arguments,
  type Bound,
  bindArgs,
  blocksWith,
  literalOf,
  NO_ARGUMENTS,
  OPEN_ARGUMENTS,
  withGiven,
} from './arguments.ts'
import { attributeOf, classAttribute, instanceAttribute } from '../attributes.ts'
import { recordRuns } from './call-value.ts'
import { calledWith, contextFor, parameterType } from './contexts.ts'
import { mro } from '../classes.ts'
import { closeVariables, substitute } from '../generics.ts'
import { functionNames, methodNames } from '../scope/member-names.ts'
import { namedByText } from '../scope/named-text.ts'
import { describedHandlers } from '../scope/operations.ts'
import { callableOf, isNode } from '../scope/node-names.ts'
import { addSink, addTarget, targetOf } from '../body/recorder.ts'
import type { Inference } from '../inference.ts'
import type { CallRecord } from '../records.ts'
import { parametersOf } from './results.ts'
import type { FunctionValue, LazySource, Run, Type, Value } from '../values.ts'

type Injects = NonNullable<Effects['injects']>

/** `Depends(f)`: the framework calls f for the request. */
export function injectArgument(a: Activation, bound: Bound, injects: Injects, fn: Func, record: CallRecord): void {
  const provider = bound.params.get(injects.param)
  if (provider) registerProvider(a, injects, fn, provider, record)
}

/** What gives a parameter its value is called by the framework, for the request. */
export function registerProvider(
  a: Activation,
  injects: Injects,
  fn: Func,
  provider: Type,
  at: { readonly s: number; readonly e: number },
): void {
  const effect = {
    kind: 'dependency',
    sync: injects.sync,
    asynchronous: injects.asynchronous,
    func: null,
    path: null,
    method: null,
    methods: null,
    members: [],
    member: null,
    described: false,
    gives: false,
    unwraps: true,
    awaits: false,
    writes: false,
    confidence: 'high',
  } as const
  for (const value of provider.values) {
    if (value.k === 'unknown' || a.inf.isNone(value)) continue
    a.log?.registrations.push({
      effect,
      target: value,
      by: fn.qualname,
      receiver: null,
      s: at.s,
      e: at.e,
      path: null,
      methods: [],
    })
  }
}

/** Functions passed as marked parameters: what they will be called with, and where. */
export function handOver(
  a: Activation,
  fn: Func,
  bound: Bound,
  marks: ReadonlyMap<string, ParamMark>,
  record: CallRecord,
  greenlet: string | null,
  self: Value | null = null,
): void {
  const handed: readonly (readonly [string, ParamMark])[] = greenlet
    ? [...marks, [greenlet, { runs: 'here', pool: null }]]
    : [...marks]
  for (const [name, marked] of handed) {
    const mark = inPool(a, marked, bound)
    const type = bound.params.get(name)
    const several = fn.facts.params.find(param => param.name === name)?.kind === 'args' ? bound.rest : []
    for (const one of [...(type ? [type] : []), ...several]) {
      for (const value of callables(one).flatMap(each => named(a, each))) {
        // A generator handed over is iterated there: `StreamingResponse(rows())`. What calls it here and now (`iter(rows())`)
        // has nothing to call, and its body waits for whoever iterates the result.
        const iterated = value.k === 'generator' && !value.manager && mark.runs !== 'here' ? value.runs : []
        for (const run of iterated)
          record.callbacks.push({ run, mark, by: fn.qualname, soft: value.soft, greenlet: false })
        const declared = isNode(a) ? declaredArguments(a, fn, name, self, value) : null
        if (value.k === 'function' && value.fn.module.isStub)
          passOn(a, value, callbackArguments(bound, name), mark, record)
        const wait = mark.runs === 'here' && !greenlet ? waitOf(a.inf, value) : null
        if (wait) addSink(record, { name: wait.owner, effect: wait.effect, soft: value.soft, how: 'call' })
        for (const run of runsOf(a, value, declared ?? callbackArguments(bound, type ? name : null))) {
          if (mark.runs === 'here' && !greenlet) recordRuns(a, record, [run], run.fn.facts.async ? 'spawn' : 'call')
          else record.callbacks.push({ run, mark, by: fn.qualname, soft: value.soft, greenlet: greenlet === name })
        }
      }
    }
  }
}

/** The mark with the pool that this call means: `run_in_executor(None, f)` names none. */
function inPool({ inf }: Activation, mark: ParamMark, bound: Bound): ParamMark {
  const given = mark.fallback && mark.pool !== null ? bound.params.get(mark.pool) : undefined
  const isNone = given !== undefined && given.values.length > 0 && given.values.every(one => inf.isNone(one))
  return isNone ? { ...mark, pool: mark.fallback ?? null } : mark
}

/**
 * A library's function that is handed over takes functions itself: `to_thread(loop.call_soon_threadsafe, f)`. What it calls
 * right there it calls where it is called: `to_thread(context.run, f)`.
 */
function passOn(
  a: Activation,
  { fn, self }: FunctionValue,
  args: Arguments,
  outer: ParamMark,
  record: CallRecord,
): void {
  const marks = [...a.inf.effects(fn).params].map(
    ([name, mark]) => [name, mark.runs === 'here' ? outer : mark] as const,
  )
  if (marks.length > 0) handOver(a, fn, bindArgs(fn, args, self !== null), new Map(marks), record, null, self)
}

/** What a callback will be called with, as the parameter that takes it declares: `(value: T, index: number) => …`. */
function declaredArguments(a: Activation, fn: Func, name: string, self: Value | null, value: Value): Arguments | null {
  const { inf } = a
  const wanted = parameterType(inf, fn, name).values.filter(one => one.k === 'callable' && one.params.length > 0)
  if (wanted.length === 0) return null
  const takes = value.k === 'function' ? value.fn.facts.params.length : 0
  const one = wanted.find(each => each.k === 'callable' && each.params.length === takes) ?? wanted[0]
  if (one?.k !== 'callable') return null
  const entry =
    self?.k === 'instance' && fn.owner ? mro(inf, self.cls, self.args).find(each => each.cls === fn.owner) : null
  const positional = one.params.map(param =>
    closeVariables(inf, substitute(inf, param, entry?.bindings ?? new Map<string, Type>())),
  )
  return { ...NO_ARGUMENTS, positional, open: true }
}

/**
 * What a registered function will be called with, where the library declares it, and the function itself does not. Without
 * a name, the library's function makes the decorator that it stands under.
 */
export function argumentsFor(
  a: Activation,
  fn: Func,
  name: string | null,
  self: Value | null,
  value: Value,
): Arguments | null {
  if (isNode(a)) return name === null ? null : declaredArguments(a, fn, name, self, value)
  if (value.k !== 'function') return null
  const wanted = calledWith(a.inf, fn, name)
  const own = value.fn.facts.params.slice(value.self ? 1 : 0)
  const named = own.slice(0, wanted.length).flatMap((param, index) => {
    const type = wanted[index]
    return type && !param.annotation ? [[param.name, type] as const] : []
  })
  return named.length > 0 ? { ...NO_ARGUMENTS, named: new Map(named), open: true } : null
}

/** What a library's function waits for when something else calls it, with arguments that nobody knows. */
export function waitOf(inf: Inference, value: Value): LazySource | null {
  if (value.k !== 'function' || !value.fn.module.isStub) return null
  const { blocks, bridges } = inf.effects(value.fn)
  if (!blocks || bridges) return null
  const bound = bindArgs(value.fn, OPEN_ARGUMENTS, value.self !== null)
  return blocksWith(inf, blocks, bound, value.fn) === 'no' ? null : { effect: blocks, owner: value.fn.qualname }
}

/** The rest of the arguments goes to the function handed over: `to_thread(f, x)`, `Thread(target=f, args=(x,))`. */
function callbackArguments(bound: Bound, name: string | null): Arguments {
  // One of the rest itself: what it is called with is the library's.
  if (name === null) return OPEN_ARGUMENTS
  const tuple = bound.params.get('args')
  const items = tuple?.values.length === 1 && tuple.values[0]?.k === 'instance' ? tuple.values[0].items : null
  if (name === 'target' || (items && bound.rest.length === 0))
    return { positional: items ? [...items.values()] : [], named: new Map(), open: !items && tuple !== undefined }
  return { positional: bound.rest, named: bound.extra, open: false }
}

/** The project bodies that calling a value would run. */
export function runsOf(a: Activation, value: Value, args: Arguments): readonly Run[] {
  const { inf } = a
  if (value.k === 'function') {
    if (value.fn.module.isStub) return []
    const all = withGiven(value.given, args)
    const bound = bindArgs(value.fn, all, value.self !== null)
    const params = parametersOf(inf, value.fn, bound, all.open, value.self !== null)
    return [{ fn: value.fn, context: contextFor(inf, value.fn, value.self, params, value.closure, a.frame) }]
  }
  if (value.k === 'instance' && !value.cls.module.isStub) {
    const method = instanceAttribute({ ...a, log: null }, value, '__call__', null)
    return method ? method.values.flatMap(one => runsOf(a, one, args)) : []
  }
  if (value.k === 'class' && !value.cls.module.isStub) {
    const init = classAttribute({ ...a, log: null }, value, '__init__', null)
    const self = inf.values.instance(value.cls)
    return init
      ? init.values.flatMap(one =>
          one.k === 'function' ? runsOf(a, inf.values.fn(one.fn, self, one.closure), args) : [],
        )
      : []
  }
  // `register(import('./routes'))`: what the module exports is called.
  if (value.k === 'module' && isNodeModule(value.module) && !value.module.isStub)
    return (callableOf(inf, value.module)?.values ?? []).flatMap(one => runsOf(a, one, args))
  return []
}

/** Functions that a library's function registers as entries: `app.add_api_route(path, f)`, `Starlette(on_startup=[f])`. */
export function registerArguments(
  a: Activation,
  fn: Func,
  bound: Bound,
  handlers: Effects['handlers'],
  receiver: Value | null,
  record: CallRecord,
): void {
  for (const effect of handlers) {
    const several = furtherArguments(fn, effect.func, bound)
    const type = effect.func ? bound.params.get(effect.func) : undefined
    if (effect.described) {
      for (const { value, route, verb, handler } of a.log ? describedHandlers(a, type) : [])
        a.log?.registrations.push({
          effect,
          target: value,
          by: fn.qualname,
          receiver,
          s: record.s,
          e: record.e,
          path: route,
          methods: verb ? [verb] : [],
          ...(handler && { handler }),
        })
      continue
    }
    const given = [...(type ? [type] : []), ...several].flatMap(one => callables(one)).flatMap(one => named(a, one))
    const { path, methods } = routeOf(effect, bound)
    for (const { value, verb, handler } of calledOf(a, given, effect, bound)) {
      if (value.k === 'unknown' || a.inf.isNone(value)) continue
      a.log?.registrations.push({
        effect,
        target: value,
        by: fn.qualname,
        receiver,
        args: effect.func ? argumentsFor(a, fn, effect.func, receiver, value) : null,
        ...(handler && { handler }),
        s: record.s,
        e: record.e,
        path,
        methods: verb ? [verb] : methods,
      })
    }
  }
}

/** What a parameter for any number of arguments was given: `*filters`, `**completers`. */
function furtherArguments(fn: Func, name: string | null, { rest, extra }: Bound): readonly Type[] {
  const kind = fn.facts.params.find(param => param.name === name)?.kind
  return kind === 'args' ? rest : kind === 'kwargs' ? [...extra.values()] : []
}

/** What is called for a registration, the method of HTTP that its name says, and the handler where it is called for that one's sake. */
interface Registered {
  readonly value: Value
  readonly verb: string | null
  readonly handler?: Func
}

/** What a framework calls of registered values: themselves, methods of given names, or the one method that the call names. */
export function calledOf(
  a: Activation,
  values: readonly Value[],
  { member, members }: HandlerEffect,
  bound: Bound | null,
): readonly Registered[] {
  if (members.length > 0) return membersOf(a, values, members)
  const name = member === null ? undefined : literalOf(bound?.params.get(member))
  return typeof name === 'string'
    ? values.flatMap(value => namedMember(a, value, name))
    : values.map(value => ({ value, verb: null }))
}

/** The method of that name, and the constructor of a class that is registered, which is called for it each time. */
function namedMember(a: Activation, value: Value, name: string): readonly Registered[] {
  if (value.k !== 'class' && value.k !== 'instance') return [{ value, verb: null }]
  const silent = { ...a, log: null }
  const of = value.k === 'class' ? a.inf.values.instance(value.cls, { args: value.args }) : value
  const methods = attributeOf(silent, a.inf.values.one(of), name, null).values
  const handler = methods.find(one => one.k === 'function')?.fn
  const made = value.k === 'class' ? (instanceAttribute(silent, of, '__init__', null)?.values ?? []) : []
  return [
    ...methods.map(one => ({ value: one, verb: verbIn(name) })),
    ...made.map(one => ({ value: one, verb: null, ...(handler && { handler }) })),
  ]
}

/** The methods of registered objects, and the functions of registered modules, that a framework calls by their names. */
function membersOf(a: Activation, values: readonly Value[], wanted: readonly string[]): readonly Registered[] {
  const { inf } = a
  const silent = { ...a, log: null }
  return values.flatMap(one => {
    if (one.k !== 'instance' && one.k !== 'class' && one.k !== 'module') return []
    const of = one.k === 'class' ? inf.values.instance(one.cls, { args: one.args }) : one
    const names = one.k === 'module' ? functionNames(one.module, wanted) : methodNames(inf, one.cls, wanted)
    return names.flatMap(name =>
      attributeOf(silent, inf.values.one(of), name, null).values.map(value => ({ value, verb: verbIn(name) })),
    )
  })
}

const VERBS = 'get|post|put|patch|delete|head|options'
const VERB = new RegExp(`^(?:on_(${VERBS})(?:_\\w+)?|(${VERBS}))$`)

/** The method of HTTP that a method's name is, or begins with as Falcon's do: `get`, `on_get`, `on_post_bulk`. */
export function verbIn(name: string): string | null {
  const [, ofResource, own] = VERB.exec(name) ?? []
  return (ofResource ?? own)?.toUpperCase() ?? null
}

/** The value itself, or what a text names. */
function named(a: Activation, value: Value): readonly Value[] {
  const text = value.k === 'instance' ? value.literal : undefined
  return typeof text === 'string' && !isNode(a) ? (namedByText(a, text)?.values ?? []) : [value]
}

/** The values of a type, and those in a list or dictionary: `on_startup=[f]`, `exception_handlers={500: f}`. */
export function callables(type: Type | undefined): readonly Value[] {
  return (type?.values ?? []).flatMap(value => {
    if (value.k !== 'instance' || !value.cls.module.isStub) return [value]
    if (value.items) return [...value.items.values()].flatMap(item => item.values)
    // Of a dictionary whose keys are no literals (`{NotFound: f}`) all the values are known, not which is whose.
    const held = value.cls.qualname === 'builtins.dict' ? (value.args[1]?.values ?? []) : []
    return held.some(one => one.k === 'function') ? held : [value]
  })
}

/** Path and methods of a registration, from its arguments. */
export function routeOf(
  effect: { readonly path: string | null; readonly method: string | null; readonly methods: string | null },
  bound: Bound,
): { readonly path: string | null; readonly methods: readonly string[] } {
  const path = effect.path ? literalOf(entryOf(bound, effect.path)) : undefined
  const listed = effect.methods ? entryOf(bound, effect.methods) : undefined
  const methods =
    listed?.values.flatMap(value => {
      if (value.k !== 'instance') return []
      if (value.items) return [...value.items.values()].flatMap(item => literalOf(item) ?? [])
      return typeof value.literal === 'string' ? [value.literal.toUpperCase()] : []
    }) ?? []
  return {
    path: typeof path === 'string' ? path : null,
    methods: methods.length > 0 ? methods.map(String) : effect.method ? [effect.method] : [],
  }
}

/** What a parameter was given; `options.url` is an entry of the object given as `options`. */
function entryOf(bound: Bound, name: string): Type | undefined {
  const [param = name, key] = name.split('.')
  const given = bound.params.get(param) ?? bound.extra.get(param)
  if (key === undefined) return given
  const [object] = given?.values ?? []
  return object?.k === 'instance' ? object.items?.get(key) : undefined
}

/**
 * Functions handed to something that we know nothing of. A Node process has one loop, so wherever they are called, it is
 * the caller's thread that runs them; that they are called at all is likely, not certain.
 */
export function handToUnknown(a: Activation, record: CallRecord, args: Arguments): void {
  if (record.targets.length > 0 || record.callbacks.length > 0 || record.sinks.length > 0) return
  for (const type of args.positional)
    for (const value of type.values) {
      if (value.k !== 'function') continue
      for (const run of runsOf(a, value, OPEN_ARGUMENTS))
        addTarget(record, targetOf(run, run.fn.facts.async ? 'spawn' : 'call', true))
    }
}
