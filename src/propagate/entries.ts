/** Who calls the project's code from outside: registrations with frameworks, methods of framework classes, scripts, tests. */
import type { Confidence, EntryKind, Place } from '../base/vocabulary.ts'
import type { HandlerEffect, HandlerMethods, PlaceSpec } from '../catalogue/effects.ts'
import { moduleActivation } from '../infer/scope/activation.ts'
import { OPEN_ARGUMENTS } from '../infer/calls/arguments.ts'
import { runsOf, verbIn } from '../infer/calls/hand-over.ts'
import { instanceAttribute } from '../infer/attributes.ts'
import { methodOf, mro } from '../infer/classes.ts'
import type { Inference } from '../infer/inference.ts'
import { methodNames } from '../infer/scope/member-names.ts'
import type { RegistrationRecord, Summary } from '../infer/records.ts'
import type { Run, Type, Value } from '../infer/values.ts'
import type { Class, Func, Module } from '../link/project.ts'
import { isNodeModule } from '../link/project.ts'
import type { RoutePaths } from './route-prefixes.ts'
import { isForDevelopers } from './entries/for-developers.ts'
import { awaitedResults, givenBack, wrappedFunction, wrapsAsync } from './entries/wrapped-handlers.ts'
import { replacesMethods } from './entries/replaced-methods.ts'

/** One entry: a body that something outside the project calls. */
export interface EntryRecord {
  readonly kind: EntryKind
  readonly method: string | null
  readonly route: string | null
  readonly run: Run
  readonly place: Place
  readonly pool: string | null
  readonly confidence: Confidence
  readonly by: string
  /** The object that it is registered on. */
  readonly receiver: Value | null
  /** A hook that runs when an answer is written. */
  readonly writes: boolean
  /** Where the registration stands. */
  readonly module: Module
  readonly s: number
  readonly e: number
  /** The function that is decorated or the method of that name, where something else may have been put in its place. */
  readonly handler?: Func
  /** The registration stands under a setting for development. */
  readonly forDevelopers?: true
  /** For one function: all ways to it lead through a process that is started on them. */
  readonly inProcess?: true
}

/** What its author would call the handler. */
export function handlerOf({ handler, run }: EntryRecord): Func {
  return handler ?? run.fn
}

/** Interface of the service that a module belongs to. */
export type InterfaceOf = (module: Module) => 'asgi' | 'wsgi'

/** Entries from the registrations that walking the bodies found. */
export function registeredEntries(
  inf: Inference,
  summaries: Iterable<Summary>,
  interfaceOf: InterfaceOf,
  paths: RoutePaths,
): EntryRecord[] {
  const found: EntryRecord[] = []
  // A body that is looked at in several ways registers the same function at the same place once.
  const known = new Set<string>()
  for (const { fn, registrations } of summaries)
    for (const one of registrations) {
      const runs = targetRuns(inf, fn, one.target, { kind: one.effect.kind, args: one.args ?? null })
      for (const body of bodiesOf(inf, one.effect, runs)) {
        const key = registrationKey(fn.module, one, body.run)
        if (known.has(key)) continue
        known.add(key)
        const entries = entriesFor(inf, one, fn, body, interfaceOf, paths)
        const route = { receiver: one.receiver, within: fn, handler: body.run.fn, path: one.path ?? '' }
        const isAside = isForDevelopers(fn.module, one.s) || paths.isForDevelopers(route)
        found.push(...(isAside ? entries.map(entry => ({ ...entry, forDevelopers: true as const })) : entries)) // prettier-ignore
      }
    }
  return found
}

function registrationKey({ uid }: Module, one: RegistrationRecord, { fn, context }: Run): string {
  return [uid, one.s, one.e, one.by, one.effect.kind, one.methods.join(), fn.uid, context.id].join('/')
}

/** The entries of one registered body: one for each method of HTTP. `within` is the function that registers it. */
function entriesFor(
  inf: Inference,
  one: RegistrationRecord,
  within: Func,
  { run, isAsync }: Body,
  interfaceOf: InterfaceOf,
  paths: RoutePaths,
): EntryRecord[] {
  const { effect, by, receiver, s, e } = one
  const { module } = within
  const isOnce = isMiddlewareMade(one, run)
  const where = isOnce
    ? { place: 'startup' as const, pool: null }
    : placeFrom(isAsync ? effect.asynchronous : effect.sync, interfaceOf(module))
  const handler = one.handler ?? wrappedFunction(inf, run)
  const methods = one.methods.length > 0 ? one.methods : [null]
  return methods.map(method => ({
    kind: isOnce ? 'startup' : effect.kind,
    method,
    route: routeOf(one, within, run.fn, paths),
    run,
    ...where,
    confidence: isAsync ? 'high' : effect.confidence,
    by,
    receiver,
    writes: effect.writes,
    module,
    s,
    e,
    ...(handler && { handler }),
  }))
}

/** The object of a middleware class is made once: Starlette's `build_middleware_stack` runs before the first request. */
function isMiddlewareMade({ effect, target }: RegistrationRecord, { fn }: Run): boolean {
  return effect.kind === 'middleware' && target.k === 'class' && fn.owner !== null && fn.name === '__init__'
}

/** The whole path; what is registered without one is served under the path of its router, if that has any. */
function routeOf(one: RegistrationRecord, within: Func, handler: Func, paths: RoutePaths): string | null {
  // A task has a name, whatever class its handler stands in: Nest's `@MessagePattern` in a controller.
  if (one.effect.kind === 'task') return one.path
  const route = paths.fullPath({ receiver: one.receiver, within, handler, path: one.path ?? '' })
  return one.path === null && (route === '' || !isNodeModule(handler.module)) ? null : route
}

/** A body that runs for a registration, and whether its framework takes it for async. */
interface Body {
  readonly run: Run
  readonly isAsync: boolean
}

/** What runs for a registered function: itself, and what it gives back to be awaited by whoever calls it. */
function bodiesOf(inf: Inference, effect: HandlerEffect, runs: readonly Run[]): readonly Body[] {
  return runs.flatMap(run => {
    if (effect.gives) return givenBack(inf, run).map(one => ({ run: one, isAsync: one.fn.facts.async }))
    const isWrapper = !run.fn.facts.async && effect.unwraps && wrapsAsync(inf, run)
    const inner = isWrapper || effect.awaits ? awaitedResults(inf, run).map(one => ({ run: one, isAsync: true })) : []
    return [{ run, isAsync: run.fn.facts.async || isWrapper }, ...inner]
  })
}

/** Methods of project classes that a framework calls by name. */
export function methodEntries(inf: Inference, interfaceOf: InterfaceOf): EntryRecord[] {
  return inf.project.classes.flatMap(cls => {
    const order = mro(inf, cls)
    return order
      .filter(entry => entry.cls.module.isStub)
      .flatMap(({ cls: base }) =>
        inf
          .effects(base)
          .handlerMethods.flatMap(spec =>
            methodNames(inf, cls, spec.names).flatMap(name =>
              entriesOfMethod(inf, cls, name, { spec, by: base.qualname }, interfaceOf(cls.module)),
            ),
          ),
      )
  })
}

/** The bodies that calling a method of a class by its name runs. */
function entriesOfMethod(
  inf: Inference,
  cls: Class,
  name: string,
  { spec, by }: NamedBy,
  kind: ReturnType<InterfaceOf>,
): EntryRecord[] {
  const at = moduleActivation(inf, cls.module)
  const method = instanceAttribute(at, inf.values.instance(cls), name, null)
  const runs = (method?.values ?? []).flatMap(value => runsOf(at, value, OPEN_ARGUMENTS))
  const verb = verbIn(name)
  if (verb !== null && replacesMethods(inf, cls)) return []
  const handler = methodOf(inf, cls, name)
  if (spec.gives) return runs.flatMap(run => givenBack(inf, run)).map(run => namedEntry(spec, by, run, kind, run.fn))
  return runs.map(run => ({ ...namedEntry(spec, by, run, kind, cls, verb), ...(handler && { handler }) }))
}

/** Functions that are put into an attribute which a framework calls by name: `app.context.onerror = function () {…}`. */
export function assignedEntries(inf: Inference, summaries: Iterable<Summary>, interfaceOf: InterfaceOf): EntryRecord[] {
  const found: EntryRecord[] = []
  for (const summary of summaries)
    for (const { receiver, name, value, element } of summary.stores)
      for (const { spec, by } of element ? [] : calledByName(inf, receiver, name))
        for (const run of value.values.flatMap(one => targetRuns(inf, summary.fn, one, { kind: spec.kind })))
          found.push(namedEntry(spec, by, run, interfaceOf(run.fn.module), run.fn))
  return found
}

/** What a stub says of methods that are called by their names, and the class that it says it of. */
interface NamedBy {
  readonly spec: HandlerMethods
  readonly by: string
}

/** What the stubs of a receiver's classes say of an attribute of this name. A wildcard speaks of methods alone. */
function calledByName(inf: Inference, receiver: Type, name: string): readonly NamedBy[] {
  return receiver.values
    .flatMap(one => (one.k === 'instance' ? mro(inf, one.cls) : []))
    .filter(({ cls }) => cls.module.isStub)
    .flatMap(({ cls }) => inf.effects(cls).handlerMethods.map(spec => ({ spec, by: cls.qualname })))
    .filter(({ spec }) => spec.names.includes(name))
}

/** An entry that a framework knows by the name of a method or an attribute; it stands where `at` is named. */
export function namedEntry(
  spec: HandlerMethods,
  by: string,
  run: Run,
  kind: ReturnType<InterfaceOf>,
  at: Class | Func,
  method: string | null = null,
): EntryRecord {
  const isAsync = run.fn.facts.async
  return {
    kind: spec.kind,
    method,
    route: null,
    run,
    ...placeFrom(isAsync ? spec.asynchronous : spec.sync, kind),
    confidence: isAsync ? 'high' : spec.confidence,
    by,
    receiver: null,
    writes: false,
    module: at.module,
    s: at.facts.ns,
    e: at.facts.ne,
  }
}

/** The bodies behind a registered value: a function, a callable object, a class of handlers. */
export function targetRuns(
  inf: Inference,
  from: Func,
  value: Value,
  as: Pick<HandlerEffect, 'kind'> & Pick<RegistrationRecord, 'args'>,
): readonly Run[] {
  const args = as.args ?? OPEN_ARGUMENTS
  const at = moduleActivation(inf, from.module)
  if (value.k === 'function') return runsOf(at, value, args)
  if (value.k === 'wrapped') return value.of.values.flatMap(one => targetRuns(inf, from, one, as))
  if ((value.k !== 'instance' && value.k !== 'class') || value.cls.module.isStub) return []
  // An ASGI middleware class: the server calls its instances.
  const isCalledLater = value.k === 'class' && as.kind !== 'dependency'
  const call = isCalledLater ? instanceAttribute(at, inf.values.instance(value.cls), '__call__', null) : null
  return [...(call?.values ?? []).flatMap(one => runsOf(at, one, OPEN_ARGUMENTS)), ...runsOf(at, value, OPEN_ARGUMENTS)]
}

/** A place as stubs write it: `thread-pool:anyio`, or one per interface. */
export function placeFrom(
  spec: PlaceSpec,
  kind: 'asgi' | 'wsgi',
): { readonly place: Place; readonly pool: string | null } {
  const text = typeof spec === 'string' ? spec : (spec[kind] ?? Object.values(spec)[0] ?? 'background')
  const [place, pool] = text.split(':')
  if (place === 'process') return { place: 'background', pool: null }
  return { place: (place ?? 'background') as Place, pool: pool ?? null }
}
