/**
 * Reads of a record what the linter must know, without a Markdown parser: the places that state a status, and the fenced
 * decision block. It follows the same forms as the full reader of the `adr` commands (a test compares the two).
 */

import { parse } from 'yaml'

/** A status as written. */
export type StatusWord = 'draft' | 'proposed' | 'rejected' | 'accepted' | 'deprecated' | 'superseded'

/** What stands in a record, read line by line. */
export interface RecordHead {
  /** Statuses that the record states and that are known, without repetition. */
  readonly statuses: readonly StatusWord[]
  /** The front matter is no YAML, so what it says is unknown. */
  readonly isBroken: boolean
  /** Contents of its decision blocks, with the line each begins at. */
  readonly blocks: readonly { readonly text: string; readonly line: number; readonly closed: boolean }[]
}

const WORDS: readonly StatusWord[] = ['draft', 'proposed', 'rejected', 'accepted', 'deprecated', 'superseded']
const BLOCK = /^ya?ml[ \t]+colorfast\b/

/** True if the text can hold a decision block at all; cheap, for folders with hundreds of records. */
export function mayDecide(text: string): boolean {
  return /^ {0,3}(`{3,}|~{3,})[ \t]*ya?ml[ \t]+colorfast\b/m.test(text)
}

/** Reads statuses and blocks. */
export function readRecordHead(text: string): RecordHead {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const blocks: { text: string; line: number; closed: boolean }[] = []
  const said: string[] = []
  let isBroken = false
  let index = 0
  if (/^---[ \t]*$/.test(lines[0] ?? '')) {
    const end = lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/.test(line))
    if (end > 0) {
      const status = frontStatus(lines.slice(1, end).join('\n'))
      if (status === null) isBroken = true
      else said.push(status)
      index = end + 1
    }
  }
  let section: 'head' | 'status' | 'other' = 'head'
  let listed = false
  let inSection: string[] = []
  for (; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*(.*)$/.exec(line)
    if (fence?.[1] !== undefined && !(fence[1].startsWith('`') && (fence[2] ?? '').includes('`'))) {
      const end = endOfFence(lines, index + 1, fence[1])
      if (BLOCK.test(fence[2] ?? ''))
        blocks.push({ text: lines.slice(index + 1, end).join('\n'), line: index + 1, closed: end < lines.length })
      index = end
      continue
    }
    const heading = headingAt(lines, index)
    if (heading) {
      if (section === 'status' && heading.level <= 2) said.push(...statusLine(inSection))
      if (heading.level <= 2) {
        if (heading.level === 2) section = heading.text.toLowerCase() === 'status' ? 'status' : 'other'
        else if (section === 'status') section = 'other'
        inSection = []
      }
      index += heading.lines - 1
      continue
    }
    if (section === 'status') inSection.push(line)
    if (section === 'head') {
      const item = /^[*+-][ \t]+(.*)$/.exec(line)
      const status = item && !listed ? /^status:[ \t]*(.*?)[ \t]*$/i.exec(item[1] ?? '')?.[1] : undefined
      if (status !== undefined) {
        said.push(status)
        listed = true
      }
    }
  }
  if (section === 'status') said.push(...statusLine(inSection))
  return { statuses: [...new Set(said.map(statusWord).filter(word => word !== null))], isBroken, blocks }
}

/** What the front matter says of the status, the empty text where it says nothing; null where it cannot be read. */
function frontStatus(text: string): string | null {
  try {
    const data: unknown = parse(text, { maxAliasCount: 0, logLevel: 'error', prettyErrors: false })
    const status = typeof data === 'object' && data !== null ? (data as { status?: unknown }).status : undefined
    return typeof status === 'string' ? status : ''
  } catch {
    return null
  }
}

/** The status that a text names, whatever follows it. */
export function statusWord(text: string): StatusWord | null {
  const word = /[a-z]+/.exec(text.toLowerCase())?.[0] ?? ''
  const plain = word === 'superceded' ? 'superseded' : word
  return WORDS.find(status => status === plain) ?? null
}

/** adr-tools adds link lines below the status; the last line that names a status counts, else the first one. */
function statusLine(lines: readonly string[]): string[] {
  const filled = lines.map(line => line.trim()).filter(line => line !== '')
  const stating = filled.filter(line => statusWord(line) !== null).at(-1) ?? filled[0]
  return stating === undefined ? [] : [stating]
}

function endOfFence(lines: readonly string[], from: number, mark: string): number {
  const closing = new RegExp(`^ {0,3}${mark.charAt(0)}{${mark.length},}[ \\t]*$`)
  for (let index = from; index < lines.length; index++) if (closing.test(lines[index] ?? '')) return index
  return lines.length
}

/** `## Status` or a line underlined with dashes or equals signs. */
function headingAt(lines: readonly string[], index: number): { level: number; text: string; lines: number } | null {
  const line = lines[index] ?? ''
  const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line)
  if (atx) return { level: atx[1]?.length ?? 1, text: atx[2]?.trim() ?? '', lines: 1 }
  const under = /^ {0,3}(=+|-+)[ \t]*$/.exec(lines[index + 1] ?? '')
  const isText = /^ {0,3}[^\s>*+#|-]/.test(line) && !/^\d+[.)] /.test(line.trim())
  if (under?.[1] === undefined || !isText) return null
  return { level: under[1].startsWith('=') ? 1 : 2, text: line.trim(), lines: 2 }
}
