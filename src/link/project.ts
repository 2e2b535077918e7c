/**
 * The linked project: modules, functions and classes as things with names, over the facts of their files. Stub modules
 * of the catalogue are the same kind of thing. Nothing here infers; `infer` asks these objects.
 */
import type { Specification } from '../facts/operation-facts.ts'
import type { PackageFacts } from '../facts/package-facts.ts'
import type { ClassFacts, FileFacts, FunctionFacts } from '../facts/file-facts.ts'
import type { SourceFile } from '../base/source-file.ts'
import type { Binding } from './bindings.ts'

/** A module of the project or of the catalogue. */
export interface Module {
  readonly uid: number
  /** Dotted name: `app.routes`; for a package its own name. */
  readonly name: string
  readonly isPackage: boolean
  readonly isStub: boolean
  /** Folder that the module's name is counted from, '' for the linted root. */
  readonly root: string
  /** The project's file; absent for stubs. */
  readonly file?: SourceFile
  readonly facts: FileFacts
  readonly functions: readonly Func[]
  readonly classes: readonly Class[]
  /** Names bound at the top level, built on first use. */
  scope?: ReadonlyMap<string, readonly Binding[]>
}

/** A function, method, lambda, or a module's top-level code. */
export interface Func {
  readonly uid: number
  readonly module: Module
  readonly index: number
  readonly facts: FunctionFacts
  readonly name: string
  /** `app.routes.compute`, `main.Class.method`, `main.outer.inner`. */
  readonly qualname: string
  readonly parent: Func | null
  readonly owner: Class | null
}

/** A class statement. */
export interface Class {
  readonly uid: number
  readonly module: Module
  readonly index: number
  readonly facts: ClassFacts
  readonly name: string
  readonly qualname: string
  readonly parent: Func
  readonly owner: Class | null
  /** Names bound in the class body, built on first use. */
  scope?: ReadonlyMap<string, readonly Binding[]>
}

/** All modules of one run. */
export interface Project {
  /** Project modules in path order. */
  readonly modules: readonly Module[]
  /** The module that an absolute name means for an importing module; project first, then catalogue. */
  resolve(name: string, from: Module | null): Module | undefined
  /** Descriptions of HTTP interfaces that name the functions behind them, in path order. */
  readonly specifications: readonly Specification[]
  /** What the `package.json` files of the repository say. */
  readonly nodePackages: readonly PackageFacts[]
  /** A module of the Node catalogue by its import name, `globals` for what every file sees. */
  nodeLibrary(name: string): Module | undefined
  /** Is there a project package (with or without `__init__`) of that name? Then a missing submodule is ours, not a library's. */
  readonly byUid: (uid: number) => Module | undefined
  /** Functions that contain a call whose callee's last name is this one. */
  readonly callersByName: ReadonlyMap<string, readonly Func[]>
  /** Functions in whose body a decorator of this last name stands on something. */
  readonly decoratedByName: ReadonlyMap<string, readonly Func[]>
  /** Functions that assign `….name = value`. */
  readonly storesByName: ReadonlyMap<string, readonly Func[]>
  /** Functions that put elements into a container of this name; attributes begin with a dot. */
  readonly fillsByName: ReadonlyMap<string, readonly Func[]>
  /** Direct subclasses by the base's last name, as written. */
  readonly classesByBaseName: ReadonlyMap<string, readonly Class[]>
  readonly classes: readonly Class[]
  readonly functions: readonly Func[]
}

/** Whether a module of the catalogue is only the name above others, such as `google` of `google.cloud.storage`. */
export function isNamespace({ isStub, isPackage, facts }: Module): boolean {
  return isStub && isPackage && facts.functions[0]?.body.length === 0
}

/** Is the module JavaScript or TypeScript? */
export function isNodeModule(module: Module): boolean {
  return module.facts.language === 'typescript'
}
