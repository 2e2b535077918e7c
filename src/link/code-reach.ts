/**
 * Which functions a function leads to, by the names that stand in it: enough to know what a program of one command
 * starts, before anything is inferred. A name that is mentioned counts as called (`set_defaults(func=serve)`).
 */
import { isBelow } from '../base/folder-of.ts'
import type { Expr, ImportStmt } from '../facts/file-facts.ts'
import { forEachExpr, visitExpr } from '../facts/walk.ts'
import { absoluteName } from './module-names.ts'
import type { Func, Module, Project } from './project.ts'

/** The name that a program starts with, and the module in which it stands; null for the module's own code. */
export interface CodeEntry {
  readonly module: Module
  readonly name: string | null
}

/** What is reached: functions by file, and names of libraries. */
export interface Reached {
  readonly functions: ReadonlyMap<string, ReadonlySet<number>>
  readonly libraries: readonly string[]
  /** The words name the functions from which it is reached: the rest of the program is not run. */
  readonly isNamed: boolean
}

type Meaning =
  | { readonly k: 'function'; readonly fn: Func }
  | { readonly k: 'class'; readonly module: Module; readonly cls: number }
  | { readonly k: 'value'; readonly fn: Func; readonly value: Expr }
  | { readonly k: 'module'; readonly module: Module }
  | { readonly k: 'library'; readonly name: string }

/** A chain of imports from package to package ends somewhere. */
const DEEPEST = 8

/** `package.module:function` or `package.module`, below the folder where it was declared before elsewhere. */
export function entryOf(project: Project, target: string, folder: string): CodeEntry | null {
  const [name = '', attribute] = target.split(':')
  const names = attribute === undefined ? [`${name}.__main__`, name] : [name]
  const found = names
    .map(one => project.modules.filter(module => module.name === one && !module.file?.quiet))
    .find(modules => modules.length > 0)
  const below = found?.filter(({ file }) => isBelow(file?.path ?? '', folder)) ?? []
  const module = below[0] ?? (found?.length === 1 ? found[0] : undefined)
  return module ? { module, name: attribute?.split('.')[0] ?? null } : null
}

/** Follows names through one project. */
export class CodeReach {
  readonly #project: Project
  readonly #scopes = new Map<Func, ReadonlyMap<string, Meaning | ImportStmt>>()

  constructor(project: Project) {
    this.#project = project
  }

  /**
   * What the program reaches when it is given these words: from the functions that a word names (`serve`, the function
   * of a subcommand), and where none is so called from the entry, or from the only command that its module registers.
   */
  from({ module, name }: CodeEntry, words: readonly string[]): Reached {
    const target = name === null ? undefined : this.#inModule(module, name)
    const [top] = module.functions
    const entry: Meaning[] = name === null && top ? [{ k: 'function', fn: top }] : target ? [target] : []
    const all = this.#walk(entry)
    const home = target?.k === 'function' || target?.k === 'value' ? target.fn.module : module
    const called = new Set(words.map(word => word.replaceAll('-', '_')))
    const commands = this.#registered(home).filter(fn => namesOf(fn).some(one => called.has(one)))
    const inside = [...all.seen].filter(fn => called.has(fn.name))
    const named = this.#walk([...commands, ...inside].map(fn => ({ k: 'function', fn })))
    const ofHome = this.#registered(home).filter(fn => fn.module === home)
    const only = this.#walk(all.seen.size === 0 && ofHome.length === 1 ? ofHome.map(fn => ({ k: 'function', fn })) : [])
    const reached = [named, all, only].find(({ seen }) => seen.size > 0) ?? all
    return shown(reached.seen, new Set([...all.libraries, ...reached.libraries]), reached === named)
  }

  /** Functions that a decorator registers somewhere, in the package of a module. */
  #registered({ name, root }: Module): readonly Func[] {
    const [top = ''] = name.split('.')
    return this.#project.modules
      .filter(one => one.root === root && one.name.split('.')[0] === top && !one.file?.quiet)
      .flatMap(({ functions }) => functions.filter(({ facts }) => facts.decorators.length > 0))
  }

  #walk(start: readonly Meaning[]): { readonly seen: Set<Func>; readonly libraries: Set<string> } {
    const seen = new Set<Func>()
    const libraries = new Set<string>()
    const open = [...start]
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.k === 'library') libraries.add(next.name)
      else if (next.k === 'value') open.push(...this.#mentioned(next.fn, [next.value]))
      else if (next.k === 'class') {
        const { module, cls } = next
        open.push(...module.functions.filter(fn => fn.facts.owner === cls).map(fn => ({ k: 'function', fn }) as const))
      } else if (next.k === 'function' && !seen.has(next.fn)) {
        const { fn } = next
        seen.add(fn)
        open.push(...this.#mentioned(fn, expressionsIn(fn)))
      }
    }
    return { seen, libraries }
  }

  /** What the names in some expressions of a function mean; values only where they are called upon by the entry itself. */
  #mentioned(fn: Func, expressions: readonly Expr[]): Meaning[] {
    const found: Meaning[] = []
    const see = (expr: Expr): void => {
      const meaning = expr.k === 'name' || expr.k === 'attr' ? this.#meaningOf(fn, expr) : undefined
      if (meaning && meaning.k !== 'value' && meaning.k !== 'module') found.push(meaning)
    }
    for (const one of expressions) visitExpr(one, see)
    return found
  }

  #meaningOf(fn: Func, expr: Expr): Meaning | undefined {
    if (expr.k === 'name') return this.#lookUp(fn, expr.id)
    if (expr.k !== 'attr') return undefined
    const of = this.#meaningOf(fn, expr.of)
    if (of?.k === 'library') return { k: 'library', name: `${of.name}.${expr.name}` }
    return of?.k === 'module' ? this.#inModule(of.module, expr.name) : undefined
  }

  #lookUp(from: Func, name: string): Meaning | undefined {
    for (let fn: Func | null = from; fn; fn = fn.parent) {
      const said = this.#scope(fn).get(name)
      if (said) return said.k === 'import' ? this.#imported(fn.module, said, name, 0) : said
    }
    return undefined
  }

  #inModule(module: Module, name: string, depth = 0): Meaning | undefined {
    const [top] = module.functions
    const said = top ? this.#scope(top).get(name) : undefined
    if (said && said.k !== 'import') return said
    if (said) return depth < DEEPEST ? this.#imported(module, said, name, depth + 1) : undefined
    const inner = this.#project.resolve(`${module.name}.${name}`, module)
    return inner && !inner.isStub ? { k: 'module', module: inner } : undefined
  }

  #imported(from: Module, { module, level, names, as }: ImportStmt, name: string, depth: number): Meaning | undefined {
    const absolute = absoluteName(from, module, level)
    if (absolute === null) return undefined
    const loaded = names || as !== undefined ? absolute : (absolute.split('.')[0] ?? absolute)
    const own = this.#project.resolve(loaded, from)
    const taken = names?.find(one => (one.as ?? one.name) === name)?.name
    if (own && !own.isStub)
      return taken === undefined ? { k: 'module', module: own } : this.#inModule(own, taken, depth)
    if (taken === undefined) return { k: 'library', name: loaded }
    const inner = this.#project.resolve(`${absolute}.${taken}`, from)
    return inner && !inner.isStub ? { k: 'module', module: inner } : { k: 'library', name: `${absolute}.${taken}` }
  }

  /** Names that a function's body or a module binds. */
  #scope(fn: Func): ReadonlyMap<string, Meaning | ImportStmt> {
    const known = this.#scopes.get(fn)
    if (known) return known
    const { module } = fn
    const scope = new Map<string, Meaning | ImportStmt>()
    forEachExpr(
      fn.facts.body,
      () => undefined,
      stmt => {
        if (stmt.k === 'import') {
          for (const { as, name } of stmt.names ?? []) scope.set(as ?? name, stmt)
          if (!stmt.names) scope.set(stmt.as ?? stmt.module.split('.')[0] ?? stmt.module, stmt)
        } else if (stmt.k === 'def') {
          const inner = module.functions[stmt.fn]
          if (inner) scope.set(inner.name, { k: 'function', fn: inner })
        } else if (stmt.k === 'class') {
          scope.set(module.facts.classes[stmt.cls]?.name ?? '', { k: 'class', module, cls: stmt.cls })
        } else if (stmt.k === 'assign' && stmt.value) {
          for (const target of stmt.targets)
            if (target.k === 'name') scope.set(target.id, { k: 'value', fn, value: stmt.value })
        }
      },
    )
    this.#scopes.set(fn, scope)
    return scope
  }
}

/** Everything that stands in a function: its body and its decorators. */
function expressionsIn({ facts }: Func): readonly Expr[] {
  const found: Expr[] = [...facts.decorators]
  forEachExpr(facts.body, expr => found.push(expr))
  return found
}

/** The name of a function, and the texts that its decorators are given: what a subcommand may be called. */
function namesOf({ name, facts }: Func): readonly string[] {
  const said = facts.decorators.flatMap(one => (one.k === 'call' ? one.args : []))
  const texts = said.flatMap(({ value }) => (value.k === 'const' && typeof value.v === 'string' ? [value.v] : []))
  return [name, name.replace(/_(command|cmd)$/, ''), ...texts.map(text => text.replaceAll('-', '_'))]
}

function shown(seen: Iterable<Func>, libraries: Iterable<string>, isNamed: boolean): Reached {
  const functions = new Map<string, Set<number>>()
  for (const { module, index } of seen) {
    const path = module.file?.path ?? ''
    functions.set(path, (functions.get(path) ?? new Set()).add(index))
  }
  return { functions, libraries: [...libraries], isNamed }
}
