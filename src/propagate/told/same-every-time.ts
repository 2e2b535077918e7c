/**
 * Whether an expression means the same each time it runs: it is made of constants and of names that no function binds.
 * Two requests that set a thing to such a value do not get in each other's way.
 */
import type { Expr } from '../../facts/file-facts.ts'
import { localNames } from '../../infer/scope/local-names.ts'
import type { Func } from '../../link/project.ts'

/** True for constants, settings (`settings.DATA_DIR`) and what is put together of them; calls are not known to be the same. */
export function isSameEveryTime(fn: Func, expr: Expr): boolean {
  switch (expr.k) {
    case 'const':
      return true
    case 'name':
      return !isLocal(fn, expr.id)
    case 'attr':
      return isSameEveryTime(fn, expr.of)
    case 'list':
    case 'tuple':
    case 'set':
      return expr.items.every(item => isSameEveryTime(fn, item))
    case 'bin':
      return isSameEveryTime(fn, expr.left) && isSameEveryTime(fn, expr.right)
    case 'format':
      return expr.parts.every(part => isSameEveryTime(fn, part))
    default:
      return false
  }
}

/** Bound by the function or by one around it, short of the module. */
function isLocal(fn: Func, name: string): boolean {
  for (let at: Func | null = fn; at && at.index !== 0; at = at.parent) if (localNames(at).has(name)) return true
  return false
}
