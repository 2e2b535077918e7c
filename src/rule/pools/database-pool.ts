/** How many connections a pool can hold, read from the call that makes it; which calls make one is data. */
import type { AnalysedCall, AnalysedFunction, Analysis, Service } from '../../propagate/analysis.ts'
import type { WrittenEntries } from '../../propagate/written/written-values.ts'
import { flaskPools } from './flask-pools.ts'
import { servesRequests } from '../request-path.ts'
import { callsWithRole } from '../role-index.ts'

/** The argument that says a number, another one that decides where it is left out, and the number where neither is said. */
export interface PoolSize {
  readonly argument: string
  readonly or?: string
  /** Null where nothing is known, or nothing limits the pool. */
  readonly default: number | null
}

/** How a library's pool is told its size. */
export interface PoolSpec {
  /** Qualified names of what makes it, as a regular expression. */
  readonly calls: string
  readonly size: PoolSize
  /** Connections above the size, under load. */
  readonly overflow?: PoolSize
  /** Arguments that change what the numbers mean. */
  readonly unless: readonly string[]
}

/** A connection pool of a library, with its name. */
export interface PoolModel extends PoolSpec {
  readonly name: string
  /** What it holds, if not connections to a database. */
  readonly what?: string
}

/** A pool that a service makes, for each of its processes. */
export interface ServicePool extends DatabasePool {
  readonly library: string
  readonly what: string
  readonly at: { readonly path: string; readonly line: number }
}

/** The connections that a pool holds at most. */
export interface DatabasePool {
  readonly size: number
  readonly overflow: number
  /** Neither number was said. */
  readonly byDefault: boolean
  /** One of them is only the default of a variable or of a setting. */
  readonly assumed: boolean
}

const NOTHING: WrittenEntries = { byKey: {}, open: false }

/** What the call was told; null where that is not known, where no queue is used, or where nothing limits the pool. */
export function poolOf(call: AnalysedCall, spec: PoolSpec): DatabasePool | null {
  if (!call.targets.some(({ name }) => new RegExp(spec.calls).test(name))) return null
  const apart = call.args.some(({ text }) => text.startsWith('**')) ? call.dictionaries?.['**'] : NOTHING
  if (!apart || apart.open) return null
  if (spec.unless.some(argument => argument in apart.byKey || call.args.some(({ name }) => name === argument)))
    return null
  const isSaid = (argument: string): boolean =>
    argument in call.literals || argument in apart.byKey || call.args.some(({ name }) => name === argument)
  const plain = call.args.filter(({ name, text }) => name === null && !text.startsWith('**'))
  // `*settings` may say any of them, and so may a second argument without a name, unless it is known which one it is.
  if (plain.some(({ text }) => text.startsWith('*')) || (plain.length > 1 && !(spec.size.argument in call.literals)))
    return null
  const url = call.literals['url'] ?? call.literals['0']
  if (typeof url === 'string' && url.startsWith('sqlite')) return null
  let assumed = false
  const number = (from: PoolSize | undefined): number | null => {
    if (from === undefined) return 0
    const argument = [from.argument, from.or].find(one => one !== undefined && isSaid(one))
    if (argument === undefined) return from.default
    const said = call.literals[argument]
    if (typeof said === 'number') return said
    const usual = call.usual[argument] ?? apart.byKey[argument]?.number
    assumed ||= usual?.assumed === true
    return usual?.value ?? null
  }
  const size = number(spec.size)
  const overflow = number(spec.overflow)
  if (size === null || overflow === null || size === 0 || overflow < 0) return null
  const said = [spec.size.argument, spec.size.or, spec.overflow?.argument]
  return { size, overflow, byDefault: !said.some(one => one !== undefined && isSaid(one)), assumed }
}

/** Pools of known size that the service makes for its engines, in the order of the code. */
export function databasePools(analysis: Analysis, service: Service, models: readonly PoolModel[]): ServicePool[] {
  const made = callsWithRole(analysis, 'engine.db').flatMap(({ fn, call }) =>
    fn.service === service.name && lives(fn) && !isClosedAgain(fn, call) ? poolsMade(call, models) : [],
  )
  return [...made, ...flaskPools(analysis, service)]
}

/** All pools of known size that the service makes: those of engines, of other clients of databases, and of the network. */
export function connectionPools(analysis: Analysis, service: Service, models: readonly PoolModel[]): ServicePool[] {
  const makesOne = new RegExp(models.map(({ calls }) => calls).join('|'))
  const own = analysis.functions.filter(fn => fn.service === service.name && !fn.quiet && lives(fn))
  const made = own.flatMap(fn =>
    fn.calls.flatMap(call =>
      call.targets.some(({ name }) => makesOne.test(name)) && !isClosedAgain(fn, call) ? poolsMade(call, models) : [],
    ),
  )
  return [...made, ...flaskPools(analysis, service)]
}

function poolsMade(call: AnalysedCall, models: readonly PoolModel[]): ServicePool[] {
  if (call.form !== 'call') return []
  for (const { name: library, what = 'database connections', ...spec } of models) {
    const pool = poolOf(call, spec)
    if (pool !== null) return [{ ...pool, library, what, at: { path: call.path, line: call.line } }]
  }
  return []
}

/** `pool of SQLAlchemy: 5 kept and 10 more under load, by default`. */
export function poolText({ library, size, overflow, byDefault, assumed }: ServicePool): string {
  const parts = overflow > 0 ? `${String(size)} kept and ${String(overflow)} more under load` : 'its size'
  return `pool of ${library}: ${parts}${byDefault ? ', by default' : ''}${assumed ? ', unless a setting says otherwise' : ''}`
}

/** Made where the service runs: while a module is loaded, at start-up, or while a request is served; not in a script. */
function lives(fn: AnalysedFunction): boolean {
  if (fn.kind === 'module') return fn.places.every(({ place }) => place !== 'script')
  return servesRequests(fn) || fn.places.some(({ place }) => place === 'startup' || place === 'import')
}

/** Closed by the function that makes it, as a look at start-up does. A generator, as a lifespan, keeps it while it waits. */
function isClosedAgain(fn: AnalysedFunction, { kept, s }: AnalysedCall): boolean {
  // `with create_engine(url).connect() as connection:` keeps no engine.
  if (kept === null && fn.calls.some(one => one.result === 'entered' && one.receiverFrom.includes(s))) return true
  if (fn.generator || kept?.scope !== 'local' || kept.stored) return false
  return fn.calls.some(({ text }) => text === `${kept.name}.dispose` || text === `${kept.name}.close`)
}
