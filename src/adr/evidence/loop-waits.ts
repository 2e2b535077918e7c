/** What makes event loops wait: how much, whom it holds up, and the chains that reach furthest. */
import { compareText } from '../../base/compare/compare-text.ts'
import type { BlockingKind, Entry, Finding } from '../../rule/index.ts'
import { distinctEntries, handlerKey, isServed, type Scope } from './scope.ts'

/** A chain that holds up a loop, and the handlers that run through it. */
export interface Chain {
  readonly finding: Finding
  readonly entries: readonly Entry[]
}

/** The waiting on one kind of loop. */
export interface LoopWaits {
  readonly places: number
  /** Functions in which they stand. */
  readonly functions: readonly string[]
  readonly handlers: readonly string[]
  readonly kinds: readonly { readonly kind: BlockingKind; readonly sites: number; readonly handlers: number }[]
}

/** Waiting on shared loops stops every request of a worker; on a loop of its own it stops that request only. */
export interface Waits {
  readonly shared: LoopWaits
  readonly own: LoopWaits
  readonly worst: readonly Chain[]
}

const WORST = 3

/** Sorts what blocks by the loop that it blocks; trifles and start-up are left out. */
export function loopWaits(findings: readonly Finding[], scope: Scope): Waits {
  const blocking = findings.filter(
    ({ kind, level, place }) =>
      kind !== null && level !== 'info' && (place === 'shared-loop' || place === 'private-loop'),
  )
  const shared = blocking.filter(({ place }) => place === 'shared-loop')
  const own = blocking.filter(({ place }) => place === 'private-loop')
  return { shared: counted(shared), own: counted(own), worst: worstChains([...shared, ...own], scope) }
}

function counted(blocking: readonly Finding[]): LoopWaits {
  const kinds = new Map<BlockingKind, { sites: number; handlers: Set<string> }>()
  const handlers = new Set<string>()
  for (const { kind, entries } of blocking) {
    if (kind === null) continue
    const count = kinds.get(kind) ?? { sites: 0, handlers: new Set<string>() }
    count.sites++
    for (const entry of entries.filter(isServed)) {
      count.handlers.add(handlerKey(entry))
      handlers.add(handlerKey(entry))
    }
    kinds.set(kind, count)
  }
  return {
    places: blocking.length,
    functions: [...new Set(blocking.map(finding => finding.function))].sort(compareText),
    handlers: [...handlers].sort(compareText),
    kinds: [...kinds]
      .map(([kind, count]) => ({ kind, sites: count.sites, handlers: count.handlers.size }))
      .sort((a, b) => b.sites - a.sites || compareText(a.kind, b.kind)),
  }
}

/** Levels rank before reach: a wait for the database before one for the disk. */
function worstChains(blocking: readonly Finding[], scope: Scope): Chain[] {
  const seen = new Set<string>()
  const chains: Chain[] = []
  const withHandlers = blocking.map(finding => ({ finding, entries: distinctEntries(finding.entries) }))
  const rank = ({ finding, entries }: Chain): number =>
    (finding.place === 'shared-loop' ? 2e6 : 0) + (finding.level === 'error' ? 1e6 : 0) + entries.length
  for (const chain of withHandlers.sort((a, b) => rank(b) - rank(a))) {
    const { finding } = chain
    const end = finding.trace.at(-1)
    const keys = [`ends ${end?.function ?? finding.function} ${finding.sink?.name ?? ''}`, `begins ${finding.function}`]
    if (keys.some(key => seen.has(key)) || !scope.has(finding)) continue
    for (const key of keys) seen.add(key)
    chains.push(chain)
    if (chains.length === WORST) break
  }
  return chains
}
