/** Expressions as a reader would quote them. */
import type { Expr } from '../../facts/file-facts.ts'

/** An expression as written, without arguments. */
export function textOf(expr: Expr): string {
  switch (expr.k) {
    case 'name':
      return expr.id
    case 'attr':
      return `${textOf(expr.of)}.${expr.name}`
    case 'call':
      return `${textOf(expr.fn)}()`
    case 'sub':
      return `${textOf(expr.of)}[…]`
    case 'await':
      return `(await ${textOf(expr.of)})`
    case 'const':
      return expr.t === 'str' ? '"…"' : expr.t === 'none' ? 'None' : String(expr.v)
    case 'lambda':
      return 'lambda'
    default:
      return '…'
  }
}

/** Where a value is taken from: `CACHE.get(key)`, `CACHE[key]`. */
export function sourceOf(expr: Expr): string | null {
  if (expr.k === 'await') return sourceOf(expr.of)
  if (expr.k === 'sub') return textOf(expr.of)
  return expr.k === 'call' && expr.fn.k === 'attr' && expr.fn.name === 'get' ? textOf(expr.fn.of) : null
}
