/**
 * Constants that map names to values, and what is put into them at the top of a module, their own or another one's:
 * `DATABASES = {"default": {"CONN_MAX_AGE": 60}}`, `DATABASES["default"]["CONN_MAX_AGE"] = 60`, `DATABASES["default"].update(…)`.
 * What the names mean is not asked, nor which branch of an `if` is taken, but for those that only developers take.
 */
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import { forEachExpr } from '../../facts/walk.ts'
import { summarize } from '../../infer/body/body.ts'
import type { Summary } from '../../infer/records.ts'
import { moduleScope } from '../../infer/scope/names.ts'
import type { Module } from '../../link/project.ts'
import type { NamedMapping } from '../analysis.ts'
import { isForDevelopers } from '../entries/for-developers.ts'
import { locate } from '../assemble/names.ts'
import { isNamedForDevelopers } from './named-for-developers.ts'
import { usualNumber } from './usual-number.ts'
import type { ValueReader } from './written-value.ts'
import type { UsualNumber } from './written-values.ts'

type Entry = NamedMapping['entries'][number]

/** Those of a project, in file order, with what they hold at any depth; quiet files are left out. */
export function namedMappings(reader: ValueReader): readonly NamedMapping[] {
  return reader.inf.project.modules.flatMap(module => {
    const [top] = module.functions
    if (!top || module.file?.quiet) return []
    const found = new Map<string, Entry[]>()
    let at: Summary | undefined
    const add = (target: Expr, value: Expr): void => {
      const path = isForDevelopers(module, value.s) ? null : pathOf(target)
      if (!path || (path.keys.length === 0 && value.k !== 'dict')) return
      at ??= summarize(reader.inf, top)
      const entries = new Entries(reader, module, at).in(value, path.keys)
      if (entries.length > 0) found.set(path.name, [...(found.get(path.name) ?? []), ...entries])
    }
    forEachExpr(
      top.facts.body,
      expr => {
        if (expr.k !== 'call' || expr.fn.k !== 'attr' || expr.fn.name !== 'update' || expr.fn.of.k !== 'sub') return
        for (const { name, value } of expr.args)
          if (name === undefined) add(expr.fn.of, value)
          else add({ k: 'sub', of: expr.fn.of, index: word(name, value), s: value.s, e: value.e }, value)
      },
      stmt => {
        if (stmt.k === 'assign' && stmt.value) for (const target of stmt.targets) add(target, stmt.value)
      },
    )
    const forDevelopers = isNamedForDevelopers(module.name)
    return [...found].map(([name, entries]) => ({ name: `${module.name}.${name}`, forDevelopers, entries }))
  })
}

function word(text: string, { s, e }: Expr): Expr {
  return { k: 'const', t: 'str', v: text, s, e }
}

/** `DATABASES["default"]["OPTIONS"]` as its name and keys. */
function pathOf(expr: Expr): { readonly name: string; readonly keys: readonly string[] } | null {
  if (expr.k === 'name') return /^[A-Z][A-Z_]*$/.test(expr.id) ? { name: expr.id, keys: [] } : null
  if (expr.k !== 'sub' || expr.index.k !== 'const' || typeof expr.index.v !== 'string') return null
  const outer = pathOf(expr.of)
  return outer && { name: outer.name, keys: [...outer.keys, expr.index.v] }
}

class Entries {
  readonly #reader: ValueReader
  readonly #module: Module
  readonly #at: Summary

  constructor(reader: ValueReader, module: Module, at: Summary) {
    this.#reader = reader
    this.#module = module
    this.#at = at
  }

  in(expr: Expr, keys: readonly string[]): Entry[] {
    const at = locate(this.#module, expr.s, expr.e)
    if (expr.k === 'dict')
      return expr.items.flatMap(({ key, value }) =>
        key?.k === 'const' && typeof key.v === 'string' ? this.in(value, [...keys, key.v]) : [],
      )
    if (expr.k === 'const') return /^(str|int|float|bool|none)$/.test(expr.t) ? [{ keys, value: expr.v, at }] : []
    const call = expr.k === 'name' ? this.#callOf(expr.id) : expr.k === 'call' ? expr : undefined
    const usual = this.#number(expr)
    return [{ keys, value: undefined, at, ...(usual && { usual }), ...(call && { given: this.#given(call) }) }]
  }

  #number(expr: Expr): Entry['usual'] {
    return usualNumber(this.#reader.inf, this.#reader.callers, this.#at, expr)
  }

  /** `url = dj_database_url.config(…)` above `DATABASES["default"].update(url)`. */
  #callOf(name: string): CallExpr | undefined {
    const [only, ...others] = moduleScope(this.#module).get(name) ?? []
    return only?.k === 'value' && others.length === 0 && only.value?.k === 'call' ? only.value : undefined
  }

  /** Numbers that a call is given by name; null for `None`. */
  #given({ args }: CallExpr): NonNullable<Entry['given']> {
    const numbers = args.flatMap(({ name, value }): [string, UsualNumber | null][] => {
      if (name === undefined) return []
      if (value.k === 'const' && value.t === 'none') return [[name, null]]
      const number = this.#number(value)
      return number ? [[name, number]] : []
    })
    return Object.fromEntries(numbers)
  }
}
