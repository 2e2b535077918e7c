/** Types as written become annotations in the form that inference reads: names, subscripts, unions. */
import ts from 'typescript'
import type { Expr, TypeParam } from '../../facts/file-facts.ts'
import { known, type Reading, span } from './reading.ts'

const PLAIN: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.StringKeyword]: 'str',
  [ts.SyntaxKind.NumberKeyword]: 'float',
  [ts.SyntaxKind.BooleanKeyword]: 'bool',
  [ts.SyntaxKind.BigIntKeyword]: 'int',
  [ts.SyntaxKind.TemplateLiteralType]: 'str',
}

/** Types that mean their first argument, as far as attributes go. */
const SAME = new Set(['Partial', 'Readonly', 'Required', 'Pick', 'Omit', 'NonNullable', 'Exclude', 'Extract', 'Awaited', 'DeepPartial']) // prettier-ignore
const LISTS = new Set(['Array', 'ReadonlyArray', 'Iterable', 'IterableIterator'])
const PROMISES = new Set(['Promise', 'PromiseLike', 'Thenable'])

/** The annotation that a type is. */
export function readType(r: Reading, node: ts.TypeNode): Expr {
  const at = span(r, node)
  const any = known('typing', 'Any', at)
  const plain = PLAIN[node.kind]
  if (plain) return known('builtins', plain, at)
  if (ts.isTypeReferenceNode(node)) return readReference(r, node.typeName, node.typeArguments, at)
  if (ts.isExpressionWithTypeArguments(node)) return any
  if (ts.isArrayTypeNode(node)) return sub(known('builtins', 'list', at), [readType(r, node.elementType)], at)
  if (ts.isUnionTypeNode(node))
    return node.types.map(one => readType(r, one)).reduce((left, right) => ({ k: 'bin', op: '|', left, right, ...at }))
  // In a stub `Type & Mark` says of a type what happens to it; elsewhere the first part stands for all.
  if (ts.isIntersectionTypeNode(node)) {
    const parts = node.types.map(one => readType(r, one))
    return r.stub ? sub({ k: 'name', id: 'Annotated', ...at }, parts, at) : (parts[0] ?? any)
  }
  if (ts.isFunctionTypeNode(node)) {
    const params = node.parameters.map(param => (param.type ? readType(r, param.type) : any))
    return sub(known('typing', 'Callable', at), [{ k: 'list', items: params, ...at }, readType(r, node.type)], at)
  }
  if (ts.isTupleTypeNode(node))
    return sub(known('builtins', 'tuple', at), node.elements.map(one => readType(r, ts.isNamedTupleMember(one) ? one.type : one)), at) // prettier-ignore
  // `{ [key: string]: T }`
  if (ts.isTypeLiteralNode(node)) {
    const [index, ...rest] = node.members
    const isTable = index && ts.isIndexSignatureDeclaration(index) && rest.length === 0
    return isTable
      ? sub(known('builtins', 'dict', at), [known('builtins', 'str', at), readType(r, index.type)], at)
      : any
  }
  if (ts.isParenthesizedTypeNode(node)) return readType(r, node.type)
  if (ts.isTypeOperatorNode(node)) return node.operator === ts.SyntaxKind.ReadonlyKeyword ? readType(r, node.type) : any
  if (ts.isLiteralTypeNode(node)) {
    const { literal } = node
    if (literal.kind === ts.SyntaxKind.NullKeyword) return { k: 'const', t: 'none', v: null, ...at }
    if (ts.isStringLiteralLike(literal))
      return r.stub ? sub(known('typing', 'Literal', at), [text(literal, at)], at) : known('builtins', 'str', at)
    return known('builtins', ts.isNumericLiteral(literal) ? 'float' : 'bool', at)
  }
  switch (node.kind) {
    case ts.SyntaxKind.VoidKeyword:
    case ts.SyntaxKind.UndefinedKeyword:
      return { k: 'const', t: 'none', v: null, ...at }
    case ts.SyntaxKind.NeverKeyword:
      return known('typing', 'Never', at)
    case ts.SyntaxKind.ThisType:
      return known('typing', 'Self', at)
    case ts.SyntaxKind.TypePredicate:
      return known('builtins', 'bool', at)
    default:
      return any
  }
}

function readReference(
  r: Reading,
  name: ts.EntityName,
  typeArguments: ts.NodeArray<ts.TypeNode> | undefined,
  at: { readonly s: number; readonly e: number },
): Expr {
  // `InThread<'pool'>` names a pool.
  const args = (typeArguments ?? []).map(one =>
    ts.isLiteralTypeNode(one) && ts.isStringLiteralLike(one.literal) ? text(one.literal, at) : readType(r, one),
  )
  const first = args[0] ?? known('typing', 'Any', at)
  if (ts.isIdentifier(name)) {
    if (LISTS.has(name.text)) return sub(known('builtins', 'list', at), [first], at)
    if (PROMISES.has(name.text)) return sub(known('js', 'Promise', at), [first], at)
    if (name.text === 'Record') return sub(known('builtins', 'dict', at), args, at)
    if (SAME.has(name.text) && args[0]) return args[0]
  }
  const of = readEntity(r, name)
  return args.length > 0 ? sub(of, args, at) : of
}

/** `a.b.C` as an attribute chain. */
export function readEntity(r: Reading, name: ts.EntityName): Expr {
  const at = span(r, name)
  if (ts.isIdentifier(name)) return { k: 'name', id: name.text, ...at }
  return { k: 'attr', of: readEntity(r, name.left), name: name.right.text, ns: name.right.getStart(r.source), ...at }
}

export function sub(of: Expr, items: readonly Expr[], at: { readonly s: number; readonly e: number }): Expr {
  const [only] = items
  const index: Expr = items.length === 1 && only ? only : { k: 'tuple', items, ...at }
  return { k: 'sub', of, index, s: at.s, e: at.e }
}

/** `<T extends Bound = Default>`. */
export function readTypeParams(
  r: Reading,
  params: ts.NodeArray<ts.TypeParameterDeclaration> | undefined,
): TypeParam[] | undefined {
  if (!params || params.length === 0) return undefined
  return params.map(one => ({
    name: one.name.text,
    ...(one.constraint && { bound: readType(r, one.constraint) }),
    ...(one.default && { default: readType(r, one.default) }),
  }))
}

function text(literal: ts.StringLiteralLike, at: { readonly s: number; readonly e: number }): Expr {
  return { k: 'const', t: 'str', v: literal.text, ...at }
}
