/** Plain functions around async ones, registered in their place: which colour the framework sees, and what it awaits. */
import { OPEN_ARGUMENTS } from '../../infer/calls/arguments.ts'
import { runsOf } from '../../infer/calls/hand-over.ts'
import { summarize } from '../../infer/body/body.ts'
import { returnType } from '../../infer/calls/results.ts'
import { wrappedBy } from '../../infer/calls/wraps.ts'
import { moduleActivation } from '../../infer/scope/activation.ts'
import type { Inference } from '../../infer/inference.ts'
import type { FunctionValue, Run, Value } from '../../infer/values.ts'
import type { Func } from '../../link/project.ts'

/** Does the function wrap an async one with `functools.wraps`, directly or through further wrappers? */
export function wrapsAsync(inf: Inference, { fn, context }: Run): boolean {
  return wrappedBy(inf, fn, context.closure).values.some(value => isAsync(inf, value))
}

function isAsync(inf: Inference, value: Value): boolean {
  if (value.k !== 'function') return false
  return value.fn.facts.async || wrapsAsync(inf, runOf(inf, value))
}

function runOf(inf: Inference, { fn, self, closure }: FunctionValue): Run {
  return { fn, context: inf.values.context(self, new Map(), closure) }
}

/** The function that a wrapper stands for, through all its wrappers; undefined where there is none, or several. */
export function wrappedFunction(inf: Inference, run: Run): Func | undefined {
  const { fn, context } = run
  const said = wrappedBy(inf, fn, context.closure).values
  const [value, ...others] = said.length > 0 ? said : closedOver(inf, run)
  if (value?.k !== 'function' || others.length > 0 || value.fn.module.isStub) return undefined
  return wrappedFunction(inf, runOf(inf, value)) ?? value.fn
}

/**
 * The functions that the maker of a closure was handed and the closure calls: `catchAsync(f)` gives `(req, res, next) =>
 * f(req, res).catch(next)`. JavaScript has no `functools.wraps` that would say so, and not every decorator uses it.
 */
function closedOver(inf: Inference, { fn, context }: Run): readonly Value[] {
  const handed = [...(context.closure?.context.params.values() ?? [])].flatMap(({ values }) => values)
  const functions = handed.filter(value => value.k === 'function')
  if (functions.length === 0) return []
  const called = new Set(summarize(inf, fn, context).calls.flatMap(({ targets }) => targets.map(target => target.fn)))
  return functions.filter(value => called.has(value.fn))
}

/** The coroutines that a plain handler gives back: who calls it on a loop awaits them there. */
export function awaitedResults(inf: Inference, run: Run): readonly Run[] {
  if (run.fn.facts.async || run.fn.facts.generator) return []
  return returnType(inf, run).values.flatMap(value => (value.k === 'awaitable' ? value.runs : []))
}

/** The functions that a registered function gives back: they are what is called from then on. */
export function givenBack(inf: Inference, run: Run): readonly Run[] {
  const at = moduleActivation(inf, run.fn.module)
  return returnType(inf, run).values.flatMap(value => runsOf(at, value, OPEN_ARGUMENTS))
}
