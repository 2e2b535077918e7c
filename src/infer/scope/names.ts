/** What a name means: locals, closures, class and module scopes, imports, builtins. */
import type { FunctionFacts } from '../../facts/file-facts.ts'
import type { Binding } from '../../link/bindings.ts'
import { collectBindings, meaningful, onlyDeclares } from '../../link/bindings.ts'
import { lastName } from '../../link/link.ts'
import { absoluteName } from '../../link/module-names.ts'
import { isNamespace, isNodeModule } from '../../link/project.ts'
import type { Class, Func, Module } from '../../link/project.ts'
import { moduleActivation, type Activation } from './activation.ts'
import { annotationType } from './annotations.ts'
import { decoratedFunction } from '../calls/decorators.ts'
import { filledIn } from '../calls/results.ts'
import { evaluate } from '../body/expressions.ts'
import { defaultFrame, summarize } from '../body/body.ts'
import { filledModuleMember } from '../fills.ts'
import type { Inference } from '../inference.ts'
import { isReboundInside, localNames } from './local-names.ts'
import { elementAt, iterated, entered } from '../body/protocols.ts'
import type { FrameRef, Type } from '../values.ts'
import { nodeGlobal, nodeImport, starExport } from './node-names.ts'

/** The value of a name where the activation stands; unknown names are unknown. */
export function lookupName(a: Activation, name: string): Type {
  const { inf } = a
  const inState = a.state?.get(name)
  if (inState) return isReboundInside(a.fn, name) ? withRebound(a, name, inState) : inState
  if (a.classScope) {
    const member = classScopeName(inf, a.classScope, name)
    if (member) return member
  }
  if (a.fn.index !== 0 && !a.fn.facts.globals?.includes(name)) {
    if (a.state && localNames(a.fn).has(name)) return boundIn(inf, a.frame, name) ?? inf.values.UNKNOWN
    const outer = closureName(inf, a.fn, a.state ? (a.frame?.parent ?? null) : a.frame, name, a.state === null)
    if (outer) return outer
  }
  return globalName(inf, a.fn.module, name)
}

/**
 * What the body put into a name, and what functions inside it may have put there meanwhile. Those may be walked later, so
 * that nothing which is known here decides a branch.
 */
function withRebound({ inf, frame }: Activation, name: string, type: Type): Type {
  const all = boundIn(inf, frame, name) ?? inf.values.NEVER
  return inf.values.union(type, inf.withoutNone(all), inf.values.UNKNOWN)
}

/** What bodies walked so far have put into a name of this activation. */
function boundIn(inf: Inference, frame: FrameRef | null, name: string): Type | undefined {
  return frame ? inf.memo.observe(() => frame.names.get(name)) : undefined
}

/** A name of an enclosing function. Without a frame, the enclosing function's ordinary activation is asked. */
function closureName(inf: Inference, fn: Func, frame: FrameRef | null, name: string, own: boolean): Type | null {
  let holder: Func | null = own ? fn : fn.parent
  let current = frame
  while (holder && holder.index !== 0) {
    if (localNames(holder).has(name)) {
      const from = current && current.fn === holder ? current : defaultFrame(inf, holder)
      return boundIn(inf, from, name) ?? inf.values.UNKNOWN
    }
    if (current && current.fn === holder) current = current.parent
    holder = holder.parent
  }
  return null
}

/** A module-level name as code in the module sees it, builtins included. */
function globalName(inf: Inference, module: Module, name: string): Type {
  const own = ownMember(inf, module, name)
  if (own) return own
  if (isNodeModule(module)) return nodeGlobal(inf, module, name) ?? inf.values.UNKNOWN
  const builtins = inf.stub('builtins')
  if (builtins && builtins !== module) {
    const found = ownMember(inf, builtins, name)
    if (found) return found
  }
  return name === '__name__' ? inf.builtin('str') : inf.values.UNKNOWN
}

/** Bindings of a module's top level. */
export function moduleScope(module: Module): ReadonlyMap<string, readonly Binding[]> {
  return (module.scope ??= collectBindings(module.functions[0]?.facts.body ?? [], module.facts))
}

/** Bindings of a class body. */
export function classScope(cls: Class): ReadonlyMap<string, readonly Binding[]> {
  return (cls.scope ??= collectBindings(cls.facts.body, cls.module.facts))
}

/** An attribute of a module, as others see it: what it binds, or whatever its own `__getattr__` may give; null if there is none. */
export function moduleMember(inf: Inference, module: Module, name: string): Type | null {
  return ownMember(inf, module, name) ?? (moduleScope(module).has('__getattr__') ? inf.values.UNKNOWN : null)
}

/** A name bound in a module, a star import's, a submodule. Its own code asks no `__getattr__` for names (PEP 562). */
function ownMember(inf: Inference, module: Module, name: string): Type | null {
  const made = boundMember(inf, module, name)
  return made && !module.isStub ? filledModuleMember(inf, module, name, made) : made
}

function boundMember(inf: Inference, module: Module, name: string): Type | null {
  return inf.memo.askAbout<Type | null>('n', module.uid, name, inf.values.NEVER, inf.values.UNKNOWN, () => {
    const scope = moduleScope(module)
    const bindings = scope.get(name)
    const alias = module.isStub && module.name === 'typing' ? TYPING_ALIASES[name] : undefined
    if (alias) {
      const cls = inf.libraryClass(alias[0], alias[1])
      if (cls) return inf.values.one(inf.values.cls(cls))
    }
    if (bindings) {
      const value = valueOfBindings(inf, module, null, null, null, bindings)
      const rebound = module.isStub ? null : reboundGlobals(inf, module, name)
      const declared = rebound && declaredType(moduleActivation(inf, module), bindings)
      const all = rebound ? inf.values.union(value, declared ? filledIn(inf, rebound, declared) : rebound) : value
      if (!module.isStub && all.values.every(one => inf.isNone(one) || one.k === 'unknown')) {
        const outside = storedFromOutside(inf, module, name)
        if (outside) return inf.values.union(all, outside)
      }
      return all
    }
    if (isNodeModule(module)) return starExport(inf, module, name, scope.get('*') ?? [])
    for (const binding of scope.get('*') ?? []) {
      if (binding.k !== 'import') continue
      const from = importedModule(inf, module, binding.stmt.module, binding.stmt.level)
      if (!from || from === module) continue
      if (from.facts.exports ? !from.facts.exports.includes(name) : name.startsWith('_')) continue
      // What a module imports for the type checker alone it does not have to give.
      if (
        !from.isStub &&
        moduleScope(from)
          .get(name)
          ?.every(one => one.typing)
      )
        continue
      const found = moduleMember(inf, from, name)
      if (found) return found
    }
    if (module.isPackage) {
      const sub = inf.project.resolve(`${module.name}.${name}`, module)
      if (sub && sub !== module) return inf.values.one(inf.values.module(sub))
    }
    const rebound = module.isStub ? null : reboundGlobals(inf, module, name)
    if (rebound) return rebound
    return null
  })
}

/** What one of the bindings declares; null where none does. */
function declaredType(scope: Activation, bindings: readonly Binding[]): Type | null {
  const annotated = bindings.find(one => one.k === 'value' && one.annotation)
  return annotated?.k === 'value' && annotated.annotation ? annotationType(scope, annotated.annotation) : null
}

/** Capitalised spellings of builtin classes; typeshed hides what they stand for. */
const TYPING_ALIASES: Readonly<Record<string, readonly [string, string]>> = {
  List: ['builtins', 'list'], Dict: ['builtins', 'dict'], Set: ['builtins', 'set'], FrozenSet: ['builtins', 'frozenset'],
  Tuple: ['builtins', 'tuple'], Type: ['builtins', 'type'], DefaultDict: ['collections', 'defaultdict'],
  OrderedDict: ['collections', 'OrderedDict'], Counter: ['collections', 'Counter'], Deque: ['collections', 'deque'],
  ChainMap: ['collections', 'ChainMap'],
} // prettier-ignore

/** `global name; name = …` inside functions of the module. */
function reboundGlobals(inf: Inference, module: Module, name: string): Type | null {
  const setters = globalSetters(module).get(name)
  if (!setters) return null
  const types = setters.flatMap(fn => {
    const summary = summarize(inf, fn)
    return summary.stores
      .filter(
        store =>
          store.name === name && store.receiver.values.some(value => value.k === 'module' && value.module === module),
      )
      .map(store => store.value)
  })
  return types.length > 0 ? inf.values.union(...types) : null
}

const setterCache = new WeakMap<Module, Map<string, Func[]>>()

function globalSetters(module: Module): Map<string, Func[]> {
  let found = setterCache.get(module)
  if (!found) {
    found = new Map()
    for (const fn of module.functions)
      for (const name of fn.facts.globals ?? []) {
        const list = found.get(name)
        if (list) list.push(fn)
        else found.set(name, [fn])
      }
    setterCache.set(module, found)
  }
  return found
}

/** `module.name = …` in other files; asked only where the module itself leaves the name empty. */
function storedFromOutside(inf: Inference, module: Module, name: string): Type | null {
  const candidates = inf.project.storesByName.get(name) ?? []
  if (candidates.length > 20) return null
  const types = candidates
    .filter(fn => fn.module !== module)
    .flatMap(fn =>
      summarize(inf, fn).stores.filter(
        store =>
          store.name === name && store.receiver.values.some(value => value.k === 'module' && value.module === module),
      ),
    )
    .map(store => store.value)
  return types.length > 0 ? inf.values.union(...types) : null
}

function classScopeName(inf: Inference, cls: Class, name: string): Type | null {
  const bindings = classScope(cls).get(name)
  if (!bindings || (onlyDeclares(bindings) && moduleScope(cls.module).has(name))) return null
  return inf.memo.askAbout<Type>('k', cls.uid, name, inf.values.NEVER, inf.values.UNKNOWN, () =>
    valueOfBindings(inf, cls.module, cls, cls.parent, null, bindings),
  )
}

/** A method that the class itself defines; of several, the first. */
export function ownMethod(cls: Class, name: string): Func | undefined {
  const binding = classScope(cls)
    .get(name)
    ?.find(one => one.k === 'def')
  return binding?.k === 'def' ? cls.module.functions[binding.fn] : undefined
}

/** Where a module-level name is defined, behind `from … import`: the module, and the name that it has there. */
export function definedIn(
  inf: Inference,
  from: Module,
  id: string,
): { readonly module: Module; readonly name: string } {
  let module = from
  let name = id
  for (let hops = 0; hops < 8; hops++) {
    const binding = moduleScope(module).get(name)?.at(-1)
    const wanted = binding?.k === 'import' && binding.at >= 0 ? binding.stmt.names?.[binding.at] : undefined
    const next =
      binding?.k === 'import' && wanted
        ? importedModule(inf, module, binding.stmt.module, binding.stmt.level)
        : undefined
    if (!next || !wanted) break
    module = next
    ;({ name } = wanted)
  }
  return { module, name }
}

/** The union of what a name is bound to; annotations win over values. */
export function valueOfBindings(
  inf: Inference,
  module: Module,
  cls: Class | null,
  fn: Func | null,
  frame: FrameRef | null,
  bindings: readonly Binding[],
): Type {
  const scope = moduleActivation(inf, module, cls, fn, frame)
  const declared = declaredType(scope, bindings)
  if (declared) {
    const inferred = bindings.flatMap(one =>
      one.k === 'value' && one.value ? [bindingValue(inf, module, scope, one)] : [],
    )
    if (
      !inf.isUnknown(declared) &&
      (module.isStub || inferred.length === 0 || declared.values.some(value => value.k !== 'unknown'))
    ) {
      const better = inferred.length > 0 && !module.isStub ? inf.values.union(...inferred) : null
      // `x: dict[str, Base] = {}`: the annotation knows more than the value, unless the value names a class of its own.
      return better &&
        better.values.length > 0 &&
        better.values.every(
          value =>
            value.k === 'instance' && (!value.cls.module.isStub || value.items !== null || isFilled(inf, value.args)),
        )
        ? inf.values.union(better)
        : declared
    }
    return inferred.length > 0 ? inf.values.union(...inferred) : declared
  }
  const used = meaningful(bindings)
  const defs = used.filter(one => one.k === 'def')
  const chosen = module.isStub || defs.length < 2 ? used : chooseDefinitions(module, used)
  const first = chosen[0]
  if (module.isStub && first?.k === 'def') return bindingValue(inf, module, scope, first)
  return inf.values.union(...chosen.map(one => bindingValue(inf, module, scope, one)))
}

/** A container literal that holds something says more than its annotation. */
function isFilled(inf: Inference, args: readonly Type[]): boolean {
  return args.length > 0 && args.every(arg => arg.values.length > 0 && !arg.values.some(value => value.k === 'unknown'))
}

/** Of several `def`s of one name in a project: the getter of a property, else the last one and those under conditions. */
export function chooseDefinitions(module: Module, bindings: readonly Binding[]): readonly Binding[] {
  const isAccessor = (binding: Binding): boolean => {
    if (binding.k !== 'def') return false
    return (module.facts.functions[binding.fn]?.decorators ?? []).some(
      one => one.k === 'attr' && (one.name === 'setter' || one.name === 'deleter'),
    )
  }
  const isDeclaration = (binding: Binding): boolean => {
    if (binding.k !== 'def') return false
    const facts = module.facts.functions[binding.fn]
    return facts !== undefined && isOverload(facts)
  }
  const left = bindings.filter(one => !isAccessor(one) && !isDeclaration(one))
  const last = left.findLastIndex(one => !one.conditional)
  return last <= 0 ? left : left.slice(last)
}

/** Is it a declaration for type checkers, `@overload`? */
export function isOverload({ decorators }: FunctionFacts): boolean {
  return decorators.some(one => lastName(one) === 'overload')
}

function bindingValue(inf: Inference, module: Module, scope: Activation, binding: Binding): Type {
  switch (binding.k) {
    case 'def': {
      const fn = module.functions[binding.fn]
      return fn ? decoratedFunction(inf, fn, null) : inf.values.UNKNOWN
    }
    case 'class': {
      const cls = module.classes[binding.cls]
      return cls ? inf.values.one(inf.values.cls(cls)) : inf.values.UNKNOWN
    }
    case 'import':
      return importedValue(inf, module, binding)
    case 'alias':
      return evaluate(scope, binding.value)
    case 'value': {
      if (!binding.value) return binding.annotation ? annotationType(scope, binding.annotation) : inf.values.UNKNOWN
      let type = evaluate(withEarlier(inf, module, scope, binding.before), binding.value)
      for (const step of binding.path) {
        if (typeof step === 'number') type = elementAt(scope, type, step)
        else if (step === 'iter' || step === 'aiter') type = iterated(scope, type, step === 'aiter', null)
        else if (step === 'enter' || step === 'aenter') type = entered(scope, type, step === 'aenter', null)
        else type = inf.builtin('list', { args: [iterated(scope, type, false, null)] })
      }
      return type
    }
    case 'unknown':
      return inf.values.UNKNOWN
  }
}

/** The scope of a value that is made from what its name meant before. */
function withEarlier(
  inf: Inference,
  module: Module,
  scope: Activation,
  before: Extract<Binding, { k: 'value' }>['before'],
): Activation {
  // In a function's scope the other names would be looked for among those that a walk knows.
  if (!before || scope.fn.index !== 0) return scope
  const earlier = inf.values.union(...before.bindings.map(one => bindingValue(inf, module, scope, one)))
  return { ...scope, state: new Map([[before.name, earlier]]) }
}

/** What an import statement binds. */
export function importedValue(inf: Inference, module: Module, binding: Extract<Binding, { k: 'import' }>): Type {
  if (isNodeModule(module)) return nodeImport(inf, module, binding)
  const { stmt, at } = binding
  const v = inf.values
  if (at < 0) {
    const full = inf.project.resolve(stmt.module, module)
    if (stmt.as) return full ? v.one(v.module(full)) : foreign(inf, module, stmt.module, null)
    const top = inf.project.resolve(stmt.module.split('.')[0] ?? stmt.module, module)
    return top ? v.one(v.module(top)) : foreign(inf, module, stmt.module.split('.')[0] ?? stmt.module, null)
  }
  const one = stmt.names?.[at]
  if (!one) return v.UNKNOWN
  const name = absoluteName(module, stmt.module, stmt.level)
  const from = name === null ? undefined : inf.project.resolve(name, module)
  if (from && from !== module) {
    const member = moduleMember(inf, from, one.name)
    if (member) return member
  }
  const sub = name === null ? undefined : inf.project.resolve(name === '' ? one.name : `${name}.${one.name}`, module)
  if (sub) return v.one(v.module(sub))
  return stmt.level > 0 || name === null ? v.UNKNOWN : foreign(inf, module, name, one.name)
}

/** Something of a library that no stub describes and no file of the project is. */
function foreign(inf: Inference, module: Module, library: string, part: string | null): Type {
  const top = library.split('.')[0] ?? library
  const known = inf.project.resolve(top, module)
  // A namespace package says nothing of the libraries in it that have no stub.
  return known && !isNamespace(known) ? inf.values.UNKNOWN : inf.values.foreign(library, part)
}

/** The module that `from … import` names. */
export function importedModule(inf: Inference, module: Module, name: string, level: number): Module | undefined {
  const absolute = absoluteName(module, name, level)
  return absolute === null ? undefined : inf.project.resolve(absolute, module)
}
