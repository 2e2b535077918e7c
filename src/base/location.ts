/** Places in the user's files, as reports name them: posix path relative to the root, 1-based lines and columns. */
export interface Location {
  /** Posix path, relative to the linted root. */
  readonly path: string
  readonly line: number
  /** 1-based, in characters. */
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Orders by path, then position: the order in which everything is printed that has no better one. */
export function compareLocations(a: Location, b: Location): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn
}
