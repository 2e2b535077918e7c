/**
 * Mistakes in a stub, first one first: syntax, words that do not exist, keywords that a word does not have, kinds and
 * parameters that do not exist. The vocabulary is read from its own stub, so that there is one list of words.
 */
import { closest } from '../base/closest.ts'
import type { Arg, CallExpr, Expr, FileFacts, FunctionFacts, Stmt } from '../facts/file-facts.ts'
import { positionAt } from '../facts/position.ts'
import { forEachExpr, visitExpr } from '../facts/walk.ts'
import { BLOCKING_KINDS } from '../base/vocabulary.ts'
import { isLibraryHeader } from './library-info.ts'

/** One sentence, and the line (1-based) that it speaks of. */
export interface StubMistake {
  readonly line: number
  readonly message: string
}

const CONFIDENCES = ['high', 'medium', 'low']
const COLOURS = ['sync', 'async', 'both', 'neutral']
const PYTHON = ['property', 'staticmethod', 'classmethod', 'abstractmethod', 'overload', 'cached_property']

/** The mistakes of one stub in the order of its lines; `vocabulary` are the facts of `colorfast.pyi`. */
export function stubMistakes(facts: FileFacts, vocabulary: FileFacts): readonly StubMistake[] {
  const found: StubMistake[] = []
  const at = (s: number, message: string): void => {
    found.push({ line: positionAt(facts, s).line, message })
  }
  for (const problem of facts.problems) at(problem.s, sentence(problem.message))
  const words = wordsOf(vocabulary)
  const bound = boundNames(facts)
  checkImports(facts, words, at)
  for (const fn of facts.functions) for (const one of fn.decorators) checkDecorator(one, words, bound, fn, at)
  for (const cls of facts.classes) for (const one of cls.decorators) checkDecorator(one, words, bound, null, at)
  for (const stmt of facts.functions[0]?.body ?? []) {
    if (stmt.k === 'expr' && stmt.value.k === 'call' && isLibraryHeader(stmt)) checkHeader(stmt.value, words, at)
  }
  return found.sort((a, b) => a.line - b.line)
}

type Words = ReadonlyMap<string, readonly string[] | null>
type Say = (s: number, message: string) => void

/** Words with their keywords; null for marks, which take none. */
function wordsOf(vocabulary: FileFacts): Words {
  const words = new Map<string, readonly string[] | null>()
  for (const stmt of vocabulary.functions[0]?.body ?? []) {
    const fn = stmt.k === 'def' ? vocabulary.functions[stmt.fn] : undefined
    const cls = stmt.k === 'class' ? vocabulary.classes[stmt.cls] : undefined
    if (fn) words.set(fn.name, fn.params.map(param => param.name)) // prettier-ignore
    if (cls) words.set(cls.name, null)
  }
  return words
}

/** Names that the stub binds at its top level, which are therefore no misspelt words. */
function boundNames(facts: FileFacts): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (stmt: Stmt): void => {
    if (stmt.k === 'import') {
      for (const one of stmt.names ?? []) names.add(one.as ?? one.name)
      if (!stmt.names) names.add(stmt.as ?? stmt.module.split('.')[0] ?? stmt.module)
    } else if (stmt.k === 'def') names.add(facts.functions[stmt.fn]?.name ?? '')
    else if (stmt.k === 'class') names.add(facts.classes[stmt.cls]?.name ?? '')
    else if (stmt.k === 'assign') for (const one of stmt.targets) if (one.k === 'name') names.add(one.id)
  }
  forEachExpr(facts.functions[0]?.body ?? [], () => undefined, add)
  return names
}

function checkImports(facts: FileFacts, words: Words, say: Say): void {
  for (const stmt of facts.functions[0]?.body ?? []) {
    if (stmt.k !== 'import' || stmt.module !== 'colorfast' || stmt.level > 0) continue
    for (const one of stmt.names ?? [])
      if (one.name !== '*' && !words.has(one.name)) say(one.s, unknown('word', one.name, words.keys()))
  }
}

function checkDecorator(
  decorator: Expr,
  words: Words,
  bound: ReadonlySet<string>,
  fn: FunctionFacts | null,
  say: Say,
): void {
  const call = decorator.k === 'call' ? decorator : null
  const named = call ? call.fn : decorator
  if (named.k !== 'name') return
  const keywords = words.get(named.id)
  if (keywords === undefined) {
    if (!bound.has(named.id) && !PYTHON.includes(named.id)) say(named.s, unknown('word', named.id, words.keys()))
    return
  }
  if (!call) {
    if (named.id === 'blocks' || named.id === 'lazy')
      say(named.s, `@${named.id} needs a kind, such as @${named.id}("network").`)
    return
  }
  checkKeywords(call, named.id, keywords ?? [], say)
  if (named.id === 'blocks' || named.id === 'lazy' || named.id === 'answers') checkWaiting(call, named.id, fn, say)
}

function checkKeywords(call: CallExpr, word: string, keywords: readonly string[], say: Say): void {
  for (const arg of call.args)
    if (arg.name !== undefined && !keywords.includes(arg.name))
      say(arg.value.s, `"${word}" has no "${arg.name}". ${suggestion(arg.name, keywords)}`)
}

function checkWaiting(call: CallExpr, word: string, fn: FunctionFacts | null, say: Say): void {
  const kind = call.args.find(arg => arg.name === undefined || arg.name === 'kind')?.value
  const isKnown = kind?.k === 'const' && BLOCKING_KINDS.includes(kind.v as (typeof BLOCKING_KINDS)[number])
  if (kind === undefined ? word !== 'answers' : !isKnown && !(word === 'answers' && isNone(kind)))
    say(
      kind?.s ?? call.s,
      `"${word}" needs one of these kinds: ${BLOCKING_KINDS.join(', ')}${shown(kind) === null ? '' : `; this is ${shown(kind) ?? ''}`}.`,
    )
  oneOf(call.args, 'confidence', CONFIDENCES, say)
  for (const name of ['unless', 'when', 'brief']) {
    const conditions = call.args.find(arg => arg.name === name)?.value
    if (conditions === undefined) continue
    if (conditions.k !== 'dict') {
      say(conditions.s, `"${name}" takes a dictionary of parameters and literals, such as {"block": False}.`)
      continue
    }
    if (!fn || fn.params.some(param => param.kind === 'kwargs')) continue
    for (const { key } of conditions.items)
      if (key?.k === 'const' && typeof key.v === 'string' && !fn.params.some(param => param.name === key.v))
        say(key.s, `${fn.name} has no parameter "${key.v}", which "${name}" names.`)
  }
}

function checkHeader(call: CallExpr, words: Words, say: Say): void {
  checkKeywords(call, 'library', words.get('library') ?? [], say)
  oneOf(call.args, 'colour', COLOURS, say)
  const [first] = call.args
  if (first === undefined || (first.name !== undefined && first.name !== 'name'))
    say(call.s, `"library" begins with the library's name, such as library("acme", …).`)
  visitExpr(call, expr => {
    if (expr.k === 'call' && expr !== call) say(expr.s, '"library" takes literals only.')
  })
}

function oneOf(args: readonly Arg[], name: string, allowed: readonly string[], say: Say): void {
  const value = args.find(arg => arg.name === name)?.value
  if (value && !(value.k === 'const' && allowed.includes(String(value.v))))
    say(value.s, `"${name}" must be one of ${allowed.join(', ')}.`)
}

function unknown(what: string, name: string, known: Iterable<string>): string {
  return `There is no ${what} "${name}" in the vocabulary of stubs. ${suggestion(name, [...known])}`
}

function suggestion(name: string, known: readonly string[]): string {
  const near = closest(name, known)
  return near === null ? `Known are ${[...known].sort().join(', ')}.` : `Did you mean "${near}"?`
}

function isNone(expr: Expr): boolean {
  return expr.k === 'const' && expr.v === null
}

function shown(expr: Expr | undefined): string | null {
  return expr?.k === 'const' && typeof expr.v === 'string' ? `"${expr.v}"` : null
}

/** Messages of the extractor end like sentences of ours. */
function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
