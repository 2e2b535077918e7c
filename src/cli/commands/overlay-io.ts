/**
 * The files as they are, but for one whose text comes from elsewhere: an editor's buffer that is not saved. The file need
 * not exist yet; its folder must.
 */
import { basename, dirname } from 'node:path'
import type { Io } from '../../base/io.ts'

/** `io` with `bytes` in place of the file at `path` (absolute). Writing stays what it was. */
export function overlayIo(io: Io, path: string, bytes: Uint8Array): Io {
  return {
    ...io,
    list: directory => {
      const entries = io.list(directory)
      if (directory !== dirname(path)) return entries
      const name = basename(path)
      return [...entries.filter(entry => entry.name !== name), { name, kind: 'file' }]
    },
    read: (file, limit) => {
      if (file !== path) return io.read(file, limit)
      if (limit !== undefined && bytes.length > limit)
        throw new Error(`larger than ${Math.round(limit / 1_000_000)} MB`)
      return bytes
    },
    kindOf: file => (file === path ? 'file' : io.kindOf(file)),
    sizeOf: file => (file === path ? bytes.length : io.sizeOf(file)),
  }
}
