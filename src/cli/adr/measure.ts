/** What every command that measures for a record needs: the project analysed, and the rules run once per option. */
import { join } from 'node:path'
import type { DraftRequest } from '../../adr/draft-record.ts'
import type { RunsByOption } from '../../adr/evidence.ts'
import type { Unseen } from '../../adr/render-limits.ts'
import { readTemplate, type Template } from '../../adr/template.ts'
import { UserError } from '../../base/user-error.ts'
import type { Options } from '../../config/options.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import type { Rule } from '../../rule/rule.ts'
import type { Analysed } from '../../run.ts'
import { loadTemplate } from './templates.ts'
import { nothingToRead } from '../nothing-to-read.ts'
import { showProgress } from '../progress.ts'
import { readCommit } from './read-commit.ts'
import { readRecordDirectory, type RecordDirectory } from './record-directory.ts'
import { CACHE_FOLDER, setUp } from '../set-up.ts'
import type { Terminal } from '../terminal.ts'

/** Flags that the measuring commands share. */
export interface MeasureFlags {
  readonly template: string
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

/** Finds the project and its records; quick, so that mistakes are told before the analysis. */
export function openProject(flags: Pick<MeasureFlags, 'dir' | 'root'>, terminal: Terminal): RecordProject {
  const { root, config } = setUp(terminal, { root: flags.root })
  const directory = readRecordDirectory(root.directory, terminal.io, flags.dir ?? config.options.decisionsDir)
  return { root: root.directory, options: config.options, directory }
}

/** Reads the template of a command. */
export function openTemplate(name: string, terminal: Terminal): Template {
  const file = loadTemplate(name, terminal.cwd)
  return readTemplate(file.text, file.path)
}

/** Analyses the project and runs the rules under each option's profile. */
export async function measure(
  project: RecordProject,
  template: Template,
  flags: MeasureFlags,
  terminal: Terminal,
): Promise<DraftRequest> {
  const { root, options, directory } = project
  const today = dateOf(flags.date)
  const progress = showProgress(terminal, terminal.clock())
  const [{ analyse, lint }, { rules }] = await Promise.all([import('../../run.ts'), import('../../../rules/index.ts')])
  const cache = flags.cache ? join(root, CACHE_FOLDER) : null
  const analysed = await analyse({ root, named: [], options, io: terminal.io, cache, progress: progress.step })
  const run = (chosen: Options): LintResult => lint(analysed, rules, { named: [], options: chosen, baseline: [] })
  // The context speaks of the code as it is, whatever the project selected for its own runs.
  const own = run({ ...options, select: [], level: 'warning' })
  const runs: RunsByOption = Object.fromEntries(
    template.options.map(({ id, profile }) => [
      id,
      run({ ...options, select: known(profile, rules), ignore: [], level: 'info' }),
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
    analysis: analysed.analysis,
    findings: own.findings,
    runs,
    template,
    neighbours: directory.neighbours,
    today,
    commit: readCommit(root),
    unseen: unseenOf(own, analysed, template, rules),
    declared: options.drivers,
    weights: options.weights,
  }
}

/** A profile may name a rule that this version does not have; that must not stop the others. */
function known(profile: readonly string[], rules: readonly Rule[]): string[] {
  const words = new Set(rules.flatMap(({ id, group }): string[] => [id, group]))
  const there = profile.filter(word => words.has(word))
  // An empty selection would mean all rules that are on.
  return there.length === 0 ? ['unused-suppression'] : there
}

function unseenOf(own: LintResult, { analysis }: Analysed, template: Template, rules: readonly Rule[]): Unseen {
  const words = new Set(rules.flatMap(({ id, group }): string[] => [id, group]))
  const profiles = new Set(template.options.flatMap(({ profile }) => profile))
  const settings = analysis.services.flatMap(({ deployment }) => deployment.flatMap(({ settings: said }) => said))
  return {
    files: [...new Set(own.problems.flatMap(({ path }) => path ?? []))].sort(),
    quiet: own.hidden.quiet,
    allowed: own.hidden.allowed,
    unsure: own.hidden.confidence,
    missingRules: [...profiles].filter(word => !words.has(word)).sort(),
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
