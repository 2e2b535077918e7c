/**
 * The stub files of the folders that `stubs` names in the configuration. They describe libraries, are no part of the
 * project, and have their name from their place in the folder: `acme/client.pyi` is Python's `acme.client`, and
 * `@acme/client.d.ts` the npm package `@acme/client`.
 */
import { join } from 'node:path'
import type { Io } from '../base/io.ts'
import { UserError } from '../base/user-error.ts'
import { walk } from './walk.ts'

/** A stub as it lies on disk. */
export interface StubFile {
  /** Posix, relative to the root. */
  readonly path: string
  /** Name of the module that it describes: dotted for Python, `node:` and the specifier for an npm package. */
  readonly module: string
  readonly isPackage: boolean
  /** How it is read. */
  readonly door: 'python' | 'd.ts'
}

/** Stub files with their bytes, sorted by path. */
export interface StubFiles {
  readonly files: readonly StubFile[]
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

/** No stub that a person wrote is larger. */
const LARGEST = 1_000_000

/** Lists and reads the stubs; a folder that is missing, empty or outside the root is a mistake in the configuration. */
export function readStubFiles(root: string, folders: readonly string[], io: Io): StubFiles {
  const files: StubFile[] = []
  const bytes = new Map<string, Uint8Array>()
  for (const written of folders) {
    const folder = inside(written)
    if (io.kindOf(join(root, folder)) !== 'directory')
      throw new UserError(`"stubs" names ${written}, which is not a folder.`, FORM)
    const everything = { exclude: () => false, include: () => true, leadsToIncluded: () => true }
    const found = walk(root, folder, { ...everything, wanted: name => /\.(pyi|d\.ts)$/.test(name) }, io).files
    if (found.length === 0)
      throw new UserError(`"stubs" names ${written}, which holds no .pyi and no .d.ts file.`, FORM)
    for (const path of found) {
      if (bytes.has(path)) continue
      files.push({ path, ...moduleOf(path.slice(folder === '' ? 0 : folder.length + 1)) })
      bytes.set(path, read(path))
    }
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), bytes }

  function read(path: string): Uint8Array {
    try {
      return io.read(join(root, path), LARGEST)
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string }
      throw new UserError(`${path} could not be read (${code ?? message ?? 'unknown reason'}).`)
    }
  }
}

const FORM = 'It lists folders of stubs, relative to the project, such as stubs = ["colorfast-stubs"].'

/** The folder as a plain path below the root. */
function inside(written: string): string {
  const parts = written
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part !== '.' && part !== '')
  if (/^([/\\]|[A-Za-z]:)/.test(written) || parts.includes('..'))
    throw new UserError(`"stubs" names ${written}, which is outside the project.`, FORM)
  return parts.join('/')
}

function moduleOf(path: string): Omit<StubFile, 'path'> {
  const declared = /^(.+?)(?:\/index)?\.d\.ts$/.exec(path)?.[1]
  if (declared !== undefined) return { module: `node:${declared}`, isPackage: false, door: 'd.ts' }
  const parts = path.slice(0, -'.pyi'.length).split('/')
  const isPackage = parts.at(-1) === '__init__' && parts.length > 1
  return { module: (isPackage ? parts.slice(0, -1) : parts).join('.'), isPackage, door: 'python' }
}
