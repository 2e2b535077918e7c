/**
 * Turns expression nodes into `Expr`. Left-leaning chains (`a.b().c`, `x + y + z`) are read in a loop, everything else
 * by recursion with a depth limit, so that no input can exhaust the stack of this or a later stage. Annotations are
 * read by `read-annotation.ts`, which also knows what strings mean there.
 */
import type { ComprehensionExpr, ConstExpr, DictExpr, Expr, OpaqueExpr } from '../../facts/file-facts.ts'
import { CHAINS, hasComma, readChain, readIndex } from './read-chain.ts'
import { readLambda } from './read-lambda.ts'
import { readComprehension } from './read-comprehension.ts'
import { readNumber, readStrings } from './read-literal.ts'
import { isFaulty, MAX_DEPTH, opaque, type Reading, tooDeep } from './reading.ts'

/** The expression at this node. */
export function readExpression(reading: Reading, node: number): Expr {
  const { table } = reading
  if (reading.depth >= MAX_DEPTH) return tooDeep(reading, table.start(node), table.end(node))
  if (isFaulty(table, node)) return readPieces(reading, node)
  const kind = table.kind(node)
  if (kind === 'identifier') return { k: 'name', s: table.start(node), e: table.end(node), id: table.name(node) }
  if (CHAINS.has(kind)) return readChain(reading, node, readExpression)
  const read = READERS.get(kind)
  if (!read) return readPieces(reading, node)
  reading.depth++
  const expr = read(reading, node)
  reading.depth--
  return expr
}

/** An opaque expression with all readable expressions that stand in this node. */
export function readPieces(reading: Reading, node: number): OpaqueExpr {
  const parts: Expr[] = []
  reading.depth++
  collectPieces(reading, node, parts)
  reading.depth--
  return opaque(reading.table, node, parts)
}

function collectPieces(reading: Reading, node: number, parts: Expr[]): void {
  const { table } = reading
  // Descends one level of unknown structure at a time, in a loop over the flat table.
  const end = table.next(node)
  for (let child = node + 1; child < end;) {
    const kind = table.kind(child)
    const isReadable = !table.faults.has(child) && (READERS.has(kind) || CHAINS.has(kind) || kind === 'identifier')
    if (isReadable && !table.isToken(child)) {
      parts.push(readExpression(reading, child))
      child = table.next(child)
    } else child = OWN_SCOPE.has(kind) ? table.next(child) : child + 1
  }
}

/** Code that does not run where it stands. */
const OWN_SCOPE = new Set(['function_definition', 'class_definition', 'decorated_definition'])

type Read = (reading: Reading, node: number) => Expr

function readItems(reading: Reading, node: number): Expr[] {
  return reading.table.children(node).map(child => readExpression(reading, child))
}

function sequence(k: 'tuple' | 'list' | 'set'): Read {
  return (reading, node) => ({
    k,
    s: reading.table.start(node),
    e: reading.table.end(node),
    items: readItems(reading, node),
  })
}

/** Brackets around assignment targets: a tuple only with a comma, or empty. */
const targets: Read = (reading, node) => {
  const children = reading.table.children(node)
  return children.length === 1 && !hasComma(reading, node) ? inner(reading, node) : sequence('tuple')(reading, node)
}

/** `-1 + 2j` in a pattern. */
const complex: Read = (reading, node) => {
  const { table } = reading
  const [left, right] = readItems(reading, node)
  if (!left || !right) return opaque(table, node, [])
  const s = table.start(node)
  const op = table.text.slice(left.e, right.s).trim()
  const isNegative = table.kind(node + 1) === '-'
  return {
    k: 'bin',
    s,
    e: table.end(node),
    op,
    left: isNegative ? { k: 'unary', s, e: left.e, op: '-', of: left } : left,
    right,
  }
}

/** Brackets that only group, or whose kind only says where the expression stands. */
const inner: Read = (reading, node) => {
  const [first] = reading.table.children(node)
  return first === undefined ? opaque(reading.table, node, []) : readExpression(reading, first)
}

const strings: Read = (reading, node) => readStrings(reading, node, readExpression)

function constant(t: ConstExpr['t'], v: ConstExpr['v']): Read {
  return ({ table }, node) => ({ k: 'const', s: table.start(node), e: table.end(node), t, v })
}

const number: Read = ({ table }, node) => {
  const { t, v } = readNumber(table.slice(node))
  return { k: 'const', s: table.start(node), e: table.end(node), t, v }
}

const star: Read = (reading, node) => {
  const { table } = reading
  const [first] = table.children(node)
  const of = first === undefined ? opaque(table, node, []) : readExpression(reading, first)
  return { k: 'star', s: table.start(node), e: table.end(node), of }
}

function comprehension(kind: ComprehensionExpr['kind']): Read {
  return (reading, node) => readComprehension(reading, node, kind, readExpression) ?? readPieces(reading, node)
}

const dictionary: Read = (reading, node) => {
  const { table } = reading
  const items: DictExpr['items'][number][] = []
  for (const child of table.children(node)) {
    const [first, second] = table.children(child)
    if (first === undefined) continue
    if (second === undefined) items.push({ value: readExpression(reading, first) })
    else items.push({ key: readExpression(reading, first), value: readExpression(reading, second) })
  }
  return { k: 'dict', s: table.start(node), e: table.end(node), items }
}

const comparison: Read = (reading, node) => {
  const { table } = reading
  const items: Expr[] = []
  const ops: string[] = []
  const end = table.next(node)
  for (let child = node + 1; child < end; child = table.next(child)) {
    if (table.isToken(child)) ops.push(table.kind(child) === '<>' ? '!=' : table.kind(child))
    else items.push(readExpression(reading, child))
  }
  return { k: 'compare', s: table.start(node), e: table.end(node), items, ops }
}

const conditional: Read = (reading, node) => {
  const { table } = reading
  const [then, test, otherwise] = table.children(node)
  if (then === undefined || test === undefined || otherwise === undefined) return readPieces(reading, node)
  const s = table.start(node)
  const e = table.end(node)
  const value = readExpression(reading, then)
  return { k: 'cond', s, e, test: readExpression(reading, test), then: value, else: readExpression(reading, otherwise) }
}

const walrus: Read = (reading, node) => {
  const { table } = reading
  const [target, value] = table.children(node)
  if (target === undefined || value === undefined) return readPieces(reading, node)
  const name = { k: 'name', s: table.start(target), e: table.end(target), id: table.name(target) } as const
  return { k: 'walrus', s: table.start(node), e: table.end(node), target: name, value: readExpression(reading, value) }
}

const yielded: Read = (reading, node) => {
  const { table } = reading
  reading.scope.generator = true
  const [value] = table.children(node)
  const s = table.start(node)
  const e = table.end(node)
  const from = table.find(node, 'from') !== -1
  return value === undefined
    ? { k: 'yield', s, e, from }
    : { k: 'yield', s, e, of: readExpression(reading, value), from }
}

const unary: Read = (reading, node) => {
  const op = reading.table.kind(node + 1)
  const of = inner(reading, node)
  const sign = op === 'not' || op === '-' || op === '~' ? op : '+'
  return { k: 'unary', s: reading.table.start(node), e: reading.table.end(node), op: sign, of }
}

/** `list[int]` and `a | b` in type position, which the grammar parses apart from expressions. */
const genericType: Read = (reading, node) => {
  const { table } = reading
  const [base, list] = table.children(node)
  if (base === undefined || list === undefined) return readPieces(reading, node)
  const index = readIndex(reading, table.children(list), hasComma(reading, list), readExpression)
  return { k: 'sub', s: table.start(node), e: table.end(node), of: readExpression(reading, base), index }
}

const unionType: Read = (reading, node) => {
  const { table } = reading
  const [first, second] = readItems(reading, node)
  if (!first || !second) return readPieces(reading, node)
  // The grammar may lean a chain of them to the right; Python leans it to the left.
  const rest: Expr[] = []
  let right = second
  for (; right.k === 'bin' && right.op === '|'; right = right.left) rest.unshift(right.right)
  const s = table.start(node)
  return [right, ...rest].reduce((left, side) => ({ k: 'bin', s, e: side.e, op: '|', left, right: side }), first)
}

const memberType: Read = (reading, node) => {
  const { table } = reading
  const [of, name] = table.children(node)
  if (of === undefined || name === undefined) return readPieces(reading, node)
  const ns = table.start(name)
  return {
    k: 'attr',
    s: table.start(node),
    e: table.end(node),
    of: readExpression(reading, of),
    name: table.slice(name),
    ns,
  }
}

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['string', strings],
  ['concatenated_string', strings],
  ['integer', number],
  ['float', number],
  ['true', constant('bool', true)],
  ['false', constant('bool', false)],
  ['none', constant('none', null)],
  ['ellipsis', constant('ellipsis', null)],
  ['parenthesized_expression', inner],
  ['type', inner],
  ['generic_type', genericType],
  ['union_type', unionType],
  ['member_type', memberType],
  ['splat_type', star],
  ['tuple', sequence('tuple')],
  ['expression_list', sequence('tuple')],
  ['pattern_list', sequence('tuple')],
  ['tuple_pattern', targets],
  ['complex_pattern', complex],
  ['list', sequence('list')],
  ['list_pattern', sequence('list')],
  ['set', sequence('set')],
  ['dictionary', dictionary],
  ['list_comprehension', comprehension('list')],
  ['set_comprehension', comprehension('set')],
  ['dictionary_comprehension', comprehension('dict')],
  ['generator_expression', comprehension('generator')],
  ['comparison_operator', comparison],
  ['conditional_expression', conditional],
  ['named_expression', walrus],
  ['not_operator', unary],
  ['unary_operator', unary],
  ['list_splat', star],
  ['list_splat_pattern', star],
  ['dictionary_splat', star],
  ['dictionary_splat_pattern', star],
  ['yield', yielded],
  [
    'await',
    (reading, node) => ({
      k: 'await',
      s: reading.table.start(node),
      e: reading.table.end(node),
      of: inner(reading, node),
    }),
  ],
  [
    'slice',
    (reading, node) => ({
      k: 'slice',
      s: reading.table.start(node),
      e: reading.table.end(node),
      parts: readItems(reading, node),
    }),
  ],
  ['lambda', (reading, node) => readLambda(reading, node, readExpression)],
])
