/**
 * Whether a function is a memory of its own results: it looks at a state, gives back what it finds there, and otherwise
 * makes it and keeps it. Read from the facts; what is only marked as seen (`if name in JOBS: return 409`) is no memory.
 */
import type { CallExpr, Expr, Stmt } from '../../../facts/file-facts.ts'
import { forEachStmt, visitExpr } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'
import { isEmpty } from './uses.ts'

/** The state that a function may be a memory of. */
export interface Remembered {
  /** The last part of its name. */
  readonly name: string
  /** Start offsets of what puts something there: the change itself, or a call of the function that makes it. */
  readonly fills: readonly number[]
  /** Does this call give what another function finds in the state? */
  readonly isRead?: (call: CallExpr) => boolean
}

/** True if the function gives back what it finds in the state, or fills it where it finds nothing. */
export function remembers(fn: Func, { name, fills, isRead = () => false }: Remembered): boolean {
  let found = false
  follow(fn, name, isRead, (stmt, taken) => {
    if (stmt.k === 'return' && stmt.value) found ||= makesMissing(stmt.value, taken, fills)
    if (stmt.k !== 'if' || found || !mentions(stmt.test, taken, isRead)) return
    found = givesBack(stmt, taken, isRead) || fillsGap(fn, stmt, taken, fills)
  })
  return found
}

/** The function gives its caller what it finds in the state of that name. */
export function reads(fn: Func, name: string): boolean {
  let found = false
  const isRead = (): boolean => false
  follow(fn, name, isRead, (stmt, taken) => {
    if (stmt.k === 'return' && stmt.value && mentions(stmt.value, taken, isRead)) found = true
  })
  return found
}

/** Visits statements in source order with the names that hold what came out of the state by then. */
export function follow(
  fn: Func,
  name: string,
  isRead: (call: CallExpr) => boolean,
  on: (stmt: Stmt, taken: ReadonlySet<string>) => void,
): void {
  const taken = new Set([name])
  forEachStmt(fn.facts.body, stmt => {
    if (stmt.k === 'assign' && stmt.op === undefined && stmt.value && takes(stmt.value, taken, isRead))
      for (const target of stmt.targets) addNames(target, taken)
    if (stmt.k === 'if')
      visitExpr(stmt.test, expr => {
        if (expr.k === 'walrus' && takes(expr.value, taken, isRead)) addNames(expr.target, taken)
      })
    on(stmt, taken)
  })
}

/** `return ROOMS.setdefault(name, Room(name))`, which gives back what is there, or keeps what is made. */
function makesMissing(value: Expr, taken: ReadonlySet<string>, fills: readonly number[]): boolean {
  if (value.k !== 'call' || value.fn.k !== 'attr' || value.fn.name !== 'setdefault') return false
  const [, made] = value.args
  return made?.value.k === 'call' && !isEmpty(made.value) && isName(value.fn.of, taken) && fills.includes(value.fn.of.s)
}

/** Follows the value through the assignments of the branch to a `return`. */
function givesBack(
  stmt: Extract<Stmt, { k: 'if' }>,
  taken: ReadonlySet<string>,
  isRead: (call: CallExpr) => boolean,
): boolean {
  const names = new Set(taken)
  let found = false
  forEachStmt(stmt.then, one => {
    if (one.k === 'assign' && one.value && mentions(one.value, names, isRead))
      for (const target of one.targets) addNames(target, names)
    if (one.k === 'return' && one.value && mentions(one.value, names, isRead)) found = true
  })
  return found
}

/** `if entry is None:` with the filling in the branch, or with what is filled in afterwards: `CACHE[key] = entry`. */
function fillsGap(
  fn: Func,
  { test, then }: Extract<Stmt, { k: 'if' }>,
  taken: ReadonlySet<string>,
  fills: readonly number[],
): boolean {
  const [first, last] = [then[0], then.at(-1)]
  if (!first || !last || !isUnset(test, taken)) return false
  let found = fills.some(at => first.s <= at && at < last.e)
  forEachStmt(fn.facts.body, stmt => {
    if (stmt.k === 'assign' && stmt.s > last.e && stmt.value && isName(stmt.value, taken))
      found ||= stmt.targets.some(target => target.k === 'sub' && fills.includes(target.s))
  })
  return found
}

/** The test holds where one of these names is empty. */
function isUnset(test: Expr, taken: ReadonlySet<string>): boolean {
  if (test.k === 'bool') return test.op === 'or' && (isUnset(test.left, taken) || isUnset(test.right, taken))
  if (test.k === 'unary') return test.op === 'not' && isName(test.of, taken)
  if (test.k !== 'compare' || test.ops.length !== 1 || !/^(is|==)$/.test(test.ops[0] ?? '')) return false
  const [left, right] = test.items
  return !!left && isName(left, taken) && right?.k === 'const' && right.t === 'none'
}

function isName(expr: Expr, names: ReadonlySet<string>): boolean {
  return expr.k === 'name' && names.has(expr.id)
}

/** What the expression stands for comes out of the state: `CACHE[key]`, `CACHE.get(key)`, `copy(found["rows"])`. */
export function takes(expr: Expr, taken: ReadonlySet<string>, isRead: (call: CallExpr) => boolean): boolean {
  const go = (one: Expr): boolean => takes(one, taken, isRead)
  switch (expr.k) {
    case 'name':
      return taken.has(expr.id)
    case 'attr':
      return taken.has(expr.name) || go(expr.of)
    case 'sub':
    case 'await':
      return go(expr.of)
    case 'call':
      // What is taken away is not remembered: the next one does not find it.
      return isRead(expr) || (expr.fn.k === 'attr' && !expr.fn.name.startsWith('pop') && go(expr.fn.of))
    case 'bool':
      return go(expr.left) || go(expr.right)
    case 'cond':
      return go(expr.then) || go(expr.else)
    default:
      return false
  }
}

function addNames(target: Expr, names: Set<string>): void {
  if (target.k === 'name') names.add(target.id)
  if (target.k === 'tuple' || target.k === 'list') for (const item of target.items) addNames(item, names)
}

/** One of these names occurs in it, or a call that reads the state. */
export function mentions(expr: Expr, names: ReadonlySet<string>, isRead: (call: CallExpr) => boolean): boolean {
  let found = false
  visitExpr(expr, one => {
    if ((one.k === 'name' && names.has(one.id)) || (one.k === 'attr' && names.has(one.name))) found = true
    if (one.k === 'call' && isRead(one)) found = true
  })
  return found
}
