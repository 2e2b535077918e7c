/** Splits a Dockerfile into its instructions, with continuation lines put together and here-documents taken out. */

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
