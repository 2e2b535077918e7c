/**
 * How code at some place can name a library function: by an import that is there, or by a new one. Null where the name
 * would mean something else.
 */
import type { FileFacts } from '../facts/file-facts.ts'
import type { Reference } from '../rule/repair/repair.ts'
import type { TextEdit } from '../rule/finding.ts'
import { placeImport } from './place-import.ts'
import { scopesOf } from './scope-names.ts'
import type { Bindings } from './scope-names.ts'

/** The words to write, and the edits that make them mean what they should. */
export interface Named {
  readonly text: string
  readonly edits: readonly TextEdit[]
}

/** Names the function for code in the given function. */
export function nameLibrary(
  path: string,
  facts: FileFacts,
  text: string,
  fn: number,
  reference: Reference,
): Named | null {
  const scopes = scopesOf(facts, fn)
  for (const qualified of [reference.qualified, ...reference.aliases]) {
    const there = visibleAs(scopes, qualified)
    if (there !== null) return { text: there, edits: [] }
  }
  const { bind, qualified } = reference
  const name = bind.slice(bind.lastIndexOf('.') + 1)
  // Bound in a branch (`try`, `if TYPE_CHECKING`) or to something else: what it means is not certain.
  if (scopes.some(scope => scope.has(name))) return null
  const edit = placeImport(path, facts, text, bind)
  return edit === null ? null : { text: name + qualified.slice(bind.length), edits: [edit] }
}

/** The shortest words by which visible imports name it. */
function visibleAs(scopes: readonly Bindings[], qualified: string): string | null {
  const hidden = new Set<string>()
  const found: string[] = []
  for (const scope of scopes) {
    for (const [name, bound] of scope) {
      if (hidden.has(name)) continue
      hidden.add(name)
      const [to = null] = bound
      if (bound.size !== 1 || to === null) continue
      if (qualified === to) found.push(name)
      else if (qualified.startsWith(`${to}.`)) found.push(name + qualified.slice(to.length))
    }
  }
  return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? null
}
