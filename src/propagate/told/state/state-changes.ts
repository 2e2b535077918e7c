/**
 * Who changes state that outlives a call: module-level names and containers, class attributes, attributes of imported
 * modules, and attributes of objects of which the module keeps one.
 */
import type { Location } from '../../../base/location.ts'
import type { NameExpr } from '../../../facts/file-facts.ts'
import { mro } from '../../../infer/classes.ts'
import type { Inference } from '../../../infer/inference.ts'
import { methodKind } from '../../../infer/calls/decorators.ts'
import type { Summary } from '../../../infer/records.ts'
import { importedModule, moduleScope } from '../../../infer/scope/names.ts'
import type { Class, Func, Module } from '../../../link/project.ts'
import { isForDevelopers } from '../../entries/for-developers.ts'
import { onceSpans } from '../../once.ts'
import type { StateChange } from '../../analysis.ts'
import type { BodySites } from '../call-sites.ts'
import type { Callers } from './callers.ts'
import { lastOf, markCaches, type FoundChange } from './caches.ts'
import { isKeptInOrder } from './kept-in-order.ts'
import { isTool, keptObjects, objectChanges, ownChanges, type Change } from './kept-objects.ts'
import { ownByNature } from './own-by-nature.ts'
import { readersOf, type Readers } from './readers.ts'
import { remembers } from './remembered.ts'
import { sameEveryTime, type Around } from './same-every-time.ts'
import { innermost, isEmpty, StateUses, type State } from './uses.ts'
import { writesIn } from './writes.ts'
import { classesOf, namesOf } from '../values-at.ts'

export interface StateInput {
  readonly inf: Inference
  readonly summaries: ReadonlyMap<Func, Summary>
  readonly callers: Callers
  readonly sites: { readonly get: (fn: Func) => BodySites }
  readonly nameOf: (fn: Func) => string
  readonly locate: (module: Module, s: number, e: number) => Location
  /** Is the function reached by what comes while the service runs? */
  readonly isServed: (fn: Func) => boolean
  /** Does only what starts or ends the process run it? */
  readonly isOfProcess: (fn: Func) => boolean
}

/** Every change in a function's body, in source order of the functions. */
export function stateChanges(input: StateInput): StateChange[] {
  const { inf, summaries, callers } = input
  const kept = keptObjects(inf, summaries)
  const stateNamed = stateFinder(inf, summaries, kept)
  const sameness = samenessOf(input, kept, callers)
  const found = [...summaries].flatMap(([fn, summary]) =>
    foundIn(input, summary, changesIn(input, fn, summary, kept), stateNamed, sameness),
  )
  const modules = new Set([...summaries.keys()].map(({ module }) => module))
  const uses = new StateUses(
    modules,
    found.map(({ state }) => state.name),
  )
  const shared = withoutOrders(found, uses)
  const marked = markCaches(shared, { summaries, callers, uses, isServed: input.isServed })
  return withReaders(varying(marked, input.isServed), uses, input)
}

/** Without the states that only keep in order what each process makes. */
function withoutOrders(found: readonly FoundChange[], uses: StateUses): readonly FoundChange[] {
  const byTarget = new Map<string, FoundChange[]>()
  for (const one of found) byTarget.set(one.change.target, [...(byTarget.get(one.change.target) ?? []), one])
  const ordered = new Set(
    [...byTarget].filter(([, all]) => all[0] && isKeptInOrder(all, all[0].state, uses)).map(([target]) => target),
  )
  return found.filter(({ change }) => !ordered.has(change.target))
}

/**
 * Without the states that are only ever set to what the configuration says, to nothing until that is done again, or to
 * something else where it says nothing. What requests change themselves is no configuration, whatever its name.
 */
function varying(found: readonly FoundChange[], isServed: StateInput['isServed']): readonly FoundChange[] {
  const targetsOf = (all: readonly FoundChange[]): Set<string> => new Set(all.map(({ change }) => change.target))
  const isDefault = ({ change }: FoundChange): boolean =>
    change.tested && (change.form === 'rebind' || change.form === 'attribute')
  const configured = targetsOf(found.filter(one => one.configuredBy))
  const others = targetsOf(found.filter(one => !one.configuredBy && !one.isUnset && !isDefault(one)))
  const isOpen = (target: string): boolean => others.has(target) || !configured.has(target)
  for (let before = -1; before < others.size;) {
    before = others.size
    const changing = new Set(
      found.filter(({ fn, change }) => isOpen(change.target) && isServed(fn)).map(({ state }) => state.name),
    )
    for (const { configuredBy, change } of found)
      if ([...(configuredBy ?? [])].some(name => changing.has(name))) others.add(change.target)
  }
  return found.filter(({ change }) => isOpen(change.target))
}

/** What a body changes, whatever becomes of it; not what it changes in development and tests only. */
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
  return changes.filter(({ s }) => !isForDevelopers(fn.module, s))
}

/** Those of a body's changes that can be changes of state, with what the body alone says of them. */
function foundIn(
  { inf, sites, nameOf, locate }: StateInput,
  summary: Summary,
  changes: readonly Change[],
  stateNamed: (target: string) => State,
  sameness: Sameness,
): FoundChange[] {
  if (changes.length === 0) return []
  const { fn } = summary
  const writes = writesIn(fn)
  const once = onceSpans(fn)
  return changes.flatMap(({ s, e, ...change }) => {
    const value = writes.value(s, e)
    const state = stateNamed(change.target)
    // What is put around a setting of a library (`lib.load = wrapped(lib.load)`) is the same however often that is done.
    const asked = { ...sameness, target: change.foreign ? '' : change.target, isGlobal: state.isGlobal }
    const given = value ?? writes.entries.get(s)
    const parts = given === undefined ? null : sameEveryTime(fn, given, asked)
    if (parts && change.foreign) return []
    const isUnset = value?.k === 'const' && value.t === 'none'
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
      keeps: null,
    }
    const put = value ?? writes.defaults.get(s)
    return [
      {
        fn,
        state,
        s,
        change: told,
        value,
        removes: writes.emptied.has(s) || isUnset,
        recovers: writes.recovers(s),
        overwrites: writes.overwritten.has(s),
        empties: value !== undefined && isEmpty(value),
        setsEntry: writes.entries.has(s),
        putsLock: put !== undefined && isLock(inf, classesOf(inf, summary, put)),
        isUnset,
        configuredBy:
          given && (writes.overwritten.has(s) || writes.entries.has(s)) && given.k !== 'const' && !isEmpty(given)
            ? parts
            : null,
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

/** Adds who looks at each state, and what it is. */
function withReaders(
  found: readonly FoundChange[],
  uses: StateUses,
  { nameOf, isOfProcess }: StateInput,
): StateChange[] {
  const byTarget = new Map<string, FoundChange[]>()
  for (const one of found) byTarget.set(one.change.target, [...(byTarget.get(one.change.target) ?? []), one])
  const told = new Map<string, Readers & Pick<StateChange, 'keeps'>>()
  for (const [target, all] of byTarget) {
    const state = all[0]?.state
    if (state) told.set(target, { ...readersOf(all, state, uses, isOfProcess), keeps: ownByNature(all, state, uses) })
  }
  return found.map(({ change }) => {
    const known = change.foreign ? undefined : told.get(change.target)
    const { by = 'others', emptying, keeps = null } = known ?? {}
    return { ...change, handedOnBy: emptying?.map(nameOf) ?? null, readBy: by, keeps }
  })
}

function isLock(inf: Inference, classes: readonly Class[]): boolean {
  return (
    classes.length > 0 &&
    classes.every(cls => inf.effects(cls).roles.some(role => role === 'lock.thread' || role === 'lock.async'))
  )
}

/** What tells whether a value is the same each time, but for the state that is asked about. */
type Sameness = Omit<Around, 'target' | 'isGlobal'>

function samenessOf(
  { inf, summaries, isServed }: StateInput,
  kept: ReadonlyMap<Class, string>,
  callers: Callers,
): Sameness {
  return {
    callers,
    isServed,
    isOfCaller: (fn, name) => {
      const summary = summaries.get(fn)
      return !summary || isProxy(inf, summary, name)
    },
    isOwner: (fn, name) => {
      if (!fn.owner || fn.facts.params[0]?.name !== name) return false
      const kind = methodKind(inf, fn)
      return kind === 'class' || (kind !== 'static' && kept.has(fn.owner))
    },
    waits: (fn, { s, e }) =>
      summaries.get(fn)?.calls.some(one => one.s === s && one.e === e && one.sinks.length > 0) ?? true,
    makesTool: (fn, call) => {
      const summary = summaries.get(fn)
      if (!summary) return false
      const made = classesOf(inf, summary, call)
      const isMade = summary.calls.some(one => one.s === call.s && one.targets.some(({ constructs }) => constructs))
      return made.length > 0 && made.every(one => isTool(inf, one, isMade))
    },
  }
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
