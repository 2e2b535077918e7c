/** The outside world with some files changed in memory: what an analysis sees of edits that are not written yet. */
import type { Io } from '../../base/io.ts'

/** `changed`: bytes by absolute path; it may grow while the view is in use. */
export function overlayIo(io: Io, changed: ReadonlyMap<string, Uint8Array>): Io {
  return {
    ...io,
    read: (path, limit) => changed.get(path) ?? io.read(path, limit),
    sizeOf: path => changed.get(path)?.length ?? io.sizeOf(path),
  }
}
