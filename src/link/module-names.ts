/**
 * Which dotted name each file has, and which file a dotted name means. Handles packages, namespace packages, `src`
 * layouts and several roots in one repository without asking the environment: a file can be imported under any suffix
 * of its path, and the candidate nearest to the importing file wins.
 */
import { folderOf, isWithin } from '../base/folder-of.ts'
import type { SourceFile } from '../base/source-file.ts'

/** A file with its place in the import system. */
export interface NamedFile {
  readonly file: SourceFile
  /** Folder that an absolute import starts from, '' for the linted root. */
  readonly root: string
  readonly name: string
  readonly isPackage: boolean
}

/** Files that mark a folder as the root of a project of its own. */
const ROOT_MARKERS = new Set([
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'manage.py',
  'requirements.txt',
  'Pipfile',
  'Procfile',
  'Dockerfile',
  'app.yaml',
])

/** Names every Python file among these; the others say where roots are. */
export function nameModules(files: readonly SourceFile[], sourceRoots: readonly string[]): NamedFile[] {
  const packages = new Set<string>()
  const roots = new Set<string>(['', ...sourceRoots])
  for (const file of files) {
    const folder = folderOf(file.path)
    const base = file.path.slice(folder.length === 0 ? 0 : folder.length + 1)
    if (base === '__init__.py') packages.add(folder)
    if (ROOT_MARKERS.has(base)) roots.add(folder)
    if (folder === 'src' || folder.endsWith('/src')) roots.add(folder)
  }
  const python = files.filter(file => file.path.endsWith('.py') || file.path.endsWith('.pyi'))
  for (const folder of packages) {
    let top = folder
    while (top !== '' && packages.has(top)) top = folderOf(top)
    if (!packages.has(top)) roots.add(top)
  }
  return python.map(file => {
    const folder = folderOf(file.path)
    let root = folder
    while (root !== '' && (packages.has(root) || !roots.has(root))) root = folderOf(root)
    const inside = root === '' ? file.path : file.path.slice(root.length + 1)
    const isPackage = inside === '__init__.py' || inside.endsWith('/__init__.py')
    const stem = inside.replace(/\.pyi?$/, '').replace(/(^|\/)__init__$/, '')
    const name = stem === '' ? folder.split('/').at(-1) || '__init__' : stem.replaceAll('/', '.')
    return { file, root, name, isPackage }
  })
}

/** Turns a relative import into a dotted name; null if it climbs too far. */
export function absoluteName(
  module: Pick<NamedFile, 'name' | 'isPackage'>,
  name: string,
  level: number,
): string | null {
  if (level === 0) return name
  const parts = module.name.split('.')
  const keep = parts.length - level + (module.isPackage ? 1 : 0)
  if (keep < 0) return null
  const base = parts.slice(0, keep)
  return [...base, ...(name === '' ? [] : [name])].join('.')
}

/** Finds the file that a dotted name means for an importing file. */
export class ModuleFinder {
  private readonly bySuffix = new Map<string, NamedFile[]>()
  private readonly packages = new Set<string>()
  private readonly namespaces = new Set<string>()

  constructor(files: readonly NamedFile[]) {
    for (const one of files) {
      for (let at = one.name.lastIndexOf('.'); at > 0; at = one.name.lastIndexOf('.', at - 1))
        this.namespaces.add(one.name.slice(0, at))
      const folder = folderOf(one.file.path)
      if (one.isPackage) this.packages.add(folder)
      const stem = one.isPackage ? folder : one.file.path.replace(/\.pyi?$/, '')
      const key = stem.slice(stem.lastIndexOf('/') + 1)
      const list = this.bySuffix.get(key)
      if (list) list.push(one)
      else this.bySuffix.set(key, [one])
    }
  }

  /** The best candidate, or undefined. `foreign` says that a library of that name is known: then only roots above count. */
  find(name: string, from: string | null, foreign: boolean): NamedFile | undefined {
    const tail = name.replaceAll('.', '/')
    const candidates = this.bySuffix.get(name.slice(name.lastIndexOf('.') + 1))
    if (!candidates) return undefined
    let best: NamedFile | undefined
    let bestScore = -1
    let bestRoot: string | null = null
    let installed: { readonly one: NamedFile; readonly project: string } | null = null
    for (const one of candidates) {
      const stem = one.isPackage ? folderOf(one.file.path) : one.file.path.replace(/\.pyi?$/, '')
      if (stem !== tail && !stem.endsWith('/' + tail)) continue
      const root = stem.length === tail.length ? '' : stem.slice(0, stem.length - tail.length - 1)
      const score = this.score(one, root, from, foreign, tail.includes('/'))
      if (score > bestScore) {
        best = one
        bestScore = score
        bestRoot = root
      }
      const project = from === null || foreign || one.root !== root ? null : projectOf(root)
      if (project === null || !isWithin(folderOf(from ?? ''), project)) continue
      if (installed === null || installed.project.length < project.length) installed = { one, project }
    }
    if (!installed) return best
    // What a project has in its `src` is installed for its other files: nearer to them than what a folder above has.
    const isOutside = bestRoot === null || !isWithin(folderOf(from ?? ''), bestRoot)
    return isOutside || (bestRoot ?? '').length < installed.project.length ? installed.one : best
  }

  /** Is it the name of a folder without `__init__.py` that importable modules lie in? */
  isNamespace(name: string): boolean {
    return this.namespaces.has(name)
  }

  /** Higher is nearer; -1 means that this file cannot be meant. */
  private score(candidate: NamedFile, root: string, from: string | null, foreign: boolean, dotted: boolean): number {
    if (from === null) return foreign ? -1 : 1000 - root.length
    const folder = folderOf(from)
    const above = root === '' || folder === root || folder.startsWith(root + '/')
    const declared = candidate.root === root
    // Inside a package an absolute import never means a sibling, unless scripts run from that very folder, or the path
    // was set to it: a name of several parts (`server.store`) found there is no coincidence.
    if (this.packages.has(root) && candidate.root !== root)
      return !foreign && (folder === root || (dotted && above)) ? 1 : -1
    if (above) return 100_000 + (declared ? 50_000 : 0) + root.length
    if (foreign || !declared) return -1
    return 1000 + sharedPrefix(root, folder)
  }
}

/** `api` for `api/src`, whose modules an installation of the project in `api` puts beside Python. */
function projectOf(root: string): string | null {
  if (root === 'src') return ''
  return root.endsWith('/src') ? root.slice(0, -'/src'.length) : null
}

function sharedPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}
