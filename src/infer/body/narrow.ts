/** What a test decides and what it says about names: None, truth, isinstance, literals, coroutine functions. */
import type { AttrExpr, CallExpr, Expr } from '../../facts/file-facts.ts'
import type { Activation } from '../scope/activation.ts'
import { resolveName } from '../scope/annotations.ts'
import { literalOf } from '../calls/arguments.ts'
import { noteAnswer, noteReady } from '../calls/settled.ts'
import { isSubclass, methodOf } from '../classes.ts'
import type { Func } from '../../link/project.ts'
import { isNodeModule } from '../../link/project.ts'
import { evaluate, pathOf } from './expressions.ts'
import { decidePlatform } from './platform-tests.ts'
import { readsKeyword } from '../scope/keyword-read.ts'
import { isFixedName, localNames, onlyBinding } from '../scope/local-names.ts'
import type { ClassValue, Type, Value } from '../values.ts'

/** True or false if the test is certain to come out so here, else null. */
export function decide(a: Activation, test: Expr): boolean | null {
  const silent: Activation = a.log ? { ...a, log: null } : a
  switch (test.k) {
    case 'const':
      return test.t === 'ellipsis' || test.t === 'bytes' || test.t === 'complex' ? null : Boolean(test.v)
    case 'name':
      if (test.id === 'TYPE_CHECKING') return false
      return isFixedName(a.fn, test.id) ? truthOf(evaluate(silent, test)) : null
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
      return isSetOnce(a, test) ? truthOf(evaluate(silent, test)) : null
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

function truthOf(type: Type): boolean | null {
  if (type.values.length === 0) return null
  let answer: boolean | null = null
  for (const value of type.values) {
    let one: boolean
    if (value.k === 'instance' && value.literal !== undefined) one = Boolean(value.literal)
    else if (value.k === 'function' || value.k === 'class' || value.k === 'wrapped' || value.k === 'module') one = true
    else return null
    if (answer !== null && answer !== one) return null
    answer = one
  }
  return answer
}

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
function constantAnswer(type: Type): boolean | null {
  const isSwitch = (value: Value): boolean => value.k === 'instance' && typeof value.literal === 'boolean'
  return type.values.every(isSwitch) ? truthOf(type) : null
}

function isLocal(a: Activation, expr: Expr): boolean {
  return expr.k === 'name' ? isFixedName(a.fn, expr.id) : readsKeyword(a.fn, expr)
}

/** `if kwargs.get("server"):` where the call said so. */
function decideKeyword(a: Activation, test: Expr): boolean | null {
  return readsKeyword(a.fn, test) ? truthOf(evaluate(a, test)) : null
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
  if (!first) return constantAnswer(evaluate(a, test))
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

const COROUTINE_TEST = /(^|\.)(iscoroutinefunction|is_async_callable|is_coroutine_callable)$/

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
function coroutineFunction(a: Activation, test: string, type: Type): boolean | null {
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

function classesOf(a: Activation, expr: Expr): readonly ClassValue[] | null {
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

function isInstanceOf(a: Activation, value: Value, classes: readonly ClassValue[]): boolean | null {
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

/** The names as they are known to be where the test came out so; null if that cannot happen. */
export function narrow(a: Activation, test: Expr, positive: boolean): Map<string, Type> | null {
  if (!a.state) return null
  const state = new Map(a.state)
  const inner: Activation = { ...a, state, log: null }
  return apply(inner, test, positive) ? state : null
}

function apply(a: Activation, test: Expr, positive: boolean): boolean {
  const { inf } = a
  const v = inf.values
  switch (test.k) {
    case 'name':
      noteKeptAnswer(a, test.id, positive)
      return refine(a, test, type => withTruth(a, type, positive))
    case 'attr':
      return refine(a, test, type => withTruth(a, type, positive))
    case 'walrus':
      return refine(a, test.target, type => withTruth(a, type, positive))
    case 'unary':
      return test.op === 'not' ? apply(a, test.of, !positive) : true
    case 'bool':
      if ((test.op === 'and') === positive) {
        apply(a, test.left, positive)
        apply(a, test.right, positive)
      }
      return true
    case 'compare': {
      const [left, right] = test.items
      const [op] = test.ops
      if (test.ops.length !== 1 || !left || !right) return true
      const subject = left.k === 'walrus' ? left.target : left
      if (left.k === 'call') noteComparedAnswer(a, left, op, right, positive)
      if (op === 'is' && positive && right.k === 'attr') noteReady(a, right)
      if ((op === 'is' || op === 'is not') && right.k === 'const' && right.t === 'none') {
        const wantsNone = (op === 'is') === positive
        return refine(a, subject, type => {
          const kept = v.type(type.values.filter(value => value.k === 'unknown' || inf.isNone(value) === wantsNone))
          return wantsNone && inf.isUnknown(kept) ? inf.none : kept
        })
      }
      if ((op === '==' || op === '!=') && right.k === 'const') {
        const same = (op === '==') === positive
        if (!same)
          return refine(a, subject, type =>
            v.type(
              type.values.filter(
                value => value.k !== 'instance' || value.literal === undefined || value.literal !== right.v,
              ),
            ),
          )
      }
      return true
    }
    case 'call': {
      const [first, second] = test.args
      noteAnswer(a, test, positive)
      if (test.fn.k === 'name' && test.fn.id === 'isinstance' && first && second) {
        const classes = classesOf(a, second.value)
        if (!classes) return true
        return refine(a, first.value, type => narrowInstance(a, type, classes, positive))
      }
      const name = first ? resolveName(a, test.fn) : null
      if (first && name && COROUTINE_TEST.test(name))
        return refine(a, first.value, type =>
          v.type(type.values.filter(value => coroutineFunction(a, name, v.one(value)) !== !positive)),
        )
      if (first && name && /^(inspect|asyncio)(\.coroutines)?\.(isawaitable|iscoroutine)$/.test(name))
        return refine(a, first.value, type =>
          v.type(type.values.filter(value => value.k === 'unknown' || (value.k === 'awaitable') === positive)),
        )
      return true
    }
    default:
      return true
  }
}

/** `done = future.done()`, and later `if done:`. */
function noteKeptAnswer(a: Activation, name: string, positive: boolean): void {
  const kept = onlyBinding(a.fn, name)
  if (kept?.k === 'assign' && kept.value?.k === 'call') noteAnswer(a, kept.value, positive)
}

/** `process.poll() is not None`, `queue.qsize() > 0`: there is an answer, or there is something. */
function noteComparedAnswer(
  a: Activation,
  call: CallExpr,
  op: string | undefined,
  right: Expr,
  positive: boolean,
): void {
  if (right.k !== 'const') return
  if (right.t === 'none' && (op === 'is' || op === 'is not')) noteAnswer(a, call, (op === 'is not') === positive)
  if (right.v === 0 && (op === '>' || op === '!=' || op === '==')) noteAnswer(a, call, (op !== '==') === positive)
}

/** What is left of a value that was found true or false; a bool is that very one then. */
function withTruth(a: Activation, type: Type, positive: boolean): Type {
  const v = a.inf.values
  const kept = v.type(type.values.filter(value => keepTruth(a, value, positive)))
  return v.map(kept, value => {
    const isOpenBool =
      value.k === 'instance' && value.literal === undefined && a.inf.isLibrary(value.cls, 'builtins.bool')
    return isOpenBool ? a.inf.builtin('bool', { literal: positive }) : v.one(value)
  })
}

function keepTruth(a: Activation, value: Value, positive: boolean): boolean {
  if (value.k !== 'instance' || value.literal === undefined)
    return positive || !(value.k === 'function' || value.k === 'class' || value.k === 'module')
  return a.inf.isNone(value) ? !positive : Boolean(value.literal) === positive
}

function narrowInstance(a: Activation, type: Type, classes: readonly ClassValue[], positive: boolean): Type {
  const v = a.inf.values
  if (!positive) return v.type(type.values.filter(value => isInstanceOf(a, value, classes) !== true))
  const found: Value[] = []
  for (const value of type.values) {
    const answer = isInstanceOf(a, value, classes)
    if (answer === true) found.push(value)
    else if (answer === null) for (const one of classes) found.push(v.instance(one.cls, { args: one.args }))
  }
  return v.type(found)
}

function refine(a: Activation, expr: Expr, change: (type: Type) => Type): boolean {
  const key = expr.k === 'name' ? expr.id : pathOf(expr)
  if (!key || !a.state) return true
  const before = evaluate(a, expr)
  const after = change(before)
  if (after === before) return true
  a.state.set(key, after.values.length === 0 && before.values.length > 0 ? a.inf.values.NEVER : after)
  return true
}
