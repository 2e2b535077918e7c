/**
 * Whether a function is a memory of its own results: it looks at a state, gives back what it finds there, and otherwise
 * makes it and keeps it. Read from the facts; what is only marked as seen (`if name in JOBS: return 409`) is no memory.
 */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import { forEachStmt, visitExpr } from '../../facts/walk.ts'
import type { Func } from '../../link/project.ts'

/** True if the function returns what a test of the state `name` found in it. */
export function remembers(fn: Func, name: string): boolean {
  let found = false
  forEachStmt(fn.facts.body, stmt => {
    if (stmt.k === 'if' && !found && mentions(stmt.test, new Set([name]))) found = givesBack(stmt, name)
  })
  return found
}

/** Follows the value through walrus and assignments of the branch to a `return`. */
function givesBack(stmt: Extract<Stmt, { k: 'if' }>, name: string): boolean {
  const names = new Set([name])
  visitExpr(stmt.test, expr => {
    if (expr.k === 'walrus' && mentions(expr.value, names)) addTargets(expr.target, names)
  })
  let found = false
  forEachStmt(stmt.then, one => {
    if (one.k === 'assign' && one.value && mentions(one.value, names))
      for (const target of one.targets) addTargets(target, names)
    if (one.k === 'return' && one.value && mentions(one.value, names)) found = true
  })
  return found
}

function addTargets(target: Expr, names: Set<string>): void {
  visitExpr(target, one => {
    if (one.k === 'name') names.add(one.id)
  })
}

function mentions(expr: Expr, names: ReadonlySet<string>): boolean {
  let found = false
  visitExpr(expr, one => {
    if ((one.k === 'name' && names.has(one.id)) || (one.k === 'attr' && names.has(one.name))) found = true
  })
  return found
}
