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
 * reads at its own risk (`try: g.user` … `except RuntimeError`), and what is only asked whether it is there, or read where
 * it is: `request and request.path`.
 */
export function importedNames(fn: Func, isOwn: (module: string) => boolean): readonly string[] {
  const own = collectBindings(fn.index === 0 ? [] : fn.facts.body, fn.module.facts)
  const outer = moduleScope(fn.module)
  const found = new Set<string>()
  const ventured = venturedSpans(fn)
  const asked = askedNames(fn)
  forEachExpr(fn.facts.body, expr => {
    const parts = chainOf(expr)
    if (!parts || ventured.some(span => contains(span, expr))) return
    if (asked.some(span => span.name === parts[0] && contains(span, expr))) return
    const binding = (own.get(parts[0] ?? '') ?? outer.get(parts[0] ?? ''))?.at(-1)
    if (binding?.k !== 'import' || binding.stmt.level > 0 || isOwn(binding.stmt.module)) return
    const name = qualified(binding, parts)
    if (name) found.add(name)
  })
  return [...found].sort()
}

interface Span {
  readonly s: number
  readonly e: number
}

function contains(span: Span, { s, e }: Span): boolean {
  return span.s <= s && e <= span.e
}

/** Where a name is asked for its truth, and what runs only if it is true. */
function askedNames(fn: Func): readonly (Span & { readonly name: string })[] {
  const found: (Span & { readonly name: string })[] = []
  const ask = (test: Expr, inside: Span | undefined): void => {
    if (test.k === 'bool' && test.op === 'and') {
      ask(test.left, inside)
      ask(test.right, inside)
    } else if (test.k === 'name')
      for (const { s, e } of inside ? [test, inside] : [test]) found.push({ name: test.id, s, e })
    else if (test.k === 'unary' && test.op === 'not') ask(test.of, undefined)
  }
  forEachExpr(
    fn.facts.body,
    expr => {
      if (expr.k === 'bool') ask(expr.left, expr.op === 'and' ? expr.right : undefined)
      if (expr.k === 'cond') ask(expr.test, expr.then)
    },
    stmt => {
      if (stmt.k !== 'if') return
      const [first, last] = [stmt.then[0], stmt.then.at(-1)]
      ask(stmt.test, first && last && { s: first.s, e: last.e })
    },
  )
  return found
}

const ANY_ERROR = /^(RuntimeError|Exception|BaseException)$/

/** Where a `try` stands that catches what a missing context raises. */
function venturedSpans(fn: Func): readonly Span[] {
  const found: Span[] = []
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
