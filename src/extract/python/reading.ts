/** The state that the readers of one file share, and the few things that all of them do with it. */
import type { ClassFacts, Expr, ExtractionProblem, FunctionFacts, OpaqueExpr } from '../../facts/file-facts.ts'
import type { PythonParser } from './load-python-parser.ts'
import type { MendedSource } from './source/mend-source.ts'
import { type OffsetKey, relocate } from './source/relocate.ts'
import type { SyntaxTable } from './tree/syntax-table.ts'

/**
 * Levels of nesting that facts may have, statements and expressions together; whatever stands deeper becomes opaque.
 * Everybody after extraction walks facts by recursion, and this is what makes that safe.
 */
export const MAX_DEPTH = 400

/** Problems of one kind that are told of one file. */
export const MAX_PROBLEMS = 50

/** What one file's readers write into. Slots of functions and classes are taken in source order and filled when read. */
export interface Reading {
  readonly table: SyntaxTable
  readonly parser: PythonParser
  readonly functions: FunctionFacts[]
  readonly classes: ClassFacts[]
  readonly problems: ExtractionProblem[]
  /** Set if the file is broken and this is read from a mended text. */
  readonly mended: MendedSource | undefined
  scope: Scope
  depth: number
}

/** The body being read. */
export interface Scope {
  /** Index of the function, and of the class if the code stands directly in a class body, else -1. */
  readonly fn: number
  readonly cls: number
  generator: boolean
  readonly globals: string[]
  readonly nonlocals: string[]
}

export function newScope(fn: number, cls = -1): Scope {
  return { fn, cls, generator: false, globals: [], nonlocals: [] }
}

export function report(reading: Reading, kind: ExtractionProblem['kind'], s: number, e: number, message: string): void {
  if (reading.problems.length < MAX_PROBLEMS) reading.problems.push({ kind, s, e, message })
}

/** Stands for code that is nested too deeply to be read. */
export function tooDeep(reading: Reading, s: number, e: number): OpaqueExpr {
  report(
    reading,
    'too-deep',
    s,
    e,
    `Nested more than ${String(MAX_DEPTH)} levels deep; what stands further inside is not analysed.`,
  )
  return { k: 'opaque', s, e, parts: [] }
}

/** Children without punctuation, unknown and missing pieces. */
export function soundChildren(reading: Reading, node: number): number[] {
  const children = reading.table.children(node)
  const { faults } = reading.table
  return faults.size === 0 ? children : children.filter(child => !faults.has(child))
}

/** True if this is a piece that the grammar does not know, or such a piece stands directly in it. */
export function isFaulty(table: SyntaxTable, node: number): boolean {
  return table.faults.size > 0 && (table.faults.has(node) || table.isBroken(node))
}

/** A dotted name as written, without the blanks and line breaks that may stand around its dots. */
export function dottedName(table: SyntaxTable, node: number): string {
  return table.name(node).replace(/[\s\\]+/g, '')
}

export function opaque(table: SyntaxTable, node: number, parts: readonly Expr[]): OpaqueExpr {
  return { k: 'opaque', s: table.start(node), e: table.end(node), parts }
}

/**
 * Reads code that stands in other text than the file's: in a string annotation, or in a line that was left out. What
 * `read` makes of this source, with offsets where `to` says; undefined if the
 * parser gives up on it.
 */
export function readNested<T>(
  reading: Reading,
  source: string,
  read: (nested: Reading) => T,
  to: (offset: number, key: OffsetKey) => number,
): T | undefined {
  const { functions } = reading
  const known = functions.length
  const table = reading.parser.parse(source, { fresh: true })
  if (!table) return undefined
  const found = read({ ...reading, table, mended: undefined, problems: [] })
  for (let at = known; at < functions.length; at++) {
    const own = functions[at]
    if (own) functions[at] = relocate(own, to)
  }
  return relocate(found, to)
}
