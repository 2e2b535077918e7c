/** `# colorfast: allow a, b -- reason` → without the rules that it silences no more, or without all of it. */
import type { TextEdit } from '../../rule/finding.ts'
import type { Page, RepairOf } from '../page.ts'

/** The edit; nothing where the comment goes on with words for somebody else. */
export function withoutComment(
  { comment, keep }: RepairOf<'without-comment'>,
  { path, text }: Page,
): readonly TextEdit[] | null {
  const match = /#+\s*colorfast\s*:\s*allow\s+([^#]*?)(?=\s--\s)[^#]*$/i.exec(text.slice(comment.s, comment.e))
  const ids = match?.[1]
  if (!match || ids === undefined) return null
  const start = comment.s + match.index
  if (keep.length > 0) {
    const at = start + match[0].indexOf(ids)
    return [{ path, s: at, e: at + ids.length, text: keep.join(', ') }]
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(lineStart, start)
  const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(comment.e))?.[0].length ?? 0
  if (before.trim() === '') return [{ path, s: lineStart, e: comment.e + lineEnd, text: '' }]
  return [{ path, s: lineStart + before.trimEnd().length, e: comment.e, text: '' }]
}
