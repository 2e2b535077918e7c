/** The libraries that a project imports, what is known of them, and how often they are called, on a loop and off it. */
import { libraryInfo } from '../catalogue/library-info.ts'
import type { ImportStmt } from '../facts/file-facts.ts'
import { forEachStmt } from '../facts/walk.ts'
import { packageOf } from '../link/node-modules.ts'
import { isNamespace, isNodeModule } from '../link/project.ts'
import type { Module, Project } from '../link/project.ts'
import type { AnalysedCall, Library } from './analysis.ts'

/** Calls into a library, counted while the functions are assembled. */
export interface LibraryCalls {
  calls: number
  onLoop: number
}

/**
 * The library of a qualified name: its top-level name, or inside a namespace package the part with a header of its own,
 * such as `google.cloud.storage`.
 */
export function libraryOf(project: Project, name: string, from: Module | null = null): string {
  const parts = name.split('.')
  const top = parts[0] ?? name
  const known = project.resolve(top, from)
  if (!known || !isNamespace(known)) return top
  for (let count = 2; count <= parts.length; count++) {
    const stub = project.resolve(parts.slice(0, count).join('.'), from)
    if (stub?.isStub && libraryInfo(stub.facts)) return stub.name
  }
  return top
}

function importedLibraries(project: Project, stmt: ImportStmt, from: Module): string[] {
  const names = (stmt.names ?? []).map(one => `${stmt.module}.${one.name}`)
  return [...new Set((names.length > 0 ? names : [stmt.module]).map(name => libraryOf(project, name, from)))]
}

/** Libraries that a stub imports, in its top module and in the parts that this one is made of; sorted. */
function broughtBy(project: Project, stub: Module): string[] {
  const found = new Set<string>()
  const seen = new Set<Module>()
  const open = [stub]
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (seen.has(module)) continue
    seen.add(module)
    forEachStmt(module.functions[0]?.facts.body ?? [], stmt => {
      if (stmt.k !== 'import' || stmt.level > 0) return
      for (const name of importedLibraries(project, stmt, stub)) if (name !== stub.name) found.add(name)
      const part = stmt.module.startsWith(`${stub.name}.`) ? project.resolve(stmt.module, stub) : undefined
      if (part?.isStub) open.push(part)
    })
  }
  return [...found].sort()
}

/** Adds the calls of one function to the counts of the libraries that they go to. */
export function countLibraries(
  project: Project,
  calls: readonly AnalysedCall[],
  onLoop: boolean,
  counts: Map<string, LibraryCalls>,
): void {
  for (const call of calls) {
    const names = new Set([
      ...call.targets.filter(target => target.kind === 'library').map(target => libraryOf(project, target.name)),
      ...(call.foreign === null ? [] : [libraryOf(project, call.foreign)]),
    ])
    for (const name of names) {
      const count = counts.get(name) ?? { calls: 0, onLoop: 0 }
      count.calls++
      if (onLoop) count.onLoop++
      counts.set(name, count)
    }
  }
}

/** Libraries by import name, sorted; the standard library's modules are listed if a stub of ours speaks of them. */
export function listLibraries(project: Project, counts: ReadonlyMap<string, LibraryCalls>): Library[] {
  const { python, node } = importingFiles(project)
  const describe = (name: string, stub: Module | undefined, files: ReadonlySet<string>): Library[] =>
    stub?.isStub && !libraryInfo(stub.facts) && !isNamespace(stub)
      ? []
      : [libraryOfName(project, name, stub, files.size, counts.get(name))]
  return [
    ...[...python].flatMap(([name, files]) => describe(name, project.resolve(name, null), files)),
    ...[...node].flatMap(([name, files]) => (python.has(name) ? [] : describe(name, project.nodeLibrary(name), files))),
  ].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** By library the paths of the project's files that import it; of Python and of Node apart. */
function importingFiles(
  project: Project,
): Readonly<Record<'python' | 'node', ReadonlyMap<string, ReadonlySet<string>>>> {
  const python = new Map<string, Set<string>>()
  const node = new Map<string, Set<string>>()
  for (const module of project.modules) {
    if (module.file?.quiet) continue
    const path = module.file?.path ?? ''
    for (const fn of module.functions)
      forEachStmt(fn.facts.body, stmt => {
        if (stmt.k !== 'import' || stmt.level > 0) return
        if (isNodeModule(module)) {
          const name = packageOf(stmt.module)
          const own = name === null ? undefined : project.resolve(stmt.module, module)
          if (name !== null && (!own || own.isStub)) node.set(name, (node.get(name) ?? new Set<string>()).add(path))
          return
        }
        for (const name of importedLibraries(project, stmt, module)) {
          const found = project.resolve(name, module) ?? project.resolve(stmt.module, module)
          if (!found || found.isStub) python.set(name, (python.get(name) ?? new Set<string>()).add(path))
        }
      })
  }
  return { python, node }
}

function libraryOfName(
  project: Project,
  name: string,
  stub: Module | undefined,
  files: number,
  count: LibraryCalls = { calls: 0, onLoop: 0 },
): Library {
  const info = stub?.isStub ? libraryInfo(stub.facts) : null
  return {
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
    ...(info?.serves && { serves: info.serves }),
    brings: stub && info ? broughtBy(project, stub) : [],
    files,
    calls: count.calls,
    callsOnLoop: count.onLoop,
  }
}
