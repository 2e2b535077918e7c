/** The commit of a working tree. */
import { resolveCommit } from './ask-git.ts'

/** Abbreviated id of the commit that is checked out; null outside a repository or without git. */
export function readCommit(directory: string): string | null {
  return resolveCommit(directory, 'HEAD')?.slice(0, 12) ?? null
}
