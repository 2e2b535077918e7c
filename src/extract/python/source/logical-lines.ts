/**
 * Splits Python source into logical lines by its brackets, strings, comments and backslashes alone. Made for broken
 * source: an unclosed bracket or quote ends where a new statement evidently begins, and marks its line.
 */

/** One statement, or the header of a compound one, without its comment. */
export interface LogicalLine {
  /** Offsets of the first character of code, and behind the last. */
  readonly start: number
  readonly end: number
  /** Width of the blanks before it. */
  readonly indent: number
  /** An unclosed bracket or quote stands in it. */
  readonly unclosed: boolean
}

/** The logical lines of a text, in order; blank and comment lines are left out. */
export function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    BLANKS.lastIndex = at
    const start = at + (BLANKS.exec(text)?.[0].length ?? 0)
    if (start >= text.length) break
    if (text[start] === '\n' || text[start] === '\r' || text[start] === '#') {
      at = nextLine(text, start)
      continue
    }
    const easy = scan(text, start, start - at, false)
    const line = easy.unclosed ? scan(text, start, start - at, true) : easy
    lines.push(line)
    at = nextLine(text, line.end)
  }
  return lines
}

const BLANKS = /[ \t\f]*/y

/** Cannot begin a line inside brackets. */
const STATEMENT =
  /[ \t]*(?:(?:def|class|return|import|while|try|with|raise|assert|del|pass|break|continue|global|nonlocal)\b|@[A-Za-z_])/y
const WORD = /([ \t]*)[A-Za-z_]/y

/** Characters after which an open bracket is taken for one that nobody closes, unless the code is indented well. */
const PATIENCE = 10_000

/**
 * The logical line that begins here. `strict` ends it, while a bracket is open, at a line that is not indented deeper:
 * right for a bracket that nobody closes, and only for that.
 */
function scan(text: string, start: number, indent: number, strict: boolean): LogicalLine {
  let depth = 0
  let end = start
  let unclosed = false
  for (let at = start; at < text.length;) {
    const character = text[at] as string
    if (character === '"' || character === "'") {
      const close = endOfString(text, at)
      unclosed ||= close < 0
      at = Math.abs(close)
      end = at
    } else if (character === '#') {
      at = lineEnd(text, at)
    } else if (character === '\\' && /\r?\n/y.test(text.slice(at + 1, at + 3))) {
      at = nextLine(text, at)
    } else if (character === '\n') {
      if (depth === 0) break
      if (text[end - 1] === ':' && isDefinition(text, start)) return { start, end, indent, unclosed: true }
      const isPatient = strict || at < start + PATIENCE
      if (!isPatient || beginsStatement(text, at + 1)) return { start, end, indent, unclosed: true }
      if (strict && text[end - 1] !== '.' && isOutdented(text, at + 1, indent)) {
        return { start, end, indent, unclosed: true }
      }
      at++
    } else {
      if (character === '(' || character === '[' || character === '{') depth++
      else if ((character === ')' || character === ']' || character === '}') && depth > 0) depth--
      at++
      if (character !== ' ' && character !== '\t' && character !== '\r') end = at
    }
  }
  return { start, end, indent, unclosed: unclosed || depth > 0 }
}

/** True if this is a definition: of one, a line that ends with a colon is the last. */
function isDefinition(text: string, start: number): boolean {
  DEFINITION.lastIndex = start
  return DEFINITION.test(text)
}

const DEFINITION = /(?:async\s+)?(?:def|class)\b/y

/** True if a statement stands at this line that cannot stand in brackets. */
function beginsStatement(text: string, at: number): boolean {
  STATEMENT.lastIndex = at
  return STATEMENT.test(text)
}

function isOutdented(text: string, at: number, indent: number): boolean {
  WORD.lastIndex = at
  const word = WORD.exec(text)
  return word !== null && (word[1] ?? '').length <= indent
}

/** Offset behind the string that begins here, negative if it has no end (then behind its first line). */
function endOfString(text: string, start: number): number {
  const quote = text[start] as string
  const isTriple = text.startsWith(quote.repeat(3), start)
  const mark = isTriple ? quote.repeat(3) : quote
  for (let at = start + mark.length; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at += text[at + 1] === '\r' && text[at + 2] === '\n' ? 2 : 1
    else if (character === quote && text.startsWith(mark, at)) return at + mark.length
    else if (character === '\n' && !isTriple) break
  }
  return -lineEnd(text, start)
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

function nextLine(text: string, at: number): number {
  return lineEnd(text, at) + 1
}
