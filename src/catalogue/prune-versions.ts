/** Decides `if sys.version_info >= …` and `if sys.platform == …` in stubs for the version that the catalogue describes. */
import type { ClassFacts, Expr, FileFacts, FunctionFacts, Stmt } from '../facts/file-facts.ts'
import { regionsOf } from '../facts/walk.ts'

/** The Python that stub facts are true for. */
const VERSION: readonly number[] = [3, 13]
const PLATFORM = 'linux'

/** The facts with version tests at module and class level resolved. */
export function pruneVersions(facts: FileFacts): FileFacts {
  const functions = facts.functions.map((fn): FunctionFacts =>
    fn.body.length > 0 && fn.kind === 'module' ? { ...fn, body: pruneBody(fn.body) } : fn,
  )
  const classes = facts.classes.map((cls): ClassFacts => ({ ...cls, body: pruneBody(cls.body) }))
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

function pruneBody(body: readonly Stmt[]): readonly Stmt[] {
  return body.flatMap((stmt): readonly Stmt[] => {
    if (stmt.k !== 'if') return [stmt]
    const decided = decide(stmt.test)
    if (decided === null) return [{ ...stmt, then: pruneBody(stmt.then), else: pruneBody(stmt.else) }]
    return pruneBody(decided ? stmt.then : stmt.else)
  })
}

function decide(test: Expr): boolean | null {
  if (test.k === 'bool') {
    const left = decide(test.left)
    const right = decide(test.right)
    if (test.op === 'and')
      return left === false || right === false ? false : left === true && right === true ? true : null
    return left === true || right === true ? true : left === false && right === false ? false : null
  }
  if (test.k === 'unary' && test.op === 'not') {
    const inner = decide(test.of)
    return inner === null ? null : !inner
  }
  if (test.k === 'name' && test.id === 'TYPE_CHECKING') return true
  if (test.k !== 'compare' || test.ops.length !== 1) return null
  const [left, right] = test.items
  const op = test.ops[0]
  if (!left || !right || !op) return null
  const subject = left.k === 'sub' ? left.of : left
  if (subject.k !== 'attr' || subject.of.k !== 'name' || subject.of.id !== 'sys') return null
  if (subject.name === 'platform' && right.k === 'const')
    return op === '==' ? right.v === PLATFORM : op === '!=' ? right.v !== PLATFORM : null
  if (subject.name !== 'version_info') return null
  const wanted =
    right.k === 'tuple'
      ? right.items.map(item => (item.k === 'const' && typeof item.v === 'number' ? item.v : 0))
      : right.k === 'const' && typeof right.v === 'number'
        ? [right.v]
        : null
  if (!wanted) return null
  const order = compare(VERSION, wanted)
  switch (op) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '==':
      return order === 0
    default:
      return null
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
