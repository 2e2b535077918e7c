/** Scores: fixed scales, unknown as intervals, shares of weight space, and what would change the leader. */
import { describe, expect, it } from 'vitest'
import type { Evidence, WhatIf } from '../../src/adr/evidence.ts'
import { scoreOptions } from '../../src/adr/scores.ts'
import type { Driver, TemplateOption } from '../../src/adr/template.ts'

const SCALE = [
  { score: 4, atMost: 0, anchor: 'none' },
  { score: 2, atMost: 10, anchor: 'some' },
  { score: 0, atMost: null, anchor: 'many' },
]

function option(id: string, more: Partial<TemplateOption> = {}): TemplateOption {
  return { id, title: id, summary: '', replaces: 'none', handlers: 'both', profile: [], removes: [], ...more }
}

function driver(id: string, measure = 'sites-to-change'): Driver {
  return { id, title: id, question: '?', measure, why: null, scale: measure === 'none' ? [] : SCALE }
}

function evidence(sites: Readonly<Record<string, number>>, mixed = { async: 5, sync: 5 }): Evidence {
  const whatIf = (count: number): WhatIf => ({
    sites: count,
    functions: 0,
    files: 0,
    handlers: 0,
    byRule: [],
    libraries: [],
    firstSteps: [],
    missing: [],
    inThreads: [],
    findings: [],
  })
  return {
    services: [],
    deployments: [],
    handlers: { ...mixed, blocked: 0 },
    entryPoints: mixed,
    waits: [],
    blocking: [],
    worst: [],
    mechanisms: [],
    libraries: [],
    waitingHandlers: [],
    options: Object.fromEntries(Object.entries(sites).map(([id, count]) => [id, whatIf(count)])),
  }
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
    const said = { by: 'ana', on: '2026-01-01' }
    const declared = { 'speed.A': { ...said, value: 3 }, 'speed.B': { ...said, value: 2 } }
    const drivers = [driver('cost'), driver('speed', 'none')]
    const scores = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 11 }), declared)
    expect(scores.verdict.leader).toBe('A')
    expect(scores.dominance).toEqual([{ better: 'A', worse: 'B' }])
    expect(scores.flip).toBeNull()
  })

  it('finds the smallest change of a weight that gives another leader', () => {
    const drivers = [driver('cost'), { ...driver('mix', 'mixed-share'), scale: SCALE }]
    const scores = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 5 }), {}, { cost: 3, mix: 1 })
    // cost: A 4, B 2; mix: A 0 (50 %), B 4. A leads by 3 to 2.5 with 0.75 : 0.25.
    expect(scores.flip).toEqual({ driver: 'cost', from: 0.75, to: 0.666666667, leader: 'B' })
    expect(scores.weightsFrom).toBe('configuration')
  })

  it('does not let weights win that equal weights contradict', () => {
    const drivers = [driver('cost'), { ...driver('mix', 'mixed-share'), scale: SCALE }]
    const scores = scoreOptions({ options: OPTIONS, drivers }, evidence({ A: 0, B: 5 }), {}, { cost: 9, mix: 1 })
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
})
