/** Constants that map names to values: `DATABASES = {"default": {"CONN_MAX_AGE": 60}}`. What the names mean is not asked. */
import type { Location } from '../../base/location.ts'
import type { Expr } from '../../facts/file-facts.ts'
import type { Module } from '../../link/project.ts'
import type { NamedMapping } from '../analysis.ts'
import type { NamedConstant } from './named-constants.ts'

/** Those that are dictionaries, with the constants that they hold at any depth. */
export function namedMappings(
  constants: readonly NamedConstant[],
  locate: (module: Module, s: number, e: number) => Location,
): readonly NamedMapping[] {
  return constants.flatMap(({ module, name, value: dict }) => {
    if (dict.k !== 'dict') return []
    const entries = entriesIn(dict, []).map(({ keys, value, s, e }) => ({ keys, value, at: locate(module, s, e) }))
    return entries.length > 0 ? [{ name, entries }] : []
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
