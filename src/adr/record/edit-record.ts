/**
 * Changes of a record that is there: its status, links to other records, generated zones. Each splices the original text
 * by offset, so that everything else stays as it was, byte for byte: line ends, spaces, a missing last line end.
 */
import { posix } from 'node:path'
import { parseRecord, statusOf, type ParsedRecord, type Placed, type RecordStatus } from './read-record.ts'
import { findZones } from './zone.ts'

/** How one record is named in another. */
export interface RecordName {
  /** Its file, as a link from the other record. */
  readonly file: string
  readonly number: number | null
  readonly title: string
}

/** A refreshed record, and zones that were left alone because somebody edited them. */
export interface Refreshed {
  readonly text: string
  readonly changed: readonly string[]
  readonly kept: readonly string[]
}

/** New text for a range of the old one. */
export interface Splice extends Omit<Placed, 'text'> {
  readonly text: string
}

/** States a status in every place where the record states one; null where it states none. */
export function withStatus(text: string, status: RecordStatus, by: RecordName | null = null): string | null {
  const record = parseRecord(text)
  return record.statuses.length === 0 ? null : splice(text, statusSplices(record, status, by))
}

/** The edits that state a status wherever the record states one. */
export function statusSplices(record: ParsedRecord, status: RecordStatus, by: RecordName | null = null): Splice[] {
  return record.statuses.map(({ s, e, ...place }) => ({
    s,
    e,
    text: statusText(record, { s, e, ...place }, status, by),
  }))
}

/** Adds a line such as `Supersedes [3. Title](0003-title.md)` where the format keeps links. */
export function withLink(text: string, words: string, to: RecordName): string {
  const record = parseRecord(text)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const label = to.number === null ? to.title : `${to.number}. ${to.title}`
  const link = `${words} [${label.replace(/[[\]]/g, '\\$&')}](${to.file})`
  if (text.includes(link)) return text
  const status = record.sections.find(({ level, heading }) => level === 2 && heading.toLowerCase() === 'status')
  if (record.format === 'nygard' && status) return inserted(text, status.e, link, eol)
  const more = record.sections.find(({ level, heading }) => level === 2 && /^(more information|links)$/i.test(heading))
  const bullet = /^- /m.test(text) && !/^\* /m.test(text) ? '-' : '*'
  if (more) {
    const next = record.sections.find(({ s }) => s > more.s)
    return inserted(text, Math.min(next?.s ?? text.length, more.e), `${bullet} ${link}`, eol)
  }
  return inserted(text, text.length, `## More Information${eol}${eol}${bullet} ${link}`, eol)
}

/** Puts newly generated text into the record's zones. A zone that was edited by hand stays, unless forced. */
export function withZones(
  text: string,
  zones: ReadonlyMap<string, { readonly text: string; readonly start: string }>,
  force: boolean,
): Refreshed {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const splices: Splice[] = []
  const changed: string[] = []
  const kept: string[] = []
  for (const { name, s, e, edited } of findZones(text).zones) {
    const fresh = zones.get(name)
    if (!fresh) continue
    const body = `\n\n${fresh.text}\n\n`.replaceAll('\n', eol)
    if (text.slice(s, e) === body) continue
    if (edited && !force) {
      kept.push(name)
      continue
    }
    const markerStart = text.lastIndexOf('<!--', s - 1)
    splices.push({ s: markerStart, e, text: fresh.start + body })
    changed.push(name)
  }
  return { text: splice(text, splices), changed, kept }
}

/** Replaces ranges that do not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = text
  for (const { s, e, text: fresh } of [...splices].sort((a, b) => b.s - a.s))
    result = result.slice(0, s) + fresh + result.slice(e)
  return result
}

/** A status as its place writes it: the case that was there, and the successor in the words that the tools read. */
function statusText(
  record: ParsedRecord,
  place: ParsedRecord['statuses'][number],
  status: RecordStatus,
  by: RecordName | null,
): string {
  const wasCapital = /^[A-Z]/.test(place.text)
  const word = wasCapital ? status.charAt(0).toUpperCase() + status.slice(1) : status
  if (status !== 'superseded' || by === null) return word
  if (place.where === 'section' && record.format !== 'madr4') {
    const label = by.number === null ? by.title : `${by.number}. ${by.title}`
    return `Superceded by [${label}](${by.file})`
  }
  if (place.where === 'bullet')
    return `${word} by [${posix.basename(by.file).replace(/\.(md|markdown)$/, '')}](${by.file})`
  // A number alone means a record of the same folder.
  return by.number === null || by.file.includes('/')
    ? `${word} by ${by.file}`
    : `${word} by ADR-${String(by.number).padStart(4, '0')}`
}

/** Inserts a paragraph after the last line before `at` that is not empty; the empty lines that stood there follow it. */
function inserted(text: string, at: number, paragraph: string, eol: string): string {
  const words = text.slice(0, at).replace(/\s+$/, '')
  const before = words + (/^[^\S\r\n]*/.exec(text.slice(words.length))?.[0] ?? '')
  const isList = /^[*-] /.test(paragraph) && /(^|\n)[*-] [^\n]*$/.test(before)
  return before + (isList ? eol : eol + eol) + paragraph + text.slice(before.length)
}

/** The record that a status text names: `superseded by ADR-0003`, `[x](0003-x.md)`, `../web/0003-x.md`. */
export function successorOf(record: ParsedRecord): string | null {
  for (const { text } of record.statuses) {
    if (statusOf(text) !== 'superseded') continue
    const link = /\]\(([^)\s]+)\)/.exec(text)?.[1]
    if (link !== undefined) return link
    const number = /ADR[- ]?(\d+)/i.exec(text)?.[1]
    if (number !== undefined) return String(Number(number))
    const file = /\bby\s+(\S+\.(?:md|markdown))\b/i.exec(text)?.[1]
    if (file !== undefined) return file
  }
  return null
}
