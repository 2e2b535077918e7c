/** Where a posix path stands: its folder, and whether it is below another one. */

/** The folder of a posix path, '' at the root. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at < 0 ? '' : path.slice(0, at)
}

/** Is it the folder itself, or what stands in it or below? Everything is within the root. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || isBelow(path, folder)
}

/** Does the path stand in the folder, or in one below it? Everything is below the root. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}
