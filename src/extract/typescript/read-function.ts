/** Functions in every spelling: declarations, arrows, methods, accessors, constructors, signatures of stubs. */
import ts from 'typescript'
import type { Expr, FunctionFacts, Param, Stmt } from '../../facts/file-facts.ts'
import { declaredNames } from './declared-names.ts'
import { bindPattern } from './read-assignment.ts'
import { readExpr } from './read-expression.ts'
import { readTags } from './read-jsdoc.ts'
import { readStatements } from './read-statement.ts'
import { emit, type Reading, type Scope, span } from './reading.ts'
import { readType, readTypeParams } from './read-type.ts'

/** What the place says of a function that stands there. */
export interface FunctionPlace {
  readonly name: string
  readonly kind: 'def' | 'lambda'
  /** Index of the class whose member it is. */
  readonly owner?: number
  /** Has a receiver: a first parameter `this` is added. */
  readonly method?: boolean
  readonly decorators?: readonly Expr[]
  /** Fields with a value, which the constructor sets first. */
  readonly before?: readonly Stmt[]
}

/** Reads a function; gives its index. */
export function readFunction(r: Reading, node: ts.SignatureDeclaration, place: FunctionPlace): number {
  const index = r.functions.length
  const at = span(r, node)
  const body = (node as ts.FunctionLikeDeclaration).body
  const own: ts.Node = node.name ?? node
  const isArrow = ts.isArrowFunction(node)
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined
  const async = modifiers?.find(one => one.kind === ts.SyntaxKind.AsyncKeyword)
  const facts: FunctionFacts = {
    name: place.name,
    kind: place.kind,
    async: async !== undefined,
    generator: (node as ts.FunctionDeclaration).asteriskToken !== undefined,
    parent: r.scope.fn,
    owner: place.owner ?? -1,
    params: [],
    decorators: [],
    body: [],
    ...at,
    ns: own.getStart(r.source),
    ne: node.name ? node.name.end : Math.min(node.end, own.getStart(r.source) + 1),
    ...(async && { asyncAt: async.getStart(r.source) }),
  }
  r.functions.push(facts)
  const scope: Scope = {
    fn: index,
    cls: -1,
    parent: r.scope,
    declared: declaredNames(body, node.parameters),
    globals: new Set(),
    nonlocals: new Set(),
    receiver: place.method === true || (isArrow && r.scope.receiver),
    block: [],
    made: 0,
  }
  const outer = r.scope
  r.scope = scope
  const params: Param[] = place.method ? [{ name: 'this', kind: 'normal', s: at.s, e: at.s }] : []
  node.parameters.forEach((param, position) => params.push(...readParam(r, param, position)))
  scope.block.push(...(place.before ?? []))
  readParamProperties(r, node)
  if (body) {
    if (ts.isBlock(body)) readStatements(r, body.statements)
    else {
      const value = readExpr(r, body)
      emit(r, { k: 'return', value, ...span(r, body) })
    }
  }
  r.scope = outer
  const typeParams = readTypeParams(r, node.typeParameters)
  const returns = node.type && readType(r, node.type)
  r.functions[index] = {
    ...facts,
    params,
    decorators: [...(place.decorators ?? []), ...readTags(r, node)],
    body: scope.block,
    ...(returns && { returns }),
    ...(typeParams && { typeParams }),
    ...(scope.globals.size > 0 && { globals: [...scope.globals].sort() }),
    ...(scope.nonlocals.size > 0 && { nonlocals: [...scope.nonlocals].sort() }),
    ...(!body && !r.stub && { trivial: 'not-implemented' as const }),
  }
  return index
}

function readParam(r: Reading, param: ts.ParameterDeclaration, position: number): Param[] {
  if (ts.isIdentifier(param.name) && param.name.text === 'this') return []
  const at = span(r, param)
  const name = ts.isIdentifier(param.name) ? param.name.text : `parameter:${String(position)}`
  if (!ts.isIdentifier(param.name))
    bindPattern(r, param.name, { k: 'name', id: name, ...at }, (target, value) =>
      emit(r, { k: 'assign', targets: [target], value, ...at }),
    )
  const annotation = param.type && readType(r, param.type)
  if (param.dotDotDotToken) {
    // `...xs: T[]` declares the type of the list; the parameter's own type is that of one argument.
    const one = annotation?.k === 'sub' && annotation.index.k !== 'tuple' ? annotation.index : undefined
    return [{ name, kind: 'args', ...(one && { annotation: one }), ...at }]
  }
  const optional: Expr = { k: 'const', t: 'none', v: null, ...at }
  const value = param.initializer ? readExpr(r, param.initializer) : param.questionToken ? optional : undefined
  return [{ name, kind: 'normal', ...(annotation && { annotation }), ...(value && { default: value }), ...at }]
}

/** `constructor(private readonly repo: Repo)` sets `this.repo`. */
function readParamProperties(r: Reading, node: ts.SignatureDeclaration): void {
  if (!ts.isConstructorDeclaration(node)) return
  for (const param of node.parameters) {
    if (!ts.isParameterPropertyDeclaration(param, node) || !ts.isIdentifier(param.name)) continue
    const at = span(r, param)
    const of: Expr = { k: 'name', id: 'this', ...at }
    const target: Expr = { k: 'attr', of, name: param.name.text, ns: at.s, ...at }
    emit(r, { k: 'assign', targets: [target], value: { k: 'name', id: param.name.text, ...at }, ...at })
  }
}

/**
 * A name for a function without one, from the call that it is handed to: `get /users` for a handler, `callback of map`
 * for others, `function in f` for what f makes.
 */
export function nameHint(r: Reading, node: ts.Node): string {
  const call = node.parent as ts.Node | undefined
  const around = r.scope.fn > 0 ? `function in ${r.functions[r.scope.fn]?.name ?? ''}` : '(anonymous)'
  if (!call || !ts.isCallExpression(call)) return around
  const { expression, arguments: args } = call
  const callee = ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : '' // prettier-ignore
  const [first] = args
  if (first && ts.isStringLiteralLike(first) && /^[/*]/.test(first.text)) return `${callee} ${first.text}`
  return callee === '' ? around : `callback of ${callee}`
}
