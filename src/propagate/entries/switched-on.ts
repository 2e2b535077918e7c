/**
 * What runs only where a variable of the environment says so: `if os.getenv("RUN_JOBS") == "1":`, and what comes behind `if
 * not RUN_JOBS: return`. Whoever runs the service chooses the process that does it. Each test is worked out as if nobody
 * had set the variable; a test that something else decides, too, tells nothing. gunicorn sets SERVER_SOFTWARE itself.
 */
import type { CallExpr, Expr, Stmt } from '../../facts/file-facts.ts'
import { regionsOf } from '../../facts/walk.ts'
import { bindingsOf } from '../../infer/scope/local-names.ts'
import { moduleScope } from '../../infer/scope/names.ts'
import type { Func } from '../../link/project.ts'

type Span = readonly [number, number]
/** What a test comes to; undefined where that is not known. */
type Value = string | number | boolean | null | undefined

/** The parts of a body that do not run unless somebody sets a variable. */
export function switchedSpans(fn: Func): readonly Span[] {
  return spansIn(fn, fn.facts.body)
}

function spansIn(fn: Func, body: readonly Stmt[]): readonly Span[] {
  return body.flatMap((stmt, index) => {
    const inside = regionsOf(stmt).flatMap(region => spansIn(fn, region))
    if (stmt.k !== 'if') return inside
    const question = new Question(fn)
    const is = question.truth(stmt.test)
    if (is === undefined || !question.asked) return inside
    const skipped = is ? stmt.else : stmt.then
    const taken = is ? stmt.then : stmt.else
    const last = taken.at(-1)
    const rest = last?.k === 'return' || last?.k === 'raise' ? body.slice(index + 1) : []
    return [...inside, ...spanOf(skipped), ...spanOf(rest)]
  })
}

function spanOf(body: readonly Stmt[]): readonly Span[] {
  const [first, last] = [body[0], body.at(-1)]
  return first && last ? [[first.s, last.e]] : []
}

/** Names are followed this far. */
const MAX_DEPTH = 4

class Question {
  /** A variable of the environment was looked at. */
  asked = false
  private readonly fn: Func

  constructor(fn: Func) {
    this.fn = fn
  }

  truth(test: Expr): boolean | undefined {
    const value = this.value(test, 0)
    return value === undefined ? undefined : Boolean(value)
  }

  private value(expr: Expr, depth: number): Value {
    const of = (one: Expr): Value => this.value(one, depth)
    switch (expr.k) {
      case 'const':
        return expr.t === 'none' ? null : typeof expr.v === 'object' ? undefined : expr.v
      case 'name':
        return this.named(expr.id, depth)
      case 'unary': {
        const value = expr.op === 'not' ? of(expr.of) : undefined
        return value === undefined ? undefined : !value
      }
      case 'bool':
        return both(expr.op, of(expr.left), of(expr.right))
      case 'compare': {
        const [left, right] = expr.items
        return left && right && expr.ops.length === 1 ? this.compared(left, expr.ops[0] ?? '', right, depth) : undefined
      }
      case 'call':
        return this.called(expr, depth)
      default:
        return undefined
    }
  }

  private named(name: string, depth: number): Value {
    if (depth === MAX_DEPTH) return undefined
    const value = boundTo(this.fn, name)
    return value ? this.value(value, depth + 1) : undefined
  }

  private called({ fn, args }: CallExpr, depth: number): Value {
    const [first, second] = args.map(({ value }) => value)
    if (fn.k === 'attr' && args.length === 0) {
      const of = this.value(fn.of, depth)
      return typeof of !== 'string' ? undefined : fn.name === 'lower' ? of.toLowerCase() : fn.name === 'strip' ? of.trim() : undefined // prettier-ignore
    }
    if (first && isReading(fn)) {
      this.asked = true
      if (first.k === 'const' && first.v === 'SERVER_SOFTWARE') return 'gunicorn'
      return second ? this.value(second, depth) : null
    }
    const of = fn.k === 'name' && first && args.length === 1 ? this.value(first, depth) : undefined
    if (of === undefined || fn.k !== 'name') return undefined
    return fn.id === 'bool' ? Boolean(of) : fn.id === 'int' && of !== null ? Number(of) : undefined
  }

  private compared(left: Expr, op: string, right: Expr, depth: number): Value {
    const value = this.value(left, depth)
    if (value === undefined) return undefined
    const isNot = op === '!=' || op === 'is not' || op === 'not in'
    const known = (is: boolean | undefined): Value => (is === undefined ? undefined : is !== isNot)
    if (op === 'in' || op === 'not in') {
      if (right.k === 'tuple' || right.k === 'list' || right.k === 'set') {
        const all = right.items.map(item => this.value(item, depth))
        return known(all.includes(undefined) ? undefined : all.includes(value))
      }
      const text = this.value(right, depth)
      return known(typeof text === 'string' && typeof value === 'string' ? text.includes(value) : undefined)
    }
    const other = this.value(right, depth)
    return /^(==|!=|is|is not)$/.test(op) ? known(other === undefined ? undefined : other === value) : undefined
  }
}

/** What the name is bound to, in the function or else in its module, where that is one plain assignment. */
function boundTo(fn: Func, name: string): Expr | undefined {
  const bound = fn.index === 0 ? [] : bindingsOf(fn, name)
  if (bound.length === 0) {
    const [one, ...others] = moduleScope(fn.module).get(name) ?? []
    return one?.k === 'value' && others.length === 0 ? one.value : undefined
  }
  const [stmt] = bound
  const isPlain = bound.length === 1 && stmt?.k === 'assign' && stmt.op === undefined
  return isPlain && stmt.targets.every(({ k }) => k === 'name') ? stmt.value : undefined
}

function both(op: 'and' | 'or', left: Value, right: Value): Value {
  const decides = (value: Value): boolean => value !== undefined && Boolean(value) === (op === 'or')
  if (decides(left) || decides(right)) return op === 'or'
  return left === undefined || right === undefined ? undefined : op === 'and'
}

/** `os.getenv`, `os.environ.get` */
function isReading(fn: Expr): boolean {
  if (fn.k === 'name') return fn.id === 'getenv'
  if (fn.k !== 'attr') return false
  if (fn.name === 'getenv') return true
  const { of } = fn
  return fn.name === 'get' && ((of.k === 'attr' && of.name === 'environ') || (of.k === 'name' && of.id === 'environ'))
}
