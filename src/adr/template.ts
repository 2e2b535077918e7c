/**
 * Reads a decision template: Markdown with front matter (options with their lint profiles, drivers with their measures
 * and scales) and leaf directives where generated text goes. The engine knows no decision; a template is all there is.
 */
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'
import { UserError } from '../base/user-error.ts'

/** What is decided between. */
export interface TemplateOption {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Colour of the libraries that the option replaces. */
  readonly replaces: 'sync' | 'async' | 'none'
  /** Rules that count as errors once the option is chosen: what they report is what would have to change. */
  readonly profile: readonly string[]
  /** Colour of the handlers once the option is carried out. */
  readonly handlers: 'sync' | 'async' | 'both'
  /** Roles of calls that are gone then: ways of crossing between threads and loops. */
  readonly removes: readonly string[]
}

/** A step of an absolute scale: the first step whose `atMost` holds the value gives the score. */
export interface ScaleStep {
  readonly score: number
  /** Null for the last step. */
  readonly atMost: number | null
  readonly anchor: string
}

/** What the options are compared by. */
export interface Driver {
  readonly id: string
  readonly title: string
  readonly question: string
  /** Name of a measure, or `none` for what only people can say. */
  readonly measure: string
  readonly why: string | null
  readonly scale: readonly ScaleStep[]
}

/** A directive's place in the body, and what it asks for. */
export interface Directive {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly s: number
  readonly e: number
}

/** A template, read and checked. */
export interface Template {
  readonly name: string
  readonly title: string
  readonly options: readonly TemplateOption[]
  readonly drivers: readonly Driver[]
  /** Text after the front matter. */
  readonly body: string
  readonly directives: readonly Directive[]
}

/** Directives that a template may use. */
const DIRECTIVES: readonly string[] = ['evidence', 'drivers', 'options', 'consequences', 'scores', 'unseen', 'commands']
export const HIGHEST_SCORE = 4

/** Reads a template; `path` names it in error messages. */
export function readTemplate(text: string, path: string): Template {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(plain)
  if (!matter) throw new UserError(`${path} has no front matter, so it is no decision template.`)
  const data = new Reader(parsed(matter[1] ?? '', path), path)
  const body = plain.slice(matter[0].length).replace(/^\n+/, '')
  const options = data.list('options').map(readOption)
  const drivers = data.list('drivers').map(readDriver)
  distinct(options, 'option', path)
  distinct(drivers, 'driver', path)
  if (options.length < 2) throw new UserError(`${path} must name two options or more; one is no decision.`)
  const directives = directivesIn(body, path)
  for (const { name, attributes } of directives) {
    if (name !== 'consequences') continue
    if (!options.some(({ id }) => id === attributes['option'])) {
      throw new UserError(`${path}: \`::consequences{option=${attributes['option'] ?? ''}}\` names no option.`)
    }
  }
  return { name: data.text('template'), title: data.text('title'), options, drivers, body, directives }
}

function readOption(data: Reader): TemplateOption {
  const replaces = data.oneOf('replaces', ['sync', 'async', 'none'] as const, 'none')
  const handlers = data.oneOf('handlers', ['sync', 'async', 'both'] as const, 'both')
  return {
    id: data.text('id'),
    title: data.text('title'),
    summary: data.optional('summary') ?? '',
    replaces,
    profile: data.words('profile'),
    handlers,
    removes: data.has('removes') ? data.words('removes') : [],
  }
}

function readDriver(data: Reader): Driver {
  const measure = data.text('measure')
  const scale = data.has('scale') ? data.list('scale').map(readStep) : []
  if (measure !== 'none') {
    if (scale.length < 2) data.fail('scale', 'needs two steps or more')
    scale.forEach((step, index) => {
      const next = scale[index + 1]
      const isLast = next === undefined
      if ((step.atMost === null) !== isLast) data.fail('scale', 'needs `atMost` on every step but the last')
      if (next && next.atMost !== null && step.atMost !== null && next.atMost <= step.atMost)
        data.fail('scale', 'must rise from step to step')
    })
  }
  return {
    id: data.text('id'),
    title: data.text('title'),
    question: data.text('question'),
    measure,
    why: data.optional('why'),
    scale,
  }
}

function readStep(data: Reader): ScaleStep {
  const score = data.number('score')
  if (score < 0 || score > HIGHEST_SCORE) data.fail('score', `must lie between 0 and ${HIGHEST_SCORE}`)
  return { score, atMost: data.has('atMost') ? data.number('atMost') : null, anchor: data.text('anchor') }
}

function directivesIn(body: string, path: string): Directive[] {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective).parse(body)
  const found: Directive[] = []
  for (const node of tree.children) {
    if (node.type !== 'leafDirective') continue
    if (!DIRECTIVES.includes(node.name)) {
      throw new UserError(
        `${path}: there is no directive \`::${node.name}\`.`,
        `Known: ${DIRECTIVES.map(name => `::${name}`).join(', ')}.`,
      )
    }
    const attributes = Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
    )
    found.push({ name: node.name, attributes, s: node.position?.start.offset ?? 0, e: node.position?.end.offset ?? 0 })
  }
  return found
}

function distinct(items: readonly { readonly id: string }[], what: string, path: string): void {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (seen.has(id)) throw new UserError(`${path} names the ${what} "${id}" twice.`)
    seen.add(id)
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return parseYaml(text, { maxAliasCount: 0 })
  } catch (error) {
    throw new UserError(`${path}: the front matter is not YAML (${(error as Error).message.split('\n')[0] ?? ''}).`)
  }
}

/** Reads keys of an object and says which one is wrong. */
class Reader {
  readonly #data: Readonly<Record<string, unknown>>
  readonly #where: string

  constructor(data: unknown, where: string) {
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      throw new UserError(`${where} must hold keys and values.`)
    this.#data = data as Record<string, unknown>
    this.#where = where
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#data, key)
  }

  text(key: string): string {
    return this.optional(key) ?? this.fail(key, 'is missing')
  }

  optional(key: string): string | null {
    const value = this.#data[key]
    if (value === undefined || value === null) return null
    return typeof value === 'string' && value !== '' ? value : this.fail(key, 'must be text')
  }

  oneOf<Word extends string>(key: string, words: readonly Word[], otherwise: Word): Word {
    const value = this.optional(key) ?? otherwise
    return words.find(word => word === value) ?? this.fail(key, `must be one of ${words.join(', ')}`)
  }

  number(key: string): number {
    const value = this.#data[key]
    return typeof value === 'number' ? value : this.fail(key, 'must be a number')
  }

  words(key: string): string[] {
    const value = this.#data[key]
    if (!Array.isArray(value)) return this.fail(key, 'must be a list')
    return value.map(item => (typeof item === 'string' ? item : this.fail(key, 'must be a list of words')))
  }

  list(key: string): Reader[] {
    const value = this.#data[key]
    if (!Array.isArray(value)) return this.fail(key, 'must be a list')
    return value.map((item, index) => new Reader(item, `${this.#where}, ${key} ${index + 1}`))
  }

  fail(key: string, what: string): never {
    throw new UserError(`${this.#where}: \`${key}\` ${what}.`)
  }
}
