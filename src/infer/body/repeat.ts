/**
 * Loops: what the names are after one, by whichever way it ends. A loop that searches leaves by `break`, with what it has
 * found; who forgets that takes the code behind it for dead.
 */
import type { Stmt } from '../../facts/file-facts.ts'
import type { Activation, Jumps } from '../scope/activation.ts'
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
  use(a, stmt.iter, 'iterated')
  const breaks = repeat(a, () => {
    assignTarget(a, stmt.target, item, null)
    return walk(a, stmt.body)
  })
  return leave(a, stmt, breaks, false)
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
