/**
 * `colorfast adr accept`: the team has chosen. Writes the status and the decision block, records what breaks the chosen
 * option today, and from then on `lint` keeps the decision.
 */
import { posix } from 'node:path'
import { Command } from 'commander'
import { measureRequest } from '../../adr/draft-record.ts'
import { acceptRecord, refuseUnfit } from '../../adr/record/accept-record.ts'
import type { RecordEntry } from '../../adr/record/records.ts'
import type { Template, TemplateOption } from '../../adr/template/template.ts'
import { plural } from '../../adr/wording.ts'
import { closest } from '../../base/closest.ts'
import type { Io } from '../../base/io.ts'
import { findRecordFolder, recordFolders } from '../../base/record-folder.ts'
import { UserError } from '../../base/user-error.ts'
import { formatBaseline } from '../../check/baseline.ts'
import { sitesOf } from '../../check/judge-decisions.ts'
import { formatBlock } from '../../decision/decision-block.ts'
import { EVERY_SERVICE, type Decision, type DecisionBlock } from '../../decision/decision.ts'
import { contradictionOf, serviceName, type BindingRule } from '../../decision/contradiction.ts'
import type { Finish, Terminal } from '../terminal.ts'
import { writeTogether } from './write-text.ts'
import { openProject, type MeasureFlags, type RecordProject } from './measure.ts'
import { measureAgain } from './measured-commands.ts'
import { pickRecord } from './pick-record.ts'
import { readDecisions } from './read-decisions.ts'

interface AcceptFlags extends MeasureFlags {
  readonly option: string
  readonly service?: string
  readonly why?: string
}

/** The command, ready to parse. */
export function adrAcceptCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('accept')
    .description('write down which option was chosen; `lint` then reports new code that breaks it')
    .argument('<record>', 'number or file name of a proposed record')
    .requiredOption('--option <id>', 'the chosen option: "B"')
    .option('--service <name>', 'the service that is bound, where there are several; "*" binds all')
    .option('--why <sentence>', 'the reason, in one sentence; needed where another option leads by score')
    .option('--date <date>', 'day of the acceptance (default: today)')
    .option('--template <name>', 'the decision: a name, or the path of a template (default: that of the record)')
    .option('--variant <id>', 'variant of the template (default: that of the record)')
    .option('--dir <folder>', 'folder of the records (default: where the project keeps them)')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
    .addHelpText(
      'after',
      `
What breaks the option on this day is listed in a file beside the record and is never reported;
that list can only become shorter (\`colorfast baseline --prune\`).

Examples:
  colorfast adr accept 7 --option B --why "two of us have run threads for years"
  colorfast adr accept 7 --option C --service api`,
    )
    .action(async (record: string, flags: AcceptFlags) => finish(await accept(record, flags, terminal)))
}

async function accept(word: string, flags: AcceptFlags, terminal: Terminal): Promise<number> {
  const project = openProject(flags, terminal)
  const { directory } = project.directory.neighbours
  refuseOtherFolder(project, directory, terminal.io)
  const record = pickRecord(project.directory, word)
  const path = posix.join(directory, record.file)
  refuseUnfit(record.text, path, null)
  const { rules } = await import('../../../rules/index.ts')
  const { decisions } = readDecisions(project.root, terminal.io, project.options.decisionsDir, rules)
  const { service: named, ...scope } = flags
  const request = await measureAgain(project, record.text, scope, terminal)
  const { template, analysed, analysis } = request
  const option = pickOption(template, flags.option)
  refuseUnfit(record.text, path, option)
  const service = pickService(
    analysis.services.map(({ name }) => name),
    named ?? request.service ?? undefined,
  )
  const wanted = { decision: template.name, service, profile: option.profile }
  for (const other of decisions) refuseContradiction(other, wanted, path, rules)
  const { scores } = measureRequest(request)
  const leader = template.options.find(({ id }) => id === scores.verdict.leader)
  const overruled = leader !== undefined && leader.id !== option.id ? leader.title : null
  const why = flags.why?.trim() ?? ''
  if (overruled !== null && why === '')
    throw new UserError(
      `By score "${overruled}" leads, not "${option.title}".`,
      'The choice is yours; say in one sentence why: --why "…".',
    )

  const { violations } = await import('../../run.ts')
  const { all, sure } = violations(analysed, rules, project.options, { profile: option.profile, service })
  const block: DecisionBlock = {
    decision: template.name,
    option: option.id,
    title: option.title,
    service,
    accepted: request.today,
    commit: request.commit,
    profile: option.profile,
    sites: sitesOf(sure),
    findings: all.length,
    baseline: `${posix.basename(record.file).replace(/\.(md|markdown)$/, '')}.baseline.json`,
  }
  const text = acceptRecord(record.text, {
    option,
    why: why === '' ? null : why,
    leader: overruled,
    block: formatBlock(block),
  })
  // A block without its list, or a list without its block, would be read wrongly.
  writeTogether(
    project.root,
    [
      { path: posix.join(posix.dirname(path), block.baseline), text: formatBaseline(all) },
      { path, text },
    ],
    terminal.io,
  )
  terminal.out(summary(record, path, block, sure.length === 0 ? 0 : new Set(sure.map(finding => finding.path)).size))
  if (why === '' && /^chosen option: "[^"]*"\.\r?$/im.test(text))
    terminal.out('the reason is still missing: write it behind the chosen option, before this is reviewed\n')
  return 0
}

/** What is in force and cannot hold beside the new decision has to give way first. */
function refuseContradiction(
  other: Decision,
  wanted: Pick<Decision, 'decision' | 'service' | 'profile'>,
  path: string,
  rules: readonly BindingRule[],
): void {
  const found = contradictionOf(other, wanted, rules)
  if (found === null) return
  const says =
    found.by === 'question'
      ? `decides "${other.decision}" for ${serviceName(other.service)}; two records in force would contradict each other`
      : `forbids what \`${found.first}\` finds in ${serviceName(other.service)}, and this option what \`${found.second}\` finds, so no code could keep both`
  throw new UserError(
    `${other.path} is accepted and ${says}.`,
    `If this one replaces it: \`colorfast adr supersede ${other.path} ${path}\`, then accept again.`,
  )
}

/** `lint` looks in one folder; a record accepted elsewhere would bind nothing. */
function refuseOtherFolder({ root, options }: RecordProject, directory: string, io: Io): void {
  const folder = findRecordFolder(root, io, options.decisionsDir)
  const read = folder.directory
  if (recordFolders(root, folder, io).includes(directory) || read === directory) return
  throw new UserError(
    `\`colorfast lint\` reads the records in ${read}, so one that is accepted in ${directory} would have no effect.`,
    `Set \`decisions-dir = ${JSON.stringify(directory)}\` in colorfast.toml.`,
  )
}

function pickOption({ options, name }: Template, word: string): TemplateOption {
  const found = options.find(({ id }) => id.toLowerCase() === word.trim().toLowerCase())
  if (found) return found
  throw new UserError(
    `The decision "${name}" has no option "${word}".`,
    `There are: ${options.map(({ title }) => `"${title}"`).join(', ')}.`,
  )
}

function pickService(names: readonly string[], given: string | undefined): string {
  if (given === EVERY_SERVICE) return given
  if (given !== undefined) {
    if (names.includes(given)) return given
    const near = closest(given, names)
    const there =
      names.length === 0 ? 'No service was found here; leave the option out.' : `There are: ${names.join(', ')}.`
    throw new UserError(`There is no service "${given}".`, near === null ? there : `Did you mean "${near}"?`)
  }
  const [only, second] = names
  if (second === undefined) return only ?? EVERY_SERVICE
  throw new UserError(
    `There are ${names.length} services (${names.join(', ')}), and the record binds one.`,
    `Name it: --service ${only ?? ''}; \`--service "*"\` binds all of them.`,
  )
}

function summary({ parsed }: RecordEntry, path: string, block: DecisionBlock, files: number): string {
  const { sites, service, title, baseline } = block
  const today =
    sites === 0
      ? 'nothing breaks it today'
      : `${plural(sites, 'place')} in ${plural(files, 'file')} ${sites === 1 ? 'breaks' : 'break'} it today; ${baseline} lists ${sites === 1 ? 'it' : 'them'}`
  return [
    `${path}  ${parsed.status ?? ''} → accepted: "${title}" for ${serviceName(service)}`,
    `  ${today}`,
    '  from now on `colorfast lint` reports new ones as decision-violation',
    '',
  ].join('\n')
}
