/**
 * How a repository writes its records: the folder, the format, the width of numbers and the list marker, taken from the
 * records that are there. A repository without records gets MADR 4 in docs/decisions.
 */
import { posix } from 'node:path'
import { isRecordName, recordNumber, type RecordFile } from '../../base/record-folder.ts'
import { parseRecord, type RecordFormat } from './read-record.ts'

/** A file of a record directory. */
export type NeighbourFile = RecordFile

/** What surrounds a new record. */
export interface Neighbours {
  /** Posix, relative to the root. */
  readonly directory: string
  readonly format: RecordFormat
  /** Digits of a number in file names. */
  readonly width: number
  readonly bullet: '*' | '-'
  /** What a file name begins with: a number, a day as log4brains writes it, or neither. */
  readonly naming: 'number' | 'date' | 'none'
  /** What names without a number have in front, `adr_` for one. */
  readonly prefix: string
  /** The neighbours' titles begin with `ADR:`. */
  readonly titlePrefix: string
  /** Number of the next record of the folder itself. */
  readonly next: number
  /** How many records were looked at. */
  readonly count: number
  /** Names of the files that the folder itself holds already. */
  readonly names: readonly string[]
}

/** A file that is a record: by its name, or, without a number in it, by a record's sections. */
export function isRecord({ name, text }: NeighbourFile): boolean {
  if (isRecordName(name)) return true
  const isOther = /^(readme|index|template|backlog)\b|template\.(md|markdown)$/i.test(posix.basename(name))
  return !isOther && parseRecord(text).format !== 'unknown'
}

/** Learns from the records of a directory. `tools` says whose configuration the repository holds. */
export function learnStyle(
  directory: string,
  files: readonly NeighbourFile[],
  tools: { readonly adrTools: boolean; readonly log4brains: boolean },
): Neighbours {
  const records = files.filter(isRecord).sort((a, b) => (a.name < b.name ? -1 : 1))
  const parsed = records.map(({ text }) => parseRecord(text))
  const heads = records.map(({ name }) => /^\d+(?=[-_])/.exec(posix.basename(name))?.[0] ?? '')
  const numbers = heads.filter(digits => digits !== '' && digits.length < 8)
  const naming = most(heads.map(namingOf)) ?? 'number'
  const isTitled = parsed.filter(({ title }) => title !== null && /^ADR: /.test(title)).length * 2 > records.length
  const own = files.filter(({ name }) => !name.includes('/'))
  const bullets = records.map(({ text }) => bulletOf(text)).filter(bullet => bullet !== null)
  const format = formatOf(
    parsed.map(record => record.format),
    tools,
  )
  return {
    directory,
    format,
    naming,
    prefix:
      naming === 'none'
        ? (most(records.map(({ name }) => /^(adr[-_])?/i.exec(posix.basename(name))?.[0] ?? '')) ?? '')
        : '',
    titlePrefix: isTitled ? 'ADR: ' : '',
    width: most(numbers.map(({ length }) => length)) ?? 4,
    bullet: most(bullets) ?? (format === 'madr4' ? '*' : '-'),
    // Categories count for themselves.
    next: Math.max(0, ...own.map(({ name }) => recordNumber(name) ?? 0)) + 1,
    count: records.length,
    names: own.map(({ name }) => name),
  }
}

/**
 * `0007-sync-or-async.md`, or `20260302-sync-or-async.md` where the neighbours are named by day. No digits in the title's
 * part: adr-tools finds records by any number in a name.
 */
export function recordName(
  { naming, next, width, prefix, names }: Pick<Neighbours, 'naming' | 'next' | 'width' | 'prefix' | 'names'>,
  title: string,
  today: string,
): string {
  const letters = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const slug = letters === '' ? 'record' : letters
  if (naming === 'number') return `${String(next).padStart(width, '0')}-${slug}.md`
  const name = naming === 'date' ? `${today.replaceAll('-', '')}-${slug}.md` : `${prefix}${slug}.md`
  return names.includes(name) ? name.replace(/\.md$/, `-${today}.md`) : name
}

/**
 * Tools that read records decide first; then what most neighbours are. Records without front matter are read by tools
 * that know none, so a new one must not bring it.
 */
function formatOf(
  formats: readonly RecordFormat[],
  tools: { readonly adrTools: boolean; readonly log4brains: boolean },
): RecordFormat {
  if (tools.log4brains) return 'universal'
  const common = most(formats.filter(format => format !== 'unknown'))
  if (common === 'nygard') return 'nygard'
  if (tools.adrTools || common === 'universal') return 'universal'
  return common === 'madr4' || formats.length === 0 ? 'madr4' : 'universal'
}

function bulletOf(text: string): '*' | '-' | null {
  const markers = [...text.matchAll(/^([*-]) \S/gm)].map(match => match[1])
  const stars = markers.filter(marker => marker === '*').length
  return markers.length === 0 ? null : stars * 2 > markers.length ? '*' : '-'
}

/** The most frequent value, the first of equals. */
function most<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function namingOf(head: string): Neighbours['naming'] {
  return head === '' ? 'none' : head.length === 8 ? 'date' : 'number'
}
