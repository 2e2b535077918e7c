/**
 * State that only keeps what a process makes in order: the time of the last identifier, which the next one must be behind
 * (`if now <= _last: now = _last + 1`). Another worker has a last one of its own, and nobody is worse off: what makes
 * identifiers of two processes differ is something else in them. A number that goes on where the time is the same
 * (`if now == _last: sequence += 1`) is not meant: two workers come to the same.
 */
import type { Expr, Stmt } from '../../../facts/file-facts.ts'
import { forEachStmt } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'
import type { FoundChange } from './caches.ts'
import type { State, StateUses } from './uses.ts'

/** Is the state never used but to move a local value behind it, which is then kept? `changes` are all its changes. */
export function isKeptInOrder(changes: readonly FoundChange[], state: State, uses: StateUses): boolean {
  const kept = new Map<Func, string>()
  for (const { fn, change, value } of changes) {
    if ((change.form !== 'rebind' && change.form !== 'attribute') || value?.k !== 'name') return false
    if ((kept.get(fn) ?? value.id) !== value.id) return false
    kept.set(fn, value.id)
  }
  const readers = [...uses.users(state)].filter(([, { reads, counts }]) => reads.length + counts.length > 0)
  return (
    readers.length > 0 &&
    readers.every(([fn, { reads, counts }]) => {
      const local = kept.get(fn)
      if (local === undefined || counts.length > 0) return false
      const moves = movesBehind(fn, state.name, local)
      return moves.length > 0 && reads.every(at => moves.some(({ s, e }) => s <= at && at < e))
    })
  )
}

/** The statements that do no more than to move a local value behind the state. */
function movesBehind({ facts }: Func, state: string, local: string): readonly Stmt[] {
  const found: Stmt[] = []
  forEachStmt(facts.body, stmt => {
    const isMove =
      stmt.k === 'if' || stmt.k === 'while'
        ? stmt.else.length === 0 &&
          isOrdered(stmt.test, state, local) &&
          (stmt.k === 'if' ? stmt.then : stmt.body).every(one => isSet(one, local))
        : isSet(stmt, local) && stmt.k === 'assign' && stmt.value?.k === 'call' && isNamed(stmt.value.fn, 'max')
    if (isMove) found.push(stmt)
  })
  return found
}

/** `now <= _last`, `_last is not None and now <= _last`; the local value stands beside the state. */
function isOrdered(test: Expr, state: string, local: string): boolean {
  if (test.k === 'bool') {
    const parts = [test.left, test.right]
    const orders = parts.filter(one => isOrdered(one, state, local))
    return test.op === 'and' && orders.length > 0 && parts.every(one => orders.includes(one) || isPresent(one, state))
  }
  if (test.k !== 'compare' || !test.ops.every(op => /^[<>]=?$/.test(op))) return false
  return test.items.some(one => isNamed(one, local)) && test.items.some(one => isNamed(one, state))
}

function isPresent(test: Expr, state: string): boolean {
  return isNamed(test, state) || (test.k === 'compare' && test.items.length === 2 && test.ops[0] === 'is not' && isNamed(test.items[0], state)) // prettier-ignore
}

function isSet(stmt: Stmt, local: string): boolean {
  return stmt.k === 'assign' && stmt.targets.every(target => isNamed(target, local))
}

function isNamed(expr: Expr | undefined, name: string): boolean {
  return (expr?.k === 'name' && expr.id === name) || (expr?.k === 'attr' && expr.name === name)
}
