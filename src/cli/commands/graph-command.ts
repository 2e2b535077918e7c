/** `colorfast graph`: the resolved call graph with colours and places, for a picture or another tool. */
import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { UserError } from '../../base/user-error.ts'
import type { CallGraph } from '../../query/graph.ts'
import { nothingToRead } from '../nothing-to-read.ts'
import { showProgress } from '../screen/progress.ts'
import { runRequest, setUp } from '../set-up.ts'
import type { Finish, Terminal } from '../terminal.ts'
import { VERSION } from '../version.ts'

const FORMATS = ['json', 'dot', 'mermaid'] as const

interface GraphFlags {
  readonly format: (typeof FORMATS)[number]
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  readonly depth?: number
  readonly outputFile?: string
  readonly cache: boolean
  readonly root?: string
}

/** The command, ready to parse. */
export function graphCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('graph')
    .description('the resolved call graph with colours and places, for a picture or another tool')
    .addOption(new Option('--format <format>', 'form of the graph').choices(FORMATS).default('json'))
    .option('--from <function...>', 'only what these functions lead to: names, ends of names, or files')
    .option('--to <function...>', 'only what leads to these functions; a library function such as time.sleep, too')
    .option('--depth <calls>', 'the longest way from or to the named functions', readDepth)
    .option('--output-file <file>', 'write to a file instead')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .addHelpText(
      'after',
      '\nExamples:\n  colorfast graph --output-file calls.json\n  colorfast graph --format mermaid --from app.routes.compute --depth 3\n  colorfast graph --format dot --to time.sleep | dot -Tsvg > sleeps.svg',
    )
    .action(async (flags: GraphFlags) => finish(await runGraph(flags, terminal)))
}

async function runGraph(flags: GraphFlags, terminal: Terminal): Promise<number> {
  const { from = [], to = [], depth = null } = flags
  if (depth !== null && from.length + to.length === 0)
    throw new UserError('--depth counts calls from or to a function.', 'Name one with --from or --to.')
  const started = terminal.clock()
  const project = setUp(terminal, { root: flags.root })
  const { root, config } = project
  const progress = showProgress(terminal, started)
  const [{ analyse }, { callGraph }, { cutGraph, matchingFunctions }, report] = await Promise.all([
    import('../../run.ts'),
    import('../../query/graph.ts'),
    import('../../query/cut-graph.ts'),
    loadReport(flags.format),
  ])
  const { analysis, facts, found } = await analyse({
    ...runRequest(project, flags, terminal, progress),
    withTests: true,
  })
  progress.end()
  const { exclude } = config.options
  const nothing = nothingToRead({ root: root.directory, named: root.named, exclude, files: found.files, facts })
  if (nothing !== null) throw nothing
  const whole = callGraph(analysis)
  const named = (words: readonly string[]): string[] =>
    words.flatMap(word => {
      const ids = matchingFunctions(whole, word)
      if (ids.length > 0) return ids
      throw new UserError(
        `No function in the graph is called ${word}.`,
        'Write a qualified name such as app.services.load, the end of one, or the path of a file.',
      )
    })
  const graph = from.length + to.length === 0 ? whole : cutGraph(whole, { from: named(from), to: named(to), depth })
  write(report(graph), flags.outputFile, terminal)
  return 0
}

async function loadReport(format: GraphFlags['format']): Promise<(graph: CallGraph) => string> {
  switch (format) {
    case 'json': {
      const { reportGraphJson } = await import('../../report/graph/graph-json.ts')
      return graph => reportGraphJson(graph, { version: VERSION })
    }
    case 'dot':
      return (await import('../../report/graph/graph-dot.ts')).reportGraphDot
    case 'mermaid':
      return (await import('../../report/graph/graph-mermaid.ts')).reportGraphMermaid
  }
}

function write(text: string, path: string | undefined, terminal: Terminal): void {
  if (path === undefined) {
    terminal.out(text)
    return
  }
  try {
    terminal.io.write(resolve(terminal.cwd, path), text)
  } catch (error) {
    throw new UserError(`${path} could not be written (${(error as Error).message}).`)
  }
}

function readDepth(text: string): number {
  const depth = Number(text)
  if (/^\d+$/.test(text) && depth > 0) return depth
  throw new InvalidArgumentError('Write a number of calls, 1 or more.')
}
