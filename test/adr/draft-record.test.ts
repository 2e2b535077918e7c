/** The draft of a record from a canned analysis, in every format, byte for byte, and its claims one by one. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { draftRecord, type DraftRequest } from '../../src/adr/draft-record.ts'
import { learnStyle, type Neighbours } from '../../src/adr/record/neighbours.ts'
import { parseRecord } from '../../src/adr/record/read-record.ts'
import { NOTHING_SAID } from '../../src/adr/scores/score-options.ts'
import { readTemplate } from '../../src/adr/template/read-template.ts'
import { findZones } from '../../src/adr/record/zone.ts'
import { service, SHOP_FINDINGS, shopAnalysis, shopRuns } from './canned-analysis.ts'

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const template = readTemplate(
  readFileSync(folder('adr-templates/sync-or-async.md'), 'utf8'),
  'adr-templates/sync-or-async.md',
)
const empty = learnStyle('docs/decisions', [], { adrTools: false, log4brains: false })

function request(neighbours: Neighbours, more: Partial<DraftRequest> = {}): DraftRequest {
  return {
    analysis: shopAnalysis(),
    findings: SHOP_FINDINGS,
    runs: shopRuns(),
    template,
    neighbours,
    today: '2026-03-02',
    commit: '0123456789ab',
    service: null,
    said: NOTHING_SAID,
    pools: [],
    unseen: {
      files: ['back/broken.py'],
      quiet: 3,
      allowed: 1,
      unsure: 2,
      settings: [{ name: 'timeout', path: 'Procfile' }],
      idle: [],
    },
    ...more,
  }
}

describe('draftRecord', () => {
  for (const format of ['madr4', 'universal', 'nygard'] as const) {
    it(`writes ${format}`, async () => {
      const bullet = format === 'madr4' ? '*' : '-'
      const { path, text } = draftRecord(request({ ...empty, format, bullet, next: 7 }))
      expect(path).toBe('docs/decisions/0007-sync-or-async.md')
      await expect(text).toMatchFileSnapshot(folder(`fixtures/adr/sync-or-async.${format}.md`))
      const record = parseRecord(text)
      expect(record).toMatchObject({
        format,
        status: 'proposed',
        date: '2026-03-02',
        title: 'Sync or async in shop',
      })
      const { zones, problems } = findZones(text)
      expect(problems).toEqual([])
      expect(zones.map(({ edited }) => edited)).toEqual(new Array(10).fill(false))
    })
  }

  it('gives the same bytes twice', () => {
    expect(draftRecord(request(empty)).text).toBe(draftRecord(request(empty)).text)
  })

  it('gives different what-if counts to the options', () => {
    const { evidence } = draftRecord(request(empty))
    expect(Object.values(evidence.options).map(({ sites }) => sites)).toEqual([2, 3, 11])
  })

  it('never chooses', () => {
    const { text } = draftRecord(request(empty))
    expect(text).not.toMatch(/Chosen option/)
    expect(text).toMatch(/^status: proposed$/m)
  })

  it('says so where there is nothing to say', () => {
    const nothing = { findings: [], causes: [] }
    const bare = shopAnalysis({
      functions: [],
      services: [],
      libraries: [],
      stats: { files: 0, functions: 0, callsOnLoop: 0, unresolvedOnLoop: 0, withoutStub: {}, unresolved: {} },
    })
    const { text } = draftRecord(
      request(empty, { analysis: bare, findings: [], runs: { A: nothing, B: nothing, C: nothing }, commit: null }),
    )
    expect(text).toContain('No server application was recognised')
    expect(text).toContain('No call was found that holds up an event loop.')
    expect(text).toContain('Measured in the working tree')
    expect(text).not.toMatch(/undefined|NaN|null/)
  })

  it('keeps hostile names from becoming Markdown', () => {
    const analysis = shopAnalysis()
    const odd = service({ name: 'a`b|c <script>', framework: '*x* | <T>' })
    const { text } = draftRecord(request(empty, { analysis: { ...analysis, services: [odd] } }))
    expect(text).toContain('``a`b|c <script>`` in `back` is a `*x* | <T>` application (WSGI).')
    expect(text).toContain('# Sync or async in a\\`b\\|c \\<script\\>')
  })
})
