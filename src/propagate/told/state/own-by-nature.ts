/**
 * State that each process has for itself by what it is: locks, which hold back nobody in another process, the time at
 * which something was last done, which only says when it is due again, flags that only decide what is logged, and numbers
 * that go round a list. Read from the facts.
 */
import type { Expr } from '../../../facts/file-facts.ts'
import { forEachExpr, forEachStmt } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'
import type { StateChange } from '../../analysis.ts'
import type { FoundChange } from './caches.ts'
import { holdsOfUses } from './local-uses.ts'
import { isOnlyLogged } from './only-logged.ts'
import { isTakingTurns } from './takes-turns.ts'
import type { State, StateUses } from './uses.ts'

/** Calls that give the time, by the end of their text. */
const CLOCK = /^(time|monotonic|perf_counter|now|utcnow|monotonic_ns|time_ns)$/

/** Whether a state is one of these, by all its changes; null where it is not, or not known to be. */
export function ownByNature(changes: readonly FoundChange[], state: State, uses: StateUses): StateChange['keeps'] {
  const fills = changes.filter(one => !one.removes && !one.empties)
  if (fills.length > 0 && fills.every(one => one.putsLock)) return 'locks'
  if (isPaced(changes, state, uses)) return 'time'
  if (isOnlyLogged(changes, state, uses)) return 'lines'
  return isTakingTurns(changes, state, uses) ? 'turns' : null
}

/**
 * Is the state only ever set to the time, and only looked at to compare it? `changes` are all its changes. What is given
 * back (`return {"idle": time() - LAST}`) tells a client about its own worker only.
 */
function isPaced(changes: readonly FoundChange[], state: State, uses: StateUses): boolean {
  const isSet = ({ change }: FoundChange): boolean => change.form === 'rebind' || change.form === 'attribute'
  if (!changes.every(isSet) || !changes.some(({ fn, value }) => isTime(fn, value))) return false
  if (!changes.every(({ fn, value }) => value?.k === 'const' || isTime(fn, value))) return false
  return [...uses.users(state)].every(([fn, { reads, counts }]) => {
    const compared = comparedIn(fn)
    return (
      counts.length === 0 &&
      reads.every(at => holdsOfUses(fn, at, one => compared.some(({ s, e }) => s <= one && one < e)))
    )
  })
}

/** `time.time()`, `datetime.now(UTC)`, or a local name that is bound to nothing else. */
function isTime(fn: Func, value: Expr | undefined): boolean {
  if (value?.k === 'call') {
    const { fn: called } = value
    return (called.k === 'name' && CLOCK.test(called.id)) || (called.k === 'attr' && CLOCK.test(called.name))
  }
  if (value?.k !== 'name') return false
  let [clocks, others] = [0, 0]
  forEachStmt(fn.facts.body, stmt => {
    if (stmt.k !== 'assign' || !stmt.targets.some(target => target.k === 'name' && target.id === value.id)) return
    if (stmt.value?.k === 'call' && isTime(fn, stmt.value)) clocks++
    else others++
  })
  return clocks > 0 && others === 0
}

interface Span {
  readonly s: number
  readonly e: number
}

/** The expressions of a body in which one thing is compared with another, and what branches ask for. */
function comparedIn(fn: Func): readonly Span[] {
  const found: Span[] = []
  forEachExpr(
    fn.facts.body,
    expr => {
      if (expr.k === 'compare') found.push(expr)
    },
    stmt => {
      if (stmt.k === 'if' || stmt.k === 'while') found.push(stmt.test)
    },
  )
  return found
}
