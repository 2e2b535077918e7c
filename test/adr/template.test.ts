/** Templates: those of the package, what is read, which variant is picked, and one clear sentence for each way of being wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { pickVariant } from '../../src/adr/template/pick-variant.ts'
import { readTemplate } from '../../src/adr/template/read-template.ts'
import { analysed, at, route, service } from './canned-analysis.ts'

const folder = fileURLToPath(new URL('../../adr-templates/', import.meta.url))
const words = rules.flatMap(({ id, group }): string[] => [id, group])

function packaged(name: string): string {
  return readFileSync(`${folder}${name}`, 'utf8')
}

describe('the templates of the package', () => {
  for (const name of readdirSync(folder).filter(file => file.endsWith('.md') && file !== 'README.md')) {
    it(name, () => {
      const template = readTemplate(packaged(name), name, words)
      expect(`${template.name}.md`).toBe(name)
      expect(template.name).not.toMatch(/\d/)
      for (const { options, drivers } of [template, ...template.variants]) {
        expect(options.length).toBeGreaterThan(2)
        // A title begins with the id, because records repeat it in full.
        for (const { id, title } of options) expect(title).toMatch(new RegExp(`^${id}\\. `))
        // What nobody can measure is said to be so.
        for (const { measure, why } of drivers) expect(measure === 'none').toBe(why !== null)
      }
    })
  }
})

describe('pickVariant', () => {
  const template = readTemplate(packaged('sync-or-async.md'), 'sync-or-async.md', words)
  const pick = (
    more: Parameters<typeof service>[0],
    kinds: readonly ('route' | 'resolver')[] = ['route'],
    async = true,
  ): string | null => {
    const functions = kinds.map(kind =>
      analysed(`shop.${kind}`, 'back/shop.py', {
        async,
        registrations: [
          { ...route('GET', '/', `shop.${kind}`), kind, by: 'x', framework: 'x', at: at('back/shop.py', 1) },
        ],
      }),
    )
    return pickVariant(template, [service(more)], functions, null).variant?.id ?? null
  }

  it('takes the first that fits the measured services', () => {
    expect(pick({ framework: 'flask', interface: 'wsgi' })).toBe('flask')
    expect(pick({ framework: 'bottle', interface: 'wsgi' })).toBe('flask')
    expect(pick({ framework: 'flask', interface: 'wsgi' }, ['route'], false)).toBe('flask-plain')
    expect(pick({ framework: 'flask', interface: 'wsgi' }, ['route', 'resolver'])).toBe('flask-graphql')
    expect(pick({ framework: 'django', interface: 'wsgi' })).toBe('django')
    expect(pick({ framework: 'django', interface: 'asgi' })).toBe('django')
    expect(pick({ framework: 'fastapi', interface: 'asgi' })).toBe('fastapi')
    expect(pick({ framework: 'express', interface: 'node' })).toBe('node')
    expect(pick({ framework: 'aiohttp', interface: 'none' })).toBeNull()
  })

  it('is refused for services that the template does not speak of', () => {
    const workers = readTemplate(packaged('worker-model.md'), 'worker-model.md', words)
    const gateway = service({ name: 'gateway', framework: 'express', interface: 'node' })
    expect(() => pickVariant(workers, [gateway], [], null)).toThrow(
      'worker-model speaks of services of the kind wsgi or asgi or none, and gateway is one of the kind node',
    )
    expect(pickVariant(workers, [], [], null).name).toBe('worker-model')
  })

  it('goes by the service with most handlers', () => {
    const small = service({ name: 'small', framework: 'django', handlers: { async: 0, sync: 1, blocked: 0 } })
    const large = service({ name: 'large', framework: 'fastapi', interface: 'asgi' })
    expect(pickVariant(template, [small, large], [], null).variant?.id).toBe('fastapi')
  })

  it('takes the named one, and says which there are', () => {
    expect(pickVariant(template, [], [], 'django').options.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D'])
    expect(() => pickVariant(template, [], [], 'djanga')).toThrow('has no variant "djanga"')
  })

  it('keeps what a variant does not change', () => {
    const flask = pickVariant(template, [], [], 'flask')
    const [plain] = template.options
    expect(flask.options[0]).toEqual(plain)
    expect(flask.options[2]).toMatchObject({ title: 'C. Async throughout, on an ASGI framework', serves: 'loop' })
    expect(flask.drivers).toBe(template.drivers)
  })
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

const drivers = (text: string): string => GOOD.replace('drivers: []', `drivers:\n  - ${text}`)
const scale = (steps: string): string =>
  drivers(`{ id: d, title: d, question: q, measure: sites-to-change, scale: [${steps}] }`)

describe('readTemplate', () => {
  it('reads with a byte order mark and CRLF', () => {
    const { directives, body } = readTemplate(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`, 't.md')
    expect(directives.map(({ s, e }) => body.slice(s, e))).toEqual(['::evidence'])
  })

  const wrong: readonly (readonly [string, string])[] = [
    ['# no front matter', 't.md:1: there is no front matter, so this is no decision template.'],
    ['---\n- a\n---\n', 't.md:2: the front matter must hold keys and values.'],
    ['---\ntemplate: t\na: [\n---\n', 't.md:3: the front matter is not YAML'],
    [GOOD.replace('title: T\n', ''), 't.md:2: `title` of the front matter is missing.'],
    [GOOD.replace('title: T\n', 'title: T\ntitel: T\n'), 't.md:4: the front matter has no key `titel`.'],
    [GOOD.replace(/ {2}- \{ id: B.*\n/, ''), 't.md:5: `options` of the front matter must name two options or more'],
    [GOOD.replace('id: B', 'id: A'), 't.md:5: `options` of the front matter name the option "A" twice.'],
    [GOOD.replace('profile: [] }', 'profile: [1] }'), 't.md:5: `profile` of option "A" must be a list of words.'],
    [
      GOOD.replace('id: B, title: B, profile: []', 'id: B, title: B, profile: [blocking-cal]'),
      't.md:6: `profile` of option "B" names "blocking-cal", which does not exist.',
    ],
    [
      GOOD.replace('title: A,', 'title: A, replaces: green,'),
      't.md:5: `replaces` of option "A" must be one of sync, async, none.',
    ],
    [GOOD.replace('title: A,', 'title: A, color: green,'), 't.md:5: option "A" has no key `color`.'],
    [GOOD.replace('title: T', 'title: T for {servces}'), 't.md:3: `title` of the front matter holds {servces}'],
    [GOOD.replace('# T', '# T for {servces}'), 't.md:9: {servces} is no fact.'],
    [GOOD.replace('::evidence', '::nonsense'), 't.md:11: there is no directive `::nonsense`.'],
    [GOOD.replace('::evidence', '::consequences{option=Q}'), 't.md:11: `::consequences{option=Q}` names no option.'],
    [drivers('{ id: d, title: d, question: q, measure: m }'), 't.md:8: `measure` of driver "d" names "m"'],
    [drivers('{ id: d, title: d, question: q, measure: none }'), 't.md:8: `why` of driver "d" is missing'],
    [scale('{ score: 1, anchor: a }'), 't.md:8: `scale` of driver "d" needs two steps or more.'],
    [
      scale('{ score: 1, anchor: a }, { score: 0, anchor: b }'),
      't.md:8: `scale` of driver "d" needs `atLeast` on every step but the last.',
    ],
    [
      scale('{ score: 2, atMost: 3, anchor: a }, { score: 1, atMost: 1, anchor: a }, { score: 0, anchor: b }'),
      't.md:8: `scale` of driver "d" must rise from step to step.',
    ],
    [
      scale('{ score: 2, atLeast: 3, anchor: a }, { score: 1, atLeast: 5, anchor: a }, { score: 0, anchor: b }'),
      't.md:8: `scale` of driver "d" must fall from step to step.',
    ],
    [
      scale('{ score: 2, atMost: 3, anchor: a }, { score: 1, atLeast: 5, anchor: a }, { score: 0, anchor: b }'),
      't.md:8: `scale` of driver "d" must use either `atMost` or `atLeast` throughout.',
    ],
    [
      scale('{ score: 1, atMost: 3, anchor: a }, { score: 2, anchor: b }'),
      't.md:8: `scale` of driver "d" must begin with the best score.',
    ],
    [scale('{ score: 9, atMost: 3, anchor: a }'), 't.md:8: `score` of step 1 must lie between 0 and 4.'],
    [
      drivers('{ id: d, title: d, question: q, measure: sites-to-change, gate: {} }'),
      't.md:8: `gate` of driver "d" needs `atMost` or `atLeast` where a measure is named.',
    ],
    [
      GOOD.replace('drivers: []', 'drivers: []\nvariants:\n  - { id: v, title: v }'),
      't.md:9: `when` of variant "v" is missing.',
    ],
  ]
  for (const [text, message] of wrong)
    it(message, () => expect(() => readTemplate(text, 't.md', words)).toThrow(message))
})
