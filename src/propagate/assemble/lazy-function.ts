/** A function of the analysis, its contexts merged; like its calls, it works out what is asked of it and remembers that. */
import type { Location } from '../../base/location.ts'
import type { Entry } from '../../base/vocabulary.ts'
import type { Func } from '../../link/project.ts'
import type { AnalysedCall, AnalysedFunction, PlaceUse, Registration } from '../analysis.ts'
import { handlerOf, type EntryRecord } from '../entries.ts'
import { isLoop, isReached, type Node, type Visit } from '../graph.ts'
import type { BodySites } from '../told/call-sites.ts'
import { catchesAll } from '../told/catches-all.ts'
import { importedNames } from '../told/imported-names.ts'
import { givesOf } from '../told/values-at.ts'
import { textOf } from '../told/written.ts'
import { LazyCall, type SeenCall } from './lazy-call.ts'
import { Located } from './located.ts'
import type { Maker } from './maker.ts'
import { locate } from './names.ts'
import { mergeVisits, placeUse } from './visits.ts'

/** A function of the project, as all the ways of calling it see it. */
export class LazyFunction extends Located implements AnalysedFunction {
  readonly id: string
  readonly name: string
  readonly kind: AnalysedFunction['kind']
  readonly async: boolean
  readonly generator: boolean
  readonly boundary: boolean
  readonly quiet: boolean
  readonly test: boolean
  /** Does it run on a loop? Counted while the analysis is assembled. */
  readonly isOnLoop: boolean
  readonly path: string
  /** Offset of its name. */
  readonly s: number
  private readonly maker: Maker
  private readonly fn: Func
  private readonly nodes: readonly Node[]
  private readonly used: readonly Node[]
  private readonly visits: readonly Visit[]
  private readonly known: { -readonly [Key in keyof AnalysedFunction]?: AnalysedFunction[Key] } = {}

  constructor(maker: Maker, fn: Func) {
    super()
    this.path = fn.module.file?.path ?? fn.module.name
    this.s = fn.facts.ns
    this.maker = maker
    this.fn = fn
    this.nodes = maker.graph.of(fn)
    const live = this.nodes.filter(node => node.visits.size > 0)
    this.used = live.length > 0 ? live : fn.module.file?.quiet ? [] : [maker.graph.node(fn, null)]
    this.visits = mergeVisits(live)
    const onLoop = this.visits.filter(visit => isLoop(visit.place))
    this.isOnLoop = onLoop.length > 0
    this.boundary = fn.facts.async || onLoop.some(visit => visit.root)
    this.id = maker.names.of(fn)
    this.name = fn.name
    this.kind = fn.index === 0 ? 'module' : fn.facts.kind === 'lambda' ? 'lambda' : fn.owner ? 'method' : 'def'
    this.async = fn.facts.async
    this.generator = fn.facts.generator
    this.quiet = fn.module.file?.quiet !== undefined
    this.test = fn.module.file?.quiet === 'test'
  }

  get awaits(): boolean {
    return (this.maker.summaries.get(this.fn)?.awaits ?? false) || this.used.some(node => node.summary.awaits)
  }

  get asyncKeyword(): AnalysedFunction['asyncKeyword'] {
    const { asyncAt } = this.fn.facts
    return asyncAt === undefined ? null : { s: asyncAt, e: asyncAt + 5 }
  }

  get catches(): boolean {
    return catchesAll(this.fn)
  }

  get places(): readonly PlaceUse[] {
    return (this.known.places ??= this.visits.map(visit => placeUse(visit, this.maker.names)))
  }

  get entries(): readonly Entry[] {
    return (this.known.entries ??= this.maker.entriesBelow
      .of(this.fn, this.boundary && this.isOnLoop)
      .map(entry => this.entryOf(entry)))
  }

  get registrations(): readonly Registration[] {
    return (this.known.registrations ??= this.used
      .flatMap(node => [...node.entries])
      .map(entry => ({
        ...this.entryOf(entry),
        by: entry.by,
        framework: entry.by.split('.')[0] ?? null,
        at: locate(entry.module, entry.s, entry.e),
      })))
  }

  get service(): string | null {
    if (this.known.service === undefined) this.known.service = this.maker.serviceOf(this.fn, this.used)
    return this.known.service
  }

  get calls(): readonly AnalysedCall[] {
    return (this.known.calls ??= this.mergeCalls(true))
  }

  get dormant(): readonly AnalysedCall[] {
    return (this.known.dormant ??= this.mergeCalls(false).filter(
      one => !this.calls.some(made => made.s === one.s && made.e === one.e && made.form === one.form),
    ))
  }

  get callers(): readonly string[] {
    return (this.known.callers ??= [
      ...new Set(this.nodes.flatMap(node => [...node.callers.keys()].map(({ fn }) => this.maker.names.of(fn)))),
    ].sort())
  }

  get awaitsAt(): readonly number[] {
    return this.maker.sitesOf(this.fn).awaits
  }

  get waits(): AnalysedFunction['waits'] {
    const waits = new Map(this.used.flatMap(node => [...this.maker.waits(node)]))
    return (this.known.waits ??= [...waits].map(([kind, sink]) => ({ kind, sink })))
  }

  get gives(): AnalysedFunction['gives'] {
    const { inf, summaries } = this.maker
    return (this.known.gives ??= givesOf(inf, summaries.get(this.fn)?.returns ?? inf.values.UNKNOWN))
  }

  get reads(): readonly string[] {
    return (this.known.reads ??= importedNames(this.fn, module => this.maker.isOwn(module.split('.')[0] ?? '')))
  }

  get owner(): AnalysedFunction['owner'] {
    const { owner } = this.fn
    if (!owner) return null
    const metaclass = owner.facts.keywords.find(({ name }) => name === 'metaclass')
    return {
      name: owner.qualname,
      bases: owner.facts.bases.map(textOf),
      metaclass: metaclass ? textOf(metaclass.value) : null,
      decorated: owner.facts.decorators.length > 0,
    }
  }

  /** As the body around it resolved them. */
  get decorators(): AnalysedFunction['decorators'] {
    return (this.known.decorators ??= this.findDecorators())
  }

  protected override locate(): Location {
    return locate(this.fn.module, this.fn.facts.ns, this.fn.facts.ne)
  }

  private entryOf(entry: EntryRecord): Entry {
    return {
      kind: entry.kind,
      method: entry.method,
      route: entry.route,
      function: this.maker.names.of(handlerOf(entry)),
      ...(entry.forDevelopers && { forDevelopers: true }),
      ...(entry.inProcess && { inProcess: true }),
    }
  }

  /** The calls that are made where the function runs, or those that are not. */
  private mergeCalls(made: boolean): readonly AnalysedCall[] {
    if (this.used.length === 0) return []
    const merged = new Map<string, SeenCall>()
    // Where the function runs on a loop, only those ways of calling it count for what blocks there.
    const loop = this.used.filter(node => [...node.visits.values()].some(visit => isLoop(visit.place)))
    for (const node of loop.length > 0 ? loop : this.used)
      for (const call of node.summary.calls) {
        const visits = [...node.visits.values()]
        if ((visits.length === 0 || visits.some(visit => isReached(call, visit))) !== made) continue
        const key = `${String(call.s)}-${String(call.e)}-${call.form}`
        const seen = merged.get(key)
        if (seen) seen.records.push([node, call])
        else merged.set(key, { node, first: call, records: [[node, call]] })
      }
    const withBlocking = this.boundary || this.used.some(node => node.entries.size > 0)
    const body = (): BodySites => this.maker.sitesOf(this.fn)
    return [...merged.values()]
      .sort((a, b) => a.first.s - b.first.s || a.first.e - b.first.e)
      .map(seen => new LazyCall(this.maker, seen, body, withBlocking))
  }

  private findDecorators(): AnalysedFunction['decorators'] {
    const { fn } = this
    const { summaries, names } = this.maker
    if (fn.facts.decorators.length === 0) return []
    const around = fn.parent ?? fn.module.functions[0]
    const calls = around && fn.index !== 0 ? (summaries.get(around)?.calls ?? []) : []
    return fn.facts.decorators.map(expr => {
      const record = calls.find(
        one => one.s === expr.s && one.e === expr.e && one.form === (expr.k === 'call' ? 'call' : 'decorator'),
      )
      const target = record?.targets[0]
      const name = target ? names.ofTarget(target) : textOf(expr.k === 'call' ? expr.fn : expr)
      return {
        name,
        roles: record?.targets.flatMap(one => one.effects.roles) ?? [],
        at: locate(fn.module, expr.s, expr.e),
      }
    })
  }
}
