/**
 * `getattr(x, name)`: the attribute of that name; where the name is put together while the program runs
 * (`f"handle_{kind}"`), any method whose name fits may be meant.
 */
import type { AttrExpr, CallExpr, Expr } from '../../facts/file-facts.ts'
import { forEachExpr, visitExpr } from '../../facts/walk.ts'
import { attributeOf } from '../attributes.ts'
import { evaluate } from '../body/expressions.ts'
import { mro } from '../classes.ts'
import { type Activation, silently } from '../scope/activation.ts'
import { classScope, moduleScope } from '../scope/names.ts'
import { MAX_IMPLEMENTATIONS, MAX_UNION, type Type, type Value } from '../values.ts'

/** Stands for what is not known of a name. */
const ANY = '*'
/** Letters that must be known: fewer would fit everything. */
const MIN_KNOWN = 3

/** What `getattr` gives, without its default; null where nothing is known of the name. */
export function namedAttribute(a: Activation, call: CallExpr, of: Type): Type | null {
  const v = a.inf.values
  const written = call.args[1]?.value
  if (!written) return null
  const wanted = namesOf(a, written)
  const names = wanted.filter(name => !name.includes(ANY))
  if (names.length === wanted.length)
    return v.union(...names.map(name => attributeOf(a, of, name, a.log ? attributeExpr(call, name) : null)))
  const patterns = wanted.filter(name => name.length > MIN_KNOWN)
  if (patterns.length < wanted.length) return null
  const fits = (name: string): boolean => patterns.some(pattern => matches(pattern, name))
  const found = of.values.flatMap(value =>
    methodNames(a, value)
      .filter(fits)
      .map(name => attributeOf(silently(a), v.one(value), name, null)),
  )
  return found.length === 0 || found.length > MAX_IMPLEMENTATIONS ? null : v.soften(v.union(...found))
}

/**
 * The names that an expression may make, with a star for what is not known: `["on_*"]`. `within` are the names whose values
 * are being looked up: `name = "on_" + name` says nothing of the second one.
 */
function namesOf(a: Activation, expr: Expr, within: readonly string[] = []): readonly string[] {
  const of = (part: Expr): readonly string[] => namesOf(a, part, within)
  if (expr.k === 'format')
    return joined(expr.text.flatMap((text, at) => [[text], ...(expr.parts[at] ? [of(expr.parts[at])] : [])]))
  if (expr.k === 'bin' && expr.op === '+') return joined([of(expr.left), of(expr.right)])
  const template = templateOf(expr)
  if (template !== null) return [template]
  // `name = getattr(of, name)`: what a call gives, the name has already said; asked again, it would ask for itself.
  if (within.length > 0 && hasCall(expr)) return [ANY]
  const literals = evaluate(silently(a), expr).values.map(value =>
    value.k === 'instance' && typeof value.literal === 'string' ? value.literal : ANY,
  )
  if (literals.length > 0 && !literals.includes(ANY)) return literals
  const assigned = expr.k === 'name' && !within.includes(expr.id) ? onlyValueOf(a, expr.id) : null
  return expr.k === 'name' && assigned && assigned.k !== 'name' ? namesOf(a, assigned, [...within, expr.id]) : [ANY]
}

/** `"on_%s" % kind`, `"on_{}".format(kind)` */
function templateOf(expr: Expr): string | null {
  const text = (one: Expr): string | null => (one.k === 'const' && one.t === 'str' ? String(one.v) : null)
  if (expr.k === 'bin' && expr.op === '%') return text(expr.left)?.replace(/%\w/g, ANY) ?? null
  if (expr.k !== 'call' || expr.fn.k !== 'attr' || expr.fn.name !== 'format') return null
  return text(expr.fn.of)?.replace(/\{[^}]*\}/g, ANY) ?? null
}

function hasCall(expr: Expr): boolean {
  let found = false
  visitExpr(expr, one => {
    found ||= one.k === 'call'
  })
  return found
}

function joined(pieces: readonly (readonly string[])[]): readonly string[] {
  const whole = pieces.reduce<readonly string[]>(
    (names, next) => names.flatMap(name => next.map(one => name + one)),
    [''],
  )
  return whole.length > MAX_UNION ? [ANY] : whole
}

/** What a body assigns to a name, where it does so once. */
function onlyValueOf({ fn }: Activation, name: string): Expr | null {
  const found: (Expr | null)[] = []
  forEachExpr(
    fn.facts.body,
    () => undefined,
    stmt => {
      if (stmt.k !== 'assign') return
      for (const target of stmt.targets)
        if (target.k === 'name' && target.id === name) found.push(stmt.op ? null : (stmt.value ?? null))
    },
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

function matches(pattern: string, name: string): boolean {
  const pieces = pattern.split(ANY).map(piece => piece.replace(/[^\w]/g, '\\$&'))
  return new RegExp(`^${pieces.join('\\w*')}$`).test(name)
}

/** Functions that a value's class, or a module, defines. */
function methodNames({ inf }: Activation, value: Value): readonly string[] {
  const scopes =
    value.k === 'instance' || value.k === 'class'
      ? mro(inf, value.cls).flatMap(({ cls }) => (cls.module.isStub ? [] : [classScope(cls)]))
      : value.k === 'module' && !value.module.isStub
        ? [moduleScope(value.module)]
        : []
  const defined = scopes.flatMap(scope =>
    [...scope].flatMap(([name, bindings]) => (bindings.some(({ k }) => k === 'def') ? [name] : [])),
  )
  return [...new Set(defined)].sort()
}

/** The expression that the call stands for. */
function attributeExpr({ args, s, e }: CallExpr, name: string): AttrExpr | null {
  const [of] = args
  return of ? { k: 'attr', of: of.value, name, ns: s, s, e } : null
}
