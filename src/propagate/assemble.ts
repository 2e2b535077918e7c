/** Puts the finished graph into the plain data of `Analysis`: contexts merged, places named, chains written out. */
import type { Confidence, Entry } from '../base/vocabulary.ts'
import type { Inference } from '../infer/inference.ts'
import type { CallRecord, Summary } from '../infer/records.ts'
import type { Func } from '../link/project.ts'
import type {
  AnalysedCall,
  AnalysedFunction,
  Analysis,
  BlockingReach,
  CallTarget,
  Registration,
  Service,
} from './analysis.ts'
import { catchesAll } from './told/catches-all.ts'
import { bodySites, type BodySites } from './told/call-sites.ts'
import type { EntryRecord } from './entries.ts'
import { placeFrom } from './entries.ts'
import { EntryFinder, isLoop } from './assemble/entry-finder.ts'
import type { Graph, Node } from './graph.ts'
import { importedNames } from './told/imported-names.ts'
import { countHandlers } from './assemble/count-handlers.ts'
import { mergeVisits, placeUse } from './assemble/visits.ts'
import { locate, Names } from './assemble/names.ts'
import { countLibraries, listLibraries, type LibraryCalls } from './libraries.ts'
import type { Reach, Reaches } from './reach.ts'
import { namedLists } from './told/named-lists.ts'
import { serves } from './told/served.ts'
import { forkedBy, serviceOf, type ServiceDraft } from './services.ts'
import { stateChanges } from './told/state-changes.ts'
import { coroutinesOf, givesOf, NOTHING, type ValueFacts, valueFacts } from './told/values-at.ts'
import { waitsOf } from './told/waits.ts'
import { textOf } from './told/written.ts'

export interface Assembly {
  readonly inf: Inference
  readonly graph: Graph
  readonly reaches: Reaches
  readonly summaries: ReadonlyMap<Func, Summary>
  readonly entries: readonly EntryRecord[]
  readonly services: readonly ServiceDraft[]
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
  const entriesBelow = new EntryFinder(graph)
  const names = new Names(inf.project.functions)
  const waits = waitsOf(graph)
  const sites = new Map<Func, BodySites>()
  const own = new Set(inf.project.modules.map(module => module.name.split('.')[0] ?? ''))
  const functions: AnalysedFunction[] = []
  for (const fn of inf.project.functions) {
    const nodes = graph.of(fn)
    const live = nodes.filter(node => node.visits.size > 0)
    const used = live.length > 0 ? live : fn.module.file?.quiet ? [] : [graph.node(fn, null)]
    const visits = mergeVisits(live)
    const onLoop = visits.filter(visit => isLoop(visit.place))
    const boundary = fn.facts.async || onLoop.some(visit => visit.root)
    const entryList = entriesBelow.of(fn, boundary && onLoop.length > 0)
    const registered = used.some(node => node.entries.size > 0)
    const body = bodySites(fn)
    sites.set(fn, body)
    const calls = mergeCalls(input, names, used, boundary || registered, body)
    if (onLoop.length > 0 && !fn.module.file?.quiet) countCalls(calls, counts)
    countLibraries(inf.project, calls, onLoop.length > 0, libraryCalls)
    functions.push({
      ...locate(fn.module, fn.facts.ns, fn.facts.ne),
      id: names.of(fn),
      name: fn.name,
      kind: fn.index === 0 ? 'module' : fn.facts.kind === 'lambda' ? 'lambda' : fn.owner ? 'method' : 'def',
      async: fn.facts.async,
      generator: fn.facts.generator,
      awaits: (input.summaries.get(fn)?.awaits ?? false) || used.some(node => node.summary.awaits),
      asyncKeyword: fn.facts.asyncAt === undefined ? null : { s: fn.facts.asyncAt, e: fn.facts.asyncAt + 5 },
      boundary,
      quiet: fn.module.file?.quiet !== undefined,
      test: fn.module.file?.quiet === 'test',
      places: visits.map(visit => placeUse(visit, names)),
      entries: entryList.map(entry => entryOf(entry, names)),
      registrations: used.flatMap(node => [...node.entries]).map(entry => registration(entry, names)),
      service: serviceOf(fn.module, input.services, used)?.name ?? null,
      calls,
      callers: [...new Set(nodes.flatMap(node => [...node.callers.keys()].map(caller => names.of(caller.fn))))].sort(),
      awaitsAt: body.awaits,
      waits: [...new Map(used.flatMap(node => [...waits(node)]))].map(([kind, sink]) => ({ kind, sink })),
      gives: givesOf(inf, input.summaries.get(fn)?.returns ?? inf.values.UNKNOWN),
      ...(catchesAll(fn) && { catches: true }),
      reads: importedNames(fn, module => own.has(module.split('.')[0] ?? '')),
      owner: ownerOf(fn),
      decorators: decoratorsOf(input, names, fn),
    })
  }
  functions.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column))
  return {
    functions,
    services: services(input, functions),
    stats: { files: inf.project.modules.length, functions: functions.length, ...counts },
    libraries: listLibraries(inf.project, libraryCalls),
    state: stateChanges({ inf, summaries: input.summaries, sites, nameOf: fn => names.of(fn), locate }),
    named: namedLists(inf.project, locate),
  }
}

function entryOf(entry: EntryRecord, names: Names): Entry {
  return { kind: entry.kind, method: entry.method, route: entry.route, function: names.of(entry.run.fn) }
}

function registration(entry: EntryRecord, names: Names): Registration {
  const framework = entry.by.split('.')[0] ?? null
  return { ...entryOf(entry, names), by: entry.by, framework, at: locate(entry.module, entry.s, entry.e) }
}

/** The calls of a function, its contexts merged. */
function mergeCalls(
  input: Assembly,
  names: Names,
  nodes: readonly Node[],
  withBlocking: boolean,
  body: BodySites,
): AnalysedCall[] {
  const merged = new Map<string, { readonly first: CallRecord; readonly node: Node; records: [Node, CallRecord][] }>()
  // Where the function runs on a loop, only those ways of calling it count for what blocks there.
  const loop = nodes.filter(node => [...node.visits.values()].some(visit => isLoop(visit.place)))
  for (const node of loop.length > 0 ? loop : nodes)
    for (const call of node.summary.calls) {
      const key = `${String(call.s)}-${String(call.e)}-${call.form}`
      const known = merged.get(key)
      if (known) known.records.push([node, call])
      else merged.set(key, { first: call, node, records: [[node, call]] })
    }
  return [...merged.values()]
    .sort((a, b) => a.first.s - b.first.s || a.first.e - b.first.e)
    .map(({ first, node, records }): AnalysedCall => {
      const { module } = node.fn
      const targets = new Map<string, CallTarget>()
      const callbacks = new Map<string, AnalysedCall['callbacks'][number]>()
      const blocking = new Map<string, BlockingReach>()
      for (const [from, call] of records) {
        for (const target of call.targets) {
          const name = target.label ?? (target.fn.module.isStub ? target.fn.qualname : names.of(target.fn))
          const known = targets.get(name)
          if (known && known.confidence === 'high') continue
          targets.set(name, {
            name,
            kind: target.fn.module.isStub ? (target.fn.module.name === 'builtins' ? 'builtin' : 'library') : 'project',
            async: target.fn.facts.async,
            mode: target.mode,
            roles: target.effects.roles,
            confidence: target.soft ? 'medium' : 'high',
          })
        }
        for (const callback of call.callbacks) {
          const name = names.of(callback.run.fn)
          const where =
            callback.mark.runs === 'thread'
              ? `thread-pool:${callback.mark.pool ?? 'executor'}`
              : callback.mark.runs === 'process'
                ? 'background'
                : callback.mark.runs === 'loop'
                  ? 'shared-loop'
                  : callback.run.fn.facts.async
                    ? 'shared-loop'
                    : `thread-pool:${callback.mark.pool ?? 'anyio'}`
          const place = callback.mark.runs === 'here' ? { place: null, pool: null } : placeFrom(where, 'asgi')
          callbacks.set(`${name}/${where}`, {
            function: name,
            async: callback.run.fn.facts.async,
            generator: callback.run.fn.facts.generator,
            ...place,
            by: callback.by,
          })
        }
        // Plain functions say what they wait for themselves; the ways below are told where the loop is left.
        const reached = input.reaches.ofCall(from, withBlocking ? call : { ...call, targets: [], callbacks: [] })
        for (const reach of reached) addBlocking(blocking, blockingReach(reach, names))
      }
      if (targets.size === 0 && first.call && !node.fn.facts.async && first.unresolved === null)
        for (const made of coroutinesOf(input.inf, node.summary, first.call))
          targets.set(names.of(made), {
            name: names.of(made),
            kind: 'project',
            async: true,
            mode: 'await',
            roles: [],
            confidence: 'high',
          })
      const site = body.calls.get(`${String(first.s)}-${String(first.e)}`)
      const roles =
        [...targets.values()].some(target => target.roles.length > 0) ||
        callbacks.size > 0 ||
        site?.use === 'argument' ||
        site?.use === 'element'
      const receiver = receiverOf(input.inf, node, first)
      const origins = [...new Set([...first.origins, ...receiver.origins])]
      return {
        ...locate(module, first.s, first.e),
        s: first.s,
        e: first.e,
        form: first.form === 'await' ? 'call' : first.form,
        text: textOf(first.call ? first.call.fn : first.of),
        targets: [...targets.values()],
        awaited: records.some(([, call]) => call.awaited),
        result: first.result === 'other' && site ? site.use : first.result,
        kept: site?.kept ?? null,
        inLoop: first.inLoop,
        loops: site?.loops ?? [],
        within: site?.within ?? [],
        guards: site?.guards ?? [],
        tests: site?.tests ?? [],
        block: first.form === 'enter' ? (body.blocks.get(first.s) ?? null) : null,
        args: (site?.args ?? []).map(({ name, text, call, value }) => ({
          name,
          text,
          call,
          ...argumentFacts(roles ? valueFacts(input.inf, node.summary, value) : NOTHING),
        })),
        literals: Object.assign({}, ...records.map(([, call]) => call.literals)) as AnalysedCall['literals'],
        receiverFrom: first.receiverFrom,
        receiverOrigin: origins.map(origin => ({
          name: origin.callee,
          roles: origin.roles,
          function: names.of(origin.fn),
          at: locate(origin.fn.module, origin.s, origin.e),
        })),
        receiverRoles: receiver.roles,
        callbacks: [...callbacks.values()],
        blocking: [...blocking.values()],
        unresolved: records.every(([, call]) => call.unresolved !== null) ? first.unresolved : null,
        foreign: first.foreign,
      }
    })
}

function argumentFacts({ roles, waits }: ValueFacts): Pick<ValueFacts, 'roles' | 'waits'> {
  return { roles, waits }
}

/** What is known of the thing that is called on, entered or iterated. */
function receiverOf(inf: Inference, node: Node, call: CallRecord): ReturnType<typeof valueFacts> {
  const of = call.call
    ? call.call.fn.k === 'attr'
      ? call.call.fn.of
      : null
    : call.form === 'property'
      ? null
      : call.of
  return of ? valueFacts(inf, node.summary, of) : NOTHING
}

function ownerOf({ owner }: Func): AnalysedFunction['owner'] {
  if (!owner) return null
  const metaclass = owner.facts.keywords.find(({ name }) => name === 'metaclass')
  return {
    name: owner.qualname,
    bases: owner.facts.bases.map(textOf),
    metaclass: metaclass ? textOf(metaclass.value) : null,
    decorated: owner.facts.decorators.length > 0,
  }
}

/** The decorators of a function, as the body around it resolved them. */
function decoratorsOf(input: Assembly, names: Names, fn: Func): AnalysedFunction['decorators'] {
  const around = fn.parent ?? fn.module.functions[0]
  const calls = around && fn.index !== 0 ? (input.summaries.get(around)?.calls ?? []) : []
  return fn.facts.decorators.map(expr => {
    const record = calls.find(
      one => one.s === expr.s && one.e === expr.e && one.form === (expr.k === 'call' ? 'call' : 'decorator'),
    )
    const target = record?.targets[0]
    const name = target
      ? (target.label ?? (target.fn.module.isStub ? target.fn.qualname : names.of(target.fn)))
      : textOf(expr.k === 'call' ? expr.fn : expr)
    return {
      name,
      roles: record?.targets.flatMap(one => one.effects.roles) ?? [],
      at: locate(fn.module, expr.s, expr.e),
    }
  })
}

function addBlocking(all: Map<string, BlockingReach>, one: BlockingReach): void {
  const known = all.get(one.sink)
  const better = (a: Confidence, b: Confidence): boolean =>
    ['high', 'medium', 'low'].indexOf(a) < ['high', 'medium', 'low'].indexOf(b)
  if (!known || oftener(one, known) || (!oftener(known, one) && better(one.confidence, known.confidence)))
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
    cheap: effect.cheap || reach.once === 'start-up',
    firstCallOnly: reach.once === 'first-call',
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
  return input.services.map(draft => {
    return {
      name: draft.name,
      root: draft.root,
      framework: draft.framework,
      interface: draft.interface,
      alongside: draft.alongside,
      handlers: countHandlers(functions, draft.name),
      deployment: [...draft.deployment, ...forkedBy(functions, draft.name)].map(one => ({
        ...one,
        serves: serves(input.inf, one.app, draft.root),
      })),
      at: locate(draft.site.module, draft.site.record.s, draft.site.record.e),
    }
  })
}
