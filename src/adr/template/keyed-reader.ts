/** Reads keys of a YAML mapping and says in one sentence, with file and line, which one is wrong. */
import { isMap, isScalar, isSeq, type LineCounter, type Node, type YAMLMap } from 'yaml'
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'

/** The file that is read, for messages. */
export interface TemplateText {
  readonly path: string
  readonly lines: LineCounter
  /** Lines before the YAML. */
  readonly offset: number
}

/** One mapping of a template. */
export class KeyedReader {
  readonly #map: YAMLMap
  readonly #text: TemplateText
  /** What the mapping is, for messages: `option "B"`. */
  readonly #what: string

  constructor(node: Node | null, text: TemplateText, what: string) {
    this.#text = text
    this.#what = what
    if (!isMap(node)) throw new UserError(`${at(text, node)}: ${what} must hold keys and values.`)
    this.#map = node
  }

  /** Refuses keys that nobody reads. */
  only(...known: readonly string[]): this {
    for (const { key } of this.#map.items) {
      const name = isScalar(key) ? String(key.value) : ''
      if (known.includes(name)) continue
      const near = closest(name, known)
      throw new UserError(
        `${at(this.#text, key as Node)}: ${this.#what} has no key \`${name}\`.`,
        near === null ? `Known: ${known.join(', ')}.` : `Did you mean \`${near}\`?`,
      )
    }
    return this
  }

  has(key: string): boolean {
    return this.#map.has(key)
  }

  keys(): string[] {
    return this.#map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
  }

  text(key: string): string {
    return this.optional(key) ?? this.fail(key, 'is missing')
  }

  optional(key: string): string | null {
    const value = this.#map.get(key)
    if (value === undefined || value === null) return null
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : this.fail(key, 'must be text')
  }

  oneOf<Word extends string>(key: string, words: readonly Word[], otherwise: Word): Word {
    const value = this.optional(key) ?? otherwise
    return words.find(word => word === value) ?? this.fail(key, `must be one of ${words.join(', ')}`)
  }

  number(key: string): number {
    const value = this.#map.get(key)
    return typeof value === 'number' && Number.isFinite(value) ? value : this.fail(key, 'must be a number')
  }

  boolean(key: string): boolean {
    const value = this.#map.get(key)
    return typeof value === 'boolean' ? value : this.fail(key, 'must be true or false')
  }

  /** A list of words; with `known`, each must be one of them. */
  words(key: string, known: readonly string[] | null = null): string[] {
    const node = this.#node(key)
    if (!isSeq(node)) return this.fail(key, 'must be a list')
    return node.items.map(item => {
      const word: unknown = isScalar(item) ? item.value : null
      if (typeof word !== 'string') return this.fail(key, 'must be a list of words')
      if (known !== null && !known.includes(word)) {
        const near = closest(word, known)
        throw new UserError(
          `${at(this.#text, item as Node)}: \`${key}\` of ${this.#what} names "${word}", which does not exist.`,
          near === null ? undefined : `Did you mean "${near}"?`,
        )
      }
      return word
    })
  }

  /** A word or a list of words. */
  wordOrWords(key: string): string[] {
    if (!this.has(key)) return []
    return isSeq(this.#node(key)) ? this.words(key) : [this.text(key)]
  }

  map(key: string, what: string): KeyedReader {
    if (!this.has(key)) this.fail(key, 'is missing')
    return new KeyedReader(this.#node(key), this.#text, what)
  }

  list(key: string, what: string): KeyedReader[] {
    const node = this.#node(key)
    if (!isSeq(node)) return this.fail(key, 'must be a list')
    return node.items.map((item, index) => new KeyedReader(item as Node, this.#text, nameOf(item as Node, what, index)))
  }

  fail(key: string, problem: string): never {
    const node = this.#node(key) ?? this.#map
    throw new UserError(`${at(this.#text, node)}: \`${key}\` of ${this.#what} ${problem}.`)
  }

  #node(key: string): Node | null {
    return (this.#map.get(key, true) as Node | undefined) ?? null
  }
}

/** `option "B"`, or `option 2` where the id is not readable. */
function nameOf(node: Node, what: string, index: number): string {
  const id: unknown = isMap(node) ? node.get('id') : null
  return typeof id === 'string' ? `${what} "${id}"` : `${what} ${index + 1}`
}

function at({ path, lines, offset }: TemplateText, node: Node | null): string {
  const start = node?.range?.[0]
  return start === undefined ? path : `${path}:${lines.linePos(start).line + offset}`
}
