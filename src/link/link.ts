/**
 * Joins the facts of all files into one project: names modules, resolves imports to files or to the catalogue, and
 * indexes names that inference asks for backwards (who calls a `load`, who assigns a `.client`). Infers nothing.
 */
import type { SourceFile } from '../base/source-file.ts'
import type { Arg, Expr, FileFacts, Stmt } from '../facts/file-facts.ts'
import type { Specification } from '../facts/operation-facts.ts'
import type { NodeManifests } from '../facts/package-facts.ts'
import { forEachExpr } from '../facts/walk.ts'
import { filledByAssignment, filledByCall, itemKey } from './fills.ts'
import { attributeSet } from './sets-attribute.ts'
import { ModuleFinder, type NamedFile } from './module-names.ts'
import { makeModule, makeNamespace, type UidSource } from './make-module.ts'
import { nameNodeModules, NodeFinder } from './node-modules.ts'
import type { StubSource } from '../catalogue/stub-source.ts'
import type { Class, Func, Module, Project } from './project.ts'

/** What is known of a repository's files, each by itself. */
export interface LinkInput {
  readonly files: readonly { readonly file: SourceFile; readonly facts: FileFacts }[]
  /** Every file of the repository, in any language. */
  readonly allFiles: readonly SourceFile[]
  /** The Python files among them by their dotted names. */
  readonly named: readonly NamedFile[]
  readonly stubs: StubSource
  /** How imports of JavaScript and TypeScript are meant; absent where there is none. */
  readonly node?: NodeManifests
  /** Descriptions of interfaces that name handlers; absent where there is none. */
  readonly specifications?: readonly Specification[]
}

/** Links the files of a repository. Pure: the same facts give the same project. */
export function link(input: LinkInput): Project {
  const uids: UidSource = { next: 1 }
  const facts = new Map(input.files.map(one => [one.file.path, one.facts]))
  const manifests = input.node ?? { packages: [], aliases: [] }
  const python = input.named.filter(one => facts.has(one.file.path))
  const node = nameNodeModules(input.allFiles, manifests).filter(one => facts.has(one.file.path))
  const named = node.length === 0 ? python : [...python, ...node].sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
  const finder = new ModuleFinder(python)
  const nodeFinder = new NodeFinder(
    node.map(({ file }) => file),
    manifests,
  )
  const modules: Module[] = []
  const byPath = new Map<string, Module>()
  for (const one of named) {
    const own = facts.get(one.file.path)
    if (!own) continue
    const module = makeModule(uids, one.name, own, { isPackage: one.isPackage, file: one.file, root: one.root })
    modules.push(module)
    byPath.set(one.file.path, module)
  }
  const stubs = new Map<string, Module | undefined>()
  const stub = (name: string): Module | undefined => {
    if (stubs.has(name)) return stubs.get(name)
    const found = input.stubs.facts(name)
    const module = found && makeModule(uids, name, found.facts, { isPackage: found.isPackage })
    stubs.set(name, module)
    return module
  }
  const nodeStub = (specifier: string): Module | undefined => {
    const name = specifier.replace(/^node:/, '')
    const key = `node:${name}`
    if (stubs.has(key)) return stubs.get(key)
    const found = input.stubs.facts(key)
    const module = found && makeModule(uids, name, found.facts, { isPackage: false })
    stubs.set(key, module)
    return module
  }
  const resolveNode = (specifier: string, from: Module): Module | undefined => {
    if (!from.file) return nodeStub(specifier)
    const path = nodeFinder.find(specifier, from.file.path)
    return path === null ? nodeStub(specifier) : byPath.get(path)
  }
  const namespaces = new Map<string, Module>()
  const namespace = (name: string): Module => {
    let found = namespaces.get(name)
    if (!found) namespaces.set(name, (found = makeNamespace(uids, name)))
    return found
  }
  const resolved = new Map<string, Module | undefined>()
  const resolve = (name: string, from: Module | null): Module | undefined => {
    if (from?.facts.language === 'typescript') return resolveNode(name, from)
    if (from?.isStub) return stub(name)
    const key = `${from?.file?.path ?? ''}|${name}`
    if (resolved.has(key)) return resolved.get(key)
    const top = name.split('.')[0] ?? name
    const found = finder.find(name, from?.file?.path ?? null, stub(top) !== undefined)
    const known = found ? byPath.get(found.file.path) : stub(name)
    const module = known ?? (finder.isNamespace(name) ? namespace(name) : undefined)
    resolved.set(key, module)
    return module
  }
  const functions = modules.flatMap(module => module.functions)
  const classes = modules.flatMap(module => module.classes)
  // Tests build and call everything in ways that production does not; they must not decide what a name means there.
  const speaking = modules.filter(module => module.file?.quiet !== 'test')
  const index = lazily(() => indexNames(speaking))
  const subclasses = lazily(() => indexBases(speaking.flatMap(module => module.classes)))
  return {
    modules,
    functions,
    classes,
    resolve,
    specifications: input.specifications ?? [],
    nodePackages: manifests.packages,
    nodeLibrary: nodeStub,
    byUid: uid => modules.find(module => module.uid === uid),
    get callersByName() {
      return index().calls
    },
    get decoratedByName() {
      return index().decorated
    },
    get storesByName() {
      return index().stores
    },
    get fillsByName() {
      return index().fills
    },
    get classesByBaseName() {
      return subclasses()
    },
  }
}

function lazily<T>(make: () => T): () => T {
  let value: T | undefined
  return () => (value ??= make())
}

interface NameIndex {
  readonly calls: Map<string, Func[]>
  readonly decorated: Map<string, Func[]>
  readonly stores: Map<string, Func[]>
  readonly fills: Map<string, Func[]>
}

function indexNames(modules: readonly Module[]): NameIndex {
  const calls = new Map<string, Func[]>()
  const decorated = new Map<string, Func[]>()
  const stores = new Map<string, Func[]>()
  const fills = new Map<string, Func[]>()
  const add = (map: Map<string, Func[]>, name: string, fn: Func): void => {
    const list = map.get(name)
    if (!list) map.set(name, [fn])
    else if (list.at(-1) !== fn) list.push(fn)
  }
  // A decorator is called where the definition stands.
  for (const { functions, classes } of modules)
    for (const { facts, parent } of [...functions, ...classes])
      for (const decorator of facts.decorators) {
        const name = lastName(decorator.k === 'call' ? decorator.fn : decorator)
        if (!name || !parent) continue
        add(calls, name, parent)
        add(decorated, name, parent)
      }
  for (const fn of modules.flatMap(module => module.functions)) {
    const visit = (expr: Expr): void => {
      if (expr.k === 'call') {
        const name = lastName(expr.fn)
        if (name) add(calls, name, fn)
        for (const arg of expr.args) partialName(arg, name, calledName => add(calls, calledName, fn))
        const filled = filledByCall(expr)
        if (filled !== null) add(fills, filled, fn)
        const set = attributeSet(expr)
        if (set !== null) add(stores, set, fn)
      }
    }
    const target = (stmt: Stmt): void => {
      if (stmt.k !== 'assign') return
      for (const one of stmt.targets) storeNames(one, name => add(stores, name, fn))
      for (const name of filledByAssignment(stmt)) add(fills, name, fn)
    }
    forEachExpr(fn.facts.body, visit, target)
  }
  return { calls, decorated, stores, fills }
}

/** `partial(f, x)` and `Thread(target=f)` call f too, in their way. */
function partialName(arg: Arg, callee: string | null, add: (name: string) => void): void {
  if (callee !== 'partial' && arg.name !== 'target') return
  const name = lastName(arg.value)
  if (name) add(name)
}

function storeNames(target: Expr, add: (name: string) => void): void {
  if (target.k === 'attr') add(target.name)
  else if (target.k === 'sub' && target.index.k === 'const' && target.index.t === 'str')
    add(itemKey(String(target.index.v)))
  else if (target.k === 'tuple' || target.k === 'list') for (const item of target.items) storeNames(item, add)
}

/** The last identifier of a name or attribute chain. */
export function lastName(expr: Expr): string | null {
  if (expr.k === 'name') return expr.id
  if (expr.k === 'attr') return expr.name
  if (expr.k === 'sub') return lastName(expr.of)
  return null
}

function indexBases(classes: readonly Class[]): Map<string, Class[]> {
  const found = new Map<string, Class[]>()
  for (const cls of classes)
    for (const base of cls.facts.bases) {
      const name = lastName(base)
      if (!name) continue
      const list = found.get(name)
      if (list) list.push(cls)
      else found.set(name, [cls])
    }
  return found
}
