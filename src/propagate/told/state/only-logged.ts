/**
 * State that only decides which lines are logged (`if not _told: logger.warning(…)`, then `_told = True`): each worker logs
 * what it meets itself. Read from the facts; a logger is told by its name, as other linters tell it.
 */
import type { Expr, Stmt } from '../../../facts/file-facts.ts'
import { forEachStmt } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'
import type { FoundChange } from './caches.ts'
import { holdsOfUses } from './local-uses.ts'
import type { State, StateUses } from './uses.ts'

/** Methods that write a line to a log. */
const LOGS = /^(debug|info|warning|warn|error|exception|critical|fatal|log)$/
/** What is called `log`, `logger`, `self._logger` or `logging`. */
const LOGGER = /^_*(log|logging|\w*logger|warnings)$/i

/** Is the state only ever set to constants, and looked at where that decides nothing but a line in a log? */
export function isOnlyLogged(changes: readonly FoundChange[], state: State, uses: StateUses): boolean {
  const isFlag = ({ change, value }: FoundChange): boolean =>
    (change.form === 'rebind' || change.form === 'attribute') && value?.k === 'const'
  if (!changes.every(isFlag)) return false
  const users = [...uses.users(state)]
  return (
    users.some(([, { reads }]) => reads.length > 0) &&
    users.every(
      ([fn, { reads, counts }]) =>
        counts.length === 0 && reads.every(at => holdsOfUses(fn, at, one => standsInLog(fn, one, state.name))),
    )
  )
}

/** Is it logged there, or asked for by a branch that only logs? */
function standsInLog(fn: Func, at: number, state: string): boolean {
  let found = false
  forEachStmt(fn.facts.body, stmt => {
    if (stmt.k === 'if' && stmt.test.s <= at && at < stmt.test.e) found = onlyLogs(stmt, state)
    else if (stmt.k === 'expr' && stmt.s <= at && at < stmt.e) found = isLogging(stmt.value)
  })
  return found
}

/** Nothing but lines in a log comes of the statement, and the state itself is set to a constant. */
function onlyLogs(stmt: Stmt, state: string): boolean {
  switch (stmt.k) {
    case 'if':
      return [...stmt.then, ...stmt.else].every(one => onlyLogs(one, state))
    case 'expr':
      return stmt.value.k === 'const' || isLogging(stmt.value)
    case 'assign':
      return (
        stmt.value?.k === 'const' &&
        stmt.targets.every(
          target => (target.k === 'name' ? target.id : target.k === 'attr' ? target.name : '') === state,
        )
      )
    default:
      return false
  }
}

function isLogging(value: Expr): boolean {
  if (value.k !== 'call' || value.fn.k !== 'attr' || !LOGS.test(value.fn.name)) return false
  const { of } = value.fn
  return LOGGER.test(of.k === 'name' ? of.id : of.k === 'attr' ? of.name : '')
}
