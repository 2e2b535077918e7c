/** Reads YAML, JSON and TOML into one small tree that knows the line of every value. Templates are blanked out first. */
import { parse as parseToml } from 'smol-toml'
import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml'
import type { Document, Node } from 'yaml'

/** A value of a structured file. */
export type Structure =
  | { readonly k: 'scalar'; readonly text: string; readonly line: number }
  | { readonly k: 'list'; readonly items: readonly Structure[]; readonly line: number }
  | { readonly k: 'map'; readonly entries: readonly (readonly [string, Structure])[]; readonly line: number }

/** The documents of a file, and what could not be read. */
export interface ReadStructure {
  readonly documents: readonly Structure[]
  readonly problems: readonly { readonly line: number; readonly message: string }[]
}

/** Enough for any configuration file; stops alias bombs. */
const MOST_NODES = 50_000
const DEEPEST = 60
/** Lines looked at to place the values of one TOML file; those behind keep the last line found. */
const MOST_LINES_SOUGHT = 2_000_000

/** A document while it is read. */
interface Reading {
  readonly document: Document
  readonly lines: LineCounter
  readonly budget: { left: number }
  /** What anchors name, in the order of the text; collected when the first alias is met. */
  anchors: ReadonlyMap<string, readonly Node[]> | null
}

/** Where in a TOML file the last value was found, and how many lines may still be looked at. */
interface Cursor {
  at: number
  left: number
}

/** Reads YAML (JSON is YAML). Helm's `{{ … }}` becomes a plain word, so that the rest can be read. */
export function readYaml(text: string): ReadStructure {
  const lines = new LineCounter()
  const plain = text.includes('{{') ? withoutTemplates(text) : text
  const budget = { left: MOST_NODES }
  const problems: { line: number; message: string }[] = []
  const documents: Structure[] = []
  for (const document of parseAllDocuments(plain, {
    lineCounter: lines,
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
    // Each error would carry its line, and a line may be the whole file.
    prettyErrors: false,
  })) {
    if (!('contents' in document)) continue
    const [error] = document.errors
    // What a template expands to is not ours to complain about.
    if (error && plain === text)
      problems.push({ line: lines.linePos(error.pos[0]).line, message: error.message.split('\n')[0] ?? 'not YAML' })
    const structure = fromYaml(document.contents, { document, lines, budget, anchors: null }, 0)
    if (structure) documents.push(structure)
  }
  return { documents, problems }
}

/** Reads TOML; lines are found by searching for what was said, since the parser keeps none. */
export function readToml(text: string): ReadStructure {
  try {
    const value: unknown = parseToml(text)
    return { documents: [fromValue(value, text.split('\n'), { at: 0, left: MOST_LINES_SOUGHT }, 0)], problems: [] }
  } catch (error) {
    const line = (error as { line?: unknown }).line
    return { documents: [], problems: [{ line: typeof line === 'number' ? line : 1, message: 'not TOML' }] }
  }
}

/** The value under a key of a map. */
export function entry(structure: Structure | undefined, ...keys: readonly string[]): Structure | undefined {
  let at = structure
  for (const key of keys) at = at?.k === 'map' ? at.entries.find(([name]) => name === key)?.[1] : undefined
  return at
}

function fromYaml(node: unknown, reading: Reading, depth: number): Structure | null {
  const { lines, budget } = reading
  if (budget.left-- <= 0 || depth > DEEPEST) return null
  if (isAlias(node)) return fromYaml(named(node, reading), reading, depth + 1)
  const line = lines.linePos((node as Node | null)?.range?.[0] ?? 0).line
  if (isScalar(node)) {
    // A block scalar begins after its `|` line.
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
    return { k: 'scalar', text: scalarText(node.value), line: block ? line + 1 : line }
  }
  if (isSeq(node)) {
    const items = node.items.flatMap(item => fromYaml(item, reading, depth + 1) ?? [])
    return { k: 'list', items, line }
  }
  if (!isMap(node)) return null
  const entries: (readonly [string, Structure])[] = []
  for (const pair of node.items) {
    const value = fromYaml(pair.value, reading, depth + 1)
    const key = isScalar(pair.key) ? scalarText(pair.key.value) : ''
    if (value?.k === 'map' && key === '<<') entries.push(...value.entries)
    else if (value) entries.push([key, value])
  }
  return { k: 'map', entries, line }
}

/** The last node with the alias's anchor before it. The parser's own search goes through the document for every alias. */
function named(alias: Alias, reading: Reading): Node | undefined {
  const all = (reading.anchors ??= anchorsIn(reading.document)).get(alias.source) ?? []
  const at = alias.range?.[0] ?? 0
  let low = 0
  for (let high = all.length; low < high;) {
    const middle = (low + high) >> 1
    if ((all[middle]?.range?.[0] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return all[low - 1]
}

function anchorsIn(document: Document): ReadonlyMap<string, readonly Node[]> {
  const found = new Map<string, Node[]>()
  visit(document, {
    Node: (_, node) => {
      if (!isNode(node) || isAlias(node) || node.anchor === undefined) return
      const list = found.get(node.anchor)
      if (list) list.push(node)
      else found.set(node.anchor, [node])
    },
  })
  return found
}

function fromValue(value: unknown, lines: readonly string[], cursor: Cursor, depth: number): Structure {
  if (depth < DEEPEST && Array.isArray(value)) {
    const items = value.map(item => fromValue(item, lines, cursor, depth + 1))
    return { k: 'list', items, line: items[0]?.line ?? cursor.at + 1 }
  }
  if (depth < DEEPEST && typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const entries = Object.entries(value).map(([key, inner]) => {
      seek(lines, cursor, key)
      return [key, fromValue(inner, lines, cursor, depth + 1)] as const
    })
    return { k: 'map', entries, line: entries[0]?.[1].line ?? cursor.at + 1 }
  }
  const text = scalarText(value)
  seek(lines, cursor, text.split('\n')[0]?.slice(0, 40) ?? '')
  return { k: 'scalar', text, line: cursor.at + 1 }
}

/** Moves the cursor to the next line that holds the text; from the start again where none follows. */
function seek(lines: readonly string[], cursor: Cursor, text: string): void {
  if (text === '') return
  for (let step = 0; step < lines.length && cursor.left > 0; step++, cursor.left--) {
    const at = (cursor.at + step) % lines.length
    if (!lines[at]?.includes(text)) continue
    cursor.at = at
    return
  }
}

function scalarText(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
}

function withoutTemplates(text: string): string {
  return text
    .split('\n')
    .map(line => {
      if (/^\s*(- )?\{\{.*\}\}\s*$/.test(line)) return ''
      // Longer lines are data, and the search for a closing bracket would be slow on them.
      if (line.length > 2000) return ''
      return line.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (_, inner: string) => {
        const fallback = /\bdefault\s+"?([\w.:/-]+)"?/.exec(inner)
        const name = (/\.([A-Za-z_]\w*)\s*(\||$)/.exec(inner)?.[1] ?? 'TEMPLATE').replace(/\W/g, '_')
        return fallback ? `\${${name}:-${fallback[1] ?? ''}}` : `\${${name}}`
      })
    })
    .join('\n')
}
