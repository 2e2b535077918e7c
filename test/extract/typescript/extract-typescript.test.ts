/** Every fixture's facts, as they are reviewed; and input that means harm or nothing: facts and problems, never an exception. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openDoor } from '../../../src/extract/extract-one.ts'
import { dialectOf, type Dialect } from '../../../src/extract/typescript/dialect.ts'
import { extractTypescript } from '../../../src/extract/typescript/extract-typescript.ts'
import type { FileFacts } from '../../../src/facts/file-facts.ts'
import { childrenOf, forEachExpr } from '../../../src/facts/walk.ts'
import { showFacts } from '../python/show-facts.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/facts/typescript/', import.meta.url))

/** Facts that are plain data, lie inside the text, and can be walked by recursion. */
function extract(text: string, dialect: Dialect = 'ts'): FileFacts {
  const facts = extractTypescript(text, dialect)
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  const outside: string[] = []
  for (const { body, s, e, parent } of facts.functions) {
    if (s < 0 || e > text.length || parent >= facts.functions.length) outside.push(`function ${String(s)}`)
    forEachExpr(body, expr => {
      if (expr.s < 0 || expr.s > expr.e || expr.e > text.length) outside.push(`${expr.k} ${String(expr.s)}`)
      if (expr.k === 'lambda' && !facts.functions[expr.fn]) outside.push(`lambda ${String(expr.s)}`)
      expect(childrenOf(expr)).toBeDefined()
    })
  }
  expect(outside).toEqual([])
  return facts
}

describe('fixtures/facts/typescript', () => {
  it.each(readdirSync(fixtures).filter(name => !name.endsWith('.json')))('%s', async name => {
    const facts = extract(readFileSync(fixtures + name, 'utf8'), dialectOf(name) ?? 'ts')
    const shown = JSON.stringify(showFacts(facts), null, 1)
    await expect(`${shown}\n`).toMatchFileSnapshot(`${fixtures}${name.replace(/\.\w+$/, '.facts.json')}`)
  })
})

describe('dialects', () => {
  it.each([
    ['a.ts', 'ts'],
    ['a.mts', 'ts'],
    ['a.tsx', 'tsx'],
    ['a.cjs', 'js'],
    ['a.jsx', 'js'],
    ['a.d.ts', 'ts'],
    ['a.py', null],
  ])('%s', (path, dialect) => {
    expect(dialectOf(path)).toBe(dialect)
  })

  it('reads angle brackets as an assertion in ts, as an element in js', () => {
    expect(extract('const x = <Shape>value\n', 'ts').problems).toEqual([])
    expect(extract('const x = <b>{value}</b>\n', 'js').problems).toEqual([])
  })
})

describe('hostile input', () => {
  const nested = (count: number, open: string, inside: string, close: string): string =>
    open.repeat(count) + inside + close.repeat(count)
  it.each([
    ['parentheses', `x = ${nested(5000, '(', '1', ')')}`],
    ['calls', nested(3000, 'f(', '', ')')],
    ['method chains', `a${'.b()'.repeat(5000)}`],
    ['arrow functions', `x = ${'() => '.repeat(3000)}1`],
    ['blocks', nested(3000, '{', '', '}')],
    ['objects', `x = ${nested(3000, '{a:', '1', '}')}`],
    ['sums', `x = ${'a + '.repeat(5000)}b`],
    ['types', `let x: ${nested(3000, 'A<', 'B', '>')}`],
  ])('nesting deeper than the limit: %s', (_, text) => {
    const facts = extract(text)
    expect(facts.functions.length).toBeGreaterThan(0)
    expect(facts.problems.map(({ kind }) => kind)).toContain('too-deep')
  })

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeffconst x = 1\n'],
    ['another language', 'def f(x):\n    return {1: 2}\n'],
    ['half a template', 'const x = `${a.b(`'],
    ['half a class', 'class A { constructor(private'],
    ['line ends of Windows', 'const a = f()\r\nconst b = g()\r\n'],
    ['characters beyond the basic plane', 'const a = "\u{1f600}"; f()\n'],
  ])('%s', (_, text) => {
    expect(extract(text, 'ts').length).toBe(text.length)
    expect(extract(text, 'js').length).toBe(text.length)
  })

  it('has no text of binary data', async () => {
    const door = await openDoor('js')
    expect(door(Buffer.from('x\0y'))).toMatchObject({ length: 0, problems: [{ kind: 'binary' }] })
  })
})
