/**
 * What those who look at a state do with it. Some hand on what requests have gathered and start over: metrics, logs that
 * are sent in batches. Others find only what they have put there themselves a moment ago. Neither of them asks what another
 * request has left.
 */
import type { Stmt } from '../../../facts/file-facts.ts'
import { forEachStmt, regionsOf } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'
import { textOf } from '../written.ts'
import type { FoundChange } from './caches.ts'
import type { State, StateUses, Uses } from './uses.ts'

/** How a state is looked at. */
export interface Readers {
  /**
   * Functions that look at it and empty it, without putting anything in, or that run only as this process starts or ends
   * (`for task in TASKS: task.cancel()`); null where anybody else looks at it.
   */
  readonly emptying: readonly Func[] | null
  /** Nobody looks at it; whoever does has set it before in the same call, or each call sets it back; or others do. */
  readonly by: 'nobody' | 'setters' | 'others'
}

/** Answers for one state by all its changes. `isOfProcess` is true of what start-up and shutdown alone run. */
export function readersOf(
  changes: readonly FoundChange[],
  state: State,
  uses: StateUses,
  isOfProcess: (fn: Func) => boolean,
): Readers {
  const users = [...uses.users(state)]
  const reading = users.filter(([, { reads }]) => reads.length > 0)
  const isGathered =
    reading.every(([fn, { empties }]) => empties || isOfProcess(fn)) && users.every(([fn, use]) => knowsLength(fn, use))
  return {
    emptying: isGathered ? reading.map(([fn]) => fn).filter(fn => !isFilledBy(fn)) : null,
    by: users.every(([, { reads, counts }]) => reads.length + counts.length === 0)
      ? 'nobody'
      : (changes.every(one => one.overwrites) &&
            users.every(([fn, { reads, counts }]) => isSetBefore(fn, [...reads, ...counts], changes))) ||
          changes.every(isSetBack)
        ? 'setters'
        : 'others',
  }

  function isFilledBy(fn: Func): boolean {
    return changes.some(one => one.fn === fn && !one.removes && !one.empties)
  }

  /** How much is in there may ask only who puts something in, or takes it out. */
  function knowsLength(fn: Func, { counts, empties }: Uses): boolean {
    return counts.length === 0 || empties || isOfProcess(fn) || changes.some(one => one.fn === fn)
  }
}

/** `before, lib.level = lib.level, 2`, then `try: …` and `finally: lib.level = before`: nothing is left when the call ends. */
function isSetBack({ fn, s, change }: FoundChange): boolean {
  if (change.form !== 'rebind' && change.form !== 'attribute') return false
  const targets = new Map<number, string>()
  const setBack = new Set<string>()
  forEachStmt(fn.facts.body, stmt => {
    if (stmt.k === 'assign') for (const target of stmt.targets) targets.set(target.s, textOf(target))
    if (stmt.k !== 'try') return
    for (const one of stmt.finally)
      if (one.k === 'assign' && one.op === undefined) for (const target of one.targets) setBack.add(textOf(target))
  })
  return setBack.has(targets.get(s) ?? '')
}

/** The function sets it first, and the rest of the same block is where it looks at it. */
function isSetBefore(fn: Func, reads: readonly number[], changes: readonly FoundChange[]): boolean {
  return reads.every(read =>
    changes.some(one => {
      if (one.fn !== fn || one.s >= read) return false
      const last = blockAround(fn.facts.body, one.s)?.at(-1)
      return last !== undefined && read < last.e
    }),
  )
}

/** The innermost list of statements in which something stands. */
function blockAround(body: readonly Stmt[], at: number): readonly Stmt[] | null {
  const stmt = body.find(one => one.s <= at && at < one.e)
  if (!stmt) return null
  for (const region of regionsOf(stmt)) {
    const inner = blockAround(region, at)
    if (inner) return inner
  }
  return body
}
