/**
 * Walks shell text from top to bottom and yields the simple commands with their words expanded, keeping track of
 * variables, `cd`, and of branches: a variable that two branches set differently is unknown after them. Loops and
 * functions are read once, as if they ran.
 */
import { expandWord, knownFrom, less, wordValue, type ExpandedWord, type Known, type Variables } from './expand-word.ts'
import { shellTokens, type ShellToken, type ShellWord } from './shell-words.ts'

/** A command with its words, the variables set for it alone, and the folder it runs in. */
export interface SimpleCommand {
  readonly line: number
  readonly words: readonly ExpandedWord[]
  /** Variables in force, assignments in front of the command included. */
  readonly variables: Variables
  /** Names that the text itself set (the rest of `variables` came from outside). */
  readonly cwd: string | null
  /** The branch of `case` or the function that it stands in, and what a test around it asks for. */
  readonly part: string | null
}

interface Branch {
  readonly kind: 'if' | 'case'
  readonly before: Variables
  readonly results: Variables[]
  /** Words of the test that is being read; null where none is. */
  test: string[] | null
  /** What the test that led to the branch being read asks for. */
  asked: readonly string[]
  complete: boolean
}

const KEYWORDS = new Set(['then', 'do', 'done', '{', '}', '!', 'while', 'until', 'function', 'time'])
const DECLARATIONS = new Set(['export', 'local', 'readonly', 'declare', 'typeset'])
const ASSIGNMENT = /^([A-Za-z_]\w*)(\+?)=/

/** The simple commands of a script, in order. */
export function shellCommands(text: string, line = 1, outer: Variables = new Map()): SimpleCommand[] {
  const walker = new ScriptWalker(outer)
  let words: ShellWord[] = []
  const tokens = shellTokens(text, line)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.k === 'word') {
      words.push(token)
      continue
    }
    if (token.text === '(' && opensArray(words.at(-1), tokens[at - 1])) {
      const end = tokens.findIndex((other, index) => index > at && other.k === 'operator' && other.text === ')')
      const items = tokens.slice(at + 1, end < 0 ? undefined : end).filter(item => item.k === 'word')
      const name = words.pop()
      // `then NAME=(…)`: the branch begins before it.
      walker.run(words)
      words = []
      walker.array(name, items)
      at = end < 0 ? tokens.length : end
      continue
    }
    // `server)` begins a branch of `case`; `name()` a function.
    if (token.text === ')' && walker.inCase && words.length > 0) {
      const first = words.findIndex(word => word.raw !== 'in' && word.raw !== 'case')
      if (words[0]?.raw === 'case') walker.enter('case')
      walker.part = words.at(-1)?.raw.replace(/["']/g, '') ?? null
      if (first >= 0) words = []
      continue
    }
    // `name ( )` begins a function.
    const next = tokens[at + 1]
    if (token.text === '(' && words.length > 0 && next?.k === 'operator' && next.text === ')')
      walker.part = words.at(-1)?.raw ?? null
    if (words[0]?.raw === '}') walker.part = null
    walker.run(words)
    words = []
    if (token.text.startsWith(';;')) {
      walker.nextBranch()
      walker.part = null
    }
  }
  walker.run(words)
  return walker.commands
}

class ScriptWalker {
  readonly commands: SimpleCommand[] = []
  #variables: Variables
  #cwd: string | null = null
  /** The branch of `case` or the function that is being read. */
  part: string | null = null
  readonly #branches: Branch[] = []

  constructor(outer: Variables) {
    this.#variables = new Map(outer)
  }

  get inCase(): boolean {
    return this.#branches.some(branch => branch.kind === 'case')
  }

  enter(kind: 'if' | 'case'): void {
    const before = new Map(this.#variables)
    this.#branches.push({ kind, before, results: [], test: kind === 'if' ? [] : null, asked: [], complete: false })
  }

  nextBranch(): void {
    const branch = this.#branches.at(-1)
    if (!branch) return
    branch.results.push(this.#variables)
    this.#variables = new Map(branch.before)
  }

  array(name: ShellWord | undefined, items: readonly ShellToken[]): void {
    const match = ASSIGNMENT.exec(name?.raw ?? '')
    if (!match?.[1]) return
    const words = items.flatMap(item => (item.k === 'word' ? expandWord(item, this.#variables) : []))
    const earlier = match[2] === '+' ? (this.#variables.get(match[1])?.words ?? []) : []
    this.#variables.set(match[1], { value: null, certainty: 'literal', words: [...earlier, ...words].slice(0, 500) })
  }

  run(words: readonly ShellWord[]): void {
    let rest = words
    for (let head = rest[0]?.raw; head !== undefined; head = rest[0]?.raw) {
      if (head === 'if') this.enter('if')
      else if (head === 'case') {
        this.enter('case')
        return
      } else if (head === 'then') {
        const branch = this.#branches.at(-1)
        if (branch?.test) {
          branch.asked = askedFor(branch.test)
          branch.test = null
        }
      } else if (head === 'elif' || head === 'else') {
        this.nextBranch()
        const branch = this.#branches.at(-1)
        if (branch) {
          branch.test = head === 'elif' ? [] : null
          branch.asked = []
          branch.complete ||= head === 'else'
        }
      } else if (head === 'fi' || head === 'esac') this.#leave()
      else if (head === 'for') {
        if (rest[1]) this.#variables.set(rest[1].raw, { value: null, certainty: 'unknown' })
        return
      } else if (!KEYWORDS.has(head)) break
      rest = rest.slice(1)
    }
    this.#branches.at(-1)?.test?.push(...rest.map(word => word.raw))
    this.#simple(rest)
  }

  #simple(words: readonly ShellWord[]): void {
    const head = words[0]
    if (!head) return
    if (DECLARATIONS.has(head.raw)) {
      for (const word of words.slice(1)) this.#assign(word, this.#variables)
      return
    }
    const first = words.findIndex(word => !ASSIGNMENT.test(word.raw))
    if (first < 0) {
      for (const word of words) this.#assign(word, this.#variables)
      return
    }
    const variables = first > 0 ? new Map(this.#variables) : this.#variables
    for (const word of words.slice(0, first)) this.#assign(word, variables)
    const command = words.slice(first)
    if (command[0]?.raw === ':') this.#defaults(command)
    const expanded = command.flatMap(word => expandWord(word, variables))
    const name = expanded[0] ? wordValue(expanded[0]).value : null
    if (name === 'cd' || name === 'pushd') {
      const folder = expanded[1] ? wordValue(expanded[1]).value : null
      this.#cwd = folder
      return
    }
    const start = expanded[0]
    if (start)
      this.commands.push({
        line: start.line,
        words: expanded,
        variables: new Map(variables),
        cwd: this.#cwd,
        part: [this.part ?? [], this.#branches.flatMap(branch => branch.asked)].flat().join('/') || null,
      })
  }

  /** `: "${WORKERS:=4}"` gives the variable its default. */
  #defaults(words: readonly ShellWord[]): void {
    for (const word of words.slice(1)) {
      const [part] = word.parts
      if (part?.k !== 'variable' || !part.fallback || this.#variables.has(part.name)) continue
      const [value] = expandWord(word, this.#variables)
      if (value) this.#variables.set(part.name, wordValue(value))
    }
  }

  #assign(word: ShellWord, into: Variables): void {
    const match = ASSIGNMENT.exec(word.raw)
    if (!match?.[1]) return
    const length = match[0].length
    const parts = word.parts.map((part, index) =>
      index === 0 && part.k === 'text' ? { ...part, value: part.value.slice(length) } : part,
    )
    const quoted = parts.map(part => (part.k === 'variable' ? { ...part, quoted: true } : part))
    const [expanded] = expandWord({ ...word, raw: word.raw.slice(length), parts: quoted }, into)
    const value: Known = expanded ? knownFrom(onlyText(expanded)) : { value: '', certainty: 'literal' }
    if (match[2] === '+') {
      const before = into.get(match[1])
      const joined = before?.value != null && value.value !== null ? before.value + value.value : null
      into.set(match[1], { value: joined, certainty: less(before?.certainty ?? 'unknown', value.certainty) })
    } else into.set(match[1], value)
  }

  #leave(): void {
    const branch = this.#branches.pop()
    if (!branch) return
    branch.results.push(this.#variables)
    if (!branch.complete) branch.results.push(branch.before)
    this.#variables = merge(branch)
  }
}

/**
 * The variables and values that a test asks for: `[ "$DEBUG" = "True" ]` is DEBUG and True. Nothing where it asks that
 * something is not so, or about files.
 */
function askedFor(test: readonly string[]): readonly string[] {
  const words = test.map(word => word.replace(/\$\{(\w+):?[-=][^}]*\}/g, '$1').replace(/["'${}]/g, ''))
  if (words.some(word => /^(!|!=|-z|-ne|-[defhrswx]|0|false|off|no|)$/i.test(word))) return []
  return words.filter(word => /^\w[\w.-]*$/.test(word) && !/^(test|true|yes|on|1)$/i.test(word))
}

/** After branches: what they agree on stays; what only some set is like a default; what they set differently is unknown. */
function merge(branch: Branch): Variables {
  const merged: Variables = new Map()
  // Without `else` the way around the branch is as it was before.
  const around = branch.complete || branch.results.length !== 2 ? null : branch.before
  const isForDevelopers = branch.asked.some(name => DEVELOPERS.test(name))
  for (const name of new Set(branch.results.flatMap(result => [...result.keys()]))) {
    const known = branch.results.map(result => result.get(name)).filter(value => value !== undefined)
    const [first] = known
    if (!first) continue
    if (
      known.every(value => value.value === first.value && value.words === first.words && value.pieces === first.pieces)
    ) {
      const everywhere = known.length === branch.results.length
      merged.set(name, everywhere ? first : { ...first, certainty: less(first.certainty, 'default') })
    } else
      merged.set(
        name,
        (around && usually(around.get(name), known, isForDevelopers)) ??
          wrapped(known) ??
          lengthened(known) ?? { value: null, certainty: 'unknown' },
      )
  }
  return merged
}

/** Programs that run the command behind them as somebody else, or in another way. */
const WRAPPER = /^(exec\s+)?(su|sudo|doas|gosu|su-exec|runuser|setpriv|nice|nohup|tini|dumb-init)\s/

/** Variables that somebody sets who works on the program. */
const DEVELOPERS = /(^|_)(DEV|DEVEL|DEVELOPMENT|DEBUG|RELOAD)(_|$)/i

/**
 * What a variable is where nobody asks for anything else: the value from before `if [ "$DEV" = 1 ]; then ARGS=--reload; fi`,
 * and 16 after `N=16; if [ -n "$WORKERS" ]; then N=$WORKERS; fi`.
 */
function usually(before: Known | undefined, known: readonly Known[], isForDevelopers: boolean): Known | null {
  if (!before || before.value === null) return null
  const certainty = less(before.certainty, 'default')
  if (isForDevelopers) return { ...before, certainty }
  const [other, ...others] = known.filter(one => one !== before)
  const isAsked = others.length === 0 && other?.value === null && other.variable !== undefined
  return isAsked ? { value: before.value, certainty, variable: other.variable } : null
}

/** `cmd="$cmd --reload"` in one branch: the command is what stood there before, and more words may follow. */
function lengthened(values: readonly Known[]): Known | null {
  const all = values.map(({ value, certainty, pieces }) => pieces ?? [{ text: value, certainty }])
  const texts = all.map(pieces => pieces.map(({ text }) => text ?? '\0').join(''))
  const [shortest = ''] = [...texts].sort((a, b) => a.length - b.length)
  const isSame = /\S\s+\S/.test(shortest) && texts.every(text => text === shortest || text.startsWith(`${shortest} `))
  const pieces = all[texts.indexOf(shortest)]
  if (!isSame || !pieces) return null
  const more = [' ', null].map(text => ({ text, certainty: 'unknown' }) as const)
  return { value: null, certainty: 'unknown', pieces: [...pieces, ...more] }
}

/** `cmd="su abc -c '$cmd'"` in one branch: whichever way is taken, the command is the one that stood there before. */
function wrapped(values: readonly Known[]): Known | null {
  const texts = values.map(({ value, pieces }) => value ?? (pieces ?? []).map(({ text }) => text ?? '\0').join(''))
  const [shortest = ''] = [...texts].sort((a, b) => a.length - b.length)
  const isSame = texts.every(text => text === shortest || (WRAPPER.test(text) && text.includes(shortest)))
  const inner = values[texts.indexOf(shortest)]
  return isSame && shortest !== '' && inner ? { ...inner, certainty: less(inner.certainty, 'default') } : null
}

function onlyText(word: ExpandedWord): ExpandedWord {
  const pieces = word.pieces.filter(piece => piece.text !== '')
  return { ...word, pieces: pieces.length > 0 ? pieces : word.pieces.slice(0, 1) }
}

function opensArray(word: ShellWord | undefined, previous: ShellToken | undefined): boolean {
  return word !== undefined && word === previous && /^[A-Za-z_]\w*\+?=$/.test(word.raw)
}
