/**
 * Literals: numbers, strings with their prefixes and escapes, f-strings and t-strings, and several strings side by
 * side. How the expressions in f-strings are read is passed in.
 */
import type { Expr } from '../../facts/file-facts.ts'
import { isFormatString } from './tree/syntax-table.ts'
import type { ReadExpr } from './read-chain.ts'
import { MAX_DEPTH, type Reading, tooDeep } from './reading.ts'

/** The expression of a `string` or `concatenated_string` node. */
export function readStrings(reading: Reading, node: number, readExpr: ReadExpr): Expr {
  const { table } = reading
  const pieces = table.kind(node) === 'string' ? [node] : table.children(node)
  const parts: Expr[] = []
  const text = ['']
  let isFormat = false
  let isBytes = false
  for (const piece of pieces) {
    if (isFormatString(table.text, table.start(piece))) {
      isFormat = true
      readFormat(reading, piece, parts, text, readExpr)
      continue
    }
    const literal = readString(table.text, table.start(piece), table.end(piece))
    isBytes ||= literal.bytes
    append(text, literal.value)
  }
  const s = table.start(node)
  const e = table.end(node)
  if (isFormat) return { k: 'format', s, e, parts, text }
  return { k: 'const', s, e, t: isBytes ? 'bytes' : 'str', v: text[0] ?? '' }
}

/** Adds to the last piece, as far as strings are kept. */
function append(text: string[], more: string): void {
  text.push(((text.pop() ?? '') + more).slice(0, MAX_STRING))
}

/** Adds the expressions in an f-string or a format specification, and the text between them. */
function readFormat(reading: Reading, node: number, parts: Expr[], text: string[], readExpr: ReadExpr): void {
  const { table } = reading
  const isRaw = /^[a-z]*r/i.test(table.text.slice(table.start(node), table.start(node) + 2))
  const end = table.next(node)
  for (let child = node + 1; child < end; child = table.next(child)) {
    const kind = table.kind(child)
    if (kind === 'string_content') {
      const content = table.slice(child).replace(/\{\{/g, '{').replace(/\}\}/g, '}')
      append(text, unescapeString(content, isRaw, false))
    } else if (kind === 'interpolation' || kind === 'format_expression') {
      readInterpolation(reading, child, parts, text, readExpr)
    }
  }
}

function readInterpolation(reading: Reading, node: number, parts: Expr[], text: string[], readExpr: ReadExpr): void {
  const { table } = reading
  if (reading.depth >= MAX_DEPTH) {
    parts.push(tooDeep(reading, table.start(node), table.end(node)))
    text.push('')
    return
  }
  reading.depth++
  for (const child of table.children(node)) {
    const kind = table.kind(child)
    if (kind === 'type_conversion') continue
    if (kind === 'format_specifier') readFormat(reading, child, parts, text, readExpr)
    else {
      // `f"{x:=10}"` is a format specification `=10`; a real walrus needs brackets here.
      const [target = child] = kind === 'named_expression' ? table.children(child) : []
      parts.push(readExpr(reading, target))
      text.push('')
    }
  }
  reading.depth--
}

/** Characters of a string literal that facts keep. */
export const MAX_STRING = 4096

export interface StringLiteral {
  readonly bytes: boolean
  readonly value: string
  /** Offset at which the content begins, and whether offsets in `value` and in the text run in step. */
  readonly at: number
  readonly plain: boolean
}

/** The string literal that stands at `s`..`e` of the text; not for f-strings. */
export function readString(text: string, s: number, e: number): StringLiteral {
  let quote = s
  let raw = false
  let bytes = false
  for (; quote < e; quote++) {
    const letter = text.charCodeAt(quote) | 32
    if (letter === 114) raw = true
    else if (letter === 98) bytes = true
    else if (letter !== 117) break
  }
  const mark = text[quote]
  const width = text[quote + 1] === mark && text[quote + 2] === mark && e - quote >= 6 ? 3 : 1
  const at = quote + width
  const content = text.slice(at, Math.min(Math.max(at, e - width), at + MAX_STRING))
  const value = unescapeString(content, raw, bytes)
  return { bytes, value, at, plain: value === content }
}

/** The text that a string's content stands for. */
export function unescapeString(content: string, raw: boolean, bytes: boolean): string {
  const lines = content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content
  if (raw || !lines.includes('\\')) return lines
  return lines.replace(bytes ? BYTES_ESCAPE : ESCAPE, (_whole, escape: string) => unescapeOne(escape))
}

const ESCAPE = /\\(\n|[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^}]*\}|['"abfnrtv\\])/g
const BYTES_ESCAPE = /\\(\n|[0-7]{1,3}|x[\da-fA-F]{2}|['"abfnrtv\\])/g
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

function unescapeOne(escape: string): string {
  const simple = SIMPLE[escape]
  if (simple !== undefined) return simple
  const first = escape[0] as string
  if (first >= '0' && first <= '7') return String.fromCharCode(parseInt(escape, 8))
  if (escape.length === 1) return escape
  // A character by name would need the Unicode name table.
  if (first === 'N') return '\ufffd'
  const code = parseInt(escape.slice(1), 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

/** Value of an integer or float literal; null where it has none that a number holds exactly enough. */
export function readNumber(source: string): { readonly t: 'int' | 'float' | 'complex'; readonly v: number | null } {
  const text = source.replace(/_/g, '').replace(/[lL]$/, '')
  if (/^0[xob]/i.test(text)) return { t: 'int', v: safeInteger(Number(text)) }
  if (/j$/i.test(text)) return { t: 'complex', v: null }
  // Python 2 wrote octal numbers with a leading zero.
  if (/^0[0-7]+$/.test(text)) return { t: 'int', v: safeInteger(parseInt(text, 8)) }
  if (/^\d+$/.test(text)) return { t: 'int', v: safeInteger(Number(text)) }
  const value = Number(text)
  return { t: 'float', v: Number.isFinite(value) ? value : null }
}

function safeInteger(value: number): number | null {
  return Number.isSafeInteger(value) ? value : null
}
