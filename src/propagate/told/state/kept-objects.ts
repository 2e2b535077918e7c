/**
 * Objects of which a module keeps one under a name (`manager = ConnectionManager()`, `settings`): what functions change of
 * them is state of the process.
 */
import { libraryInfo, type LibraryInfo } from '../../../catalogue/library-info.ts'
import type { Expr } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { mro } from '../../../infer/classes.ts'
import { MUTATORS } from '../../../infer/body/mutations.ts'
import type { Inference } from '../../../infer/inference.ts'
import type { Summary } from '../../../infer/records.ts'
import { localNames } from '../../../infer/scope/local-names.ts'
import { classScope, importedModule, moduleScope } from '../../../infer/scope/names.ts'
import type { Class, Func, Module } from '../../../link/project.ts'
import type { StateChange } from '../../analysis.ts'
import { libraryOf } from '../../libraries.ts'
import { classesOf } from '../values-at.ts'
import { innermost } from './uses.ts'

/** A change before it is known what becomes of the state. */
export type Change = Pick<StateChange, 'target' | 'form' | 'foreign' | 'definedAt'> & {
  readonly s: number
  readonly e: number
}

/**
 * Classes of which a module keeps an object under a name (`manager = ConnectionManager()`), and of which there are no
 * others: none is made elsewhere, and no library makes them (the rows of a model).
 */
export function keptObjects(inf: Inference, summaries: ReadonlyMap<Func, Summary>): ReadonlyMap<Class, string> {
  const found = new Map<Class, string>()
  const elsewhere = new Set<Class>()
  for (const [fn, summary] of summaries) {
    const names = new Map<number, string>()
    for (const stmt of fn.index === 0 ? fn.facts.body : []) {
      const target = stmt.k === 'assign' ? stmt.targets[0] : undefined
      if (stmt.k === 'assign' && stmt.value?.k === 'call' && target?.k === 'name') names.set(stmt.value.s, target.id)
    }
    for (const call of summary.calls)
      for (const { constructs } of call.form === 'call' ? call.targets : []) {
        if (!constructs || constructs.module.isStub) continue
        const name = names.get(call.s)
        if (name !== undefined) found.set(constructs, `${fn.module.name}.${name}`)
        else if (fn.index !== 0) elsewhere.add(constructs)
      }
  }
  for (const cls of found.keys())
    if (elsewhere.has(cls) || mro(inf, cls).some(one => isOfLibrary(inf, one.cls))) found.delete(cls)
  return found
}

/** `self.x = …`, `self.x[k] = …`, `self.x.append(…)` in a method of an object that the module keeps. */
export function ownChanges(fn: Func, holder: string): Change[] {
  const self = fn.facts.params[0]?.name
  const found: Change[] = []
  const add: OnChanged = (of, form) => {
    if (of.k !== 'attr' || of.of.k !== 'name' || of.of.id !== self) return
    found.push({ s: of.s, e: of.e, target: `${holder}.${of.name}`, form, foreign: false, definedAt: null })
  }
  forEachChanged(fn, add)
  return found
}

/** Things of which each thread or request has its own. */
const OWN = /(^|\.)(_?local|Local|LocalProxy|ContextVar)$/

/** `settings.x = …`, `registry.jobs[k] = …` where the module keeps or imports the project's object of that name. */
export function objectChanges(inf: Inference, fn: Func, summary: Summary): Change[] {
  if (fn.index === 0) return []
  const found: Change[] = []
  const add: OnChanged = (of, form) => {
    const attr = innermost(of)
    if (attr.k !== 'attr' || attr.of.k !== 'name' || localNames(fn).has(attr.of.id)) return
    const kept = keptObject(inf, fn.module, attr.of.id)
    const classes = kept ? classesOf(inf, summary, attr.of) : []
    if (!kept || classes.length === 0 || classes.some(({ qualname }) => OWN.test(qualname))) return
    if (form === 'attribute' && classes.some(one => sendsAttributesOn(inf, one))) return
    const foreign = form === 'attribute' && classes.every(one => isOfLibrary(inf, one))
    found.push({ s: attr.s, e: attr.e, target: `${kept}.${attr.name}`, form, foreign, definedAt: null })
  }
  forEachChanged(fn, add)
  return found
}

type OnChanged = (of: Expr, form: StateChange['form']) => void

/** Every place of a body that changes an attribute, an item of something, or a container by a method. */
function forEachChanged(fn: Func, on: OnChanged): void {
  forEachExpr(
    fn.facts.body,
    expr => {
      if (expr.k === 'call' && expr.fn.k === 'attr' && MUTATORS.test(expr.fn.name)) on(expr.fn.of, 'method')
    },
    stmt => {
      for (const target of stmt.k === 'assign' || stmt.k === 'delete' ? stmt.targets : [])
        if (target.k === 'sub') on(target.of, 'item')
        else if (stmt.k === 'assign') on(target, 'attribute')
    },
  )
}

/** A class that decides in `__setattr__` where a value goes, and does not put it on the object: proxies, contexts of a request. */
function sendsAttributesOn(inf: Inference, cls: Class): boolean {
  const owner = mro(inf, cls).find(entry => classScope(entry.cls).has('__setattr__'))?.cls
  const setter = owner?.module.functions.find(fn => fn.owner === owner && fn.name === '__setattr__')
  if (!owner || owner.module.isStub || !setter) return false
  let isKept = false
  forEachExpr(setter.facts.body, expr => {
    if (expr.k === 'attr' && (expr.name === '__setattr__' || expr.name === '__dict__')) isKept = true
  })
  return !isKept
}

/** A class of a third party: what requests set on its object is setting for that library, not a store of the project's. */
export function isOfLibrary(inf: Inference, cls: Class): boolean {
  return infoOf(inf, cls) !== null
}

/**
 * A class of a package that is installed, of which an object does something: a client, a pool. What a call of the library
 * gives back, rather than makes, may as well be data: `requests.get(url)`.
 */
export function isTool(inf: Inference, cls: Class, isMade: boolean): boolean {
  const library = infoOf(inf, cls)
  if (!library || library.standard) return false
  if (inf.effects(cls).roles.length > 0) return true
  return isMade && !mro(inf, cls).some(one => classScope(one.cls).has('__setitem__'))
}

function infoOf({ project }: Inference, { module, qualname }: Class): LibraryInfo | null {
  const library = project.resolve(libraryOf(project, qualname), null)
  return module.isStub && library?.isStub === true ? libraryInfo(library.facts) : null
}

/** The qualified name of an object that a module of the project makes at its top level. */
function keptObject(inf: Inference, module: Module, name: string, depth = 0): string | null {
  for (const binding of moduleScope(module).get(name) ?? []) {
    if (binding.k === 'value' && binding.value && makesObject(binding.value)) return `${module.name}.${name}`
    if (binding.k !== 'import' || depth > 4) continue
    const from = importedModule(inf, module, binding.stmt.module, binding.stmt.level)
    const own = binding.stmt.names?.[binding.at]?.name
    if (from && !from.isStub && own) return keptObject(inf, from, own, depth + 1)
  }
  return null
}

/** A call, unless all it does is to give a type to something that was there: `cast(OurRequest, flask.request)`. */
function makesObject(value: Expr): boolean {
  if (value.k !== 'call') return false
  const callee = value.fn.k === 'name' ? value.fn.id : value.fn.k === 'attr' ? value.fn.name : ''
  const cast = callee === 'cast' ? value.args[1] : undefined
  return cast ? makesObject(cast.value) : true
}
