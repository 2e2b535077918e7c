/**
 * Every file below the root that may matter, by path only. Symbolic links are not followed, so a walk cannot leave the
 * root or turn in circles; a link to a file inside the root would only name that file twice.
 */
import { join } from 'node:path'
import type { DirectoryEntry, Io } from '../base/io.ts'
import type { PathMatcher } from '../base/path-pattern.ts'
import { ignoreScope, isIgnored } from './ignore-files.ts'
import type { IgnoreScope } from './ignore-files.ts'

/** What to leave out of a walk, and what to keep in spite of the defaults. */
export interface WalkOptions {
  readonly exclude: PathMatcher
  /** Kept although ignore files or the defaults leave it out. */
  readonly include: PathMatcher
  /** Folders above a path that must be visited in spite of the defaults. */
  readonly leadsToIncluded: (folder: string) => boolean
  /** Whether a file with this name is worth a look; keeps ignore rules from running over images and the like. */
  readonly wanted: (name: string) => boolean
}

/** Paths relative to the root, posix, unsorted; and folders that could not be read. */
export interface Walked {
  readonly files: readonly string[]
  readonly unreadable: readonly string[]
}

/** Folders that never hold a project's own source. */
const SKIPPED = new Set(
  (
    '.git .hg .svn .bzr .jj .venv venv .virtualenv virtualenv site-packages node_modules bower_components __pycache__ __pypackages__ ' +
    '.tox .nox .eggs .mypy_cache .pytest_cache .ruff_cache .pytype .hypothesis .ipynb_checkpoints .cache .direnv .pyenv ' +
    '.pants.d .buck-out buck-out .terraform .idea .vscode .colorfast-cache .next .nuxt .svelte-kit .yarn .pnpm-store .serverless'
  ).split(' '),
)

/** Folders that hold build results, unless they are packages or images' sources that happen to have the name. */
const BUILT = new Set(['build', 'dist', '_build', 'target', 'htmlcov', 'env', 'out'])

/** What a virtual environment brings; an environment made inside a source folder stands beside the project's own files. */
const OF_ENVIRONMENT = new Set(['bin', 'Scripts', 'lib', 'lib64', 'Lib', 'include', 'Include', 'share'])

/** Walks from `start` (relative to the root, '' for all of it). */
export function walk(root: string, start: string, options: WalkOptions, io: Io): Walked {
  const files: string[] = []
  const unreadable: string[] = []
  visit(start, scopeAbove(root, start, io))
  return { files, unreadable }

  function visit(folder: string, above: IgnoreScope | null): void {
    let entries: readonly DirectoryEntry[]
    try {
      entries = io.list(folder === '' ? root : join(root, folder))
    } catch {
      unreadable.push(folder === '' ? '.' : folder)
      return
    }
    if (folder !== '' && folder !== start && isBuilt(folder, entries) && !options.leadsToIncluded(folder)) return
    const environment = isEnvironment(entries) ? OF_ENVIRONMENT : NOTHING
    const scope = ownScope(root, folder, entries, above, io)
    for (const { name, kind } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'directory') {
        if (options.exclude(`${path}/`)) continue
        const skipped =
          SKIPPED.has(name) ||
          environment.has(name) ||
          name.endsWith('.egg-info') ||
          isTemplate(name) ||
          isIgnored(scope, `${path}/`)
        if (!skipped || options.include(`${path}/`) || options.leadsToIncluded(path)) visit(path, scope)
      } else if (kind === 'file' && options.wanted(name) && !options.exclude(path)) {
        if (!(isTemplate(name) || isIgnored(scope, path)) || options.include(path)) files.push(path)
      }
    }
  }
}

const NOTHING: ReadonlySet<string> = new Set()

/** A virtual environment under any name; its `pyvenv.cfg` alone, committed by mistake, makes none. */
function isEnvironment(entries: readonly DirectoryEntry[]): boolean {
  return (
    entries.some(({ name }) => name === 'pyvenv.cfg') &&
    entries.some(({ name, kind }) => kind === 'directory' && (name === 'bin' || name === 'Scripts'))
  )
}

/** A generator's (`{{cookiecutter.slug}}`, `{% if … %}`): what stands in it is no program before it is filled in. */
function isTemplate(name: string): boolean {
  return /\{[{%]/.test(name)
}

/** Build results, unless it is a package that has the name, or what an image is built from. */
function isBuilt(folder: string, entries: readonly DirectoryEntry[]): boolean {
  const isSource = ({ name }: DirectoryEntry): boolean => name === '__init__.py' || /^Dockerfile\b/.test(name)
  return BUILT.has(folder.slice(folder.lastIndexOf('/') + 1)) && !entries.some(isSource)
}

function ownScope(
  root: string,
  folder: string,
  entries: readonly DirectoryEntry[],
  above: IgnoreScope | null,
  io: Io,
): IgnoreScope | null {
  const texts: string[] = []
  if (folder === '' && entries.some(({ name, kind }) => name === '.git' && kind === 'directory')) {
    texts.push(read(join(root, '.git', 'info', 'exclude'), io))
  }
  if (entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')) {
    texts.push(read(join(root, folder, '.gitignore'), io))
  }
  const said = texts.filter(text => text !== '')
  return said.length === 0 ? above : ignoreScope(folder, said, above)
}

/** The ignore files of the folders between the root and `start`. */
function scopeAbove(root: string, start: string, io: Io): IgnoreScope | null {
  if (start === '') return null
  let scope: IgnoreScope | null = null
  const parts = start.split('/')
  for (let depth = 0; depth < parts.length; depth++) {
    const text = read(join(root, ...parts.slice(0, depth), '.gitignore'), io)
    if (text !== '') scope = ignoreScope(parts.slice(0, depth).join('/'), [text], scope)
  }
  return scope
}

function read(path: string, io: Io): string {
  try {
    return new TextDecoder().decode(io.read(path, 1_000_000))
  } catch {
    return ''
  }
}
