/** Which part of a repository a record speaks of: all of it, or what one service runs. Also: what serves requests. */
import {
  handlersBehind,
  isNodePath,
  takesOnlyAsync,
  type AnalysedFunction,
  type Analysis,
  type Entry,
  type Finding,
  type Registration,
  type Service,
} from '../../rule/index.ts'

/** Functions, services and findings that count. */
export interface Scope {
  /** The service that was named; null: the whole repository. */
  readonly service: string | null
  readonly services: readonly Service[]
  /** Services that run on another runtime than the one with most handlers: options for one mean nothing to the other. */
  readonly apart: readonly Service[]
  /** Production code: no tests, no migrations, nothing vendored. */
  readonly functions: readonly AnalysedFunction[]
  readonly byId: ReadonlyMap<string, AnalysedFunction>
  readonly has: (finding: Finding) => boolean
  /** What the author calls the handler, where a decorator of the project is what was registered. */
  readonly handlerBehind: ReturnType<typeof handlersBehind>
}

/** Entries that a client's request runs. */
const SERVED: ReadonlySet<Entry['kind']> = new Set<Entry['kind']>([
  'route',
  'websocket',
  'resolver',
  'loader',
  'tool',
  'middleware',
  'dependency',
])

/** Limits an analysis to one service, if one is named: its own functions, and shared ones that its entries reach. */
export function scopeOf(analysis: Analysis, service: string | null): Scope {
  const leading = mainService(analysis.services)
  const other = (node: boolean): boolean => service === null && leading !== null && node !== isNode(leading)
  const apart = analysis.services.filter(one => other(isNode(one)))
  const isApart = (path: string): boolean => apart.length > 0 && other(isNodePath(path))
  const production = analysis.functions.filter(({ quiet, test, path }) => !quiet && !test && !isApart(path))
  const home = new Map(production.map(({ id, service: own }) => [id, own]))
  const functions =
    service === null
      ? production
      : production.filter(
          fn =>
            fn.service === service ||
            (fn.service === null && fn.entries.some(one => home.get(one.function) === service)),
        )
  const byId = new Map(functions.map(fn => [fn.id, fn]))
  return {
    service,
    services: analysis.services.filter(one => (service === null ? !apart.includes(one) : one.name === service)),
    apart,
    functions,
    byId,
    has: finding =>
      service === null ? !isApart(finding.path) : finding.service === service || byId.has(finding.function),
    handlerBehind: handlersBehind(functions),
  }
}

function isNode(one: Service): boolean {
  return one.interface === 'node'
}

/** The service that most handlers belong to; the first of equals. */
export function mainService(services: readonly Service[]): Service | null {
  const size = ({ handlers }: Service): number => handlers.async + handlers.sync
  return services.reduce<Service | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null)
}

/** True for entries that a client's request runs. */
export function isServed({ kind }: Pick<Entry, 'kind'>): boolean {
  return SERVED.has(kind)
}

/** Registered with a framework as something that requests run: route, resolver, loader, dependency, … */
export function isEntryPoint(fn: AnalysedFunction): boolean {
  return fn.registrations.some(isServed)
}

/** Runs while a request is served. */
export function onRequestPath(fn: AnalysedFunction): boolean {
  return fn.kind !== 'module' && (isEntryPoint(fn) || fn.entries.some(isServed))
}

/**
 * Makes one key of an entry, so that what is registered for two methods, or with and without a slash at the end, counts
 * once. The route belongs to it: behind a decorator many routes share one function.
 */
export function handlerKey({ kind, route, function: name }: Entry): string {
  return [kind, (route ?? '').replace(/\/+$/, ''), name].join(' ')
}

/** Served entries, each once. */
export function distinctEntries<One extends Entry>(entries: readonly One[]): One[] {
  return [...new Map(entries.filter(isServed).map(entry => [handlerKey(entry), entry] as const)).values()]
}

/** What a function is registered for, each handler once, also where one decorator of the project stands before many. */
export function distinctRegistrations(fn: AnalysedFunction): Registration[] {
  const keyed = fn.registrations.filter(isServed).map(one => [handlerKey(one), one] as const)
  return [...new Map(keyed).values()]
}

/** True for an async function that its framework takes as a coroutine only, whatever is decided. */
export function staysAsync(
  { async, service }: AnalysedFunction,
  registration: Pick<Registration, 'kind'>,
  { services }: Scope,
): boolean {
  return async && takesOnlyAsync(registration, services.find(({ name }) => name === service) ?? null)
}
