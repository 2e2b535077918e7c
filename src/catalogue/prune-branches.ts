/** Resolves `if` statements at module and class level of stubs, as far as their tests can be decided. */
import type { ClassFacts, Expr, FileFacts, FunctionFacts, Stmt } from '../facts/file-facts.ts'
import { regionsOf } from '../facts/walk.ts'

/** Decides a test that is no combination of others; null where it cannot. */
export type Decide = (test: Expr) => boolean | null

/** The facts without the branches that do not hold. */
export function pruneBranches(facts: FileFacts, decide: Decide): FileFacts {
  const functions = facts.functions.map((fn): FunctionFacts =>
    fn.body.length > 0 && fn.kind === 'module' ? { ...fn, body: pruneBody(fn.body, decide) } : fn,
  )
  const classes = facts.classes.map((cls): ClassFacts => ({ ...cls, body: pruneBody(cls.body, decide) }))
  const methods = classes.map(cls => methodsIn(cls.body))
  // A method of another version is nobody's: looked up by its class, it would hide the one that counts.
  const owned = functions.map((fn, index) =>
    fn.owner >= 0 && !methods[fn.owner]?.has(index) ? { ...fn, owner: -1 } : fn,
  )
  return { ...facts, functions: owned, classes }
}

function methodsIn(body: readonly Stmt[]): ReadonlySet<number> {
  return new Set(
    body.flatMap(stmt => (stmt.k === 'def' ? [stmt.fn] : regionsOf(stmt).flatMap(one => [...methodsIn(one)]))),
  )
}

function pruneBody(body: readonly Stmt[], decide: Decide): readonly Stmt[] {
  return body.flatMap((stmt): readonly Stmt[] => {
    if (stmt.k !== 'if') return [stmt]
    const decided = decideTest(stmt.test, decide)
    if (decided === null) return [{ ...stmt, then: pruneBody(stmt.then, decide), else: pruneBody(stmt.else, decide) }]
    return pruneBody(decided ? stmt.then : stmt.else, decide)
  })
}

/** Decides a test by its parts. */
export function decideTest(test: Expr, decide: Decide): boolean | null {
  if (test.k === 'bool') {
    const left = decideTest(test.left, decide)
    const right = decideTest(test.right, decide)
    if (test.op === 'and')
      return left === false || right === false ? false : left === true && right === true ? true : null
    return left === true || right === true ? true : left === false && right === false ? false : null
  }
  if (test.k === 'unary' && test.op === 'not') {
    const inner = decideTest(test.of, decide)
    return inner === null ? null : !inner
  }
  return decide(test)
}

/** The numbers of a tuple that a version is compared with, or of a number alone. */
export function versionTuple(expr: Expr | undefined): readonly number[] | null {
  if (expr?.k === 'tuple')
    return expr.items.map(item => (item.k === 'const' && typeof item.v === 'number' ? item.v : 0))
  return expr?.k === 'const' && typeof expr.v === 'number' ? [expr.v] : null
}
