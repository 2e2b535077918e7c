/**
 * Where the WebAssembly build of the parser lies: beside the bundle in the published package, in `node_modules` during
 * development. The one place that knows about paths.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Paths of the parser (`web-tree-sitter.wasm`) and of the Python grammar (`tree-sitter-python.wasm`). */
export function grammarFiles(): { readonly parser: string; readonly grammar: string } {
  return {
    parser: locate('web-tree-sitter.wasm', 'web-tree-sitter/tree-sitter.wasm'),
    grammar: locate('tree-sitter-python.wasm', 'tree-sitter-python/tree-sitter-python.wasm'),
  }
}

function locate(besideBundle: string, inPackage: string): string {
  const beside = fileURLToPath(new URL(besideBundle, import.meta.url))
  if (existsSync(beside)) return beside
  return createRequire(import.meta.url).resolve(inPackage)
}
