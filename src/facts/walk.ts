/** Visits the expressions and statements of a body in source order, without entering nested functions and classes. */
import type { Expr, Pattern, Stmt } from './file-facts.ts'

/** Calls `onExpr` for every expression (outer before inner) and `onStmt` for every statement, nested regions included. */
export function forEachExpr(body: readonly Stmt[], onExpr: (expr: Expr) => void, onStmt?: (stmt: Stmt) => void): void {
  for (const stmt of body) {
    onStmt?.(stmt)
    for (const expr of expressionsOf(stmt)) visitExpr(expr, onExpr)
    for (const region of regionsOf(stmt)) forEachExpr(region, onExpr, onStmt)
  }
}

/** Calls `on` for every statement, nested regions included. */
export function forEachStmt(body: readonly Stmt[], on: (stmt: Stmt) => void): void {
  for (const stmt of body) {
    on(stmt)
    for (const region of regionsOf(stmt)) forEachStmt(region, on)
  }
}

/** The nested statement lists of a compound statement, in source order. */
export function regionsOf(stmt: Stmt): readonly (readonly Stmt[])[] {
  switch (stmt.k) {
    case 'if':
      return [stmt.then, stmt.else]
    case 'while':
    case 'for':
      return [stmt.body, stmt.else]
    case 'with':
      return [stmt.body]
    case 'try':
      return [stmt.body, ...stmt.handlers.map(one => one.body), stmt.else, stmt.finally]
    case 'match':
      return stmt.cases.map(one => one.body)
    default:
      return []
  }
}

/** The expressions that stand directly in a statement, in order of evaluation as far as that matters. */
export function expressionsOf(stmt: Stmt): readonly Expr[] {
  switch (stmt.k) {
    case 'assign':
      return [...(stmt.value ? [stmt.value] : []), ...stmt.targets]
    case 'expr':
      return [stmt.value]
    case 'return':
      return stmt.value ? [stmt.value] : []
    case 'raise':
      return [...(stmt.value ? [stmt.value] : []), ...(stmt.cause ? [stmt.cause] : [])]
    case 'delete':
      return stmt.targets
    case 'if':
    case 'while':
    case 'assert':
      return [stmt.test]
    case 'for':
      return [stmt.iter, stmt.target]
    case 'with':
      return stmt.items.flatMap(item => (item.target ? [item.value, item.target] : [item.value]))
    case 'try':
      return stmt.handlers.flatMap(one => (one.type ? [one.type] : []))
    case 'match':
      return [
        stmt.subject,
        ...stmt.cases.flatMap(one => [...patternExprs(one.pattern), ...(one.guard ? [one.guard] : [])]),
      ]
    default:
      return []
  }
}

function patternExprs(pattern: Pattern): readonly Expr[] {
  switch (pattern.k) {
    case 'value':
      return [pattern.value]
    case 'class':
      return [...pattern.args.flatMap(patternExprs), ...pattern.keywords.flatMap(one => patternExprs(one.pattern))]
    case 'or':
    case 'sequence':
      return pattern.of.flatMap(patternExprs)
    case 'as':
      return patternExprs(pattern.of)
    case 'mapping':
      return pattern.items.flatMap(one => [one.key, ...patternExprs(one.pattern)])
    default:
      return []
  }
}

/** Visits an expression and everything in it, outer first; lambda bodies are functions of their own. */
export function visitExpr(expr: Expr, on: (expr: Expr) => void): void {
  on(expr)
  for (const child of childrenOf(expr)) visitExpr(child, on)
}

/** The direct parts of an expression. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.k) {
    case 'attr':
    case 'await':
    case 'unary':
    case 'star':
      return [expr.of]
    case 'call':
      return [expr.fn, ...expr.args.map(arg => arg.value)]
    case 'sub':
      return [expr.of, expr.index]
    case 'slice':
    case 'opaque':
    case 'format':
      return expr.parts
    case 'comp':
      return [
        ...expr.clauses.flatMap(clause => [clause.iter, clause.target, ...clause.ifs]),
        expr.element,
        ...(expr.value ? [expr.value] : []),
      ]
    case 'tuple':
    case 'list':
    case 'set':
    case 'compare':
      return expr.items
    case 'dict':
      return expr.items.flatMap(item => (item.key ? [item.key, item.value] : [item.value]))
    case 'bin':
    case 'bool':
      return [expr.left, expr.right]
    case 'cond':
      return [expr.test, expr.then, expr.else]
    case 'walrus':
      return [expr.value, expr.target]
    case 'yield':
      return expr.of ? [expr.of] : []
    default:
      return []
  }
}
