/** A directory of records as a whole: numbers, titles and statuses, how to find one, and its table of contents. */
import { UserError } from '../../base/user-error.ts'
import { successorOf, type RecordName } from './edit-record.ts'
import { isRecord, type NeighbourFile } from './neighbours.ts'
import { parseRecord, type ParsedRecord } from './read-record.ts'

/** One record of a directory. */
export interface RecordEntry extends RecordName {
  readonly text: string
  readonly parsed: ParsedRecord
  /** File name or number of the record that replaces it. */
  readonly successor: string | null
}

const TOC_START = '<!-- colorfast-toc start -->'
const TOC_END = '<!-- colorfast-toc end -->'

/** The records among the files of a directory, by number, then by name. */
export function listRecords(files: readonly NeighbourFile[]): RecordEntry[] {
  return files
    .filter(isRecord)
    .map(({ name, text }) => {
      const parsed = parseRecord(text)
      const digits = /^\d+(?=[-_])/.exec(name)?.[0] ?? ''
      const number = digits === '' || digits.length === 8 ? null : Number(digits)
      const title =
        parsed.title ??
        name
          .replace(/^\d+[-_]/, '')
          .replace(/\.(md|markdown)$/, '')
          .replaceAll('-', ' ')
      return { file: name, number, title, text, parsed, successor: successorOf(parsed) }
    })
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.file < b.file ? -1 : 1))
}

/** Records that a word means: a number (`7`, `0007`, `ADR-7`) or a file name, with or without ending. */
export function findRecords(records: readonly RecordEntry[], word: string): RecordEntry[] {
  const number = /^(?:ADR-?)?(\d{1,6})$/i.exec(word)?.[1]
  if (number !== undefined) return records.filter(record => record.number === Number(number))
  const name = word.split('/').at(-1) ?? word
  return records.filter(({ file }) => file === name || file.replace(/\.(md|markdown)$/, '') === name)
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
