/**
 * What a decorator of the project registers for the function that it stands on: `@protected(router.post, "/items")`. Its
 * body is looked at for each place where it stands, since the router, the path and the handler are that place's own.
 */
import { summarize } from '../../infer/body/body.ts'
import type { Inference } from '../../infer/inference.ts'
import type { CallRecord, RegistrationRecord, Summary } from '../../infer/records.ts'
import type { Value } from '../../infer/values.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Func } from '../../link/project.ts'

/** The summaries, with such registrations where the decorators stand, and no longer in the decorators' bodies. */
export function withDecorators(inf: Inference, summaries: ReadonlyMap<Func, Summary>): readonly Summary[] {
  const within = new Map<Func, Set<Func>>()
  const placed = [...summaries.values()].map(summary => {
    if (isNodeModule(summary.fn.module)) return summary
    const found = summary.calls
      .filter(({ form }) => form === 'decorator')
      .flatMap(call => registrationsBy(inf, call, decoratedBy(summary, call), within))
    return found.length === 0 ? summary : { ...summary, registrations: [...summary.registrations, ...found] }
  })
  return placed.map(summary => {
    const known = within.get(summary.fn)
    if (!known) return summary
    const isKnown = ({ target }: RegistrationRecord): boolean => known.has(functionOf(target) ?? summary.fn)
    return { ...summary, registrations: summary.registrations.filter(one => !isKnown(one)) }
  })
}

/** What one application of a decorator registers, placed where it stands. `within` notes the bodies that say so. */
function registrationsBy(
  inf: Inference,
  call: CallRecord,
  handler: Func | undefined,
  within: Map<Func, Set<Func>>,
): readonly RegistrationRecord[] {
  return call.targets.flatMap(({ fn, context }) => {
    if (fn.module.isStub || fn.module.file?.quiet) return []
    const { registrations } = summarize(inf, fn, context)
    for (const { target } of registrations) {
      const one = functionOf(target)
      if (one) within.set(fn, (within.get(fn) ?? new Set<Func>()).add(one))
    }
    const place = { s: call.s, e: call.e, ...(handler && { handler }) }
    return registrations.map(one => ({ ...one, ...place, path: one.path ?? pathIn(call) }))
  })
}

/** The path among what the decorator is given, where the body's own call does not tell it. */
function pathIn({ of }: CallRecord): string | null {
  const texts = (of.k === 'call' ? of.args : []).flatMap(({ value }) => (value.k === 'const' ? [value.v] : []))
  const paths = texts.filter(text => typeof text === 'string' && text.startsWith('/'))
  return paths.length === 1 ? String(paths[0]) : null
}

function functionOf(value: Value): Func | undefined {
  return value.k === 'function' ? value.fn : undefined
}

/** The function that the decorator stands on. */
function decoratedBy({ fn: { module } }: Summary, { s, e }: CallRecord): Func | undefined {
  return module.functions.find(one => one.facts.decorators.some(expr => expr.s === s && expr.e === e))
}
