/**
 * Libraries as requests meet them: what each makes a request wait for, at how many places, and what its stub says of a
 * counterpart. A library that only computes or is only read at start-up needs no counterpart, and is not listed.
 */
import { compareText } from '../../base/compare/compare-text.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, BlockingKind, Library } from '../../rule/index.ts'
import { isStandardModule } from './standard-library.ts'
import { onRequestPath, type Scope } from './scope.ts'

/** One library on the request path. */
export interface LibraryUse {
  readonly name: string
  /** Comes with Python. */
  readonly standard: boolean
  readonly colour: Library['colour']
  readonly counterpart: Library['counterpart']
  /** The project's own cache, queue or log, if that is what it talks to. */
  readonly serves: 'cache' | 'queue' | 'log' | null
  /** Places that wait on their own thread, by what they wait for; most first. */
  readonly waits: readonly { readonly kind: BlockingKind; readonly sites: number }[]
  /** Places that wait on their own thread, and how many of them stand on an event loop. */
  readonly syncSites: number
  readonly onLoop: number
  /** Of these, the ones whose stub knows no way but a thread. */
  readonly threadSites: number
  /** Places that use an async client. */
  readonly asyncSites: number
  readonly files: number
  /** The framework of a service. */
  readonly framework: boolean
  /** Lines of those places, `path:line`, sorted. */
  readonly places: readonly string[]
  /** The places of calls, `path:line:column`, sorted. */
  readonly sites: readonly string[]
}

interface Count {
  readonly waits: Map<BlockingKind, number>
  syncSites: number
  onLoop: number
  threadSites: number
  asyncSites: number
  readonly files: Set<string>
  readonly places: Set<string>
  readonly sites: Set<string>
}

/** Libraries that requests wait for, and the frameworks that serve them; those with most places first. */
export function libraryUses(analysis: Analysis, scope: Scope): LibraryUse[] {
  const known = new Map(analysis.libraries.map(library => [library.name, library]))
  const counts = new Map<string, Count>()
  for (const fn of scope.functions) {
    const onLoop = fn.places.some(({ place }) => place === 'shared-loop' || place === 'private-loop')
    // A loop that nothing known enters may serve requests; one that a task or the start of the process runs does not.
    if (!onRequestPath(fn) && !(onLoop && fn.entries.length === 0)) continue
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
      // `async with Client() as one` is a call and an entry, and one place.
      const site = `${call.path}:${call.line}:${call.column}`
      if (count.sites.has(site)) continue
      count.sites.add(site)
      count.files.add(fn.path)
      count.places.add(`${call.path}:${call.line}`)
      if (use.kind === null) count.asyncSites++
      else {
        count.syncSites++
        if (onLoop) count.onLoop++
        if (use.inThread) count.threadSites++
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
        serves: library?.serves ?? null,
        waits: [...count.waits]
          .map(([kind, sites]) => ({ kind, sites }))
          .sort((a, b) => b.sites - a.sites || compareText(a.kind, b.kind)),
        syncSites: count.syncSites,
        onLoop: count.onLoop,
        threadSites: count.threadSites,
        asyncSites: count.asyncSites,
        files: count.files.size,
        framework: frameworks.has(name),
        places: [...count.places].sort(compareText),
        sites: [...count.sites].sort(compareText),
      }
    })
    .sort((a, b) => b.syncSites + b.asyncSites - a.syncSites - a.asyncSites || compareText(a.name, b.name))
}

function newCount(): Count {
  return {
    waits: new Map(),
    syncSites: 0,
    onLoop: 0,
    threadSites: 0,
    asyncSites: 0,
    files: new Set(),
    places: new Set(),
    sites: new Set(),
  }
}

/** What stubs name where there is no async form. */
const IN_THREAD = 'asyncio.to_thread'

const CLIENTS: readonly string[] = ['session.db', 'engine.db', 'connection.db', 'connection.network']

/** What a call waits for by itself; a null kind is an async client. */
function useOf(
  call: AnalysedCall,
  fn: AnalysedFunction,
  known: ReadonlyMap<string, Library>,
): { readonly library: string; readonly kind: BlockingKind | null; readonly inThread: boolean } | null {
  if (call.form === 'decorator') return null
  const waiting = call.blocking.find(({ cheap, trace }) => !cheap && trace.length <= 1)
  const target = call.targets.find(({ kind }) => kind === 'library')
  const name = waiting?.sink ?? target?.name
  if (name === undefined) return null
  const library = ownerOf(name, call, fn, known)
  if (waiting) return { library, kind: waiting.kind, inThread: waiting.instead === IN_THREAD }
  if (!target || !known.has(library) || isStandardModule(library)) return null
  const roles = [...target.roles, ...call.receiverRoles]
  const isClient =
    roles.includes('client.async') ||
    known.get(library)?.colour === 'async' ||
    (target.async && roles.some(role => CLIENTS.includes(role)))
  return isClient ? { library, kind: null, inThread: false } : null
}

/**
 * The library that the project chose: a client that `boto3` made is boto3's although its class is botocore's, and
 * SQLAlchemy below Flask-SQLAlchemy came with that.
 */
export function ownerOf(
  sink: string,
  call: AnalysedCall,
  fn: AnalysedFunction,
  known: ReadonlyMap<string, Library>,
): string {
  const nearest = nearestOwner(sink, call, fn, known)
  // Who uses boto3 imports exceptions of botocore; what as many files import, or more, is what the project chose.
  const chosen = [...known.values()]
    .filter(({ brings, colour }) => brings.includes(nearest) && (colour === 'sync' || colour === 'both'))
    .filter(({ files }) => files >= (known.get(nearest)?.files ?? 0))
    .sort((a, b) => b.files - a.files || compareText(a.name, b.name))
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
