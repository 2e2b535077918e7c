/** A new import line, where the file's own imports stand: in the group that it belongs to, in the order that formatters keep. */
import type { FileFacts, ImportStmt } from '../facts/file-facts.ts'
import type { TextEdit } from '../rule/finding.ts'
import { isStandard } from './standard-modules.ts'

/** A place for a line of its own, and what stands around it there. */
interface Place {
  readonly at: number
  readonly before?: string
  readonly after?: string
}

/** The edit that binds the last part of a dotted name: `asyncio`, or `to_thread` of `anyio.to_thread`. */
export function placeImport(path: string, facts: FileFacts, text: string, bind: string): TextEdit | null {
  const dot = bind.lastIndexOf('.')
  const module = dot === -1 ? bind : bind.slice(0, dot)
  const line = dot === -1 ? `import ${bind}` : `from ${module} import ${bind.slice(dot + 1)}`
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n'
  const groups = groupsOf(facts, text)
  const { at, before = '', after = '' } = placeIn(groups, module, dot === -1, text) ?? { at: facts.importAt }
  // A byte order mark belongs to the beginning of the file, and so does a last line without an end.
  if (at === 0 && text.charCodeAt(0) === 0xfeff) return null
  const lead = at > 0 && text[at - 1] !== '\n' ? newline : ''
  const gap = (one: string): string => (one === '' ? '' : newline)
  return { path, s: at, e: at, text: `${lead}${gap(before)}${line}${newline}${gap(after)}` }
}

/** Imports at the top that empty lines hold together, `__future__` left out. */
function groupsOf(facts: FileFacts, text: string): ImportStmt[][] {
  const groups: ImportStmt[][] = []
  for (const stmt of facts.functions[0]?.body ?? []) {
    if (stmt.s >= facts.importAt) break
    if (stmt.k !== 'import' || stmt.module === '__future__') continue
    const last = groups.at(-1)
    if (last && !/\n[ \t]*\r?\n/.test(text.slice(last.at(-1)?.e, stmt.s))) last.push(stmt)
    else groups.push([stmt])
  }
  return groups
}

/** Standard modules stand in the first group, other packages in the next; null where lines are shared. */
function placeIn(groups: readonly ImportStmt[][], module: string, isPlain: boolean, text: string): Place | null {
  const standard = isStandard(module)
  const [first] = groups
  if (!first) return null
  const others = groups.find(([one]) => one && one.level === 0 && !isStandard(one.module))
  const group = standard ? groups.find(one => one.some(other => isStandard(other.module))) : others
  if (group) return besideItsLike(group, module, isPlain, text)
  // A group of its own: before all others, or behind those of the standard library.
  if (standard) return lineBefore(first[0], text, { after: '\n' })
  const library = groups.findLast(([one]) => one && one.level === 0)
  return library ? lineBehind(library.at(-1), text, { before: '\n' }) : lineBefore(first[0], text, { after: '\n' })
}

/** Plain imports stand before those of names, each in the order of their modules. */
function besideItsLike(group: readonly ImportStmt[], module: string, isPlain: boolean, text: string): Place | null {
  const alike = group.filter(one => (one.names === undefined) === isPlain && one.level === 0)
  const behind = alike.find(one => one.module > module)
  if (behind) return lineBefore(behind, text)
  if (alike.length === 0 && isPlain) return lineBefore(group[0], text)
  return lineBehind(alike.at(-1) ?? group.at(-1), text)
}

function lineBefore(stmt: ImportStmt | undefined, text: string, around: Omit<Place, 'at'> = {}): Place | null {
  if (!stmt) return null
  const at = text.lastIndexOf('\n', stmt.s - 1) + 1
  return text.slice(at, stmt.s).trim() === '' ? { at, ...around } : null
}

function lineBehind(stmt: ImportStmt | undefined, text: string, around: Omit<Place, 'at'> = {}): Place | null {
  if (!stmt) return null
  const end = text.indexOf('\n', stmt.e)
  const at = end === -1 ? text.length : end + 1
  const tail = text.slice(stmt.e, at)
  return tail.includes(';') || tail.includes('\\') ? null : { at, ...around }
}
