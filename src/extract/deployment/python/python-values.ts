/**
 * The values of simple Python expressions, from facts: constants, names bound once, `os.getenv("X", default)`,
 * `int(…)`, arithmetic, `cpu_count()` (known to be computed, its number is not). Nothing is ever run.
 */
import type { CallExpr, Expr, FileFacts, Stmt } from '../../../facts/file-facts.ts'
import type { Setting } from '../../../facts/deployment-facts.ts'
import { less, type Certainty } from '../shell/expand-word.ts'

/** A value and how sure it is. */
export interface PythonValue {
  readonly value: Setting
  readonly certainty: Certainty
  readonly variable?: string
  /** `cpu_count()` or one of its kind stands in it. */
  readonly countsProcessors?: true
}

export type Bindings = ReadonlyMap<string, PythonValue>

const UNKNOWN: PythonValue = { value: null, certainty: 'unknown' }
const DEEPEST = 40

/** Evaluates an expression as far as constants allow. */
export function evaluate(expr: Expr, bindings: Bindings, depth = 0): PythonValue {
  if (depth > DEEPEST) return UNKNOWN
  const inner = (of: Expr): PythonValue => evaluate(of, bindings, depth + 1)
  switch (expr.k) {
    case 'const':
      return {
        value: expr.t === 'bytes' || expr.t === 'complex' || expr.t === 'ellipsis' ? null : expr.v,
        certainty: 'literal',
      }
    case 'name':
      return bindings.get(expr.id) ?? UNKNOWN
    case 'call':
      return call(expr, inner)
    case 'sub':
      return environmentItem(expr.of, expr.index)
    case 'unary': {
      const value = inner(expr.of)
      if (expr.op === '-' && typeof value.value === 'number') return { ...value, value: -value.value }
      if (expr.op === 'not' && value.value !== null) return { ...value, value: !value.value }
      return { value: null, certainty: less(value.certainty, 'computed'), ...countedIn(value) }
    }
    case 'compare':
      return comparison(expr.ops, expr.items, inner)
    case 'bin':
      return arithmetic(expr.op, inner(expr.left), inner(expr.right))
    case 'bool': {
      // `os.environ.get("X") or 4`
      const left = inner(expr.left)
      const right = inner(expr.right)
      if (expr.op === 'or' && left.variable !== undefined && left.value === null && right.value !== null) {
        return { value: right.value, certainty: less(right.certainty, 'default'), variable: left.variable }
      }
      const certainty = less(left.certainty, less(right.certainty, 'computed'))
      return { value: null, certainty, ...countedIn(left, right) }
    }
    case 'cond': {
      const branches = [inner(expr.then), inner(expr.else)]
      return {
        value: null,
        certainty: branches.some(branch => branch.certainty === 'computed') ? 'computed' : 'unknown',
        ...countedIn(...branches),
      }
    }
    case 'format': {
      const parts = expr.parts.map(inner)
      if (parts.some(part => part.value === null)) return UNKNOWN
      const text = expr.text
        .map((piece, index) => piece + (index < parts.length ? String(parts[index]?.value) : ''))
        .join('')
      return {
        value: text,
        certainty: parts.reduce<Certainty>((worst, part) => less(worst, part.certainty), 'literal'),
      }
    }
    default:
      return UNKNOWN
  }
}

/** Values of the names that a list of statements binds; a name bound twice differently is unknown. */
export function bindingsOf(body: readonly Stmt[], outer: Bindings = new Map()): Map<string, PythonValue> {
  const bindings = new Map(outer)
  // `asked` is the variable that the test around the statements asks for, `taken` whether they run where nobody sets it.
  const bind = (statements: readonly Stmt[], certain: boolean, asked?: string, taken?: boolean): void => {
    for (const statement of statements) {
      if (statement.k === 'assign' && statement.value && !statement.op) {
        const value = evaluate(statement.value, bindings)
        for (const target of statement.targets) {
          if (target.k !== 'name') continue
          const before = bindings.get(target.id)
          const conflict = !certain && before !== undefined && before.value !== value.value
          bindings.set(
            target.id,
            conflict
              ? taken === undefined
                ? eitherOf(before, value, asked)
                : byDefault(taken ? value : before, asked)
              : certain
                ? value
                : { ...value, certainty: less(value.certainty, 'default') },
          )
        }
      } else if (statement.k === 'if') {
        const { variable, value } = evaluate(statement.test, bindings)
        const taken = variable !== undefined && typeof value === 'boolean' ? value : undefined
        bind(statement.then, false, variable, taken)
        bind(statement.else, false, variable, taken === undefined ? taken : !taken)
      } else if (statement.k === 'try') {
        bind(statement.body, true)
        for (const handler of statement.handlers) bind(handler.body, false)
      } else if (statement.k === 'with') bind(statement.body, certain)
    }
  }
  bind(body, true)
  return bindings
}

/**
 * What a name is that two branches bind: `if "W" in os.environ: w = int(os.environ["W"])`, `else: w = 4` is the variable
 * that the test asks for, with a default; anything else could be either.
 */
function eitherOf(one: PythonValue, other: PythonValue, asked: string | undefined): PythonValue {
  const [told, fallback] = one.value === null ? [one, other] : [other, one]
  const isDefault = asked !== undefined && told.variable === asked && told.value === null && fallback.value !== null
  return isDefault ? byDefault(fallback, asked) : UNKNOWN
}

function byDefault(value: PythonValue, variable: string | undefined): PythonValue {
  return { ...value, certainty: less(value.certainty, 'default'), ...(variable !== undefined && { variable }) }
}

/** Module-level bindings of a file. */
export function moduleBindings(facts: FileFacts): Map<string, PythonValue> {
  return bindingsOf(facts.functions[0]?.body ?? [])
}

/** `a.b.c` of names and attributes, or null. */
export function dottedName(expr: Expr): string | null {
  if (expr.k === 'name') return expr.id
  if (expr.k !== 'attr') return null
  const of = dottedName(expr.of)
  return of === null ? null : `${of}.${expr.name}`
}

function call(expr: CallExpr, inner: (of: Expr) => PythonValue): PythonValue {
  const name = dottedName(expr.fn) ?? ''
  const last = name.split('.').at(-1) ?? ''
  const [first, second] = expr.args.filter(arg => arg.name === undefined && !arg.star).map(arg => arg.value)
  if (last === 'cpu_count' || last === 'sched_getaffinity' || last === 'process_cpu_count')
    return { value: null, certainty: 'computed', countsProcessors: true }
  const fallback = second ?? expr.args.find(arg => arg.name === 'default')?.value
  if (/(^|\.)(getenv|environ\.get)$/.test(name) || /^env(\.(str|int|bool|float))?$/.test(name) || name === 'config') {
    return first ? environmentVariable(first, fallback, inner) : UNKNOWN
  }
  // A reader of settings of the project's own: `env.get_credential("WORKERS", 9)`.
  if (/\.get(_\w+)?$/.test(name) && fallback && isVariableName(first))
    return environmentVariable(first, fallback, inner)
  if (!first) return UNKNOWN
  const value = inner(first)
  if (last === 'int' || last === 'float') {
    const number = value.value === null || value.value === '' ? NaN : Number(value.value)
    return { ...value, value: Number.isNaN(number) ? null : last === 'int' ? Math.trunc(number) : number }
  }
  if (last === 'str') return { ...value, value: value.value === null ? null : String(value.value) }
  if (last === 'bool') return { ...value, value: value.value === null ? null : Boolean(value.value) }
  if (last === 'min' || last === 'max' || last === 'len' || last === 'round' || last === 'ceil') {
    const all = expr.args.map(arg => inner(arg.value))
    return combine(all, last === 'min' || last === 'max' ? values => Math[last](...values) : undefined)
  }
  return UNKNOWN
}

/** `os.getenv("DEBUG") == "1"`: what it is where nobody sets the variable. */
function comparison(
  ops: readonly string[],
  [left, right]: readonly Expr[],
  inner: (of: Expr) => PythonValue,
): PythonValue {
  const [op] = ops
  if (ops.length !== 1 || (op !== '==' && op !== '!=') || !left || right?.k !== 'const') return UNKNOWN
  const asked = inner(left)
  const isUnset = asked.value === null && left.k === 'call' && left.args.length === 1
  if (asked.variable === undefined || (asked.value === null && !isUnset)) return UNKNOWN
  return { value: (asked.value === right.v) === (op === '=='), certainty: 'default', variable: asked.variable }
}

function isVariableName(expr: Expr | undefined): expr is Expr {
  return expr?.k === 'const' && typeof expr.v === 'string' && /^[A-Z][A-Z0-9_]+$/.test(expr.v)
}

function environmentVariable(name: Expr, fallback: Expr | undefined, inner: (of: Expr) => PythonValue): PythonValue {
  const variable = name.k === 'const' && typeof name.v === 'string' ? name.v : null
  const known = fallback ? inner(fallback) : UNKNOWN
  const base = { value: known.value, certainty: less(known.certainty, 'default'), ...countedIn(known) }
  return variable === null ? base : { ...base, variable }
}

function environmentItem(of: Expr, index: Expr): PythonValue {
  const isEnvironment = /(^|\.)environ$/.test(dottedName(of) ?? '')
  return isEnvironment && index.k === 'const' && typeof index.v === 'string'
    ? { ...UNKNOWN, variable: index.v }
    : UNKNOWN
}

function arithmetic(op: string, left: PythonValue, right: PythonValue): PythonValue {
  if (op === '+' && typeof left.value === 'string' && typeof right.value === 'string') {
    return { value: left.value + right.value, certainty: less(left.certainty, right.certainty) }
  }
  return combine([left, right], values => {
    const [a = 0, b = 0] = values
    return op === '+'
      ? a + b
      : op === '-'
        ? a - b
        : op === '*'
          ? a * b
          : op === '//'
            ? Math.floor(a / b)
            : op === '/'
              ? a / b
              : NaN
  })
}

function combine(values: readonly PythonValue[], compute?: (numbers: readonly number[]) => number): PythonValue {
  const certainty = values.reduce<Certainty>((worst, { certainty }) => less(worst, certainty), 'literal')
  const numbers = values.map(({ value }) => value)
  const result = compute && numbers.every(value => typeof value === 'number') ? compute(numbers) : NaN
  return {
    value: Number.isFinite(result) ? result : null,
    certainty: Number.isFinite(result) ? certainty : less(certainty, 'computed'),
    ...countedIn(...values),
  }
}

/** A value that is made of a count of processors is one itself. */
function countedIn(...parts: readonly PythonValue[]): Pick<PythonValue, 'countsProcessors'> {
  return parts.some(({ countsProcessors }) => countsProcessors) ? { countsProcessors: true } : {}
}
