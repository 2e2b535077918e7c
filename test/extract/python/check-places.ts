/** Offsets in facts, checked against the text: spans lie inside each other, and names stand where they are said to. */
import type { Expr, FileFacts } from '../../../src/facts/file-facts.ts'
import { childrenOf, expressionsOf, forEachExpr } from '../../../src/facts/walk.ts'

/** What is wrong with the places of these facts, one sentence each. */
export function wrongPlaces(facts: FileFacts, text: string): string[] {
  const wrong: string[] = []
  const check = (isRight: boolean, what: string, s: number, e: number): void => {
    if (!isRight) wrong.push(`${what} at ${String(s)}-${String(e)}: ${JSON.stringify(text.slice(s, e).slice(0, 40))}`)
  }
  const stands = (name: string, s: number, e = s + name.length): boolean => text.slice(s, e).normalize('NFKC') === name
  const onExpr = (expr: Expr): void => {
    check(expr.s >= 0 && expr.s <= expr.e && expr.e <= text.length, `${expr.k} outside the text`, expr.s, expr.e)
    if (expr.k === 'name')
      check(stands(expr.id, expr.s, expr.e) || isInString(text, expr.s), `name ${expr.id}`, expr.s, expr.e)
    if (expr.k === 'attr')
      check(
        text.slice(expr.ns, expr.e).normalize('NFKC') === expr.name || isInString(text, expr.s),
        `attribute ${expr.name}`,
        expr.s,
        expr.e,
      )
    for (const child of childrenOf(expr)) {
      check(child.s >= expr.s && child.e <= expr.e, `${child.k} not inside its ${expr.k}`, child.s, child.e)
    }
  }
  for (const { body, params, decorators, returns, name, kind, s, e, ns, ne, asyncAt } of facts.functions) {
    forEachExpr(body, onExpr, stmt => {
      for (const expr of expressionsOf(stmt)) {
        check(expr.s >= stmt.s && expr.e <= stmt.e, `${expr.k} not inside its ${stmt.k}`, expr.s, expr.e)
      }
      check(stmt.s >= s && stmt.e <= e, `${stmt.k} not inside ${name}`, stmt.s, stmt.e)
    })
    for (const param of params) {
      check(param.s <= param.e && param.s >= s && param.e <= e, `parameter ${param.name}`, param.s, param.e)
    }
    for (const decorator of decorators)
      check(decorator.s >= s && decorator.e <= ns, 'decorator', decorator.s, decorator.e)
    if (returns) check(returns.s >= ne && returns.e <= e, 'returns', returns.s, returns.e)
    if (kind === 'def') check(stands(name, ns, ne), `name of ${name}`, ns, ne)
    if (kind === 'lambda') check(text.slice(ns, ne) === 'lambda', 'lambda', ns, ne)
    if (asyncAt !== undefined) check(text.startsWith('async', asyncAt), 'async', asyncAt, asyncAt + 5)
  }
  for (const { name, ns, ne, body } of facts.classes) {
    check(stands(name, ns, ne), `name of ${name}`, ns, ne)
    forEachExpr(body, onExpr)
  }
  return wrong
}

/** Expressions of an annotation that cannot be told apart in their string have the string's place. */
function isInString(text: string, s: number): boolean {
  return /^[rRuU]?["']/.test(text.slice(s, s + 2))
}
