/**
 * Joins what the files of a repository say about servers: a command with the configuration file it names or finds, a
 * script with the variables of the file that starts it, and the server's own defaults. Pure; every setting keeps the
 * place where it was said.
 */
import type {
  DeploymentFacts,
  EnvironmentValue,
  ServerCommand,
  ServerSetting,
  Setting,
} from '../facts/deployment-facts.ts'
import { folderOf } from '../base/folder-of.ts'
import { joinPath } from '../base/join-path.ts'
import {
  surroundingsOf,
  type CpuLimit,
  type PlacedCommand,
  type PlacedSetting,
  type Starter,
  type Surroundings,
} from './deployment/surroundings.ts'
import { otherApplications } from './deployment/other-applications.ts'
import { imageFilesOf, type ImageFiles } from './deployment/image-files.ts'
import { takenBranches } from './deployment/taken-branches.ts'
import { resolveWritten } from './written-path.ts'

/** Server settings as said at one place, in the form in which an analysis carries them. Unknown values are null. */
export interface Deployment {
  readonly path: string
  readonly line: number
  readonly server: string
  readonly workerClass: string | null
  readonly workers: number | null
  readonly threads: number | null
  readonly timeout: number | null
  readonly preload: boolean | null
  /** `module:attribute` that is served. */
  readonly app: string | null
  /** More may be set by words that are not known. */
  readonly open?: true
  /** The build stage, branch or function of the file that the command stands in. */
  readonly part?: string
  /** Folders that the image of its container is built from, the nearest first. */
  readonly builtFrom?: readonly string[]
  /** What the image that it runs in holds of the repository. */
  readonly imageFiles?: ImageFiles
  /** It names a configuration file that is not in the repository. */
  readonly configuredElsewhere?: true
  /** Commands of other files that start the script in which this one stands. */
  readonly startedBy?: readonly Starter[]
  /** The limit on processors' time of the container that it runs in, which a count of processors does not see. */
  readonly cpuLimit?: CpuLimit
  /** Settings as written, weakest layer first, each with where it was said and whether it is certain. */
  readonly settings: readonly {
    readonly name: string
    readonly value: Setting
    readonly path: string
    readonly line: number
    readonly sure: boolean
    /** It is computed from how many processors the program finds. */
    readonly countsProcessors?: true
  }[]
}

/** The deployment facts of one file. */
export interface DeploymentFile {
  readonly path: string
  readonly facts: DeploymentFacts
}

/** Settings that say how many requests a server takes at once. */
const TELLING: ReadonlySet<string> = new Set([
  'workers',
  'processes',
  'threads',
  'worker_class',
  'timeout',
  'preload_app',
  'gevent',
])
const LAYERS: readonly ServerSetting['layer'][] = ['environment', 'file', 'cmd-args', 'command-line']

/** Every way a server is started in the repository, sorted by path and line. */
export function combineDeployments(files: readonly DeploymentFile[]): Deployment[] {
  const all = files.flatMap(({ path, facts }) => facts.commands.map(command => ({ path, command })))
  const paths = files.map(({ path }) => path)
  const said = all.some(isSaid) ? all.filter(({ command }) => command.source !== 'platform-default') : all
  const placed = takenBranches(said, paths)
  const configs = placed.filter(({ command }) => isConfig(command))
  const commands = placed.filter(
    ({ command }) => !isConfig(command) && command.server !== 'script' && command.server !== 'environment',
  )
  const images = new Map(files.flatMap(({ path, facts }) => (facts.images ? [[path, facts.images] as const] : [])))
  const imageOf = (entry: PlacedCommand): Pick<Deployment, 'imageFiles'> => {
    const imageFiles = imageFilesOf(entry, images, placed, paths)
    return imageFiles ? { imageFiles } : {}
  }
  const users = new Map<PlacedCommand, PlacedCommand>()
  const deployments = commands.map(entry => {
    const around = surroundingsOf(entry, placed, paths)
    const whole = withNamedConfig(entry, around)
    const config = configOf(whole, configs, paths)
    if (config && !users.has(config)) users.set(config, whole)
    return { ...deployment(whole, config, around, isConfiguredElsewhere(whole, paths)), ...imageOf(entry) }
  })
  for (const entry of commands)
    for (const { app, environment, ...at } of otherApplications(entry, placed)) {
      const around = surroundingsOf(entry, placed, paths)
      const command = { ...entry.command, app }
      const whole = { ...around, environment: new Map([...around.environment, ...environment]) }
      const config = configOf(entry, configs, paths)
      deployments.push({
        ...deployment({ ...entry, command }, config, whole, isConfiguredElsewhere(entry, paths)),
        ...imageOf(entry),
        ...at,
      })
    }
  // A configuration file is a place of its own: it says how the server is meant to run, with what its command adds.
  for (const config of configs) {
    const user = users.get(config)
    if (!user) deployments.push(deployment(config, null, surroundingsOf(config, placed, paths)))
    else if (config.command.settings.some(({ name }) => TELLING.has(name))) {
      const { path } = config
      const whole = deployment(user, config, surroundingsOf(user, placed, paths))
      // The branch that holds may not be the first that the file has.
      const telling = whole.settings.find(one => one.path === path && /^(workers|worker_class)$/.test(one.name))
      deployments.push({ ...whole, ...imageOf(user), path, line: telling?.line ?? config.command.line })
    }
  }
  return distinct(deployments).sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
}

/** A command for others than the developer, in a file of its own: a platform's default does not hold beside it. */
function isSaid({ command: { server, source } }: PlacedCommand): boolean {
  if (/^(script|environment|celery|rq|dramatiq|huey|arq|wsgiref)$|-dev$/.test(server)) return false
  return !/^(python|platform-default|makefile|package-json|pyproject|env|gunicorn-config|uwsgi-ini|hypercorn-config)$/.test(source) // prettier-ignore
}

function isConfig(command: ServerCommand): boolean {
  return /^(gunicorn-config|uwsgi-ini|hypercorn-config)$/.test(command.source)
}

function deployment(
  entry: PlacedCommand,
  config: PlacedCommand | null,
  surroundings: Surroundings,
  isElsewhere = false,
): Deployment {
  const { environment } = surroundings
  const { path, command } = entry
  const own = command.settings.map(setting => ({ ...setting, path }))
  const file = (config?.command.settings ?? []).map(setting => ({ ...setting, path: config?.path ?? path }))
  const outer = surroundings.arguments.filter(
    () => command.server === 'gunicorn' && !own.some(({ layer }) => layer === 'cmd-args'),
  )
  const isSaidInside = (name: string): boolean => own.some(one => one.layer === 'environment' && one.name === name)
  const workersOutside = environment.get('WEB_CONCURRENCY')
  if (workersOutside && takesWorkers(command.server) && !isSaidInside('workers'))
    outer.push({ ...fromOutside('workers', workersOutside), path: workersOutside.path })
  // Every option has a variable: `GRANIAN_BLOCKING_THREADS`.
  const prefix = OWN_VARIABLES[command.server]
  for (const [variable, said] of prefix === undefined ? [] : environment) {
    const name = variable.slice(prefix?.length).toLowerCase()
    if (prefix !== undefined && variable.startsWith(prefix) && !isSaidInside(name))
      outer.push({ ...fromOutside(name, said), path: said.path })
  }
  const made = config?.command.prefix ?? (isConfig(command) ? command.prefix : undefined)
  const byPrefix = made === undefined ? [] : [...environment].filter(([variable]) => variable.startsWith(made))
  for (const [variable, said] of byPrefix)
    file.push({ ...fromOutside(variable.slice(made?.length).toLowerCase(), said), layer: 'file', path: said.path })
  const settings = [...outer, ...file, ...own]
    .flatMap(setting => inForce(setting, environment))
    .map(setting => resolved(setting, environment))
    .sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer))
  const get = (...names: readonly string[]): PlacedSetting | undefined =>
    settings.findLast(({ name }) => names.includes(name))
  const server = command.server
  const isOpen = command.open === true || isElsewhere
  const ignoresWorkers = /^(uvicorn(\.server)?\.Server|hypercorn\.(asyncio|trio)\.serve)$/.test(
    String(get('api')?.value),
  )
  const workers = ignoresWorkers
    ? 1
    : server === 'celery' && get('autoscale')
      ? mostOf(get('autoscale'))
      : number(get('workers', 'processes', 'concurrency'), isOpen ? null : defaultWorkers(server))
  // 0 is as many as there are processors to celery and pm2, which takes negative numbers for fewer.
  const counted = /^(pm2|celery)$/.test(server) && workers !== null && workers <= 0 ? null : workers
  const threads = number(get('threads', 'blocking_threads'), isOpen ? null : defaultThreads(server))
  const workerClass = isOpen && !get('worker_class', 'k', 'pool') ? null : workerClassOf(server, get, threads)
  return {
    path,
    line: command.line,
    server,
    workerClass,
    workers: counted,
    threads:
      server === 'gunicorn' && workerClass !== null && workerClass !== 'sync' && workerClass !== 'gthread'
        ? null
        : threads,
    timeout: number(get('timeout', 'harakiri'), server === 'gunicorn' && !isOpen ? 30 : null),
    preload: preloadOf(server, get, isOpen),
    app: command.app ?? config?.command.app ?? null,
    ...(isOpen && { open: true }),
    ...(command.part === undefined ? {} : { part: command.part }),
    ...(command.builtFrom && { builtFrom: command.builtFrom.map(one => joinPath(folderOf(path), one)) }),
    ...(isElsewhere && { configuredElsewhere: true }),
    startedBy: surroundings.starters,
    // What says how many processors Python is to find tells it of the limit.
    ...(surroundings.cpuLimit && !environment.has('PYTHON_CPU_COUNT') && { cpuLimit: surroundings.cpuLimit }),
    settings: settings.map(({ name, value, line, path: place, certainty, countsProcessors }) => ({
      name,
      value,
      path: place,
      line,
      sure: certainty === 'literal',
      ...(countsProcessors && { countsProcessors }),
    })),
  }
}

/** Where gunicorn is given threads, its default class silently becomes gthread. */
function workerClassOf(
  server: string,
  get: (...names: readonly string[]) => PlacedSetting | undefined,
  threads: number | null,
): string | null {
  const said = get('worker_class', 'k')
  if (server === 'gunicorn') {
    if (said ? said.value === null : threads === null && get('threads')) return null
    const name = said ? String(said.value) : 'sync'
    return name === 'sync' && threads !== null && threads > 1 ? 'gthread' : name
  }
  if (server === 'hypercorn') return said ? (said.value === null ? null : String(said.value)) : 'asyncio'
  if (server === 'uwsgi') return get('gevent') ? 'gevent' : null
  if (server === 'celery') return get('pool') ? textOf(get('pool')?.value) : 'prefork'
  return said ? textOf(said.value) : null
}

function preloadOf(
  server: string,
  get: (...names: readonly string[]) => PlacedSetting | undefined,
  isOpen: boolean,
): boolean | null {
  if (server === 'gunicorn') {
    const said = get('preload_app')
    if (!said) return isOpen ? null : false
    return typeof said.value === 'boolean' ? said.value : null
  }
  if (server !== 'uwsgi') return null
  const lazy = get('lazy_apps', 'lazy')
  if (!lazy) return isOpen ? null : true
  return lazy.value === false
}

function defaultWorkers(server: string): number | null {
  if (
    /^(gunicorn|uvicorn|hypercorn|daphne|waitress|uwsgi|mod_wsgi|mod_wsgi-express|fastapi|granian|sanic|litestar|flask-dev|quart-dev|django-dev|aiohttp|tornado|wsgiref|gevent|eventlet|node|nodemon|ts-node|ts-node-dev|tsx|bun|vite-dev|pm2)$/.test(
      server,
    )
  )
    return 1
  return null
}

function defaultThreads(server: string): number | null {
  return { gunicorn: 1, waitress: 4, uwsgi: 1, mod_wsgi: 15, 'mod_wsgi-express': 5 }[server] ?? null
}

/** `GUNICORN_CMD_ARGS=-c server.py`: the command with the configuration file that its variables name. */
function withNamedConfig({ path, command }: PlacedCommand, around: Surroundings): PlacedCommand {
  if (command.server !== 'gunicorn' || command.configFile !== null) return { path, command }
  const named = [...around.arguments, ...command.settings].findLast(one => one.layer === 'cmd-args' && one.name === 'config') // prettier-ignore
  return typeof named?.value === 'string' ? { path, command: { ...command, configFile: named.value } } : { path, command } // prettier-ignore
}

/** The configuration file of a command: the one it names, or gunicorn's own default in its folder. */
function configOf(
  entry: PlacedCommand,
  configs: readonly PlacedCommand[],
  paths: readonly string[],
): PlacedCommand | null {
  const { path: file, command } = entry
  // A configuration in Python is gunicorn's or hypercorn's, whichever command names it.
  const candidates = configs.filter(
    config =>
      config.command.server === command.server ||
      (command.server === 'hypercorn' && config.command.source === 'gunicorn-config'),
  )
  if (command.configFile !== null) {
    const path = configPath(entry, command.configFile, paths)
    return candidates.find(config => config.path === path) ?? null
  }
  if (command.server !== 'gunicorn') return null
  const path = resolveWritten({ path: file, cwd: command.cwd }, 'gunicorn.conf.py', paths, false)
  return candidates.find(config => config.path === path) ?? null
}

/** The configuration file that a command names, if the repository has it: `python:` stands before a module. */
function configPath({ path, command }: PlacedCommand, written: string, paths: readonly string[]): string | null {
  const file = written.replace(/^python:(.+)$/, (_, module: string) => `${module.replaceAll('.', '/')}.py`)
  // A template is installed under the name that is left without its ending.
  const installed = paths.map(one => one.replace(/\.(j2|tpl|tmpl|template)$/, ''))
  const found = resolveWritten({ path, cwd: command.cwd }, file, installed)
  return found === null ? null : (paths[installed.indexOf(found)] ?? null)
}

/** Does it name a configuration file that is not here? What the command does not say may be said there. */
function isConfiguredElsewhere(entry: PlacedCommand, paths: readonly string[]): boolean {
  const { configFile, configIsOptional } = entry.command
  return configFile !== null && !configIsOptional && configPath(entry, configFile, paths) === null
}

/** The setting, if the variables that its branch tests have such values; less sure where nobody sets them. */
function inForce(setting: PlacedSetting, environment: ReadonlyMap<string, EnvironmentValue>): PlacedSetting[] {
  let certainty = setting.certainty
  for (const { variable, fallback, values, holds } of setting.when ?? []) {
    const said = environment.get(variable)?.value ?? fallback
    const outcome = values === null ? said !== null && said !== '' : values.some(one => String(one) === String(said))
    if (outcome !== holds) return []
    // `DEBUG=false` is true to Python and false to whoever reads it as a boolean.
    const isDoubtful = values === null && /^(false|0|no|off)$/i.test(String(said))
    if ((!environment.has(variable) || isDoubtful) && certainty === 'literal') certainty = 'default'
  }
  return [{ ...setting, certainty }]
}

/** A setting that one variable decides takes the value that the surrounding files give the variable. */
function resolved(setting: PlacedSetting, environment: Surroundings['environment']): PlacedSetting {
  if (setting.variable === undefined) return setting
  const known = environment.get(setting.variable)
  if (!known) return setting
  const { countsProcessors: _, ...said } = setting
  const value: Setting = /^\d{1,9}$/.test(known.value) ? Number(known.value) : known.value
  return {
    ...said,
    value,
    certainty: known.isDefault ? 'default' : 'literal',
    ...(setting.layer === 'environment' && { path: known.path, line: known.line }),
  }
}

/** Servers that read their number of workers from the environment. */
function takesWorkers(server: string): boolean {
  return /^(gunicorn|uvicorn|fastapi|granian|litestar)$/.test(server)
}

/** How the variables begin from which servers take any of their options. */
const OWN_VARIABLES: Readonly<Record<string, string>> = {
  uvicorn: 'UVICORN_',
  fastapi: 'UVICORN_',
  granian: 'GRANIAN_',
  uwsgi: 'UWSGI_',
  waitress: 'WAITRESS_',
}

function fromOutside(name: string, { value, line, isDefault }: EnvironmentValue): ServerSetting {
  const typed = /^\d{1,9}$/.test(value) ? Number(value) : /^(true|false)$/i.test(value) ? /^t/i.test(value) : value
  return { name, value: typed, text: value, line, certainty: isDefault ? 'default' : 'literal', layer: 'environment' }
}

function number(setting: PlacedSetting | undefined, fallback: number | null): number | null {
  if (!setting) return fallback
  return typeof setting.value === 'number' ? setting.value : null
}

/** Celery's `--autoscale=10,3`, in either order: ten at most. */
function mostOf(autoscale: PlacedSetting | undefined): number | null {
  const numbers = (textOf(autoscale?.value) ?? '').split(',')
  return numbers.every(one => /^\d+$/.test(one)) ? Math.max(...numbers.map(Number)) : null
}

function textOf(value: Setting | undefined): string | null {
  return value === undefined || value === null ? null : String(value)
}

function distinct(deployments: readonly Deployment[]): Deployment[] {
  const seen = new Set<string>()
  return deployments.filter(({ path, line, server }) => {
    const key = `${path}:${line}:${server}`
    return seen.has(key) ? false : seen.add(key)
  })
}
