/** Statements: regions keep their nesting; function declarations come first, because that is when they are defined. */
import ts from 'typescript'
import type { Expr, MatchCase, Stmt } from '../../facts/file-facts.ts'
import { bindPattern, readTarget } from './read-assignment.ts'
import { requiredModule, WHOLE } from './read-call.ts'
import { readClass, readEnum, readFunctionAsClass, readObjectType } from './read-class.ts'
import { exportName } from './read-exports.ts'
import { readExpr, readObject } from './read-expression.ts'
import { readFunction } from './read-function.ts'
import { readAugmentation, readExport, readImport } from './read-import.ts'
import { deeper, emit, inBlock, propertyName, type Reading, span } from './reading.ts'
import { readType, readTypeParams } from './read-type.ts'

/** Reads a list of statements into the current block. */
export function readStatements(r: Reading, statements: readonly ts.Statement[]): void {
  const repeated = r.stub ? overloadsIn(statements) : new Set<string>()
  for (const stmt of statements) if (ts.isFunctionDeclaration(stmt)) readFunctionDeclaration(r, stmt, repeated)
  for (const stmt of statements) if (!ts.isFunctionDeclaration(stmt)) deeper(r, stmt, () => readStatement(r, stmt), () => undefined) // prettier-ignore
}

function blockOf(r: Reading, stmt: ts.Statement | undefined): Stmt[] {
  return inBlock(r, () => {
    if (!stmt) return
    readStatements(r, ts.isBlock(stmt) ? stmt.statements : [stmt])
  })
}

function readFunctionDeclaration(r: Reading, node: ts.FunctionDeclaration, repeated: ReadonlySet<string>): void {
  if (!node.body && !r.stub) return
  const name = node.name?.text ?? 'default'
  if (r.scope.fn === 0 && r.prototypes.has(name)) readFunctionAsClass(r, node, name)
  else {
    const decorators: Expr[] = repeated.has(name) ? [{ k: 'name', id: 'overload', ...span(r, node) }] : []
    const fn = readFunction(r, node, { name, kind: 'def', decorators })
    emit(r, { k: 'def', fn, ...span(r, node) })
  }
  exportDeclared(r, node, name)
}

/** `export` and `export default` before a declaration. */
function exportDeclared(r: Reading, node: ts.Statement, name: string): void {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []
  if (!modifiers.some(one => one.kind === ts.SyntaxKind.ExportKeyword)) return
  const isDefault = modifiers.some(one => one.kind === ts.SyntaxKind.DefaultKeyword)
  const at = span(r, node)
  const target: Expr = { k: 'name', id: exportName(isDefault ? 'default' : name), ...at }
  emit(r, { k: 'assign', targets: [target], value: { k: 'name', id: name, ...at }, ...at })
}

function readStatement(r: Reading, stmt: ts.Statement): void {
  const at = span(r, stmt)
  if (ts.isExpressionStatement(stmt)) {
    const value = readExpr(r, stmt.expression)
    // An assignment has been emitted as a statement of its own.
    if (!isAssignment(stmt.expression)) emit(r, { k: 'expr', value, ...at })
  } else if (ts.isVariableStatement(stmt)) {
    for (const one of stmt.declarationList.declarations) readVariable(r, one)
    if (isExported(stmt)) for (const one of stmt.declarationList.declarations) exportNames(r, one.name)
  } else if (ts.isReturnStatement(stmt)) {
    const value = stmt.expression && readExpr(r, stmt.expression)
    emit(r, { k: 'return', ...(value && { value }), ...at })
  } else if (ts.isIfStatement(stmt)) {
    const test = readExpr(r, stmt.expression)
    emit(r, { k: 'if', test, then: blockOf(r, stmt.thenStatement), else: blockOf(r, stmt.elseStatement), ...at })
  } else if (ts.isBlock(stmt)) readStatements(r, stmt.statements)
  else if (ts.isTryStatement(stmt)) readTry(r, stmt)
  else if (ts.isThrowStatement(stmt)) emit(r, { k: 'raise', value: readExpr(r, stmt.expression), ...at })
  else if (ts.isForOfStatement(stmt) || ts.isForInStatement(stmt)) readForEach(r, stmt)
  else if (ts.isForStatement(stmt)) readFor(r, stmt)
  else if (ts.isWhileStatement(stmt) || ts.isDoStatement(stmt)) {
    const test = readExpr(r, stmt.expression)
    emit(r, { k: 'while', test, body: blockOf(r, stmt.statement), else: [], ...at })
  } else if (ts.isSwitchStatement(stmt)) readSwitch(r, stmt)
  else if (ts.isClassDeclaration(stmt) || ts.isInterfaceDeclaration(stmt)) {
    const name = readClass(r, stmt, stmt.name?.text ?? 'default')
    exportDeclared(r, stmt, name)
  } else if (ts.isImportDeclaration(stmt) || ts.isImportEqualsDeclaration(stmt)) readImport(r, stmt)
  else if (ts.isExportDeclaration(stmt) || ts.isExportAssignment(stmt)) readExport(r, stmt)
  else if (ts.isModuleDeclaration(stmt)) readAugmentation(r, stmt)
  else if (ts.isEnumDeclaration(stmt)) {
    readEnum(r, stmt)
    exportDeclared(r, stmt, stmt.name.text)
  } else if (ts.isTypeAliasDeclaration(stmt)) {
    if (!readObjectType(r, stmt)) {
      const typeParams = readTypeParams(r, stmt.typeParameters)
      const value = readType(r, stmt.type)
      emit(r, { k: 'type', name: stmt.name.text, ...(typeParams && { typeParams }), value, ...at })
    }
    exportDeclared(r, stmt, stmt.name.text)
  } else if (ts.isLabeledStatement(stmt)) readStatement(r, stmt.statement)
  else if (ts.isWithStatement(stmt)) readStatement(r, stmt.statement)
  else if (ts.isBreakStatement(stmt) || ts.isContinueStatement(stmt))
    emit(r, { k: ts.isContinueStatement(stmt) ? 'continue' : inSwitch(stmt) ? 'pass' : 'break', ...at })
}

function isAssignment(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isAssignment(node.expression)
  if (ts.isPostfixUnaryExpression(node)) return true
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken
  if (!ts.isBinaryExpression(node)) return false
  const { kind } = node.operatorToken
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

function isExported(stmt: ts.VariableStatement): boolean {
  return (stmt.modifiers ?? []).some(one => one.kind === ts.SyntaxKind.ExportKeyword)
}

function exportNames(r: Reading, name: ts.BindingName): void {
  if (!ts.isIdentifier(name)) {
    for (const element of name.elements) if (ts.isBindingElement(element)) exportNames(r, element.name)
    return
  }
  const at = span(r, name)
  const target: Expr = { k: 'name', id: exportName(name.text), ...at }
  emit(r, { k: 'assign', targets: [target], value: { k: 'name', id: name.text, ...at }, ...at })
}

/** `const x = …`, with `require` as the import that it is. */
function readVariable(r: Reading, node: ts.VariableDeclaration): void {
  const at = span(r, node)
  const { initializer, name } = node
  if (initializer && readRequired(r, name, initializer, at)) return
  const annotation = node.type && readType(r, node.type)
  if (!initializer) {
    if (!ts.isIdentifier(name)) return
    const target: Expr = { k: 'name', id: name.text, ...span(r, name) }
    const value: Expr = { k: 'const', t: 'none', v: null, ...at }
    emit(r, { k: 'assign', targets: [target], ...(annotation ? { annotation } : { value }), ...at })
    return
  }
  if (ts.isIdentifier(name)) {
    const object = r.scope.fn === 0 && ts.isObjectLiteralExpression(initializer) ? readObject(r, initializer) : null
    if (object) r.objects.set(name.text, object)
    const value = object ?? readExpr(r, initializer, name.text)
    const target: Expr = { k: 'name', id: name.text, ...span(r, name) }
    // A class that is bound under its own name needs no second binding.
    if (value.k === 'name' && value.id === name.text) return
    emit(r, { k: 'assign', targets: [target], value, ...(annotation && { annotation }), ...at })
    return
  }
  bindPattern(r, name, readExpr(r, initializer), (target, value) =>
    emit(r, { k: 'assign', targets: [target], value, ...at }),
  )
}

/** `const fs = require('fs')`, `const { a, b: c } = require('x')`, `const d = require('x').d`. */
function readRequired(
  r: Reading,
  name: ts.BindingName,
  initializer: ts.Expression,
  at: { readonly s: number; readonly e: number },
): boolean {
  const part = ts.isPropertyAccessExpression(initializer) ? initializer.name.text : null
  const call = part !== null ? (initializer as ts.PropertyAccessExpression).expression : initializer
  if (!ts.isCallExpression(call) || call.expression.kind === ts.SyntaxKind.ImportKeyword) return false
  const module = requiredModule(call)
  if (module === null) return false
  if (ts.isIdentifier(name)) {
    emit(r, { k: 'import', module, level: 0, names: [{ name: part ?? WHOLE, as: name.text, ...at }], ...at })
    return true
  }
  if (part !== null || ts.isArrayBindingPattern(name)) return false
  const plain = name.elements.every(one => ts.isIdentifier(one.name) && !one.initializer && !one.dotDotDotToken)
  if (!plain) return false
  const names = name.elements.flatMap(one => {
    const own = one.name as ts.Identifier
    const wanted = one.propertyName ? propertyName(one.propertyName) : own.text
    return wanted === null ? [] : [{ name: wanted, as: own.text, ...span(r, one) }]
  })
  emit(r, { k: 'import', module, level: 0, names, ...at })
  return true
}

function readTry(r: Reading, stmt: ts.TryStatement): void {
  const name = stmt.catchClause?.variableDeclaration?.name
  const body = blockOf(r, stmt.tryBlock)
  const handlers = stmt.catchClause
    ? [{ ...(name && ts.isIdentifier(name) && { name: name.text }), body: blockOf(r, stmt.catchClause.block) }]
    : []
  emit(r, { k: 'try', body, handlers, else: [], finally: blockOf(r, stmt.finallyBlock), ...span(r, stmt) })
}

function readForEach(r: Reading, stmt: ts.ForOfStatement | ts.ForInStatement): void {
  const at = span(r, stmt)
  const source = readExpr(r, stmt.expression)
  const iter: Expr = ts.isForOfStatement(stmt) ? source : { k: 'opaque', parts: [source], ...span(r, stmt.expression) }
  const first = ts.isVariableDeclarationList(stmt.initializer) ? stmt.initializer.declarations[0]?.name : undefined
  const own = span(r, stmt.initializer)
  const simple = first && ts.isIdentifier(first) ? first.text : null
  const name = simple ?? `item:${String(own.s)}`
  const target: Expr = { k: 'name', id: name, ...own }
  const body = inBlock(r, () => {
    if (first && simple === null)
      bindPattern(r, first, target, (to, value) => emit(r, { k: 'assign', targets: [to], value, ...own }))
    else if (!first && !ts.isVariableDeclarationList(stmt.initializer))
      emit(r, { k: 'assign', targets: [readTarget(r, stmt.initializer)], value: target, ...own })
    readStatements(r, ts.isBlock(stmt.statement) ? stmt.statement.statements : [stmt.statement])
  })
  const async = ts.isForOfStatement(stmt) && stmt.awaitModifier !== undefined
  emit(r, { k: 'for', async, target, iter, body, else: [], ...at })
}

function readFor(r: Reading, stmt: ts.ForStatement): void {
  const at = span(r, stmt)
  if (stmt.initializer && ts.isVariableDeclarationList(stmt.initializer))
    for (const one of stmt.initializer.declarations) readVariable(r, one)
  else if (stmt.initializer) readExpr(r, stmt.initializer)
  const test: Expr = stmt.condition ? readExpr(r, stmt.condition) : { k: 'const', t: 'bool', v: true, ...at }
  const body = inBlock(r, () => {
    readStatements(r, ts.isBlock(stmt.statement) ? stmt.statement.statements : [stmt.statement])
    if (stmt.incrementor) {
      const value = readExpr(r, stmt.incrementor)
      if (value.k === 'call') emit(r, { k: 'expr', value, ...span(r, stmt.incrementor) })
    }
  })
  emit(r, { k: 'while', test, body, else: [], ...at })
}

function readSwitch(r: Reading, stmt: ts.SwitchStatement): void {
  const subject = readExpr(r, stmt.expression)
  const clauses = stmt.caseBlock.clauses
  const cases = clauses.map((clause, index): MatchCase => {
    // A clause without statements falls into the next one that has some.
    const filled = clauses.slice(index).find(one => one.statements.length > 0)
    const body = inBlock(r, () => readStatements(r, clause.statements.length > 0 ? clause.statements : []))
    const value = ts.isCaseClause(clause) ? readExpr(r, clause.expression) : null
    const own = filled === clause ? body : [{ k: 'pass' as const, ...span(r, clause) }]
    return { pattern: value ? { k: 'value', value } : { k: 'wildcard' }, body: own }
  })
  // Which clause runs is not decided here: where one falls through, the next runs too.
  emit(r, {
    k: 'match',
    subject: { k: 'opaque', parts: [subject], ...span(r, stmt.expression) },
    cases,
    ...span(r, stmt),
  })
}

/** Is this `break` a switch's? */
function inSwitch(node: ts.BreakStatement | ts.ContinueStatement): boolean {
  if (node.label) return true
  for (let up: ts.Node | undefined = node.parent; up; up = up.parent as ts.Node | undefined) {
    if (ts.isSwitchStatement(up)) return true
    if (ts.isIterationStatement(up, false) || ts.isFunctionLike(up)) return false
  }
  return false
}

function overloadsIn(statements: readonly ts.Statement[]): Set<string> {
  const counts = new Map<string, number>()
  for (const stmt of statements)
    if (ts.isFunctionDeclaration(stmt) && stmt.name) counts.set(stmt.name.text, (counts.get(stmt.name.text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name))
}
