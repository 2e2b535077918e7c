/** What the lazy parts of an analysis share. */
import type { Inference } from '../../infer/inference.ts'
import type { CallRecord, Summary } from '../../infer/records.ts'
import type { Func } from '../../link/project.ts'
import type { BlockingReach } from '../analysis.ts'
import type { Graph, Node } from '../graph.ts'
import type { BodySites } from '../told/call-sites.ts'
import type { switchedSpans } from '../entries/switched-on.ts'
import type { Callers } from '../told/state/callers.ts'
import type { Waits } from '../told/waits.ts'
import type { EntryFinder } from './entry-finder.ts'
import type { Names } from './names.ts'

/** What all functions and calls of one analysis are worked out with. */
export interface Maker {
  readonly inf: Inference
  readonly graph: Graph
  readonly names: Names
  readonly summaries: ReadonlyMap<Func, Summary>
  /** Worked out when first asked for. */
  readonly callers: () => Callers
  readonly entriesBelow: EntryFinder
  readonly waits: (node: Node) => Waits
  readonly sitesOf: (fn: Func) => BodySites
  /** The parts of a body that do not run unless somebody sets a variable of the environment. */
  readonly switchedOf: (fn: Func) => ReturnType<typeof switchedSpans>
  /** The service that a function belongs to, by where it stands and by what it is registered with. */
  readonly serviceOf: (fn: Func, used: readonly Node[]) => string | null
  /** Is it a top-level module of the project? */
  readonly isOwn: (module: string) => boolean
  readonly blockingOf: (node: Node, call: CallRecord) => readonly BlockingReach[]
  /** One reach for each library call. */
  readonly worstOf: (all: readonly BlockingReach[]) => readonly BlockingReach[]
}
