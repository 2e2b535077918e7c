/** The folder that a run is about: the nearest one upwards with a marker, or else the one that was named. */
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Io } from '../base/io.ts'
import { UserError } from '../base/user-error.ts'

/** What the user said about where to look. */
export interface RootRequest {
  /** Absolute. */
  readonly cwd: string
  /** `--root`, as written. */
  readonly root?: string
  /** Paths as written; empty means the whole project. */
  readonly paths: readonly string[]
}

/** Where the project is, and the named paths inside it. */
export interface Root {
  /** Absolute. */
  readonly directory: string
  /** Named paths, posix, relative to the root; empty if none was named or the whole root was. */
  readonly named: readonly string[]
}

/** Finds the root; a named path that does not exist or lies outside the root is a `UserError`. */
export function findRoot(request: RootRequest, io: Io): Root {
  const named = request.paths.map(path => {
    // A link that the user names is meant as what it points to; further links are not followed.
    const absolute = io.realPath(resolve(request.cwd, path))
    const kind = io.kindOf(absolute)
    if (kind === null)
      throw new UserError(`There is no file or folder at ${path}.`, 'Name paths relative to the current folder.')
    return kind === 'directory'
      ? { path, absolute, folder: absolute, isFile: false }
      : { path, absolute, folder: dirname(absolute), isFile: true }
  })
  const directory =
    request.root === undefined
      ? markedRoot(io.realPath(request.cwd), named, io)
      : givenRoot(request.cwd, request.root, io)
  const inside = named.map(({ path, absolute }) => {
    const below = relative(directory, absolute)
    if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
      throw new UserError(
        `${path} is outside the root ${directory}.`,
        'Name paths inside one project, or set the folder with --root.',
      )
    }
    return below.split(sep).join('/')
  })
  return { directory, named: inside.includes('') ? [] : inside }
}

function givenRoot(cwd: string, root: string, io: Io): string {
  const directory = io.realPath(resolve(cwd, root))
  if (io.kindOf(directory) !== 'directory') throw new UserError(`--root ${root} is not a folder.`)
  return directory
}

interface NamedFolder {
  readonly folder: string
  readonly isFile: boolean
}

function markedRoot(cwd: string, named: readonly NamedFolder[], io: Io): string {
  const start = named.length === 0 ? cwd : commonFolder(named.map(({ folder }) => folder))
  const marked = upwards(start, folder => hasMarker(folder, io))
  if (marked !== null) return marked
  const own = new Set(named.map(({ folder }) => upwards(folder, above => hasMarker(above, io))))
  if (own.size > 1)
    throw new UserError(
      'The paths belong to different projects.',
      'Name paths inside one project, or set the folder with --root.',
    )
  // A named folder is meant as it is; a file belongs to whatever looks like its project.
  const project = named.some(({ isFile }) => isFile) ? upwards(start, folder => looksLikeProject(folder, io)) : null
  return project ?? outOfPackage(start, io)
}

/** The nearest folder upwards for which something holds. */
function upwards(start: string, holds: (folder: string) => boolean): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (holds(folder)) return folder
    if (dirname(folder) === folder) return null
  }
}

const MANIFESTS = ['pyproject.toml', 'setup.py', 'setup.cfg', 'requirements.txt', 'Pipfile', 'manage.py']

function looksLikeProject(folder: string, io: Io): boolean {
  return MANIFESTS.some(name => io.kindOf(join(folder, name)) === 'file')
}

/** Inside a package, imports begin at the folder above it. */
function outOfPackage(start: string, io: Io): string {
  let folder = start
  while (io.kindOf(join(folder, '__init__.py')) === 'file' && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? ''
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep))
      common = dirname(common)
  }
  return common
}

function hasMarker(folder: string, io: Io): boolean {
  if (io.kindOf(join(folder, 'colorfast.toml')) === 'file' || io.kindOf(join(folder, '.git')) !== null) return true
  const manifest = join(folder, 'pyproject.toml')
  if (io.kindOf(manifest) !== 'file') return false
  try {
    return /^\s*\[tool\.colorfast[.\]]/m.test(new TextDecoder().decode(io.read(manifest, 4_000_000)))
  } catch {
    return false
  }
}
