/** The commit of a working tree. */
import { resolveCommit } from './ask-git.ts'
import type { Where } from './run-git.ts'

/** Abbreviated id of the commit that is checked out; null outside a repository or without git. */
export function readCommit(directory: string, where: Where): string | null {
  return resolveCommit(directory, where, 'HEAD')?.slice(0, 12) ?? null
}
