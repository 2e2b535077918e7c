/**
 * The state that the questions of inference share within one run: interned values, memoised answers, the project. The
 * questions themselves live in the files beside this one, named after what they ask.
 */
import { readEffects, type Effects } from '../catalogue/effects.ts'
import type { Class, Func, Module, Project } from '../link/project.ts'
import { commonBase } from './classes.ts'
import { Memo } from './memo.ts'
import type { Origin, Type, Value, LiteralValue } from './values.ts'
import { Values } from './value-table.ts'

/** What all questions of one run share. The questions are functions that take it as their first argument. */
export class Inference {
  readonly values = new Values(classes => commonBase(this, classes))
  readonly memo: Memo
  readonly project: Project
  private readonly effectsOf = new Map<number, Effects>()
  private readonly plainBuiltins = new Map<string, Type>()
  private noneType: Type | undefined
  private readonly libraryClasses = new Map<string, Class | null>()

  /** The oldest Python that the project says it runs on. */
  readonly oldestPython: readonly number[] | null

  /** `deepest` is how many questions may be open at once. */
  constructor(project: Project, oldestPython: readonly number[] | null = null, deepest?: number) {
    this.memo = new Memo(deepest)
    this.project = project
    this.oldestPython = oldestPython
  }

  /** Effects that the stub gives to a function or class; none for the project's own code. */
  effects(of: Func | Class): Effects {
    let found = this.effectsOf.get(of.uid)
    if (!found) {
      found = readEffects(of.facts)
      this.effectsOf.set(of.uid, found)
    }
    return found
  }

  /** A class of the standard library by module and name; null if there are no stubs at all. */
  libraryClass(module: string, name: string): Class | null {
    const key = `${module}.${name}`
    let found = this.libraryClasses.get(key)
    if (found === undefined) {
      const stub = this.stub(module)
      found = stub?.classes.find(cls => cls.name === name && cls.parent.index === 0 && !cls.owner) ?? null
      this.libraryClasses.set(key, found)
    }
    return found
  }

  /** A module of the catalogue, never the project's. */
  stub(name: string): Module | undefined {
    const from = this.anyStub
    return this.project.resolve(name, from)
  }

  private stubModule: Module | null | undefined
  private get anyStub(): Module | null {
    // `resolve` goes straight to the catalogue for stub modules; builtins is one whenever there is a catalogue.
    if (this.stubModule === undefined) {
      const builtins = this.project.resolve('builtins', null)
      this.stubModule = builtins?.isStub ? builtins : null
    }
    return this.stubModule
  }

  /** A class that every JavaScript file sees: `Promise`, `Array`, `Map`. */
  nodeClass(name: string): Class | null {
    const key = `node:${name}`
    let found = this.libraryClasses.get(key)
    if (found === undefined) {
      found = this.project.nodeLibrary('globals')?.classes.find(cls => cls.name === name) ?? null
      this.libraryClasses.set(key, found)
    }
    return found
  }

  /** An instance of a builtin class, or unknown without stubs. */
  builtin(
    name: string,
    options?: {
      readonly args?: readonly Type[]
      readonly literal?: LiteralValue
      readonly items?: ReadonlyMap<LiteralValue, Type> | null
      readonly exact?: boolean
      readonly origin?: Origin
    },
  ): Type {
    if (!options) return this.plainBuiltin(name)
    const cls = name === 'None' ? this.libraryClass('types', 'NoneType') : this.libraryClass('builtins', name)
    if (!cls) return this.values.UNKNOWN
    return this.values.one(this.values.instance(cls, { exact: true, ...options }))
  }

  private plainBuiltin(name: string): Type {
    let found = this.plainBuiltins.get(name)
    if (!found) this.plainBuiltins.set(name, (found = this.builtin(name, {})))
    return found
  }

  get none(): Type {
    return (this.noneType ??= this.builtin('None', { literal: null }))
  }

  /** Is this value None? */
  isNone(value: Value): boolean {
    return value.k === 'instance' && value.literal === null
  }

  /** A type without None. */
  withoutNone(type: Type): Type {
    return type.values.some(value => this.isNone(value))
      ? this.values.type(type.values.filter(value => !this.isNone(value)))
      : type
  }

  isUnknown(type: Type): boolean {
    return type.values.every(value => value.k === 'unknown')
  }

  /** Is it a class of that qualified name? */
  isLibrary(cls: Class, qualname: string): boolean {
    return cls.module.isStub && cls.qualname === qualname
  }
}
