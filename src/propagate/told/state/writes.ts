/** What a body writes, by where the changed thing stands: the shape of it that tells a change of state from another. */
import type { CallExpr, Expr, Stmt } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'

/** Answers by the span of what is changed, or by its start. */
export interface Writes {
  /** The expression with this span. */
  readonly part: (s: number, e: number) => Expr | undefined
  /** What is assigned to it. */
  readonly value: (s: number, e: number) => Expr | undefined
  /** Start offsets of what something is taken away from. */
  readonly emptied: ReadonlySet<number>
  /** Start offsets of that of which nothing is left, or nothing of its entries of these names. */
  readonly overwritten: ReadonlySet<number>
  /** What an entry of a fixed name is set to, by the start of what has it: `OPTIONS["timeout"] = …`. */
  readonly entries: ReadonlyMap<number, Expr>
  /** What is kept where there is nothing yet, by the start of what keeps it: `LOCKS.setdefault(key, Lock())`. */
  readonly defaults: ReadonlyMap<number, Expr>
  /** Does this offset stand where an exception is handled? */
  readonly recovers: (s: number) => boolean
}

const REMOVERS = /^(pop|popleft|popitem|remove|discard|clear)$/

/** Reads the body once. */
export function writesIn(fn: Func): Writes {
  const parts = new Map<string, Expr>()
  const assigned = new Map<string, Expr>()
  const emptied = new Set<number>()
  const overwritten = new Set<number>()
  const entries = new Map<number, Expr>()
  const defaults = new Map<number, Expr>()
  const handlers: Stmt[] = []
  forEachExpr(
    fn.facts.body,
    expr => {
      parts.set(spanOf(expr.s, expr.e), expr)
      if (expr.k !== 'call' || expr.fn.k !== 'attr') return
      if (REMOVERS.test(expr.fn.name)) emptied.add(expr.fn.of.s)
      const given = expr.fn.name === 'setdefault' ? expr.args[1]?.value : undefined
      if (given) defaults.set(expr.fn.of.s, given)
      if (expr.fn.name === 'update' && setsFixedKeys(expr)) overwritten.add(expr.fn.of.s)
    },
    stmt => {
      if (stmt.k === 'try') handlers.push(...stmt.handlers.flatMap(({ body }) => body))
      if (stmt.k === 'delete') for (const target of stmt.targets) emptied.add(target.s)
      if (stmt.k !== 'assign' || !stmt.value) return
      for (const target of stmt.targets) {
        assigned.set(spanOf(target.s, target.e), stmt.value)
        if (stmt.op !== undefined) continue
        if (target.k !== 'sub') overwritten.add(target.s)
        else if (target.index.k === 'const') entries.set(target.s, stmt.value)
      }
    },
  )
  return {
    part: (s, e) => parts.get(spanOf(s, e)),
    value: (s, e) => assigned.get(spanOf(s, e)),
    emptied,
    overwritten,
    entries,
    defaults,
    recovers: at => handlers.some(({ s, e }) => s <= at && at < e),
  }
}

function spanOf(s: number, e: number): string {
  return `${String(s)}-${String(e)}`
}

/** `state.update({"data": rows})`: the same entries are set each time. */
function setsFixedKeys({ args }: CallExpr): boolean {
  const [first] = args
  return (
    args.length === 1 &&
    first?.value.k === 'dict' &&
    first.value.items.every(({ key }) => key?.k === 'const' || key?.k === 'attr')
  )
}
