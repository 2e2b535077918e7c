/** What application object a server command names: `module:attribute` looked up and inferred. */
import type { Inference } from '../../infer/inference.ts'
import { callType } from '../../infer/calls/call-value.ts'
import { OPEN_ARGUMENTS } from '../../infer/calls/arguments.ts'
import { moduleActivation } from '../../infer/scope/activation.ts'
import { mro } from '../../infer/classes.ts'
import { moduleMember } from '../../infer/scope/names.ts'
import type { Type } from '../../infer/values.ts'
import type { Deployment } from '../../link/deployments.ts'
import { moduleInImage } from './module-in-image.ts'
import type { Func, Module, Project } from '../../link/project.ts'

/** The application behind a name. */
export interface Served {
  readonly framework: string
  readonly interface: string
}

/**
 * What a command serves for the service at `root`. Null where the name leads nowhere, to something that
 * no stub calls an application, or to several modules of which none is nearer than the others.
 */
export function serves(inf: Inference, deployment: Deployment, root: string): Served | null {
  const named = modulesNamed(inf.project, deployment.app)
  const own = named.filter(one => one.root === root || (root === '.' && one.root === ''))
  const module =
    moduleInImage(inf.project.modules, deployment) ?? nearest(own.length > 0 ? own : named, deployment.path)
  if (!module) return null
  const found = moduleMember(inf, module, attributeOf(deployment.app))
  return found ? applicationIn(inf, found) : null
}

/** The module that a command of the repository names, and the application that stands there. */
export function servedBy(
  inf: Inference,
  deployment: Deployment,
): { readonly module: Module; readonly attribute: string; readonly made: Served } | null {
  const module = moduleNamed(inf.project, deployment)
  const attribute = attributeOf(deployment.app)
  const found = module && !module.file?.quiet ? moduleMember(inf, module, attribute) : null
  const made = found ? applicationIn(inf, found) : null
  return module && made ? { module, attribute, made } : null
}

/** A module that a server command names and so imports, and the function there that makes the application. */
export interface NamedByServer {
  readonly module: Module
  readonly attribute: string
  readonly factory: Func | null
}

/** What the commands of a repository let servers import, in the order of the commands. */
export function namedByServers(project: Project, deployments: readonly Deployment[]): readonly NamedByServer[] {
  return deployments.flatMap(deployment => {
    const module = moduleNamed(project, deployment)
    if (!module || module.file?.quiet) return []
    const attribute = attributeOf(deployment.app)
    const named = module.functions.find(fn => fn.index > 0 && fn.qualname === `${module.name}.${attribute}`)
    // An `async def` is the application itself.
    return [{ module, attribute, factory: named?.facts.async === false ? named : null }]
  })
}

/** What servers are handed as an object in the file that starts them: `uvicorn.run(app)`. */
export function handedToServers(
  project: Project,
  deployments: readonly Deployment[],
): readonly Pick<NamedByServer, 'module' | 'attribute'>[] {
  const named = deployments.filter(({ app }) => app !== null && /^\w+$/.test(app))
  return project.modules.flatMap(module =>
    named.filter(({ path }) => path === module.file?.path).map(({ app }) => ({ module, attribute: app ?? '' })),
  )
}

function moduleNamed(project: Project, deployment: Deployment): Module | undefined {
  const { app, path } = deployment
  return moduleInImage(project.modules, deployment) ?? nearest(modulesNamed(project, app), path)
}

function modulesNamed(project: Project, app: string | null): readonly Module[] {
  const [name] = (app ?? '').split(':')
  return name ? project.modules.filter(one => one.name === name) : []
}

function attributeOf(app: string | null): string {
  const [, name = 'app'] = (app ?? '').split(':')
  return name.replace(/\(.*$/, '').split('.')[0] ?? ''
}

/** The module whose folder shares most with that of the command: `app:app` of several small services side by side. */
function nearest(modules: readonly Module[], path: string): Module | undefined {
  if (modules.length < 2) return modules[0]
  const distance = (one: Module): number => {
    const [here, there] = [path.split('/').slice(0, -1), (one.file?.path ?? '').split('/').slice(0, -1)]
    const shared = here.findIndex((folder, index) => folder !== there[index])
    return here.length + there.length - 2 * (shared === -1 ? here.length : shared)
  }
  const [first, second] = modules.map(one => ({ one, far: distance(one) })).sort((a, b) => a.far - b.far)
  return first && second && first.far === second.far ? undefined : first?.one
}

function applicationIn(inf: Inference, type: Type, depth = 0): Served | null {
  for (const value of type.values) {
    if (value.k === 'instance')
      for (const entry of mro(inf, value.cls)) {
        const made = entry.cls.module.isStub ? inf.effects(entry.cls).application : null
        if (made) return made
      }
    if (value.k === 'function' && depth === 0) {
      const module = inf.project.modules[0]
      const made = module
        ? applicationIn(inf, callType(moduleActivation(inf, module), inf.values.one(value), OPEN_ARGUMENTS, null), 1)
        : null
      if (made) return made
    }
  }
  return null
}
