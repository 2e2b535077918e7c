/** `functools.singledispatch`: a function of which the first argument's class chooses the body, among those registered with it. */
import type { Expr } from '../../facts/file-facts.ts'
import { lastName } from '../../link/link.ts'
import type { Class, Func, Project } from '../../link/project.ts'
import { asInstances } from '../scope/annotations.ts'
import { moduleActivation } from '../scope/activation.ts'
import { isSubclass } from '../classes.ts'
import { evaluate } from '../body/expressions.ts'
import type { Inference } from '../inference.ts'
import type { FunctionValue, Type } from '../values.ts'
import type { Arguments } from './arguments.ts'
import { parameterType } from './contexts.ts'

interface Implementation {
  readonly fn: Func
  /** What the first argument must be. */
  readonly of: Type
}

/** The functions that a call of this one may run; null for a function that dispatches nothing. */
export function dispatched(inf: Inference, callee: FunctionValue, args: Arguments): readonly FunctionValue[] | null {
  const registered = implementations(inf, callee.fn)
  if (registered.length === 0) return null
  const given = args.positional[0]?.values ?? []
  const classes = given.flatMap(one => (one.k === 'instance' ? [one.cls] : []))
  const isKnown = classes.length > 0 && classes.length === given.length
  const chosen = isKnown ? registered.filter(({ of }) => classes.some(cls => isOf(inf, cls, of))) : registered
  if (isKnown && chosen.length === 0) return null
  const isSure = isKnown && chosen.length === 1
  const bodies = chosen.map(({ fn }) => inf.values.fn(fn, callee.self, null, null, callee.soft || !isSure))
  return isSure ? bodies : [callee, ...bodies]
}

function isOf(inf: Inference, cls: Class, of: Type): boolean {
  return of.values.some(one => one.k === 'instance' && isSubclass(inf, cls, one.cls))
}

function implementations(inf: Inference, fn: Func): readonly Implementation[] {
  if (!fn.facts.decorators.some(one => /^singledispatch(method)?$/.test(lastName(one) ?? ''))) return []
  return inf.memo.askAbout<readonly Implementation[]>('sd', fn.uid, 0, [], [], () =>
    registering(inf.project).flatMap(({ fn: body, by, type }) => {
      const scope = moduleActivation(inf, body.module, body.owner, body.parent)
      if (!evaluate(scope, by).values.some(one => one.k === 'function' && one.fn === fn)) return []
      const first = body.facts.params[body.owner ? 1 : 0]
      const of = type ? asInstances(scope, evaluate(scope, type)) : first ? parameterType(inf, body, first.name) : inf.values.UNKNOWN // prettier-ignore
      return [{ fn: body, of }]
    }),
  )
}

/** A function decorated with `by.register`, or `by.register(type)`. */
interface Registering {
  readonly fn: Func
  readonly by: Expr
  readonly type: Expr | null
}

const registrations = new WeakMap<Project, readonly Registering[]>()

function registering(project: Project): readonly Registering[] {
  let found = registrations.get(project)
  if (!found) registrations.set(project, (found = project.functions.flatMap(registrationsOf)))
  return found
}

function registrationsOf(fn: Func): readonly Registering[] {
  return fn.facts.decorators.flatMap(decorator => {
    const call = decorator.k === 'call' ? decorator : null
    const named = call ? call.fn : decorator
    return named.k === 'attr' && named.name === 'register'
      ? [{ fn, by: named.of, type: call?.args[0]?.value ?? null }]
      : []
  })
}
