/** Templates: what is read, and one clear sentence for each way of being wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { MEASURES } from '../../src/adr/measures.ts'
import { readTemplate } from '../../src/adr/template.ts'

const folder = fileURLToPath(new URL('../../adr-templates/', import.meta.url))

describe('the templates of the package', () => {
  for (const name of readdirSync(folder).filter(file => file.endsWith('.md') && file !== 'README.md')) {
    it(name, () => {
      const template = readTemplate(readFileSync(`${folder}${name}`, 'utf8'), name)
      expect(`${template.name}.md`).toBe(name)
      for (const { measure } of template.drivers)
        expect(measure === 'none' || Object.hasOwn(MEASURES, measure), measure).toBe(true)
      const placed = template.directives
        .filter(({ name: directive }) => directive === 'consequences')
        .map(({ attributes }) => attributes['option'])
      expect(placed).toEqual(template.options.map(({ id }) => id))
    })
  }
})

const GOOD = `---
template: t
title: T
options:
  - { id: A, title: A, profile: [] }
  - { id: B, title: B, profile: [] }
drivers: []
---
# T

::evidence
`

describe('readTemplate', () => {
  it('reads with a byte order mark and CRLF', () => {
    const { directives, body } = readTemplate(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`, 't.md')
    expect(directives.map(({ s, e }) => body.slice(s, e))).toEqual(['::evidence'])
  })

  const wrong: readonly (readonly [string, string])[] = [
    ['# no front matter', 't.md has no front matter, so it is no decision template.'],
    ['---\n- a\n---\n', 't.md must hold keys and values.'],
    ['---\na: [\n---\n', 't.md: the front matter is not YAML'],
    [GOOD.replace('title: T\n', ''), 't.md: `title` is missing.'],
    [GOOD.replace(/ {2}- \{ id: B.*\n/, ''), 't.md must name two options or more; one is no decision.'],
    [GOOD.replace('id: B', 'id: A'), 't.md names the option "A" twice.'],
    [GOOD.replace('profile: [] }', 'profile: [1] }'), 't.md, options 1: `profile` must be a list of words.'],
    [
      GOOD.replace('title: A,', 'title: A, replaces: green,'),
      't.md, options 1: `replaces` must be one of sync, async, none.',
    ],
    [GOOD.replace('::evidence', '::nonsense'), 't.md: there is no directive `::nonsense`.'],
    [GOOD.replace('::evidence', '::consequences{option=Q}'), 't.md: `::consequences{option=Q}` names no option.'],
    [
      GOOD.replace(
        'drivers: []',
        'drivers:\n  - { id: d, title: d, question: q, measure: m, scale: [{ score: 1, anchor: a }] }',
      ),
      't.md, drivers 1: `scale` needs two steps or more.',
    ],
    [
      GOOD.replace(
        'drivers: []',
        'drivers:\n  - { id: d, title: d, question: q, measure: m, scale: [{ score: 1, anchor: a }, { score: 0, anchor: b }] }',
      ),
      't.md, drivers 1: `scale` needs `atMost` on every step but the last.',
    ],
  ]
  for (const [text, message] of wrong) it(message, () => expect(() => readTemplate(text, 't.md')).toThrow(message))
})
