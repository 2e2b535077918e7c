/**
 * Commands that start a program of the repository's own (`CMD ["mysite", "serve"]` over `[project.scripts]`, or
 * `python -m mysite serve`), followed to its function: to the servers that the code reached from there starts, and to
 * a library's own command line, to which it hands its words.
 */
import { folderOf, isBelow } from '../base/folder-of.ts'
import { readEffects } from '../catalogue/effects.ts'
import type { ServerCommand } from '../facts/deployment-facts.ts'
import type { DeploymentFile } from './deployments.ts'
import { CodeReach, entryOf } from './code-reach.ts'
import type { Class, Func, Project } from './project.ts'

/** The role of functions and classes that read the words of the command line themselves, before the server that they may start. */
const COMMAND_LINE = 'command-line.'

/** A console script and the folder of the file that declares it. */
interface Program {
  readonly folder: string
  readonly target: string
}

/** The files with such commands resolved: each knows what it starts, and those that are no programs of the repository are gone. */
export function throughConsoleScripts(files: readonly DeploymentFile[], project: Project): DeploymentFile[] {
  const programs = new Map<string, Program[]>()
  for (const { path, facts } of files)
    for (const { name, target } of facts.consoleScripts ?? [])
      programs.set(name, [...(programs.get(name) ?? []), { folder: folderOf(path), target }])
  const reach = new CodeReach(project)
  return files.map(({ path, facts }) => ({
    path,
    facts: { ...facts, commands: facts.commands.flatMap(command => resolved(path, command)) },
  }))

  function resolved(path: string, command: ServerCommand): ServerCommand[] {
    const written = command.through ?? command.script
    const program = programBehind(written, path)
    const entry = program && entryOf(project, program.target, program.folder)
    if (!entry) return command.through === undefined && !written?.startsWith('bin:') ? [command] : []
    const { functions, libraries, isNamed } = reach.from(entry, command.words ?? [])
    if (command.through === undefined) {
      const starts = startedFrom(functions)
      return [starts === null || (starts.length === 0 && !isNamed) ? command : { ...command, starts }]
    }
    return libraries.some(name => rolesOf(name).includes(`${COMMAND_LINE}${command.server}`)) ? [command] : []
  }

  function programBehind(written: string | null, path: string): Program | null {
    if (written?.startsWith('-m ')) return { folder: folderOf(path), target: written.slice('-m '.length) }
    return written?.startsWith('bin:') ? nearest(programs.get(written.slice('bin:'.length)) ?? [], path) : null
  }

  /** What a stub says of a function or class by its dotted name. */
  function rolesOf(name: string): readonly string[] {
    const at = name.lastIndexOf('.')
    const module = project.resolve(name.slice(0, at), null)
    const own = (one: Func | Class): boolean => one.name === name.slice(at + 1)
    const found = module?.isStub ? (module.functions.find(own) ?? module.classes.find(own)) : undefined
    return found ? readEffects(found.facts).roles : []
  }

  /** Servers that the functions start; null where there are several, of which the words decide, and that is not known here. */
  function startedFrom(
    functions: ReadonlyMap<string, ReadonlySet<number>>,
  ): NonNullable<ServerCommand['starts']> | null {
    const started = files.flatMap(({ path, facts }) =>
      facts.commands
        .filter(({ fn, source }) => source === 'python' && fn !== undefined && functions.get(path)?.has(fn))
        .map(({ server, line }) => ({ path, line, server })),
    )
    const isOpen = new Set(started.map(({ server }) => server)).size > 1
    return isOpen ? null : started.map(({ path, line }) => ({ path, line }))
  }
}

/** The only one, or the one that is declared above the file, the nearest. */
function nearest(programs: readonly Program[], path: string): Program | null {
  const above = programs.filter(({ folder }) => isBelow(path, folder))
  const [first] = above.sort((a, b) => b.folder.length - a.folder.length)
  return first ?? (programs.length === 1 ? (programs[0] ?? null) : null)
}
