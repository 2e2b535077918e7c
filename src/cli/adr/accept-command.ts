/**
 * `colorfast adr accept`: the team has chosen. Writes the status and the decision block, records what breaks the chosen
 * option today, and from then on `lint` keeps the decision.
 */
import { Command } from 'commander'
import { measureRequest } from '../../adr/draft-record.ts'
import { acceptRecord, refuseUnfit } from '../../adr/record/accept-record.ts'
import type { RecordEntry } from '../../adr/record/records.ts'
import type { Template, TemplateOption } from '../../adr/template/template.ts'
import { plural } from '../../adr/wording.ts'
import { closest } from '../../base/closest.ts'
import type { Io } from '../../base/io.ts'
import { findRecordFolder } from '../../base/record-folder.ts'
import { UserError } from '../../base/user-error.ts'
import { formatBaseline } from '../../check/baseline.ts'
import { sitesOf } from '../../check/judge-decisions.ts'
import { formatBlock } from '../../decision/decision-block.ts'
import { EVERY_SERVICE, type DecisionBlock } from '../../decision/decision.ts'
import { contradicts, serviceName } from '../../decision/decisions-in.ts'
import type { Finish } from '../command-line.ts'
import type { Terminal } from '../terminal.ts'
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
  const path = directory === '.' ? record.file : `${directory}/${record.file}`
  refuseUnfit(record.text, path, null)
  const { decisions } = readDecisions(project.root, terminal.io, project.options.decisionsDir)
  const { service: wanted, ...scope } = flags
  const request = await measureAgain(project, record.text, scope, terminal)
  const { template, analysed, analysis } = request
  const option = pickOption(template, flags.option)
  refuseUnfit(record.text, path, option)
  const service = pickService(
    analysis.services.map(({ name }) => name),
    wanted ?? request.service ?? undefined,
  )
  const other = decisions.find(decision => contradicts(decision, { decision: template.name, service }))
  if (other)
    throw new UserError(
      `${other.path} is accepted and decides "${template.name}" for ${serviceName(other.service)}; two records in force would contradict each other.`,
      `If this one replaces it: \`colorfast adr supersede ${other.path.split('/').at(-1) ?? ''} ${record.file}\`, then accept again.`,
    )
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
  const { rules } = await import('../../../rules/index.ts')
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
    baseline: `${record.file.replace(/\.(md|markdown)$/, '')}.baseline.json`,
  }
  const text = acceptRecord(record.text, {
    option,
    why: why === '' ? null : why,
    leader: overruled,
    block: formatBlock(block),
  })
  const folder = directory === '.' ? '' : `${directory}/`
  // A block without its list, or a list without its block, would be read wrongly.
  writeTogether(
    project.root,
    [
      { path: `${folder}${block.baseline}`, text: formatBaseline(all) },
      { path, text },
    ],
    terminal.io,
  )
  terminal.out(summary(record, path, block, sure.length === 0 ? 0 : new Set(sure.map(finding => finding.path)).size))
  if (why === '' && /^chosen option: "[^"]*"\.\r?$/im.test(text))
    terminal.out('the reason is still missing: write it behind the chosen option, before this is reviewed\n')
  return 0
}

/** `lint` looks in one folder; a record accepted elsewhere would bind nothing. */
function refuseOtherFolder({ root, options }: RecordProject, directory: string, io: Io): void {
  const read = findRecordFolder(root, io, options.decisionsDir).directory
  if (read === directory) return
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
      : `${plural(sites, 'place')} in ${plural(files, 'file')} ${sites === 1 ? 'breaks' : 'break'} it today; ${baseline} lists them`
  return [
    `${path}  ${parsed.status ?? ''} → accepted: "${title}" for ${serviceName(service)}`,
    `  ${today}`,
    '  from now on `colorfast lint` reports new ones as decision-violation',
    '',
  ].join('\n')
}
