/** A folder as it was in a commit, behind the same door as the real one: nothing is checked out and nothing is written. */
import type { Io } from '../../base/io.ts'
import { askGit } from './ask-git.ts'
import { blobIo } from './blob-io.ts'
import { parseListing } from './git-tree.ts'
import type { Where } from './run-git.ts'

/**
 * The folder's files in a commit, or only those under a path; null where git cannot tell. `root` is absolute and lies in the
 * repository.
 */
export function commitTree(root: string, where: Where, commit: string, under = '.'): Io | null {
  const listing = askGit(root, where, ['ls-tree', '-r', '-z', commit, '--', under])
  return listing && blobIo(root, parseListing(listing), where)
}
