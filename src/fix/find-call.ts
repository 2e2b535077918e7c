/** Where a call stands: the function whose own frame makes it, and the expression around it. */
import type { CallExpr, Expr, FileFacts } from '../facts/file-facts.ts'
import type { Span } from '../rule/repair/repair.ts'
import { childrenOf, expressionsOf, regionsOf } from '../facts/walk.ts'
import type { Stmt } from '../facts/statements.ts'

/** A call expression and its surroundings. */
export interface FoundCall {
  readonly expr: CallExpr
  /** Index of the function. */
  readonly fn: number
  /** The expression that it is a direct part of; null if a statement holds it. */
  readonly parent: Expr | null
  /** Inside a comprehension, or in a replacement field of a string: places in which nothing is edited. */
  readonly enclosed: boolean
  /** Inside an `except` clause, where `sys.exc_info()` tells this thread of the exception and no other. */
  readonly handling: boolean
}

/**
 * The call with exactly this span. Decorators, defaults, annotations and class bodies belong to no function's own frame
 * (or may not hold an `await`), so calls in them are not found.
 */
export function findCall(facts: FileFacts, { s, e }: Span): FoundCall | null {
  for (const [fn, { body, s: start, e: end }] of facts.functions.entries()) {
    if (start > s || end < e) continue
    const found = inBody(body, fn, false)
    if (found) return found
  }
  return null

  function inBody(body: readonly Stmt[], fn: number, handling: boolean): FoundCall | null {
    for (const stmt of body) {
      if (stmt.s > s || stmt.e < e) continue
      for (const expr of expressionsOf(stmt)) {
        const found = inExpr(expr, null, false, fn)
        if (found) return { ...found, handling }
      }
      for (const [index, region] of regionsOf(stmt).entries()) {
        // The regions of a `try`: its body, its handlers, and the rest.
        const handler = stmt.k === 'try' && index > 0 && index <= stmt.handlers.length
        const found = inBody(region, fn, handling || handler)
        if (found) return found
      }
    }
    return null
  }

  function inExpr(expr: Expr, parent: Expr | null, enclosed: boolean, fn: number): Omit<FoundCall, 'handling'> | null {
    if (expr.s > s || expr.e < e) return null
    if (expr.k === 'call' && expr.s === s && expr.e === e) return { expr, fn, parent, enclosed }
    const within = enclosed || expr.k === 'comp' || expr.k === 'format' || expr.k === 'opaque'
    for (const child of childrenOf(expr)) {
      const found = inExpr(child, expr, within, fn)
      if (found) return found
    }
    return null
  }
}

/** Whether an `await` in front of the call has to stand in parentheses. */
export function bindsTighter({ expr, parent }: Pick<FoundCall, 'expr' | 'parent'>): boolean {
  if (parent === null) return false
  if (parent.k === 'attr' || parent.k === 'await') return true
  if (parent.k === 'sub') return parent.of === expr
  return parent.k === 'call' && parent.fn === expr
}

/** A call in an async function's own frame, where an `await` may stand; nothing of it is awaited already. */
export function awaitableCall(facts: FileFacts, call: Span): FoundCall | null {
  const found = findCall(facts, call)
  if (!found || found.enclosed || found.parent?.k === 'await') return null
  return facts.functions[found.fn]?.async === true ? found : null
}
