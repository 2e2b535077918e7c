/** Validators and serialisers of classes of data: which of them requests run. */
import { parameterType } from '../../infer/calls/contexts.ts'
import { isHook } from '../../infer/calls/made.ts'
import { returnType } from '../../infer/calls/results.ts'
import { isInjected } from '../../infer/scope/parameters.ts'
import { mro } from '../../infer/classes.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Type } from '../../infer/values.ts'
import type { Class } from '../../link/project.ts'
import type { EntryRecord } from '../entries.ts'

/** Type arguments looked into: `Page[Item]`, `dict[str, list[Item]]`. */
const MAX_NESTING = 3

/**
 * A hook registered in a class body (a validator, a serialiser) runs where the class is made or written out. It counts as
 * an entry of the server only if a handler takes such a class, or gives it back; settings and internal models are made by
 * our own code, at start-up.
 */
export function usedHooks(inf: Inference, entries: readonly EntryRecord[]): readonly EntryRecord[] {
  const hooks = new Set(entries.filter(entry => isHookOfData(inf, entry)))
  if (hooks.size === 0) return entries
  const handlers = entries.filter(({ kind }) => kind === 'route' || kind === 'dependency')
  const taken = classesIn(
    inf,
    handlers.flatMap(({ run: { fn } }) =>
      fn.facts.params.filter(one => !isInjected(inf, fn, one)).map(({ name }) => parameterType(inf, fn, name)),
    ),
  )
  const isWriting = [...hooks].some(({ writes }) => writes)
  const given = isWriting ? classesIn(inf, handlers.filter(({ kind }) => kind === 'route').map(({ run }) => returnType(inf, run))) : taken // prettier-ignore
  return entries.filter(entry => {
    const { owner } = entry.run.fn
    return !hooks.has(entry) || (owner !== null && (entry.writes ? given : taken).has(owner))
  })
}

/** Of what frameworks register in a class body, commands, listeners and columns of an admin are called whatever is made. */
function isHookOfData(inf: Inference, { run: { fn }, writes }: EntryRecord): boolean {
  return fn.owner !== null && (writes || isHook(inf, fn))
}

/** The project's classes in these types, with those that they derive from. */
function classesIn(inf: Inference, types: readonly Type[]): ReadonlySet<Class> {
  const found = new Set<Class>()
  const take = (type: Type, depth: number): void => {
    for (const value of type.values) {
      if (value.k !== 'instance') continue
      if (!value.cls.module.isStub) for (const entry of mro(inf, value.cls)) found.add(entry.cls)
      if (depth < MAX_NESTING) for (const arg of value.args) take(arg, depth + 1)
    }
  }
  for (const type of types) take(type, 0)
  return found
}
