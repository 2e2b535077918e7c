/** The deployable units of a repository: application objects by root folder, with how they are served. */
import { positionAt } from '../facts/position.ts'
import type { ApplicationRecord, Summary } from '../infer/records.ts'
import type { Module } from '../link/project.ts'
import type { Deployment } from './analysis.ts'

/** An application object and where it is made. */
export interface ApplicationSite {
  readonly module: Module
  readonly framework: string
  readonly interface: 'asgi' | 'wsgi' | 'none' | 'dynamic'
  readonly line: number
  readonly record: ApplicationRecord
}

/** A service before its handlers are counted. */
export interface ServiceDraft {
  readonly name: string
  readonly root: string
  readonly framework: string
  readonly interface: 'asgi' | 'wsgi' | 'none'
  readonly site: ApplicationSite
  readonly deployment: readonly Deployment[]
}

/** Application objects that are no tests' own. */
export function applicationSites(summaries: Iterable<Summary>): ApplicationSite[] {
  const found: ApplicationSite[] = []
  for (const summary of summaries) {
    const { module } = summary.fn
    if (module.file?.quiet) continue
    for (const record of summary.applications)
      found.push({
        module,
        framework: record.framework,
        interface: record.interface as ApplicationSite['interface'],
        line: positionAt(module.facts, record.s).line,
        record,
      })
  }
  return found.sort((a, b) => compare(a.module.file?.path ?? '', b.module.file?.path ?? '') || a.line - b.line)
}

const ASGI_SERVERS = /uvicorn|hypercorn|daphne|granian|asgi/i

/** One service per root folder and framework; the settings nearest to it belong to it. */
export function draftServices(
  sites: readonly ApplicationSite[],
  deployments: readonly Deployment[],
  extra: readonly { readonly module: Module; readonly framework: string }[],
): ServiceDraft[] {
  const byKey = new Map<string, ApplicationSite>()
  const counts = new Map<string, number>()
  for (const site of sites) {
    const key = `${site.module.root}|${site.framework}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    const known = byKey.get(key)
    if (!known || rank(site) < rank(known)) byKey.set(key, site)
  }
  for (const { module, framework } of extra) {
    const key = `${module.root}|${framework}`
    if (!byKey.has(key))
      byKey.set(key, {
        module,
        framework,
        interface: 'dynamic',
        line: 1,
        record: { framework, interface: 'dynamic', s: 0, e: 0 },
      })
  }
  const roots = [...new Set([...byKey.values()].map(site => site.module.root))]
  const names = new Map<string, number>()
  return [...byKey.values()].map(site => {
    const own = deployments.filter(one => belongs(one.path, site.module.root, roots) && fits(one, site))
    const asynchronous = own.some(one => ASGI_SERVERS.test(`${one.server} ${one.workerClass ?? ''}`))
    const kind = site.interface === 'dynamic' ? (asynchronous ? 'asgi' : 'wsgi') : site.interface
    const base =
      site.module.root === ''
        ? (site.module.name.split('.')[0] ?? 'app')
        : (site.module.root.split('/').at(-1) ?? 'app')
    const used = names.get(base) ?? 0
    names.set(base, used + 1)
    return {
      name: used === 0 ? base : `${base}-${site.framework}`,
      root: site.module.root === '' ? '.' : site.module.root,
      framework: site.framework,
      interface: kind,
      site,
      deployment: own,
    }
  })
}

/** `app` at module level beats one in a function; a file called main, app or wsgi beats others. */
function rank(site: ApplicationSite): number {
  const stem = site.module.name.split('.').at(-1) ?? ''
  return /^(main|app|application|server|asgi|wsgi|__init__)$/.test(stem) ? 0 : 1
}

/**
 * A configuration file belongs to the deepest service root above it; one that stands above all services belongs to the
 * outermost ones below its folder.
 */
function belongs(path: string, root: string, roots: readonly string[]): boolean {
  const above = roots.filter(one => one === '' || path.startsWith(one + '/'))
  if (above.length > 0) return above.reduce((a, b) => (b.length > a.length ? b : a)) === root
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const below = roots.filter(one => one.startsWith(folder))
  const candidates = below.length > 0 ? below : roots.length === 1 ? roots : []
  const depth = (one: string): number => one.split('/').length
  return candidates.includes(root) && candidates.every(one => depth(one) >= depth(root))
}

function fits(deployment: Deployment, site: ApplicationSite): boolean {
  if (deployment.server === 'flask-dev') return site.framework === 'flask'
  if (deployment.server === 'django-dev') return site.framework === 'django'
  if (deployment.server === 'celery' || deployment.server === 'node') return false
  return true
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
