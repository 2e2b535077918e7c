/** Patterns of `match` statements. */
import type { Expr, Pattern } from '../../facts/file-facts.ts'
import { readExpression } from './read-expression.ts'
import { dottedName, MAX_DEPTH, type Reading, tooDeep } from './reading.ts'

/** The patterns of a `case`: one stands for itself, several with commas are a sequence. */
export function readPatterns(reading: Reading, nodes: readonly number[], comma: boolean): Pattern {
  const patterns = nodes.map(node => readPattern(reading, node))
  const [first] = patterns
  return first && patterns.length === 1 && !comma ? first : { k: 'sequence', of: patterns }
}

function readPattern(reading: Reading, node: number): Pattern {
  const { table } = reading
  if (reading.depth >= MAX_DEPTH) {
    return { k: 'value', value: tooDeep(reading, table.start(node), table.end(node)) }
  }
  reading.depth++
  const pattern = readByKind(reading, node)
  reading.depth--
  return pattern
}

function readByKind(reading: Reading, node: number): Pattern {
  const { table } = reading
  const children = table.children(node)
  const [first, second] = children
  switch (table.kind(node)) {
    case 'case_pattern':
      return readCasePattern(reading, node, children)
    case 'as_pattern':
      if (first === undefined || second === undefined) break
      return { k: 'as', of: readPattern(reading, first), name: table.name(second) }
    case 'union_pattern':
      return { k: 'or', of: readAlternatives(reading, node) }
    case 'list_pattern':
      return readPatternsIn(reading, node, true)
    case 'tuple_pattern':
      return readPatternsIn(reading, node, children.length !== 1 || table.find(node, ',') !== -1)
    case 'splat_pattern':
      return first === undefined ? { k: 'star' } : { k: 'star', name: table.name(first) }
    case 'dotted_name':
      return readName(reading, node)
    case 'class_pattern':
      return readClassPattern(reading, children)
    case 'dict_pattern':
      return readMapping(reading, node)
    case '_':
      return { k: 'wildcard' }
  }
  return { k: 'value', value: readExpression(reading, node) }
}

/** `_` is a bare token in the grammar, and the sign of a number stands beside it. */
function readCasePattern(reading: Reading, node: number, children: readonly number[]): Pattern {
  const { table } = reading
  const [first] = children
  if (first === undefined) return { k: 'wildcard' }
  if (table.kind(node + 1) !== '-') return readPattern(reading, first)
  const value: Expr = {
    k: 'unary',
    s: table.start(node),
    e: table.end(node),
    op: '-',
    of: readExpression(reading, first),
  }
  return { k: 'value', value }
}

function readPatternsIn(reading: Reading, node: number, isSequence: boolean): Pattern {
  const patterns = reading.table.children(node).map(child => readPattern(reading, child))
  const [first] = patterns
  return isSequence || !first ? { k: 'sequence', of: patterns } : first
}

/** The sides of `a | b`, of which a side may be the bare token `_` or a signed number. */
function readAlternatives(reading: Reading, node: number): Pattern[] {
  const { table } = reading
  const found: Pattern[] = []
  const end = table.next(node)
  let isNegative = false
  for (let child = node + 1; child < end; child = table.next(child)) {
    const kind = table.kind(child)
    if (kind === '|') continue
    if (kind === '-') isNegative = true
    else if (kind === 'union_pattern') found.push(...readAlternatives(reading, child))
    else {
      const pattern = readPattern(reading, child)
      found.push(isNegative && pattern.k === 'value' ? { k: 'value', value: negative(pattern.value) } : pattern)
      isNegative = false
    }
  }
  return found
}

function negative(of: Expr): Expr {
  return { k: 'unary', s: of.s, e: of.e, op: '-', of }
}

/** A single name captures; `_` matches everything; a dotted name is a value. */
function readName(reading: Reading, node: number): Pattern {
  const name = dottedName(reading.table, node)
  if (name === '_') return { k: 'wildcard' }
  return name.includes('.') ? { k: 'value', value: readDotted(reading, node) } : { k: 'capture', name }
}

function readDotted(reading: Reading, node: number): Expr {
  const { table } = reading
  const s = table.start(node)
  let expr: Expr | undefined
  for (const part of table.children(node)) {
    const name = table.name(part)
    const ns = table.start(part)
    const e = table.end(part)
    expr = expr ? { k: 'attr', s, e, of: expr, name, ns } : { k: 'name', s, e, id: name }
  }
  return expr ?? { k: 'opaque', s, e: table.end(node), parts: [] }
}

function readClassPattern(reading: Reading, children: readonly number[]): Pattern {
  const [cls, ...rest] = children
  if (cls === undefined) return { k: 'wildcard' }
  const args: Pattern[] = []
  const keywords: KeywordPattern[] = []
  for (const child of rest) {
    const keyword = readKeyword(reading, child)
    if (keyword) keywords.push(keyword)
    else args.push(readPattern(reading, child))
  }
  return { k: 'class', cls: readDotted(reading, cls), args, keywords }
}

interface KeywordPattern {
  readonly name: string
  readonly pattern: Pattern
}

/** `name=pattern` in a class pattern; the grammar puts `name=pattern as x` inside out. */
function readKeyword(reading: Reading, node: number): KeywordPattern | undefined {
  const { table } = reading
  const inner = node + 1
  if (table.kind(node) !== 'case_pattern') return undefined
  if (table.kind(inner) === 'as_pattern') {
    const [of, name] = table.children(inner)
    const keyword = of === undefined ? undefined : readKeyword(reading, of)
    if (!keyword || name === undefined) return undefined
    return { name: keyword.name, pattern: { k: 'as', of: keyword.pattern, name: table.name(name) } }
  }
  const [name, value] = table.kind(inner) === 'keyword_pattern' ? table.children(inner) : []
  if (name === undefined) return undefined
  return {
    name: table.name(name),
    pattern: value === undefined ? { k: 'wildcard' } : readSigned(reading, inner, value),
  }
}

function readSigned(reading: Reading, parent: number, value: number): Pattern {
  const pattern = readPattern(reading, value)
  return reading.table.find(parent, '-') !== -1 && pattern.k === 'value'
    ? { k: 'value', value: negative(pattern.value) }
    : pattern
}

function readMapping(reading: Reading, node: number): Pattern {
  const { table } = reading
  const items: { key: Expr; pattern: Pattern }[] = []
  let rest: string | undefined
  let key: Expr | undefined
  let isNegative = false
  const end = table.next(node)
  for (let child = node + 1; child < end; child = table.next(child)) {
    const kind = table.kind(child)
    if (kind === '-') isNegative = true
    else if (kind === 'splat_pattern') {
      const [name] = table.children(child)
      if (name !== undefined) rest = table.name(name)
    } else if (table.isToken(child)) continue
    else if (!key) {
      const value = kind === 'dotted_name' ? readDotted(reading, child) : readExpression(reading, child)
      key = isNegative ? negative(value) : value
      isNegative = false
    } else {
      items.push({ key, pattern: readPattern(reading, child) })
      key = undefined
    }
  }
  return rest === undefined ? { k: 'mapping', items } : { k: 'mapping', items, rest }
}
