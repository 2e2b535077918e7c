/** Measures of how much a service can do at once under an option: requests, the workers they take, connections of a pool. */
import { poolText } from '../../rule/index.ts'
import { capacityOf, connectionsOf, type Capacity } from '../evidence/capacity.ts'
import { code, plural, thousands } from '../wording.ts'
import { coloursAfter, counted, leadingService, type Measure, type MeasureInput } from './measure.ts'

/** A service with both kinds is as most of its handlers are. */
function capacityUnder({ evidence, option, whatIf }: MeasureInput): Capacity {
  const leading = leadingService(evidence)
  const { async, sync } = coloursAfter(evidence, whatIf)
  const mixed = option.serves === 'as-is' && leading?.service.interface === 'asgi'
  return capacityOf(leading, mixed ? (sync > async ? 'threads' : 'loop') : option.serves)
}

/** Workers of an option that carry as many requests as the server does today; or why that is no number. */
function workersFor(
  input: MeasureInput,
):
  | { readonly workers: number; readonly carried: number; readonly perWorker: number | 'unbounded' }
  | { readonly workers: null; readonly why: string } {
  const today = capacityOf(leadingService(input.evidence), 'as-is')
  if (today.requests === null) return { workers: null, why: today.why }
  if (today.carried === 'unbounded')
    return { workers: null, why: 'the loop of today sets no limit, so there is no number of requests to reach' }
  const then = capacityUnder(input)
  if (then.requests === null) return { workers: null, why: then.why }
  const workers = then.perWorker === 'unbounded' ? 1 : Math.ceil(today.carried / then.perWorker)
  return { workers, carried: today.carried, perWorker: then.perWorker }
}

/** Places on the request path that compute: threads of one process take turns at them. */
function computing({ evidence }: MeasureInput): number {
  return evidence.libraries.flatMap(({ waits }) => waits.filter(({ kind }) => kind === 'cpu')).reduce((sum, { sites }) => sum + sites, 0) // prettier-ignore
}

export const CAPACITY_MEASURES: Readonly<Record<string, Measure>> = {
  'requests-in-flight': {
    unit: 'requests at once',
    one: 'request at once',
    label: 'Requests in flight at once',
    formula:
      "workers of the deployment times what one carries: 1 in a sync worker, its threads in a gthread worker, AnyIO's 40 threads on ASGI where most handlers are plain, worker_connections greenlets, no limit by threads on a loop; and no more than the connection pools of the workers hold, where one is known and most handlers ask the database",
    take: input => {
      const capacity = capacityUnder(input)
      if (capacity.requests === null) return { kind: 'unknown', why: capacity.why }
      const { requests, formula, said, bound } = capacity
      const pool = bound === null ? '' : `; ${poolText(bound)}, ${bound.at.path}:${bound.at.line}`
      return counted(requests, `${formula}; ${said.path}${pool}`)
    },
    because: (value, input) => {
      const capacity = capacityUnder(input)
      if (capacity.requests === null) return `${plural(Number(value), 'request')} can be in flight at once`
      const { formula, said, bound, carried } = capacity
      const from = `${formula}, ${code(said.path)}`
      if (bound) {
        const pool = `${poolText(bound)}, ${code(`${bound.at.path}:${bound.at.line}`)}`
        const rest =
          carried === 'unbounded'
            ? `the loops let in more (${from})`
            : `there is room for ${thousands(carried)} (${from})`
        return `the connection pools, as they are set, let ${plural(Number(value), 'request')} work at once (${pool}, for each worker); ${rest}, and the others wait for a connection`
      }
      return value === 'unbounded'
        ? `threads set no limit to the requests in flight (${from}); connection pools and memory do`
        : `${plural(value, 'request')} can be in flight at once (${from}); the next one waits`
    },
  },
  'workers-for-today': {
    unit: 'workers',
    one: 'worker',
    label: 'Workers for as many requests at once as today',
    formula:
      'requests that the server lets in today, divided by what one worker of the option carries, rounded up; 1 where a loop carries any number; unknown where a loop carries them today',
    take: input => {
      const found = workersFor(input)
      if (found.workers === null) return { kind: 'unknown', why: found.why }
      const each = found.perWorker === 'unbounded' ? 'any number' : String(found.perWorker)
      return counted(found.workers, `${found.carried} today, ${each} for each worker`)
    },
    because: (value, input) => {
      const found = workersFor(input)
      if (found.workers === null) return `${plural(Number(value), 'worker')} would do`
      const { carried, perWorker } = found
      const places = computing(input)
      const turns =
        places === 0 || perWorker === 1
          ? ''
          : `; ${plural(places, 'place')} on the request path ${places === 1 ? 'computes' : 'compute'}, and one process does that for one request at a time`
      const many = perWorker === 'unbounded' ? 'any number' : thousands(perWorker)
      return `${plural(Number(value), 'worker')} ${value === 1 ? 'carries' : 'carry'} as many requests at once as the server of today (${thousands(carried)}; ${many} for each worker)${turns}`
    },
  },
  'database-connections': {
    unit: 'connections',
    one: 'connection',
    label: 'Database connections of that many workers, at most',
    formula:
      'those workers, or the workers of today where their number is unknown, times the connections that one of them can hold: its pool, or its requests at once where these are fewer; unknown where no pool is known',
    take: input => {
      const pool = leadingService(input.evidence)?.pool ?? null
      if (pool === null) return { kind: 'unknown', why: 'no connection pool is known that most handlers share' }
      const capacity = capacityUnder(input)
      if (capacity.requests === null) return { kind: 'unknown', why: capacity.why }
      const { perWorker } = capacity
      const workers = workersFor(input).workers ?? capacity.workers
      const each = perWorker === 'unbounded' ? connectionsOf(pool) : Math.min(perWorker, connectionsOf(pool))
      return counted(workers * each, `${workers} × ${each}; ${poolText(pool)}, ${pool.at.path}:${pool.at.line}`)
    },
    because: (value, { evidence }) => {
      const pool = leadingService(evidence)?.pool
      const from = pool ? ` (${poolText(pool)}, ${code(`${pool.at.path}:${pool.at.line}`)})` : ''
      return `those workers open up to ${plural(Number(value), 'database connection')}${from}; the database has to allow that`
    },
  },
}
