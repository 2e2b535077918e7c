/** Which records are in force: by their status, with their decision block, and one sentence for each contradiction. */
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { formatBlock, parseBlock } from '../../src/decision/decision-block.ts'
import type { DecisionBlock } from '../../src/decision/decision.ts'
import { decisionsIn } from '../../src/decision/decisions-in.ts'

const BLOCK: DecisionBlock = {
  decision: 'sync-or-async',
  option: 'B',
  title: 'B. Sync throughout: threads # and "quotes"',
  service: 'shop',
  accepted: '2026-03-02',
  commit: '123456789e12',
  profile: ['async-handler', 'bridges'],
  sites: 118,
  findings: 131,
  baseline: '0007-one-model.baseline.json',
}

const record = (status: string, block = formatBlock(BLOCK)): string =>
  `---\nstatus: ${status}\n---\n\n# One model\n\n## Decision Outcome\n\nChosen.\n\n### Confirmation\n\n${block}\n`

const RULES = [
  { id: 'plain', group: 'inventory', choice: 'colour' },
  { id: 'async', group: 'inventory', choice: 'colour' },
  { id: 'bridge', group: 'bridges' },
]

function read(files: Readonly<Record<string, string>>): ReturnType<typeof decisionsIn> {
  return decisionsIn(
    'docs/decisions',
    Object.entries(files).map(([name, text]) => ({ name, text })),
    RULES,
  )
}

function complaint(files: Readonly<Record<string, string>>): string {
  try {
    read(files)
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.hint ?? ''}`
    throw error
  }
  return 'nothing'
}

describe('decision block', () => {
  it('is read as it was written, whatever looks like a number, a date or a comment', () => {
    expect(parseBlock(formatBlock(BLOCK).split('\n').slice(1, -1).join('\n'), 'x.md')).toEqual(BLOCK)
    const bare = { ...BLOCK, commit: null, service: '*', title: 'yes', profile: [] }
    expect(parseBlock(formatBlock(bare).split('\n').slice(1, -1).join('\n'), 'x.md')).toEqual(bare)
  })
})

describe('decisionsIn', () => {
  it('counts accepted records only', () => {
    for (const status of ['proposed', 'draft', 'rejected', 'deprecated', 'superseded by ADR-0009', 'on hold'])
      expect(read({ '0007-one-model.md': record(status) }), status).toEqual([])
    expect(read({ '0007-one-model.md': record('accepted') })).toEqual([
      { ...BLOCK, id: 'ADR-0007', path: 'docs/decisions/0007-one-model.md' },
    ])
  })

  it('calls records of categories and packages by their folder, for numbers begin anew there', () => {
    const files = {
      '0007-a.md': record('accepted', formatBlock({ ...BLOCK, service: 'shop' })),
      'web/0007-b.md': record('accepted', formatBlock({ ...BLOCK, service: 'web' })),
      '../../packages/mail/adr/20260302-c.md': record('accepted', formatBlock({ ...BLOCK, service: 'mail' })),
    }
    expect(read(files).map(({ id, path }) => [id, path])).toEqual([
      ['ADR-0007', 'docs/decisions/0007-a.md'],
      ['web/ADR-0007', 'docs/decisions/web/0007-b.md'],
      ['packages/mail/adr/20260302-c', 'packages/mail/adr/20260302-c.md'],
    ])
    const twice = { ...files, 'web/0008-d.md': files['web/0007-b.md'] }
    expect(complaint(twice)).toContain(
      '`colorfast adr supersede docs/decisions/web/0007-b.md docs/decisions/web/0008-d.md`',
    )
  })

  it('refuses answers to different questions that leave no way to write the code', () => {
    const block = (decision: string, service: string, profile: string[]): string =>
      record('accepted', formatBlock({ ...BLOCK, decision, service, profile }))
    const both = (profile: string[], service = 'shop'): Record<string, string> => ({
      '0001-model.md': block('sync-or-async', 'shop', ['async', 'bridges']),
      '0002-workers.md': block('worker-model', service, profile),
    })
    expect(read(both(['bridge', 'async']))).toHaveLength(2)
    expect(read(both(['plain'], 'mail'))).toHaveLength(2)
    const sentence =
      'docs/decisions/0001-model.md and docs/decisions/0002-workers.md are both accepted and rule each other out for the service "shop": the first forbids what `async` finds, the second what `plain` finds. One has to give way: `colorfast adr supersede 1 2` if the later one replaces the earlier.'
    expect(complaint(both(['bridge', 'plain']))).toBe(sentence)
    expect(complaint(both(['inventory'], '*'))).toBe(sentence)
  })

  it('has no opinion on records without a block', () => {
    expect(read({ '0001-foreign.md': '# 1. Use Flask\n\n## Status\n\nAccepted\n' })).toEqual([])
    const quoted = `# T\n\n- Status: accepted\n\n\`\`\`\`markdown\n${formatBlock(BLOCK)}\n\`\`\`\`\n`
    expect(read({ '0002-how-to.md': quoted })).toEqual([])
  })

  it('calls records without a number by their name', () => {
    expect(read({ '20260302-one-model.md': record('accepted') })[0]?.id).toBe('20260302-one-model')
  })

  it('reads CRLF and a byte order mark', () => {
    const text = `\uFEFF${record('accepted').replaceAll('\n', '\r\n')}`
    expect(read({ '0007-one-model.md': text })).toMatchObject([BLOCK])
  })

  it('lets other questions and other services be decided beside it', () => {
    const other = formatBlock({ ...BLOCK, decision: 'worker-model' })
    const elsewhere = formatBlock({ ...BLOCK, service: 'billing', option: 'C' })
    expect(
      read({
        '0007-a.md': record('accepted'),
        '0008-b.md': record('accepted', other),
        '0009-c.md': record('accepted', elsewhere),
      }).map(({ id }) => id),
    ).toEqual(['ADR-0007', 'ADR-0008', 'ADR-0009'])
  })

  it.each([
    [
      { '0007-a.md': record('accepted'), '0009-b.md': record('accepted', formatBlock({ ...BLOCK, option: 'C' })) },
      'docs/decisions/0007-a.md and docs/decisions/0009-b.md are both accepted and decide "sync-or-async" for the service "shop" (they choose options B and C). One has to give way: `colorfast adr supersede 7 9`',
    ],
    [
      { '0007-a.md': record('accepted'), '0009-b.md': record('accepted', formatBlock({ ...BLOCK, service: '*' })) },
      'for the service "shop" (they both choose option B).',
    ],
    [
      { '0007-a.md': record('accepted').replace('# One model\n', '# One model\n\n## Status\n\nProposed\n') },
      'docs/decisions/0007-a.md says that it is accepted and proposed',
    ],
    [
      { '0007-a.md': record('accepted', `${formatBlock(BLOCK)}\n\n${formatBlock(BLOCK)}`) },
      'holds two decision blocks',
    ],
    [{ '0007-a.md': record('accepted', '```yaml colorfast\noption: B') }, 'has no end'],
    [{ '0007-a.md': record('accepted', '```yaml colorfast\noption: [\n```') }, 'is not YAML'],
    [{ '0007-a.md': record('accepted', '```yaml colorfast\n- a\n```') }, 'must hold keys and values'],
    [
      { '0007-a.md': record('accepted', '```yaml colorfast\noption: B\n```') },
      'The decision block of docs/decisions/0007-a.md',
    ],
    [
      { '0007-a.md': record('accepted', formatBlock({ ...BLOCK, baseline: '../../secret.json' })) },
      'needs the name of a JSON file beside the record',
    ],
  ] as const)('says in a sentence what is wrong (%#)', (files, sentence) => {
    expect(complaint(files)).toContain(sentence)
  })
})
