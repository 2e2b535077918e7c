/** Whether a promise of an async JavaScript function can reject at all, as far as its shape tells. */
import type { Stmt } from '../../facts/file-facts.ts'
import { forEachStmt } from '../../facts/walk.ts'
import type { Func } from '../../link/project.ts'

/** True if everything that the body does stands in a `try` that catches, and what catches does not throw again. */
export function catchesAll(fn: Func): boolean {
  if (fn.module.facts.language !== 'typescript' || !fn.facts.async) return false
  const doing = fn.facts.body.filter(stmt => !isPlain(stmt))
  return doing.length === 1 && doing.every(stmt => stmt.k === 'try' && stmt.handlers.length > 0 && stmt.handlers.every(one => !throws(one.body))) // prettier-ignore
}

/** A declaration, or a value that is taken as it is. */
function isPlain(stmt: Stmt): boolean {
  if (stmt.k === 'def' || stmt.k === 'class' || stmt.k === 'pass') return true
  return stmt.k === 'assign' && (stmt.value === undefined || /^(const|name|attr|lambda)$/.test(stmt.value.k))
}

function throws(body: readonly Stmt[]): boolean {
  let found = false
  forEachStmt(body, stmt => {
    if (stmt.k === 'raise') found = true
  })
  return found
}
