/**
 * `git`, the only program that colorfast starts. Whatever a repository's own configuration would have git run (hooks,
 * file watchers, pagers, diff drivers, helpers of transports) is switched off, and only commands are used that read
 * objects and the index, never the work tree, so that no filter runs either.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { UserError } from '../../base/user-error.ts'
import type { Terminal } from '../terminal.ts'

/** Settings that win over every configuration file. */
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
    'credential.helper=',
    'diff.external=',
    'gc.auto=0',
    'log.showSignature=false',
    'maintenance.auto=false',
    'protocol.allow=never',
  ].flatMap(setting => ['-c', setting]),
]

/** No transport at all: a partial clone must not fetch what is missing. */
const CLOSED = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }

/** Paths that git hands its hooks, relative to the folder in which they start. */
const PATHS = ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY']

const MOST_BYTES = 2 ** 31 - 1
const MOST_MILLISECONDS = 60_000

/** Who asks: the folder it stands in and its environment. */
export type Where = Pick<Terminal, 'cwd' | 'env'>

/** How a run of git ended. */
export interface GitOutcome {
  readonly status: number
  readonly out: Buffer
  readonly err: string
}

/** Runs git in a folder; not to have git at all is the user's to repair. */
export function runGit(directory: string, { cwd, env }: Where, args: readonly string[], input = ''): GitOutcome {
  const paths: Record<string, string> = {}
  for (const name of PATHS) {
    const value = env[name]
    if (value !== undefined && value !== '') paths[name] = resolve(cwd, value)
  }
  const { status, stdout, stderr, error } = spawnSync('git', [...SAFE, '-C', directory, ...args], {
    env: { ...env, ...paths, ...CLOSED },
    input,
    maxBuffer: MOST_BYTES,
    timeout: MOST_MILLISECONDS,
  })
  if (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new UserError(
      missing ? 'git is not installed, or not on the path.' : `git could not be run (${error.message}).`,
      'Commits and the index are read with it.',
    )
  }
  return { status: status ?? 1, out: stdout, err: stderr.toString() }
}
