/**
 * Whether an expression means the same each time it runs: it is made of constants, of names that no function binds, of
 * local names that are bound to nothing else, and of parameters for which every caller gives such a value. Two requests
 * that set a thing to such a value do not get in each other's way.
 */
import type { CallExpr, Expr, NameExpr } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { bindingsOf, localNames, onlyBinding } from '../../../infer/scope/local-names.ts'
import type { Func } from '../../../link/project.ts'
import { givenFor, type Callers } from './callers.ts'

/** Functions of Python that give the same for the same. */
const PURE = /^(getattr|int|float|bool|str|bytes|tuple|frozenset|len|min|max)$/

/** What the answer rests on besides the expression. */
export interface Around {
  /** The qualified name of what is set: what is made of that is another value each time. */
  readonly target: string
  /** It is a global name of a module. */
  readonly isGlobal: boolean
  readonly callers: Callers
  /** Is the function reached by what comes while the service runs? */
  readonly isServed: (fn: Func) => boolean
  /** Does a name that no function binds stand for something else in each request or thread, as `flask.g` does? */
  readonly isOfCaller: (fn: Func, name: NameExpr) => boolean
  /** Is the name a parameter that stands for the class, or for the one object that a module keeps of it? */
  readonly isOwner: (fn: Func, name: string) => boolean
  /** Does a call make an object of a library that only holds what it is given, as a client does? */
  readonly makesTool: (fn: Func, call: CallExpr) => boolean
  /** Does a call ask something outside of the process, as a client's `get` does? */
  readonly waits: (fn: Func, call: CallExpr) => boolean
}

/**
 * The names that a value is made of, of globals and attributes, if it is the same each time; null if it is not. The same
 * are constants, settings (`settings.DATA_DIR`, `app.config["DATA_DIR"]`), variables of the environment, what is put
 * together of them, clients made of them, and functions that know nothing else; other calls are not known to be the same.
 */
export function sameEveryTime(fn: Func, expr: Expr, around: Around): ReadonlySet<string> | null {
  const parts = new Set<string>()
  return isSame(fn, expr, { ...around, parts, asked: new Set() }) ? parts : null
}

interface Question extends Around {
  /** Filled with the names that are met. */
  readonly parts: Set<string>
  /** Local names that the answer is for: what refers to itself is the same if all else is. */
  readonly asked: Set<string>
}

function isSame(fn: Func, expr: Expr, question: Question): boolean {
  const all = (parts: readonly Expr[]): boolean => parts.every(part => isSame(fn, part, question))
  switch (expr.k) {
    case 'const':
      return true
    case 'name':
      return isSameName(fn, expr, question)
    case 'attr':
      question.parts.add(expr.name)
      return !isItself(fn, expr, question) && isSame(fn, expr.of, question)
    case 'sub':
      return all([expr.of, expr.index])
    case 'list':
    case 'tuple':
    case 'set':
      return all(expr.items)
    case 'dict':
      return all(expr.items.flatMap(({ key, value }) => (key ? [key, value] : [value])))
    case 'bin':
    case 'bool':
      return all([expr.left, expr.right])
    case 'unary':
      return isSame(fn, expr.of, question)
    case 'compare':
      return all(expr.items)
    case 'cond':
      return all([expr.test, expr.then, expr.else])
    case 'format':
      return all(expr.parts)
    case 'call':
      return isKnown(fn, expr, question) && all(expr.args.map(({ value }) => value))
    default:
      return false
  }
}

/** What a call gives is the same if what it is given is: `int(x)`, `os.getenv("A")`, `app.config.get("A")`, `Redis(url)`. */
function isKnown(fn: Func, call: CallExpr, question: Question): boolean {
  const callee = call.fn
  if (question.makesTool(fn, call)) return true
  if (callee.k === 'name') return PURE.test(callee.id) && !binderOf(fn, callee.id)
  if (callee.k !== 'attr') return false
  const { of, name } = callee
  if (name === 'getenv') return of.k === 'name' && of.id === 'os'
  return name === 'get' && !question.waits(fn, call) && isSame(fn, of, question)
}

/** The function, of those around and including this one, that binds the name; null if that is the module. */
function binderOf(fn: Func, name: string): Func | null {
  for (let at: Func | null = fn; at && at.index !== 0; at = at.parent) if (localNames(at).has(name)) return at
  return null
}

function isSameName(fn: Func, expr: NameExpr, question: Question): boolean {
  const binder = binderOf(fn, expr.id)
  if (!binder) {
    question.parts.add(expr.id)
    return !isItself(fn, expr, question) && !question.isOfCaller(fn, expr)
  }
  const key = `${String(binder.uid)} ${expr.id}`
  if (question.asked.has(key)) return true
  question.asked.add(key)
  const at = binder.facts.params.findIndex(({ name }) => name === expr.id)
  if (at >= 0) return question.isOwner(binder, expr.id) || isGivenTheSame(binder, at, question)
  const binding = onlyBinding(binder, expr.id)
  if (binding?.k === 'def') return isSameFunction(binder, binding.fn, question)
  if (binding?.k !== 'assign' || binding.op !== undefined || !binding.value) return false
  return binding.targets.every(({ k }) => k === 'name') && isSame(binder, binding.value, question)
}

/** Is it what is being set: `HITS`, `Stats.hits`, `cls.hits`, `self.hits` of the one object there is? */
function isItself(fn: Func, expr: Expr, { target, isGlobal, isOwner }: Question): boolean {
  const [name, holder] = target.split('.').reverse()
  if (expr.k === 'name') return isGlobal && expr.id === name && !binderOf(fn, expr.id)
  if (expr.k !== 'attr' || expr.name !== name || expr.of.k !== 'name') return false
  return expr.of.id === holder || isOwner(fn, expr.of.id)
}

/**
 * Every caller is known, and gives the parameter a value that is the same each time. Two constants that are given while
 * requests are served (`switch("on")`, `switch("off")`) are two values.
 */
function isGivenTheSame(fn: Func, at: number, question: Question): boolean {
  const isRegistered = fn.facts.decorators.some(one => one.k !== 'name' || !/^(class|static)method$/.test(one.id))
  const calling = [...(question.callers.get(fn) ?? [])]
  const param = fn.facts.params[at]
  if (isRegistered || calling.length === 0 || !param || bindingsOf(fn, param.name).length > 1) return false
  return calling.every(([caller, calls]) =>
    calls.every(call => {
      const given = givenFor(fn, at, call)
      if (given && isItself(caller, given, question)) return true
      if (given === undefined || (given.k === 'const' && question.isServed(caller))) return false
      return isSame(given === param.default ? fn : caller, given, question)
    }),
  )
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
