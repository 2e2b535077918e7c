/** A new import line, where the file's own imports stand, in their order if they keep one. */
import type { FileFacts, ImportStmt } from '../facts/file-facts.ts'
import type { TextEdit } from '../rule/finding.ts'

/** The edit that binds the last part of a dotted name: `asyncio`, or `to_thread` of `anyio.to_thread`. */
export function placeImport(path: string, facts: FileFacts, text: string, bind: string): TextEdit | null {
  const dot = bind.lastIndexOf('.')
  const line = dot === -1 ? `import ${bind}` : `from ${bind.slice(0, dot)} import ${bind.slice(dot + 1)}`
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n'
  const at = (dot === -1 ? besideItsLike(facts, text, bind) : null) ?? facts.importAt
  // A byte order mark belongs to the beginning of the file, and so does a last line without an end.
  if (at === 0 && text.charCodeAt(0) === 0xfeff) return null
  const lead = at > 0 && text[at - 1] !== '\n' ? newline : ''
  return { path, s: at, e: at, text: `${lead}${line}${newline}` }
}

/** The line of the first plain import that sorts behind it, or the one after the last; null where lines are shared. */
function besideItsLike(facts: FileFacts, text: string, bind: string): number | null {
  const plain = firstRun(facts).filter(({ names }) => names === undefined)
  const [first] = plain
  if (!first) return null
  // Only in the first group: a group behind an empty line holds other packages.
  const gap = plain.findIndex((one, index) => index > 0 && /\n[ \t]*\r?\n/.test(text.slice(plain[index - 1]?.e, one.s)))
  const group = gap === -1 ? plain : plain.slice(0, gap)
  const behind = group.find(({ module }) => module > bind)
  const start = behind ? lineStart(text, behind.s) : lineEnd(text, group.at(-1)?.e ?? first.e)
  const shared = behind ? text.slice(start, behind.s).trim() !== '' : false
  const tail = behind ? '' : text.slice(group.at(-1)?.e ?? first.e, start)
  return shared || tail.includes(';') || tail.includes('\\') ? null : start
}

/** Imports at the top, `__future__` left out. */
function firstRun(facts: FileFacts): ImportStmt[] {
  const run: ImportStmt[] = []
  for (const stmt of facts.functions[0]?.body ?? []) {
    if (stmt.s >= facts.importAt) break
    if (stmt.k === 'import' && stmt.module !== '__future__') run.push(stmt)
  }
  return run
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}
