/** Reads one server's options out of words, in all the spellings: `--workers 4`, `--workers=4`, `-w 4`, `-w4`, `-w=4`. */
import type { ServerSetting, Setting } from '../../../facts/deployment-facts.ts'
import { dropPrefix, knownPrefix, wordValue, type ExpandedWord, type Known } from './expand-word.ts'
import { TEXT_SETTINGS } from './server-options.ts'
import type { ServerSyntax } from './server-syntax.ts'

/** The settings, and the words that belong to no option, as text. */
export interface ParsedOptions {
  readonly settings: ServerSetting[]
  readonly positionals: readonly string[]
  /** Whether a word that is not known may hold any number of them. */
  readonly isOpen: boolean
}

/** A variable without quotes, all of an array, or what a command prints. */
const SEVERAL_WORDS = /^\$(\w+|\{\w+\})$|\[[@*]\]\}"?$|^\$\(/
/** Named after what is served, it is one word. */
const NAMES_APPLICATION = /app|module|wsgi|asgi/i

/** Parses the words after the server's name. */
export function parseOptions(syntax: ServerSyntax, words: readonly ExpandedWord[]): ParsedOptions {
  const settings: ServerSetting[] = []
  const positionals: string[] = []
  let isOpen = false
  const add = (name: string, word: ExpandedWord | undefined, at: ExpandedWord): void => {
    const setting = syntax.renamed?.[name] ?? name
    settings.push(word ? toSetting(setting, word, 'command-line') : flag(setting, at))
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const prefix = knownPrefix(word)
    const long = /^--([A-Za-z][\w-]*)(=?)/.exec(prefix)
    const short = /^-([A-Za-z0-9])(=?)/.exec(prefix)
    if (prefix === '--') continue
    if (long?.[1]) {
      const name = long[1].replaceAll('-', '_')
      if (long[2]) add(name, dropPrefix(word, long[0].length), word)
      else if (syntax.switches.has(name) || name.startsWith('no_')) add(name, undefined, word)
      else if (words[at + 1] && !isOption(words[at + 1])) add(name, words[++at], word)
      else add(name, undefined, word)
    } else if (short?.[1]) {
      const name = syntax.short[short[1]]
      if (name !== undefined && syntax.switches.has(name)) add(name, undefined, word)
      else if (prefix.length > short[0].length || word.pieces.length > 1)
        add(name ?? short[1], dropPrefix(word, short[0].length), word)
      else if (words[at + 1]) add(name ?? short[1], words[++at], word)
    } else {
      const { value } = wordValue(word)
      const isSeveral = value === null && SEVERAL_WORDS.test(word.raw) && !NAMES_APPLICATION.test(word.raw)
      isOpen ||= isSeveral
      if (!isSeveral) positionals.push(value ?? word.raw)
    }
  }
  return { settings, positionals, isOpen }
}

/** A setting from a word's value. */
export function toSetting(name: string, word: ExpandedWord, layer: ServerSetting['layer']): ServerSetting {
  return fromKnown(name, wordValue(word), word.raw, word.line, layer)
}

/** A setting from a value that is known to some degree. */
function fromKnown(
  name: string,
  known: Known,
  text: string,
  line: number,
  layer: ServerSetting['layer'],
): ServerSetting {
  const { value, certainty, variable, countsProcessors } = known
  const typed = value === null ? null : typedValue(name, value)
  return {
    name,
    value: typed,
    text,
    line,
    certainty,
    layer,
    ...(variable === undefined ? {} : { variable }),
    ...(countsProcessors && { countsProcessors }),
  }
}

/** Numbers and truth values as such; text otherwise. */
function typedValue(name: string, text: string): Setting {
  if (TEXT_SETTINGS.has(name)) return text
  if (/^\d{1,9}$/.test(text) || /^\d{1,9}\.\d{1,6}$/.test(text)) return Number(text)
  if (/^true$/i.test(text)) return true
  if (/^false$/i.test(text)) return false
  return text
}

function flag(name: string, word: ExpandedWord): ServerSetting {
  const negative = name.startsWith('no_')
  const base = { text: word.raw, line: word.line, certainty: 'literal', layer: 'command-line' } as const
  return { name: negative ? name.slice(3) : name, value: !negative, ...base }
}

/** A negative number (`-1`) is a value. */
function isOption(word: ExpandedWord | undefined): boolean {
  return word !== undefined && /^-(-|[A-Za-z])/.test(knownPrefix(word))
}
