/** Tables of scores in a record, generated or drawn by people: a row for each driver, a column for each option, weights. */

/** One driver of a table. */
export interface ScoreRow {
  /** Offset of the line. */
  readonly s: number
  readonly title: string
  /** As written; null where the table has no column for weights. */
  readonly weight: string | null
  /** Number of each option; null where none is written, or an interval. */
  readonly scores: readonly (number | null)[]
}

/** A table that scores options. */
export interface ScoreTable {
  /** Offset of its head. */
  readonly s: number
  readonly rows: readonly ScoreRow[]
  /** The last rows, that sum up. */
  readonly totals: readonly ScoreRow[]
}

const TOTAL = /^\**(?:total|sum|score|weighted (?:mean|total|sum|average|score))\b/i
const WEIGHT = /^\**weight/i
const FEWEST_OPTIONS = 2

/** The tables that have a column for weights or a row for totals, and numbers for two options or more. */
export function scoreTables(text: string): ScoreTable[] {
  return tablesIn(text).flatMap(([head, , ...lines]) => {
    if (!head) return []
    const at = cellsOf(head.text).findIndex(cell => WEIGHT.test(cell))
    const rows = lines.map(line => rowOf(line, at))
    const totals = rows.filter(({ title }) => TOTAL.test(title))
    const drivers = rows.filter(({ title }) => !TOTAL.test(title))
    const isScored = drivers.some(({ scores }) => scores.filter(score => score !== null).length >= FEWEST_OPTIONS)
    return (at > 0 || totals.length > 0) && isScored ? [{ s: head.s, rows: drivers, totals }] : []
  })
}

interface Line {
  readonly s: number
  readonly text: string
}

/** Lines that begin with a bar, in blocks of which the second line is a rule. */
function tablesIn(text: string): Line[][] {
  const blocks: Line[][] = []
  let end = -1
  for (const match of text.matchAll(/^[ \t]*\|.*$/gm)) {
    const line = { s: match.index, text: match[0].trim() }
    if (end >= 0 && text.slice(end, line.s).trim() === '' && !/\n\s*\n/.test(text.slice(end, line.s)))
      blocks.at(-1)?.push(line)
    else blocks.push([line])
    end = line.s + match[0].length
  }
  return blocks.filter(([, rule]) => rule !== undefined && /^\|[\s:|-]+\|?$/.test(rule.text))
}

function rowOf({ s, text }: Line, weightAt: number): ScoreRow {
  const cells = cellsOf(text)
  return {
    s,
    title: cells[0] ?? '',
    weight: weightAt > 0 ? (cells[weightAt] ?? '') : null,
    scores: cells.flatMap((cell, index) => (index === 0 || index === weightAt ? [] : [scoreIn(cell)])),
  }
}

/** `3`, `**3**`, `3 (12 functions)`, `3/5`; nothing of `0 to 4`. */
function scoreIn(cell: string): number | null {
  const number = /^\**(-?\d+(?:\.\d+)?)\**(?:\s*\/\s*\d+)?\s*(?:\(.*\))?$/.exec(cell)?.[1]
  return number === undefined ? null : Number(number)
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
}
