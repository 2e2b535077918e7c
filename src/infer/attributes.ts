/** What an attribute of a value is: members along the resolution order, properties, descriptors, what methods store. */
import type { AttrExpr } from '../facts/file-facts.ts'
import type { Binding } from '../link/bindings.ts'
import { lastName } from '../link/link.ts'
import { isNamespace, isNodeModule } from '../link/project.ts'
import type { Class, Func } from '../link/project.ts'
import { moduleActivation, type Activation } from './scope/activation.ts'
import { NO_ARGUMENTS } from './calls/arguments.ts'
import { callFunction, callMethod } from './calls/call-value.ts'
import { foreignBases, isSubclass, mro, runsInherited, subclasses, type MroEntry } from './classes.ts'
import { decoratedFunction, methodKind } from './calls/decorators.ts'
import { madeAsStored } from './calls/settled.ts'
import { wrappedBy } from './calls/wraps.ts'
import { evaluate } from './body/expressions.ts'
import { holdsOpenContainer } from './fills.ts'
import { fromGetattr, fromStoodFor } from './from-getattr.ts'
import { closeVariables, substitute } from './generics.ts'
import type { Inference } from './inference.ts'
import { chooseDefinitions, classScope, moduleMember, valueOfBindings } from './scope/names.ts'
import { recordAt } from './body/recorder.ts'
import { storedAttribute, withFills } from './stores.ts'
import { literalAttribute, promiseAttribute } from './node-values.ts'
import { isDouble, protocolImplementations } from './protocol-implementations.ts'
import { exportedMember, isNode } from './scope/node-names.ts'
import { MAX_IMPLEMENTATIONS, MAX_OVERRIDES } from './values.ts'
import type { ClassValue, InstanceValue, Type, Value } from './values.ts'

/** The attribute of every value of a type. `site` records property reads. */
export function attributeOf(a: Activation, type: Type, name: string, site: AttrExpr | null): Type {
  return a.inf.values.map(type, value => attributeOfValue(a, value, name, site))
}

function attributeOfValue(a: Activation, value: Value, name: string, site: AttrExpr | null): Type {
  const { inf } = a
  const v = inf.values
  switch (value.k) {
    case 'module':
      if (isNodeModule(value.module)) return exportedMember(inf, value.module, name) ?? v.UNKNOWN
      return (
        moduleMember(inf, value.module, name) ??
        (isNamespace(value.module) ? v.foreign(value.module.name, name) : v.UNKNOWN)
      )
    case 'class':
      return classAttribute(a, value, name, site) ?? inherited(a, value.cls, name)
    case 'instance':
      if (inf.isNone(value)) return v.NEVER
      if (isNode(a)) {
        const literal = literalAttribute(a, value, name, site)
        if (literal) return literal
      }
      return instanceAttribute(a, value, name, site) ?? inherited(a, value.cls, name)
    case 'awaitable':
      return isNode(a) ? promiseAttribute(a, value, name, site) : v.UNKNOWN
    case 'super': {
      const self = value.self
      const start = self.k === 'instance' || self.k === 'class' ? mro(inf, self.cls, self.args) : mro(inf, value.cls)
      const at = start.findIndex(entry => entry.cls === value.cls)
      for (const entry of start.slice(at + 1)) {
        const found = memberOf(a, entry, name, self, site)
        if (found) return found
      }
      return v.UNKNOWN
    }
    case 'typevar':
      return attributeOf(a, value.bound, name, site)
    case 'function':
      if (name === '__func__') return v.one(value)
      if (name !== '__wrapped__') return v.UNKNOWN
      return v.one(wrappedBy(inf, value.fn, value.closure).values[0] ?? value)
    case 'wrapped':
      return name === 'func' || name === '__wrapped__' || name === 'awaitable' ? value.of : v.UNKNOWN
    case 'unknown':
      return value.from === null ? v.UNKNOWN : v.foreign(value.from, name)
    default:
      return v.UNKNOWN
  }
}

/** What a class may have from a base class in a library without facts. */
function inherited({ inf }: Activation, cls: Class, name: string): Type {
  const [base] = foreignBases(inf, cls)
  return base === undefined ? inf.values.UNKNOWN : inf.values.foreign(base, name)
}

/** An instance's attribute; null if nothing is known of it. */
export function instanceAttribute(
  a: Activation,
  value: InstanceValue,
  name: string,
  site: AttrExpr | null,
): Type | null {
  const { inf } = a
  const v = inf.values
  if (name === '__class__') return v.one(v.cls(value.cls, value.args))
  const order = mro(inf, value.cls, value.args)
  for (const entry of order) {
    const bindings = classScope(entry.cls).get(name)
    if (!bindings) continue
    const definition = bindings.find(one => one.k === 'def')
    if (definition && !value.exact && !entry.cls.module.isStub) {
      const overrides = overriddenMember(a, entry, name, value, bindings, site)
      if (overrides) return overrides
    }
    const found = memberOf(a, entry, name, value, site)
    if (!found) continue
    if (definition || entry.cls.module.isStub) return found
    // Class-level values and declarations: what the instance was made with, and what methods store, may say more.
    const given = value.made?.params.get(name)
    if (
      given &&
      (inf.isUnknown(found) ||
        given.values.every(
          one => one.k === 'function' || one.k === 'class' || (one.k === 'instance' && !one.cls.module.isStub),
        ))
    )
      return given
    const declared = bindings.some(one => one.k === 'value' && one.annotation)
    const vague = inf.isUnknown(found) || found.values.every(one => inf.isNone(one) || one.k === 'unknown')
    if (declared && !vague) {
      if (holdsOpenContainer(inf, found)) return withFills(inf, value, name, found)
      const asMade = madeAsStored(inf, found, () => storedAttribute(a, value, name))
      return asMade ?? ((entry.cls !== value.cls && chosenAmong(a, value, name, found)) || found)
    }
    const stored = storedAttribute(a, value, name)
    return stored ? v.union(found, stored) : found
  }
  const stored = storedAttribute(a, value, name)
  if (stored) return stored
  const answered = fromGetattr(a, value, order, name, site)
  if (answered) return answered
  const stoodFor = value.cls.module.isStub ? fromStoodFor(a, value, name, site) : null
  if (stoodFor) return stoodFor
  if (answersOf(inf, value.cls)) return v.one(value)
  return null
}

/**
 * Of several classes that a base class declares for an attribute, those of which this class's own constructor stores an
 * instance; null if that is not known. What others store in single objects does not speak for the class.
 */
function chosenAmong(a: Activation, value: InstanceValue, name: string, declared: Type): Type | null {
  const { inf } = a
  const open = declared.values.filter(one => !inf.isNone(one))
  const writers = inf.project.storesByName.get(name) ?? []
  if (open.length < 2 || !writers.some(fn => fn.owner === value.cls && fn.name === '__init__')) return null
  const stored = inf.withoutNone(storedAttribute(a, value, name) ?? inf.values.NEVER)
  if (stored.values.length === 0 || stored.values.some(one => one.k !== 'instance')) return null
  const chosen = open.filter(
    one =>
      one.k === 'instance' && stored.values.some(kept => kept.k === 'instance' && isSubclass(inf, kept.cls, one.cls)),
  )
  if (chosen.length === 0 || chosen.length === open.length) return null
  return inf.values.type(declared.values.filter(one => inf.isNone(one) || chosen.includes(one)))
}

/** A class object's attribute; null if nothing is known of it. */
export function classAttribute(a: Activation, value: ClassValue, name: string, site: AttrExpr | null): Type | null {
  const { inf } = a
  const v = inf.values
  for (const entry of mro(inf, value.cls, value.args)) {
    const found = memberOf(a, entry, name, value, site)
    if (!found) continue
    const isEnum = !entry.cls.module.isStub && mro(inf, value.cls).some(one => inf.isLibrary(one.cls, 'enum.Enum'))
    if (isEnum && !found.values.some(one => one.k === 'function' || one.k === 'class'))
      return v.one(v.instance(value.cls))
    if (entry.cls.module.isStub) return found
    if (found.values.every(one => inf.isNone(one) || one.k === 'unknown')) {
      const stored = storedAttribute(a, v.instance(value.cls), name)
      if (stored) return v.union(found, stored)
    }
    return withFills(inf, v.instance(value.cls), name, found)
  }
  const stored = value.cls.module.isStub ? null : storedAttribute(a, v.instance(value.cls), name)
  if (stored) return stored
  const meta = metaclass(a, value.cls)
  if (meta) {
    const found = instanceAttribute(a, v.instance(meta), name, site)
    if (found) return found
  }
  if (answersOf(inf, value.cls)) return v.one(v.instance(value.cls))
  return null
}

function metaclass(a: Activation, cls: Class): Class | null {
  const { inf } = a
  for (const entry of mro(inf, cls)) {
    const keyword = entry.cls.facts.keywords.find(one => one.name === 'metaclass')
    if (!keyword) continue
    const value = evaluate(moduleActivation(inf, entry.cls.module, null, entry.cls.parent), keyword.value).values[0]
    return value?.k === 'class' ? value.cls : null
  }
  return null
}

/** One class's own member, bound to the receiver; null if the class does not define it. */
export function memberOf(
  a: Activation,
  entry: MroEntry,
  name: string,
  receiver: Value,
  site: AttrExpr | null,
): Type | null {
  const { inf } = a
  const bindings = classScope(entry.cls).get(name)
  if (!bindings) return null
  const chosen =
    entry.cls.module.isStub || bindings.length === 1 ? bindings : chooseDefinitions(entry.cls.module, bindings)
  const first = chosen[0]
  if (first?.k === 'def') {
    const types = (entry.cls.module.isStub ? [first] : chosen).map(one => {
      const fn = one.k === 'def' ? entry.cls.module.functions[one.fn] : undefined
      return fn ? boundMethod(a, fn, entry, receiver, site) : valueMember(a, entry, [one], receiver, site)
    })
    return inf.values.union(...types)
  }
  return valueMember(a, entry, chosen, receiver, site)
}

function boundMethod(a: Activation, fn: Func, entry: MroEntry, receiver: Value, site: AttrExpr | null): Type {
  const { inf } = a
  const v = inf.values
  const kind = methodKind(inf, fn)
  const decorated = decoratedFunction(inf, fn, null)
  if (kind === 'static') return decorated
  if (kind === 'class') {
    const cls = receiver.k === 'instance' ? v.cls(receiver.cls, receiver.args, receiver.soft) : receiver
    return bind(inf, decorated, cls)
  }
  if (receiver.k === 'class')
    return kind === 'property' ? v.UNKNOWN : fn.name === '__new__' ? bind(inf, decorated, receiver) : decorated
  const bound = bind(inf, decorated, receiver)
  if (kind !== 'property') return bound
  const record = site && a.log ? recordAt(a, site, 'property', null) : null
  const result = v.map(bound, one =>
    one.k === 'function' ? callFunction(a, one, NO_ARGUMENTS, record) : one.k === 'wrapped' ? v.one(one) : v.UNKNOWN,
  )
  return substitute(inf, result, entry.bindings)
}

/** Functions become bound methods, no surer than their receiver; what is no function stays. */
export function bind(inf: Inference, type: Type, self: Value): Type {
  const v = inf.values
  return v.map(type, value => {
    if (value.k === 'function' && !value.self)
      return v.one(v.fn(value.fn, self, value.closure, value.given, value.soft || self.soft))
    if (value.k === 'wrapped') return v.one(v.wrapped(value.how, value.pool, bind(inf, value.of, self), value.by))
    return v.one(value)
  })
}

function valueMember(
  a: Activation,
  entry: MroEntry,
  bindings: readonly Binding[],
  receiver: Value,
  site: AttrExpr | null,
): Type {
  const { inf } = a
  const v = inf.values
  const self =
    receiver.k === 'class' ? v.instance(receiver.cls, { args: receiver.args, soft: receiver.soft }) : receiver
  const raw = inf.memo.askAbout<Type>('cv', entry.cls.uid, bindingKey(bindings), v.NEVER, v.UNKNOWN, () =>
    valueOfBindings(inf, entry.cls.module, entry.cls, entry.cls.parent, null, bindings),
  )
  const bindingsWithSelf = new Map([...entry.bindings, ['Self', v.one(self)]])
  const type = closeVariables(inf, substitute(inf, raw, bindingsWithSelf))
  const annotated = bindings.some(one => one.k === 'value' && one.annotation)
  const isMethod = receiver.k === 'instance' && bindings.some(isUnboundMethod)
  return v.map(type, value => {
    if (isMethod && (value.k === 'function' || value.k === 'wrapped')) return bind(inf, v.one(value), receiver)
    if (
      value.k !== 'instance' ||
      (annotated && !entry.cls.module.isStub && value.cls.module.isStub && !/Mapped|Manager|Field/.test(value.cls.name))
    )
      return v.one(value)
    if (isOwned(inf, value.cls)) {
      const owner = self.k === 'instance' ? self.cls : entry.cls
      return v.one(v.instance(value.cls, { ...value, args: [v.one(v.instance(owner)), ...value.args.slice(1)] }))
    }
    if (value.cls === entry.cls || !mro(inf, value.cls).some(one => classScope(one.cls).has('__get__')))
      return v.one(value)
    const none = inf.none
    const owner = v.one(v.cls(self.k === 'instance' ? self.cls : entry.cls))
    const makeRecord = site && a.log && !value.cls.module.isStub ? () => recordAt(a, site, 'property', null) : null
    const args = receiver.k === 'class' ? [none, owner] : [v.one(receiver), owner]
    return callMethod(a, value, '__get__', args, makeRecord) ?? v.one(value)
  })
}

/** `show = display` in a class body is a method, as are a lambda and a `partialmethod`; other calls give what binds nothing. */
function isUnboundMethod(binding: Binding): boolean {
  if (binding.k !== 'value' && binding.k !== 'alias') return false
  const { value } = binding
  if (value?.k === 'call') return lastName(value.fn) === 'partialmethod'
  return value?.k === 'name' || value?.k === 'attr' || value?.k === 'lambda'
}

/** Does an instance of the class belong to the class in whose body it stands? */
function isOwned(inf: Inference, cls: Class): boolean {
  return mro(inf, cls).some(entry => entry.cls.module.isStub && inf.effects(entry.cls).owned)
}

const bindingIds = new WeakMap<Binding, number>()
let nextBinding = 1

/** Bindings are compared by identity; their facts live as long as the run. */
function bindingKey(bindings: readonly Binding[]): number | string {
  const [first] = bindings
  return first && bindings.length === 1 ? bindingId(first) : bindings.map(bindingId).join('|')
}

function bindingId(binding: Binding): number {
  let id = bindingIds.get(binding)
  if (id === undefined) bindingIds.set(binding, (id = nextBinding++))
  return id
}

/**
 * A method of a declared receiver may be that of a class below. Where the declared class has no body for it, one of those
 * runs; where it has, its own may run as well, and which one is open.
 */
function overriddenMember(
  a: Activation,
  entry: MroEntry,
  member: string,
  value: InstanceValue,
  bindings: readonly Binding[],
  site: AttrExpr | null,
): Type | null {
  const { inf } = a
  const v = inf.values
  const fn = bindings.flatMap(one => (one.k === 'def' ? [entry.cls.module.functions[one.fn]] : []))[0]
  if (!fn) return null
  const abstract = isAbstract(inf, fn, entry.cls)
  const running = ownCaller(a, site)
  const found = subclasses(inf, value.cls).filter(cls => {
    if (isDouble(cls, value.cls) || (running && !runsInherited(inf, cls, running))) return false
    const own = classScope(cls).get(member)
    const definition = own?.find(one => one.k === 'def')
    const target = definition?.k === 'def' ? cls.module.functions[definition.fn] : undefined
    return target ? !isAbstract(inf, target, cls) : abstract && own !== undefined
  })
  const candidates = found.length > 0 || !abstract ? found : protocolImplementations(inf, value.cls, member)
  if (candidates.length === 0 || candidates.length > (abstract ? MAX_IMPLEMENTATIONS : MAX_OVERRIDES)) return null
  const open = !abstract || candidates.length > 1
  const types = candidates.map(
    cls => instanceAttribute(a, v.instance(cls, { exact: true, soft: open || value.soft }), member, site) ?? v.UNKNOWN,
  )
  const overrides = open ? v.soften(v.union(...types)) : v.union(...types)
  return abstract ? overrides : v.union(memberOf(a, entry, member, value, site) ?? v.NEVER, overrides)
}

/** The method that asks its own object (`self.step()`), if that is what asks. */
function ownCaller({ fn }: Activation, site: AttrExpr | null): Func | null {
  let method: Func | null = fn
  while (method && !method.owner && method.index !== 0) method = method.parent
  return method?.owner && site?.of.k === 'name' && site.of.id === method.facts.params[0]?.name ? method : null
}

/** A method without a body of its own: abstract, of a protocol, or raising NotImplementedError. */
export function isAbstract(inf: Inference, fn: Func, cls: Class): boolean {
  if (fn.facts.trivial === 'not-implemented') return true
  if (fn.facts.decorators.some(one => lastName(one) === 'abstractmethod')) return true
  return fn.facts.trivial === 'empty' && cls.facts.bases.some(base => /(Protocol|ABC)$/.test(lastName(base) ?? ''))
}

/** The `answers` effect of a class or its ancestors. */
export function answersOf(inf: Inference, cls: Class): ReturnType<Inference['effects']>['answers'] {
  for (const entry of mro(inf, cls)) {
    if (!entry.cls.module.isStub) continue
    const { answers } = inf.effects(entry.cls)
    if (answers) return answers
  }
  return null
}

/** Does the value answer whatever is asked of it (a client with generated methods)? */
export function answersAll(a: Activation, value: InstanceValue): boolean {
  return answersOf(a.inf, value.cls) !== null
}
