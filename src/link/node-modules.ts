/**
 * Which file an import of a JavaScript or TypeScript file means: relative paths with their endings and index files, path
 * aliases, packages of the same repository. Names what it finds by path; libraries are the catalogue's business.
 */
import { folderOf, isBelow } from '../base/folder-of.ts'
import { joinPath } from '../base/join-path.ts'
import type { SourceFile } from '../base/source-file.ts'
import type { NodeManifests, PathAliases } from '../facts/package-facts.ts'
import type { NamedFile } from './module-names.ts'

const ENDINGS = ['', '.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs', '.d.ts']
const INDEXES = ENDINGS.slice(1).map(ending => `/index${ending}`)

/** Names every JavaScript and TypeScript file by its path below the package it belongs to. */
export function nameNodeModules(files: readonly SourceFile[], manifests: NodeManifests): NamedFile[] {
  const roots = new Set(manifests.packages.map(({ folder }) => folder))
  return files
    .filter(({ kind }) => kind === 'typescript')
    .map(file => {
      let root = folderOf(file.path)
      while (root !== '' && !roots.has(root)) root = folderOf(root)
      const inside = root === '' ? file.path : file.path.slice(root.length + 1)
      const stem = inside.replace(/\.[cm]?[jt]sx?$/, '')
      const isPackage = /(^|\/)index$/.test(stem)
      const name = stem.replace(/\/index$/, '').replaceAll('/', '.')
      return { file, root, name, isPackage }
    })
}

/** Finds the file that an import specifier means. */
export class NodeFinder {
  private readonly files: ReadonlySet<string>
  private readonly manifests: NodeManifests

  constructor(files: readonly SourceFile[], manifests: NodeManifests) {
    this.files = new Set(files.filter(({ kind }) => kind === 'typescript').map(({ path }) => path))
    this.manifests = manifests
  }

  /** Path of the file, or null if it is none of the repository's. */
  find(specifier: string, from: string): string | null {
    const folder = folderOf(from)
    if (/^\.{1,2}(\/|$)/.test(specifier)) return this.file(joinPath(folder, specifier))
    if (specifier.startsWith('/')) return null
    if (specifier.startsWith('#')) {
      const own = nearest(this.manifests.packages, folder)
      return own ? this.pattern(specifier, own.internal, own.folder) : null
    }
    return this.alias(specifier, folder) ?? this.ownPackage(specifier)
  }

  private alias(specifier: string, folder: string): string | null {
    const config = nearest(this.manifests.aliases, folder)
    if (!config) return null
    const found = this.pattern(specifier, config.paths, '')
    if (found !== null) return found
    return config.base === null ? null : this.file(below(config.base, specifier))
  }

  /** A package of this repository, by its name. */
  private ownPackage(specifier: string): string | null {
    for (const one of this.manifests.packages) {
      if (one.name === null || (specifier !== one.name && !specifier.startsWith(`${one.name}/`))) continue
      const rest = specifier.slice(one.name.length)
      const said = this.pattern(`.${rest}`, one.entries, one.folder)
      if (said !== null) return said
      const tries = rest === '' ? ['src/index', 'index', 'lib/index', 'src/main'] : [rest.slice(1), `src${rest}`]
      for (const one_ of tries) {
        const found = this.file(below(one.folder, one_))
        if (found !== null) return found
      }
    }
    return null
  }

  /** The first file that a table of patterns gives. Built files that are not here stand for the sources they come from. */
  private pattern(specifier: string, table: PathAliases['paths'], folder: string): string | null {
    for (const [pattern, targets] of Object.entries(table)) {
      const star = pattern.indexOf('*')
      const matches = star < 0 ? specifier === pattern : specifier.startsWith(pattern.slice(0, star)) && specifier.endsWith(pattern.slice(star + 1)) // prettier-ignore
      if (!matches) continue
      const middle = star < 0 ? '' : specifier.slice(star, specifier.length - (pattern.length - star - 1))
      for (const target of targets) {
        const path = joinPath(folder, target.replace('*', middle))
        const found = this.file(path) ?? this.file(path.replace(/(^|\/)(dist|lib|build|out)\//, '$1src/'))
        if (found !== null) return found
      }
    }
    return null
  }

  private file(path: string): string | null {
    for (const ending of ENDINGS) if (this.files.has(path + ending)) return path + ending
    // `./x.js` is how TypeScript names `./x.ts`.
    const stem = path.replace(/\.([cm]?)jsx?$/, '.$1')
    if (stem !== path) for (const one of [`${stem}ts`, `${stem}tsx`]) if (this.files.has(one)) return one
    for (const index of INDEXES) if (this.files.has(path + index)) return path + index
    return this.files.has(path.replace(/^\//, '')) ? path : null
  }
}

/** The entry of the deepest folder above. */
function nearest<T extends { readonly folder: string }>(all: readonly T[], folder: string): T | undefined {
  let best: T | undefined
  for (const one of all) {
    const above = folder === one.folder || isBelow(folder, one.folder)
    if (above && (!best || one.folder.length >= best.folder.length)) best = one
  }
  return best
}

function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}

/** The package that an import specifier names; null for a file of the project. */
export function packageOf(specifier: string): string | null {
  if (/^[./#~]|^@\//.test(specifier)) return null
  const parts = specifier.replace(/^node:/, '').split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
