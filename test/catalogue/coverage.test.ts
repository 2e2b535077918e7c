/**
 * The list of facts that the catalogue began with (`rules/catalogue/coverage.json`), held against what the catalogue and
 * the analysis know today. `# place: <row> <places>` stands on a function of `fixtures/places` and says where it runs;
 * `# missing: <row> <places>` is a known gap, and fails when it is mended.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { analyseTexts, placesOf } from '../propagate/analyse-texts.ts'
import { expand, knownKinds } from './claims.ts'

interface Row {
  readonly row: string
  readonly about: string
  readonly note?: string
  readonly rules?: readonly string[]
  readonly open?: true
  /** Kind of waiting, or `free` → names and expressions that are reported so. */
  readonly claims?: Readonly<Record<string, readonly string[]>>
}

const TABLE = new URL('../../rules/catalogue/coverage.json', import.meta.url)
const PLACES = new URL('../../fixtures/places/', import.meta.url)
const { rows } = JSON.parse(readFileSync(TABLE, 'utf8')) as { readonly rows: readonly Row[] }
const programs = readdirSync(PLACES).filter(file => file.endsWith('.py')).sort() // prettier-ignore
const marked = new Set(programs.flatMap(file => marksIn(file).map(mark => mark.row)))

describe('facts of libraries', () => {
  it.each(rows.flatMap(({ row, about, claims }) => (claims ? [[row, about, claims] as const] : [])))(
    '%s %s',
    (_row, _about, claims) => {
      const wanted = Object.entries(claims).flatMap(([kind, names]) =>
        names.flatMap(expand).map(name => `${kind}: ${name}`),
      )
      const names = wanted.map(line => line.slice(line.indexOf(': ') + 2))
      const kinds = knownKinds(names)
      expect(names.map((name, index) => `${kinds[index] ?? ''}: ${name}`)).toEqual(wanted)
    },
  )
})

describe('places', () => {
  it.each(programs)('%s', file => {
    const analysis = analyseTexts(readFileSync(new URL(file, PLACES), 'utf8'))
    const got = marksIn(file).map(mark => {
      const fn = analysis.functions.find(one => one.line === mark.line)
      return { ...mark, places: fn ? placesOf(analysis, fn.id).join(', ') : 'no function' }
    })
    const wanted = marksIn(file)
    expect(got.filter(mark => !mark.missing)).toEqual(wanted.filter(mark => !mark.missing))
    expect(got.filter((mark, index) => mark.missing && mark.places === wanted[index]?.places)).toEqual([])
  })

  it('stand for rows of the list', () => {
    const known = new Set(rows.map(one => one.row))
    expect([...marked].filter(row => !known.has(row))).toEqual([])
  })
})

describe('rows', () => {
  it('are all there: the frameworks, the offloads and 119 libraries', () => {
    expect(new Set(rows.map(one => one.row)).size).toBe(rows.length)
    expect(rows.filter(one => one.row.startsWith('D')).map(one => one.row)).toEqual(
      Array.from({ length: 119 }, (_, index) => `D${String(index + 1)}`),
    )
  })

  it('are shown by a fact, a place or a rule, or say why not', () => {
    const bare = rows.filter(one => !one.claims && !one.rules && !marked.has(one.row) && !one.note)
    expect(bare.map(one => one.row)).toEqual([])
  })

  it('name rules that exist', () => {
    const ids = new Set<string>(rules.map(rule => rule.id))
    expect(rows.flatMap(one => one.rules ?? []).filter(id => !ids.has(id))).toEqual([])
  })
})

interface Mark {
  readonly row: string
  readonly line: number
  readonly places: string
  readonly missing: boolean
}

function marksIn(file: string): Mark[] {
  return readFileSync(new URL(file, PLACES), 'utf8').split('\n').flatMap((text, index) => {
    const [, word, row = '', places = ''] = /# (place|missing): (\S+) (.*)$/.exec(text) ?? []
    return word === undefined ? [] : [{ row, line: index + 1, places, missing: word === 'missing' }]
  }) // prettier-ignore
}
