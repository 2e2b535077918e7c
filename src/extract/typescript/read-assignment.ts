/** Assignments, in statements and inside expressions, and what destructuring binds. */
import ts from 'typescript'
import type { Expr } from '../../facts/file-facts.ts'
import { elementOf, readExpr } from './read-expression.ts'
import { assignExport, exportOf } from './read-exports.ts'
import { assignPrototype } from './read-prototype.ts'
import { emit, freshName, noteAssigned, propertyName, type Reading, span } from './reading.ts'

type At = { readonly s: number; readonly e: number }

/** `a = b`, `a += b`, `a ||= b`: emits the statement and gives the target back. */
export function readAssignment(r: Reading, node: ts.BinaryExpression): Expr {
  const at = span(r, node)
  const { kind } = node.operatorToken
  if (kind === ts.SyntaxKind.EqualsToken) {
    const exported = assignExport(r, node) ?? assignPrototype(r, node)
    if (exported) return exported
    if (ts.isObjectLiteralExpression(node.left) || ts.isArrayLiteralExpression(node.left)) {
      const value = readExpr(r, node.right)
      assignPattern(r, node.left, settled(r, value, at))
      return value
    }
    const hint = ts.isIdentifier(node.left) ? node.left.text : ts.isPropertyAccessExpression(node.left) ? node.left.name.text : undefined // prettier-ignore
    const value = readExpr(r, node.right, hint)
    if (addToObject(r, node.left, value)) return value
    const target = readTarget(r, node.left)
    emit(r, { k: 'assign', targets: [target], value, ...at })
    return target
  }
  const target = readTarget(r, node.left)
  const value = readExpr(r, node.right)
  const logical = kind === ts.SyntaxKind.BarBarEqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken
  if (logical || kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken) {
    const both: Expr = { k: 'bool', op: logical ? 'or' : 'and', left: target, right: value, ...at }
    emit(r, { k: 'if', test: target, then: [], else: [{ k: 'assign', targets: [target], value: both, ...at }], ...at })
    return target
  }
  emit(r, { k: 'assign', targets: [target], value, op: node.operatorToken.getText(r.source).slice(0, -1), ...at })
  return target
}

/** `i++` and its like. */
export function readCounter(r: Reading, operand: ts.Expression, op: string, at: At): Expr {
  const target = readTarget(r, operand)
  emit(r, { k: 'assign', targets: [target], value: { k: 'const', t: 'int', v: 1, ...at }, op, ...at })
  return target
}

/** Something that is assigned to. */
export function readTarget(r: Reading, node: ts.Expression): Expr {
  if (ts.isIdentifier(node)) noteAssigned(r, node.text)
  if (ts.isPropertyAccessExpression(node)) {
    const exported = exportOf(node)
    if (exported !== null) return { k: 'name', id: exported, ...span(r, node) }
  }
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) {
    const name = freshName(r)
    const at = span(r, node)
    const value: Expr = { k: 'name', id: name, ...at }
    assignPattern(r, node, value)
    return value
  }
  return readExpr(r, node)
}

/** `api.read = …` at the top level, where `api` is an object literal: one more of its properties. */
function addToObject(r: Reading, left: ts.Expression, value: Expr): boolean {
  if (r.scope.fn !== 0 || !ts.isPropertyAccessExpression(left) || !ts.isIdentifier(left.expression)) return false
  const object = r.objects.get(left.expression.text)
  if (!object) return false
  object.items.push({ key: { k: 'const', t: 'str', v: left.name.text, ...span(r, left.name) }, value })
  return true
}

/** A value that is looked at several times gets a name, unless it is one. */
export function settled(r: Reading, value: Expr, at: At): Expr {
  if (value.k === 'name') return value
  const name: Expr = { k: 'name', id: freshName(r), ...at }
  emit(r, { k: 'assign', targets: [name], value, ...at })
  return name
}

/** Binds what a declaration's pattern names. */
export function bindPattern(
  r: Reading,
  pattern: ts.BindingName,
  value: Expr,
  bind: (target: Expr, value: Expr) => void,
): void {
  const at = span(r, pattern)
  if (ts.isIdentifier(pattern)) {
    bind({ k: 'name', id: pattern.text, ...at }, value)
    return
  }
  const source = settled(r, value, at)
  pattern.elements.forEach((element, index) => {
    if (!ts.isBindingElement(element)) return
    const own = span(r, element)
    if (element.dotDotDotToken) {
      bindPattern(r, element.name, source, bind)
      return
    }
    const part = ts.isArrayBindingPattern(pattern)
      ? elementOf(source, index, own)
      : propertyOf(r, source, element.propertyName ?? (element.name as ts.Identifier), own)
    bindPattern(r, element.name, orDefault(r, part, element.initializer, own), bind)
  })
}

function orDefault(r: Reading, part: Expr, initializer: ts.Expression | undefined, at: At): Expr {
  return initializer ? { k: 'bool', op: 'or', left: part, right: readExpr(r, initializer), ...at } : part
}

function propertyOf(r: Reading, of: Expr, name: ts.PropertyName, at: At): Expr {
  const known = propertyName(name)
  if (known !== null) return { k: 'attr', of, name: known, ns: at.s, ...at }
  return ts.isComputedPropertyName(name)
    ? { k: 'sub', of, index: readExpr(r, name.expression), ...at }
    : { k: 'opaque', parts: [of], ...at }
}

/** `({ a, b: c } = value)`, `[a, b] = value`. */
function assignPattern(
  r: Reading,
  pattern: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  source: Expr,
): void {
  const put = (target: ts.Expression, value: Expr, at: At): void => {
    const plain = ts.isBinaryExpression(target) ? target.left : target
    if (ts.isObjectLiteralExpression(plain) || ts.isArrayLiteralExpression(plain))
      assignPattern(r, plain, settled(r, value, at))
    else emit(r, { k: 'assign', targets: [readTarget(r, plain)], value, ...at })
  }
  if (ts.isArrayLiteralExpression(pattern)) {
    pattern.elements.forEach((element, index) => {
      if (ts.isOmittedExpression(element)) return
      const at = span(r, element)
      put(ts.isSpreadElement(element) ? element.expression : element, elementOf(source, index, at), at)
    })
    return
  }
  for (const property of pattern.properties) {
    const at = span(r, property)
    if (ts.isShorthandPropertyAssignment(property)) put(property.name, propertyOf(r, source, property.name, at), at)
    else if (ts.isPropertyAssignment(property)) put(property.initializer, propertyOf(r, source, property.name, at), at)
  }
}
