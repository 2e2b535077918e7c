/** What a body's parameters are: the context's, else the declared, injected or defaulted, else the union of call sites. */
import type { Effects } from '../../catalogue/effects.ts'
import type { CallExpr, Expr, Param } from '../../facts/file-facts.ts'
import { forEachStmt, visitExpr } from '../../facts/walk.ts'
import { lastName } from '../../link/link.ts'
import type { Func } from '../../link/project.ts'
import { bindInFrame, moduleActivation, type Activation } from './activation.ts'
import { annotationType } from './annotations.ts'
import { bindArgs, OPEN_ARGUMENTS } from '../calls/arguments.ts'
import { summarize } from '../body/body.ts'
import { callType } from '../calls/call-value.ts'
import { anySubclass, mro, subclasses } from '../classes.ts'
import { parameterType } from '../calls/contexts.ts'
import { registerProvider } from '../calls/hand-over.ts'
import { methodKind } from '../calls/decorators.ts'
import { evaluate, evaluateArguments } from '../body/expressions.ts'
import type { Inference } from '../inference.ts'
import { closeVariables, substitute } from '../generics.ts'
import { isChoice, isOpaque } from '../opaque.ts'
import { definedIn, moduleScope, ownMethod } from './names.ts'
import { awaited, iterated } from '../body/protocols.ts'
import type { Type } from '../values.ts'

/** A function called from more bodies than this keeps its parameters unknown. */
const MAX_CALL_SITES = 60

/** Sets the parameters' types at the start of a body. */
export function initialState(a: Activation): void {
  const { inf, fn, context } = a
  const v = inf.values
  fn.facts.params.forEach((param, index) => {
    let type = context.params.get(param.name)
    if (!type && index === 0 && fn.owner && methodKind(inf, fn) !== 'static') {
      const isClass = methodKind(inf, fn) === 'class' || fn.name === '__new__'
      const self = context.self ?? (isClass ? v.cls(fn.owner) : v.instance(fn.owner))
      type = v.one(isClass && self.k === 'instance' ? v.cls(self.cls, self.args) : self)
      const isOwn = (self.k === 'class' || self.k === 'instance') && self.cls === fn.owner
      // It is called with each class that derives from its own.
      if (fn.name === '__init_subclass__' && isOwn) type = anySubclass(inf, [fn.owner]) ?? v.one(v.cls(fn.owner))
    }
    type ??= defaultType(inf, fn, param)
    if (param.kind === 'args' && !context.params.has(param.name)) type = inf.builtin('tuple', { args: [type] })
    if (param.kind === 'kwargs' && !context.params.has(param.name))
      type = inf.builtin('dict', { args: [inf.builtin('str'), type] })
    a.state?.set(param.name, type)
    if (a.frame) bindInFrame(a, a.frame, param.name, type)
  })
}

/** A parameter of which the context says nothing. */
function defaultType(inf: Inference, fn: Func, param: Param): Type {
  const v = inf.values
  return inf.memo.askAbout<Type>('pd', fn.uid, param.name, v.UNKNOWN, v.UNKNOWN, () => {
    const injected = injectedType(inf, fn, param)
    if (injected) return injected
    const declared = parameterType(inf, fn, param.name)
    if (param.annotation) {
      const isOptional = param.default?.k === 'const' && param.default.t === 'none'
      const passed = isOpaque(declared) ? callSiteUnion(inf, fn, param.name) : null
      const told = passed && isChoice(inf.withoutNone(passed)) ? passed : declared
      if (!inf.isUnknown(told)) return isOptional ? v.union(told, inf.none) : told
    }
    const contextual = param.annotation ? null : contextualType(inf, fn, param)
    if (contextual) return contextual
    const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent)
    const byDefault = param.default ? v.map(evaluate(scope, param.default), value => v.one(v.widen(value))) : v.NEVER
    const union = param.annotation ? null : callSiteUnion(inf, fn, param.name)
    if (union) return v.union(union, byDefault)
    const inherited = param.annotation || param.default ? null : inheritedType(inf, fn, param)
    return inherited ?? v.union(byDefault, declared)
  })
}

/** What a library's method declares that the project's own stands in place of: `perform_create(self, serializer)`. */
function inheritedType(inf: Inference, fn: Func, param: Param): Type | null {
  const at = fn.facts.params.indexOf(param)
  for (const { cls, bindings } of fn.owner ? mro(inf, fn.owner) : []) {
    const declared = cls.module.isStub ? ownMethod(cls, fn.name) : undefined
    const same = declared?.facts.params[at]
    if (!declared || same?.kind !== param.kind || same.name !== param.name) continue
    const type = closeVariables(inf, substitute(inf, parameterType(inf, declared, same.name), bindings))
    if (!inf.isUnknown(type)) return type
  }
  return null
}

/** `const plugin: FastifyPluginAsync = async instance => …`: the declared type says what the parameters are. */
function contextualType(inf: Inference, fn: Func, param: Param): Type | null {
  if (fn.module.facts.language !== 'typescript' || fn.owner) return null
  for (const binding of moduleScope(fn.module).get(fn.name) ?? []) {
    if (binding.k !== 'value' || binding.value?.k !== 'lambda' || binding.value.fn !== fn.index || !binding.annotation)
      continue
    const declared = annotationType(moduleActivation(inf, fn.module), binding.annotation)
    const at = fn.facts.params.indexOf(param)
    for (const value of declared.values) if (value.k === 'callable' && value.params[at]) return value.params[at]
  }
  return null
}

/** A `Depends(...)` on a parameter: what it injects, by which function of a library, at which call. */
interface Injection {
  readonly call: CallExpr
  readonly by: Func
  readonly injects: NonNullable<Effects['injects']>
  /** The callable that gives the value; null where the parameter's own class does. */
  readonly provider: Type | null
}

/** What is injected into a parameter, by its default or in `Annotated`. */
function injectionsOf(scope: Activation, param: Param): readonly Injection[] {
  const { inf } = scope
  const calls: CallExpr[] = []
  if (param.default?.k === 'call') calls.push(param.default)
  for (const expr of metadata(scope, param.annotation)) if (expr.k === 'call') calls.push(expr)
  return calls.flatMap(call =>
    evaluate(scope, call.fn).values.flatMap((value): Injection[] => {
      if (value.k !== 'function' || !value.fn.module.isStub) return []
      const { injects } = inf.effects(value.fn)
      if (!injects) return []
      const bound = bindArgs(value.fn, evaluateArguments(scope, call), value.self !== null)
      const given = bound.params.get(injects.param)
      const isGiven = given !== undefined && !given.values.every(one => inf.isNone(one))
      return [{ call, by: value.fn, injects, provider: isGiven ? given : null }]
    }),
  )
}

/** Is the parameter given the result of a callable of the project, instead of what a caller sends? */
export function isInjected(inf: Inference, fn: Func, param: Param): boolean {
  return injectionsOf(moduleActivation(inf, fn.module, fn.owner, fn.parent), param).some(
    ({ provider }) => provider !== null,
  )
}

/** The result of the callable in `Depends(...)`, given as default or in `Annotated`. */
function injectedType(inf: Inference, fn: Func, param: Param): Type | null {
  const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent)
  const [first] = injectionsOf(scope, param)
  if (!first) return null
  const declared = param.annotation ? annotationType(scope, param.annotation) : null
  if (!first.provider || inf.isUnknown(first.provider)) return declared
  const given = providedType(scope, first.provider)
  return inf.isUnknown(given) && declared ? declared : given
}

/** `pages: Pages = Depends()`: the framework makes the parameter's class, and what that takes. */
export function registerOwnClasses(a: Activation, fn: Func, param: Param): void {
  if (!a.log || !param.annotation) return
  const v = a.inf.values
  const scope = moduleActivation(a.inf, fn.module, fn.owner, fn.parent)
  for (const { call, by, injects, provider } of injectionsOf(scope, param)) {
    if (provider) continue
    const declared = annotationType(scope, param.annotation)
    const classes = declared.values.flatMap(one => (one.k === 'instance' ? [v.cls(one.cls, one.args)] : []))
    registerProvider(a, injects, by, v.type(classes), call)
  }
}

function providedType(a: Activation, provider: Type): Type {
  const v = a.inf.values
  return v.map(provider, value => {
    const result = callType(a, v.one(value), OPEN_ARGUMENTS, null)
    return v.map(result, one => {
      if (one.k === 'awaitable') return awaited(a, v.one(one), null)
      if (one.k === 'generator') return iterated(a, v.one(one), one.async, null)
      return v.one(one)
    })
  })
}

/** The metadata of `Annotated`, also behind an alias. */
function metadata(a: Activation, annotation: Expr | undefined): readonly Expr[] {
  if (!annotation) return []
  const found: Expr[] = []
  const look = (expr: Expr): void => {
    visitExpr(expr, one => {
      if (
        one.k === 'sub' &&
        one.index.k === 'tuple' &&
        /^Annotated$/.test(one.of.k === 'name' ? one.of.id : one.of.k === 'attr' ? one.of.name : '')
      )
        found.push(...one.index.items.slice(1))
    })
  }
  look(annotation)
  if (found.length === 0 && (annotation.k === 'name' || annotation.k === 'attr')) {
    const alias = aliasExpr(a, annotation)
    if (alias) look(alias)
  }
  return found
}

function aliasExpr(a: Activation, annotation: Expr): Expr | null {
  const id = annotation.k === 'name' ? annotation.id : annotation.k === 'attr' ? annotation.name : ''
  const { module, name } = definedIn(a.inf, a.fn.module, id)
  const binding = moduleScope(module).get(name)?.at(-1)
  return binding?.k === 'value' || binding?.k === 'alias' ? (binding.value ?? null) : null
}

/**
 * The types that the project's own calls pass for a parameter; null if there are none or too many. In tests and vendored
 * code nobody looks: what production code passes there is in the context, and their own calls are many.
 */
function callSiteUnion(inf: Inference, fn: Func, name: string): Type | null {
  if (fn.facts.kind === 'lambda' || fn.index === 0 || fn.module.file?.quiet) return null
  const names =
    fn.name === '__init__' && fn.owner
      ? [fn.owner.name, ...subclasses(inf, fn.owner).map(cls => cls.name), '__init__']
      : // What a function returns (a decorator, a factory) is called where that function is.
        [fn.name, ...(fn.parent && fn.parent.index !== 0 ? [fn.parent.name] : [])]
  // A setter is called by who assigns to the property.
  const isSetter = fn.facts.decorators.some(one => one.k === 'attr' && one.name === 'setter')
  const index = isSetter ? inf.project.storesByName : inf.project.callersByName
  const decorated = handsOn(inf, fn).flatMap(one => inf.project.decoratedByName.get(one) ?? [])
  const callers = new Set([...names.flatMap(one => index.get(one) ?? []), ...decorated])
  if (callers.size === 0 || callers.size > MAX_CALL_SITES) return null
  const found: Type[] = []
  for (const caller of callers) {
    for (const call of summarize(inf, caller).calls) {
      for (const target of call.targets)
        if (target.fn === fn) found.push(target.context.params.get(name) ?? inf.values.NEVER)
      for (const callback of call.callbacks)
        if (callback.run.fn === fn) found.push(callback.run.context.params.get(name) ?? inf.values.NEVER)
    }
  }
  const union = inf.values.union(...found)
  return union.values.length === 0
    ? null
    : inf.values.soften(inf.values.map(union, value => inf.values.one(inf.values.widen(value))))
}

/** Functions beside the one around this one that give back what that gives: `get(path)` for `return cls.route("GET", path)`. */
function handsOn(inf: Inference, { module, parent }: Func): readonly string[] {
  if (!parent || parent.index === 0) return []
  const none: ReadonlyMap<string, readonly string[]> = new Map()
  const known = inf.memo.ask(`hands${module.uid}`, none, none, () => {
    const found = new Map<string, string[]>()
    for (const { name, facts } of module.functions)
      forEachStmt(facts.body, stmt => {
        const given = stmt.k === 'return' && stmt.value?.k === 'call' ? lastName(stmt.value.fn) : null
        if (given !== null && given !== name) found.set(given, [...(found.get(given) ?? []), name])
      })
    return found
  })
  return known.get(parent.name) ?? []
}
