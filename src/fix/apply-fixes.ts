/**
 * Makes fixes: picks those that do not touch each other, edits the texts, and parses the results again. The first one
 * wins; what overlaps it is left for a later run, when its place may look different. A fix whose result is not sound is
 * left out and named.
 */
import { extractPython, loadPythonParser } from '../extract/python/extract-python.ts'
import type { PythonParser } from '../extract/python/extract-python.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import type { Finding, Fix, TextEdit } from '../rule/finding.ts'
import { isSound } from './is-sound.ts'
import type { FixedFiles } from './page.ts'

/** What came of the fixes. */
export interface Applied {
  /** New texts by path. */
  readonly texts: ReadonlyMap<string, string>
  /** Findings whose fix was made. */
  readonly fixed: readonly Finding[]
  /** Findings whose fix would have broken the file. */
  readonly broken: readonly Finding[]
}

/** Findings in the order in which their fixes are wanted; all of them have one. */
export async function applyFixes(findings: readonly Finding[], files: FixedFiles): Promise<Applied> {
  const picked = pick(findings)
  if (picked.length === 0) return { texts: new Map(), fixed: [], broken: [] }
  const parser = await loadPythonParser()
  const whole = attempt(picked, files, parser)
  if (whole !== null) return { texts: whole, fixed: picked, broken: [] }
  // Something in it is not sound: one by one, each beside those that were.
  const fixed: Finding[] = []
  const broken: Finding[] = []
  let texts: ReadonlyMap<string, string> = new Map()
  for (const finding of picked) {
    const tried = attempt([...fixed, finding], files, parser)
    if (tried === null) broken.push(finding)
    else {
      fixed.push(finding)
      texts = tried
    }
  }
  return { texts, fixed, broken }
}

/** Fixes that can be made together. */
function pick(findings: readonly Finding[]): Finding[] {
  const taken: { readonly path: string; readonly s: number; readonly e: number }[] = []
  const known = new Set<string>()
  return findings.filter(({ fix }) => {
    if (fix === null) return false
    // One repair may be the answer to several findings.
    const same = JSON.stringify(fix.edits)
    if (known.has(same)) return true
    const claims = claimsOf(fix)
    const clash = claims.some(one => taken.some(other => one.path === other.path && one.s < other.e && other.s < one.e))
    if (clash) return false
    taken.push(...claims)
    known.add(same)
    return true
  })
}

/** What the fix says it is about, or else the places of its edits. */
function claimsOf({ edits, spans }: Fix): { path: string; s: number; e: number }[] {
  if (spans && spans.length > 0) return [...spans]
  return edits.map(({ path, s, e }) => ({ path, s, e: Math.max(e, s + 1) }))
}

function attempt(
  findings: readonly Finding[],
  { facts, textOf }: FixedFiles,
  parser: PythonParser,
): Map<string, string> | null {
  const byPath = new Map<string, TextEdit[]>()
  for (const { fix } of findings) {
    for (const edit of fix?.edits ?? []) {
      const list = byPath.get(edit.path)
      if (!list) byPath.set(edit.path, [edit])
      // Two fixes may want the same import.
      else if (!list.some(one => one.s === edit.s && one.e === edit.e && one.text === edit.text)) list.push(edit)
    }
  }
  const texts = new Map<string, string>()
  for (const [path, edits] of byPath) {
    const before: FileFacts | undefined = facts.get(path)
    const text = textOf(path)
    if (!before || text === null) return null
    const edited = editText(text, edits)
    if (!isSound(before, extractPython(parser, edited))) return null
    texts.set(path, edited)
  }
  return texts
}

/** Edits by offsets into the text as it was; insertions at one place keep the order in which they came. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  const order = [...edits.entries()].sort(([i, a], [j, b]) => a.s - b.s || a.e - b.e || i - j)
  for (const [, edit] of order) {
    result += text.slice(at, edit.s) + edit.text
    at = Math.max(at, edit.e)
  }
  return result + text.slice(at)
}
