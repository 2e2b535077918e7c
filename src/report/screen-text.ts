/** Text on a screen: width of characters, wrapping, and the part of a long source line that matters. */

/** Columns that a text takes; wide East Asian characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character.codePointAt(0) ?? 0)
  return width
}

function characterWidth(point: number): number {
  if (point < 0x300) return 1
  if ((point >= 0x300 && point <= 0x36f) || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f)) return 0
  const wide =
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x1f300 && point <= 0x1faff) ||
    point >= 0x20000
  return wide ? 2 : 1
}

/** Breaks at spaces, but not inside backticks, so that no line is wider than the screen; lines after the first begin with `indent`. */
export function wrap(text: string, width: number, indent: string): string[] {
  const lead = /^ */.exec(text)?.[0] ?? ''
  const words = text.slice(lead.length).match(/(`[^`]*`|[^ ])+/g) ?? []
  const lines: string[] = []
  let line = lead
  for (const word of words) {
    const blank = line.trim() === ''
    if (!blank && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line)
      line = indent + word
    } else line += blank ? word : ` ${word}`
  }
  return [...lines, line]
}

/**
 * A source line for the screen, with tabs spread, control characters made harmless and long lines cut around the columns
 * `start`..`end` (1-based, in characters, end exclusive); `from`..`to` is where those columns are now.
 */
export function excerpt(
  line: string,
  start: number,
  end: number,
  width: number,
): { text: string; from: number; to: number } {
  const characters = Array.from(line.trimEnd(), spread)
  const before = characters.slice(0, start - 1).join('')
  const marked = characters.slice(start - 1, end - 1).join('')
  const after = characters.slice(end - 1).join('')
  const indent = /^ */.exec(before)?.[0].length ?? 0
  // Deep indentation says nothing here; four columns of it are kept.
  const cut = indent > 4 ? before.slice(indent - 4) : before
  const room = Math.max(20, width)
  const left = displayWidth(cut) > room / 2 ? `…${tail(cut, Math.floor(room / 2) - 1)}` : cut
  const from = displayWidth(left)
  const middle = clip(marked, room - from)
  const text = clip(left + middle + after, room)
  return { text, from, to: Math.min(from + displayWidth(middle), room) }
}

function spread(character: string): string {
  if (character === '\t') return '    '
  const point = character.codePointAt(0) ?? 0
  return point < 0x20 ||
    (point >= 0x7f && point < 0xa0) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069)
    ? '\uFFFD'
    : character
}

function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let clipped = ''
  let used = 0
  for (const character of text) {
    used += characterWidth(character.codePointAt(0) ?? 0)
    if (used > width - 1) break
    clipped += character
  }
  return `${clipped}…`
}

function tail(text: string, width: number): string {
  const characters = Array.from(text)
  let used = 0
  let index = characters.length
  while (index > 0) {
    used += characterWidth(characters[index - 1]?.codePointAt(0) ?? 0)
    if (used > width) break
    index--
  }
  return characters.slice(index).join('')
}
