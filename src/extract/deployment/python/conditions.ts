/**
 * Tests of environment variables in a configuration written in Python: `if os.getenv("WORKLOAD", "io") == "cpu":`. What
 * a branch sets holds only where its test does; which branch that is, the files that set the variable say.
 */
import type { SettingCondition } from '../../../facts/deployment-facts.ts'
import type { Expr } from '../../../facts/file-facts.ts'
import { evaluate, type Bindings } from './python-values.ts'

/** The condition under which the first branch runs, or null where no single variable decides it. */
export function conditionOf(test: Expr, bindings: Bindings): SettingCondition | null {
  if (test.k === 'unary' && test.op === 'not') {
    const inner = conditionOf(test.of, bindings)
    return inner && opposite(inner)
  }
  if (test.k !== 'compare') return variableIn(test, bindings, null, true)
  const [left, right] = test.items
  const op = test.ops[0]
  if (!left || !right || test.ops.length > 1 || (op !== '==' && op !== '!=' && op !== 'in' && op !== 'not in'))
    return null
  const options = (op === '==' || op === '!=' ? [right] : itemsOf(right)).map(one => evaluate(one, bindings))
  if (options.length === 0 || options.some(({ certainty }) => certainty !== 'literal')) return null
  return variableIn(left, bindings, options.map(({ value }) => value), op === '==' || op === 'in') // prettier-ignore
}

/** The condition of the `else` branch. */
export function opposite(condition: SettingCondition): SettingCondition {
  return { ...condition, holds: !condition.holds }
}

function variableIn(
  expr: Expr,
  bindings: Bindings,
  values: SettingCondition['values'],
  holds: boolean,
): SettingCondition | null {
  const { variable, value } = evaluate(expr, bindings)
  return variable === undefined ? null : { variable, fallback: value, values, holds }
}

function itemsOf(expr: Expr): readonly Expr[] {
  return expr.k === 'tuple' || expr.k === 'list' || expr.k === 'set' ? expr.items : []
}
