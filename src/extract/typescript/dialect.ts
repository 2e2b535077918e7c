/** How a file of the TypeScript door is written, told by its name; and the door's version. Loads no parser. */

/** Part of every cache key; raised when what the door reads changes between releases. */
export const DOOR_VERSION = 3

/** `ts` knows type assertions in angle brackets, the others know JSX; `d.ts` is a stub, which no path alone tells from a project's own declarations. */
export type Dialect = 'ts' | 'tsx' | 'js' | 'd.ts'

/** The dialect that a path's ending stands for; null if it is none of this door's files. */
export function dialectOf(path: string): Exclude<Dialect, 'd.ts'> | null {
  const ending = /\.(?:([cm]?ts)|(tsx)|([cm]?jsx?))$/.exec(path)
  if (!ending) return null
  return ending[1] ? 'ts' : ending[2] ? 'tsx' : 'js'
}
