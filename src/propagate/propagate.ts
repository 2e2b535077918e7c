/**
 * On which threads and loops each function runs, and what it reaches there: asks inference for every body, finds the
 * entries, sends places along the calls, and assembles the analysis that rules read.
 */
import { folderOf } from '../base/folder-of.ts'
import type { LibraryVersions } from '../facts/library-versions.ts'
import { summarize } from '../infer/body/body.ts'
import { Inference } from '../infer/inference.ts'
import { callersOf, type Callers } from './told/state/callers.ts'
import { isHook } from '../infer/calls/made.ts'
import type { Summary } from '../infer/records.ts'
import type { Func, Module, Project } from '../link/project.ts'
import type { Analysis, Deployment } from './analysis.ts'
import { assemble } from './assemble.ts'
import { withUsualNumbers } from './written/usual-server-numbers.ts'
import type { DeclaredService } from '../base/declared-service.ts'
import { withDeclared } from './declared-services.ts'
import { djangoProjects } from './django-projects.ts'
import { assignedEntries, methodEntries, registeredEntries, type EntryRecord, type InterfaceOf } from './entries.ts'
import { startedBodies } from './entries/called-bodies.ts'
import { placeRegistrations } from './entries/placed-registrations.ts'
import { rawApplications, rawEntries, rawServices } from './entries/raw-applications.ts'
import { onTheirLoop } from './entries/resolver-threads.ts'
import { readApplications, readEntries } from './entries/read-variables.ts'
import { usedHooks } from './entries/used-hooks.ts'
import { Graph, type Visit } from './graph.ts'
import { isNodeModule } from '../link/project.ts'
import { calledAtLoad, serverModules } from './node-servers.ts'
import { folderPlugins, prefixesOf } from './plugin-folders.ts'
import { callersOnThread, Reaches } from './reach.ts'
import { enterServingLoops } from './serving-loops.ts'
import { enterTasksOfPrograms } from './entries/tasks-of-programs.ts'
import { type NamedByServer, namedByServers } from './commands/served.ts'
import { servedApplications, servedEntries, servedFiles } from './told/served-files.ts'
import { waitsOf } from './told/waits.ts'
import { fullPaths } from './route-prefixes.ts'
import { withSharedMakers } from './commands/shared-makers.ts'
import {
  applicationSites,
  draftServices,
  settleServices,
  type ApplicationDraft,
  type ServiceDraft,
} from './services.ts'

/** What is known of the project beside its code. */
export interface PropagateOptions {
  /** Server settings found in the repository. */
  readonly deployments: readonly Deployment[]
  /** What the configuration says about services. */
  readonly declared?: readonly DeclaredService[]
  /** The oldest Python that the project says it runs on. */
  readonly oldestPython?: readonly number[] | null
  /** What lock files and requirements say of the versions of libraries. */
  readonly versions?: LibraryVersions
  /** How deep inference may ask, where the stack is not that of the deep thread. */
  readonly deepest?: number
}

interface Settled {
  readonly entries: readonly EntryRecord[]
  readonly services: readonly ServiceDraft[]
}

/** Analyses a linked project. Pure: the same project gives the same analysis. */
export function propagate(project: Project, options: PropagateOptions = { deployments: [] }): Analysis {
  const { oldestPython = null, versions = {}, deepest } = options
  const inf = new Inference(project, oldestPython, deepest)
  const summaries = new Map<Func, Summary>()
  // Quiet files are followed where production code calls them, and not on their own account.
  const spoken = project.modules.filter(module => !module.file?.quiet)
  for (const module of spoken) for (const fn of module.functions) summaries.set(fn, summarize(inf, fn))
  const served = servedFiles(inf)
  const objects = withSharedMakers(inf, applicationSites(summaries.values()), options.deployments)
  const made = [...objects, ...servedApplications(served)]
  const extra = [...djangoProjects(project), ...readApplications(inf)]
  let known: Callers | undefined
  const callers = (): Callers => (known ??= callersOf(summaries))
  const deployments = withUsualNumbers(inf, summaries, callers, options.deployments)
  const raw = rawApplications(inf, deployments)
  const ofProtocol = rawServices(raw, made, extra)
  const drafts = draftServices([...made, ...ofProtocol], deployments, extra, project)
  const loaded = calledAtLoad(inf, summaries)
  const plugins = folderPlugins(inf, [...summaries.values(), ...loaded])
  const registering = [...placeRegistrations(inf, summaries), ...startedBodies(inf, summaries), ...loaded, ...plugins.map(({ summary }) => summary)] // prettier-ignore
  const paths = fullPaths(inf, registering, prefixesOf(plugins))
  const settle = (interfaceOf: InterfaceOf): Settled => {
    const registered = onTheirLoop(inf, registeredEntries(inf, registering, interfaceOf, paths), summaries)
    const methods = methodEntries(inf, interfaceOf)
    const hooks = methods.filter(({ run }) => isHook(inf, run.fn))
    const named = [
      ...methods.filter(one => !hooks.includes(one)),
      ...assignedEntries(inf, summaries.values(), interfaceOf),
      ...servedEntries(inf, served),
      ...readEntries(inf, interfaceOf),
      ...rawEntries(raw, ofProtocol),
    ]
    const entries = inThreadsOfViews([...usedHooks(inf, [...registered, ...hooks]), ...named])
    return { entries, services: withDeclared(settleServices(drafts, entries), options.declared ?? []) }
  }
  const found = settle(interfaces(drafts))
  // A declared interface is known once the services have their names, and then decides where handlers run.
  const isTold = (options.declared ?? []).some(one => one.interface !== undefined)
  const { entries, services } = isTold ? settle(interfaces(found.services)) : found
  const graph = new Graph(inf)
  const loadedByServers = serverModules(project, summaries, entries)
  // What a script does on a signal is the script's business.
  const live = entries.filter(
    ({ kind, module }) => kind !== 'signal' || !isNodeModule(module) || loadedByServers.has(module),
  )
  for (const entry of live) enter(graph, entry)
  enterModules(graph, spoken, loadedByServers, namedByServers(project, options.deployments))
  enterServingLoops(graph)
  enterTasksOfPrograms(graph)
  enterUnreached(
    graph,
    spoken.filter(module => !isNodeModule(module) || loadedByServers.has(module)),
    drivenBy(summaries.values()),
  )
  const reaches = new Reaches(graph, callersOnThread(graph))
  return assemble({
    inf,
    graph,
    reaches,
    waits: waitsOf(graph, reaches),
    summaries,
    callers,
    entries,
    services,
    oldestPython,
    versions,
  })
}

function enter(graph: Graph, entry: EntryRecord): void {
  const node = graph.node(entry.run.fn, entry.run.context)
  node.entries.add(entry)
  const test = entry.module.file?.quiet === 'test'
  const visit: Visit = {
    place: test ? 'test' : entry.place,
    pool: test ? null : entry.pool,
    confidence: entry.confidence,
    assumed: false,
    from: null,
    root: true,
  }
  graph.spread(node, visit)
}

/**
 * Where an ASGI service runs every view in the request's own thread, its views execute the GraphQL schema there, and plain
 * resolvers stay in that thread.
 */
function inThreadsOfViews(entries: readonly EntryRecord[]): EntryRecord[] {
  const views = new Map<string, boolean>()
  for (const { kind, pool, module } of entries)
    if (kind === 'route') views.set(module.root, (views.get(module.root) ?? true) && pool === 'asgiref')
  return entries.map(entry => {
    const { kind, place, run, module } = entry
    const moves =
      kind === 'resolver' && place === 'shared-loop' && !run.fn.facts.async && views.get(module.root) === true
    return moves ? { ...entry, place: 'thread-pool', pool: 'asgiref' } : entry
  })
}

/** Top-level code runs when a module is imported, or as a script. */
function enterModules(
  graph: Graph,
  modules: readonly Module[],
  served: ReadonlySet<Module>,
  named: readonly NamedByServer[],
): void {
  const once = { pool: null, confidence: 'high', assumed: false, from: null, root: true } as const
  const imported = new Set(named.map(({ module }) => module))
  for (const module of modules) {
    const top = module.functions[0]
    if (!top) continue
    const node = graph.node(top, null)
    const isProgram = isNodeModule(module) ? !served.has(module) : isScript(module)
    graph.spread(node, { ...once, place: isProgram && !imported.has(module) ? 'script' : 'import' })
    // The server imports it; what stands behind the guard is for those who start it by hand.
    if (isProgram && imported.has(module))
      graph.spreadFrom(node, { ...once, place: 'script' }, ({ needs }) => needs === 'main')
  }
  for (const { factory } of named) if (factory) graph.spread(graph.node(factory, null), { ...once, place: 'import' })
}

/** A module with a `__main__` guard is meant to be run. */
function isScript(module: Module): boolean {
  return (module.functions[0]?.facts.body ?? []).some(
    stmt =>
      stmt.k === 'if' &&
      stmt.test.k === 'compare' &&
      stmt.test.items.some(item => item.k === 'name' && item.id === '__name__'),
  )
}

/** What plain functions run on a loop that they start for it: `asyncio.run(main())`. */
function drivenBy(summaries: Iterable<Summary>): ReadonlySet<Func> {
  const found = new Set<Func>()
  for (const { fn, calls } of summaries)
    if (!fn.facts.async)
      for (const call of calls) for (const target of call.targets) if (target.mode === 'drive') found.add(target.fn)
  return found
}

/**
 * An async function that no entry reaches runs on some loop all the same; we only do not see which. Where plain code of
 * the project starts a loop for it, that one is meant, unless a decorator may hand it to something else.
 */
function enterUnreached(graph: Graph, modules: readonly Module[], driven: ReadonlySet<Func>): void {
  const unreached = modules
    .flatMap(module => module.functions)
    .filter(fn => fn.facts.async && isMade(graph, fn) && !graph.of(fn).some(node => node.visits.size > 0))
  const called = new Set(
    unreached.flatMap(fn => graph.node(fn, null).summary.calls.flatMap(call => call.targets.map(target => target.fn))),
  )
  const order = [...unreached.filter(fn => !called.has(fn)), ...unreached.filter(fn => called.has(fn))]
  for (const fn of order) {
    if (graph.of(fn).some(node => node.visits.size > 0)) continue
    graph.spread(graph.node(fn, null), {
      place: driven.has(fn) && fn.facts.decorators.length === 0 ? 'private-loop' : 'shared-loop',
      pool: null,
      confidence: 'high',
      assumed: true,
      from: null,
      root: true,
    })
  }
}

/** Whether control ever comes to the `def`: the async half of a decorator is not made where only plain functions are decorated. */
function isMade(graph: Graph, fn: Func): boolean {
  if (!fn.parent || fn.parent.index === 0 || fn.owner) return true
  return graph.node(fn.parent, null).summary.frame.names.has(fn.name)
}

function interfaces(services: readonly ApplicationDraft[]): InterfaceOf {
  return module => {
    // A Node service beside a Python one says nothing of how that is served.
    const near = services
      .filter(one => !isNodeModule(one.site.module))
      .filter(
        one => one.root === '.' || module.root === one.root || folderOf(module.file?.path ?? '').startsWith(one.root),
      )
    if (near.some(one => one.interface === 'asgi')) return 'asgi'
    return near.length > 0 ? 'wsgi' : 'asgi'
  }
}
