/** Decides `if sys.version_info >= …` and `if sys.platform == …` in stubs for the version that the catalogue describes. */
import type { Expr, FileFacts } from '../facts/file-facts.ts'
import { pruneBranches, versionTuple } from './prune-branches.ts'

/** The Python that stub facts are true for. */
const VERSION: readonly number[] = [3, 13]
const PLATFORM = 'linux'

/** The facts with version tests at module and class level resolved. */
export function pruneVersions(facts: FileFacts): FileFacts {
  return pruneBranches(facts, decide)
}

function decide(test: Expr): boolean | null {
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
  const wanted = versionTuple(right)
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

/** Only as far as both go: `sys.version_info >= (3,)` speaks of the major version alone. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
