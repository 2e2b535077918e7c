/**
 * Reads any record: its format, title, status, date, number and the sections it has, with offsets, so that edits can
 * splice. Understands MADR front matter, the bullets of log4brains and MADR 2, and Nygard's `## Status`.
 */
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'

/** `universal` carries status as a bullet and as a section; log4brains and MADR 2 files count as such. */
export type RecordFormat = 'madr4' | 'universal' | 'nygard' | 'unknown'
export type RecordStatus = 'draft' | 'proposed' | 'rejected' | 'accepted' | 'deprecated' | 'superseded'

/** Text at a place of the record. */
export interface Placed {
  readonly text: string
  readonly s: number
  readonly e: number
}

/** A heading and the text up to the next one of its level or above. */
export interface Section extends Placed {
  readonly level: number
  readonly heading: string
  /** Where the section's content begins. */
  readonly bodyStart: number
}

export interface ParsedRecord {
  readonly format: RecordFormat
  readonly title: string | null
  /** Number in the title (`# 3. Title`), where there is one. */
  readonly titleNumber: number | null
  readonly status: RecordStatus | null
  /** Every place that states a status, as written. */
  readonly statuses: readonly (Placed & { readonly where: 'front-matter' | 'bullet' | 'section' })[]
  readonly date: string | null
  readonly sections: readonly Section[]
  /** Relative links to other files, with the place of their target. */
  readonly links: readonly Placed[]
  /** Fenced decision blocks, fences included. */
  readonly decisionBlocks: readonly Placed[]
  readonly problems: readonly string[]
}

const STATUSES: readonly RecordStatus[] = ['draft', 'proposed', 'rejected', 'accepted', 'deprecated', 'superseded']

interface MdastNode {
  readonly type: string
  readonly depth?: number
  readonly value?: string
  readonly lang?: string | null
  readonly meta?: string | null
  readonly url?: string
  readonly children?: readonly MdastNode[]
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
}

/** Parses a record; broken Markdown is still Markdown, so this never fails. */
export function parseRecord(text: string): ParsedRecord {
  const shift = text.startsWith('\uFEFF') ? 1 : 0
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).parse(text.slice(shift)) as MdastNode
  const nodes = tree.children ?? []
  const start = (node: MdastNode): number => (node.position?.start.offset ?? 0) + shift
  const end = (node: MdastNode): number => (node.position?.end.offset ?? 0) + shift
  const sections = sectionsOf(nodes, text.length, start, end)
  const problems: string[] = []
  const statuses: ParsedRecord['statuses'][number][] = []
  let date: string | null = null
  const [first] = nodes
  if (first?.type === 'yaml') {
    const line = /^status:[ \t]*("[^"\n]*"|'[^'\n]*'|.*?)(?:[ \t]+#[^\r\n]*)?[ \t]*\r?$/m.exec(
      text.slice(start(first), end(first)),
    )
    const said = frontMatter(first.value ?? '', problems)
    const status = said['status']
    date = dateOf(said['date'])
    if (typeof status === 'string' && line?.[1] !== undefined) {
      const s = start(first) + line.index + line[0].indexOf(line[1], 'status:'.length)
      statuses.push({ text: status, s, e: s + line[1].length, where: 'front-matter' })
    }
  }
  const headEnd = sections.find(({ level }) => level === 2)?.s ?? text.length
  const bullets = nodes.find(node => node.type === 'list' && start(node) < headEnd)
  for (const item of bullets?.children ?? []) {
    const match = /^[*+-][ \t]+(status|date):[ \t]*(.*?)[ \t]*\r?$/im.exec(text.slice(start(item), end(item)))
    if (match?.[1]?.toLowerCase() === 'date') date ??= dateOf(match[2])
    if (match?.[1]?.toLowerCase() !== 'status' || match[2] === undefined) continue
    const s =
      start(item) + match.index + match[0].length - match[2].length - (/[ \t]*\r?$/.exec(match[0])?.[0].length ?? 0)
    statuses.push({ text: match[2], s, e: s + match[2].length, where: 'bullet' })
  }
  const section = sections.find(({ level, heading }) => level === 2 && heading.toLowerCase() === 'status')
  const lines = section ? [...text.slice(section.bodyStart, section.e).matchAll(/^[ \t]*(\S.*?)[ \t]*\r?$/gm)] : []
  // adr-tools adds link lines below the status; the last word that is a status counts.
  const stating = lines.filter(line => statusOf(line[1] ?? '') !== null).at(-1) ?? lines[0]
  if (section && stating?.[1] !== undefined) {
    const s = section.bodyStart + stating.index + stating[0].indexOf(stating[1])
    statuses.push({ text: stating[1], s, e: s + stating[1].length, where: 'section' })
  }
  const heading = sections.find(({ level }) => level === 1)
  const numbered = /^(?:ADR[- ]?)?(\d+)[.:]\s+(.*)$/i.exec(heading?.heading ?? '')
  date ??= dateOf(/^Date:[ \t]*(\S+)/m.exec(text)?.[1])
  return {
    format: formatOf(first?.type === 'yaml', statuses, sections),
    title: numbered?.[2] ?? heading?.heading ?? null,
    titleNumber: numbered?.[1] === undefined ? null : Number(numbered[1]),
    status: statuses.map(({ text: said }) => statusOf(said)).find(status => status !== null) ?? null,
    statuses,
    date,
    sections,
    links: linksIn(nodes, start, end, text),
    decisionBlocks: nodes
      .filter(
        ({ type, lang, meta }) => type === 'code' && /^ya?ml$/.test(lang ?? '') && /^colorfast\b/.test(meta ?? ''),
      )
      .map(node => ({ text: node.value ?? '', s: start(node), e: end(node) })),
    problems,
  }
}

/** The status that a text names, whatever follows (`superseded by ADR-0003`, `Superceded by [3. T](f.md)`). */
export function statusOf(text: string): RecordStatus | null {
  const word = /[a-z]+/.exec(text.toLowerCase())?.[0] ?? ''
  const plain = word === 'superceded' ? 'superseded' : word
  return STATUSES.find(status => status === plain) ?? null
}

function sectionsOf(
  nodes: readonly MdastNode[],
  length: number,
  start: (node: MdastNode) => number,
  end: (node: MdastNode) => number,
): Section[] {
  const headings = nodes.filter(node => node.type === 'heading')
  return headings.map((node, index) => {
    const level = node.depth ?? 1
    const next = headings.slice(index + 1).find(other => (other.depth ?? 1) <= level)
    const s = start(node)
    return {
      level,
      heading: textOf(node).trim(),
      text: textOf(node).trim(),
      s,
      e: next ? start(next) : length,
      bodyStart: end(node),
    }
  })
}

function formatOf(
  hasFrontMatter: boolean,
  statuses: ParsedRecord['statuses'],
  sections: readonly Section[],
): RecordFormat {
  const has = (name: RegExp): boolean => sections.some(({ level, heading }) => level === 2 && name.test(heading))
  if (hasFrontMatter) return 'madr4'
  if (statuses.some(({ where }) => where === 'bullet')) return 'universal'
  if (has(/^status$/i) && has(/^(context|decision|consequences)$/i)) return 'nygard'
  if (has(/^considered options$/i) && has(/^decision outcome$/i)) return statuses.length > 0 ? 'universal' : 'madr4'
  return 'unknown'
}

function frontMatter(text: string, problems: string[]): Record<string, unknown> {
  try {
    const data: unknown = parseYaml(text, { maxAliasCount: 0 })
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  } catch (error) {
    problems.push(`The front matter is not YAML (${(error as Error).message.split('\n')[0] ?? ''}).`)
    return {}
  }
}

function dateOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'string') return null
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value)
  if (day) return `${day[3]}-${day[2]}-${day[1]}`
  return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null
}

function textOf(node: MdastNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('')
}

function linksIn(
  nodes: readonly MdastNode[],
  start: (node: MdastNode) => number,
  end: (node: MdastNode) => number,
  text: string,
): Placed[] {
  const found: Placed[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (
      (node.type === 'link' || node.type === 'definition') &&
      node.url !== undefined &&
      !/^([a-z][a-z\d+.-]*:|#|\/\/)/i.test(node.url)
    ) {
      const s = Math.max(start(node), text.lastIndexOf(node.url, end(node)))
      found.push({ text: node.url, s, e: s + node.url.length })
    }
    open.push(...[...(node.children ?? [])].reverse())
  }
  return found
}
