/** What `--since` and `--staged` compare: the state that is linted, and the one before it. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Io } from '../../base/io.ts'
import { UserError } from '../../base/user-error.ts'
import { pastOf } from '../../check/news.ts'
import type { Past } from '../../check/news.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import type { Analysed, RunRequest } from '../../run.ts'
import type { Terminal } from '../terminal.ts'
import { readCommitTree, readHeadTree, readIndexTree } from './git-tree.ts'
import type { GitTree } from './git-tree.ts'
import { treeIo } from './tree-io.ts'

/** The options of `lint` that concern changes. */
export interface ChangeFlags {
  readonly since?: string
  readonly staged?: boolean
  readonly fix?: boolean
  readonly unsafeFixes?: boolean
  readonly diff?: boolean
}

/** A change of the project. */
export interface Change {
  /** What is linted, where that is not the folder on disk. */
  readonly io: Io | null
  readonly before: GitTree
}

/** Null where everything is wanted, old or new. */
export function openChange(
  directory: string,
  stubs: readonly string[],
  flags: ChangeFlags,
  terminal: Terminal,
): Change | null {
  if (flags.staged === true) {
    if (flags.since !== undefined) throw new UserError('--since and --staged name two different changes.', 'Use one.')
    if (flags.fix === true || flags.unsafeFixes === true || flags.diff === true) {
      throw new UserError('--staged reads the index, and fixes are made in files.', 'Fix first, then `git add`.')
    }
    const before = readHeadTree(directory, terminal)
    return { io: treeIo(directory, readIndexTree(directory, terminal), terminal, stubs), before }
  }
  return flags.since === undefined ? null : { io: null, before: readCommitTree(directory, flags.since, terminal) }
}

/** What analyses the state before. */
export interface PastRun {
  readonly request: RunRequest
  readonly analyse: (request: RunRequest) => Promise<Analysed>
  readonly lint: (analysed: Analysed) => LintResult
}

/** Analyses the state before the change; a commit does not change, so what was found in it is kept. */
export async function readPast({ before }: Change, run: PastRun, terminal: Terminal): Promise<Past> {
  const { request } = run
  const kept = terminal.build == null || request.cache === null ? null : placeOf(before, request, terminal.build)
  const known = kept === null ? null : read(kept, terminal.io)
  if (known !== null) return { ...known, name: before.name }
  const io = treeIo(request.root, before, terminal, request.options.stubs)
  const analysed = await run.analyse({ ...request, io })
  const past = pastOf(before.name, run.lint(analysed), analysed.analysis.functions)
  if (kept !== null) write(kept, past, request.cache ?? '', terminal.io)
  return past
}

/** States that are kept; a team compares with one or two. */
const MOST = 4

function placeOf(before: GitTree, { root, named, options, cache }: RunRequest, build: string): string {
  const hash = createHash('sha256').update(JSON.stringify([build, root, named, options]))
  for (const [path, { mode, blob }] of before.files) hash.update(`${mode} ${blob} ${path}\0`)
  return join(cache ?? '', 'past', `${hash.digest('hex').slice(0, 24)}.json`)
}

function read(path: string, io: Io): Past | null {
  try {
    const past = JSON.parse(new TextDecoder().decode(io.read(path))) as Partial<Past> | null
    return Array.isArray(past?.fingerprints) && Array.isArray(past.marks) ? (past as Past) : null
  } catch {
    return null
  }
}

function write(path: string, past: Past, cache: string, io: Io): void {
  try {
    const folder = join(cache, 'past')
    if (io.kindOf(folder) === 'directory') {
      const others = io.list(folder).filter(({ name }) => name.endsWith('.json'))
      if (others.length >= MOST) for (const { name } of others) io.remove(join(folder, name))
    }
    io.write(join(cache, '.gitignore'), '*\n')
    io.write(path, JSON.stringify(past))
  } catch {
    // A cache that cannot be written is as if it were not there.
  }
}
