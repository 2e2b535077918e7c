/**
 * Fixes over fixtures: what they change is reviewed as a diff; after them the file parses, the finding is gone, and a
 * second run changes nothing.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { nodeIo } from '../../src/cli/node-io.ts'
import { overlayIo } from '../../src/cli/fix/overlay-io.ts'
import { unifiedDiff } from '../../src/fix/unified-diff.ts'
import type { Finding } from '../../src/rule/index.ts'
import { fixIn } from './fix-texts.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))

describe.each(folders('fixes'))('%s', name => {
  it.each(['safe', 'both'] as const)('%s', async kinds => {
    const root = join(FIXTURES, 'fixes', name)
    const { files } = await fixIn(root, nodeIo, kinds)
    const diff = files.map(({ path, before, after }) => unifiedDiff(path, textOf(before), textOf(after))).join('')
    await expect(diff === '' ? 'nothing\n' : diff).toMatchFileSnapshot(join(root, `${kinds}.diff`))
  })
})

const everything = [
  ...folders('fixes').map(name => `fixes/${name}`),
  ...folders('projects').map(name => `projects/${name}`),
  ...folders('rules').flatMap(rule => folders(`rules/${rule}`).map(name => `rules/${rule}/${name}`)),
]

describe('every fixture', () => {
  it.each(everything)('%s: fixed twice is fixed once', async name => {
    const root = join(FIXTURES, name)
    const once = await fixIn(root, nodeIo, 'both')
    expect(once.result.problems.filter(({ kind }) => kind === 'fix' || kind === 'syntax')).toEqual([])
    expect(once.result.findings.filter(finding => finding.fix !== null).map(place)).toEqual([])
    const edited = new Map(once.files.map(({ path, after }) => [join(root, path), after]))
    const twice = await fixIn(root, overlayIo(nodeIo, edited), 'both')
    expect(twice.files).toEqual([])
    const left = new Set(once.result.findings.map(({ fingerprint }) => fingerprint))
    expect(once.fixed.filter(({ fingerprint }) => left.has(fingerprint)).map(place)).toEqual([])
  })
})

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString()
}

function place({ path, line, rule }: Finding): string {
  return `${path}:${String(line)} ${rule}`
}

function folders(path: string): string[] {
  return readdirSync(join(FIXTURES, path), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}
