/**
 * The number that an expression is where nobody says otherwise: the default of a variable of the environment
 * (`int(os.environ.get("POOL_SIZE", 5))`, `env.int("POOL_SIZE", default=5)`), of a field of a settings class, and of an
 * option of the command line. What a function is handed is what all its callers hand to it.
 */
import type { CallExpr, Expr } from '../../facts/file-facts.ts'
import { forEachExpr } from '../../facts/walk.ts'
import { mro } from '../../infer/classes.ts'
import { summarize } from '../../infer/body/body.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Summary } from '../../infer/records.ts'
import { bindingsOf, localNames, onlyBinding } from '../../infer/scope/local-names.ts'
import { classScope, importedModule, moduleScope } from '../../infer/scope/names.ts'
import type { Value } from '../../infer/values.ts'
import type { Binding } from '../../link/bindings.ts'
import { lastName } from '../../link/link.ts'
import type { Func, Module } from '../../link/project.ts'
import type { UsualNumber } from './written-values.ts'
import { defaultOf, givenToSelf } from './own-attributes.ts'
import { writtenDictionary } from './written-dictionary.ts'
import { givenFor, type Callers } from '../told/state/callers.ts'
import { valuesOf } from '../told/values-at.ts'

/** Constants that are made of constants end at this many. */
const DEEPEST = 8
/** What a variable of the environment, or a key of the settings, is called. */
const VARIABLE = /^[A-Z][A-Z0-9_]*$/

/** The number of an argument of a call in a body; undefined where it is not known. */
export function usualNumber(
  inf: Inference,
  callers: () => Callers,
  summary: Summary,
  expr: Expr,
): UsualNumber | undefined {
  const numbers = new Numbers(inf, callers)
  const value = numbers.of(expr, summary, DEEPEST)
  return value === undefined ? undefined : { value, assumed: numbers.assumed }
}

class Numbers {
  /** Somebody may say otherwise without a change of the code. */
  assumed = false
  readonly #inf: Inference
  readonly #callers: () => Callers

  constructor(inf: Inference, callers: () => Callers) {
    this.#inf = inf
    this.#callers = callers
  }

  of(expr: Expr | undefined, at: Summary, left: number): number | undefined {
    if (!expr || left === 0) return undefined
    switch (expr.k) {
      case 'const':
        if (expr.t === 'str') return /^\d{1,9}$/.test(String(expr.v)) ? Number(expr.v) : undefined
        return typeof expr.v === 'number' ? expr.v : undefined
      case 'bool':
        this.assumed = true
        return expr.op === 'or' ? (this.of(expr.left, at, left - 1) ?? this.of(expr.right, at, left - 1)) : undefined
      case 'call':
        return this.#call(expr, at, left - 1)
      case 'name':
        return this.#name(expr.id, at, left - 1)
      case 'attr':
        if (expr.of.k === 'name' && isParsed(at, expr.of.id)) return this.#option(at, expr.name, left - 1)
        return this.#same(valuesOf(this.#inf, at, expr.of), value => this.#member(value, expr.name, left - 1))
      case 'sub':
        return this.#entry(expr.of, expr.index, at, left - 1)
      default:
        return undefined
    }
  }

  /** `int(x)`, `cast(int, x)`; a read of a variable with its default, whatever the function is called. */
  #call(call: CallExpr, at: Summary, left: number): number | undefined {
    const [first, second] = call.args.filter(({ name, star }) => name === undefined && !star).map(({ value }) => value)
    const name = call.fn.k === 'name' ? call.fn.id : null
    if (name === 'int') return this.of(first, at, left)
    if (name === 'cast') return this.of(second, at, left)
    if (first?.k !== 'const' || !VARIABLE.test(String(first.v))) return undefined
    const said = call.args.find(arg => arg.name === 'default' || arg.name === 'fallback')
    this.assumed = true
    return this.of(said?.value ?? second, at, left)
  }

  #name(name: string, at: Summary, left: number): number | undefined {
    const { fn } = at
    if (fn.index === 0 || !localNames(fn).has(name)) return this.#inModule(fn.module, name, left)
    const stmt = onlyBinding(fn, name)
    if (stmt?.k === 'assign' && stmt.targets[0]?.k === 'name') return this.of(stmt.value, at, left)
    if (stmt) return undefined
    const said = commandDefault(fn, name)
    this.assumed ||= said !== undefined
    return said ? this.of(said, at, left) : this.#handed(fn, name, left)
  }

  /** What all callers give for a parameter that nothing in the function binds again. */
  #handed(fn: Func, name: string, left: number): number | undefined {
    const at = fn.facts.params.findIndex(param => param.name === name)
    if (at < 0 || bindingsOf(fn, name).length > 1) return undefined
    const calls = [...(this.#callers().get(fn) ?? [])].flatMap(([caller, records]) =>
      records.map(record => ({ given: givenFor(fn, at, record), from: summarize(this.#inf, caller) })),
    )
    const own = fn.facts.params[at]?.default
    return this.#same(calls, ({ given, from }) =>
      given === undefined ? undefined : this.of(given, given === own ? summarize(this.#inf, fn) : from, left),
    )
  }

  #member(value: Value, name: string, left: number): number | undefined {
    if (value.k === 'module') return this.#inModule(value.module, name, left)
    if (value.k !== 'class' && value.k !== 'instance') return undefined
    const holder = mro(this.#inf, value.cls).find(({ cls }) => classScope(cls).has(name))?.cls
    const given = value.k === 'instance' ? givenToSelf(this.#inf, value.cls, name) : []
    const isDeclared =
      holder &&
      classScope(holder)
        .get(name)
        ?.some(one => one.k !== 'value' || one.value)
    if (given.length > 0 && !isDeclared) return this.#same(given, one => this.of(one.value, one.at, left))
    if (!holder || holder.module.isStub) return undefined
    this.assumed = true
    return this.#bound(holder.module, classScope(holder).get(name) ?? [], left)
  }

  /** `options["pool_size"]`, where the project writes the dictionary. */
  #entry(of: Expr, key: Expr, at: Summary, left: number): number | undefined {
    if (key.k !== 'const' || key.t !== 'str') return undefined
    const found = writtenDictionary(this.#inf, at, of)?.entries.get(String(key.v)) ?? []
    this.assumed ||= found.some(({ sure }) => !sure)
    return this.#same(found, one => this.of(one.value, one.at, left))
  }

  /** `parser.add_argument("--workers", type=int, default=1)` in the same file. */
  #option(at: Summary, name: string, left: number): number | undefined {
    const found: CallExpr[] = []
    for (const { facts } of at.fn.module.functions)
      forEachExpr(facts.body, expr => {
        if (expr.k === 'call' && lastName(expr.fn) === 'add_argument' && optionName(expr) === name) found.push(expr)
      })
    this.assumed = true
    return this.#same(found, ({ args }) => this.of(args.find(arg => arg.name === 'default')?.value, at, left))
  }

  #inModule(module: Module, name: string, left: number): number | undefined {
    return module.isStub ? undefined : this.#bound(module, moduleScope(module).get(name) ?? [], left)
  }

  #bound(module: Module, bindings: readonly Binding[], left: number): number | undefined {
    return this.#same(bindings, one => {
      if (one.k === 'import') {
        const from = importedModule(this.#inf, module, one.stmt.module, one.stmt.level)
        const name = one.stmt.names?.[one.at]?.name
        return from && name !== undefined ? this.#inModule(from, name, left) : undefined
      }
      if (one.k !== 'value' || one.path.length > 0) return undefined
      const [top] = module.functions
      if (!top) return undefined
      return this.of(one.value && defaultOf(one.value), summarize(this.#inf, top), left)
    })
  }

  /** The number that all of them are. */
  #same<T>(all: readonly T[], numberOf: (one: T) => number | undefined): number | undefined {
    const found = new Set(all.map(numberOf))
    return found.size === 1 ? [...found][0] : undefined
  }
}

/** What a parameter is where the command line says nothing: `@click.option("--workers", default=1)`, `typer.Option(1)`. */
function commandDefault({ facts }: Func, name: string): Expr | undefined {
  const param = facts.params.find(one => one.name === name)
  const made = facts.decorators.flatMap(one => (one.k === 'call' ? [one] : []))
  const option = made.find(call => lastName(call.fn) === 'option' && optionName(call) === name)
  if (option) return option.args.find(arg => arg.name === 'default')?.value
  if (!made.some(({ fn }) => /^(command|callback)$/.test(lastName(fn) ?? ''))) return undefined
  const given = param?.default
  if (given?.k !== 'call' || lastName(given.fn) !== 'Option') return given
  return given.args.find(arg => arg.name === undefined || arg.name === 'default')?.value
}

/** Is it bound to what the command line says: `args = parser.parse_args()`? */
function isParsed({ fn }: Summary, name: string): boolean {
  const isCall = (value: Expr | undefined): boolean =>
    value?.k === 'call' && /^parse_(known_)?args$/.test(lastName(value.fn) ?? '')
  if (fn.index > 0 && localNames(fn).has(name)) {
    const stmt = onlyBinding(fn, name)
    return stmt?.k === 'assign' && isCall(stmt.value)
  }
  const bindings = moduleScope(fn.module).get(name) ?? []
  return bindings.length === 1 && bindings.every(one => one.k === 'value' && isCall(one.value))
}

/** The attribute under which an option is found: `--log-level` as `log_level`, unless it says another one. */
function optionName({ args }: CallExpr): string | undefined {
  const text = (value: Expr | undefined): string => (value?.k === 'const' && typeof value.v === 'string' ? value.v : '')
  const said = args.find(({ name }) => name === 'dest')
  if (said) return text(said.value)
  const flags = args.filter(({ name }) => name === undefined).map(({ value }) => text(value))
  const plain = flags.find(flag => !flag.startsWith('-'))
  return (plain ?? flags.find(flag => flag.startsWith('--')) ?? flags[0])?.replace(/^-+/, '').replaceAll('-', '_')
}
