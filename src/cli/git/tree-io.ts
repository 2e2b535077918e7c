/** A state of the project in git as a world to read: what an analysis sees instead of the folder on disk. */
import { join } from 'node:path'
import type { Io } from '../../base/io.ts'
import type { Terminal } from '../terminal.ts'
import { blobIo, inside } from './blob-io.ts'
import type { GitTree } from './git-tree.ts'

/**
 * Reads the tree at the place where the folder is. Folders with stubs belong to the configuration, which is the
 * one on disk for every state.
 */
export function treeIo(
  directory: string,
  tree: GitTree,
  where: Pick<Terminal, 'cwd' | 'env' | 'io'>,
  stubs: readonly string[],
): Io {
  const settings = stubs.map(written => inside(directory, join(directory, written)))
  const isSetting = (path: string): boolean => {
    const name = inside(directory, path)
    return settings.some(folder => folder !== '' && (name === folder || name.startsWith(`${folder}/`)))
  }
  const io = blobIo(directory, tree.files, where)
  const { io: disk } = where
  return {
    ...io,
    list: path => (isSetting(path) ? disk.list(path) : io.list(path)),
    read: (path, limit) => (isSetting(path) && path.endsWith('.pyi') ? disk.read(path, limit) : io.read(path, limit)),
    kindOf: path => (isSetting(path) ? disk.kindOf(path) : io.kindOf(path)),
  }
}
