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
  readonly at: Location
}

/** `psycopg_pool` keeps this many connections, and makes no more, where nothing is said. */
const DEFAULT_SIZE = 4

type Entry = NamedMapping['entries'][number]

/** The databases of the service whose settings say something of their connections, in the order of the files. */
export function djangoConnections(analysis: Analysis, service: Service): DjangoConnections[] {
  if (service.framework !== 'django' && !service.alongside?.includes('django')) return []
  return analysis.mappings
    .filter(({ name, entries }) => name.endsWith('.DATABASES') && entries.some(({ at }) => isIn(at, service)))
    .flatMap(({ entries }) => {
      const aliases = new Set(entries.map(({ keys }) => keys[0] ?? ''))
      return [...aliases].flatMap(alias => connectionsOf(entries.filter(({ keys }) => keys[0] === alias)))
    })
}

function isIn({ path }: Location, { root }: Service): boolean {
  return root === '.' || path.startsWith(`${root}/`)
}

function connectionsOf(entries: readonly Entry[]): DjangoConnections[] {
  const find = (...keys: readonly string[]): Entry | undefined =>
    entries.find(one => one.keys.length === keys.length + 1 && keys.every((key, at) => one.keys[at + 1] === key))
  const most = find('OPTIONS', 'pool', 'max_size')
  const said = most ?? find('OPTIONS', 'pool', 'min_size')
  if (said) return typeof said.value === 'number' ? [pooled(said, said.value, false)] : []
  const whole = find('OPTIONS', 'pool') ?? entries.find(({ keys }) => keys[1] === 'OPTIONS' && keys[2] === 'pool')
  if (whole?.value === true || (whole && whole.keys.length > 3)) return [pooled(whole, DEFAULT_SIZE, true)]
  const age = find('CONN_MAX_AGE')
  if (whole?.value === undefined && whole) return []
  if (age?.value === null) return [{ pool: null, keptFor: Infinity, at: age.at }]
  return typeof age?.value === 'number' && age.value > 0 ? [{ pool: null, keptFor: age.value, at: age.at }] : []
}

function pooled({ at }: Entry, size: number, byDefault: boolean): DjangoConnections {
  return { pool: { size, byDefault }, keptFor: 0, at }
}
