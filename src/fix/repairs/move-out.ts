/** Lines that follow their first line when it moves to the left. */
import type { TextEdit } from '../../rule/finding.ts'
import type { Page } from '../page.ts'

/** Edits that move the lines of a part of the text. Lines inside of a string have to stay, and then all of them do. */
export function moveOut(
  { path, text }: Page,
  from: number,
  to: number,
  stepsFor: (least: number) => number,
): TextEdit[] {
  const inside = text.slice(from, to)
  if (/"""|'''|\\\r?\n/.test(inside)) return []
  const lines = [...inside.matchAll(/\n([ \t]*)(?=\S)/g)]
  if (lines.length === 0) return []
  const least = Math.min(...lines.map(([, indent = '']) => indent.length))
  const steps = Math.min(stepsFor(least), least)
  if (steps <= 0) return []
  return lines.map(({ index }) => ({ path, s: from + index + 1, e: from + index + 1 + steps, text: '' }))
}

/** How far the place is indented, if its line begins with it; else null. */
export function indentAt(text: string, offset: number): number | null {
  return /(?:^|\n)([ \t]*)$/.exec(text.slice(0, offset))?.[1]?.length ?? null
}

/** How far the line of this place is indented. */
export function lineIndent(text: string, offset: number): number {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0].length ?? 0
}
