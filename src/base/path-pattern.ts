/** Path patterns as ignore files know them; the one form that configuration and ignore files share. */
import ignore from 'ignore'

/** True for paths (posix, relative to where the patterns stand) that the patterns name, files below a named folder included. */
export type PathMatcher = (path: string) => boolean

/** A matcher for patterns in the form of `.gitignore`: `tests`, `/app/legacy`, `*.gen.py`, `!keep.py`. */
export function pathMatcher(patterns: readonly string[]): PathMatcher {
  if (patterns.length === 0) return () => false
  const matcher = ignore({ allowRelativePaths: true }).add([...patterns])
  return path => path !== '' && path !== '.' && matcher.ignores(path)
}
