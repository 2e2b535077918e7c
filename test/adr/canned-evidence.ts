/** Evidence and options made by hand, so that scores can be tested without an analysis. */
import type { Evidence } from '../../src/adr/evidence/collect-evidence.ts'
import type { WhatIf } from '../../src/adr/evidence/what-if.ts'
import type { Driver, ScaleStep, TemplateOption } from '../../src/adr/template/template.ts'

export const SCALE: readonly ScaleStep[] = [
  { score: 4, atMost: 0, atLeast: null, anchor: 'none' },
  { score: 2, atMost: 10, atLeast: null, anchor: 'some' },
  { score: 0, atMost: null, atLeast: null, anchor: 'many' },
]

export function option(id: string, more: Partial<TemplateOption> = {}): TemplateOption {
  return {
    id,
    title: id,
    summary: '',
    replaces: 'none',
    handlers: 'both',
    profile: [],
    removes: [],
    serves: 'as-is',
    moves: 'none',
    keeps: null,
    survives: null,
    ...more,
  }
}

export function driver(id: string, measure = 'sites-to-change', more: Partial<Driver> = {}): Driver {
  const scale = measure === 'none' ? [] : SCALE
  return { id, title: id, question: '?', measure, why: null, scale, gate: null, ...more }
}

export function whatIf(sites: number, more: Partial<WhatIf> = {}): WhatIf {
  return {
    sites,
    byRule: [],
    functions: [],
    coloured: [],
    recoloured: [],
    files: [],
    becomePlain: [],
    moved: [],
    handlers: [],
    libraries: { replace: [], switch: [], inThreads: [] },
    steps: [],
    findings: [],
    ...more,
  }
}

export function evidence(sites: Readonly<Record<string, number>>, mixed = { async: 5, sync: 5 }): Evidence {
  const nothing = { places: 0, functions: [], handlers: [], kinds: [] }
  return {
    service: null,
    services: [],
    otherServices: [],
    apart: [],
    files: 1,
    functions: 1,
    entryPoints: mixed,
    stayAsync: 0,
    waits: { shared: nothing, own: nothing, worst: [] },
    mechanisms: [],
    libraries: [],
    unknownLibraries: [],
    waitingHandlers: [],
    handoffs: [],
    sharedState: [],
    options: Object.fromEntries(Object.entries(sites).map(([id, count]) => [id, whatIf(count)])),
  }
}
