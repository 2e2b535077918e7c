/**
 * Whether an expression means the same each time it runs: it is made of constants, of names that no function binds, and of
 * local names that are bound to nothing else. Two requests that set a thing to such a value do not get in each other's way.
 */
import type { Expr, NameExpr } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { localNames, onlyBinding } from '../../../infer/scope/local-names.ts'
import type { Func } from '../../../link/project.ts'

/** Functions of Python that give the same for the same. */
const PURE = /^(getattr|int|float|bool|str|bytes|tuple|frozenset|len|min|max)$/

/**
 * True for constants, settings (`settings.DATA_DIR`, `app.config["DATA_DIR"]`), variables of the environment,
 * what is put together of them, and functions that know nothing else; other calls are not known to be the same.
 */
export function isSameEveryTime(fn: Func, expr: Expr, isOfCaller: IsOfCaller): boolean {
  return isSame(fn, expr, { isOfCaller, asked: new Set() })
}

/** Does a name that no function binds stand for something else in each request or thread, as `flask.g` does? */
export type IsOfCaller = (name: NameExpr) => boolean

interface Question {
  readonly isOfCaller: IsOfCaller
  /** Local names that the answer is for: what refers to itself is the same if all else is. */
  readonly asked: Set<string>
}

function isSame(fn: Func, expr: Expr, question: Question): boolean {
  switch (expr.k) {
    case 'const':
      return true
    case 'name':
      return isSameName(fn, expr, question)
    case 'attr':
      return isSame(fn, expr.of, question)
    case 'sub':
      return isSame(fn, expr.of, question) && isSame(fn, expr.index, question)
    case 'list':
    case 'tuple':
    case 'set':
      return expr.items.every(item => isSame(fn, item, question))
    case 'bin':
      return isSame(fn, expr.left, question) && isSame(fn, expr.right, question)
    case 'format':
      return expr.parts.every(part => isSame(fn, part, question))
    case 'call':
      return isPure(fn, expr.fn) && expr.args.every(arg => isSame(fn, arg.value, question))
    default:
      return false
  }
}

function isPure(fn: Func, callee: Expr): boolean {
  if (callee.k === 'name') return PURE.test(callee.id) && !binderOf(fn, callee.id)
  if (callee.k !== 'attr') return false
  const { of, name } = callee
  return (
    (name === 'getenv' && of.k === 'name' && of.id === 'os') ||
    (name === 'get' && of.k === 'attr' && of.name === 'environ') ||
    (name === 'get' && of.k === 'name' && of.id === 'environ')
  )
}

/** The function, of those around and including this one, that binds the name; null if that is the module. */
function binderOf(fn: Func, name: string): Func | null {
  for (let at: Func | null = fn; at && at.index !== 0; at = at.parent) if (localNames(at).has(name)) return at
  return null
}

function isSameName(fn: Func, expr: NameExpr, question: Question): boolean {
  const binder = binderOf(fn, expr.id)
  if (!binder) return !question.isOfCaller(expr)
  const key = `${String(binder.index)} ${expr.id}`
  if (question.asked.has(key)) return true
  question.asked.add(key)
  const binding = onlyBinding(binder, expr.id)
  if (binding?.k === 'def') return isSameFunction(binder, binding.fn, question)
  if (binding?.k !== 'assign' || binding.op !== undefined || !binding.value) return false
  return binding.targets.every(({ k }) => k === 'name') && isSame(binder, binding.value, question)
}

/** A nested function that takes nothing along from its call of the outer one: what it replaces is replaced for good. */
function isSameFunction(outer: Func, index: number, question: Question): boolean {
  const inner = outer.module.functions[index]
  let holds = inner !== undefined
  if (inner)
    forEachExpr(inner.facts.body, expr => {
      if (expr.k === 'name' && binderOf(inner, expr.id) === outer && !isSameName(outer, expr, question)) holds = false
    })
  return holds
}
