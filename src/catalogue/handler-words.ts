/** The words that say which of the project's functions a framework calls, read from their arguments. */
import type { EntryKind } from '../base/vocabulary.ts'
import type { CallExpr } from '../facts/file-facts.ts'
import type { HandlerEffect, HandlerMethods, ReadsEffect } from './effects.ts'
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
