/** `colorfast inspect`: how every service of the repository serves requests, measured and by its framework. */
import { resolve } from 'node:path'
import { Argument, Command, Option } from 'commander'
import frameworks from '../../../rules/frameworks.json' with { type: 'json' }
import { UserError } from '../../base/user-error.ts'
import { nothingToRead } from '../nothing-to-read.ts'
import { showProgress } from '../screen/progress.ts'
import { runRequest, setUp } from '../set-up.ts'
import { wantsColor } from '../terminal.ts'
import type { Finish, Terminal } from '../terminal.ts'
import { VERSION } from '../version.ts'

interface InspectFlags {
  readonly format: 'pretty' | 'json' | 'markdown'
  readonly outputFile?: string
  readonly cache: boolean
  readonly root?: string
}

/** The command, ready to parse. */
export function inspectCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('inspect')
    .description(
      'how each service serves requests: framework, server, what can be in flight, handlers, offloads, libraries',
    )
    .addArgument(new Argument('[services...]', 'names of services; all where none is named'))
    .addOption(
      new Option('--format <format>', 'form of the answer').choices(['pretty', 'json', 'markdown']).default('pretty'),
    )
    .option('--output-file <file>', 'write it to a file')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .addHelpText(
      'after',
      '\nExamples:\n  colorfast inspect\n  colorfast inspect backend --format json\n  colorfast inspect --format markdown --output-file profile.md',
    )
    .action(async (services: string[], flags: InspectFlags) => finish(await runInspect(services, flags, terminal)))
}

async function runInspect(names: readonly string[], flags: InspectFlags, terminal: Terminal): Promise<number> {
  const started = terminal.clock()
  const project = setUp(terminal, { root: flags.root, paths: [] })
  const { root, config } = project
  const progress = showProgress(terminal, started)
  const [{ analyse }, { inspect }, report] = await Promise.all([
    import('../../run.ts'),
    import('../../query/inspect/inspect.ts'),
    import('../../report/inspect.ts'),
  ])
  const { analysis, found, facts, textOf } = await analyse(runRequest(project, flags, terminal, progress))
  progress.end()
  const manifests = found.files
    .filter(({ kind, quiet }) => kind === 'manifest' && quiet === undefined)
    .map(({ path }) => ({ path, text: textOf(path) ?? '' }))
  const whole = inspect(analysis, frameworks, manifests)
  const nothing = nothingToRead({
    root: root.directory,
    named: [],
    exclude: config.options.exclude,
    files: found.files,
    facts,
  })
  if (nothing !== null && whole.services.length === 0) throw nothing
  const profile = { ...whole, services: chosen(whole.services, names) }
  const text =
    flags.format === 'json'
      ? report.reportInspectJson(profile, { version: VERSION })
      : flags.format === 'markdown'
        ? report.reportInspectMarkdown(profile)
        : report.reportInspect(profile, {
            color: flags.outputFile === undefined && wantsColor(terminal),
            width: terminal.width,
          })
  if (flags.outputFile === undefined) terminal.out(text)
  else write(terminal, flags.outputFile, text)
  return 0
}

function chosen<T extends { readonly name: string }>(services: readonly T[], names: readonly string[]): readonly T[] {
  if (names.length === 0) return services
  const unknown = names.find(name => !services.some(service => service.name === name))
  if (unknown === undefined) return services.filter(({ name }) => names.includes(name))
  const known = services.map(({ name }) => name)
  if (/^\.|[\\/]/.test(unknown))
    throw new UserError(
      `${unknown} is a path, and inspect takes names of services.`,
      `To look at another folder, write --root ${unknown}.`,
    )
  throw new UserError(
    `No service is called ${unknown}.`,
    known.length === 0 ? 'No service was recognised at all.' : `There are ${known.join(', ')}.`,
  )
}

function write(terminal: Terminal, path: string, text: string): void {
  try {
    terminal.io.write(resolve(terminal.cwd, path), text)
  } catch (error) {
    throw new UserError(`${path} could not be written (${(error as Error).message}).`)
  }
}
