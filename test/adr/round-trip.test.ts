/**
 * Edits of records in many styles, with every kind of line end: what the edit is not about stays as it was, byte for byte.
 * The corpus is written for this test; `fixtures/adr/*.md` are drafts of ours.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { editsOf, VARIANTS } from './edit-properties.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/adr/', import.meta.url))
const FILES = ['.', 'corpus'].flatMap(folder =>
  readdirSync(join(FOLDER, folder))
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => join(folder, name)),
)

describe.each(FILES)('%s', name => {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  it.each(VARIANTS)('%s: edits keep their hands off the rest', (_, change) => {
    const { edits, broken } = editsOf(change(text))
    expect(broken).toEqual([])
    expect(edits).toBeGreaterThan(3)
  })
})

it('has a corpus to speak of', () => {
  expect(FILES.length).toBeGreaterThan(20)
})
