/** Plain functions around async ones, registered in their place: which colour the framework sees, and what it awaits. */
import { returnType } from '../../infer/calls/results.ts'
import { wrappedBy } from '../../infer/calls/wraps.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Run, Value } from '../../infer/values.ts'

/** Does the function wrap an async one with `functools.wraps`, directly or through further wrappers? */
export function wrapsAsync(inf: Inference, { fn, context }: Run): boolean {
  return wrappedBy(inf, fn, context.closure).values.some(value => isAsync(inf, value))
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
