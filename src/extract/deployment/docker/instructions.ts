/** Splits a Dockerfile into its instructions, with continuation lines put together and here-documents taken out, and reads their parts. */
import { shellTokens } from '../shell/shell-words.ts'

/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly name: string
  /** The arguments as written, continuation lines and comments between them included. */
  readonly text: string
  readonly line: number
}

/** Is it written as a list of words, for no shell to read? */
export function isExec(instruction: Instruction): boolean {
  return instruction.text.trimStart().startsWith('[')
}

/** The instructions from top to bottom. */
export function* instructions(text: string): Generator<Instruction> {
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const match = /^\s*([A-Za-z]+)\s+(.*)$/.exec(lines[at]?.replace(/\r$/, '') ?? '')
    if (!match || lines[at]?.trimStart().startsWith('#')) continue
    const line = at + 1
    const body = [match[2] ?? '']
    while (/\\\s*$/.test(body.at(-1) ?? '') && at + 1 < lines.length) {
      body.push(body.pop()?.replace(/\\\s*$/, '\\') ?? '')
      const next = (lines[++at] ?? '').replace(/\r$/, '')
      // A comment line inside a continued instruction is dropped, and the continuation goes on.
      body.push(next.trimStart().startsWith('#') ? '\\' : next)
    }
    const written = body.join('\n')
    const hereDocument =
      /^<<-?['"]?(\w+)/.exec(written) ??
      /<<-?['"]?([A-Z]\w*)['"]?/.exec(match[1]?.toUpperCase() === 'RUN' ? written : '')
    if (hereDocument) while (at + 1 < lines.length && lines[++at]?.trim() !== hereDocument[1]);
    yield { name: (match[1] ?? '').toUpperCase(), text: written, line }
  }
}

/** What `FROM` names: the image or an earlier stage, and the name of the stage that begins. */
export function fromOf({ text }: Instruction): { readonly base: string; readonly name: string | null } {
  const [base = '', as, name] = text
    .trim()
    .split(/\s+/)
    .filter(word => !word.startsWith('--'))
  return { base, name: as?.toLowerCase() === 'as' ? (name ?? null) : null }
}

/** The variables that `ENV` or `ARG` gives a value, as written but for quotes around the whole, with their lines. */
export function assignmentsOf({ text, line }: Instruction): (readonly [name: string, value: string, line: number])[] {
  const old = /^\s*([A-Za-z_]\w*)\s+([^=\s].*)$/.exec(text)
  if (old) return [[old[1] ?? '', unquoted((old[2] ?? '').trim()), line]]
  return shellTokens(text, line).flatMap(token => {
    const match = token.k === 'word' ? /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(token.raw) : null
    return match ? [[match[1] ?? '', unquoted(match[2] ?? ''), token.line] as const] : []
  })
}

/** A word without the quotes around it. */
export function unquoted(word: string): string {
  return word.replace(/^(["'])(.*)\1$/, '$2')
}
