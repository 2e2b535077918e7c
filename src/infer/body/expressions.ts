/** The type of an expression; evaluating one in a walked body also records the calls in it. */
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import { attributeOf } from '../attributes.ts'
import { type Arguments, literalOf, spreadItems, spreadSequence } from '../calls/arguments.ts'
import { callMethod, callType } from '../calls/call-value.ts'
import { registerDecorated } from '../calls/decorators.ts'
import { handToUnknown } from '../calls/hand-over.ts'
import { setsAttribute } from '../../link/sets-attribute.ts'
import type { Activation } from '../scope/activation.ts'
import { isNode } from '../scope/node-names.ts'
import { lookupName } from '../scope/names.ts'
import { type LiteralValue, MAX_FIELDS, MAX_ITEMS, MAX_ROWS, type Type } from '../values.ts'
import { assignTarget, storeElement } from './assign.ts'
import { builtinResult } from './builtin-calls.ts'
import { noteLoop } from './circumstances.ts'
import { decide } from './branches/decide.ts'
import { narrow } from './narrow.ts'
import { compare, operator, truth } from './operators.ts'
import { awaited, elementAt, iterated, lazyBlock } from './protocols.ts'
import { dropReplaced, recordAt, recordOf } from './recorder.ts'
import { comprehension } from './repeat.ts'
import { explainUnresolved } from './unresolved.ts'

/** Evaluates an expression where the activation stands. */
export function evaluate(a: Activation, expr: Expr): Type {
  const { inf } = a
  const v = inf.values
  switch (expr.k) {
    case 'name':
      return lookupName(a, expr.id)
    case 'const':
      return constant(a, expr)
    case 'attr':
      return attributeFrom(a, expr, evaluate(a, expr.of))
    case 'call':
      return call(a, expr)
    case 'await': {
      const type = evaluate(a, expr.of)
      if (a.log) {
        a.log.awaits = true
        const record = recordOf(a, expr.of)
        if (record) {
          record.awaited = true
          record.result = 'awaited'
          // What is awaited gave an awaitable: of a sync and an async twin it was the async one.
          record.sinks = []
          if (!isNode(a)) dropReplaced(a, record, type)
        }
        return awaited(
          a,
          type,
          expr.of.k === 'call' ? { expr: expr.of, form: 'call' } : { expr: expr.of, form: 'await' },
        )
      }
      return awaited(a, type, null)
    }
    case 'sub': {
      const of = evaluate(a, expr.of)
      const index = evaluate(a, expr.index)
      if (expr.index.k === 'slice') {
        // Slicing a lazy query gives another one; only an index makes it run.
        return v.map(of, value => (value.k === 'instance' ? v.one(v.widen(value)) : v.UNKNOWN))
      }
      const key = pathOf(expr)
      const stored = key ? a.state?.get(key) : undefined
      if (stored) return stored
      return elementAt(a, of, literalOf(index), a.log ? { expr, form: 'subscript' } : null, index)
    }
    case 'slice':
      for (const part of expr.parts) evaluate(a, part)
      return v.UNKNOWN
    case 'lambda': {
      const fn = a.fn.module.functions[expr.fn]
      return fn ? v.one(v.fn(fn, null, a.frame)) : v.UNKNOWN
    }
    case 'comp':
      return comprehension(a, expr)
    case 'tuple':
    case 'list':
    case 'set':
      return sequence(a, expr.k, expr.items)
    case 'dict': {
      const items = new Map<LiteralValue, Type>()
      const keys: Type[] = []
      const values: Type[] = []
      let exact = true
      const most = isNode(a) ? MAX_FIELDS : MAX_ITEMS
      for (const { key, value } of expr.items) {
        const type = evaluate(a, value)
        if (!key) {
          exact = false
          for (const one of type.values) if (one.k === 'instance' && one.args[1]) values.push(one.args[1])
          continue
        }
        const keyType = evaluate(a, key)
        const literal = literalOf(keyType)
        if (literal !== undefined && items.size < most) items.set(literal, type)
        else exact = false
        keys.push(v.map(keyType, one => v.one(v.widen(one))))
        values.push(v.map(type, one => v.one(v.widen(one))))
      }
      return inf.builtin('dict', {
        args: expr.items.length > 0 ? [v.union(...keys), v.union(...values)] : [],
        items: exact && items.size > 0 ? items : null,
      })
    }
    case 'bin': {
      const left = evaluate(a, expr.left)
      const right = evaluate(a, expr.right)
      return operator(a, expr, expr.op, left, right)
    }
    case 'bool': {
      const left = evaluate(a, expr.left)
      truth(a, expr.left, left)
      const decided = decide(a, expr.left)
      if (decided !== null && decided === (expr.op === 'or')) return left
      const before = a.state
      if (before) a.state = narrow(a, expr.left, expr.op === 'and') ?? new Map(before)
      const right = evaluate(a, expr.right)
      if (before) a.state = mergeBindings(before, a.state ?? before)
      if (decided !== null) return right
      const kept = expr.op === 'or' ? inf.withoutNone(left) : left
      return v.union(kept, right)
    }
    case 'unary': {
      const of = evaluate(a, expr.of)
      if (expr.op === 'not') {
        truth(a, expr.of, of)
        return inf.builtin('bool')
      }
      const literal = literalOf(of)
      return expr.op === '-' && typeof literal === 'number'
        ? inf.builtin(Number.isInteger(literal) ? 'int' : 'float', { literal: -literal })
        : v.map(of, one => v.one(v.widen(one)))
    }
    case 'compare':
      return compare(a, expr)
    case 'cond': {
      truth(a, expr.test, evaluate(a, expr.test))
      const decided = decide(a, expr.test)
      const before = a.state
      const branch = (positive: boolean): Type => {
        if (before) a.state = narrow(a, expr.test, positive) ?? new Map(before)
        const type = evaluate(a, positive ? expr.then : expr.else)
        a.state = before
        return type
      }
      if (decided !== null) return branch(decided)
      return v.union(branch(true), branch(false))
    }
    case 'walrus': {
      const type = evaluate(a, expr.value)
      assignTarget(a, expr.target, type, expr.value)
      return type
    }
    case 'star':
      return iterated(a, evaluate(a, expr.of), false, a.log ? { expr: expr.of, form: 'iterate' } : null)
    case 'yield': {
      const type = expr.of ? evaluate(a, expr.of) : inf.none
      if (!a.log) return v.UNKNOWN
      if (expr.from) {
        const item = iterated(a, type, false, expr.of ? { expr: expr.of, form: 'iterate' } : null)
        a.log.yields = v.union(a.log.yields, item)
        return v.map(type, value => (value.k === 'generator' ? value.result : v.UNKNOWN))
      }
      a.log.yields = v.union(a.log.yields, type)
      return v.UNKNOWN
    }
    case 'format':
      for (const part of expr.parts) callStr(a, evaluate(a, part), part)
      return inf.builtin('str')
    case 'opaque':
      for (const part of expr.parts) evaluate(a, part)
      return v.UNKNOWN
  }
}

/** An attribute of an evaluated receiver: what this body stored there, else what the receiver has. */
function attributeFrom(a: Activation, expr: Extract<Expr, { k: 'attr' }>, of: Type): Type {
  const path = a.state && pathOf(expr)
  const stored = path ? a.state?.get(path) : undefined
  return stored ?? attributeOf(a, of, expr.name, a.log ? expr : null)
}

function constant(a: Activation, expr: Extract<Expr, { k: 'const' }>): Type {
  const { inf } = a
  switch (expr.t) {
    case 'none':
      return inf.none
    case 'ellipsis':
      return inf.values.UNKNOWN
    default:
      return inf.builtin(expr.t, { literal: expr.t === 'bytes' || expr.t === 'complex' ? undefined : expr.v } as {
        literal: LiteralValue
      })
  }
}

/** `self.repo.client` as a key for what this body has stored there; null for anything that is no plain chain. */
export function pathOf(expr: Expr): string | null {
  if (expr.k === 'attr') {
    const of = expr.of.k === 'name' ? expr.of.id : pathOf(expr.of)
    return of === null ? null : `${of}.${expr.name}`
  }
  if (expr.k === 'sub' && expr.index.k === 'const' && (expr.index.t === 'str' || expr.index.t === 'int')) {
    const of = expr.of.k === 'name' ? expr.of.id : pathOf(expr.of)
    return of === null ? null : `${of}[${JSON.stringify(expr.index.v)}]`
  }
  return null
}

function call(a: Activation, expr: CallExpr): Type {
  const { inf } = a
  const v = inf.values
  if (expr.fn.k === 'name' && expr.fn.id === 'super') {
    const made = superValue(a, expr)
    if (made) return made
  }
  // The receiver is evaluated once: in a chain of calls, twice would double with every link.
  const receiver = expr.fn.k === 'attr' ? evaluate(a, expr.fn.of) : null
  const callee = expr.fn.k === 'attr' && receiver ? attributeFrom(a, expr.fn, receiver) : evaluate(a, expr.fn)
  const args = evaluateArguments(a, expr)
  if (!a.log) return builtinResult(a, expr, callee, receiver, args) ?? callType(a, callee, args, null)
  const record = recordAt(a, expr, 'call', expr)
  for (const value of receiver?.values ?? []) {
    if (value.k === 'instance' && value.origin && !record.origins.includes(value.origin))
      record.origins.push(value.origin)
  }
  if (expr.fn.k === 'attr' && expr.fn.of.k === 'call' && !record.receiverFrom.includes(expr.fn.of.s))
    record.receiverFrom.push(expr.fn.of.s)
  expr.args.forEach((arg, index) => {
    const literal = arg.value.k === 'const' ? arg.value.v : undefined
    if (literal !== undefined && !arg.star) record.literals[arg.name ?? String(index)] ??= literal
  })
  storeElement(a, expr, receiver, args)
  noteBuiltinCalls(a, expr, args)
  const result = callType(a, callee, args, record)
  noteLoop(a, record)
  explainUnresolved(a, record, expr.fn, callee, receiver)
  if (isNode(a)) handToUnknown(a, record, args)
  const told = builtinResult(a, expr, callee, receiver, args)
  if (told) return told
  // `router.get("/items")(f)` is the decorator without its sign.
  const [decorated] = args.positional
  if (expr.fn.k === 'call' && decorated && !isNode(a)) registerDecorated(a, expr.fn, decorated)
  return result.values.length === 0 && inf.isUnknown(callee) ? v.UNKNOWN : result
}

/** What builtins do by name: `setattr` stores an attribute, `bool`, `len` and `str` call the special method of their argument. */
function noteBuiltinCalls(a: Activation, expr: CallExpr, args: Arguments): void {
  if (!a.log) return
  if (setsAttribute(expr)) {
    const name = literalOf(args.positional[1])
    const [receiver, , value] = args.positional
    if (typeof name === 'string' && receiver && value) a.log.stores.push({ receiver, name, value, element: false })
  }
  if (expr.fn.k !== 'name') return
  const [only] = args.positional
  if ((expr.fn.id === 'bool' || expr.fn.id === 'len') && only)
    for (const value of only.values) {
      lazyBlock(a, value, expr.fn.id, { expr, form: 'call' })
      if (value.k === 'instance' && !value.cls.module.isStub)
        callMethod(a, value, `__${expr.fn.id}__`, [], () => recordAt(a, expr, 'call', expr))
    }
  if ((expr.fn.id === 'str' || expr.fn.id === 'repr' || expr.fn.id === 'print') && only) callStr(a, only, expr)
}

/** Putting a value into a text calls its `__str__`. */
function callStr(a: Activation, type: Type, expr: Expr): void {
  if (!a.log) return
  for (const value of type.values) {
    if (value.k !== 'instance' || value.cls.module.isStub) continue
    callMethod(a, value, '__str__', [], () => recordAt(a, expr, 'operator', null))
  }
}

function superValue(a: Activation, expr: CallExpr): Type | null {
  const v = a.inf.values
  let method = a.fn
  while (!method.owner && method.parent) method = method.parent
  const self = method === a.fn ? a.context.self : (a.frame?.parent?.context.self ?? null)
  if (!method.owner) return null
  const receiver = self ?? v.instance(method.owner)
  if (expr.args.length > 0 && expr.args[0]) {
    const cls = evaluate({ ...a, log: null }, expr.args[0].value).values[0]
    if (cls?.k === 'class') return v.one(v.superOf(cls.cls, receiver))
  }
  return v.one(v.superOf(method.owner, receiver))
}

/** Names written in capitals, joined by `|`. */
function constantNames(expr: Expr): readonly string[] {
  if (expr.k === 'bin' && expr.op === '|') return [...constantNames(expr.left), ...constantNames(expr.right)]
  const name = expr.k === 'name' ? expr.id : expr.k === 'attr' ? expr.name : ''
  return /^[A-Z][A-Z0-9_]+$/.test(name) ? [name] : []
}

/** Evaluates the arguments of a call. */
export function evaluateArguments(a: Activation, expr: CallExpr): Arguments {
  const { inf } = a
  const positional: Type[] = []
  const named = new Map<string, Type>()
  let open = false
  const symbols = new Map<number | string, readonly string[]>()
  for (const arg of expr.args) {
    const type = evaluate(a, arg.value)
    const constants = arg.star ? [] : constantNames(arg.value)
    if (constants.length > 0) symbols.set(arg.name ?? positional.length, constants)
    if (arg.star === 1) {
      const spread = spreadSequence(inf, type)
      if (spread) positional.push(...spread)
      else {
        open = true
        const item = iterated(a, type, false, null)
        if (item.values.some(value => value.k === 'awaitable')) positional.push(item)
      }
    } else if (arg.star === 2) {
      if (!spreadItems(inf, type, named)) open = true
    } else if (arg.name) named.set(arg.name, type)
    else positional.push(type)
  }
  return symbols.size > 0 ? { positional, named, open, symbols } : { positional, named, open }
}

function sequence(a: Activation, kind: 'tuple' | 'list' | 'set', parts: readonly Expr[]): Type {
  const { inf } = a
  const v = inf.values
  const types: Type[] = []
  let exact = parts.length > 0 && parts.length <= MAX_ROWS
  for (const part of parts) {
    if (part.k === 'star') exact = false
    types.push(evaluate(a, part))
  }
  const element = types.length > 0 ? [v.union(...types.map(type => v.map(type, one => v.one(v.widen(one)))))] : []
  return inf.builtin(kind, { args: element, items: exact ? new Map(types.map((type, index) => [index, type])) : null })
}

/** Names bound by a walrus inside a condition stay bound after it. */
function mergeBindings(before: Map<string, Type>, inside: Map<string, Type>): Map<string, Type> {
  const merged = new Map(before)
  for (const [name, type] of inside) if (!before.has(name)) merged.set(name, type)
  return merged
}
