/** What else runs when an instance of a project's class is made: `__new__`, `__post_init__`, the validators of a class of data. */
import type { Class, Func } from '../../link/project.ts'
import type { Activation } from '../scope/activation.ts'
import { classScope, ownMethod } from '../scope/names.ts'
import { type Arguments, NO_ARGUMENTS, OPEN_ARGUMENTS } from './arguments.ts'
import { callFunction } from './call-value.ts'
import { mro } from '../classes.ts'
import { isDecoratedBy, methodKind } from './decorators.ts'
import type { Inference } from '../inference.ts'
import type { CallRecord } from '../records.ts'
import type { InstanceValue } from '../values.ts'

/** Records what runs besides the `__init__`. */
export function runWhenMade(a: Activation, made: InstanceValue, args: Arguments, record: CallRecord | null): void {
  if (!record || !a.log) return
  const v = a.inf.values
  const cls = v.cls(made.cls, made.args)
  for (const name of ['__new__', '__post_init__']) {
    const owner = mro(a.inf, made.cls).find(entry => !entry.cls.module.isStub && ownMethod(entry.cls, name))
    const fn = owner && ownMethod(owner.cls, name)
    if (!fn) continue
    const isNew = name === '__new__'
    callFunction(a, v.fn(fn, isNew ? cls : made), isNew ? args : NO_ARGUMENTS, record)
  }
  for (const fn of hooks(a.inf, made.cls)) {
    const kind = methodKind(a.inf, fn)
    const self = kind === 'static' ? null : kind === 'class' ? cls : made
    callFunction(a, v.fn(fn, self), OPEN_ARGUMENTS, record)
  }
}

/** Does a library run the method whenever an instance of its class is made? */
export function isHook(inf: Inference, fn: Func): boolean {
  return fn.owner !== null && hooks(inf, fn.owner).includes(fn)
}

/** The methods that a library runs on making an instance: decorated so, or named as a method of a base class that says so. */
function hooks(inf: Inference, cls: Class): readonly Func[] {
  return inf.memo.askAbout<readonly Func[]>('made', cls.uid, 0, [], [], () => {
    const order = mro(inf, cls).map(entry => entry.cls)
    const isRunWhenMade = (one: Func): boolean => one.module.isStub && inf.effects(one).runsWhenMade
    const methods = order.flatMap(one => (inf.isLibrary(one, 'builtins.object') ? [] : methodsOf(one)))
    const named = new Set(methods.filter(isRunWhenMade).map(fn => fn.name))
    return methods.filter(fn => !fn.module.isStub && (named.has(fn.name) || isDecoratedBy(inf, fn, isRunWhenMade)))
  })
}

function methodsOf(cls: Class): readonly Func[] {
  return [...classScope(cls).values()].flatMap(bindings =>
    bindings.flatMap(one => (one.k === 'def' ? (cls.module.functions[one.fn] ?? []) : [])),
  )
}
