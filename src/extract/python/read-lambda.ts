/** Parameters of functions and lambdas, and lambdas themselves. How defaults and annotations are read is passed in. */
import type { FunctionFacts, LambdaExpr, Param } from '../../facts/file-facts.ts'
import type { ReadExpr } from './read-chain.ts'
import { newScope, type Reading, soundChildren } from './reading.ts'

/** A lambda: a function of its own whose body is one `return`. */
export function readLambda(reading: Reading, node: number, readExpr: ReadExpr): LambdaExpr {
  const { table, scope } = reading
  const fn = reading.functions.length
  const s = table.start(node)
  const e = table.end(node)
  const facts: Writable<FunctionFacts> = {
    name: '<lambda>',
    kind: 'lambda',
    async: false,
    generator: false,
    parent: scope.fn,
    owner: -1,
    params: [],
    decorators: [],
    body: [],
    s,
    e,
    ns: s,
    ne: s + 'lambda'.length,
  }
  reading.functions.push(facts)
  const list = table.find(node, 'lambda_parameters')
  if (list !== -1) facts.params = readParameters(reading, list, readExpr, readExpr)
  const body = soundChildren(reading, node).find(child => child !== list)
  if (body !== undefined) {
    const own = newScope(fn)
    reading.scope = own
    const value = readExpr(reading, body)
    reading.scope = scope
    facts.body = [{ k: 'return', s: value.s, e: value.e, value }]
    facts.generator = own.generator
  }
  return { k: 'lambda', s, e, fn }
}

export type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The parameters in this list, in order. */
export function readParameters(reading: Reading, list: number, readDefault: ReadExpr, readType: ReadExpr): Param[] {
  const { table } = reading
  const params: Writable<Param>[] = []
  let kind: 'normal' | 'keyword' = 'normal'
  for (const node of soundChildren(reading, list)) {
    const form = table.kind(node)
    if (form === 'positional_separator') {
      for (const param of params) if (param.kind === 'normal') param.kind = 'positional'
      continue
    }
    if (form === 'keyword_separator') {
      kind = 'keyword'
      continue
    }
    const param = readParameter(reading, node, kind, readDefault, readType)
    if (!param) continue
    params.push(param)
    if (param.kind === 'args') kind = 'keyword'
  }
  return params
}

function readParameter(
  reading: Reading,
  node: number,
  kind: 'normal' | 'keyword',
  readDefault: ReadExpr,
  readType: ReadExpr,
): Writable<Param> | undefined {
  const { table } = reading
  const form = table.kind(node)
  const parts = form.startsWith('typed') || form === 'default_parameter' ? soundChildren(reading, node) : [node]
  const [target, ...rest] = parts
  if (target === undefined) return undefined
  const param = { name: '', kind, s: table.start(node), e: table.end(node) } as Writable<Param>
  const stars = table.kind(target)
  if (stars === 'list_splat_pattern' || stars === 'dictionary_splat_pattern') {
    param.kind = stars === 'list_splat_pattern' ? 'args' : 'kwargs'
    param.name = table.name(target).replace(/^[*\s\\]+/, '')
  } else if (stars === 'identifier') param.name = table.name(target)
  for (const part of rest) {
    if (table.kind(part) === 'type') param.annotation = readType(reading, part)
    else param.default = readDefault(reading, part)
  }
  return param
}
