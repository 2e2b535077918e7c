/**
 * The decisions that are in force, from the texts of a folder's records. Only accepted records with a decision block
 * count; a draft, a proposed, a rejected, a deprecated or a superseded record has no effect.
 */
import { posix } from 'node:path'
import type { RecordFile } from '../base/record-folder.ts'
import { UserError } from '../base/user-error.ts'
import { contradictionOf, contradictionText, type BindingRule } from './contradiction.ts'
import { parseBlock } from './decision-block.ts'
import type { Decision } from './decision.ts'
import { mayDecide, readRecordHead } from './record-head.ts'

/** Decisions in force, by path. Records that contradict themselves or each other are the user's to settle. */
export function decisionsIn(
  directory: string,
  files: readonly RecordFile[],
  rules: readonly BindingRule[],
): Decision[] {
  const decisions = files.flatMap(({ name, text }) => decisionOf(directory, name, text))
  decisions.sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const [index, later] of decisions.entries()) {
    for (const earlier of decisions.slice(0, index)) {
      const found = contradictionOf(earlier, later, rules)
      if (found === null) continue
      const { message, hint } = contradictionText(earlier, later, found)
      throw new UserError(message, hint)
    }
  }
  return decisions
}

/**
 * `ADR-0007` for `0007-title.md`, with its folder where that is another one than that of the records, for numbers begin
 * anew there; records without a number are called by their file's name.
 */
export function decisionId(name: string): string {
  const file = posix.basename(name)
  const digits = /^(\d{1,7})[-_]/.exec(file)?.[1]
  const own = digits === undefined ? file.replace(/\.(md|markdown)$/, '') : `ADR-${digits.padStart(4, '0')}`
  return posix.join(posix.dirname(name), own)
}

function decisionOf(directory: string, name: string, text: string): Decision[] {
  if (!mayDecide(text)) return []
  const path = posix.join(directory, name)
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
  return [{ ...parseBlock(block.text, path), id: decisionId(isAbove(name) ? path : name), path }]
}

/** A folder of a package lies beside that of the records, not in it. */
function isAbove(name: string): boolean {
  return name.startsWith('../')
}
