/**
 * The names that a module's or a class's body binds, in order, with what they are bound to. Order and conditions are
 * kept: a later unconditional binding hides the earlier ones, conditional ones add up. Function bodies are not read
 * here; `infer` walks those statement by statement.
 */
import type { Expr, FileFacts, ImportStmt, Pattern, Stmt } from '../facts/file-facts.ts'
import { visitExpr } from '../facts/walk.ts'

/** One way a name gets its value. */
export type Binding = {
  /** Stands under an `if`, `try`, loop or `match`, so it may not happen. */
  readonly conditional: boolean
  /** Under `if TYPE_CHECKING:`; counts for annotations, not at run time. */
  readonly typing: boolean
} & (
  | { readonly k: 'def'; readonly fn: number }
  | { readonly k: 'class'; readonly cls: number }
  | {
      readonly k: 'import'
      readonly stmt: ImportStmt
      /** Index into `names`; -1 for a plain import. */ readonly at: number
    }
  | {
      readonly k: 'value'
      readonly value?: Expr
      readonly annotation?: Expr
      /** How to get from the value to the name: tuple indexes, 'iter' for a loop, 'enter' for `with`. */ readonly path: readonly PathStep[]
      /** What the name was bound to before, where the value is made from it: `TOOLS = enabled(TOOLS)`. */
      readonly before?: { readonly name: string; readonly bindings: readonly Binding[] }
    }
  | { readonly k: 'alias'; readonly value: Expr }
  | { readonly k: 'unknown' }
)

/** Is the name of a class body without a value there? `Entity: type[Entity]` declares one, and means the class outside. */
export function onlyDeclares(bindings: readonly Binding[]): boolean {
  return bindings.every(one => one.k === 'value' && one.annotation !== undefined && one.value === undefined)
}

/**
 * What of a name's bindings says what it means: the `TYPE_CHECKING` ones count where nothing else does, or where the
 * others only stand in for them at run time (`else: Mailer = object`).
 */
export function meaningful(bindings: readonly Binding[]): readonly Binding[] {
  const live = bindings.filter(one => !one.typing)
  const typed = bindings.filter(one => one.typing && one.k === 'import')
  if (live.length === 0) return bindings
  return typed.length > 0 && live.every(standsIn) ? typed : live
}

function standsIn(binding: Binding): boolean {
  const value = binding.k === 'value' && binding.path.length === 0 ? binding.value : undefined
  if (value?.k === 'const') return value.t === 'none'
  return value?.k === 'name' ? value.id === 'object' || value.id === 'Any' : value?.k === 'attr' && value.name === 'Any'
}

/** A step from a value to the part of it that a name is bound to; a number is a position in a sequence. */
export type PathStep = number | 'iter' | 'aiter' | 'enter' | 'aenter' | 'star'

/** Names bound by a list of statements at the top level of a module or class. `*` holds star imports. */
export function collectBindings(body: readonly Stmt[], facts: FileFacts): ReadonlyMap<string, readonly Binding[]> {
  const found = new Map<string, Binding[]>()
  const add = (written: string, bound: Binding): void => {
    const name = nameOf(written, bound, facts)
    const list = found.get(name)
    const binding = list && isMadeFrom(bound, name) ? { ...bound, before: { name, bindings: [...list] } } : bound
    if (list && (binding.conditional || binding.k === 'def')) list.push(binding)
    else if (list && binding.k === 'value' && binding.value === undefined) list.push(binding)
    else if (list && list.some(one => one.k === 'value' && one.annotation)) list.push(binding)
    else found.set(name, [binding])
  }
  walk(body, false, false, add)
  return found
}

type Add = (name: string, binding: Binding) => void

/** Is the name read in the value that it is bound to? */
function isMadeFrom(binding: Binding, name: string): boolean {
  let found = false
  if (binding.k === 'value' && binding.value)
    visitExpr(binding.value, expr => {
      found ||= expr.k === 'name' && expr.id === name
    })
  return found
}

/** `def` and `class` carry their name in the facts they point to. */
function nameOf(written: string, binding: Binding, facts: FileFacts): string {
  if (binding.k === 'def') return facts.functions[binding.fn]?.name ?? written
  if (binding.k === 'class') return facts.classes[binding.cls]?.name ?? written
  return written
}

function walk(body: readonly Stmt[], conditional: boolean, typing: boolean, add: Add): void {
  for (const stmt of body) {
    switch (stmt.k) {
      case 'def':
        add('', { k: 'def', fn: stmt.fn, conditional, typing })
        break
      case 'class':
        add('', { k: 'class', cls: stmt.cls, conditional, typing })
        break
      case 'import':
        bindImport(stmt, conditional, typing, add)
        break
      case 'assign':
        if (stmt.op) {
          walrus(stmt.value, conditional, typing, add)
          break
        }
        for (const target of stmt.targets) bindTarget(target, stmt.value, stmt.annotation, [], conditional, typing, add)
        walrus(stmt.value, conditional, typing, add)
        break
      case 'type':
        add(stmt.name, { k: 'alias', value: stmt.value, conditional, typing })
        break
      case 'if': {
        const checking = isTypeChecking(stmt.test)
        walk(stmt.then, checking ? conditional : true, typing || checking, add)
        walk(stmt.else, true, typing, add)
        walrus(stmt.test, conditional, typing, add)
        break
      }
      case 'while':
        walk(stmt.body, true, typing, add)
        walk(stmt.else, true, typing, add)
        break
      case 'for':
        bindTarget(stmt.target, stmt.iter, undefined, [stmt.async ? 'aiter' : 'iter'], conditional, typing, add)
        walk(stmt.body, true, typing, add)
        walk(stmt.else, true, typing, add)
        break
      case 'with':
        for (const item of stmt.items)
          if (item.target)
            bindTarget(item.target, item.value, undefined, [stmt.async ? 'aenter' : 'enter'], conditional, typing, add)
        walk(stmt.body, conditional, typing, add)
        break
      case 'try':
        walk(stmt.body, conditional, typing, add)
        for (const handler of stmt.handlers) walk(handler.body, true, typing, add)
        walk(stmt.else, conditional, typing, add)
        walk(stmt.finally, conditional, typing, add)
        break
      case 'match':
        for (const one of stmt.cases) {
          bindPattern(one.pattern, conditional, typing, add)
          walk(one.body, true, typing, add)
        }
        break
      case 'expr':
        walrus(stmt.value, conditional, typing, add)
        break
      default:
        break
    }
  }
}

/** Is this the test of `if TYPE_CHECKING:` in one of its spellings? */
function isTypeChecking(test: Expr): boolean {
  return (test.k === 'name' && test.id === 'TYPE_CHECKING') || (test.k === 'attr' && test.name === 'TYPE_CHECKING')
}

function bindImport(stmt: ImportStmt, conditional: boolean, typing: boolean, add: Add): void {
  if (!stmt.names) {
    const name = stmt.as ?? stmt.module.split('.')[0] ?? stmt.module
    add(name, { k: 'import', stmt, at: -1, conditional, typing })
    return
  }
  stmt.names.forEach((one, at) => {
    add(one.name === '*' ? '*' : (one.as ?? one.name), {
      k: 'import',
      stmt,
      at,
      conditional: one.name === '*' || conditional,
      typing,
    })
  })
}

function bindTarget(
  target: Expr,
  value: Expr | undefined,
  annotation: Expr | undefined,
  path: readonly PathStep[],
  conditional: boolean,
  typing: boolean,
  add: Add,
): void {
  if (target.k === 'name') {
    add(target.id, {
      k: 'value',
      ...(value && { value }),
      ...(annotation && { annotation }),
      path,
      conditional,
      typing,
    })
  } else if (target.k === 'tuple' || target.k === 'list') {
    target.items.forEach((item, index) => {
      if (item.k === 'star') bindTarget(item.of, value, undefined, [...path, 'star'], conditional, typing, add)
      else bindTarget(item, value, undefined, [...path, index], conditional, typing, add)
    })
  }
}

function bindPattern(pattern: Pattern, conditional: boolean, typing: boolean, add: Add): void {
  switch (pattern.k) {
    case 'capture':
      add(pattern.name, { k: 'unknown', conditional: true, typing })
      break
    case 'as':
      add(pattern.name, { k: 'unknown', conditional: true, typing })
      bindPattern(pattern.of, conditional, typing, add)
      break
    case 'or':
    case 'sequence':
      for (const one of pattern.of) bindPattern(one, conditional, typing, add)
      break
    case 'class':
      for (const one of pattern.args) bindPattern(one, conditional, typing, add)
      for (const one of pattern.keywords) bindPattern(one.pattern, conditional, typing, add)
      break
    case 'mapping':
      for (const one of pattern.items) bindPattern(one.pattern, conditional, typing, add)
      break
    default:
      break
  }
}

/** `(name := value)` at the top of an expression; deeper ones are rare at module level. */
function walrus(value: Expr | undefined, conditional: boolean, typing: boolean, add: Add): void {
  if (value?.k === 'walrus') add(value.target.id, { k: 'value', value: value.value, path: [], conditional, typing })
}
