/**
 * The report for people: what was understood, the findings in order of harm, where to begin, and what to do next. On a
 * terminal it stops after the first screen and says how much more there is.
 */
import { Chalk } from 'chalk'
import { linesOf } from '../../base/source-text.ts'
import type { Finding } from '../../rule/finding.ts'
import { countLevels } from '../../rule/lint-result.ts'
import type { Hidden, LintResult } from '../../rule/lint-result.ts'
import type { ReportContext } from '../context.ts'
import { prettyCauses } from './pretty-causes.ts'
import { prettyFindings } from './pretty-finding.ts'
import type { Brush } from './pretty-finding.ts'
import { prettyServices } from './pretty-services.ts'
import { firstScreen } from './first-screen.ts'
import { displayWidth } from '../screen-text.ts'
import { plural, thousands } from '../words.ts'

/** Further calls of the same function are named by their lines. */
const CALLS_PER_BLOCK = 3
const MOST_PROBLEMS = 10
/** From here on a team will rather begin with a baseline than repair everything first. */
const MANY = 20

/** Writes the report. */
export function reportPretty(result: LintResult, context: ReportContext): string {
  const brush: Brush = {
    chalk: new Chalk({ level: context.color ? 1 : 0 }),
    color: context.color,
    width: Math.max(40, Math.min(context.width, 140)),
    lines: linesOf(context.textOf),
    records: new Map(result.decisions.map(({ id, path }) => [id, path])),
    mostCalls: context.limit === null ? Number.POSITIVE_INFINITY : CALLS_PER_BLOCK,
  }
  const all = inBlocks(result.findings)
  const shown =
    context.limit === null
      ? new Map(all.map(block => [block, []]))
      : firstScreen(all, result.causes, context.limit, CALLS_PER_BLOCK)
  const blocks: string[][] = []
  if (!context.quiet) blocks.push(prettyServices(result.services, result.stats, brush))
  for (const [block, twins] of shown) blocks.push(prettyFindings(block, brush, twins))
  const more = result.findings.length - [...shown.keys()].flat().length
  if (more > 0) blocks.push([brush.chalk.dim(`… ${thousands(more)} more, in order of harm; \`--all\` shows every one`)])
  if (result.problems.length > 0) blocks.push(problemLines(result, brush))
  if (!context.quiet) {
    if (result.findings.length > 1) blocks.push(prettyCauses(result.causes, brush, context.limit === null ? 8 : 4))
    if (context.showUnresolved) blocks.push(unresolvedLines(result))
    blocks.push(summaryLines(result, context, brush))
  }
  return blocks
    .filter(block => block.length > 0)
    .map(block => `${block.join('\n')}\n`)
    .join('\n')
}

/** Findings that stand on one line, or say the same of several calls of one function, are read together. */
function inBlocks(findings: readonly Finding[]): Finding[][] {
  const blocks: Finding[][] = []
  const known = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { path, line, rule, level, kind, advice, function: name } = finding
    const keys = [`${path}:${line}`, ...(name === '' ? [] : [JSON.stringify([path, name, rule, level, kind, advice])])]
    const block = keys.map(key => known.get(key)).find(found => found !== undefined)
    if (block === undefined)
      blocks.push(keys.reduce<Finding[]>((fresh, key) => (known.set(key, fresh), fresh), [finding]))
    else block.push(finding)
  }
  return blocks
}

function problemLines({ problems }: LintResult, { chalk }: Brush): string[] {
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ path, line, message }) => {
    const where = path === null ? '' : `${line === null ? path : `${path}:${line}`}: `
    return `${chalk.magenta('problem:')} ${where}${message}`
  })
  const more = problems.length - lines.length
  return more > 0 ? [...lines, chalk.dim(`… ${plural(more, 'more problem')}; --format json lists them`)] : lines
}

function unresolvedLines({ stats }: LintResult): string[] {
  const reasons = Object.entries(stats.unresolved).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (reasons.length === 0) return []
  return [
    'Calls on the loop that were not resolved',
    ...reasons.map(([reason, count]) => `${thousands(count).padStart(6)}  ${reason}`),
  ]
}

function summaryLines(result: LintResult, context: ReportContext, brush: Brush): string[] {
  const { chalk } = brush
  const { stats, findings, problems } = result
  const time = context.seconds === null ? '' : `, ${context.seconds.toFixed(context.seconds < 10 ? 1 : 0)} s`
  const broken = problems.length === 0 ? '' : `, ${plural(problems.length, 'problem')}`
  const left = [...hiddenText(result.hidden, result.since), ...staleText(result.staleBaseline.length)]
  if (findings.length === 0) {
    return [
      `${chalk.green.bold(`${verdict(result)}:`)} ${seenText(result)}${broken}${time}`,
      ...decisionLines(result),
      ...left.map(line => chalk.dim(line)),
    ]
  }
  const counts = countLevels(findings)
  const parts = [
    counts.error > 0 ? chalk.red.bold(plural(counts.error, 'error')) : '',
    counts.warning > 0 ? chalk.yellow.bold(plural(counts.warning, 'warning')) : '',
    counts.info > 0 ? chalk.blue.bold(`${thousands(counts.info)} informational`) : '',
  ].filter(part => part !== '')
  const places = new Set(findings.map(({ path }) => path)).size
  const total = `${parts.join(', ')} in ${plural(places, 'file')} of ${thousands(stats.files)}${broken}${time}`
  return [
    ...withNext(total, nextCommands(result), brush),
    ...decisionLines(result),
    ...left.map(line => chalk.dim(line)),
  ]
}

/** What no finding means: with a baseline or an older state to compare with, that nothing came on top of what is there. */
function verdict({ since, hidden }: LintResult): string {
  if (since !== undefined) return `nothing new since ${since}`
  return hidden.baseline > 0 ? 'nothing new beside the baseline' : 'clean'
}

/** How much was looked at. That nothing blocks is said only where nothing is left out. */
function seenText({ stats, hidden, since }: LintResult): string {
  if (since !== undefined && stats.files === 0) return 'nothing that is analysed was changed'
  const left = hidden.baseline + hidden.allowed + hidden.confidence + hidden.elsewhere + (hidden.before ?? 0)
  const parts = [
    plural(stats.files, 'file'),
    `${plural(stats.callsOnLoop, 'call')} on the loop`,
    ...(left === 0 ? ['0 blocking'] : []),
    `${thousands(stats.unresolvedOnLoop)} not resolved`,
  ]
  return parts.join(', ')
}

/** Findings that come of two models of concurrency in one code base: what a team argues about, and a record measures. */
const OF_TWO_MODELS: ReadonlySet<string> = new Set([
  'async-to-sync-wrapper',
  'async-view-on-wsgi',
  'bridge-round-trip',
  'mixed-clients',
  'mixed-handlers',
  'mixed-offload-apis',
  'sync-stack-under-async',
  'sync-to-async-wrapper',
])

/** The commands that lead on from here: to the worst cause, to the rule, to a decision, to a fresh start for a long list. */
function nextCommands({ causes, findings, hidden, decisions }: LintResult): string[] {
  // A comment or a file's setting has nothing behind it to ask about.
  const target = causes[0] ?? findings.find(one => one.function !== '')
  const [worst] = findings
  const fixes = findings.flatMap(({ fix }) => (fix === null ? [] : [fix.safety]))
  return [
    ...(target === undefined ? [] : [`colorfast why ${target.path}:${target.line}`]),
    ...(worst === undefined || worst.rule === 'unused-suppression' ? [] : [`colorfast explain ${worst.rule}`]),
    ...(fixes.length > 0 ? [`colorfast lint ${fixes.includes('safe') ? '--fix' : '--unsafe-fixes'} --diff`] : []),
    ...(decisions.length === 0 && findings.some(({ rule }) => OF_TWO_MODELS.has(rule)) ? ['colorfast adr draft'] : []),
    ...(findings.length >= MANY && hidden.baseline === 0 ? ['colorfast baseline'] : []),
  ]
}

const NEXT = 'next: '

/** As many commands on a line as there is room for. */
function inLines(commands: readonly string[], width: number): string[][] {
  const lines: string[][] = []
  for (const command of commands) {
    const last = lines.at(-1)
    if (last && displayWidth([...last, command].join(' · ')) <= width) last.push(command)
    else lines.push([command])
  }
  return lines
}

/** Beside the summary where there is room, else below it, on as many lines as it takes. */
function withNext(total: string, commands: readonly string[], { chalk, width }: Brush): string[] {
  if (commands.length === 0) return [total]
  const plain = `${total}      next: ${commands.join(' · ')}`.replace(/\u001b\[\d+m/g, '')
  const lines = inLines(commands, width - NEXT.length).map((line, index) => {
    const shown = line.map(command => chalk.cyan(command)).join(' · ')
    return `${index === 0 ? NEXT : ' '.repeat(NEXT.length)}${shown}`
  })
  return displayWidth(plain) <= width ? [`${total}      ${lines.join('')}`] : [total, ...lines]
}

/** What was left out, so that nobody takes silence for cleanness. */
function hiddenText(hidden: Hidden, since = ''): string[] {
  const parts = [
    (hidden.before ?? 0) > 0 ? `${thousands(hidden.before ?? 0)} there before, in ${since}` : '',
    hidden.level > 0 ? `${thousands(hidden.level)} below the level shown (--level info)` : '',
    hidden.confidence > 0 ? `${thousands(hidden.confidence)} less certain (--min-confidence low)` : '',
    hidden.baseline > 0 ? `${thousands(hidden.baseline)} in the baseline (--no-baseline)` : '',
    hidden.allowed > 0 ? `${thousands(hidden.allowed)} allowed` : '',
    hidden.quiet > 0 ? `${thousands(hidden.quiet)} in tests, migrations, examples or generated code` : '',
    hidden.elsewhere > 0 ? `${thousands(hidden.elsewhere)} outside the named paths` : '',
  ].filter(part => part !== '')
  return parts.length === 0 ? [] : [`not shown: ${parts.join(', ')}`]
}

/** How far each accepted decision is carried out, and when its list can become shorter. */
function decisionLines({ decisions }: LintResult): string[] {
  return decisions.flatMap(({ id, service, recorded, remaining, fresh, stale }) => {
    const whose = service === '*' || decisions.every(other => other.service === service) ? '' : ` (${service})`
    const gone =
      stale.length === 0 ? '' : `; ${plural(stale.length, 'recorded finding')} gone: \`colorfast baseline --prune\``
    return [
      `decision ${id}${whose}: ${thousands(recorded)} → ${plural(remaining, 'site')} since the record, ${thousands(fresh)} new${gone}`,
    ]
  })
}

function staleText(count: number): string[] {
  if (count === 0) return []
  return [
    `${plural(count, 'recorded finding')} ${count === 1 ? 'is' : 'are'} gone: \`colorfast baseline --prune\` forgets ${count === 1 ? 'it' : 'them'}`,
  ]
}
