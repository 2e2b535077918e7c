/** Which paths an analysis may look at, or be led by: everything else can change without a finding changing. */
import { fileRole } from './deployment-files.ts'
import { isNodeSource } from './node-files.ts'

/** Whether a file with this path may be read, or its presence be noticed. */
export function mayMatter(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /\.pyi?$/.test(name) || fileRole(name) !== null || isNodeSource(name) || MARKS.has(name)
}

/** Names that say what the files beside them are. */
const MARKS = new Set(['.gitignore', 'pyvenv.cfg'])
