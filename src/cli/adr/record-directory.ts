/** Where a repository keeps its decision records, and how they are written. Reads files; decides nothing. */
import { learnStyle, type NeighbourFile, type Neighbours } from '../../adr/record/neighbours.ts'
import type { Io } from '../../base/io.ts'
import { findRecordFolder, readRecordFiles } from '../../base/record-folder.ts'

/** The records of a repository. */
export interface RecordDirectory {
  readonly neighbours: Neighbours
  readonly records: readonly NeighbourFile[]
}

/** Finds the directory (`given`, the configured one, a tool's, or a usual one with records) and reads it. */
export function readRecordDirectory(root: string, io: Io, given: string | null): RecordDirectory {
  const folder = findRecordFolder(root, io, given)
  const records = readRecordFiles(root, folder, io)
  return { neighbours: learnStyle(folder.directory, records, folder), records }
}
