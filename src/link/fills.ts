/** Which methods put elements into a container, and which functions use them on which name: asked backwards, as stores are. */
import type { CallExpr, Expr, Stmt } from '../facts/file-facts.ts'

/** Methods that put one element into a container, and which of their arguments it is. */
export const ELEMENT_METHODS: Readonly<Record<string, number>> = {
  append: 0,
  add: 0,
  appendleft: 0,
  insert: 1,
  setdefault: 1,
  put: 0,
  put_nowait: 0,
}

/** The container that a call fills, under its key in the index; null if it fills none. */
export function filledByCall({ fn }: CallExpr): string | null {
  const fills =
    fn.k === 'attr' && (Object.hasOwn(ELEMENT_METHODS, fn.name) || fn.name === 'extend' || fn.name === 'update')
  return fills ? fillKey(fn.of) : null
}

/** The containers that `….name[key] = value` fills. */
export function filledByAssignment(stmt: Stmt): readonly string[] {
  if (stmt.k !== 'assign') return []
  return stmt.targets.flatMap(target => (target.k === 'sub' ? (fillKey(target.of) ?? []) : []))
}

/** What is put under a literal key is indexed under it, beside the names of attributes, which have no brackets. */
export function itemKey(key: string): string {
  return `[${JSON.stringify(key)}]`
}

/** Attributes and plain names are looked for apart: `.table` and `TABLE`. */
function fillKey(container: Expr): string | null {
  if (container.k === 'attr') return `.${container.name}`
  return container.k === 'name' ? container.id : null
}
