/** Plain functions around async ones, registered in their place: which colour the framework sees, and what it awaits. */
import { evaluate } from '../../infer/body/expressions.ts'
import { returnType } from '../../infer/calls/results.ts'
import type { Inference } from '../../infer/inference.ts'
import { moduleActivation } from '../../infer/scope/activation.ts'
import type { Run, Value } from '../../infer/values.ts'

/** Does the function wrap an async one with `functools.wraps`, directly or through further wrappers? */
export function wrapsAsync(inf: Inference, { fn, context }: Run): boolean {
  const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent, context.closure)
  return fn.facts.decorators.some(decorator => {
    const wrapped = decorator.k === 'call' ? decorator.args[0] : undefined
    if (decorator.k !== 'call' || !wrapped) return false
    const isWraps = evaluate(scope, decorator.fn).values.some(
      one => one.k === 'function' && inf.effects(one.fn).roles.includes('function.wraps'),
    )
    return isWraps && evaluate(scope, wrapped.value).values.some(value => isAsync(inf, value))
  })
}

function isAsync(inf: Inference, value: Value): boolean {
  if (value.k !== 'function') return false
  return (
    value.fn.facts.async ||
    wrapsAsync(inf, { fn: value.fn, context: inf.values.context(value.self, new Map(), value.closure) })
  )
}

/** The coroutines that a plain handler gives back: who calls it on a loop awaits them there. */
export function awaitedResults(inf: Inference, run: Run): readonly Run[] {
  if (run.fn.facts.async || run.fn.facts.generator) return []
  return returnType(inf, run).values.flatMap(value => (value.k === 'awaitable' ? value.runs : []))
}
