/** `colorfast adr score`, `update` and `verify`: measure again, for a look, for an open record, or against one. */
import { join, posix } from 'node:path'
import { Command, Option } from 'commander'
import { compareZones } from '../../adr/compare-zones.ts'
import { measureRequest } from '../../adr/draft-record.ts'
import { resolvePlaces } from '../../adr/record/resolve-places.ts'
import { findZones } from '../../adr/record/zone.ts'
import { verdictText } from '../../adr/render/render-scores.ts'
import { explainScores, scoresAsJson } from '../../adr/scores/explain-scores.ts'
import { withWeights } from '../../adr/scores/parse-weights.ts'
import { isOpen, originOf, updateRecord } from '../../adr/update-record.ts'
import { plural } from '../../adr/wording.ts'
import { momentOf } from './at-commit.ts'
import { pickRecord } from './pick-record.ts'
import { UserError } from '../../base/user-error.ts'
import { measuring } from './draft-command.ts'
import {
  measure,
  openProject,
  openTemplate,
  saidIn,
  type Measured,
  type MeasureFlags,
  type RecordProject,
} from './measure.ts'
import type { Finish, Terminal } from '../terminal.ts'

interface ScoreFlags extends MeasureFlags {
  readonly format: 'text' | 'json'
  readonly explain?: boolean
  readonly weights?: string
}

interface UpdateFlags extends MeasureFlags {
  readonly force?: boolean
}

interface VerifyFlags extends MeasureFlags {
  readonly now?: boolean
}

/** The commands, ready to parse. */
export function adrMeasuredCommands(terminal: Terminal, finish: Finish): Command[] {
  return [
    measuring(new Command('score'))
      .description('score the options of a decision for this project, without writing anything')
      .addOption(new Option('--format <format>', 'form of the output').choices(['text', 'json']).default('text'))
      .option('--explain', 'say for every cell how it came about')
      .option('--weights <list>', 'other weights for this look: "initial-cost=3,performance=2"')
      .action(async (flags: ScoreFlags) => finish(await score(flags, terminal))),
    measuring(new Command('update'))
      .description('measure an open record again; text outside the generated zones stays as it is')
      .argument('<record>', 'number or file name')
      .option('--force', 'also replace zones that were edited by hand')
      .action(async (record: string, flags: UpdateFlags) => finish(await update(record, flags, terminal))),
    measuring(new Command('verify'))
      .description(
        "measure a record's numbers again and look up the functions that it names; exit with 1 where one does not hold",
      )
      .argument('<record>', 'number or file name')
      .option('--now', 'compare a decided record with the working tree, not with the commit that it was measured at')
      .action(async (record: string, flags: VerifyFlags) => finish(await verify(record, flags, terminal))),
  ]
}

async function score(flags: ScoreFlags, terminal: Terminal): Promise<number> {
  const project = openProject(flags, terminal)
  const said = withWeights(saidIn(project.options), flags.weights)
  const whole = await openTemplate(flags.template, project, terminal, said)
  const request = await measure(project, whole, flags, terminal, said)
  const { evidence, scores } = measureRequest(request)
  const { template, commit } = request
  if (flags.format === 'json')
    terminal.out(`${JSON.stringify(scoresAsJson(scores, template, evidence, commit), null, 2)}\n`)
  else {
    terminal.out(`${explainScores(scores, template, evidence, flags.explain === true)}\n${verdictText(scores)}\n`)
  }
  return 0
}

/** Measures again what a record was measured from, unless flags say otherwise. */
export async function measureAgain(
  project: RecordProject,
  text: string,
  flags: MeasureFlags,
  terminal: Terminal,
): Promise<Measured> {
  const origin = originOf(text)
  const template = await openTemplate(flags.template ?? origin.template ?? undefined, project, terminal)
  const variant = flags.variant ?? origin.variant
  const service = flags.service ?? origin.service
  const again = { ...flags, ...(variant !== null && { variant }), ...(service !== null && { service }) }
  return measure(project, template, again, terminal)
}

async function update(word: string, flags: UpdateFlags, terminal: Terminal): Promise<number> {
  const project = openProject(flags, terminal)
  const record = pickRecord(project.directory, word)
  const path = posix.join(project.directory.neighbours.directory, record.file)
  if (!isOpen(record.text)) {
    const why =
      findZones(record.text).zones.length === 0
        ? 'it has no generated zones'
        : `its status is ${record.parsed.status ?? 'not stated'}`
    throw new UserError(`${path} stays as it is: ${why}.`, 'Only drafts that are still proposed are measured again.')
  }
  const [damage] = findZones(record.text).problems
  if (damage)
    throw new UserError(`${path}:${damage.line}: ${damage.message}`, 'Repair the markers first; nothing was changed.')
  const { text, changed, kept } = updateRecord(
    record.text,
    await measureAgain(project, record.text, flags, terminal),
    flags.force === true,
  )
  if (text !== record.text) {
    try {
      terminal.io.write(join(project.root, path), text)
    } catch (error) {
      throw new UserError(`${path} could not be written (${(error as Error).message}).`)
    }
  }
  terminal.out(`${path}  ${changed.length === 0 ? 'nothing changed' : `new: ${changed.join(', ')}`}\n`)
  if (kept.length > 0) terminal.out(`edited by hand and left alone: ${kept.join(', ')} (--force replaces them)\n`)
  return 0
}

async function verify(word: string, flags: VerifyFlags, terminal: Terminal): Promise<number> {
  const project = openProject(flags, terminal)
  const record = pickRecord(project.directory, word)
  const path = posix.join(project.directory.neighbours.directory, record.file)
  if (findZones(record.text).zones.length === 0 && resolvePlaces(record.text, [], () => null).length === 0)
    throw new UserError(
      `${path} has no generated zones and names no function by its file, so there is nothing to verify.`,
    )
  const moment = momentOf(record, project.root, flags.now === true, terminal)
  const then = moment.commit === null ? project : openProject({ ...flags, root: project.root }, moment.terminal)
  const measured = await measureAgain(then, record.text, flags, moment.terminal)
  const differences = compareZones(record.text, { ...measured, commit: moment.said })
  const places = resolvePlaces(record.text, measured.analysis.functions, textsOf(project.root, moment.terminal))
  for (const { zone, was, is } of differences) {
    terminal.out(`${path}: ${zone} no longer holds\n`)
    for (const line of was) terminal.out(`  - ${line}\n`)
    for (const line of is) terminal.out(`  + ${line}\n`)
  }
  const gone = places.filter(({ problem }) => problem !== null)
  for (const { symbol, path: file, line, problem } of gone)
    terminal.out(`${path}:${line}: \`${symbol}\` in \`${file}\`: ${problem ?? ''}\n`)
  const isTrue = differences.length + gone.length === 0
  const named =
    places.length === 0 ? '' : `, ${places.length - gone.length} of ${plural(places.length, 'place')} are there`
  const numbers =
    differences.length === 0
      ? 'every number holds'
      : `${plural(differences.length, 'zone')} no longer ${differences.length === 1 ? 'holds' : 'hold'}`
  terminal.out(`${path}: ${numbers}${named} (compared with ${moment.name})\n`)
  return isTrue ? 0 : 1
}

function textsOf(root: string, { io }: Terminal): (path: string) => string | null {
  return path => (io.kindOf(join(root, path)) === 'file' ? new TextDecoder().decode(io.read(join(root, path))) : null)
}
