/** What becomes of a state that a body keeps under a local name. Read from the facts, without following branches. */
import { forEachExpr, forEachStmt } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'

/** The local name that is bound to an expression in which something stands: `passed = time() - self._last`. */
export function boundTo(fn: Func, at: number): string | null {
  let found: string | null = null
  forEachStmt(fn.facts.body, stmt => {
    if (found !== null || stmt.k !== 'assign' || !stmt.value || at < stmt.value.s || stmt.value.e <= at) return
    const [target] = stmt.targets
    if (target?.k === 'name' && stmt.targets.length === 1) found = target.id
  })
  return found
}

/** Where a local name is read: not where it is bound. */
export function usesOf(fn: Func, name: string): number[] {
  const found: number[] = []
  const targets = new Set<number>()
  forEachExpr(
    fn.facts.body,
    expr => {
      if (expr.k === 'name' && expr.id === name && !targets.has(expr.s)) found.push(expr.s)
    },
    stmt => {
      if (stmt.k === 'assign') for (const target of stmt.targets) if (target.k === 'name') targets.add(target.s)
    },
  )
  return found
}
