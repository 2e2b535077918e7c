/**
 * Whether code names a function for another purpose than to register it: in a table, as an argument, in an import's
 * alias. Names are compared, not resolved, so the answer errs on the side of yes.
 */
import type { Expr, FileFacts, ImportStmt } from '../facts/file-facts.ts'
import { positionAt } from '../facts/position.ts'
import { forEachExpr, forEachStmt, visitExpr } from '../facts/walk.ts'
import type { RepairOf } from './page.ts'

/** Any mention outside the places that registered it. */
export function isNamedElsewhere(
  { path, name, registered }: RepairOf<'plain-function'>,
  facts: ReadonlyMap<string, FileFacts>,
): boolean {
  const module = moduleName(path)
  for (const [at, file] of facts) {
    const names = at === path ? new Set([name]) : importedAs(file, name, module)
    const holders = holdersOf(file, module)
    if (names.size === 0 && holders.size === 0) continue
    const isMention = (expr: Expr): boolean =>
      (expr.k === 'name' && names.has(expr.id)) ||
      (expr.k === 'attr' && expr.name === name && holders.has(lastName(expr.of) ?? ''))
    const isRegistration = (expr: Expr): boolean => {
      const { line } = positionAt(file, expr.s)
      return registered.some(one => one.path === at && one.line <= line && line <= one.endLine)
    }
    if (expressionsIn(file).some(expr => isMention(expr) && !isRegistration(expr))) return true
  }
  return false
}

/** The last part of the module's name; that of its folder for a package. */
function moduleName(path: string): string {
  const parts = path.replace(/(?:\/__init__)?\.py$/, '').split('/')
  return parts.at(-1) ?? ''
}

const imports = new WeakMap<FileFacts, readonly ImportStmt[]>()

function importsOf(file: FileFacts): readonly ImportStmt[] {
  const known = imports.get(file)
  if (known) return known
  const found: ImportStmt[] = []
  for (const { body } of file.functions) {
    forEachStmt(body, stmt => {
      if (stmt.k === 'import') found.push(stmt)
    })
  }
  imports.set(file, found)
  return found
}

/** Local names of the function, where it is imported by name or with everything else. A re-export may lie between. */
function importedAs(file: FileFacts, name: string, module: string): Set<string> {
  return new Set(
    importsOf(file).flatMap(({ names, module: from }) =>
      (names ?? []).flatMap(one => {
        if (one.name === name) return one.as ?? one.name
        return one.name === '*' && from.split('.').at(-1) === module ? name : []
      }),
    ),
  )
}

/** Names under which the file may hold the module or its package. */
function holdersOf(file: FileFacts, module: string): Set<string> {
  return new Set(
    importsOf(file).flatMap(({ names, module: from, as }) =>
      names === undefined
        ? from.split('.').at(-1) === module
          ? [as ?? module]
          : []
        : names.filter(one => one.name === module).map(one => one.as ?? one.name),
    ),
  )
}

function lastName(expr: Expr): string | undefined {
  if (expr.k === 'name') return expr.id
  return expr.k === 'attr' ? expr.name : undefined
}

/** Every expression of a file, wherever it stands. */
function expressionsIn(file: FileFacts): Expr[] {
  const found: Expr[] = []
  const add = (expr: Expr | undefined): void => {
    if (expr) visitExpr(expr, one => void found.push(one))
  }
  for (const { body, params, decorators } of file.functions) {
    forEachExpr(body, one => void found.push(one))
    for (const { annotation, default: value } of params) for (const one of [annotation, value]) add(one)
    decorators.forEach(add)
  }
  for (const { body, bases, decorators } of file.classes) {
    forEachExpr(body, one => void found.push(one))
    for (const one of [...bases, ...decorators]) add(one)
  }
  return found
}
