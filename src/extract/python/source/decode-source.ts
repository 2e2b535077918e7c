/**
 * Bytes of a Python file to text: UTF-8, or what a coding comment (PEP 263) says. A byte order mark stays in the text,
 * so that offsets and edits fit the file; lone carriage returns, which Python takes for line ends, become line feeds.
 */
import type { ExtractionProblem } from '../../../facts/file-facts.ts'

export interface DecodedSource {
  readonly text: string
  /** What the bytes were read as: `utf-8`, `latin-1`, or a name that `TextDecoder` knows. */
  readonly encoding: string
  readonly problems: readonly ExtractionProblem[]
}

/** The text of a Python file. Never throws: what cannot be decoded is replaced and reported. */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  if (bytes.includes(0)) {
    return { text: '', encoding: 'utf-8', problems: [problem('binary', 0, 'The file holds binary data, not text.')] }
  }
  const declared = declaredEncoding(bytes)
  const encoding = declared === undefined ? 'utf-8' : (ENCODINGS[declared] ?? declared)
  if (encoding === 'utf-8') return decodeUtf8(bytes)
  if (encoding === 'latin-1' || encoding === 'windows-1252') {
    const text = Buffer.from(bytes).toString('latin1')
    return { text: unifyLines(encoding === 'latin-1' ? text : text.replace(C1, fromC1)), encoding, problems: [] }
  }
  try {
    return { text: unifyLines(new TextDecoder(encoding).decode(bytes)), encoding, problems: [] }
  } catch {
    const decoded = decodeUtf8(bytes)
    const unknown = problem('encoding', 0, `The encoding \`${encoding}\` is not known; the file was read as UTF-8.`)
    return { ...decoded, problems: [unknown, ...decoded.problems] }
  }
}

/** Python's names for encodings, folded to small letters and hyphens, where they differ from the Encoding Standard's. */
const ENCODINGS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  latin1: 'latin-1',
  l1: 'latin-1',
  'iso-8859-1': 'latin-1',
  'iso8859-1': 'latin-1',
  cp1252: 'windows-1252',
  cp1251: 'windows-1251',
  cp1250: 'windows-1250',
  'latin-2': 'iso-8859-2',
  latin2: 'iso-8859-2',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp936: 'gbk',
}

/** Where Windows 1252 differs from Latin 1. Some versions of Node decode the two alike. */
const C1 = /[\x80-\x9f]/g
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function fromC1(character: string): string {
  return WINDOWS[character.charCodeAt(0) - 0x80] ?? character
}

function decodeUtf8(bytes: Uint8Array): DecodedSource {
  try {
    return { text: unifyLines(STRICT.decode(bytes)), encoding: 'utf-8', problems: [] }
  } catch {
    const text = unifyLines(LENIENT.decode(bytes))
    const message = 'The file is not valid UTF-8; the bytes that do not fit were replaced.'
    return { text, encoding: 'utf-8', problems: [problem('encoding', Math.max(0, text.indexOf('\ufffd')), message)] }
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true })

/** The encoding named by a comment in the first line, or in the second if the first is blank or a comment. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1000)).toString('latin1')
  const [first = '', second = ''] = head.replace(/^\xef\xbb\xbf/, '').split(/\r\n?|\n/, 2)
  const match = COOKIE.exec(first) ?? (/^[ \t\f]*(?:#|$)/.test(first) ? COOKIE.exec(second) : null)
  return match?.[1]?.toLowerCase().replaceAll('_', '-')
}

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/

function unifyLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
}

function problem(kind: 'binary' | 'encoding', at: number, message: string): ExtractionProblem {
  return { kind, s: at, e: at, message }
}
