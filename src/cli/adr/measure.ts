/** What every command that measures for a record needs: the project analysed, and the rules run once per option. */
import { join } from 'node:path'
import frameworks from '../../../rules/frameworks.json' with { type: 'json' }
import type { DraftRequest } from '../../adr/draft-record.ts'
import { idleOptions } from '../../adr/evidence/idle-options.ts'
import type { RunsByOption } from '../../adr/evidence/what-if.ts'
import type { Unseen } from '../../adr/render/render-limits.ts'
import { checkDrivers, checkSaid, driversOf } from '../../adr/scores/check-said.ts'
import type { Said } from '../../adr/scores/scores.ts'
import { pickVariant } from '../../adr/template/pick-variant.ts'
import { readTemplate } from '../../adr/template/read-template.ts'
import type { Template } from '../../adr/template/template.ts'
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'
import type { Options } from '../../config/options.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import type { Service } from '../../rule/index.ts'
import type { Analysed } from '../../run.ts'
import { listTemplates, loadTemplate, type OwnTemplates } from './templates.ts'
import { nothingToRead } from '../nothing-to-read.ts'
import { showProgress } from '../screen/progress.ts'
import { readCommit } from '../git/read-commit.ts'
import { readRecordDirectory, type RecordDirectory } from './record-directory.ts'
import { CACHE_FOLDER, setUp } from '../set-up.ts'
import type { Terminal } from '../terminal.ts'

/** Flags that the measuring commands share. */
export interface MeasureFlags {
  readonly template?: string
  readonly variant?: string
  readonly service?: string
  readonly dir?: string
  readonly date?: string
  readonly cache: boolean
  readonly root?: string
}

/** A project and its records, before anything is measured. */
export interface RecordProject {
  /** Absolute. */
  readonly root: string
  readonly options: Options
  readonly directory: RecordDirectory
}

/** What a record is made from, and the analysis behind it. */
export interface Measured extends DraftRequest {
  readonly analysed: Analysed
}

/** Finds the project and its records; quick, so that mistakes are told before the analysis. */
export function openProject(flags: Pick<MeasureFlags, 'dir' | 'root'>, terminal: Terminal): RecordProject {
  const { root, config } = setUp(terminal, { root: flags.root })
  const directory = readRecordDirectory(root.directory, terminal.io, flags.dir ?? config.options.decisionsDir)
  return { root: root.directory, options: config.options, directory }
}

/** Template that is used where nobody names one. */
const DEFAULT_TEMPLATE = 'sync-or-async'

/** Reads the template of a command. */
export async function openTemplate(
  name: string | undefined,
  { root, options }: RecordProject,
  terminal: Terminal,
  said: Said = saidIn(options),
): Promise<Template> {
  const { rules } = await import('../../../rules/index.ts')
  const words = [...new Set(rules.flatMap(({ id, group }): string[] => [id, group]))].sort()
  const own = { root, directory: options.templatesDir }
  const file = loadTemplate(name ?? DEFAULT_TEMPLATE, terminal.cwd, own)
  const template = readTemplate(file.text, file.path, words)
  checkDrivers(said, knownDrivers(template, own, words))
  checkSaid(template, said)
  return template
}

/** Drivers that the configuration may speak of: of this decision, and of every other that the project could draft. */
function knownDrivers(template: Template, own: OwnTemplates, rules: readonly string[]): string[] {
  const others = listTemplates(own).flatMap(({ text, path }) => {
    try {
      return [readTemplate(text, path, rules)]
    } catch (error) {
      // Its mistakes are told to whoever uses it.
      if (error instanceof UserError) return []
      throw error
    }
  })
  return [...new Set([template, ...others].flatMap(driversOf).map(({ id }) => id))].sort()
}

/** What the configuration says beside the code. */
export function saidIn({ drivers, weights, ranking }: Options): Said {
  return { declared: drivers, weights, ranking, weightsBy: 'configuration' }
}

/** Analyses the project and runs the rules under each option's profile. */
export async function measure(
  project: RecordProject,
  whole: Template,
  flags: MeasureFlags,
  terminal: Terminal,
  said: Said = saidIn(project.options),
): Promise<Measured> {
  const { root, options, directory } = project
  const today = dateOf(flags.date)
  const progress = showProgress(terminal, terminal.clock())
  const [{ analyse, lint }, { rules }] = await Promise.all([import('../../run.ts'), import('../../../rules/index.ts')])
  const cache = flags.cache ? join(root, CACHE_FOLDER) : null
  const analysed = await analyse({ root, named: [], options, io: terminal.io, cache, progress: progress.step })
  const { analysis } = analysed
  const service = serviceNamed(flags.service, analysis.services)
  const services = service === null ? analysis.services : analysis.services.filter(({ name }) => name === service)
  const picked = pickVariant(whole, services, analysis.functions, flags.variant ?? null)
  const idle = idleOptions(picked, analysis, service)
  const template = { ...picked, options: picked.options.filter(option => !idle.includes(option)) }
  const run = (chosen: Options): LintResult => lint(analysed, rules, { named: [], options: chosen, baseline: [] })
  // The context speaks of the code as it is, whatever the project selected for its own runs.
  const own = run({ ...options, select: [], ignore: [], levels: {}, perFileLevels: {}, level: 'warning' })
  const runs: RunsByOption = Object.fromEntries(
    template.options.map(({ id, profile }) => [
      id,
      profile.length === 0
        ? { findings: [], causes: [] }
        : run({ ...options, select: profile, ignore: [], levels: {}, perFileLevels: {}, level: 'info' }),
    ]),
  )
  progress.end()
  const nothing = nothingToRead({
    root,
    named: [],
    exclude: options.exclude,
    files: analysed.found.files,
    facts: analysed.facts,
  })
  if (nothing !== null) throw nothing
  return {
    analysed,
    analysis,
    findings: own.findings,
    runs,
    template,
    neighbours: directory.neighbours,
    today,
    commit: readCommit(root, terminal),
    unseen: { ...unseenOf(own, analysed), idle: idle.map(({ title }) => title) },
    service,
    said,
    pools: frameworks.pools,
  }
}

/** The service that a flag means. */
function serviceNamed(named: string | undefined, services: readonly Service[]): string | null {
  if (named === undefined) return null
  const names = services.map(({ name }) => name)
  if (names.includes(named)) return named
  const near = closest(named, names)
  throw new UserError(
    `There is no service called "${named}".`,
    names.length === 0
      ? 'No service was recognised in this project.'
      : near === null
        ? `There are: ${names.join(', ')}.`
        : `Did you mean "${near}"?`,
  )
}

function unseenOf(own: LintResult, { analysis }: Analysed): Omit<Unseen, 'idle'> {
  const settings = analysis.services.flatMap(({ deployment }) => deployment.flatMap(({ settings: said }) => said))
  return {
    files: [...new Set(own.problems.flatMap(({ path }) => path ?? []))].sort(),
    quiet: own.hidden.quiet,
    allowed: own.hidden.allowed,
    unsure: own.hidden.confidence,
    settings: settings.filter(
      ({ name, value }) => value === null && /^(workers|threads|worker_class|processes|timeout)$/.test(name),
    ),
  }
}

function dateOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given))
    throw new UserError(`--date ${given} is no date.`, 'Write it like 2026-03-02.')
  return given
}
