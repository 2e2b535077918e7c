/** The state that the readers of one file share: the facts so far, the scope being read, the list that statements go to. */
import ts from 'typescript'
import type { ClassFacts, DictExpr, Expr, ExtractionProblem, FunctionFacts, Stmt } from '../../facts/file-facts.ts'

/** Levels of nesting that facts may have; whatever stands deeper becomes opaque, because everybody walks facts by recursion. */
export const MAX_DEPTH = 400
/** Problems that are told of one file. */
const MAX_PROBLEMS = 50

/** What one file's readers write into. Slots of functions and classes are taken in source order and filled when read. */
export interface Reading {
  readonly source: ts.SourceFile
  readonly text: string
  /** A declaration file of the catalogue: signatures without bodies are the facts, and JSDoc tags are effects. */
  readonly stub: boolean
  readonly functions: FunctionFacts[]
  readonly classes: ClassFacts[]
  readonly problems: ExtractionProblem[]
  /** Object literals bound at the top level, so that `api.read = …` below can be added to them. */
  readonly objects: Map<string, WritableDict>
  /** Classes at the top level by name, for what is put on their prototype. */
  readonly prototypes: Map<string, Stmt[]>
  scope: Scope
  depth: number
}

export type WritableDict = Omit<DictExpr, 'items'> & { readonly items: { readonly key?: Expr; readonly value: Expr }[] }

/** The body being read. */
export interface Scope {
  readonly fn: number
  /** Index of the class if the code stands directly in a class body, else -1. */
  readonly cls: number
  readonly parent: Scope | null
  readonly declared: ReadonlySet<string>
  readonly globals: Set<string>
  readonly nonlocals: Set<string>
  /** Is `this` the receiver of a method here, or in the method around an arrow function? */
  readonly receiver: boolean
  /** Where statements go: the innermost block. */
  block: Stmt[]
  made: number
}

export function span(r: Reading, node: ts.Node): { readonly s: number; readonly e: number } {
  return { s: node.getStart(r.source), e: node.end }
}

/** Adds a statement to the block being read. */
export function emit(r: Reading, stmt: Stmt): void {
  r.scope.block.push(stmt)
}

/** Reads into a new list of statements and returns it. */
export function inBlock(r: Reading, read: () => void): Stmt[] {
  const { scope } = r
  const outer = scope.block
  const own: Stmt[] = []
  scope.block = own
  try {
    read()
  } finally {
    scope.block = outer
  }
  return own
}

/** A name that no program can have. */
export function freshName(r: Reading): string {
  return `value:${String(r.scope.made++)}`
}

/** Notes that a name is assigned here, so that assignments to outer names are known for what they are. */
export function noteAssigned(r: Reading, name: string): void {
  const { scope } = r
  if (scope.parent === null || scope.declared.has(name)) return
  for (let outer: Scope | null = scope.parent; outer; outer = outer.parent) {
    if (!outer.declared.has(name)) continue
    ;(outer.parent === null ? scope.globals : scope.nonlocals).add(name)
    return
  }
}

export function report(r: Reading, kind: ExtractionProblem['kind'], s: number, e: number, message: string): void {
  if (r.problems.length < MAX_PROBLEMS) r.problems.push({ kind, s, e, message })
}

/** One level deeper, or the stand-in for what is nested too deeply. */
export function deeper<T>(r: Reading, node: ts.Node, read: () => T, otherwise: (s: number, e: number) => T): T {
  if (r.depth >= MAX_DEPTH) {
    const { s, e } = span(r, node)
    report(r, 'too-deep', s, e, `Nested more than ${String(MAX_DEPTH)} levels deep; what stands further inside is not analysed.`) // prettier-ignore
    return otherwise(s, e)
  }
  r.depth++
  try {
    return read()
  } finally {
    r.depth--
  }
}

/** A member of a module that every file knows: `known('typing', 'Callable', …)`. No program can spell the name. */
export function known(
  module: 'builtins' | 'typing' | 'js',
  name: string,
  at: { readonly s: number; readonly e: number },
): Expr {
  return { k: 'attr', of: { k: 'name', id: `${module}:`, s: at.s, e: at.s }, name, ns: at.s, s: at.s, e: at.e }
}

/** The name that a string, number or identifier gives to a property; null for computed ones. */
export function propertyName(name: ts.PropertyName): string | null {
  if (
    ts.isIdentifier(name) ||
    ts.isPrivateIdentifier(name) ||
    ts.isStringLiteralLike(name) ||
    ts.isNumericLiteral(name)
  )
    return name.text
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text
  return null
}
