/**
 * What a body reads of its own `**kwargs`: `kwargs["server"]`, `kwargs.get("server")`. It is what the call said, as long as the
 * body changes nothing there. A call that names all it gives leaves nothing else in there, so that the answers for other keys
 * are known, too: in bodies that neither add to it nor hand it on as a whole.
 */
import type { Expr, FunctionFacts } from '../../facts/file-facts.ts'
import { expressionsOf, forEachExpr, forEachStmt, visitExpr } from '../../facts/walk.ts'
import type { Func } from '../../link/project.ts'
import { bindingsOf, functionsInside, localNames } from './local-names.ts'

const CHANGES = /^(update|setdefault|pop|popitem|clear)$/

/** Does the expression read an item of the keywords that the function itself was called with? */
export function readsKeyword(fn: Func, expr: Expr): boolean {
  const of = readFrom(expr)
  if (of?.k !== 'name') return false
  if (of.id === keywordRest(fn)) return true
  const isOwn = fn.facts.params.some(param => param.kind === 'kwargs' && param.name === of.id)
  return isOwn && !isChanged(fn, of.id)
}

const changed = new WeakMap<FunctionFacts, boolean>()

/** Does the body change its `**kwargs`? Asked at every test of one, so that the answer is kept. */
function isChanged({ facts }: Func, name: string): boolean {
  let found = changed.get(facts)
  if (found === undefined) changed.set(facts, (found = changes(facts, name)))
  return found
}

function readFrom(expr: Expr): Expr | null {
  if (expr.k === 'sub') return expr.of
  return expr.k === 'call' && expr.fn.k === 'attr' && GIVES.has(expr.fn.name) ? expr.fn.of : null
}

function changes({ body }: FunctionFacts, name: string): boolean {
  let found = false
  forEachExpr(
    body,
    expr => {
      const of = expr.k === 'call' && expr.fn.k === 'attr' && CHANGES.test(expr.fn.name) ? expr.fn.of : null
      found ||= of?.k === 'name' && of.id === name
    },
    stmt => {
      const targets = stmt.k === 'assign' ? stmt.targets : []
      found ||= targets.some(one => (one.k === 'sub' ? isName(one.of, name) : isName(one, name)))
    },
  )
  return found
}

function isName(expr: Expr, name: string): boolean {
  return expr.k === 'name' && expr.id === name
}

const known = new WeakMap<FunctionFacts, string | null>()

/** Methods that give one item. */
const GIVES: ReadonlySet<string> = new Set(['get', 'pop'])
const READS: ReadonlySet<string> = new Set([...GIVES, 'items', 'keys', 'values', 'copy'])

/** The name of a function's `**kwargs`, if its body asks for keys of it and changes nothing but what it takes out. */
export function keywordRest(fn: Func): string | null {
  let name = known.get(fn.facts)
  if (name === undefined) known.set(fn.facts, (name = findRest(fn)))
  return name
}

function findRest(fn: Func): string | null {
  const name = fn.facts.params.find(param => param.kind === 'kwargs')?.name
  if (name === undefined || fn.module.isStub || bindingsOf(fn, name).length !== 1) return null
  const inner = functionsInside(fn).filter(one => !localNames(one).has(name))
  const uses = [fn, ...inner].map(one => usesOf(one.facts, name))
  const isAsked = uses.some(one => one.asks > 0)
  return isAsked && uses.every(one => one.reads === one.all) ? name : null
}

/** How often a body names its `**kwargs`, how often only to read it, and how often for a key or to pass all of it on. */
function usesOf({ body }: FunctionFacts, name: string): { all: number; reads: number; asks: number } {
  const uses = { all: 0, reads: 0, asks: 0 }
  const is = (expr: Expr | undefined): boolean => expr?.k === 'name' && expr.id === name
  const look = (expr: Expr): void => {
    if (is(expr)) uses.all++
    if (expr.k === 'attr' && is(expr.of) && READS.has(expr.name)) {
      uses.reads++
      if (GIVES.has(expr.name)) uses.asks++
    }
    if (expr.k === 'sub' && is(expr.of)) uses.reads++
    if (expr.k === 'compare' && expr.ops.length === 1 && /^(not )?in$/.test(expr.ops[0] ?? '') && is(expr.items[1])) {
      uses.reads++
      uses.asks++
    }
    if (expr.k === 'call')
      for (const arg of expr.args)
        if (arg.star === 2 && is(arg.value)) {
          uses.reads++
          uses.asks++
        }
  }
  forEachStmt(body, stmt => {
    for (const expr of expressionsOf(stmt)) visitExpr(expr, look)
    // `kwargs["timeout"] = 5` puts something in.
    for (const target of stmt.k === 'assign' ? stmt.targets : [])
      if (target.k === 'sub' && is(target.of)) uses.reads = Number.NaN
  })
  return uses
}
