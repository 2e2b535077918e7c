/**
 * Tests of the operating system and of Python's version. What serves requests runs on Linux or something like it: branches
 * for Windows and macOS are not taken. Nothing is said of other systems, and a test for Linux itself decides nothing.
 * Branches for a Python older than any that the project runs on are not taken either.
 */
import { compareVersions } from '../../../base/compare/compare-versions.ts'
import type { Expr } from '../../../facts/file-facts.ts'
import { resolveName } from '../../scope/annotations.ts'
import type { Activation } from '../../scope/activation.ts'

const OTHERS: ReadonlyMap<string, RegExp> = new Map([
  ['sys.platform', /^(win|darwin|cygwin)/],
  ['os.name', /^(nt|java)$/],
  ['platform.system', /^(Windows|Darwin)$/],
])

/** False for `sys.platform == "win32"` and its like, true for the opposite, null for every other test. */
export function decidePlatform(a: Activation, test: Expr): boolean | null {
  if (test.k === 'compare') {
    const [left, right] = test.items
    const [op] = test.ops
    const version = test.ops.length === 1 ? versionIn(a, left, right) : null
    if (version) return decideVersion(a, op, version)
    if (!left || test.ops.length !== 1 || (op !== '==' && op !== '!=') || !namesAnother(a, left, right)) return null
    return op === '!='
  }
  const starts = test.k === 'call' && test.fn.k === 'attr' && test.fn.name === 'startswith' ? test.fn.of : null
  return starts && test.k === 'call' && namesAnother(a, starts, test.args[0]?.value) ? false : null
}

/** The version that `sys.version_info` or its first number is compared with. */
function versionIn(a: Activation, left: Expr | undefined, right: Expr | undefined): readonly number[] | null {
  const isFirst =
    left?.k === 'sub' ? left.index.k === 'const' && left.index.v === 0 : left?.k === 'attr' && left.name === 'major'
  const of = left?.k === 'sub' || (left?.k === 'attr' && isFirst) ? left.of : left
  if (of?.k !== 'attr' || of.name !== 'version_info' || (left?.k === 'sub' && !isFirst)) return null
  const parts = isFirst && right ? [right] : right?.k === 'tuple' ? right.items : []
  const numbers = parts.flatMap(part => (part.k === 'const' && typeof part.v === 'number' ? [part.v] : []))
  const isWhole = numbers.length > 0 && numbers.length === parts.length
  return isWhole && resolveName(a, of) === 'sys.version_info' ? numbers : null
}

/** The oldest Python whose code is read at all. */
const PYTHON_3: readonly number[] = [3]

/** Decided where the oldest Python of the project is already new enough; how new the newest is, nobody says. */
function decideVersion({ inf }: Activation, op: string | undefined, version: readonly number[]): boolean | null {
  const oldest = inf.oldestPython && compareVersions(inf.oldestPython, PYTHON_3) > 0 ? inf.oldestPython : PYTHON_3
  const isReached = compareVersions(oldest, version) >= 0
  if (isReached && op === '>=') return true
  if (isReached && op === '<') return false
  // `== 2`, `> (3, 7)`: the whole of an older version is left behind.
  if (compareVersions(oldest, version) <= 0) return null
  return op === '>' || op === '!=' ? true : op === '<=' || op === '==' ? false : null
}

function namesAnother(a: Activation, subject: Expr, value: Expr | undefined): boolean {
  const of = subject.k === 'call' ? subject.fn : subject
  if (value?.k !== 'const' || value.t !== 'str') return false
  // Most attributes are something else: ask what they mean only where the name fits.
  if (of.k === 'attr' ? !/^(platform|name|system)$/.test(of.name) : of.k !== 'name') return false
  return OTHERS.get(resolveName(a, of) ?? '')?.test(String(value.v)) ?? false
}
