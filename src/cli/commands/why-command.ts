/** `colorfast why FILE:LINE`: where one function runs, who calls it, what it reaches. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { UserError } from '../../base/user-error.ts'
import type { AnalysedFunction } from '../../propagate/analysis.ts'
import { showProgress } from '../screen/progress.ts'
import { runRequest, setUp } from '../set-up.ts'
import { wantsColor } from '../terminal.ts'
import type { Finish, Terminal } from '../terminal.ts'
import { VERSION } from '../version.ts'

interface WhyFlags {
  readonly format: 'pretty' | 'json'
  readonly all?: boolean
  readonly cache: boolean
  readonly root?: string
}

/** The command, ready to parse. */
export function whyCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('why')
    .description('for one function: on which threads or loops it runs, who calls it, what it reaches')
    .addArgument(new Argument('<place>', 'FILE:LINE, or the name of a function'))
    .addOption(new Option('--format <format>', 'form of the answer').choices(['pretty', 'json']).default('pretty'))
    .option('--all', 'show every row, on a terminal too')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .addHelpText('after', '\nExamples:\n  colorfast why app/repositories.py:31\n  colorfast why UserRepository.active')
    .action(async (place: string, flags: WhyFlags) => finish(await runWhy(place, flags, terminal)))
}

async function runWhy(place: string, flags: WhyFlags, terminal: Terminal): Promise<number> {
  const started = terminal.clock()
  const asked = readPlace(place, terminal)
  const project = setUp(terminal, { root: flags.root, paths: asked.file === null ? [] : [asked.file] })
  const { root } = project
  const progress = showProgress(terminal, started)
  const [{ analyse }, query, report] = await Promise.all([
    import('../../run.ts'),
    import('../../query/why.ts'),
    import('../../report/why.ts'),
  ])
  const { analysis, facts } = await analyse({ ...runRequest(project, flags, terminal, progress), withTests: true })
  progress.end()
  const subject =
    asked.file === null ? oneNamed(query.functionsNamed(analysis, place), place) : atLine(asked.file, asked.line)
  const answer = query.why(analysis, subject)
  const limit = terminal.isScreen && flags.all !== true ? 1 : null
  terminal.out(
    flags.format === 'json'
      ? report.reportWhyJson(answer, { version: VERSION })
      : report.reportWhy(answer, { color: wantsColor(terminal), limit }),
  )
  return 0

  function atLine(file: string, line: number): AnalysedFunction {
    const path = relative(root.directory, resolve(terminal.cwd, file)).split(sep).join('/')
    const found = query.functionAt(analysis, facts.get(path), path, line)
    if (found !== null) return found
    throw new UserError(`No function is known at ${path}:${line}.`, 'Name a line of a Python file of the project.')
  }
}

/** `app/db.py:31`, `app/db.py:31:5`, or a function's name. */
function readPlace(place: string, terminal: Terminal): { file: string; line: number } | { file: null } {
  const match = /^(.+?):(\d+)(:\d+)?$/.exec(place)
  if (match?.[1] !== undefined) return { file: match[1], line: Number(match[2]) }
  const path = isAbsolute(place) ? place : join(terminal.cwd, place)
  if (terminal.io.kindOf(path) === 'file') {
    throw new UserError(`${place} names a file, not a line in it.`, `Write ${place}:LINE.`)
  }
  return { file: null }
}

function oneNamed(found: readonly AnalysedFunction[], name: string): AnalysedFunction {
  const [first, ...others] = found
  if (first === undefined)
    throw new UserError(
      `No function of the project is called ${name}.`,
      'Write FILE:LINE, or a qualified name such as app.services.load.',
    )
  if (others.length > 0) {
    const places = found.slice(0, 5).map(({ id, path, line }) => `${id} (${path}:${line})`)
    throw new UserError(`${name} may mean ${found.length} functions.`, `For example ${places.join(', ')}.`)
  }
  return first
}
