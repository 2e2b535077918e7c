/**
 * Finds server commands in structured files: the pair entrypoint/command or command/args of containers with their
 * environment, and single command strings under the keys where each kind of file keeps them.
 */
import type { EnvironmentValue, ImageReference, ServerCommand } from '../../facts/deployment-facts.ts'
import { folderOf } from '../../base/folder-of.ts'
import { expandWord, literalWord, type ExpandedWord, type Known, type Variables } from './shell/expand-word.ts'
import { gunicornArguments, readArguments, readCommandLine, type CommandContext } from './shell/read-command-line.ts'
import { cpuLimitOf } from './cpu-limit.ts'
import { configMapFile, configMapFiles, configMapsIn, type ConfigMap } from './kubernetes/config-maps.ts'
import { RELEVANT_VARIABLE } from './shell/server-options.ts'
import { shellTokens } from './shell/shell-words.ts'
import { entry, type Structure } from './structured.ts'

/** Keys that hold the first and the second half of a command. */
const HALVES = [
  ['entrypoint', 'command'],
  ['entryPoint', 'command'],
  ['command', 'args'],
] as const
/** Keys that hold a whole command as text. */
const WHOLE = new Set([
  'entrypoint',
  'entryPoint',
  'command',
  'startCommand',
  'start_command',
  'cmd',
  'run',
  'dockerCommand',
  'startcommand',
])
const DEEPEST = 40

/** Commands anywhere in a structure, for compose, Kubernetes, Helm values and platform files. */
export function commandsIn(
  structure: Structure | undefined,
  source: string,
  depth = 0,
  name: string | null = null,
): ServerCommand[] {
  if (!structure || depth > DEEPEST || structure.k === 'scalar') return []
  if (structure.k === 'list') return structure.items.flatMap(item => commandsIn(item, source, depth + 1))
  const context = contextOf(structure, source)
  const commands = [...ownCommands(structure, context), ...imageSurroundings(structure, context)]
  const part = partOf(structure, source === 'compose' ? name : null, commands)
  const builtFrom = foldersOf(structure)
  const builtBy = builderOf(structure)
  const image = /^(compose|kubernetes|helm)$/.test(source) ? imageOf(structure) : null
  const files = [...filesIn(entry(structure, 'env_file')), ...configMapFiles(structure)]
  const own = withEnvironmentFiles(commands, files).map(command => ({
    ...command,
    ...(part !== null && { part }),
    ...(builtFrom.length > 0 && { builtFrom }),
    ...(builtBy && { builtBy }),
    ...(command.image === undefined && image && { runsIn: image }),
    ...cpuLimitOf(structure),
  }))
  const inner = structure.entries.flatMap(([key, value]) => commandsIn(value, source, depth + 1, key))
  return [...configMapsIn(structure).flatMap(configMapCommand), ...own, ...inner]
}

/** A map of variables for containers that name it, as a file of them. */
function configMapCommand({ name, values, line }: ConfigMap): ServerCommand[] {
  const environment = variablesIn(values)
  if (Object.keys(environment).length === 0) return []
  const blank = { app: null, configFile: null, script: null, settings: [] }
  return [{ server: 'environment', line, source: 'kubernetes', ...blank, environment, variablesName: configMapFile(name) }] // prettier-ignore
}

/** Commands in every string below a structure: `scripts` of package.json, tasks, processes. */
export function commandsInStrings(
  structure: Structure | undefined,
  context: CommandContext,
  depth = 0,
): ServerCommand[] {
  if (!structure || depth > DEEPEST) return []
  if (structure.k === 'scalar') return readCommandLine(structure.text, { ...context, line: structure.line })
  if (structure.k === 'map')
    return structure.entries.flatMap(([, value]) => commandsInStrings(value, context, depth + 1))
  const words = wordsOf(structure, context.variables ?? new Map<string, Known>())
  const asList = words.length > 1 ? readArguments(words, context) : []
  return asList.some(one => !isPerhaps(one))
    ? asList
    : structure.items.flatMap(item => commandsInStrings(item, context, depth + 1))
}

function ownCommands(map: Structure, context: CommandContext): ServerCommand[] {
  const variables = context.variables ?? new Map<string, Known>()
  const perhaps: ServerCommand[] = []
  for (const [first, second] of HALVES) {
    const start = entry(map, first)
    const rest = entry(map, second)
    if (!start || !rest || start.k === 'map' || rest.k === 'map') continue
    const words = [...wordsOf(start, variables), ...wordsOf(rest, variables)]
    const joined = readArguments(words, context)
    if (joined.some(one => !isPerhaps(one))) return located(joined, start.line)
    perhaps.push(...located(joined, start.line))
  }
  const found: ServerCommand[] = []
  for (const key of [...WHOLE, 'args']) {
    const value = entry(map, key)
    if (!value || value.k === 'map') continue
    if (value.k === 'scalar') {
      const text = context.source === 'compose' ? onOneLine(value.text) : value.text
      found.push(...readCommandLine(text, { ...context, line: value.line }))
    } else found.push(...located(commandOfList(value, variables, context), value.line))
  }
  return perhaps.length > 0 && found.every(isPerhaps) ? perhaps : found
}

/** A single item with several words in it is no program: the image's own `sh -c` reads it as a script. */
function commandOfList(list: Structure, variables: Variables, context: CommandContext): ServerCommand[] {
  const [only, ...others] = list.k === 'list' ? list.items : []
  if (only?.k === 'scalar' && others.length === 0 && /\S\s+\S/.test(only.text))
    return readCommandLine(only.text.replaceAll('$$', '$'), { ...context, line: only.line })
  return readArguments(wordsOf(list, variables), context)
}

/**
 * Compose splits a command into words itself: outside of quotes the end of a line is a space to it, and ends no command;
 * within double quotes a space behind a backslash is one, which is what is left of a line that was to go on.
 */
function onOneLine(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|'[^']*'|(?<!\\)\n(?=.*\S)/g, part =>
    part === '\n' ? ' \\\n' : part.startsWith('"') ? part.replace(/\\(?= )/g, '') : part,
  )
}

/** A program that may be the repository's own, which only all files together tell. */
function isPerhaps({ script, through }: ServerCommand): boolean {
  return through !== undefined || script?.startsWith('bin:') === true
}

/** The variables that a container gives to the image whose own command it runs; how an image that it builds is called. */
function imageSurroundings(map: Structure, { source, environment }: CommandContext): ServerCommand[] {
  const image = /^(compose|kubernetes|helm)$/.test(source) ? imageOf(map) : null
  if (image === null) return []
  const isOwnCommand = ['command', 'entrypoint', 'args'].some(key => entry(map, key) !== undefined)
  const given = isOwnCommand ? {} : { ...variablesIn(entry(map, 'build', 'args')), ...environment }
  const isSaid =
    Object.keys(given).length > 0 ||
    (!isOwnCommand &&
      (entry(map, 'env_file') !== undefined ||
        configMapFiles(map).length > 0 ||
        cpuLimitOf(map).cpuLimit !== undefined))
  if (!isSaid && image.file === null) return []
  return [
    {
      server: 'environment',
      line: map.line,
      source,
      app: null,
      configFile: null,
      script: null,
      settings: gunicornArguments(given),
      image,
      ...(Object.keys(given).length > 0 && { environment: given }),
    },
  ]
}

function imageOf(map: Structure): ImageReference | null {
  const build = entry(map, 'build')
  const name = textOf(entry(map, 'image')) ?? textOf(entry(map, 'image', 'repository'))
  if (!build) return name === null ? null : { file: null, stage: null, name }
  const folder = textOf(build) ?? textOf(entry(build, 'context')) ?? '.'
  const file = `${folder}/${textOf(entry(build, 'dockerfile')) ?? 'Dockerfile'}`
  return /[$:]/.test(file) ? null : { file, stage: textOf(entry(build, 'target')), name }
}

/** Where the sources of a container's image stand, the nearest first. */
function foldersOf(map: Structure): readonly string[] {
  const built = builderOf(map)
  return built ? [...new Set([folderOf(built.file), built.context])] : []
}

function builderOf(map: Structure): ServerCommand['builtBy'] | null {
  const image = imageOf(map)
  if (!image || image.file === null) return null
  const build = entry(map, 'build')
  return {
    file: image.file,
    stage: image.stage,
    context: textOf(build) ?? textOf(entry(build, 'context')) ?? '.',
  }
}

/**
 * What a composition says of a service: its name, the stage, Dockerfile and name of its image, whether source is mounted over
 * it, and files of variables for development.
 */
function partOf(map: Structure, name: string | null, commands: readonly ServerCommand[]): string | null {
  const build = entry(map, 'build')
  if (!build && (name === null || !(entry(map, 'image') || entry(map, 'command')))) return null
  const said = [entry(build, 'target'), entry(build, 'dockerfile')].flatMap(one => textOf(one) ?? [])
  // A tag may say what the image is for: `shop:develop`.
  const image = textOf(entry(map, 'image'))
  if (image !== null) said.push(image.replaceAll(':', '/'))
  const context = textOf(build) ?? textOf(entry(build, 'context')) ?? '.'
  const volumes = entry(map, 'volumes')
  const code = new Set([...CODE, ...commands.flatMap(({ app }) => packageOf(app) ?? [])])
  if ((volumes?.k === 'list' ? volumes.items : []).some(one => isSourceMount(one, context, code)))
    said.push('local-source')
  // Whose variables a container is given says for whom it is: `env_file: .env.dev`.
  said.push(...filesIn(entry(map, 'env_file')).filter(isForDevelopment).map(fileName))
  if (tellsDevelopment(entry(map, 'environment'))) said.push('development')
  if (name !== null) said.push(name)
  return said.length > 0 ? said.join('/') : null
}

/** `APP_ENV: development`, `DEVELOPMENT=${DEVELOPMENT-True}`: the variables say for whom the container is. */
function tellsDevelopment(environment: Structure | undefined): boolean {
  return [...environmentPairs(environment)].some(([name, { value }]) =>
    /^(DEVELOPMENT|DEV_MODE|DEVELOPMENT_MODE)$/i.test(name)
      ? /^(true|1|yes|on)$/i.test(value)
      : /(^|_)(ENV|ENVIRONMENT)$/i.test(name) && /^(dev|develop|development|local)$/i.test(value),
  )
}

function isForDevelopment(path: string): boolean {
  return /(^|[._-])(dev|devel|develop|development)(?=[._-]|$)/i.test(fileName(path))
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The package that an application stands in: `shop` of `shop.wsgi:app`. */
function packageOf(app: string | null): string | null {
  return /^([A-Za-z_]\w*)(\.\w+)*(:|$)/.exec(app ?? '')?.[1] ?? null
}

/** Folders that hold code wherever they stand in a checkout. */
const CODE = new Set(['src', 'app', 'code', 'backend', 'server', 'api'])

/**
 * Is the checkout mounted over the image: what it was built from, a folder around that, or a folder of code where the
 * image has it too (`./src:/app`, `./services/api/src:/app/services/api/src`)? Production runs what is in the image.
 */
function isSourceMount(volume: Structure, context: string, code: ReadonlySet<string>): boolean {
  const [written = '', at = ''] = textOf(volume)?.split(':') ?? []
  const source = textOf(entry(volume, 'source')) ?? written
  if (!source.startsWith('.')) return folderName(source) === folderName(context) && source !== ''
  const [folder, built] = [folderName(source), folderName(context)]
  if (folder === '.' || folder === built || built.startsWith(`${folder}/`)) return true
  const target = (textOf(entry(volume, 'target')) ?? at).replace(/\/+$/, '')
  return code.has(folder.slice(folder.lastIndexOf('/') + 1)) && (!folder.includes('/') || target.endsWith(`/${folder}`))
}

function textOf(structure: Structure | undefined): string | null {
  return structure?.k === 'scalar' ? structure.text : null
}

/** `./backend/` and `backend` are one folder. */
function folderName(path: string): string {
  return path.replace(/^(\.\/)+|\/+$/g, '') || '.'
}

function located(commands: readonly ServerCommand[], line: number): ServerCommand[] {
  return commands.map(command => (command.server === 'script' ? { ...command, line } : command))
}

/** A list's items as words; a string split like a shell would, since compose and Docker do. */
function wordsOf(structure: Structure, variables: Variables): ExpandedWord[] {
  if (structure.k === 'list') {
    return structure.items.flatMap(item => (item.k === 'scalar' ? interpolated(item.text, item.line, variables) : []))
  }
  if (structure.k === 'map') return []
  return shellTokens(structure.text, structure.line).flatMap(token =>
    token.k === 'word' ? expandWord(token, variables) : [],
  )
}

/** One item: `${VAR:-x}` (compose) and `$(VAR)` (Kubernetes) are replaced, spaces do not split. */
function interpolated(text: string, line: number, variables: Variables): ExpandedWord[] {
  if (!text.includes('$')) return [literalWord(text, line)]
  const safe = text.replace(/\$\(([A-Za-z_]\w*)\)/g, '${$1}')
  // A script given to `sh -c` keeps its text: its own shell expands it.
  if (/[\s;|&]/.test(safe)) return [literalWord(safe.replaceAll('$$', '$'), line)]
  const [token] = shellTokens(`"${safe.replaceAll('"', '\\"')}"`, line)
  return token?.k === 'word' ? expandWord({ ...token, raw: text }, variables) : [literalWord(text, line)]
}

function contextOf(map: Structure, source: string): CommandContext {
  const environment: Record<string, EnvironmentValue> = {}
  for (const key of ['environment', 'env', 'envVars', 'env_variables', 'extraEnv', 'extraEnvVars'])
    Object.assign(environment, variablesIn(entry(map, key)))
  const folder = entry(map, 'working_dir') ?? entry(map, 'workingDir') ?? entry(map, 'rootDir')
  const cwd = folder?.k === 'scalar' && folder.text !== '' ? folder.text : null
  return { source, environment, variables: asVariables(environment), cwd }
}

/** Those of a list or map of variables that may matter to a server. */
function variablesIn(structure: Structure | undefined): Record<string, EnvironmentValue> {
  return Object.fromEntries([...environmentPairs(structure)].filter(([name]) => RELEVANT_VARIABLE.test(name)))
}

/** The commands, each with the files of variables that are read for it. */
export function withEnvironmentFiles(commands: readonly ServerCommand[], files: readonly string[]): ServerCommand[] {
  return files.length === 0 ? [...commands] : commands.map(command => ({ ...command, environmentFiles: files }))
}

/** `env_file: a.env`, `- a.env` and `- path: a.env`. */
function filesIn(structure: Structure | undefined): readonly string[] {
  if (structure?.k === 'scalar') return [structure.text]
  return structure?.k === 'list' ? structure.items.flatMap(item => filesIn(entry(item, 'path') ?? item)) : []
}

/** `A: 1`, `- A=1` and `- name: A, value: 1`. */
function* environmentPairs(structure: Structure | undefined): Generator<readonly [string, EnvironmentValue]> {
  if (structure?.k === 'map') {
    for (const [name, value] of structure.entries) if (value.k === 'scalar') yield* known(name, value.text, value.line)
  }
  if (structure?.k !== 'list') return
  for (const item of structure.items) {
    if (item.k === 'scalar') {
      const at = item.text.indexOf('=')
      if (at > 0) yield* known(item.text.slice(0, at), item.text.slice(at + 1), item.line)
    } else {
      const name = entry(item, 'name') ?? entry(item, 'key')
      const value = entry(item, 'value')
      if (name?.k === 'scalar' && value?.k === 'scalar') yield* known(name.text, value.text, item.line)
    }
  }
}

/** A value that is itself a variable says nothing, unless it has a default. */
function* known(name: string, text: string, line: number): Generator<readonly [string, EnvironmentValue]> {
  const fallback = /^\$\{\w+:?-([^}]*)\}$/.exec(text)
  if (fallback) yield [name, { value: fallback[1] ?? '', line }]
  else if (!text.includes('$')) yield [name, { value: text, line }]
}

/** Variables of the environment as a shell sees them. */
export function asVariables(environment: Readonly<Record<string, EnvironmentValue>>): Variables {
  return new Map(
    Object.entries(environment).map(([name, { value }]) => [name, { value, certainty: 'literal', variable: name }]),
  )
}
