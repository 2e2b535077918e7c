/**
 * Containers that are empty where they are made and filled elsewhere: registries, caches, tables of handlers. What other
 * functions put into them is found as stores are, by asking the functions that fill something of that name.
 */
import type { Class, Func, Module } from '../link/project.ts'
import { summarize } from './body/body.ts'
import { isSubclass } from './classes.ts'
import type { Inference } from './inference.ts'
import type { StoreRecord } from './records.ts'
import { localNames } from './scope/local-names.ts'
import { moduleScope } from './scope/names.ts'
import type { Context, InstanceValue, Type, Value } from './values.ts'

/** A container that more functions fill holds anything. */
const MAX_FILLERS = 12

/** A module-level name with what functions put into its container. */
export function filledModuleMember(inf: Inference, module: Module, name: string, made: Type): Type {
  if (!holdsContainer(made)) return made
  const named = (inf.project.fillsByName.get(name) ?? []).filter(
    fn =>
      (fn.index === 0 || !localNames(fn).has(name)) &&
      (fn.module === module || moduleScope(fn.module).get(name)?.[0]?.k === 'import'),
  )
  const fillers = [...named, ...(inf.project.fillsByName.get(`.${name}`) ?? []).filter(fn => fn.module !== module)]
  return withStores(inf, 'mf', module.uid, name, made, fillers, null, store =>
    store.receiver.values.some(value => value.k === 'module' && value.module === module),
  )
}

/** An attribute of a class's instances, likewise; `contextOf` says how a method of the class is called. */
export function filledAttribute<T extends Type | null>(
  inf: Inference,
  cls: Class,
  name: string,
  made: T,
  contextOf: (fn: Func) => Context | null,
): Type | T {
  const fillers = inf.project.fillsByName.get(`.${name}`) ?? []
  if (fillers.length === 0 || (made && !holdsContainer(made))) return made
  const filled = withStores(inf, 'cf', cls.uid, name, made ?? inf.values.NEVER, fillers, contextOf, store =>
    store.receiver.values.some(
      value =>
        (value.k === 'instance' || value.k === 'class') &&
        (isSubclass(inf, cls, value.cls) || isSubclass(inf, value.cls, cls)),
    ),
  )
  return filled.values.length > 0 ? filled : made
}

function withStores(
  inf: Inference,
  kind: string,
  about: number,
  name: string,
  made: Type,
  fillers: readonly Func[],
  contextOf: ((fn: Func) => Context | null) | null,
  concerns: (store: StoreRecord) => boolean,
): Type {
  if (fillers.length === 0 || fillers.length > MAX_FILLERS) return made
  const v = inf.values
  return inf.memo.askAbout<Type>(kind, about, `${name}/${String(made.id)}`, made, made, () => {
    const stores = fillers.flatMap(fn => summarize(inf, fn, contextOf?.(fn) ?? null).stores)
    const put = stores.filter(store => store.name === name && holdsContainer(store.value) && concerns(store))
    return v.union(made, ...put.map(store => lessSure(inf, store.value)))
  })
}

/** Which of several elements is taken out is open. */
function lessSure(inf: Inference, type: Type): Type {
  const v = inf.values
  return v.map(type, value =>
    value.k === 'instance' && value.args.some(arg => arg.values.length > 1)
      ? v.one(v.instance(value.cls, { ...value, args: value.args.map(arg => v.soften(arg)), items: null }))
      : v.one(value),
  )
}

/** Is one of the values a container of the standard library? */
function holdsContainer(type: Type): boolean {
  return type.values.some(isContainer)
}

/** Is there a container among the values of which it is not known what it holds? */
export function holdsOpenContainer(inf: Inference, type: Type): boolean {
  return type.values.some(
    value => isContainer(value) && value.args.every(arg => arg.values.length === 0 || inf.isUnknown(arg)),
  )
}

function isContainer(value: Value): value is InstanceValue {
  return (
    value.k === 'instance' &&
    value.cls.module.isStub &&
    /^(builtins\.(dict|list|set)|collections\.\w+|weakref\.\w+|queue\.\w+)$/.test(value.cls.qualname)
  )
}
