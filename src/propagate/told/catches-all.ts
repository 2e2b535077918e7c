/** Whether a promise of an async JavaScript function can reject at all, as far as its shape tells. */
import type { Stmt } from '../../facts/file-facts.ts'
import { forEachExpr, forEachStmt } from '../../facts/walk.ts'
import type { Func } from '../../link/project.ts'

/**
 * True if all that the body waits for stands in one `try` that catches, and what catches does not throw again. What is done
 * around it without waiting (a flag, a log line) could throw, but hardly does.
 */
export function catchesAll(fn: Func): boolean {
  if (fn.module.facts.language !== 'typescript' || !fn.facts.async) return false
  const doing = fn.facts.body.filter(stmt => !isPlain(stmt))
  return doing.length === 1 && doing.every(stmt => stmt.k === 'try' && stmt.handlers.length > 0 && stmt.handlers.every(one => !throws(one.body))) // prettier-ignore
}

/** A declaration, a value, or a plain call whose outcome nobody waits for. */
function isPlain(stmt: Stmt): boolean {
  if (stmt.k === 'def' || stmt.k === 'class' || stmt.k === 'pass') return true
  return (stmt.k === 'assign' || stmt.k === 'expr') && !waits(stmt)
}

function waits(stmt: Stmt): boolean {
  let found = false
  forEachExpr([stmt], expr => {
    if (expr.k === 'await') found = true
  })
  return found
}

function throws(body: readonly Stmt[]): boolean {
  let found = false
  forEachStmt(body, stmt => {
    if (stmt.k === 'raise') found = true
  })
  return found
}
