/** Constants that name things by string: `MIDDLEWARE = ["shop.middleware.Timing", …]`. What the names mean is not asked. */
import type { Location } from '../../base/location.ts'
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import type { Module, Project } from '../../link/project.ts'
import type { NamedList } from '../analysis.ts'

/** Upper-case module-level lists with dotted names in them, in file order; quiet files are left out. */
export function namedLists(
  project: Project,
  locate: (module: Module, s: number, e: number) => Location,
): readonly NamedList[] {
  return project.modules.flatMap(module => {
    if (module.file?.quiet) return []
    return (module.functions[0]?.facts.body ?? []).flatMap((stmt): NamedList[] => {
      const list = listIn(stmt)
      if (!list) return []
      const items = list.items.map(({ text, s, e }) => ({ text, at: locate(module, s, e) }))
      return items.some(({ text }) => text.includes('.')) ? [{ name: `${module.name}.${list.name}`, items }] : []
    })
  })
}

interface Found {
  readonly name: string
  readonly items: readonly { readonly text: string; readonly s: number; readonly e: number }[]
}

function listIn(stmt: Stmt): Found | null {
  if (stmt.k !== 'assign' || stmt.value === undefined) return null
  const target = stmt.targets[0]
  if (target?.k !== 'name' || !/^[A-Z][A-Z_]*$/.test(target.id)) return null
  const items = stringsIn(stmt.value)
  return items.length > 0 ? { name: target.id, items } : null
}

function stringsIn(expr: Expr): Found['items'] {
  if (expr.k === 'bin' && expr.op === '+') return [...stringsIn(expr.left), ...stringsIn(expr.right)]
  if (expr.k !== 'list' && expr.k !== 'tuple') return []
  return expr.items.flatMap(item =>
    item.k === 'const' && typeof item.v === 'string' ? [{ text: item.v, s: item.s, e: item.e }] : [],
  )
}
