/**
 * What the record says about the code, as data: counted from a finished analysis and its findings, with no words yet.
 * Everything is sorted, so that the same repository gives the same record.
 */
import { compareText } from '../../base/compare/compare-text.ts'
import {
  databasePools,
  type AnalysedFunction,
  type Analysis,
  type Deployment,
  type Entry,
  type Finding,
  type PoolModel,
  type Service,
  type ServicePool,
  type StateChange,
} from '../../rule/index.ts'
import type { Template } from '../template/template.ts'
import { findHandoffs, type Handoff } from './background-work.ts'
import { productionServer, type Served } from './capacity.ts'
import { libraryUses, type LibraryUse } from './library-use.ts'
import { loopWaits, type Waits } from './loop-waits.ts'
import { countMechanisms, type Mechanism } from './mechanisms.ts'
import { distinctRegistrations, isEntryPoint, onRequestPath, scopeOf, staysAsync, type Scope } from './scope.ts'
import { asksDatabase, findWaitingHandlers, type WaitingHandler } from './waiting-handlers.ts'
import { whatIf, type RunsByOption, type WhatIf } from './what-if.ts'

/** Functions that requests enter through, of one kind. */
export interface EntryCount {
  readonly kind: Entry['kind']
  readonly async: number
  readonly sync: number
  /** How many functions are behind them: one may answer on several routes. */
  readonly functions: number
}

/** A service with what enters it, and the settings that speak for it. */
export interface ServiceEvidence extends Served {
  readonly entries: readonly EntryCount[]
  readonly main: Deployment | null
}

/** Everything that was counted. */
export interface Evidence {
  /** The service that the record is about; null: the whole repository. */
  readonly service: string | null
  /** Services with handlers; all services where none has any. */
  readonly services: readonly ServiceEvidence[]
  readonly otherServices: readonly Service[]
  /** Services on another runtime, of which the record says that they are there, and no more. */
  readonly apart: readonly Service[]
  readonly files: number
  readonly functions: number
  /** Ways in for requests, by the colour of the function behind them: routes, resolvers, loaders, dependencies, … */
  readonly entryPoints: { readonly async: number; readonly sync: number }
  /** Of the async ones, those that their framework takes async only. */
  readonly stayAsync: number
  readonly waits: Waits
  readonly mechanisms: readonly Mechanism[]
  readonly libraries: readonly LibraryUse[]
  /** Calls on the request path into libraries that have no stub, by library; most first. */
  readonly unknownLibraries: readonly { readonly name: string; readonly calls: number }[]
  readonly waitingHandlers: readonly WaitingHandler[]
  readonly handoffs: readonly Handoff[]
  /** Changes of module-level state on the request path that no `with` stands around. */
  readonly sharedState: readonly StateChange[]
  readonly options: Readonly<Record<string, WhatIf>>
}

/** Counts everything once. */
export function collectEvidence(
  analysis: Analysis,
  findings: readonly Finding[],
  runs: RunsByOption,
  template: Pick<Template, 'options'>,
  service: string | null = null,
  pools: readonly PoolModel[] = [],
): Evidence {
  const scope = scopeOf(analysis, service)
  const own = findings.filter(scope.has)
  const waits = loopWaits(own, scope)
  const libraries = libraryUses(analysis, scope)
  const waitingHandlers = findWaitingHandlers(scope, analysis.libraries)
  const services = scope.services.map(one => serviceEvidence(one, scope, databasePools(analysis, one, pools)))
  const busy = services.filter(({ entries }) => entries.length > 0)
  return {
    service,
    services: busy.length > 0 ? busy : services,
    otherServices: busy.length > 0 ? scope.services.filter(one => !busy.some(known => known.service === one)) : [],
    files: new Set(scope.functions.map(({ path }) => path)).size,
    functions: scope.functions.filter(({ kind }) => kind !== 'module').length,
    apart: scope.apart,
    ...countEntryPoints(scope),
    waits,
    mechanisms: countMechanisms(scope.functions),
    libraries,
    unknownLibraries: unknownLibraries(scope),
    waitingHandlers,
    handoffs: findHandoffs(scope),
    sharedState: sharedState(analysis, scope),
    options: Object.fromEntries(
      template.options.map(option => [
        option.id,
        whatIf(option, runs[option.id] ?? { findings: [], causes: [] }, { scope, libraries, waitingHandlers }),
      ]),
    ),
  }
}

function serviceEvidence(service: Service, scope: Scope, pools: readonly ServicePool[]): ServiceEvidence {
  const counts = new Map<Entry['kind'], { async: number; sync: number; behind: Set<AnalysedFunction> }>()
  const own = scope.functions.filter(fn => fn.service === service.name && isEntryPoint(fn))
  for (const fn of own) {
    for (const registration of distinctRegistrations(fn)) {
      const count = counts.get(registration.kind) ?? { async: 0, sync: 0, behind: new Set() }
      const handler = scope.handlerBehind(fn, registration)
      count[handler.async ? 'async' : 'sync']++
      count.behind.add(handler)
      counts.set(registration.kind, count)
    }
  }
  return {
    service,
    entries: [...counts]
      .map(([kind, { async, sync, behind }]) => ({ kind, async, sync, functions: behind.size }))
      .sort((a, b) => b.async + b.sync - a.async - a.sync || compareText(a.kind, b.kind)),
    main: productionServer(service),
    pool: sharedPool(own, scope, pools),
  }
}

/** The only pool that is known, if most of what requests enter through needs a connection. */
function sharedPool(
  entries: readonly AnalysedFunction[],
  { byId }: Scope,
  pools: readonly ServicePool[],
): ServicePool | null {
  const [pool, second] = pools
  if (!pool || second) return null
  const asking = entries.filter(fn => asksDatabase(fn, byId))
  return asking.length * 2 > entries.length ? pool : null
}

function countEntryPoints(scope: Scope): Pick<Evidence, 'entryPoints' | 'stayAsync'> {
  const entryPoints = { async: 0, sync: 0 }
  let stayAsync = 0
  for (const fn of scope.functions)
    for (const registration of distinctRegistrations(fn)) {
      entryPoints[scope.handlerBehind(fn, registration).async ? 'async' : 'sync']++
      if (staysAsync(fn, registration, scope)) stayAsync++
    }
  return { entryPoints, stayAsync }
}

function unknownLibraries({ functions }: Scope): Evidence['unknownLibraries'] {
  const counts = new Map<string, number>()
  for (const fn of functions.filter(onRequestPath))
    for (const { foreign } of fn.calls) {
      const name = foreign?.split('.')[0]
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  return [...counts]
    .map(([name, calls]) => ({ name, calls }))
    .sort((a, b) => b.calls - a.calls || compareText(a.name, b.name))
}

function sharedState(analysis: Analysis, scope: Scope): StateChange[] {
  return analysis.state.filter(change => {
    const fn = scope.byId.get(change.function)
    return fn !== undefined && onRequestPath(fn) && change.within.length === 0
  })
}
