/** Input that means harm or nothing: facts and problems, never an exception, and facts that any stage can walk. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { extractPython, loadPythonParser, type PythonParser } from '../../../src/extract/python/extract-python.ts'
import type { FileFacts } from '../../../src/facts/file-facts.ts'
import { wrongPlaces } from './check-places.ts'

let parser: PythonParser
let native: PythonParser
beforeAll(async () => {
  parser = await loadPythonParser()
  native = await loadPythonParser('native')
})

/** Facts through both parsers, checked for what all facts promise. */
function extract(text: string): FileFacts {
  const facts = extractPython(parser, text)
  expect(extractPython(native, text)).toEqual(facts)
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  expect(wrongPlaces(facts, text)).toEqual([])
  return facts
}

function kinds(facts: FileFacts): string[] {
  return [...new Set(facts.problems.map(({ kind }) => kind))]
}

function nested(count: number, open: string, inside: string, close: string): string {
  return open.repeat(count) + inside + close.repeat(count)
}

describe('nesting deeper than the limit', () => {
  it.each([
    ['parentheses', `x = ${nested(5000, '(', '1', ')')}\n`],
    ['lists', `x = ${nested(3000, '[', '', ']')}\n`],
    ['dictionaries', `x = ${nested(2000, '{1: ', '2', '}')}\n`],
    ['calls', `${nested(2000, 'f(', '', ')')}\n`],
    ['attributes', `a${'.b'.repeat(1000)}\n`],
    ['method chains', `a${'.b()'.repeat(5000)}\n`],
    ['lambdas', `x = ${'lambda: '.repeat(3000)}1\n`],
    ['conditionals', `x = ${'a if b else '.repeat(3000)}c\n`],
    ['negations', `x = ${'not '.repeat(5000)}a\n`],
    ['powers', `x = ${'a ** '.repeat(3000)}b\n`],
    ['subscripts in an annotation', `x: ${nested(2000, 'a[', 'b', ']')}\n`],
    ['patterns', `match x:\n  case ${nested(3000, '[', '', ']')}: pass\n`],
    [
      'blocks',
      `${Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}if x:\n`).join('')}${' '.repeat(500)}pass\n`,
    ],
    [
      'functions',
      `${Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}def f():\n`).join('')}${' '.repeat(500)}pass\n`,
    ],
  ])('%s', (_, text) => {
    const facts = extract(`${text}after()\n`)
    expect(kinds(facts)).toEqual(['too-deep'])
    expect(facts.functions[0]?.body.at(-1)).toMatchObject({ k: 'expr', value: { k: 'call' } })
  })
})

describe('long code that is fine', () => {
  it.each([
    ['sums', `x = ${'a + '.repeat(20_000)}b\n`],
    ['alternatives', `x = ${'a or '.repeat(20_000)}b\n`],
    ['comparisons', `x = ${'a < '.repeat(20_000)}b\n`],
    ['assignments', `${'a = '.repeat(5000)}1\n`],
    ['adjacent strings', `x = ${'"a" '.repeat(20_000)}\n`],
    ['decorators', `${'@a\n'.repeat(5000)}def f(): pass\n`],
    ['elif', `if a: pass\n${'elif f(x): pass\n'.repeat(3000)}else: g()\n`],
    ['statements', 'x = 1\n'.repeat(20_000)],
    ['semicolons', `${'a(); '.repeat(5000)}\n`],
    ['a string', `x = "${'a'.repeat(1_000_000)}"\n`],
  ])('%s', (_, text) => {
    expect(extract(text).problems).toEqual([])
  })

  it('keeps every operand of a sum that is too long to nest', () => {
    const facts = extract(`x = ${'f() + '.repeat(1000)}g()\n`)
    expect(JSON.stringify(facts).match(/"k":"call"/g)).toHaveLength(1001)
  })
})

describe('text that is no code', () => {
  it.each([
    ['nothing but brackets', '('.repeat(20_000)],
    ['closing brackets', ')'.repeat(20_000)],
    ['quotes', '"'.repeat(9999)],
    ['an endless string', `"""${'\n x'.repeat(1000)}`],
    ['null characters', 'x = 1\0\ny = 2\0'],
    ['lone surrogates', 'x = "\ud800"\ny = \udc00\n'],
    ['unfinished definitions', 'def f(\n'.repeat(20_000)],
    ['prose', 'It isn\'t Python, is it? (No.) "Not at all.\n'.repeat(2000)],
    ['every character', Array.from({ length: 20_000 }, (_, at) => String.fromCharCode((at * 7919) % 65_000)).join('')],
  ])(
    '%s',
    (_, text) => {
      expect(extract(text).problems.length).toBeGreaterThan(0)
    },
    60_000,
  )

  it.each([
    ['a table of another language', '|---|\n'],
    ['operators and ends of lines', '|-\n'],
  ])('%s does not keep the parser busy for longer than its length allows', (_, unit) => {
    expect(extract(`x = 1\n${unit.repeat(8_000)}`).problems.length).toBeGreaterThan(0)
  })

  it('is not analysed above the limit', () => {
    const facts = extract('x = 1\n'.repeat(900_000))
    expect(kinds(facts)).toEqual(['too-large'])
    expect(facts.functions).toHaveLength(1)
    expect(facts.functions[0]?.body).toEqual([])
  })
})

describe('mutated code', () => {
  const folder = fileURLToPath(new URL('../../../fixtures/facts/python/', import.meta.url))
  const sources = readdirSync(folder)
    .filter(name => name.endsWith('.py'))
    .map(name => readFileSync(folder + name, 'utf8'))
  const pieces = [
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ':',
    '"',
    "'",
    '"""',
    '\\',
    '\n',
    '    ',
    '\t',
    '@',
    '=',
    '.',
    ',',
    '*',
    '\0',
  ]
  pieces.push(
    'def ',
    'class ',
    'async ',
    'lambda ',
    'f"{',
    'match x:\n',
    'case ',
    '😀',
    '\ufeff',
    '\r',
    ';',
    ' if ',
    ' else ',
  )

  it.each(sources.map((source, index) => [index, source] as const))(
    'source %i',
    (index, source) => {
      const random = randomNumbers(index + 1)
      for (let round = 0; round < 12; round++) extract(mutate(source, random, pieces))
    },
    60_000,
  )
})

function mutate(source: string, random: (below: number) => number, pieces: readonly string[]): string {
  let text = source
  for (let count = 1 + random(4); count > 0; count--) {
    const at = random(text.length)
    const length = random(3) === 0 ? random(60) : random(3)
    const piece =
      random(2) === 0 ? (pieces[random(pieces.length)] ?? '') : text.slice(random(text.length)).slice(0, random(40))
    text = text.slice(0, at) + piece + text.slice(at + length)
  }
  return text
}

/** The same numbers on every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
