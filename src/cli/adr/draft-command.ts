/** `colorfast adr draft`: measures the project and writes a decision record that is proposed and decides nothing. */
import { join, posix } from 'node:path'
import { Command, Option } from 'commander'
import { draftRecord, optionLines, type Draft } from '../../adr/draft-record.ts'
import type { Neighbours } from '../../adr/record/neighbours.ts'
import type { RecordFormat } from '../../adr/record/read-record.ts'
import { verdictText } from '../../adr/render/render-scores.ts'
import type { Template } from '../../adr/template/template.ts'
import { isOpen } from '../../adr/update-record.ts'
import { UserError } from '../../base/user-error.ts'
import { askSaid } from './ask-said.ts'
import { measure, openProject, openTemplate, type MeasureFlags } from './measure.ts'
import type { RecordDirectory } from './record-directory.ts'
import type { Finish, Terminal } from '../terminal.ts'

const FORMATS = ['madr4', 'universal', 'nygard'] as const

interface DraftFlags extends MeasureFlags {
  readonly format?: (typeof FORMATS)[number]
  readonly dryRun?: boolean
  readonly again?: boolean
  readonly interactive?: boolean
}

/** The command, ready to parse. */
export function adrDraftCommand(terminal: Terminal, finish: Finish): Command {
  return measuring(new Command('draft'))
    .description('write a proposed record: measured context, options, what each one would change, scores')
    .addOption(
      new Option('--format <format>', "form of the record (default: its neighbours', else madr4)").choices(FORMATS),
    )
    .option('--dry-run', 'print the record instead of writing it')
    .option('--again', 'write another draft although there is an open one from this template')
    .option(
      '--interactive',
      'ask for what only people can say: gates, scores that no code shows, the order of the drivers',
    )
    .option('--date <date>', 'date of the record (default: today)')
    .addHelpText(
      'after',
      `
The record decides nothing: its status is "proposed" and its outcome is open.

Examples:
  colorfast adr draft                      the next record in the project's own form
  colorfast adr draft --dry-run            only look at it
  colorfast adr draft --service api        about one of several services
  colorfast adr draft --template worker-model
  colorfast adr draft --template docs/our-template.md`,
    )
    .action(async (flags: DraftFlags) => finish(await runDraft(flags, terminal)))
}

/** Options of all commands that measure. */
export function measuring(command: Command): Command {
  return command
    .option('--template <name>', 'the decision: a name, or the path of a template (default: sync-or-async)')
    .option('--variant <id>', 'variant of the template (default: the one that fits the measured services)')
    .option('--service <name>', 'measure one service only (default: all of them)')
    .option('--dir <folder>', 'folder of the records (default: where the project keeps them, else docs/decisions)')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
}

async function runDraft(flags: DraftFlags, terminal: Terminal): Promise<number> {
  const project = openProject(flags, terminal)
  const template = await openTemplate(flags.template, project, terminal)
  if (flags.again !== true && flags.dryRun !== true) refuseSecondDraft(project.directory, template)
  const measured = await measure(project, template, flags, terminal)
  const said = flags.interactive === true ? askSaid(measured, terminal) : measured.said
  const neighbours = withFormat(measured.neighbours, flags.format)
  const draft = draftRecord({ ...measured, said, neighbours })
  if (flags.dryRun === true) terminal.out(draft.text)
  else {
    writeNew(join(project.root, draft.path), draft, terminal)
    terminal.out(summary(draft, measured.template, neighbours))
  }
  return 0
}

function refuseSecondDraft({ records, neighbours }: RecordDirectory, template: Template): void {
  const open = records.find(({ file, text }) => file.includes(template.name) && isOpen(text))
  if (!open) return
  throw new UserError(
    `${posix.join(neighbours.directory, open.file)} is an open draft of the same decision.`,
    '`colorfast adr update` measures it again; --again writes another one.',
  )
}

function writeNew(path: string, draft: Draft, terminal: Terminal): void {
  if (terminal.io.kindOf(path) !== null) throw new UserError(`${draft.path} exists already; nothing was written.`)
  try {
    terminal.io.write(path, draft.text)
  } catch (error) {
    throw new UserError(`${draft.path} could not be written (${(error as Error).message}).`)
  }
}

function summary(draft: Draft, template: Template, neighbours: Neighbours): string {
  const like =
    neighbours.count === 0
      ? ''
      : `, like ${neighbours.count === 1 ? 'its neighbour' : `its ${neighbours.count} neighbours`}`
  const format = { madr4: 'MADR 4', universal: 'MADR for all tools', nygard: 'Nygard', unknown: 'MADR' }[
    neighbours.format
  ]
  const { scores } = draft
  const unknown = [
    ...scores.gateDrivers.filter(({ id }) => scores.gates.some(gate => gate.driver === id && gate.passes === null)),
    ...scores.drivers.filter(({ id }) => !scores.known.includes(id)),
  ].map(({ title }) => `"${title}"`)
  const questions = [
    ...(draft.scores.weightsFrom === 'default' ? ['the weights (equal now)'] : []),
    ...(unknown.length > 0 ? [`${unknown.join(', ')} (not known)`] : []),
  ]
  return [
    `${draft.path}  proposed  (${format}${like})`,
    ...(template.variant ? [`  for ${template.variant.title}`] : []),
    ...optionLines(draft.evidence, template).map(line => `  ${line}`),
    `  ${verdictText(draft.scores)}`,
    ...(questions.length > 0 ? [`open questions for you: ${questions.join('; ')}`] : []),
    '',
  ].join('\n')
}

function withFormat(neighbours: Neighbours, format: RecordFormat | undefined): Neighbours {
  if (format === undefined || format === neighbours.format) return neighbours
  return { ...neighbours, format, bullet: format === 'madr4' ? '*' : '-' }
}
