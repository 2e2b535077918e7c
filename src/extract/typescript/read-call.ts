/** Calls: plain ones, `new`, `require`, `import()`, and the ways in which a function is called through its own methods. */
import ts from 'typescript'
import type { Expr } from '../../facts/file-facts.ts'
import { readArguments, readExpr } from './read-expression.ts'
import { emit, freshName, type Reading, span } from './reading.ts'

/** Name under which a CommonJS module keeps what `require` gives. */
export const WHOLE = 'export='

export function readCall(r: Reading, node: ts.CallExpression): Expr {
  const at = span(r, node)
  const wanted = requiredModule(node)
  if (wanted !== null) return importedHere(r, wanted, node)
  const callee = node.expression
  // `super(…)` runs the constructor above.
  if (callee.kind === ts.SyntaxKind.SuperKeyword) {
    const own = span(r, callee)
    const of: Expr = { k: 'call', fn: { k: 'name', id: 'super', ...own }, args: [], ...own }
    return { k: 'call', fn: { k: 'attr', of, name: '__init__', ns: own.s, ...own }, args: readArguments(r, node.arguments), ...at } // prettier-ignore
  }
  if (ts.isPropertyAccessExpression(callee)) {
    const through = throughMethod(r, node, callee)
    if (through) return through
  }
  return { k: 'call', fn: readExpr(r, callee), args: readArguments(r, node.arguments), ...at }
}

export function readNew(r: Reading, node: ts.NewExpression): Expr {
  return { k: 'call', fn: readExpr(r, node.expression), args: readArguments(r, node.arguments ?? []), ...span(r, node) }
}

/** `f.bind(this)`, `f.call(this, x)`, `f.apply(this, xs)`: the function itself, with the same receiver as far as we see. */
function throughMethod(r: Reading, node: ts.CallExpression, callee: ts.PropertyAccessExpression): Expr | null {
  const how = callee.name.text
  if (how !== 'bind' && how !== 'call' && how !== 'apply') return null
  const [self, ...rest] = node.arguments
  if (!self || !isReceiver(self, callee.expression)) return null
  const fn = readExpr(r, callee.expression)
  if (how === 'bind') return rest.length === 0 ? fn : null
  const at = span(r, node)
  if (how === 'call') return { k: 'call', fn, args: readArguments(r, rest), ...at }
  return { k: 'call', fn, args: rest.slice(0, 1).map(one => ({ value: readExpr(r, one), star: 1 as const })), ...at }
}

function isReceiver(self: ts.Expression, fn: ts.Expression): boolean {
  if (self.kind === ts.SyntaxKind.ThisKeyword || self.kind === ts.SyntaxKind.NullKeyword) return true
  if (ts.isIdentifier(self) && self.text === 'undefined') return true
  return ts.isPropertyAccessExpression(fn) && fn.expression.getText() === self.getText()
}

/** The module that `require("x")` or `import("x")` names. */
export function requiredModule(node: ts.Expression): string | null {
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return null
  const [wanted] = node.arguments
  const { expression } = node
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require'
  if (!isRequire && expression.kind !== ts.SyntaxKind.ImportKeyword) return null
  return wanted && ts.isStringLiteralLike(wanted) ? wanted.text : null
}

/** A module that is loaded in the middle of an expression is imported before the statement. */
function importedHere(r: Reading, module: string, node: ts.CallExpression): Expr {
  const at = span(r, node)
  const name = freshName(r)
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) emit(r, { k: 'import', module, level: 0, as: name, ...at })
  else emit(r, { k: 'import', module, level: 0, names: [{ name: WHOLE, as: name, ...at }], ...at })
  return { k: 'name', id: name, ...at }
}
