/** Short stable digests. */
import { createHash } from 'node:crypto'

/** The first `length` hex digits of the SHA-256 of the parts, which are kept apart. */
export function digest(parts: readonly string[], length = 16): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length)
}
