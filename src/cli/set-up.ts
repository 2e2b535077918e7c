/** What most commands need first: where the project is, and what its configuration says. */
import { join } from 'node:path'
import { readConfig } from '../config/read-config.ts'
import type { Config, ConfigFile, FlagValues } from '../config/read-config.ts'
import { findRoot } from '../discover/find-root.ts'
import type { Root } from '../discover/find-root.ts'
import type { RunRequest } from '../run.ts'
import type { Progress } from './screen/progress.ts'
import type { Terminal } from './terminal.ts'

/** Folder of the cache, in the root. */
export const CACHE_FOLDER = '.colorfast-cache'

/** A project, found and configured. */
export interface SetUp {
  readonly root: Root
  readonly config: Config
}

/** Finds the root of the named paths and reads the configuration there. */
export function setUp(
  terminal: Terminal,
  request: { readonly root?: string | undefined; readonly paths?: readonly string[]; readonly flags?: FlagValues },
): SetUp {
  const paths = request.paths ?? []
  const root = findRoot(
    request.root === undefined ? { cwd: terminal.cwd, paths } : { cwd: terminal.cwd, paths, root: request.root },
    terminal.io,
  )
  const files = ['colorfast.toml', 'pyproject.toml'].flatMap((name): ConfigFile[] => {
    const path = join(root.directory, name)
    if (terminal.io.kindOf(path) !== 'file') return []
    return [{ path: name, text: new TextDecoder().decode(terminal.io.read(path)) }]
  })
  return { root, config: readConfig(files, request.flags) }
}

/** What the stages are asked for: the project as it is configured, or the named part of it. */
export function runRequest(
  { root, config }: SetUp,
  flags: { readonly cache: boolean },
  terminal: Terminal,
  progress?: Progress,
): RunRequest {
  return {
    root: root.directory,
    named: root.named,
    options: config.options,
    io: terminal.io,
    cache: flags.cache ? join(root.directory, CACHE_FOLDER) : null,
    ...(progress && { progress: progress.step }),
  }
}
