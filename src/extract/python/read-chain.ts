/**
 * Chains that lean to the left (`a.b().c[0]`, `x + y + z`), read in a loop whatever their length, with the arguments and
 * indices that stand in them. How other expressions are read is passed in.
 */
import type { Arg, Expr } from '../../facts/file-facts.ts'
import { isFaulty, MAX_DEPTH, opaque, type Reading, tooDeep } from './reading.ts'

export type ReadExpr = (reading: Reading, node: number) => Expr

/** Kinds whose first child may be another of them to any length. */
export const CHAINS: ReadonlySet<string> = new Set([
  'attribute',
  'call',
  'subscript',
  'binary_operator',
  'boolean_operator',
])

/**
 * Reads a chain of any length. `rebase` reads its innermost part where that is not what it seems; the links then begin
 * where that does.
 */
export function readChain(reading: Reading, outermost: number, read: ReadExpr, rebase?: ReadExpr): Expr {
  const { table } = reading
  const links: number[] = []
  let node = outermost
  while (CHAINS.has(table.kind(node)) && !isFaulty(table, node)) {
    links.push(node)
    node = node + 1
  }
  // The grammar binds the star of `[*a.b()]` to `a`; it belongs to the whole.
  const isStarred = table.kind(node) === 'list_splat' && links.length > 0
  const readInnermost = rebase ?? (isStarred ? starred(read) : read)
  const depth = reading.depth
  // Half of the levels that are left, so that what stands beside the links can be read too.
  const kept = Math.min(links.length, (MAX_DEPTH - depth) >> 1)
  reading.depth = depth + kept
  let expr =
    kept < links.length
      ? flatten(reading, links.splice(kept), read, () => readInnermost(reading, node))
      : readInnermost(reading, node)
  for (let at = links.length - 1; at >= 0; at--) {
    reading.depth = depth + at + 1
    const outer = links[at] as number
    expr = link(reading, outer, read, expr, rebase || isStarred ? expr.s : table.start(outer))
  }
  reading.depth = depth
  return isStarred ? { k: 'star', s: table.start(outermost), e: table.end(outermost), of: expr } : expr
}

/**
 * The innermost links of a chain that is too long. Operands of operators stand side by side, with nothing lost but
 * which operators they were; of calls and attributes only the arguments are left.
 */
function flatten(reading: Reading, links: readonly number[], read: ReadExpr, readInnermost: () => Expr): Expr {
  const { table } = reading
  const outer = links[0] as number
  const operators = links.findIndex(node => !OPERATORS.has(table.kind(node)))
  const count = operators === -1 ? links.length : operators
  reading.depth++
  const next = links[count]
  const parts = [next === undefined || count === 0 ? readInnermost() : read(reading, next)]
  for (const node of links.slice(0, count || links.length).reverse()) {
    const kind = table.kind(node)
    const second = table.children(node)[1]
    if (second === undefined || kind === 'attribute') continue
    if (kind === 'call') parts.push(...readArguments(reading, second, read).map(arg => arg.value))
    else parts.push(read(reading, second))
  }
  reading.depth--
  if (count === 0) tooDeep(reading, table.start(outer), table.end(outer))
  return opaque(table, outer, parts)
}

const OPERATORS: ReadonlySet<string> = new Set(['binary_operator', 'boolean_operator'])

/** One link of a chain around what stands left of it. */
function link(reading: Reading, node: number, read: ReadExpr, left: Expr, s: number): Expr {
  const { table } = reading
  const e = table.end(node)
  const rest = table.children(node).slice(1)
  const second = rest[0]
  if (second === undefined) return opaque(table, node, [left])
  switch (table.kind(node)) {
    case 'attribute':
      return { k: 'attr', s, e, of: left, name: table.name(second), ns: table.start(second) }
    case 'call':
      return { k: 'call', s, e, fn: left, args: readArguments(reading, second, read) }
    case 'subscript':
      return { k: 'sub', s, e, of: left, index: readIndex(reading, rest, hasComma(reading, node), read) }
    case 'boolean_operator': {
      const op = operatorOf(reading, node) === 'and' ? 'and' : 'or'
      return { k: 'bool', s, e, op, left, right: read(reading, second) }
    }
    default:
      return { k: 'bin', s, e, op: operatorOf(reading, node), left, right: read(reading, second) }
  }
}

/** Arguments of a call or a class statement. */
export function readArguments(reading: Reading, node: number, read: ReadExpr): Arg[] {
  const { table } = reading
  if (table.kind(node) !== 'argument_list') return [{ value: read(reading, node) }]
  return table.children(node).map((child): Arg => {
    const parts = table.children(child)
    const [first, second] = parts
    if (isFaulty(table, child)) return { value: read(reading, child) }
    switch (table.kind(child)) {
      case 'keyword_argument':
        if (first === undefined || second === undefined) return { value: read(reading, child) }
        return { value: read(reading, second), name: table.name(first) }
      case 'list_splat':
      case 'dictionary_splat':
        if (first === undefined) return { value: read(reading, child) }
        return { value: read(reading, first), star: table.kind(child) === 'list_splat' ? 1 : 2 }
      default: {
        const value = read(reading, child)
        return value.k === 'star' ? { value: value.of, star: 1 } : { value }
      }
    }
  })
}

/** True if a comma stands directly in this node. */
export function hasComma(reading: Reading, node: number): boolean {
  return reading.table.find(node, ',') !== -1
}

/** The first punctuation or keyword after the first child. */
function operatorOf(reading: Reading, node: number): string {
  const { table } = reading
  const end = table.next(node)
  for (let child = node + 1; child < end; child = table.next(child)) if (table.isToken(child)) return table.kind(child)
  return ''
}

/** Several expressions side by side: one stands for itself, more (or one with a comma) are a tuple. */
export function readSeveral(reading: Reading, nodes: readonly number[], comma: boolean, read: ReadExpr): Expr {
  const { table } = reading
  const first = nodes[0]
  const last = nodes[nodes.length - 1]
  if (first === undefined || last === undefined) return { k: 'opaque', s: 0, e: 0, parts: [] }
  if (nodes.length === 1 && !comma) return read(reading, first)
  const items = nodes.map(node => read(reading, node))
  return { k: 'tuple', s: table.start(first), e: afterComma(table.text, table.end(last)), items }
}

/** What stands between the brackets of a subscript; `a[*b]` is a tuple with one item. */
export function readIndex(reading: Reading, nodes: readonly number[], comma: boolean, read: ReadExpr): Expr {
  const index = readSeveral(reading, nodes, comma, read)
  return index.k === 'star' ? { k: 'tuple', s: index.s, e: index.e, items: [index] } : index
}

/** The offset behind a trailing comma, or the same one. */
function afterComma(text: string, offset: number): number {
  const comma = /\s*,/y
  comma.lastIndex = offset
  return comma.test(text) ? comma.lastIndex : offset
}

/** Reads what stands behind the star. */
function starred(read: ReadExpr): ReadExpr {
  return (reading, node) => {
    const [operand] = reading.table.children(node)
    return operand === undefined ? opaque(reading.table, node, []) : read(reading, operand)
  }
}
