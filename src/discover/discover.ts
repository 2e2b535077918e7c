/**
 * The files of a project: Python sources, deployment and manifest files, with their bytes and with a word on those that
 * are analysed without being reported on. Nothing outside the root is read, and nothing in it is interpreted here.
 */
import { join } from 'node:path'
import { compareText } from '../base/compare/compare-text.ts'
import type { Io } from '../base/io.ts'
import { pathMatcher } from '../base/path-pattern.ts'
import type { Problem } from '../base/problem.ts'
import type { SourceFile } from '../base/source-file.ts'
import { describesInterface, fileRole, mentionsServer } from './deployment-files.ts'
import { isNodeConfig, isNodeSource, serverSources } from './node-files.ts'
import { type Folders, isNamedAfterTests, mayBeNamedAfterTests, quietByContent, quietByPath } from './quiet.ts'
import { walk } from './walk.ts'
import type { WalkOptions } from './walk.ts'

/** What the configuration and the command line say about files. */
export interface DiscoverOptions {
  /** Patterns in the form of ignore files: never read. */
  readonly exclude: readonly string[]
  /** Likewise: read and reported although the defaults would leave them out or quiet. */
  readonly include: readonly string[]
  /** Paths named by the user, posix, relative to the root; empty for all. */
  readonly named: readonly string[]
}

/** The project as it lies on disk. */
export interface Discovered {
  /**
   * Sorted by path. A file may stand here twice, once as deployment and once as manifest (`pyproject.toml`).
   */
  readonly files: readonly SourceFile[]
  /** Bytes of every file listed, by path, but for tests in Python that nobody asked for yet. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
  readonly problems: readonly Problem[]
  /** Reads tests that were left aside, into `bytes`; what cannot be read becomes a problem. */
  readonly readAside: (paths: Iterable<string>) => void
}

/** No source that a person wrote and no lock file is larger. */
const LARGEST = 16_000_000
/** No configuration or script is larger. */
const LARGEST_CONFIGURATION = 1_000_000

/** What pip leaves beside a package that it installs. */
const INSTALLED = /^(?:(.*)\/)?[^/]+\.dist-info\/RECORD$/

/** Lists and reads the project's files. */
export function discover(root: string, options: DiscoverOptions, io: Io): Discovered {
  const listed = listPaths(root, options, io)
  const paths = listed.paths.filter(path => !INSTALLED.test(path))
  const { unreadable } = listed
  const folders = foldersOf(listed.paths)
  const asked = askedFor(options, folders)
  const files: SourceFile[] = []
  const bytes = new Map<string, Uint8Array>()
  const problems: Problem[] = unreadable.map(path => unreadableProblem(path, 'This folder could not be read.'))

  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const python = name.endsWith('.py')
    const told = python && !asked(path) ? quietByPath(path, folders) : null
    if (told === 'test' && !mayBeNamedAfterTests(path)) {
      files.push({ path, kind: 'python', quiet: 'test' })
      continue
    }
    const role = python ? null : fileRole(name)
    const content = read(path, python, python || role === 'manifest' ? LARGEST : LARGEST_CONFIGURATION)
    if (content === null) continue
    const found: SourceFile[] = []
    if (python) {
      const byPath = told === 'test' && isNamedAfterTests(path, content) ? null : told
      const quiet = asked(path) ? null : (byPath ?? quietByContent(content))
      found.push(quiet === null ? { path, kind: 'python' } : { path, kind: 'python', quiet })
    }
    if (role === 'deployment' || role === 'both' || (role === 'perhaps' && mentionsServer(name, content))) {
      const quiet = quietByPath(path, folders)
      found.push(quiet === null || asked(path) ? { path, kind: 'deployment' } : { path, kind: 'deployment', quiet })
    }
    if (role !== null && describesInterface(name, content) && (asked(path) || quietByPath(path, folders) === null))
      found.push({ path, kind: 'specification' })
    if (role === 'manifest' || role === 'both') {
      const quiet = quietByPath(path, folders)
      found.push(quiet === null || asked(path) ? { path, kind: 'manifest' } : { path, kind: 'manifest', quiet })
    }
    if (found.length === 0) continue
    files.push(...found)
    bytes.set(path, content)
  }
  const node = nodeFiles(root, options, files, bytes, io)
  for (const path of node) {
    const content = read(path, true, LARGEST)
    if (content === null) continue
    const config = isNodeConfig(path.slice(path.lastIndexOf('/') + 1))
    const quiet = config || asked(path) ? null : (quietByPath(path, folders) ?? quietByContent(content))
    files.push({ path, kind: config ? 'manifest' : 'typescript', ...(quiet !== null && { quiet }) })
    bytes.set(path, content)
  }
  if (node.length > 0) files.sort((a, b) => compareText(a.path, b.path))
  return { files, bytes, problems, readAside }

  function readAside(aside: Iterable<string>): void {
    for (const path of aside) {
      const content = bytes.has(path) ? null : read(path, true, LARGEST)
      if (content !== null) bytes.set(path, content)
    }
  }

  function read(path: string, isSource: boolean, limit: number): Uint8Array | null {
    try {
      return io.read(join(root, path), limit)
    } catch (error) {
      if (isSource) problems.push(unreadableProblem(path, `This file could not be read (${reason(error)}).`))
      return null
    }
  }
}

/** JavaScript and TypeScript files of the packages that are servers; a second walk, made only if there are some. */
function nodeFiles(
  root: string,
  options: DiscoverOptions,
  files: readonly SourceFile[],
  bytes: ReadonlyMap<string, Uint8Array>,
  io: Io,
): readonly string[] {
  const manifests = files.flatMap(({ path, kind }) => {
    const content = kind === 'manifest' && /(^|\/)package\.json$/.test(path) ? bytes.get(path) : undefined
    return content ? [{ path, bytes: content }] : []
  })
  return serverSources(manifests, () => listPaths(root, options, io, isNodeSource).paths)
}

/** Walks the root, and named paths that ignore files would have left out: who names a path means it. */
function listPaths(
  root: string,
  options: DiscoverOptions,
  io: Io,
  wanted: (name: string) => boolean = name => name.endsWith('.py') || name === 'RECORD' || fileRole(name) !== null,
): { paths: string[]; unreadable: readonly string[] } {
  const exclude = pathMatcher(options.exclude)
  const walking: WalkOptions = {
    exclude,
    include: pathMatcher(options.include),
    leadsToIncluded: folder => options.include.some(pattern => pattern.replace(/^\//, '').startsWith(`${folder}/`)),
    wanted,
  }
  const { files, unreadable } = walk(root, '', walking, io)
  const paths = new Set(files)
  for (const named of options.named) {
    if (exclude(named) || files.some(path => path === named || path.startsWith(`${named}/`))) continue
    if (io.kindOf(join(root, named)) === 'file') paths.add(named)
    else for (const path of walk(root, named, { ...walking, include: () => true }, io).files) paths.add(path)
  }
  return { paths: [...paths].sort(), unreadable }
}

function foldersOf(paths: readonly string[]): Folders {
  const packages = new Set(
    paths.filter(path => path.endsWith('/__init__.py')).map(path => path.slice(0, -'/__init__.py'.length)),
  )
  const installed = new Set(paths.flatMap(path => INSTALLED.exec(path)?.[1] ?? []))
  return { isPackage: folder => packages.has(folder), isInstalled: folder => installed.has(folder) }
}

/** Quiet files that the user wants to hear of: named outright, inside a named quiet folder, or included. */
function askedFor(options: DiscoverOptions, folders: Folders): (path: string) => boolean {
  const included = pathMatcher(options.include)
  const quietFolders = options.named.filter(named => quietByPath(`${named}/x.py`, folders) !== null)
  return path =>
    options.named.includes(path) || quietFolders.some(folder => path.startsWith(`${folder}/`)) || included(path)
}

function unreadableProblem(path: string, message: string): Problem {
  return { path, line: null, kind: 'unreadable', message }
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  return code ?? message ?? 'unknown reason'
}
