/** Which blocking library calls a call reaches without leaving the thread, each by its shortest chain. */
import { compareText } from '../base/compare/compare-text.ts'
import { CONFIDENCES, lessSure } from '../base/vocabulary.ts'
import type { Confidence } from '../base/vocabulary.ts'
import type { BlockEffect } from '../catalogue/effects.ts'
import type { CallRecord, Target } from '../infer/records.ts'
import type { Func } from '../link/project.ts'
import type { Graph, Node } from './graph.ts'
import { Once } from './once.ts'

/** Chains kept for one call; further ones are counted by their sinks alone. */
const MAX_SINKS = 12
/** Bodies looked at below one call. */
const MAX_VISITED = 4000

/** A sink with the way to it. */
export interface Reach {
  readonly sink: string
  readonly effect: BlockEffect
  readonly confidence: Confidence
  /** How often it runs, where that is not at every call. */
  readonly frequency: Frequency
  /** From the call itself down to the library call: the body it stands in and the call. */
  readonly path: readonly Step[]
}

/** null: whenever the call is made. first-call: once per process, by whoever comes first. start-up: before requests, or when the instance was made. */
export type Frequency = 'first-call' | 'start-up' | null

/** A call on a chain, in the body where it stands. */
export interface Step {
  readonly node: Node
  readonly call: CallRecord
}

/** The blocking calls that the bodies of one graph reach. */
export class Reaches {
  private readonly graph: Graph
  private readonly once: Once
  private readonly below = new Map<Node, readonly Reach[]>()
  private readonly blocking = new Set<Node>()

  /** Computes first, backwards from the sinks, which bodies reach one at all. */
  constructor(graph: Graph, callers: Callers) {
    this.graph = graph
    this.once = new Once(graph.inf)
    const queue: Node[] = []
    for (const node of graph.nodes.values())
      if (node.summary.calls.some(call => call.sinks.length > 0)) {
        this.blocking.add(node)
        queue.push(node)
      }
    for (let node = queue.pop(); node; node = queue.pop())
      for (const caller of callers.get(node) ?? [])
        if (!this.blocking.has(caller)) {
          this.blocking.add(caller)
          queue.push(caller)
        }
  }

  /** The sinks of one call in a body: its own, and those of the plain functions that it runs. */
  ofCall(node: Node, call: CallRecord): readonly Reach[] {
    const first: Step = { node, call }
    const here = this.frequencyAt(node.fn, call)
    const own = call.sinks.map((sink): Reach => ({
      sink: sink.name,
      effect: sink.effect,
      confidence: sink.soft ? lessSure(sink.effect.confidence, 'medium') : sink.effect.confidence,
      frequency: rarer(here, rarer(ownFrequency(sink.effect), waitsOnce(this.filling(node.fn, call), sink.effect))),
      path: [first],
    }))
    const further: Reach[] = []
    for (const next of targetsOf(this.graph, node.fn, call)) {
      if (!this.blocking.has(next.node)) continue
      const kept = rarer(here, this.frequencyOf(next, call))
      const keeps = this.keepingOf(null, node.fn, call, next)
      for (const reach of this.ofNode(next.node)) {
        const confidence = next.soft ? lessSure(reach.confidence, 'medium') : reach.confidence
        // Inside a greenlet the library's own database calls yield to the loop.
        if (next.greenlet && reach.effect.kind === 'db') continue
        const below = keeps === 'answer' && makesObject(reach.path) ? 'object' : keeps
        const frequency = rarer(kept, rarer(reach.frequency, waitsOnce(below, reach.effect)))
        further.push({ ...reach, confidence, frequency, path: [first, ...reach.path] })
      }
    }
    return distinct([...own, ...further])
  }

  /** What a body waits for itself and the bodies that it runs on its own thread, without what start-up has certainly done. */
  afterStartUp(node: Node): { readonly sinks: CallRecord['sinks']; readonly bodies: readonly Node[] } {
    if (!this.blocking.has(node)) return { sinks: [], bodies: [] }
    const calls = node.summary.calls.flatMap(call => {
      const next = targetsOf(this.graph, node.fn, call).filter(
        one => this.blocking.has(one.node) && this.frequencyOf(one, call) !== 'start-up',
      )
      const matters = call.sinks.length > 0 || next.length > 0
      return matters && this.frequencyAt(node.fn, call) !== 'start-up' ? [{ call, next }] : []
    })
    return {
      sinks: calls.flatMap(({ call }) => call.sinks),
      bodies: calls.flatMap(({ next }) => next.map(one => one.node)),
    }
  }

  /** The sinks below a body, nearest first. */
  private ofNode(start: Node): readonly Reach[] {
    const known = this.below.get(start)
    if (known) return known
    const found: Reach[] = []
    // A body reached by a way that runs at every call is looked at again if it was seen only behind one that runs once.
    const seen = new Map<Node, boolean>([[start, true]])
    let level: Descent[] = [{ node: start, path: [], soft: false, frequency: null, kept: null }]
    while (level.length > 0 && seen.size < MAX_VISITED && found.length < MAX_SINKS * 2) {
      const next: Descent[] = []
      for (const { node, path, soft, frequency, kept } of level) {
        for (const call of node.summary.calls) {
          // The loop's thread, which these chains follow, turns off before; so does a server's.
          if (call.needs === 'no-loop' || (call.needs === 'tests' && !isTested(start))) continue
          const stands = call.sinks.length > 0 || call.targets.length > 0 || call.callbacks.length > 0
          const here = stands ? rarer(frequency, this.frequencyAt(node.fn, call)) : frequency
          for (const sink of call.sinks)
            found.push({
              sink: sink.name,
              effect: sink.effect,
              confidence: soft || sink.soft ? lessSure(sink.effect.confidence, 'medium') : sink.effect.confidence,
              frequency: rarer(
                here,
                rarer(ownFrequency(sink.effect), waitsOnce(kept ?? this.filling(node.fn, call), sink.effect)),
              ),
              path: [...path, { node, call }],
            })
          for (const target of targetsOf(this.graph, node.fn, call)) {
            if (!this.blocking.has(target.node)) continue
            const below = rarer(here, this.frequencyOf(target, call))
            const before = seen.get(target.node)
            const keeps = this.keepingOf(kept, node.fn, call, target)
            const always = below === null && !keeps
            if (before === true || (before === false && !always)) continue
            seen.set(target.node, always)
            next.push({
              node: target.node,
              path: [...path, { node, call }],
              soft: soft || target.soft,
              frequency: below,
              kept: keeps,
            })
          }
        }
      }
      level = next
    }
    const result = distinct(found)
    this.below.set(start, result)
    return result
  }

  private frequencyAt(fn: Func, call: CallRecord): Frequency {
    if (this.once.stands(fn, call)) return this.firstRun(fn)
    return this.once.repeats(fn, call) ? 'start-up' : null
  }

  private frequencyOf(next: Next, call: CallRecord): Frequency {
    return next.target !== null && this.once.keeps(next.target, call) ? this.firstRun(next.node.fn) : null
  }

  /** What is kept of a body that a call runs, given what is kept of the calling one. */
  private keepingOf(before: Kept, from: Func, call: CallRecord, { target }: Next): Kept {
    if (before) return target?.constructs ? 'object' : before
    return target !== null && this.once.remembers(target) ? 'answer' : this.filling(from, call)
  }

  private filling(fn: Func, call: CallRecord): Kept {
    return this.once.fillsItem(fn, call) ? 'answer' : null
  }

  /** Whether code at module level or a start-up hook runs this function, and so is the first to do so. */
  private firstRun(fn: Func): Frequency {
    const early = this.graph
      .of(fn)
      .some(node => [...node.visits.values()].some(({ place }) => place === 'import' || place === 'startup'))
    return early ? 'start-up' : 'first-call'
  }
}

/** A body on the way down, and how it was reached. */
interface Descent {
  readonly node: Node
  readonly path: readonly Step[]
  readonly soft: boolean
  readonly frequency: Frequency
  readonly kept: Kept
}

/** What a memory keeps of a body's work under a key: its answer, or an object that is made for it. */
type Kept = 'answer' | 'object' | null

/**
 * A file is read once for its key, and an object that is kept, a client, is made once for its settings, whatever its
 * constructor waits for. What a query or a request is asked for changes with its key.
 */
function waitsOnce(kept: Kept, { kind }: BlockEffect): Frequency {
  return kept === 'object' || (kept !== null && kind === 'disk') ? 'first-call' : null
}

/** Does the chain lead through a constructor of the project? */
function makesObject(path: readonly Step[]): boolean {
  return path.some(({ call }, index) =>
    call.targets.some(({ constructs, fn }) => constructs !== null && fn === path[index + 1]?.node.fn),
  )
}

/** How often the library call itself waits, whoever makes it. */
function ownFrequency(effect: BlockEffect): Frequency {
  return effect.once ? 'first-call' : null
}

function rarer(a: Frequency, b: Frequency): Frequency {
  return a === 'start-up' || b === 'start-up' ? 'start-up' : (a ?? b)
}

interface Next {
  readonly node: Node
  /** The call's target; null for a function handed over. */
  readonly target: Target | null
  readonly soft: boolean
  readonly greenlet: boolean
}

/** The bodies that a call runs on its own thread: plain functions, iterated generators, greenlets. */
function targetsOf(graph: Graph, from: Func, call: CallRecord): readonly Next[] {
  const found: Next[] = []
  for (const target of call.targets) {
    if (target.fn.module.isStub || isHandedInByOthers(from, target.fn)) continue
    const generator = target.fn.facts.generator && !target.fn.facts.async
    if (target.mode !== 'call' || (target.fn.facts.async && !generator)) continue
    found.push({ node: graph.node(target.fn, target.context), target, soft: target.soft, greenlet: false })
  }
  for (const callback of call.callbacks)
    if (callback.mark.runs === 'here' && !callback.run.fn.module.isStub && !isHandedInByOthers(from, callback.run.fn))
      found.push({
        node: graph.node(callback.run.fn, callback.run.context),
        target: null,
        soft: callback.soft,
        greenlet: callback.greenlet,
      })
  return found
}

function isTested({ visits }: Node): boolean {
  return [...visits.values()].some(({ place }) => place === 'test')
}

/** A function of a test or an example, which the program itself only runs because that test or example hands it in. */
function isHandedInByOthers(from: Func, fn: Func): boolean {
  const isOther = ({ module }: Func): boolean => module.file?.quiet === 'test' || module.file?.quiet === 'example'
  return isOther(fn) && !isOther(from)
}

/** For each body those that run it on their own thread. */
type Callers = ReadonlyMap<Node, readonly Node[]>

/** Who runs whom on one thread, backwards. The graph must have been grown from all entries. */
export function callersOnThread(graph: Graph): Callers {
  const callers = new Map<Node, Node[]>()
  for (const node of graph.nodes.values())
    for (const call of node.summary.calls)
      for (const next of targetsOf(graph, node.fn, call)) {
        const list = callers.get(next.node)
        if (list) list.push(node)
        else callers.set(next.node, [node])
      }
  return callers
}

const RANK: Readonly<Record<string, number>> = {
  network: 0,
  db: 0,
  sleep: 0,
  subprocess: 0,
  input: 0,
  lock: 1,
  disk: 2,
  cpu: 3,
}

/** One reach per sink, the surest and nearest; the gravest first. */
function distinct(all: readonly Reach[]): readonly Reach[] {
  const best = new Map<string, Reach>()
  for (const reach of all) {
    const known = best.get(reach.sink)
    if (!known || order(reach, known) < 0) best.set(reach.sink, reach)
  }
  return [...best.values()].sort(order).slice(0, MAX_SINKS)
}

function order(a: Reach, b: Reach): number {
  return (
    weight(a) - weight(b) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    a.path.length - b.path.length ||
    compareText(a.sink, b.sink)
  )
}

function weight(reach: Reach): number {
  const rare = reach.frequency === 'start-up' ? 10 : reach.frequency === 'first-call' ? 2 : 0
  return (
    (RANK[reach.effect.kind] ?? 2) +
    rare +
    (reach.effect.cheap ? 10 : 0) +
    (reach.effect.short ? 1 : 0) +
    (reach.confidence === 'low' ? 20 : 0)
  )
}
