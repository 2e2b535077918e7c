/**
 * A dictionary as a project writes it: its literal, what is put into it by key afterwards, what it takes over from others,
 * through names, modules, classes and functions that give one back. What is looked for is the expression under each key,
 * and whether it stands there in any case; what is put in by other functions than the one that makes it is not followed.
 */
import type { CallExpr, DictExpr, Expr, Stmt } from '../../facts/file-facts.ts'
import { expressionsOf, regionsOf, visitExpr } from '../../facts/walk.ts'
import { summarize } from '../../infer/body/body.ts'
import { mro } from '../../infer/classes.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Summary } from '../../infer/records.ts'
import { bindingsOf, localNames } from '../../infer/scope/local-names.ts'
import { classScope, importedModule, moduleScope, ownMethod } from '../../infer/scope/names.ts'
import type { Func, Module } from '../../link/project.ts'
import { valuesOf } from '../told/values-at.ts'
import { fieldDefaults } from './own-attributes.ts'

/** Dictionaries that are made of others end at this many. */
const DEEPEST = 6

/** What stands under a key. */
export interface WrittenEntry {
  readonly value: Expr
  /** The body in which the expression is to be read. */
  readonly at: Summary
  /** It stands there whatever branch is taken. */
  readonly sure: boolean
}

/** A dictionary; several entries of one key are what it may be. */
export interface WrittenDictionary {
  readonly entries: ReadonlyMap<string, readonly WrittenEntry[]>
  /** Some of what it holds is not known. */
  readonly open: boolean
}

/** One thing that is done to a name: it is bound, or something is put into what it is bound to. */
interface Write {
  readonly conditional: boolean
  readonly put: 'whole' | 'into'
  readonly value: Expr
}

const UNKNOWN: WrittenDictionary = { entries: new Map(), open: true }

/** What an expression in a body holds; null where it is no dictionary of the project. */
export function writtenDictionary(inf: Inference, at: Summary, expr: Expr): WrittenDictionary | null {
  return new Dictionaries(inf).of(expr, at, DEEPEST)
}

/** What a body (a module's, a class's) does to a name; `own` says what names of the body itself mean. */
export function dictionaryOfName(
  inf: Inference,
  at: Summary,
  { body, name, own }: { readonly body: readonly Stmt[]; readonly name: string; readonly own: (expr: Expr) => Expr },
): WrittenDictionary | null {
  return new Dictionaries(inf).written(body, name, at, DEEPEST, own)
}

class Dictionaries {
  readonly #inf: Inference

  constructor(inf: Inference) {
    this.#inf = inf
  }

  of(expr: Expr, at: Summary, left: number): WrittenDictionary | null {
    if (left === 0) return null
    switch (expr.k) {
      case 'dict':
        return this.#literal(expr, at, left - 1)
      case 'call':
        return this.#call(expr, at, left - 1)
      case 'cond':
        return either(this.of(expr.then, at, left - 1), this.of(expr.else, at, left - 1))
      case 'bool':
        return expr.op === 'or' ? (this.of(expr.left, at, left - 1) ?? this.of(expr.right, at, left - 1)) : null
      case 'bin':
        if (expr.op !== '|') return null
        return over(this.of(expr.left, at, left - 1) ?? UNKNOWN, this.of(expr.right, at, left - 1) ?? UNKNOWN)
      case 'name':
        return this.#name(expr.id, at, left - 1)
      case 'attr':
        return this.#attribute(expr.of, expr.name, at, left - 1)
      default:
        return null
    }
  }

  #literal({ items }: DictExpr, at: Summary, left: number): WrittenDictionary {
    return items.reduce<WrittenDictionary>(
      (held, { key, value }) => {
        if (!key) return over(held, this.of(value, at, left) ?? UNKNOWN)
        return key.k === 'const' && key.t === 'str' ? over(held, one(String(key.v), value, at)) : over(held, UNKNOWN)
      },
      { entries: new Map(), open: false },
    )
  }

  /** `dict(pool_size=5)`, `options.copy()`, `deepcopy(options)`, and functions of the project that give one back. */
  #call(call: CallExpr, at: Summary, left: number): WrittenDictionary | null {
    const { fn, args } = call
    const [first] = args
    if (fn.k === 'name' && fn.id === 'dict') return this.#given(args, at, left)
    const name = fn.k === 'name' ? fn.id : fn.k === 'attr' ? fn.name : ''
    if (fn.k === 'attr' && name === 'copy' && args.length === 0) return this.of(fn.of, at, left)
    const object = fn.k === 'attr' && /^(dict|model_dump|_asdict)$/.test(name) ? fn.of : name === 'asdict' ? first?.value : undefined // prettier-ignore
    if (object) return this.#fields(object, at)
    if (/^(deep)?copy$/.test(name) && first && args.length === 1) return this.of(first.value, at, left)
    const targets = valuesOf(this.#inf, at, fn).flatMap(value => (value.k === 'function' ? [value.fn] : []))
    const [target] = targets
    return target && targets.length === 1 && !target.module.isStub ? this.#returned(target, left) : null
  }

  /** What a call of `dict` or `update` is given. */
  #given(args: CallExpr['args'], at: Summary, left: number): WrittenDictionary {
    return args.reduce<WrittenDictionary>(
      (held, { name, value }) =>
        over(held, name === undefined ? (this.of(value, at, left) ?? UNKNOWN) : one(name, value, at)),
      { entries: new Map(), open: false },
    )
  }

  /** `settings.model_dump()`: the fields of the class, as they are where nobody says otherwise. */
  #fields(object: Expr, at: Summary): WrittenDictionary | null {
    const [value, other] = valuesOf(this.#inf, at, object)
    if (value?.k !== 'instance' || other || value.cls.module.isStub) return null
    const fields = [...fieldDefaults(this.#inf, value.cls)]
    const open = mro(this.#inf, value.cls).some(({ cls }) => !cls.module.isStub && [...classScope(cls)].some(([, [one]]) => one?.k === 'value' && !one.value)) // prettier-ignore
    return { entries: new Map(fields.map(([key, one]) => [key, [{ ...one, sure: false }]])), open }
  }

  #returned(fn: Func, left: number): WrittenDictionary | null {
    const given: Expr[] = []
    forEachWrite(fn.facts.body, false, stmt => {
      if (stmt.k === 'return' && stmt.value) given.push(stmt.value)
    })
    const at = summarize(this.#inf, fn)
    const [first = null, ...others] = given.map(value => this.of(value, at, left))
    return others.reduce(either, first)
  }

  #name(name: string, at: Summary, left: number): WrittenDictionary | null {
    const { fn } = at
    if (fn.index === 0 || !localNames(fn).has(name)) return this.#inModule(fn.module, name, left)
    if (bindingsOf(fn, name).includes(null)) return null
    return this.written(fn.facts.body, name, at, left)
  }

  #attribute(of: Expr, name: string, at: Summary, left: number): WrittenDictionary | null {
    const held = valuesOf(this.#inf, at, of).map(value => {
      if (value.k === 'module') return this.#inModule(value.module, name, left)
      if (value.k !== 'class' && value.k !== 'instance') return null
      const owner = mro(this.#inf, value.cls).find(({ cls }) => classScope(cls).has(name))?.cls
      const top = owner?.module.functions[0]
      if (!owner || !top || owner.module.isStub) return null
      const method = ownMethod(owner, name)
      if (method) return this.#returned(method, left)
      return this.written(owner.facts.body, name, summarize(this.#inf, top), left)
    })
    return held.length === 1 ? (held[0] ?? null) : null
  }

  #inModule(module: Module, name: string, left: number): WrittenDictionary | null {
    const [top] = module.functions
    if (!top || module.isStub || left <= 0) return null
    const imported = (moduleScope(module).get(name) ?? []).find(binding => binding.k === 'import')
    if (imported?.k !== 'import') return this.written(top.facts.body, name, summarize(this.#inf, top), left)
    const from = importedModule(this.#inf, module, imported.stmt.module, imported.stmt.level)
    const own = imported.stmt.names?.[imported.at]?.name
    return from && own !== undefined ? this.#inModule(from, own, left - 1) : null
  }

  /** What a body does to a name, in order. */
  written(
    body: readonly Stmt[],
    name: string,
    at: Summary,
    left: number,
    own: (expr: Expr) => Expr = expr => expr,
  ): WrittenDictionary | null {
    let held: WrittenDictionary | null = null
    for (const { put, conditional, value: said } of writesOf(body, name)) {
      const value = own(said)
      const more: WrittenDictionary | null =
        put === 'into' && value.k === 'call' ? this.#given(value.args, at, left) : this.of(value, at, left)
      if (put === 'into') held = held && (conditional ? maybe(held, more ?? UNKNOWN) : over(held, more ?? UNKNOWN))
      else held = conditional && held ? either(held, more) : more
    }
    return held
  }
}

/** What is bound to a name, `name[key] = value` as a dictionary of one entry, and the calls of `name.update`. */
function writesOf(body: readonly Stmt[], name: string): readonly Write[] {
  const found: Write[] = []
  const isIt = (expr: Expr): boolean => expr.k === 'name' && expr.id === name
  forEachWrite(body, false, (stmt, conditional) => {
    for (const expr of expressionsOf(stmt))
      visitExpr(expr, call => {
        if (call.k !== 'call' || call.fn.k !== 'attr' || !isIt(call.fn.of)) return
        if (call.fn.name === 'update') found.push({ put: 'into', conditional, value: call })
        const [key, value] = call.args
        if (call.fn.name === 'setdefault' && key && value)
          found.push({ put: 'into', conditional: true, value: oneEntry(key.value, value.value) })
      })
    if (stmt.k !== 'assign' || stmt.value === undefined) return
    for (const target of stmt.targets) {
      if (isIt(target)) found.push({ put: 'whole', conditional, value: stmt.value })
      if (target.k === 'sub' && isIt(target.of))
        found.push({ put: 'into', conditional, value: oneEntry(target.index, stmt.value) })
    }
  })
  return found
}

/** What is put in under a key, as a dictionary that stands where the value does. */
export function oneEntry(key: Expr, value: Expr): DictExpr {
  return { k: 'dict', items: [{ key, value }], s: value.s, e: value.e }
}

function forEachWrite(
  body: readonly Stmt[],
  conditional: boolean,
  on: (stmt: Stmt, conditional: boolean) => void,
): void {
  for (const stmt of body) {
    on(stmt, conditional)
    const branches = stmt.k !== 'with' && stmt.k !== 'try'
    for (const region of regionsOf(stmt)) forEachWrite(region, conditional || branches, on)
  }
}

function one(key: string, value: Expr, at: Summary): WrittenDictionary {
  return { entries: new Map([[key, [{ value, at, sure: true }]]]), open: false }
}

/** The second one laid over the first. */
function over(below: WrittenDictionary, above: WrittenDictionary): WrittenDictionary {
  return { entries: new Map([...below.entries, ...above.entries]), open: below.open || above.open }
}

/** The first, into which the second may have been put. */
function maybe(held: WrittenDictionary, more: WrittenDictionary): WrittenDictionary {
  const entries = new Map(held.entries)
  for (const [key, values] of more.entries)
    entries.set(key, [...(held.entries.get(key) ?? []), ...values.map(value => ({ ...value, sure: false }))])
  return { entries, open: held.open || more.open }
}

/** One of the two. */
function either(first: WrittenDictionary | null, second: WrittenDictionary | null): WrittenDictionary | null {
  if (!first || !second) return first && second
  const entries = new Map<string, readonly WrittenEntry[]>()
  for (const key of [...first.entries.keys(), ...second.entries.keys()])
    entries.set(
      key,
      [...(first.entries.get(key) ?? []), ...(second.entries.get(key) ?? [])].map(value => ({
        ...value,
        sure: value.sure && first.entries.has(key) && second.entries.has(key),
      })),
    )
  return { entries, open: first.open || second.open }
}
