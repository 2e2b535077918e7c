/** What `adr check` finds in a directory, one sentence each, and that good records are left in peace. */
import { describe, expect, it } from 'vitest'
import { checkRecords } from '../../src/adr/record/check-records.ts'
import { findRecords, listRecords, tableOfContents, withContents } from '../../src/adr/record/records.ts'

const GOOD =
  '# 1. One\n\n## Status\n\nAccepted\n\n## Context\n\nBecause.\n\n## Decision\n\nThis.\n\n## Consequences\n\nThat.\n'

/** A table of scores with these rows. */
function scored(...rows: readonly string[]): string {
  return ['| Driver | Weight | A | B |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}

function check(files: Readonly<Record<string, string>>, existing: readonly string[] = []): string[] {
  const records = listRecords(Object.entries(files).map(([name, text]) => ({ name, text })))
  return checkRecords(records, path => existing.includes(path) || Object.hasOwn(files, path)).map(
    ({ file, line, level, message }) => `${file}:${line} ${level}: ${message}`,
  )
}

describe('checkRecords', () => {
  it('says nothing of good records', () => {
    expect(check({ '0001-one.md': GOOD })).toEqual([])
  })

  it('finds numbers that contradict', () => {
    expect(check({ '0001-one.md': GOOD, '0001-two.md': GOOD, '0002-three.md': GOOD })).toEqual([
      '0001-two.md:1 error: Number 1 is taken by 0001-one.md.',
      '0002-three.md:1 error: The title says 1, the file name 2.',
    ])
  })

  it('finds statuses that contradict or are none', () => {
    const twice = GOOD.replace('## Status', '- Status: proposed\n\n## Status')
    expect(check({ '0001-one.md': twice })).toEqual([
      '0001-one.md:7 error: The record states its status twice, differently: "proposed" and "Accepted".',
    ])
    expect(check({ '0001-one.md': GOOD.replace('Accepted', 'Maybe') })[0]).toContain('"Maybe" is no status')
  })

  it('finds links that lead nowhere, and successors that are not there', () => {
    expect(
      check({ '0001-one.md': GOOD.replace('Because.', '[a](../b.png) [c](https://x.y) [d](#e) [f](0001-one.md)') }),
    ).toEqual(['0001-one.md:9 error: The link to ../b.png leads nowhere.'])
    const replaced = GOOD.replace('Accepted', 'Superceded by [9. Nine](0009-nine.md)')
    expect(check({ '0001-one.md': replaced })).toContain(
      '0001-one.md:5 error: The record that supersedes it (0009-nine.md) is not there.',
    )
  })

  it('finds an outcome that does not fit the status', () => {
    expect(check({ '0001-one.md': GOOD.replace('This.', 'Not decided: open.') })).toEqual([
      '0001-one.md:11 error: The status is accepted, but no option was chosen.',
    ])
    const chosen = GOOD.replace('Accepted', 'Proposed').replace('This.', 'Chosen option: "This", because it is.')
    expect(check({ '0001-one.md': chosen })).toEqual([
      '0001-one.md:11 warning: An option is chosen, but the status is still proposed.',
    ])
  })

  it('says once what a whole folder does without', () => {
    const bare = '# One\n\nText.\n'
    expect(check({ '0001-a.md': bare, '0002-b.md': bare, '0003-c.md': bare })).toEqual([
      '0001-a.md:1 warning: 3 of 3 records state no status, and some tools then take them for accepted.',
    ])
  })

  it.each([
    ['### Threads\n\n* Bad, because slow\n', 'Nothing speaks for the option "Threads"'],
    ['### Threads\n\n* Good, because fast\n* Neutral, because known\n', null],
    ['### This\n\n* Good, because fast\n* Neutral, because known\n', 'The option "This" has no drawback'],
    ['### Threads\n\n- (+) fast\n- (-) old\n', null],
    [scored('| Cost | 0.5 | 1 | 4 |', '| Total | 1 | 3.45 | 3.4 |'), 'A total of 3.45 claims more'],
    [
      scored('| Cost | 0.5 | 3 | 4 |', '| Style | 0.5 | **4** | 3/5 |'),
      'All scores lie between 3 and 4: the table tells',
    ],
    [scored('| Cost | 0.5 | 4 (0 functions) | 4 |', '| Style | 0.5 | 4 | 4 |'), 'All scores are 4: the table tells'],
    [scored('| Cost | 0.5 | 1 | 4 |', '| Weighted mean | 1.00 | 2.0 to 3.0 | 3.4 |'), null],
    ['| Measured here | A | B |\n| --- | ---: | ---: |\n| Places | 3 | 4 |\n| Files | 3 | 4 |\n', null],
    [scored('| Performance | 0.5 | 1 | 4 |'), '"Performance" has scores, and nothing says who measured or declared'],
    [scored('| Performance | 0.5 | 1 | 4 |') + 'By a load test of March.\n', null],
    [scored('| Performance | 0.5 | 0 to 4 (unknown) | 4 |', '| Cost | 0.5 | 1 | 2 |'), null],
    [
      scored('| Cost | 0.5 | 1 | 4 |') + 'Scores are min-max scaled.\n',
      '"min-max": such scores move when an option is added',
    ],
    [
      scored('| Cost | 0.5 | 1 | 4 |') + 'The weights are those of Ana, 2026-03-09.\n',
      'The weights were set on 2026-03-09, when the scores of 2026-03-02 were known',
    ],
    [scored('| Cost | 0.5 | 1 | 4 |') + 'The weights are those of Ana, 2026-03-02.\n', null],
    ['Quart is a no-brainer.\n', '"no-brainer" sells'],
    ['> Quart is a no-brainer.\n', null],
    ['We found 310 places, including tests.\n', '"310 places, including tests": tests and other'],
    ['We found 310 places, tests not counted.\n', null],
    ['Slow in app/db.py:40.\n', 'app/db.py:40 cannot be found again'],
    ['Slow in app/db.py:40, at commit 0a1b2c3d.\n', null],
    [
      '<!-- colorfast-evidence start digest=1 -->\n\nThe team agreed.\n\n<!-- colorfast-evidence end -->\n',
      '"The team agreed"',
    ],
    ['GET /users/{id} and /{path:path} are slow.\n', null],
    ['[short title of the option]\n', 'A placeholder is left'],
  ])('mistrusts as a reader would: %j', (text, expected) => {
    const madr = `# One\n\n- Status: accepted\n- Date: 2026-03-02\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n- This\n- Threads\n\n## Decision Outcome\n\nChosen option: "This", because.\n\n## Pros and Cons of the Options\n\n${text}`
    const found = check({ '0001-one.md': madr }).filter(line => !line.includes('was edited by hand'))
    if (expected === null) expect(found).toEqual([])
    else expect(found.join('\n')).toContain(expected)
  })

  it('finds what a reader would mistrust', () => {
    const madr =
      '---\nstatus: accepted\n---\n\n# One\n\n## Context and Problem Statement\n\n{describe the context}\n\n## Considered Options\n\n* This\n\n## Decision Outcome\n\nChosen option: "This"\n\n## Pros and Cons of the Options\n\n### This\n\n* Good, because it is ours\n'
    expect(check({ '0001-one.md': madr })).toEqual([
      '0001-one.md:9 warning: A placeholder is left: {describe the context}',
      '0001-one.md:11 warning: Only one option was considered; "leave it as it is" is one as well.',
      '0001-one.md:15 warning: "This" is chosen without a reason.',
      '0001-one.md:21 warning: The option "This" has no drawback; a reader will not believe that.',
    ])
  })

  it('survives records that are none', () => {
    expect(check({ '0001-x.md': '' }).length).toBeGreaterThan(0)
    expect(check({ '0001-x.md': '---\nstatus: [\n---\n# T\n' })[0]).toContain('The front matter is not YAML')
    expect(check({ 'README.md': 'anything' })).toEqual([])
  })
})

describe('records', () => {
  const records = listRecords([
    { name: '0002-b.md', text: GOOD.replace('1. One', '2. B [x]') },
    { name: '0001-a.md', text: GOOD },
    { name: 'README.md', text: '# Records' },
  ])

  it('are found by number or name', () => {
    expect(
      ['2', '0002', 'ADR-2', '0002-b.md', 'docs/0002-b', '3'].map(word => findRecords(records, word, 'docs')[0]?.file),
    ).toEqual(['0002-b.md', '0002-b.md', '0002-b.md', '0002-b.md', '0002-b.md', undefined])
  })

  it('are told apart by their category, of which as much may be written as one likes', () => {
    const more = listRecords([
      { name: 'web/0001-a.md', text: GOOD },
      { name: 'mail/0001-c.md', text: GOOD },
      { name: '0001-a.md', text: GOOD },
    ])
    const found = (word: string): string[] => findRecords(more, word, 'docs/decisions').map(({ file }) => file)
    expect(found('1')).toEqual(['0001-a.md', 'mail/0001-c.md', 'web/0001-a.md'])
    expect(['web/1', 'decisions/web/ADR-1', '../docs/decisions/web/0001-a.md', 'web/0001-a'].map(found)).toEqual(
      Array.from({ length: 4 }, () => ['web/0001-a.md']),
    )
    expect(found('0001-a.md')).toEqual(['0001-a.md'])
    expect(found('docs/decisions/1')).toEqual(['0001-a.md'])
    expect(found('shop/1')).toEqual([])
  })

  it('are listed in the README between markers, the rest of which stays', () => {
    const contents = tableOfContents(records, '*')
    expect(contents).toBe('* [1. One](0001-a.md) – accepted\n* [2. B \\[x\\]](0002-b.md) – accepted')
    const page = withContents('# Mine\n\ntext', contents)
    expect(page.startsWith('# Mine\n\ntext\n\n<!-- colorfast-toc start -->')).toBe(true)
    expect(withContents(page, contents)).toBe(page)
    expect(withContents(null, contents)).toContain('# Decision records')
  })
})
