/** The statements of a body. Compound ones hold their regions as nested lists, in source order. */
import type { Expr, Spanned, TypeParam } from './file-facts.ts'

export type Stmt =
  | AssignStmt
  | ExprStmt
  | ReturnStmt
  | RaiseStmt
  | DeleteStmt
  | IfStmt
  | WhileStmt
  | ForStmt
  | WithStmt
  | TryStmt
  | MatchStmt
  | DefStmt
  | ClassStmt
  | ImportStmt
  | AssertStmt
  | TypeAliasStmt
  | JumpStmt

/** `a = b = value`, `a: T = value`, `a: T` (no value), `a += value` (`op` is `+`). */
export interface AssignStmt extends Spanned {
  readonly k: 'assign'
  readonly targets: readonly Expr[]
  readonly value?: Expr
  readonly annotation?: Expr
  readonly op?: string
}
export interface ExprStmt extends Spanned {
  readonly k: 'expr'
  readonly value: Expr
}
export interface ReturnStmt extends Spanned {
  readonly k: 'return'
  readonly value?: Expr
}
export interface RaiseStmt extends Spanned {
  readonly k: 'raise'
  readonly value?: Expr
  readonly cause?: Expr
}
export interface DeleteStmt extends Spanned {
  readonly k: 'delete'
  readonly targets: readonly Expr[]
}
/** `elif` is an `if` alone in `else`. */
export interface IfStmt extends Spanned {
  readonly k: 'if'
  readonly test: Expr
  readonly then: readonly Stmt[]
  readonly else: readonly Stmt[]
}
export interface WhileStmt extends Spanned {
  readonly k: 'while'
  readonly test: Expr
  readonly body: readonly Stmt[]
  readonly else: readonly Stmt[]
}
export interface ForStmt extends Spanned {
  readonly k: 'for'
  readonly async: boolean
  readonly target: Expr
  readonly iter: Expr
  readonly body: readonly Stmt[]
  readonly else: readonly Stmt[]
}
export interface WithStmt extends Spanned {
  readonly k: 'with'
  readonly async: boolean
  readonly items: readonly { readonly value: Expr; readonly target?: Expr }[]
  readonly body: readonly Stmt[]
}
export interface TryStmt extends Spanned {
  readonly k: 'try'
  readonly body: readonly Stmt[]
  readonly handlers: readonly { readonly type?: Expr; readonly name?: string; readonly body: readonly Stmt[] }[]
  readonly else: readonly Stmt[]
  readonly finally: readonly Stmt[]
}
export interface MatchStmt extends Spanned {
  readonly k: 'match'
  readonly subject: Expr
  readonly cases: readonly MatchCase[]
}
export interface MatchCase {
  readonly pattern: Pattern
  readonly guard?: Expr
  readonly body: readonly Stmt[]
}
export type Pattern =
  | { readonly k: 'value'; readonly value: Expr }
  | { readonly k: 'capture'; readonly name: string }
  | { readonly k: 'wildcard' }
  | { readonly k: 'or'; readonly of: readonly Pattern[] }
  | { readonly k: 'as'; readonly of: Pattern; readonly name: string }
  | {
      readonly k: 'class'
      readonly cls: Expr
      readonly args: readonly Pattern[]
      readonly keywords: readonly { readonly name: string; readonly pattern: Pattern }[]
    }
  | { readonly k: 'sequence'; readonly of: readonly Pattern[] }
  | { readonly k: 'star'; readonly name?: string }
  | {
      readonly k: 'mapping'
      readonly items: readonly { readonly key: Expr; readonly pattern: Pattern }[]
      readonly rest?: string
    }
/** A nested `def`: index into `functions`. */
export interface DefStmt extends Spanned {
  readonly k: 'def'
  readonly fn: number
}
/** A nested `class`: index into `classes`. */
export interface ClassStmt extends Spanned {
  readonly k: 'class'
  readonly cls: number
}
/**
 * `import a.b as c` → module `a.b`, no names, `as` c. `import a.b` → binds `a`.
 * `from ..x import y as z, *` → level 2, module `x`, names [[y, z], ["*"]].
 */
export interface ImportStmt extends Spanned {
  readonly k: 'import'
  readonly module: string
  /** Leading dots of a relative import; 0 if absolute. */
  readonly level: number
  readonly as?: string
  /** Absent for a plain `import`. */
  readonly names?: readonly ImportedName[]
}
export interface ImportedName extends Spanned {
  readonly name: string
  readonly as?: string
}
export interface AssertStmt extends Spanned {
  readonly k: 'assert'
  readonly test: Expr
}
export interface TypeAliasStmt extends Spanned {
  readonly k: 'type'
  readonly name: string
  readonly typeParams?: readonly TypeParam[]
  readonly value: Expr
}
export interface JumpStmt extends Spanned {
  readonly k: 'break' | 'continue' | 'pass'
}
