/**
 * Django has no application object of its own: `manage.py`, or a server file, and a settings module mark a project. Its
 * two server files are made with every project and say little by themselves; what was set or left out by hand does.
 */
import { forEachExpr, forEachStmt } from '../facts/walk.ts'
import type { Module, Project } from '../link/project.ts'
import type { UndeclaredApplication } from './services.ts'

/** The Django projects of a repository. */
export function djangoProjects(project: Project): readonly UndeclaredApplication[] {
  const spoken = project.modules.filter(isSpoken)
  const managed = spoken.filter(module => /(^|\/)manage\.py$/.test(module.file?.path ?? '') && isDjangos(module))
  return [...managed, ...serverModules(spoken, managed)].flatMap(module => {
    const own = project.modules.filter(one => one.root === module.root)
    if (!own.some(isSettings)) return []
    return [{ module, framework: 'django', unserved: meansAsgi(own.filter(isSpoken)) ? 'asgi' : 'wsgi' }]
  })
}

/** Where a package has a command of its own in the place of `manage.py`: that, its `wsgi.py` or `asgi.py`, beside settings with `ROOT_URLCONF`. */
function serverModules(spoken: readonly Module[], managed: readonly Module[]): readonly Module[] {
  const roots = new Set(managed.map(({ root }) => root))
  const found = new Map<string, Module>()
  for (const module of spoken) {
    if (roots.has(module.root) || found.has(module.root)) continue
    if (!/(^|\.)(wsgi|asgi)$/.test(module.name) && !hasCommandLine(module)) continue
    const settings = spoken.some(
      one => one.root === module.root && isSettings(one) && binds(one, 'ROOT_URLCONF') && binds(one, 'INSTALLED_APPS'),
    )
    if (settings && isDjangos(module)) found.set(module.root, module)
  }
  return [...found.values()]
}

/** Does the module hand a command line to Django, as `manage.py` does? */
function hasCommandLine({ functions }: Module): boolean {
  return functions.some(({ facts }) => {
    let found = false
    forEachStmt(facts.body, stmt => {
      if (stmt.k !== 'import' || stmt.module !== 'django.core.management') return
      found ||= stmt.names?.some(({ name }) => /^(execute_from_command_line|ManagementUtility)$/.test(name)) === true
    })
    return found
  })
}

function isSpoken(module: Module): boolean {
  return !module.file?.quiet
}

/** By name, or by what every project's settings say: `conf/base.py` is as good a name. */
function isSettings(module: Module): boolean {
  return /(^|\.)settings(\.|$)/.test(module.name) || (binds(module, 'ROOT_URLCONF') && binds(module, 'INSTALLED_APPS'))
}

/** Where no server is named: `ASGI_APPLICATION` is set, or there is an `asgi.py` and no `wsgi.py`. */
function meansAsgi(modules: readonly Module[]): boolean {
  const has = (name: string): boolean => modules.some(module => module.name.split('.').at(-1) === name)
  return (
    has('asgi') && (!has('wsgi') || modules.some(module => isSettings(module) && binds(module, 'ASGI_APPLICATION')))
  )
}

function binds(module: Module, name: string): boolean {
  return (module.functions[0]?.facts.body ?? []).some(
    stmt => stmt.k === 'assign' && stmt.targets.some(target => target.k === 'name' && target.id === name),
  )
}

/** Other frameworks' projects have a `manage.py` too: Django's imports it or names its settings. */
function isDjangos(module: Module): boolean {
  let found = false
  for (const fn of module.functions)
    forEachExpr(
      fn.facts.body,
      expr => {
        if (expr.k === 'const' && expr.v === 'DJANGO_SETTINGS_MODULE') found = true
      },
      stmt => {
        if (stmt.k === 'import' && stmt.module.split('.')[0] === 'django') found = true
      },
    )
  return found
}
