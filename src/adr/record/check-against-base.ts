/**
 * What a branch does to records beside what its own files say: numbers that the base branch has given away meanwhile,
 * text of accepted records that changed, weights that changed after the scores were known, a decision's baseline that grew.
 */
import type { RecordProblem } from './check-records.ts'
import { changedWeights } from './check-scores.ts'
import { parseRecord } from './read-record.ts'
import type { RecordEntry } from './records.ts'
import { posix } from 'node:path'
import { recordNumber, type RecordFile } from '../../base/record-folder.ts'

/** The record folder at two commits. */
export interface BaseState {
  /** How the base branch is called in messages. */
  readonly name: string
  /** Records at its tip. */
  readonly tip: readonly RecordFile[]
  /** Records where this branch began. */
  readonly fork: readonly RecordFile[]
  /** Baselines of decisions, by file name: fingerprints where this branch began, and now. */
  readonly baselines: readonly {
    readonly file: string
    readonly before: readonly string[]
    readonly now: readonly string[]
  }[]
}

/** Compares the records with the base branch. */
export function checkAgainstBase(records: readonly RecordEntry[], base: BaseState): RecordProblem[] {
  return [
    ...records.flatMap(record => [
      ...takenNumber(record, records, base),
      ...changedText(record, base),
      ...weightsAfterScores(record, base),
    ]),
    ...base.baselines.flatMap(({ file, before, now }) => {
      const known = new Set(before)
      const added = now.filter(fingerprint => !known.has(fingerprint)).length
      return added === 0
        ? []
        : [problem(file, 'error', `${added} findings were added to a decision's baseline, which can only shrink.`)]
    }),
  ]
}

function takenNumber({ file, number }: RecordEntry, records: readonly RecordEntry[], base: BaseState): RecordProblem[] {
  if (number === null || base.tip.some(({ name }) => name === file)) return []
  const here = new Set(records.map(record => record.file))
  const before = new Set(base.fork.map(({ name }) => name))
  // A file that was there when the branch began and is not here was renamed or removed by the branch itself.
  const folder = posix.dirname(file)
  const beside = base.tip.filter(({ name }) => posix.dirname(name) === folder)
  const twin = beside.find(({ name }) => recordNumber(name) === number && !here.has(name) && !before.has(name))
  if (!twin) return []
  const highest = Math.max(
    ...beside.map(({ name }) => recordNumber(name) ?? 0),
    ...records.filter(other => posix.dirname(other.file) === folder).map(other => other.number ?? 0),
  )
  return [
    problem(
      file,
      'error',
      `Number ${number} is taken by ${twin.name} on ${base.name}; the next free one is ${highest + 1}.`,
    ),
  ]
}

/** Status and links may change; every other line that was accepted has to be there still, in its order. */
function changedText({ file, text }: RecordEntry, { fork, name }: BaseState): RecordProblem[] {
  const before = fork.find(other => other.name === file)
  if (!before || before.text === text) return []
  const accepted = parseRecord(before.text)
  if (accepted.status !== 'accepted') return []
  const now = contentLines(text)
  let at = 0
  for (const line of contentLines(before.text)) {
    const found = now.indexOf(line, at)
    if (found < 0)
      return [
        problem(
          file,
          'warning',
          `The text of an accepted record changed since ${name} ("${line.slice(0, 60)}"); only its status and links may.`,
        ),
      ]
    at = found + 1
  }
  return []
}

/** Weights that changed while the scores were there to be seen. */
function weightsAfterScores({ file, text }: RecordEntry, { fork, name }: BaseState): RecordProblem[] {
  const before = fork.find(other => other.name === file)
  const change = before ? changedWeights(before.text, text) : null
  return change === null
    ? []
    : [
        problem(
          file,
          'warning',
          `Weights changed since ${name}, where the scores could be read (${change}); say why they are not chosen for their result.`,
        ),
      ]
}

/** Lines with something on them, without what states the status. */
function contentLines(text: string): string[] {
  let plain = text
  for (const { s, e } of [...parseRecord(text).statuses].sort((a, b) => b.s - a.s))
    plain = plain.slice(0, s) + plain.slice(e)
  return plain
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

function problem(file: string, level: RecordProblem['level'], message: string): RecordProblem {
  return { file, line: 1, level, message }
}
