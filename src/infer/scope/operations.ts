/** Handlers that a description of the interface names, which a call names in turn: `app.add_api("openapi.yaml")`. */
import { resolveWritten } from '../../link/written-path.ts'
import type { Specification } from '../../facts/operation-facts.ts'
import type { Type, Value } from '../values.ts'
import type { Activation } from './activation.ts'
import { namedByText } from './named-text.ts'

/** A handler with its route and method. */
export interface DescribedHandler {
  readonly value: Value
  readonly route: string | null
  readonly verb: string | null
}

/** The handlers that the description given here names. */
export function describedHandlers(a: Activation, given: Type | undefined): readonly DescribedHandler[] {
  return (descriptionAt(a, given)?.operations ?? []).flatMap(({ handler, route, method }) =>
    (namedByText(a, handler)?.values ?? []).map(value => ({ value, route, verb: method })),
  )
}

/** The file that is meant: the one of that name, or the only one that there is. */
function descriptionAt(a: Activation, given: Type | undefined): Specification | undefined {
  const { specifications } = a.inf.project
  const [value] = given?.values ?? []
  const text = value?.k === 'instance' ? value.literal : undefined
  const from = a.fn.module.file?.path
  if (typeof text !== 'string' || from === undefined) return specifications.length === 1 ? specifications[0] : undefined
  const paths = specifications.map(({ path }) => path)
  const path = resolveWritten({ path: from }, text, paths)
  return specifications.find(one => one.path === path)
}
