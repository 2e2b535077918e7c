/** One function under the lamp: where it runs, who leads there, what it waits for, and what would help. */
import { compareLocations } from '../base/location.ts'
import type { Location } from '../base/location.ts'
import type { Entry } from '../base/vocabulary.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import { positionAt } from '../facts/position.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingReach, PlaceUse } from '../propagate/analysis.ts'
import { findWaysOut } from './ways-out.ts'
import type { WayOut } from './ways-out.ts'

/** A chain of calls from an entry down to the function: qualified names, the function itself last. */
export interface EntryChain {
  readonly entry: Entry
  readonly functions: readonly string[]
}

/** A call made on an event loop that reaches a blocking call through the function. */
export interface Boundary extends Location {
  readonly function: string
  readonly text: string
  readonly sink: string
  readonly entries: readonly Entry[]
}

/** A call in the function's own body that waits, with its way down. */
export interface OwnBlocking extends Location {
  readonly sink: string
  readonly kind: BlockingReach['kind']
  readonly raises: string | null
  /** Functions between this one and the library call. */
  readonly through: readonly string[]
}

/** What is known of one function. */
export interface Why {
  readonly subject: AnalysedFunction
  readonly places: readonly PlaceUse[]
  readonly callers: readonly AnalysedFunction[]
  readonly chains: readonly EntryChain[]
  readonly blocking: readonly OwnBlocking[]
  readonly boundaries: readonly Boundary[]
  readonly waysOut: readonly WayOut[]
  readonly unresolved: readonly AnalysedCall[]
}

const LOOPS = new Set(['shared-loop', 'private-loop'])
const MOST_CHAINS = 200

/** The innermost function that holds the line; null where the analysis knows no such file. */
export function functionAt(
  analysis: Analysis,
  facts: FileFacts | undefined,
  path: string,
  line: number,
): AnalysedFunction | null {
  if (facts === undefined) return null
  const here = new Map(
    analysis.functions.filter(one => one.path === path).map(one => [`${one.line}:${one.column}`, one]),
  )
  const holding = facts.functions
    .filter(
      ({ kind, s, e }) => kind !== 'module' && positionAt(facts, s).line <= line && line <= positionAt(facts, e).line,
    )
    .sort((a, b) => a.e - a.s - (b.e - b.s))
  for (const { ns } of holding) {
    const start = positionAt(facts, ns)
    const found = here.get(`${start.line}:${start.column}`)
    if (found !== undefined && found.kind !== 'module') return found
  }
  return analysis.functions.find(one => one.path === path && one.kind === 'module') ?? null
}

/** Functions that a name may mean: the qualified name, or the end of one. */
export function functionsNamed(analysis: Analysis, name: string): AnalysedFunction[] {
  const exact = analysis.functions.filter(({ id }) => id === name)
  return exact.length > 0 ? exact : analysis.functions.filter(({ id }) => id.endsWith(`.${name}`))
}

/** Answers `colorfast why` for one function. */
export function why(analysis: Analysis, subject: AnalysedFunction): Why {
  const byId = new Map(analysis.functions.map(one => [one.id, one]))
  const blocking = findOwnBlocking(analysis, subject)
  const boundaries = findBoundaries(analysis, subject, blocking)
  return {
    subject,
    places: subject.places,
    callers: subject.callers.flatMap(id => byId.get(id) ?? []),
    chains: findChains(subject, byId),
    blocking,
    boundaries,
    waysOut: findWaysOut(boundaries, subject, blocking, byId, analysis),
    unresolved: subject.calls.filter(({ unresolved }) => unresolved !== null),
  }
}

/** What the function's own calls wait for, read off every chain that passes through it. */
function findOwnBlocking(analysis: Analysis, subject: AnalysedFunction): OwnBlocking[] {
  const found = new Map<string, OwnBlocking>()
  for (const { calls } of analysis.functions) {
    for (const { sink, kind, raises, trace } of calls.flatMap(({ blocking }) => blocking)) {
      const index = trace.findIndex(step => step.function === subject.id)
      const step = trace[index]
      if (step === undefined) continue
      const key = `${step.at.line}:${step.at.column} ${sink}`
      const through = trace.slice(index + 1).map(({ function: name }) => name)
      if (!found.has(key)) found.set(key, { ...step.at, sink, kind, raises, through })
    }
  }
  return [...found.values()].sort(compareLocations)
}

/** Calls on a loop from which plain calls lead to the function's own waiting. */
function findBoundaries(analysis: Analysis, subject: AnalysedFunction, own: readonly OwnBlocking[]): Boundary[] {
  const [first] = own
  if (first === undefined) return []
  const callsOf = callsByTarget(analysis)
  const found = new Map<string, Boundary>()
  const seen = new Set([subject.id])
  const queue: { function: AnalysedFunction; call: Location & { readonly text: string }; sink?: string }[] = []
  const climb = (id: string): void => void queue.push(...(callsOf.get(id) ?? []))
  if (subject.boundary)
    queue.push(...own.map(call => ({ function: subject, call: { ...call, text: call.sink }, sink: call.sink })))
  else climb(subject.id)
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const { function: caller, call } = at
    if (!caller.boundary) {
      if (!seen.has(caller.id)) climb(caller.id)
      seen.add(caller.id)
    } else if (!caller.test && caller.places.some(({ place }) => LOOPS.has(place))) {
      const { path, line, column, endLine, endColumn, text } = call
      const { id, entries } = caller
      found.set(`${path}:${line}:${column}`, {
        ...{ path, line, column, endLine, endColumn },
        function: id,
        text,
        sink: at.sink ?? first.sink,
        entries,
      })
    }
  }
  return [...found.values()].sort(compareLocations)
}

/** Who calls a project function, right where it stands; calls that hand it to a thread are not among them. */
function callsByTarget(analysis: Analysis): Map<string, { function: AnalysedFunction; call: AnalysedCall }[]> {
  const found = new Map<string, { function: AnalysedFunction; call: AnalysedCall }[]>()
  for (const one of analysis.functions) {
    for (const call of one.calls) {
      for (const { name, kind, mode } of call.targets) {
        if (kind !== 'project' || mode === 'drive' || mode === 'spawn') continue
        const list = found.get(name)
        if (list === undefined) found.set(name, [{ function: one, call }])
        else list.push({ function: one, call })
      }
    }
  }
  return found
}

/** A decorator that stands in the place of many handlers leads to each from its own entry only. */
function leadsTo({ function: handler, route, method }: Entry, { entries }: AnalysedFunction): boolean {
  return entries.some(one => one.function === handler && one.route === route && one.method === method)
}

/** The shortest chain from each entry, found by walking the callers upwards. */
function findChains(subject: AnalysedFunction, byId: ReadonlyMap<string, AnalysedFunction>): EntryChain[] {
  const chains: EntryChain[] = []
  const below = new Map<string, string | null>([[subject.id, null]])
  const queue = [subject]
  for (let at = queue.shift(); at !== undefined && chains.length < MOST_CHAINS; at = queue.shift()) {
    const functions: string[] = []
    for (let id: string | null = at.id; id !== null; id = below.get(id) ?? null) functions.push(id)
    for (const { kind, method, route, function: name } of at.registrations) {
      const entry: Entry = { kind, method, route, function: name }
      if (name === at.id || functions.includes(name) || leadsTo(entry, subject)) chains.push({ entry, functions })
    }
    for (const id of at.callers) {
      const caller = byId.get(id)
      if (caller === undefined || below.has(id)) continue
      below.set(id, at.id)
      queue.push(caller)
    }
  }
  return chains
}
