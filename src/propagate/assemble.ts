/** Puts the finished graph into the plain data of `Analysis`: contexts merged, places named, chains written out. */
import { compareText } from '../base/compare/compare-text.ts'
import { CONFIDENCES } from '../base/vocabulary.ts'
import type { Confidence } from '../base/vocabulary.ts'
import type { LibraryVersions } from '../facts/library-versions.ts'
import type { Inference } from '../infer/inference.ts'
import type { Summary } from '../infer/records.ts'
import type { Func } from '../link/project.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingReach, Service } from './analysis.ts'
import type { NamedSetting } from './written/written-values.ts'
import { EntryFinder } from './assemble/entry-finder.ts'
import { LazyFunction } from './assemble/lazy-function.ts'
import type { Maker } from './assemble/maker.ts'
import { entryCounter } from './assemble/count-entries.ts'
import { namedMappings } from './written/named-mappings.ts'
import { namedSettings } from './written/named-settings.ts'
import { locate, Names } from './assemble/names.ts'
import type { EntryRecord } from './entries.ts'
import type { Graph, Node } from './graph.ts'
import { countLibraries, listLibraries, type LibraryCalls } from './libraries.ts'
import type { Reach, Reaches } from './reach.ts'
import { forkedBy, serviceOf, type ServiceDraft } from './services.ts'
import { bodySites } from './told/call-sites.ts'
import { environmentSet } from './told/environment.ts'
import { namedConstants } from './told/named-constants.ts'
import { namedLists } from './told/named-lists.ts'
import { serves } from './commands/served.ts'
import type { Callers } from './told/state/callers.ts'
import { stateChanges } from './told/state/state-changes.ts'
import { switchedSpans } from './entries/switched-on.ts'
import type { Waits } from './told/waits.ts'

/** What the steps before have found out. */
export interface Assembly {
  readonly inf: Inference
  readonly graph: Graph
  readonly reaches: Reaches
  readonly waits: (node: Node) => Waits
  readonly summaries: ReadonlyMap<Func, Summary>
  readonly callers: () => Callers
  readonly entries: readonly EntryRecord[]
  readonly services: readonly ServiceDraft[]
  readonly oldestPython: readonly number[] | null
  readonly versions: LibraryVersions
}

/** The analysis that rules, queries and reports read. */
export function assemble(input: Assembly): Analysis {
  const { inf, graph } = input
  const libraryCalls = new Map<string, LibraryCalls>()
  const counts = {
    callsOnLoop: 0,
    unresolvedOnLoop: 0,
    withoutStub: {} as Record<string, number>,
    unresolved: {} as Record<string, number>,
  }
  const names = new Names(inf.project.functions)
  const own = new Set(inf.project.modules.map(module => module.name.split('.')[0] ?? ''))
  let settings: readonly NamedSetting[] | undefined
  let mappings: Analysis['mappings'] | undefined
  const maker: Maker = {
    inf,
    graph,
    names,
    summaries: input.summaries,
    callers: input.callers,
    entriesBelow: new EntryFinder(graph),
    waits: input.waits,
    sitesOf: remembered(bodySites),
    switchedOf: remembered(switchedSpans),
    serviceOf: (fn, used) => serviceOf(fn.module, input.services, used)?.name ?? null,
    isOwn: module => own.has(module),
    blockingOf: (node, call) => input.reaches.ofCall(node, call).map(reach => blockingReach(reach, names)),
    worstOf: all => {
      const worst = new Map<string, BlockingReach>()
      for (const one of all) addBlocking(worst, one)
      return [...worst.values()]
    },
  }
  const byFunction = new Map(inf.project.functions.map(fn => [fn, new LazyFunction(maker, fn)]))
  const functions = [...byFunction.values()]
  for (const fn of functions) {
    if (fn.isOnLoop && !fn.quiet) countCalls(fn.calls, counts)
    countLibraries(inf.project, fn.calls, fn.isOnLoop, libraryCalls)
  }
  functions.sort((a, b) => compareText(a.path, b.path) || a.s - b.s)
  const sites = { get: maker.sitesOf }
  const constants = namedConstants(inf.project)
  return {
    functions,
    services: services(input, functions),
    stats: { files: inf.project.modules.length, functions: functions.length, ...counts },
    libraries: listLibraries(inf.project, libraryCalls),
    state: stateChanges({
      inf,
      summaries: input.summaries,
      callers: input.callers(),
      sites,
      nameOf: fn => names.of(fn),
      locate,
      isServed: fn => isServed(byFunction.get(fn)),
      isOfProcess: fn => isOfProcess(byFunction.get(fn)),
    }),
    named: namedLists(constants, locate),
    get mappings() {
      return (mappings ??= namedMappings(maker))
    },
    get settings() {
      return (settings ??= namedSettings(maker))
    },
    environment: environmentSet(inf.project),
    oldestPython: input.oldestPython,
    versions: input.versions,
  }
}

/** Is the function reached by what comes while the service runs, and not only by what starts it or by tests? */
function isServed(fn: LazyFunction | undefined): boolean {
  return fn?.quiet === false && fn.entries.some(({ kind }) => kind !== 'startup' && kind !== 'command')
}

/** Is the function run by what starts or ends the process, and by nothing else? */
function isOfProcess(fn: LazyFunction | undefined): boolean {
  return fn?.quiet === false && fn.entries.length > 0 && fn.entries.every(({ kind }) => kind === 'startup')
}

/** Asks once for each function, and only for those that are asked for. */
function remembered<T>(ask: (fn: Func) => T): (fn: Func) => T {
  const known = new Map<Func, T>()
  return fn => {
    let found = known.get(fn)
    if (found === undefined) known.set(fn, (found = ask(fn)))
    return found
  }
}

function addBlocking(all: Map<string, BlockingReach>, one: BlockingReach): void {
  const known = all.get(one.sink)
  const isSurer = (a: Confidence, b: Confidence): boolean => CONFIDENCES.indexOf(a) < CONFIDENCES.indexOf(b)
  if (!known || oftener(one, known) || (!oftener(known, one) && isSurer(one.confidence, known.confidence)))
    all.set(one.sink, one)
}

/** Of two ways to one sink, the one that more requests meet. */
function oftener(one: BlockingReach, other: BlockingReach): boolean {
  return one.cheap === other.cheap ? !one.firstCallOnly && other.firstCallOnly : !one.cheap
}

function blockingReach(reach: Reach, names: Names): BlockingReach {
  const { effect } = reach
  const trace = reach.path.map((step, index) => {
    const next = reach.path[index + 1]
    return {
      function: names.of(step.node.fn),
      calls: next ? names.of(next.node.fn) : reach.sink,
      at: locate(step.node.fn.module, step.call.s, step.call.e),
    }
  })
  return {
    sink: reach.sink,
    kind: effect.kind,
    cheap: effect.cheap || reach.frequency === 'start-up',
    firstCallOnly: reach.frequency === 'first-call',
    ...(effect.short && { short: true }),
    confidence: reach.confidence,
    instead: effect.instead,
    raises: effect.raises,
    trace,
  }
}

function countCalls(
  calls: readonly AnalysedCall[],
  counts: {
    callsOnLoop: number
    unresolvedOnLoop: number
    withoutStub: Record<string, number>
    unresolved: Record<string, number>
  },
): void {
  for (const call of calls) {
    if (call.form !== 'call') continue
    counts.callsOnLoop++
    const library = call.foreign?.split('.')[0]
    if (library !== undefined) counts.withoutStub[library] = (counts.withoutStub[library] ?? 0) + 1
    if (!call.unresolved) continue
    counts.unresolvedOnLoop++
    counts.unresolved[call.unresolved] = (counts.unresolved[call.unresolved] ?? 0) + 1
  }
}

function services(input: Assembly, functions: readonly AnalysedFunction[]): Service[] {
  const countEntries = entryCounter(functions)
  return input.services.map(draft => {
    return {
      name: draft.name,
      root: draft.root,
      framework: draft.framework,
      interface: draft.interface,
      alongside: draft.alongside,
      ...countEntries(draft.name),
      deployment: [...draft.deployment, ...forkedBy(functions, draft.name)].map(one => ({
        ...one,
        serves: serves(input.inf, one, draft.root),
      })),
      at: locate(draft.site.module, draft.site.record.s, draft.site.record.e),
    }
  })
}
