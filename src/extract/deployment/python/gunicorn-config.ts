/**
 * A gunicorn configuration file, read from Python facts: module-level names that are gunicorn settings. It is told by
 * its content, not only by its name, since commands name any file; whether a command uses it is for `link` to say.
 */
import type { DeploymentFacts, ServerSetting, Setting, SettingCondition } from '../../../facts/deployment-facts.ts'
import type { Expr, FileFacts, Stmt } from '../../../facts/file-facts.ts'
import { positionAt } from '../../../facts/position.ts'
import { conditionOf, opposite } from './conditions.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { bindingsOf, dottedName, evaluate, type Bindings } from './python-values.ts'
import { RELEVANT_VARIABLE } from '../shell/server-options.ts'

const SETTINGS = new Set(
  (
    'accesslog access_log_format backlog bind capture_output chdir daemon errorlog forwarded_allow_ips graceful_timeout group ' +
    'keepalive limit_request_fields limit_request_line logconfig logconfig_dict loglevel max_requests max_requests_jitter ' +
    'pidfile preload_app proc_name raw_env reload reuse_port threads timeout tmp_upload_dir umask user wsgi_app worker_class ' +
    'worker_connections worker_tmp_dir workers asgi_loop dirty_workers dirty_apps'
  ).split(' '),
)
/** Names that hardly any other module would bind at its top. */
const TELLING = new Set([
  'worker_class',
  'preload_app',
  'workers',
  'threads',
  'max_requests',
  'worker_connections',
  'graceful_timeout',
])
const NUMBERS = new Set([
  'workers',
  'threads',
  'timeout',
  'graceful_timeout',
  'keepalive',
  'max_requests',
  'max_requests_jitter',
  'worker_connections',
])
const HOOKS = new Set([
  'post_fork',
  'pre_fork',
  'when_ready',
  'on_starting',
  'worker_int',
  'worker_abort',
  'post_worker_init',
  'child_exit',
  'worker_exit',
])

/** Names that gunicorn itself looks for, or that people give such files. */
function isGunicornConfigName(path: string): boolean {
  return /(^|\/)gunicorn[\w.-]*$/.test(path)
}

/** gunicorn makes a number of a text where it wants one: `os.getenv("WORKERS", "4")`. */
function asNumber(value: Setting): Setting {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
}

/** The settings of a gunicorn configuration, or no command where the file is none. */
export function extractGunicornConfig(facts: FileFacts, text: string, path = ''): DeploymentFacts {
  const none = { commands: [], problems: [] }
  const module = facts.functions[0]
  if (facts.language !== 'python' || !module) return none
  const bindings = bindingsOf(module.body)
  const settings: ServerSetting[] = []
  const found = [...assignments(module.body, bindings)].filter(({ name }) => SETTINGS.has(name))
  // Where variables decide which of several values holds, all are kept; else they would be one that is not known.
  const decided = new Set(found.filter(({ when }) => when !== null && when.length > 0).map(({ name }) => name))
  for (const { name, when } of found) if (when === null) decided.delete(name)
  for (const { name, value, at, when } of found) {
    const known = decided.has(name) && value ? evaluate(value, bindings) : bindings.get(name)
    const line = positionAt(facts, at).line
    const { value: said = null, certainty: sure = 'unknown' } = known ?? {}
    // What stands under a test that nobody here can decide is a possibility.
    const certainty = when === null && sure === 'literal' ? 'default' : sure
    const shown = typeof said === 'object' ? null : NUMBERS.has(name) ? asNumber(said) : said
    const conditions = decided.has(name) && when !== null && when.length > 0 ? { when } : {}
    const earlier = decided.has(name) ? -1 : settings.findIndex(setting => setting.name === name)
    const written = value ? text.slice(value.s, value.e).slice(0, 200) : ''
    const variable =
      known?.variable !== undefined && RELEVANT_VARIABLE.test(known.variable) ? { variable: known.variable } : {}
    const setting: ServerSetting = {
      name,
      value: shown,
      text: written,
      line,
      certainty,
      layer: 'file',
      ...variable,
      ...(known?.countsProcessors && { countsProcessors: true }),
      ...conditions,
    }
    if (earlier >= 0) settings[earlier] = setting
    else settings.push(setting)
  }
  const prefix = prefixOfVariables(module.body)
  const hooks = facts.functions.some(({ name, parent }) => parent === 0 && HOOKS.has(name))
  const named = isGunicornConfigName(path)
  const telling = settings.filter(({ name }) => TELLING.has(name)).length
  if (
    settings.length === 0
      ? !(named && (hooks || prefix !== null))
      : !(named || telling > 1 || (telling > 0 && (hooks || settings.length > 1)))
  )
    return none
  const app = settings.find(({ name }) => name === 'wsgi_app')?.value
  return {
    commands: [
      {
        server: /hypercorn/.test(path) ? 'hypercorn' : 'gunicorn',
        line:
          settings.find(({ name }) => name === 'workers' || name === 'worker_class')?.line ?? settings[0]?.line ?? 1,
        source: 'gunicorn-config',
        app: typeof app === 'string' ? app : null,
        configFile: null,
        script: null,
        settings,
        ...(prefix !== null && { prefix }),
      },
    ],
    problems: [],
  }
}

/** `for name, value in os.environ.items(): if name.startswith("GUNICORN_"): locals()[…] = value`: each of them is a setting. */
function prefixOfVariables(body: readonly Stmt[]): string | null {
  for (const loop of body) {
    if (loop.k !== 'for' || !/(^|\.)environ(\.items)?$/.test(dottedName(loop.iter.k === 'call' ? loop.iter.fn : loop.iter) ?? '')) continue // prettier-ignore
    const prefixes: string[] = []
    const filled: Stmt[] = []
    const isOfModule = (of: Expr): boolean => of.k === 'call' && /^(locals|globals|vars)$/.test(dottedName(of.fn) ?? '')
    forEachExpr(
      loop.body,
      expr => {
        const [given] = expr.k === 'call' && expr.fn.k === 'attr' && expr.fn.name === 'startswith' ? expr.args : []
        if (given?.value.k === 'const' && given.value.t === 'str') prefixes.push(String(given.value.v))
      },
      stmt => {
        if (stmt.k === 'assign' && stmt.targets.some(one => one.k === 'sub' && isOfModule(one.of))) filled.push(stmt)
      },
    )
    const [prefix] = prefixes
    if (filled.length > 0 && prefix !== undefined) return prefix
  }
  return null
}

interface Assigned {
  readonly name: string
  readonly value: Expr | undefined
  readonly at: number
  /** The tests of variables around it; null where something else decides as well. */
  readonly when: readonly SettingCondition[] | null
}

function* assignments(
  body: readonly Stmt[],
  bindings: Bindings,
  when: readonly SettingCondition[] | null = [],
): Generator<Assigned> {
  for (const statement of body) {
    if (statement.k === 'assign') {
      for (const target of statement.targets)
        if (target.k === 'name') yield { name: target.id, value: statement.value, at: statement.s, when }
    } else if (statement.k === 'if') {
      const condition = conditionOf(statement.test, bindings)
      yield* assignments(statement.then, bindings, condition && when && [...when, condition])
      yield* assignments(statement.else, bindings, condition && when && [...when, opposite(condition)])
    } else if (statement.k === 'try') {
      yield* assignments(statement.body, bindings, when)
      for (const handler of statement.handlers) yield* assignments(handler.body, bindings, null)
    }
  }
}
