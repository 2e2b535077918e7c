/** Both parsers give the same facts of real code: a few hundred files of this machine's Python. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { extractPython, loadPythonParser, type PythonParser } from '../../../src/extract/python/extract-python.ts'
import { decodeSource } from '../../../src/extract/python/source/decode-source.ts'
import { wrongPlaces } from './check-places.ts'

const FILES = 300

let wasm: PythonParser
let native: PythonParser
beforeAll(async () => {
  wasm = await loadPythonParser('wasm')
  native = await loadPythonParser('native')
})

it('uses the native parser where it loads, else WebAssembly', () => {
  expect(wasm.door).toBe('wasm')
  expect(native.door).toBe(loadsNative() ? 'native' : 'wasm')
})

it('reads the standard library alike, with every place right and nothing unknown', () => {
  const files = standardLibrary()
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const { text } = decodeSource(readFileSync(file))
    const facts = extractPython(wasm, text)
    expect(extractPython(native, text), file).toEqual(facts)
    expect(wrongPlaces(facts, text), file).toEqual([])
    expect(facts.problems, file).toEqual([])
  }
}, 120_000)

function loadsNative(): boolean {
  const require = createRequire(import.meta.url)
  try {
    const Parser = require('tree-sitter') as new () => { setLanguage(language: unknown): void }
    new Parser().setLanguage(require('tree-sitter-python'))
    return true
  } catch {
    return false
  }
}

/** Every n-th module of the standard library; this repository's own fixtures where there is no Python. */
function standardLibrary(): string[] {
  let folder: string
  try {
    const script = 'import sysconfig; print(sysconfig.get_path("stdlib"))'
    folder = execFileSync('python3', ['-c', script], { encoding: 'utf8' }).trim()
  } catch {
    folder = new URL('../../../fixtures/facts/python/', import.meta.url).pathname
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.py') && !/site-packages|lib2to3|bad_?coding|badsyntax|bad_|test/.test(name))
    .sort()
  const step = Math.max(1, Math.floor(names.length / FILES))
  return names.filter((_, index) => index % step === 0).map(name => join(folder, name))
}
