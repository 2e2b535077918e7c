/** `asyncio.run(fetch(x))` → `await fetch(x)`: the coroutine that is given is awaited here. */
import type { TextEdit } from '../../rule/finding.ts'
import { awaitableCall, bindsTighter } from '../find-call.ts'
import type { Page, RepairOf } from '../page.ts'
import { lineIndent, moveOut } from './move-out.ts'

/** The edits; nothing where more than the coroutine is given, or where a comment would be lost. */
export function awaitGiven({ call }: RepairOf<'await-given'>, page: Page): readonly TextEdit[] | null {
  const { path, facts, text } = page
  const found = awaitableCall(facts, call)
  const [given, ...more] = found?.expr.args ?? []
  if (!found || !given || more.length > 0 || given.name !== undefined || given.star !== undefined) return null
  const { value } = given
  const isOperand = value.k === 'call' || value.k === 'name' || value.k === 'attr' || value.k === 'sub'
  const gone = text.slice(call.s, value.s) + text.slice(value.e, call.e)
  if (!isOperand || gone.includes('#')) return null
  const [before, after] = bindsTighter(found) ? ['(await ', ')'] : ['await ', '']
  const indent = lineIndent(text, value.s) - lineIndent(text, call.s)
  return [
    { path, s: call.s, e: value.s, text: before },
    ...moveOut(page, value.s, value.e, () => indent),
    { path, s: value.e, e: call.e, text: after },
  ]
}
