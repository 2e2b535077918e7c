/** What becomes of the libraries in use where one colour has to go: another library, their own other client, or a thread. */
import { compareText } from '../../base/compare/compare-text.ts'
import type { BlockingKind } from '../../rule/index.ts'
import type { LibraryUse } from './library-use.ts'

/** What an option makes of the libraries in use. */
export interface Replacements {
  /** Libraries that have to go. */
  readonly replace: readonly LibraryUse[]
  /** Libraries that stay and offer the other colour themselves. */
  readonly switch: readonly LibraryUse[]
  /** Libraries that have no other colour by nature; a thread has to carry them. */
  readonly inThreads: readonly LibraryUse[]
}

const OTHERS: readonly BlockingKind[] = ['network', 'db']
/** What Python's own modules wait for, in words; waiting for a lock or a timer is nothing that a thread is needed for. */
const BY_HAND: readonly (readonly [BlockingKind, string])[] = [
  ['disk', 'file access'],
  ['subprocess', 'other processes'],
  ['cpu', 'computing'],
]

/** Waits on the network or for a database: what an async client is for. */
export function waitsForOthers({ waits }: Pick<LibraryUse, 'waits'>): boolean {
  return waits.some(({ kind }) => OTHERS.includes(kind))
}

/** What becomes of a sync library where everything that waits has to be async; null: it may stay as it is. */
export function asyncFate(use: LibraryUse): 'replace' | 'switch' | 'thread' | null {
  const { standard, counterpart, framework, colour, serves, syncSites, threadSites } = use
  const other = isOwn(use) ? 'switch' : 'replace'
  if (framework && colour === 'sync' && serves !== 'queue') return 'replace'
  if (waitsForOthers(use)) {
    // Nobody looks for another `logging` because one of its handlers sends over the network.
    const stays = (standard && counterpart === null) || counterpart?.effort === 'thread' || threadSites === syncSites
    // Handing a task to a queue is short: no reason to look for another queue.
    return stays || serves === 'queue' ? 'thread' : other
  }
  if (standard || use.waits.every(({ kind }) => kind === 'lock' || kind === 'sleep')) return null
  // An async form of what only computes would compute on the loop.
  return other === 'switch' && use.waits.some(({ kind }) => kind !== 'cpu') ? 'switch' : 'thread'
}

/** The library offers the other colour itself. */
function isOwn({ name, colour, counterpart }: LibraryUse): boolean {
  return colour === 'both' || counterpart?.name.split('.')[0] === name
}

/** Sorts the libraries by what becomes of them when a colour has to go. */
export function replacementsFor(colour: 'sync' | 'async' | 'none', uses: readonly LibraryUse[]): Replacements {
  const replace: LibraryUse[] = []
  const switched: LibraryUse[] = []
  const inThreads: LibraryUse[] = []
  if (colour === 'none') return { replace, switch: switched, inThreads }
  for (const use of uses) {
    if (colour === 'async') {
      if (use.asyncSites > 0 || (use.framework && use.colour === 'async')) (isOwn(use) ? switched : replace).push(use)
      continue
    }
    const fate = asyncFate(use)
    if (fate !== null) ({ replace, switch: switched, thread: inThreads })[fate].push(use)
  }
  if (colour === 'sync') inThreads.push(...standardWaits(uses))
  return { replace, switch: switched, inThreads }
}

/** Python's own modules taken together by what they wait for. */
function standardWaits(uses: readonly LibraryUse[]): LibraryUse[] {
  return BY_HAND.flatMap(([kind, name]): LibraryUse[] => {
    const own = uses.filter(use => use.standard && use.waits[0]?.kind === kind)
    if (own.length === 0) return []
    return [
      {
        name,
        standard: true,
        colour: 'sync',
        counterpart: null,
        serves: null,
        waits: [{ kind, sites: own.reduce((sum, use) => sum + use.syncSites, 0) }],
        syncSites: own.reduce((sum, use) => sum + use.syncSites, 0),
        onLoop: own.reduce((sum, use) => sum + use.onLoop, 0),
        threadSites: 0,
        asyncSites: 0,
        files: Math.max(...own.map(({ files }) => files)),
        framework: false,
        places: [...new Set(own.flatMap(({ places }) => places))].sort(compareText),
        sites: [...new Set(own.flatMap(({ sites }) => sites))].sort(compareText),
      },
    ]
  })
}
