/**
 * Items that a library's object keeps for everybody under a name: `app["db"] = connect()`, `Application(routes, db=db)`,
 * read as `request.app["db"]`. A process has one such object, so what any of its kind was given counts; where more than
 * one thing was put under a name, which of them is open.
 */
import type { Class, Func } from '../link/project.ts'
import { itemKey } from '../link/fills.ts'
import type { Activation } from './scope/activation.ts'
import { ownMethod } from './scope/names.ts'
import { summarize } from './body/body.ts'
import { mro, subclasses } from './classes.ts'
import type { Inference } from './inference.ts'
import { concerns, MAX_WRITERS } from './stores.ts'
import type { InstanceValue, Type, Value } from './values.ts'

/** The class of which a stub says that its items are kept so: this one, or the one above it. */
function keyedClass(inf: Inference, cls: Class): Class | null {
  return mro(inf, cls).find(entry => entry.cls.module.isStub && inf.effects(entry.cls).keyed)?.cls ?? null
}

/** What was put under a name of a library's object; null if it keeps no items, or nobody can say. */
export function keyedItem(inf: Inference, holder: InstanceValue, key: string): Type | null {
  const v = inf.values
  const cls = keyedClass(inf, holder.cls)
  if (!cls) return null
  const name = itemKey(key)
  return inf.memo.askAbout<Type | null>('ki', cls.uid, name, v.NEVER, null, () => {
    const writers = new Set([...(inf.project.storesByName.get(name) ?? []), ...makers(inf, cls)])
    if (writers.size > MAX_WRITERS) return null
    const found = [...writers].flatMap(fn =>
      summarize(inf, fn).stores.filter(store => store.name === name && concerns(inf, store, cls)),
    )
    const type = v.union(...found.map(store => store.value))
    return found.length === 0 ? null : type.values.length > 1 ? v.soften(type) : type
  })
}

/** Notes what is put under a name. */
export function keepItem(a: Activation, holder: Type, key: string, value: Type): void {
  if (holder.values.some(one => one.k === 'instance' && keyedClass(a.inf, one.cls)))
    a.log?.stores.push({ receiver: holder, name: itemKey(key), value, element: false })
}

/** The keywords that a constructor takes by `**` are items, too. */
export function keepKeywords(a: Activation, made: Value | null, extra: ReadonlyMap<string, Type>): void {
  if (made?.k === 'instance') for (const [key, value] of extra) keepItem(a, a.inf.values.one(made), key, value)
}

/** Who calls a constructor that keeps its keywords: by the class's name, or as `super().__init__` of a class below. */
function makers(inf: Inference, cls: Class): readonly Func[] {
  if (!ownMethod(cls, '__init__')?.facts.params.some(param => param.kind === 'kwargs')) return []
  const below = subclasses(inf, cls)
  const calling = [cls, ...below].flatMap(one => inf.project.callersByName.get(one.name) ?? [])
  const passing = inf.project.callersByName.get('__init__') ?? []
  return [...calling, ...passing.filter(fn => fn.owner !== null && below.includes(fn.owner))]
}
