/**
 * What extraction knows about one file. Plain JSON that depends on the file's text only: no path, no syntax tree, no
 * knowledge of a library. Everything later (link, infer, propagate, rules) reads these types and nothing else.
 *
 * A body is a short list of statements in source order; compound statements hold their regions (branches, loops,
 * handlers) as nested lists, because narrowing and pruning need them. Expressions carry the offsets `s`..`e` (UTF-16
 * code units from the start of the text, end exclusive); `positionAt` turns an offset into line and column.
 */

import type { Stmt } from './statements.ts'

export type * from './statements.ts'

/** Raised whenever the shape or the meaning of the facts changes; part of every cache key. */
export const FACTS_VERSION = 1

/** The language door that a file went through. */
export type Language = 'python' | 'typescript'

/** Facts of one source file or stub. */
export interface FileFacts {
  readonly version: number
  readonly language: Language
  /** Offset at which each line begins; the first entry is 0. */
  readonly lines: readonly number[]
  /** Offsets of characters beyond the basic plane (two code units, one column); usually absent. */
  readonly astral?: readonly number[]
  /** The text's length in code units. */
  readonly length: number
  /** Index 0 is the module's top-level code; nested functions, methods and lambdas follow in source order. */
  readonly functions: readonly FunctionFacts[]
  readonly classes: readonly ClassFacts[]
  /** Comments that later stages read: suppressions. */
  readonly comments: readonly SuppressionComment[]
  /** Offset at which a new import line may be inserted (after the docstring, `__future__` and the first imports). */
  readonly importAt: number
  /** `__all__`, where it is a literal. */
  readonly exports?: readonly string[]
  readonly problems: readonly ExtractionProblem[]
}

/** Part of the file that could not be read; the rest of the facts is still good. */
export interface ExtractionProblem {
  readonly kind: 'syntax' | 'encoding' | 'binary' | 'too-large' | 'too-deep' | 'unreadable'
  readonly s: number
  readonly e: number
  readonly message: string
}

/** `# colorfast: allow a, b -- reason` or `# noqa: ASYNC210`. */
export interface SuppressionComment {
  readonly form: 'allow' | 'noqa' | 'malformed'
  /** Rule ids (allow) or foreign codes (noqa), as written. Empty for a bare `# noqa`. */
  readonly ids: readonly string[]
  readonly reason?: string
  /** True if the comment stands alone on its line and so speaks of the next one. */
  readonly ownLine: boolean
  readonly s: number
  readonly e: number
}

/** A function, method, lambda, or (index 0) the module's top-level code. */
export interface FunctionFacts {
  /** `<module>` for index 0, `<lambda>` for lambdas. */
  readonly name: string
  readonly kind: 'module' | 'def' | 'lambda'
  readonly async: boolean
  /** Contains `yield` in its own body (not in nested functions). */
  readonly generator: boolean
  /** Index of the enclosing function; -1 for the module. A method's parent is the function that holds its class. */
  readonly parent: number
  /** Index into `classes` if the function stands directly in a class body, else -1. */
  readonly owner: number
  readonly params: readonly Param[]
  readonly decorators: readonly Expr[]
  readonly returns?: Expr
  /** PEP 695 type parameters. */
  readonly typeParams?: readonly TypeParam[]
  readonly body: readonly Stmt[]
  /** Names declared `global` / `nonlocal` in this body. */
  readonly globals?: readonly string[]
  readonly nonlocals?: readonly string[]
  /** The body is only a docstring, `pass`, `...` or `raise NotImplementedError`. */
  readonly trivial?: 'empty' | 'not-implemented'
  /** The whole definition, decorators included. */
  readonly s: number
  readonly e: number
  /** The name's own span (the `lambda` keyword for lambdas). */
  readonly ns: number
  readonly ne: number
  /** Offset of the `async` keyword, for fixes. */
  readonly asyncAt?: number
  /** Never extracted: one of several definitions in a stub, of which the library's unknown version decides. */
  readonly guessed?: boolean
}

/** One parameter, `self` included. */
export interface Param {
  readonly name: string
  readonly kind: 'positional' | 'normal' | 'keyword' | 'args' | 'kwargs'
  readonly annotation?: Expr
  readonly default?: Expr
  readonly s: number
  readonly e: number
}

/** PEP 695 `[T: Bound = Default]`, `[*Ts]`, `[**P]`. */
export interface TypeParam {
  readonly name: string
  readonly bound?: Expr
  readonly default?: Expr
}

/** A class statement. */
export interface ClassFacts {
  readonly name: string
  /** Index of the function whose body holds the class (0 for module level). */
  readonly parent: number
  /** Index of the enclosing class if it stands directly in a class body, else -1. */
  readonly owner: number
  readonly bases: readonly Expr[]
  /** `metaclass=...` and other keyword arguments of the class statement. */
  readonly keywords: readonly Arg[]
  readonly decorators: readonly Expr[]
  readonly typeParams?: readonly TypeParam[]
  /** Statements of the class body in order; methods appear as `def`. They run when the class statement runs. */
  readonly body: readonly Stmt[]
  readonly s: number
  readonly e: number
  readonly ns: number
  readonly ne: number
  /** As of functions. */
  readonly guessed?: boolean
}

/** A call argument: `value`, `name=value`, `*value` (star 1), `**value` (star 2). */
export interface Arg {
  readonly value: Expr
  readonly name?: string
  readonly star?: 1 | 2
}

/** Where a node stands: offsets into the text, end exclusive. */
export interface Spanned {
  readonly s: number
  readonly e: number
}

export type Expr =
  | NameExpr
  | ConstExpr
  | AttrExpr
  | CallExpr
  | AwaitExpr
  | SubscriptExpr
  | SliceExpr
  | LambdaExpr
  | ComprehensionExpr
  | SequenceExpr
  | DictExpr
  | BinaryExpr
  | BoolExpr
  | UnaryExpr
  | CompareExpr
  | ConditionalExpr
  | WalrusExpr
  | StarExpr
  | YieldExpr
  | FormatExpr
  | OpaqueExpr

export interface NameExpr extends Spanned {
  readonly k: 'name'
  readonly id: string
}
/** A literal. `str` holds the decoded value (adjacent literals joined); `int`/`float` the number where it is safe. */
export interface ConstExpr extends Spanned {
  readonly k: 'const'
  readonly t: 'str' | 'bytes' | 'int' | 'float' | 'bool' | 'none' | 'ellipsis' | 'complex'
  readonly v: string | number | boolean | null
}
export interface AttrExpr extends Spanned {
  readonly k: 'attr'
  readonly of: Expr
  readonly name: string
  /** Start of the attribute's name. */
  readonly ns: number
}
export interface CallExpr extends Spanned {
  readonly k: 'call'
  readonly fn: Expr
  readonly args: readonly Arg[]
}
export interface AwaitExpr extends Spanned {
  readonly k: 'await'
  readonly of: Expr
}
export interface SubscriptExpr extends Spanned {
  readonly k: 'sub'
  readonly of: Expr
  readonly index: Expr
}
export interface SliceExpr extends Spanned {
  readonly k: 'slice'
  readonly parts: readonly Expr[]
}
/** `fn` is an index into `FileFacts.functions`. */
export interface LambdaExpr extends Spanned {
  readonly k: 'lambda'
  readonly fn: number
}
export interface ComprehensionExpr extends Spanned {
  readonly k: 'comp'
  readonly kind: 'list' | 'set' | 'dict' | 'generator'
  readonly element: Expr
  /** The value of a dict comprehension; `element` is its key. */
  readonly value?: Expr
  readonly clauses: readonly ComprehensionClause[]
}
export interface ComprehensionClause {
  readonly async: boolean
  readonly target: Expr
  readonly iter: Expr
  readonly ifs: readonly Expr[]
}
export interface SequenceExpr extends Spanned {
  readonly k: 'tuple' | 'list' | 'set'
  readonly items: readonly Expr[]
}
export interface DictExpr extends Spanned {
  readonly k: 'dict'
  /** `key` is absent for `**value`. */
  readonly items: readonly { readonly key?: Expr; readonly value: Expr }[]
}
export interface BinaryExpr extends Spanned {
  readonly k: 'bin'
  readonly op: string
  readonly left: Expr
  readonly right: Expr
}
export interface BoolExpr extends Spanned {
  readonly k: 'bool'
  readonly op: 'and' | 'or'
  readonly left: Expr
  readonly right: Expr
}
export interface UnaryExpr extends Spanned {
  readonly k: 'unary'
  readonly op: 'not' | '-' | '+' | '~'
  readonly of: Expr
}
/** `a < b <= c`: operands and the operators between them (`is not` and `not in` are one operator). */
export interface CompareExpr extends Spanned {
  readonly k: 'compare'
  readonly items: readonly Expr[]
  readonly ops: readonly string[]
}
export interface ConditionalExpr extends Spanned {
  readonly k: 'cond'
  readonly test: Expr
  readonly then: Expr
  readonly else: Expr
}
export interface WalrusExpr extends Spanned {
  readonly k: 'walrus'
  readonly target: NameExpr
  readonly value: Expr
}
export interface StarExpr extends Spanned {
  readonly k: 'star'
  readonly of: Expr
}
export interface YieldExpr extends Spanned {
  readonly k: 'yield'
  readonly of?: Expr
  readonly from: boolean
}
/** An f-string (or t-string): the interpolated expressions, and the literal pieces between them (one more than parts). */
export interface FormatExpr extends Spanned {
  readonly k: 'format'
  readonly parts: readonly Expr[]
  readonly text: readonly string[]
}
/** Syntax that the grammar did not know; nothing can be said of it but what stands in it. */
export interface OpaqueExpr extends Spanned {
  readonly k: 'opaque'
  readonly parts: readonly Expr[]
}
