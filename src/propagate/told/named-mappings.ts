/** Constants that map names to values: `DATABASES = {"default": {"CONN_MAX_AGE": 60}}`. What the names mean is not asked. */
import type { Location } from '../../base/location.ts'
import type { Expr } from '../../facts/file-facts.ts'
import type { Module, Project } from '../../link/project.ts'
import type { NamedMapping } from '../analysis.ts'

/** Upper-case module-level dicts, in file order, with the constants that they hold at any depth; quiet files are left out. */
export function namedMappings(
  project: Project,
  locate: (module: Module, s: number, e: number) => Location,
): readonly NamedMapping[] {
  return project.modules.flatMap(module => {
    if (module.file?.quiet) return []
    return (module.functions[0]?.facts.body ?? []).flatMap((stmt): NamedMapping[] => {
      const target = stmt.k === 'assign' ? stmt.targets[0] : undefined
      if (stmt.k !== 'assign' || stmt.value?.k !== 'dict') return []
      if (target?.k !== 'name' || !/^[A-Z][A-Z_]*$/.test(target.id)) return []
      const entries = entriesIn(stmt.value, []).map(({ keys, value, s, e }) => ({
        keys,
        value,
        at: locate(module, s, e),
      }))
      return entries.length > 0 ? [{ name: `${module.name}.${target.id}`, entries }] : []
    })
  })
}

interface Found {
  readonly keys: readonly string[]
  readonly value: NamedMapping['entries'][number]['value']
  readonly s: number
  readonly e: number
}

function entriesIn(expr: Expr, keys: readonly string[]): Found[] {
  if (expr.k === 'dict')
    return expr.items.flatMap(({ key, value }) =>
      key?.k === 'const' && typeof key.v === 'string' ? entriesIn(value, [...keys, key.v]) : [],
    )
  if (expr.k === 'const')
    return /^(str|int|float|bool|none)$/.test(expr.t) ? [{ keys, value: expr.v, s: expr.s, e: expr.e }] : []
  return [{ keys, value: undefined, s: expr.s, e: expr.e }]
}
