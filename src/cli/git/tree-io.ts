/** A state of the project in git as a world to read: what an analysis sees instead of the folder on disk. */
import { join, relative, sep } from 'node:path'
import type { DirectoryEntry, Io } from '../../base/io.ts'
import { fileRole } from '../../discover/deployment-files.ts'
import type { Terminal } from '../terminal.ts'
import { readBlobs } from './git-tree.ts'
import type { GitTree } from './git-tree.ts'

/**
 * Reads the tree at the place where the folder is; the contents come all at once, at the first read. Folders with stubs
 * belong to the configuration, which is the one on disk for every state.
 */
export function treeIo(directory: string, tree: GitTree, where: Where, stubs: readonly string[]): Io {
  const settings = stubs.map(written => inside(directory, join(directory, written)))
  const isSetting = (path: string): boolean => {
    const name = inside(directory, path)
    return settings.some(folder => folder !== '' && (name === folder || name.startsWith(`${folder}/`)))
  }
  const io = blobIo(directory, tree, where)
  const { io: disk } = where
  return {
    ...io,
    list: path => (isSetting(path) ? disk.list(path) : io.list(path)),
    read: (path, limit) => (isSetting(path) && path.endsWith('.pyi') ? disk.read(path, limit) : io.read(path, limit)),
    kindOf: path => (isSetting(path) ? disk.kindOf(path) : io.kindOf(path)),
  }
}

type Where = Pick<Terminal, 'cwd' | 'env' | 'io'>

function blobIo(directory: string, { files }: GitTree, where: Where): Io {
  const folders = foldersOf(files.keys(), path => isPlain(files.get(path)?.mode))
  let contents: Map<string, Uint8Array> | null = null
  return {
    list: path => {
      const entries = folders.get(inside(directory, path))
      if (!entries) throw new Error('no such folder')
      return entries
    },
    read: (path, limit = Number.POSITIVE_INFINITY) => {
      const file = files.get(inside(directory, path))
      if (!file || !isPlain(file.mode)) throw new Error('no regular file')
      contents ??= readBlobs(directory, wantedBlobs(files), where)
      let bytes = contents.get(file.blob)
      if (!bytes) {
        bytes = readBlobs(directory, [file.blob], where).get(file.blob)
        if (!bytes) throw new Error('git does not have its content')
        contents.set(file.blob, bytes)
      }
      if (bytes.length > limit) throw new Error(`larger than ${Math.round(limit / 1_000_000)} MB`)
      return bytes
    },
    kindOf: path => {
      const name = inside(directory, path)
      if (folders.has(name)) return 'directory'
      const file = files.get(name)
      return file === undefined ? null : isPlain(file.mode) ? 'file' : 'other'
    },
    realPath: path => path,
    sizeOf: () => 0,
    write: refuse,
    remove: refuse,
  }
}

function refuse(): never {
  throw new Error('A commit is only read.')
}

function isPlain(mode: string | undefined): boolean {
  return mode?.startsWith('100') === true
}

/** Posix path relative to the folder; '' for the folder itself. */
function inside(directory: string, path: string): string {
  return relative(directory, join(path)).split(sep).join('/')
}

/** What an analysis is sure to read. */
function wantedBlobs(files: GitTree['files']): string[] {
  const wanted = new Set<string>()
  for (const [path, { mode, blob }] of files) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (isPlain(mode) && (name.endsWith('.py') || name === '.gitignore' || fileRole(name) !== null)) wanted.add(blob)
  }
  return [...wanted]
}

function foldersOf(paths: Iterable<string>, isFile: (path: string) => boolean): Map<string, DirectoryEntry[]> {
  const folders = new Map<string, DirectoryEntry[]>([['', []]])
  const folder = (path: string): DirectoryEntry[] => {
    let entries = folders.get(path)
    if (!entries) {
      folders.set(path, (entries = []))
      folder(parentOf(path)).push({ name: path.slice(path.lastIndexOf('/') + 1), kind: 'directory' })
    }
    return entries
  }
  for (const path of paths) {
    folder(parentOf(path)).push({ name: path.slice(path.lastIndexOf('/') + 1), kind: isFile(path) ? 'file' : 'other' })
  }
  return folders
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '' : path.slice(0, slash)
}
