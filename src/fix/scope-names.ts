/** Which names a function can see, as far as a new name must not collide with them or an import can be used. */
import type { Expr, FileFacts, FunctionFacts, ImportStmt, Pattern, Stmt } from '../facts/file-facts.ts'
import { forEachExpr } from '../facts/walk.ts'

/** What binds a name: an import that certainly ran (its qualified name), or anything else (null). */
export type Bindings = ReadonlyMap<string, ReadonlySet<string | null>>

/** Names bound in a function's own scope. Imports count as such only directly in the body, not in a branch of it. */
export function bindingsOf(facts: FileFacts, index: number): Bindings {
  const found = new Map<string, Set<string | null>>()
  const bind = (name: string, to: string | null): void => {
    const known = found.get(name)
    if (known) known.add(to)
    else found.set(name, new Set([to]))
  }
  const fn = facts.functions[index]
  if (!fn) return found
  for (const { name } of fn.params) bind(name, null)
  const straight = new Set<Stmt>(fn.body)
  forEachExpr(
    fn.body,
    expr => {
      if (expr.k === 'walrus') bind(expr.target.id, null)
    },
    stmt => {
      if (stmt.k === 'import') for (const [name, to] of imported(stmt)) bind(name, straight.has(stmt) ? to : null)
      else for (const name of boundBy(stmt, facts)) bind(name, null)
    },
  )
  if (index === 0) for (const name of declaredGlobal(facts.functions)) bind(name, null)
  return found
}

/** Names and what they stand for; a relative import stands for nothing that a library could be. */
function imported(stmt: ImportStmt): [string, string | null][] {
  const { module, level, as, names } = stmt
  if (names === undefined) {
    const [top = module] = module.split('.')
    return [as === undefined ? [top, top] : [as, module]]
  }
  return names
    .filter(({ name }) => name !== '*')
    .map(one => [one.as ?? one.name, level > 0 ? null : `${module}.${one.name}`])
}

function boundBy(stmt: Stmt, facts: FileFacts): string[] {
  switch (stmt.k) {
    case 'assign':
    case 'delete':
      return stmt.targets.flatMap(targetNames)
    case 'for':
      return targetNames(stmt.target)
    case 'with':
      return stmt.items.flatMap(({ target }) => (target ? targetNames(target) : []))
    case 'try':
      return stmt.handlers.flatMap(({ name }) => name ?? [])
    case 'match':
      return stmt.cases.flatMap(({ pattern }) => patternNames(pattern))
    case 'def':
      return [facts.functions[stmt.fn]?.name ?? '']
    case 'class':
      return [facts.classes[stmt.cls]?.name ?? '']
    case 'type':
      return [stmt.name]
    default:
      return []
  }
}

function targetNames(target: Expr): string[] {
  if (target.k === 'name') return [target.id]
  if (target.k === 'tuple' || target.k === 'list') return target.items.flatMap(targetNames)
  return target.k === 'star' ? targetNames(target.of) : []
}

function patternNames(pattern: Pattern): string[] {
  switch (pattern.k) {
    case 'capture':
      return [pattern.name]
    case 'as':
      return [pattern.name, ...patternNames(pattern.of)]
    case 'star':
      return pattern.name === undefined ? [] : [pattern.name]
    case 'or':
    case 'sequence':
      return pattern.of.flatMap(patternNames)
    case 'class':
      return [...pattern.args, ...pattern.keywords.map(one => one.pattern)].flatMap(patternNames)
    case 'mapping':
      return [
        ...pattern.items.flatMap(one => patternNames(one.pattern)),
        ...(pattern.rest === undefined ? [] : [pattern.rest]),
      ]
    default:
      return []
  }
}

/** A function that declares a name global may bind it. */
function declaredGlobal(functions: readonly FunctionFacts[]): string[] {
  return functions.flatMap(({ globals }) => globals ?? [])
}

/** The scopes that a function's names are looked up in, its own first, the module's last; classes are none of them. */
export function scopesOf(facts: FileFacts, index: number): Bindings[] {
  const scopes: Bindings[] = []
  for (let at = index; at > 0; at = facts.functions[at]?.parent ?? 0) scopes.push(bindingsOf(facts, at))
  scopes.push(bindingsOf(facts, 0))
  return scopes
}
