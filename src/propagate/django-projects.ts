/**
 * Django has no application object of its own: `manage.py` and a settings module mark a project. Its two server files are
 * made with every project and say nothing by themselves; what was set or left out by hand does.
 */
import { forEachExpr } from '../facts/walk.ts'
import type { Module, Project } from '../link/project.ts'
import type { UndeclaredApplication } from './services.ts'

/** The Django projects of a repository. */
export function djangoProjects(project: Project): readonly UndeclaredApplication[] {
  return project.modules
    .filter(module => isSpoken(module) && /(^|\/)manage\.py$/.test(module.file?.path ?? '') && isDjangos(module))
    .flatMap(module => {
      const own = project.modules.filter(one => one.root === module.root)
      return own.some(isSettings)
        ? [
            {
              module,
              framework: 'django',
              unserved: meansAsgi(own.filter(isSpoken)) ? ('asgi' as const) : ('wsgi' as const),
            },
          ]
        : []
    })
}

function isSpoken(module: Module): boolean {
  return !module.file?.quiet
}

function isSettings(module: Module): boolean {
  return /(^|\.)settings(\.|$)/.test(module.name)
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
