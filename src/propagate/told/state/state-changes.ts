/**
 * Who changes state that outlives a call: module-level names and containers, class attributes, attributes of imported
 * modules, and attributes of objects of which the module keeps one.
 */
import type { Location } from '../../../base/location.ts'
import { libraryInfo } from '../../../catalogue/library-info.ts'
import type { CallExpr, Expr, NameExpr } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { mro } from '../../../infer/classes.ts'
import type { Inference } from '../../../infer/inference.ts'
import { methodKind } from '../../../infer/calls/decorators.ts'
import type { Summary } from '../../../infer/records.ts'
import { localNames } from '../../../infer/scope/local-names.ts'
import { classScope, importedModule, moduleScope } from '../../../infer/scope/names.ts'
import type { Class, Func, Module } from '../../../link/project.ts'
import { libraryOf } from '../../libraries.ts'
import { onceSpans } from '../../once.ts'
import type { StateChange } from '../../analysis.ts'
import type { BodySites } from '../call-sites.ts'
import { lastOf, markCaches, type FoundChange } from './caches.ts'
import { readersOf, type Readers } from './readers.ts'
import { remembers } from './remembered.ts'
import { isSameEveryTime, type IsOfCaller } from './same-every-time.ts'
import { innermost, isEmpty, MUTATORS, StateUses, type State } from './uses.ts'
import { classesOf, namesOf } from '../values-at.ts'

export interface StateInput {
  readonly inf: Inference
  readonly summaries: ReadonlyMap<Func, Summary>
  readonly sites: { readonly get: (fn: Func) => BodySites }
  readonly nameOf: (fn: Func) => string
  readonly locate: (module: Module, s: number, e: number) => Location
}

/** A change before it is known what becomes of the state. */
type Change = Pick<StateChange, 'target' | 'form' | 'foreign' | 'definedAt'> & {
  readonly s: number
  readonly e: number
}

/** Every change in a function's body, in source order of the functions. */
export function stateChanges(input: StateInput): StateChange[] {
  const { inf, summaries, sites, nameOf, locate } = input
  const kept = keptObjects(inf, summaries)
  const stateNamed = stateFinder(inf, summaries, kept)
  const found: FoundChange[] = []
  for (const [fn, summary] of summaries) {
    const parts = new Map<string, Expr>()
    const changes: Change[] = summary.mutations.map(({ s, e, target, form, foreign, definedIn }) => {
      const defined = definedIn ? inf.project.byUid(definedIn.module) : undefined
      return {
        s,
        e,
        target,
        form,
        foreign,
        definedAt: defined && definedIn ? locate(defined, definedIn.s, definedIn.e) : null,
      }
    })
    // What is put there says more than that it is taken away.
    const rebinds = [...(fn.facts.globals ? sites.get(fn).rebinds : [])].sort(
      (a, b) => Number(a.empty) - Number(b.empty),
    )
    for (const { name, s, e } of rebinds)
      changes.push({ s, e, target: `${fn.module.name}.${name}`, form: 'rebind', foreign: false, definedAt: null })
    const holder =
      fn.owner && fn.name !== '__init__' && methodKind(inf, fn) !== 'static' ? kept.get(fn.owner) : undefined
    if (holder) changes.push(...ownChanges(fn, holder))
    changes.push(...objectChanges(inf, fn, summary))
    if (changes.length === 0) continue
    const assigned = new Map<string, Expr>()
    const emptied = new Set<number>()
    const overwritten = new Set<number>()
    forEachExpr(
      fn.facts.body,
      expr => {
        parts.set(`${String(expr.s)}-${String(expr.e)}`, expr)
        if (expr.k !== 'call' || expr.fn.k !== 'attr') return
        if (REMOVERS.test(expr.fn.name)) emptied.add(expr.fn.of.s)
        if (expr.fn.name === 'update' && setsFixedKeys(expr)) overwritten.add(expr.fn.of.s)
      },
      stmt => {
        if (stmt.k === 'delete') for (const target of stmt.targets) emptied.add(target.s)
        if (stmt.k !== 'assign' || !stmt.value) return
        for (const target of stmt.targets) {
          assigned.set(`${String(target.s)}-${String(target.e)}`, stmt.value)
          if (stmt.op === undefined && target.k !== 'sub') overwritten.add(target.s)
        }
      },
    )
    const isOfCaller: IsOfCaller = name => isProxy(inf, summary, name)
    const once = onceSpans(fn)
    for (const { s, e, ...change } of changes) {
      const value = assigned.get(`${String(s)}-${String(e)}`)
      if (
        value &&
        (change.foreign ? isSameEveryTime(fn, value, isOfCaller) : isEquipment(inf, fn, summary, value, isOfCaller))
      )
        continue
      const around = sites.get(fn).around(s)
      const last = change.target.split('.').at(-1) ?? ''
      const changed = parts.get(`${String(s)}-${String(e)}`)
      const part = changed && innermost(changed)
      const told: StateChange = {
        ...locate(fn.module, s, e),
        function: nameOf(fn),
        ...change,
        holds: part && change.form !== 'rebind' ? namesOf(classesOf(inf, summary, part)) : [],
        tested:
          around.tests.some(text => text === last || text.endsWith(`.${last}`)) ||
          once.some(span => span.s <= s && e <= span.e) ||
          remembers(fn, { name: last, fills: [s] }),
        within: around.within,
        handedOnBy: null,
        readBy: 'others',
      }
      found.push({
        fn,
        state: stateNamed(change.target),
        s,
        change: told,
        removes: emptied.has(s),
        overwrites: overwritten.has(s),
        empties: value !== undefined && isEmpty(value),
      })
    }
  }
  const modules = new Set([...summaries.keys()].map(({ module }) => module))
  const uses = new StateUses(
    modules,
    found.map(({ state }) => state.name),
  )
  return withReaders(markCaches(found, summaries, uses), uses, nameOf)
}

/** Tells by its qualified name where state lives, and so which uses can be uses of it. */
function stateFinder(
  inf: Inference,
  summaries: ReadonlyMap<Func, Summary>,
  kept: ReadonlyMap<Class, string>,
): (target: string) => State {
  const modules = new Set<string>()
  const classes = new Map<string, Class>()
  for (const { module, owner } of summaries.keys()) {
    modules.add(module.name)
    if (owner) classes.set(owner.qualname, owner)
  }
  for (const [cls, name] of kept) classes.set(name, cls)
  return target => {
    const name = lastOf(target)
    const place = target.slice(0, -name.length - 1)
    const holder = classes.get(place)
    return {
      name,
      isGlobal: modules.has(place),
      isOwnOf: cls =>
        !holder || mro(inf, cls).some(one => one.cls === holder) || mro(inf, holder).some(one => one.cls === cls),
    }
  }
}

/** Adds who looks at each state. */
function withReaders(found: readonly FoundChange[], uses: StateUses, nameOf: StateInput['nameOf']): StateChange[] {
  const byTarget = new Map<string, FoundChange[]>()
  for (const one of found) byTarget.set(one.change.target, [...(byTarget.get(one.change.target) ?? []), one])
  const readers = new Map<string, Readers>()
  for (const [target, all] of byTarget) if (all[0]) readers.set(target, readersOf(all, all[0].state, uses))
  return found.map(({ change }) => {
    const known = change.foreign ? undefined : readers.get(change.target)
    return { ...change, handedOnBy: known?.emptying?.map(nameOf) ?? null, readBy: known?.by ?? 'others' }
  })
}

/** `state.update({"data": rows})`: the same entries are set each time. */
function setsFixedKeys({ args }: CallExpr): boolean {
  const [first] = args
  return (
    args.length === 1 &&
    first?.value.k === 'dict' &&
    first.value.items.every(({ key }) => key?.k === 'const' || key?.k === 'attr')
  )
}

/** `flask.request`, `flask.g`: an object that a library exports, which is another one in each request or thread. */
function isProxy(inf: Inference, summary: Summary, name: NameExpr): boolean {
  const isImported = (moduleScope(summary.fn.module).get(name.id) ?? []).some(
    one => one.k === 'import' && importedModule(inf, summary.fn.module, one.stmt.module, one.stmt.level)?.isStub,
  )
  return isImported && classesOf(inf, summary, name).some(cls => !inf.effects(cls).roles.includes('settings'))
}

/**
 * `cls.unlock = client.register_script(UNLOCK)`, set anew by each constructor: an object of a library that is made of
 * constants, and there whenever somebody uses it.
 */
function isEquipment(inf: Inference, fn: Func, summary: Summary, value: Expr, isOfCaller: IsOfCaller): boolean {
  if (value.k !== 'call' || !runsInConstructor(fn)) return false
  if (!value.args.every(arg => isSameEveryTime(fn, arg.value, isOfCaller))) return false
  const made = classesOf(inf, summary, value)
  return made.length > 0 && made.every(one => isOfLibrary(inf, one))
}

function runsInConstructor(fn: Func): boolean {
  if (fn.owner === null || fn.name === '__init__') return fn.owner !== null
  let found = false
  for (const one of fn.module.functions)
    if (one.owner === fn.owner && one.name === '__init__')
      forEachExpr(one.facts.body, expr => {
        if (expr.k !== 'call' || expr.fn.k !== 'attr' || expr.fn.name !== fn.name) return
        if (expr.fn.of.k === 'name' && expr.fn.of.id === one.facts.params[0]?.name) found = true
      })
  return found
}

/** Things of which each thread or request has its own. */
const OWN = /(^|\.)(_?local|Local|LocalProxy|ContextVar)$/

/** `settings.x = …`, `registry.jobs[k] = …` where the module keeps or imports the project's object of that name. */
function objectChanges(inf: Inference, fn: Func, summary: Summary): Change[] {
  if (fn.index === 0) return []
  const found: Change[] = []
  const add = (of: Expr, form: StateChange['form']): void => {
    const attr = innermost(of)
    if (attr.k !== 'attr' || attr.of.k !== 'name' || localNames(fn).has(attr.of.id)) return
    const kept = keptObject(inf, fn.module, attr.of.id)
    const classes = kept ? classesOf(inf, summary, attr.of) : []
    if (!kept || classes.length === 0 || classes.some(({ qualname }) => OWN.test(qualname))) return
    if (form === 'attribute' && classes.some(one => sendsAttributesOn(inf, one))) return
    const foreign = form === 'attribute' && classes.every(one => isOfLibrary(inf, one))
    found.push({ s: attr.s, e: attr.e, target: `${kept}.${attr.name}`, form, foreign, definedAt: null })
  }
  forEachExpr(
    fn.facts.body,
    expr => {
      if (expr.k === 'call' && expr.fn.k === 'attr' && MUTATORS.test(expr.fn.name)) add(expr.fn.of, 'method')
    },
    stmt => {
      for (const target of stmt.k === 'assign' || stmt.k === 'delete' ? stmt.targets : [])
        if (target.k === 'sub') add(target.of, 'item')
        else if (stmt.k === 'assign') add(target, 'attribute')
    },
  )
  return found
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
function isOfLibrary({ project }: Inference, { module, qualname }: Class): boolean {
  const library = project.resolve(libraryOf(project, qualname), null)
  return module.isStub && library?.isStub === true && libraryInfo(library.facts) !== null
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

/**
 * Classes of which a module keeps an object under a name (`manager = ConnectionManager()`), and of which there are no
 * others: none is made elsewhere, and no library makes them (the rows of a model).
 */
function keptObjects(inf: Inference, summaries: ReadonlyMap<Func, Summary>): ReadonlyMap<Class, string> {
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

const REMOVERS = /^(pop|popleft|popitem|remove|discard|clear)$/

/** `self.x = …`, `self.x[k] = …`, `self.x.append(…)` in a method of an object that the module keeps. */
function ownChanges(fn: Func, holder: string): Change[] {
  const self = fn.facts.params[0]?.name
  const found: Change[] = []
  const add = (of: Expr, form: StateChange['form']): void => {
    if (of.k !== 'attr' || of.of.k !== 'name' || of.of.id !== self) return
    found.push({ s: of.s, e: of.e, target: `${holder}.${of.name}`, form, foreign: false, definedAt: null })
  }
  forEachExpr(
    fn.facts.body,
    expr => {
      if (expr.k === 'call' && expr.fn.k === 'attr' && MUTATORS.test(expr.fn.name)) add(expr.fn.of, 'method')
    },
    stmt => {
      for (const target of stmt.k === 'assign' ? stmt.targets : stmt.k === 'delete' ? stmt.targets : []) {
        if (target.k === 'sub') add(target.of, 'item')
        else if (stmt.k === 'assign') add(target, 'attribute')
      }
    },
  )
  return found
}
