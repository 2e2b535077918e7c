/**
 * The module that a command means in its image: what `main:app` is there, which a Dockerfile may have copied from
 * `services/pay`, and not the `main.py` of another folder.
 */
import { isBelow } from '../../base/folder-of.ts'
import { joinPath } from '../../base/join-path.ts'
import type { Deployment } from '../../link/deployments.ts'
import type { Module } from '../../link/project.ts'

/** The module, where the image is known and one of the places that its Dockerfile copies from has such a file. */
export function moduleInImage(
  modules: readonly Module[],
  deployment: Pick<Deployment, 'app' | 'imageFiles'>,
): Module | null {
  const { app, imageFiles } = deployment
  const place = placeOf(deployment)
  if (!imageFiles || place === null) return null
  const isPath = /\.py(:|$)/.test(app ?? '')
  for (const { from, to } of imageFiles.copies) {
    const sources = sourcesOf(place, from, to).flatMap(path => (isPath ? [`${path}.py`] : [`${path}.py`, `${path}/__init__.py`])) // prettier-ignore
    const found = sources.map(path => byPath(modules).get(path)).find(module => module !== undefined)
    if (found) return found
  }
  return null
}

const paths = new WeakMap<readonly Module[], ReadonlyMap<string, Module>>()

/** The modules by their files, made once for a project: every command is asked about for every service. */
function byPath(modules: readonly Module[]): ReadonlyMap<string, Module> {
  const known = paths.get(modules)
  if (known) return known
  const loud = modules.flatMap(module =>
    module.file && !module.file.quiet ? [[module.file.path, module] as const] : [],
  )
  const found = new Map(loud)
  paths.set(modules, found)
  return found
}

/** The folders that the code of a command is copied from, the likeliest first, whether or not the file is in the repository. */
export function foldersInImage(deployment: Pick<Deployment, 'app' | 'imageFiles'>): readonly string[] {
  const place = placeOf(deployment)
  if (place === null) return []
  return (deployment.imageFiles?.copies ?? []).flatMap(({ from, to }) => (isBelow(place, to) ? [from] : []))
}

/** Where in the image stands what a command names, without its ending: of `main:app`, of `./dist/server.js`. */
function placeOf({ app, imageFiles }: Pick<Deployment, 'app' | 'imageFiles'>): string | null {
  const [name = ''] = (app ?? '').split(':')
  if (!imageFiles || name === '') return null
  const isPath = name.includes('/') || /\.(py|[cm]?[jt]s)$/.test(name)
  const inside = isPath ? name.replace(/\.\w+$/, '') : name.replaceAll('.', '/')
  return joinPath(inside.startsWith('/') ? '' : imageFiles.folder, inside)
}

/** The paths of the repository, without the ending, that are put at a place by one copy. */
function sourcesOf(place: string, from: string, to: string): readonly string[] {
  if (isBelow(place, to)) return [joinPath(from, to === '' ? place : place.slice(to.length + 1))]
  if (place === to) return [from]
  return `${place}.py` === to ? [from.replace(/\.py$/, '')] : []
}
