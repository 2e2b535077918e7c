/** `colorfast adr list`, `status`, `link`, `supersede`, `toc` and `check`: records that are there, whoever wrote them. */
import { join, posix } from 'node:path'
import { Argument, Command } from 'commander'
import { checkAgainstBase } from '../../adr/record/check-against-base.ts'
import { checkRecords, type RecordProblem } from '../../adr/record/check-records.ts'
import { withLink, withStatus } from '../../adr/record/edit-record.ts'
import type { RecordStatus } from '../../adr/record/read-record.ts'
import { seenFrom, tableOfContents, withContents, type RecordEntry } from '../../adr/record/records.ts'
import { plural } from '../../adr/wording.ts'
import { UserError } from '../../base/user-error.ts'
import type { BindingRule } from '../../decision/contradiction.ts'
import { decisionsIn } from '../../decision/decisions-in.ts'
import { findZones } from '../../adr/record/zone.ts'
import { readBase } from './read-base.ts'
import { pickRecord } from './pick-record.ts'
import { readRecordDirectory, type RecordDirectory } from './record-directory.ts'
import { setUp } from '../set-up.ts'
import { writeText, writeTogether } from './write-text.ts'
import type { Finish, Terminal } from '../terminal.ts'

const STATUSES: readonly RecordStatus[] = ['draft', 'proposed', 'rejected', 'accepted', 'deprecated', 'superseded']

interface Flags {
  readonly dir?: string
  readonly root?: string
  readonly format?: string
  readonly check?: boolean
  readonly base?: string
  readonly strict?: boolean
}

/** The records of a project, and where it is. */
interface Records extends RecordDirectory {
  /** Absolute. */
  readonly root: string
  /** Posix, relative to the root. */
  readonly directory: string
  /** The same, absolute. */
  readonly absolute: string
}

/** The commands, ready to parse. */
export function adrRecordCommands(terminal: Terminal, finish: Finish): Command[] {
  const command = (name: string, description: string): Command =>
    new Command(name)
      .description(description)
      .option('--dir <folder>', 'folder of the records (default: where the project keeps them)')
      .option('--root <folder>', 'the project, where it is not the nearest folder upwards with a configuration or .git')
  return [
    command('list', 'list the records with number, status, date and title')
      .option('--format <format>', 'text or json', 'text')
      .action((flags: Flags) => finish(list(flags, terminal))),
    command('status', 'print the status of a record, or set it')
      .argument('<record>', 'number or file name')
      .addArgument(new Argument('[status]', 'the new status').choices(STATUSES))
      .action((record: string, status: RecordStatus | undefined, flags: Flags) =>
        finish(setStatus(record, status, flags, terminal)),
      ),
    command('supersede', 'say that a new record replaces an old one, in both')
      .argument('<old>', 'number or file name of the record that is replaced')
      .argument('<new>', 'number or file name of the record that replaces it')
      .action((old: string, fresh: string, flags: Flags) => finish(supersede(old, fresh, flags, terminal))),
    command('link', 'link two records, in both')
      .argument('<from>', 'number or file name')
      .argument('<words>', 'what the first is to the second: "Amends"')
      .argument('<to>', 'number or file name')
      .argument('[back]', 'what the second is to the first: "Amended by"')
      .action((from: string, words: string, to: string, back: string | undefined, flags: Flags) =>
        finish(link({ from, words, to, back }, flags, terminal)),
      ),
    command('toc', "write the table of contents into the records' README.md")
      .option('--check', 'write nothing; exit with 1 if it is out of date')
      .action((flags: Flags) => finish(contents(flags, terminal))),
    command(
      'check',
      'find records that contradict themselves, each other or the base branch, broken links, placeholders',
    )
      .option('--base <ref>', 'the branch that this one will be merged into (default: origin/HEAD, main or master)')
      .option('--strict', 'exit with 1 for warnings too')
      .action(async (flags: Flags) => finish(await check(flags, terminal))),
  ]
}

function list(flags: Flags, terminal: Terminal): number {
  const { directory, records } = open(flags, terminal)
  if (flags.format === 'json') {
    const rows = records.map(({ number, title, file, parsed, successor }) => ({
      number,
      title,
      status: parsed.status,
      date: parsed.date,
      path: posix.join(directory, file),
      successor,
    }))
    terminal.out(`${JSON.stringify({ schema: 'colorfast/records@1', records: rows }, null, 2)}\n`)
    return 0
  }
  if (records.length === 0) terminal.out(`There are no records in ${directory}.\n`)
  const width = Math.max(0, ...records.map(({ file }) => file.length))
  for (const { file, title, parsed } of records) {
    terminal.out(`${file.padEnd(width)}  ${statusShown(parsed).padEnd(10)}  ${parsed.date ?? '          '}  ${title}\n`)
  }
  return 0
}

/** The status, or what the record says instead of one. */
function statusShown({ status, statuses }: RecordEntry['parsed']): string {
  return status ?? statuses[0]?.text.slice(0, 20) ?? 'no status'
}

function setStatus(word: string, status: RecordStatus | undefined, flags: Flags, terminal: Terminal): number {
  const opened = open(flags, terminal)
  const record = pickRecord(opened, word)
  if (status === undefined) {
    terminal.out(`${record.file}  ${record.parsed.status ?? 'no status'}\n`)
    return 0
  }
  if (status === 'superseded')
    throw new UserError('Which record replaces it?', '`colorfast adr supersede OLD NEW` writes it into both.')
  const text = withStatus(record.text, status)
  if (text === null)
    throw new UserError(
      `${record.file} states no status, so there is none to change.`,
      'Add one by hand, in the form of its neighbours.',
    )
  saveAll(opened, [[record, text]], terminal)
  terminal.out(`${record.file}  ${record.parsed.status ?? 'no status'} → ${status}\n`)
  const binds = record.parsed.decisionBlocks.length > 0
  if (status === 'accepted' && !binds && findZones(record.text).zones.length > 0)
    terminal.out('it binds nothing yet: `colorfast adr accept` writes down the option that `lint` then keeps\n')
  if (status !== 'accepted' && record.parsed.status === 'accepted' && binds)
    terminal.out('`colorfast lint` keeps its decision no longer\n')
  return 0
}

function supersede(oldWord: string, newWord: string, flags: Flags, terminal: Terminal): number {
  const opened = open(flags, terminal)
  const old = pickRecord(opened, oldWord)
  const fresh = pickRecord(opened, newWord)
  if (old === fresh) throw new UserError(`${old.file} cannot supersede itself.`)
  if (old.parsed.status === 'superseded') throw new UserError(`${old.file} is superseded already.`)
  const text = withStatus(old.text, 'superseded', seenFrom(old, fresh, opened.directory))
  if (text === null)
    throw new UserError(
      `${old.file} states no status, so it cannot be superseded.`,
      'Add one by hand, in the form of its neighbours.',
    )
  // adr-tools knows this spelling only.
  const words = fresh.parsed.format === 'nygard' ? 'Supercedes' : 'Supersedes'
  saveAll(
    opened,
    [
      [fresh, withLink(fresh.text, words, seenFrom(fresh, old, opened.directory))],
      [old, text],
    ],
    terminal,
  )
  terminal.out(`${old.file}  superseded by ${fresh.file}\n`)
  return 0
}

function link(
  request: { from: string; words: string; to: string; back: string | undefined },
  flags: Flags,
  terminal: Terminal,
): number {
  const opened = open(flags, terminal)
  const from = pickRecord(opened, request.from)
  const to = pickRecord(opened, request.to)
  if (from === to) throw new UserError(`${from.file} cannot be linked to itself.`)
  saveAll(
    opened,
    [
      [from, withLink(from.text, request.words, seenFrom(from, to, opened.directory))],
      ...(request.back === undefined
        ? []
        : [[to, withLink(to.text, request.back, seenFrom(to, from, opened.directory))] as const]),
    ],
    terminal,
  )
  terminal.out(`${from.file}  ${request.words} ${to.file}\n`)
  return 0
}

function contents(flags: Flags, terminal: Terminal): number {
  const { directory, absolute, records, neighbours } = open(flags, terminal)
  const path = join(absolute, 'README.md')
  const page = terminal.io.kindOf(path) === 'file' ? decode(terminal.io.read(path)) : null
  const fresh = withContents(page, tableOfContents(records, neighbours.bullet))
  if (fresh === page) return 0
  if (flags.check === true) {
    terminal.err(`${directory}/README.md is out of date; \`colorfast adr toc\` writes it anew.\n`)
    return 1
  }
  writeText(path, fresh, `${directory}/README.md`, terminal.io)
  terminal.out(`${directory}/README.md  ${plural(records.length, 'record')}\n`)
  return 0
}

async function check(flags: Flags, terminal: Terminal): Promise<number> {
  const { root, folder, directory, absolute, records } = open(flags, terminal)
  const { rules } = await import('../../../rules/index.ts')
  const base = readBase(root, folder, flags.base, terminal)
  const problems = [
    ...checkRecords(records, path => terminal.io.kindOf(join(absolute, path)) !== null),
    ...(base === null ? [] : checkAgainstBase(records, base)),
    ...checkDecisions(directory, records, rules),
  ]
  for (const { file, line, level, message } of problems)
    terminal.out(`${posix.join(directory, file)}:${line}: ${level}: ${message}\n`)
  if (problems.length === 0) terminal.out(`clean: ${plural(records.length, 'record')} in ${directory}\n`)
  return problems.some(({ level }) => level === 'error' || flags.strict === true) ? 1 : 0
}

/** What `lint` would stop at. */
function checkDecisions(
  directory: string,
  records: readonly RecordEntry[],
  rules: readonly BindingRule[],
): RecordProblem[] {
  try {
    decisionsIn(
      directory,
      records.map(({ file, text }) => ({ name: file, text })),
      rules,
    )
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const culprit = records.find(({ file }) => error.message.includes(posix.join(directory, file)))
    return [{ file: culprit?.file ?? '.', line: 1, level: 'error', message: error.message }]
  }
}

function open(flags: Flags, terminal: Terminal): Records {
  const { root, config } = setUp(terminal, { root: flags.root })
  const opened = readRecordDirectory(root.directory, terminal.io, flags.dir ?? config.options.decisionsDir)
  const { directory } = opened.neighbours
  return { ...opened, root: root.directory, directory, absolute: join(root.directory, directory) }
}

function saveAll(
  { root, directory }: Records,
  edits: readonly (readonly [RecordEntry, string])[],
  { io }: Terminal,
): void {
  writeTogether(
    root,
    edits.map(([{ file }, text]) => ({ path: posix.join(directory, file), text })),
    io,
  )
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
