/** What the functions that plan edits are handed. */
import type { FileFacts } from '../facts/file-facts.ts'
import type { Repair } from '../rule/repair/repair.ts'

/** The files as they were read. */
export interface FixedFiles {
  readonly facts: ReadonlyMap<string, FileFacts>
  readonly textOf: (path: string) => string | null
}

/** A file that is edited. */
export interface Page {
  readonly path: string
  readonly facts: FileFacts
  readonly text: string
}

/** The kind of repair, narrowed. */
export type RepairOf<K extends Repair['k']> = Extract<Repair, { readonly k: K }>
