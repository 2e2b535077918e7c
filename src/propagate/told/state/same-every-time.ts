/**
 * Whether an expression means the same each time it runs: it is made of constants and of names that no function binds.
 * Two requests that set a thing to such a value do not get in each other's way.
 */
import type { Expr } from '../../../facts/file-facts.ts'
import { localNames } from '../../../infer/scope/local-names.ts'
import type { Func } from '../../../link/project.ts'

/** Functions of Python that give the same for the same. */
const PURE = /^(getattr|int|float|bool|str|bytes|tuple|frozenset|len|min|max)$/

/**
 * True for constants, settings (`settings.DATA_DIR`, `getattr(settings, "DATA_DIR", None)`), variables of the environment
 * and what is put together of them; other calls are not known to be the same.
 */
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
    case 'call':
      return isPure(fn, expr.fn) && expr.args.every(arg => isSameEveryTime(fn, arg.value))
    default:
      return false
  }
}

function isPure(fn: Func, callee: Expr): boolean {
  if (callee.k === 'name') return PURE.test(callee.id) && !isLocal(fn, callee.id)
  if (callee.k !== 'attr') return false
  const { of, name } = callee
  return (
    (name === 'getenv' && of.k === 'name' && of.id === 'os') ||
    (name === 'get' && of.k === 'attr' && of.name === 'environ') ||
    (name === 'get' && of.k === 'name' && of.id === 'environ')
  )
}

/** Bound by the function or by one around it, short of the module. */
function isLocal(fn: Func, name: string): boolean {
  for (let at: Func | null = fn; at && at.index !== 0; at = at.parent) if (localNames(at).has(name)) return true
  return false
}
