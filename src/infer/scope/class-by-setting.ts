/**
 * The class that a setting of the project names: `CACHES = {"default": {"BACKEND": "…LocMemCache"}}` says what Django's
 * `cache` is. Every module that binds the setting counts, since which of them is deployed is said elsewhere; where one of
 * them leaves open what it names, the declared class stands beside the others.
 */
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import { forEachExpr } from '../../facts/walk.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Module } from '../../link/project.ts'
import { attributeOf } from '../attributes.ts'
import { literalOf } from '../calls/arguments.ts'
import type { Type, Value } from '../values.ts'
import { moduleActivation, type Activation } from './activation.ts'
import { asInstances } from './annotations.ts'
import { classScope, importedModule, moduleMember, moduleScope } from './names.ts'

/** Which setting, where in it the class's dotted path stands (null: under any key), and what counts where nobody sets it. */
interface Setting {
  readonly name: string
  readonly path: readonly (string | null)[]
  readonly unset: string | null
  /** Another setting, by which a module of settings is known that leaves this one out. */
  readonly beside: string | null
}

/** The mark `SetBy(…)` among the metadata of `Annotated` in a stub. */
export function settingMark(metadata: readonly Expr[]): CallExpr | undefined {
  return metadata.find((one): one is CallExpr => one.k === 'call' && one.fn.k === 'name' && one.fn.id === 'SetBy')
}

/** Instances of the classes that the project's settings name; of the declared one where they do not say. */
export function classBySetting(a: Activation, declared: Type, mark: CallExpr): Type {
  const setting = readMark(mark)
  if (!setting) return declared
  const { inf } = a
  const modules = inf.project.modules.filter(one => !one.isStub && !isNodeModule(one) && !one.file?.quiet)
  const found = modules.flatMap(module => inModule(a, module, setting, declared))
  return found.length > 0 ? inf.values.union(...found) : declared
}

function readMark({ args }: CallExpr): Setting | null {
  const named = (name: string): string | null => text(args.find(arg => arg.name === name)?.value)
  const [name, ...path] = args.filter(arg => arg.name === undefined).map(arg => text(arg.value))
  return name ? { name, path, unset: named('unset'), beside: named('beside') } : null
}

/** In annotations the extractor reads texts as expressions. */
function text(expr: Expr | undefined): string | null {
  if (expr?.k === 'name') return expr.id
  if (expr?.k === 'attr') return `${text(expr.of) ?? ''}.${expr.name}`
  return expr?.k === 'const' && typeof expr.v === 'string' ? expr.v : null
}

/** What a module's setting names, one type for each place that sets it. */
function inModule(a: Activation, module: Module, setting: Setting, declared: Type): readonly Type[] {
  const { inf } = a
  const at = moduleActivation(inf, module)
  const scope = moduleScope(module)
  const set = scope.has(setting.name) ? moduleMember(inf, module, setting.name) : null
  const own = set ? [classNamed(at, set, setting.path, declared)] : []
  const inClasses = module.classes.flatMap(cls => {
    if (!classScope(cls).has(setting.name)) return []
    const value = attributeOf({ ...at, log: null }, inf.values.one(inf.values.cls(cls)), setting.name, null)
    return [classNamed(at, value, setting.path, declared)]
  })
  const changed = changesPart(module, setting.name) ? [declared] : []
  const found = [...own, ...inClasses, ...changed]
  if (found.length > 0 || setting.unset === null || setting.beside === null || !scope.has(setting.beside)) return found
  return [namedClass(at, setting.unset) ?? declared]
}

/** The class whose path stands there. */
function classNamed(at: Activation, value: Type, path: Setting['path'], declared: Type): Type {
  const { inf } = at
  const texts = path.reduce((of, key) => inf.values.map(of, one => itemOf(at, one, key)), value)
  if (texts.values.length === 0) return declared
  return inf.values.map(texts, one => {
    const path = literalOf(inf.values.one(one))
    return (typeof path === 'string' ? namedClass(at, path) : null) ?? declared
  })
}

/** What an item of a dictionary is, or any of its items; unknown where it holds others, too. */
function itemOf({ inf }: Activation, value: Value, key: string | null): Type {
  const items = value.k === 'instance' && inf.isLibrary(value.cls, 'builtins.dict') ? value.items : null
  if (!items) return inf.values.UNKNOWN
  return key === null ? inf.values.union(...items.values()) : (items.get(key) ?? inf.values.UNKNOWN)
}

function namedClass(at: Activation, path: string): Type | null {
  const dot = path.lastIndexOf('.')
  const module = dot < 0 ? undefined : importedModule(at.inf, at.fn.module, path.slice(0, dot), 0)
  const member = module && moduleMember(at.inf, module, path.slice(dot + 1))
  return member && !at.inf.isUnknown(member) ? asInstances(at, member) : null
}

/** Does the module's own code put something into the setting: `CACHES["default"] = …`, `CACHES.update(…)`? */
function changesPart(module: Module, name: string): boolean {
  const scope = moduleScope(module)
  if (!scope.has(name) && !scope.has('*')) return false
  let found = false
  forEachExpr(
    module.functions[0]?.facts.body ?? [],
    expr => {
      found ||= expr.k === 'call' && expr.fn.k === 'attr' && isPartOf(expr.fn.of, name)
    },
    stmt => {
      found ||= stmt.k === 'assign' && stmt.targets.some(target => target.k === 'sub' && isPartOf(target, name))
    },
  )
  return found
}

function isPartOf(expr: Expr, name: string): boolean {
  return expr.k === 'sub' ? isPartOf(expr.of, name) : expr.k === 'name' && expr.id === name
}
