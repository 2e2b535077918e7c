/**
 * The Python door: one file's text to its facts. Never throws on input; what cannot be read becomes a problem beside
 * the facts that can. Knows the language and nothing of files, libraries or rules.
 */
import {
  FACTS_VERSION,
  type ExtractionProblem,
  type FileFacts,
  type FunctionFacts,
  type Spanned,
} from '../../facts/file-facts.ts'
import { MAX_RECOVERY, type PythonParser } from './load-python-parser.ts'
import { readExports } from './read-import.ts'
import type { Writable } from './read-lambda.ts'
import { readBlock } from './read-statement.ts'
import { MAX_PROBLEMS, newScope, type Reading } from './reading.ts'
import { importPosition, lineAt, lineStarts, widePositions } from './source/file-layout.ts'
import { isHopeless, type MendedSource, mendSource } from './source/mend-source.ts'
import { mayHoldSuppression, readComments } from './source/read-comments.ts'
import { relocate } from './source/relocate.ts'
import type { SyntaxTable } from './tree/syntax-table.ts'

export { loadPythonParser } from './load-python-parser.ts'
export type { PythonParser } from './load-python-parser.ts'

/** Raised whenever the same text gives other facts, in the same shape; part of every cache key. */
export const EXTRACTOR_VERSION = 3

/** Longest text, in code units, that is analysed: 5 million. Longer ones are data, and cost more than they tell. */
export const MAX_LENGTH = 5_000_000

/** Facts of a Python file or stub. `problems` are those met while decoding it, which come first. */
export function extractPython(
  parser: PythonParser,
  text: string,
  problems: readonly ExtractionProblem[] = [],
): FileFacts {
  const lines = lineStarts(text)
  const contents = text.length > MAX_LENGTH ? nothing(text, 'too-large') : readFile(parser, text, lines)
  return { ...layout(text, lines), ...contents, problems: [...problems, ...contents.problems] }
}

type Contents = Pick<FileFacts, 'functions' | 'classes' | 'comments' | 'importAt' | 'exports' | 'problems'>

function readFile(parser: PythonParser, text: string, lines: readonly number[]): Contents {
  const { table, mended } = parse(parser, text)
  if (!table) return nothing(text, 'syntax')
  const problems: ExtractionProblem[] = []
  const module = moduleFacts(table.text.length)
  const scope = newScope(0)
  const reading: Reading = { table, parser, functions: [module], classes: [], problems, mended, scope, depth: 0 }
  module.body = readBlock(reading, 0)
  if (scope.globals.length > 0) module.globals = scope.globals
  const { functions, classes } = reading
  const comments = readComments(table.text, table.comments)
  const importAt = importPosition(table, mended ? lineStarts(table.text) : lines)
  const exports = readExports(module.body)
  const facts: Contents = { functions, classes, comments, importAt, problems, ...(exports ? { exports } : {}) }
  if (!mended && table.faults.size === 0) return facts
  const original = mended?.original ?? (offset => offset)
  const moved = mended ? { ...relocate(facts, original), importAt: original(importAt) } : facts
  const faults = [...table.faults].map(node => ({ s: original(table.start(node)), e: original(table.end(node)) }))
  const syntax = syntaxProblems([...(mended?.faults ?? []), ...faults], lines)
  return { ...moved, problems: [...syntax, ...moved.problems] }
}

/** A problem for each place that is not valid syntax, one per line. */
function syntaxProblems(places: readonly Spanned[], lines: readonly number[]): ExtractionProblem[] {
  const problems = new Map<number, ExtractionProblem>()
  for (const { s, e } of places.toSorted((a, b) => a.s - b.s)) {
    const line = lineAt(lines, s)
    if (problems.has(line) || problems.size >= MAX_PROBLEMS) continue
    problems.set(line, { kind: 'syntax', s, e, message: 'Not valid Python, or syntax that is not known here.' })
  }
  return [...problems.values()]
}

/** The table of the text or, if it is broken, of the mended text, unless that made it worse. */
function parse(parser: PythonParser, text: string): { table: SyntaxTable | undefined; mended?: MendedSource } {
  // Such text would keep the parser busy for a time that grows with the square of its length.
  if (text.length > MAX_RECOVERY && isHopeless(text)) return { table: undefined }
  const options = { comments: mayHoldSuppression(text) }
  const table = parser.parse(text, options)
  const faults = table ? table.faults.size : Infinity
  const mended = faults > 0 ? mendSource(text, parser.isSound) : undefined
  if (!mended) return { table }
  const again = parser.parse(mended.text, options)
  if (again && again.faults.size <= faults) return { table: again, mended }
  return { table: parser.parse(text, options) }
}

/** Contents of a file that is not analysed. */
function nothing(text: string, kind: 'too-large' | 'syntax'): Contents {
  const message =
    kind === 'syntax'
      ? 'The file is not valid Python, and looking for what of it is would take too long.'
      : `The file has more than ${MAX_LENGTH / 1_000_000} million characters and is not analysed.`
  const problems = [{ kind, s: 0, e: 0, message }]
  return { functions: [moduleFacts(text.length)], classes: [], comments: [], importAt: 0, problems }
}

function layout(
  text: string,
  lines: readonly number[],
): Pick<FileFacts, 'version' | 'language' | 'lines' | 'astral' | 'length'> {
  const facts = { version: FACTS_VERSION, language: 'python', lines, length: text.length } as const
  const astral = widePositions(text)
  return astral.length > 0 ? { ...facts, astral } : facts
}

function moduleFacts(length: number): Writable<FunctionFacts> {
  return {
    name: '<module>',
    kind: 'module',
    async: false,
    generator: false,
    parent: -1,
    owner: -1,
    params: [],
    decorators: [],
    body: [],
    s: 0,
    e: length,
    ns: 0,
    ne: 0,
  }
}
