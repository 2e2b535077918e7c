/**
 * Caches whose entries carry a stamp: whoever looks at one compares a part of it with what it has just asked for (`entry[0]
 * == mtime`), uses the rest where they are the same, and otherwise makes the thing anew and keeps that. A worker that has
 * an old one finds out. What is counted there (`(window, count + 1)`) is no copy of anything, and what is only turned away
 * where it differs (`if entry["version"] != body.version: raise`) is no cache.
 */
import type { Expr, Stmt } from '../../../facts/file-facts.ts'
import { forEachStmt, visitExpr } from '../../../facts/walk.ts'
import type { Func } from '../../../link/project.ts'
import type { FoundChange } from './caches.ts'
import { follow, mentions, takes } from './remembered.ts'
import { innermost, type State, type StateUses } from './uses.ts'

type Names = ReadonlySet<string>

/** Do all who look at the state look at the stamp first? `changes` are all its changes. */
export function isStamped(changes: readonly FoundChange[], state: State, uses: StateUses): boolean {
  const fills = changes.filter(one => !one.removes)
  const readers = [...uses.users(state)].filter(([, { reads, counts }]) => reads.length + counts.length > 0)
  const fillsOf = (fn: Func): readonly number[] => fills.filter(one => one.fn === fn).map(({ s }) => s)
  return (
    readers.length > 0 &&
    fills.every(({ change, fn }) => change.form !== 'method' && !isCounted(fn, state.name)) &&
    readers.every(([fn]) => checksStamp(fn, state.name, fillsOf(fn)))
  )
}

/** The function uses what it finds where the stamp fits, and fills it where it does not. */
function checksStamp(fn: Func, name: string, fills: readonly number[]): boolean {
  if (fills.length === 0) return false
  const unpacked = unpackedNames(fn, name)
  let found = false
  follow(fn, name, noCall, (stmt, taken) => {
    if (stmt.k !== 'if' || found) return
    const op = stampTest(stmt.test, { taken, unpacked })
    const isInside = fills.some(at => isIn(stmt.then, at))
    const isBehind = fills.some(at => at > stmt.s && !isIn(stmt.then, at))
    if (op === '==') found = isBehind && uses(stmt.then, taken)
    if (op === '!=') found = isInside
  })
  return found
}

function noCall(): boolean {
  return false
}

/** How the test compares a part of the entry with a stamp from elsewhere; null where it does not. */
function stampTest(test: Expr, names: { readonly taken: Names; readonly unpacked: Names }): '==' | '!=' | null {
  if (test.k === 'bool') {
    const op = stampTest(test.left, names) ?? stampTest(test.right, names)
    return op === (test.op === 'and' ? '==' : '!=') ? op : null
  }
  const [left, right] = test.k === 'compare' && test.ops.length === 1 ? test.items : []
  const op = test.k === 'compare' ? test.ops[0] : null
  if (!left || !right || (op !== '==' && op !== '!=')) return null
  const isPart = (expr: Expr): boolean =>
    ((expr.k === 'sub' || expr.k === 'attr') && takes(expr.of, names.taken, noCall)) ||
    (expr.k === 'name' && names.unpacked.has(expr.id))
  const isStamp = (expr: Expr): boolean => expr.k !== 'const' && !mentions(expr, names.taken, noCall)
  return (isPart(left) && isStamp(right)) || (isPart(right) && isStamp(left)) ? op : null
}

/** `stamp, rows = found` */
function unpackedNames(fn: Func, name: string): Names {
  const found = new Set<string>()
  follow(fn, name, noCall, (stmt, taken) => {
    if (stmt.k !== 'assign' || !stmt.value || !takes(stmt.value, taken, noCall)) return
    for (const target of stmt.targets)
      if (target.k === 'tuple') for (const item of target.items) if (item.k === 'name') found.add(item.id)
  })
  return found
}

function uses(body: readonly Stmt[], taken: Names): boolean {
  let found = false
  forEachStmt(body, stmt => {
    if ((stmt.k === 'assign' || stmt.k === 'return') && stmt.value) found ||= mentions(stmt.value, taken, noCall)
  })
  return found
}

/** `entry[1] += 1`, `STATE[key] = (window, count + 1)` */
function isCounted(fn: Func, name: string): boolean {
  let found = false
  follow(fn, name, noCall, (stmt, taken) => {
    if (stmt.k !== 'assign' || !stmt.value) return
    const changes = stmt.targets.some(target => mentions(innermost(target), taken, noCall))
    if (changes && (stmt.op !== undefined || calculates(stmt.value, taken))) found = true
  })
  return found
}

function calculates(value: Expr, taken: Names): boolean {
  let found = false
  visitExpr(value, expr => {
    if (expr.k === 'bin') found ||= mentions(expr, taken, noCall)
  })
  return found
}

function isIn(body: readonly Stmt[], at: number): boolean {
  return body.some(stmt => stmt.s <= at && at < stmt.e)
}
