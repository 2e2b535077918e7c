/** `colorfast lint`: analyses the project and reports what runs where it should not. */
import { basename, dirname, join, resolve } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { isNodePath } from '../../base/source-file.ts'
import { UserError } from '../../base/user-error.ts'
import { LEVELS } from '../../base/vocabulary.ts'
import type { Confidence, Level } from '../../base/vocabulary.ts'
import type { TextOf } from '../../base/source-text.ts'
import type { Options } from '../../config/options.ts'
import { onlyNews } from '../../check/news.ts'
import type { Config, FlagValues } from '../../config/read-config.ts'
import type { Root } from '../../discover/find-root.ts'
import type { ReportContext } from '../../report/context.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import type { Rule } from '../../rule/rule.ts'
import type { Analysed, RunRequest } from '../../run.ts'
import { checkRuleNames } from '../check-rule-names.ts'
import { FORMATS, loadFormat, readOutputFile } from '../formats.ts'
import type { Format, OutputFile } from '../formats.ts'
import { openKeptResults } from '../kept/kept-results.ts'
import type { KeptResults } from '../kept/kept-results.ts'
import { NeedsDepth } from '../thread/needs-depth.ts'
import { bringsNothing, keepAfter, nothingNew, openChange, readPast } from '../git/change.ts'
import type { PastRun } from '../git/change.ts'
import { runFixes, showDiff, tellFixes } from '../fix/run-fixes.ts'
import type { Fixed } from '../fix/fix-project.ts'
import { overlayIo } from './overlay-io.ts'
import { nothingToRead } from '../nothing-to-read.ts'
import { showProgress } from '../screen/progress.ts'
import { readBaseline } from '../read-baseline.ts'
import { CACHE_FOLDER, setUp } from '../set-up.ts'
import { tuneEngine } from '../thread/tune-engine.ts'
import { wantsColor } from '../terminal.ts'
import type { Finish, Terminal } from '../terminal.ts'
import { VERSION } from '../version.ts'

/** On a terminal, the first screen. */
const FIRST_SCREEN = 10

interface LintFlags {
  readonly format: Format
  readonly outputFile: readonly OutputFile[]
  readonly select?: readonly string[]
  readonly ignore?: readonly string[]
  readonly level?: Level
  readonly minConfidence?: Confidence
  readonly failOn?: Level
  readonly exitZero?: boolean
  readonly all?: boolean
  readonly cache: boolean
  readonly baseline: boolean
  readonly showUnresolved?: boolean
  readonly root?: string
  readonly quiet?: boolean
  readonly fix?: boolean
  readonly unsafeFixes?: boolean
  readonly diff?: boolean
  readonly since?: string
  readonly staged?: boolean
  readonly stdinFilename?: string
}

/** The command, ready to parse. */
export function lintCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('lint')
    .description('find concurrency defects, with the call chain, the handlers that reach them and a fix')
    .addArgument(new Argument('[paths...]', 'limit what is reported; the whole project is analysed all the same'))
    .addOption(new Option('--format <format>', 'form of the report').choices(FORMATS).default('pretty'))
    .addOption(
      new Option('--output-file <format:file>', 'also write a report to a file; may be given several times')
        .argParser<readonly OutputFile[]>((text, before) => [...before, readOutputFile(text)])
        .default([], 'none'),
    )
    .addOption(new Option('--select <rules>', 'only these rules: ids, groups or "all"').argParser(words))
    .addOption(new Option('--ignore <rules>', 'not these rules: ids, groups').argParser(words))
    .addOption(new Option('--level <level>', 'lowest level to show (default: warning)').choices(LEVELS))
    .addOption(
      new Option('--min-confidence <confidence>', 'lowest confidence to show (default: medium)').choices([
        'high',
        'medium',
        'low',
      ]),
    )
    .addOption(
      new Option('--fail-on <level>', 'lowest level that makes the exit code 1 (default: warning)').choices(LEVELS),
    )
    .option(
      '--since <ref>',
      'only what was not there at this commit, an old helper newly reached included; "REF..." is where the branch left REF',
    )
    .option('--staged', 'only what the index brings to the last commit; reads the index, not the files')
    .option('--fix', 'make the fixes that keep behaviour, then report what is left')
    .option('--unsafe-fixes', 'like --fix, and make those that need a reader too')
    .option(
      '--diff',
      'show what --fix (with --unsafe-fixes: both kinds) would change, without writing; exit with 1 if anything',
    )
    .option('--exit-zero', 'exit with 0 although there are findings')
    .option('--all', 'show every finding, on a terminal too')
    .option('-q, --quiet', 'print findings only, without header and summary')
    .option('--show-unresolved', 'print why calls could not be resolved')
    .option('--stdin-filename <file>', 'read this one file from standard input, and report only what stands in it')
    .option('--no-baseline', 'report recorded findings too')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .addHelpText(
      'after',
      `
Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not do the job.

Examples:
  colorfast lint                          the project around the current folder
  colorfast lint app/routers              only what stands there
  colorfast lint --select blocking        one group of rules
  colorfast lint --since main...          only what this branch brings
  colorfast lint --unsafe-fixes --diff    what all the fixes would change
  colorfast lint --format github --output-file sarif:colorfast.sarif`,
    )
    .action(async (paths: string[], flags: LintFlags) => finish(await runLint(paths, flags, terminal)))
}

/** An unsaved buffer takes its file's place; otherwise the project is as it is. */
function withInput(paths: readonly string[], flags: LintFlags, terminal: Terminal): [readonly string[], Terminal] {
  const { stdinFilename } = flags
  if (stdinFilename === undefined) return [paths, terminal]
  if (paths.length > 0)
    throw new UserError('--stdin-filename names the one file that is reported.', 'Leave the other paths out.')
  if (flags.fix === true || flags.unsafeFixes === true || flags.since !== undefined || flags.staged === true)
    throw new UserError('--stdin-filename only reports; it neither repairs a buffer nor compares it with a commit.')
  // Standard input can be read only once.
  if (terminal.isShallow === true) throw new NeedsDepth()
  const written = resolve(terminal.cwd, stdinFilename)
  // Links in the folders above, so that it is found where the walk finds it.
  const path = join(terminal.io.realPath(dirname(written)), basename(written))
  if (!path.endsWith('.py') && !isNodePath(path))
    throw new UserError(`--stdin-filename ${stdinFilename} is no file in Python, JavaScript or TypeScript.`)
  return [[path], { ...terminal, io: overlayIo(terminal.io, path, terminal.readInput()) }]
}

async function runLint(given: readonly string[], flags: LintFlags, process: Terminal): Promise<number> {
  const [paths, terminal] = withInput(given, flags, process)
  const started = terminal.clock()
  const { root, config } = setUp(terminal, { root: flags.root, paths, flags: flagValues(flags) })
  const { options } = config
  const kept = keptFor(root, options, flags, terminal)
  const known = kept?.find() ?? null
  if (known === null && terminal.isShallow === true) throw new NeedsDepth()
  const reported =
    known === null
      ? await lintAfresh(root, config, flags, terminal, kept, started)
      : { result: known, textOf: await keptTexts(root.directory, terminal), nothing: null }
  const { result, nothing } = reported
  if (reported.fixed && flags.diff === true && nothing === null) return showDiff(reported.fixed, flags, terminal)

  const context: ReportContext = {
    version: VERSION,
    textOf: reported.textOf,
    rules: await rulesFor(flags),
    color: wantsColor(terminal),
    width: terminal.width,
    limit: terminal.isScreen && flags.all !== true ? FIRST_SCREEN : null,
    quiet: flags.quiet === true,
    showUnresolved: flags.showUnresolved === true,
    seconds: (terminal.clock() - started) / 1000,
  }
  // Programs get their document even so; people need only the sentence.
  if (nothing !== null && (flags.format === 'pretty' || flags.format === 'concise')) throw nothing
  await writeReports(result, context, flags, terminal)
  if (nothing !== null) throw nothing
  if (reported.fixed) tellFixes(reported.fixed, flags, terminal)
  return exitCode(result, options.failOn, flags.exitZero === true)
}

interface Reported {
  readonly result: LintResult
  readonly textOf: TextOf
  /** The sentence to end with where there was nothing to lint. */
  readonly nothing: UserError | null
  readonly fixed?: Fixed
}

async function lintAfresh(
  root: Root,
  config: Config,
  flags: LintFlags,
  terminal: Terminal,
  kept: KeptResults | null,
  started: number,
): Promise<Reported> {
  const { options } = config
  const watch = kept?.watch() ?? null
  const change = openChange(root.directory, options.stubs, flags, terminal)
  if (change && bringsNothing(change)) return { result: nothingNew(change), textOf: () => null, nothing: null }
  const disk = watch?.io ?? terminal.io
  const io = change?.io ?? disk
  const progress = showProgress(terminal, started)
  const [{ analyse, lint }, { rules }, { readDecisions }] = await Promise.all([
    import('../../run.ts'),
    import('../../../rules/index.ts'),
    import('../adr/read-decisions.ts'),
  ])
  checkRuleNames(config, rules)
  // Settings are those on disk, whatever state of the code is linted.
  const baseline = flags.baseline ? readBaseline(root.directory, disk) : []
  const { decisions, problems } = readDecisions(root.directory, disk, options.decisionsDir, rules)
  const request: RunRequest = {
    root: root.directory,
    named: root.named,
    options,
    io,
    cache: flags.cache ? join(root.directory, CACHE_FOLDER) : null,
    progress: (stage, done, total) => {
      if (stage === 'analysing') tuneEngine(total)
      progress.step(stage, done, total)
    },
  }
  const whole: PastRun = {
    request,
    analyse,
    lint: one => lint(one, rules, { named: [], options, baseline: [], decisions }),
  }
  const past = change && (await readPast(change, whole, terminal))
  const check = (one: Analysed): LintResult => {
    const all = lint(one, rules, { named: root.named, options, baseline, decisions })
    const checked = past === null ? all : onlyNews(all, past, one.analysis.functions)
    return { ...checked, problems: [...checked.problems, ...problems] }
  }
  const fixed = await runFixes({ request, analyse, lint: check }, flags, terminal)
  const { analysed, result } = fixed
  if (change) keepAfter(change, analysed, whole, terminal)
  const nothing = nothingToRead({
    root: root.directory,
    named: root.named,
    exclude: options.exclude,
    files: analysed.found.files,
    facts: analysed.facts,
  })
  progress.end()
  const isWhole = nothing === null && !result.problems.some(({ kind }) => kind === 'rule-crashed')
  if (isWhole) kept?.keep(result, watch?.seen() ?? null)
  return { result, textOf: analysed.textOf, nothing, fixed }
}

/** Flags that change no result, or that are part of what it is kept for; with any other, nothing is kept. */
const KNOWN_FLAGS: ReadonlySet<string> = new Set([
  ...['format', 'outputFile', 'exitZero', 'all', 'quiet', 'showUnresolved', 'failOn', 'root', 'cache', 'baseline'],
  ...['select', 'ignore', 'level', 'minConfidence'],
])

/** The results of earlier runs, where there may be any. */
function keptFor(root: Root, options: Options, flags: LintFlags, terminal: Terminal): KeptResults | null {
  const build = terminal.build ?? null
  if (build === null || !flags.cache || Object.keys(flags).some(name => !KNOWN_FLAGS.has(name))) return null
  const about = { build, root: root.directory, named: root.named, options, flags: { baseline: flags.baseline } }
  return openKeptResults(join(root.directory, CACHE_FOLDER), about, terminal.io, CACHE_FOLDER)
}

/** The texts behind a kept result, read when a report asks for them. */
async function keptTexts(root: string, { io }: Terminal): Promise<TextOf> {
  const { textReader } = await import('../../text-reader.ts')
  return textReader(path => {
    try {
      return io.read(join(root, path))
    } catch {
      return undefined
    }
  })
}

/** The rules' own pages, which only some formats print. */
async function rulesFor({ format, outputFile }: LintFlags): Promise<readonly Rule[]> {
  const described = [format, ...outputFile.map(one => one.format)].includes('sarif')
  return described ? (await import('../../../rules/index.ts')).rules : []
}

async function writeReports(
  result: LintResult,
  context: ReportContext,
  flags: LintFlags,
  terminal: Terminal,
): Promise<void> {
  const plain = { ...context, color: false, limit: null, width: 100 }
  for (const { format, path } of flags.outputFile) {
    const report = await loadFormat(format)
    try {
      terminal.io.write(resolve(terminal.cwd, path), report(result, plain))
    } catch (error) {
      throw new UserError(`${path} could not be written (${(error as Error).message}).`)
    }
  }
  const report = await loadFormat(flags.format)
  terminal.out(report(result, context))
}

function exitCode({ findings, problems }: LintResult, failOn: Level, exitZero: boolean): number {
  if (problems.some(({ kind }) => kind === 'rule-crashed')) return 2
  if (exitZero) return 0
  return findings.some(({ level }) => LEVELS.indexOf(level) <= LEVELS.indexOf(failOn)) ? 1 : 0
}

function flagValues(flags: LintFlags): FlagValues {
  return {
    ...(flags.select === undefined ? {} : { select: { value: flags.select, flag: '--select' } }),
    ...(flags.ignore === undefined ? {} : { ignore: { value: flags.ignore, flag: '--ignore' } }),
    ...(flags.level === undefined ? {} : { level: { value: flags.level, flag: '--level' } }),
    ...(flags.minConfidence === undefined
      ? {}
      : { minConfidence: { value: flags.minConfidence, flag: '--min-confidence' } }),
    ...(flags.failOn === undefined ? {} : { failOn: { value: flags.failOn, flag: '--fail-on' } }),
  }
}

/** `a,b` or given twice. */
function words(text: string, before: readonly string[] | undefined): readonly string[] {
  return [
    ...(before ?? []),
    ...text
      .split(',')
      .map(word => word.trim())
      .filter(word => word !== ''),
  ]
}
