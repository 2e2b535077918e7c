/** The answers of an `Io` as short texts that can be kept and compared. */
import { createHash } from 'node:crypto'
import type { DirectoryEntry } from '../../base/io.ts'

/** Of a file's bytes. */
export function contentOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url')
}

/** Of a folder's entries, in whatever order they come. */
export function listingOf(entries: readonly DirectoryEntry[]): string {
  const lines = entries.map(({ name, kind }) => `${kind} ${name}\0`).sort()
  return createHash('sha1').update(lines.join('')).digest('base64url')
}

/** Of a failure: what a problem that names it would say. */
export function failureOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  return `${code ?? ''}: ${message ?? ''}`
}
