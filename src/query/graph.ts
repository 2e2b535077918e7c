/**
 * The call graph of a finished analysis as a document: functions with colour and places, and the calls between them.
 * A call whose target is not known is not in it; `cutGraph` in `cut-graph.ts` takes a part out.
 */
import type { BlockingKind, Confidence, Place } from '../base/vocabulary.ts'
import type { AnalysedCall, AnalysedFunction, Analysis } from '../propagate/analysis.ts'

/** Form and version of the document; `schemas/graph-1.schema.json` describes it. */
export const GRAPH_SCHEMA = 'colorfast/graph@1'

/** A function of the project; a module's top-level code is one too. */
export interface GraphFunction {
  readonly id: string
  readonly path: string
  readonly line: number
  readonly kind: AnalysedFunction['kind']
  readonly async: boolean
  readonly places: readonly Place[]
  /** The gravest thing that calling it can wait for on the caller's thread. */
  readonly blocks: BlockingKind | null
}

/** A function of a library or a built-in one, as far as calls of the project say what it is. */
export interface GraphLibraryFunction {
  readonly id: string
  readonly async: boolean
  readonly blocks: BlockingKind | null
}

/** How the callee comes to run: `handed-over` is a function passed to an API that calls it. */
export type CallMode = 'call' | 'await' | 'drive' | 'spawn' | 'handed-over'

/** One call of one function. */
export interface GraphCall {
  readonly from: string
  readonly to: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly awaited: boolean
  readonly confidence: Confidence
  readonly mode: CallMode
  /** The API that a function is handed over to, and where it will run; null: right here. */
  readonly by: string | null
  readonly place: Place | null
}

/** The document. */
export interface CallGraph {
  readonly schema: typeof GRAPH_SCHEMA
  readonly functions: readonly GraphFunction[]
  readonly libraryFunctions: readonly GraphLibraryFunction[]
  readonly calls: readonly GraphCall[]
}

/** What a reader wants to know of first. */
const GRAVITY: readonly BlockingKind[] = ['network', 'db', 'subprocess', 'sleep', 'lock', 'input', 'disk', 'cpu']

/** The graph of the whole project, functions and calls in the order of their places. */
export function callGraph(analysis: Analysis): CallGraph {
  const calls = analysis.functions.flatMap(callsOf)
  return {
    schema: GRAPH_SCHEMA,
    functions: analysis.functions.map(({ id, path, line, kind, async, places, waits }) => ({
      id,
      path,
      line,
      kind,
      async,
      places: [...new Set(places.map(({ place }) => place))],
      blocks: gravest(waits.map(one => one.kind)),
    })),
    libraryFunctions: libraryFunctions(analysis, calls),
    calls,
  }
}

function callsOf(fn: AnalysedFunction): GraphCall[] {
  const found = new Map<string, GraphCall>()
  for (const call of fn.calls) {
    const { path, line, column, awaited } = call
    const at = { from: fn.id, path, line, column }
    const add = (to: string, rest: Omit<GraphCall, 'from' | 'to' | 'path' | 'line' | 'column'>): void => {
      const key = `${to} ${line}:${column} ${rest.mode}`
      if (!found.has(key)) found.set(key, { from: at.from, to, path, line, column, ...rest })
    }
    for (const { name, mode, confidence } of call.targets)
      add(name, { awaited, confidence, mode, by: null, place: null })
    for (const { function: name, by, place } of call.callbacks)
      add(name, { awaited: false, confidence: surest(call), mode: 'handed-over', by, place })
    if (call.foreign !== null)
      add(call.foreign, {
        awaited,
        confidence: 'high',
        mode: 'call',
        by: null,
        place: null,
      })
  }
  return [...found.values()]
}

/** A callback is as sure as the API it was handed to. */
function surest({ targets }: AnalysedCall): Confidence {
  const first = targets.find(({ kind }) => kind !== 'project') ?? targets[0]
  return first?.confidence ?? 'high'
}

function libraryFunctions(analysis: Analysis, calls: readonly GraphCall[]): GraphLibraryFunction[] {
  const own = new Set(analysis.functions.map(({ id }) => id))
  const async = new Set<string>()
  const kinds = new Map<string, BlockingKind[]>()
  for (const call of analysis.functions.flatMap(fn => fn.calls)) {
    for (const target of call.targets) if (target.async) async.add(target.name)
    for (const { sink, kind } of call.blocking) kinds.set(sink, [...(kinds.get(sink) ?? []), kind])
  }
  // What no boundary reaches has no chain, but its callers still say what they wait for.
  for (const { waits } of analysis.functions)
    for (const { sink, kind } of waits) if (!kinds.has(sink)) kinds.set(sink, [kind])
  return [...new Set(calls.map(({ to }) => to))]
    .filter(id => !own.has(id))
    .sort()
    .map(id => ({ id, async: async.has(id), blocks: gravest(kinds.get(id) ?? []) }))
}

function gravest(kinds: readonly BlockingKind[]): BlockingKind | null {
  return GRAVITY.find(kind => kinds.includes(kind)) ?? null
}
