/** `to_thread(f(x))` → `to_thread(f, x)`, and `sync_to_async(f(x))` → `sync_to_async(f)(x)`. */
import type { TextEdit } from '../rule/finding.ts'
import { findCall } from './find-call.ts'
import type { Page, RepairOf } from './page.ts'

/** The edits; layout and comments of the arguments stay as they are. */
export function passInstead(
  { call, inner, form }: RepairOf<'pass-instead'>,
  { path, facts, text }: Page,
): readonly TextEdit[] | null {
  const offload = findCall(facts, call)
  const called = findCall(facts, inner)
  if (!offload || !called || offload.enclosed || called.expr.fn.s !== inner.s) return null
  const given = offload.expr.args
  const at = given.findIndex(arg => arg.value === called.expr)
  if (at === -1 || given[at]?.name !== undefined) return null
  const { fn, args } = called.expr
  if (form === 'curry') {
    if (/^\s*\(/.test(text.slice(call.e))) return null
    return [
      { path, s: fn.e, e: inner.e, text: '' },
      { path, s: call.e, e: call.e, text: text.slice(fn.e, inner.e) },
    ]
  }
  // What follows would be taken for more arguments of the function; keywords do not travel everywhere.
  if (at !== given.length - 1) return null
  if (form === 'partial' && args.some(arg => arg.name !== undefined || arg.star === 2)) return null
  const open = /^[ \t]*\(/.exec(text.slice(fn.e, inner.e))?.[0].length
  if (open === undefined) return null
  if (args.length === 0) return [{ path, s: fn.e, e: inner.e, text: '' }]
  const opened = fn.e + open
  return [
    { path, s: fn.e, e: opened, text: /\s/.test(text[opened] ?? '') ? ',' : ', ' },
    { path, s: endOfArguments(text, opened, inner.e), e: inner.e, text: '' },
  ]
}

/** Where the closing bracket begins, with the line it stands on, if the offload's own follows on a line of its own. */
function endOfArguments(text: string, opened: number, end: number): number {
  const gap = /\s*$/.exec(text.slice(opened, end - 1))?.[0].length ?? 0
  return /^,?[ \t]*\r?\n/.test(text.slice(end)) ? end - 1 - gap : end - 1
}
