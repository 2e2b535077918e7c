/** `colorfast baseline`: records today's findings, so that only new ones are reported. */
import { join } from 'node:path'
import { Command } from 'commander'
import { UserError } from '../../base/user-error.ts'
import { plural } from '../../report/words.ts'
import { LEVELS } from '../../base/vocabulary.ts'
import { BASELINE_FILE, formatBaseline } from '../../check/baseline.ts'
import type { BindingDecision } from '../../check/judge-decisions.ts'
import { checkRuleNames } from '../check-rule-names.ts'
import { showProgress } from '../screen/progress.ts'
import { readBaseline } from '../read-baseline.ts'
import { baselinePath, readDecisions } from '../adr/read-decisions.ts'
import { runRequest, setUp } from '../set-up.ts'
import { writeText } from '../adr/write-text.ts'
import type { Finish, Terminal } from '../terminal.ts'

interface BaselineFlags {
  readonly prune?: boolean
  readonly cache: boolean
  readonly root?: string
}

/** The command, ready to parse. */
export function baselineCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('baseline')
    .description(`record today's findings in ${BASELINE_FILE}, so that only new ones are reported`)
    .option('--prune', "only remove recorded findings that are gone, from accepted decisions' lists too; add none")
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .action(async (flags: BaselineFlags) => finish(await runBaseline(flags, terminal)))
}

async function runBaseline(flags: BaselineFlags, terminal: Terminal): Promise<number> {
  const started = terminal.clock()
  const project = setUp(terminal, { root: flags.root })
  const { root, config } = project
  const before = readBaseline(root.directory, terminal.io)
  const [{ analyse, lint }, { rules }] = await Promise.all([import('../../run.ts'), import('../../../rules/index.ts')])
  checkRuleNames(config, rules)
  const decisions =
    flags.prune === true ? readDecisions(root.directory, terminal.io, config.options.decisionsDir, rules).decisions : []
  if (flags.prune === true && before.length === 0 && decisions.length === 0) {
    throw new UserError(`There is no baseline to prune.`, '`colorfast baseline` writes one.')
  }
  const progress = showProgress(terminal, started)
  const request = {
    ...runRequest(project, flags, terminal, progress),
    // All levels are recorded: what is hidden today must not appear as new when someone lowers the bar.
    options: { ...config.options, level: 'info', minConfidence: 'low' } as const,
  }
  const analysed = await analyse(request)
  const result = lint(analysed, rules, { ...request, baseline: [] })
  progress.end()
  if (result.problems.some(({ kind }) => kind === 'rule-crashed')) {
    throw new UserError(
      'A rule crashed, so the findings are incomplete; nothing was recorded.',
      '`colorfast lint` shows which.',
    )
  }
  if (flags.prune === true) {
    const { decisions: states } = lint(analysed, rules, { ...request, baseline: [], decisions })
    for (const decision of decisions) {
      const stale = new Set(states.find(({ id }) => id === decision.id)?.stale)
      pruneDecision(root.directory, decision, stale, terminal)
    }
    if (before.length === 0) return 0
  }
  const present = new Set(result.findings.map(({ fingerprint }) => fingerprint))
  const after = flags.prune === true ? before.filter(({ fingerprint }) => present.has(fingerprint)) : result.findings
  writeText(join(root.directory, BASELINE_FILE), formatBaseline(after), BASELINE_FILE, terminal.io)
  const kept = new Set(after.map(({ fingerprint }) => fingerprint))
  const gone = before.filter(({ fingerprint }) => !kept.has(fingerprint))
  for (const { rule, path, function: name } of gone)
    terminal.out(`gone: ${rule} in ${name === '' ? path : `${name} (${path})`}\n`)
  const added = after.length - (before.length - gone.length)
  const lowest = LEVELS.indexOf(config.options.level)
  const unseen = result.findings.filter(one => kept.has(one.fingerprint) && LEVELS.indexOf(one.level) > lowest).length
  const less = unseen === 0 ? '' : `; ${unseen} of them below the level that \`lint\` shows`
  terminal.out(
    `${BASELINE_FILE}: ${plural(after.length, 'finding')} recorded (${added} added, ${gone.length} removed)${less}\n`,
  )
  return 0
}

/** What a decision was accepted with can only become less. */
function pruneDecision(
  root: string,
  decision: BindingDecision,
  stale: ReadonlySet<string>,
  { io, out }: Pick<Terminal, 'io' | 'out'>,
): void {
  const path = baselinePath(decision)
  const left = decision.recorded.filter(({ fingerprint }) => !stale.has(fingerprint))
  if (left.length < decision.recorded.length) writeText(join(root, path), formatBaseline(left), path, io)
  out(`${path}: ${plural(left.length, 'finding')} recorded (${decision.recorded.length - left.length} removed)\n`)
}
