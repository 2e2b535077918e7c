/** What `--since` and `--staged` compare: the state that is linted, and the one before it. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Io } from '../../base/io.ts'
import { UserError } from '../../base/user-error.ts'
import { pastOf } from '../../check/news.ts'
import type { Past } from '../../check/news.ts'
import { mayMatter } from '../../discover/may-matter.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import type { Analysed, RunRequest } from '../../run.ts'
import type { Terminal } from '../terminal.ts'
import { readCommitTree, readHeadTree, readIndexTree } from './git-tree.ts'
import type { GitFile, GitFiles, GitTree } from './git-tree.ts'
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
  /** The state that is linted, where git has it too. */
  readonly after: GitTree | null
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
    const after = readIndexTree(directory, terminal)
    return { io: treeIo(directory, after, terminal, stubs), before, after }
  }
  return flags.since === undefined
    ? null
    : { io: null, before: readCommitTree(directory, flags.since, terminal), after: null }
}

/** Are both states the same to an analysis? Then there is nothing new, whatever either holds. */
export function bringsNothing({ before, after }: Change): boolean {
  if (after === null) return false
  const isSame = ([path, file]: [string, GitFile], other: GitFiles): boolean => {
    const twin = other.get(path)
    return (twin?.blob === file.blob && twin.mode === file.mode) || (isFile(file) && !mayMatter(path))
  }
  return (
    [...after.files].every(entry => isSame(entry, before.files)) &&
    [...before.files].every(entry => isSame(entry, after.files))
  )
}

/** Links and submodules have other modes. */
function isFile({ mode }: GitFile): boolean {
  return mode.startsWith('100')
}

/** A result that says that nothing is new, where nothing had to be analysed to know it. */
export function nothingNew({ before }: Change): LintResult {
  return {
    findings: [],
    causes: [],
    hidden: { level: 0, confidence: 0, quiet: 0, allowed: 0, baseline: 0, elsewhere: 0 },
    services: [],
    stats: { files: 0, functions: 0, callsOnLoop: 0, unresolvedOnLoop: 0, withoutStub: {}, unresolved: {} },
    libraries: [],
    problems: [],
    ran: [],
    since: before.name,
    staleBaseline: [],
    decisions: [],
  }
}

/** What analyses a state. */
export interface PastRun {
  readonly request: RunRequest
  readonly analyse: (request: RunRequest) => Promise<Analysed>
  readonly lint: (analysed: Analysed) => LintResult
}

/** Analyses the state before the change; a commit does not change, so what was found in it is kept. */
export async function readPast({ before }: Change, run: PastRun, terminal: Terminal): Promise<Past> {
  const { request } = run
  const kept = placeOf(before, request, terminal)
  const known = kept === null ? null : read(kept, terminal.io)
  if (known !== null) return { ...known, name: before.name }
  const analysed = await run.analyse({ ...request, io: treeIo(request.root, before, terminal, request.options.stubs) })
  return keepState(before, analysed, run, terminal)
}

/** What is in the index is most likely the next commit: kept now, it need not be analysed when something follows it. */
export function keepAfter({ after }: Change, analysed: Analysed, run: PastRun, terminal: Terminal): void {
  if (after !== null && placeOf(after, run.request, terminal) !== null) keepState(after, analysed, run, terminal)
}

function keepState(state: GitTree, analysed: Analysed, run: PastRun, terminal: Terminal): Past {
  const past = pastOf(state.name, run.lint(analysed), analysed.analysis.functions)
  const path = placeOf(state, run.request, terminal)
  if (path !== null) write(path, past, run.request.cache ?? '', terminal.io)
  return past
}

/** States that are kept: the branches that a team compares with, and the last commits. */
const MOST = 8

/** Where a state is kept; null where nothing is. */
function placeOf(state: GitTree, { root, named, options, cache }: RunRequest, { build }: Terminal): string | null {
  if (build == null || cache === null) return null
  const hash = createHash('sha256').update(JSON.stringify([build, root, named, options]))
  for (const [path, { mode, blob }] of state.files) hash.update(`${mode} ${blob} ${path}\0`)
  return join(cache, 'past', `${hash.digest('hex').slice(0, 24)}.json`)
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
