/**
 * Splits shell text into words and operators by POSIX quoting rules, with comments, continuations, redirections and
 * here-documents taken out. Expansions stay unevaluated parts of a word; `expandWord` gives them values.
 */

/** A run of characters in a word, or an expansion. */
export type WordPart =
  | { readonly k: 'text'; readonly value: string }
  | {
      readonly k: 'variable'
      readonly name: string
      readonly fallback: readonly WordPart[] | null
      readonly quoted: boolean
    }
  | { readonly k: 'command'; readonly text: string }

/** A shell word as written. */
export interface ShellWord {
  readonly k: 'word'
  readonly raw: string
  readonly parts: readonly WordPart[]
  readonly line: number
}

/** `;`, `&&`, `|`, a line end, a bracket. */
export interface ShellOperator {
  readonly k: 'operator'
  readonly text: string
  readonly line: number
}

export type ShellToken = ShellWord | ShellOperator

/** Splits shell text; `line` is the line on which the text begins. */
export function shellTokens(text: string, line = 1): ShellToken[] {
  const reader = new ShellReader(text, line)
  const tokens: ShellToken[] = []
  for (let token = reader.next(); token; token = reader.next()) tokens.push(token)
  return tokens
}

/** The parts of a text that stands in double quotes (or of a value that is expanded like one). */
function quotedParts(text: string, depth = 0): WordPart[] {
  return new ShellReader(text, 1, depth).quoted('')
}

const OPERATORS = ['&&', '||', ';;&', ';;', ';&', '|&', ';', '&', '|', '(', ')']

const DEEPEST = 10

class ShellReader {
  #at = 0
  #line: number
  /** How many `${…:-…}` this text stands in. */
  readonly #depth: number
  readonly #text: string
  readonly #hereDocuments: { readonly end: string; readonly tabs: boolean }[] = []

  constructor(text: string, line: number, depth = 0) {
    this.#depth = depth
    this.#text = text
    this.#line = line
  }

  next(): ShellToken | null {
    for (;;) {
      this.#skipBlanks()
      const char = this.#text[this.#at]
      if (char === undefined) return null
      const line = this.#line
      if (char === '\n') {
        this.#at++
        this.#line++
        this.#skipHereDocuments()
        return { k: 'operator', text: '\n', line }
      }
      if (char === '#') {
        while (this.#at < this.#text.length && this.#text[this.#at] !== '\n') this.#at++
        continue
      }
      if (this.#redirection()) continue
      const operator = OPERATORS.find(text => this.#text.startsWith(text, this.#at))
      if (operator) {
        this.#at += operator.length
        return { k: 'operator', text: operator, line }
      }
      return this.#word(line)
    }
  }

  /** Reads parts up to the closing quote, or to the end where there is none. */
  quoted(end: string): WordPart[] {
    const parts: WordPart[] = []
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? ''
      if (end !== '' && char === end) {
        this.#at++
        break
      }
      if (char === '\\' && /["\\$`\n]/.test(this.#text[this.#at + 1] ?? '')) {
        if (this.#text[this.#at + 1] === '\n') this.#line++
        else push(parts, this.#text[this.#at + 1] ?? '')
        this.#at += 2
      } else if (char === '$' || char === '`') this.#expansion(parts, true)
      else {
        if (char === '\n') this.#line++
        push(parts, char)
        this.#at++
      }
    }
    return parts
  }

  #skipBlanks(): void {
    for (;;) {
      const char = this.#text[this.#at]
      if (char === ' ' || char === '\t' || char === '\r') this.#at++
      else if (char === '\\' && /^\\\r?\n/.test(this.#text.slice(this.#at, this.#at + 3))) {
        this.#at = this.#text.indexOf('\n', this.#at) + 1
        this.#line++
      } else return
    }
  }

  #redirection(): boolean {
    const rest = this.#text.slice(this.#at, this.#at + 200)
    const hereDocument = /^\d*<<(-?)[ \t]*(['"\\]?)([A-Za-z_][\w.-]*)['"]?/.exec(rest)
    if (hereDocument) {
      this.#hereDocuments.push({ end: hereDocument[3] ?? '', tabs: hereDocument[1] === '-' })
      this.#at += hereDocument[0].length
      return true
    }
    const redirection = /^(\d*(?:<<<|>>|>\||>&|<&|<|>)|&>>?)/.exec(rest)
    if (!redirection || /^[<>]\(/.test(rest)) return false
    this.#at += redirection[0].length
    this.#skipBlanks()
    if (!/[\n;&|)]/.test(this.#text[this.#at] ?? '\n')) this.#word(this.#line)
    return true
  }

  #skipHereDocuments(): void {
    for (const document of this.#hereDocuments.splice(0)) {
      while (this.#at < this.#text.length) {
        const end = this.#text.indexOf('\n', this.#at)
        const line = this.#text.slice(this.#at, end < 0 ? undefined : end).replace(/\r$/, '')
        this.#at = end < 0 ? this.#text.length : end + 1
        this.#line++
        if ((document.tabs ? line.replace(/^\t+/, '') : line) === document.end) break
      }
    }
  }

  #word(line: number): ShellWord {
    const start = this.#at
    const parts: WordPart[] = []
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? ''
      if (/[\s;&|()<>]/.test(char)) break
      if (char === "'") {
        const end = this.#text.indexOf("'", this.#at + 1)
        const value = this.#text.slice(this.#at + 1, end < 0 ? undefined : end)
        this.#line += value.split('\n').length - 1
        push(parts, value)
        this.#at = end < 0 ? this.#text.length : end + 1
      } else if (char === '"') {
        this.#at++
        const inner = this.quoted('"')
        parts.push(...(inner.length > 0 ? inner : [{ k: 'text', value: '' } as const]))
      } else if (char === '\\') {
        if (/^\\\r?\n/.test(this.#text.slice(this.#at, this.#at + 3))) {
          this.#at = this.#text.indexOf('\n', this.#at) + 1
          this.#line++
          continue
        }
        push(parts, this.#text[this.#at + 1] ?? '')
        this.#at += 2
      } else if (char === '$' || char === '`') this.#expansion(parts, false)
      else {
        push(parts, char)
        this.#at++
      }
    }
    // An unreadable character must not stop the reader.
    if (this.#at === start) push(parts, this.#text[this.#at++] ?? '')
    return { k: 'word', raw: this.#text.slice(start, this.#at), parts, line }
  }

  #expansion(parts: WordPart[], quoted: boolean): void {
    const rest = this.#text.slice(this.#at, this.#at + 400)
    if (rest.startsWith('`')) {
      const end = this.#text.indexOf('`', this.#at + 1)
      parts.push({ k: 'command', text: this.#take(end < 0 ? this.#text.length : end + 1).slice(1, -1) })
      return
    }
    if (rest.startsWith('$(')) {
      parts.push({ k: 'command', text: this.#take(this.#closing(this.#at + 1, '(', ')')).slice(2, -1) })
      return
    }
    if (rest.startsWith('${')) {
      const inner = this.#take(this.#closing(this.#at + 1, '{', '}')).slice(2, -1)
      const match = /^!?([A-Za-z_]\w*|[@*#?$!\d])(\[[@*]\])?(:?[-=+?])?([\s\S]*)$/.exec(inner)
      const fallback =
        match?.[3] && /[-=]/.test(match[3]) && this.#depth < DEEPEST
          ? quotedParts(unquote(match[4] ?? ''), this.#depth + 1)
          : null
      parts.push({ k: 'variable', name: match?.[1] ?? inner, fallback, quoted })
      return
    }
    const name = /^\$([A-Za-z_]\w*|[@*#?$!\d])/.exec(rest)
    if (name) parts.push({ k: 'variable', name: name[1] ?? '', fallback: null, quoted })
    else push(parts, '$')
    this.#at += name ? name[0].length : 1
  }

  /** Offset after the bracket that closes the one at `from`. */
  #closing(from: number, open: string, close: string): number {
    let depth = 0
    for (let at = from; at < this.#text.length; at++) {
      const char = this.#text[at]
      if (char === '\\') at++
      else if (char === open) depth++
      else if (char === close && --depth === 0) return at + 1
    }
    return this.#text.length
  }

  #take(end: number): string {
    const taken = this.#text.slice(this.#at, end)
    this.#line += taken.split('\n').length - 1
    this.#at = end
    return taken
  }
}

function push(parts: WordPart[], value: string): void {
  const last = parts.at(-1)
  if (last?.k === 'text') parts[parts.length - 1] = { k: 'text', value: last.value + value }
  else parts.push({ k: 'text', value })
}

function unquote(text: string): string {
  return /^"[^"]*"$/.test(text) || /^'[^']*'$/.test(text) ? text.slice(1, -1) : text
}
