/**
 * Zones: generated text between two comments, with a digest that shows whether somebody edited it by hand. Everything
 * outside zones belongs to people and is never touched; edits splice the original text.
 */
import { digest } from '../../base/hash.ts'

/** A zone found in a record. */
export interface Zone {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Offsets of the text between the markers. */
  readonly s: number
  readonly e: number
  /** The text differs from what was generated. */
  readonly edited: boolean
}

/** A start without an end, or the other way round. */
export interface ZoneProblem {
  readonly line: number
  readonly message: string
}

const MARKER = /^<!-- colorfast-([a-z\d-]+?) (start|end)((?: [a-z]+=[^\s>]*)*) -->[ \t]*$/gm

/** Wraps generated text in its markers. */
export function zone(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  return `${zoneStart(name, text, attributes)}\n\n${text.trim()}\n\n<!-- colorfast-${name} end -->`
}

/** The marker before a zone's text. */
export function zoneStart(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries({ ...attributes, digest: digestOf(text) }).map(([key, value]) => ` ${key}=${value}`)
  return `<!-- colorfast-${name} start${said.join('')} -->`
}

/** Finds the zones of a record, and what is wrong with its markers. */
export function findZones(text: string): {
  readonly zones: readonly Zone[]
  readonly problems: readonly ZoneProblem[]
} {
  const zones: Zone[] = []
  const problems: ZoneProblem[] = []
  let open: { name: string; attributes: Record<string, string>; s: number; at: number } | null = null
  for (const match of text.matchAll(MARKER)) {
    const [whole, name = '', edge, said = ''] = match
    const at = match.index
    if (edge === 'start') {
      if (open)
        problems.push({
          line: lineOf(text, open.at),
          message: `The zone "${open.name}" has no end before the next one begins.`,
        })
      const attributes = Object.fromEntries(
        [...said.matchAll(/([a-z]+)=([^\s>]*)/g)].map(([, key = '', value = '']) => [key, value]),
      )
      open = { name, attributes, s: at + whole.length, at }
    } else if (open?.name === name) {
      const { attributes, s } = open
      zones.push({ name, attributes, s, e: at, edited: attributes['digest'] !== digestOf(text.slice(s, at)) })
      open = null
    } else problems.push({ line: lineOf(text, at), message: `The end of the zone "${name}" has no start.` })
  }
  if (open) problems.push({ line: lineOf(text, open.at), message: `The zone "${open.name}" has no end.` })
  return { zones, problems }
}

/** Digest of a zone's text; line ends and the space around it do not count. */
function digestOf(text: string): string {
  return digest([text.replaceAll('\r\n', '\n').trim()], 12)
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
