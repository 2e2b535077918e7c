/** Names among what classes and modules of the project define, as stubs write them: `get`, `on_*`, `*`. */
import { mro } from '../classes.ts'
import type { Inference } from '../inference.ts'
import type { Class, Module } from '../../link/project.ts'
import { classScope, moduleScope } from './names.ts'

/** The methods of a class, own and inherited from other classes of the project, that are meant. */
export function methodNames(inf: Inference, cls: Class, wanted: readonly string[]): readonly string[] {
  const scopes = mro(inf, cls).flatMap(entry => (entry.cls.module.isStub ? [] : [classScope(entry.cls)]))
  return [...new Set(scopes.flatMap(scope => definedIn(scope, wanted)))]
}

/** The functions of a module that are meant. */
export function functionNames(module: Module, wanted: readonly string[]): readonly string[] {
  return definedIn(moduleScope(module), wanted)
}

function definedIn(scope: ReturnType<typeof classScope>, wanted: readonly string[]): readonly string[] {
  return [...scope]
    .filter(([name, bindings]) => bindings.some(one => one.k === 'def') && wanted.some(one => isMeant(name, one)))
    .map(([name]) => name)
}

function isMeant(name: string, wanted: string): boolean {
  if (wanted === '*') return !name.startsWith('_')
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted
}
