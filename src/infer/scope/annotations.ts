/** What an annotation says: the type of the values that it admits. Understands the spellings of PEP 484, 585, 593, 604, 695. */
import type { Expr } from '../../facts/file-facts.ts'
import type { Module } from '../../link/project.ts'
import { moduleActivation, type Activation } from './activation.ts'
import { evaluate } from '../body/expressions.ts'
import { absoluteName } from '../../link/module-names.ts'
import { onlyDeclares } from '../../link/bindings.ts'
import { classBySetting, settingMark } from './class-by-setting.ts'
import { classScope, moduleScope } from './names.ts'
import { callableOf, isNode } from './node-names.ts'
import type { Type, Value } from '../values.ts'

/** The type that an annotation admits. Unknown names give unknown. */
export function annotationType(a: Activation, annotation: Expr): Type {
  const { inf } = a
  const v = inf.values
  switch (annotation.k) {
    case 'const':
      return annotation.t === 'none' ? inf.none : v.UNKNOWN
    case 'bin':
      return annotation.op === '|'
        ? v.union(annotationType(a, annotation.left), annotationType(a, annotation.right))
        : v.UNKNOWN
    case 'sub':
      return subscripted(a, annotation.of, annotation.index)
    case 'star':
      return v.UNKNOWN
    case 'name':
    case 'attr': {
      if (annotation.k === 'attr' && isDoorWord(annotation, 'js', 'Promise')) return v.one(v.awaitable(v.UNKNOWN))
      const typeParam = annotation.k === 'name' ? ownTypeParameter(a, annotation.id) : null
      if (typeParam) return typeParam
      const special = resolveName(a, annotation)
      if (special) {
        const known = specialForm(a, special)
        if (known) return known
        const alias = aliasType(a, special)
        if (alias) return alias
      }
      return asInstances(a, evaluate(a, annotation))
    }
    default:
      return v.UNKNOWN
  }
}

/** A word that the TypeScript door writes for a type that every file knows. */
function isDoorWord(expr: Expr, module: string, name: string): boolean {
  return expr.k === 'attr' && expr.name === name && expr.of.k === 'name' && expr.of.id === `${module}:`
}

/** Class objects as annotations mean their instances; other values mean nothing. */
export function asInstances(a: Activation, type: Type): Type {
  const v = a.inf.values
  return v.map(type, value => {
    if (value.k === 'class') return v.one(v.instance(value.cls, { args: value.args, soft: value.soft }))
    if (value.k === 'typevar' || value.k === 'unknown' || a.inf.isNone(value)) return v.one(value)
    // `import Database from 'better-sqlite3'` binds what the module gives, which is a class.
    const whole = value.k === 'module' ? callableOf(a.inf, value.module) : null
    return whole ? asInstances(a, whole) : v.UNKNOWN
  })
}

function specialForm(a: Activation, qualname: string): Type | null {
  const { inf } = a
  const name = qualname.replace(/^(typing|typing_extensions|types|_typeshed)\./, '')
  if (name === qualname) return null
  switch (name) {
    case 'Any':
    case 'Incomplete':
    case 'Unused':
    case 'MaybeNone':
      return inf.values.UNKNOWN
    case 'Self': {
      if (a.context.self)
        return inf.values.one(
          a.context.self.k === 'class'
            ? inf.values.instance(a.context.self.cls, { args: a.context.self.args })
            : a.context.self,
        )
      return inf.values.one(
        inf.values.typeVar('Self', a.fn.owner ? inf.values.one(inf.values.instance(a.fn.owner)) : inf.values.UNKNOWN),
      )
    }
    case 'NoReturn':
    case 'Never':
      return inf.values.NEVER
    case 'LiteralString':
    case 'AnyStr':
      return inf.builtin('str')
    case 'Callable':
      return inf.values.one(inf.values.callable(inf.values.UNKNOWN))
    default:
      return null
  }
}

function subscripted(a: Activation, of: Expr, index: Expr): Type {
  const { inf } = a
  const v = inf.values
  const items = index.k === 'tuple' ? index.items : [index]
  const first = items[0]
  if (isDoorWord(of, 'js', 'Promise') && first) return v.one(v.awaitable(annotationType(a, first)))
  // A mark laid over typeshed's annotation stands in `Annotated`, which the module itself need not import.
  const special = resolveName(a, of) ?? (of.k === 'name' && of.id === 'Annotated' ? 'typing.Annotated' : null)
  const name = special?.replace(/^(typing|typing_extensions|collections\.abc)\./, '')
  if (special && name !== special) {
    switch (name) {
      case 'Optional':
        return first ? v.union(annotationType(a, first), inf.none) : v.UNKNOWN
      case 'Union':
        return v.union(...items.map(item => annotationType(a, item)))
      case 'Annotated': {
        const mark = a.fn.module.isStub ? settingMark(items) : undefined
        const declared = first ? annotationType(a, first) : v.UNKNOWN
        return mark ? classBySetting(a, declared, mark) : declared
      }
      case 'ClassVar':
      case 'Final':
      case 'Required':
      case 'NotRequired':
      case 'ReadOnly':
      case 'TypeGuard':
      case 'TypeIs':
      case 'Unpack':
        return name === 'TypeGuard' || name === 'TypeIs'
          ? inf.builtin('bool')
          : first
            ? annotationType(a, first)
            : v.UNKNOWN
      case 'Literal':
        return v.union(...items.map(item => evaluate(a, item)))
      case 'Callable': {
        const result = items[1]
        const params = isNode(a) && items[0]?.k === 'list' ? items[0].items.map(item => annotationType(a, item)) : []
        return v.one(v.callable(result ? annotationType(a, result) : v.UNKNOWN, params))
      }
      case 'Concatenate':
        return v.UNKNOWN
      case 'Type':
        return first ? asClasses(a, annotationType(a, first)) : v.UNKNOWN
      default:
        break
    }
  }
  const base = evaluate(a, of)
  return v.map(base, value => {
    if (value.k === 'unknown') return v.one(value)
    if (value.k !== 'class') return v.UNKNOWN
    if (inf.isLibrary(value.cls, 'builtins.type')) return first ? asClasses(a, annotationType(a, first)) : v.UNKNOWN
    if (inf.isLibrary(value.cls, 'builtins.tuple')) return tupleType(a, items)
    return v.one(v.instance(value.cls, { args: items.map(item => annotationType(a, item)), soft: value.soft }))
  })
}

function tupleType(a: Activation, items: readonly Expr[]): Type {
  const { inf } = a
  const last = items.at(-1)
  if (items.length === 2 && last?.k === 'const' && last.t === 'ellipsis' && items[0])
    return inf.builtin('tuple', { args: [annotationType(a, items[0])] })
  const types = items.map(item => annotationType(a, item))
  return inf.builtin('tuple', {
    args: [inf.values.union(...types)],
    items: new Map(types.map((type, index) => [index, type])),
  })
}

function asClasses(a: Activation, type: Type): Type {
  const v = a.inf.values
  return v.map(type, (value: Value) => {
    if (value.k === 'instance') return v.one(v.cls(value.cls, value.args, value.soft))
    if (value.k === 'typevar') {
      const cls = a.inf.libraryClass('builtins', 'type')
      return cls ? v.one(v.cls(cls, [v.one(value)])) : v.UNKNOWN
    }
    return v.UNKNOWN
  })
}

/** A PEP 695 type parameter of the function or of the classes around it. */
function ownTypeParameter(a: Activation, name: string): Type | null {
  const { inf } = a
  const lists = [a.fn.facts.typeParams, a.classScope?.facts.typeParams, a.fn.owner?.facts.typeParams]
  for (const list of lists) {
    const found = list?.find(one => one.name === name)
    if (!found) continue
    const bound = found.default ?? found.bound
    return inf.values.one(
      inf.values.typeVar(name, bound ? annotationType({ ...a, state: null }, bound) : inf.values.UNKNOWN),
    )
  }
  return null
}

/** The qualified name of what a name or attribute chain is imported or defined as: `typing.Optional`; null if unknown. */
export function resolveName(a: Activation, expr: Expr): string | null {
  if (expr.k === 'attr') {
    if (expr.of.k !== 'name' && expr.of.k !== 'attr') return null
    const value = evaluate({ ...a, log: null }, expr.of)
    const module = value.values.find(one => one.k === 'module')
    return module?.k === 'module' ? followName(a, module.module, expr.name) : null
  }
  if (expr.k !== 'name') return null
  if (a.state?.has(expr.id)) return null
  const own = a.classScope && classScope(a.classScope).get(expr.id)
  if (own && !onlyDeclares(own)) return null
  return followName(a, a.fn.module, expr.id)
}

function followName(a: Activation, start: Module, startName: string): string | null {
  let module = start
  let name = startName
  for (let hops = 0; hops < 12; hops++) {
    const bindings = moduleScope(module).get(name)
    const last = bindings?.findLast(one => !one.typing) ?? bindings?.at(-1)
    if (!last) {
      const star = moduleScope(module)
        .get('*')
        ?.find(one => one.k === 'import' && exportsName(a, module, one.stmt.module, one.stmt.level, name))
      if (star?.k !== 'import') return null
      const next = target(a, module, star.stmt.module, star.stmt.level)
      if (!next) return null
      module = next
      continue
    }
    if (last.k !== 'import') return `${module.name}.${name}`
    if (last.at < 0) return last.stmt.as ? last.stmt.module : name
    const wanted = last.stmt.names?.[last.at]
    const absolute = absoluteName(module, last.stmt.module, last.stmt.level)
    if (!wanted || absolute === null) return null
    const next = a.inf.project.resolve(absolute, module)
    if (!next || next === module) return `${absolute}.${wanted.name}`
    if (!moduleScope(next).has(wanted.name) && !moduleScope(next).has('*')) return `${absolute}.${wanted.name}`
    module = next
    name = wanted.name
  }
  return null
}

function exportsName(a: Activation, module: Module, name: string, level: number, wanted: string): boolean {
  const from = target(a, module, name, level)
  return !!from && moduleScope(from).has(wanted)
}

function target(a: Activation, module: Module, name: string, level: number): Module | undefined {
  const absolute = absoluteName(module, name, level)
  return absolute === null ? undefined : a.inf.project.resolve(absolute, module)
}

/** `bound="Session"`: a forward reference in a call is a plain string to the extractor. */
function unquoted(expr: Expr): Expr {
  if (expr.k !== 'const' || typeof expr.v !== 'string' || !/^[\w.]+$/.test(expr.v)) return expr
  const [first = '', ...rest] = expr.v.split('.')
  const span = { s: expr.s, e: expr.e }
  return rest.reduce<Expr>((of, name) => ({ k: 'attr', of, name, ns: expr.s, ...span }), {
    k: 'name',
    id: first,
    ...span,
  })
}

/** A name bound to a typing expression: alias, `TypeVar`, `NewType`. */
function aliasType(a: Activation, qualname: string): Type | null {
  const at = qualname.lastIndexOf('.')
  if (at < 0) return null
  const { inf } = a
  const module = inf.project.resolve(qualname.slice(0, at), a.fn.module)
  const name = qualname.slice(at + 1)
  const bindings = module && moduleScope(module).get(name)
  if (!module || !bindings || bindings.length !== 1) return null
  const binding = bindings[0]
  return inf.memo.ask<Type | null>(`alias${module.uid}.${name}`, null, null, () => {
    const scope = moduleActivation(inf, module)
    if (binding?.k === 'alias') return annotationType(scope, binding.value)
    if (binding?.k !== 'value' || !binding.value || binding.path.length > 0) return null
    const value = binding.value
    if (value.k === 'call') {
      const made = resolveName(scope, value.fn)
      if (made === 'typing.TypeVar' || made === 'typing_extensions.TypeVar') {
        const bound = (value.args.find(arg => arg.name === 'default') ?? value.args.find(arg => arg.name === 'bound'))
          ?.value
        return inf.values.one(
          inf.values.typeVar(name, bound ? annotationType(scope, unquoted(bound)) : inf.values.UNKNOWN),
        )
      }
      if (made?.endsWith('ParamSpec') || made?.endsWith('TypeVarTuple')) return inf.values.UNKNOWN
      if (made === 'typing.NewType') return value.args[1] ? annotationType(scope, value.args[1].value) : null
      return null
    }
    if (value.k === 'sub' || (value.k === 'bin' && value.op === '|')) return annotationType(scope, value)
    if (binding.annotation && (value.k === 'name' || value.k === 'attr')) return annotationType(scope, value)
    return null
  })
}
