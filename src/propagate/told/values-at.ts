/** What is known of the values at a place beyond their types: the roles of their classes, and the library calls that made them. */
import type { BlockingKind } from '../../base/vocabulary.ts'
import type { AttrExpr, Expr } from '../../facts/file-facts.ts'
import { moduleActivation, type Activation } from '../../infer/scope/activation.ts'
import { answersOf } from '../../infer/attributes.ts'
import { literalOf } from '../../infer/calls/arguments.ts'
import { mro } from '../../infer/classes.ts'
import { evaluate } from '../../infer/body/expressions.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Summary } from '../../infer/records.ts'
import type { LiteralValue, Origin, Type } from '../../infer/values.ts'
import type { Binding } from '../../link/bindings.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Class, Func, Module } from '../../link/project.ts'
import type { AnalysedFunction } from '../analysis.ts'
import { summarize } from '../../infer/body/body.ts'
import { localNames } from '../../infer/scope/local-names.ts'
import { classScope, importedModule, moduleScope } from '../../infer/scope/names.ts'
import { exportedAs, isNode } from '../../infer/scope/node-names.ts'

/** What rules ask of a value beyond its type. */
export interface ValueFacts {
  readonly roles: readonly string[]
  /** What calling it would wait for, if it is a library function that waits. */
  readonly waits: BlockingKind | null
  readonly origins: readonly Origin[]
}

/** Nothing is known. */
export const NOTHING: ValueFacts = { roles: [], waits: null, origins: [] }

/** Roles and makers of what a plain expression (a name, a chain of attributes, one call) stands for in a walked body. */
export function valueFacts(inf: Inference, summary: Summary, expr: Expr): ValueFacts {
  if (!isPlain(expr)) return NOTHING
  const type = evaluate(placed(inf, summary), expr)
  const origins = type.values.flatMap(value => (value.k === 'instance' && value.origin ? [value.origin] : []))
  const roles = rolesOf(inf, type)
  return {
    roles: roles.length === 0 && isPart(type, expr) ? clientRoles(valueFacts(inf, summary, expr.of)) : roles,
    waits: waitsFor(inf, type),
    origins: origins.length > 0 || type.values.length === 0 ? origins : keptOrigins(inf, summary, expr),
  }
}

/** A value by the call that made it: what is registered on it, and what includes it, meet there. */
export function makerKey({ fn, s }: Pick<Origin, 'fn' | 's'>): string {
  return `${String(fn.uid)}:${String(s)}`
}

/** Is it what an object of a library has: `client.chat.completions`? */
function isPart(type: Type, expr: Expr): expr is AttrExpr {
  return (
    expr.k === 'attr' &&
    type.values.length > 0 &&
    type.values.every(value => value.k === 'instance' && value.cls.module.isStub)
  )
}

/** A part of a client is a client of the same colour. */
function clientRoles({ roles }: ValueFacts): readonly string[] {
  return roles.filter(role => role.startsWith('client.'))
}

function waitsFor(inf: Inference, type: Type): BlockingKind | null {
  for (const value of type.values) {
    if (value.k === 'function' && value.fn.module.isStub) {
      const { blocks } = inf.effects(value.fn)
      if (blocks && !blocks.cheap) return blocks.kind
    }
    const answers = value.k === 'instance' ? answersOf(inf, value.cls) : null
    if (answers?.kind) return answers.kind
  }
  return null
}

/** The calls that made what a module or a class keeps under a name; inference does not record those of other bodies. */
function keptOrigins(inf: Inference, summary: Summary, expr: Expr): readonly Origin[] {
  if (expr.k === 'name')
    return localNames(summary.fn).has(expr.id) && summary.fn.index !== 0
      ? []
      : originsIn(inf, summary.fn.module, expr.id)
  if (expr.k === 'call' && expr.fn.k === 'attr') return originsOfReceiver(inf, summary, expr, expr.fn.of)
  if (expr.k !== 'attr') return []
  return evaluate(placed(inf, summary), expr.of).values.flatMap(value => {
    if (value.k === 'module') {
      const names = isNodeModule(value.module) ? exportedAs(expr.name) : [expr.name]
      return names.flatMap(name => originsIn(inf, value.module, name))
    }
    if (value.k !== 'class' && value.k !== 'instance') return []
    const holder = mro(inf, value.cls).find(entry => classScope(entry.cls).has(expr.name))?.cls
    return holder ? madeBy(inf, holder.module, classScope(holder).get(expr.name) ?? []) : []
  })
}

/** `router.routes()` of a Node library gives the router: a method that gives its receiver's class gives the receiver. */
function originsOfReceiver(inf: Inference, summary: Summary, call: Expr, receiver: Expr): readonly Origin[] {
  if (!isNode(placed(inf, summary))) return []
  const given = classesOf(inf, summary, call)
  const own = new Set(classesOf(inf, summary, receiver))
  return given.length > 0 && given.length === own.size && given.every(cls => own.has(cls))
    ? valueFacts(inf, summary, receiver).origins
    : []
}

function originsIn(inf: Inference, module: Module, name: string, depth = 0): readonly Origin[] {
  if (module.isStub || depth > 4) return []
  const isNodes = isNodeModule(module)
  const bindings = moduleScope(module).get(name) ?? []
  const imported = [...bindings, ...(isNodes ? (moduleScope(module).get('*') ?? []) : [])].flatMap(one => {
    const from = one.k === 'import' ? importedModule(inf, module, one.stmt.module, one.stmt.level) : undefined
    const own = one.k === 'import' ? one.stmt.names?.[one.at]?.name : undefined
    if (!from || !own) return []
    const wanted = !isNodes ? [own] : own === '*' ? [name] : exportedAs(own)
    return wanted.flatMap(each => originsIn(inf, from, each, depth + 1))
  })
  return [...(isNodes ? keptAtTop(inf, module, name) : madeBy(inf, module, bindings)), ...imported]
}

/** What a JavaScript module keeps under a name once it is loaded; chains of calls and aliases are in it already. */
function keptAtTop(inf: Inference, module: Module, name: string): readonly Origin[] {
  const top = module.functions[0]
  const kept = top ? summarize(inf, top).frame.names.get(name) : undefined
  return (kept?.values ?? []).flatMap(value => (value.k === 'instance' && value.origin ? [value.origin] : []))
}

function madeBy(inf: Inference, module: Module, bindings: readonly Binding[]): readonly Origin[] {
  const top = module.functions[0]
  if (!top || module.isStub) return []
  return bindings.flatMap(one => {
    const value = one.k === 'value' ? one.value : undefined
    if (value?.k !== 'call') return []
    const summary = summarize(inf, top)
    const record = summary.calls.find(call => call.s === value.s && call.e === value.e && call.form === 'call')
    const made = rolesOf(inf, evaluate(placed(inf, summary), value))
    return (record?.targets ?? []).flatMap(target => {
      const roles = [...new Set([...target.effects.roles, ...made])]
      const callee = target.label ?? target.fn.qualname
      return roles.length > 0 ? [{ id: -1, fn: top, s: value.s, e: value.e, callee, roles }] : []
    })
  })
}

/** The value of an expression where it is a literal, or that of one entry of an object. Undefined if it is not known. */
export function literalAt(inf: Inference, summary: Summary, expr: Expr, key: string | null): LiteralValue | undefined {
  const [value] = evaluate(placed(inf, summary), expr).values
  if (key === null) return literalOf(value && inf.values.one(value))
  return value?.k === 'instance' ? literalOf(value.items?.get(key)) : undefined
}

/** Evaluation in a body that has been walked: names mean what they were at its end. */
function placed(inf: Inference, { fn, context, frame }: Summary): Activation {
  return { ...moduleActivation(inf, fn.module, null, fn, frame), context }
}

/** What a plain expression may stand for in a body that has been walked. */
export function valuesOf(inf: Inference, summary: Summary, expr: Expr): Type['values'] {
  return isPlain(expr) ? evaluate(placed(inf, summary), expr).values : []
}

/** The classes of what an expression stands for; empty if one is unknown. */
export function classesOf(inf: Inference, summary: Summary, expr: Expr): readonly Class[] {
  if (!isPlain(expr)) return []
  const type = evaluate(placed(inf, summary), expr)
  const known = type.values.flatMap(value => (value.k === 'instance' ? [value.cls] : []))
  return known.length === type.values.length ? [...new Set(known)] : []
}

/** Qualified names of classes, sorted. */
export function namesOf(classes: readonly Class[]): readonly string[] {
  return [...new Set(classes.map(({ qualname }) => qualname))].sort()
}

/**
 * The async functions of the project of which a call in plain code only makes the coroutine, and whether that is sure: an
 * unknown decorator may start what it decorates, and a class below may override a method with a plain one.
 */
export function coroutinesOf(
  inf: Inference,
  summary: Summary,
  expr: Expr,
): { readonly functions: readonly Func[]; readonly sure: boolean } {
  if (expr.k !== 'call' || !isPlain(expr)) return { functions: [], sure: true }
  const at = placed(inf, summary)
  const { values } = evaluate(at, expr)
  const functions = values.flatMap(value =>
    value.k === 'awaitable' ? value.runs.map(run => run.fn).filter(fn => fn.facts.async && !fn.facts.generator) : [],
  )
  const sure = values.every(({ k }) => k === 'awaitable') && evaluate(at, expr.fn).values.some(({ soft }) => !soft)
  return { functions, sure }
}

/** Roles that stubs give the classes of these values. */
function rolesOf(inf: Inference, type: Type): readonly string[] {
  const found = new Set<string>()
  for (const value of type.values) {
    if (value.k !== 'instance') continue
    for (const entry of mro(inf, value.cls))
      if (entry.cls.module.isStub) for (const role of inf.effects(entry.cls).roles) found.add(role)
  }
  return [...found].sort()
}

type Gives = AnalysedFunction['gives']

/** The kind of what a function gives back; the most telling one where it may give several. */
export function givesOf(inf: Inference, type: Type): Gives {
  const kinds = new Set(type.values.map((value): Gives => {
    switch (value.k) {
      case 'instance':
        if (inf.isNone(value)) return 'nothing'
        return mro(inf, value.cls).some(entry => entry.cls.module.functions.some(fn => fn.owner === entry.cls && fn.name === '__call__')) ? 'callable' : 'value'
      case 'function':
      case 'class':
      case 'callable':
      case 'wrapped':
        return 'callable'
      case 'awaitable':
        return 'awaitable'
      case 'generator':
        return 'generator'
      case 'module':
        return 'value'
      default:
        return 'unknown'
    }
  })) // prettier-ignore
  if (kinds.size === 0 || kinds.has('unknown')) return 'unknown'
  for (const kind of ['callable', 'awaitable', 'generator', 'value'] as const) if (kinds.has(kind)) return kind
  return 'nothing'
}

function isPlain(expr: Expr): boolean {
  if (expr.k === 'name') return true
  if (expr.k === 'attr') return isPlain(expr.of)
  return expr.k === 'call' && expr.fn.k !== 'call' && isPlain(expr.fn)
}
