/** Numbers, names and Markdown pieces as records write them. */
import type { Entry } from '../rule/index.ts'

/** `1 file`, `2 files`, `1,204 calls`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${thousands(count)} ${count === 1 ? noun : nouns}`
}

/** `the only file`, `both files`, `all 3 files`. */
export function allOf(count: number, noun: string): string {
  if (count === 1) return `the only ${noun}`
  return count === 2 ? `both ${noun}s` : `all ${plural(count, noun)}`
}

/** 1204 → `1,204` */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `a`, `a and b`, `a, b and c`. */
export function listing(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

/** The first `most` words, and how many are left. */
export function someOf(words: readonly string[], most: number): string {
  if (words.length <= most + 1) return listing(words)
  return `${words.slice(0, most).join(', ')} and ${thousands(words.length - most)} more`
}

/** Text as inline code; backticks inside are kept by a longer fence. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(match => match[0].length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`
}

/** Text in which nothing is Markdown. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&')
}

/** A table; cells are inline Markdown. The first column is text, `right` says which others hold numbers. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
  const rule = head.map((_, index) => (right.includes(index) ? '---:' : '---'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** `POST /compute`, `task send_mail`. */
export function entryName(entry: Entry): string {
  const short = shortName(entry.function)
  // Below a router's prefix many routes are called `/`; the function tells them apart.
  const bare = entry.route === '' || entry.route === '/'
  const where = bare ? `${entry.route} (${short})`.trim() : entry.route
  if (entry.kind === 'route') return where === null ? short : `${entry.method ?? 'ANY'} ${where}`
  return `${entry.kind} ${where ?? short}`
}

/** A library's function as people import it: `asyncio.to_thread` rather than `asyncio.threads.to_thread`. */
export function publicName(qualified: string): string {
  const plain = qualified.replace(/\.__init__$/, '').replace(/\(\)$/, '')
  const inner = /^(asyncio|concurrent\.futures)\.(?!subprocess\b)[a-z_]+\.(.+)$/.exec(plain)
  return inner ? `${inner[1] ?? ''}.${inner[2] ?? ''}` : plain
}

const EFFORTS: Readonly<Record<string, string>> = { 'drop-in': 'the same calls, awaited', rewrite: 'other calls' }

/** `stable, the same calls, awaited`: what a library's own pages say of it; whether it does what this code needs is for a person to read. */
export function maturityText({ maturity, effort }: { readonly maturity: string; readonly effort: string }): string {
  return `${plain(maturity)}; ${EFFORTS[effort] ?? plain(effort)}`
}

/** `has`, `both have`, `all have`. */
export function allHave(count: number): string {
  return count === 1 ? 'has' : count === 2 ? 'both have' : 'all have'
}

/** A project function without its module: `UserRepository.active`, `load_users`. */
export function shortName(qualified: string): string {
  const parts = qualified.split('.')
  const type = parts.findIndex((part, index) => index > 0 && /^_*[A-Z]/.test(part))
  return type === -1 || type === parts.length - 1 ? (parts.at(-1) ?? qualified) : parts.slice(type).join('.')
}
