/** Writing for the user: whole or not at all, several files together, and one sentence where it is impossible. */
import { join } from 'node:path'
import type { Io } from '../../base/io.ts'
import { UserError } from '../../base/user-error.ts'

/** A file to write. */
export interface NewText {
  /** Posix, relative to the root; also how messages call it. */
  readonly path: string
  readonly text: string
}

/** Writes a file; `shown` names it in the message. */
export function writeText(path: string, text: string, shown: string, io: Pick<Io, 'write'>): void {
  try {
    io.write(path, text)
  } catch (error) {
    throw new UserError(`${shown} could not be written (${(error as Error).message}).`, 'Nothing was changed.')
  }
}

/** All files or none: what was written before one fails is put back. */
export function writeTogether(root: string, files: readonly NewText[], io: Io): void {
  const written: { readonly place: string; readonly before: string | null }[] = []
  try {
    for (const { path, text } of files) {
      const place = join(root, path)
      const before = io.kindOf(place) === 'file' ? decode(io.read(place)) : null
      if (before === text) continue
      writeText(place, text, path, io)
      written.push({ place, before })
    }
  } catch (error) {
    for (const { place, before } of written.reverse()) {
      if (before === null) io.remove(place)
      else io.write(place, before)
    }
    throw error
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
