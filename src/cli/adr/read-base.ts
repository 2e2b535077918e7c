/** The records of the base branch, and where this branch left it. */
import type { BaseState } from '../../adr/record/check-against-base.ts'
import type { Io } from '../../base/io.ts'
import { readRecordFiles, type RecordFile } from '../../base/record-folder.ts'
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
  directory: string,
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
  const before = folderAt(root, directory, fork, terminal)
  return {
    name,
    tip: folderAt(root, directory, tip, terminal).records,
    fork: before.records,
    baselines: before.baselines.map(({ file, fingerprints }) => ({
      file,
      before: fingerprints,
      now: fingerprintsOf(`${root}/${directory}/${file}`, terminal.io),
    })),
  }
}

interface FolderState {
  readonly records: readonly RecordFile[]
  readonly baselines: readonly { readonly file: string; readonly fingerprints: readonly string[] }[]
}

function folderAt(root: string, directory: string, commit: string, where: Where): FolderState {
  const io = commit === '' ? null : commitTree(root, where, commit, directory)
  const absolute = `${root}/${directory}`
  if (io?.kindOf(absolute) !== 'directory') return { records: [], baselines: [] }
  const folder = { directory, exists: true, adrTools: false, log4brains: false }
  const lists = io.list(absolute).filter(({ name }) => name.endsWith('.baseline.json'))
  return {
    records: readRecordFiles(root, folder, io, () => undefined),
    baselines: lists
      .map(({ name }) => ({ file: name, fingerprints: fingerprintsOf(`${absolute}/${name}`, io) }))
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
