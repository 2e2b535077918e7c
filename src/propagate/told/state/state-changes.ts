/**
 * Who changes state that outlives a call: module-level names and containers, class attributes, attributes of imported
 * modules, and attributes of objects of which the module keeps one.
 */
import type { Location } from '../../../base/location.ts'
import type { Expr, NameExpr } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { mro } from '../../../infer/classes.ts'
import type { Inference } from '../../../infer/inference.ts'
import { methodKind } from '../../../infer/calls/decorators.ts'
import type { Summary } from '../../../infer/records.ts'
import { importedModule, moduleScope } from '../../../infer/scope/names.ts'
import type { Class, Func, Module } from '../../../link/project.ts'
import { onceSpans } from '../../once.ts'
import type { StateChange } from '../../analysis.ts'
import type { BodySites } from '../call-sites.ts'
import { lastOf, markCaches, type FoundChange } from './caches.ts'
import { isOfLibrary, keptObjects, objectChanges, ownChanges, type Change } from './kept-objects.ts'
import { readersOf, type Readers } from './readers.ts'
import { remembers } from './remembered.ts'
import { isSameEveryTime, type IsOfCaller } from './same-every-time.ts'
import { innermost, isEmpty, StateUses, type State } from './uses.ts'
import { writesIn } from './writes.ts'
import { classesOf, namesOf } from '../values-at.ts'

export interface StateInput {
  readonly inf: Inference
  readonly summaries: ReadonlyMap<Func, Summary>
  readonly sites: { readonly get: (fn: Func) => BodySites }
  readonly nameOf: (fn: Func) => string
  readonly locate: (module: Module, s: number, e: number) => Location
}

/** Every change in a function's body, in source order of the functions. */
export function stateChanges(input: StateInput): StateChange[] {
  const { inf, summaries, nameOf } = input
  const kept = keptObjects(inf, summaries)
  const stateNamed = stateFinder(inf, summaries, kept)
  const found = [...summaries].flatMap(([fn, summary]) =>
    foundIn(input, summary, changesIn(input, fn, summary, kept), stateNamed),
  )
  const varying = new Set(found.filter(one => !one.isConfigured).map(one => one.change.target))
  const open = found.filter(one => varying.has(one.change.target))
  const modules = new Set([...summaries.keys()].map(({ module }) => module))
  const uses = new StateUses(
    modules,
    open.map(({ state }) => state.name),
  )
  return withReaders(markCaches(open, summaries, uses), uses, nameOf)
}

/** What a body changes, whatever becomes of it. */
function changesIn(
  { inf, sites, locate }: StateInput,
  fn: Func,
  summary: Summary,
  kept: ReadonlyMap<Class, string>,
): Change[] {
  const changes: Change[] = summary.mutations.map(({ s, e, target, form, foreign, definedIn }) => {
    const defined = definedIn ? inf.project.byUid(definedIn.module) : undefined
    const definedAt = defined && definedIn ? locate(defined, definedIn.s, definedIn.e) : null
    return { s, e, target, form, foreign, definedAt }
  })
  // What is put there says more than that it is taken away.
  const rebinds = [...(fn.facts.globals ? sites.get(fn).rebinds : [])].sort((a, b) => Number(a.empty) - Number(b.empty))
  for (const { name, s, e } of rebinds)
    changes.push({ s, e, target: `${fn.module.name}.${name}`, form: 'rebind', foreign: false, definedAt: null })
  const holder = fn.owner && fn.name !== '__init__' && methodKind(inf, fn) !== 'static' ? kept.get(fn.owner) : undefined
  if (holder) changes.push(...ownChanges(fn, holder))
  changes.push(...objectChanges(inf, fn, summary))
  return changes
}

/** Those of a body's changes that can be changes of state, with what the body alone says of them. */
function foundIn(
  { inf, sites, nameOf, locate }: StateInput,
  summary: Summary,
  changes: readonly Change[],
  stateNamed: (target: string) => State,
): FoundChange[] {
  if (changes.length === 0) return []
  const { fn } = summary
  const writes = writesIn(fn)
  const once = onceSpans(fn)
  return changes.flatMap(({ s, e, ...change }) => {
    const value = writes.value(s, e)
    const state = stateNamed(change.target)
    // What is made of the state itself is another value each time: `HITS = before + 1`.
    const isOfCaller: IsOfCaller = name => name.id === state.name || isProxy(inf, summary, name)
    const isSame = value !== undefined && isSameEveryTime(fn, value, isOfCaller)
    if (change.foreign ? isSame : value && isEquipment(inf, fn, summary, value, isOfCaller)) return []
    const around = sites.get(fn).around(s)
    const changed = writes.part(s, e)
    const part = changed && innermost(changed)
    const told: StateChange = {
      ...locate(fn.module, s, e),
      function: nameOf(fn),
      ...change,
      holds: part && change.form !== 'rebind' ? namesOf(classesOf(inf, summary, part)) : [],
      tested:
        around.tests.some(text => text === state.name || text.endsWith(`.${state.name}`)) ||
        once.some(span => span.s <= s && e <= span.e) ||
        remembers(fn, { name: state.name, fills: [s] }),
      within: around.within,
      handedOnBy: null,
      readBy: 'others',
    }
    return [
      {
        fn,
        state,
        s,
        change: told,
        removes: writes.emptied.has(s),
        overwrites: writes.overwritten.has(s),
        empties: value !== undefined && isEmpty(value),
        isConfigured: isSame && writes.overwritten.has(s) && value.k !== 'const' && !isEmpty(value),
      },
    ]
  })
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

/** `flask.request`, `flask.g`: an object that a library exports, which is another one in each request or thread. */
function isProxy(inf: Inference, summary: Summary, name: NameExpr): boolean {
  const isImported = (moduleScope(summary.fn.module).get(name.id) ?? []).some(
    one => one.k === 'import' && importedModule(inf, summary.fn.module, one.stmt.module, one.stmt.level)?.isStub,
  )
  return (
    isImported &&
    classesOf(inf, summary, name).some(cls => {
      const { roles, application } = inf.effects(cls)
      return !application && !roles.includes('settings')
    })
  )
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
