/** Fixes in texts that are written unusually: line ends, tabs, marks, encodings; and edits that cannot be made. */
import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/base/io.ts'
import { applyFixes, editText } from '../../src/fix/apply-fixes.ts'
import { unifiedDiff } from '../../src/fix/unified-diff.ts'
import type { Finding } from '../../src/rule/index.ts'
import { memoryIo } from '../contract/memory-io.ts'
import { extractPython, loadPythonParser } from '../../src/extract/python/extract-python.ts'
import { fixIn, textsOf } from './fix-texts.ts'

const ROOT = '/project'
const SLOW =
  'import time\n\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\nasync def slow():\n    time.sleep(1)\n'

async function fixed(text: string, kinds: 'safe' | 'both' = 'safe'): Promise<string | undefined> {
  return textsOf(await fixIn(ROOT, memoryIo(ROOT, { 'main.py': text }), kinds))['main.py']
}

async function fixedBytes(bytes: Uint8Array): Promise<Record<string, string>> {
  const io: Io = { ...memoryIo(ROOT, { 'main.py': '' }), read: () => bytes, sizeOf: () => bytes.length }
  return textsOf(await fixIn(ROOT, io, 'both'))
}

describe('texts', () => {
  it('keep their line ends', async () => {
    const text = await fixed(SLOW.replaceAll('\n', '\r\n'))
    expect(text).toContain('import asyncio\r\nimport time\r\n')
    expect(text).toContain('    await asyncio.sleep(1)\r\n')
    expect(text?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('keep their tabs, their byte order mark, and a last line without an end', async () => {
    const text = await fixed(`\ufeff"""Doc."""\n${SLOW.replaceAll('    ', '\t').trimEnd()}`)
    expect(text?.startsWith('\ufeff"""Doc."""\nimport asyncio\nimport time\n')).toBe(true)
    expect(text?.endsWith('\n\tawait asyncio.sleep(1)')).toBe(true)
  })

  it('get an import in the group that it belongs to, in the order of formatters', async () => {
    const names = SLOW.replace('import time', 'from time import sleep').replace('time.sleep', 'sleep')
    expect(await fixed(names)).toContain('import asyncio\nfrom time import sleep\n\nfrom fastapi import FastAPI\n')
    const shared = SLOW.replace('import time\n', 'import abc; import time\n')
    expect(await fixed(shared)).toContain('from fastapi import FastAPI\nimport asyncio\n')
    const groups = SLOW.replace('import time\n', 'import abc\n\nimport time\n')
    expect(await fixed(groups)).toContain('import abc\nimport asyncio\n\nimport time\n')
  })

  it('are left alone where the name is bound in a branch, or means something else', async () => {
    const perhaps = SLOW.replace(
      'import time',
      'import time\ntry:\n    import asyncio\nexcept ImportError:\n    asyncio = None',
    )
    expect(await fixed(perhaps.replace('time.sleep(1)\n', 'time.sleep(1)\n    await slow()\n'))).toBeUndefined()
  })

  it('are left alone where their syntax is broken, or their encoding would change', async () => {
    expect(await fixed(`${SLOW}\n\ndef broken(:\n    pass\n`, 'both')).toBeUndefined()
    const latin = Buffer.from(`# -*- coding: latin-1 -*-\n${SLOW}    return "caf\u00e9"\n`, 'latin1')
    expect(await fixedBytes(latin)).toEqual({})
    expect(await fixedBytes(Buffer.from(SLOW.replaceAll('\n', '\r')))).toEqual({})
  })

  it('keep what stands in brackets and on continued lines', async () => {
    const odd = SLOW.replace('async def slow', 'async \\\n  def slow').replace(
      'time.sleep(1)',
      'print(open("a").read())',
    )
    expect(await fixed(odd)).toContain('@app.get("/")\ndef slow():\n')
  })
})

describe('edits', () => {
  it('that would break the file are left out and named, the others are made', async () => {
    const parser = await loadPythonParser()
    const text = 'def f():\n    g()\n    h()\n'
    const facts = new Map([['a.py', extractPython(parser, text)]])
    const at = (word: string, to: string): Finding =>
      ({
        fix: {
          title: '',
          safety: 'safe',
          edits: [{ path: 'a.py', s: text.indexOf(word), e: text.indexOf(word) + 1, text: to }],
        },
      }) as unknown as Finding
    const good = at('g(', 'good')
    const await_ = at('h(', 'await x')
    const outcome = await applyFixes([await_, good], { facts, textOf: () => text })
    expect([outcome.fixed, outcome.broken]).toEqual([[good], [await_]])
    expect(outcome.texts.get('a.py')).toBe('def f():\n    good()\n    h()\n')
    const overlapping = at('g(', 'other')
    expect((await applyFixes([good, overlapping], { facts, textOf: () => text })).fixed).toEqual([good])
  })

  it('are made by offset, insertions in order', () => {
    const insert = (s: number, text: string) => ({ path: '', s, e: s, text })
    expect(editText('abc', [insert(1, 'x'), insert(1, 'y'), { path: '', s: 2, e: 3, text: '' }])).toBe('axyb')
  })
})

describe('a difference', () => {
  it('is what patch reads', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n'
    expect(unifiedDiff('x.py', before, before)).toBe('')
    expect(unifiedDiff('x.py', before, before.replace('b\n', 'B\n').replace('k\n', 'k\nl'))).toBe(
      '--- a/x.py\n+++ b/x.py\n@@ -1,5 +1,5 @@\n a\n-b\n+B\n c\n d\n e\n@@ -9,3 +9,4 @@\n i\n j\n k\n+l\n\\ No newline at end of file\n',
    )
  })
})
