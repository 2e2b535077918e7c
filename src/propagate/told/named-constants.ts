/** Constants at the top of a module, known by the capitals of their names: what a program or its framework calls settings. */
import type { Expr } from '../../facts/file-facts.ts'
import type { Module, Project } from '../../link/project.ts'

/** A constant, and the expression that it is. */
export interface NamedConstant {
  readonly module: Module
  /** By the module that it stands in: `shop.settings.DATABASES`. */
  readonly name: string
  readonly value: Expr
}

/** The constants of a project, in file order; quiet files are left out. */
export function namedConstants({ modules }: Project): readonly NamedConstant[] {
  return modules.flatMap(module => {
    if (module.file?.quiet) return []
    return (module.functions[0]?.facts.body ?? []).flatMap((stmt): NamedConstant[] => {
      if (stmt.k !== 'assign' || stmt.value === undefined) return []
      const [target] = stmt.targets
      if (target?.k !== 'name' || !/^[A-Z][A-Z_]*$/.test(target.id)) return []
      return [{ module, name: `${module.name}.${target.id}`, value: stmt.value }]
    })
  })
}
