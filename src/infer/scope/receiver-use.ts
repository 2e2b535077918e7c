/** What a method's own text asks of the object that it is called on. Depends on the facts only. */
import type { Expr, FunctionFacts, Stmt } from '../../facts/file-facts.ts'
import { childrenOf, expressionsOf, forEachExpr, regionsOf } from '../../facts/walk.ts'
import { lastName } from '../../link/link.ts'
import { attributeSet } from '../../link/sets-attribute.ts'
import type { Func } from '../../link/project.ts'
import { functionsInside, localNames } from './local-names.ts'

/** The names that a method asks of its receiver. */
export interface ReceiverUse {
  readonly names: ReadonlySet<string>
  /** Those that it sets. */
  readonly sets: ReadonlySet<string>
  /** Those that it asks of `super()`. */
  readonly above: ReadonlySet<string>
}

/** Of every object the same, whatever its class: they only say how it is called. */
const INERT = new Set(['__name__', '__qualname__', '__module__', '__doc__'])

/** Decorators after which the method is still called with its receiver alone, and by nobody else. */
const TRANSPARENT = new Set([
  'property', 'cached_property', 'setter', 'getter', 'deleter', 'classmethod', 'abstractmethod', 'override', 'final', 'overload',
]) // prettier-ignore

/** Called by Python itself, with something other than an object of the class. */
const SPECIAL = new Set(['__new__', '__init_subclass__', '__class_getitem__'])

const known = new WeakMap<FunctionFacts, ReceiverUse | null>()

/** What a method asks of its receiver by name; null if it hands it on, or does anything else with it as a whole. */
export function receiverUse(fn: Func): ReceiverUse | null {
  let found = known.get(fn.facts)
  if (found === undefined) known.set(fn.facts, (found = collect(fn)))
  return found
}

function collect(fn: Func): ReceiverUse | null {
  const [receiver] = fn.facts.params
  if (!receiver || receiver.annotation || (receiver.kind !== 'normal' && receiver.kind !== 'positional')) return null
  if (SPECIAL.has(fn.name) || !fn.facts.decorators.every(one => TRANSPARENT.has(lastName(one) ?? ''))) return null
  const search = new Search(receiver.name)
  const isPlain =
    !declaresSelf(fn) && search.bodies(fn.facts.body) && functionsIn(fn, receiver.name).every(one => search.inner(one))
  return isPlain ? search : null
}

/** Does a declaration speak of the receiver's own class: `-> Self`? */
function declaresSelf({ facts }: Func): boolean {
  return [facts.returns, ...facts.params.map(param => param.annotation)].some(one => one && mentions(one, 'Self'))
}

/** Does an expression hold this name, in a text too? */
export function mentions(expr: Expr, name: string): boolean {
  if (expr.k === 'name') return expr.id === name
  if (expr.k === 'attr' && expr.name === name) return true
  if (expr.k === 'const') return expr.t === 'str' && String(expr.v).includes(name)
  return childrenOf(expr).some(child => mentions(child, name))
}

/** Functions and lambdas inside, at any depth, in which the name is still the receiver's. */
function functionsIn(fn: Func, receiver: string): readonly Func[] {
  return functionsInside(fn)
    .filter(inner => !localNames(inner).has(receiver))
    .flatMap(inner => [inner, ...functionsIn(inner, receiver)])
}

/** Goes through a method; every step says false where the receiver is used as a whole. */
class Search implements ReceiverUse {
  readonly names = new Set<string>()
  readonly sets = new Set<string>()
  readonly above = new Set<string>()
  private readonly receiver: string

  constructor(receiver: string) {
    this.receiver = receiver
  }

  bodies(body: readonly Stmt[]): boolean {
    return body.every(
      stmt =>
        // A class inside a method may do anything with what is around it.
        stmt.k !== 'class' &&
        (stmt.k === 'assign' && !stmt.op
          ? stmt.targets.every(one => this.target(one)) && (!stmt.value || this.expression(stmt.value))
          : expressionsOf(stmt).every(expr => this.expression(expr))) &&
        regionsOf(stmt).every(region => this.bodies(region)),
    )
  }

  inner({ facts }: Func): boolean {
    const around = [...facts.decorators, ...facts.params.flatMap(param => (param.default ? [param.default] : []))]
    return around.every(expr => this.expression(expr)) && this.bodies(facts.body)
  }

  private target(expr: Expr): boolean {
    if (expr.k === 'tuple' || expr.k === 'list') return expr.items.every(item => this.target(item))
    if (expr.k !== 'attr' || expr.of.k !== 'name' || expr.of.id !== this.receiver) return this.expression(expr)
    this.sets.add(expr.name)
    return true
  }

  private expression(expr: Expr): boolean {
    if (expr.k === 'attr') return this.member(expr)
    if (expr.k === 'name') return expr.id !== this.receiver && expr.id !== '__class__' && expr.id !== 'super'
    // What is written out as text for `eval` or `exec`, or looks at all names, is not read.
    if (expr.k === 'call' && expr.fn.k === 'name' && /^(locals|vars|eval|exec)$/.test(expr.fn.id)) return false
    return childrenOf(expr).every(child => this.expression(child))
  }

  private member({ of, name }: Extract<Expr, { k: 'attr' }>): boolean {
    if (of.k === 'name' && of.id === this.receiver) {
      if (INERT.has(name)) return true
      this.names.add(name)
      return name !== '__class__' && name !== '__dict__'
    }
    if (of.k === 'call' && of.fn.k === 'name' && of.fn.id === 'super') {
      this.above.add(name)
      return of.args.length === 0
    }
    return this.expression(of)
  }
}

const others = new WeakMap<FunctionFacts, ReadonlySet<string>>()

/** The attributes that a function sets on other things than its own receiver. */
export function setOnOthers(fn: Func): ReadonlySet<string> {
  let found = others.get(fn.facts)
  if (!found) {
    const receiver = fn.owner ? fn.facts.params[0]?.name : undefined
    const names = new Set<string>()
    const add = (target: Expr): void => {
      if (target.k === 'tuple' || target.k === 'list') target.items.forEach(add)
      else if (target.k === 'star') add(target.of)
      else if (target.k === 'attr' && (target.of.k !== 'name' || target.of.id !== receiver)) names.add(target.name)
    }
    forEachExpr(
      fn.facts.body,
      expr => {
        const set = expr.k === 'call' ? attributeSet(expr) : null
        if (set !== null) names.add(set)
      },
      stmt => {
        if (stmt.k === 'assign') stmt.targets.forEach(add)
        else if (stmt.k === 'for') add(stmt.target)
        else if (stmt.k === 'with') for (const item of stmt.items) if (item.target) add(item.target)
      },
    )
    others.set(fn.facts, (found = names))
  }
  return found
}
