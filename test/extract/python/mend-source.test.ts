/** Broken lines and what is put in their place, and the way back from places in the mended text. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPythonParser, type PythonParser } from '../../../src/extract/python/extract-python.ts'
import { logicalLines } from '../../../src/extract/python/source/logical-lines.ts'
import { type MendedSource, mendSource } from '../../../src/extract/python/source/mend-source.ts'

let parser: PythonParser
beforeAll(async () => {
  parser = await loadPythonParser()
})

function mend(text: string): MendedSource | undefined {
  return mendSource(text, parser.isSound)
}

describe('mendSource', () => {
  it.each([
    ['a missing colon', 'def f(a)\n    pass\n', 'def f(a):\n    pass\n'],
    ['a missing bracket', 'class C(A:\n    x = 1\n', 'class C(A):\n    x = 1\n'],
    ['a header beyond repair', 'def f(a b c:\n    pass\n', 'def f():\n    pass\n'],
    ['a header without its body', 'async def f(\n\nx = 1\n', 'async def f(): pass\n\nx = 1\n'],
    ['a statement', 'a = = 1\nb\n', '(     )\nb\n'],
    ['a statement of one character', '$\nb\n', '0\nb\n'],
    ['a condition', 'if a b:\n  c\nelif d e:\n  f\n', 'if (   ):\n  c\nelif (   ):\n  f\n'],
    ['a clause', 'try\n  a\nexcept A B:\n  b\nelse\n  c\n', 'try:\n  a\nexcept:\n  b\nelse:\n  c\n'],
    ['an unknown block', 'unless a:\n  b\n', 'if (     ):\n  b\n'],
    ['conflict markers', 'a\n<<<<<<< HEAD\nb\n=======\nc\n', 'a\n            \nb\n       \nc\n'],
    ['something among deeper lines', 'def f():\n  a\nb = = c\n  d\n', 'def f():\n  a\n       \n  d\n'],
    ['defaults of type parameters', 'class C[T = int, *U = *a]: pass\n', 'class C[T      , *U     ]: pass\n'],
    ['a name below its dot', 'if a:\n    (b.\n  c)\n', 'if a:\n    (b.   c)\n'],
  ])('%s', (_, text, mended) => {
    expect(mend(text)?.text).toBe(mended)
  })

  it('leaves sound text alone', () => {
    expect(mend('if a:\n  b\nelse:\n  c\nmatch x:\n  case 1: pass\n@d\ndef f(): pass\n')).toBeUndefined()
  })

  it('gives up on text that is wrong throughout', () => {
    expect(mend('a = = b\n'.repeat(300))).toBeUndefined()
  })

  it('finds the way back', () => {
    const text = 'def f(a)\n    b\nc = = d\ndef g(\ne\n'
    const mended = mend(text)
    for (const name of ['f', 'b', 'g', 'e\n']) {
      expect(mended?.original(mended.text.lastIndexOf(name))).toBe(text.lastIndexOf(name))
    }
    expect(mended?.faults.map(({ s, e }) => text.slice(s, e))).toEqual(['def f(a)', 'c = = d', 'def g('])
    expect([...(mended?.lost.values() ?? [])]).toEqual(['c = = d'])
  })
})

describe('logicalLines', () => {
  function lines(text: string): string[] {
    return logicalLines(text).map(line => text.slice(line.start, line.end) + (line.unclosed ? ' …' : ''))
  }

  it.each([
    ['brackets, strings and backslashes', 'a(\n b)\n"""c\nd"""\ne \\\n f\n', ['a(\n b)', '"""c\nd"""', 'e \\\n f']],
    ['comments', '# a\nb # (\n(c, # )\nd)\n', ['b', '(c, # )\nd)']],
    ['a bracket that nobody closes', 'a(b\nc\n  d(\n  return e\n', ['a(b …', 'c', 'd( …', 'return e']],
    ['a definition that nobody closes', 'def f(a:\n  g()\n', ['def f(a: …', 'g()']],
    ['a quote that nobody closes', 'a = "b\nc\n', ['a = "b …', 'c']],
    ['a long string that nobody closes', 'a = """b\nc\n', ['a = """b …', 'c']],
    ['Windows', 'a(\r\n b)\r\n\r\nc \\\r\n d\r\n', ['a(\r\n b)', 'c \\\r\n d']],
    ['no last line end', 'a', ['a']],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })
})
