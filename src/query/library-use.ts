/**
 * What a project uses of one library, as far as its own text tells: names, how they are called, what is awaited, entered
 * and iterated, and what is done with the results. Follows imports, assignments, annotations and `self.x` inside a file
 * and names imported from one file into another; it infers nothing and needs no stub of the library.
 */
import type { CallExpr, ClassFacts, Expr, FileFacts, ImportStmt, Stmt } from '../facts/file-facts.ts'
import { childrenOf, expressionsOf, forEachStmt, regionsOf } from '../facts/walk.ts'

/** A thing of the library: a module, class, function, attribute, or what calling one gives. */
export interface Used {
  readonly name: string
  readonly members: Map<string, Used>
  /** Different forms of its calls; empty if it is never called. */
  readonly calls: Map<string, CallForm>
  /** What calling it gives (an instance, for a class). */
  result: Used | null
  awaited: boolean
  notAwaited: boolean
  /** As the value of `with`, `async with`, `for`, `async for`. */
  readonly statements: Set<'with' | 'async with' | 'for' | 'async for'>
  /** A base class or an annotation: certainly a class. */
  isClass: boolean
}

/** One form of a call: how many arguments by position, which by name, and the types of literals among them. */
export interface CallForm {
  readonly positional: readonly (string | null)[]
  readonly named: ReadonlyMap<string, string | null>
}

/** Everything used of a library, by the module it is imported from. */
export interface LibraryUse {
  readonly name: string
  readonly modules: ReadonlyMap<string, Used>
  /** Files that import it. */
  readonly files: number
}

/** Reads the uses in all files; `files` by posix path. Null if no file imports the library. */
export function libraryUse(files: ReadonlyMap<string, FileFacts>, library: string): LibraryUse | null {
  const modules = new Map<string, Used>()
  const readers = [...files].map(([path, facts]) => ({ path, reader: new Reader(facts, path, library, modules) }))
  // What a later line, method or file binds is known the second time.
  for (let round = 0; round < 2; round++)
    for (const { reader } of readers) reader.read((from, path) => exportsOf(readers, from, path))
  const importing = readers.filter(({ reader }) => reader.imports)
  return importing.length === 0 ? null : { name: library, modules, files: importing.length }
}

/** First parts of what files import, sorted. */
export function importedNames(files: ReadonlyMap<string, FileFacts>): string[] {
  return [...new Set(importedModules(files).map(module => module.split('.')[0] ?? module))].sort()
}

/** Modules that files import by their whole name, sorted. */
export function importedModules(files: ReadonlyMap<string, FileFacts>): string[] {
  const names = new Set<string>()
  for (const facts of files.values())
    for (const fn of facts.functions)
      forEachStmt(fn.body, stmt => {
        if (stmt.k === 'import' && stmt.level === 0) names.add(stmt.module)
      })
  return [...names].sort()
}

/** A new thing of that name. */
function thing(name: string): Used {
  const made = { members: new Map(), calls: new Map(), statements: new Set<never>() }
  return { name, ...made, result: null, awaited: false, notAwaited: false, isClass: false }
}

type Scope = Map<string, Used>
type Exports = (from: ImportStmt, path: string) => Scope | null

/** Names of the one file that an import can mean: its dotted path ends with what is written. */
function exportsOf(files: readonly { path: string; reader: Reader }[], from: ImportStmt, path: string): Scope | null {
  const folder = path.split('/').slice(0, -Math.max(from.level, 1))
  const wanted = from.module === '' ? [] : from.module.split('.')
  const full = from.level > 0 ? [...folder, ...wanted].join('/') : wanted.join('/')
  const fits = files.filter(file => {
    const name = file.path.replace(/(\/__init__)?\.py$/, '')
    return from.level > 0 ? name === full : name === full || name.endsWith(`/${full}`)
  })
  return fits.length === 1 ? (fits[0]?.reader.top ?? null) : null
}

/** One file. */
class Reader {
  /** Module-level names. */
  readonly top: Scope = new Map()
  imports = false
  private readonly scopes = new Map<number, Scope>()
  /** Attributes that methods set on `self`, by class index. */
  private readonly fields = new Map<number, Scope>()
  /** Instances of the library's classes that classes of the file inherit from, by class index. */
  private readonly bases = new Map<number, Used>()
  private exports: Exports = () => null

  private readonly facts: FileFacts
  private readonly path: string
  private readonly library: string
  private readonly modules: Map<string, Used>

  constructor(facts: FileFacts, path: string, library: string, modules: Map<string, Used>) {
    this.facts = facts
    this.path = path
    this.library = library
    this.modules = modules
  }

  read(exports: Exports): void {
    this.exports = exports
    this.facts.functions.forEach((fn, index) => {
      const scope = this.scope(index)
      for (const param of fn.params) {
        const type = param.annotation && this.annotated(param.annotation, index)
        if (type) scope.set(param.name, type)
        if (param.default) this.value(param.default, fn.parent)
      }
      if (fn.returns) this.annotated(fn.returns, index)
      for (const one of fn.decorators) this.value(one, Math.max(fn.parent, 0))
      this.body(fn.body, index)
    })
    this.facts.classes.forEach((cls, index) => this.classBody(cls, index))
  }

  private classBody(cls: ClassFacts, index: number): void {
    const fields = this.field(index)
    for (const base of cls.bases) {
      const known = this.value(base, cls.parent)
      if (!known) continue
      known.isClass = true
      this.bases.set(index, instanceOf(known))
    }
    for (const stmt of cls.body) {
      const target = stmt.k === 'assign' ? stmt.targets[0] : undefined
      if (stmt.k !== 'assign' || target?.k !== 'name') continue
      const type = stmt.annotation && this.annotated(stmt.annotation, cls.parent)
      const value = (stmt.value && this.value(stmt.value, cls.parent)) ?? type
      if (value) fields.set(target.id, value)
    }
  }

  private scope(index: number): Scope {
    if (index === 0) return this.top
    const known = this.scopes.get(index)
    if (known) return known
    const made: Scope = new Map()
    this.scopes.set(index, made)
    return made
  }

  private field(cls: number): Scope {
    const known = this.fields.get(cls)
    if (known) return known
    const made: Scope = new Map()
    this.fields.set(cls, made)
    return made
  }

  private body(body: readonly Stmt[], fn: number): void {
    for (const stmt of body) {
      this.statement(stmt, fn)
      for (const region of regionsOf(stmt)) this.body(region, fn)
    }
  }

  private statement(stmt: Stmt, fn: number): void {
    if (stmt.k === 'import') this.importNames(stmt, this.scope(fn))
    else if (stmt.k === 'assign') {
      const type = stmt.annotation && this.annotated(stmt.annotation, fn)
      const value = (stmt.value && this.value(stmt.value, fn)) ?? type
      for (const target of stmt.targets) this.bind(target, value ?? null, fn)
    } else if (stmt.k === 'with') {
      for (const { value, target } of stmt.items) {
        const known = this.value(value, fn)
        known?.statements.add(stmt.async ? 'async with' : 'with')
        if (target) this.bind(target, known, fn)
      }
    } else if (stmt.k === 'for') {
      this.value(stmt.iter, fn)?.statements.add(stmt.async ? 'async for' : 'for')
    } else for (const expr of expressionsOf(stmt)) this.value(expr, fn)
  }

  private importNames(stmt: ImportStmt, scope: Scope): void {
    const isOurs = stmt.level === 0 && (stmt.module === this.library || stmt.module.startsWith(`${this.library}.`))
    if (!isOurs) {
      const other = stmt.names && this.exports(stmt, this.path)
      for (const one of (other && stmt.names) ?? []) {
        const known = other?.get(one.name)
        if (known) scope.set(one.as ?? one.name, known)
      }
      return
    }
    this.imports = true
    const module = this.module(stmt.module)
    if (!stmt.names) scope.set(stmt.as ?? this.library, stmt.as === undefined ? this.module(this.library) : module)
    for (const one of stmt.names ?? []) if (one.name !== '*') scope.set(one.as ?? one.name, member(module, one.name))
  }

  private module(name: string): Used {
    const known = this.modules.get(name)
    if (known) return known
    const made = thing(name)
    this.modules.set(name, made)
    return made
  }

  private bind(target: Expr, value: Used | null, fn: number): void {
    if (target.k === 'name') {
      if (value) this.scope(fn).set(target.id, value)
    } else if (target.k === 'attr') {
      const owner = this.facts.functions[fn]?.owner ?? -1
      if (value && owner >= 0 && this.isSelf(target.of, fn)) this.field(owner).set(target.name, value)
      else this.value(target, fn)
    } else for (const child of childrenOf(target)) this.value(child, fn)
  }

  private isSelf(expr: Expr, fn: number): boolean {
    return expr.k === 'name' && expr.id === this.facts.functions[fn]?.params[0]?.name
  }

  /** Whether the class itself has a method or attribute of that name. */
  private defines(cls: number, name: string): boolean {
    const { classes, functions } = this.facts
    return (classes[cls]?.body ?? []).some(stmt => {
      if (stmt.k === 'def') return functions[stmt.fn]?.name === name
      return stmt.k === 'assign' && stmt.targets.some(target => target.k === 'name' && target.id === name)
    })
  }

  private lookUp(name: string, fn: number): Used | null {
    for (let at = fn; at >= 0; at = at === 0 ? -1 : (this.facts.functions[at]?.parent ?? 0)) {
      const found = this.scope(at).get(name)
      if (found) return found
      if (at !== 0 && this.facts.functions[at]?.params.some(param => param.name === name)) return null
    }
    return null
  }

  /** The instance that an annotation promises: the first class of the library in it. */
  private annotated(expr: Expr, fn: number): Used | null {
    const known = expr.k === 'name' || expr.k === 'attr' ? this.value(expr, fn) : null
    if (known) {
      known.isClass = true
      return instanceOf(known)
    }
    for (const child of expr.k === 'attr' ? [] : childrenOf(expr)) {
      const found = this.annotated(child, fn)
      if (found) return found
    }
    return null
  }

  /** Visits an expression, notes what is used in it, and tells what it is. */
  private value(expr: Expr, fn: number): Used | null {
    switch (expr.k) {
      case 'name':
        return this.lookUp(expr.id, fn)
      case 'attr': {
        const owner = this.facts.functions[fn]?.owner ?? -1
        const field = owner >= 0 && this.isSelf(expr.of, fn) ? this.field(owner).get(expr.name) : undefined
        if (field) return field
        const base = owner >= 0 && this.isSelf(expr.of, fn) ? this.bases.get(owner) : undefined
        if (base) return this.defines(owner, expr.name) ? null : member(base, expr.name)
        const of = this.value(expr.of, fn)
        if (!of) return null
        return this.modules.get(`${of.name}.${expr.name}`) ?? member(of, expr.name)
      }
      case 'call':
        return this.call(expr, fn, false)
      case 'await':
        return expr.of.k === 'call' ? this.call(expr.of, fn, true) : this.value(expr.of, fn)
      case 'lambda':
        return null
      case 'cond':
        this.value(expr.test, fn)
        return this.value(expr.then, fn) ?? this.value(expr.else, fn)
      case 'comp':
        for (const clause of expr.clauses)
          this.value(clause.iter, fn)?.statements.add(clause.async ? 'async for' : 'for')
        for (const child of childrenOf(expr).filter(one => !expr.clauses.some(clause => clause.iter === one)))
          this.value(child, fn)
        return null
      case 'walrus': {
        const found = this.value(expr.value, fn)
        if (found) this.scope(fn).set(expr.target.id, found)
        return found
      }
      default: {
        const found = childrenOf(expr).map(child => this.value(child, fn))
        return expr.k === 'bool' ? (found.find(one => one !== null) ?? null) : null
      }
    }
  }

  private call(expr: CallExpr, fn: number, awaited: boolean): Used | null {
    const called = this.value(expr.fn, fn)
    for (const arg of expr.args) this.value(arg.value, fn)
    if (!called) return null
    const form = formOf(expr)
    called.calls.set(JSON.stringify([form.positional, [...form.named]]), form)
    if (awaited) called.awaited = true
    else called.notAwaited = true
    return instanceOf(called)
  }
}

function member(of: Used, name: string): Used {
  const known = of.members.get(name)
  if (known) return known
  const made = thing(name)
  of.members.set(name, made)
  return made
}

function instanceOf(called: Used): Used {
  return (called.result ??= thing(called.name))
}

function formOf(call: CallExpr): CallForm {
  const positional = call.args.filter(arg => arg.name === undefined && arg.star === undefined)
  const named = call.args.flatMap(arg => (arg.name === undefined ? [] : [[arg.name, literalType(arg.value)] as const]))
  return { positional: positional.map(arg => literalType(arg.value)), named: new Map(named) }
}

function literalType(expr: Expr): string | null {
  if (expr.k === 'format') return 'str'
  if (expr.k !== 'const') return null
  return ['str', 'bytes', 'int', 'float', 'bool'].includes(expr.t) ? expr.t : null
}
