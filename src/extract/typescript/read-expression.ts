/**
 * Expressions as facts. What inference has no word for becomes `opaque` with its parts, so that calls inside it are still
 * seen; what changes something (`a = b` inside an expression) becomes a statement before the one being read.
 */
import ts from 'typescript'
import type { Arg, Expr } from '../../facts/file-facts.ts'
import { readAssignment, readCounter } from './read-assignment.ts'
import { readCall, readNew } from './read-call.ts'
import { readClass } from './read-class.ts'
import { nameHint, readFunction } from './read-function.ts'
import { exportOf } from './read-exports.ts'
import { deeper, emit, propertyName, type Reading, span, type WritableDict } from './reading.ts'
import { sub } from './read-type.ts'

/** Reads an expression. `hint` names a function or class that is written here without a name. */
export function readExpr(r: Reading, node: ts.Expression, hint?: string): Expr {
  return deeper(r, node, () => read(r, node, hint), (s, e) => ({ k: 'opaque', parts: [], s, e })) // prettier-ignore
}

function read(r: Reading, node: ts.Expression, hint?: string): Expr {
  const at = span(r, node)
  if (ts.isIdentifier(node))
    return node.text === 'undefined' ? { k: 'const', t: 'none', v: null, ...at } : { k: 'name', id: node.text, ...at }
  if (ts.isPropertyAccessExpression(node)) return readProperty(r, node)
  if (ts.isCallExpression(node)) return readCall(r, node)
  if (ts.isStringLiteralLike(node)) return { k: 'const', t: 'str', v: node.text, ...at }
  if (ts.isMetaProperty(node)) return { k: 'name', id: node.getText(), ...at }
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    const named = node.name?.text ?? hint
    const fn = readFunction(r, node, { name: named ?? nameHint(r, node), kind: named ? 'def' : 'lambda' })
    return { k: 'lambda', fn, ...at }
  }
  if (ts.isObjectLiteralExpression(node)) return readObject(r, node)
  if (ts.isBinaryExpression(node)) return readBinary(r, node)
  if (ts.isAwaitExpression(node)) return { k: 'await', of: readExpr(r, node.expression), ...at }
  if (ts.isNewExpression(node)) return readNew(r, node)
  if (ts.isTemplateExpression(node))
    return {
      k: 'format',
      parts: node.templateSpans.map(one => readExpr(r, one.expression)),
      text: [node.head.text, ...node.templateSpans.map(one => one.literal.text)],
      ...at,
    }
  if (ts.isArrayLiteralExpression(node))
    return { k: 'list', items: node.elements.map(one => readElement(r, one)), ...at }
  if (ts.isElementAccessExpression(node)) return readElementAccess(r, node)
  if (ts.isConditionalExpression(node))
    return {
      k: 'cond',
      test: readExpr(r, node.condition),
      then: readExpr(r, node.whenTrue),
      else: readExpr(r, node.whenFalse),
      ...at,
    }
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return readExpr(r, node.expression, hint)
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node))
    return readExpr(r, node.expression, hint)
  if (ts.isNumericLiteral(node)) {
    const value = Number(node.text)
    return { k: 'const', t: Number.isInteger(value) ? 'int' : 'float', v: value, ...at }
  }
  if (ts.isPrefixUnaryExpression(node)) return readPrefix(r, node)
  if (ts.isPostfixUnaryExpression(node)) return readCounter(r, node.operand, '+', at)
  if (ts.isClassExpression(node)) {
    const name = readClass(r, node, node.name?.text ?? hint ?? 'anonymous class')
    return { k: 'name', id: name, ...at }
  }
  if (ts.isYieldExpression(node))
    return {
      k: 'yield',
      ...(node.expression && { of: readExpr(r, node.expression) }),
      from: node.asteriskToken !== undefined,
      ...at,
    }
  if (ts.isTaggedTemplateExpression(node)) {
    const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : []
    const text: Arg = { value: { k: 'list', items: [], s: node.template.getStart(r.source), e: node.template.end } }
    const args = [text, ...spans.map((one): Arg => ({ value: readExpr(r, one.expression) }))]
    return { k: 'call', fn: readExpr(r, node.tag), args, ...at }
  }
  if (ts.isDeleteExpression(node)) {
    emit(r, { k: 'delete', targets: [readExpr(r, node.expression)], ...at })
    return { k: 'const', t: 'bool', v: true, ...at }
  }
  return readPlain(r, node, at)
}

function readPlain(r: Reading, node: ts.Expression, at: { readonly s: number; readonly e: number }): Expr {
  switch (node.kind) {
    case ts.SyntaxKind.ThisKeyword:
      return r.scope.receiver ? { k: 'name', id: 'this', ...at } : { k: 'opaque', parts: [], ...at }
    case ts.SyntaxKind.SuperKeyword:
      return { k: 'call', fn: { k: 'name', id: 'super', ...at }, args: [], ...at }
    case ts.SyntaxKind.TrueKeyword:
      return { k: 'const', t: 'bool', v: true, ...at }
    case ts.SyntaxKind.FalseKeyword:
      return { k: 'const', t: 'bool', v: false, ...at }
    case ts.SyntaxKind.NullKeyword:
      return { k: 'const', t: 'none', v: null, ...at }
    default:
      return { k: 'opaque', parts: partsOf(r, node), ...at }
  }
}

/** The expressions that stand in something we have no word for: `typeof x`, `void f()`, JSX. */
function partsOf(r: Reading, node: ts.Node): Expr[] {
  const parts: Expr[] = []
  ts.forEachChild(node, child => {
    if (ts.isJsxExpression(child)) {
      if (child.expression) parts.push(readExpr(r, child.expression))
    } else if (
      ts.isJsxOpeningElement(child) ||
      ts.isJsxAttributes(child) ||
      ts.isJsxAttribute(child) ||
      ts.isJsxSelfClosingElement(child) ||
      ts.isJsxElement(child) ||
      ts.isJsxFragment(child)
    ) {
      parts.push(...partsOf(r, child))
    } else if (ts.isExpression(child) && !ts.isIdentifier(child) && child.kind !== ts.SyntaxKind.JsxText) {
      parts.push(readExpr(r, child))
    }
  })
  return parts
}

function readProperty(r: Reading, node: ts.PropertyAccessExpression): Expr {
  const at = span(r, node)
  const exported = exportOf(node)
  if (exported !== null) return { k: 'name', id: exported, ...at }
  const of = readExpr(r, node.expression)
  return { k: 'attr', of, name: node.name.text, ns: node.name.getStart(r.source), ...at }
}

function readElementAccess(r: Reading, node: ts.ElementAccessExpression): Expr {
  const at = span(r, node)
  const of = readExpr(r, node.expression)
  // `fs["readFileSync"]` is the property.
  if (ts.isStringLiteralLike(node.argumentExpression)) {
    const ns = node.argumentExpression.getStart(r.source)
    return { k: 'attr', of, name: node.argumentExpression.text, ns, ...at }
  }
  return { k: 'sub', of, index: readExpr(r, node.argumentExpression), ...at }
}

function readElement(r: Reading, node: ts.Expression): Expr {
  if (ts.isSpreadElement(node)) return { k: 'star', of: readExpr(r, node.expression), ...span(r, node) }
  if (ts.isOmittedExpression(node)) return { k: 'const', t: 'none', v: null, ...span(r, node) }
  return readExpr(r, node)
}

/** `{ a, b: 1, c() {}, ...rest }`. */
export function readObject(r: Reading, node: ts.ObjectLiteralExpression): WritableDict {
  const items: { key?: Expr; value: Expr }[] = []
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      items.push({ value: readExpr(r, property.expression) })
      continue
    }
    const name = propertyName(property.name)
    const at = span(r, property.name)
    const computed = ts.isComputedPropertyName(property.name) ? readExpr(r, property.name.expression) : null
    const key: Expr = name === null && computed ? computed : { k: 'const', t: 'str', v: name ?? '', ...at }
    items.push({ key, value: readPropertyValue(r, property, name) })
  }
  return { k: 'dict', items, ...span(r, node) }
}

/** The value that a property of an object literal has. */
export function readPropertyValue(
  r: Reading,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  name: string | null,
): Expr {
  if (ts.isPropertyAssignment(property)) return readExpr(r, property.initializer, name ?? undefined)
  if (ts.isShorthandPropertyAssignment(property))
    return { k: 'name', id: property.name.text, ...span(r, property.name) }
  const fn = readFunction(r, property, { name: name ?? 'anonymous', kind: 'def' })
  const at = span(r, property)
  // Reading a getter calls it; what it gives is what counts.
  if (ts.isGetAccessor(property)) return { k: 'call', fn: { k: 'lambda', fn, ...at }, args: [], ...at }
  return ts.isSetAccessor(property) ? { k: 'opaque', parts: [], ...at } : { k: 'lambda', fn, ...at }
}

const COMPARE: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.EqualsEqualsToken]: '==',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '==',
  [ts.SyntaxKind.ExclamationEqualsToken]: '!=',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '!=',
  [ts.SyntaxKind.LessThanToken]: '<',
  [ts.SyntaxKind.LessThanEqualsToken]: '<=',
  [ts.SyntaxKind.GreaterThanToken]: '>',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>=',
  [ts.SyntaxKind.InKeyword]: 'in',
}

function readBinary(r: Reading, node: ts.BinaryExpression): Expr {
  const at = span(r, node)
  const { kind } = node.operatorToken
  if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) return readAssignment(r, node)
  if (kind === ts.SyntaxKind.CommaToken) {
    emit(r, { k: 'expr', value: readExpr(r, node.left), ...span(r, node.left) })
    return readExpr(r, node.right)
  }
  const left = readExpr(r, node.left)
  const right = readExpr(r, node.right)
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return { k: 'bool', op: 'and', left, right, ...at }
  if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken)
    return { k: 'bool', op: 'or', left, right, ...at }
  const op = COMPARE[kind]
  if (op) {
    const none = [left, right].some(one => one.k === 'const' && one.t === 'none')
    const said = none && op === '==' ? 'is' : none && op === '!=' ? 'is not' : op
    return { k: 'compare', items: [left, right], ops: [said], ...at }
  }
  if (kind === ts.SyntaxKind.InstanceOfKeyword) return { k: 'opaque', parts: [left, right], ...at }
  return { k: 'bin', op: node.operatorToken.getText(r.source), left, right, ...at }
}

function readPrefix(r: Reading, node: ts.PrefixUnaryExpression): Expr {
  const at = span(r, node)
  switch (node.operator) {
    case ts.SyntaxKind.ExclamationToken:
      return { k: 'unary', op: 'not', of: readExpr(r, node.operand), ...at }
    case ts.SyntaxKind.MinusToken:
      return { k: 'unary', op: '-', of: readExpr(r, node.operand), ...at }
    case ts.SyntaxKind.PlusToken:
      return { k: 'unary', op: '+', of: readExpr(r, node.operand), ...at }
    case ts.SyntaxKind.TildeToken:
      return { k: 'unary', op: '~', of: readExpr(r, node.operand), ...at }
    default:
      return readCounter(r, node.operand, '+', at)
  }
}

/** Arguments of a call; `...xs` is spread. */
export function readArguments(r: Reading, args: readonly ts.Expression[]): Arg[] {
  return args.map(arg =>
    ts.isSpreadElement(arg) ? { value: readExpr(r, arg.expression), star: 1 as const } : { value: readExpr(r, arg) },
  )
}

/** `xs[i]` of an expression that is there already. */
export function elementOf(of: Expr, index: number, at: { readonly s: number; readonly e: number }): Expr {
  return sub(of, [{ k: 'const', t: 'int', v: index, ...at }], at)
}
