/** Scores: gates, fixed scales, unknown as intervals, weights, shares of weight space, and what would change the leader. */
import { describe, expect, it } from 'vitest'
import { checkDrivers, checkSaid, driversOf } from '../../src/adr/scores/check-said.ts'
import { NOTHING_SAID, scoreOptions } from '../../src/adr/scores/score-options.ts'
import type { Declared, Said } from '../../src/adr/scores/scores.ts'
import type { Template } from '../../src/adr/template/template.ts'
import { driver, evidence, option, SCALE } from './canned-evidence.ts'

function said(
  declared: Readonly<Record<string, Declared['value']>>,
  weights: Readonly<Record<string, number>> = {},
): Said {
  const full = Object.entries(declared).map(([key, value]) => [key, { value, by: 'ana', on: '2026-01-01' }] as const)
  return { declared: Object.fromEntries(full), weights, ranking: null, weightsBy: 'configuration' }
}

const OPTIONS = [option('A'), option('B', { handlers: 'sync' })]

describe('scoreOptions', () => {
  it('reads steps of the scale, bounds included', () => {
    const { cells } = scoreOptions({ options: OPTIONS, drivers: [driver('cost')] }, evidence({ A: 10, B: 11 }))
    expect(cells.map(({ low, high, anchor }) => [low, high, anchor])).toEqual([
      [2, 2, 'some'],
      [0, 0, 'many'],
    ])
  })

  it('keeps what nobody knows as an interval, and names no winner while it could turn the result', () => {
    const drivers = [driver('cost'), driver('speed', 'none')]
    const scores = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 11 }))
    expect(scores.totals).toEqual({ A: { low: 2, high: 4 }, B: { low: 0, high: 2 } })
    expect(scores.known).toEqual(['cost'])
    expect(scores.verdict).toEqual({ leader: null, why: 'the intervals overlap' })
    expect(scores.leads).toEqual({ A: { onKnown: 100, whateverUnknown: 48 }, B: { onKnown: 0, whateverUnknown: 0 } })
  })

  it('names a leader where the answers are declared', () => {
    const drivers = [driver('cost'), driver('speed', 'none')]
    const scores = scoreOptions(
      { options: OPTIONS, drivers },
      evidence({ A: 0, B: 11 }),
      said({ 'speed.A': 3, 'speed.B': 2 }),
    )
    expect(scores.verdict.leader).toBe('A')
    expect(scores.dominance).toEqual([{ better: 'A', worse: 'B' }])
    expect(scores.flip).toBeNull()
  })

  it('finds the smallest change of a weight that gives another leader', () => {
    const drivers = [driver('cost'), { ...driver('mix', 'mixed-share'), scale: SCALE }]
    const scores = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 5 }), said({}, { cost: 3, mix: 1 }))
    // cost: A 4, B 2; mix: A 0 (50 %), B 4. A leads by 3 to 2.5 with 0.75 : 0.25.
    expect(scores.flip).toEqual({ driver: 'cost', from: 0.75, to: 0.666666667, leader: 'B' })
    expect(scores.weightsFrom).toBe('configuration')
  })

  it('does not let weights win that equal weights contradict', () => {
    const drivers = [driver('cost'), { ...driver('mix', 'mixed-share'), scale: SCALE }]
    const scores = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 5 }), said({}, { cost: 9, mix: 1 }))
    expect(scores.verdict).toEqual({ leader: null, why: 'equal weights give another answer' })
  })

  it('leaves scores and order alone when an option is added', () => {
    const drivers = [driver('cost'), { ...driver('mix', 'mixed-share'), scale: SCALE }]
    const two = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 5 }))
    const three = scoreOptions({ options: [...OPTIONS, option('Z')], drivers }, evidence({ A: 0, B: 5, Z: 5000 }))
    expect({ ...three.totals, Z: undefined }).toEqual({ ...two.totals, Z: undefined })
  })

  it('counts ties apart, so that shares never claim a leader', () => {
    const scores = scoreOptions({ options: OPTIONS, drivers: [driver('cost')] }, evidence({ A: 5, B: 5 }))
    expect([scores.ties, scores.leads['A']?.onKnown, scores.verdict.leader]).toEqual([100, 0, null])
  })

  it('stays quick and exact with many drivers', () => {
    const drivers = Array.from({ length: 14 }, (_, index) => driver(`d${index}`))
    const scores = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 5 }))
    expect(scores.leads['A']).toEqual({ onKnown: 100, whateverUnknown: 100 })
  })

  it('puts gates before points: an option that fails one is not ranked', () => {
    const gate = driver('cheap', 'sites-to-change', { gate: { options: null, atMost: 3, atLeast: null }, scale: [] })
    const scores = scoreOptions(
      { options: OPTIONS, drivers: [gate, driver('mix', 'mixed-share')] },
      evidence({ A: 5, B: 3 }),
    )
    expect(scores.gates.map(({ option: id, passes }) => [id, passes])).toEqual([
      ['A', false],
      ['B', true],
    ])
    expect([scores.out, Object.keys(scores.leads), scores.drivers.map(({ id }) => id)]).toEqual([['A'], ['B'], ['mix']])
    expect(scores.verdict).toEqual({ leader: 'B', why: 'every other option fails a gate' })
  })

  it('takes the answer to a gate from people, and leaves it open until then', () => {
    const gate = driver('host', 'none', { gate: { options: null, atMost: null, atLeast: null }, why: 'nobody knows' })
    const template = { options: OPTIONS, drivers: [gate, driver('cost')] }
    const open = scoreOptions(template, evidence({ A: 0, B: 0 }))
    expect([open.out, open.gates.map(({ passes }) => passes)]).toEqual([[], [null, null]])
    const answered = scoreOptions(template, evidence({ A: 0, B: 0 }), said({ 'host.B': false }))
    expect(answered.out).toEqual(['B'])
  })

  it('reads scales on which more is better, and no limit as the most', () => {
    const scale = [
      { score: 4, atLeast: 100, atMost: null, anchor: 'many' },
      { score: 1, atLeast: null, atMost: null, anchor: 'few' },
    ]
    const drivers = [driver('cost', 'sites-to-change', { scale })]
    expect(
      scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 100, B: 99 })).cells.map(({ low }) => low),
    ).toEqual([4, 1])
  })

  it('turns a ranking into weights by rank-order centroid', () => {
    const drivers = ['a', 'b', 'c', 'd'].map(id => driver(id))
    const ranking = { order: ['c', 'a', 'b', 'd'], by: 'ana', on: '2026-01-01' }
    const full = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 5 }), { ...NOTHING_SAID, ranking })
    expect([full.weightsFrom, full.ranking]).toEqual(['configuration', ranking])
    expect(Object.values(full.weights).map(weight => weight.toFixed(4))).toEqual([
      '0.2708',
      '0.1458',
      '0.5208',
      '0.0625',
    ])
    const partly = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 5 }), {
      ...NOTHING_SAID,
      ranking: { ...ranking, order: ['c'] },
    })
    expect(Object.values(partly.weights).map(weight => weight.toFixed(4))).toEqual([
      '0.1597',
      '0.1597',
      '0.5208',
      '0.1597',
    ])
  })

  it('names the unknown drivers that alone could turn the result', () => {
    const drivers = [driver('cost'), driver('speed', 'none'), driver('team', 'none')]
    const close = scoreOptions(
      { options: OPTIONS, drivers },
      evidence({ A: 0, B: 5 }),
      said({ 'team.A': 4, 'team.B': 4 }),
    )
    expect(close.canReverse).toEqual(['speed'])
    const far = scoreOptions(
      { options: OPTIONS, drivers },
      evidence({ A: 0, B: 50 }),
      said({ 'team.A': 4, 'team.B': 0 }, { speed: 0.5 }),
    )
    expect(far.canReverse).toEqual([])
  })

  it('calls nobody the winner whom a trifle would topple', () => {
    const drivers = [driver('cost'), driver('mix', 'mixed-share')]
    const near = scoreOptions(
      { options: OPTIONS, drivers },
      evidence({ A: 0, B: 11 }),
      said({}, { cost: 0.52, mix: 0.48 }),
    )
    expect(near.verdict.leader).toBeNull()
  })
})

describe('checkSaid', () => {
  const gate = driver('host', 'none', { gate: { options: null, atMost: null, atLeast: null } })
  const template: Template = {
    name: 't',
    title: 'T',
    question: null,
    variant: null,
    variants: [],
    options: OPTIONS,
    drivers: [driver('speed', 'none'), gate],
    measures: [],
    interfaces: [],
    body: '',
    directives: [],
  }

  it.each([
    [said({ 'speed.Q': 3 }), 'drivers."speed.Q" names no option of t.'],
    [said({ speed: 3 }), 'drivers."speed" names no option of t.'],
    [said({ 'speed.A': 7 }), 'drivers."speed.A" is a score, so its value must be a number from 0 to 4.'],
    [said({ 'host.A': 3 }), 'drivers."host.A" answers a gate, so its value must be true or false.'],
    [said({}, { host: 2 }), '"host" is a gate: options pass it or not, so it has no weight.'],
  ])('%#: %s', (answers, message) => {
    expect(() => {
      checkSaid(template, answers)
    }).toThrow(message)
  })

  it.each([
    [said({}, { sped: 2 }), 'weights.sped names no driver of any decision template.', 'Did you mean "speed"?'],
    [said({ 'sped.A': 2 }), 'drivers."sped.A" names no driver of any decision template.', 'Did you mean "speed"?'],
    [
      { ...said({}), ranking: { order: ['speed', 'beauty'], by: 'ana', on: '2026-01-01' } },
      'ranking.order names "beauty", which is no driver of any decision template.',
      'There are: speed, host; templates of your own count if they lie in `templates-dir`.',
    ],
  ])('refuses drivers that no template has, %#', (answers, message, hint) => {
    expect(() => {
      checkDrivers(
        answers,
        driversOf(template).map(({ id }) => id),
      )
    }).toThrow(expect.objectContaining({ message, hint }))
  })

  it('leaves alone what belongs to other decisions', () => {
    expect(() => {
      checkSaid(template, said({ 'memory.Z': 'much' }, { memory: 2 }))
    }).not.toThrow()
  })
})
