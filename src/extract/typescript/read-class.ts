/** Classes, interfaces, types of objects and enumerations. A receiver is a first parameter `this`, a constructor is `__init__`. */
import ts from 'typescript'
import type { ClassFacts, Expr, Stmt } from '../../facts/file-facts.ts'
import { readExpr } from './read-expression.ts'
import { type FunctionPlace, readFunction } from './read-function.ts'
import { readTags } from './read-jsdoc.ts'
import { emit, inBlock, known, propertyName, type Reading, span } from './reading.ts'
import { readType, readTypeParams, sub } from './read-type.ts'

/** Reads a class, emits its statement, and gives its name back. */
export function readClass(r: Reading, node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration, name: string): string {
  const bases = basesOf(r, node)
  const decorators = [...readDecorators(r, node), ...readTags(r, node)]
  const typeParams = readTypeParams(r, node.typeParameters)
  readMembers(r, node, name, [...node.members], { bases, decorators, ...(typeParams && { typeParams }) })
  return name
}

/**
 * `type Row = Base & { id: string }` is an interface in another spelling; false for types of any other form, of which
 * nothing is read.
 */
export function readObjectType(r: Reading, node: ts.TypeAliasDeclaration): boolean {
  const parts: readonly ts.TypeNode[] = ts.isIntersectionTypeNode(node.type) ? node.type.types : [node.type]
  const literals = parts.filter(ts.isTypeLiteralNode)
  const others = parts.filter(ts.isTypeReferenceNode)
  const members = literals.flatMap(one => [...one.members])
  // `{ [key: string]: T }` describes a dictionary, not an object with members.
  if (r.stub || members.length === 0 || members.some(ts.isIndexSignatureDeclaration)) return false
  if (literals.length + others.length < parts.length) return false
  const bases = [...others.map(one => readType(r, one)), known('typing', 'Protocol', span(r, node))]
  const typeParams = readTypeParams(r, node.typeParameters)
  readMembers(r, node, node.name.text, members, { bases, ...(typeParams && { typeParams }) })
  return true
}

/** Emits a class with these members. */
function readMembers(
  r: Reading,
  node: ts.Node & { readonly name?: ts.Node },
  name: string,
  members: readonly (ts.ClassElement | ts.TypeElement)[],
  more: Partial<ClassFacts>,
): void {
  const body: Stmt[] = []
  const index = openClass(r, name, body, node)
  const facts = r.classes[index]
  if (facts) r.classes[index] = { ...facts, ...more }
  const overloaded = repeatedNames(members)
  for (const member of members) readMember(r, member, index, body, overloaded)
  emit(r, { k: 'class', cls: index, ...span(r, node) })
}

/** Takes a slot for a class. */
export function openClass(r: Reading, name: string, body: Stmt[], node: ts.Node & { readonly name?: ts.Node }): number {
  const own = node.name ?? node
  const facts: ClassFacts = {
    name,
    parent: r.scope.fn,
    owner: -1,
    bases: [],
    keywords: [],
    decorators: [],
    body,
    ...span(r, node),
    ns: own.getStart(r.source),
    ne: node.name ? own.end : Math.min(own.getStart(r.source) + 5, own.end),
  }
  r.classes.push(facts)
  return r.classes.length - 1
}

/** A class whose constructor is an ordinary function, with methods that are put on its prototype. */
export function readFunctionAsClass(r: Reading, node: ts.FunctionDeclaration, name: string): void {
  const body: Stmt[] = []
  const index = openClass(r, name, body, node)
  r.prototypes.set(name, body)
  const fn = readFunction(r, node, { name: '__init__', kind: 'def', owner: index, method: true })
  body.push({ k: 'def', fn, ...span(r, node) })
  emit(r, { k: 'class', cls: index, ...span(r, node) })
}

function basesOf(r: Reading, node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): Expr[] {
  const bases = (node.heritageClauses ?? []).flatMap(clause =>
    clause.types.map((one): Expr => {
      const of = readExpr(r, one.expression)
      const args = (one.typeArguments ?? []).map(arg => readType(r, arg))
      return args.length > 0 ? sub(of, args, span(r, one)) : of
    }),
  )
  // An interface is what its implementations are; in a stub it is a class like any other.
  return ts.isInterfaceDeclaration(node) && !r.stub ? [...bases, known('typing', 'Protocol', span(r, node))] : bases
}

export function readDecorators(r: Reading, node: ts.Node): Expr[] {
  const found = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []
  return found.map(one => readExpr(r, one.expression))
}

function readMember(
  r: Reading,
  member: ts.ClassElement | ts.TypeElement,
  cls: number,
  body: Stmt[],
  overloaded: ReadonlySet<string>,
): void {
  const at = span(r, member)
  const isStatic = ts.canHaveModifiers(member) && (ts.getModifiers(member) ?? []).some(one => one.kind === ts.SyntaxKind.StaticKeyword) // prettier-ignore
  const add = (node: ts.SignatureDeclaration, name: string, words: readonly string[] = []): void => {
    const said: Expr[] = words.map(id => ({ k: 'name', id, ...at }))
    const place: FunctionPlace = {
      name,
      kind: 'def',
      owner: cls,
      method: !isStatic,
      decorators: [...readDecorators(r, member), ...(isStatic ? [{ k: 'name', id: 'staticmethod', ...at } as const] : []), ...said], // prettier-ignore
    }
    body.push({ k: 'def', fn: readFunction(r, node, place), ...at })
  }
  if (ts.isConstructorDeclaration(member) || ts.isConstructSignatureDeclaration(member)) {
    if (!r.stub && !(member as ts.ConstructorDeclaration).body) return
    add(member, '__init__', overloaded.has('__init__') ? ['overload'] : [])
    if (ts.isConstructorDeclaration(member)) declareParamProperties(r, member, body)
    return
  }
  if (ts.isCallSignatureDeclaration(member)) {
    add(member, '__call__', overloaded.has('__call__') ? ['overload'] : [])
    return
  }
  // `[name: string]: T` in a stub: what a member under a computed name is.
  if (ts.isIndexSignatureDeclaration(member) && r.stub) add(member, '__getitem__')
  if (ts.isClassStaticBlockDeclaration(member)) return
  const name = member.name ? propertyName(member.name) : null
  if (name === null) return
  if (ts.isMethodDeclaration(member) || ts.isMethodSignature(member)) {
    const signature = ts.isMethodDeclaration(member) && !member.body
    const isAbstract =
      signature && (ts.getModifiers(member) ?? []).some(one => one.kind === ts.SyntaxKind.AbstractKeyword)
    // A signature before its implementation says nothing more.
    if (signature && !r.stub && !isAbstract) return
    add(member, name, r.stub && overloaded.has(name) ? ['overload'] : [])
  } else if (ts.isGetAccessor(member)) add(member, name, ['property'])
  else if (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member))
    readField(r, member, name, cls, isStatic, body, add)
}

function readField(
  r: Reading,
  member: ts.PropertyDeclaration | ts.PropertySignature,
  name: string,
  cls: number,
  isStatic: boolean,
  body: Stmt[],
  add: (node: ts.SignatureDeclaration, name: string) => void,
): void {
  const at = span(r, member)
  const value = ts.isPropertyDeclaration(member) ? member.initializer : undefined
  // `handle = async (req) => {…}` is a method that keeps its receiver.
  if (value && ts.isArrowFunction(value) && !isStatic) {
    add(value, name)
    return
  }
  // `run: (x: string) => void` in an interface is a method.
  if (!value && member.type && ts.isFunctionTypeNode(member.type) && r.stub) {
    add(member.type, name)
    return
  }
  const target: Expr = { k: 'name', id: name, ...span(r, member.name) }
  const annotation = member.type && readType(r, member.type)
  const scope = r.scope
  r.scope = { ...scope, cls, receiver: true }
  const made: { value?: Expr } = {}
  const before = inBlock(r, () => {
    if (value) made.value = readExpr(r, value, name)
  })
  r.scope = scope
  body.push(...before)
  body.push({
    k: 'assign',
    targets: [target],
    ...(made.value && { value: made.value }),
    ...(annotation && { annotation }),
    ...at,
  })
}

/** `constructor(private repo: Repo)` declares a field. */
function declareParamProperties(r: Reading, node: ts.ConstructorDeclaration, body: Stmt[]): void {
  for (const param of node.parameters) {
    if (!ts.isParameterPropertyDeclaration(param, node) || !ts.isIdentifier(param.name) || !param.type) continue
    const at = span(r, param)
    const target: Expr = { k: 'name', id: param.name.text, ...at }
    body.push({ k: 'assign', targets: [target], annotation: readType(r, param.type), ...at })
  }
}

function repeatedNames(members: readonly (ts.ClassElement | ts.TypeElement)[]): Set<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const member of members) {
    const isConstructor = ts.isConstructorDeclaration(member) || ts.isConstructSignatureDeclaration(member)
    const name = isConstructor ? '__init__' : ts.isCallSignatureDeclaration(member) ? '__call__' : member.name ? propertyName(member.name) : null // prettier-ignore
    if (name === null) continue
    if (seen.has(name)) repeated.add(name)
    seen.add(name)
  }
  return repeated
}

/** An enumeration is a class with its members. */
export function readEnum(r: Reading, node: ts.EnumDeclaration): void {
  const body: Stmt[] = []
  const index = openClass(r, node.name.text, body, node)
  for (const member of node.members) {
    const at = span(r, member)
    const target: Expr = { k: 'name', id: propertyName(member.name) ?? '', ...at }
    const value: Expr = member.initializer ? readExpr(r, member.initializer) : { k: 'const', t: 'int', v: 0, ...at }
    body.push({ k: 'assign', targets: [target], value, ...at })
  }
  emit(r, { k: 'class', cls: index, ...span(r, node) })
}
