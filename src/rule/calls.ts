/** Questions about calls that many rules ask: roles, neighbours in the same body, names for messages. */
import type { Location } from '../base/location.ts'
import type { BlockingKind } from '../base/vocabulary.ts'
import type { AnalysedCall, AnalysedFunction, CallTarget, Origin } from '../propagate/analysis.ts'
import type { TraceStep } from './finding.ts'

/** Roles of what hands plain code to a thread or a pool. */
export const OFFLOAD_ROLES: readonly string[] = [
  'to-thread',
  'loop.run-in-executor',
  'executor.submit',
  'executor.map',
  'sync-to-async',
]

/** Does the call reach a library function with one of these roles? */
export function hasRole(call: AnalysedCall, ...roles: readonly string[]): boolean {
  return call.targets.some(target => target.roles.some(role => roles.includes(role)))
}

/** The library function of a call that has the role. */
export function targetWith(
  call: AnalysedCall,
  ...roles: readonly string[]
): AnalysedCall['targets'][number] | undefined {
  return call.targets.find(target => target.roles.some(role => roles.includes(role)))
}

/** Was the receiver made by a library call with one of these roles? */
export function originWith(call: AnalysedCall, ...roles: readonly string[]): Origin | undefined {
  return call.receiverOrigin.find(origin => origin.roles.some(role => roles.includes(role)))
}

/** The calls of a body at these start offsets; an offset can hold several (`f(x)(y)`). */
export function callsAt(fn: AnalysedFunction, starts: readonly number[]): readonly AnalysedCall[] {
  return starts.length === 0 ? [] : fn.calls.filter(call => starts.includes(call.s))
}

/** Does another call of this body, one with the role, decide whether this call is made? */
export function isGuardedBy(fn: AnalysedFunction, call: AnalysedCall, role: string): boolean {
  return callsAt(fn, call.guards).some(one => hasRole(one, role))
}

/** Does what is waited for lie outside of the process, and not in a timer, another thread or the processor? */
export function leavesProcess({ kind }: { readonly kind: BlockingKind }): boolean {
  return kind !== 'sleep' && kind !== 'lock' && kind !== 'cpu'
}

const ASKS_FOR_COROUTINE = /(^|\.)(iscoroutinefunction|is_async_callable|iscoroutine|isawaitable)$/

/**
 * Does the call run whatever comes, behind the question whether that is a coroutine (`if iscoroutinefunction(handler):`),
 * while nothing async is known to come?
 */
export function runsWhatComes(
  functions: ReadonlyMap<string, AnalysedFunction>,
  fn: AnalysedFunction,
  call: AnalysedCall,
): boolean {
  if (!callsAt(fn, call.guards).some(({ text }) => ASKS_FOR_COROUTINE.test(text))) return false
  // `run(handler())`, and `wrap(handler)()`, which starts where `wrap` does.
  const made = callsAt(fn, [call.s, ...call.args.flatMap(arg => arg.call ?? [])])
  const coming = [
    ...call.callbacks.map(one => one.function),
    ...made.flatMap(({ targets }) => targets.map(({ name }) => name)),
  ]
  return !coming.some(name => functions.get(name)?.async)
}

/** Is what the call makes gone when the function that calls it ends? */
export function isDropped(call: AnalysedCall): boolean {
  return call.kept === null || (call.kept.scope === 'local' && (!call.kept.stored || call.result === 'entered'))
}

/** Do they start at the same place of the same file? False where one is not known. */
export function startsAt(
  one: Pick<Location, 'path' | 'line' | 'column'> | undefined,
  other: Pick<Location, 'path' | 'line' | 'column'>,
): boolean {
  return one?.path === other.path && one.line === other.line && one.column === other.column
}

/** The call that an origin speaks of, in the function where it stands. */
export function callOfOrigin(
  functions: ReadonlyMap<string, AnalysedFunction>,
  origin: Origin,
): AnalysedCall | undefined {
  const { line, column, endLine, endColumn } = origin.at
  return functions
    .get(origin.function)
    ?.calls.find(
      one =>
        one.form === 'call' &&
        one.line === line &&
        one.column === column &&
        one.endLine === endLine &&
        one.endColumn === endColumn,
    )
}

/**
 * The function gives what the call makes to those who call it, and all of them keep it in one of these scopes
 * (`self.loop = self.make_loop()`), or give it on to those who do; false where nobody is seen to call it.
 */
export function isKeptByCallers(
  functions: ReadonlyMap<string, AnalysedFunction>,
  fn: AnalysedFunction,
  { kept, result }: AnalysedCall,
  scopes: readonly NonNullable<AnalysedCall['kept']>['scope'][],
  seen: readonly string[] = [],
): boolean {
  const isGiven = result === 'returned' || (kept?.scope === 'local' && kept.stored && result !== 'entered')
  if (!isGiven || seen.includes(fn.id)) return false
  const here = fn.callers.flatMap(name => {
    const caller = functions.get(name)
    const calls = caller?.calls.filter(({ targets }) => targets.some(target => target.name === fn.id)) ?? []
    return caller ? calls.map(one => ({ caller, one })) : []
  })
  return (
    here.length > 0 &&
    here.every(
      ({ caller, one }) =>
        (one.kept !== null && scopes.includes(one.kept.scope)) ||
        (one.result === 'returned' && isKeptByCallers(functions, caller, one, scopes, [...seen, fn.id])),
    )
  )
}

/** Does the function await something inside of the block that the call opens? */
export function awaitsWithin({ awaitsAt }: AnalysedFunction, { block }: AnalysedCall): boolean {
  return block !== null && awaitsAt.some(at => at >= block.s && at < block.e)
}

/** A qualified name, cut to its last two parts. */
export function shortName(name: string): string {
  return name.split('.').slice(-2).join('.')
}

/** A call somewhere below a function, with the way to it. */
export interface Below {
  readonly fn: AnalysedFunction
  readonly call: AnalysedCall
  readonly trace: readonly TraceStep[]
}

/** Chains longer than this are no longer somebody's intention. */
const MAX_DEPTH = 8

/** A function on the way down, and the ways of calling it that lead there; null for all of them. */
interface Descent {
  readonly fn: AnalysedFunction
  readonly ways: ReadonlySet<number> | null
  readonly trace: readonly TraceStep[]
}

/**
 * The nearest call that is accepted, in the function itself or in project functions that it runs in one of these modes. What
 * a body calls is followed as it is called here: a decorator's wrapper runs the function that it was made for.
 */
export function findBelow(
  functions: ReadonlyMap<string, AnalysedFunction>,
  start: AnalysedFunction,
  accept: (call: AnalysedCall, fn: AnalysedFunction, targets: readonly CallTarget[]) => boolean,
  modes: readonly CallTarget['mode'][] = ['call'],
): Below | null {
  const seen = new Map<string, Set<number> | null>([[start.id, null]])
  let level: Descent[] = [{ fn: start, ways: null, trace: [] }]
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: Descent[] = []
    for (const { fn, ways, trace } of level)
      for (const call of fn.calls) {
        if (ways && call.ways?.every(way => !ways.has(way))) continue
        const targets = call.targets.filter(
          ({ ways: pairs }) => !ways || !pairs || pairs.some(([from]) => ways.has(from)),
        )
        if (accept(call, fn, targets))
          return { fn, call, trace: [...trace, stepOf(fn, call, targets[0]?.name ?? call.text)] }
        for (const target of targets) {
          const found =
            target.kind === 'project' && modes.includes(target.mode) ? functions.get(target.name) : undefined
          const below =
            found &&
            unseen(
              seen,
              found,
              target.ways?.filter(([from]) => !ways || ways.has(from)),
            )
          if (found && below) next.push({ fn: found, ways: below.ways, trace: [...trace, stepOf(fn, call, found.id)] })
        }
      }
    level = next
  }
  return null
}

/** The ways of calling a function that were not looked at before, which they are from now on; null if there are none. */
function unseen(
  seen: Map<string, Set<number> | null>,
  { id }: AnalysedFunction,
  pairs: readonly (readonly [number, number])[] | undefined,
): Pick<Descent, 'ways'> | null {
  const known = seen.get(id)
  if (known === null) return null
  if (!pairs) {
    seen.set(id, null)
    return { ways: null }
  }
  const fresh = new Set(pairs.map(([, to]) => to).filter(way => !known?.has(way)))
  seen.set(id, new Set([...(known ?? []), ...fresh]))
  return fresh.size > 0 ? { ways: fresh } : null
}

/** One step of a chain: the function makes the call, which leads to the callee. */
export function stepOf(fn: AnalysedFunction, call: AnalysedCall, calls: string): TraceStep {
  return { ...placeOf(call), function: fn.id, calls }
}

/** The place of a call or function, without the rest of it. */
export function placeOf({ path, line, column, endLine, endColumn }: Location): Location {
  return { path, line, column, endLine, endColumn }
}
