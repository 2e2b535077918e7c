/**
 * Does a test ask whether tests are run: `if settings.TESTING:`, `if app.config["TESTING"]:`, `if env == "test":`,
 * `if "pytest" in sys.modules:`? Such settings are off in production. Only the question is read, not the setting's value.
 */
import type { Expr } from '../../facts/file-facts.ts'

/** The words that such a setting's name is made of, one of the first kind among them. */
const TEST = /^(test|tests|testing|pytest|unittest|unittests)$/i
const BESIDE = /^(is|in|on|under|run|running|unit|mode|env|environment|current|app|self)$/i

/** Is it true in tests only? A negation or an alternative says something else. */
export function asksForTests(test: Expr): boolean {
  switch (test.k) {
    // A variable or parameter may be called so for other reasons; what is written large is a setting.
    case 'name':
      return /^_?[A-Z][A-Z\d_]*$/.test(test.id) && isNamedSo(test.id)
    case 'attr':
      return isNamedSo(test.name) && !/^(test|tests|run_?tests?)$/.test(test.name)
    case 'sub':
      return isWord(test.index, isNamedSo)
    case 'bool':
      return test.op === 'and'
        ? asksForTests(test.left) || asksForTests(test.right)
        : asksForTests(test.left) && asksForTests(test.right)
    case 'compare':
      return comparesWithTests(test)
    case 'call':
      return test.args[0]?.name === undefined && isWord(test.args[0]?.value, isNamedSo)
    default:
      return false
  }
}

function comparesWithTests({ items, ops }: Extract<Expr, { k: 'compare' }>): boolean {
  const [left, right] = items
  if (ops.length !== 1 || !left || !right) return false
  // `"PYTEST_CURRENT_TEST" in os.environ`, `"pytest" in sys.modules`
  if (ops[0] === 'in') return isWord(left, name => /^(pytest|PYTEST_CURRENT_TEST)$/.test(name))
  if (ops[0] === 'is') return right.k === 'const' && right.v === true && asksForTests(left)
  return /^===?$/.test(ops[0] ?? '') && (isWord(right, isTestName) || isWord(left, isTestName))
}

function isTestName(value: string): boolean {
  return /^(test|tests|testing|pytest|unittest)$/i.test(value)
}

function isWord(expr: Expr | undefined, accepts: (text: string) => boolean): boolean {
  return expr?.k === 'const' && typeof expr.v === 'string' && accepts(expr.v)
}

/** `TESTING`, `TEST_MODE`, `is_testing`, `PYTEST_CURRENT_TEST`; not `TEST_DATABASE_URL`. */
function isNamedSo(name: string): boolean {
  const words = name.split(/[_-]|(?<=[a-z])(?=[A-Z])/).filter(word => word !== '')
  return words.some(word => TEST.test(word)) && words.every(word => TEST.test(word) || BESIDE.test(word))
}
