/** `f(x)` → `await asyncio.to_thread(f, x)`, or by whatever the project hands calls to threads with. */
import type { Arg, CallExpr, Expr } from '../../facts/file-facts.ts'
import { visitExpr } from '../../facts/walk.ts'
import type { TextEdit } from '../../rule/finding.ts'
import type { Reference } from '../../rule/repair/repair.ts'
import { awaitableCall, bindsTighter } from '../find-call.ts'
import { nameLibrary } from '../name-library.ts'
import type { Page, RepairOf } from '../page.ts'

const PARTIAL: Reference = { qualified: 'functools.partial', bind: 'functools', aliases: [] }

/** The edits; layout and comments of the arguments stay as they are. */
export function awaitInThread(
  { call, by }: RepairOf<'await-in-thread'>,
  { path, facts, text }: Page,
): readonly TextEdit[] | null {
  const found = awaitableCall(facts, call)
  if (!found || found.handling) return null
  const { fn, args } = found.expr
  if (fn.s !== call.s || args.some(isDrawnLater)) return null
  const open = /^[ \t]*\(/.exec(text.slice(fn.e, call.e))?.[0].length
  const named = nameLibrary(path, facts, text, found.fn, by)
  if (open === undefined || !named) return null
  const [before, after] = bindsTighter(found) ? ['(', ')'] : ['', '']
  const lead = `${before}await ${named.text}${by.lead ?? '('}`
  if (by.form === 'curry') {
    return [
      ...named.edits,
      { path, s: call.s, e: call.s, text: lead },
      { path, s: fn.e, e: fn.e, text: by.option === undefined ? ')' : `, ${by.option})` },
      ...closing(path, call.e, after),
    ]
  }
  const wrapped = by.form === 'partial' && args.some(arg => arg.name !== undefined || arg.star === 2)
  const partial = wrapped ? nameLibrary(path, facts, text, found.fn, PARTIAL) : null
  if (wrapped && !partial) return null
  const inner = partial === null ? '' : `${partial.text}(`
  const imports = [...named.edits, ...(partial?.edits ?? [])]
  const opened = fn.e + open
  const start = { path, s: call.s, e: call.s, text: lead + inner }
  if (text.slice(opened, call.e - 1).trim() === '') {
    return [...imports, start, { path, s: fn.e, e: call.e, text: `)${after}` }]
  }
  // Where the arguments stand on lines of their own, the function joins them.
  const gap = /^\r?\n[ \t]+(?=\S)/.exec(text.slice(opened))?.[0] ?? ''
  const joined = gap !== '' && fitsOneLine(found.expr, text)
  const comma = joined || !/\s/.test(text[opened] ?? '') ? ', ' : ','
  return [
    ...imports,
    { ...start, text: start.text + gap },
    { path, s: fn.e, e: joined ? opened + gap.length : opened, text: comma },
    ...closing(path, call.e, (partial === null ? '' : ')') + after),
  ]
}

/** Arguments that share a line take the function in, as long as formatters would leave it so. */
function fitsOneLine({ fn, args }: CallExpr, text: string): boolean {
  const [first, last] = [args[0]?.value.s ?? 0, args.at(-1)?.value.e ?? 0]
  const line = text.slice(text.lastIndexOf('\n', first) + 1, last)
  return !text.slice(first, last).includes('\n') && line.length + fn.e - fn.s + 2 <= LINE
}

/** What most formatters allow. */
const LINE = 88

function closing(path: string, at: number, text: string): TextEdit[] {
  return text === '' ? [] : [{ path, s: at, e: at, text }]
}

/** What a generator draws, it would draw in the other thread; a `yield` cannot go there at all. */
function isDrawnLater({ value }: Arg): boolean {
  let found = false
  visitExpr(value, (expr: Expr) => {
    if ((expr.k === 'comp' && expr.kind === 'generator') || expr.k === 'yield' || expr.k === 'walrus') found = true
  })
  return found
}
