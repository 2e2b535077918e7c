/** What a test that came out so says about names: None, truth, isinstance, literals, coroutine functions. */
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import type { Activation } from '../scope/activation.ts'
import { resolveName } from '../scope/annotations.ts'
import { noteAnswer, noteReady } from '../calls/settled.ts'
import { COROUTINE_TEST, classesOf, coroutineFunction, isInstanceOf } from './branches/decide.ts'
import { evaluate, pathOf } from './expressions.ts'
import { onlyBinding } from '../scope/local-names.ts'
import type { ClassValue, Type, Value } from '../values.ts'

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
