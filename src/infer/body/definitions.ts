/** `def` and `class` statements of a walked body: what they bind, what their decorators register. */
import { NO_ARGUMENTS } from '../calls/arguments.ts'
import { callType } from '../calls/call-value.ts'
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import type { Activation } from '../scope/activation.ts'
import { bindName } from './assign.ts'
import { applyDecorator, decoratedFunction, registerDecorated } from '../calls/decorators.ts'
import { evaluate } from './expressions.ts'
import { visitExpr } from '../../facts/walk.ts'
import { registerOwnClasses } from '../scope/parameters.ts'
import { addTarget, recordAt, stubTarget } from './recorder.ts'
import { methodOf } from '../classes.ts'
import type { Type, Value } from '../values.ts'

/** Binds a nested or top-level `def`, evaluates its decorators and defaults here, and notes registrations. */
export function defineFunction(a: Activation, index: number): void {
  const { inf } = a
  const fn = a.fn.module.functions[index]
  if (!fn) return
  for (const param of fn.facts.params) {
    if (param.default) evaluate(a, param.default)
    if (param.annotation) evaluateMetadata(a, param.annotation)
    registerOwnClasses(a, fn, param)
  }
  const nested = a.fn.index !== 0 && !a.classScope
  const frame = nested ? a.frame : null
  let value: Type = inf.values.one(inf.values.fn(fn, null, frame))
  if (a.log && !fn.module.isStub)
    for (const decorator of [...fn.facts.decorators].reverse()) {
      registerDecorated(a, decorator, value, fn)
      const below = value
      value = applyDecorator({ ...a, log: null }, decorator, value)
      noteDecorator(a, decorator, evaluate(a, decorator), below)
    }
  if (a.classScope) return
  if (nested || a.state) bindName(a, fn.name, nested ? value : decoratedFunction(inf, fn, null))
}

/** Calls inside `Annotated[...]` run when the `def` does: `Depends(f)` registers a dependency. */
function evaluateMetadata(a: Activation, annotation: Expr): void {
  if (annotation.k !== 'sub') return
  visitExpr(annotation, one => {
    if (one.k === 'call') evaluate(a, one)
  })
}

/** Applying a decorator is a call of it, with or without parentheses of its own. */
function noteDecorator(a: Activation, decorator: Expr, callee: Type, decorated: Type): void {
  const { inf } = a
  // A library's factory (`functools.wraps(f)`) gives a decorator of its own, or hands f back without calling it.
  if (decorator.k === 'call') {
    const factory = evaluate({ ...a, log: null }, decorator.fn)
    if (!factory.values.every(isOfProject)) return
  }
  for (const one of callee.values) {
    // An object decorates by its `__call__`: `@retried(times=3)` for a class of the project.
    const isObject = one.k === 'instance' && methodOf(inf, one.cls, '__call__')?.module.isStub === false
    if (one.k !== 'function' && !isObject) continue
    if (one.k !== 'function' || !one.fn.module.isStub) {
      callType(
        a,
        inf.values.one(one),
        { ...NO_ARGUMENTS, positional: [decorated] },
        recordAt(a, decorator, 'decorator', null),
      )
      continue
    }
    if (decorator.k === 'call') continue
    addTarget(recordAt(a, decorator, 'decorator', null), stubTarget(inf, one.fn, one.soft))
  }
}

function isOfProject(value: Value): boolean {
  return value.k === 'function' ? !value.fn.module.isStub : value.k === 'class' && !value.cls.module.isStub
}

/** Runs a class body where it stands and binds the class. */
export function defineClass(a: Activation, index: number, walk: (body: readonly Stmt[]) => boolean): void {
  const { inf } = a
  const cls = a.fn.module.classes[index]
  if (!cls) return
  const inner: Activation = { ...a, classScope: cls, state: a.state ? new Map(a.state) : null }
  if (a.log) {
    for (const base of cls.facts.bases) evaluate(a, base)
    walkClassBody(inner, cls.facts.body, walk)
    const value = inf.values.one(inf.values.cls(cls))
    for (const decorator of cls.facts.decorators) {
      registerDecorated(a, decorator, value)
      noteDecorator(a, decorator, evaluate(a, decorator), value)
    }
  }
  if (a.classScope) return
  bindName(a, cls.name, inf.values.one(inf.values.cls(cls)))
}

/** Class-level statements run in order, but their names are the class's, not the function's. */
function walkClassBody(a: Activation, body: readonly Stmt[], walk: (body: readonly Stmt[]) => boolean): void {
  for (const stmt of body) {
    if (stmt.k === 'def') defineFunction(a, stmt.fn)
    else if (stmt.k === 'class') defineClass(a, stmt.cls, walk)
    else if (stmt.k === 'assign') {
      if (stmt.value) evaluate(a, stmt.value)
      if (stmt.annotation) evaluateMetadata(a, stmt.annotation)
    } else if (stmt.k === 'expr') evaluate(a, stmt.value)
    else if (stmt.k === 'if' || stmt.k === 'try' || stmt.k === 'with' || stmt.k === 'for') walk([stmt])
  }
}
