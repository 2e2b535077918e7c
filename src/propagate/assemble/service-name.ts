/** How a service is called: by its folder, its package, or the module that makes it. */
import { isNodeModule, type Module } from '../../link/project.ts'

/** What its name is made from. */
interface Named {
  readonly root: string
  readonly framework: string
  readonly module: Module
  /** What its package is called, where no one file is the application. */
  readonly package?: string
  /** Another program of the same framework stands in the same folder and has the folder's name. */
  readonly isBeside?: true
}

/** The last telling folder, or the package at the root. */
export function serviceName({ root, framework, module, package: own, isBeside }: Named, names: Set<string>): string {
  // Of a module the last part that says more than that it is an application.
  const parts = isBeside ? module.name.split('.') : []
  const telling = parts.findLast(part => !/^(main|app|application|server|asgi|wsgi|api)$/.test(part))
  if (telling !== undefined && !names.has(telling)) {
    names.add(telling)
    return telling
  }
  const last = root.split('/').at(-1) ?? root
  const isTelling = last !== '.' && !/^(src|lib|python)$/.test(last)
  const file = module.name.split('.').at(isNodeModule(module) ? -1 : 0)
  const base = isTelling ? last : (own ?? file ?? 'app')
  const parent = root.split('/').at(-2)
  const name =
    [base, `${base}-${framework}`, parent === undefined ? base : `${parent}-${base}`].find(one => !names.has(one)) ??
    `${root}-${framework}`
  names.add(name)
  return name
}
