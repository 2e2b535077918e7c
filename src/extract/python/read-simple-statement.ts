/** Turns statements without a body into `Stmt`. Statements that are only a string are dropped. */
import type { AssignStmt, Expr, Stmt } from '../../facts/file-facts.ts'
import { readAnnotation, readTypeParams } from './read-annotation.ts'
import { hasComma, readChain, readSeveral } from './read-chain.ts'
import { readExpression } from './read-expression.ts'
import { readFromImport, readImport } from './read-import.ts'
import type { Writable } from './read-lambda.ts'
import { type Reading, soundChildren } from './reading.ts'

/** Adds what stands at this node: usually one statement, but none for a docstring or `global`. */
export type ReadStmt = (reading: Reading, node: number, into: Stmt[]) => void

const expression: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const children = soundChildren(reading, node)
  const [first] = children
  if (first === undefined) return
  const s = table.start(node)
  const e = table.end(node)
  switch (table.kind(first)) {
    case 'assignment':
      into.push(readAssignment(reading, first))
      return
    case 'augmented_assignment':
      into.push(readAugmented(reading, first))
      return
  }
  const value = readSeveral(reading, children, hasComma(reading, node), readExpression)
  if (value.k !== 'const' || (value.t !== 'str' && value.t !== 'bytes')) into.push({ k: 'expr', s, e, value })
}

function readAssignment(reading: Reading, outer: number): AssignStmt {
  const { table } = reading
  const targets: Expr[] = []
  const statement: Writable<AssignStmt> = { k: 'assign', s: table.start(outer), e: table.end(outer), targets }
  for (let node = outer; ;) {
    const [left, ...rest] = soundChildren(reading, node)
    if (left === undefined) return statement
    targets.push(readExpression(reading, left))
    let right = rest[0]
    if (right !== undefined && table.kind(right) === 'type') {
      statement.annotation = readAnnotation(reading, right)
      right = rest[1]
    }
    if (right === undefined) return statement
    const kind = table.kind(right)
    if (kind !== 'assignment') {
      statement.value = readExpression(reading, right)
      return statement
    }
    node = right
  }
}

function readAugmented(reading: Reading, node: number): AssignStmt {
  const { table } = reading
  const [left, right] = soundChildren(reading, node)
  const end = table.next(node)
  let op = ''
  for (let child = node + 1; child < end; child = table.next(child))
    if (table.isToken(child)) op = table.kind(child).slice(0, -1)
  const s = table.start(node)
  const targets = left === undefined ? [] : [readExpression(reading, left)]
  const statement: Writable<AssignStmt> = { k: 'assign', s, e: table.end(node), targets, op }
  if (right !== undefined) statement.value = readExpression(reading, right)
  return statement
}

const returned: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const [value] = soundChildren(reading, node)
  const s = table.start(node)
  const e = table.end(node)
  into.push(value === undefined ? { k: 'return', s, e } : { k: 'return', s, e, value: readExpression(reading, value) })
}

const raised: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const values = soundChildren(reading, node).map(child => readExpression(reading, child))
  const [value, cause] = values
  const span = { s: table.start(node), e: table.end(node) }
  if (!value) into.push({ k: 'raise', ...span })
  else into.push(cause ? { k: 'raise', ...span, value, cause } : { k: 'raise', ...span, value })
}

const deleted: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const [first] = soundChildren(reading, node)
  if (first === undefined) return
  const nodes = table.kind(first) === 'expression_list' ? table.children(first) : [first]
  const targets = nodes.map(child => readExpression(reading, child))
  into.push({ k: 'delete', s: table.start(node), e: table.end(node), targets })
}

const asserted: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const [test] = soundChildren(reading, node)
  if (test === undefined) return
  into.push({ k: 'assert', s: table.start(node), e: table.end(node), test: readExpression(reading, test) })
}

function jump(k: 'break' | 'continue' | 'pass'): ReadStmt {
  return ({ table }, node, into) => into.push({ k, s: table.start(node), e: table.end(node) })
}

function declaration(kind: 'globals' | 'nonlocals'): ReadStmt {
  return (reading, node) => {
    const { scope, table } = reading
    // In a class body the declaration speaks of the class's names alone.
    if (scope.cls === -1) for (const name of soundChildren(reading, node)) scope[kind].push(table.name(name))
  }
}

/** Python 2's `print x` and `exec code in scope`, as calls. */
function oldStatement(name: 'print' | 'exec'): ReadStmt {
  return (reading, node, into) => {
    const { table } = reading
    const s = table.start(node)
    const e = table.end(node)
    const values = soundChildren(reading, node).map(child => {
      const [inner] = table.kind(child) === 'chevron' ? table.children(child) : [child]
      return { value: readExpression(reading, inner ?? child) }
    })
    const fn: Expr = { k: 'name', s, e: s + name.length, id: name }
    into.push({ k: 'expr', s, e, value: { k: 'call', s, e, fn, args: values } })
  }
}

const typeAlias: ReadStmt = (reading, node, into) => {
  const { table } = reading
  const [left, right] = soundChildren(reading, node)
  if (left === undefined || right === undefined) return
  const s = table.start(node)
  const e = table.end(node)
  const form = table.kind(left + 1)
  if (form !== 'identifier' && form !== 'generic_type') {
    // `type(x).name = value` is not an alias, whatever the grammar says.
    const target = readChain(reading, left + 1, readExpression, (_reading, innermost) =>
      typeUsed(reading, s, innermost),
    )
    into.push({ k: 'assign', s, e, targets: [target], value: readExpression(reading, right) })
    return
  }
  const generic = form === 'generic_type' ? soundChildren(reading, left + 1) : []
  const name = table.name(generic[0] ?? left)
  const typeParams = generic[1] === undefined ? {} : { typeParams: readTypeParams(reading, generic[1]) }
  into.push({ k: 'type', s, e, name, ...typeParams, value: readAnnotation(reading, right) })
}

/** `type(x)` or `type[x]`, of which the node is the brackets. */
function typeUsed(reading: Reading, s: number, brackets: number): Expr {
  const { table } = reading
  const e = table.end(brackets)
  const name: Expr = { k: 'name', s, e: s + 'type'.length, id: 'type' }
  const inside = table.children(brackets)
  if (table.kind(brackets) === 'list')
    return { k: 'sub', s, e, of: name, index: readSeveral(reading, inside, false, readExpression) }
  return { k: 'call', s, e, fn: name, args: inside.map(child => ({ value: readExpression(reading, child) })) }
}

export const SIMPLE_STATEMENTS: ReadonlyMap<string, ReadStmt> = new Map<string, ReadStmt>([
  ['expression_statement', expression],
  ['return_statement', returned],
  ['raise_statement', raised],
  ['delete_statement', deleted],
  ['assert_statement', asserted],
  ['pass_statement', jump('pass')],
  ['break_statement', jump('break')],
  ['continue_statement', jump('continue')],
  ['global_statement', declaration('globals')],
  ['nonlocal_statement', declaration('nonlocals')],
  ['print_statement', oldStatement('print')],
  ['exec_statement', oldStatement('exec')],
  ['import_statement', readImport],
  ['import_from_statement', readFromImport],
  ['future_import_statement', readFromImport],
  ['type_alias_statement', typeAlias],
])
