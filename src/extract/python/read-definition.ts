/** `def` and `class`: their facts go into the file's lists, a statement that points there stays behind. */
import type { Arg, ClassFacts, ClassStmt, DefStmt, Expr, FunctionFacts, Stmt } from '../../facts/file-facts.ts'
import { readAnnotation, readTypeParams } from './read-annotation.ts'
import { readArguments } from './read-chain.ts'
import { readExpression } from './read-expression.ts'
import { readParameters, type Writable } from './read-lambda.ts'
import { newScope, type Reading, soundChildren } from './reading.ts'

type ReadBlock = (reading: Reading, block: number) => Stmt[]

/** Reads a function; `whole` is the node that includes its decorators. */
export function readFunction(reading: Reading, node: number, whole: number, readBody: ReadBlock): DefStmt {
  const { table, scope } = reading
  const fn = reading.functions.length
  const name = table.find(node, 'identifier')
  const isAsync = table.kind(node + 1) === 'async'
  const s = table.start(whole)
  const e = table.end(whole)
  const facts: Writable<FunctionFacts> = {
    name: name === -1 ? '' : table.name(name),
    kind: 'def',
    async: isAsync,
    generator: false,
    parent: scope.fn,
    owner: scope.cls,
    params: [],
    decorators: [],
    body: [],
    s,
    e,
    ns: name === -1 ? s : table.start(name),
    ne: name === -1 ? s : table.end(name),
  }
  reading.functions.push(facts)
  facts.decorators = readDecorators(reading, node, whole)
  const typeParams = table.find(node, 'type_parameter')
  if (typeParams !== -1) facts.typeParams = readTypeParams(reading, typeParams)
  const params = table.find(node, 'parameters')
  if (params !== -1) facts.params = readParameters(reading, params, readExpression, readAnnotation)
  const returns = table.find(node, 'type')
  if (returns !== -1) facts.returns = readAnnotation(reading, returns)
  if (isAsync) facts.asyncAt = table.start(node)

  const own = newScope(fn)
  reading.scope = own
  facts.body = readBody(reading, table.find(node, 'block'))
  reading.scope = scope
  facts.generator = own.generator
  if (own.globals.length > 0) facts.globals = own.globals
  if (own.nonlocals.length > 0) facts.nonlocals = own.nonlocals
  const trivial = trivialKind(facts.body)
  if (trivial) facts.trivial = trivial
  return { k: 'def', s, e, fn }
}

/** Reads a class; `whole` is the node that includes its decorators. */
export function readClass(reading: Reading, node: number, whole: number, readBody: ReadBlock): ClassStmt {
  const { table, scope } = reading
  const cls = reading.classes.length
  const name = table.find(node, 'identifier')
  const s = table.start(whole)
  const e = table.end(whole)
  const facts: Writable<ClassFacts> = {
    name: name === -1 ? '' : table.name(name),
    parent: scope.fn,
    owner: scope.cls,
    bases: [],
    keywords: [],
    decorators: [],
    body: [],
    s,
    e,
    ns: name === -1 ? s : table.start(name),
    ne: name === -1 ? s : table.end(name),
  }
  reading.classes.push(facts)
  facts.decorators = readDecorators(reading, node, whole)
  const typeParams = table.find(node, 'type_parameter')
  if (typeParams !== -1) facts.typeParams = readTypeParams(reading, typeParams)
  const list = table.find(node, 'argument_list')
  const args = list === -1 ? [] : readArguments(reading, list, readExpression)
  const starts = list === -1 ? [] : table.children(list).map(child => table.start(child))
  facts.bases = args.flatMap((arg, at) => asBase(arg, starts[at] ?? arg.value.s))
  facts.keywords = args.filter(arg => asBase(arg, 0).length === 0)

  reading.scope = newScope(scope.fn, cls)
  facts.body = readBody(reading, table.find(node, 'block'))
  reading.scope = scope
  return { k: 'class', s, e, cls }
}

/** The base class that this argument is, if it is one; `*bases` stands for several. */
function asBase({ value, name, star }: Arg, s: number): Expr[] {
  if (name !== undefined || star === 2) return []
  return star === 1 ? [{ k: 'star', s, e: value.e, of: value }] : [value]
}

function readDecorators(reading: Reading, node: number, whole: number): Expr[] {
  if (node === whole) return []
  const { table } = reading
  const decorators = table.children(whole).filter(child => table.kind(child) === 'decorator')
  return decorators
    .flatMap(child => soundChildren(reading, child).slice(0, 1))
    .map(child => readExpression(reading, child))
}

/** Bodies that say nothing: nothing at all (a docstring is not kept), `pass`, `...`, or `raise NotImplementedError`. */
function trivialKind(body: readonly Stmt[]): FunctionFacts['trivial'] {
  let kind: FunctionFacts['trivial'] = 'empty'
  for (const statement of body) {
    const isEllipsis = statement.k === 'expr' && statement.value.k === 'const' && statement.value.t === 'ellipsis'
    if (statement.k === 'pass' || isEllipsis) continue
    if (statement.k !== 'raise' || !statement.value) return undefined
    const raised = statement.value.k === 'call' ? statement.value.fn : statement.value
    if (raised.k !== 'name' || raised.id !== 'NotImplementedError') return undefined
    kind = 'not-implemented'
  }
  return kind
}
