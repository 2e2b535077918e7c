/**
 * What a helper of the project registers for the function that it is given: `@protected(router.post, "/items")`,
 * `add("/items", handler)`, `OwnRoute("/items", handler)`. Its body is looked at for each place where it is called, since
 * the router, the path and the handler are that place's own.
 */
import { holdsWork } from '../../infer/calls/contexts.ts'
import { summarize } from '../../infer/body/body.ts'
import type { Inference } from '../../infer/inference.ts'
import type { CallRecord, RegistrationRecord, Summary, Target } from '../../infer/records.ts'
import type { Type, Value } from '../../infer/values.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Func } from '../../link/project.ts'

/** Helpers that call helpers are followed so far. */
const MAX_HELPERS = 4

/** The summaries, with such registrations where the helpers are called, and no longer in the helpers' bodies. */
export function placeRegistrations(inf: Inference, summaries: ReadonlyMap<Func, Summary>): readonly Summary[] {
  const within = new Map<Func, Set<Func>>()
  const placed = [...summaries.values()].map(summary => {
    if (isNodeModule(summary.fn.module)) return summary
    const found = summary.calls.flatMap(call =>
      call.form === 'decorator'
        ? registrationsBy(inf, call, decoratedBy(summary, call), within)
        : call.form === 'call'
          ? call.targets.flatMap(target => registrationsFor(inf, call, target, within))
          : [],
    )
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
    for (const { target } of registrations) note(within, fn, functionOf(target))
    const place = { s: call.s, e: call.e, ...(handler && { handler }) }
    return registrations.map(one => ({ ...one, ...place, path: one.path ?? pathIn(call) }))
  })
}

/** What a call registers of the functions that it hands over, itself or by further helpers; what the helper defines itself stays there. */
function registrationsFor(
  inf: Inference,
  call: CallRecord,
  { fn, context, mode }: Pick<Target, 'fn' | 'context' | 'mode'>,
  within: Map<Func, Set<Func>>,
  depth = 0,
): readonly RegistrationRecord[] {
  if (mode !== 'call' || fn.module.isStub || fn.module.file?.quiet || !holdsWork(context.params)) return []
  const handed = new Set([...context.params.values()].flatMap(type => functionsHeld(type)))
  const { registrations, calls } = summarize(inf, fn, context)
  const own = registrations.filter(({ target }) => handed.has(functionOf(target) ?? fn))
  for (const { target } of own) note(within, fn, functionOf(target))
  const further =
    depth < MAX_HELPERS
      ? calls.flatMap(one => one.targets.flatMap(target => registrationsFor(inf, one, target, within, depth + 1)))
      : []
  return [...own, ...further.filter(({ target }) => handed.has(functionOf(target) ?? fn))].map(one => ({
    ...one,
    s: call.s,
    e: call.e,
    path: one.path ?? pathIn(call),
  }))
}

function note(within: Map<Func, Set<Func>>, fn: Func, handler: Func | undefined): void {
  if (handler) within.set(fn, (within.get(fn) ?? new Set<Func>()).add(handler))
}

/** The functions of a type, and those that `*args` or a list holds. */
function functionsHeld(type: Type): readonly Func[] {
  return type.values.flatMap(value => {
    if (value.k === 'function') return [value.fn]
    if (value.k !== 'instance') return []
    const held = value.items ? [...value.items.values()] : value.args
    return held.flatMap(one => one.values.flatMap(each => functionOf(each) ?? []))
  })
}

/** The path among what the helper is given, where the body's own call does not tell it. */
function pathIn({ of, call }: CallRecord): string | null {
  const texts = (call ?? (of.k === 'call' ? of : null))?.args.flatMap(({ value }) =>
    value.k === 'const' ? [value.v] : [],
  )
  const paths = (texts ?? []).filter(text => typeof text === 'string' && text.startsWith('/'))
  return paths.length === 1 ? String(paths[0]) : null
}

function functionOf(value: Value): Func | undefined {
  return value.k === 'function' ? value.fn : undefined
}

/** The function that the decorator stands on. */
function decoratedBy({ fn: { module } }: Summary, { s, e }: CallRecord): Func | undefined {
  return module.functions.find(one => one.facts.decorators.some(expr => expr.s === s && expr.e === e))
}
