/**
 * Which files that were left aside (tests) the code imports that was read, so that they must be read after all. A test
 * says nothing of what a server does; a helper among the tests does, once the server imports it.
 */
import type { SourceFile } from '../base/source-file.ts'
import type { FileFacts, ImportStmt } from '../facts/file-facts.ts'
import { forEachStmt } from '../facts/walk.ts'
import { absoluteName, ModuleFinder, type NamedFile } from './module-names.ts'

/** The files of a repository, and which of them were left aside. */
export interface ImportedFilesInput {
  /** Every Python file of the repository by its dotted name. */
  readonly named: readonly NamedFile[]
  /** Paths of the files left aside. */
  readonly aside: ReadonlySet<string>
  /** Is there a library of that name in the catalogue? */
  readonly isLibrary: (name: string) => boolean
}

/** Answers for the facts of some files, by path, which of the files left aside they import. */
export function importedFiles(
  input: ImportedFilesInput,
): (facts: ReadonlyMap<string, FileFacts>) => readonly SourceFile[] {
  const { named } = input
  const finder = new ModuleFinder(named)
  // Few imports name something that is called as a file left aside: only those are looked for.
  const names = new Set(named.filter(({ file }) => input.aside.has(file.path)).map(({ name }) => lastPart(name)))
  return facts => {
    const found = new Set<SourceFile>()
    for (const importing of named)
      for (const fn of facts.get(importing.file.path)?.functions ?? [])
        forEachStmt(fn.body, stmt => {
          if (stmt.k !== 'import') return
          for (const name of namesIn(stmt)) {
            const absolute = names.has(lastPart(name)) ? absoluteName(importing, name, stmt.level) : null
            if (absolute === null) continue
            const known = input.isLibrary(absolute.split('.')[0] ?? absolute)
            const file = finder.find(absolute, importing.file.path, known)?.file
            if (file && input.aside.has(file.path)) found.add(file)
          }
        })
    return [...found]
  }
}

/** Everything that the statement may load: the module, the packages around it, and the modules taken from it. */
function namesIn({ module, names }: ImportStmt): readonly string[] {
  const parts = module === '' ? [] : module.split('.')
  const around = parts.map((_, index) => parts.slice(0, index + 1).join('.'))
  return [...around, ...(names ?? []).map(({ name }) => [...parts, name].join('.'))]
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
