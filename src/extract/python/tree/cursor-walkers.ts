/** The two kinds of cursor, behind one interface: the public one of both parser packages, and the quick one of WebAssembly. */
import type { Language } from 'web-tree-sitter'
import type { TreeWalker } from './tree-walker.ts'

/** What the cursors of both parsers have in common. */
export interface Cursor {
  readonly nodeTypeId: number
  readonly nodeType: string
  readonly nodeIsNamed: boolean
  readonly nodeIsMissing: boolean
  readonly startIndex: number
  readonly endIndex: number
  gotoFirstChild(): boolean
  gotoNextSibling(): boolean
  gotoParent(): boolean
}

export class CursorWalker implements TreeWalker {
  private readonly cursor: Cursor
  constructor(cursor: Cursor) {
    this.cursor = cursor
  }
  typeId(): number {
    return this.cursor.nodeTypeId
  }
  typeName(): string {
    return this.cursor.nodeType
  }
  isNamed(): boolean {
    return this.cursor.nodeIsNamed
  }
  isMissing(): boolean {
    return this.cursor.nodeIsMissing
  }
  start(): number {
    return this.cursor.startIndex
  }
  end(): number {
    return this.cursor.endIndex
  }
  firstChild(): boolean {
    return this.cursor.gotoFirstChild()
  }
  nextSibling(): boolean {
    return this.cursor.gotoNextSibling()
  }
  parent(): boolean {
    return this.cursor.gotoParent()
  }
}

/**
 * The cursor functions behind `TreeCursor`. The module keeps one current cursor in its transfer buffer, where
 * `tree.walk()` has just put ours; `TreeCursor` copies it in and out around every single question, which costs three
 * times what the walk itself does.
 */
export interface WasmModule {
  _ts_tree_cursor_current_node_type_id_wasm(tree: number): number
  _ts_tree_cursor_current_node_is_named_wasm(tree: number): number
  _ts_tree_cursor_current_node_is_missing_wasm(tree: number): number
  _ts_tree_cursor_start_index_wasm(tree: number): number
  _ts_tree_cursor_end_index_wasm(tree: number): number
  _ts_tree_cursor_goto_first_child_wasm(tree: number): number
  _ts_tree_cursor_goto_next_sibling_wasm(tree: number): number
  _ts_tree_cursor_goto_parent_wasm(tree: number): number
  _ts_tree_cursor_delete_wasm(tree: number): void
}

const RAW_CURSOR: readonly (keyof WasmModule)[] = [
  '_ts_tree_cursor_current_node_type_id_wasm',
  '_ts_tree_cursor_current_node_is_named_wasm',
  '_ts_tree_cursor_current_node_is_missing_wasm',
  '_ts_tree_cursor_start_index_wasm',
  '_ts_tree_cursor_end_index_wasm',
  '_ts_tree_cursor_goto_first_child_wasm',
  '_ts_tree_cursor_goto_next_sibling_wasm',
  '_ts_tree_cursor_goto_parent_wasm',
  '_ts_tree_cursor_delete_wasm',
]

/** False if another version of the package names them differently; the public cursor then does. */
export function hasRawCursor(module: WasmModule): boolean {
  return RAW_CURSOR.every(name => typeof module[name] === 'function')
}

export class WasmWalker implements TreeWalker {
  private readonly module: WasmModule
  private readonly tree: number
  private readonly language: Language
  constructor(module: WasmModule, tree: number, language: Language) {
    this.module = module
    this.tree = tree
    this.language = language
  }
  typeId(): number {
    return this.module._ts_tree_cursor_current_node_type_id_wasm(this.tree)
  }
  typeName(): string {
    return this.language.nodeTypeForId(this.typeId()) ?? 'ERROR'
  }
  isNamed(): boolean {
    return this.module._ts_tree_cursor_current_node_is_named_wasm(this.tree) === 1
  }
  isMissing(): boolean {
    return this.module._ts_tree_cursor_current_node_is_missing_wasm(this.tree) === 1
  }
  start(): number {
    return this.module._ts_tree_cursor_start_index_wasm(this.tree)
  }
  end(): number {
    return this.module._ts_tree_cursor_end_index_wasm(this.tree)
  }
  firstChild(): boolean {
    return this.module._ts_tree_cursor_goto_first_child_wasm(this.tree) === 1
  }
  nextSibling(): boolean {
    return this.module._ts_tree_cursor_goto_next_sibling_wasm(this.tree) === 1
  }
  parent(): boolean {
    return this.module._ts_tree_cursor_goto_parent_wasm(this.tree) === 1
  }
}
