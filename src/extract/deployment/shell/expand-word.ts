/**
 * Gives shell words their values from the variables known so far. What cannot be known stays a piece without a value,
 * so that `-w$N` is still an option with an unknown number. Nothing is ever run.
 */
import type { ServerSetting, SettingCondition } from '../../../facts/deployment-facts.ts'
import type { ShellWord, WordPart } from './shell-words.ts'

export type Certainty = ServerSetting['certainty']

/** A variable's value, as far as it is known; `words` for arrays. */
export interface Known {
  readonly value: string | null
  readonly certainty: Certainty
  /** The environment variable that decides it. */
  readonly variable?: string
  /** It is computed from the number of processors. */
  readonly countsProcessors?: true
  readonly words?: readonly ExpandedWord[]
  /** What it is put together from, where only a part of it is known. */
  readonly pieces?: readonly Piece[]
  /** Where it is given this value. */
  readonly line?: number
  /** The commands of which it is one, by branches of the script. */
  readonly alternatives?: readonly Alternative[]
}

/** What a variable is in one branch, the tests that lead there, and the words that they ask for. */
export interface Alternative {
  readonly known: Known
  readonly when: readonly SettingCondition[]
  readonly asked: readonly string[]
}

export type Variables = Map<string, Known>

/** Part of an expanded word: known text, or null. */
export interface Piece {
  readonly text: string | null
  readonly certainty: Certainty
  readonly variable?: string
  readonly countsProcessors?: true
}

/** A word after expansion. */
export interface ExpandedWord {
  readonly raw: string
  readonly line: number
  readonly pieces: readonly Piece[]
}

const ORDER: readonly Certainty[] = ['literal', 'default', 'computed', 'unknown']
/** Bounds the work on values that are built out of one another. */
const LONGEST = 10_000
const MOST_PIECES = 50

/** Expands one word; an unquoted variable that holds several words gives several. */
export function expandWord(word: ShellWord, variables: Variables): ExpandedWord[] {
  const only = word.parts.length === 1 ? word.parts[0] : undefined
  if (only?.k === 'variable') {
    const known = variables.get(only.name)
    if (known?.words) return [...known.words]
    if (only.name === '@' || only.name === '*') return []
  }
  const result: { raw: string; line: number; pieces: Piece[] }[] = [{ raw: word.raw, line: word.line, pieces: [] }]
  for (const part of word.parts) {
    for (const piece of expandPart(part, variables, 0)) {
      const isSplit = part.k === 'variable' && !part.quoted && piece.text !== null
      const texts = isSplit ? piece.text.split(/[ \t\n]+/) : [piece.text]
      texts.forEach((text, index) => {
        const several = texts.length > 1
        if (index > 0) result.push({ raw: text ?? '', line: word.line, pieces: [] })
        if (!isSplit || text !== '')
          result.at(-1)?.pieces.push(several ? { text, certainty: piece.certainty } : { ...piece, text })
      })
    }
  }
  return result.filter(entry => entry.pieces.length > 0)
}

/** A word that holds exactly this text. */
export function literalWord(text: string, line: number): ExpandedWord {
  return { raw: text, line, pieces: [{ text, certainty: 'literal' }] }
}

/** The whole value with the least certainty of its pieces. */
export function wordValue(word: Pick<ExpandedWord, 'pieces'>): Known {
  let value: string | null = ''
  let certainty: Certainty = 'literal'
  for (const piece of word.pieces) {
    value = value === null || piece.text === null || value.length > LONGEST ? null : value + piece.text
    certainty = less(certainty, piece.certainty)
  }
  const [only] = word.pieces
  const variable = word.pieces.length === 1 ? only?.variable : undefined
  const counts = word.pieces.some(({ countsProcessors }) => countsProcessors)
  return {
    value,
    certainty,
    ...(variable === undefined ? {} : { variable }),
    ...(counts && { countsProcessors: true }),
  }
}

/** What a variable is that is given this word; a part that is known counts by itself. */
export function knownFrom(word: Pick<ExpandedWord, 'pieces'>): Known {
  const known = wordValue(word)
  const isLong = word.pieces.length > MOST_PIECES || word.pieces.some(({ text }) => (text?.length ?? 0) > LONGEST)
  return known.value === null && word.pieces.length > 1 && !isLong ? { ...known, pieces: word.pieces } : known
}

/** The text before the first piece without a value. */
export function knownPrefix(word: ExpandedWord): string {
  let prefix = ''
  for (const piece of word.pieces) {
    if (piece.text === null) break
    prefix += piece.text
  }
  return prefix
}

/** The name of the program that a word starts: what follows the last slash, whether the folder is known or not. */
export function programName(word: ExpandedWord): string | null {
  const { text = null } = word.pieces.at(-1) ?? {}
  const isWhole = word.pieces.length === 1
  if (!isWhole && text?.includes('/') !== true) return wordValue(word).value?.split('/').at(-1) ?? null
  return text?.split('/').at(-1) ?? null
}

/** The path that a word names, without the folder in front of it where that is not known: found by its ending. */
export function pathIn(word: ExpandedWord): string | null {
  const { value } = wordValue(word)
  if (value !== null) return value
  const ending = word.pieces.at(-1)?.text ?? ''
  return ending.startsWith('/') && ending.length > 1 ? ending : null
}

/** The word without its first `count` characters, which must be known. */
export function dropPrefix(word: ExpandedWord, count: number): ExpandedWord {
  const pieces: Piece[] = []
  let left = count
  for (const piece of word.pieces) {
    const length = piece.text?.length ?? 0
    if (piece.text !== null && length <= left) left -= length
    else {
      pieces.push(left > 0 && piece.text !== null ? { ...piece, text: piece.text.slice(left) } : piece)
      left = 0
    }
  }
  return { raw: word.raw.slice(Math.min(count, word.raw.length)), line: word.line, pieces }
}

/** The less certain of two. */
export function less(a: Certainty, b: Certainty): Certainty {
  return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b
}

function expandPart(part: WordPart, variables: Variables, depth: number): Piece[] {
  if (part.k === 'text') return [{ text: part.value, certainty: 'literal' }]
  if (part.k === 'command') {
    const program = /^\s*(?:command\s+-v|which|type\s+-p)\s+([\w./-]+)\s*$/.exec(part.text)?.[1]
    if (program !== undefined) return [{ text: program, certainty: 'literal' }]
    const counts = isCpuCount(part.text)
    const certainty = counts || isArithmetic(part.text) ? 'computed' : 'unknown'
    return [{ text: null, certainty, ...(counts && { countsProcessors: true }) }]
  }
  const known = variables.get(part.name)
  if (known?.pieces) return [...known.pieces]
  if (known) {
    const { value, certainty, variable, countsProcessors } = known
    return [
      {
        text: value,
        certainty,
        ...(variable === undefined ? {} : { variable }),
        ...(countsProcessors && { countsProcessors }),
      },
    ]
  }
  if (!part.fallback || depth > 5) return [{ text: null, certainty: 'unknown', variable: part.name }]
  const inner = part.fallback.flatMap(piece => expandPart(piece, variables, depth + 1))
  const whole = wordValue({ pieces: inner })
  const { countsProcessors } = whole
  const certainty = less(whole.certainty, 'default')
  return [{ text: whole.value, certainty, variable: part.name, ...(countsProcessors && { countsProcessors }) }]
}

/** `$(nproc)`, in arithmetic too: a number that the machine decides. */
function isCpuCount(text: string): boolean {
  return /\bnproc\b|cpu_count|cpuinfo|hw\.ncpu|_NPROCESSORS_/.test(text)
}

function isArithmetic(text: string): boolean {
  return /^\(.*\)$/.test(text)
}
