/** Which functions serve requests, and on which loop or thread: questions that many rules ask of an analysed function. */
import type { Entry, EntryKind } from '../base/vocabulary.ts'
import type { AnalysedFunction, PlaceUse, Registration, Service } from '../propagate/analysis.ts'

const REQUESTS: ReadonlySet<EntryKind> = new Set([
  'route',
  'websocket',
  'middleware',
  'dependency',
  'resolver',
  'loader',
  'tool',
])

/** Whether the entry, or the registration, is one that a framework calls for a client's request. */
export function isRequestEntry({ kind }: { readonly kind: EntryKind }): boolean {
  return REQUESTS.has(kind)
}

/** A registration as the entry that it is, without how the framework was told of it. */
export function entryOf({ kind, method, route, function: name }: Registration): Entry {
  return { kind, method, route, function: name }
}

/** The entries through which a client's request reaches the function in its own process. */
export function requestEntries(fn: AnalysedFunction): readonly Entry[] {
  return fn.entries.filter(one => isRequestEntry(one) && !one.inProcess)
}

/** What frameworks that run plain handlers in threads still call as a coroutine: a plain function there would not be taken. */
const COROUTINES: ReadonlySet<EntryKind> = new Set(['websocket', 'middleware'])

/** Whether the service's framework takes such an entry as a coroutine only, so that its colour is nothing to decide. */
export function takesOnlyAsync(
  { kind }: { readonly kind: EntryKind },
  service: Pick<Service, 'framework'> | null,
): boolean {
  return service !== null && COROUTINES.has(kind) && runsPlainInThreads(service.framework)
}

/** Frameworks that run plain handlers in threads of AnyIO. */
export function runsPlainInThreads(framework: string | null): boolean {
  return framework === 'fastapi' || framework === 'starlette'
}

/** Production code that runs while a request is served. */
export function servesRequests(fn: AnalysedFunction): boolean {
  const isServed = requestEntries(fn).some(one => !one.forDevelopers)
  return !fn.quiet && isServed && fn.places.some(({ place }) => place !== 'test')
}

/** Do only programs run it that serve nobody, though several tasks of one may share its loop? */
export function isOfProgram({ places }: AnalysedFunction): boolean {
  const isProgram = ({ place, assumed }: PlaceUse): boolean => place === 'script' || place === 'test' || assumed
  return places.some(({ place }) => place === 'script') && places.every(isProgram)
}

const LOOPS: readonly string[] = ['shared-loop', 'private-loop', 'startup']

/** The loop on which waiting does most harm; known before assumed. Null if it runs on none. */
export function worstLoop(fn: AnalysedFunction): PlaceUse | null {
  const cost = (one: PlaceUse): number => LOOPS.indexOf(one.place) * 2 + (one.assumed ? 1 : 0)
  return fn.places
    .filter(({ place }) => LOOPS.includes(place))
    .reduce<PlaceUse | null>((worst, one) => (worst === null || cost(one) < cost(worst) ? one : worst), null)
}

/** The thread on which plain code serves requests; null if it runs only on loops, at start-up or in threads of its own. */
export function workerThread(fn: AnalysedFunction): PlaceUse | null {
  return (
    fn.places.find(({ place }) => place === 'wsgi-thread') ??
    fn.places.find(({ place, pool }) => place === 'thread-pool' && pool !== 'own') ??
    null
  )
}

const POOLS: Readonly<Record<string, string>> = {
  anyio: "one of AnyIO's threads",
  'loop-default': "a thread of the loop's default executor",
  asgiref: "asgiref's thread",
  executor: 'a thread of an executor',
  own: 'a thread of its own',
}

/** A place in words: "the event loop", "one of AnyIO's threads". */
export function placeText({ place, pool }: Pick<PlaceUse, 'place' | 'pool'>): string {
  switch (place) {
    case 'shared-loop':
    case 'startup':
      return 'the event loop'
    case 'private-loop':
      return 'a loop of its own'
    case 'wsgi-thread':
      return "the request's thread"
    case 'thread-pool':
      return POOLS[pool ?? ''] ?? 'a thread of a pool'
    default:
      return 'a background thread'
  }
}
