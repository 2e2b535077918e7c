/**
 * Opens one of the two doors to the Python grammar: the WebAssembly build, which runs everywhere, or the native
 * binding where it loads. Both fill the same syntax table. This is the only file that knows the parser packages.
 */
import { createRequire } from 'node:module'
import { Language, type ParseState, Parser } from 'web-tree-sitter'
import { grammarFiles } from './grammar-files.ts'
import { SyntaxTable } from './tree/syntax-table.ts'
import { type Cursor, CursorWalker, hasRawCursor, type WasmModule, WasmWalker } from './tree/cursor-walkers.ts'
import { type TreeWalker, Vocabulary } from './tree/tree-walker.ts'

export type Door = 'native' | 'wasm'

/** A loaded parser. */
export interface PythonParser {
  readonly door: Door
  /** True if the grammar knows all of this text. */
  readonly isSound: (text: string) => boolean
  /**
   * The table of this text: one that is filled anew each time, unless a fresh one is asked for. Undefined if the text
   * is broken and longer than `MAX_RECOVERY`.
   */
  parse(text: string, options?: ParseOptions): SyntaxTable | undefined
}

export interface ParseOptions {
  /** Also note where comments begin. */
  readonly comments?: boolean
  readonly fresh?: boolean
}

/** Longest broken text that the parser is left to make sense of by itself; that takes many times longer than parsing. */
export const MAX_RECOVERY = 50_000

interface ParsedTree {
  readonly hasError: boolean
  readonly walker: TreeWalker
  free(): void
}

/** Undefined if the text is broken and `recover` is not set. */
type ParseTree = (text: string, recover: boolean) => ParsedTree | undefined

const TABLE_SIZE = 1 << 16
const FRESH_TABLE_SIZE = 256

/**
 * Loads a parser. Without a door, the WebAssembly build: measured with facts it is as fast as the native binding or
 * faster, because its cursor can be walked without crossing a language boundary per question. A native binding that
 * does not load falls back to WebAssembly; `door` says which one it became.
 */
export async function loadPythonParser(door: Door = 'wasm'): Promise<PythonParser> {
  const native = door === 'native' ? openNative() : undefined
  const parseTree = native ?? (await openWasm())
  const vocabulary = new Vocabulary()
  const table = new SyntaxTable(vocabulary, TABLE_SIZE)
  return {
    door: native ? 'native' : 'wasm',
    isSound(text) {
      const tree = parseTree(text, false)
      tree?.free()
      return tree?.hasError === false
    },
    parse(text, options) {
      const tree = parseTree(text, text.length <= MAX_RECOVERY)
      if (!tree) return undefined
      const target = options?.fresh ? new SyntaxTable(vocabulary, FRESH_TABLE_SIZE) : table
      try {
        target.fill(tree.walker, text, tree.hasError, options?.comments ?? false)
      } finally {
        tree.free()
      }
      return target
    },
  }
}

/**
 * When to give up. The parser reports after every hundred operations: six times per thousand characters of sound code,
 * twenty times for prose, but, while it weighs what broken text may have meant, for a time that grows with the square of
 * its length. Counted, not measured, so that every machine gives the same facts.
 */
function patience(text: string, recover: boolean): (hasError: boolean) => boolean {
  let left = 2_000 + text.length / 10
  return hasError => --left < 0 || (!recover && hasError)
}

function openNative(): ParseTree | undefined {
  const require = createRequire(import.meta.url)
  let parser: NativeParser
  try {
    const NativeParser = require('tree-sitter') as new () => NativeParser
    parser = new NativeParser()
    parser.setLanguage(require('tree-sitter-python'))
  } catch {
    return undefined
  }
  return (text, recover) => {
    // Text longer than the buffer makes the binding fail.
    const bufferSize = text.length * 2 + 1024
    const isOver = patience(text, recover)
    const progressCallback = (_offset: number, hasError: boolean): boolean => isOver(hasError)
    const tree = parser.parse(text, null, { bufferSize, progressCallback })
    if (!tree) {
      parser.reset()
      return undefined
    }
    const root = tree.rootNode
    return { hasError: root.hasError, walker: new CursorWalker(root.walk()), free: () => undefined }
  }
}

interface NativeParser {
  setLanguage(language: unknown): void
  reset(): void
  parse(text: string, oldTree: null, options: NativeOptions): NativeTree | null
}
interface NativeOptions {
  readonly bufferSize: number
  readonly progressCallback?: (offset: number, hasError: boolean) => boolean
}
interface NativeTree {
  readonly rootNode: { readonly hasError: boolean; walk(): Cursor }
}

/** The parser's module, which can be started once per process. */
let started: Promise<WasmModule> | undefined

async function openWasm(): Promise<ParseTree> {
  const files = grammarFiles()
  started ??= startWasm(files.parser)
  const module = await started
  const parser = new Parser()
  const language = await Language.load(files.grammar)
  parser.setLanguage(language)
  return (text, recover) => {
    const isOver = patience(text, recover)
    const tree = parser.parse(text, null, { progressCallback: ({ hasError }: ParseState) => isOver(hasError) })
    if (!tree) {
      parser.reset()
      return undefined
    }
    const hasError = tree.rootNode.hasError
    const cursor = tree.walk()
    const address = (tree as unknown as { readonly 0: number })[0]
    if (!hasRawCursor(module)) {
      const freeBoth = (): void => {
        cursor.delete()
        tree.delete()
      }
      return { hasError, walker: new CursorWalker(cursor), free: freeBoth }
    }
    const free = (): void => {
      // The cursor object is out of date by now; the module's own copy is the one to free.
      module._ts_tree_cursor_delete_wasm(address)
      tree.delete()
    }
    return { hasError, walker: new WasmWalker(module, address, language), free }
  }
}

async function startWasm(path: string): Promise<WasmModule> {
  const module = { locateFile: () => path } as unknown as WasmModule
  await Parser.init(module)
  return module
}
