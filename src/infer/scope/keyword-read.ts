/** What a body reads of its own `**kwargs`: `kwargs["server"]`, `kwargs.get("server")`. It is what the call said, as long as the body changes nothing there. */
import type { Expr } from '../../facts/file-facts.ts'
import { forEachExpr } from '../../facts/walk.ts'
import type { Func } from '../../link/project.ts'

const CHANGES = /^(update|setdefault|pop|popitem|clear)$/

/** Does the expression read an item of the keywords that the function itself was called with? */
export function readsKeyword(fn: Func, expr: Expr): boolean {
  const of = readFrom(expr)
  if (of?.k !== 'name') return false
  const isOwn = fn.facts.params.some(param => param.kind === 'kwargs' && param.name === of.id)
  return isOwn && !changes(fn, of.id)
}

function readFrom(expr: Expr): Expr | null {
  if (expr.k === 'sub') return expr.of
  return expr.k === 'call' && expr.fn.k === 'attr' && expr.fn.name === 'get' ? expr.fn.of : null
}

function changes({ facts }: Func, name: string): boolean {
  let found = false
  forEachExpr(
    facts.body,
    expr => {
      const changed = expr.k === 'call' && expr.fn.k === 'attr' && CHANGES.test(expr.fn.name) ? expr.fn.of : null
      found ||= changed?.k === 'name' && changed.id === name
    },
    stmt => {
      const targets = stmt.k === 'assign' ? stmt.targets : []
      found ||= targets.some(one => (one.k === 'sub' ? isName(one.of, name) : isName(one, name)))
    },
  )
  return found
}

function isName(expr: Expr, name: string): boolean {
  return expr.k === 'name' && expr.id === name
}
