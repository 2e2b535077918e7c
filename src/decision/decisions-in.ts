/**
 * The decisions that are in force, from the texts of a folder's records. Only accepted records with a decision block
 * count; a draft, a proposed, a rejected, a deprecated or a superseded record has no effect.
 */
import type { RecordFile } from '../base/record-folder.ts'
import { UserError } from '../base/user-error.ts'
import { parseBlock } from './decision-block.ts'
import { EVERY_SERVICE, type Decision } from './decision.ts'
import { mayDecide, readRecordHead } from './record-head.ts'

/** Decisions in force, by path. Records that contradict themselves or each other are the user's to settle. */
export function decisionsIn(directory: string, files: readonly RecordFile[]): Decision[] {
  const decisions = files.flatMap(({ name, text }) =>
    decisionOf(directory === '.' ? name : `${directory}/${name}`, text),
  )
  decisions.sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const [index, later] of decisions.entries()) {
    const earlier = decisions.slice(0, index).find(other => contradicts(other, later))
    if (earlier) throw new UserError(contradiction(earlier, later), contradictionHint(earlier, later))
  }
  return decisions
}

/** True if both records answer the same question for the same service. */
export function contradicts(
  a: Pick<Decision, 'decision' | 'service'>,
  b: Pick<Decision, 'decision' | 'service'>,
): boolean {
  const isShared = a.service === b.service || a.service === EVERY_SERVICE || b.service === EVERY_SERVICE
  return a.decision === b.decision && isShared
}

/** `ADR-0007` for `0007-title.md`; records without a number are called by their file's name. */
export function decisionId(path: string): string {
  const name = path.split('/').at(-1) ?? path
  const digits = /^(\d{1,7})[-_]/.exec(name)?.[1]
  return digits === undefined ? name.replace(/\.(md|markdown)$/, '') : `ADR-${digits.padStart(4, '0')}`
}

/** How a decision's service is called in a sentence. */
export function serviceName(service: string): string {
  return service === EVERY_SERVICE ? 'the whole project' : `the service "${service}"`
}

function decisionOf(path: string, text: string): Decision[] {
  if (!mayDecide(text)) return []
  const { statuses, isBroken, blocks } = readRecordHead(text)
  const [block, second] = blocks
  if (block && isBroken)
    throw new UserError(
      `The front matter of ${path} is not YAML, so nobody can tell whether its decision is in force.`,
      'Repair it; `colorfast adr check` says what is wrong.',
    )
  if (!block || !statuses.includes('accepted')) return []
  if (statuses.length > 1)
    throw new UserError(
      `${path} says that it is ${statuses.join(' and ')}, so nobody can tell whether its decision is in force.`,
      'Make its statuses agree; `colorfast adr status` sets all of them.',
    )
  if (second)
    throw new UserError(`${path} holds two decision blocks (lines ${block.line} and ${second.line}).`, 'Remove one.')
  if (!block.closed)
    throw new UserError(
      `The decision block of ${path} (line ${block.line}) has no end.`,
      'Close it with ``` on a line.',
    )
  return [{ ...parseBlock(block.text, path), id: decisionId(path), path }]
}

function contradiction(a: Decision, b: Decision): string {
  const options =
    a.option === b.option ? `both choose option ${a.option}` : `choose options ${a.option} and ${b.option}`
  const whose = a.service === EVERY_SERVICE ? b.service : a.service
  return `${a.path} and ${b.path} are both accepted and decide "${a.decision}" for ${serviceName(whose)} (they ${options}).`
}

function contradictionHint(a: Decision, b: Decision): string {
  const [old, fresh] = a.accepted <= b.accepted ? [a, b] : [b, a]
  return `One has to give way: \`colorfast adr supersede ${wordFor(old)} ${wordFor(fresh)}\` if the later one replaces the earlier.`
}

function wordFor({ id, path }: Decision): string {
  return /^ADR-0*(\d+)$/.exec(id)?.[1] ?? path.split('/').at(-1) ?? path
}
