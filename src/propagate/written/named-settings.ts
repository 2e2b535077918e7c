/**
 * Settings by the capitals of their names, wherever a project says them: constants of a module or of a class, keys put into
 * what configures an application (`app.config["POOL_SIZE"] = 5`, `config.update(…)`, `from_mapping(…)`), attributes in capitals.
 * What a name means, and which of several places counts, is not asked.
 */
import type { Expr, Stmt } from '../../facts/file-facts.ts'
import { expressionsOf, forEachStmt, visitExpr } from '../../facts/walk.ts'
import { summarize } from '../../infer/body/body.ts'
import { classScope } from '../../infer/scope/names.ts'
import type { Class, Func, Module } from '../../link/project.ts'
import type { NamedSetting, WrittenValue } from './written-values.ts'
import { isForDevelopers } from '../entries/for-developers.ts'
import { locate } from '../assemble/names.ts'
import { dictionaryOfName, oneEntry } from './written-dictionary.ts'
import { isNamedForDevelopers } from './named-for-developers.ts'
import { writtenValue, type ValueReader } from './written-value.ts'

const SETTING = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/
const CONFIGURES = /^(update|from_mapping)$/

interface Said {
  readonly name: string
  readonly value: Expr
  readonly fn: Func
  readonly owner: Class | null
  /** It is bound to its name in the body of the module or class. */
  readonly isOfBody?: true
}

/** All of them, in the order of the files. */
export function namedSettings(reader: ValueReader): readonly NamedSetting[] {
  return reader.inf.project.modules.flatMap(module => {
    if (module.file?.quiet) return []
    return saidIn(module).map(said => {
      const within = said.owner?.qualname ?? said.fn.qualname
      const forDevelopers =
        isNamedForDevelopers(within) ||
        isNamedForDevelopers(module.file?.path ?? '') ||
        isForDevelopers(module, said.value.s)
      return new Setting(reader, said, within, forDevelopers)
    })
  })
}

function saidIn(module: Module): Said[] {
  const found: Said[] = []
  const [top] = module.functions
  if (!top) return found
  const reads = (fn: Func, owner: Class | null, body: readonly Stmt[]): void => {
    const add = (name: Expr | string | undefined, value: Expr, isOfBody?: true): void => {
      const text = typeof name === 'string' ? name : name?.k === 'const' ? String(name.v) : ''
      if (SETTING.test(text)) found.push({ name: text, value, fn, owner, ...(isOfBody && { isOfBody }) })
    }
    const own = new Set<string>()
    forEachStmt(body, stmt => {
      for (const expr of expressionsOf(stmt)) visitExpr(expr, inner => configured(inner, add))
      if (stmt.k !== 'assign' || stmt.value === undefined) return
      for (const target of stmt.targets) {
        if (target.k === 'name' && (fn.index === 0 || owner)) {
          own.add(target.id)
          add(target.id, stmt.value, true)
        }
        if (target.k === 'sub') add(target.index, stmt.value)
        // `app.config["ENGINE_OPTIONS"]["pool_size"] = 5`, `ENGINE_OPTIONS["pool_size"] = 5`
        // What is put into a name of the body itself is read with the name.
        if (target.k === 'sub' && target.of.k === 'name' && own.has(target.of.id)) continue
        const into = target.k !== 'sub' ? undefined : target.of.k === 'sub' ? target.of.index : nameOf(target.of)
        if (target.k === 'sub' && into !== undefined) add(into, oneEntry(target.index, stmt.value))
        if (target.k === 'attr') add(target.name, stmt.value)
      }
    })
  }
  for (const fn of module.functions) {
    reads(fn, null, fn.facts.body)
    // `@property def ENGINE_OPTIONS(self): return {…}`
    if (fn.owner && SETTING.test(fn.name))
      forEachStmt(fn.facts.body, stmt => {
        if (stmt.k === 'return' && stmt.value) found.push({ name: fn.name, value: stmt.value, fn, owner: fn.owner })
      })
  }
  for (const cls of module.classes) reads(top, cls, cls.facts.body)
  return found.sort((a, b) => a.value.s - b.value.s)
}

/** `config.update(POOL_SIZE=5)`, `config.from_mapping({"POOL_SIZE": 5})`, `config.setdefault("POOL_SIZE", 5)`. */
function configured(call: Expr, add: (name: Expr | string | undefined, value: Expr) => void): void {
  if (call.k !== 'call' || call.fn.k !== 'attr') return
  const [first, second] = call.args
  if (call.fn.name === 'setdefault' && first && second) add(first.value, second.value)
  if (!CONFIGURES.test(call.fn.name)) return
  for (const { name, value } of call.args) {
    if (name !== undefined) add(name, value)
    else if (value.k === 'dict') for (const item of value.items) add(item.key, item.value)
  }
}

/** A name of the class itself is no name of the module: `SIZE = 5` above `OPTIONS = {"pool_size": SIZE}`. */
function withOwnNames(expr: Expr, owner: Class, left: number): Expr {
  if (left === 0) return expr
  if (expr.k === 'dict')
    return { ...expr, items: expr.items.map(item => ({ ...item, value: withOwnNames(item.value, owner, left - 1) })) }
  if (expr.k === 'call' && expr.fn.k === 'name' && expr.fn.id === 'dict')
    return { ...expr, args: expr.args.map(arg => ({ ...arg, value: withOwnNames(arg.value, owner, left - 1) })) }
  const bound = expr.k === 'name' ? classScope(owner).get(expr.id) : undefined
  const [only] = bound ?? []
  return bound?.length === 1 && only?.k === 'value' && only.value && only.path.length === 0
    ? withOwnNames(only.value, owner, left - 1)
    : expr
}

function nameOf(expr: Expr): string | undefined {
  return expr.k === 'name' ? expr.id : expr.k === 'attr' ? expr.name : undefined
}

/** Works out what it says when it is asked. */
class Setting implements NamedSetting {
  readonly name: string
  readonly within: string
  readonly forDevelopers: boolean
  readonly #reader: ValueReader
  readonly #said: Said
  #value: WrittenValue | undefined

  constructor(reader: ValueReader, said: Said, within: string, forDevelopers: boolean) {
    this.name = said.name
    this.within = within
    this.forDevelopers = forDevelopers
    this.#reader = reader
    this.#said = said
  }

  get at(): NamedSetting['at'] {
    const { fn, value } = this.#said
    return locate(fn.module, value.s, value.e)
  }

  get number(): NamedSetting['number'] {
    return this.#whole.number
  }

  get text(): NamedSetting['text'] {
    return this.#whole.text
  }

  get entries(): NamedSetting['entries'] {
    return this.#whole.entries
  }

  get #whole(): WrittenValue {
    const { fn, owner, value, isOfBody } = this.#said
    if (this.#value) return this.#value
    const { inf } = this.#reader
    const own = (expr: Expr): Expr => (owner ? withOwnNames(expr, owner, 4) : expr)
    const at = summarize(inf, fn)
    const held = isOfBody ? dictionaryOfName(inf, at, { body: owner?.facts.body ?? fn.facts.body, name: this.name, own }) : undefined // prettier-ignore
    return (this.#value = writtenValue(this.#reader, { value: own(value), at, sure: true }, held))
  }
}
