/** To which of the services of a repository a server command belongs, by what it names and where it stands. */
import { folderOf, isWithin } from '../../base/folder-of.ts'
import type { Module } from '../../link/project.ts'
import type { Deployment } from '../analysis.ts'
import { foldersInImage, moduleInImage } from './module-in-image.ts'
import type { NamedApplications } from './named-applications.ts'

/**
 * A command belongs to the only root that has the module which it names, to that of the folder which its image is built
 * from, or to one near its file: the deepest root above it; one that stands above all belongs to the outermost below.
 */
export function belongs(
  one: Deployment,
  root: string,
  roots: readonly string[],
  modules: readonly Module[],
  applications: NamedApplications,
): boolean {
  const named = one.app?.split(':')[0]
  const having = new Set(modules.filter(({ name, file }) => name === named && !file?.quiet).map(module => module.root))
  const path = applications.moduleOf(one)?.file?.path ?? ''
  // A program of its own below that root, or a file that is named by its path.
  const program = roots.find(other => isWithin(folderOf(path), other) && !modules.some(module => module.root === other))
  if (program !== undefined) return program === root
  const inImage = moduleInImage(modules, one)
  if (inImage && roots.includes(inImage.root)) return inImage.root === root
  if (path !== '' && (named?.endsWith('.py') === true || having.size === 0)) return owns(root, folderOf(path), roots)
  const below = rootsBelow(applications, one, roots)
  if (below.length === 1) return below[0] === root
  const [only] = roots.filter(candidate => having.has(candidate))
  if (only !== undefined && having.size === 1) return only === root
  const isNear = (folder: string): boolean => roots.some(other => other !== '' && isWithin(folder, other))
  const folder = [...(one.builtFrom ?? []), ...foldersInImage(one)].find(isNear)
  return owns(root, folder ?? folderOf(one.path), roots)
}

/** Where what a command names stands in no service's folder (`services/pay/wsgi.py`): the services below that it loads (`services/pay/src`). */
function rootsBelow(applications: NamedApplications, one: Deployment, roots: readonly string[]): readonly string[] {
  const named = applications.moduleOf(one)
  if (!named || named.root === '' || roots.includes(named.root)) return []
  const loaded = applications.loadedWith(named)
  return roots.filter(other => isWithin(other, named.root) && [...loaded].some(module => module.root === other))
}

function owns(root: string, folder: string, roots: readonly string[]): boolean {
  // What stands beside `api/src` is of the same project, unless a service stands there itself.
  const place = (one: string): string => {
    const project = one.endsWith('/src') ? folderOf(one) : one
    return roots.includes(project) ? one : project
  }
  const above = roots.filter(one => isWithin(folder, place(one)))
  if (above.length > 0) return above.reduce((a, b) => (place(b).length > place(a).length ? b : a)) === root
  const below = roots.filter(one => isWithin(one, folder))
  const candidates = below.length > 0 ? below : roots.length === 1 ? roots : []
  const depth = (one: string): number => one.split('/').length
  return candidates.includes(root) && candidates.every(one => depth(one) >= depth(root))
}
