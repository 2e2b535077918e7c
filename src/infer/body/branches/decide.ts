/** Whether a test is certain to come out so: None, truth, isinstance, literals, coroutine functions, what the call has given. */
import type { AttrExpr, Expr } from '../../../facts/file-facts.ts'
import type { Func } from '../../../link/project.ts'
import { isNodeModule } from '../../../link/project.ts'
import { literalOf } from '../../calls/arguments.ts'
import { foreignBases, isSubclass, methodOf, mro } from '../../classes.ts'
import type { Inference } from '../../inference.ts'
import type { Activation } from '../../scope/activation.ts'
import { resolveName } from '../../scope/annotations.ts'
import { keywordRest, readsKeyword } from '../../scope/keyword-read.ts'
import { isFixedName, localNames } from '../../scope/local-names.ts'
import { classScope } from '../../scope/names.ts'
import type { ClassValue, InstanceValue, LiteralValue, Type, Value } from '../../values.ts'
import { evaluate } from '../expressions.ts'
import { decidePlatform } from './platform-tests.ts'

/** True or false if the test is certain to come out so here, else null. */
export function decide(a: Activation, test: Expr): boolean | null {
  const silent: Activation = a.log ? { ...a, log: null } : a
  switch (test.k) {
    case 'const':
      return test.t === 'ellipsis' || test.t === 'bytes' || test.t === 'complex' ? null : Boolean(test.v)
    case 'name':
      if (test.id === 'TYPE_CHECKING') return false
      return isFixedName(a.fn, test.id) ? truthOf(silent, evaluate(silent, test)) : null
    case 'unary': {
      const inner = test.op === 'not' ? decide(a, test.of) : null
      return inner === null ? null : !inner
    }
    case 'bool': {
      const left = decide(a, test.left)
      const right = decide(a, test.right)
      if (test.op === 'and')
        return left === false || right === false ? false : left === true && right === true ? true : null
      return left === true || right === true ? true : left === false && right === false ? false : null
    }
    case 'compare':
      return (
        decidePlatform(silent, test) ??
        (test.ops.length === 1 ? decideComparison(silent, test.items[0], test.ops[0], test.items[1]) : null)
      )
    case 'call':
      return decidePlatform(silent, test) ?? decideCall(silent, test) ?? decideKeyword(silent, test)
    case 'sub':
      return decideKeyword(silent, test)
    case 'attr':
      if (test.name === 'TYPE_CHECKING') return false
      return isSetOnce(a, test) ? truthOf(silent, evaluate(silent, test)) : null
    default:
      return null
  }
}

/** Is it an attribute of the method's own object that only constructors set, so that it stays what it was made with? */
function isSetOnce({ fn, inf }: Activation, { of, name }: AttrExpr): boolean {
  const method = of.k === 'name' ? methodOfReceiver(fn, of.id) : null
  if (!method || isNodeModule(fn.module)) return false
  const writers = inf.project.storesByName.get(name) ?? []
  return writers.length > 0 && writers.every(one => one.owner !== null && one.name === '__init__')
}

/** The method whose own object a name is, also in the functions inside it that do not bind the name anew. */
function methodOfReceiver(fn: Func, name: string): Func | null {
  let holder: Func | null = fn
  while (holder && !holder.owner && holder.index !== 0 && !localNames(holder).has(name)) holder = holder.parent
  return holder?.owner && holder.facts.params[0]?.name === name && isFixedName(holder, name) ? holder : null
}

function truthOf({ inf }: Activation, type: Type): boolean | null {
  if (type.values.length === 0) return null
  let answer: boolean | null = null
  for (const value of type.values) {
    let one: boolean
    if (value.k === 'instance' && value.literal !== undefined) one = Boolean(value.literal)
    else if (value.k === 'function' || value.k === 'class' || value.k === 'wrapped' || value.k === 'module') one = true
    else if (value.k === 'instance' && isAlwaysTrue(inf, value)) one = true
    else return null
    if (answer !== null && answer !== one) return null
    answer = one
  }
  return answer
}

/** An object of the project that was made here, or a member of an enumeration, where no class of its says what is true. */
function isAlwaysTrue(inf: Inference, { cls, exact }: InstanceValue): boolean {
  const order = cls.module.isStub ? [] : mro(inf, cls)
  const isMember = order.some(entry => entry.cls.qualname === 'enum.Enum')
  if ((!exact && !isMember) || foreignBases(inf, cls).length > 0) return false
  return order.length > 0 && !order.some(entry => TRUTH.some(name => classScope(entry.cls).has(name)))
}

const TRUTH = ['__bool__', '__len__', '__getattr__']

function decideComparison(
  a: Activation,
  left: Expr | undefined,
  op: string | undefined,
  right: Expr | undefined,
): boolean | null {
  if (!left || !right) return null
  const isIdentity = op === 'is' || op === 'is not'
  if (isIdentity && (right.k !== 'const' || right.t === 'none')) {
    const answer = right.k === 'const' ? isNone(a, left) : null
    return answer === null ? null : op === 'is' ? answer : !answer
  }
  if (!isLocal(a, left) && left.k !== 'const') return null
  const one = literalOf(evaluate(a, left))
  if (one === undefined) return null
  if (isIdentity) return right.k === 'const' && right.t === 'bool' ? (one === right.v) === (op === 'is') : null
  if ((op === 'in' || op === 'not in') && right.k === 'name') {
    const answer = isGiven(a, one, right.id)
    return answer === null ? null : answer === (op === 'in')
  }
  if (op === '==' || op === '!=') {
    const other = literalOf(evaluate(a, right))
    return other === undefined ? null : (one === other) === (op === '==')
  }
  if ((op === 'in' || op === 'not in') && (right.k === 'tuple' || right.k === 'list' || right.k === 'set')) {
    const items = right.items.map(item => literalOf(evaluate(a, item)))
    if (items.some(item => item === undefined)) return null
    return items.includes(one) === (op === 'in')
  }
  return null
}

/** A method that answers the same whatever it is asked for: `def is_cached(self): return True` in the class at hand. */
function constantAnswer(a: Activation, type: Type): boolean | null {
  const isSwitch = (value: Value): boolean => value.k === 'instance' && typeof value.literal === 'boolean'
  return type.values.every(isSwitch) ? truthOf(a, type) : null
}

function isLocal(a: Activation, expr: Expr): boolean {
  return expr.k === 'name' ? isFixedName(a.fn, expr.id) : readsKeyword(a.fn, expr)
}

/** `if kwargs.get("server"):` where the call said so. */
function decideKeyword(a: Activation, test: Expr): boolean | null {
  return readsKeyword(a.fn, test) ? truthOf(a, evaluate(a, test)) : null
}

/** `"timeout" in kwargs`: has the call that runs this body given it? */
function isGiven(a: Activation, key: LiteralValue, name: string): boolean | null {
  const [held] = name === keywordRest(a.fn) ? evaluate(a, { k: 'name', id: name, s: 0, e: 0 }).values : []
  if (held?.k !== 'instance' || !held.items) return null
  return held.items.has(key) || (held.exact ? false : null)
}

/** Attributes and globals may be set where we do not see it, so for them only "certainly not None" is an answer. */
function isNone(a: Activation, expr: Expr): boolean | null {
  const type = evaluate(a, expr)
  if (type.values.length === 0 || type.values.some(value => value.k === 'unknown' || value.k === 'typevar')) return null
  const none = type.values.filter(value => a.inf.isNone(value)).length
  if (none === 0) return isLocal(a, expr) ? false : null
  return none === type.values.length && isLocal(a, expr) ? true : null
}

function decideCall(a: Activation, test: Extract<Expr, { k: 'call' }>): boolean | null {
  const [first, second] = test.args
  if (!first) return constantAnswer(a, evaluate(a, test))
  if (test.fn.k === 'name' && test.fn.id === 'isinstance' && second) {
    const type = evaluate(a, first.value)
    const classes = classesOf(a, second.value)
    if (!classes || type.values.length === 0) return null
    let answer: boolean | null = null
    for (const value of type.values) {
      const one = isInstanceOf(a, value, classes)
      if (one === null || (answer !== null && answer !== one)) return null
      answer = one
    }
    return answer
  }
  const name = resolveName(a, test.fn)
  if (name && COROUTINE_TEST.test(name)) return coroutineFunction(a, name, evaluate(a, first.value))
  const kind = name && /^inspect\.(isasyncgenfunction|isgeneratorfunction)$/.exec(name)?.[1]
  if (kind) return generatorFunction(evaluate(a, first.value), kind === 'isasyncgenfunction')
  if (name && /^(inspect|asyncio)(\.coroutines)?\.(isawaitable|iscoroutine)$/.test(name)) {
    const type = evaluate(a, first.value)
    if (type.values.length === 0 || type.values.some(value => value.k === 'unknown' || value.k === 'typevar'))
      return null
    const count = type.values.filter(value => value.k === 'awaitable').length
    return count === type.values.length ? true : count === 0 ? false : null
  }
  if (test.fn.k === 'name' && test.fn.id === 'callable') {
    const type = evaluate(a, first.value)
    return type.values.length > 0 &&
      type.values.every(value => value.k === 'function' || value.k === 'class' || value.k === 'wrapped')
      ? true
      : null
  }
  return null
}

/** Names of functions that ask whether what they are given is a coroutine function. */
export const COROUTINE_TEST = /(^|\.)(iscoroutinefunction|is_async_callable|is_coroutine_callable)$/

/** Are they generator functions of this colour? What is seen through an offload or a bridge is left open. */
function generatorFunction(type: Type, async: boolean): boolean | null {
  const answers = new Set(
    type.values.map(value =>
      value.k === 'function' ? value.fn.facts.generator && value.fn.facts.async === async : null,
    ),
  )
  const [answer] = answers
  return answers.size === 1 && answer !== undefined ? answer : null
}

/** What the test of that name says of these callables; null where it may be either. */
export function coroutineFunction(a: Activation, test: string, type: Type): boolean | null {
  const answers = new Set(type.values.map(value => isCoroutineFunction(a, test, value)))
  const [answer] = answers
  return answers.size === 1 && answer !== undefined ? answer : null
}

/**
 * The standard library asks what it is given itself, and an object is no function, whatever its `__call__` is
 * (`inspect.iscoroutinefunction`); frameworks look at that, too (`is_async_callable` of Starlette).
 */
function isCoroutineFunction({ inf }: Activation, test: string, value: Value): boolean | null {
  if (value.k === 'wrapped') return value.how === 'offload'
  if (value.k === 'function') return value.fn.facts.async && !value.fn.facts.generator
  if (value.k !== 'instance' || value.cls.module.isStub) return null
  if (/^(asyncio|inspect)\./.test(test)) return false
  const method = methodOf(inf, value.cls, '__call__')
  return method && !method.module.isStub ? method.facts.async && !method.facts.generator : null
}

/** The classes that `isinstance` is given, one, several or a union; null where one of them is not known. */
export function classesOf(a: Activation, expr: Expr): readonly ClassValue[] | null {
  const items = expr.k === 'tuple' ? expr.items : expr.k === 'bin' && expr.op === '|' ? [expr.left, expr.right] : [expr]
  const found: ClassValue[] = []
  for (const item of items) {
    const values = evaluate(a, item).values
    for (const value of values) {
      if (value.k === 'class') found.push(value)
      else if (value.k === 'instance' && value.items)
        for (const one of value.items.values()) found.push(...one.values.filter(inner => inner.k === 'class'))
      else return null
    }
    if (values.length === 0) return null
  }
  return found.length > 0 ? found : null
}

/** Is the value an instance of one of them? Null where it may be. */
export function isInstanceOf(a: Activation, value: Value, classes: readonly ClassValue[]): boolean | null {
  if (value.k !== 'instance')
    return value.k === 'unknown' || value.k === 'typevar' || value.k === 'callable'
      ? null
      : classes.every(
            one => one.cls.module.isStub && /^builtins\.(str|int|dict|list|bytes|float|tuple)$/.test(one.cls.qualname),
          )
        ? false
        : null
  if (classes.some(one => isSubclass(a.inf, value.cls, one.cls))) return true
  const possible = classes.some(
    one =>
      isSubclass(a.inf, one.cls, value.cls) ||
      !one.cls.module.isStub ||
      /Protocol|abc\./.test(one.cls.qualname) ||
      one.cls.module.name === 'typing',
  )
  if (value.exact || value.literal !== undefined)
    return possible && value.literal === undefined && !value.exact ? null : structural(classes) ? null : false
  return possible || structural(classes) ? null : false
}

/** Abstract base classes of `collections.abc` admit what does not inherit from them. */
function structural(classes: readonly ClassValue[]): boolean {
  return classes.some(one => one.cls.module.isStub && one.cls.module.name === 'typing')
}
