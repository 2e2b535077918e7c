/** Edits of records: the right bytes change and no others, in every format, with any line ends. */
import { describe, expect, it } from 'vitest'
import { withLink, withStatus, withZones } from '../../src/adr/record/edit-record.ts'
import { parseRecord } from '../../src/adr/record/read-record.ts'
import { findZones, zone } from '../../src/adr/record/zone.ts'

const NYGARD =
  '# 3. Use   tabs\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n*  odd   spacing\n+ other marker\n\n## Decision\n\nx\n\n## Consequences\n'
const MADR =
  '---\n# a comment\nstatus: "accepted"  \ndate: 2020-01-01\n---\n\n# Use tabs\n\n## Context and Problem Statement\n\na\n\n## More Information\n\n* one\n\n### Notes\n\nb\n'
const UNIVERSAL =
  '# 3. Use tabs\n\n- Status: accepted\n- Date: 2020-01-01\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n## Context and Problem Statement\n\na\n'
const SUCCESSOR = { file: '0009-use-spaces.md', number: 9, title: 'Use spaces' }
const ALL = { nygard: NYGARD, madr4: MADR, universal: UNIVERSAL }
const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', text => text],
  ['CRLF', text => text.replaceAll('\n', '\r\n')],
  ['without a last line end', text => text.replace(/\n+$/, '')],
  ['byte order mark', text => `\uFEFF${text}`],
]

describe('withStatus', () => {
  for (const [format, original] of Object.entries(ALL)) {
    for (const [variant, change] of VARIANTS) {
      it(`${format}, ${variant}: only the status changes`, () => {
        const text = change(original)
        const changed = withStatus(text, 'deprecated') ?? ''
        expect(parseRecord(changed)).toMatchObject({ status: 'deprecated', format })
        expect(changed.replace(/"?deprecated"?/gi, 'S')).toBe(text.replace(/"?\baccepted\b"?/gi, 'S'))
      })
    }
  }

  it('names the successor in the words that each tool reads', () => {
    expect(withStatus(NYGARD, 'superseded', SUCCESSOR)).toContain(
      '\nSuperceded by [9. Use spaces](0009-use-spaces.md)\n',
    )
    expect(withStatus(MADR, 'superseded', SUCCESSOR)).toContain('\nstatus: superseded by ADR-0009  \n')
    const universal = withStatus(UNIVERSAL, 'superseded', SUCCESSOR)
    expect(universal).toContain('- Status: superseded by [0009-use-spaces](0009-use-spaces.md)\n')
    expect(universal).toContain('\nSuperceded by [9. Use spaces](0009-use-spaces.md)\n')
  })

  it('refuses where no status is stated', () => {
    expect(withStatus('# Title\n\n## Context\n', 'accepted')).toBeNull()
  })
})

describe('withLink', () => {
  it('puts the link where the format keeps links', () => {
    expect(withLink(NYGARD, 'Amends', SUCCESSOR)).toBe(
      NYGARD.replace('Accepted\n', 'Accepted\n\nAmends [9. Use spaces](0009-use-spaces.md)\n'),
    )
    expect(withLink(MADR, 'Amends', SUCCESSOR)).toBe(
      MADR.replace('* one\n', '* one\n* Amends [9. Use spaces](0009-use-spaces.md)\n'),
    )
    expect(withLink(UNIVERSAL, 'Amends', SUCCESSOR)).toBe(
      `${UNIVERSAL.trimEnd()}\n\n## More Information\n\n- Amends [9. Use spaces](0009-use-spaces.md)\n`,
    )
  })

  it('keeps CRLF', () => {
    expect(withLink(NYGARD.replaceAll('\n', '\r\n'), 'Amends', SUCCESSOR)).not.toMatch(/[^\r]\n/)
  })
})

describe('zones', () => {
  const text = `# T\n\nmine\n\n${zone('scores', 'old', { commit: 'abc' })}\n\nmine too\n`
  const fresh = new Map([['scores', { text: 'new', start: '<!-- colorfast-scores start digest=x -->' }]])

  it('are found with their attributes, and notice edits but not line ends', () => {
    expect(findZones(text).zones).toMatchObject([{ name: 'scores', attributes: { commit: 'abc' }, edited: false }])
    expect(findZones(text.replaceAll('\n', '\r\n')).zones[0]?.edited).toBe(false)
    expect(findZones(text.replace('old', 'older')).zones[0]?.edited).toBe(true)
  })

  it('are refreshed and leave the rest alone', () => {
    const { text: updated, changed } = withZones(text, fresh, false)
    expect(changed).toEqual(['scores'])
    expect(updated).toBe(
      '# T\n\nmine\n\n<!-- colorfast-scores start digest=x -->\n\nnew\n\n<!-- colorfast-scores end -->\n\nmine too\n',
    )
  })

  it('stay when edited by hand, unless forced', () => {
    const edited = text.replace('old', 'older')
    expect(withZones(edited, fresh, false)).toEqual({ text: edited, changed: [], kept: ['scores'] })
    expect(withZones(edited, fresh, true).changed).toEqual(['scores'])
  })

  it('with a missing end are a problem, not a loss', () => {
    const broken = text.replace('<!-- colorfast-scores end -->', '')
    expect(findZones(broken)).toEqual({ zones: [], problems: [{ line: 5, message: 'The zone "scores" has no end.' }] })
    expect(withZones(broken, fresh, true).text).toBe(broken)
  })
})
