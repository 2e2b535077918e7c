/** Whether there was anything to lint at all; a run that read nothing must not pass for a clean one. */
import { pathMatcher } from '../base/path-pattern.ts'
import type { SourceFile } from '../base/source-file.ts'
import { UserError } from '../base/user-error.ts'
import type { FileFacts } from '../facts/file-facts.ts'

/** What is known of a run's input. */
export interface Input {
  readonly root: string
  readonly named: readonly string[]
  readonly exclude: readonly string[]
  readonly files: readonly SourceFile[]
  readonly facts: ReadonlyMap<string, FileFacts>
}

const FATAL = new Set(['binary', 'unreadable', 'too-large'])

/** The error to end with, or null. Named paths that the configuration excludes are no mistake: hooks name what was staged. */
export function nothingToRead({ root, named, exclude, files, facts }: Input): UserError | null {
  const code = files.filter(({ kind }) => kind === 'python' || kind === 'typescript')
  if (code.length === 0) {
    return new UserError(
      `There is no Python file and no Node server in ${root}.`,
      'Name the folder of a project; a Node server is known by its package.json. `colorfast config` prints what is excluded.',
    )
  }
  const fatal = code.map(({ path }) => ({
    path,
    problem: facts.get(path)?.problems.find(({ kind }) => FATAL.has(kind)),
  }))
  const [first] = fatal
  if (first !== undefined && fatal.every(({ path, problem }) => problem !== undefined || !facts.has(path))) {
    return new UserError(
      'No source file could be read.',
      `${first.path}: ${first.problem?.message ?? 'it could not be opened.'}`,
    )
  }
  const excluded = pathMatcher(exclude)
  const missing = named.filter(
    name => !excluded(name) && !files.some(({ path }) => path === name || path.startsWith(`${name}/`)),
  )
  if (named.length > 0 && missing.length === named.length) {
    return new UserError(
      `There is nothing to lint in ${missing.join(', ')}.`,
      'Name source files, or folders that hold some.',
    )
  }
  return null
}
