/**
 * The acceptance of a record, as edits of its text: the status in the record's own form, the chosen option where the
 * outcome was open, and the decision block under Confirmation. What people wrote stays; where it says something else than
 * the acceptance, nothing is written.
 */
import { UserError } from '../../base/user-error.ts'
import { splice, statusSplices, type Splice } from './edit-record.ts'
import { parseRecord, type ParsedRecord, type Section } from './read-record.ts'
import { findZones } from './zone.ts'

/** What is accepted. */
export interface Acceptance {
  readonly option: { readonly id: string; readonly title: string }
  /** Why, in the words of whoever decides; null where they gave no reason. */
  readonly why: string | null
  /** Title of the option that leads by score, where another one was chosen. */
  readonly leader: string | null
  /** The fenced decision block. */
  readonly block: string
}

const OUTCOME = /^(decision|decision outcome)$/i
const CONFIRMATION = /^(confirmation|validation)$/i
/** How drafts say that nothing was chosen yet. */
const OPEN = /^(not decided|pending|open)\b/i

/** Refuses a record that cannot be accepted as it is; `path` names it. Without an option, what any option would meet. */
export function refuseUnfit(text: string, path: string, option: Acceptance['option'] | null): void {
  const record = parseRecord(text)
  const fail = (what: string, hint: string): never => {
    throw new UserError(`${path} ${what}`, hint)
  }
  const [problem] = record.problems
  if (problem !== undefined) fail(`cannot be accepted: ${lowerFirst(problem)}`, 'Repair it first; nothing was changed.')
  if (record.title === null)
    fail('has no title (a heading of the first level), so it is no record.', 'Give it one; nothing was changed.')
  if (record.statuses.length === 0)
    fail('states no status, so there is none to change.', 'Add one, in the form of its neighbours: `proposed`.')
  const said = new Set(record.statuses.map(status => status.text.toLowerCase().trim()))
  if (said.size > 1)
    fail(
      `states its status twice, differently (${record.statuses.map(status => `"${status.text}"`).join(' and ')}).`,
      'Make them agree; `colorfast adr status` sets all of them.',
    )
  if (record.status === 'accepted')
    fail('is accepted already.', 'To decide anew, draft another record and supersede this one.')
  if (record.status !== 'proposed' && record.status !== 'draft')
    fail(
      `is ${record.status ?? `"${record.statuses[0]?.text ?? ''}"`}; only a proposed record can be accepted.`,
      'Draft a new record for a new decision.',
    )
  const [zone] = findZones(text).problems
  if (zone)
    fail(`is damaged in line ${zone.line}: ${lowerFirst(zone.message)}`, 'Repair it first; nothing was changed.')
  const outcome = outcomeOf(record)
  if (!outcome)
    fail('has no section for the decision.', 'Add `## Decision Outcome` (or `## Decision`); nothing was changed.')
  if (!outcome || option === null) return
  refuseOtherChoice(text, record, outcome, path, option)
  if (!text.includes(option.title) && !hasOption(text, option))
    fail(
      `does not name "${option.title}" among its options.`,
      'Name the template that it was drafted from: --template.',
    )
}

/** The text of the accepted record. The record must be fit for it. */
export function acceptRecord(text: string, acceptance: Acceptance): string {
  const record = parseRecord(text)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const outcome = outcomeOf(record)
  if (!outcome) return text
  return splice(text, [
    ...statusSplices(record, 'accepted'),
    ...outcomeSplices(text, record, outcome, acceptance, eol),
    blockSplice(text, record, outcome, acceptance.block.replaceAll('\n', eol), eol),
  ])
}

function outcomeOf(record: ParsedRecord): Section | undefined {
  return record.sections.find(({ level, heading }) => level === 2 && OUTCOME.test(heading))
}

/** The outcome's own text, before its first sub-heading. */
function leadOf(record: ParsedRecord, outcome: Section): { s: number; e: number } {
  const next = record.sections.find(({ s }) => s > outcome.s)
  return { s: outcome.bodyStart, e: Math.min(next?.s ?? outcome.e, outcome.e) }
}

function chosenIn(text: string): string | null {
  return /^[ \t]*(?:\*\*)?chosen option:?(?:\*\*)?:?[ \t]*["“]?([^"”\r\n]+)/im.exec(text)?.[1]?.trim() ?? null
}

function refuseOtherChoice(
  text: string,
  record: ParsedRecord,
  outcome: Section,
  path: string,
  { id, title }: Acceptance['option'],
): void {
  const { s, e } = leadOf(record, outcome)
  const chosen = chosenIn(text.slice(s, e))
  if (chosen === null || chosen.startsWith('{')) return
  const isSame =
    chosen.toLowerCase().startsWith(title.toLowerCase()) || new RegExp(`^(option )?${escaped(id)}\\b`, 'i').test(chosen)
  if (!isSame)
    throw new UserError(
      `${path} says that the chosen option is "${chosen.slice(0, 80)}", not "${title}".`,
      'Change one of the two; nothing was changed.',
    )
}

/** Option lists of records that people wrote: `* B. …`, `B) …`, `### Option B`. */
function hasOption(text: string, { id }: Acceptance['option']): boolean {
  return new RegExp(`^(?:[*+-] +|#{2,4} +)(?:option )?${escaped(id)}[.):,]? `, 'im').test(text)
}

/** Fills an outcome that is open; one that names the option is left as it is; other text stays below the choice. */
function outcomeSplices(
  text: string,
  record: ParsedRecord,
  outcome: Section,
  acceptance: Acceptance,
  eol: string,
): Splice[] {
  const { s, e } = leadOf(record, outcome)
  const lead = text.slice(s, e)
  if (chosenIn(lead) !== null) return []
  const sentence = chosenText(acceptance)
  const first = /\S[\s\S]*?(?=\r?\n[ \t]*\r?\n|\s*$)/.exec(lead)
  if (!first) return [{ s, e: s, text: `${eol}${eol}${sentence}` }]
  const at = s + first.index
  if (OPEN.test(first[0].replace(/^[*_]+/, ''))) return [{ s: at, e: at + first[0].length, text: sentence }]
  return [{ s: at, e: at, text: `${sentence}${eol}${eol}` }]
}

function chosenText({ option, why, leader }: Acceptance): string {
  const reason = why === null ? '' : `, because ${asReason(why)}`
  const against = leader === null ? '' : ` By score "${leader}" leads.`
  return `Chosen option: "${option.title}"${reason}.${against}`
}

function asReason(why: string): string {
  return why
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^because /i, '')
    .replace(/\.$/, '')
}

/** A block that stands there from an earlier acceptance is replaced; else it goes to the end of Confirmation. */
function blockSplice(text: string, record: ParsedRecord, outcome: Section, block: string, eol: string): Splice {
  const [old] = record.decisionBlocks
  if (old) return { s: old.s, e: old.e, text: block }
  const confirmation = record.sections.find(
    ({ level, heading, s }) => level > 2 && CONFIRMATION.test(heading) && s > outcome.s && s < outcome.e,
  )
  const end = confirmation?.e ?? outcome.e
  const start = confirmation?.bodyStart ?? outcome.bodyStart
  const at = start + text.slice(start, end).trimEnd().length
  const heading = confirmation ? '' : `### Confirmation${eol}${eol}`
  const rest = text.slice(at)
  // What follows keeps its distance; a file without a last line end keeps that as well.
  const after = rest === '' || /^\s*\n/.test(rest) ? '' : eol
  return { s: at, e: at, text: `${eol}${eol}${heading}${block}${after}` }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
