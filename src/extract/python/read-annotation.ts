/**
 * Annotations: expressions in which strings stand for the expressions they hold (`"User"`, `Optional["User"]`), except
 * in `Literal[...]` and after the first argument of `Annotated[...]`. Also PEP 695 type parameters.
 */
import type { ConstExpr, Expr, TypeParam } from '../../facts/file-facts.ts'
import { readExpression } from './read-expression.ts'
import type { Writable } from './read-lambda.ts'
import { readString } from './read-literal.ts'
import { type Reading, readNested, soundChildren } from './reading.ts'
import { type OffsetKey, relocate } from './source/relocate.ts'

/** The annotation at this node. */
export function readAnnotation(reading: Reading, node: number): Expr {
  return unquote(reading, readExpression(reading, node))
}

/** `[T: Bound = Default, *Ts, **P]` after the name of a class, function or alias. */
export function readTypeParams(reading: Reading, list: number): TypeParam[] {
  const { table } = reading
  const params: TypeParam[] = []
  for (const type of soundChildren(reading, list)) {
    const [name = type, bound] = table.kind(type + 1) === 'constrained_type' ? soundChildren(reading, type + 1) : [type]
    const param: Writable<TypeParam> = { name: table.name(name).replace(/^[*\s\\]+/, '') }
    if (bound !== undefined) param.bound = readAnnotation(reading, bound)
    const found = reading.mended?.defaults.get(table.start(type))
    const value = found && readSource(reading, found.source, offset => offset + found.at)
    if (value) param.default = value
    params.push(param)
  }
  return params
}

function unquote(reading: Reading, expr: Expr): Expr {
  switch (expr.k) {
    case 'const':
      return expr.t === 'str' ? unquoteString(reading, expr) : expr
    case 'sub': {
      const base = expr.of.k === 'attr' ? expr.of.name : expr.of.k === 'name' ? expr.of.id : ''
      if (base === 'Literal') return expr
      if (base !== 'Annotated') return { ...expr, index: unquote(reading, expr.index) }
      if (expr.index.k !== 'tuple') return expr
      const [first, ...rest] = expr.index.items
      return first ? { ...expr, index: { ...expr.index, items: [unquote(reading, first), ...rest] } } : expr
    }
    case 'tuple':
    case 'list':
      return { ...expr, items: expr.items.map(item => unquote(reading, item)) }
    case 'bin':
      return expr.op === '|'
        ? { ...expr, left: unquote(reading, expr.left), right: unquote(reading, expr.right) }
        : expr
    case 'star':
      return { ...expr, of: unquote(reading, expr.of) }
    default:
      return expr
  }
}

const DOTTED_NAME = /^(?!(?:None|True|False)$)[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/

/** The expression in a string, with offsets in the string where characters and offsets run in step. */
function unquoteString(reading: Reading, quoted: ConstExpr): Expr {
  const source = String(quoted.v)
  const literal = readString(reading.table.text, quoted.s, quoted.e)
  const inStep = literal.plain && literal.value === source
  const whole = (_offset: number, key: OffsetKey): number => (key === 'e' ? quoted.e : quoted.s)
  if (DOTTED_NAME.test(source)) return inStep ? dotted(source, literal.at) : relocate(dotted(source, 0), whole)
  return readSource(reading, source, inStep ? offset => offset + literal.at : whole) ?? quoted
}

/** The annotation that this source is; undefined if it is none. */
function readSource(
  reading: Reading,
  source: string,
  to: (offset: number, key: OffsetKey) => number,
): Expr | undefined {
  // Brackets, because an annotation may go over several lines and may be starred.
  const read = (nested: Reading): Expr | undefined => {
    const { table } = nested
    const statement = table.find(0, 'expression_statement')
    if (table.faults.size > 0 || statement === -1 || table.kind(statement + 1) !== 'list') return undefined
    const list = readExpression(nested, statement + 1)
    const [only, more] = list.k === 'list' ? list.items : []
    return only && !more ? unquote(nested, only) : undefined
  }
  return readNested(reading, `[${source}]`, read, (offset, key) => to(offset - 1, key))
}

function dotted(source: string, at: number): Expr {
  const [first = '', ...rest] = source.split('.')
  let end = at + first.length
  let expr: Expr = { k: 'name', s: at, e: end, id: first }
  for (const name of rest) {
    const ns = end + 1
    end = ns + name.length
    expr = { k: 'attr', s: at, e: end, of: expr, name, ns }
  }
  return expr
}
