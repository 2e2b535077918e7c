/** `colorfast adr progress`: how far accepted decisions are carried out, from the record's commit, or another, to now. */
import { join, posix } from 'node:path'
import { Command, Option } from 'commander'
import { plural } from '../../adr/wording.ts'
import type { Io } from '../../base/io.ts'
import { UserError } from '../../base/user-error.ts'
import { sitesOf, type BindingDecision } from '../../check/judge-decisions.ts'
import { serviceName } from '../../decision/contradiction.ts'
import type { Finding } from '../../rule/finding.ts'
import { commitTree } from '../git/commit-tree.ts'
import { resolveCommit } from '../git/ask-git.ts'
import { showProgress } from '../screen/progress.ts'
import { CACHE_FOLDER } from '../set-up.ts'
import type { Finish, Terminal } from '../terminal.ts'
import { openProject, type RecordProject } from './measure.ts'
import { pickRecord } from './pick-record.ts'
import { readDecisions, type ReadDecisions } from './read-decisions.ts'

interface ProgressFlags {
  readonly since?: string
  readonly format: 'text' | 'json'
  readonly dir?: string
  readonly root?: string
  readonly cache: boolean
}

/** Sites by rule at one moment. */
interface Count {
  readonly sites: number
  readonly files: number
  readonly byRule: Readonly<Record<string, number>>
}

/** A decision, then and now. */
interface Progress {
  readonly decision: BindingDecision
  /** Commit that was measured; null where only the record's own number is left. */
  readonly since: string | null
  readonly then: Count
  readonly now: Count
  readonly fresh: number
  readonly left: readonly { readonly path: string; readonly sites: number }[]
}

const FILES_SHOWN = 5

/** The command, ready to parse. */
export function adrProgressCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('progress')
    .description('say how far an accepted decision is carried out: what broke it then, what breaks it now')
    .argument('[record]', 'number or file name (default: every decision in force)')
    .option('--since <ref>', "a commit, tag or branch to count from (default: the record's own commit)")
    .addOption(new Option('--format <format>', 'form of the output').choices(['text', 'json']).default('text'))
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .addHelpText(
      'after',
      `
The older state is read from git and analysed in memory; nothing is checked out.

Examples:
  colorfast adr progress                   every decision in force, since it was accepted
  colorfast adr progress 7 --since HEAD~50`,
    )
    .action(async (record: string | undefined, flags: ProgressFlags) => finish(await progress(record, flags, terminal)))
}

async function progress(word: string | undefined, flags: ProgressFlags, terminal: Terminal): Promise<number> {
  const project = openProject(flags, terminal)
  const { rules } = await import('../../../rules/index.ts')
  const decisions = chosen(project, word, readDecisions(project.root, terminal.io, project.options.decisionsDir, rules))
  if (flags.since !== undefined && resolveCommit(project.root, terminal, flags.since) === null)
    throw new UserError(
      `--since ${flags.since} names no commit of this project.`,
      'Give a commit, a tag or a branch; a shallow clone has only its newest commits.',
    )
  const measured = await measureAll(project, decisions, flags, terminal)
  if (flags.format === 'json') terminal.out(`${JSON.stringify(asDocument(measured), null, 2)}\n`)
  else terminal.out(measured.map(one => asText(one)).join('\n'))
  return 0
}

/** The decisions that are asked for; each must be in force. */
function chosen(
  project: RecordProject,
  word: string | undefined,
  { decisions }: ReadDecisions,
): readonly BindingDecision[] {
  if (word === undefined) {
    if (decisions.length > 0) return decisions
    throw new UserError(
      `No record in ${project.directory.neighbours.directory} is accepted with an option that binds the code.`,
      '`colorfast adr accept RECORD --option ID` does that.',
    )
  }
  const record = pickRecord(project.directory, word)
  const found = decisions.filter(({ path }) => path === posix.join(project.directory.neighbours.directory, record.file))
  if (found.length > 0) return found
  throw new UserError(
    record.parsed.status === 'accepted'
      ? `${record.file} is accepted, but holds no decision block, so it binds nothing that could be counted.`
      : `${record.file} is ${record.parsed.status ?? 'without a status'}, so there is nothing to carry out yet.`,
    '`colorfast adr accept RECORD --option ID` writes the block.',
  )
}

async function measureAll(
  project: RecordProject,
  decisions: readonly BindingDecision[],
  flags: ProgressFlags,
  terminal: Terminal,
): Promise<Progress[]> {
  const { root, options } = project
  const step = showProgress(terminal, terminal.clock())
  const [{ analyse, violations }, { rules }] = await Promise.all([
    import('../../run.ts'),
    import('../../../rules/index.ts'),
  ])
  const cache = flags.cache ? join(root, CACHE_FOLDER) : null
  const look = (io: Io): ReturnType<typeof analyse> =>
    analyse({ root, named: [], options, io, cache, progress: step.step })
  const now = await look(terminal.io)
  const past = new Map<string, Awaited<ReturnType<typeof analyse>>>()
  const measured: Progress[] = []
  for (const decision of decisions) {
    const since = resolveCommit(root, terminal, flags.since ?? decision.commit ?? '')
    const tree = since === null || past.has(since) ? null : commitTree(root, terminal, since)
    if (since !== null && tree !== null) past.set(since, await look(tree))
    const before = past.get(since ?? '')
    const { all, sure } = violations(now, rules, options, decision)
    const known = new Set(decision.recorded.map(({ fingerprint }) => fingerprint))
    measured.push({
      decision,
      since: before === undefined ? null : since,
      then: before === undefined ? recordedCount(decision) : count(violations(before, rules, options, decision).sure),
      now: count(sure),
      fresh: sitesOf(all.filter(finding => sure.includes(finding) && !known.has(finding.fingerprint))),
      left: mostFirst(sure),
    })
  }
  step.end()
  return measured
}

function count(findings: readonly Finding[]): Count {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
  return {
    sites: sitesOf(findings),
    files: new Set(findings.map(({ path }) => path)).size,
    byRule: Object.fromEntries(rules.map(rule => [rule, sitesOf(findings.filter(one => one.rule === rule))])),
  }
}

/** What the record itself remembers, where its commit is not at hand. */
function recordedCount({ sites, recorded }: BindingDecision): Count {
  return { sites, files: new Set(recorded.map(({ path }) => path)).size, byRule: {} }
}

function mostFirst(findings: readonly Finding[]): Progress['left'] {
  const paths = [...new Set(findings.map(({ path }) => path))].sort()
  return paths
    .map(path => ({ path, sites: sitesOf(findings.filter(finding => finding.path === path)) }))
    .sort((a, b) => b.sites - a.sites)
    .slice(0, FILES_SHOWN)
}

function asText({ decision, since, then, now, fresh, left }: Progress): string {
  const { id, title, accepted, service, path } = decision
  const from = since === null ? 'since the record (its commit is not at hand)' : `since ${since.slice(0, 12)}`
  const rules = [...new Set([...Object.keys(then.byRule), ...Object.keys(now.byRule)])].sort()
  const width = Math.max(0, ...rules.map(({ length }) => length))
  const cell = (table: Count, rule: string): string =>
    String(since === null && table === then ? '?' : (table.byRule[rule] ?? 0)).padStart(6)
  return [
    `${id}  "${title}" for ${serviceName(service)}, accepted ${accepted}  (${path})`,
    `  ${from}: ${then.sites} → ${plural(now.sites, 'site')}, ${then.files} → ${plural(now.files, 'file')}${doneText(then.sites, now.sites)}, ${fresh} new since the acceptance`,
    ...(rules.length === 0 ? [] : [`  ${''.padEnd(width)}  ${'then'.padStart(6)}  ${'now'.padStart(6)}`]),
    ...rules.map(rule => `  ${rule.padEnd(width)}  ${cell(then, rule)}  ${cell(now, rule)}`),
    ...(left.length === 0
      ? ['  nothing is left']
      : [`  most is left in ${left.map(({ path: file, sites }) => `${file} (${sites})`).join(', ')}`]),
    '',
  ].join('\n')
}

function doneText(then: number, now: number): string {
  if (then === 0) return ''
  if (now > then) return `, ${now - then} more than then`
  return ` (${Math.floor(((then - now) / then) * 100)} % done)`
}

function asDocument(measured: readonly Progress[]): Record<string, unknown> {
  return {
    schema: 'colorfast/progress@1',
    decisions: measured.map(({ decision, since, then, now, fresh, left }) => ({
      id: decision.id,
      path: decision.path,
      option: decision.option,
      title: decision.title,
      service: decision.service,
      accepted: decision.accepted,
      since,
      then: since === null ? { sites: then.sites, files: then.files, byRule: null } : then,
      now,
      fresh,
      left,
    })),
  }
}
