/**
 * The pools of Flask-SQLAlchemy, whose sizes stand in the application's settings: `SQLALCHEMY_ENGINE_OPTIONS`, before 3.0
 * `SQLALCHEMY_POOL_SIZE` and `SQLALCHEMY_MAX_OVERFLOW`, or in `engine_options`. Sources: flask_sqlalchemy/__init__.py of
 * 2.5.1 (`apply_pool_defaults`, `apply_driver_hacks`, `get_options`), flask_sqlalchemy/extension.py of 3.1.1 (`init_app`,
 * `_apply_driver_defaults`), and sqlalchemy/dialects/sqlite/pysqlite.py of 1.4 and 2.0 (`get_pool_class`).
 */
import type { Location } from '../../base/location.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, Service } from '../../propagate/analysis.ts'
import type { NamedSetting, UsualNumber, WrittenEntries, WrittenValue } from '../../propagate/written/written-values.ts'
import { isAtLeast, staysBelow } from '../clients.ts'
import { callsWithRole } from '../role-index.ts'

/** A pool of one of the databases of an application. */
export interface FlaskPool {
  readonly library: string
  readonly what: string
  readonly size: number
  readonly overflow: number
  /** Neither number was said. */
  readonly byDefault: boolean
  /** A variable, or a file that is not in the repository, may say another number. */
  readonly assumed: boolean
  readonly at: Location
  /** The function that makes the extension. */
  readonly fn: AnalysedFunction
}

const EXTENSION = 'engines.configured'
/** What a class of the project may define to say otherwise how engines are made. */
const OVERRIDDEN =
  /\.(__init__|init_app|apply_pool_defaults|apply_driver_hacks|_apply_driver_defaults|make_connector|create_engine|get_engine|_make_engine)$/
/** SQLAlchemy's `QueuePool`. */
const SIZE = 5
const OVERFLOW = 10
/** What 2.x sets for MySQL. */
const MYSQL_SIZE = 10
const MYSQL_DRIVERS: readonly string[] = ['pymysql', 'mysqlclient', 'mysql-connector-python', 'mysql-connector', 'flask-mysqldb'] // prettier-ignore
const OTHER_DRIVERS: readonly string[] = ['psycopg2', 'psycopg2-binary', 'psycopg', 'pg8000', 'cx-oracle', 'oracledb', 'pyodbc'] // prettier-ignore
/** Settings that come from a place which need not be in the repository. */
const FROM_OUTSIDE = /(^|\.)config\.from_(envvar|pyfile|prefixed_env|file|json)$/

type Options = WrittenEntries['byKey']

/** The pools of the databases of a service; empty where their sizes are not known, or no queue is used. */
export function flaskPools(analysis: Analysis, service: Service): FlaskPool[] {
  const made = extensions(analysis)
  const own = made.filter(({ fn }) => fn.service === service.name)
  const [only, ...others] = own
  // Of several the one that is given to the application counts, which is not known; the settings are the same for all.
  if (!only || (others.length > 0 && own.some(({ call }) => call.args.some(({ name }) => name === 'engine_options'))))
    return []
  const isAlone = made.every(({ fn }) => fn.service === service.name)
  const said = settingsOf(analysis, service, isAlone)
  const inConfig = optionsOf(said('SQLALCHEMY_ENGINE_OPTIONS'))
  const given = argument(only.call)
  if (!inConfig || !given) return []
  const isOld = staysBelow(analysis, 'flask-sqlalchemy', [3])
  const before = isAtLeast(analysis, 'flask-sqlalchemy', [3]) ? {} : oldOptions(said, isOld)
  if (!before) return []
  const make = (options: Options, url: WrittenValue['text'], at: FlaskPool['at']): FlaskPool[] =>
    pool(analysis, options, url, isOld).map(({ told, ...found }) => ({
      library: 'Flask-SQLAlchemy',
      what: 'database connections',
      ...found,
      assumed: found.assumed || (found.byDefault && isConfiguredOutside(analysis, service)),
      at: told ?? at,
      fn: only.fn,
    }))
  const all = isOld ? { ...before, ...inConfig, ...given } : { ...given, ...inConfig }
  const url = said('SQLALCHEMY_DATABASE_URI')
  const binds = said('SQLALCHEMY_BINDS')
  const held = binds === null || binds === UNKNOWN ? [] : Object.values(binds.entries?.byKey ?? {})
  return [
    ...make(all, url === null || url === UNKNOWN ? null : url.text, only.call),
    ...held.flatMap(bind =>
      make(
        { ...(isOld ? all : given), ...bind.entries?.byKey },
        bind.text ?? bind.entries?.byKey['url']?.text ?? null,
        bind.at,
      ),
    ),
  ]
}

function extensions(analysis: Analysis): { readonly fn: AnalysedFunction; readonly call: AnalysedCall }[] {
  const { functions } = analysis
  const own = new Set(functions.flatMap(({ id }) => (OVERRIDDEN.test(id) ? [id.slice(0, id.lastIndexOf('.'))] : [])))
  return callsWithRole(analysis, EXTENSION).filter(
    ({ fn, call }) => !fn.quiet && call.form === 'call' && !call.targets.some(({ name }) => own.has(name)),
  )
}

const UNKNOWN = 'unknown'
type Said = (name: string) => NamedSetting | typeof UNKNOWN | null

/** What production is told under a name: null where it is told nothing, unknown where several places disagree. */
function settingsOf({ settings = [] }: Analysis, { root }: Service, isAlone: boolean): Said {
  return name => {
    const all = settings.filter(one => one.name === name && !one.forDevelopers)
    const near = all.filter(({ at }) => isAlone || root === '.' || at.path.startsWith(`${root}/`))
    const production = near.filter(({ within }) => /prod/i.test(within))
    const [first = null, ...others] = production.length > 0 ? production : near
    return first && others.some(one => !isSame(one, first)) ? UNKNOWN : first
  }
}

function isSame(one: WrittenValue, other: WrittenValue): boolean {
  if (one.number?.value !== other.number?.value || one.text?.start !== other.text?.start) return false
  const keys = Object.keys(one.entries?.byKey ?? {})
  const [mine, theirs] = [one.entries?.byKey ?? {}, other.entries?.byKey ?? {}]
  return (
    (one.entries === null) === (other.entries === null) &&
    keys.length === Object.keys(theirs).length &&
    keys.every(key => theirs[key] !== undefined && mine[key]?.number?.value === theirs[key].number?.value)
  )
}

/** Null where it is not known what they are. */
function optionsOf(setting: ReturnType<Said>): Options | null {
  if (setting === null) return {}
  return setting === UNKNOWN || !setting.entries || setting.entries.open ? null : setting.entries.byKey
}

/** `SQLAlchemy(engine_options={…})`. */
function argument({ args, dictionaries }: AnalysedCall): Options | null {
  if (args.some(({ text }) => text.startsWith('*'))) return null
  if (!args.some(({ name }) => name === 'engine_options')) return {}
  const given = dictionaries?.['engine_options']
  return given && !given.open ? given.byKey : null
}

/** Settings that 3.0 no longer reads; null where it is not known whether they count. */
function oldOptions(said: Said, isOld: boolean): Options | null {
  const size = said('SQLALCHEMY_POOL_SIZE')
  const overflow = said('SQLALCHEMY_MAX_OVERFLOW')
  if (size === UNKNOWN || overflow === UNKNOWN || (!isOld && (size ?? overflow))) return null
  return { ...(size && { pool_size: size }), ...(overflow && { max_overflow: overflow }) }
}

type Found = Pick<FlaskPool, 'size' | 'overflow' | 'byDefault' | 'assumed'> & { readonly told: FlaskPool['at'] | null }

function pool(analysis: Analysis, options: Options, url: WrittenValue['text'], isOld: boolean): Found[] {
  const { pool_size: size, max_overflow: overflow } = options
  if ('poolclass' in options || 'pool' in options) return []
  if (url?.start.startsWith('sqlite') && !url.assumed) {
    const isInMemory = /^sqlite[^:]*:\/\/(\/?:memory:|\/?$)/.test(url.start)
    if (isInMemory || isOld || staysBelow(analysis, 'sqlalchemy', [2])) return []
  }
  const kept = size ? size.number : usualSize(analysis, url, isOld)
  const more = overflow ? overflow.number : { value: OVERFLOW, assumed: false }
  if (!kept || !more || kept.value === 0 || more.value < 0) return []
  return [
    {
      size: kept.value,
      overflow: more.value,
      byDefault: !size && !overflow,
      assumed: kept.assumed || more.assumed,
      told: size?.at ?? overflow?.at ?? null,
    },
  ]
}

/** 2.x keeps ten connections to MySQL; where the database is not known there, its drivers tell. */
function usualSize({ versions = {} }: Analysis, url: WrittenValue['text'], isOld: boolean): UsualNumber | null {
  if (!isOld) return { value: SIZE, assumed: false }
  if (url && !url.assumed) return { value: url.start.startsWith('mysql') ? MYSQL_SIZE : SIZE, assumed: false }
  const [mysql, other] = [MYSQL_DRIVERS, OTHER_DRIVERS].map(drivers => drivers.some(name => name in versions))
  return mysql === other ? null : { value: mysql ? MYSQL_SIZE : SIZE, assumed: false }
}

function isConfiguredOutside({ functions }: Analysis, { name }: Service): boolean {
  return functions.some(fn => fn.service === name && !fn.quiet && fn.calls.some(({ text }) => FROM_OUTSIDE.test(text)))
}
