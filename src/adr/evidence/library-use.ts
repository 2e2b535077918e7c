/**
 * Libraries as requests meet them: what each makes a request wait for, at how many places, and what its stub says of a
 * counterpart. A library that only computes or is only read at start-up needs no counterpart, and is not listed.
 */
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingKind, Library } from '../../rule/index.ts'
import { isStandardModule } from './standard-library.ts'
import { onRequestPath, order, type Scope } from './scope.ts'

/** One library on the request path. */
export interface LibraryUse {
  readonly name: string
  /** Comes with Python. */
  readonly standard: boolean
  readonly colour: Library['colour']
  readonly counterpart: Library['counterpart']
  /** Places that wait on their own thread, by what they wait for; most first. */
  readonly waits: readonly { readonly kind: BlockingKind; readonly sites: number }[]
  /** Places that wait on their own thread, and how many of them stand on an event loop. */
  readonly syncSites: number
  readonly onLoop: number
  /** Places that use an async client. */
  readonly asyncSites: number
  readonly files: number
  /** The framework of a service. */
  readonly framework: boolean
  /** Where those places are, `path:line`, sorted. */
  readonly places: readonly string[]
}

interface Count {
  readonly waits: Map<BlockingKind, number>
  syncSites: number
  onLoop: number
  asyncSites: number
  readonly files: Set<string>
  readonly places: Set<string>
}

/** Libraries that requests wait for, and the frameworks that serve them; those with most places first. */
export function libraryUses(analysis: Analysis, scope: Scope): LibraryUse[] {
  const known = new Map(analysis.libraries.map(library => [library.name, library]))
  const counts = new Map<string, Count>()
  for (const fn of scope.functions) {
    const onLoop = fn.places.some(({ place }) => place === 'shared-loop' || place === 'private-loop')
    if (!onRequestPath(fn) && !onLoop) continue
    for (const { by, at } of fn.registrations) {
      // A loader is written by deriving from an async library's class; nobody may call that library at all.
      const name = by.split('.')[0] ?? by
      if (known.get(name)?.colour !== 'async') continue
      const count = counts.get(name) ?? newCount()
      counts.set(name, count)
      count.asyncSites++
      count.files.add(at.path)
      count.places.add(`${at.path}:${at.line}`)
    }
    for (const call of fn.calls) {
      const use = useOf(call, fn, known)
      if (!use) continue
      const count = counts.get(use.library) ?? newCount()
      counts.set(use.library, count)
      count.files.add(fn.path)
      count.places.add(`${call.path}:${call.line}`)
      if (use.kind === null) count.asyncSites++
      else {
        count.syncSites++
        if (onLoop) count.onLoop++
        count.waits.set(use.kind, (count.waits.get(use.kind) ?? 0) + 1)
      }
    }
  }
  const frameworks = new Set(scope.services.map(({ framework }) => framework))
  for (const name of frameworks) if (known.has(name) && !counts.has(name)) counts.set(name, newCount())
  return [...counts]
    .map(([name, count]): LibraryUse => {
      const library = known.get(name)
      return {
        name,
        standard: isStandardModule(name),
        colour: library?.colour ?? null,
        counterpart: library?.counterpart ?? null,
        waits: [...count.waits]
          .map(([kind, sites]) => ({ kind, sites }))
          .sort((a, b) => b.sites - a.sites || order(a.kind, b.kind)),
        syncSites: count.syncSites,
        onLoop: count.onLoop,
        asyncSites: count.asyncSites,
        files: count.files.size,
        framework: frameworks.has(name),
        places: [...count.places].sort(order),
      }
    })
    .sort((a, b) => b.syncSites + b.asyncSites - a.syncSites - a.asyncSites || order(a.name, b.name))
}

function newCount(): Count {
  return { waits: new Map(), syncSites: 0, onLoop: 0, asyncSites: 0, files: new Set(), places: new Set() }
}

const CLIENTS: readonly string[] = ['session.db', 'engine.db', 'connection.db', 'connection.network']

/** What a call waits for by itself; a null kind is an async client. */
function useOf(
  call: AnalysedCall,
  fn: AnalysedFunction,
  known: ReadonlyMap<string, Library>,
): { readonly library: string; readonly kind: BlockingKind | null } | null {
  if (call.form === 'decorator') return null
  const waiting = call.blocking.find(({ cheap, trace }) => !cheap && trace.length <= 1)
  const target = call.targets.find(({ kind }) => kind === 'library')
  const name = waiting?.sink ?? target?.name
  if (name === undefined) return null
  const library = ownerOf(name, call, fn, known)
  if (waiting) return { library, kind: waiting.kind }
  if (!target || !known.has(library) || isStandardModule(library)) return null
  const roles = [...target.roles, ...call.receiverRoles]
  const isClient =
    roles.includes('client.async') ||
    known.get(library)?.colour === 'async' ||
    (target.async && roles.some(role => CLIENTS.includes(role)))
  return isClient ? { library, kind: null } : null
}

/**
 * The library that the project chose: a client that `boto3` made is boto3's although its class is botocore's, and
 * SQLAlchemy below Flask-SQLAlchemy came with that.
 */
function ownerOf(sink: string, call: AnalysedCall, fn: AnalysedFunction, known: ReadonlyMap<string, Library>): string {
  const nearest = nearestOwner(sink, call, fn, known)
  // Who uses boto3 imports exceptions of botocore; what as many files import, or more, is what the project chose.
  const chosen = [...known.values()]
    .filter(({ brings, colour }) => brings.includes(nearest) && (colour === 'sync' || colour === 'both'))
    .filter(({ files }) => files >= (known.get(nearest)?.files ?? 0))
    .sort((a, b) => b.files - a.files || order(a.name, b.name))
  return chosen[0]?.name ?? nearest
}

function nearestOwner(
  sink: string,
  call: AnalysedCall,
  fn: AnalysedFunction,
  known: ReadonlyMap<string, Library>,
): string {
  // `_sqlite3` is the inner half of `sqlite3`.
  const root = (sink.split('.')[0] ?? sink).replace(/^_+/, '')
  const makers = [
    ...call.receiverOrigin.map(({ name }) => name),
    ...fn.calls.filter(one => call.receiverFrom.includes(one.s)).flatMap(one => one.targets.map(({ name }) => name)),
  ].map(name => name.split('.')[0] ?? '')
  const maker = makers.find(name => known.has(name) && !isStandardModule(name))
  if (maker !== undefined) return maker
  const own = known.get(root)
  // A namespace such as `google` is no library; the parts below it say which one it is.
  if (own) return own.known || isStandardModule(root) ? root : modulePart(sink)
  if ([...known.keys()].some(name => name.startsWith(`${root}.`))) return modulePart(sink)
  const wrapper = [...known.values()].find(({ counterpart }) => counterpart?.name.split('.')[0] === root)
  return wrapper?.name ?? root
}

/** `google.cloud.storage` of `google.cloud.storage.Client.get_bucket`. */
function modulePart(sink: string): string {
  const parts = sink.split('.')
  const type = parts.findIndex(part => /^[A-Z]/.test(part))
  return parts.slice(0, Math.min(3, type === -1 ? Math.max(1, parts.length - 1) : type)).join('.')
}

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

/** Sorts the libraries by what becomes of them when a colour has to go. */
export function replacementsFor(colour: 'sync' | 'async' | 'none', uses: readonly LibraryUse[]): Replacements {
  const replace: LibraryUse[] = []
  const switched: LibraryUse[] = []
  const inThreads: LibraryUse[] = []
  if (colour === 'none') return { replace, switch: switched, inThreads }
  for (const use of uses) {
    const inItself = use.colour === 'both' || use.counterpart?.name.split('.')[0] === use.name
    if (colour === 'async') {
      if (use.asyncSites > 0 || (use.framework && use.colour === 'async')) (inItself ? switched : replace).push(use)
      continue
    }
    if (use.framework && use.colour === 'sync') replace.push(use)
    // Nobody looks for another `logging` because one of its handlers sends over the network.
    else if (use.standard && use.counterpart === null && waitsForOthers(use)) inThreads.push(use)
    else if (waitsForOthers(use) && use.counterpart?.effort !== 'thread') (inItself ? switched : replace).push(use)
    else if (!use.standard && use.waits.some(({ kind }) => kind !== 'lock' && kind !== 'sleep'))
      (inItself ? switched : inThreads).push(use)
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
        waits: [{ kind, sites: own.reduce((sum, use) => sum + use.syncSites, 0) }],
        syncSites: own.reduce((sum, use) => sum + use.syncSites, 0),
        onLoop: own.reduce((sum, use) => sum + use.onLoop, 0),
        asyncSites: 0,
        files: Math.max(...own.map(({ files }) => files)),
        framework: false,
        places: [...new Set(own.flatMap(({ places }) => places))].sort(order),
      },
    ]
  })
}
