/**
 * What other files set for a server's command: `.env` beside it, the file that starts its script, and the composition
 * that runs its image. Variables go all the way: from a composition by the image's command to the script that it starts.
 */
import { joinPath } from '../../base/join-path.ts'
import { folderOf } from '../../base/folder-of.ts'
import type { EnvironmentValue, ImageReference, ServerCommand, ServerSetting } from '../../facts/deployment-facts.ts'
import { resolveWritten } from '../written-path.ts'

/** A command and its file. */
export interface PlacedCommand {
  readonly path: string
  readonly command: ServerCommand
}

/** A setting and its file. */
export interface PlacedSetting extends ServerSetting {
  readonly path: string
}

/** A command that starts the script in which another stands. */
export interface Starter {
  readonly path: string
  readonly line: number
  /** The build stage, branch or function that it stands in. */
  readonly part?: string
}

/** Variables by name, each with its file. */
type Environment = ReadonlyMap<string, EnvironmentValue & { readonly path: string }>

/** Variables, the arguments of GUNICORN_CMD_ARGS, and who starts the script in which the command stands. */
export interface Surroundings {
  readonly environment: Environment
  readonly arguments: readonly PlacedSetting[]
  readonly starters: readonly Starter[]
  /** The limit on processors' time of the container that it runs in. */
  readonly cpuLimit: CpuLimit | null
}

/** A limit on processors' time, and where it is said. */
export interface CpuLimit {
  readonly cpus: number
  readonly path: string
  readonly line: number
}

/** A composition runs an image whose command starts a script, which starts another. */
const DEEPEST = 4

/** Everything in force for a command that its own words do not say. */
export function surroundingsOf(
  entry: PlacedCommand,
  placed: readonly PlacedCommand[],
  paths: readonly string[],
  depth = 0,
): Surroundings {
  const beside = filesOf(entry, placed, paths, depth === 0)
  const callers = depth < DEEPEST ? placed.filter(one => startsScript(one, entry, paths) || startsTask(one, entry)) : [] // prettier-ignore
  // What a developer starts by hand says little of what the image does.
  const installed = callers.filter(({ command }) => !/^(makefile|package-json)$/.test(command.source))
  const users: readonly (PlacedCommand | undefined)[] = installed.length > 0 ? installed : callers
  const runners = forUsers([...placed.filter(one => runsImage(one, entry, placed)), ...loneManifests(entry, placed)])
  const behind = (all: readonly PlacedCommand[]): readonly Surroundings[] =>
    all.map(one => surroundingsOf(one, placed, paths, depth + 1))
  const [outerCallers, outerRunners] = [behind(callers), behind(runners)]
  const said = (all: readonly PlacedCommand[]): readonly PlacedSetting[] =>
    all.flatMap(({ path, command }) =>
      command.settings.filter(({ layer }) => layer === 'cmd-args').map(setting => ({ ...setting, path })),
    )
  const image = ofImage(entry, placed)
  const own = entry.command.environment?.GUNICORN_CMD_ARGS !== undefined
  return {
    // A composition sets its variables over those of the image; a script sets its own over what it is given.
    environment: withCopies(
      new Map([
        ...ownVariables(image),
        ...ownVariables([entry]).filter(([, { isDefault }]) => isDefault),
        ...ownVariables(beside),
        ...agreed(outerCallers.filter((_, index) => users.includes(callers[index]))),
        ...ownVariables([entry]).filter(([, { isDefault }]) => !isDefault),
        ...agreed(outerRunners),
      ]),
    ),
    arguments: [
      ...(own ? [] : said(image)),
      ...said([...beside, ...callers]),
      ...outerCallers.flatMap(one => one.arguments),
      ...said(runners),
      ...outerRunners.flatMap(one => one.arguments),
    ],
    starters: callers.flatMap((caller, index) => startersBy(caller, outerCallers[index]?.starters ?? [], placed)),
    cpuLimit: limitIn([
      ...[entry, ...runners].map(limitOf),
      ...[...outerCallers, ...outerRunners].map(one => one.cpuLimit),
    ]),
  }
}

function limitOf({ path, command: { cpuLimit } }: PlacedCommand): CpuLimit | null {
  return cpuLimit ? { ...cpuLimit, path } : null
}

/**
 * Manifests whose images are called by names of a registry: they are meant for the image that the repository builds if it
 * builds only one. Official images (`redis:7`) have no `/` in their name.
 */
function loneManifests({ path, command }: PlacedCommand, placed: readonly PlacedCommand[]): readonly PlacedCommand[] {
  const isOnly = placed.every(one => one.command.source !== 'dockerfile' || one.path === path)
  if (command.source !== 'dockerfile' || !isOnly) return []
  return placed.filter(
    one =>
      one.command.server === 'environment' &&
      !isForAnother(one) &&
      /^(kubernetes|helm)$/.test(one.command.source) &&
      /[/{]/.test(one.command.image?.name ?? ''),
  )
}

/**
 * What the Dockerfile sets for a container that has a command of its own: that of an image which is built here, or the only
 * one of the repository where the image is called by a name of a registry.
 */
function ofImage(
  { path, command: { runsIn } }: PlacedCommand,
  placed: readonly PlacedCommand[],
): readonly PlacedCommand[] {
  const all = runsIn ? placed.filter(({ command }) => command.source === 'dockerfile') : []
  const built = runsIn && builtImage(path, runsIn, placed)
  const isOnly = new Set(all.map(one => one.path)).size === 1 && /[/{]/.test(runsIn?.name ?? '')
  const file = built?.path ?? (isOnly ? all[0]?.path : undefined)
  const here = all.filter(one => one.path === file)
  const stage = built?.stage ?? here.at(-1)?.command.part
  return here.filter(({ command }) => command.part === stage)
}

/** `APP_MODULE: shop.stock:app`: its command is to serve another application, and with numbers of its own. */
function isForAnother({ command: { environment = {} } }: PlacedCommand): boolean {
  return Object.values(environment).some(({ value }) => /^[A-Za-z_][\w.]*:[A-Za-z_]\w*(\(\))?$/.test(value))
}

/** The first, if all say the same. */
function limitIn(said: readonly (CpuLimit | null)[]): CpuLimit | null {
  const [first, ...others] = said.filter(one => one !== null)
  return first && others.every(({ cpus }) => cpus === first.cpus) ? first : null
}

const FOR_DEVELOPERS = /(^|[/._-])(dev|devel|develop|development|local|tests?|override)(?=[/._-]|$)/i

/** Compositions that run the image for its users; those for developers say something where there are no others. */
function forUsers(runners: readonly PlacedCommand[]): readonly PlacedCommand[] {
  const left = runners.filter(({ path, command: { part = '' } }) => !FOR_DEVELOPERS.test(path) && !FOR_DEVELOPERS.test(part)) // prettier-ignore
  return left.length > 0 ? left : runners
}

/** A command that starts a script, once for each part of a file or container of a composition that it is known to stand in. */
function startersBy(
  { path, command: { line, part } }: PlacedCommand,
  above: readonly Starter[],
  placed: readonly PlacedCommand[],
): readonly Starter[] {
  const users = placed.filter(
    one => one.command.image && builtImage(one.path, one.command.image, placed)?.path === path,
  )
  const outer = [...above.map(one => one.part), ...users.map(one => one.command.part)].filter(one => one !== undefined)
  const parts = outer.length === 0 ? [part] : outer.map(one => [part, one].filter(Boolean).join('/'))
  return [...new Set(parts)].map(one => ({ path, line, ...(one !== undefined && { part: one }) }))
}

/** Files of variables: those that the command names, and for the command itself `.env` beside it. */
function filesOf(
  { path, command }: PlacedCommand,
  placed: readonly PlacedCommand[],
  paths: readonly string[],
  withNeighbours: boolean,
): readonly PlacedCommand[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const named = (command.environmentFiles ?? []).map(written => resolveWritten({ path, cwd: command.cwd }, written, paths)) // prettier-ignore
  return placed.filter(
    ({ path: file, command: { server, image, variablesName } }) =>
      server === 'environment' &&
      image === undefined &&
      (variablesName !== undefined
        ? command.environmentFiles?.includes(variablesName)
        : (withNeighbours && isNeighbour(file, folder)) || named.includes(file)),
  )
}

/** `.env` and its like (`.env.example`, `.env.production`); what is named after development or tests says nothing of production. */
function isNeighbour(file: string, folder: string): boolean {
  return file.startsWith(`${folder}.env`) && !/[._-](dev\w*|tests?|testing|local|ci)(?=[._-]|$)/i.test(file.slice(folder.length)) // prettier-ignore
}

function ownVariables(commands: readonly PlacedCommand[]): [string, EnvironmentValue & { path: string }][] {
  return commands.flatMap(({ path, command }) =>
    Object.entries(command.environment ?? {}).map(([name, value]): [string, EnvironmentValue & { path: string }] => [
      name,
      { ...value, path },
    ]),
  )
}

/** `ENV A=$B` follows what is given for B when the image is built. */
function withCopies(environment: Environment): Environment {
  return new Map(
    [...environment].map(([name, said]) => {
      const source = said.copies === undefined ? undefined : environment.get(said.copies)
      return [name, source ?? said]
    }),
  )
}

/** The variables to which several starters give one value. */
function agreed(all: readonly Surroundings[]): [string, EnvironmentValue & { readonly path: string }][] {
  const entries = all.flatMap(({ environment }) => [...environment])
  return entries.filter(([name, { value }]) => entries.every(([other, said]) => other !== name || said.value === value))
}

/** Does a command start the script, the program or the module in which another stands? */
export function startsScript(
  { path, command }: PlacedCommand,
  { path: wanted, command: { line } }: PlacedCommand,
  paths: readonly string[],
): boolean {
  const { script, cwd, starts } = command
  if (starts !== undefined) return starts.some(one => one.path === wanted && one.line === line)
  if (script === null) return false
  const module = /^-m (.+)$/.exec(script)?.[1]
  if (module === undefined) return resolveWritten({ path, cwd }, script, paths) === wanted
  const file = module.replaceAll('.', '/')
  return [`${file}.py`, `${file}/__main__.py`].some(one => resolveWritten({ path, cwd }, one, paths) === wanted)
}

/** `npm start` runs a script of the `package.json` in its folder; in a container's file, of the nearest one. */
function startsTask({ path, command }: PlacedCommand, entry: PlacedCommand): boolean {
  const { task } = entry.command
  if (task === undefined || command.script !== `npm:${task}`) return false
  const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1)
  return path.startsWith(folder) || path.slice(0, path.lastIndexOf('/') + 1) === ''
}

/** A container that leaves its command to the image of this one: to the last stage where none is named. */
function runsImage({ path, command }: PlacedCommand, entry: PlacedCommand, placed: readonly PlacedCommand[]): boolean {
  const built = command.image && builtImage(path, command.image, placed)
  if (!built || built.path !== entry.path) return false
  const stage = built.stage ?? placed.findLast(one => one.path === entry.path)?.command.part
  return entry.command.part === stage
}

/** The Dockerfile and stage of an image: built here, or under this name by another container of the project. */
function builtImage(
  path: string,
  { file, stage, name }: ImageReference,
  placed: readonly PlacedCommand[],
): { readonly path: string; readonly stage: string | null } | null {
  if (file !== null) return { path: joinPath(folderOf(path), file), stage }
  const builder = placed.find(({ command: { image } }) => image !== undefined && image.file !== null && image.name === name) // prettier-ignore
  return builder?.command.image ? builtImage(builder.path, builder.command.image, placed) : null
}
