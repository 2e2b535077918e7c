/** `match` statements: what each pattern binds, and whether one of them must fit. */
import type { Pattern, Stmt } from '../../facts/file-facts.ts'
import { attributeOf } from '../attributes.ts'
import type { Activation } from '../scope/activation.ts'
import type { Type } from '../values.ts'
import { bindName } from './assign.ts'
import { join, walk } from './body.ts'
import { evaluate } from './expressions.ts'
import { truth } from './operators.ts'
import { elementAt } from './protocols.ts'

/** What a pattern or an `except` means by the classes that it names: their instances. */
export function instancesOf(a: Activation, type: Type): Type {
  const v = a.inf.values
  return v.map(type, value => {
    if (value.k === 'class') return v.one(v.instance(value.cls, { args: value.args }))
    if (value.k === 'instance' && value.items) return instancesOf(a, v.union(...value.items.values()))
    return v.UNKNOWN
  })
}

/** Walks a `match`, each case with what its pattern binds; false if what follows it is never reached. */
export function match(a: Activation, stmt: Extract<Stmt, { k: 'match' }>): boolean {
  const subject = evaluate(a, stmt.subject)
  const before = new Map(a.state ?? [])
  let after: Map<string, Type> | null = null
  let exhaustive = false
  for (const one of stmt.cases) {
    a.state = new Map(before)
    bindPattern(a, one.pattern, subject)
    if (one.guard) truth(a, one.guard, evaluate(a, one.guard))
    if (walk(a, one.body)) after = after ? join(a, after, a.state) : a.state
    if (!one.guard && (one.pattern.k === 'wildcard' || one.pattern.k === 'capture')) exhaustive = true
  }
  a.state = exhaustive ? (after ?? new Map(before)) : after ? join(a, after, before) : before
  return !exhaustive || after !== null
}

function bindPattern(a: Activation, pattern: Pattern, subject: Type): void {
  const { inf } = a
  const v = inf.values
  switch (pattern.k) {
    case 'capture':
      bindName(a, pattern.name, subject)
      break
    case 'as': {
      const inner = pattern.of.k === 'class' ? instancesOf(a, evaluate(a, pattern.of.cls)) : subject
      bindPattern(a, pattern.of, subject)
      bindName(a, pattern.name, inner)
      break
    }
    case 'or':
      for (const one of pattern.of) bindPattern(a, one, subject)
      break
    case 'class': {
      const instance = instancesOf(a, evaluate(a, pattern.cls))
      for (const one of pattern.args) bindPattern(a, one, v.UNKNOWN)
      for (const one of pattern.keywords) bindPattern(a, one.pattern, attributeOf(a, instance, one.name, null))
      break
    }
    case 'sequence':
      pattern.of.forEach((one, index) => bindPattern(a, one, elementAt(a, subject, index)))
      break
    case 'star':
      if (pattern.name) bindName(a, pattern.name, inf.builtin('list'))
      break
    case 'mapping':
      for (const one of pattern.items) bindPattern(a, one.pattern, v.UNKNOWN)
      if (pattern.rest) bindName(a, pattern.rest, inf.builtin('dict'))
      break
    default:
      break
  }
}
