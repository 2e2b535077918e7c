/** The record that a word on the command line means. */
import { findRecords, type RecordEntry } from '../../adr/record/records.ts'
import { UserError } from '../../base/user-error.ts'
import type { RecordDirectory } from './record-directory.ts'

/** Finds it by number or file name; none and several are the user's to settle. */
export function pickRecord({ records, neighbours }: RecordDirectory, word: string): RecordEntry {
  const found = findRecords(records, word, neighbours.directory)
  const [first] = found
  if (!first)
    throw new UserError(`There is no record "${word}" in ${neighbours.directory}.`, '`colorfast adr list` shows them.')
  if (found.length > 1)
    throw new UserError(
      `${found.length} records ${/^\D*\d+$/.test(word) ? 'have the number' : 'are called'} ${word}: ${found.map(({ file }) => file).join(', ')}.`,
      found.some(({ file }) => file.includes('/')) ? 'Give the folder as well.' : 'Give the file name.',
    )
  return first
}
