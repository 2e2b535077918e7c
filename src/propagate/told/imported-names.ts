/** Which names of other packages a body reads, by qualified name: `flask.request`, `os.environ`. */
import type { Expr } from '../../facts/file-facts.ts'
import { forEachExpr, forEachStmt } from '../../facts/walk.ts'
import { moduleScope } from '../../infer/scope/names.ts'
import type { Binding } from '../../link/bindings.ts'
import { collectBindings } from '../../link/bindings.ts'
import type { Func } from '../../link/project.ts'

/** Longest attribute chain that is followed behind an imported module. */
const MAX_PARTS = 4

/**
 * Names read in the body itself, not in functions inside it; the project's own modules are left out, and so is what a `try`
 * reads at its own risk (`try: g.user` … `except RuntimeError`).
 */
export function importedNames(fn: Func, isOwn: (module: string) => boolean): readonly string[] {
  const own = collectBindings(fn.index === 0 ? [] : fn.facts.body, fn.module.facts)
  const outer = moduleScope(fn.module)
  const found = new Set<string>()
  const ventured = venturedSpans(fn)
  forEachExpr(fn.facts.body, expr => {
    const parts = chainOf(expr)
    if (!parts || ventured.some(span => span.s <= expr.s && expr.e <= span.e)) return
    const binding = (own.get(parts[0] ?? '') ?? outer.get(parts[0] ?? ''))?.at(-1)
    if (binding?.k !== 'import' || binding.stmt.level > 0 || isOwn(binding.stmt.module)) return
    const name = qualified(binding, parts)
    if (name) found.add(name)
  })
  return [...found].sort()
}

const ANY_ERROR = /^(RuntimeError|Exception|BaseException)$/

/** Where a `try` stands that catches what a missing context raises. */
function venturedSpans(fn: Func): readonly { readonly s: number; readonly e: number }[] {
  const found: { readonly s: number; readonly e: number }[] = []
  forEachStmt(fn.facts.body, stmt => {
    if (stmt.k !== 'try' || !stmt.handlers.some(({ type }) => !type || catchesAny(type))) return
    const [first, last] = [stmt.body[0], stmt.body.at(-1)]
    if (first && last) found.push({ s: first.s, e: last.e })
  })
  return found
}

function catchesAny(type: Expr): boolean {
  return type.k === 'tuple' ? type.items.some(catchesAny) : type.k === 'name' && ANY_ERROR.test(type.id)
}

/** A name, or an attribute chain that begins with one. */
function chainOf(expr: Expr): readonly string[] | null {
  if (expr.k === 'name') return [expr.id]
  if (expr.k !== 'attr') return null
  const before = chainOf(expr.of)
  return before && before.length < MAX_PARTS ? [...before, expr.name] : null
}

function qualified(binding: Extract<Binding, { k: 'import' }>, parts: readonly string[]): string | null {
  const { stmt, at } = binding
  if (at >= 0) {
    const name = stmt.names?.[at]?.name
    return name === undefined || name === '*' ? null : [stmt.module, name, ...parts.slice(1)].join('.')
  }
  return [stmt.as ? stmt.module : (stmt.module.split('.')[0] ?? ''), ...parts.slice(1)].join('.')
}
