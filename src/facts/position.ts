/** Turns offsets of `FileFacts` into the 1-based lines and columns that people and editors count in. */
import type { FileFacts } from './file-facts.ts'

/** A 1-based line and a 1-based column in characters. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Line and column of an offset in the text that the facts were made from. */
export function positionAt(facts: Pick<FileFacts, 'lines' | 'astral'>, offset: number): Position {
  let low = 0
  let high = facts.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((facts.lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const start = facts.lines[low] ?? 0
  let column = offset - start + 1
  for (const at of facts.astral ?? []) if (at >= start && at < offset) column--
  return { line: low + 1, column }
}
