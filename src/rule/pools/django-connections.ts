/**
 * What Django's `DATABASES` says of connections: a pool for each process (`OPTIONS["pool"]`), or how long each thread
 * keeps its own (`CONN_MAX_AGE`). Without either a connection is opened for each request, which nothing needs to say.
 */
import type { Analysis, NamedMapping, Service } from '../../propagate/analysis.ts'
import type { Location } from '../../base/location.ts'

/** The connections of one database. */
export interface DjangoConnections {
  /** How many a process has at most; null where each thread has its own. */
  readonly pool: { readonly size: number; readonly byDefault: boolean } | null
  /** Seconds for which a thread keeps its connection; infinite for `None`. */
  readonly keptFor: number
  /** A variable may say another number. */
  readonly assumed: boolean
  readonly at: Location
}

/** `psycopg_pool` keeps this many connections, and makes no more, where nothing is said. */
const DEFAULT_SIZE = 4

type Entry = NamedMapping['entries'][number]

/** The databases of the service whose settings say something of their connections, in the order of the files. */
export function djangoConnections(analysis: Analysis, service: Service): DjangoConnections[] {
  if (service.framework !== 'django' && !service.alongside?.includes('django')) return []
  const all = analysis.mappings.filter(
    ({ name, forDevelopers, entries }) =>
      name.endsWith('.DATABASES') && !forDevelopers && entries.some(({ at }) => isIn(at, service)),
  )
  // What production adds to the settings that all share counts for the whole.
  const shared = all.filter(({ name }) => !/prod/i.test(name))
  const production = all.filter(({ name }) => /prod/i.test(name))
  const entries = production.length === 1 ? [[...shared, ...production].flatMap(one => one.entries)] : all.map(one => one.entries) // prettier-ignore
  return entries.flatMap(said => {
    const aliases = new Set(said.map(({ keys }) => keys[0] ?? ''))
    return [...aliases].flatMap(alias => connectionsOf(said.filter(({ keys }) => keys[0] === alias)))
  })
}

function isIn({ path }: Location, { root }: Service): boolean {
  return root === '.' || path.startsWith(`${root}/`)
}

/** What is said last counts. */
function connectionsOf(entries: readonly Entry[]): DjangoConnections[] {
  const find = (...keys: readonly string[]): Entry | undefined =>
    entries.findLast(one => one.keys.length === keys.length + 1 && keys.every((key, at) => one.keys[at + 1] === key))
  const said = find('OPTIONS', 'pool', 'max_size') ?? find('OPTIONS', 'pool', 'min_size')
  if (said) {
    const size = typeof said.value === 'number' ? { value: said.value, assumed: false } : said.usual
    return size ? [pooled(said, size.value, false, size.assumed)] : []
  }
  const whole = find('OPTIONS', 'pool') ?? entries.findLast(({ keys }) => keys[1] === 'OPTIONS' && keys[2] === 'pool')
  if (whole?.value === true || (whole && whole.keys.length > 3)) return [pooled(whole, DEFAULT_SIZE, true, false)]
  if (whole?.value === undefined && whole) return []
  return kept(entries.findLast(({ keys, given }) => keys[1] === 'CONN_MAX_AGE' || given?.[GIVEN_AGE] !== undefined))
}

/** The argument of `dj_database_url.config` and `parse`; source: dj_database_url/__init__.py of 3.0. */
const GIVEN_AGE = 'conn_max_age'

function kept(said: Entry | undefined): DjangoConnections[] {
  if (!said) return []
  const age = said.given && GIVEN_AGE in said.given ? said.given[GIVEN_AGE] : (said.usual ?? said.value)
  const { value, assumed } = typeof age === 'object' && age ? age : { value: age, assumed: false }
  if (value === null) return [{ pool: null, keptFor: Infinity, assumed, at: said.at }]
  return typeof value === 'number' && value > 0 ? [{ pool: null, keptFor: value, assumed, at: said.at }] : []
}

function pooled({ at }: Entry, size: number, byDefault: boolean, assumed: boolean): DjangoConnections {
  return { pool: { size, byDefault }, keptFor: 0, assumed, at }
}
