/**
 * What a module gives to others, under names that no local one can have: `export:a` for an export called a, `export=` for
 * what `require` gives as a whole.
 */
import ts from 'typescript'
import type { Expr } from '../../facts/file-facts.ts'
import { readExpr, readPropertyValue } from './read-expression.ts'
import { requiredModule, WHOLE } from './read-call.ts'
import { emit, propertyName, type Reading, span } from './reading.ts'

/** The name under which an export is kept. */
export function exportName(name: string): string {
  return `export:${name}`
}

/** `exports.a`, `module.exports.a` or `module.exports` as the name of an export; null for any other property. */
export function exportOf(node: ts.PropertyAccessExpression): string | null {
  const { expression: of, name } = node
  if (ts.isIdentifier(of)) {
    if (of.text === 'exports') return exportName(name.text)
    return of.text === 'module' && name.text === 'exports' ? WHOLE : null
  }
  const inner = ts.isPropertyAccessExpression(of) ? exportOf(of) : null
  return inner === WHOLE ? exportName(name.text) : null
}

/** `module.exports = …`, `exports = …`, `exports.a = …`; null if it is no export. */
export function assignExport(r: Reading, node: ts.BinaryExpression): Expr | null {
  const { left } = node
  const isExports = ts.isIdentifier(left) && left.text === 'exports' && !r.scope.declared.has('exports')
  const name = isExports ? WHOLE : ts.isPropertyAccessExpression(left) ? exportOf(left) : null
  if (name === null) return null
  const at = span(r, node)
  const target: Expr = { k: 'name', id: name, ...span(r, left) }
  if (name === WHOLE) {
    assignWhole(r, node.right, at)
    return target
  }
  emit(r, { k: 'assign', targets: [target], value: readExpr(r, node.right, name.slice('export:'.length)), ...at })
  return target
}

function assignWhole(r: Reading, value: ts.Expression, at: { readonly s: number; readonly e: number }): void {
  // `module.exports = exports = {…}`
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken && assignExport(r, value))
    return
  const module = requiredModule(value)
  if (module !== null) {
    emit(r, {
      k: 'import',
      module,
      level: 0,
      names: [
        { name: WHOLE, as: WHOLE, ...at },
        { name: '*', ...at },
      ],
      ...at,
    })
    return
  }
  if (!ts.isObjectLiteralExpression(value)) {
    emit(r, { k: 'assign', targets: [{ k: 'name', id: WHOLE, ...at }], value: readExpr(r, value, 'exports'), ...at })
    return
  }
  for (const property of value.properties) {
    const own = span(r, property)
    if (ts.isSpreadAssignment(property)) {
      const from = requiredModule(property.expression)
      if (from !== null) emit(r, { k: 'import', module: from, level: 0, names: [{ name: '*', ...own }], ...own })
      else emit(r, { k: 'expr', value: readExpr(r, property.expression), ...own })
      continue
    }
    const name = propertyName(property.name)
    if (name === null) continue
    const target: Expr = { k: 'name', id: exportName(name), ...span(r, property.name) }
    emit(r, { k: 'assign', targets: [target], value: readPropertyValue(r, property, name), ...own })
  }
}
