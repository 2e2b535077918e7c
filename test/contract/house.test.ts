/** Law of the house: sizes, names and words that every file keeps. */
import { basename, dirname } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { linesMatching, repositoryFiles, textOf } from './repository.ts'

const sources = repositoryFiles('src/**/*.ts', 'src/*.ts', 'rules/*.ts').filter(
  path => !path.startsWith('rules/catalogue/'),
)
const code = repositoryFiles('*.ts', '*.mjs', '*.js').filter(path => !/^(fixtures|rules\/catalogue)\//.test(path))
const MAX_LINES = 400
const MAX_FILES = 15

describe('house', () => {
  it('has sources to check', () => {
    expect(sources.length).toBeGreaterThan(10)
  })

  it(`keeps source files under ${MAX_LINES} lines`, () => {
    const long = sources.map(path => ({ path, lines: textOf(path).split('\n').length - 1 }))
    expect(long.filter(({ lines }) => lines > MAX_LINES)).toEqual([])
  })

  it(`keeps folders at ${MAX_FILES} source files or fewer`, () => {
    const counts = new Map<string, number>()
    for (const path of sources.filter(path => path.startsWith('src/'))) {
      counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([])
  })

  it('has no drawer folders or files', () => {
    const drawer = /(^|\/)(utils?|helpers?|types|common|core|misc|shared|lib)(\/|\.ts$)/
    expect(sources.filter(path => drawer.test(path))).toEqual([])
  })

  it('names files in kebab-case', () => {
    expect(code.filter(path => !/^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(basename(path)))).toEqual([])
  })

  it('begins every source file with a comment that says what it gives', () => {
    expect(sources.filter(path => !/^(#!.*\n)?\/\*\*/.test(textOf(path)))).toEqual([])
  })

  it('leaves nothing open', () => {
    const marks = new RegExp(
      ['\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b', 'not impl' + 'emented', '@ts-' + 'ignore'].join('|'),
    )
    const skipped = /\b(describe|it|test)\.(skip|todo|only|fails)\b/
    expect(linesMatching(code, marks)).toEqual([])
    expect(
      linesMatching(
        code.filter(path => path.startsWith('test/') && !path.endsWith('house.test.ts')),
        skipped,
      ),
    ).toEqual([])
  })

  it('exports no function or constant that nobody names', () => {
    const texts = [...code, ...repositoryFiles('scripts/*', 'oracle/*')].map(textOf)
    const words = new Map<string, number>()
    for (const word of texts.flatMap(text => text.match(/\w+/g) ?? [])) words.set(word, (words.get(word) ?? 0) + 1)
    const dead = sources.flatMap(path =>
      [...textOf(path).matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)]
        .filter(([, name = '']) => words.get(name) === 1)
        .map(([, name = '']) => `${path}: ${name}`),
    )
    expect(dead).toEqual([])
  })

  it('names no path or registry of a machine', () => {
    const text = repositoryFiles().filter(path => !/^fixtures\/|\.(png|wasm)$/.test(path))
    const machine = /(^|[^\w.<-])\/(work|tmp|farm|root|home|Users)\/[A-Za-z.]/
    expect(
      linesMatching(
        text.filter(path => path !== 'package-lock.json'),
        machine,
      ),
    ).toEqual([])
    expect(linesMatching(['package-lock.json'], /"resolved"|https?:\/\/[^"]*registry/)).toEqual([])
  })
})
