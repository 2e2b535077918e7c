/** What a body does with its names: which are read again, which are handed on to what outlives the body. */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import { expressionsOf, regionsOf, visitExpr } from '../../facts/walk.ts'
import { ELEMENT_METHODS } from '../../link/fills.ts'
import type { Func } from '../../link/project.ts'

/** A name of the module, or of a function around. */
export function isOuter({ facts, index }: Func, name: string): boolean {
  return index === 0 || facts.globals?.includes(name) === true || facts.nonlocals?.includes(name) === true
}

/** Names that a body, or a function inside it, reads; and those whose value it hands on to what outlives it. */
export function namesUsed(fn: Func): { readonly read: ReadonlySet<string>; readonly stored: ReadonlySet<string> } {
  const found = new Set<string>()
  const stored = new Set<string>()
  const walk = (body: readonly Stmt[]): void => {
    for (const stmt of body) {
      // Targets are written, not read; what stands inside `x.y = …` and `x[i] = …` is read.
      const targets =
        stmt.k === 'assign'
          ? stmt.targets
          : stmt.k === 'for'
            ? [stmt.target]
            : stmt.k === 'with'
              ? stmt.items.flatMap(item => item.target ?? [])
              : []
      for (const part of expressionsOf(stmt))
        if (part.k !== 'name' || !targets.includes(part))
          visitExpr(part, one => {
            if (one.k === 'name') found.add(one.id)
            if (one.k === 'yield' && one.of?.k === 'name') stored.add(one.of.id)
            if (one.k === 'call') for (const id of putIntoContainer(one)) stored.add(id)
          })
      if (stmt.k === 'return' && stmt.value) for (const id of namesIn(stmt.value)) stored.add(id)
      if (
        stmt.k === 'assign' &&
        stmt.value &&
        targets.some(one => one.k === 'attr' || one.k === 'sub' || (one.k === 'name' && isOuter(fn, one.id)))
      )
        for (const id of namesIn(stmt.value)) stored.add(id)
      if (stmt.k === 'class') walk(fn.module.facts.classes[stmt.cls]?.body ?? [])
      regionsOf(stmt).forEach(walk)
    }
  }
  walk(fn.facts.body)
  for (const inner of fn.module.functions) if (isInside(inner, fn)) walk(inner.facts.body)
  return { read: found, stored }
}

/** `self.pools.append(pool)`, `CACHE[key].add(pool)`: what is put into a container that is no name of the body's own. */
function putIntoContainer({ fn, args }: Extract<Expr, { k: 'call' }>): readonly string[] {
  const puts = fn.k === 'attr' && Object.hasOwn(ELEMENT_METHODS, fn.name)
  return puts && fn.of.k !== 'name' ? args.flatMap(arg => namesIn(arg.value)) : []
}

/** The names whose values an expression hands on: itself, or elements of it. */
function namesIn(expr: Expr): readonly string[] {
  if (expr.k === 'name') return [expr.id]
  if (expr.k === 'tuple' || expr.k === 'list' || expr.k === 'set') return expr.items.flatMap(namesIn)
  return expr.k === 'dict' ? expr.items.flatMap(({ value }) => namesIn(value)) : []
}

function isInside(inner: Func, outer: Func): boolean {
  for (let one = inner.parent; one; one = one.parent) if (one === outer) return true
  return false
}
