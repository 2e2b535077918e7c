/**
 * A call of the analysis, its contexts merged, that works out what is asked of it: a large project has hundreds of
 * thousands of calls, and rules look closely at few of them. What many rules ask for is remembered.
 */
import type { Confidence } from '../../base/vocabulary.ts'
import type { Location } from '../../base/location.ts'
import type { Expr } from '../../facts/file-facts.ts'
import type { CallRecord } from '../../infer/records.ts'
import type { AnalysedCall, BlockingReach, CallTarget } from '../analysis.ts'
import type { UsualNumber, WrittenEntries } from '../written/written-values.ts'
import type { Func } from '../../link/project.ts'
import type { BodySites, CallSite } from '../told/call-sites.ts'
import { isForDevelopers } from '../entries/for-developers.ts'
import { isReached, placeOfCallback, type Node } from '../graph.ts'
import { coroutinesOf, NOTHING, type ValueFacts, valueFacts } from '../told/values-at.ts'
import { textOf } from '../told/written.ts'
import { Located } from './located.ts'
import { locate } from './names.ts'
import type { Maker } from './maker.ts'
import { usualNumber } from '../written/usual-number.ts'
import { writtenDictionary } from '../written/written-dictionary.ts'
import { entriesOf } from '../written/written-value.ts'

/** One call in a body, as the contexts of the body saw it. */
export interface SeenCall {
  readonly node: Node
  readonly first: CallRecord
  readonly records: [Node, CallRecord][]
}

const NONE: readonly never[] = []
const OPEN: WrittenEntries = { byKey: {}, open: true }

/** Whatever place the caller has. */
const HERE = { place: null, pool: null }

/** A call in a body, as all the ways of calling that body see it. */
export class LazyCall extends Located implements AnalysedCall {
  readonly s: number
  readonly e: number
  readonly form: AnalysedCall['form']
  private readonly maker: Maker
  private readonly seen: SeenCall
  private readonly body: () => BodySites
  private readonly withBlocking: boolean
  private written: string | undefined
  private aims: readonly CallTarget[] | undefined
  private taken: AnalysedCall['callbacks'] | undefined
  private reached: readonly BlockingReach[] | undefined
  private given: AnalysedCall['args'] | undefined
  private receiver: ValueFacts | undefined

  constructor(maker: Maker, seen: SeenCall, body: () => BodySites, withBlocking: boolean) {
    super()
    const { s, e, form } = seen.first
    this.s = s
    this.e = e
    this.form = form === 'await' ? 'call' : form
    this.maker = maker
    this.seen = seen
    this.body = body
    this.withBlocking = withBlocking
  }

  get path(): string {
    const { module } = this.seen.node.fn
    return module.file?.path ?? module.name
  }

  get text(): string {
    const { call, of } = this.seen.first
    return (this.written ??= textOf(call ? call.fn : of))
  }

  get targets(): readonly CallTarget[] {
    return (this.aims ??= this.findTargets())
  }

  get callbacks(): AnalysedCall['callbacks'] {
    return (this.taken ??= this.findCallbacks())
  }

  get blocking(): readonly BlockingReach[] {
    return (this.reached ??= this.findBlocking())
  }

  get awaited(): boolean {
    return this.seen.records.some(([, call]) => call.awaited)
  }

  get result(): AnalysedCall['result'] {
    const { result } = this.seen.first
    return result === 'other' ? (this.site?.use ?? result) : result
  }

  get kept(): AnalysedCall['kept'] {
    return this.site?.kept ?? null
  }

  get places(): AnalysedCall['places'] {
    const visits = this.seen.records.flatMap(([{ visits: all }, call]) =>
      [...all.values()].filter(visit => isReached(call, visit)),
    )
    return visits.map(({ place, pool }) => ({ place, pool }))
  }

  get inLoop(): boolean {
    return this.seen.first.inLoop
  }

  get loops(): readonly number[] {
    return this.site?.loops ?? NONE
  }

  get within(): readonly number[] {
    return this.site?.within ?? NONE
  }

  get switchedOn(): boolean {
    return this.maker.switchedOf(this.seen.node.fn).some(([from, to]) => from <= this.s && this.e <= to)
  }

  get inDevelopment(): boolean {
    return isForDevelopers(this.seen.node.fn.module, this.s)
  }

  get guards(): readonly number[] {
    return this.site?.guards ?? NONE
  }

  get tests(): readonly string[] {
    return this.site?.tests ?? NONE
  }

  get caught(): readonly string[] {
    return this.site?.caught ?? NONE
  }

  get needs(): NonNullable<AnalysedCall['needs']> | null {
    return this.seen.first.needs
  }

  get ways(): readonly number[] {
    return this.seen.records.map(([{ context }]) => context.id)
  }

  get block(): AnalysedCall['block'] {
    return this.seen.first.form === 'enter' ? (this.body().blocks.get(this.s) ?? null) : null
  }

  get args(): AnalysedCall['args'] {
    return (this.given ??= this.describeArguments())
  }

  get literals(): AnalysedCall['literals'] {
    return Object.assign({}, ...this.seen.records.map(([, call]) => call.literals)) as AnalysedCall['literals']
  }

  get usual(): AnalysedCall['usual'] {
    const { inf, callers } = this.maker
    const named = (this.site?.args ?? NONE).flatMap(({ name, value }): [string, UsualNumber][] => {
      const number = name === null ? undefined : usualNumber(inf, callers, this.seen.node.summary, value)
      return name === null || number === undefined ? [] : [[name, number]]
    })
    return Object.fromEntries(named)
  }

  get dictionaries(): Readonly<Record<string, WrittenEntries>> {
    const { summary } = this.seen.node
    const held = (this.seen.first.call?.args ?? NONE).flatMap(({ name, star, value }): [string, WrittenEntries][] => {
      if (name === undefined && star !== 2) return []
      const dictionary = writtenDictionary(this.maker.inf, summary, value)
      const entries = dictionary ? entriesOf(this.maker, dictionary) : name === undefined ? OPEN : null
      return entries ? [[name ?? '**', entries]] : []
    })
    const apart = held.filter(([name]) => name === '**').map(([, entries]) => entries)
    return {
      ...Object.fromEntries(held),
      ...(apart.length > 1 && {
        '**': {
          byKey: Object.assign({}, ...apart.map(one => one.byKey)) as WrittenEntries['byKey'],
          open: apart.some(one => one.open),
        },
      }),
    }
  }

  get receiverFrom(): readonly number[] {
    return this.seen.first.receiverFrom
  }

  get receiverOrigin(): AnalysedCall['receiverOrigin'] {
    const origins = new Set([...this.seen.first.origins, ...this.receiverFacts.origins])
    return [...origins].map(origin => ({
      name: origin.callee,
      roles: origin.roles,
      function: this.maker.names.of(origin.fn),
      at: locate(origin.fn.module, origin.s, origin.e),
    }))
  }

  get receiverRoles(): readonly string[] {
    return this.receiverFacts.roles
  }

  get unresolved(): string | null {
    return this.seen.records.every(([, call]) => call.unresolved !== null) ? this.seen.first.unresolved : null
  }

  get foreign(): string | null {
    return this.seen.first.foreign
  }

  private get site(): CallSite | undefined {
    return this.body().calls.get(`${String(this.s)}-${String(this.e)}`)
  }

  protected override locate(): Location {
    return locate(this.seen.node.fn.module, this.s, this.e)
  }

  private findTargets(): readonly CallTarget[] {
    const { names, inf } = this.maker
    const { node, first, records } = this.seen
    const targets = new Map<string, CallTarget>()
    const ways = new Map<string, [number, number][]>()
    for (const [{ context }, call] of records)
      for (const target of call.targets) {
        const { fn } = target
        const name = names.ofTarget(target)
        const own = ways.get(name) ?? []
        ways.set(name, own)
        own.push([context.id, target.context.id])
        if (targets.get(name)?.confidence === 'high') continue
        const kind = fn.module.isStub ? (fn.module.name === 'builtins' ? 'builtin' : 'library') : 'project'
        const confidence: Confidence = target.soft ? 'medium' : 'high'
        const { mode, effects } = target
        targets.set(name, { name, kind, async: givesPromise(fn), mode, roles: effects.roles, confidence, ways: own })
      }
    if (targets.size === 0 && first.call && !node.fn.facts.async && first.unresolved === null) {
      const { functions, sure } = coroutinesOf(inf, node.summary, first.call)
      const confidence: Confidence = sure ? 'high' : 'medium'
      for (const made of functions) {
        const name = names.of(made)
        targets.set(name, { name, kind: 'project', async: true, mode: 'await', roles: NONE, confidence })
      }
    }
    return targets.size === 0 ? NONE : [...targets.values()]
  }

  private findCallbacks(): AnalysedCall['callbacks'] {
    const callbacks = new Map<string, AnalysedCall['callbacks'][number]>()
    for (const [, call] of this.seen.records)
      for (const { run, mark, by } of call.callbacks) {
        const name = this.maker.names.of(run.fn)
        const { async, generator } = run.fn.facts
        const where =
          mark.runs === 'here'
            ? HERE
            : placeOfCallback({ place: 'shared-loop', pool: null }, mark.runs, mark.pool, async)
        callbacks.set(`${name}/${where.place ?? ''}:${where.pool ?? ''}`, {
          function: name,
          async,
          generator,
          ...where,
          by,
        })
      }
    return callbacks.size === 0 ? NONE : [...callbacks.values()]
  }

  private findBlocking(): readonly BlockingReach[] {
    const found: (readonly BlockingReach[])[] = []
    for (const [node, call] of this.seen.records) {
      if (call.sinks.length === 0 && (!this.withBlocking || call.targets.length + call.callbacks.length === 0)) continue
      // Plain functions say what they wait for themselves; the ways below are told where the loop is left.
      found.push(this.maker.blockingOf(node, this.withBlocking ? call : { ...call, targets: [], callbacks: [] }))
    }
    return found.length === 0 ? NONE : this.maker.worstOf(found.flat())
  }

  private describeArguments(): AnalysedCall['args'] {
    const { site } = this
    if (site === undefined || site.args.length === 0) return NONE
    const roles =
      this.targets.some(target => target.roles.length > 0) ||
      this.callbacks.length > 0 ||
      site.use === 'argument' ||
      site.use === 'element'
    const describe = (value: Expr, name: string | null, text: string, call: number | null): AnalysedCall['args'][0] => {
      const facts = roles ? valueFacts(this.maker.inf, this.seen.node.summary, value) : NOTHING
      return { name, text, call, roles: facts.roles, waits: facts.waits }
    }
    return site.args.flatMap(({ name, text, call, value }) => [
      describe(value, name, text, call),
      // What goes along in `Thread(target=load, args=(session, 1))` is given, too.
      ...(roles && name === 'args' && (value.k === 'tuple' || value.k === 'list')
        ? value.items.map(item => describe(item, name, textOf(item), null))
        : []),
    ])
  }

  /** What is known of the thing that is called on, entered or iterated. */
  private get receiverFacts(): ValueFacts {
    const { call, form, of } = this.seen.first
    const thing = call ? (call.fn.k === 'attr' ? call.fn.of : null) : form === 'property' ? null : of
    return (this.receiver ??= thing ? valueFacts(this.maker.inf, this.seen.node.summary, thing) : NOTHING)
  }
}

/** An async function, or one of a Node library that is declared to return a promise. */
function givesPromise({ facts: { async, returns }, module }: Func): boolean {
  if (async || module.facts.language !== 'typescript') return async
  return returns?.k === 'sub' && returns.of.k === 'attr' && returns.of.name === 'Promise'
}
