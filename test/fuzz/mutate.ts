/** Harm done to texts and bytes, the same on every run: pieces cut, moved, doubled, nested deep, filled with odd characters. */

/** A whole number from 0 to below the limit. */
export type Random = (below: number) => number

/** The same numbers for the same seed. */
export function randomNumbers(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const PIECES = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ':',
    '"',
    "'",
    '"""',
    "'''",
    '\\',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '    ',
    '@',
    '=',
    ':=',
  ],
  ...[
    '.',
    ',',
    '*',
    '**',
    ';',
    '\0',
    '\f',
    '\u2028',
    '\ufeff',
    '😀',
    '\ud800',
    'é',
    'ª',
    '\x1b[31m',
    '#',
    '${',
    '{{',
    '}}',
  ],
  ...[
    'def ',
    'class ',
    'async ',
    'await ',
    'lambda ',
    'f"{',
    'match x:\n',
    'case ',
    ' if ',
    ' else ',
    'yield ',
    'return ',
    'global ',
  ],
  ...[
    '---\n',
    '# ',
    '## ',
    '```\n',
    '<!-- ',
    ' -->',
    '| ',
    '|---|\n',
    '* ',
    '1. ',
    '&a ',
    '*a',
    '<<: ',
    '!!x ',
    '> ',
    '[[',
    ']]',
  ],
]
const LIMIT = 200_000

/** A text with one to six kinds of harm. `others` lends pieces of other texts. */
export function mutateText(text: string, random: Random, others: readonly string[] = [text]): string {
  let harmed = text
  for (let count = 1 + random(6); count > 0; count--) harmed = harmText(harmed, random, others)
  return harmed.slice(0, LIMIT)
}

function harmText(text: string, random: Random, others: readonly string[]): string {
  const at = random(text.length + 1)
  const piece = (): string => PIECES[random(PIECES.length)] ?? ''
  const splice = (insert: string, remove = 0): string => text.slice(0, at) + insert + text.slice(at + remove)
  switch (random(12)) {
    case 0:
      return splice('', 1 + random(80))
    case 1:
      return splice(piece(), random(3))
    case 2:
      return splice(piece() + piece() + piece())
    case 3: {
      const other = others[random(others.length)] ?? text
      return splice(other.slice(random(other.length + 1)).slice(0, random(400)))
    }
    case 4:
      return splice(piece().repeat(1 + random(2_000)))
    case 5:
      return text.slice(0, at)
    case 6:
      return text.replaceAll('\n', ['\r\n', '\r', '\n\n', ' '][random(4)] ?? '\n')
    case 7: {
      // Mixed ends of lines.
      return text.replace(/\n/g, () => ['\n', '\r\n', '\r'][random(3)] ?? '\n')
    }
    case 8: {
      const depth = 1 + random(3_000)
      const [open, close] = ([['(', ')'], ['[', ']'], ['{', '}'], ['f(', ')'], ['not ', ''], ['lambda: ', ''], ['-', '']] as const)[random(7)] ?? ['', ''] // prettier-ignore
      return splice(open.repeat(depth) + 'x' + close.repeat(random(4) === 0 ? random(depth) : depth))
    }
    case 9:
      return splice('9'.repeat(1 + random(20_000)))
    case 10: {
      const lines = text.split('\n')
      const line = random(lines.length)
      lines[line] = ' '.repeat(random(12)) + (lines[line] ?? '').trimStart()
      return lines.join('\n')
    }
    default: {
      const lines = text.split('\n')
      const moved = lines.splice(random(lines.length), 1 + random(5))
      lines.splice(random(lines.length + 1), 0, ...moved)
      return lines.join('\n')
    }
  }
}

/** Bytes with some of them changed, cut or doubled; what no text could become. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const harmed = Uint8Array.from(bytes)
  for (let count = 1 + random(8); count > 0 && harmed.length > 0; count--) harmed[random(harmed.length)] = random(256)
  if (random(4) === 0) return harmed.subarray(0, random(harmed.length + 1))
  return harmed
}
