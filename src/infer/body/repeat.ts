/**
 * Loops: what the names are after one, by whichever way it ends. A loop that searches leaves by `break`, with what it has
 * found; who forgets that takes the code behind it for dead.
 */
import type { ComprehensionExpr, Expr, Stmt } from '../../facts/file-facts.ts'
import type { CallRecord } from '../records.ts'
import type { Activation, Jumps } from '../scope/activation.ts'
import { holdsWork } from '../calls/contexts.ts'
import { dropPlainTwin } from './recorder.ts'
import { noteIterated } from '../calls/settled.ts'
import type { Type } from '../values.ts'
import { assignTarget } from './assign.ts'
import { join, use, walk } from './body.ts'
import { evaluate } from './expressions.ts'
import { narrow } from './narrow.ts'
import { truth } from './operators.ts'
import { iterated } from './protocols.ts'

/** A loop body is walked again if it changes what its names are, but no deeper than this many loops. */
const MAX_REWALKED_LOOPS = 2

/** Walks a `while`; false if what follows it is never reached. */
export function walkWhile(a: Activation, stmt: Extract<Stmt, { k: 'while' }>): boolean {
  const isEndless = stmt.test.k === 'const' && stmt.test.v === true
  truth(a, stmt.test, evaluate(a, stmt.test))
  const breaks = repeat(a, () => {
    truth(a, stmt.test, evaluate(a, stmt.test))
    a.state = narrow(a, stmt.test, true) ?? a.state
    return walk(a, stmt.body)
  })
  return leave(a, stmt, breaks, isEndless)
}

/** Walks a `for`; false if what follows it is never reached. */
export function walkFor(a: Activation, stmt: Extract<Stmt, { k: 'for' }>): boolean {
  if (stmt.async && a.log) a.log.awaits = true
  const source = evaluate(a, stmt.iter)
  const item = iterated(a, source, stmt.async, { expr: stmt.iter, form: 'iterate' })
  if (stmt.async) dropPlainTwin(a, stmt.iter)
  use(a, stmt.iter, 'iterated')
  const breaks = (rowsOf(a, source) ?? [item]).flatMap(one =>
    repeat(a, () => {
      assignTarget(a, stmt.target, one, null)
      return walk(a, stmt.body)
    }),
  )
  return leave(a, stmt, breaks, false)
}

/** The rows of a table with functions, of which each is done another thing with: `for path, view in ROUTES: app.add(path, view)`. */
function rowsOf({ log, loops }: Activation, { values }: Type): readonly Type[] | null {
  const [table, ...others] = values
  if (table?.k !== 'instance' || others.length > 0 || table.cls.name === 'dict' || !log || loops > 0) return null
  return table.items && holdsWork(table.items) ? [...table.items.values()] : null
}

/** `[f(x) for x in xs]`: what it gives. What a generator expression does is kept until somebody iterates it. */
export function comprehension(a: Activation, expr: ComprehensionExpr): Type {
  const { inf } = a
  const v = inf.values
  const before = a.state
  // Only the first iterable of a generator expression is evaluated where it stands; the rest waits to be iterated.
  const log = expr.kind === 'generator' && a.log ? { ...a.log, calls: new Map<string, CallRecord>() } : a.log
  const inner: Activation = { ...a, log, state: new Map(before ?? []), loops: a.loops + 1 }
  const elements: Type[] = []
  const values: Type[] = []
  const widened = (part: Expr): Type => v.map(evaluate(inner, part), one => v.one(v.widen(one)))
  expr.clauses.forEach((clause, index) => {
    const source = evaluate(index === 0 ? { ...inner, log: a.log, loops: a.loops } : inner, clause.iter)
    if (clause.async && a.log) a.log.awaits = true
    const item = iterated(inner, source, clause.async, a.log ? { expr: clause.iter, form: 'iterate' } : null)
    if (clause.async) dropPlainTwin(inner, clause.iter)
    if (index === 0 && clause.async && expr.kind !== 'generator') noteIterated(a, clause.iter)
    const isLast = index === expr.clauses.length - 1
    const rows = isLast && index === 0 ? rowsOf(a, source) : null
    for (const one of rows ?? [item]) {
      if (rows) inner.state = new Map(before ?? [])
      enterClause(inner, clause, one)
      if (isLast) elements.push(widened(expr.element))
      if (isLast && expr.value) values.push(widened(expr.value))
    }
  })
  const element = v.union(...elements)
  if (expr.kind === 'dict')
    return inf.builtin('dict', { args: [element, values.length > 0 ? v.union(...values) : v.UNKNOWN] })
  if (expr.kind === 'generator') {
    const value = v.written(
      expr.clauses.some(clause => clause.async),
      element,
      `${String(a.fn.module.uid)}:${String(expr.s)}`,
    )
    if (a.log && log) a.log.pending.set(value.id, log.calls)
    return v.one(value)
  }
  return inf.builtin(expr.kind, { args: [element] })
}

/** Binds what one turn of a comprehension's clause is about, and what its tests say of it. */
function enterClause(a: Activation, { target, ifs }: ComprehensionExpr['clauses'][number], item: Type): void {
  assignTarget(a, target, item, null)
  for (const test of ifs) {
    truth(a, test, evaluate(a, test))
    a.state = narrow(a, test, true) ?? a.state
  }
}

/** Remembers the names as they are where a body jumps out of its loop, or to the next round. */
export function jump(a: Activation, how: 'break' | 'continue'): void {
  const jumps = how === 'break' ? a.jumps?.breaks : a.jumps?.continues
  jumps?.push(new Map(a.state ?? []))
}

/** Walks a loop's body until its names are settled; what they are then, and wherever it breaks. */
function repeat(a: Activation, body: () => boolean): Jumps['breaks'] {
  const outer = a.jumps
  const around = a.circumstance
  const before = new Map(a.state ?? [])
  const breaks: Jumps['breaks'] = []
  const round = (): boolean => {
    const jumps = { breaks, continues: [] as Map<string, Type>[] }
    a.jumps = jumps
    const live = body()
    const ends = live && a.state ? [a.state, ...jumps.continues] : jumps.continues
    a.state = ends.reduce((one, other) => join(a, one, other), before)
    return [...a.state].some(([name, type]) => before.has(name) && before.get(name) !== type)
  }
  a.loops++
  if (round() && a.loops <= MAX_REWALKED_LOOPS) round()
  a.loops--
  a.jumps = outer
  a.circumstance = around
  return breaks
}

/** The names after a loop: it ran out and did its `else`, or broke off. */
function leave(
  a: Activation,
  stmt: Extract<Stmt, { k: 'while' | 'for' }>,
  breaks: Jumps['breaks'],
  isEndless: boolean,
): boolean {
  const runsOut = !isEndless && walk(a, stmt.else)
  const ways = runsOut && a.state ? [a.state, ...breaks] : breaks
  const [first, ...rest] = ways
  if (first) a.state = rest.reduce((one, other) => join(a, one, other), first)
  return runsOut || containsBreak(stmt.body)
}

function containsBreak(body: readonly Stmt[]): boolean {
  return body.some(stmt => {
    switch (stmt.k) {
      case 'break':
        return true
      case 'if':
        return containsBreak(stmt.then) || containsBreak(stmt.else)
      case 'with':
        return containsBreak(stmt.body)
      case 'try':
        return (
          containsBreak(stmt.body) ||
          stmt.handlers.some(one => containsBreak(one.body)) ||
          containsBreak(stmt.else) ||
          containsBreak(stmt.finally)
        )
      case 'match':
        return stmt.cases.some(one => containsBreak(one.body))
      default:
        return false
    }
  })
}
