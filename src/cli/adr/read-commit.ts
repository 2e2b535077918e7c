/** The commit of a working tree, by `git`, the only program that colorfast starts; settings that run code are off. */
import { execFileSync } from 'node:child_process'

/** Abbreviated id of the commit that is checked out; null outside a repository or without git. */
export function readCommit(directory: string): string | null {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager', '--no-optional-locks']
  try {
    const id = execFileSync('git', [...safe, '-C', directory, 'rev-parse', '--verify', '--quiet', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 5000,
    }).trim()
    return /^[\da-f]{40,64}$/.test(id) ? id.slice(0, 12) : null
  } catch {
    return null
  }
}
