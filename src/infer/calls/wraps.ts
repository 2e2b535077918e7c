/** What a wrapper says that it wraps: the argument of `functools.wraps`, which Python keeps as `__wrapped__`. */
import type { Func } from '../../link/project.ts'
import { evaluate } from '../body/expressions.ts'
import type { Inference } from '../inference.ts'
import { moduleActivation } from '../scope/activation.ts'
import type { FrameRef, Type } from '../values.ts'

/** The functions that a wrapper names as those it stands for; no value at all if it names none. */
export function wrappedBy(inf: Inference, fn: Func, closure: FrameRef | null): Type {
  const scope = moduleActivation(inf, fn.module, fn.owner, fn.parent, closure)
  const named = fn.facts.decorators.flatMap(decorator => {
    const wrapped = decorator.k === 'call' ? decorator.args[0] : undefined
    if (decorator.k !== 'call' || !wrapped) return []
    const isWraps = evaluate(scope, decorator.fn).values.some(
      one => one.k === 'function' && inf.effects(one.fn).roles.includes('function.wraps'),
    )
    return isWraps ? [evaluate(scope, wrapped.value)] : []
  })
  return inf.values.union(...named)
}
