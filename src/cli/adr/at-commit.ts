/** The project as it was when a decided record was measured: what the record says was true there, not necessarily today. */
import type { RecordEntry } from '../../adr/record/records.ts'
import { findZones } from '../../adr/record/zone.ts'
import { commitTree } from '../git/commit-tree.ts'
import { resolveCommit } from '../git/ask-git.ts'
import type { Terminal } from '../terminal.ts'

/** Where to measure, and how to call it. */
export interface Moment {
  readonly terminal: Terminal
  /** Abbreviated commit; null for the working tree. */
  readonly commit: string | null
  readonly name: string
  /** The commit that the record itself names. */
  readonly said: string | null
}

/** The commit of a decided record; the working tree for an open one, where `now` is wanted, or where git cannot tell. */
export function momentOf({ text, parsed }: RecordEntry, root: string, now: boolean, terminal: Terminal): Moment {
  const said = findZones(text).zones.find(({ attributes }) => attributes['commit'] !== undefined)?.attributes['commit']
  const named = said ?? null
  const isOpen = parsed.status === 'proposed' || parsed.status === 'draft' || parsed.status === null
  if (isOpen || now || said === undefined) return { terminal, commit: null, name: 'the working tree', said: named }
  const commit = resolveCommit(root, terminal, said)
  const io = commit === null ? null : commitTree(root, terminal, commit)
  if (io === null)
    return { terminal, commit: null, name: `the working tree, for commit ${said} is not at hand`, said: named }
  return { terminal: { ...terminal, io }, commit: said, name: `commit ${said}`, said: named }
}
