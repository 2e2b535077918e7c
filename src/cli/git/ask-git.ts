/** Questions to git that may stay without an answer. */
import { UserError } from '../../base/user-error.ts'
import { runGit, type Where } from './run-git.ts'

/** What git printed; null where it failed, is not installed, or there is no repository. */
export function askGit(directory: string, where: Where, args: readonly string[]): Buffer | null {
  try {
    const { status, out } = runGit(directory, where, args)
    return status === 0 ? out : null
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** Id of a commit that a word names; null where it names none. */
export function resolveCommit(directory: string, where: Where, word: string): string | null {
  const named = word.trim()
  if (named === '' || named.startsWith('-')) return null
  const id = askGit(directory, where, ['rev-parse', '--verify', '--quiet', `${named}^{commit}`])
    ?.toString()
    .trim()
  return id !== undefined && /^[\da-f]{40,64}$/.test(id) ? id : null
}
