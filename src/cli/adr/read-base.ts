/** The records of the base branch, and where this branch left it. */
import { join, posix } from 'node:path'
import type { BaseState } from '../../adr/record/check-against-base.ts'
import type { Io } from '../../base/io.ts'
import { readRecordFiles, recordFolders, type RecordFile, type RecordFolder } from '../../base/record-folder.ts'
import { UserError } from '../../base/user-error.ts'
import { parseBaseline } from '../../check/baseline.ts'
import { commitTree } from '../git/commit-tree.ts'
import { resolveCommit, askGit } from '../git/ask-git.ts'
import type { Where } from '../git/run-git.ts'
import type { Terminal } from '../terminal.ts'

/** Names of base branches, most telling first. */
const USUAL: readonly string[] = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** Reads the folder there; null where there is no repository or no base branch, unless one was asked for. */
export function readBase(
  root: string,
  folder: RecordFolder,
  given: string | undefined,
  terminal: Terminal,
): BaseState | null {
  const name = (given === undefined ? USUAL : [given]).find(word => resolveCommit(root, terminal, word) !== null)
  if (name === undefined) {
    if (given === undefined) return null
    throw new UserError(
      `--base ${given} names no commit of this project.`,
      'Give a branch, a tag or a commit; in CI the branch has to be fetched first.',
    )
  }
  const tip = resolveCommit(root, terminal, name) ?? ''
  const fork = askGit(root, terminal, ['merge-base', tip, 'HEAD'])?.toString().trim() ?? ''
  const before = folderAt(root, folder, fork, terminal)
  return {
    name,
    tip: folderAt(root, folder, tip, terminal).records,
    fork: before.records,
    baselines: before.baselines.map(({ file, fingerprints }) => ({
      file,
      before: fingerprints,
      now: fingerprintsOf(join(root, folder.directory, file), terminal.io),
    })),
  }
}

interface FolderState {
  readonly records: readonly RecordFile[]
  readonly baselines: readonly { readonly file: string; readonly fingerprints: readonly string[] }[]
}

function folderAt(root: string, folder: RecordFolder, commit: string, where: Where): FolderState {
  const { directory, packages } = folder
  const io = commit === '' ? null : commitTree(root, where, commit, packages.length === 0 ? directory : '.')
  if (io === null) return { records: [], baselines: [] }
  const isFolder = (path: string): boolean => io.kindOf(`${root}/${path}`) === 'directory'
  const then = { ...folder, exists: isFolder(directory), packages: packages.filter(isFolder) }
  const lists = recordFolders(root, then, io).flatMap(place =>
    io.list(`${root}/${place}`).map(({ name }) => posix.relative(directory, posix.join(place, name))),
  )
  return {
    records: readRecordFiles(root, then, io, () => undefined),
    baselines: lists
      .filter(file => file.endsWith('.baseline.json'))
      .map(file => ({ file, fingerprints: fingerprintsOf(join(root, directory, file), io) }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
  }
}

/** What a list holds; one that is gone or broken holds nothing, and `lint` says so. */
function fingerprintsOf(path: string, io: Io): string[] {
  if (io.kindOf(path) !== 'file') return []
  try {
    return parseBaseline(new TextDecoder().decode(io.read(path))).map(({ fingerprint }) => fingerprint)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}
