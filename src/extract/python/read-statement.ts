/** Turns statement nodes into `Stmt`. Definitions are read by `read-definition.ts`, which calls back for their bodies. */
import type { Expr, MatchCase, OpaqueExpr, Stmt, TryStmt, WithStmt } from '../../facts/file-facts.ts'
import { hasComma, readSeveral } from './read-chain.ts'
import { readClass, readFunction } from './read-definition.ts'
import { readExpression, readPieces } from './read-expression.ts'
import type { Writable } from './read-lambda.ts'
import { readPatterns } from './read-pattern.ts'
import { type ReadStmt, SIMPLE_STATEMENTS } from './read-simple-statement.ts'
import { isFaulty, MAX_DEPTH, type Reading, readNested, soundChildren, tooDeep } from './reading.ts'

/** The statements directly in this block, module or unknown piece. */
export function readBlock(reading: Reading, block: number): Stmt[] {
  const body: Stmt[] = []
  if (block === -1) return body
  const { table } = reading
  if (reading.depth >= MAX_DEPTH) {
    const value = tooDeep(reading, table.start(block), table.end(block))
    return [{ k: 'expr', s: value.s, e: value.e, value }]
  }
  reading.depth++
  const end = table.next(block)
  for (let node = block + 1; node < end; node = table.next(node))
    if (!table.isToken(node)) readStatement(reading, node, body)
  reading.depth--
  return body
}

function readStatement(reading: Reading, node: number, into: Stmt[]): void {
  const { table } = reading
  const kind = table.kind(node)
  const lost = COMPOUND.has(kind) ? undefined : readLost(reading, node)
  if (lost) {
    if (lost.parts.length > 0) into.push({ k: 'expr', s: lost.s, e: lost.e, value: lost })
    return
  }
  const read = COMPOUND.get(kind) ?? SIMPLE_STATEMENTS.get(kind)
  if (!read || (isFaulty(table, node) && !COMPOUND.has(kind))) {
    salvage(reading, node, into)
    return
  }
  if (isFaulty(table, node)) {
    const end = table.next(node)
    for (let child = node + 1; child < end; child = table.next(child))
      if (table.faults.has(child)) salvage(reading, child, into)
  }
  read(reading, node, into)
}

/** What can be told of an unknown piece: definitions stand as they are, the rest is one opaque expression. */
function salvage(reading: Reading, node: number, into: Stmt[]): void {
  const value = readPieces(reading, node)
  if (value.parts.length > 0) into.push({ k: 'expr', s: value.s, e: value.e, value })
  const { table } = reading
  const end = table.next(node)
  for (let child = node + 1; child < end;) {
    const kind = table.kind(child)
    if (kind === 'function_definition' || kind === 'class_definition' || kind === 'decorated_definition') {
      readStatement(reading, child, into)
      child = table.next(child)
    } else child++
  }
}

/** `elif` nests in `else`; beyond half of the levels that are left, the remaining ones stand side by side. */
const conditional: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const e = table.end(node)
  const depth = reading.depth
  const limit = (depth + MAX_DEPTH) >> 1
  let list = into
  const clauses = [node, ...soundChildren(reading, node).filter(child => table.kind(child).endsWith('_clause'))]
  for (const clause of clauses) {
    if (table.kind(clause) === 'else_clause') {
      list.push(...readBlock(reading, table.find(clause, 'block')))
      break
    }
    const test = expressionOf(reading, clause)
    const otherwise: Stmt[] = []
    const then = readBlock(reading, table.find(clause, 'block'))
    list.push({ k: 'if', s: table.start(clause), e, test, then, else: otherwise })
    if (reading.depth < limit) {
      list = otherwise
      reading.depth++
    }
  }
  reading.depth = depth
}

/** What of a line that was left out is sound, if the mended text has a stand-in for one here. */
function readLost(reading: Reading, node: number): OpaqueExpr | undefined {
  const s = reading.table.start(node)
  const source = reading.mended?.lost.get(s)
  if (source === undefined) return undefined
  const parts = readNested(
    reading,
    source,
    nested => readPieces(nested, 0).parts,
    offset => offset + s,
  )
  return { k: 'opaque', s, e: s + source.length, parts: parts ?? [] }
}

/** The expression at the head of a compound statement. */
function expressionOf(reading: Reading, node: number): Expr {
  const { table } = reading
  const lost = readLost(reading, node)
  if (lost) return lost
  const head = soundChildren(reading, node).find(child => !NOT_HEAD.has(table.kind(child)))
  if (head !== undefined) return readExpression(reading, head)
  const s = table.start(node)
  return { k: 'opaque', s, e: s, parts: [] }
}

const NOT_HEAD = new Set(['block', 'else_clause', 'elif_clause'])

function elseOf(reading: Reading, node: number): Stmt[] {
  const clause = reading.table.find(node, 'else_clause')
  return clause === -1 ? [] : readBlock(reading, reading.table.find(clause, 'block'))
}

const whileLoop: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const test = expressionOf(reading, node)
  const body = readBlock(reading, table.find(node, 'block'))
  into.push({ k: 'while', s: table.start(node), e: table.end(node), test, body, else: elseOf(reading, node) })
}

const forLoop: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const [left, right] = soundChildren(reading, node).filter(child => !NOT_HEAD.has(table.kind(child)))
  const nothing: Expr = { k: 'opaque', s: table.start(node), e: table.start(node), parts: [] }
  const target = left === undefined ? nothing : readExpression(reading, left)
  const iter = right === undefined ? nothing : readExpression(reading, right)
  const body = readBlock(reading, table.find(node, 'block'))
  const isAsync = table.kind(node + 1) === 'async'
  into.push({
    k: 'for',
    s: table.start(node),
    e: table.end(node),
    async: isAsync,
    target,
    iter,
    body,
    else: elseOf(reading, node),
  })
}

const withBlock: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const items: WithStmt['items'][number][] = []
  const clause = table.find(node, 'with_clause')
  const values = clause === -1 ? [] : soundChildren(reading, clause).flatMap(item => soundChildren(reading, item))
  // The grammar takes the brackets of `with (a as b, c as d):` for a tuple.
  const only = values.length === 1 ? (values[0] as number) : -1
  const isBracket = only !== -1 && (table.kind(only) === 'tuple' || table.kind(only) === 'parenthesized_expression')
  for (const value of isBracket ? soundChildren(reading, only) : values) {
    if (table.kind(value) !== 'as_pattern') items.push({ value: readExpression(reading, value) })
    else {
      const [expr, alias] = soundChildren(reading, value)
      if (expr === undefined) continue
      const target = alias === undefined ? undefined : soundChildren(reading, alias)[0]
      const item = { value: readExpression(reading, expr) }
      items.push(target === undefined ? item : { ...item, target: readExpression(reading, target) })
    }
  }
  const isAsync = table.kind(node + 1) === 'async'
  const body = readBlock(reading, table.find(node, 'block'))
  into.push({ k: 'with', s: table.start(node), e: table.end(node), async: isAsync, items, body })
}

const tryBlock: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const body = readBlock(reading, table.find(node, 'block'))
  const handlers: TryStmt['handlers'][number][] = []
  for (const child of soundChildren(reading, node))
    if (table.kind(child).startsWith('except')) handlers.push(readHandler(reading, child))
  const otherwise = elseOf(reading, node)
  const last = table.find(node, 'finally_clause')
  const final = last === -1 ? [] : readBlock(reading, table.find(last, 'block'))
  into.push({ k: 'try', s: table.start(node), e: table.end(node), body, handlers, else: otherwise, finally: final })
}

function readHandler(reading: Reading, node: number): TryStmt['handlers'][number] {
  const { table } = reading
  let types = soundChildren(reading, node).filter(child => table.kind(child) !== 'block')
  let alias: number | undefined
  const [only] = types
  if (only !== undefined && table.kind(only) === 'as_pattern') {
    const [type, target] = soundChildren(reading, only)
    types = type === undefined ? [] : [type]
    alias = target
  } else if (table.find(node, 'as') !== -1) alias = types.pop()
  const handler: Writable<TryStmt['handlers'][number]> = { body: [] }
  if (types.length > 0) handler.type = readSeveral(reading, types, false, readExpression)
  if (alias !== undefined) handler.name = table.name(alias)
  handler.body = readBlock(reading, table.find(node, 'block'))
  return handler
}

const matchBlock: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const block = table.find(node, 'block')
  const subjects = soundChildren(reading, node).filter(child => child !== block)
  const subject = readSeveral(reading, subjects, hasComma(reading, node), readExpression)
  const cases = block === -1 ? [] : soundChildren(reading, block).filter(child => table.kind(child) === 'case_clause')
  into.push({
    k: 'match',
    s: table.start(node),
    e: table.end(node),
    subject,
    cases: cases.map(child => readCase(reading, child)),
  })
}

function readCase(reading: Reading, node: number): MatchCase {
  const { table } = reading
  const patterns = soundChildren(reading, node).filter(child => table.kind(child) === 'case_pattern')
  const pattern = readPatterns(reading, patterns, hasComma(reading, node))
  const clause = table.find(node, 'if_clause')
  const guard = clause === -1 ? undefined : expressionOf(reading, clause)
  const body = readBlock(reading, table.find(node, 'block'))
  return guard ? { pattern, guard, body } : { pattern, body }
}

const COMPOUND: ReadonlyMap<string, ReadStmt> = new Map<string, ReadStmt>([
  ['if_statement', conditional],
  ['while_statement', whileLoop],
  ['for_statement', forLoop],
  ['with_statement', withBlock],
  ['try_statement', tryBlock],
  ['match_statement', matchBlock],
  ['function_definition', (reading, node, into) => into.push(readFunction(reading, node, node, readBlock))],
  ['class_definition', (reading, node, into) => into.push(readClass(reading, node, node, readBlock))],
  ['decorated_definition', decorated],
])

function decorated(reading: Reading, node: number, into: Stmt[]): void {
  const { table } = reading
  const definition = table.children(node).at(-1)
  if (definition === undefined) return
  const kind = table.kind(definition)
  if (kind === 'function_definition') into.push(readFunction(reading, definition, node, readBlock))
  else if (kind === 'class_definition') into.push(readClass(reading, definition, node, readBlock))
  else salvage(reading, node, into)
}
