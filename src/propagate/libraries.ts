/** The libraries that a project imports, what is known of them, and how often they are called, on a loop and off it. */
import { libraryInfo } from '../catalogue/library-info.ts'
import { forEachStmt } from '../facts/walk.ts'
import type { Project } from '../link/project.ts'
import type { Library } from './analysis.ts'

/** Calls into a library, counted while the functions are assembled. */
export interface LibraryCalls {
  calls: number
  onLoop: number
}

/** Libraries by import name, sorted; the standard library's modules are listed if a stub of ours speaks of them. */
export function listLibraries(project: Project, counts: ReadonlyMap<string, LibraryCalls>): Library[] {
  const files = new Map<string, Set<string>>()
  for (const module of project.modules) {
    if (module.file?.quiet) continue
    for (const fn of module.functions)
      forEachStmt(fn.facts.body, stmt => {
        if (stmt.k !== 'import' || stmt.level > 0) return
        const name = stmt.module.split('.')[0] ?? stmt.module
        const found = project.resolve(name, module) ?? project.resolve(stmt.module, module)
        if (found && !found.isStub) return
        const list = files.get(name)
        if (list) list.add(module.file?.path ?? '')
        else files.set(name, new Set([module.file?.path ?? '']))
      })
  }
  return [...files.keys()].sort().flatMap((name): Library[] => {
    const stub = project.resolve(name, null)
    const info = stub?.isStub ? libraryInfo(stub.facts) : null
    if (stub?.isStub && !info) return []
    const count = counts.get(name)
    return [
      {
        name,
        known: info !== null,
        colour: info?.colour ?? null,
        counterpart: info?.counterpart
          ? {
              name: info.counterpart.name,
              maturity: info.counterpart.maturity,
              effort: info.counterpart.effort,
              source: info.counterpart.source,
            }
          : null,
        files: files.get(name)?.size ?? 0,
        calls: count?.calls ?? 0,
        callsOnLoop: count?.onLoop ?? 0,
      },
    ]
  })
}
