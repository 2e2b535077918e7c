/** What an object has answered before it is waited for: `if not queue.empty()`, `process.poll() is not None`, `future.done()`, `ready is queue._reader`. */
import type { BlockEffect } from '../../catalogue/effects.ts'
import type { AttrExpr, CallExpr, Expr } from '../../facts/file-facts.ts'
import { pathOf } from '../body/expressions.ts'
import type { Activation } from '../scope/activation.ts'
import { literalOf } from './arguments.ts'

/** A question without arguments came out so; the names keep it until the object is another one. */
export function noteAnswer(a: Activation, { fn, args }: CallExpr, answer: boolean): void {
  const path = args.length === 0 && fn.k === 'attr' ? pathOf(fn) : null
  if (path !== null) a.state?.set(`${path}()`, a.inf.builtin('bool', { literal: answer }))
}

/** `if ready is queue._reader`: what a `select` found ready is this end of the object. */
export function noteReady(a: Activation, end: AttrExpr): void {
  const path = pathOf(end)
  if (path !== null) a.state?.set(`${path}()`, a.inf.builtin('bool', { literal: true }))
}

/** `async for row in rows`: what it gave is there for whoever asks again. */
export function noteIterated(a: Activation, iterable: Expr): void {
  const path = nameOf(iterable)
  if (path !== null) a.state?.set(`${path}.__aiter__()`, a.inf.builtin('bool', { literal: true }))
}

/** Has the object answered that what waits for it is there? */
export function isSettled({ state }: Activation, of: Expr, { settled }: BlockEffect): boolean {
  const path = nameOf(of)
  if (path === null) return false
  return Object.entries(settled).some(([name, answer]) => literalOf(state?.get(`${path}.${name}()`)) === answer)
}

function nameOf(expr: Expr): string | null {
  return expr.k === 'name' ? expr.id : pathOf(expr)
}
