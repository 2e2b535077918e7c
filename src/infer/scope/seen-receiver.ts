/**
 * With which class a method's body is analysed. Hundreds of classes may inherit one method; to most of what it does the
 * differences between them mean nothing. Those that answer alike everything which the method asks of its receiver, and
 * which the methods that it calls there ask, share one analysis: that for the farthest class above which answers so too.
 */
import type { Expr } from '../../facts/file-facts.ts'
import type { Binding } from '../../link/bindings.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Class, Func } from '../../link/project.ts'
import { foreignBases, isSubclass, mro, subclasses, type MroEntry } from '../classes.ts'
import type { Inference } from '../inference.ts'
import { MAX_WRITERS, ownerOf } from '../stores.ts'
import type { Value } from '../values.ts'
import { classScope } from './names.ts'
import { mentions, receiverUse, setOnOthers } from './receiver-use.ts'

/** More names than this, asked by a method and those that it calls, are not followed. */
const MAX_SEEN = 200

/** The receiver as the method sees it: another, that stands for all that are alike to it, or itself. */
export function seenReceiver(inf: Inference, fn: Func, receiver: Value): Value {
  const v = inf.values
  if ((receiver.k !== 'instance' && receiver.k !== 'class') || !fn.owner) return receiver
  const { cls, args, soft } = receiver
  if (cls.module.isStub || fn.module.isStub || isNodeModule(fn.module)) return receiver
  if (receiver.k === 'class') {
    if (cls === fn.owner || args.length > 0) return receiver
    return v.cls(standIn(inf, fn, cls, 'class').cls, [], soft)
  }
  const { made, exact } = receiver
  const isPlain = !receiver.items && receiver.literal === undefined && receiver.feeds.length === 0
  if (!isPlain || args.length > 0) return receiver
  const seen = standIn(inf, fn, cls, exact ? 'exact' : 'instance')
  // How it was made says what its attributes hold, and for which class they were made.
  if (made && seen.readsValues) return receiver
  return v.instance(seen.cls, { exact: exact || seen.isExact, soft })
}

/** What stands in for the objects of a class where a method is called on them. */
interface StandIn {
  readonly cls: Class
  /** No class below defines anew what is asked. */
  readonly isExact: boolean
  /** Are there attributes among what is asked, and not only methods? */
  readonly readsValues: boolean
}

function standIn(inf: Inference, fn: Func, cls: Class, kind: 'class' | 'exact' | 'instance'): StandIn {
  const itself: StandIn = { cls, isExact: false, readsValues: true }
  return inf.memo.askAbout<StandIn>(
    'rs',
    fn.uid,
    `${kind}${cls.uid}`,
    itself,
    itself,
    () => {
      const order = mro(inf, cls)
      const at = order.findIndex(entry => entry.cls === fn.owner)
      const seen = at >= 0 ? seenBy(inf, fn, order) : null
      if (!seen || isKeptApart(inf, order)) return itself
      if (kind === 'instance' && isOverridden(inf, cls, seen)) return itself
      const readsValues = [...seen.names.values()].some(({ isMethod }) => !isMethod)
      for (let index = at; index > 0; index--) {
        const candidate = order[index]?.cls
        if (candidate && !candidate.module.isStub && answersAlike(inf, order, candidate, seen))
          return { cls: candidate, isExact: true, readsValues }
      }
      return { cls, isExact: true, readsValues }
    },
    isSameStandIn,
  )
}

function isSameStandIn(one: StandIn, other: StandIn): boolean {
  return one.cls === other.cls && one.isExact === other.isExact && one.readsValues === other.readsValues
}

/** The class that binds a name for a receiver, if one does, and whether to a method. */
interface Answer {
  readonly by: Class | null
  readonly isMethod: boolean
}

/** What is asked of a receiver: names, each with the class that answers, and whether by a method. */
interface Seen {
  readonly names: Map<string, Answer>
  /** Those that it only sets. */
  readonly sets: Map<string, Answer>
  /** Classes above a method's own that answered its `super()`, by the method's class and the name. */
  readonly above: Set<Class>
}

/** What a method, and those that it calls on its receiver, ask there; null if one of them does more than ask. */
function seenBy(inf: Inference, fn: Func, order: readonly MroEntry[]): Seen | null {
  const seen: Seen = { names: new Map(), sets: new Map(), above: new Set() }
  const done = new Set<Func>()
  const queue = [fn]
  /** Adds what a class answers a name with. */
  const answered = (by: Class, name: string): boolean => {
    const bindings = classScope(by).get(name) ?? []
    if (!bindings.every(one => isAlikeForAll(inf, by, one))) return false
    for (const one of bindings) {
      const method = one.k === 'def' && !by.module.isStub ? by.module.functions[one.fn] : undefined
      if (method && !isStatic(method)) queue.push(method)
    }
    return true
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (done.has(next)) continue
    done.add(next)
    const use = receiverUse(next)
    if (!use || !next.owner) return null
    for (const name of use.names) {
      if (seen.names.has(name)) continue
      const answer = answerIn(order, name)
      if (!answer.by && name.startsWith('__')) return null
      seen.names.set(name, answer)
      if ((answer.by && !answered(answer.by, name)) || seen.names.size > MAX_SEEN) return null
    }
    for (const name of use.sets) {
      const answer = answerIn(order, name)
      seen.sets.set(name, answer)
      if (answer.by && !answered(answer.by, name)) return null
    }
    const own = next.owner
    for (const name of use.above) {
      const start = order.findIndex(entry => entry.cls === own)
      const by = order.slice(start + 1).find(entry => classScope(entry.cls).has(name))?.cls
      if (!by || !answered(by, name)) return null
      seen.above.add(by)
    }
  }
  return seen
}

function answerIn(order: readonly MroEntry[], name: string): Answer {
  const by = order.find(entry => classScope(entry.cls).has(name))?.cls ?? null
  return { by, isMethod: by !== null && (classScope(by).get(name) ?? []).some(one => one.k === 'def') }
}

function isStatic({ facts }: Func): boolean {
  return facts.decorators.some(one => one.k === 'name' && one.id === 'staticmethod')
}

/** Does what a class binds a name to mean the same for every receiver? Not a function put there by its name, or a descriptor. */
function isAlikeForAll(inf: Inference, by: Class, binding: Binding): boolean {
  if (binding.k === 'class' || binding.k === 'import') return true
  if (binding.k === 'value') {
    if (binding.annotation && mentions(binding.annotation, 'Self')) return false
    return by.module.isStub ? binding.value === undefined : binding.value === undefined || isPlainValue(binding.value)
  }
  const fn = binding.k === 'def' ? by.module.functions[binding.fn] : undefined
  if (!fn || !by.module.isStub) return fn !== undefined
  const effects = inf.effects(fn)
  const { returns, params } = fn.facts
  return (
    [returns, ...params.map(param => param.annotation)].every(one => !one || !mentions(one, 'Self')) &&
    effects.handlers.length === 0 &&
    effects.reads.length === 0 &&
    effects.roles.length === 0 &&
    !effects.makes &&
    !effects.runsWhenMade
  )
}

/** A value that is written out. */
function isPlainValue(expr: Expr): boolean {
  if (expr.k === 'tuple' || expr.k === 'list' || expr.k === 'set') return expr.items.every(isPlainValue)
  return expr.k === 'const' || (expr.k === 'dict' && expr.items.length === 0)
}

/** Classes whose objects answer by other means than by what they and those above them define. */
function isKeptApart(inf: Inference, order: readonly MroEntry[]): boolean {
  return order.some(
    ({ cls }) => inf.isLibrary(cls, 'enum.Enum') || cls.facts.keywords.some(one => one.name === 'metaclass'),
  )
}

/** Does a class below define one of the methods anew? */
function isOverridden(inf: Inference, cls: Class, seen: Seen): boolean {
  const methods = [...seen.names, ...seen.sets].filter(([, { isMethod }]) => isMethod)
  return subclasses(inf, cls).some(below => methods.some(([name]) => classScope(below).has(name)))
}

/** Would an object of `base` answer like one of the class whose order this is? */
function answersAlike(inf: Inference, order: readonly MroEntry[], base: Class, seen: Seen): boolean {
  const above = mro(inf, base)
  const kept = new Set(above.map(entry => entry.cls))
  const shared = order.filter(entry => kept.has(entry.cls))
  if (shared.length !== above.length || !above.every((entry, at) => isSameEntry(entry, shared[at]))) return false
  const dropped = order.filter(entry => !kept.has(entry.cls)).map(entry => entry.cls)
  if (dropped.some(cls => isAnswering(inf, cls))) return false
  const own = order[0]?.cls
  if (own && foreignBases(inf, own)[0] !== foreignBases(inf, base)[0]) return false
  if ([...seen.above].some(by => !kept.has(by))) return false
  if ([...seen.names.values(), ...seen.sets.values()].some(({ by }) => by && !kept.has(by))) return false
  return [...seen.names].every(
    ([name, { isMethod }]) =>
      isMethod || (!dropped.some(cls => classScope(cls).has(name)) && !isSetElsewhere(inf, base, kept, name)),
  )
}

function isSameEntry(one: MroEntry, other: MroEntry | undefined): boolean {
  if (one.cls !== other?.cls || one.bindings.size !== other.bindings.size) return false
  return [...one.bindings].every(([name, type]) => other.bindings.get(name) === type)
}

/** Does a class answer names that it does not define? */
function isAnswering(inf: Inference, cls: Class): boolean {
  if (cls.module.isStub && inf.effects(cls).answers) return true
  return classScope(cls).has('__getattr__') || classScope(cls).has('__getattribute__')
}

/** May others than the methods of these classes, those of `base` and of what it derives from, say what the attribute holds? */
function isSetElsewhere(inf: Inference, base: Class, classes: ReadonlySet<Class>, name: string): boolean {
  const isOwn = (fn: Func): boolean => {
    const owner = ownerOf(fn)
    return owner !== null && classes.has(owner)
  }
  const writers = (inf.project.storesByName.get(name) ?? []).filter(fn => !isOwn(fn))
  const isNear = (fn: Func): boolean => setOnOthers(fn).has(name) || !fn.owner || isSubclass(inf, fn.owner, base)
  if (writers.length <= MAX_WRITERS && writers.some(isNear)) return true
  return (inf.project.fillsByName.get(`.${name}`) ?? []).some(fn => !isOwn(fn))
}
