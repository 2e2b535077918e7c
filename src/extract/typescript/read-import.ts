/** ES imports and exports. */
import ts from 'typescript'
import type { ImportedName } from '../../facts/file-facts.ts'
import { WHOLE } from './read-call.ts'
import { exportName } from './read-exports.ts'
import { readExpr } from './read-expression.ts'
import { emit, type Reading, span } from './reading.ts'

export function readImport(r: Reading, stmt: ts.ImportDeclaration | ts.ImportEqualsDeclaration): void {
  const at = span(r, stmt)
  if (ts.isImportEqualsDeclaration(stmt)) {
    const { moduleReference, name } = stmt
    if (ts.isExternalModuleReference(moduleReference) && ts.isStringLiteralLike(moduleReference.expression)) {
      const module = moduleReference.expression.text
      emit(r, { k: 'import', module, level: 0, names: [{ name: WHOLE, as: name.text, ...at }], ...at })
    }
    return
  }
  if (!ts.isStringLiteralLike(stmt.moduleSpecifier)) return
  const module = stmt.moduleSpecifier.text
  const names: ImportedName[] = []
  const clause = stmt.importClause
  if (clause?.name) names.push({ name: 'default', as: clause.name.text, ...span(r, clause.name) })
  const bindings = clause?.namedBindings
  if (bindings && ts.isNamespaceImport(bindings)) {
    emit(r, { k: 'import', module, level: 0, as: bindings.name.text, ...at })
    if (names.length === 0) return
  } else if (bindings)
    for (const one of bindings.elements)
      names.push({ name: (one.propertyName ?? one.name).text, as: one.name.text, ...span(r, one) })
  emit(r, { k: 'import', module, level: 0, names, ...at })
}

export function readExport(r: Reading, stmt: ts.ExportDeclaration | ts.ExportAssignment): void {
  const at = span(r, stmt)
  if (ts.isExportAssignment(stmt)) {
    const id = stmt.isExportEquals ? WHOLE : exportName('default')
    emit(r, { k: 'assign', targets: [{ k: 'name', id, ...at }], value: readExpr(r, stmt.expression, 'default'), ...at })
    return
  }
  const { exportClause, moduleSpecifier } = stmt
  const module = moduleSpecifier && ts.isStringLiteralLike(moduleSpecifier) ? moduleSpecifier.text : null
  if (!exportClause) {
    if (module !== null) emit(r, { k: 'import', module, level: 0, names: [{ name: '*', ...at }], ...at })
    return
  }
  if (ts.isNamespaceExport(exportClause)) {
    if (module !== null) emit(r, { k: 'import', module, level: 0, as: exportName(exportClause.name.text), ...at })
    return
  }
  if (module !== null) {
    const names = exportClause.elements.map(one => ({
      name: (one.propertyName ?? one.name).text,
      as: exportName(one.name.text),
      ...span(r, one),
    }))
    emit(r, { k: 'import', module, level: 0, names, ...at })
    return
  }
  for (const one of exportClause.elements) {
    const own = span(r, one)
    const value = { k: 'name', id: (one.propertyName ?? one.name).text, ...own } as const
    emit(r, { k: 'assign', targets: [{ k: 'name', id: exportName(one.name.text), ...own }], value, ...own })
  }
}
