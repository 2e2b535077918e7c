/** The deployable units of a repository: application objects by root folder, with how they are served. */
import { compareText } from '../base/compare/compare-text.ts'
import { folderOf } from '../base/folder-of.ts'
import { positionAt } from '../facts/position.ts'
import type { ApplicationRecord, Summary } from '../infer/records.ts'
import type { Module, Project } from '../link/project.ts'
import type { AnalysedFunction, Deployment } from './analysis.ts'
import { serviceName } from './assemble/service-name.ts'
import type { EntryRecord } from './entries.ts'
import type { Node } from './graph.ts'
import { isNodeModule } from '../link/project.ts'
import { belongs } from './commands/belongs.ts'
import { NamedApplications } from './commands/named-applications.ts'

/** An application object and where it is made. */
export interface ApplicationSite {
  readonly module: Module
  readonly framework: string
  readonly interface: 'asgi' | 'wsgi' | 'node' | 'none' | 'dynamic'
  /** Of a dynamic one: what it is where no server is named; WSGI if not said. */
  readonly unserved?: 'asgi' | 'wsgi'
  /** What its package is called, where no one file is the application. */
  readonly package?: string
  readonly line: number
  readonly record: ApplicationRecord
  /** It is made by a function, for whoever calls it. */
  readonly isMade?: true
}

/** An application without an object of its own. */
export interface UndeclaredApplication {
  readonly module: Module
  readonly framework: string
  /** The interface to expect where no server is named. */
  readonly unserved: 'asgi' | 'wsgi'
}

/** An application and how it is served, before it is known what it handles. */
export interface ApplicationDraft {
  /** Folder, posix, relative to the root; '.' for the root. */
  readonly root: string
  readonly framework: string
  readonly interface: 'asgi' | 'wsgi' | 'node' | 'none'
  readonly site: ApplicationSite
  readonly deployment: readonly Deployment[]
  /** What is loaded with it, where another program of the same framework stands in the same folder. */
  readonly loads?: ReadonlySet<Module>
  /** It is that other program, not the main one. */
  readonly isBeside?: true
}

/** A service before its handlers are counted. */
export interface ServiceDraft extends ApplicationDraft {
  readonly name: string
  /** Other frameworks with an application object in the same folder, and no requests of their own. */
  readonly alongside: readonly string[]
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
        ...(summary.fn.index > 0 && { isMade: true }),
      })
  }
  return found.sort((a, b) => compareText(a.module.file?.path ?? '', b.module.file?.path ?? '') || a.line - b.line)
}

const ASGI_SERVERS = /uvicorn|hypercorn|daphne|granian|asgi|mangum/i
/** Programs that run tasks, or programs in other languages: no requests of a Python application reach it through them. */
const NO_WEB_SERVERS = /^(celery|rq|dramatiq|huey|arq|script|environment)$/

/** One application per root folder and framework, and one per program that serves itself; the settings nearest to it belong to it. */
export function draftServices(
  sites: readonly ApplicationSite[],
  deployments: readonly Deployment[],
  extra: readonly UndeclaredApplication[],
  project: Pick<Project, 'modules' | 'resolve'>,
): ApplicationDraft[] {
  const applications = new NamedApplications(project, sites)
  const named = new Set(
    deployments.flatMap(one => (one.path.endsWith('.py') ? [] : (applications.moduleOf(one) ?? []))),
  )
  const order = (site: ApplicationSite): number => rank(site) + (named.has(site.module) ? 0 : 2)
  const byKey = new Map<string, ApplicationSite>()
  for (const site of sites) {
    const key = `${site.module.root}|${site.framework}`
    const known = byKey.get(key)
    if (!known || order(site) < order(known)) byKey.set(key, site)
  }
  for (const { module, framework, unserved } of extra) {
    const key = `${module.root}|${framework}`
    if (!byKey.has(key))
      byKey.set(key, {
        module,
        framework,
        interface: 'dynamic',
        unserved,
        line: 1,
        record: { framework, interface: 'dynamic', s: 0, e: 0 },
      })
  }
  // Node's own server is what the frameworks stand on; beside one it is no service of its own.
  for (const [key, site] of byKey)
    if (site.framework === 'http' && [...byKey.values()].some(one => one !== site && isNodeModule(one.module) && one.module.root === site.module.root)) byKey.delete(key) // prettier-ignore
  const placed = new Map<string, Placed>([...byKey].map(([key, site]) => [key, { site, root: site.module.root }]))
  for (const site of sites) {
    const main = byKey.get(`${site.module.root}|${site.framework}`)
    const root = main && main !== site ? ownFolder(site, main, deployments, named) : null
    const key = `${root ?? ''}|${site.framework}`
    if (root !== null && !placed.has(key)) placed.set(key, { site, root })
    if (!main || root !== null || !isStarted(site, deployments, named)) continue
    const here = [...placed.values()].filter(one => one.root === main.module.root && one.site.framework === main.framework) // prettier-ignore
    if (!mayStandBeside(site) || !here.every(one => applications.areApart(site.module, one.site.module))) continue
    const loads = applications.loadedWith(site.module)
    placed.set(`${site.module.root}|${site.framework}|${site.module.name}`, { site, root: site.module.root, loads, isBeside: true }) // prettier-ignore
    const mainKey = `${main.module.root}|${main.framework}`
    placed.set(mainKey, { site: main, root: main.module.root, loads: applications.loadedWith(main.module) })
  }
  const roots = [...new Set([...placed.values()].map(({ root }) => root))]
  const programs = new Map(sites.map(site => [site.module.file?.path ?? '', site]))
  const beside = new Set([...placed.values()].flatMap(one => (one.isBeside ? one.site.module.file?.path : []) ?? []))
  return [...placed.values()].map(({ site, root, ...more }) => {
    const own = deployments.filter(
      one =>
        (more.isBeside ? applications.moduleOf(one) === site.module : !beside.has(one.path)) &&
        belongs(one, root, roots, project.modules, applications) &&
        fits(one, site) &&
        !applications.isForAnother(one, site) &&
        !applications.isStranger(one, site, deployments) &&
        !servesAnother(one, site, root, programs),
    )
    return {
      root: root === '' ? '.' : root,
      framework: site.framework,
      interface: site.interface === 'dynamic' ? interfaceFrom(own, site.unserved) : site.interface,
      site,
      deployment: own,
      ...more,
    }
  })
}

/** Where an application is put. */
type Placed = Pick<ApplicationDraft, 'site' | 'root' | 'loads' | 'isBeside'>

/** A Django project has one application for each process; workers are told apart by their queues, bare protocols by nothing. */
function mayStandBeside({ module, framework }: ApplicationSite): boolean {
  return !/^(django|asgi)$/.test(framework) && !NO_WEB_SERVERS.test(framework) && !isNodeModule(module)
}

/** Does a command name its module, or its own file start a server? */
function isStarted(
  { module }: ApplicationSite,
  deployments: readonly Deployment[],
  named: ReadonlySet<Module>,
): boolean {
  return named.has(module) || deployments.some(one => one.path === module.file?.path)
}

/** What the servers of an application speak; a development server speaks what the project is made for. */
function interfaceFrom(
  servers: readonly Deployment[],
  unserved: ApplicationSite['unserved'] = 'wsgi',
): 'asgi' | 'wsgi' {
  if (servers.some(one => ASGI_SERVERS.test(`${one.server} ${one.workerClass ?? ''}`) && !isToldWsgi(one)))
    return 'asgi'
  return servers.some(one => one.server !== 'django-dev') ? 'wsgi' : unserved
}

/** granian speaks what its `interface` says. */
function isToldWsgi({ settings }: Deployment): boolean {
  return settings.some(({ name, value }) => name === 'interface' && value === 'wsgi')
}

/**
 * Names the services. Where one folder holds several frameworks, the one that handles most requests comes first and gives
 * its name; one that handles none is part of it (a mounted application, a bot, a schema), unless it has a server of its own.
 */
export function settleServices(drafts: readonly ApplicationDraft[], entries: readonly EntryRecord[]): ServiceDraft[] {
  const weights = new Map(drafts.map(draft => [draft, requestsOf(draft, entries)]))
  const weight = (draft: ApplicationDraft): number => weights.get(draft) ?? 0
  const names = new Set<string>()
  // A Node service and a Python one in one folder are two, whatever they handle.
  const places = new Map(drafts.map(one => [`${one.root}|${String(isNodeModule(one.site.module))}`, one]))
  return [...places.values()].flatMap(({ root, site: { module } }) => {
    const here = drafts
      .filter(one => one.root === root && isNodeModule(one.site.module) === isNodeModule(module))
      .sort((a, b) => Number(a.interface === 'none') - Number(b.interface === 'none') || weight(b) - weight(a))
    const [first] = here
    const own = here
      .map(one =>
        one === first || one.interface !== 'none' || one.isBeside ? one : { ...one, deployment: ownServers(one) },
      )
      .filter(
        (one, index) => index === 0 || (standsAlone(one, weight(here[index] ?? one)) && !isSameProcess(one, first)),
      )
    // A program beside the main application that handles nothing and that no command starts (a script that borrows the
    // framework) is no service.
    if (here.length === own.length && own.every(one => isProgram(one) && weight(one) === 0 && !isCommanded(one)))
      return []
    return own.map(one => {
      const alongside = one === first ? here.filter(({ site }) => !own.some(other => other.site === site)) : []
      return {
        ...one,
        name: serviceName({ ...one, ...one.site }, names),
        alongside: [...new Set(alongside.map(({ framework }) => framework))].sort(),
      }
    })
  })
}

function isProgram({ root, site }: ApplicationDraft): boolean {
  return root !== '.' && root !== site.module.root
}

function isCommanded({ deployment }: ApplicationDraft): boolean {
  return deployment.some(({ path }) => !path.endsWith('.py'))
}

/** The workers of a task framework. */
function ownServers({ framework, deployment }: ApplicationDraft): readonly Deployment[] {
  return deployment.filter(({ server }) => server === framework)
}

/** Beside another framework in the same folder: requests and a server command of its own, or workers of its own. */
function standsAlone({ interface: kind, site, deployment, isBeside }: ApplicationDraft, requests: number): boolean {
  if (kind === 'none' && !isBeside) return deployment.length > 0
  // What stands beside has the commands only that name its module.
  if (isBeside) return requests > 0 && deployment.length > 0
  const { name, file } = site.module
  return requests > 0 && deployment.some(({ app, path }) => app?.split(':')[0] === name || path === file?.path)
}

/** Channels and the Django project that one command serves together: the first has no other server for its users. */
function isSameProcess({ framework, deployment }: ApplicationDraft, first: ApplicationDraft | undefined): boolean {
  const servers = (first?.deployment ?? []).filter(({ server }) => !server.endsWith('-dev'))
  return framework === 'channels' && first?.framework === 'django' && servers.every(one => deployment.includes(one))
}

/** Routes registered with the framework, or with an extension that is named after it. */
function requestsOf(
  { root, framework, site, loads, isBeside }: ApplicationDraft,
  entries: readonly EntryRecord[],
): number {
  const library = framework.replaceAll('-', '_')
  return entries.filter(({ kind, by, module }) => {
    const own = by.split('.')[0] ?? ''
    return (
      (kind === 'route' || kind === 'websocket') &&
      (!isBeside || loads?.has(module) === true) &&
      (own === library || own.startsWith(`${library}_`) || (isNodeModule(site.module) && isNodeModule(module))) &&
      (root === '.' ? module.root === '' : module.root === root || folderIn(module, root))
    )
  }).length
}

/**
 * The folder of a program that is served beside the main application (a mock of a partner, a bot's web hook): it stands
 * in another top folder, and the server is started in its own file, or by a command that names it.
 */
function ownFolder(
  site: ApplicationSite,
  main: ApplicationSite,
  deployments: readonly Deployment[],
  named: ReadonlySet<Module>,
): string | null {
  const path = site.module.file?.path ?? ''
  const folder = folderOf(path)
  const top = topFolder(site)
  if (folder === '' || top === null || top === topFolder(main)) return null
  return isStarted(site, deployments, named) ? folder : null
}

/** The first folder below the module's root; null where the file stands in the root itself. */
function topFolder({ module }: ApplicationSite): string | null {
  const path = (module.file?.path ?? '').slice(module.root === '' ? 0 : module.root.length + 1)
  return path.includes('/') ? (path.split('/')[0] ?? null) : null
}

/** A server started in a file that makes an application of its own serves that one. */
function servesAnother(
  { path, app }: Deployment,
  site: ApplicationSite,
  root: string,
  programs: ReadonlyMap<string, ApplicationSite>,
): boolean {
  const there = programs.get(path)
  if (!there || there === site || path === site.module.file?.path || app?.includes(':')) return false
  return there.framework === site.framework && (!folderIn(there.module, root) || rank(there) > rank(site))
}

/** Whether a module's file lies in a folder below the root. */
function folderIn(module: Module, root: string): boolean {
  return root !== '.' && root !== '' && (module.file?.path ?? '').startsWith(`${root}/`)
}

/** `app` at module level beats one in a function; a file called main, app or wsgi beats others. */
function rank(site: ApplicationSite): number {
  const stem = site.module.name.split('.').at(-1) ?? ''
  return /^(main|app|application|server|asgi|wsgi|__init__)$/.test(stem) ? 0 : 1
}

const NODE_SERVERS = /^(node|nodemon|ts-node|ts-node-dev|tsx|bun|vite-dev|pm2)$/

/** Frameworks whose applications aiohttp's own server does not run. */
const NOT_AIOHTTP = /^(fastapi|starlette|flask|django|quart|litestar|sanic|falcon|bottle)$/

function fits(deployment: Deployment, site: ApplicationSite): boolean {
  if (isNodeModule(site.module)) return NODE_SERVERS.test(deployment.server)
  if (NODE_SERVERS.test(deployment.server)) return false
  if (site.interface === 'none' && NO_WEB_SERVERS.test(deployment.server)) return deployment.server === site.framework
  if (NO_WEB_SERVERS.test(deployment.server)) return false
  if (deployment.server === 'flask-dev') return site.framework === 'flask'
  if (deployment.server === 'django-dev') return site.framework === 'django'
  if (deployment.server === 'aiohttp') return !NOT_AIOHTTP.test(site.framework)
  return true
}

/** The service that a function of the module belongs to; `nodes` are the ways in which it is called. */
export function serviceOf(
  module: Module,
  services: readonly ServiceDraft[],
  nodes: readonly Node[],
): ServiceDraft | undefined {
  const all = services.filter(one => isNodeModule(one.site.module) === isNodeModule(module))
  // A program of its own below the root of its modules knows them before the service of that root does.
  const programs = all.filter(one => one.root.length > module.root.length && folderIn(module, one.root))
  if (programs.length > 0) return programs.reduce((a, b) => (b.root.length > a.root.length ? b : a))
  const own = all.filter(one => one.root === module.root || (one.root === '.' && module.root === ''))
  const loading = own.filter(({ loads }) => loads?.has(module))
  if (loading.length === 1) return loading[0]
  if (own.length > 1) {
    const by = new Set(nodes.flatMap(node => [...node.entries].map(entry => entry.by.split('.')[0])))
    return own.find(({ framework }) => by.has(framework)) ?? own[0]
  }
  if (own.length > 0) return own[0]
  return (
    all.find(one => one.root !== '.' && (module.file?.path ?? '').startsWith(one.root + '/')) ??
    onlyOf(all.length === 1 ? all : all.filter(one => !isProgram(one) && !one.isBeside))
  )
}

function onlyOf(services: readonly ServiceDraft[]): ServiceDraft | undefined {
  return services.length === 1 ? services[0] : undefined
}

/** Processes that a Node service starts itself, one for each processor or so. */
export function forkedBy(functions: readonly AnalysedFunction[], service: string): readonly Deployment[] {
  const call = functions
    .filter(fn => fn.service === service && !fn.quiet)
    .flatMap(fn => fn.calls.filter(one => one.targets.some(({ roles }) => roles.includes('process.cluster'))))[0]
  if (!call) return []
  const { path, line } = call
  const setting = { name: 'workers', value: null, path, line, sure: false }
  const blank = { workerClass: null, workers: null, threads: null, timeout: null, preload: null, app: null }
  return [{ path, line, server: 'cluster', ...blank, settings: [setting] }]
}
