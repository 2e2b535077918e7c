/** Names that a function binds itself, and parameters whose value its tests look at. Both depend on the facts only. */
import type { Expr, FunctionFacts, Pattern, Stmt } from '../../facts/file-facts.ts'
import { forEachExpr, visitExpr } from '../../facts/walk.ts'
import type { Func, Module } from '../../link/project.ts'

const locals = new WeakMap<FunctionFacts, ReadonlySet<string>>()
const tests = new WeakMap<FunctionFacts, Tests>()

/** Parameters and every name assigned in the body, less those declared global or nonlocal. */
export function localNames(fn: Func): ReadonlySet<string> {
  let found = locals.get(fn.facts)
  if (!found) {
    const names = new Set(fn.facts.params.map(param => param.name))
    forEachExpr(
      fn.facts.body,
      expr => {
        if (expr.k === 'walrus') names.add(expr.target.id)
      },
      stmt => bindStatement(fn, stmt, names),
    )
    for (const name of fn.facts.globals ?? []) names.delete(name)
    for (const name of fn.facts.nonlocals ?? []) names.delete(name)
    found = names
    locals.set(fn.facts, found)
  }
  return found
}

/** The one statement that binds a local name; null for parameters, and where there are several or none. */
export function onlyBinding(fn: Func, name: string): Stmt | null {
  const found = bindingsOf(fn, name)
  return found.length === 1 ? (found[0] ?? null) : null
}

const bindings = new WeakMap<FunctionFacts, ReadonlyMap<string, readonly (Stmt | null)[]>>()

/** All that binds a local name: statements, and null for the parameter and for each walrus. */
export function bindingsOf(fn: Func, name: string): readonly (Stmt | null)[] {
  let byName = bindings.get(fn.facts)
  if (!byName) bindings.set(fn.facts, (byName = collectBindings(fn)))
  return byName.get(name) ?? []
}

function collectBindings(fn: Func): ReadonlyMap<string, readonly (Stmt | null)[]> {
  const found = new Map<string, (Stmt | null)[]>(fn.facts.params.map(param => [param.name, [null]]))
  const add = (name: string, by: Stmt | null): void => void found.set(name, [...(found.get(name) ?? []), by])
  forEachExpr(
    fn.facts.body,
    expr => {
      if (expr.k === 'walrus') add(expr.target.id, null)
    },
    stmt => {
      const names = new Set<string>()
      bindStatement(fn, stmt, names)
      for (const name of names) add(name, stmt)
    },
  )
  return found
}

/**
 * Is what a name holds decided once and for all when this body runs: a name of its own, or of a function around it that
 * binds it in one place and lets nobody rebind it?
 */
export function isFixedName(fn: Func, name: string): boolean {
  if (localNames(fn).has(name)) return true
  if (fn.facts.globals?.includes(name) || fn.facts.nonlocals?.includes(name)) return false
  let outer = fn.parent
  while (outer && outer.index !== 0 && !localNames(outer).has(name)) outer = outer.parent
  return outer !== null && outer.index !== 0 && bindingsOf(outer, name).length === 1 && !isReboundInside(outer, name)
}

const reboundIn = new WeakMap<Module, ReadonlyMap<Func, ReadonlySet<string>> | null>()

/** Does a function inside this one declare the name `nonlocal`? Then what it holds depends on whether that one has run. */
export function isReboundInside(fn: Func, name: string): boolean {
  let byFunction = reboundIn.get(fn.module)
  if (byFunction === undefined) reboundIn.set(fn.module, (byFunction = collectRebound(fn.module)))
  return byFunction?.get(fn)?.has(name) ?? false
}

function collectRebound(module: Module): ReadonlyMap<Func, ReadonlySet<string>> | null {
  const found = new Map<Func, Set<string>>()
  for (const fn of module.functions)
    for (let outer = fn.facts.nonlocals ? fn.parent : null; outer; outer = outer.parent) {
      const names = found.get(outer) ?? new Set()
      for (const name of fn.facts.nonlocals ?? []) names.add(name)
      found.set(outer, names)
    }
  return found.size > 0 ? found : null
}

function bindStatement(fn: Func, stmt: Stmt, names: Set<string>): void {
  const target = (expr: Expr): void => {
    if (expr.k === 'name') names.add(expr.id)
    else if (expr.k === 'tuple' || expr.k === 'list') expr.items.forEach(target)
    else if (expr.k === 'star') target(expr.of)
  }
  switch (stmt.k) {
    case 'assign':
      stmt.targets.forEach(target)
      break
    case 'for':
      target(stmt.target)
      break
    case 'with':
      for (const item of stmt.items) if (item.target) target(item.target)
      break
    case 'def':
      names.add(fn.module.facts.functions[stmt.fn]?.name ?? '')
      break
    case 'class':
      names.add(fn.module.facts.classes[stmt.cls]?.name ?? '')
      break
    case 'import':
      if (!stmt.names) names.add(stmt.as ?? stmt.module.split('.')[0] ?? '')
      else for (const one of stmt.names) names.add(one.as ?? one.name)
      break
    case 'try':
      for (const handler of stmt.handlers) if (handler.name) names.add(handler.name)
      break
    case 'match':
      for (const one of stmt.cases) patternNames(one.pattern, names)
      break
    default:
      break
  }
}

/** Adds the names that a pattern captures. */
export function patternNames(pattern: Pattern, names: Set<string>): void {
  switch (pattern.k) {
    case 'capture':
      names.add(pattern.name)
      break
    case 'as':
      names.add(pattern.name)
      patternNames(pattern.of, names)
      break
    case 'or':
    case 'sequence':
      for (const one of pattern.of) patternNames(one, names)
      break
    case 'star':
      if (pattern.name) names.add(pattern.name)
      break
    case 'class':
      for (const one of pattern.args) patternNames(one, names)
      for (const one of pattern.keywords) patternNames(one.pattern, names)
      break
    case 'mapping':
      for (const one of pattern.items) patternNames(one.pattern, names)
      if (pattern.rest) names.add(pattern.rest)
      break
    default:
      break
  }
}

/** What a body's tests look at: `compared` names with their values, `tested` ones for being None, true or false. */
export interface Tests {
  readonly compared: ReadonlySet<string>
  readonly tested: ReadonlySet<string>
}

/** Names for which a caller's literal decides which branch runs. */
export function testsOf(fn: Func): Tests {
  let found = tests.get(fn.facts)
  if (!found) {
    const compared = new Set<string>()
    const tested = new Set<string>()
    const add = (expr: Expr): void => {
      visitExpr(expr, one => {
        if (one.k === 'name') tested.add(one.id)
        if (one.k === 'compare' && one.ops.some(op => op === '==' || op === '!=' || op === 'in' || op === 'not in'))
          for (const item of one.items) if (item.k === 'name') compared.add(item.id)
      })
    }
    forEachExpr(
      fn.facts.body,
      expr => {
        if (expr.k === 'cond') add(expr.test)
        else if (expr.k === 'bool') add(expr)
      },
      stmt => {
        if (stmt.k === 'if' || stmt.k === 'while' || stmt.k === 'assert') add(stmt.test)
        else if (stmt.k === 'match' && stmt.subject.k === 'name') compared.add(stmt.subject.id)
      },
    )
    // What a function inside asks of a name that is not its own, it asks of the one around it.
    for (const inner of functionsInside(fn)) {
      const own = localNames(inner)
      const asked = testsOf(inner)
      for (const name of asked.compared) if (!own.has(name)) compared.add(name)
      for (const name of asked.tested) if (!own.has(name)) tested.add(name)
    }
    found = { compared, tested }
    tests.set(fn.facts, found)
  }
  return found
}

const inside = new WeakMap<Module, ReadonlyMap<Func, readonly Func[]>>()

/** Functions and lambdas that stand directly in the body of another one. */
export function functionsInside(fn: Func): readonly Func[] {
  let byFunction = inside.get(fn.module)
  if (!byFunction) {
    const found = new Map<Func, Func[]>()
    for (const one of fn.module.functions)
      if (one.parent && one.parent.index !== 0) found.set(one.parent, [...(found.get(one.parent) ?? []), one])
    inside.set(fn.module, (byFunction = found))
  }
  return byFunction.get(fn) ?? []
}
