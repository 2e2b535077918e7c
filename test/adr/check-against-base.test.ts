/** What a branch may not do to records: take a number twice, rewrite what was accepted, let a decision's list grow. */
import { describe, expect, it } from 'vitest'
import { checkAgainstBase, type BaseState } from '../../src/adr/record/check-against-base.ts'
import { listRecords } from '../../src/adr/record/records.ts'

const record = (title: string, status = 'Accepted', context = 'Because.'): string =>
  `# ${title}\n\n## Status\n\n${status}\n\n## Context\n\n${context}\n\n## Decision\n\nThis.\n`
const ONE = { name: '0001-one.md', text: record('1. One') }
const TWO = { name: '0002-two.md', text: record('2. Two', 'Proposed') }
const BASE: BaseState = { name: 'main', tip: [ONE, TWO], fork: [ONE, TWO], baselines: [] }

function check(files: readonly (typeof ONE)[], base: Partial<BaseState> = {}): string[] {
  return checkAgainstBase(listRecords(files), { ...BASE, ...base }).map(
    ({ file, level, message }) => `${file} ${level}: ${message}`,
  )
}

describe('checkAgainstBase', () => {
  it('has nothing to say where nothing changed, or only what may', () => {
    expect(check([ONE, TWO])).toEqual([])
    const superseded = record('1. One', 'Superceded by [2. Two](0002-two.md)\n\nAmended by [2. Two](0002-two.md)')
    expect(check([{ ...ONE, text: superseded }, TWO])).toEqual([])
    expect(check([ONE, { ...TWO, text: record('2. Two', 'Accepted', 'Rewritten before it was accepted.') }])).toEqual(
      [],
    )
    expect(check([ONE, { ...TWO, text: TWO.text.replaceAll('\n', '\r\n') }])).toEqual([])
  })

  it('finds weights that changed while the scores could be read', () => {
    const table = (cost: string, style: string): string =>
      `${TWO.text}\n| Driver | Weight | A | B |\n| --- | --- | --- | --- |\n| Cost | ${cost} | 1 | 4 |\n| Style | ${style} | 3 | 2 |\n`
    const before = { ...TWO, text: table('0.50', '0.50') }
    const weighted = (text: string): string[] =>
      check([ONE, { ...TWO, text }], { fork: [ONE, before], tip: [ONE, before] })
    expect(weighted(before.text)).toEqual([])
    expect(weighted(table('0.50', '0.50').replace('| 3 | 2 |', '| 4 | 2 |'))).toEqual([])
    expect(weighted(table('0.25', '0.75'))).toEqual([
      '0002-two.md warning: Weights changed since main, where the scores could be read ("Cost" from 0.50 to 0.25); say why they are not chosen for their result.',
    ])
    expect(check([ONE, before], { fork: [ONE, TWO], tip: [ONE, TWO] })).toEqual([])
  })

  it('finds a number that the base branch gave away after this one began', () => {
    const three = { name: '0003-three.md', text: record('3. Three') }
    const other = { name: '0003-other.md', text: record('3. Other') }
    expect(check([ONE, TWO, three], { tip: [ONE, TWO, other] })).toEqual([
      '0003-three.md error: Number 3 is taken by 0003-other.md on main; the next free one is 4.',
    ])
    expect(check([ONE, { name: '0002-renamed.md', text: TWO.text }])).toEqual([])
  })

  it('finds accepted text that was rewritten', () => {
    expect(check([{ ...ONE, text: record('1. One', 'Accepted', 'For other reasons.') }, TWO])).toEqual([
      '0001-one.md warning: The text of an accepted record changed since main ("Because."); only its status and links may.',
    ])
  })

  it("finds a decision's list that grew, not one that shrank", () => {
    const baselines = [
      { file: '0001-one.baseline.json', before: ['a', 'b'], now: ['a', 'c', 'd'] },
      { file: '0002-two.baseline.json', before: ['a', 'b'], now: ['a'] },
    ]
    expect(check([ONE, TWO], { baselines })).toEqual([
      "0001-one.baseline.json error: 2 findings were added to a decision's baseline, which can only shrink.",
    ])
  })
})
