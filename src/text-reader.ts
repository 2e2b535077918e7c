/** The text of a file as extraction reads it. A file of its own, so that reports on a kept result need no engine. */
import type { TextOf } from './base/source-text.ts'
import { decodeSource } from './extract/python/source/decode-source.ts'

/** Decodes what `bytesOf` gives. */
export function textReader(bytesOf: (path: string) => Uint8Array | undefined): TextOf {
  return path => {
    const content = bytesOf(path)
    return content === undefined ? null : decodeSource(content).text
  }
}
