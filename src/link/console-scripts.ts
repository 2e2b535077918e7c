/**
 * Commands that start a program of the repository's own (`CMD ["mysite", "serve"]` over `[project.scripts]`, or
 * `python -m mysite serve`), followed to its function: to the servers that the code reached from there starts, and to
 * the command lines of Django and Flask, to which it hands its words.
 */
import { folderOf } from '../base/folder-of.ts'
import type { ServerCommand } from '../facts/deployment-facts.ts'
import type { DeploymentFile } from './deployments.ts'
import { CodeReach, entryOf } from './code-reach.ts'
import type { Project } from './project.ts'

/** Functions and classes that read the words of the command line themselves, by the server that these words may start. */
const HANDED: Readonly<Record<string, string>> = {
  'django.core.management.execute_from_command_line': 'django-dev',
  'django.core.management.ManagementUtility': 'django-dev',
  'flask.cli.FlaskGroup': 'flask-dev',
  'flask.cli.main': 'flask-dev',
}

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
    const { functions, libraries } = reach.from(entry, command.words ?? [])
    if (command.through === undefined) return [{ ...command, starts: startedFrom(functions) }]
    return libraries.some(name => HANDED[name] === command.server) ? [command] : []
  }

  function programBehind(written: string | null, path: string): Program | null {
    if (written?.startsWith('-m ')) return { folder: folderOf(path), target: written.slice('-m '.length) }
    return written?.startsWith('bin:') ? nearest(programs.get(written.slice('bin:'.length)) ?? [], path) : null
  }

  /** Servers that the functions start; where there are several, the words decide which, and that is not known here. */
  function startedFrom(functions: ReadonlyMap<string, ReadonlySet<number>>): NonNullable<ServerCommand['starts']> {
    const started = files.flatMap(({ path, facts }) =>
      facts.commands
        .filter(({ fn, source }) => source === 'python' && fn !== undefined && functions.get(path)?.has(fn))
        .map(({ server, line }) => ({ path, line, server })),
    )
    const isOne = new Set(started.map(({ server }) => server)).size === 1
    return isOne ? started.map(({ path, line }) => ({ path, line })) : []
  }
}

/** The only one, or the one that is declared above the file, the nearest. */
function nearest(programs: readonly Program[], path: string): Program | null {
  const above = programs.filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
  const [first] = above.sort((a, b) => b.folder.length - a.folder.length)
  return first ?? (programs.length === 1 ? (programs[0] ?? null) : null)
}
