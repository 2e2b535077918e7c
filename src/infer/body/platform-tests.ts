/**
 * Tests of the operating system. What serves requests runs on Linux or something like it: branches for Windows and macOS
 * are not taken. Nothing is said of other systems, and a test for Linux itself decides nothing.
 */
import type { Expr } from '../../facts/file-facts.ts'
import { resolveName } from '../scope/annotations.ts'
import type { Activation } from '../scope/activation.ts'

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
    if (!left || test.ops.length !== 1 || (op !== '==' && op !== '!=') || !namesAnother(a, left, right)) return null
    return op === '!='
  }
  const starts = test.k === 'call' && test.fn.k === 'attr' && test.fn.name === 'startswith' ? test.fn.of : null
  return starts && test.k === 'call' && namesAnother(a, starts, test.args[0]?.value) ? false : null
}

function namesAnother(a: Activation, subject: Expr, value: Expr | undefined): boolean {
  const of = subject.k === 'call' ? subject.fn : subject
  if (value?.k !== 'const' || value.t !== 'str') return false
  // Most attributes are something else: ask what they mean only where the name fits.
  if (of.k === 'attr' ? !/^(platform|name|system)$/.test(of.name) : of.k !== 'name') return false
  return OTHERS.get(resolveName(a, of) ?? '')?.test(String(value.v)) ?? false
}
