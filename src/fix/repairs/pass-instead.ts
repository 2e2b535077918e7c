/** `to_thread(f(x))` → `to_thread(f, x)`, `sync_to_async(f(x))` → `sync_to_async(f)(x)`, `Thread(target=f(x))` → `Thread(target=f, args=(x,))`. */
import type { Arg, CallExpr } from '../../facts/file-facts.ts'
import type { TextEdit } from '../../rule/finding.ts'
import { findCall } from '../find-call.ts'
import type { Page, RepairOf } from '../page.ts'
import { indentAt, moveOut } from './move-out.ts'

/** The edits; comments of the arguments stay, and the layout where they go on in the same order. */
export function passInstead({ call, inner, form }: RepairOf<'pass-instead'>, page: Page): readonly TextEdit[] | null {
  const { path, facts, text } = page
  const offload = findCall(facts, call)
  const called = findCall(facts, inner)
  if (!offload || !called || offload.enclosed || called.expr.fn.s !== inner.s) return null
  const given = offload.expr.args
  const at = given.findIndex(arg => arg.value === called.expr)
  if (at === -1) return null
  const { fn, args } = called.expr
  if (form === 'args') return besideIt(called.expr, given, page)
  if (given[at]?.name !== undefined) return null
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
  const end = endOfArguments(text, opened, inner.e)
  return [
    { path, s: fn.e, e: opened, text: /\s/.test(text[opened] ?? '') ? ',' : ', ' },
    ...besideFunction(page, fn.s, opened, end),
    { path, s: end, e: inner.e, text: '' },
  ]
}

/** A thread takes the arguments as a tuple and a dictionary; those that are there already speak for themselves. */
function besideIt({ fn, args, e }: CallExpr, given: readonly Arg[], { path, text }: Page): readonly TextEdit[] | null {
  if (args.length === 0) return [{ path, s: fn.e, e, text: '' }]
  const hasOwn = given.some(({ name, star }) => star !== undefined || name === 'args' || name === 'kwargs')
  if (hasOwn || text.slice(fn.e, e).includes('#')) return null
  const written = ({ value }: Arg): string => text.slice(value.s, value.e)
  const isKeyword = ({ name, star }: Arg): boolean => name !== undefined || star === 2
  const positional = args
    .filter(arg => !isKeyword(arg))
    .map(arg => (arg.star === 1 ? `*${written(arg)}` : written(arg)))
  const keywords = args.filter(isKeyword).map(arg => (arg.name === undefined ? `**${written(arg)}` : `"${arg.name}": ${written(arg)}`)) // prettier-ignore
  const parts = [
    ...(positional.length === 0 ? [] : [`args=(${positional.join(', ')}${positional.length === 1 ? ',' : ''})`]),
    ...(keywords.length === 0 ? [] : [`kwargs={${keywords.join(', ')}}`]),
  ]
  // Where the function has a line of its own, so has what comes with it.
  const line = /\n[ \t]*(?:\w+[ \t]*=[ \t]*)?$/.exec(text.slice(0, fn.s))?.[0].match(/\n[ \t]*/)?.[0]
  return [{ path, s: fn.e, e, text: parts.map(part => `,${line ?? ' '}${part}`).join('') }]
}

/** Where the closing bracket begins, with the line it stands on, if the offload's own follows on a line of its own. */
function endOfArguments(text: string, opened: number, end: number): number {
  const gap = /\s*$/.exec(text.slice(opened, end - 1))?.[0].length ?? 0
  return /^,?[ \t]*\r?\n/.test(text.slice(end)) ? end - 1 - gap : end - 1
}

/** Arguments on lines of their own stood one step further in than the function; now they stand beside it. */
function besideFunction(page: Page, fn: number, from: number, to: number): TextEdit[] {
  const own = indentAt(page.text, fn)
  return own === null ? [] : moveOut(page, from, to, least => least - own)
}
