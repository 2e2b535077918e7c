/** Assignments: names, attributes, elements, unpacking, and what they leave behind for other bodies to see. */
import { callFunction, callMethod } from '../calls/call-value.ts'
import { mro } from '../classes.ts'
import { keepItem } from '../keyed-items.ts'
import { classScope, definedIn } from '../scope/names.ts'
import { recordAt } from './recorder.ts'
import { ELEMENT_METHODS } from '../../link/fills.ts'
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import { type Activation, bindInFrame } from '../scope/activation.ts'
import { type Arguments, literalOf, NO_ARGUMENTS } from '../calls/arguments.ts'
import { evaluate, pathOf } from './expressions.ts'
import { localNames } from '../scope/local-names.ts'
import { isNode } from '../scope/node-names.ts'
import { MUTATORS, noteMutation } from './mutations.ts'
import { elementAt, hasPlaces, iterated, lazyBlock } from './protocols.ts'
import type { FunctionValue, InstanceValue, LiteralValue, Type } from '../values.ts'

/** Binds a target to a value. `source` is the assigned expression, for records of implicit calls. */
export function assignTarget(a: Activation, target: Expr, type: Type, source: Expr | null): void {
  const { inf } = a
  switch (target.k) {
    case 'name':
      bindName(a, target.id, type)
      break
    case 'star':
      assignTarget(a, target.of, inf.builtin('list', { args: [type] }), null)
      break
    case 'tuple':
    case 'list': {
      const exact = type.values.every(value => value.k === 'instance' && hasPlaces(a, value))
      const item =
        exact && type.values.length > 0
          ? null
          : iterated(a, type, false, a.log && source ? { expr: source, form: 'iterate' } : null)
      const star = target.items.findIndex(one => one.k === 'star')
      const after = star < 0 ? 0 : target.items.length - 1 - star
      target.items.forEach((one, index) => {
        if (one.k === 'star') assignTarget(a, one, item ?? between(a, type, index, after), null)
        else
          assignTarget(
            a,
            one,
            item ?? elementAt(a, type, star >= 0 && index > star ? index - target.items.length : index),
            null,
          )
      })
      if (exact && a.log && source) iterated(a, type, false, null)
      break
    }
    case 'attr': {
      const receiver = evaluate(a, target.of)
      const setters = accessors(a, receiver, target.name, 'setter')
      const path = pathOf(target)
      if (path && a.state) forgetBehind(a.state, path)
      // What a setter does with the value is its own affair; reading the attribute asks the getter.
      if (path && a.state && setters.length === 0) a.state.set(path, type)
      if (a.log) {
        a.log.stores.push({ receiver, name: target.name, value: type, element: false })
        callAccessors(a, target, setters, [type])
        noteMutation(a, target, 'attribute')
      }
      break
    }
    case 'sub': {
      const container = evaluate(a, target.of)
      const index = evaluate(a, target.index)
      const key = literalOf(index)
      widenContainer(a, target.of, container, index, type, key)
      if (a.log) {
        noteMutation(a, target.of, 'item')
        callItemMethod(a, target, container, 'setitem', [index, type])
        if (typeof key === 'string') keepItem(a, container, key, type)
      }
      break
    }
    default:
      break
  }
}

/** What a starred name takes: the known elements but for so many at the start and at the end. */
function between(a: Activation, type: Type, start: number, end: number): Type {
  const taken = type.values.flatMap(value => {
    const items = value.k === 'instance' && value.items ? [...value.items.values()] : []
    return items.slice(start, items.length - end)
  })
  return a.inf.values.union(...taken)
}

/** `del` unbinds names; of a property it runs the deleter, of an element the container's `__delitem__`. */
export function deleteTarget(a: Activation, target: Expr): void {
  if (target.k === 'tuple' || target.k === 'list') for (const one of target.items) deleteTarget(a, one)
  else if (target.k === 'attr') {
    const deleters = accessors(a, evaluate(a, target.of), target.name, 'deleter')
    if (a.log) callAccessors(a, target, deleters, [])
  } else if (target.k === 'sub') {
    const container = evaluate(a, target.of)
    const index = evaluate(a, target.index)
    if (a.log) callItemMethod(a, target, container, 'delitem', [index])
  } else if (target.k !== 'name') evaluate(a, target)
}

/** The setters or deleters of properties of that name, bound to the receivers that have them. */
function accessors(a: Activation, receiver: Type, name: string, role: 'setter' | 'deleter'): readonly FunctionValue[] {
  return receiver.values.flatMap(one => {
    if (one.k !== 'instance' || one.cls.module.isStub) return []
    const found = mro(a.inf, one.cls).flatMap(({ cls }) =>
      (classScope(cls).get(name) ?? []).flatMap(binding => {
        const fn = binding.k === 'def' ? cls.module.functions[binding.fn] : undefined
        return fn?.facts.decorators.some(by => by.k === 'attr' && by.name === role) ? [fn] : []
      }),
    )
    return found[0] ? [a.inf.values.fn(found[0], one, null, null, one.soft)] : []
  })
}

function callAccessors(
  a: Activation,
  target: Expr,
  found: readonly FunctionValue[],
  positional: readonly Type[],
): void {
  for (const one of found) callFunction(a, one, { ...NO_ARGUMENTS, positional }, recordAt(a, target, 'property', null))
}

/** Putting an element in or taking it out calls the container's method. */
function callItemMethod(
  a: Activation,
  target: Expr,
  container: Type,
  how: 'setitem' | 'delitem',
  args: readonly Type[],
): void {
  for (const value of container.values) {
    lazyBlock(a, value, how, { expr: target, form: 'subscript' })
    if (value.k === 'instance' && !value.cls.module.isStub)
      callMethod(a, value, `__${how}__`, args, () => recordAt(a, target, 'subscript', null))
  }
}

/** Binds a name in this body; `global` names are stored on the module. */
export function bindName(a: Activation, name: string, type: Type): void {
  const { inf } = a
  if (a.fn.facts.globals?.includes(name)) {
    const module = inf.values.one(inf.values.module(a.fn.module))
    a.log?.stores.push({ receiver: module, name, value: type, element: false })
    a.state?.set(name, type)
    return
  }
  if (!a.state) return
  a.state.set(name, type)
  forgetBehind(a.state, name)
  if (a.frame) bindInFrame(a, a.frame, name, type)
  if (a.fn.facts.nonlocals?.includes(name)) {
    for (let frame = a.frame?.parent ?? null; frame; frame = frame.parent) {
      if (!localNames(frame.fn).has(name)) continue
      bindInFrame(a, frame, name, type)
      break
    }
  }
}

/** What was known of an object's parts is not known of the one that takes its place. */
function forgetBehind(state: Map<string, Type>, name: string): void {
  for (const key of state.keys()) if (isBehind(key, name)) state.delete(key)
}

/** `name.…` or `name[…`. */
function isBehind(key: string, name: string): boolean {
  if (key.length <= name.length) return false
  const next = key.charCodeAt(name.length)
  return (next === DOT || next === BRACKET) && key.startsWith(name)
}

const DOT = '.'.charCodeAt(0)
const BRACKET = '['.charCodeAt(0)

/** `items.append(x)` and its like: the container now holds such elements. */
export function storeElement(a: Activation, expr: CallExpr, receiver: Type | null, args: Arguments): void {
  if (expr.fn.k !== 'attr' || !receiver) return
  const at = ELEMENT_METHODS[expr.fn.name]
  if (at !== undefined) {
    const value = args.positional[at]
    if (value)
      widenContainer(
        a,
        expr.fn.of,
        receiver,
        expr.fn.name === 'setdefault' ? (args.positional[0] ?? null) : null,
        value,
        undefined,
      )
  } else if (args.positional[0] && (expr.fn.name === 'extend' || (expr.fn.name === 'update' && isSet(receiver)))) {
    widenContainer(
      a,
      expr.fn.of,
      receiver,
      null,
      iterated({ ...a, log: null }, args.positional[0], false, null),
      undefined,
    )
  }
  if (expr.fn.name === 'update' && !isSet(receiver)) mergeMapping(a, expr.fn.of, receiver, args)
  if (a.log && (isNode(a) ? NODE_MUTATORS : MUTATORS).test(expr.fn.name)) noteMutation(a, expr.fn.of, 'method')
}

function isSet(type: Type): boolean {
  return type.values.some(value => value.k === 'instance' && value.cls.qualname === 'builtins.set')
}

/** `options.update({"a": f}, b=g)`: the mapping now holds these too. */
function mergeMapping(a: Activation, of: Expr, receiver: Type, args: Arguments): void {
  const { inf } = a
  let container = receiver
  const put = (key: LiteralValue | undefined, keyType: Type | null, value: Type): void => {
    widenContainer(a, of, container, keyType, value, key, true)
    container = (a.state && pathOrName(of) && a.state.get(pathOrName(of) ?? '')) || container
  }
  for (const value of args.positional[0]?.values ?? []) {
    if (value.k !== 'instance' || !/dict|Dict|Mapping/.test(value.cls.name)) continue
    if (value.items) for (const [key, item] of value.items) put(key, null, item)
    else if (value.args[1]) put(undefined, value.args[0] ?? null, value.args[1])
  }
  for (const [name, value] of args.named) put(name, inf.builtin('str'), value)
}

function pathOrName(of: Expr): string | null {
  return of.k === 'name' ? of.id : pathOf(of)
}

/** Methods that change a container of JavaScript. */
const NODE_MUTATORS = /^(add|clear|push|unshift|splice|shift|pop|set|delete)$/

function widenContainer(
  a: Activation,
  of: Expr,
  container: Type,
  key: Type | null,
  value: Type,
  literal: ReturnType<typeof literalOf>,
  merges = false,
): void {
  const { inf } = a
  const v = inf.values
  const builtin = container.values.some(
    one =>
      one.k === 'instance' &&
      one.cls.module.isStub &&
      /^(builtins|collections|typing|queue|asyncio\.queues)\./.test(one.cls.qualname),
  )
  if (!builtin) return
  const element = v.map(value, one => v.one(v.widen(one)))
  const widened = v.map(container, one =>
    one.k === 'instance' ? v.one(withElement(a, one, key, element, value, literal, merges)) : v.one(one),
  )
  const path = pathOrName(of)
  if (a.state && path) {
    a.state.set(path, widened)
    if (of.k === 'name' && a.frame && localNames(a.fn).has(of.id)) bindInFrame(a, a.frame, of.id, widened)
  }
  if (!a.log) return
  // Elements put into attributes and module-level containers are seen by other bodies.
  if (of.k === 'attr')
    a.log.stores.push({ receiver: evaluate({ ...a, log: null }, of.of), name: of.name, value: widened, element: false })
  else if (of.k === 'name' && (a.fn.index === 0 || !localNames(a.fn).has(of.id))) {
    const holder = definedIn(a.inf, a.fn.module, of.id)
    a.log.stores.push({ receiver: v.one(v.module(holder.module)), name: holder.name, value: widened, element: false })
  }
}

function withElement(
  a: Activation,
  container: InstanceValue,
  key: Type | null,
  element: Type,
  value: Type,
  literal: ReturnType<typeof literalOf>,
  merges: boolean,
): InstanceValue {
  const v = a.inf.values
  const isMapping = /dict|Dict|Mapping/.test(container.cls.name)
  const args = isMapping
    ? [
        v.union(container.args[0] ?? v.NEVER, key ? v.map(key, one => v.one(v.widen(one))) : v.NEVER),
        v.union(container.args[1] ?? v.NEVER, element),
      ]
    : [v.union(container.args[0] ?? v.NEVER, element)]
  // What `settings.update(overrides)` replaces is not known; what is named here stands until it is.
  const unnamed = merges ? container.items : null
  const items =
    isMapping && literal !== undefined && (container.items || container.args.length === 0)
      ? new Map([...(container.items ?? []), [literal, value] as const])
      : unnamed
  return v.instance(container.cls, { args, exact: container.exact, soft: container.soft, items })
}
