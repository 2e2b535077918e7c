/** Files in git's store, behind the same door as those on disk; their contents come into memory, many with one start of git. */
import { join, relative, sep } from 'node:path'
import { folderOf } from '../../base/folder-of.ts'
import type { DirectoryEntry, Io } from '../../base/io.ts'
import { fileRole } from '../../discover/deployment-files.ts'
import { isNodeSource } from '../../discover/node-files.ts'
import { readBlobs, type GitFiles } from './git-tree.ts'
import type { Where } from './run-git.ts'

/** Who reads one file of such a group reads most of them. Files of no group come one by one. */
const GROUPS: readonly ((name: string) => boolean)[] = [
  name => name.endsWith('.py') || name === '.gitignore' || fileRole(name) !== null,
  isNodeSource,
  name => name.endsWith('.md'),
]

/** Shows the files at the place where the folder is on disk. */
export function blobIo(directory: string, files: GitFiles, where: Where): Io {
  const folders = foldersOf(files.keys(), path => isPlain(files.get(path)?.mode))
  const contents = new Map<string, Uint8Array>()
  const loaded = new Set<(name: string) => boolean>()
  const load = (blobs: readonly string[]): void => {
    for (const [blob, bytes] of readBlobs(directory, blobs, where)) contents.set(blob, bytes)
  }
  const read: Io['read'] = (path, limit = Number.POSITIVE_INFINITY) => {
    const name = inside(directory, path)
    const file = files.get(name)
    if (!file || !isPlain(file.mode)) throw new Error('no regular file')
    const group = GROUPS.find(includes => includes(baseName(name)))
    if (group && !loaded.has(group)) {
      loaded.add(group)
      load(blobsOf(files, group))
    }
    if (!contents.has(file.blob)) load([file.blob])
    const bytes = contents.get(file.blob)
    if (!bytes) throw new Error('git does not have its content')
    if (bytes.length > limit) throw new Error(`larger than ${Math.round(limit / 1_000_000)} MB`)
    return bytes
  }
  return {
    list: path => {
      const entries = folders.get(inside(directory, path))
      if (!entries) throw new Error('no such folder')
      return entries
    },
    read,
    kindOf: path => {
      const name = inside(directory, path)
      if (folders.has(name)) return 'directory'
      const file = files.get(name)
      return file === undefined ? null : isPlain(file.mode) ? 'file' : 'other'
    },
    realPath: path => path,
    sizeOf: path => read(path).length,
    write: refuse,
    remove: refuse,
  }
}

/** Posix path relative to the folder; '' for the folder itself. */
export function inside(directory: string, path: string): string {
  return relative(directory, join(path)).split(sep).join('/')
}

function refuse(): never {
  throw new Error('what git keeps cannot be written to')
}

/** Neither a link nor a submodule. */
function isPlain(mode: string | undefined): boolean {
  return mode?.startsWith('100') === true
}

function blobsOf(files: GitFiles, group: (name: string) => boolean): string[] {
  const wanted = new Set<string>()
  for (const [path, { mode, blob }] of files) if (isPlain(mode) && group(baseName(path))) wanted.add(blob)
  return [...wanted]
}

function foldersOf(paths: Iterable<string>, isFile: (path: string) => boolean): Map<string, DirectoryEntry[]> {
  const folders = new Map<string, DirectoryEntry[]>([['', []]])
  const folder = (path: string): DirectoryEntry[] => {
    let entries = folders.get(path)
    if (!entries) {
      folders.set(path, (entries = []))
      folder(folderOf(path)).push({ name: baseName(path), kind: 'directory' })
    }
    return entries
  }
  for (const path of paths) {
    folder(folderOf(path)).push({ name: baseName(path), kind: isFile(path) ? 'file' : 'other' })
  }
  return folders
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
