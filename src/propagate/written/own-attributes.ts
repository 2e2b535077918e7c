/** What a class of the project keeps in itself: the values that its methods give `self.name`, and the defaults of its fields. */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import { regionsOf } from '../../facts/walk.ts'
import { summarize } from '../../infer/body/body.ts'
import { mro } from '../../infer/classes.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Summary } from '../../infer/records.ts'
import { classScope, ownMethod } from '../../infer/scope/names.ts'
import { lastName } from '../../link/link.ts'
import type { Class } from '../../link/project.ts'

/** An expression, and the body in which it is to be read. */
export interface PlacedValue {
  readonly value: Expr
  readonly at: Summary
}

/** What methods of a class, and of those that it derives from, give an attribute of the object. */
export function givenToSelf(inf: Inference, cls: Class, name: string): readonly PlacedValue[] {
  return mro(inf, cls).flatMap(({ cls: one }) => {
    if (one.module.isStub) return []
    const methods = [...classScope(one).keys()].flatMap(key => ownMethod(one, key) ?? [])
    return methods.flatMap(fn => {
      const [self] = fn.facts.params
      if (!self) return []
      return assigned(fn.facts.body, self.name, name).map(value => ({ value, at: summarize(inf, fn) }))
    })
  })
}

/** The fields of a class with what they are where nobody says otherwise. */
export function fieldDefaults(inf: Inference, cls: Class): ReadonlyMap<string, PlacedValue> {
  const found = new Map<string, PlacedValue>()
  for (const { cls: one } of mro(inf, cls)) {
    const [top] = one.module.functions
    if (one.module.isStub || !top) continue
    for (const [name, bindings] of classScope(one)) {
      const [binding, other] = bindings
      if (other || binding?.k !== 'value' || !binding.value || found.has(name)) continue
      const value = defaultOf(binding.value)
      if (value) found.set(name, { value, at: summarize(inf, top) })
    }
  }
  return found
}

/** `Field(16, ge=1)` and `field(default=16)`: what a field of a class is without being told. */
export function defaultOf(value: Expr): Expr | undefined {
  if (value.k !== 'call' || !/field$/i.test(lastName(value.fn) ?? '')) return value
  const { args } = value
  return (args.find(arg => arg.name === 'default') ?? args.find(arg => arg.name === undefined))?.value
}

function assigned(body: readonly Stmt[], self: string, name: string): Expr[] {
  return body.flatMap(stmt => [
    ...(stmt.k === 'assign' &&
    stmt.value !== undefined &&
    stmt.targets.some(one => one.k === 'attr' && one.name === name && one.of.k === 'name' && one.of.id === self)
      ? [stmt.value]
      : []),
    ...regionsOf(stmt).flatMap(region => assigned(region, self, name)),
  ])
}
