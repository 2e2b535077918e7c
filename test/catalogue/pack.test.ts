/** The compiled catalogue's form: a module is found in the pack of its top-level import, and in no other. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts'
import { packName, readPack, writePack } from '../../src/catalogue/pack.ts'
import { extractPython, loadPythonParser } from '../../src/extract/python/extract-python.ts'

const PACKS = new URL('../../dist/catalogue/packs/', import.meta.url)
const parser = await loadPythonParser()

describe('packs', () => {
  it.each([
    ['google.cloud.storage', 'google.pack'],
    ['os', 'os.pack'],
    ['node:fs/promises', 'node+fs.pack'],
    ['node:@nestjs/common', 'node+@nestjs+common.pack'],
    ['', '.pack'],
    ['..', '.pack'],
  ])('of %s is %s', (module, file) => {
    expect(packName(module)).toBe(file)
  })

  it('give back what was put in, and nothing else', () => {
    const facts = extractPython(parser, 'def get(url: str) -> bytes: ...\n')
    const module = { facts, isPackage: true }
    const lookUp = readPack(writePack(new Map([['acme', module], ['acme.aio', { ...module, isPackage: false }]]))) // prettier-ignore
    expect(lookUp('acme')).toMatchObject({ isPackage: true, facts: { functions: [{}, { name: 'get' }] } })
    expect(lookUp('acme.aio')?.isPackage).toBe(false)
    expect(lookUp('acme.other')).toBeUndefined()
    expect(lookUp('constructor')).toBeUndefined()
  })

  it('hold the modules of one import, so that a run reads no library that it does not use', () => {
    const strangers = readdirSync(PACKS).filter(file => {
      const [contents = ''] = readFileSync(new URL(encodeURIComponent(file), PACKS), 'utf8').split('\n', 1)
      return Object.keys(JSON.parse(contents) as object).some(module => packName(module) !== file)
    })
    expect(strangers).toEqual([])
  })

  it('answer for modules that nobody knows', () => {
    const catalogue = loadCatalogue()
    for (const name of ['no_such_library', '', '..', 'a/b', '%2e', 'requests.no_such_part'])
      expect(catalogue.facts(name)).toBeUndefined()
  })
})
