/** What is called in libraries without a stub is known by its qualified name, along whatever way it comes. */
import { describe, expect, test } from 'vitest'
import { analyseTexts } from './analyse-texts.ts'

/** The qualified names called from `use`, in source order. */
function foreignCalls(text: string): string[] {
  const analysis = analyseTexts({ 'app.py': text })
  const fn = analysis.functions.find(one => one.name === 'use')
  return (fn?.calls ?? []).flatMap(call => (call.foreign === null ? [] : [call.foreign]))
}

describe('foreign calls', () => {
  test.each([
    ['a function', 'import ext\n\ndef use():\n    ext.sub.run()\n', ['ext.sub.run']],
    ['an alias', 'from ext.sub import run as go\n\ndef use():\n    go()\n', ['ext.sub.run']],
    ['an object', 'from ext import Client\n\ndef use():\n    c = Client()\n    c.get()\n', ['ext.Client', 'ext.Client.get']],
    ['an annotation', 'import ext\n\ndef use(c: ext.Client):\n    c.get()\n', ['ext.Client.get']],
    ['a base class', 'import ext\n\nclass Own(ext.Base): ...\n\ndef use():\n    Own().run()\n', ['ext.Base.__init__', 'ext.Base.run']],
    ['awaited, entered, iterated', 'import ext\n\nasync def use():\n    async with ext.open() as f:\n        for x in await f.rows():\n            x.go()\n', ['ext.open', 'ext.open.rows', 'ext.open.rows.go']],
  ])('%s', (_, text, expected) => {
    expect(foreignCalls(text)).toEqual(expected)
  }) // prettier-ignore
})
