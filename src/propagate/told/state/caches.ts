/**
 * Which states are caches that several functions keep together: one looks, another fills, a third drops what is old. A
 * state is one if whoever finds nothing in it makes the thing anew, so that a worker that lacks it only works more. What
 * is set up on first use is one, too.
 */
import type { Expr, Stmt } from '../../../facts/file-facts.ts'
import { forEachExpr, forEachStmt } from '../../../facts/walk.ts'
import type { CallRecord, Summary } from '../../../infer/records.ts'
import type { Func } from '../../../link/project.ts'
import type { StateChange } from '../../analysis.ts'
import { onceSpans, unsetRegions } from '../../once.ts'
import { textOf } from '../written.ts'
import type { Callers } from './callers.ts'
import { reads, remembers } from './remembered.ts'
import { isStamped } from './stamped.ts'
import type { State, StateUses } from './uses.ts'

type Span = Pick<Stmt, 's' | 'e'>

/** A change with what is needed to see it beside others of the same state. */
export interface FoundChange {
  readonly fn: Func
  /** Start offset of what is changed. */
  readonly s: number
  readonly change: StateChange
  readonly state: State
  /** What is assigned, where that is what changes it. */
  readonly value: Expr | undefined
  /** It takes something away. */
  readonly removes: boolean
  /** It stands where an exception is handled. */
  readonly recovers: boolean
  /** Nothing is left of what was there, or of its entries of that name. */
  readonly overwrites: boolean
  /** It is empty afterwards. */
  readonly empties: boolean
  /** One entry of a fixed name is set: `OPTIONS["timeout"] = …`. */
  readonly setsEntry: boolean
  /** What it puts there is a lock. */
  readonly putsLock: boolean
  /** It is set to `None`. */
  readonly isUnset: boolean
  /** The names that it is made of, where it is set to what the configuration says, which is the same for every worker. */
  readonly configuredBy: ReadonlySet<string> | null
}

/** What is known of the project around the changes. */
export interface CacheContext {
  readonly summaries: ReadonlyMap<Func, Summary>
  readonly callers: Callers
  readonly uses: StateUses
  /** Is the function reached by what comes while the service runs? */
  readonly isServed: (fn: Func) => boolean
}

/** The same changes, with `tested` where the state turns out to be a cache. */
export function markCaches(found: readonly FoundChange[], context: CacheContext): FoundChange[] {
  const { callers, uses } = context
  const readersOf = new Map<FoundChange, readonly Func[]>()
  for (const one of found) if (!one.change.tested && !one.removes) readersOf.set(one, readersBeside(one))
  const cached = new Set(found.filter(one => one.change.tested || isSetUpWhereMissing(one, found, context)))
  for (const [one, readers] of readersOf) if (isFilledOnMiss(one, readers, context)) cached.add(one)
  for (const one of found) if ([...cached].some(other => isRenewal(one, other))) cached.add(one)
  const targets = new Set(found.map(({ change }) => change.target))
  for (const target of targets) {
    const all = found.filter(({ change }) => change.target === target)
    if (all[0] && isStamped(all, all[0].state, uses)) for (const one of all) if (!one.removes) cached.add(one)
  }
  const caches = new Set(
    [...targets].filter(target => {
      const fills = found.filter(({ change, removes }) => change.target === target && !removes)
      return fills.length > 0 && fills.every(one => cached.has(one))
    }),
  )
  return found.map(one => {
    const { change } = one
    const isKept =
      caches.has(change.target) && (!one.removes || isExpiring(one) || isEviction(one, found, callers, uses))
    const isCache = cached.has(one) || isKept || isBookkeeping(one, caches)
    return isCache && !change.tested ? { ...one, change: { ...change, tested: true } } : one
  })
}

/** Classes of containers that drop their entries after a time: what one worker drops earlier, the others soon do. */
const EXPIRING = /^cachetools\.(TTLCache|TLRUCache)$/

function isExpiring({ change }: FoundChange): boolean {
  return change.holds.length > 0 && change.holds.every(name => EXPIRING.test(name))
}

/** Functions of the same file that give back what they find in the state. */
function readersBeside({ fn, state }: FoundChange): readonly Func[] {
  return fn.module.functions.filter(one => one.index !== 0 && one !== fn && reads(one, state.name))
}

/**
 * `if self._db is None: self.connect()`, `if _engine is None: _engine = build()`: whoever calls the function finds that
 * something it sets, or what it is called for, is missing. Who calls it at start-up finds nothing there, too.
 */
function isSetUpWhereMissing(
  one: FoundChange,
  found: readonly FoundChange[],
  { callers, isServed }: CacheContext,
): boolean {
  const { fn } = one
  const calling = [...(callers.get(fn) ?? [])].filter(([caller]) => caller.index !== 0 && isServed(caller))
  if (calling.length === 0) return false
  if (!one.removes && calling.every(([caller, calls]) => calls.every(call => isLookedUpBefore(caller, call))))
    return true
  const standIn = (spans: readonly Span[], calls: readonly CallRecord[]): boolean =>
    calls.every(call => spans.some(({ s, e }) => s <= call.s && call.e <= e))
  // Behind a flag of its own: `if cls._loaded: return`.
  if (!one.removes && calling.every(([caller, calls]) => standIn(onceSpans(caller), calls))) return true
  if (!(isPlainValue(one) || one.setsEntry)) return false
  const sets = new Set(found.filter(other => other.fn === fn).map(({ state }) => state.name))
  return calling.every(([caller, calls]) => {
    const missing = unsetRegions(caller).filter(({ path }) => sets.has(lastOf(path)))
    return standIn([...missing, ...onceSpans(caller)], calls)
  })
}

/** `try: return REGISTRY.find(name)`, and `REGISTRY.register(…)` where that raises `KeyError`. */
function isLookedUpBefore(caller: Func, { call, s }: CallRecord): boolean {
  if (call?.fn.k !== 'attr') return false
  const receiver = textOf(call.fn.of)
  let found = false
  forEachStmt(caller.facts.body, stmt => {
    if (stmt.k !== 'try') return
    const isMissing = stmt.handlers.some(
      ({ type, body }) =>
        type?.k === 'name' && /^(KeyError|LookupError)$/.test(type.id) && body.some(one => one.s <= s && s < one.e),
    )
    if (!isMissing) return
    forEachExpr(stmt.body, expr => {
      if (expr.k === 'call' && expr.fn.k === 'attr' && textOf(expr.fn.of) === receiver) found = true
    })
  })
  return found
}

/** Somebody asks a reader, and comes to the filling where it has nothing; or whoever fills it has looked before. */
function isFilledOnMiss(one: FoundChange, readers: readonly Func[], context: CacheContext): boolean {
  const { callers, summaries, isServed } = context
  const { fn, s, state } = one
  const calling = [...(callers.get(fn)?.keys() ?? [])]
  const makers = new Set([fn, ...calling])
  const fillsGap = (asker: Func): boolean => {
    const asked = new Set(readers.flatMap(reader => (callers.get(reader)?.get(asker) ?? []).map(call => call.s)))
    const making = (summaries.get(asker)?.calls ?? []).filter(({ targets }) => targets.some(({ fn }) => makers.has(fn)))
    const fills = [...(asker === fn ? [s] : []), ...making.map(call => call.s)]
    const name = asker.module === fn.module ? state.name : ''
    return fills.length > 0 && remembers(asker, { name, fills, isRead: call => asked.has(call.s) })
  }
  if (readers.some(reader => [...(callers.get(reader)?.keys() ?? [])].some(fillsGap))) return true
  const served = calling.filter(isServed)
  return served.length > 0 && served.every(fillsGap)
}

/** The same call fills it where it is missing (`if Site.config is None: Site.config = load()`), and here makes it anew. */
function isRenewal(one: FoundChange, fill: FoundChange): boolean {
  if (one === fill || one.change.target !== fill.change.target || !isPlainValue(one)) return false
  const { value } = one
  return value?.k === 'call' && value.args.length === 0 && !!fill.value && textOf(value) === textOf(fill.value)
}

/**
 * The cache itself drops what is old or too much, or what has failed: where an exception is handled, in a function that fills or reads it, in one that such a function calls,
 * or in one that goes through all of it and is told nothing. Anybody else drops what has changed meanwhile, and the other
 * workers keep it.
 */
function isEviction(
  { fn, change, state, recovers, isUnset }: FoundChange,
  found: readonly FoundChange[],
  callers: Callers,
  uses: StateUses,
): boolean {
  const { name } = state
  if (recovers && isUnset) return true
  if (uses.users(state).get(fn)?.walks && fn.facts.params.length <= (fn.owner ? 1 : 0)) return true
  const fills = new Set(found.filter(one => one.change.target === change.target && !one.removes).map(one => one.fn))
  return [fn, ...(callers.get(fn)?.keys() ?? [])].some(one => fills.has(one) || reads(one, name))
}

/** How many bytes a cache holds, when it was filled: a plain value that nobody looks at without the cache. */
function isBookkeeping(one: FoundChange, caches: ReadonlySet<string>): boolean {
  if (!isPlainValue(one)) return false
  const { fn, change, state } = one
  const holder = change.target.slice(0, change.target.lastIndexOf('.') + 1)
  const beside = [...caches]
    .filter(one => one.startsWith(holder) && !one.slice(holder.length).includes('.'))
    .map(lastOf)
  if (beside.length === 0) return false
  const users = fn.module.functions.filter(user => user.index !== 0 && usesAny(user, [state.name]))
  return users.every(user => usesAny(user, beside))
}

/** A name or an attribute that is bound anew. */
function isPlainValue({ change }: FoundChange): boolean {
  return change.form === 'rebind' || change.form === 'attribute'
}

function usesAny(fn: Func, names: readonly string[]): boolean {
  let found = false
  forEachExpr(fn.facts.body, (expr: Expr) => {
    const name = expr.k === 'name' ? expr.id : expr.k === 'attr' ? expr.name : null
    if (name !== null && names.includes(name)) found = true
  })
  return found
}

/** The last part of a state's name. */
export function lastOf(target: string): string {
  return target.slice(target.lastIndexOf('.') + 1)
}
