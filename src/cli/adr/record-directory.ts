/** Where a repository keeps its decision records, and how they are written. Reads files; decides nothing. */
import { learnStyle, type Neighbours } from '../../adr/record/neighbours.ts'
import { listRecords, type RecordEntry } from '../../adr/record/records.ts'
import type { Io } from '../../base/io.ts'
import { findRecordFolder, readRecordFiles, type RecordFolder } from '../../base/record-folder.ts'

/** The records of a repository. */
export interface RecordDirectory {
  readonly folder: RecordFolder
  readonly neighbours: Neighbours
  readonly records: readonly RecordEntry[]
}

/** Finds the directory (`given`, the configured one, a tool's, or a usual one with records) and reads it. */
export function readRecordDirectory(root: string, io: Io, given: string | null): RecordDirectory {
  const folder = findRecordFolder(root, io, given)
  const files = readRecordFiles(root, folder, io)
  return { folder, neighbours: learnStyle(folder.directory, files, folder), records: listRecords(files) }
}
