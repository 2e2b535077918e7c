/** Finished indexes over an analysis: functions by name, calls by role. Built once for an analysis, whoever asks first. */
import type { AnalysedCall, AnalysedFunction, Analysis } from '../propagate/analysis.ts'

/** A call in the function where it stands. */
export interface PlacedCall {
  readonly fn: AnalysedFunction
  readonly call: AnalysedCall
}

interface Indexes {
  readonly byId: ReadonlyMap<string, AnalysedFunction>
  readonly byRole: ReadonlyMap<string, readonly (PlacedCall & { readonly order: number })[]>
}

const known = new WeakMap<Analysis, Indexes>()

/** Functions by qualified name. */
export function functionsById(analysis: Analysis): ReadonlyMap<string, AnalysedFunction> {
  return indexesOf(analysis).byId
}

/** Calls and decorators that reach a library function with one of these roles, in source order; quiet files are left out. */
export function callsWithRole(analysis: Analysis, ...roles: readonly string[]): readonly PlacedCall[] {
  const { byRole } = indexesOf(analysis)
  const found = new Map(roles.flatMap(role => (byRole.get(role) ?? []).map(one => [one.order, one] as const)))
  return [...found.values()].sort((a, b) => a.order - b.order)
}

function indexesOf(analysis: Analysis): Indexes {
  let found = known.get(analysis)
  if (!found) {
    found = build(analysis)
    known.set(analysis, found)
  }
  return found
}

function build(analysis: Analysis): Indexes {
  const byRole = new Map<string, (PlacedCall & { order: number })[]>()
  let order = 0
  for (const fn of analysis.functions) {
    if (fn.quiet) continue
    for (const call of fn.calls) {
      if (call.form !== 'call' && call.form !== 'decorator') continue
      const placed = { fn, call, order: order++ }
      for (const role of new Set(call.targets.flatMap(target => target.roles))) {
        const list = byRole.get(role)
        if (list) list.push(placed)
        else byRole.set(role, [placed])
      }
    }
  }
  return { byId: new Map(analysis.functions.map(fn => [fn.id, fn])), byRole }
}
