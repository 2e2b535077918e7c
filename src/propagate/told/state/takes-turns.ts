/**
 * A number that goes round a list (`self._next = (self._next + 1) % len(URLS)`), to take one entry after the other: each
 * worker goes round by itself, and no request asks where another one has stopped. Read from the facts.
 */
import type { Expr } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'
import type { FoundChange } from './caches.ts'
import { holdsOfUses } from './local-uses.ts'
import type { State, StateUses } from './uses.ts'

/** Is the state a number that is only ever looked at to go on, or to take the entry that it stands at? */
export function isTakingTurns(changes: readonly FoundChange[], state: State, uses: StateUses): boolean {
  const isStep = ({ change, value }: FoundChange): boolean =>
    (change.form === 'rebind' || change.form === 'attribute') && value !== undefined && isNumber(value)
  if (!changes.every(isStep)) return false
  let goesRound = false
  const isTurn = (fn: Func, at: number): boolean => {
    const place = placeOf(fn, at)
    if (place === 'round') goesRound = true
    return place !== null
  }
  const users = [...uses.users(state)]
  return (
    users.every(
      ([fn, { reads, counts }]) =>
        counts.length === 0 && reads.every(at => holdsOfUses(fn, at, one => isTurn(fn, one))),
    ) && goesRound
  )
}

/** `0`, `1` of `+= 1`, and what is a remainder. */
function isNumber(value: Expr): boolean {
  return (value.k === 'const' && typeof value.v === 'number') || (value.k === 'bin' && value.op === '%')
}

/** Stands it in a remainder by the length of something, or between the brackets that take an entry? */
function placeOf(fn: Func, at: number): 'round' | 'entry' | null {
  let found: 'round' | 'entry' | null = null
  forEachExpr(fn.facts.body, expr => {
    if (expr.s > at || at >= expr.e) return
    if (expr.k === 'bin' && expr.op === '%' && at < expr.left.e && isLength(expr.right)) found = 'round'
    if (expr.k === 'sub' && expr.index.s <= at && at < expr.index.e) found ??= 'entry'
  })
  return found
}

function isLength(expr: Expr): boolean {
  return expr.k === 'call' && expr.fn.k === 'name' && expr.fn.id === 'len'
}
