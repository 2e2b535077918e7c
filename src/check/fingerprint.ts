/**
 * Gives each finding a name that outlives edits elsewhere: it knows the rule, the function (without its module, so a
 * renamed file keeps it), the library call and the text of the place, but no line and no path.
 */
import { digest } from '../base/hash.ts'
import { compareLocations } from '../base/location.ts'
import type { AnalysedFunction } from '../propagate/analysis.ts'
import type { Finding } from '../rule/finding.ts'
import type { Draft } from './run-rules.ts'
import { normalisedText } from './normalised-text.ts'
import type { LinesOf } from '../base/source-text.ts'

/** Findings sorted by place, each with its fingerprint; equal ones are told apart by their order. */
export function fingerprint(
  drafts: readonly Draft[],
  functions: readonly AnalysedFunction[],
  lines: LinesOf,
): Finding[] {
  const modules = new Map(functions.filter(({ kind }) => kind === 'module').map(({ path, id }) => [path, id]))
  const seen = new Map<string, number>()
  return [...drafts].sort(compareLocations).map(draft => {
    const name = withoutModule(draft.function, modules.get(draft.path))
    const parts = [draft.rule, name, draft.sink?.name ?? '', normalisedText(draft, lines)]
    const key = digest(parts)
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return { ...draft, fingerprint: ordinal === 0 ? key : digest([...parts, String(ordinal)]) }
  })
}

function withoutModule(name: string, module: string | undefined): string {
  if (module !== undefined && name === module) return '<module>'
  if (module !== undefined && name.startsWith(`${module}.`)) return name.slice(module.length + 1)
  return name.split('.').slice(-2).join('.')
}
