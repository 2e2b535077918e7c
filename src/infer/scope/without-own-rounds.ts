/**
 * A function that comes back to itself with what it has just defined: `load(…, notify)` defines another `notify` and calls,
 * through others, `load` with it. Each round would be handed something new and be analysed by itself, without end.
 */
import type { Func } from '../../link/project.ts'
import type { Inference } from '../inference.ts'
import type { Context, FrameRef, Type, Value } from '../values.ts'

/**
 * The type as `fn` is handed it by the body of `caller`. Where that runs inside `fn`, a function that an earlier round of
 * `fn` has made is taken for itself, whichever round has made it. A decorator that stands twice on one function is called
 * from outside: there each keeps what it wraps.
 */
export function withoutOwnRounds(inf: Inference, fn: Func, type: Type, caller: FrameRef | null): Type {
  const v = inf.values
  const rests = (value: Value): boolean => restsOn(fn, value, new Set())
  if (!caller || !type.values.some(rests) || !standsOn(fn, caller, new Set())) return type
  return v.map(type, value => {
    if (!rests(value)) return v.one(value)
    if (value.k === 'function') return v.one(v.fn(value.fn, value.self, null, value.given, value.soft))
    return value.k === 'instance' ? v.one(v.instance(value.cls, { exact: value.exact, soft: value.soft })) : v.UNKNOWN
  })
}

/** Does the value hold a function that an activation of `fn` has made? */
function restsOn(fn: Func, value: Value, seen: Set<number>): boolean {
  if (value.k === 'function') return value.closure !== null && standsOn(fn, value.closure, seen)
  if (value.k !== 'instance' || value.depth === 0) return false
  return (
    (value.made !== null && isHanded(fn, value.made, seen)) ||
    value.args.some(arg => arg.values.some(one => restsOn(fn, one, seen)))
  )
}

/** Is it an activation of `fn`, inside one, or one that was handed such a function? */
function standsOn(fn: Func, frame: FrameRef, seen: Set<number>): boolean {
  if (seen.has(frame.id)) return false
  seen.add(frame.id)
  return (
    frame.fn === fn || (frame.parent !== null && standsOn(fn, frame.parent, seen)) || isHanded(fn, frame.context, seen)
  )
}

function isHanded(fn: Func, { self, params }: Context, seen: Set<number>): boolean {
  if (self && restsOn(fn, self, seen)) return true
  return [...params.values()].some(type => type.values.some(value => restsOn(fn, value, seen)))
}
