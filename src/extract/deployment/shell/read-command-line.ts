/**
 * Finds server commands in shell text or in a list of arguments: looks through wrappers (`exec`, `poetry run`,
 * `python -m`, `sh -c`, …), then reads the server's options. What it does not know it passes over.
 */
import type { EnvironmentValue, ServerCommand, ServerSetting } from '../../../facts/deployment-facts.ts'
import { cloudRunDefault } from '../platform-defaults.ts'
import {
  knownPrefix,
  literalWord,
  pathIn,
  programName,
  wordValue,
  type ExpandedWord,
  type Variables,
} from './expand-word.ts'
import { namesProcessFile, NODE_SUBCOMMANDS, packageScript } from './node-servers.ts'
import { parseOptions, toSetting } from './parse-options.ts'
import { ENVIRONMENT_PREFIXES, RELEVANT_VARIABLE, SERVERS, WEB_CONCURRENCY } from './server-options.ts'
import type { ServerSyntax } from './server-syntax.ts'
import { shellCommands } from './shell-script.ts'
import { skipWrapper } from './skip-wrapper.ts'
import { mountedApp } from '../uwsgi-settings.ts'

/** What surrounds a command. */
export interface CommandContext {
  readonly source: string
  readonly line?: number
  readonly variables?: Variables
  readonly cwd?: string | null
  /** Variables that the file sets for its commands. */
  readonly environment?: Readonly<Record<string, EnvironmentValue>>
}

const DEEPEST = 5
/** A variable without quotes and without a default. */
const UNKNOWN_WORD = /^\$(\w+|\{\w+\})$/

/** Server commands in shell text: one line, or a whole script. */
export function readCommandLine(text: string, context: CommandContext, depth = 0): ServerCommand[] {
  const commands = shellCommands(text, context.line ?? 1, context.variables)
  const last = commands.at(-1)
  return commands.flatMap(command => {
    // What a script reads in sees the variables that the script sets below that line, when its functions are called.
    const read = last && context.source === 'shell' ? sourcedFile(command.words) : null
    if (read !== null && last) {
      const environment = { ...context.environment, ...relevant(last.variables, context.environment, command.line) }
      return [scriptCommand(read, command.words.slice(1), { ...context, environment, line: command.line })]
    }
    const environment = { ...context.environment, ...relevant(command.variables, context.environment, command.line) }
    const cwd = command.cwd ?? context.cwd ?? null
    const found = readArguments(command.words, { ...context, variables: command.variables, environment, cwd }, depth)
    const { part, when } = command
    return found.map(one => ({
      ...(part !== null && { part }),
      ...one,
      ...(when.length > 0 && { when: [...when, ...(one.when ?? [])] }),
    }))
  })
}

/** `source lib/serve.sh`, `. ./serve.sh` */
function sourcedFile([head, file]: readonly ExpandedWord[]): string | null {
  const name = head ? wordValue(head).value : null
  const path = file && (name === 'source' || name === '.') ? pathIn(file) : null
  return path !== null && /\.(sh|bash)$/.test(path) ? path : null
}

/** Server commands in a list of words that are already split: an exec form, a list in Python. */
export function readArguments(words: readonly ExpandedWord[], context: CommandContext, depth = 0): ServerCommand[] {
  let rest = words
  for (let skipped = skipWrapper(rest); skipped; skipped = skipWrapper(rest)) {
    if (skipped.shell)
      return depth < DEEPEST
        ? readCommandLine(skipped.shell.text, shellContext(context, skipped.shell.line), depth + 1)
        : []
    if (skipped.script)
      return [
        ...(skipped.script.startsWith('-m ')
          ? ownProgram(skipped.script, skipped.words, context)
          : [scriptCommand(skipped.script, skipped.words, context)]),
        ...after(skipped.words, context, depth),
      ]
    if (skipped.debugged) {
      const started = depth < DEEPEST ? readArguments(skipped.debugged, context, depth + 1) : []
      return started.map(one => ({ part: 'debug', ...one }))
    }
    rest = skipped.words
  }
  const head = rest[0]
  if (!head) return []
  const name = programName(head)?.replace(/\.exe$/, '') ?? ''
  const script = packageScript(name, rest.slice(1).map(word => wordValue(word).value)) // prettier-ignore
  if (script !== null) return [scriptCommand(`npm:${script}`, rest, context)]
  if (name === 'gcloud' && deploysSource(rest)) return [cloudRunDefault(head.line)]
  const found = serverOf(name, rest)
  if (found) return [serverCommand(found.syntax, found.words, head.line, context)]
  // A variable that holds a wrapper or nothing: `$prefix gunicorn …`.
  if (UNKNOWN_WORD.test(head.raw) && wordValue(head).value === null) return after(rest.slice(1), context, depth)
  const path = pathIn(head)
  if (path !== null && /^(\.{0,2}\/.+|[\w.-]+\/.+|.+\.(sh|bash))$/.test(path)) {
    return [scriptCommand(path, rest.slice(1), context), ...after(rest.slice(1), context, depth)]
  }
  const dashes = rest.findIndex(word => word.raw === '--')
  if (dashes > 0) return readArguments(rest.slice(dashes + 1), context, depth + 1)
  const mayBeOwn = INSTALLED.has(context.source) && /^[A-Za-z][\w.-]*$/.test(name) && !Object.hasOwn(SERVERS, name)
  if (!mayBeOwn) return []
  return [...ownProgram(`bin:${name}`, rest.slice(1), context), ...behindProgram(name, rest.slice(1), context, depth)]
}

/** `ENTRYPOINT ["entrypoint"]` and `CMD ["gunicorn", …]`: what a container is told to run by a script on its path. */
function behindProgram(
  name: string,
  words: readonly ExpandedWord[],
  context: CommandContext,
  depth: number,
): ServerCommand[] {
  const isContainer = /^(dockerfile|compose|kubernetes|helm)$/.test(context.source)
  return isContainer && /^(docker-)?entry-?point$|^(docker-)?(init|start|run)$/.test(name)
    ? after(words, context, depth)
    : []
}

/** Files that run what is installed; tasks of a developer (Makefiles, `package.json`) say little of how users are served. */
const INSTALLED: ReadonlySet<string> = new Set(
  'dockerfile compose kubernetes helm procfile shell systemd supervisord app-yaml platform'.split(' '),
)

/** A program or module that may be the repository's own, and the servers to which it would hand on such words. */
function ownProgram(script: string, words: readonly ExpandedWord[], context: CommandContext): ServerCommand[] {
  const values = words.map(word => wordValue(word).value)
  const line = words[0]?.line ?? context.line ?? 1
  const handed = (
    [
      ['runserver', SERVERS.runserver],
      ['run', SERVERS.flask],
    ] as const
  ).flatMap(([word, syntax]) => {
    const at = values.indexOf(word)
    return at < 0 || !syntax ? [] : [{ ...serverCommand(syntax, words.slice(at + 1), line, context), through: script }]
  })
  const plain = values.filter(value => value !== null)
  return [{ ...scriptCommand(script, words, context), words: plain }, ...handed.map(one => ({ ...one, words: plain }))]
}

/** `gcloud run deploy --source .`, which builds the sources and starts what its buildpacks find. */
function deploysSource(words: readonly ExpandedWord[]): boolean {
  const values = words.map(word => knownPrefix(word))
  return values.includes('run') && values.includes('deploy') && values.some(value => /^--source(=|$)/.test(value))
}

/** A script's arguments may be the real command (`entrypoint.sh gunicorn …`, `entrypoint.sh uv run gunicorn …`). */
function after(words: readonly ExpandedWord[], context: CommandContext, depth: number): ServerCommand[] {
  const first = words[0] ? wordValue(words[0]).value : null
  const known = first !== null && (Object.hasOwn(SERVERS, first.split('/').at(-1) ?? '') || skipWrapper(words) !== null)
  return known && depth < DEEPEST ? readArguments(words, context, depth + 1) : []
}

/** The server that a command name means, with the words that are its options. */
function serverOf(
  name: string,
  words: readonly ExpandedWord[],
): { syntax: ServerSyntax; words: readonly ExpandedWord[] } | null {
  const rest = words.slice(1)
  const values = rest.map(word => wordValue(word).value)
  if (/^(manage\.py|django-admin(\.py)?)$/.test(name)) {
    const express = SERVERS['mod_wsgi-express']
    if (values.includes('runmodwsgi') && express) return { syntax: { ...express, app: null }, words: rest }
    const at = values.findIndex(value => value === 'runserver' || value === 'runserver_plus')
    // Flask-Script has a `runserver` as well, with other options.
    const flask = values.some(
      value => value !== null && /^--(debugger|no-debugger|reload|no-reload|threaded)$/.test(value),
    )
    if (at >= 0 && flask && SERVERS.flask) return { syntax: { ...SERVERS.flask, app: null }, words: rest.slice(at + 1) }
    return at >= 0 && SERVERS.runserver ? { syntax: SERVERS.runserver, words: rest.slice(at + 1) } : null
  }
  const bare = name
    .replace(/\.py$/, '')
    .replace(/^(gunicorn|uwsgi|hypercorn|uvicorn|celery|flask|mod_wsgi-express)[-\d.]*$/, '$1')
  const syntax = Object.hasOwn(SERVERS, bare) && bare !== 'runserver' ? SERVERS[bare] : undefined
  if (
    !syntax ||
    values.some(
      value =>
        value === '--help' ||
        value === '--version' ||
        (bare === 'node' && /^(-e|-p|--eval|--print|--check|--test)$/.test(value ?? '')) ||
        (bare === 'bun' && /^(-e|-p|--eval|--print|build|test|x|add|install)$/.test(value ?? '')) ||
        value === '--check-config',
    )
  )
    return null
  const subcommand = {
    flask: /^run$/,
    quart: /^run$/,
    fastapi: /^(run|dev)$/,
    celery: /^worker$/,
    litestar: /^run$/,
    rq: /^worker$/,
    'mod_wsgi-express': /^start-server$/,
    ...NODE_SUBCOMMANDS,
  }[bare]
  if (subcommand && !values.some(value => value !== null && subcommand.test(value))) return null
  if (!subcommand && rest.length === 0) return null
  if (namesProcessFile(bare, values)) return null
  // uWSGI runs programs of other languages as well.
  if (syntax.server === 'uwsgi' && values.some(value => /^--(cgi|php|psgi|rack)(=|$)/.test(value ?? ''))) return null
  return { syntax, words: rest }
}

function serverCommand(
  syntax: ServerSyntax,
  words: readonly ExpandedWord[],
  line: number,
  context: CommandContext,
): ServerCommand {
  const options = parseOptions(syntax, words)
  const settings = [...fromEnvironment(syntax, context), ...options.settings]
  const named = (name: string): string | null => {
    const value = options.settings.find(setting => setting.name === name)?.value
    return value === undefined || value === null || typeof value === 'boolean' ? null : String(value)
  }
  const { positionals } = options
  const app =
    typeof syntax.app === 'string'
      ? named(syntax.app)
      : syntax.app === null
        ? null
        : (positionals.at(syntax.app) ?? null)
  // A folder in front of it that is not known: the file is found by its ending.
  const ending = (name: string): string | null =>
    /\}?(\/[\w./-]+)"?$/.exec(options.settings.find(setting => setting.name === name)?.text ?? '')?.[1] ?? null
  let configFile = syntax.config?.map(name => named(name) ?? ending(name)).find(value => value !== null) ?? null
  if (syntax.server === 'uwsgi')
    configFile ??= positionals.find(text => /\.(ini|yaml|yml|json|xml)$/.test(text)) ?? null
  const isConfigUnknown = configFile === null && settings.some(({ name }) => syntax.config?.includes(name))
  const folder = named(syntax.server === 'gunicorn' ? 'chdir' : 'app_dir') ?? context.cwd ?? null
  const isWatching = syntax.server === 'tsx' && positionals[0] === 'watch'
  if (isWatching || (syntax.server === 'fastapi' && positionals[0] === 'dev')) {
    settings.push({
      name: 'reload',
      value: true,
      text: positionals[0] ?? '',
      line,
      certainty: 'literal',
      layer: 'command-line',
    })
  }
  const appVariable = words.map(wordValue).find(one => one.value === app && one.variable !== undefined)?.variable
  return command(syntax.server, line, context, {
    ...(app !== null && appVariable !== undefined && { appVariable }),
    app: syntax.server === 'uwsgi' ? (app ?? named('wsgi_file') ?? mountedApp(options.settings)) : app,
    configFile: configFile?.replace(/^file:/, '') ?? null,
    settings,
    ...((options.isOpen || isConfigUnknown) && { open: true }),
    ...(folder === null ? {} : { cwd: folder }),
  })
}

function scriptCommand(script: string, words: readonly ExpandedWord[], context: CommandContext): ServerCommand {
  const line = words[0]?.line ?? context.line ?? 1
  return command('script', context.line ?? line, context, {
    script,
    settings: gunicornArguments(context.environment),
    ...(context.cwd == null ? {} : { cwd: context.cwd }),
  })
}

function command(server: string, line: number, context: CommandContext, more: Partial<ServerCommand>): ServerCommand {
  const environment =
    context.environment && Object.keys(context.environment).length > 0 ? context.environment : undefined
  const blank = { app: null, configFile: null, script: null, settings: [] }
  return { server, line, source: context.source, ...blank, ...more, ...(environment ? { environment } : {}) }
}

/** Settings that variables set in the same file give to a server. */
function fromEnvironment(
  syntax: Pick<ServerSyntax, 'server' | 'short'>,
  context: Pick<CommandContext, 'environment'>,
): ServerSetting[] {
  const settings: ServerSetting[] = []
  const prefix = ENVIRONMENT_PREFIXES.find(([servers]) => servers.test(syntax.server))?.[1]
  for (const [name, { value, line, isDefault }] of Object.entries(context.environment ?? {})) {
    const word: ExpandedWord = isDefault
      ? { raw: value, line, pieces: [{ text: value, certainty: 'default', variable: name }] }
      : literalWord(value, line)
    if (name === 'WEB_CONCURRENCY' && WEB_CONCURRENCY.has(syntax.server)) {
      settings.push({ ...toSetting('workers', word, 'environment'), text: `WEB_CONCURRENCY=${value}`, variable: name })
    } else if (prefix && name.startsWith(prefix)) {
      settings.push({
        ...toSetting(name.slice(prefix.length).toLowerCase(), word, 'environment'),
        text: `${name}=${value}`,
        variable: name,
      })
    } else if (name === 'GUNICORN_CMD_ARGS' && syntax.server === 'gunicorn' && SERVERS.gunicorn) {
      const words = shellCommands(`gunicorn ${value}`, line).flatMap(({ words }) => words.slice(1))
      for (const setting of parseOptions(SERVERS.gunicorn, words).settings)
        settings.push({ ...setting, layer: 'cmd-args' })
    }
  }
  return settings
}

/** What GUNICORN_CMD_ARGS says, for files that set it without starting gunicorn themselves. */
export function gunicornArguments(environment: CommandContext['environment']): ServerSetting[] {
  const only = environment?.GUNICORN_CMD_ARGS
  return only ? fromEnvironment({ server: 'gunicorn', short: {} }, { environment: { GUNICORN_CMD_ARGS: only } }) : []
}

/** Variables with a known value that may matter to a server. */
function relevant(
  variables: Variables,
  outer: Readonly<Record<string, EnvironmentValue>> | undefined,
  line: number,
): Record<string, EnvironmentValue> {
  const values: Record<string, EnvironmentValue> = {}
  for (const [name, known] of variables) {
    if (!RELEVANT_VARIABLE.test(name) || known.value === null) continue
    const isDefault = known.certainty === 'default' && known.variable === name
    if (!isDefault && known.certainty !== 'literal') continue
    const said = outer?.[name]
    values[name] = said?.value === known.value ? said : { value: known.value, line, ...(isDefault && { isDefault }) }
  }
  return values
}

function shellContext(context: CommandContext, line: number): CommandContext {
  return { ...context, line }
}
