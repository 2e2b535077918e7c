/** `pool.submit(f, x).result()` → `f(x)`, or `await asyncio.to_thread(f, x)` in async code. */
import type { CallExpr, FileFacts } from '../../facts/file-facts.ts'
import { forEachExpr } from '../../facts/walk.ts'
import type { TextEdit } from '../../rule/finding.ts'
import { bindsTighter, findCall } from '../find-call.ts'
import type { FoundCall } from '../find-call.ts'
import { nameLibrary } from '../name-library.ts'
import type { Page, RepairOf } from '../page.ts'

/** The edits; nothing where the future is used for anything else, or where a comment would be lost. */
export function callInstead(repair: RepairOf<'call-instead'>, page: Page): readonly TextEdit[] | null {
  const { path, facts, text } = page
  const submit = findCall(facts, repair.submit)
  const wait = findCall(facts, repair.wait)
  if (!submit || !wait || submit.enclosed || wait.enclosed || submit.fn !== wait.fn) return null
  const waited = wait.expr.fn.k === 'attr' && wait.expr.args.length === 0 ? wait.expr.fn.of : null
  if (!waited) return null
  const chained = waited === submit.expr
  if (!chained && !(waited.k === 'name' && isOnlyFor(waited.id, submit, page))) return null

  const made = madeCall(repair, submit, chained ? wait : submit, page)
  if (made === null) return null
  const tail = chained ? { s: submit.expr.e, e: wait.expr.e } : { s: waited.e, e: wait.expr.e }
  const edits = [...made, { path, ...tail, text: '' }]
  return edits.some(({ s, e }) => text.slice(s, e).includes('#')) ? null : merged(edits)
}

/** The future has a name that is bound here and read once. */
function isOnlyFor(name: string, submit: FoundCall, { facts }: Page): boolean {
  if (usesOf(facts, submit.fn, name) !== 2) return false
  let bound = false
  forEachExpr(
    facts.functions[submit.fn]?.body ?? [],
    () => undefined,
    stmt => {
      if (stmt.k !== 'assign' || stmt.value !== submit.expr) return
      const [target] = stmt.targets
      bound = stmt.targets.length === 1 && target?.k === 'name' && target.id === name && !stmt.annotation
    },
  )
  return bound
}

function madeCall(
  { by }: RepairOf<'call-instead'>,
  { expr, fn }: FoundCall,
  whole: FoundCall,
  { path, facts, text }: Page,
): TextEdit[] | null {
  const [first, ...rest] = expr.args
  if (!first || first.name !== undefined || first.star !== undefined) return null
  const start = whole.expr.s
  if (by !== null) {
    const named = nameLibrary(path, facts, text, fn, by)
    if (!named || by.form !== 'pass' || facts.functions[fn]?.async !== true) return null
    const [before, after] = bindsTighter(whole) ? ['(', ')'] : ['', '']
    return [
      ...named.edits,
      { path, s: start, e: first.value.s, text: `${before}await ${named.text}(` },
      ...(after === '' ? [] : [{ path, s: expr.e, e: expr.e, text: after }]),
    ]
  }
  const callee = first.value
  const [before, after] = callee.k === 'name' || callee.k === 'attr' ? ['', ''] : ['(', ')']
  const lead = { path, s: start, e: callee.s, text: before }
  const [next] = rest
  if (!next) return [lead, { path, s: callee.e, e: expr.e, text: `${after}()` }]
  return [lead, { path, s: callee.e, e: startOf(expr, text), text: `${after}(` }]
}

/** Where the second argument begins, its name or stars included: behind the comma and the space that follows it. */
function startOf({ args }: CallExpr, text: string): number {
  const from = args[0]?.value.e ?? 0
  const gap = /^\s*,[ \t]*/.exec(text.slice(from))?.[0]
  return from + (gap?.length ?? 0)
}

/** An insertion at the place where a deletion begins becomes one edit with it. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = []
  for (const edit of [...edits].sort((a, b) => a.s - b.s || a.e - b.e)) {
    const last = result.at(-1)
    if (last && last.e === edit.s && last.s === last.e)
      result[result.length - 1] = { ...edit, s: last.s, text: last.text + edit.text } // prettier-ignore
    else if (edit.s !== edit.e || edit.text !== '') result.push(edit)
  }
  return result
}

/** How often a function's own frame names something. */
function usesOf(facts: FileFacts, fn: number, name: string): number {
  let count = 0
  forEachExpr(facts.functions[fn]?.body ?? [], expr => {
    if (expr.k === 'name' && expr.id === name) count++
  })
  return count
}
