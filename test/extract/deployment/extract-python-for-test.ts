/** Facts of Python text, for tests of what reads them. */
import { extractPython, loadPythonParser } from '../../../src/extract/python/extract-python.ts'
import type { FileFacts } from '../../../src/facts/file-facts.ts'

const parser = loadPythonParser('wasm')

/** Extracts with the parser that is there on every machine. */
export async function extractPythonForTest(text: string): Promise<FileFacts> {
  return extractPython(await parser, text)
}
