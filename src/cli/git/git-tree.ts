/** The files of a commit or of the index, below one folder, by their blobs. */
import { UserError } from '../../base/user-error.ts'
import { resolveCommit } from './ask-git.ts'
import { runGit, type Where } from './run-git.ts'

/** A file as git keeps it. */
export interface GitFile {
  /** `100644`, `100755`; links and submodules have others. */
  readonly mode: string
  readonly blob: string
}

/** A state of the project in git. */
export interface GitTree {
  /** In words: `main (1a2b3c4d5e6f)`, `the index`. */
  readonly name: string
  readonly files: GitFiles
}

/** Files by posix path relative to the folder. */
export type GitFiles = ReadonlyMap<string, GitFile>

/** The files of a commit; `REF...` means the commit at which `REF` and `HEAD` parted. */
export function readCommitTree(directory: string, ref: string, where: Where): GitTree {
  assertRepository(directory, where)
  const parted = ref.endsWith('...') ? ref.slice(0, -3) : null
  const commit = parted === null ? commitOf(directory, ref, where) : mergeBase(directory, parted, where)
  const { status, out, err } = runGit(directory, where, ['ls-tree', '-r', '-z', commit])
  if (status !== 0) throw new UserError(`The files of ${ref} could not be listed (${firstLine(err)}).`, shallowHint(directory, where)) // prettier-ignore
  return { name: `${ref} (${commit.slice(0, 12)})`, files: parseListing(out) }
}

/** The files of the index; of a file in conflict, our side. */
export function readIndexTree(directory: string, where: Where): GitTree {
  assertRepository(directory, where)
  const { status, out, err } = runGit(directory, where, ['ls-files', '--stage', '-z'])
  if (status !== 0) throw new UserError(`The index could not be read (${firstLine(err)}).`)
  return { name: 'the index', files: entries(out, /^(\d+) ([\da-f]+) [02]\t([^]+)$/) }
}

/** The last commit; no files before the first one. */
export function readHeadTree(directory: string, where: Where): GitTree {
  assertRepository(directory, where)
  const born = runGit(directory, where, ['rev-parse', '--verify', '--quiet', 'HEAD']).status === 0
  return born ? readCommitTree(directory, 'HEAD', where) : { name: 'nothing', files: new Map() }
}

/** Contents by blob; what git does not have is left out. */
export function readBlobs(directory: string, blobs: readonly string[], where: Where): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  if (blobs.length === 0) return found
  const { out } = runGit(directory, where, ['cat-file', '--batch', '--buffer'], `${blobs.join('\n')}\n`)
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(10, at)
    if (end === -1) break
    const [blob = '', kind, size] = out.toString('latin1', at, end).split(' ')
    at = end + 1
    if (kind === 'missing' || size === undefined) continue
    const length = Number(size)
    if (kind === 'blob') found.set(blob, out.subarray(at, at + length))
    at += length + 1
  }
  return found
}

/** The files that `ls-tree -r -z` printed. */
export function parseListing(out: Buffer): GitFiles {
  return entries(out, /^(\d+) \w+ ([\da-f]+)\t([^]+)$/)
}

function entries(out: Buffer, form: RegExp): Map<string, GitFile> {
  const files = new Map<string, GitFile>()
  for (const line of out.toString().split('\0')) {
    const [, mode, blob, path] = form.exec(line) ?? []
    if (mode !== undefined && blob !== undefined && path !== undefined) files.set(path, { mode, blob })
  }
  return files
}

function commitOf(directory: string, ref: string, where: Where): string {
  const commit = resolveCommit(directory, where, ref)
  if (commit !== null) return commit
  throw new UserError(`There is no commit "${ref}" in this repository.`, shallowHint(directory, where))
}

function mergeBase(directory: string, ref: string, where: Where): string {
  const { status, out } = runGit(directory, where, ['merge-base', commitOf(directory, ref, where), 'HEAD'])
  const commit = out.toString().trim()
  if (status === 0 && commit !== '') return commit
  throw new UserError(`${ref} and HEAD have no commit in common here.`, shallowHint(directory, where))
}

function shallowHint(directory: string, where: Where): string {
  const shallow = runGit(directory, where, ['rev-parse', '--is-shallow-repository']).out.toString().trim() === 'true'
  return shallow
    ? 'This clone is shallow: fetch the commit first (`git fetch --depth=1 origin main`; in GitHub Actions `fetch-depth: 0`).'
    : '`git log --all --oneline` lists commits; a branch of a remote has to be fetched first.'
}

function assertRepository(directory: string, where: Where): void {
  const { status, err } = runGit(directory, where, ['rev-parse', '--git-dir'])
  if (status === 0) return
  if (/dubious ownership/.test(err)) {
    throw new UserError(
      `git does not trust the repository at ${directory}, because it belongs to somebody else.`,
      `\`git config --global --add safe.directory ${directory}\` trusts it.`,
    )
  }
  throw new UserError(`${directory} is not in a git repository.`, '--since and --staged compare with what git has.')
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
