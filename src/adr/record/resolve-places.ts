/**
 * Looks up the places in the code that a record names as symbol and file, in generated text and in people's own: whether
 * the file is there, whether it still defines the symbol, and where the symbol went if it moved.
 */
import type { AnalysedFunction } from '../../rule/index.ts'

/** A place as the record names it. */
export interface NamedPlace {
  readonly symbol: string
  readonly path: string
  /** Line of the record. */
  readonly line: number
  /** Null where everything is as the record says; else what is wrong, as the end of a sentence. */
  readonly problem: string | null
}

/** `symbol` (`path`), `symbol` in `path`; files of Python and of Node. */
const PLACE = /`([A-Za-z_][\w.]*)(?:\(\))?` (?:\(|in )`([^`\s:]+\.(?:pyi?|[cm]?[jt]sx?))(?::\d+)?`/g

/** Every place that a record names, each once. `textOf` gives a file's text, null where there is none. */
export function resolvePlaces(
  record: string,
  functions: readonly Pick<AnalysedFunction, 'id' | 'path'>[],
  textOf: (path: string) => string | null,
): NamedPlace[] {
  const found = new Map<string, NamedPlace>()
  for (const match of record.matchAll(PLACE)) {
    const [, symbol = '', path = ''] = match
    const key = `${symbol} ${path}`
    if (found.has(key)) continue
    const line = record.slice(0, match.index).split('\n').length
    found.set(key, { symbol, path, line, problem: problemOf(symbol, path, functions, textOf) })
  }
  return [...found.values()]
}

function problemOf(
  symbol: string,
  path: string,
  functions: readonly Pick<AnalysedFunction, 'id' | 'path'>[],
  textOf: (path: string) => string | null,
): string | null {
  const isNamed = ({ id }: Pick<AnalysedFunction, 'id'>): boolean => id === symbol || id.endsWith(`.${symbol}`)
  if (functions.some(candidate => candidate.path === path && isNamed(candidate))) return null
  const text = textOf(path)
  if (text !== null && defines(text, symbol)) return null
  const elsewhere = [...new Set(functions.filter(isNamed).map(candidate => candidate.path))].sort()
  const where =
    elsewhere.length === 0 ? '' : `; \`${symbol}\` is in ${elsewhere.map(file => `\`${file}\``).join(', ')} now`
  return text === null ? `the file is not there${where}` : `the file does not define it${where}`
}

/** A class, a function or a name that is bound, read from the text: not everything that is named is a function. */
function defines(text: string, symbol: string): boolean {
  const name = symbol.split('.').at(-1) ?? symbol
  return new RegExp(`\\b(?:def|class|function|const|let|var)\\s+${name}\\b|^\\s*${name}\\s*[:=(]`, 'm').test(text)
}
