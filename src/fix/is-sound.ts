/** Whether a file is as good after an edit as it was before: it parses, holds the same definitions, and awaits only where that is allowed. */
import type { FileFacts, FunctionFacts } from '../facts/file-facts.ts'
import { forEachExpr } from '../facts/walk.ts'

/** The edits are meant to change calls and the word `async`, nothing else. */
export function isSound(before: FileFacts, after: FileFacts): boolean {
  if (after.problems.length > 0 || after.functions.length !== before.functions.length) return false
  if (after.classes.length !== before.classes.length) return false
  return after.functions.every((fn, index) => {
    const old = before.functions[index]
    return old?.name === fn.name && old.params.length === fn.params.length && (fn.async || !awaits(fn) || awaits(old) && !old.async) // prettier-ignore
  })
}

function awaits({ body }: FunctionFacts): boolean {
  let found = false
  forEachExpr(
    body,
    expr => {
      if (expr.k === 'await' || (expr.k === 'comp' && expr.clauses.some(clause => clause.async))) found = true
    },
    stmt => {
      if ((stmt.k === 'for' || stmt.k === 'with') && stmt.async) found = true
    },
  )
  return found
}
