/** What a new record takes from the records beside it. */
import { describe, expect, it } from 'vitest'
import { learnStyle, recordName } from '../../src/adr/record/neighbours.ts'

const NONE = { adrTools: false, log4brains: false }
const NYGARD =
  '# 1. Record decisions\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n- one\n- two\n\n## Consequences\n'
const MADR =
  '---\nstatus: accepted\n---\n\n# Use it\n\n## Context and Problem Statement\n\n* one\n\n## Decision Outcome\n'
const MADR2 = '# Use it\n\n* Status: accepted\n* Date: 2020-01-01\n\n## Context and Problem Statement\n\n* a\n'

function file(name: string, text: string): { name: string; text: string } {
  return { name, text }
}

describe('learnStyle', () => {
  it('starts with MADR 4', () => {
    expect(learnStyle('docs/decisions', [], NONE)).toMatchObject({
      format: 'madr4',
      width: 4,
      bullet: '*',
      next: 1,
      count: 0,
    })
  })

  it('follows Nygard records, their width and marker', () => {
    const style = learnStyle(
      'doc/adr',
      [file('001-a.md', NYGARD), file('012-b.md', NYGARD), file('README.md', '* x')],
      NONE,
    )
    expect(style).toMatchObject({ format: 'nygard', width: 3, bullet: '-', next: 13, count: 2 })
  })

  it('follows MADR 4 records', () => {
    expect(learnStyle('docs/decisions', [file('0001-a.md', MADR)], NONE)).toMatchObject({
      format: 'madr4',
      bullet: '*',
      next: 2,
    })
  })

  it('writes what every tool reads where records have no front matter or a tool reads them', () => {
    expect(learnStyle('docs/adr', [file('0001-a.md', MADR2)], NONE).format).toBe('universal')
    expect(learnStyle('docs/adr', [file('0001-a.md', '# Just text\n')], NONE).format).toBe('universal')
    expect(learnStyle('docs/adr', [], { ...NONE, adrTools: true }).format).toBe('universal')
    expect(learnStyle('docs/adr', [file('0001-a.md', MADR)], { ...NONE, log4brains: true }).format).toBe('universal')
  })

  it('follows records without numbers', () => {
    const text = NYGARD.replace('# 1. Record', '# ADR: Record')
    const style = learnStyle(
      'docs/adr',
      [file('adr_a.md', text), file('adr_b.md', text), file('adr_template.md', text)],
      NONE,
    )
    expect(style).toMatchObject({ naming: 'none', prefix: 'adr_', titlePrefix: 'ADR: ', format: 'nygard', count: 2 })
  })

  it('does not count dates as numbers', () => {
    const style = learnStyle('docs/adr', [file('20240101-a.md', MADR2), file('20240203-b.md', MADR2)], {
      ...NONE,
      log4brains: true,
    })
    expect(style).toMatchObject({ naming: 'date', next: 1, count: 2 })
  })
})

describe('recordName', () => {
  it('keeps digits out of the title, since adr-tools finds records by them', () => {
    const numbered = { naming: 'number', next: 7, width: 4, prefix: '', names: ['adr_why.md'] } as const
    expect(recordName(numbered, 'Use Python 3.12 & Über!', '2026-03-02')).toBe('0007-use-python-uber.md')
    expect(recordName({ ...numbered, next: 12345 }, '2024', '2026-03-02')).toBe('12345-record.md')
    expect(recordName({ ...numbered, naming: 'date' }, 'Why', '2026-03-02')).toBe('20260302-why.md')
    const bare = { ...numbered, naming: 'none', prefix: 'adr_' } as const
    expect(recordName(bare, 'How', '2026-03-02')).toBe('adr_how.md')
    expect(recordName(bare, 'Why', '2026-03-02')).toBe('adr_why-2026-03-02.md')
  })
})
