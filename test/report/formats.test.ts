/** Every format writes the canned result as recorded in `expected/`; machine formats are parsed or validated as well. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { FORMATS, loadFormat } from '../../src/cli/formats.ts'
import type { Format } from '../../src/cli/formats.ts'
import { CLEAN, context, RESULT } from './canned.ts'
import { documentMistakes } from './document-mistakes.ts'

const EXTENSIONS: Readonly<Record<Format, string>> = {
  pretty: 'txt',
  concise: 'txt',
  json: 'json',
  sarif: 'sarif',
  github: 'txt',
  gitlab: 'json',
  markdown: 'md',
  junit: 'xml',
}

describe.each(FORMATS)('%s', format => {
  test('writes findings, causes and problems', async () => {
    const report = await loadFormat(format)
    await expect(report(RESULT, context())).toMatchFileSnapshot(`expected/${format}.${EXTENSIONS[format]}`)
  })

  test('says that there is nothing to report', async () => {
    const report = await loadFormat(format)
    await expect(report(CLEAN, context())).toMatchFileSnapshot(`expected/${format}-clean.${EXTENSIONS[format]}`)
  })

  test('is a pure function', async () => {
    const report = await loadFormat(format)
    expect(report(RESULT, context())).toBe(report(RESULT, context()))
  })
})

test.each([
  ['findings', RESULT],
  ['nothing', CLEAN],
])('documents for programs are well formed with %s', (_, result) => {
  expect(documentMistakes(result, context())).toEqual([])
})

describe('json', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(new URL('../../schemas/findings-1.schema.json', import.meta.url), 'utf8')) as object,
  )

  test.each([
    ['findings', RESULT, context()],
    ['nothing', CLEAN, context()],
    ['unresolved calls', RESULT, context({ showUnresolved: true })],
  ])('satisfies its schema with %s', async (_, result, given) => {
    const report = await loadFormat('json')
    validate(JSON.parse(report(result, given)))
    expect(validate.errors).toBeNull()
  })

  test('gives edits as lines and columns', async () => {
    const report = await loadFormat('json')
    const { findings } = JSON.parse(report(RESULT, context())) as { findings: { fix: { edits: unknown[] } }[] }
    expect(findings[0]?.fix.edits).toEqual([
      { path: 'app/routers/features.py', line: 4, column: 1, endLine: 4, endColumn: 7, text: '' },
    ])
  })
})

describe('sarif', () => {
  test('has chains as code flows and columns in characters', async () => {
    const report = await loadFormat('sarif')
    const log = JSON.parse(report(RESULT, context())) as {
      runs: { columnKind: string; results: { codeFlows?: { threadFlows: { locations: unknown[] }[] }[] }[] }[]
    }
    const run = log.runs[0]
    expect(run?.columnKind).toBe('unicodeCodePoints')
    expect(run?.results.map(result => result.codeFlows?.[0]?.threadFlows[0]?.locations.length ?? 0)).toEqual([3, 0, 0])
  })
})

describe('junit', () => {
  test('writes no character that XML forbids', async () => {
    const report = await loadFormat('junit')
    const [first] = RESULT.findings
    if (first === undefined) throw new Error('the canned result has findings')
    const text = report({ ...RESULT, findings: [{ ...first, message: 'a\u0000b\u001b[31m' }] }, context())
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })
})
