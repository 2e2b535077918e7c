/**
 * Which module a server's command names, and so which of several applications it serves: the one that stands there, and
 * those that are imported from there, as mounted ones are. Nothing is inferred here.
 */
import { folderOf, isBelow } from '../../base/folder-of.ts'
import { forEachStmt } from '../../facts/walk.ts'
import { absoluteName } from '../../link/module-names.ts'
import type { Module, Project } from '../../link/project.ts'
import type { Deployment } from '../analysis.ts'
import type { ApplicationSite } from '../services.ts'
import { moduleInImage } from './module-in-image.ts'

/** What the commands of one project name. */
export class NamedApplications {
  readonly #project: Pick<Project, 'modules' | 'resolve'>
  readonly #sites: readonly ApplicationSite[]
  readonly #named = new Map<Deployment, Module | null>()
  readonly #reached = new Map<Module, ReadonlySet<Module>>()

  constructor(project: Pick<Project, 'modules' | 'resolve'>, sites: readonly ApplicationSite[]) {
    this.#project = project
    this.#sites = sites
  }

  /** The module of that name in its image; else the only one, or the one in that file; where the code itself starts a server with an object, its own. */
  moduleOf(deployment: Deployment): Module | null {
    const known = this.#named.get(deployment)
    if (known !== undefined) return known
    const { path } = deployment
    const inImage = moduleInImage(this.#project.modules, deployment)
    if (inImage) {
      this.#named.set(deployment, inImage)
      return inImage
    }
    const found = this.#modulesOf(deployment)
    // Of several `wsgi.py` the one beside the command is meant.
    const beside = found.filter(({ file }) => folderOf(file?.path ?? '') === folderOf(path))
    const only = (found.length === 1 ? found[0] : beside.length === 1 ? beside[0] : null) ?? null
    this.#named.set(deployment, only)
    return only
  }

  #modulesOf({ app, path }: Deployment): readonly Module[] {
    const [name = ''] = (app ?? '').split(':')
    const isOwn = path.endsWith('.py') && app?.includes(':') !== true
    const written = this.#project.modules.filter(
      ({ file, name: own }) => !file?.quiet && (isOwn ? file?.path === path : own === name || isFile(file?.path, name)),
    )
    // From the folder above its root a module has a longer name.
    return written.length > 0 || isOwn ? written : this.#project.modules.filter(one => isNamedFrom(one, name))
  }

  /**
   * Does a worker of tasks name a module that is nowhere here (`celery -A main` in an image of somebody else's), while others
   * name what is?
   */
  isStranger(deployment: Deployment, { interface: kind }: ApplicationSite, all: readonly Deployment[]): boolean {
    if (kind !== 'none' || !isPlainModule(deployment.app) || !this.#isNowhere(deployment)) return false
    return all.some(one => one.server === deployment.server && isPlainModule(one.app) && !this.#isNowhere(one))
  }

  #isNowhere(deployment: Deployment): boolean {
    return this.#modulesOf(deployment).length === 0 && moduleInImage(this.#project.modules, deployment) === null
  }

  /** Is the command for an application that stands in what it names, while this one is neither there nor imported there? */
  isForAnother(deployment: Deployment, { module, interface: kind, framework }: ApplicationSite): boolean {
    // Django's project has no place of its own, and what is no web application is served by others.
    if (kind === 'node' || framework === 'django') return false
    const named = this.moduleOf(deployment)
    if (named === null || named === module) return false
    if (!this.#concerns(named, module)) return true
    const isProgram = this.#sites.some(
      one => one.module === named && (kind === 'none' ? one.framework === framework : one.interface !== 'none'),
    )
    return isProgram && !this.loadedWith(named).has(module)
  }

  /** Does it stand in one part of the repository with the application, or load anything from there? */
  #concerns(named: Module, { root }: Module): boolean {
    // What stands beside `api/src` is of the same project.
    const project = root.endsWith('/src') ? folderOf(root) : root
    if (named.root === root || named.root === project || root === '') return true
    return isBelow(named.file?.path ?? '', root) || [...this.loadedWith(named)].some(one => one.root === root)
  }

  /** Are they two programs: is neither loaded with the other? */
  areApart(one: Module, other: Module): boolean {
    return one !== other && !this.loadedWith(one).has(other) && !this.loadedWith(other).has(one)
  }

  /** What is loaded with a module, and what its functions import later, but for those that a decorator makes commands and the like. */
  loadedWith(module: Module): ReadonlySet<Module> {
    const known = this.#reached.get(module)
    if (known) return known
    const found = new Set([module])
    this.#reached.set(module, found)
    for (const one of found)
      for (const fn of one.functions.filter(({ facts }) => facts.decorators.length === 0))
        forEachStmt(fn.facts.body, stmt => {
          if (stmt.k !== 'import') return
          const from = absoluteName(one, stmt.module, stmt.level)
          if (from === null) return
          for (const name of [from, ...(stmt.names ?? []).map(taken => `${from}.${taken.name}`)]) {
            const other = this.#project.resolve(name, one)
            if (other && !other.isStub) found.add(other)
          }
        })
    return found
  }
}

/** `shop.web.main` for `shop/web/main.py`, where `shop` is a root itself. */
function isNamedFrom({ file, root }: Module, name: string): boolean {
  if (!file || file.quiet || root === '' || !name.includes('.')) return false
  const path = `/${file.path.replace(/(\/__init__)?\.py$/, '')}`
  return path.endsWith(`/${name.replaceAll('.', '/')}`)
}

/** `services/api/main.py`, which an image may have in another folder: `/srv/services/api/main.py`. */
function isFile(path: string | undefined, written: string): boolean {
  if (path === undefined || !written.endsWith('.py')) return false
  const plain = written.replace(/^(\.?\/)+/, '')
  return path === plain || plain.endsWith(`/${path}`) || path.endsWith(`/${plain}`)
}

function isPlainModule(app: string | null): boolean {
  return app !== null && /^[A-Za-z_]\w*(\.\w+)*(:\w+)?$/.test(app)
}
