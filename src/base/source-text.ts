/** The user's text by lines, as locations count them. */

/** Text of a file by its path; null where it is not at hand. */
export type TextOf = (path: string) => string | null

/** Lines of a file without their ends. */
export type LinesOf = (path: string) => readonly string[]

/** Splits texts into lines on demand and remembers them. */
export function linesOf(textOf: TextOf): LinesOf {
  const known = new Map<string, readonly string[]>()
  return path => {
    let lines = known.get(path)
    if (lines === undefined) known.set(path, (lines = (textOf(path) ?? '').split(/\r?\n/)))
    return lines
  }
}
