/** The words that say which of the project's functions a framework calls, read from their arguments, and the marks that say where functions run which are handed over. */
import type { EntryKind } from '../base/vocabulary.ts'
import type { CallExpr, Expr, FunctionFacts } from '../facts/file-facts.ts'
import type { HandlerEffect, HandlerMethods, ParamMark, ReadsEffect } from './effects.ts'
import { argument, first, keyword, place, strings, text } from './word-arguments.ts'

/** `handler("route", sync=…, asynchronous=…)`. */
export function readHandler(call: CallExpr): HandlerEffect {
  const kind = first(call)
  return {
    kind: (typeof kind === 'string' ? kind : 'route') as EntryKind,
    sync: place(call, 'sync'),
    asynchronous: place(call, 'asynchronous'),
    func: keyword(call, 'func', null) as string | null,
    path: keyword(call, 'path', null) as string | null,
    method: keyword(call, 'method', null) as string | null,
    methods: keyword(call, 'methods', null) as string | null,
    members: listed(call, 'members'),
    member: keyword(call, 'member', null) as string | null,
    described: keyword(call, 'described', false) === true,
    gives: keyword(call, 'gives', false) === true,
    unwraps: keyword(call, 'unwraps', false) === true,
    awaits: keyword(call, 'awaits', false) === true,
    writes: keyword(call, 'writes', false) === true,
    confidence: 'high',
  }
}

/** `handler_methods("get", "post", kind="route", sync=…, asynchronous=…)`. */
export function readHandlerMethods(call: CallExpr): HandlerMethods {
  return {
    names: strings(call),
    kind: text(call, 'kind', 'route') as EntryKind,
    sync: place(call, 'sync'),
    asynchronous: place(call, 'asynchronous'),
    gives: keyword(call, 'gives', false) === true,
    confidence: 'high',
  }
}

/** `reads("scheduler_events", module="hooks", kind="task", sync=…, asynchronous=…)`. */
export function readReads(call: CallExpr): ReadsEffect {
  return { ...readHandlerMethods(call), module: keyword(call, 'module', null) as string | null }
}

/** The texts of a list that is given as a keyword. */
function listed(call: CallExpr, name: string): readonly string[] {
  const value = argument(call, name)
  return value?.k === 'list'
    ? value.items.flatMap(item => (item.k === 'const' && typeof item.v === 'string' ? [item.v] : []))
    : []
}

/** The marks of a function's parameters. */
export function readMarks(params: FunctionFacts['params']): ReadonlyMap<string, ParamMark> {
  const marks = new Map<string, ParamMark>()
  for (const param of params) {
    const mark = param.annotation && findMark(param.annotation)
    if (mark) marks.set(param.name, mark)
  }
  return marks
}

const MARKS: Readonly<Record<string, ParamMark['runs']>> = {
  InThread: 'thread',
  InProcess: 'process',
  OnLoop: 'loop',
  InBackground: 'background',
  Calls: 'here',
}

/** The mark in an annotation: bare, subscripted with a pool, or among the metadata of `Annotated`. */
export function findMark(annotation: Expr): ParamMark | null {
  if (annotation.k === 'name') {
    const runs = MARKS[annotation.id]
    return runs ? { runs, pool: null } : null
  }
  if (annotation.k === 'bin') return findMark(annotation.left) ?? findMark(annotation.right)
  if (annotation.k !== 'sub' || annotation.of.k !== 'name') return null
  const runs = MARKS[annotation.of.id]
  if (runs) {
    const [pool, fallback] = annotation.index.k === 'tuple' ? annotation.index.items : [annotation.index]
    return { runs, pool: pool ? poolName(pool) : null, ...(fallback && { fallback: poolName(fallback) }) }
  }
  if (
    (annotation.of.id === 'Annotated' || annotation.of.id === 'Optional' || annotation.of.id === 'Union') &&
    annotation.index.k === 'tuple'
  ) {
    for (const item of annotation.index.items) {
      const mark = findMark(item)
      if (mark) return mark
    }
  }
  return annotation.of.id === 'Optional' ? findMark(annotation.index) : null
}

/** A pool's name; in annotations the extractor reads strings as expressions, `loop-default` as a difference. */
function poolName(expr: Expr): string | null {
  if (expr.k === 'const') return String(expr.v)
  if (expr.k === 'name') return expr.id
  if (expr.k !== 'bin' || expr.op !== '-') return null
  const left = poolName(expr.left)
  const right = poolName(expr.right)
  return left !== null && right !== null ? `${left}-${right}` : null
}
