/** Constants that name things by string: `MIDDLEWARE = ["shop.middleware.Timing", …]`. What the names mean is not asked. */
import type { Location } from '../../base/location.ts'
import type { Expr } from '../../facts/file-facts.ts'
import type { Module } from '../../link/project.ts'
import type { NamedList } from '../analysis.ts'
import type { NamedConstant } from './named-constants.ts'

/** Those that are lists with dotted names in them. */
export function namedLists(
  constants: readonly NamedConstant[],
  locate: (module: Module, s: number, e: number) => Location,
): readonly NamedList[] {
  return constants.flatMap(({ module, name, value }) => {
    const items = stringsIn(value).map(({ text, s, e }) => ({ text, at: locate(module, s, e) }))
    return items.some(({ text }) => text.includes('.')) ? [{ name, items }] : []
  })
}

interface Found {
  readonly text: string
  readonly s: number
  readonly e: number
}

function stringsIn(expr: Expr): readonly Found[] {
  if (expr.k === 'bin' && expr.op === '+') return [...stringsIn(expr.left), ...stringsIn(expr.right)]
  if (expr.k !== 'list' && expr.k !== 'tuple') return []
  return expr.items.flatMap(item =>
    item.k === 'const' && typeof item.v === 'string' ? [{ text: item.v, s: item.s, e: item.e }] : [],
  )
}
