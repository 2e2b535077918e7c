/** The real outside world: `node:fs`. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { DirectoryEntry, Io } from '../base/io.ts'

/** File access of this machine. */
export const nodeIo: Io = { list, read, realPath, kindOf, sizeOf, write, remove }

/** A pipe would be waited for without O_NONBLOCK, a link could lead out of the project. Windows has neither flag. */
const NO_DETOURS = ['O_RDONLY', 'O_NOFOLLOW', 'O_NONBLOCK'].reduce(
  (flags, name) => flags | ((constants as Readonly<Record<string, number | undefined>>)[name] ?? 0),
  0,
)

function list(directory: string): DirectoryEntry[] {
  return readdirSync(directory, { withFileTypes: true }).map(entry => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
  }))
}

function read(path: string, limit = Number.POSITIVE_INFINITY): Uint8Array {
  const handle = openSync(path, NO_DETOURS)
  try {
    const stat = fstatSync(handle)
    if (!stat.isFile()) throw new Error('no regular file')
    if (stat.size > limit) throw new Error(`larger than ${Math.round(limit / 1_000_000)} MB`)
    const bytes = Buffer.allocUnsafeSlow(stat.size)
    let length = 0
    while (length < bytes.length) {
      const count = readSync(handle, bytes, length, bytes.length - length, null)
      // The file became shorter while it was read: what was there is what counts.
      if (count === 0) break
      length += count
    }
    return length === bytes.length ? bytes : bytes.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function kindOf(path: string): 'file' | 'directory' | 'other' | null {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return null
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other'
  } catch {
    return null
  }
}

/** With the folders above it. Node's own way to make those does not end where none can be made, as below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Somebody else made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function write(path: string, text: string): void {
  makeFolder(dirname(path))
  const draft = `${path}.${process.pid}.tmp`
  const mode = statSync(path, { throwIfNoEntry: false })?.mode
  // A rename would replace even a file that may not be written.
  if (mode !== undefined) accessSync(path, constants.W_OK)
  try {
    rmSync(draft, { force: true })
    writeFileSync(draft, text, { flag: 'wx' })
    if (mode !== undefined) chmodSync(draft, mode & 0o7777)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true })
}
