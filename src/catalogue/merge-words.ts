/** What becomes of a definition's words when an overlay says something else: merged decorators, parameter marks, `@free`. */
import type { ClassFacts, Expr, FunctionFacts, Param } from '../facts/file-facts.ts'
import { wordOf } from './effects.ts'
import { findMark } from './handler-words.ts'

/** Words that say what a call waits for. */
const WAITING: ReadonlySet<string> = new Set(['blocks', 'lazy', 'answers', 'adds'])

/** Words that may stand several times on one definition and so add up. */
const SEVERAL: ReadonlySet<string> = new Set(['role', 'handler', 'handler_methods', 'reads'])

/** Python's own decorators; the base knows them already. */
const PYTHON: ReadonlySet<string> = new Set(['property', 'staticmethod', 'classmethod', 'overload'])

/** The decorators of a definition that both know. */
export function mergeWords(base: readonly Expr[], overlay: readonly Expr[]): readonly Expr[] {
  const said = new Set(overlay.flatMap(one => wordOf(one) ?? []))
  const kept = base.filter(one => {
    const word = wordOf(one)
    if (word === null || SEVERAL.has(word)) return true
    return !said.has(word) && !(said.has('free') && WAITING.has(word))
  })
  return [...kept, ...overlay.filter(one => !(one.k === 'name' && PYTHON.has(one.id)))]
}

/** Whether `@free` stands there. */
export function saysFree(decorators: readonly Expr[]): boolean {
  return decorators.some(one => wordOf(one) === 'free')
}

/** A class that was declared free: its methods wait for nothing, except those that the overlay speaks of itself. */
export function freeClass(cls: ClassFacts, overlay: ClassFacts, functions: FunctionFacts[]): ClassFacts {
  const spoken = new Set(overlay.body.flatMap(stmt => (stmt.k === 'def' ? (functions[stmt.fn]?.name ?? []) : [])))
  for (const stmt of cls.body) {
    const fn = stmt.k === 'def' ? functions[stmt.fn] : undefined
    if (!fn || stmt.k !== 'def' || spoken.has(fn.name)) continue
    functions[stmt.fn] = { ...fn, decorators: fn.decorators.filter(one => !WAITING.has(wordOf(one) ?? '')) }
  }
  return cls
}

/** A parameter with the overlay's mark in place of its own. */
export function markParam(param: Param, mark: Expr | undefined): Param {
  if (!mark) return param
  const plain = param.annotation && withoutMark(param.annotation)
  if (!plain) return { ...param, annotation: mark }
  const span = { s: param.s, e: param.e }
  return {
    ...param,
    annotation: {
      k: 'sub',
      of: { k: 'name', id: 'Annotated', ...span },
      index: { k: 'tuple', items: [plain, mark], ...span },
      ...span,
    },
  }
}

/** The annotation that a mark was added to; null if it is nothing but a mark. */
function withoutMark(annotation: Expr): Expr | null {
  if (!findMark(annotation)) return annotation
  const isAnnotated = annotation.k === 'sub' && annotation.of.k === 'name' && annotation.of.id === 'Annotated'
  const first = isAnnotated && annotation.index.k === 'tuple' ? annotation.index.items[0] : undefined
  return first && !findMark(first) ? first : null
}
