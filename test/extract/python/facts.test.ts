/** Every fixture's facts, as they are reviewed; the same through both parsers. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { extractPython, loadPythonParser, type PythonParser } from '../../../src/extract/python/extract-python.ts'
import { decodeSource } from '../../../src/extract/python/source/decode-source.ts'
import { wrongPlaces } from './check-places.ts'
import { showFacts } from './show-facts.ts'

let wasm: PythonParser
let native: PythonParser
beforeAll(async () => {
  wasm = await loadPythonParser('wasm')
  native = await loadPythonParser('native')
})

for (const folder of ['facts/python', 'broken']) {
  const path = fileURLToPath(new URL(`../../../fixtures/${folder}/`, import.meta.url))
  describe(`fixtures/${folder}`, () => {
    it.each(readdirSync(path).filter(name => name.endsWith('.py')))('%s', async name => {
      const { text, problems } = decodeSource(readFileSync(path + name))
      const facts = extractPython(wasm, text, problems)
      expect(extractPython(native, text, problems)).toEqual(facts)
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
      expect(wrongPlaces(facts, text)).toEqual([])
      const shown = JSON.stringify(showFacts(facts), null, 1)
      await expect(`${shown}\n`).toMatchFileSnapshot(`${path}${name.replace(/\.py$/, '.facts.json')}`)
    })
  })
}
