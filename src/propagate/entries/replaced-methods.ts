/**
 * Methods that every instance gets anew under a computed name: `setattr(self, verb, offloaded(getattr(self, verb)))`. What the
 * framework calls is then what the wrapper gave, not the method as it stands; what that is, nobody looks for here.
 */
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import { forEachExpr, forEachStmt } from '../../facts/walk.ts'
import { mro } from '../../infer/classes.ts'
import type { Inference } from '../../infer/inference.ts'
import { classScope, ownMethod } from '../../infer/scope/names.ts'
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
          return method !== undefined && replaces(method)
        }),
    ),
  )
}

function replaces(method: Func): boolean {
  const self = method.facts.params[0]?.name
  let found = false
  if (self !== undefined)
    forEachExpr(method.facts.body, expr => {
      if (expr.k !== 'call' || !setsAttribute(expr)) return
      const [holder, name, value] = expr.args.map(arg => arg.value)
      if (holder?.k !== 'name' || holder.id !== self || name?.k !== 'name' || !value) return
      found ||= valuesOf(method, value).some(one => wraps(one, self, name.id))
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

/** `offloaded(getattr(self, verb))`. */
function wraps(value: Expr, self: string, name: string): boolean {
  return value.k === 'call' && value.args.some(arg => arg.value.k === 'call' && reads(arg.value, self, name))
}

function reads({ fn, args }: CallExpr, self: string, name: string): boolean {
  const [holder, wanted] = args.map(arg => arg.value)
  const isGetattr = fn.k === 'name' && fn.id === 'getattr'
  return isGetattr && holder?.k === 'name' && holder.id === self && wanted?.k === 'name' && wanted.id === name
}
