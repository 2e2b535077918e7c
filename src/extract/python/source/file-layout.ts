/** Where things stand in a file's text: lines, characters wider than one code unit, the place for a new import. */
import type { SyntaxTable } from '../tree/syntax-table.ts'

/** Offset at which each line begins. */
export function lineStarts(text: string): number[] {
  const lines = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  return lines
}

/** Index of the line that holds this offset. */
export function lineAt(lines: readonly number[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Offsets of code units that make no column of their own: the first half of each character beyond the basic plane,
 * and a byte order mark at the beginning.
 */
export function widePositions(text: string): number[] {
  const found = text.charCodeAt(0) === 0xfeff ? [0] : []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) found.push(match.index)
  return found
}

/**
 * Beginning of the line where a new import belongs: after the docstring, `__future__` imports and the first run of
 * imports; in a file that begins with neither, after the comment block at its top, unless that speaks of what follows.
 */
export function importPosition(table: SyntaxTable, lines: readonly number[]): number {
  let last = -1
  for (const node of table.children(0)) {
    const kind = table.kind(node)
    if (last === -1 ? !isDocstring(table, node) && !IMPORTS.has(kind) : !IMPORTS.has(kind)) break
    last = table.end(node)
  }
  const { text } = table
  const begin = (line: number): number => lines[line] ?? text.length
  if (last !== -1) return begin(lineAt(lines, last) + 1)
  let line = 0
  let fixed = 0
  for (; line < lines.length; line++) {
    const source = text.slice(begin(line), begin(line + 1)).trim()
    if (!/^\ufeff?#/.test(source)) return begin(source === '' ? line : fixed)
    if (line < 2 && /^\ufeff?#(?:!|.*coding[:=])/.test(source)) fixed = line + 1
  }
  return text.length
}

const IMPORTS = new Set(['import_statement', 'import_from_statement', 'future_import_statement'])

function isDocstring(table: SyntaxTable, node: number): boolean {
  const kind = table.kind(node + 1)
  return table.kind(node) === 'expression_statement' && (kind === 'string' || kind === 'concatenated_string')
}
