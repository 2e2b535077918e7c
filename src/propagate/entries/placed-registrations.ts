/**
 * What a helper of the project registers for the function that it is given: `@protected(router.post, "/items")`,
 * `add("/items", handler)`, `OwnRoute("/items", handler)`. Its body is looked at for each place where it is called, since
 * the router, the path and the handler are that place's own.
 */
import { summarize } from '../../infer/body/body.ts'
import type { Inference } from '../../infer/inference.ts'
import type { CallRecord, RegistrationRecord, Summary, Target } from '../../infer/records.ts'
import type { Type, Value } from '../../infer/values.ts'
import { isNodeModule } from '../../link/project.ts'
import type { Func } from '../../link/project.ts'

/** Helpers that call helpers are followed so far. */
const MAX_HELPERS = 4

/** By helper: the functions of which its own body no longer tells, because they are placed where it is called. */
type Placed = Map<Func, Set<Func>>

/** The summaries, with such registrations where the helpers are called, and no longer in the helpers' bodies. */
export function placeRegistrations(inf: Inference, summaries: ReadonlyMap<Func, Summary>): readonly Summary[] {
  const placed: Placed = new Map()
  const told = [...summaries.values()].map(summary => {
    if (isNodeModule(summary.fn.module)) return summary
    const found = summary.calls.flatMap(call =>
      call.form === 'decorator'
        ? registeredByDecorator(inf, call, decoratedBy(summary, call), placed)
        : call.form === 'call'
          ? call.targets.flatMap(target => registeredByCall(inf, call, target, placed))
          : [],
    )
    return found.length === 0 ? summary : { ...summary, registrations: [...summary.registrations, ...found] }
  })
  return told.map(summary => {
    const known = placed.get(summary.fn)
    if (!known) return summary
    const isKnown = ({ target }: RegistrationRecord): boolean => known.has(functionOf(target) ?? summary.fn)
    return { ...summary, registrations: summary.registrations.filter(one => !isKnown(one)) }
  })
}

/** What one application of a decorator registers: the function itself, or whatever the decorator puts in its place. */
function registeredByDecorator(
  inf: Inference,
  call: CallRecord,
  handler: Func | undefined,
  placed: Placed,
): readonly RegistrationRecord[] {
  const found = call.targets.flatMap(target =>
    isOwnHelper(target) ? registeredIn(inf, target, () => true, placed) : [],
  )
  return found.map(one => ({ ...placedAt(call, one), ...(handler && { handler }) }))
}

/** What a call registers of the functions that it hands over, itself or by further helpers; what the helper defines itself stays there. */
function registeredByCall(
  inf: Inference,
  call: CallRecord,
  helper: Helper,
  placed: Placed,
  depth = 0,
): readonly RegistrationRecord[] {
  const { fn, context, mode } = helper
  if (mode !== 'call' || !isOwnHelper(helper)) return []
  const handed = new Set([...context.params.values()].flatMap(type => functionsHeld(type)))
  if (handed.size === 0) return []
  const isHanded = ({ target }: RegistrationRecord): boolean => handed.has(functionOf(target) ?? fn)
  const inner = depth < MAX_HELPERS ? summarize(inf, fn, context).calls : []
  const further = inner.flatMap(one =>
    one.targets.flatMap(target => registeredByCall(inf, one, target, placed, depth + 1)),
  )
  return [...registeredIn(inf, helper, isHanded, placed), ...further.filter(isHanded)].map(one => placedAt(call, one))
}

type Helper = Pick<Target, 'fn' | 'context' | 'mode'>

function isOwnHelper({ fn }: Helper): boolean {
  return !fn.module.isStub && !fn.module.file?.quiet
}

/** What the helper's body registers of what is wanted, and notes that it is placed elsewhere. */
function registeredIn(
  inf: Inference,
  { fn, context }: Helper,
  isWanted: (one: RegistrationRecord) => boolean,
  placed: Placed,
): readonly RegistrationRecord[] {
  const found = summarize(inf, fn, context).registrations.filter(isWanted)
  for (const { target } of found) {
    const handler = functionOf(target)
    if (handler) placed.set(fn, (placed.get(fn) ?? new Set<Func>()).add(handler))
  }
  return found
}

/** The registration as if it stood where the helper is called. */
function placedAt(call: CallRecord, one: RegistrationRecord): RegistrationRecord {
  return { ...one, s: call.s, e: call.e, path: one.path ?? pathIn(call) }
}

/** The functions of a type, those that `*args` or a list holds, and those in the rows of a table. */
function functionsHeld(type: Type, depth = 0): readonly Func[] {
  return type.values.flatMap(value => {
    const own = functionOf(value)
    if (own) return [own]
    if (value.k !== 'instance' || depth > 1) return []
    const held = value.items ? [...value.items.values()] : value.args
    return held.flatMap(one => functionsHeld(one, depth + 1))
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
