/** The record that a word on the command line means. */
import { findRecords, listRecords, type RecordEntry } from '../../adr/record/records.ts'
import { UserError } from '../../base/user-error.ts'
import type { RecordDirectory } from './record-directory.ts'

/** Finds it by number or file name; none and several are the user's to settle. */
export function pickRecord({ records, neighbours }: RecordDirectory, word: string): RecordEntry {
  const found = findRecords(listRecords(records), word)
  const [first] = found
  if (!first)
    throw new UserError(`There is no record "${word}" in ${neighbours.directory}.`, '`colorfast adr list` shows them.')
  if (found.length > 1)
    throw new UserError(
      `${found.length} records have the number ${word}: ${found.map(({ file }) => file).join(', ')}.`,
      'Give the file name.',
    )
  return first
}
