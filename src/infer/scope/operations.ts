/** Handlers that a description of the interface names, which a call names in turn: `app.add_api("openapi.yaml")`. */
import { folderOf, isBelow } from '../../base/folder-of.ts'
import { resolveWritten } from '../../link/written-path.ts'
import type { Specification } from '../../facts/operation-facts.ts'
import type { Func } from '../../link/project.ts'
import type { Type, Value } from '../values.ts'
import type { Activation } from './activation.ts'
import { definedByText, namedByText } from './named-text.ts'

/** A handler with its route and method. */
export interface DescribedHandler {
  readonly value: Value
  readonly route: string | null
  readonly verb: string | null
  /** The function of that name, where decorators have put something else in its place. */
  readonly handler: Func | undefined
}

/** The handlers that the description given here names. */
export function describedHandlers(a: Activation, given: Type | undefined): readonly DescribedHandler[] {
  return descriptionsAt(a, given).flatMap(({ operations }) =>
    operations.flatMap(({ handler, route, method }) =>
      (namedByText(a, handler)?.values ?? []).map(value => ({
        value,
        route,
        verb: method,
        handler: definedByText(a, handler),
      })),
    ),
  )
}

/**
 * The file that is meant: the one of that name. Where the name is not known (a path that is put together, a description
 * made of several files), those below the folder of the code or of who calls it, as a factory for several applications is
 * told where theirs are, else all: what they name is looked for in the project.
 */
function descriptionsAt(a: Activation, given: Type | undefined): readonly Specification[] {
  const { specifications } = a.inf.project
  const from = a.fn.module.file?.path ?? ''
  const [value] = given?.values ?? []
  const text = value?.k === 'instance' ? value.literal : undefined
  if (typeof text !== 'string') {
    const calls = a.fn.index === 0 ? [] : (a.inf.project.callersByName.get(a.fn.name) ?? [])
    const callers = calls.map(({ module }) => module.file)
    const homes = callers.flatMap(file => (file && !file.quiet ? [folderOf(file.path)] : [])).filter(one => one !== '')
    const near = specifications.filter(({ path }) => [folderOf(from), ...homes].some(home => isBelow(path, home)))
    return near.length > 0 ? near : specifications
  }
  const paths = specifications.map(({ path }) => path)
  const meant = resolveWritten({ path: from }, text, paths)
  return specifications.filter(({ path }) => path === meant)
}
