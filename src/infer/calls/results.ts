/** What a project function returns or yields when called so: its declaration where that says enough, else what its body gives. */
import type { Func } from '../../link/project.ts'
import { annotationType } from '../scope/annotations.ts'
import { accepts, type Arguments, type Bound, declaredOverload } from './arguments.ts'
import { summarize } from '../body/body.ts'
import { resultOf } from './call-value.ts'
import { mro } from '../classes.ts'
import { parameterType, scopeOf } from './contexts.ts'
import { evaluate } from '../body/expressions.ts'
import { isOpaque } from '../opaque.ts'
import { closeVariables, hasVariables, substitute, unify } from '../generics.ts'
import { keywordRest } from '../scope/keyword-read.ts'
import type { Inference } from '../inference.ts'
import type { Run, Type, Value } from '../values.ts'

/** What a run of the function returns. */
export function returnType(inf: Inference, run: Run): Type {
  const { fn, context } = run
  return inf.memo.askAbout<Type>('r', fn.uid, context.id, inf.values.NEVER, inf.values.UNKNOWN, () => {
    const declared = declaredReturn(inf, run)
    const constant = declared && constantAnswer(fn)
    if (constant && declared.values.every(value => isBool(inf, value)))
      return inf.builtin('bool', { literal: constant.v })
    if (declared && isTelling(inf, declared)) return declared
    if (fn.facts.trivial && declared) return declared
    const found = summarize(inf, fn, context).returns
    return declared ? filledIn(inf, found, declared) : found
  })
}

/** `def is_fixed(self) -> bool: return True`: the declaration says less than the body, which has nothing else in it. */
function constantAnswer({ facts }: Func): { readonly v: boolean } | null {
  const [only, ...others] = facts.body.filter(stmt => stmt.k !== 'expr' || stmt.value.k !== 'const')
  if (facts.async || facts.generator || others.length > 0 || only?.k !== 'return' || only.value?.k !== 'const')
    return null
  return typeof only.value.v === 'boolean' ? { v: only.value.v } : null
}

function isBool(inf: Inference, value: Value): boolean {
  return value.k === 'instance' && inf.isLibrary(value.cls, 'builtins.bool')
}

/** What a call gives, as the overload that it means declares: in place of nothing, or of one of several things. */
export function narrowedByOverload(inf: Inference, run: Run, args: Arguments, found: Type): Type {
  const v = inf.values
  const overload = run.fn.facts.generator ? null : declaredOverload(inf, run.fn, args, run.context.self !== null)
  const declared = overload && declaredReturn(inf, { fn: overload, context: run.context })
  if (!declared || inf.isUnknown(declared)) return found
  const narrowed = (type: Type): Type => {
    if (inf.isUnknown(type)) return declared
    const fitting = type.values.filter(value => accepts(inf, declared, v.one(value)))
    return fitting.length > 0 ? v.type(fitting) : type
  }
  return run.fn.facts.async
    ? v.map(found, value => v.one(value.k === 'awaitable' ? v.awaitable(narrowed(value.of), value.runs) : value))
    : narrowed(found)
}

/** What was found, with the declaration in place of what is not known of it. */
export function filledIn(inf: Inference, found: Type, declared: Type): Type {
  if (inf.isUnknown(found) || found.values.length === 0) return declared
  const known = found.values.filter(value => value.k !== 'unknown')
  return known.length < found.values.length && !leavesOpen(declared)
    ? inf.values.union(inf.values.type(known), declared)
    : found
}

/** A declared type is enough if it names concrete classes; base classes are looked at more closely. */
function isTelling(inf: Inference, type: Type): boolean {
  if (type.values.some(value => value.k === 'typevar') || leavesOpen(type) || isOpaque(type)) return false
  return !type.values.some(value => {
    if (value.k === 'generator') return true
    if (value.k !== 'instance' || value.cls.module.isStub) return false
    return (
      value.cls.facts.bases.some(base =>
        /(ABC|Protocol)$/.test(base.k === 'name' ? base.id : base.k === 'attr' ? base.name : ''),
      ) || (inf.project.classesByBaseName.get(value.cls.name)?.length ?? 0) > 0
    )
  })
}

/** `Any`, alone or as what a container holds: `dict[str, Any]`. */
function leavesOpen(type: Type): boolean {
  return type.values.some(value => value.k === 'unknown' || (value.k === 'instance' && value.args.some(leavesOpen)))
}

function declaredReturn(inf: Inference, run: Run): Type | null {
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
    // `def get(cls: type[T], …) -> T`: what is called on is an argument too.
    const receiver = fn.facts.params[0]
    if (receiver?.annotation)
      unify(inf, parameterType(inf, fn, receiver.name), inf.values.one(self), bindings, () => inf.values.UNKNOWN)
  }
  for (const [name, type] of context.params)
    unify(inf, parameterType(inf, fn, name), type, bindings, (value, args) => resultOf(scope, value, args))
  return closeVariables(inf, substitute(inf, raw, bindings))
}

/** What a generator gives at each step: its declaration where that says something, else what its body yields. */
export function yieldType(inf: Inference, run: Run): Type {
  const declared = declaredReturn(inf, run)
  const item = declared?.values.flatMap(value => (value.k === 'instance' && value.args[0] ? [value.args[0]] : []))
  if (item && item.length > 0) {
    const type = inf.values.union(...item)
    if (!inf.isUnknown(type)) return type
  }
  return inf.memo.ask<Type>(
    `y${run.fn.uid}/${run.context.id}`,
    inf.values.NEVER,
    inf.values.UNKNOWN,
    () => summarize(inf, run.fn, run.context).yields,
  )
}

/** What a plain generator returns when it is done: the value of `yield from`. */
export function generatorResult(inf: Inference, run: Run): Type {
  return inf.memo.ask<Type>(
    `gr${run.fn.uid}/${run.context.id}`,
    inf.values.NEVER,
    inf.values.UNKNOWN,
    () => summarize(inf, run.fn, run.context).returns,
  )
}

/**
 * A call's parameters as the callee's body finds them: `*args` and `**kwargs` hold the rest, and defaults stand in for what
 * was left out, unless the call is open. `hasReceiver` leaves out the first parameter.
 */
export function parametersOf(
  inf: Inference,
  fn: Func,
  bound: Bound,
  isOpen: boolean,
  hasReceiver: boolean,
): ReadonlyMap<string, Type> {
  return spreadRest(inf, fn, bound, isOpen ? bound.params : withDefaults(inf, fn, bound, hasReceiver), isOpen)
}

/** Parameters left out take their default's literal, so that tests on them are decided, or the function that it names. */
function withDefaults(inf: Inference, fn: Func, bound: Bound, skip: boolean): Map<string, Type> {
  const params = new Map(bound.params)
  for (const param of skip ? fn.facts.params.slice(1) : fn.facts.params) {
    if (params.has(param.name) || !param.default) continue
    if (param.default.k !== 'const' && param.default.k !== 'name') continue
    const type = evaluate(scopeOf(inf, fn), param.default)
    if (param.default.k === 'const' || type.values.every(({ k }) => k === 'function')) params.set(param.name, type)
  }
  return params
}

/**
 * Adds to bound parameters what `*args` and `**kwargs` take of the call. That they take nothing is said where the body asks
 * for keys; where the call may have given more than is known, the mapping is not exact.
 */
function spreadRest(
  inf: Inference,
  fn: Func,
  bound: Bound,
  params: Map<string, Type>,
  isOpen: boolean,
): Map<string, Type> {
  const asked = isOpen ? null : keywordRest(fn)
  if (bound.rest.length === 0 && bound.extra.size === 0 && asked === null) return params
  for (const param of fn.facts.params) {
    if (param.kind === 'args' && (bound.rest.length > 0 || asked !== null))
      params.set(
        param.name,
        inf.builtin('tuple', {
          args: [bound.rest.length > 0 ? inf.values.union(...bound.rest) : inf.values.UNKNOWN],
          items: new Map(bound.rest.map((type, index) => [index, type])),
        }),
      )
    else if (param.kind === 'kwargs' && (bound.extra.size > 0 || asked === param.name))
      params.set(
        param.name,
        inf.builtin('dict', {
          args: [
            inf.builtin('str'),
            bound.extra.size > 0 ? inf.values.union(...bound.extra.values()) : inf.values.UNKNOWN,
          ],
          items: new Map(bound.extra),
          exact: !isOpen,
        }),
      )
  }
  return params
}
