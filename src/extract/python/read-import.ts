/** Import statements, and what a module says it exports. */
import type { Expr, ImportedName, ImportStmt, Stmt } from '../../facts/file-facts.ts'
import { dottedName, type Reading, soundChildren } from './reading.ts'

/** `import a.b as c, d`: one statement of facts per module. */
export function readImport(reading: Reading, node: number, into: Stmt[]): void {
  const { table } = reading
  const modules = soundChildren(reading, node)
  for (const child of modules) {
    const at = modules.length === 1 ? node : child
    const { name, as } = readName(reading, child)
    const statement: ImportStmt = { k: 'import', s: table.start(at), e: table.end(at), module: name, level: 0 }
    into.push(as === undefined ? statement : { ...statement, as })
  }
}

/** `from ..a import b as c, *`. */
export function readFromImport(reading: Reading, node: number, into: Stmt[]): void {
  const { table } = reading
  const children = soundChildren(reading, node)
  let module = '__future__'
  let level = 0
  let names = children
  if (table.kind(node) === 'import_from_statement') {
    const [from, ...rest] = children
    if (from === undefined) return
    const written = dottedName(table, from)
    level = /^\.*/.exec(written)?.[0].length ?? 0
    module = written.slice(level)
    names = rest
  }
  const s = table.start(node)
  into.push({ k: 'import', s, e: table.end(node), module, level, names: names.map(child => readName(reading, child)) })
}

function readName(reading: Reading, node: number): ImportedName {
  const { table } = reading
  const span = { s: table.start(node), e: table.end(node) }
  if (table.kind(node) !== 'aliased_import') return { name: dottedName(table, node), ...span }
  const [name = node, as = node] = soundChildren(reading, node)
  return { name: dottedName(table, name), as: table.name(as), ...span }
}

/** `__all__` put together from list literals; undefined if it is absent or some part of it is computed. */
export function readExports(body: readonly Stmt[]): string[] | undefined {
  let names: string[] | undefined
  for (const statement of body) {
    const more = exportsOf(statement)
    if (more === undefined) continue
    if (more === 'computed') return undefined
    names = statement.k === 'assign' && statement.op === undefined ? more : [...(names ?? []), ...more]
  }
  return names
}

/** What this statement gives or adds to `__all__`; undefined if nothing. */
function exportsOf(statement: Stmt): string[] | 'computed' | undefined {
  if (statement.k === 'assign' && statement.value) {
    return statement.targets.some(isAll) ? stringsIn(statement.value) : undefined
  }
  if (statement.k !== 'expr' || statement.value.k !== 'call') return undefined
  const { fn, args } = statement.value
  if (fn.k !== 'attr' || !isAll(fn.of)) return undefined
  const value = args[0]?.value
  if (!value || args.length !== 1) return 'computed'
  if (fn.name === 'extend') return stringsIn(value)
  if (fn.name === 'append') return value.k === 'const' && value.t === 'str' ? [String(value.v)] : 'computed'
  return 'computed'
}

function isAll(target: Expr): boolean {
  return target.k === 'name' && target.id === '__all__'
}

function stringsIn(value: Expr): string[] | 'computed' {
  if (value.k === 'bin' && value.op === '+') {
    const left = stringsIn(value.left)
    const right = stringsIn(value.right)
    return left === 'computed' || right === 'computed' ? 'computed' : [...left, ...right]
  }
  if (value.k !== 'list' && value.k !== 'tuple' && value.k !== 'set') return 'computed'
  const names: string[] = []
  for (const item of value.items) {
    if (item.k !== 'const' || item.t !== 'str') return 'computed'
    names.push(String(item.v))
  }
  return names
}
