/**
 * What is wrong with a directory of records, and what a reader would mistrust: numbers and statuses that contradict each
 * other, links that lead nowhere, outcomes that do not fit the status, options without a drawback.
 */
import { posix } from 'node:path'
import { folderOf, successorAmong, type RecordEntry } from './records.ts'
import { statusOf, type ParsedRecord, type Section } from './read-record.ts'
import { checkScores, type SayAt } from './check-scores.ts'
import { checkTrust } from './check-trust.ts'
import { findZones } from './zone.ts'

/** Something to repair in a record. */
export interface RecordProblem {
  readonly file: string
  readonly line: number
  /** Errors break tools or contradict each other; warnings cost trust. */
  readonly level: 'error' | 'warning'
  readonly message: string
}

// Routes such as /users/{id} are no placeholders: those of templates hold several words.
const PLACEHOLDER =
  /\{(?=[^{}\n]*[ |])[^{}\n]{3,80}\}|\[(?:short title|description|justification)\b[^\]\n]*\](?!\()|\b(lorem ipsum|TBD)\b|<!-- This is an optional element/i
const CONTEXT = /^(context|context and problem statement|context or problem statement|problem)$/i
const OUTCOME = /^(decision|decision outcome)$/i
const OPTIONS = /^(considered options|options|options considered)$/i

/** Checks all records; `exists` tells whether a path relative to the directory is there. */
export function checkRecords(records: readonly RecordEntry[], exists: (path: string) => boolean): RecordProblem[] {
  const habits = habitsOf(records)
  const problems = [
    ...duplicates(records),
    ...silentStatuses(records, habits),
    ...records.flatMap(record => checkRecord(record, records, habits, exists)),
  ]
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** What most records of the folder do without: their form, and nothing to say of each of them. */
interface Habits {
  readonly statusless: number
  readonly hasStatus: boolean
  readonly hasContext: boolean
  readonly hasOutcome: boolean
}

function habitsOf(records: readonly RecordEntry[]): Habits {
  const lacking = (has: (record: RecordEntry) => boolean): number => records.filter(record => !has(record)).length
  const usual = (count: number): boolean => records.length < 3 || count * 2 <= records.length
  const headed =
    (pattern: RegExp) =>
    ({ parsed }: RecordEntry) =>
      sectionNamed(parsed, pattern) !== undefined
  const statusless = lacking(({ parsed }) => parsed.statuses.length > 0)
  return {
    statusless,
    hasStatus: usual(statusless),
    hasContext: usual(lacking(headed(CONTEXT))),
    hasOutcome: usual(lacking(headed(OUTCOME))),
  }
}

/** One sentence where a folder's records state no status as a rule. */
function silentStatuses(records: readonly RecordEntry[], { hasStatus, statusless }: Habits): RecordProblem[] {
  const first = records.find(({ parsed }) => parsed.statuses.length === 0)
  if (hasStatus || !first) return []
  const message = `${statusless} of ${records.length} records state no status, and some tools then take them for accepted.`
  return [{ file: first.file, line: 1, level: 'warning', message }]
}

function sectionNamed({ sections }: ParsedRecord, pattern: RegExp): Section | undefined {
  return sections.find(({ level, heading }) => level > 1 && pattern.test(heading))
}

function duplicates(records: readonly RecordEntry[]): RecordProblem[] {
  return records.flatMap(record => {
    const twin = records.find(
      other =>
        record.number !== null &&
        other.number === record.number &&
        folderOf(other) === folderOf(record) &&
        other.file < record.file,
    )
    return twin
      ? [
          {
            file: record.file,
            line: 1,
            level: 'error',
            message: `Number ${record.number} is taken by ${twin.file}.`,
          } as const,
        ]
      : []
  })
}

function checkRecord(
  record: RecordEntry,
  records: readonly RecordEntry[],
  habits: Habits,
  exists: (path: string) => boolean,
): RecordProblem[] {
  const { file, text, parsed } = record
  const found: RecordProblem[] = []
  const say = (level: RecordProblem['level'], offset: number, message: string): void => {
    found.push({ file, line: text.slice(0, offset).split('\n').length, level, message })
  }
  for (const message of parsed.problems) say('error', 0, message)
  if (parsed.title === null) say('error', 0, 'The record has no title (a heading of the first level).')
  if (parsed.titleNumber !== null && record.number !== null && parsed.titleNumber !== record.number) {
    say('error', 0, `The title says ${parsed.titleNumber}, the file name ${record.number}.`)
  }
  checkStatus(parsed, habits, say)
  checkSections(parsed, text, habits, say)
  const beside = (path: string): string => posix.join(folderOf(record), path)
  const { successor } = record
  if (successor !== null && !successorAmong(records, record) && !successor.includes('/')) {
    say('error', parsed.statuses[0]?.s ?? 0, `The record that supersedes it (${successor}) is not there.`)
  }
  for (const { text: target, s } of parsed.links) {
    const path = decoded(target.replace(/[#?].*$/, ''))
    if (path !== '' && !path.startsWith('/') && !exists(beside(path)))
      say('error', s, `The link to ${path} leads nowhere.`)
  }
  const { zones, problems } = findZones(text)
  for (const { line, message } of problems) found.push({ file, line, level: 'error', message })
  for (const zone of zones)
    if (zone.edited)
      say('warning', zone.s, `The generated zone "${zone.name}" was edited by hand; \`adr update\` leaves it alone.`)
  return found
}

function checkStatus(
  parsed: ParsedRecord,
  habits: Habits,
  say: (level: RecordProblem['level'], offset: number, message: string) => void,
): void {
  const [first] = parsed.statuses
  if (!first) {
    if (habits.hasStatus) say('warning', 0, 'The record states no status, and some tools then take it for accepted.')
    return
  }
  for (const { text, s } of parsed.statuses) {
    if (statusOf(text) === null)
      say(
        'warning',
        s,
        `"${text}" is no status; known are draft, proposed, accepted, rejected, deprecated, superseded.`,
      )
  }
  const words = new Set(parsed.statuses.map(({ text }) => statusOf(text)))
  if (words.size > 1)
    say(
      'error',
      parsed.statuses[1]?.s ?? 0,
      `The record states its status twice, differently: ${parsed.statuses.map(({ text }) => `"${text}"`).join(' and ')}.`,
    )
}

function checkSections(
  parsed: ParsedRecord,
  text: string,
  habits: Habits,
  say: (level: RecordProblem['level'], offset: number, message: string) => void,
): void {
  const { status } = parsed
  const find = (pattern: RegExp): Section | undefined => sectionNamed(parsed, pattern)
  const body = (section: Section): string =>
    text
      .slice(section.bodyStart, section.e)
      .replace(/<!--[\s\S]*?-->/g, '')
      .trim()
  const context = find(CONTEXT)
  if (!context && habits.hasContext) say('warning', 0, 'There is no section on the context.')
  if (context && body(context) === '') say('warning', context.s, 'The context is empty.')
  const outcome = find(OUTCOME)
  if (!outcome) {
    if (habits.hasOutcome) say('warning', 0, 'There is no section for the decision.')
  } else if (status === 'accepted' && /^(not decided|pending|open\b)|^$/i.test(body(outcome))) {
    say('error', outcome.s, 'The status is accepted, but no option was chosen.')
  } else if (status === 'proposed' && /^chosen option:\s*"[^"{]/im.test(body(outcome))) {
    say('warning', outcome.s, 'An option is chosen, but the status is still proposed.')
  }
  const options = find(OPTIONS)
  const items = options ? [...text.slice(options.bodyStart, options.e).matchAll(/^(?:[*+-]|\d+\.|[A-Z]\.) +\S/gm)] : []
  if (options && items.length === 1)
    say('warning', options.s, 'Only one option was considered; "leave it as it is" is one as well.')
  const mistrust: SayAt = (offset, message) => {
    say('warning', offset, message)
  }
  checkTrust(parsed, text, { outcome, options }, mistrust)
  checkScores(parsed, text, mistrust)
  const placeholder = PLACEHOLDER.exec(withoutCode(text))
  if (placeholder) say('warning', placeholder.index, `A placeholder is left: ${placeholder[0].slice(0, 60)}`)
}

/** Code replaced by spaces, so that offsets stay. */
function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm, code => code.replace(/[^\n]/g, ' '))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
