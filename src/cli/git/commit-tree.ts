/**
 * A folder as it was in a commit, behind the same door as the real one: file contents come out of git's store into
 * memory, nothing is checked out and nothing is written.
 */
import { posix, relative, sep } from 'node:path'
import type { DirectoryEntry, Io } from '../../base/io.ts'
import { askGit } from './ask-git.ts'

interface Blob {
  readonly id: string
  readonly size: number
}

/** Larger files are read one by one, if anybody asks for them. */
const LARGE = 2_000_000
/** Never source text: not worth bringing into memory. */
const BINARY =
  /\.(png|jpe?g|gif|webp|ico|svg|pdf|woff2?|ttf|otf|eot|mp[34]|mov|zip|gz|bz2|xz|whl|jar|so|dll|exe|bin|parquet|sqlite3?|db|po|mo|lock|map|min\.js|css)$/i

/**
 * The folder's files in a commit, or only those under a path; null where git cannot tell. `root` is absolute and lies in the
 * repository.
 */
export function commitTree(root: string, commit: string, under = '.'): Io | null {
  const listing = askGit(root, ['ls-tree', '-r', '-z', '-l', commit, '--', under])
  if (listing === null) return null
  const blobs = new Map<string, Blob>()
  const folders = new Map<string, Map<string, DirectoryEntry['kind']>>([['', new Map()]])
  for (const line of listing.toString('utf8').split('\0')) {
    const [, mode, type, id, size, path] = /^(\d+) (\w+) ([\da-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? []
    if (path === undefined || id === undefined) continue
    const isFile = type === 'blob' && mode !== '120000'
    if (isFile) blobs.set(path, { id, size: Number(size) })
    enter(folders, path, isFile ? 'file' : 'other')
  }
  const contents = readBlobs(
    root,
    [...blobs].filter(([path, { size }]) => size <= LARGE && !BINARY.test(path)).map(([, blob]) => blob),
  )
  const place = (path: string): string => posix.normalize(relative(root, path).split(sep).join('/')).replace(/^\.$/, '')
  return {
    list: directory => [...(folders.get(place(directory)) ?? [])].map(([name, kind]) => ({ name, kind })),
    read: (path, limit) => {
      const blob = blobs.get(place(path))
      if (!blob) throw new Error('not in this commit')
      if (limit !== undefined && blob.size > limit) throw new Error(`larger than ${Math.round(limit / 1_000_000)} MB`)
      const bytes = contents.get(blob.id) ?? askGit(root, ['cat-file', 'blob', blob.id])
      if (bytes === null) throw new Error('not in the store of git')
      return bytes
    },
    kindOf: path => {
      const at = place(path)
      return blobs.has(at) ? 'file' : folders.has(at) ? 'directory' : null
    },
    realPath: path => path,
    sizeOf: path => blobs.get(place(path))?.size ?? 0,
    write: () => {
      throw new Error('a commit cannot be written to')
    },
    remove: () => {
      throw new Error('a commit cannot be written to')
    },
  }
}

function enter(folders: Map<string, Map<string, DirectoryEntry['kind']>>, path: string, kind: 'file' | 'other'): void {
  const parts = path.split('/')
  let folder = ''
  for (const [index, name] of parts.entries()) {
    const entries = folders.get(folder) ?? new Map<string, DirectoryEntry['kind']>()
    folders.set(folder, entries)
    entries.set(name, index === parts.length - 1 ? kind : 'directory')
    folder = folder === '' ? name : `${folder}/${name}`
  }
}

/** Many contents with one start of git. */
function readBlobs(root: string, blobs: readonly Blob[]): Map<string, Uint8Array> {
  const ids = [...new Set(blobs.map(({ id }) => id))]
  const output = askGit(root, ['cat-file', '--batch'], ids.map(id => `${id}\n`).join(''))
  const contents = new Map<string, Uint8Array>()
  if (output === null) return contents
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at)
    if (end < 0) break
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ')
    at = end + 1
    if (type !== 'blob') continue
    const length = Number(size)
    contents.set(id, output.subarray(at, at + length))
    at += length + 1
  }
  return contents
}
