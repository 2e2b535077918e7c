/** Which part of a repository a record speaks of: all of it, or what one service runs. Also: what serves requests. */
import {
  handlersBehind,
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
  const production = analysis.functions.filter(({ quiet, test }) => !quiet && !test)
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
    services: service === null ? analysis.services : analysis.services.filter(({ name }) => name === service),
    functions,
    byId,
    has: finding => service === null || finding.service === service || byId.has(finding.function),
    handlerBehind: handlersBehind(functions),
  }
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

/**
 * What a function is registered for, each handler once. Methods of a class that is registered as a whole are handlers of
 * their own, also where one decorator of the project stands on all of them.
 */
export function distinctRegistrations(fn: AnalysedFunction): Registration[] {
  const keyed = fn.registrations.filter(isServed).map(registration => {
    const { at, method } = registration
    const isDressed = fn.owner === null && method !== null && at.path !== fn.path
    return [
      isDressed ? `${at.path}:${at.line}:${at.column} ${method}` : handlerKey(registration),
      registration,
    ] as const
  })
  return [...new Map(keyed).values()]
}

/** Order of code points, the same everywhere. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
