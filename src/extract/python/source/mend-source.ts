/**
 * Makes broken source readable. The grammar's own recovery may lose a whole class for one missing colon; here each
 * logical line is tried by itself, and one that does not parse is replaced by the nearest thing that does: a header
 * with its colon, a definition without its parameters, empty brackets for a statement. So a mistake, or syntax that the grammar
 * does not know, costs its statement and not the file.
 */
import { type LogicalLine, logicalLines } from './logical-lines.ts'
import { takeDefaults, type TypeParamDefault } from './type-param-defaults.ts'

/** Mended text, and how to get back from its offsets to those of the original. */
export interface MendedSource {
  readonly text: string
  /** Statements that had to be left out, by their offset in the mended text. */
  readonly lost: ReadonlyMap<number, string>
  /** Defaults of type parameters, by the offset of the parameter in the mended text. */
  readonly defaults: ReadonlyMap<number, TypeParamDefault>
  /** Places of the original that are not valid syntax. */
  readonly faults: readonly { readonly s: number; readonly e: number }[]
  readonly original: (offset: number) => number
}

/** Longest text and most statements for which this is tried, and most that may be wrong: more is no Python. */
const MAX_LENGTH = 1_000_000
const MAX_FAULTS = 200

/** Longest statement that is worth mending, or looking at for sound pieces once it is left out. */
const MAX_STATEMENT = 10_000

/** True if this is evidently no Python: statements that do not even close their brackets and quotes, one after another. */
export function isHopeless(text: string): boolean {
  return logicalLines(text).filter(line => line.unclosed).length > MAX_FAULTS
}

/** The mended text; undefined if no single line is at fault, or too many are. */
export function mendSource(text: string, isSound: (text: string) => boolean): MendedSource | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const lines = logicalLines(text)
  const edits: Edit[] = []
  const lost = new Map<number, string>()
  const defaults = new Map<number, TypeParamDefault>()
  const faults: { s: number; e: number }[] = []
  let mended = ''
  let done = 0
  for (const [index, line] of lines.entries()) {
    const source = text.slice(line.start, line.end)
    const hasBody = (lines[index + 1]?.indent ?? 0) > line.indent
    const joined = joinDots(source)
    if (joined === source && stands(source, isSound)) continue
    if (faults.length >= MAX_FAULTS) return undefined
    mended += text.slice(done, line.start)
    const at = mended.length
    const withoutDefaults = takeDefaults(source)
    if (joined !== source && stands(joined, isSound)) {
      mended += joined
    } else if (withoutDefaults && stands(withoutDefaults.source, isSound)) {
      for (const found of withoutDefaults.defaults) {
        defaults.set(at + found.name, { ...found, at: at + found.at })
      }
      mended += withoutDefaults.source
    } else {
      const header = mendHeader(source, hasBody, isSound)
      faults.push(trimmed(text, line))
      // No block follows a simple statement; standing among deeper lines, it would end their block.
      const isAstray = header === undefined && (hasBody || CONFLICT_MARKER.test(source))
      if ((header?.isStandIn ?? !isAstray) && source.length < MAX_STATEMENT) lost.set(at, source)
      mended += header?.text ?? leaveOut(source, isAstray)
    }
    edits.push({ at, length: mended.length - at, from: line.start, to: line.end })
    done = line.end
  }
  if (edits.length === 0) return undefined
  return { text: mended + text.slice(done), lost, defaults, faults, original: offset => toOriginal(edits, offset) }
}

/** `(a.` and `b)` on the next line, which the grammar takes for two statements if the second line is indented less. */
function joinDots(source: string): string {
  return /^\w*["']/.test(source) ? source : source.replace(/(?<=[\w)\]]\.)[ \t]*\r?\n\s*(?=[A-Za-z_])/g, blanksFor)
}

function blanksFor(gap: string): string {
  return ' '.repeat(gap.length)
}

const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?!\S)/

interface Edit {
  /** Place and length in the mended text. */
  readonly at: number
  readonly length: number
  /** Place in the original. */
  readonly from: number
  readonly to: number
}

/** What is replaced keeps its beginning, so offsets in it run in step as far as it goes. */
function toOriginal(edits: readonly Edit[], offset: number): number {
  let last: Edit | undefined
  for (const edit of edits) {
    if (edit.at > offset) break
    last = edit
  }
  if (!last) return offset
  const into = offset - last.at
  return into < last.length ? Math.min(last.from + into, last.to) : last.to + into - last.length
}

/** A problem is shown at one line of source. */
function trimmed(text: string, { start, end }: LogicalLine): { s: number; e: number } {
  const line = text.slice(start, end).split('\n', 1)[0] ?? ''
  return { s: start, e: start + line.trimEnd().length }
}

/** True if the line is sound by itself, given what has to stand before and after it. */
function stands(source: string, isSound: (text: string) => boolean): boolean {
  const word = /^(?:\w+|@)/.exec(source)?.[0] ?? ''
  const after = source.endsWith(':') ? ' pass' : word === '@' ? '\ndef f(): pass' : ''
  if (isSound(`${BEFORE[word] ?? ''}${source}${after}\n`)) return true
  if (word === 'match') return isSound(`${source}\n case _: pass\n`)
  return word === 'case' && isSound(`match x:\n ${source}${after}\n`)
}

const BEFORE: Readonly<Record<string, string>> = {
  elif: 'if x: pass\n',
  else: 'if x: pass\n',
  except: 'try: pass\n',
  finally: 'try: pass\n',
}

const HEADERS = /^(?:(?:async\s+)?(?:def|for|with)|class|if|elif|else|while|try|except|finally)\b/

interface Header {
  readonly text: string
  /** It has nothing of the original but the first word, if that. */
  readonly isStandIn: boolean
}

/** The header of a compound statement, put right; undefined if it is none. */
function mendHeader(source: string, hasBody: boolean, isSound: (text: string) => boolean): Header | undefined {
  if (source.length > MAX_STATEMENT) return undefined
  const match = /^((?:async\s+)?def|class)\s+(\w+)/.exec(source)
  const isUnknown = hasBody && source.endsWith(':') && !source.startsWith('@')
  if (!match && !HEADERS.test(source) && !isUnknown) return undefined
  // A header may not have got a body yet.
  const body = hasBody ? '' : ' pass'
  const candidates = [`${source}:`, `${source}):`, `${source.replace(/:$/, '')}):`]
  if (match) candidates.push(match[1] === 'class' ? `${match[0]}:` : `${match[0]}():`)
  const found = candidates.find(candidate => stands(candidate, isSound))
  if (found !== undefined) return { text: found + body, isStandIn: false }
  const word = /^\w+/.exec(source)?.[0] ?? ''
  if (word === 'else' || word === 'try' || word === 'except' || word === 'finally') {
    return { text: `${word}:${body}`, isStandIn: false }
  }
  const head = word === 'elif' ? 'elif (' : 'if ('
  return { text: `${head}${blanks(source.slice(head.length))}):${body}`, isStandIn: true }
}

/** A stand-in of the same length, or blanks if a statement would end the block around it. */
function leaveOut(source: string, isAstray: boolean): string {
  if (isAstray) return blanks(source)
  return source.length === 1 ? '0' : `(${blanks(source.slice(1, -1))})`
}

/** As long as the source and with the same lines, so that offsets in it run in step. */
function blanks(source: string): string {
  return source.replace(/[^\r\n]/g, ' ')
}
