/** Paths as deployment files write them, which are often a container's: found among the repository's by their ending. */
import { folderOf, isBelow } from '../base/folder-of.ts'
import { joinPath } from '../base/join-path.ts'

/** Where a path was written: the file, and the folder that its command changes to. */
export interface WrittenIn {
  readonly path: string
  readonly cwd?: string | undefined
}

/**
 * A path as a file wrote it → a path of the repository: from the command's folder, then from the root, then, since a
 * container's folders are not the repository's, the only file with that ending.
 */
export function resolveWritten(
  { path: file, cwd }: WrittenIn,
  written: string,
  paths: readonly string[],
  anywhere = true,
): string | null {
  const folder = folderOf(file)
  const relative = cwd !== undefined && !cwd.startsWith('/') ? [joinPath(folder, cwd), joinPath('', cwd)] : []
  for (const base of [...relative, folder, '']) {
    const path = joinPath(base, written)
    if (paths.includes(path)) return path
  }
  if (!anywhere) return null
  const parts = written.split('/').filter(part => part !== '' && part !== '.' && part !== '..')
  for (let from = 0; from < parts.length; from++) {
    const tail = parts.slice(from).join('/')
    const matches = paths.filter(path => path === tail || path.endsWith(`/${tail}`))
    const near = matches.filter(path => isBelow(path, folder))
    if (matches.length === 1) return matches[0] ?? null
    if (near.length === 1) return near[0] ?? null
  }
  return null
}
