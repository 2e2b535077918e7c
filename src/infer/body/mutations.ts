/** Changes of state that outlives a call: module-level names, class attributes, attributes of imported modules. */
import type { Expr } from '../../facts/file-facts.ts'
import type { Class } from '../../link/project.ts'
import type { Activation } from '../scope/activation.ts'
import { evaluate } from './expressions.ts'
import { localNames } from '../scope/local-names.ts'
import { classScope, moduleScope } from '../scope/names.ts'
import { isNode } from '../scope/node-names.ts'
import type { MutationRecord } from '../records.ts'

/** Methods that change a container of Python. */
export const MUTATORS =
  /^(append|add|appendleft|insert|setdefault|extend|update|pop|popleft|popitem|remove|discard|clear)$/

/** Notes that the thing at `target` is changed here, if it lives at module or class level. */
export function noteMutation(a: Activation, target: Expr, form: MutationRecord['form']): void {
  if (!a.log || a.fn.index === 0) return
  const isAttribute = form === 'attribute' && target.k === 'attr'
  const found = isAttribute ? (attributeOwner(a, target) ?? fieldOwner(a, target)) : sharedThing(a, target)
  if (!found) return
  a.log.mutations.set(`${target.s}-${target.e}`, { s: target.s, e: target.e, form, ...found })
}

type Shared = Pick<MutationRecord, 'target' | 'foreign' | 'definedIn'>

/** The module-level or class-level container that is changed in place. */
function sharedThing(a: Activation, target: Expr): Shared | null {
  if (target.k === 'name') {
    if (localNames(a.fn).has(target.id) && !a.fn.facts.globals?.includes(target.id)) return null
    for (let outer = a.fn.parent; outer && outer.index !== 0; outer = outer.parent)
      if (localNames(outer).has(target.id)) return null
    const bindings = moduleScope(a.fn.module).get(target.id)
    if (!bindings) return null
    const first = bindings[0]
    if (first?.k === 'import') return imported(a, target)
    if (first?.k !== 'value') return null
    return {
      target: `${a.fn.module.name}.${target.id}`,
      foreign: false,
      definedIn: first.value ? { module: a.fn.module.uid, s: first.value.s, e: first.value.e } : null,
    }
  }
  if (target.k === 'attr') return attributeOwner(a, target)
  if (target.k === 'sub') return sharedThing(a, target.of)
  return null
}

function imported(a: Activation, target: Extract<Expr, { k: 'name' }>): Shared | null {
  const value = evaluate({ ...a, log: null }, target).values[0]
  return value?.k === 'instance'
    ? { target: `${a.fn.module.name}.${target.id}`, foreign: false, definedIn: null }
    : null
}

/** `sessions.current = …` where `sessions` is a JavaScript object: a field of it is an item. */
function fieldOwner(a: Activation, target: Extract<Expr, { k: 'attr' }>): Shared | null {
  if (!isNode(a)) return null
  const { values } = evaluate({ ...a, log: null }, target.of)
  return values.length > 0 && values.every(value => value.k === 'instance' && value.cls.qualname === 'builtins.dict')
    ? sharedThing(a, target.of)
    : null
}

/** `module.attr`, `Class.attr`, `self.class_level_container`: state shared by all requests of the process. */
function attributeOwner(a: Activation, target: Extract<Expr, { k: 'attr' }>): Shared | null {
  const receiver = evaluate({ ...a, log: null }, target.of)
  for (const value of receiver.values) {
    if (value.k === 'module')
      return { target: `${value.module.name}.${target.name}`, foreign: value.module.isStub, definedIn: null }
    // Putting another function in the place of a method changes code, not state; a class of a function is another each time.
    if (
      value.k === 'class' &&
      !value.cls.module.isStub &&
      !isMethod(value.cls, target.name) &&
      outlivesCalls(value.cls)
    )
      return { target: `${value.cls.qualname}.${target.name}`, foreign: false, definedIn: null }
  }
  return null
}

function outlivesCalls({ parent }: Class): boolean {
  return parent.index === 0
}

function isMethod(cls: Class, name: string): boolean {
  return (classScope(cls).get(name) ?? []).some(({ k }) => k === 'def')
}
