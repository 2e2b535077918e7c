/** ES imports and exports, and the members that a file adds to types of another module. */
import ts from 'typescript'
import type { Expr, ImportedName } from '../../facts/file-facts.ts'
import { WHOLE } from './read-call.ts'
import { exportName } from './read-exports.ts'
import { readExpr } from './read-expression.ts'
import { emit, inBlock, propertyName, type Reading, span } from './reading.ts'
import { readType } from './read-type.ts'

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

/**
 * `declare module 'fastify' { interface FastifyInstance { db: Database } }`: read as a function that is handed such an
 * instance and stores the member there, which is what some function elsewhere does.
 */
export function readAugmentation(r: Reading, stmt: ts.ModuleDeclaration): void {
  if (r.stub || !ts.isStringLiteral(stmt.name) || !stmt.body || !ts.isModuleBlock(stmt.body)) return
  const module = stmt.name.text
  for (const one of stmt.body.statements) {
    if (!ts.isInterfaceDeclaration(one)) continue
    const at = span(r, one)
    const as = `${one.name.text} of ${module}`
    emit(r, { k: 'import', module, level: 0, names: [{ name: one.name.text, as, ...at }], ...at })
    const receiver: Expr = { k: 'name', id: 'this', ...at }
    const body = inBlock(r, () => {
      for (const member of one.members) {
        const name = member.name && propertyName(member.name)
        if (!name || !ts.isPropertySignature(member) || !member.type) continue
        const target: Expr = { k: 'attr', of: receiver, name, ns: member.getStart(r.source), ...span(r, member) }
        emit(r, { k: 'assign', targets: [target], annotation: readType(r, member.type), ...span(r, member) })
      }
    })
    const fn = r.functions.length
    r.functions.push({
      name: as,
      kind: 'def',
      async: false,
      generator: false,
      parent: r.scope.fn,
      owner: -1,
      params: [{ name: 'this', kind: 'normal', annotation: { k: 'name', id: as, ...at }, ...at }],
      decorators: [],
      body,
      ...at,
      ns: one.name.getStart(r.source),
      ne: one.name.end,
    })
    emit(r, { k: 'def', fn, ...at })
  }
}
