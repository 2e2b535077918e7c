/** A directory of records as a whole: numbers, titles and statuses, how to find one, and its table of contents. */
import { compareText } from '../../base/compare/compare-text.ts'
import { posix } from 'node:path'
import { recordNumber } from '../../base/record-folder.ts'
import { UserError } from '../../base/user-error.ts'
import { successorOf, type RecordName } from './edit-record.ts'
import { isRecord, type NeighbourFile } from './neighbours.ts'
import { parseRecord, type ParsedRecord } from './read-record.ts'

/** One record of a directory. */
export interface RecordEntry extends RecordName {
  readonly text: string
  readonly parsed: ParsedRecord
  /** Number of the record that replaces it, or the link to it. */
  readonly successor: string | null
}

const TOC_START = '<!-- colorfast-toc start -->'
const TOC_END = '<!-- colorfast-toc end -->'

/** The records among the files of a directory, by folder, then by number, then by name. */
export function listRecords(files: readonly NeighbourFile[]): RecordEntry[] {
  return files
    .filter(isRecord)
    .map(({ name, text }) => {
      const parsed = parseRecord(text)
      const title =
        parsed.title ??
        stem(name)
          .replace(/^\d+[-_]/, '')
          .replaceAll('-', ' ')
      return { file: name, number: recordNumber(name), title, text, parsed, successor: successorOf(parsed) }
    })
    .sort(
      (a, b) =>
        compareText(folderOf(a), folderOf(b)) || (a.number ?? 0) - (b.number ?? 0) || compareText(a.file, b.file),
    )
}

/**
 * Records that a word means: a number (`7`, `0007`, `ADR-7`) or a file name, with or without ending. A folder before it,
 * as long as anybody likes to write it, tells categories apart.
 */
export function findRecords(records: readonly RecordEntry[], word: string, directory: string): RecordEntry[] {
  const [folder, name] = [posix.dirname(word), posix.basename(word)]
  const number = /^(?:ADR-?)?(\d{1,6})$/i.exec(name)?.[1]
  const isNamed = (record: RecordEntry): boolean =>
    number === undefined
      ? stem(record.file) === name || posix.basename(record.file) === name
      : record.number === Number(number)
  const isThere = (record: RecordEntry): boolean =>
    folder === '.' || endsAlike(folder, posix.join(directory, folderOf(record)))
  const found = records.filter(record => isNamed(record) && isThere(record))
  const exact = number === undefined && folder === '.' ? found.filter(record => folderOf(record) === '.') : []
  return exact.length > 0 ? exact : found
}

/** One record as another one links to it. */
export function seenFrom(from: RecordEntry, to: RecordEntry, directory: string): RecordName {
  const file = posix.relative(posix.join('/', directory, folderOf(from)), posix.join('/', directory, to.file))
  return { file, number: to.number, title: to.title }
}

/** The category, or the folder of a package, that a record lies in; `.` is the folder itself. */
export function folderOf({ file }: Pick<RecordEntry, 'file'>): string {
  return posix.dirname(file)
}

/** The record that supersedes another; undefined where it names none that is here. */
export function successorAmong(
  records: readonly RecordEntry[],
  { file, successor }: RecordEntry,
): RecordEntry | undefined {
  const folder = posix.dirname(file)
  if (successor !== null && /^\d+$/.test(successor))
    return records.find(record => folderOf(record) === folder && record.number === Number(successor))
  const path = posix.join(folder, successor ?? '')
  return records.find(record => record.file === path || record.file.replace(/\.(md|markdown)$/, '') === path)
}

/** A list of links, one line per record. */
export function tableOfContents(records: readonly RecordEntry[], bullet: '*' | '-'): string {
  return records
    .map(({ file, number, title, parsed }) => {
      const label = number === null ? title : `${number}. ${title}`
      return `${bullet} [${label.replace(/[[\]]/g, '\\$&')}](${file})${parsed.status === null ? '' : ` – ${parsed.status}`}`
    })
    .join('\n')
}

/** The page with its table of contents between markers; a page without markers gets them at its end. */
export function withContents(page: string | null, contents: string): string {
  const part = `${TOC_START}\n\n${contents}\n\n${TOC_END}`
  if (page === null) return `# Decision records\n\n${part}\n`
  const start = page.indexOf(TOC_START)
  const end = page.indexOf(TOC_END)
  // After a last line that ends with a lone carriage return, a line feed would make a Windows page of it.
  const eol = page.includes('\r\n') || page.endsWith('\r') ? '\r\n' : '\n'
  const fresh = part.replaceAll('\n', eol)
  if (start >= 0 && end > start) return page.slice(0, start) + fresh + page.slice(end + TOC_END.length)
  if (start >= 0 || end >= 0)
    throw new UserError(
      `The page's table of contents has ${start < 0 ? 'an end and no start' : end < 0 ? 'a start and no end' : 'its end before its start'}.`,
      `It stands between \`${TOC_START}\` and \`${TOC_END}\`; nothing was changed.`,
    )
  const gap = page.endsWith(eol + eol) ? '' : page.endsWith(eol) ? eol : eol + eol
  return `${page}${gap}${fresh}${eol}`
}

/** `0007-title` of `billing/0007-title.md`. */
function stem(file: string): string {
  return posix.basename(file).replace(/\.(md|markdown)$/, '')
}

/** One of two paths is the end of the other. */
function endsAlike(a: string, b: string): boolean {
  return a === b || b === '.' || a.endsWith(`/${b}`) || b.endsWith(`/${a}`)
}
