/**
 * Methods that every instance gets anew under a computed name: `setattr(self, verb, offloaded(getattr(self, verb)))`. What the
 * framework calls is then what the wrapper gave, not the method as it stands. Where the wrapper calls what it wraps by
 * itself, to log or to measure it, the method runs where it always did.
 */
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import { forEachExpr, forEachStmt } from '../../facts/walk.ts'
import { mro } from '../../infer/classes.ts'
import type { Inference } from '../../infer/inference.ts'
import { evaluate } from '../../infer/body/expressions.ts'
import { moduleActivation } from '../../infer/scope/activation.ts'
import { functionsInside } from '../../infer/scope/local-names.ts'
import { classScope, ownMethod } from '../../infer/scope/names.ts'
import { lastName } from '../../link/link.ts'
import { setsAttribute } from '../../link/sets-attribute.ts'
import type { Class, Func } from '../../link/project.ts'

/** Does the class, or one above it, put something made from its methods in their place? */
export function replacesMethods(inf: Inference, cls: Class): boolean {
  return inf.memo.ask(`replaces${cls.uid}`, false, false, () =>
    mro(inf, cls).some(
      ({ cls: one }) =>
        !one.module.isStub &&
        [...classScope(one).keys()].some(name => {
          const method = ownMethod(one, name)
          return method !== undefined && replaces(inf, method)
        }),
    ),
  )
}

function replaces(inf: Inference, method: Func): boolean {
  const self = method.facts.params[0]?.name
  let found = false
  if (self !== undefined)
    forEachExpr(method.facts.body, expr => {
      if (expr.k !== 'call' || !setsAttribute(expr)) return
      const [holder, name, value] = expr.args.map(arg => arg.value)
      if (holder?.k !== 'name' || holder.id !== self || name?.k !== 'name' || !value) return
      found ||= valuesOf(method, value).some(
        one => wraps(one, self, name.id) && !callsWhatItWraps(inf, method, one, self, name.id),
      )
    })
  return found
}

/** What stands there, or what the body binds the name to that stands there. */
function valuesOf(method: Func, value: Expr): readonly Expr[] {
  if (value.k !== 'name') return [value]
  const found: Expr[] = []
  forEachStmt(method.facts.body, stmt => {
    if (stmt.k !== 'assign' || !stmt.value) return
    if (stmt.targets.some(target => target.k === 'name' && target.id === value.id)) found.push(stmt.value)
  })
  return found
}

/** Is the wrapper a function of the project whose body, or one that it gives back, does nothing with the method but call it? */
function callsWhatItWraps(inf: Inference, method: Func, value: Expr, self: string, name: string): boolean {
  if (value.k !== 'call' || value.args.some(arg => arg.star)) return false
  const [wrapper, ...others] = evaluate(moduleActivation(inf, method.module), value.fn).values
  if (wrapper?.k !== 'function' || wrapper.fn.module.isStub || others.length > 0) return false
  const at = value.args.findIndex(arg => arg.value.k === 'call' && reads(arg.value, self, name))
  const named = value.args[at]?.name
  const { params } = wrapper.fn.facts
  const param = named === undefined ? params[at + (wrapper.self ? 1 : 0)] : params.find(one => one.name === named)
  return param !== undefined && onlyCalled(wrapper.fn, param.name)
}

/** Around a function that is defined inside, these leave it to run where it is called. */
const HARMLESS = /^(wraps|update_wrapper|MethodType|coroutine)$/

/** Is a parameter called, in the function or in those that it gives back, and handed to nobody who could call it elsewhere? */
function onlyCalled(wrapper: Func, param: string): boolean {
  const inner = functionsInside(wrapper)
  const names = new Set([param, ...inner.map(fn => fn.name)])
  let calls = 0
  let isHanded = inner.some(({ facts }) => facts.kind === 'lambda' || facts.decorators.some(one => !isHarmless(one)))
  for (const fn of [wrapper, ...inner])
    forEachExpr(fn.facts.body, expr => {
      if (expr.k !== 'call') return
      if (expr.fn.k === 'name' && expr.fn.id === param) calls++
      const given = expr.args.some(({ value }) => value.k === 'name' && names.has(value.id))
      isHanded ||= given && !isHarmless(expr)
    })
  return calls > 0 && !isHanded
}

function isHarmless(expr: Expr): boolean {
  return HARMLESS.test(lastName(expr.k === 'call' ? expr.fn : expr) ?? '')
}

/** `offloaded(getattr(self, verb))`. */
function wraps(value: Expr, self: string, name: string): boolean {
  return value.k === 'call' && value.args.some(arg => arg.value.k === 'call' && reads(arg.value, self, name))
}

function reads({ fn, args }: CallExpr, self: string, name: string): boolean {
  const [holder, wanted] = args.map(arg => arg.value)
  const isGetattr = fn.k === 'name' && fn.id === 'getattr'
  return isGetattr && holder?.k === 'name' && holder.id === self && wanted?.k === 'name' && wanted.id === name
}
