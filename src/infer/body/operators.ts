/** Operators, comparisons and truth tests: the special methods that they call. */
import type { Expr } from '../../facts/file-facts.ts'
import { literalOf } from '../calls/arguments.ts'
import { callMethod } from '../calls/call-value.ts'
import { methodOf } from '../classes.ts'
import type { Activation } from '../scope/activation.ts'
import type { InstanceValue, Type, Value } from '../values.ts'
import type { CallRecord } from '../records.ts'
import { evaluate } from './expressions.ts'
import { OTHER_THREAD, SAME_THREAD, comparesThread } from './circumstances.ts'
import { iterated, lazyBlock } from './protocols.ts'
import { recordAt } from './recorder.ts'

const OPERATORS: Readonly<Record<string, string>> = {
  '+': 'add', '-': 'sub', '*': 'mul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow', '@': 'matmul',
  '&': 'and', '|': 'or', '^': 'xor', '<<': 'lshift', '>>': 'rshift',
} // prettier-ignore

/** A binary operator: the special method of the left operand, else the reflected one. */
export function operator(a: Activation, expr: Expr, op: string, left: Type, right: Type): Type {
  const v = a.inf.values
  const name = OPERATORS[op]
  if (!name) return v.UNKNOWN
  const [one, other] = [literalOf(left), literalOf(right)]
  // Names put together from constants: `getattr(handlers, "on_" + "start")`.
  if (op === '+' && typeof one === 'string' && typeof other === 'string')
    return a.inf.builtin('str', { literal: one + other })
  if (op === '|' && left.values.some(value => value.k === 'class')) return v.union(left, right)
  return v.map(left, value => {
    if (value.k !== 'instance') {
      const reflected =
        right.values.length === 1 && right.values[0]?.k === 'instance'
          ? callMethod(a, right.values[0], `__r${name}__`, [left], null)
          : null
      return reflected ?? v.UNKNOWN
    }
    const both = op === '+' ? joinedLists(a, value, right) : null
    if (both) return both
    const makeRecord = a.log && !value.cls.module.isStub ? () => recordAt(a, expr, 'operator', null) : null
    const found = callMethod(a, value, `__${name}__`, [right], makeRecord)
    if (found && !a.inf.isUnknown(found)) return v.map(found, one => v.one(v.widen(one)))
    const other = right.values.length === 1 ? right.values[0] : undefined
    const reflected = other?.k === 'instance' ? callMethod(a, other, `__r${name}__`, [v.one(value)], null) : null
    return reflected ?? found ?? v.UNKNOWN
  })
}

/** `on_start += f`: the left operand's own method for it, where the project or a registering library has one, else the operator. */
export function augmented(a: Activation, target: Expr, op: string, before: Type, added: Type): Type {
  const { inf } = a
  const name = `__i${OPERATORS[op] ?? ''}__`
  return inf.values.map(before, value => {
    const method = value.k === 'instance' ? methodOf(inf, value.cls, name) : undefined
    const isCalled = method && (!method.module.isStub || inf.effects(method).handlers.length > 0)
    const makeRecord = a.log ? () => recordAt(a, target, 'operator', null) : null
    const result = isCalled ? callMethod(a, value, name, [added], makeRecord) : null
    return result ?? operator(a, target, op, inf.values.one(value), added)
  })
}

/** Two lists put together hold what either holds; the declaration's first overload speaks of the left one alone. */
function joinedLists(a: Activation, left: InstanceValue, right: Type): Type | null {
  const isList = (value: Value): value is InstanceValue =>
    value.k === 'instance' && a.inf.isLibrary(value.cls, 'builtins.list')
  if (!isList(left) || !right.values.every(isList)) return null
  const lists = [left, ...right.values.filter(isList)]
  return a.inf.builtin('list', { args: [a.inf.values.union(...lists.flatMap(({ args }) => args))] })
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '==': '__eq__',
  '!=': '__ne__',
  '<': '__lt__',
  '<=': '__le__',
  '>': '__gt__',
  '>=': '__ge__',
}

/** A comparison, chained or not: the special methods of its operands, and the roles of one that compares threads. */
export function compare(a: Activation, expr: Extract<Expr, { k: 'compare' }>): Type {
  const types = expr.items.map(item => evaluate(a, item))
  expr.ops.forEach((op, index) => {
    const left = types[index]
    const right = types[index + 1]
    if (!left || !right || !a.log) return
    if (op === 'in' || op === 'not in') {
      for (const value of right.values) {
        lazyBlock(a, value, 'contains', { expr, form: 'operator' })
        if (value.k === 'instance' && !value.cls.module.isStub)
          callMethod(a, value, '__contains__', [left], () => recordAt(a, expr, 'operator', null))
        if (value.k === 'generator') iterated(a, right, false, { expr, form: 'operator' })
      }
    }
    const name = COMPARISONS[op]
    if (name)
      for (const value of left.values)
        if (value.k === 'instance' && !value.cls.module.isStub)
          callMethod(a, value, name, [right], () => recordAt(a, expr, 'operator', null))
  })
  const known = types
    .flatMap(type => type.values)
    .find(value => value.k === 'instance' && value.cls.module.isStub && !/^(builtins|types)\./.test(value.cls.qualname))
  if (known && expr.ops.length === 1 && COMPARISONS[expr.ops[0] ?? '']) {
    const result = callMethod(
      { ...a, log: null },
      known,
      COMPARISONS[expr.ops[0] ?? ''] ?? '__eq__',
      [a.inf.values.UNKNOWN],
      null,
    )
    if (result && !a.inf.isUnknown(result)) return result
  }
  const same = a.log ? comparesThread(a, expr) : null
  if (same === null) return a.inf.builtin('bool')
  const role = same ? SAME_THREAD : OTHER_THREAD
  return a.inf.builtin('bool', { origin: a.inf.values.origin(a.fn, expr.s, expr.e, role, [role]) })
}

/** Testing a value calls `__bool__` or `__len__`, and evaluates a lazy one. */
export function truth(a: Activation, expr: Expr, type: Type): void {
  if (!a.log) return
  for (const value of type.values) {
    lazyBlock(a, value, 'bool', { expr, form: 'operator' })
    if (value.k !== 'instance' || value.cls.module.isStub) continue
    const record = (): CallRecord => recordAt(a, expr, 'operator', null)
    if (!callMethod(a, value, '__bool__', [], record)) callMethod(a, value, '__len__', [], record)
  }
}
