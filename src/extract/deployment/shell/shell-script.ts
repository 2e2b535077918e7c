/**
 * Walks shell text from top to bottom and yields the simple commands with their words expanded, keeping track of
 * variables, `cd`, and of branches: a variable that two branches set differently is unknown after them. Loops and
 * functions are read once, as if they ran.
 */
import { expandWord, knownFrom, less, wordValue, type ExpandedWord, type Known, type Variables } from './expand-word.ts'
import { alternativesOf, merge, type Branch } from './shell-branches.ts'
import { conditionOf, matchOf, opposite } from './shell-tests.ts'
import { shellTokens, type ShellToken, type ShellWord } from './shell-words.ts'
import type { SettingCondition } from '../../../facts/deployment-facts.ts'

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
  /** Tests of variables under all of which it runs. */
  readonly when: readonly SettingCondition[]
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
    // `server)` begins a branch of `case`, as `serve|server)` does; `name()` a function.
    if (words[0]?.raw === 'case' && (token.text === ')' || token.text === '|')) {
      walker.run(words)
      if (token.text === ')') walker.match([])
      words = []
      continue
    }
    if (token.text === '|' && walker.awaitsPattern) {
      walker.pattern(words)
      words = []
      continue
    }
    if (token.text === ')' && walker.awaitsPattern && words.length > 0) {
      walker.match(words)
      words = []
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

  /** Variables as they are given to the script. */
  readonly #outer: Variables
  /** What holds where branches that end the script were not taken. */
  #after: readonly SettingCondition[] = []

  constructor(outer: Variables) {
    this.#outer = outer
    this.#variables = new Map(outer)
  }

  /** Is the pattern of a branch of `case` still to come? */
  get awaitsPattern(): boolean {
    const branch = this.#branches.at(-1)
    return branch?.kind === 'case' && branch.isOpen
  }

  #enter(kind: 'if' | 'case', subject: ShellWord | null): void {
    this.#branches.push({
      ...{ kind, subject, before: new Map(this.#variables), results: [], test: kind === 'if' ? [] : null },
      ...{ asked: [], when: [], failed: [], patterns: [], isOpen: true, ends: false, complete: false },
    })
  }

  nextBranch(): void {
    const branch = this.#branches.at(-1)
    if (!branch) return
    branch.results.push({ variables: this.#variables, when: branch.when, asked: branch.asked })
    this.#variables = new Map(branch.before)
    branch.when = branch.failed
    branch.patterns = []
    branch.isOpen = true
    branch.ends = false
  }

  /** One of several patterns of a branch of `case`. */
  pattern(words: readonly ShellWord[]): void {
    const last = words.at(-1)
    if (last) this.#branches.at(-1)?.patterns.push(last.raw.replace(/["']/g, ''))
  }

  /** The last pattern of a branch of `case`, which begins it. */
  match(words: readonly ShellWord[]): void {
    this.pattern(words)
    const branch = this.#branches.at(-1)
    if (!branch) return
    branch.isOpen = false
    this.part = branch.patterns.at(-1) ?? null
    const met = branch.subject && matchOf(branch.subject, branch.patterns, branch.before, this.#outer)
    branch.when = met ? [...branch.failed, met] : branch.failed
    if (met) branch.failed = [...branch.failed, opposite(met)]
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
      if (head === 'if') this.#enter('if', null)
      else if (head === 'case') {
        this.#enter('case', rest[1] ?? null)
        this.pattern(rest.slice(3))
        return
      } else if (head === 'then') this.#then()
      else if (head === 'elif' || head === 'else') {
        this.nextBranch()
        const branch = this.#branches.at(-1)
        if (branch) {
          branch.test = head === 'elif' ? [] : null
          branch.asked = []
          branch.complete ||= head === 'else'
        }
      } else if (head === '!') this.#branches.at(-1)?.test?.push([])
      else if (head === 'fi' || head === 'esac') this.#leave()
      else if (head === 'for') {
        if (rest[1]) this.#variables.set(rest[1].raw, { value: null, certainty: 'unknown' })
        return
      } else if (!KEYWORDS.has(head)) break
      rest = rest.slice(1)
    }
    if (rest.length > 0) this.#branches.at(-1)?.test?.push(rest)
    this.#simple(rest)
  }

  #then(): void {
    const branch = this.#branches.at(-1)
    if (!branch?.test) return
    const [only, other] = branch.test
    const met = only && !other ? conditionOf(only, this.#variables, this.#outer) : null
    branch.asked = askedFor(branch.test.flat().map(word => word.raw))
    branch.when = met ? [...branch.failed, met] : branch.failed
    if (met) branch.failed = [...branch.failed, opposite(met)]
    branch.test = null
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
    const alternatives = alternativesOf(command, variables)
    if (alternatives) {
      for (const { variables: taken, line, asked, when } of alternatives)
        this.#push(command.flatMap(word => expandWord(word, taken)).map(word => ({ ...word, line })), taken, asked, when) // prettier-ignore
      return
    }
    const expanded = command.flatMap(word => expandWord(word, variables))
    const name = expanded[0] ? wordValue(expanded[0]).value : null
    const branch = this.#branches.at(-1)
    if (branch && !branch.test && (name === 'exit' || (name === 'exec' && expanded.length > 1))) branch.ends = true
    if (name === 'cd' || name === 'pushd') {
      const folder = expanded[1] ? wordValue(expanded[1]).value : null
      this.#cwd = folder
      return
    }
    this.#push(expanded, variables, [], [])
  }

  #push(
    words: readonly ExpandedWord[],
    variables: Variables,
    asked: readonly string[],
    when: readonly SettingCondition[],
  ): void {
    const [start] = words
    if (!start) return
    this.commands.push({
      line: start.line,
      words,
      variables: new Map(variables),
      cwd: this.#cwd,
      part: [this.part ?? [], this.#branches.flatMap(branch => branch.asked), asked].flat().join('/') || null,
      when: [...this.#after, ...this.#branches.flatMap(branch => branch.when), ...when],
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
    } else into.set(match[1], { ...value, line: word.line })
  }

  #leave(): void {
    const branch = this.#branches.pop()
    if (!branch) return
    // Behind `if [ "$MODE" = work ]; then exec …; fi` the mode is another one.
    if (branch.kind === 'if' && branch.ends && branch.results.length === 0) {
      const outer = this.#branches.at(-1)
      if (outer) outer.when = [...outer.when, ...branch.failed]
      else this.#after = [...this.#after, ...branch.failed]
    }
    branch.results.push({ variables: this.#variables, when: branch.when, asked: branch.asked })
    if (!branch.complete) branch.results.push({ variables: branch.before, when: branch.failed, asked: [] })
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

function onlyText(word: ExpandedWord): ExpandedWord {
  const pieces = word.pieces.filter(piece => piece.text !== '')
  return { ...word, pieces: pieces.length > 0 ? pieces : word.pieces.slice(0, 1) }
}

function opensArray(word: ShellWord | undefined, previous: ShellToken | undefined): boolean {
  return word !== undefined && word === previous && /^[A-Za-z_]\w*\+?=$/.test(word.raw)
}
