/**
 * Suppression comments: `# colorfast: allow blocking-call -- reason` on the line of a finding, on the line above, or at
 * any hop of its chain; `# noqa: ASYNC210` or `# ruff: ignore[ASYNC210]` counts for the rule that it is the equivalent of. Comments that silence
 * nothing are findings themselves, so that they do not outlive their cause.
 */
import { closest } from '../base/closest.ts'
import type { Location } from '../base/location.ts'
import { isNodePath } from '../base/source-file.ts'
import type { FileFacts, SuppressionComment } from '../facts/file-facts.ts'
import { positionAt } from '../facts/position.ts'
import type { Finding } from '../rule/finding.ts'
import type { Repair, Span } from '../rule/repair/repair.ts'
import type { Draft } from './run-rules.ts'
import type { LinesOf } from '../base/source-text.ts'

/** Rules of ruff that ours are equivalents of, by the names that its comments may give instead of the codes. */
const RUFF_NAMES: Readonly<Record<string, string>> = {
  'asyncio-dangling-task': 'RUF006',
  'unused-async': 'RUF029',
  'blocking-http-call-in-async-function': 'ASYNC210',
  'blocking-http-call-httpx-in-async-function': 'ASYNC212',
  'create-subprocess-in-async-function': 'ASYNC220',
  'run-process-in-async-function': 'ASYNC221',
  'wait-for-process-in-async-function': 'ASYNC222',
  'blocking-open-call-in-async-function': 'ASYNC230',
  'blocking-path-method-in-async-function': 'ASYNC240',
  'blocking-input-in-async-function': 'ASYNC250',
  'blocking-sleep-in-async-function': 'ASYNC251',
}

/** A comment with the lines it speaks of. */
export interface Suppression extends Location, Span {
  readonly form: SuppressionComment['form']
  readonly ids: readonly string[]
  readonly reason: string | null
  readonly from: number
  readonly to: number
}

/** Reads the suppressions out of the facts. */
export function readSuppressions(facts: ReadonlyMap<string, FileFacts>, lines: LinesOf): Suppression[] {
  const found: Suppression[] = []
  for (const [path, file] of facts) {
    for (const comment of file.comments) {
      const start = positionAt(file, comment.s)
      const end = positionAt(file, comment.e)
      const target = comment.ownLine ? linesBelow(start.line, lines(path)) : { from: start.line, to: start.line }
      found.push({
        path,
        s: comment.s,
        e: comment.e,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        form: comment.form === 'allow' && !comment.reason?.trim() ? 'malformed' : comment.form,
        ids: comment.ids,
        reason: comment.reason ?? null,
        ...target,
      })
    }
  }
  return found
}

/** The next line with code; a decorated function's comment speaks of its `def` too. */
function linesBelow(line: number, lines: readonly string[]): { from: number; to: number } {
  let from = line + 1
  while (from <= lines.length && /^\s*(#.*)?$/.test(lines[from - 1] ?? '')) from++
  let to = from
  if (/^\s*@/.test(lines[from - 1] ?? '')) {
    while (to <= lines.length && !/^\s*(async\s+def|def|class)\b/.test(lines[to - 1] ?? '')) to++
  }
  return { from, to }
}

/** The findings that no comment silences, and how many were silenced; `used` tells which comment silenced which rule. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { kept: Finding[]; used: ReadonlyMap<Suppression, ReadonlySet<string>> } {
  const byPath = new Map<string, Suppression[]>()
  for (const suppression of suppressions) {
    const list = byPath.get(suppression.path)
    if (list === undefined) byPath.set(suppression.path, [suppression])
    else list.push(suppression)
  }
  const used = new Map<Suppression, Set<string>>()
  const kept = findings.filter(finding => {
    const codes = new Set(finding.equivalents.map(codeOf))
    let silenced = false
    for (const place of [finding, ...finding.trace]) {
      for (const suppression of byPath.get(place.path) ?? []) {
        if (suppression.from > place.endLine || suppression.to < place.line) continue
        const matches =
          suppression.form === 'allow'
            ? suppression.ids.includes(finding.rule)
            : suppression.form === 'noqa' && suppression.ids.some(id => codes.has(RUFF_NAMES[id] ?? id.toUpperCase()))
        if (!matches) continue
        silenced = true
        used.set(suppression, (used.get(suppression) ?? new Set<string>()).add(finding.rule))
      }
    }
    return !silenced
  })
  return { kept, used }
}

/** `ruff: ASYNC210` → `ASYNC210` */
function codeOf(equivalent: string): string {
  return (equivalent.split(/[\s:]+/).at(-1) ?? equivalent).toUpperCase()
}

/** Findings about comments that are of no use; `ran` are the rules that could have needed them. */
export function unusedSuppressions(
  suppressions: readonly Suppression[],
  used: ReadonlyMap<Suppression, ReadonlySet<string>>,
  ran: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Draft[] {
  return suppressions.flatMap(suppression => {
    if (suppression.form === 'noqa') return []
    if (suppression.form === 'malformed') {
      const missing = suppression.ids.length > 0 && suppression.reason === null
      return [
        draftAt(
          suppression,
          missing
            ? 'This suppression gives no reason and has no effect.'
            : 'This suppression cannot be read and has no effect.',
          `Write \`${isNodePath(suppression.path) ? '//' : '#'} colorfast: allow <rule> -- <reason>\`.`,
        ),
      ]
    }
    const isOver = (id: string): boolean => known.has(id) && ran.has(id) && used.get(suppression)?.has(id) !== true
    return suppression.ids.flatMap(id => {
      if (!known.has(id)) {
        const near = closest(id, known)
        const advice = near === null ? '`colorfast rules` lists the rules.' : `Did you mean \`${near}\`?`
        return [draftAt(suppression, `There is no rule called \`${id}\`; this suppression has no effect.`, advice)]
      }
      if (!isOver(id)) return []
      const keep = suppression.ids.filter(one => !isOver(one))
      const repair = isNodePath(suppression.path) ? null : withoutComment(suppression, keep)
      const advice = keep.length === 0 ? 'Remove the comment.' : `Leave \`${id}\` out.`
      return [
        {
          ...draftAt(suppression, `Nothing here is reported as \`${id}\` any more.`, advice),
          ...(repair && { repair }),
        },
      ]
    })
  })
}

/** Safe: a comment has no effect on what runs. */
function withoutComment({ path, s, e }: Suppression, keep: readonly string[]): Repair {
  const title = keep.length === 0 ? 'remove the comment' : 'leave out of the comment what it silences no more'
  return { k: 'without-comment', path, title, safety: 'safe', comment: { s, e }, keep }
}

function draftAt(at: Location, message: string, advice: string): Draft {
  return {
    path: at.path,
    line: at.line,
    column: at.column,
    endLine: at.endLine,
    endColumn: at.endColumn,
    rule: 'unused-suppression',
    kind: null,
    level: 'warning',
    confidence: 'high',
    message,
    why: null,
    advice,
    function: '',
    place: null,
    entries: [],
    sink: null,
    trace: [],
    related: [],
    alsoReaches: 0,
    service: null,
    decision: null,
    equivalents: [],
    fix: null,
  }
}
