/** What is known of the values at a place beyond their types: the roles of their classes, and the library calls that made them. */
import type { Expr } from '../facts/file-facts.ts'
import type { Activation } from '../infer/scope/activation.ts'
import { mro } from '../infer/classes.ts'
import { evaluate } from '../infer/body/expressions.ts'
import type { Inference } from '../infer/inference.ts'
import type { Summary } from '../infer/records.ts'
import type { Origin, Type } from '../infer/values.ts'
import type { Func } from '../link/project.ts'

export interface ValueFacts {
  readonly roles: readonly string[]
  readonly origins: readonly Origin[]
}

const NOTHING: ValueFacts = { roles: [], origins: [] }

/** Roles and makers of what a plain expression (a name, a chain of attributes, one call) stands for in a walked body. */
export function valueFacts(inf: Inference, summary: Summary, expr: Expr): ValueFacts {
  if (!isPlain(expr)) return NOTHING
  const type = evaluate(placed(inf, summary), expr)
  return {
    roles: rolesOf(inf, type),
    origins: type.values.flatMap(value => (value.k === 'instance' && value.origin ? [value.origin] : [])),
  }
}

/** Evaluation in a body that has been walked: names mean what they were at its end. */
function placed(inf: Inference, { fn, context, frame }: Summary): Activation {
  return { inf, fn, context, frame, classScope: null, state: null, log: null, loops: 0 }
}

/** Qualified names of the classes of what an expression stands for; empty if one is unknown. */
export function classesOf(inf: Inference, summary: Summary, expr: Expr): readonly string[] {
  if (!isPlain(expr)) return []
  const type = evaluate(placed(inf, summary), expr)
  const known = type.values.flatMap(value => (value.k === 'instance' ? [value.cls.qualname] : []))
  return known.length === type.values.length ? [...new Set(known)].sort() : []
}

/** The async functions of the project of which a call in plain code only makes the coroutine. */
export function coroutinesOf(inf: Inference, summary: Summary, expr: Expr): readonly Func[] {
  if (expr.k !== 'call' || !isPlain(expr)) return []
  return evaluate(placed(inf, summary), expr).values.flatMap(value =>
    value.k === 'awaitable' ? value.runs.map(run => run.fn).filter(fn => fn.facts.async && !fn.facts.generator) : [],
  )
}

/** Roles that stubs give the classes of these values. */
export function rolesOf(inf: Inference, type: Type): readonly string[] {
  const found = new Set<string>()
  for (const value of type.values) {
    if (value.k !== 'instance') continue
    for (const entry of mro(inf, value.cls))
      if (entry.cls.module.isStub) for (const role of inf.effects(entry.cls).roles) found.add(role)
  }
  return [...found].sort()
}

/** What a function gives back, roughly. */
export type Gives = 'nothing' | 'value' | 'callable' | 'awaitable' | 'generator' | 'unknown'

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
