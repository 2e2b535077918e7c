/** Whether a file is as good after an edit as it was before: it parses, holds the same definitions, and awaits only where that is allowed. */
import type { FileFacts, FunctionFacts } from '../facts/file-facts.ts'
import { forEachExpr } from '../facts/walk.ts'

/** The edits are meant to change calls and the word `async`, nothing else; a lambda may come with a call. */
export function isSound(before: FileFacts, after: FileFacts): boolean {
  const [olds, news] = [named(before), named(after)]
  if (after.problems.length > 0 || news.length !== olds.length) return false
  if (after.classes.length !== before.classes.length) return false
  if (after.functions.some(fn => fn.name === LAMBDA && awaits(fn))) return false
  return news.every((fn, index) => {
    const old = olds[index]
    return old?.name === fn.name && old.params.length === fn.params.length && (fn.async || !awaits(fn) || awaits(old) && !old.async) // prettier-ignore
  })
}

const LAMBDA = '<lambda>'

function named({ functions }: FileFacts): readonly FunctionFacts[] {
  return functions.filter(({ name }) => name !== LAMBDA)
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
