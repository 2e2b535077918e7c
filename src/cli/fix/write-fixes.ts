/** Writes edited files: each whole or not at all, and none that somebody else changed in the meantime. */
import { join } from 'node:path'
import type { Io } from '../../base/io.ts'
import type { Problem } from '../../base/problem.ts'
import type { EditedFile } from './fix-project.ts'

/** Problems with files that stayed as they were. */
export function writeFixes(root: string, files: readonly EditedFile[], io: Io): Problem[] {
  return files.flatMap(({ path, before, after }): Problem[] => {
    const place = join(root, path)
    try {
      if (!Buffer.from(before).equals(io.read(place))) {
        return [problemOf(path, 'This file changed while it was analysed, so its fixes were not written; run again.')]
      }
      io.write(place, new TextDecoder('utf-8', { ignoreBOM: true }).decode(after))
      return []
    } catch (error) {
      return [problemOf(path, `The fixes of this file could not be written (${(error as Error).message}).`)]
    }
  })
}

function problemOf(path: string, message: string): Problem {
  return { path, line: null, kind: 'fix', message }
}
