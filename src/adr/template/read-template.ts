/**
 * Reads a decision template: Markdown with front matter (options with their lint profiles, drivers with their measures
 * and scales, variants) and leaf directives where generated text goes. The engine knows no decision; a template is all
 * there is. docs/decision-templates.md describes the form.
 */
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { LineCounter, parseDocument } from 'yaml'
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'
import { FACT_NAMES, unknownFacts } from '../fill-facts.ts'
import { MEASURES } from '../measures/measures.ts'
import { KeyedReader } from './keyed-reader.ts'
import {
  HIGHEST_SCORE,
  type Directive,
  type Driver,
  type Gate,
  type ScaleStep,
  type Template,
  type TemplateOption,
  type Variant,
} from './template.ts'

/** Directives that a template may use. */
const DIRECTIVES: readonly string[] = [
  'evidence',
  'question',
  'drivers',
  'options',
  'costs',
  'consequences',
  'each-option',
  'scores',
  'open',
  'unseen',
  'commands',
]
const OPTION_KEYS: readonly string[] = [
  'id',
  'title',
  'summary',
  'profile',
  'handlers',
  'replaces',
  'removes',
  'serves',
  'moves',
  'keeps',
  'survives',
]
const DRIVER_KEYS: readonly string[] = ['id', 'title', 'question', 'measure', 'why', 'scale', 'gate']

/** Reads a template; `path` names it in error messages, `rules` are the words that a profile may hold. */
export function readTemplate(text: string, path: string, rules: readonly string[] | null = null): Template {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(plain)
  if (!matter) throw new UserError(`${path}:1: there is no front matter, so this is no decision template.`)
  const data = frontMatter(matter[1] ?? '', path)
  data.only('template', 'title', 'question', 'interfaces', 'variants', 'options', 'drivers', 'measures')
  const after = plain.slice(matter[0].length)
  const body = after.replace(/^\n+/, '')
  const firstLine = linesIn(matter[0]) + linesIn(after.slice(0, after.length - body.length))
  const options = data.list('options', 'option').map(item => readOption(item, null, rules))
  const drivers = data.list('drivers', 'driver').map(item => readDriver(item, null))
  distinct(options, 'option', data)
  distinct(drivers, 'driver', data)
  if (options.length < 2) data.fail('options', 'must name two options or more; one is no decision')
  const variants = data.has('variants')
    ? data.list('variants', 'variant').map(item => readVariant(item, options, drivers, rules))
    : []
  distinct(variants, 'variant', data)
  const question = factual(data, 'question')
  return {
    name: data.text('template'),
    title: factual(data, 'title') ?? data.text('title'),
    question,
    variant: null,
    variants,
    options,
    drivers,
    interfaces: data.wordOrWords('interfaces'),
    measures: data.has('measures') ? data.words('measures', Object.keys(MEASURES)) : [],
    body,
    directives: directivesIn(body, `${path}:`, firstLine, [...options, ...variants.flatMap(one => one.options)]),
  }
}

function readVariant(
  data: KeyedReader,
  options: readonly TemplateOption[],
  drivers: readonly Driver[],
  rules: readonly string[] | null,
): Variant {
  data.only('id', 'title', 'when', 'question', 'options', 'drivers')
  const when = data.map('when', 'the condition').only('interface', 'framework', 'entries', 'handlers')
  const own = data.has('options')
    ? data.list('options', 'option').map(item => readOption(item, byId(options, item), rules))
    : options
  distinct(own, 'option', data)
  if (own.length < 2) data.fail('options', 'must name two options or more; one is no decision')
  const compared = data.has('drivers')
    ? data.list('drivers', 'driver').map(item => readDriver(item, byId(drivers, item)))
    : drivers
  distinct(compared, 'driver', data)
  return {
    id: data.text('id'),
    title: data.text('title'),
    when: {
      interface: when.wordOrWords('interface'),
      framework: when.wordOrWords('framework'),
      entries: when.wordOrWords('entries'),
      handlers: when.wordOrWords('handlers'),
    },
    question: factual(data, 'question'),
    options: own,
    drivers: compared,
  }
}

/** The option or driver of the template that an entry of a variant begins with. */
function byId<Item extends { readonly id: string }>(items: readonly Item[], data: KeyedReader): Item | null {
  const id = data.text('id')
  return items.find(item => item.id === id) ?? null
}

function readOption(data: KeyedReader, base: TemplateOption | null, rules: readonly string[] | null): TemplateOption {
  data.only(...OPTION_KEYS)
  return {
    id: data.text('id'),
    title: data.optional('title') ?? base?.title ?? data.text('title'),
    summary: factual(data, 'summary') ?? base?.summary ?? '',
    profile: data.has('profile') || !base ? data.words('profile', rules) : base.profile,
    handlers: data.oneOf('handlers', ['sync', 'async', 'both'] as const, base?.handlers ?? 'both'),
    replaces: data.oneOf('replaces', ['sync', 'async', 'none'] as const, base?.replaces ?? 'none'),
    removes: data.has('removes') ? data.words('removes') : (base?.removes ?? []),
    serves: data.oneOf(
      'serves',
      ['as-is', 'processes', 'threads', 'greenlets', 'loop'] as const,
      base?.serves ?? 'as-is',
    ),
    moves: data.oneOf('moves', ['none', 'waiting-handlers'] as const, base?.moves ?? 'none'),
    keeps: data.has('keeps') ? data.words('keeps') : (base?.keeps ?? null),
    survives: data.has('survives') ? data.boolean('survives') : (base?.survives ?? null),
  }
}

function readDriver(data: KeyedReader, base: Driver | null): Driver {
  data.only(...DRIVER_KEYS)
  const measure = data.optional('measure') ?? base?.measure ?? data.text('measure')
  const names = Object.keys(MEASURES)
  if (measure !== 'none' && !names.includes(measure)) {
    const near = closest(measure, names)
    data.fail('measure', `names "${measure}", which does not exist${near === null ? '' : `; did you mean "${near}"?`}`)
  }
  const gate = data.has('gate') ? readGate(data.map('gate', 'the gate')) : (base?.gate ?? null)
  const scale = data.has('scale') ? data.list('scale', 'step').map(readStep) : (base?.scale ?? [])
  if (measure !== 'none' && gate === null) checkScale(data, scale)
  if (gate && measure !== 'none' && gate.atMost === null && gate.atLeast === null)
    data.fail('gate', 'needs `atMost` or `atLeast` where a measure is named')
  const why = data.optional('why') ?? base?.why ?? null
  if (measure === 'none' && why === null) data.fail('why', 'is missing: say why source code cannot tell')
  return {
    id: data.text('id'),
    title: data.optional('title') ?? base?.title ?? data.text('title'),
    question: factual(data, 'question') ?? base?.question ?? data.text('question'),
    measure,
    why,
    scale,
    gate,
  }
}

function readGate(data: KeyedReader): Gate {
  data.only('atMost', 'atLeast', 'for')
  return {
    options: data.has('for') ? data.words('for') : null,
    atMost: data.has('atMost') ? data.number('atMost') : null,
    atLeast: data.has('atLeast') ? data.number('atLeast') : null,
  }
}

function readStep(data: KeyedReader): ScaleStep {
  data.only('score', 'atMost', 'atLeast', 'anchor')
  const score = data.number('score')
  if (score < 0 || score > HIGHEST_SCORE) data.fail('score', `must lie between 0 and ${HIGHEST_SCORE}`)
  return {
    score,
    atMost: data.has('atMost') ? data.number('atMost') : null,
    atLeast: data.has('atLeast') ? data.number('atLeast') : null,
    anchor: data.text('anchor'),
  }
}

/** Steps go in one direction, and together they hold every value. */
function checkScale(data: KeyedReader, scale: readonly ScaleStep[]): void {
  if (scale.length < 2) data.fail('scale', 'needs two steps or more')
  const rises = scale.some(({ atMost }) => atMost !== null)
  const bounds = scale.map(({ atMost, atLeast }) => (rises ? atMost : atLeast))
  const word = rises ? 'atMost' : 'atLeast'
  if (rises && scale.some(({ atLeast }) => atLeast !== null))
    data.fail('scale', 'must use either `atMost` or `atLeast` throughout')
  if (bounds.slice(0, -1).includes(null) || bounds.at(-1) !== null)
    data.fail('scale', `needs \`${word}\` on every step but the last`)
  for (const [index, bound] of bounds.slice(1, -1).entries()) {
    const before = bounds[index] ?? 0
    if (rises ? (bound ?? 0) <= before : (bound ?? 0) >= before)
      data.fail('scale', `must ${rises ? 'rise' : 'fall'} from step to step`)
  }
  if (scale.some(({ score }, index) => index > 0 && score >= (scale[index - 1]?.score ?? 0)))
    data.fail('scale', 'must begin with the best score')
}

/** Text in which facts may stand, such as `{services}`. */
function factual(data: KeyedReader, key: string): string | null {
  const text = data.optional(key)
  const [unknown] = text === null ? [] : unknownFacts(text)
  if (unknown !== undefined)
    data.fail(key, `holds {${unknown}}, which is no fact; there are ${FACT_NAMES.map(name => `{${name}}`).join(', ')}`)
  return text
}

function directivesIn(
  body: string,
  path: string,
  firstLine: number,
  options: readonly Pick<TemplateOption, 'id'>[],
): Directive[] {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective).parse(body)
  const found: Directive[] = []
  const [unknown] = unknownFacts(body)
  if (unknown !== undefined) {
    const line = firstLine + linesIn(body.slice(0, body.indexOf(`{${unknown}}`))) + 1
    throw new UserError(
      `${path}${line}: {${unknown}} is no fact.`,
      `Known: ${FACT_NAMES.map(name => `{${name}}`).join(', ')}.`,
    )
  }
  for (const node of tree.children) {
    if (node.type !== 'leafDirective') continue
    const line = firstLine + (node.position?.start.line ?? 1)
    if (!DIRECTIVES.includes(node.name)) {
      throw new UserError(
        `${path}${line}: there is no directive \`::${node.name}\`.`,
        `Known: ${DIRECTIVES.map(name => `::${name}`).join(', ')}.`,
      )
    }
    const attributes = Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
    )
    if (node.name === 'consequences' && !options.some(({ id }) => id === attributes['option'])) {
      throw new UserError(`${path}${line}: \`::consequences{option=${attributes['option'] ?? ''}}\` names no option.`)
    }
    found.push({ name: node.name, attributes, s: node.position?.start.offset ?? 0, e: node.position?.end.offset ?? 0 })
  }
  return found
}

function distinct(items: readonly { readonly id: string }[], what: string, data: KeyedReader): void {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (seen.has(id)) data.fail(`${what}s`, `name the ${what} "${id}" twice`)
    seen.add(id)
  }
}

function frontMatter(text: string, path: string): KeyedReader {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [error] = document.errors
  if (error) {
    const line = lines.linePos(error.pos[0]).line + 1
    throw new UserError(`${path}:${line}: the front matter is not YAML (${error.message.split('\n')[0] ?? ''}).`)
  }
  return new KeyedReader(document.contents, { path, lines, offset: 1 }, 'the front matter')
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
