/**
 * What every edit of a record must leave alone, checked on any text: bytes outside the places that the edit is about. The
 * places are computed here from the original, not taken from the edit.
 */
import { acceptRecord, refuseUnfit } from '../../src/adr/record/accept-record.ts'
import { withLink, withStatus, withZones } from '../../src/adr/record/edit-record.ts'
import { parseRecord, type RecordStatus } from '../../src/adr/record/read-record.ts'
import { tableOfContents, withContents } from '../../src/adr/record/records.ts'
import { findZones } from '../../src/adr/record/zone.ts'
import { UserError } from '../../src/base/user-error.ts'
import { readRecordHead } from '../../src/decision/record-head.ts'

const OTHER = { file: '0042-another.md', number: 42, title: 'Another [one]' }
const STATUSES: readonly RecordStatus[] = ['draft', 'proposed', 'rejected', 'accepted', 'deprecated']
const OPTION = { id: 'B', title: 'B. Sync throughout' }
const BLOCK = '```yaml colorfast\noption: B\n```'

/** The ways in which files differ that say the same. */
export const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', text => text],
  ['CRLF', text => text.replace(/\r?\n/g, '\r\n')],
  ['without a last line end', text => text.replace(/(\r?\n)+$/, '')],
  ['byte order mark', text => `\uFEFF${text}`],
  [
    'CRLF, byte order mark, no last line end',
    text => `\uFEFF${text.replace(/\r?\n/g, '\r\n').replace(/(\r\n)+$/, '')}`,
  ],
  ['empty lines at the end', text => `${text}\n\n  \n`],
]

/** How many edits were made of a text, and what each broken promise was. */
export interface Outcome {
  readonly edits: number
  readonly broken: readonly string[]
}

/** Makes every edit and says which promise it broke. */
export function editsOf(text: string): Outcome {
  const broken: string[] = []
  let edits = 0
  const holds = (edit: string, isTrue: boolean): void => {
    edits++
    if (!isTrue) broken.push(edit)
  }
  const record = parseRecord(text)
  const gaps = around(text, record.statuses)
  for (const status of STATUSES) {
    const changed = withStatus(text, status)
    if (changed === null) continue
    holds(`status ${status}: the rest stays`, fits(changed, gaps))
    holds(`status ${status}: is read again`, parseRecord(changed).status === status)
  }
  const superseded = withStatus(text, 'superseded', OTHER)
  if (superseded !== null) {
    holds('superseded: the rest stays', fits(superseded, gaps))
    holds('superseded: is read again', parseRecord(superseded).status === 'superseded')
  }
  const linked = withLink(text, 'Amends', OTHER)
  holds(
    'link: something is inserted and nothing else',
    isInsertion(text, linked, 'Amends [42. Another \\[one\\]](0042-another.md)'),
  )
  holds('link: twice is once', withLink(linked, 'Amends', OTHER) === linked)
  holds('link: line ends', hasOneLineEnd(text, linked))
  holds('link: the end of the file', endsAlike(text, linked))
  const listed = withContents(text, tableOfContents([], '-'))
  holds('contents: the page stays', listed.startsWith(text))
  holds('contents: twice is once', withContents(listed, tableOfContents([], '-')) === listed)
  holds('contents: line ends', hasOneLineEnd(text, listed))
  checkZones(text, holds)
  checkAcceptance(text, holds)
  const head = readRecordHead(text)
  const words = new Set(record.statuses.map(status => parseRecord(`# T\n\n## Status\n\n${status.text}\n`).status))
  words.delete(null)
  holds('both readers see the same statuses', same(words, new Set(head.statuses)))
  holds(
    'both readers see the same blocks',
    head.blocks.filter(block => block.closed).length <= record.decisionBlocks.length,
  )
  return { edits, broken }
}

function checkZones(text: string, holds: (edit: string, isTrue: boolean) => void): void {
  const { zones } = findZones(text)
  if (zones.length === 0) return
  const fresh = new Map(
    zones.map(({ name }) => [name, { text: 'fresh', start: `<!-- colorfast-${name} start digest=1 -->` }]),
  )
  const forced = withZones(text, fresh, true)
  const places = zones.map(({ s, e }) => ({ s: text.lastIndexOf('<!--', s - 1), e }))
  holds('zones, forced: the rest stays', fits(forced.text, around(text, places)))
  holds('zones, forced: line ends', hasOneLineEnd(text, forced.text))
  const careful = withZones(text, fresh, false)
  const untouched = zones.filter(({ edited }) => !edited)
  const free = untouched.map(({ s, e }) => ({ s: text.lastIndexOf('<!--', s - 1), e }))
  holds('zones: hand edits stay', fits(careful.text, around(text, free)))
  holds('zones: hand edits are told', careful.kept.length === zones.length - untouched.length)
}

function checkAcceptance(text: string, holds: (edit: string, isTrue: boolean) => void): void {
  const acceptance = { option: OPTION, why: 'two of us know threads', leader: null, block: BLOCK }
  try {
    refuseUnfit(text, 'record.md', OPTION)
  } catch (error) {
    holds(
      'acceptance: is refused in a sentence',
      error instanceof UserError && /^record\.md .+\.$/s.test(error.message),
    )
    return
  }
  const record = parseRecord(text)
  const accepted = acceptRecord(text, acceptance)
  const read = parseRecord(accepted)
  holds('acceptance: is read again', read.status === 'accepted' && read.decisionBlocks.length === 1)
  holds('acceptance: line ends', hasOneLineEnd(text, accepted))
  holds('acceptance: the end of the file', endsAlike(text, accepted))
  const outcome = record.sections.find(({ heading }) => /^decision( outcome)?$/i.test(heading))
  const outside = [...record.statuses, { s: outcome?.bodyStart ?? 0, e: outcome?.e ?? text.length }]
  holds('acceptance: the rest stays', fits(accepted, around(text, outside)))
  holds('acceptance: happens once', isRefused(accepted))
}

function isRefused(text: string): boolean {
  try {
    refuseUnfit(text, 'record.md', OPTION)
    return false
  } catch (error) {
    return error instanceof UserError && error.message.includes('accepted already')
  }
}

/** The parts of a text outside some ranges. */
function around(text: string, ranges: readonly { readonly s: number; readonly e: number }[]): string[] {
  const gaps: string[] = []
  let at = 0
  for (const { s, e } of [...ranges].sort((a, b) => a.s - b.s)) {
    gaps.push(text.slice(at, s))
    at = e
  }
  return [...gaps, text.slice(at)]
}

/** True if the text is the parts in order with anything between them, and begins and ends with the outer ones. */
function fits(text: string, gaps: readonly string[]): boolean {
  const [first = '', ...others] = gaps
  const last = others.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const gap of others) {
    const found = text.indexOf(gap, at)
    if (found < 0) return false
    at = found + gap.length
  }
  return at <= text.length - last.length
}

function isInsertion(before: string, after: string, said: string): boolean {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  // What comes before and after is the same text, so the two together make up all of it.
  return start + end >= before.length && after.length > before.length && after.includes(said)
}

/** No lone line feed in a file that had none, and no carriage return in one that had none. */
function hasOneLineEnd(before: string, after: string): boolean {
  const hasCr = before.includes('\r\n')
  const hasLone = /(^|[^\r])\n/.test(before)
  if (!hasCr) return !after.includes('\r\n')
  return hasLone || !/(^|[^\r])\n/.test(after)
}

/** A file without a last line end does not get one. */
function endsAlike(before: string, after: string): boolean {
  return before.trim() === '' || /\n[^\S\n]*$/.test(before) === /\n[^\S\n]*$/.test(after)
}

function same(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a.size === b.size && [...a].every(item => b.has(item))
}
