/** Questions about classes: type parameters, bases, method resolution order with type arguments, subclasses. */
import type { Expr } from '../facts/file-facts.ts'
import { forEachExpr } from '../facts/walk.ts'
import type { Class, Func } from '../link/project.ts'
import { annotationType, resolveName } from './scope/annotations.ts'
import { evaluate } from './body/expressions.ts'
import { moduleActivation } from './scope/activation.ts'
import { ownMethod } from './scope/names.ts'
import { substitute } from './generics.ts'
import type { Inference } from './inference.ts'
import { MAX_OVERRIDES, type ClassValue, type Type, type TypeVarValue } from './values.ts'

/** One class of the resolution order, with what its type parameters stand for. */
export interface MroEntry {
  readonly cls: Class
  readonly bindings: ReadonlyMap<string, Type>
}

const NO_BINDINGS: ReadonlyMap<string, Type> = new Map()

/** The classes that a class derives from, as evaluated; unknown bases are left out. */
function baseClasses(inf: Inference, cls: Class): readonly ClassValue[] {
  return inf.memo.askAbout<readonly ClassValue[]>('bases', cls.uid, 0, [], [], () => {
    const scope = moduleActivation(inf, cls.module, cls.owner, cls.parent)
    const found: ClassValue[] = []
    for (const base of cls.facts.bases) {
      if (base.k === 'star') continue
      const inner = base.k === 'sub' ? base.of : base
      const special = resolveName(scope, inner)
      if (special && /^(typing|typing_extensions)\.(Generic|Protocol)$/.test(special)) continue
      for (const one of basesIn(inner, evaluate(scope, inner))) {
        if (one.cls === cls) continue
        const args = base.k === 'sub' ? subscriptArgs(inf, scope, base) : inheritedArgs(inf, cls, one.cls)
        found.push(inf.values.cls(one.cls, args.length > 0 ? args : one.args, one.soft))
      }
    }
    return found
  })
}

/** The classes that one base expression is: a call may make a class of several, an imported name is one of them. */
function basesIn(expr: Expr, type: Type): readonly ClassValue[] {
  const classes = type.values.filter(one => one.k === 'class')
  return expr.k === 'call' ? classes : classes.slice(0, 1)
}

/** The type parameters that a class of the project hands on to a library's generic class, or one derived from it so. */
function inheritedArgs(inf: Inference, cls: Class, base: Class): readonly Type[] {
  return isPlainlyDerived(cls) && (base.module.isStub || isPlainlyDerived(base))
    ? typeVariables(inf, base).map(one => inf.values.one(one))
    : []
}

/** `class Shelf(dict)`: no base is given arguments, so what the bases are generic in, the class is too. */
function isPlainlyDerived(cls: Class): boolean {
  return !cls.module.isStub && !cls.facts.typeParams && cls.facts.bases.every(base => base.k !== 'sub')
}

function subscriptArgs(
  inf: Inference,
  scope: ReturnType<typeof moduleActivation>,
  base: { readonly index: Expr },
): Type[] {
  const items = base.index.k === 'tuple' ? base.index.items : [base.index]
  return items.map(item => annotationType(scope, item))
}

/** Qualified names of the bases, of the class or of one that it derives from, in libraries without facts. */
export function foreignBases(inf: Inference, cls: Class): readonly string[] {
  return inf.memo.ask<readonly string[]>(`foreign${cls.uid}`, [], [], () => {
    if (cls.module.isStub) return []
    const scope = moduleActivation(inf, cls.module, cls.owner, cls.parent)
    const own = cls.facts.bases.flatMap(base =>
      evaluate(scope, base.k === 'sub' ? base.of : base).values.flatMap(value =>
        value.k === 'unknown' && value.from !== null ? [value.from] : [],
      ),
    )
    return [...own, ...baseClasses(inf, cls).flatMap(base => foreignBases(inf, base.cls))]
  })
}

/** Names of a class's type parameters, in the order in which arguments are given. */
export function typeParameters(inf: Inference, cls: Class): readonly string[] {
  return typeVariables(inf, cls).map(one => one.name)
}

/** A class's type parameters as variables, with their bounds or defaults. */
export function typeVariables(inf: Inference, cls: Class): readonly TypeVarValue[] {
  const known = inf.memo.known('params', cls.uid, 0) as readonly TypeVarValue[] | undefined
  if (known !== undefined) return known
  return inf.memo.askAbout<readonly TypeVarValue[]>('params', cls.uid, 0, [], [], () => {
    const scope = moduleActivation(inf, cls.module, cls.owner, cls.parent)
    if (cls.facts.typeParams)
      return cls.facts.typeParams.map(one => {
        const bound = one.default ?? one.bound
        return inf.values.typeVar(
          one.name.replace(/^\*+/, ''),
          bound ? annotationType(scope, bound) : inf.values.UNKNOWN,
        )
      })
    const found: TypeVarValue[] = []
    const add = (type: Type): void => {
      for (const value of type.values) {
        if (value.k === 'typevar') {
          if (!found.some(one => one.name === value.name)) found.push(value)
        } else if (value.k === 'instance' || value.k === 'class') value.args.forEach(add)
        else if (value.k === 'callable') add(value.result)
      }
    }
    if (isPlainlyDerived(cls)) for (const base of baseClasses(inf, cls)) base.args.forEach(add)
    for (const base of cls.facts.bases) {
      if (base.k !== 'sub') continue
      const special = resolveName(scope, base.of) ?? ''
      const items = base.index.k === 'tuple' ? base.index.items : [base.index]
      if (/\.(Generic|Protocol)$/.test(special)) found.length = 0
      for (const item of items) add(annotationType(scope, item))
      if (/\.(Generic|Protocol)$/.test(special)) break
    }
    return found
  })
}

/** What a class's type parameters stand for, given arguments; missing ones are unknown. */
function bindArguments(inf: Inference, cls: Class, args: readonly Type[]): ReadonlyMap<string, Type> {
  const variables = typeVariables(inf, cls)
  if (variables.length === 0) return NO_BINDINGS
  return new Map(variables.map((one, index) => [one.name, args[index] ?? one.bound]))
}

/** Method resolution order (C3, falling back to depth first), each class with its type arguments in terms of `args`. */
export function mro(inf: Inference, cls: Class, args: readonly Type[] = []): readonly MroEntry[] {
  const plain = linear(inf, cls)
  if (args.length === 0 && typeVariables(inf, cls).length === 0) return plain
  const [first] = args
  const given = first && args.length === 1 ? first.id : args.map(arg => arg.id).join(',')
  return inf.memo.askAbout<readonly MroEntry[]>('mro', cls.uid, given, [], [], () => {
    const bindings = bindArguments(inf, cls, args)
    return plain.map((entry, index) =>
      index === 0
        ? { cls, bindings }
        : {
            cls: entry.cls,
            bindings: new Map([...entry.bindings].map(([name, type]) => [name, substitute(inf, type, bindings)])),
          },
    )
  })
}

/** The order for the class's own parameters standing for themselves. */
function linear(inf: Inference, cls: Class): readonly MroEntry[] {
  const known = inf.memo.known('linear', cls.uid, 0) as readonly MroEntry[] | undefined
  if (known !== undefined) return known
  return inf.memo.askAbout<readonly MroEntry[]>('linear', cls.uid, 0, [], [], () => {
    const bases = baseClasses(inf, cls)
    const sequences: MroEntry[][] = bases.map(base => {
      const bindings = bindArguments(inf, base.cls, base.args)
      return linear(inf, base.cls).map((entry, index) =>
        index === 0
          ? { cls: base.cls, bindings }
          : {
              cls: entry.cls,
              bindings: new Map([...entry.bindings].map(([name, type]) => [name, substitute(inf, type, bindings)])),
            },
      )
    })
    const own: MroEntry = {
      cls,
      bindings: new Map(
        typeParameters(inf, cls).map(name => [name, inf.values.one(inf.values.typeVar(name, inf.values.UNKNOWN))]),
      ),
    }
    sequences.push(bases.map(base => ({ cls: base.cls, bindings: bindArguments(inf, base.cls, base.args) })))
    return [own, ...merge(sequences)]
  })
}

function merge(sequences: MroEntry[][]): MroEntry[] {
  const result: MroEntry[] = []
  let lists = sequences.filter(list => list.length > 0)
  while (lists.length > 0) {
    const good = lists.find(list => !lists.some(other => other.slice(1).some(entry => entry.cls === list[0]?.cls)))
    const next = (good ?? lists[0])?.[0]
    if (!next) break
    if (!result.some(entry => entry.cls === next.cls)) result.push(next)
    lists = lists.map(list => list.filter(entry => entry.cls !== next.cls)).filter(list => list.length > 0)
  }
  return result
}

/** The method of that name that instances of the class have. */
export function methodOf(inf: Inference, cls: Class, name: string): Func | undefined {
  return mro(inf, cls)
    .map(entry => ownMethod(entry.cls, name))
    .find(Boolean)
}

/** Is `cls` the other class or derived from it? */
export function isSubclass(inf: Inference, cls: Class, other: Class): boolean {
  return cls === other || linear(inf, cls).some(entry => entry.cls === other)
}

/** The nearest class of the project that all of these are or derive from; null if there is none. */
export function commonBase(inf: Inference, classes: readonly Class[]): Class | null {
  const [first, ...rest] = classes
  if (!first) return null
  const shared = linear(inf, first).find(
    ({ cls }) => !cls.module.isStub && rest.every(one => isSubclass(inf, one, cls)),
  )
  return shared?.cls ?? null
}

/** Is a class of this qualified name among its ancestors? */
export function derivesFrom(inf: Inference, cls: Class, qualname: string): boolean {
  return linear(inf, cls).some(entry => entry.cls.module.isStub && entry.cls.qualname === qualname)
}

/** Project classes that derive from a class, directly or not. */
export function subclasses(inf: Inference, cls: Class): readonly Class[] {
  return inf.memo.ask<readonly Class[]>(`sub${cls.uid}`, [], [], () => {
    const found = new Set<Class>()
    const queue = [cls]
    for (let next = queue.pop(); next; next = queue.pop()) {
      const current = next
      for (const candidate of inf.project.classesByBaseName.get(current.name) ?? []) {
        if (found.has(candidate) || candidate === cls) continue
        if (!baseClasses(inf, candidate).some(base => base.cls === current)) continue
        found.add(candidate)
        queue.push(candidate)
      }
    }
    return [...found].sort((a, b) => a.uid - b.uid)
  })
}

/** Any one of the project's classes below these, which one is open; null where there are none or too many to say. */
export function anySubclass(inf: Inference, classes: readonly Class[]): Type | null {
  const v = inf.values
  const below = classes.flatMap(cls => subclasses(inf, cls))
  if (below.length === 0 || below.length > MAX_OVERRIDES) return null
  return v.soften(v.type(below.map(cls => v.cls(cls))))
}

/**
 * Does an object of the class ever run this method of a class above? Not where a method of its own stands in its place and
 * does not call it.
 */
export function runsInherited(inf: Inference, cls: Class, method: Func): boolean {
  for (const entry of mro(inf, cls)) {
    const own = ownMethod(entry.cls, method.name)
    if (own === method) return true
    if (own && !callsAbove(own)) return false
  }
  return true
}

/** `super().save()`, `Base.save(self)`, `super(Child, self).save()` in a method of that name. */
function callsAbove({ facts, name }: Func): boolean {
  const self = facts.params[0]?.name
  let found = false
  forEachExpr(facts.body, expr => {
    if (expr.k === 'attr' && expr.name === name && !(expr.of.k === 'name' && expr.of.id === self)) found = true
  })
  return found
}
