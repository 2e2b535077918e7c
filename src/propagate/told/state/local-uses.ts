/** What becomes of a state that a body keeps under a local name. Read from the facts, without following branches. */
import { forEachExpr, forEachStmt } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'

/**
 * Does this hold of the place, or is what stands there bound to a local name of which it holds wherever it is read:
 * `passed = time() - self._last`? A name that is bound to something of itself (`passed = passed / 60`) is `followed` once.
 */
export function holdsOfUses(
  fn: Func,
  at: number,
  holds: (at: number) => boolean,
  followed: ReadonlySet<string> = new Set(),
): boolean {
  if (holds(at)) return true
  const local = boundTo(fn, at)
  if (local === null || followed.has(local)) return local !== null
  const names = new Set([...followed, local])
  return usesOf(fn, local).every(use => holdsOfUses(fn, use, holds, names))
}

/** The local name that is bound to an expression in which something stands. */
function boundTo(fn: Func, at: number): string | null {
  let found: string | null = null
  forEachStmt(fn.facts.body, stmt => {
    if (found !== null || stmt.k !== 'assign' || !stmt.value || at < stmt.value.s || stmt.value.e <= at) return
    const [target] = stmt.targets
    if (target?.k === 'name' && stmt.targets.length === 1) found = target.id
  })
  return found
}

/** Where a local name is read: not where it is bound. */
function usesOf(fn: Func, name: string): number[] {
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
