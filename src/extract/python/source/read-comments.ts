/** Comments that silence findings: ours (`# colorfast: allow id -- reason`) and other linters' (`# noqa: ASYNC210`, `# ruff: ignore[ASYNC210]`). */
import type { SuppressionComment } from '../../../facts/file-facts.ts'

/** False if no comment of this text can matter, which saves looking at them one by one. */
export function mayHoldSuppression(text: string): boolean {
  return /colorfast|noqa|ruff\s*:\s*ignore/i.test(text)
}

/** The suppressions among the comments that begin at these offsets. */
export function readComments(text: string, starts: readonly number[]): SuppressionComment[] {
  const found: SuppressionComment[] = []
  for (const start of starts) {
    const comment = lineFrom(text, start)
    if (!mayHoldSuppression(comment)) continue
    const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
    const place = { ownLine: text.slice(lineStart, start).trim() === '', s: start, e: start + comment.length }
    found.push(...readAllow(comment).map(form => ({ ...form, ...place })))
    found.push(...readNoqa(comment).map(form => ({ ...form, ...place })))
  }
  return found
}

function lineFrom(text: string, start: number): string {
  let end = start
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return text.slice(start, end).trimEnd()
}

type Form = Pick<SuppressionComment, 'form' | 'ids' | 'reason'>

/** A comment may follow another one on its line: `# type: ignore  # colorfast: allow ...`. */
function readAllow(comment: string): Form[] {
  const forms: Form[] = []
  for (const piece of comment.split(/#+(?=\s*colorfast\s*:)/i).slice(1)) {
    const [head = '', ...tail] = piece.replace(/^\s*colorfast\s*:\s*/i, '').split(/\s--(?:\s|$)/)
    const reason = tail.join(' -- ').trim()
    const ids = /^allow\s+(\S.*)$/.exec(head.trim())?.[1]?.split(/\s*,\s*/) ?? []
    const isSound = ids.length > 0 && ids.every(id => /^[a-z][a-z0-9-]*$/.test(id)) && reason !== ''
    forms.push(isSound ? { form: 'allow', ids, reason } : { form: 'malformed', ids: ids.filter(id => id !== '') })
  }
  return forms
}

const NOQA = /#\s*noqa(?::\s*([A-Z]+[0-9]+(?:[,\s]+[A-Z]+[0-9]+)*))?(?![\w-])/i

const RUFF = /#\s*ruff:\s*ignore\[([^\]]*)\]/

function readNoqa(comment: string): Form[] {
  const ignored = RUFF.exec(comment)?.[1]
  if (ignored !== undefined) return [{ form: 'noqa', ids: ignored.split(',').map(id => id.trim()).filter(id => id !== '') }] // prettier-ignore
  const match = NOQA.exec(comment)
  if (!match) return []
  return [{ form: 'noqa', ids: match[1]?.split(/[,\s]+/) ?? [] }]
}
