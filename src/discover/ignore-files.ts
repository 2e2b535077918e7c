/** `.gitignore` files, nested ones included, as git applies them: the deepest file that has an opinion wins. */
import ignore from 'ignore'
import type { Ignore } from 'ignore'

/** The ignore files that hold for one folder: its own and those above it, up to the root. */
export interface IgnoreScope {
  /** Posix path of the folder relative to the root, '' for the root itself. */
  readonly folder: string
  readonly rules: Ignore
  readonly above: IgnoreScope | null
}

/** Adds a folder's ignore file to those above it. */
export function ignoreScope(folder: string, texts: readonly string[], above: IgnoreScope | null): IgnoreScope {
  return { folder, rules: ignore().add(texts.join('\n')), above }
}

/** Whether git would leave the path out; `path` is relative to the root, a folder's ends with a slash. */
export function isIgnored(scope: IgnoreScope | null, path: string): boolean {
  for (let at = scope; at !== null; at = at.above) {
    const { ignored, unignored } = at.rules.test(at.folder === '' ? path : path.slice(at.folder.length + 1))
    if (ignored) return true
    if (unignored) return false
  }
  return false
}
