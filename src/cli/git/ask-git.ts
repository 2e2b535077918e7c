/**
 * `git`, the only program that colorfast starts, and only to read. Settings of the linted repository that could run code
 * or reach the network (hooks, file monitors, pagers, external diffs, lazy fetches) are off; variables by which a calling
 * hook points git elsewhere are not passed on.
 */
import { execFileSync } from 'node:child_process'

const SAFE: readonly string[] = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.pager=cat',
    'core.sshCommand=false',
    'core.askPass=',
    'diff.external=',
    'credential.helper=',
    'protocol.allow=never',
    'gc.auto=0',
    'maintenance.auto=false',
    'log.showSignature=false',
  ].flatMap(setting => ['-c', setting]),
]
const REDIRECTIONS: readonly string[] = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_EXTERNAL_DIFF',
  'GIT_PAGER',
  'GIT_ASKPASS',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
]
const MOST_BYTES = 1_000_000_000

/** What git printed; null where it failed, is not installed, or there is no repository. */
export function askGit(directory: string, args: readonly string[], input?: string): Buffer | null {
  const environment = Object.entries(process.env).filter(([name]) => !REDIRECTIONS.includes(name))
  try {
    return execFileSync('git', [...SAFE, '-C', directory, ...args], {
      env: { ...Object.fromEntries(environment), GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
      input: input ?? '',
      timeout: 60_000,
      maxBuffer: MOST_BYTES,
    })
  } catch {
    return null
  }
}

/** Id of a commit that a word names; null where it names none. */
export function resolveCommit(directory: string, word: string): string | null {
  if (word.startsWith('-')) return null
  const id = askGit(directory, ['rev-parse', '--verify', '--quiet', `${word}^{commit}`])
    ?.toString('utf8')
    .trim()
  return id !== undefined && /^[\da-f]{40,64}$/.test(id) ? id : null
}
