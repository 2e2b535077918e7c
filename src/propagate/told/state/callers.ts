/** Who calls which functions, and where: what a function is given and when it runs is told by those who call it. */
import type { Expr } from '../../../facts/file-facts.ts'
import type { CallRecord, Summary } from '../../../infer/records.ts'
import type { Func } from '../../../link/project.ts'

/** By called function, the calling ones with their calls of it. */
export type Callers = ReadonlyMap<Func, ReadonlyMap<Func, readonly CallRecord[]>>

/** The callers of every function of the project. */
export function callersOf(summaries: ReadonlyMap<Func, Summary>): Callers {
  const found = new Map<Func, Map<Func, CallRecord[]>>()
  for (const [caller, { calls }] of summaries)
    for (const call of calls)
      for (const { fn } of call.targets) {
        if (fn.module.isStub) continue
        const places = found.get(fn) ?? new Map<Func, CallRecord[]>()
        found.set(fn, places)
        const at = places.get(caller)
        if (at) at.push(call)
        else places.set(caller, [call])
      }
  return found
}

/** What a call gives for a parameter; undefined where that is not written there. */
export function givenFor(fn: Func, at: number, { call, form, targets }: CallRecord): Expr | undefined {
  const param = fn.facts.params[at]
  if (!call || form !== 'call' || !param || /^k?w?args$/.test(param.kind)) return undefined
  const named = call.args.find(({ name }) => name === param.name)
  if (named) return named.value
  const isStatic = fn.facts.decorators.some(one => one.k === 'name' && one.id === 'staticmethod')
  const constructs = targets.some(one => one.fn === fn && one.constructs)
  const isBound = fn.owner !== null && !isStatic && (call.fn.k === 'attr' || constructs)
  const position = at - (isBound ? 1 : 0)
  const leading = call.args.slice(0, position + 1)
  if (leading.length === position + 1 && leading.every(({ name, star }) => name === undefined && star === undefined))
    return leading[position]?.value
  return call.args.some(({ star }) => star !== undefined) ? undefined : param.default
}
