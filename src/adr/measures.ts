/**
 * The measures that drivers may name: each is a documented function from evidence and an option to a number with a unit.
 * A measure that cannot be taken says why; it never guesses a middle.
 */
import type { Evidence, WhatIf } from './evidence.ts'
import type { TemplateOption } from './template.ts'
import { plural } from './wording.ts'

/** A number with its unit and the sentence that says what was counted; or why there is none. */
export type Measured =
  | {
      readonly kind: 'measured'
      readonly value: number
      readonly unit: string
      readonly detail: string
      readonly findings: readonly string[]
    }
  | { readonly kind: 'unknown'; readonly why: string }

interface MeasureInput {
  readonly evidence: Evidence
  readonly option: TemplateOption
  readonly whatIf: WhatIf
}

/** A measure with its page for `adr score --explain`. */
export interface Measure {
  readonly unit: string
  readonly formula: string
  readonly take: (input: MeasureInput) => Measured
}

export const MEASURES: Readonly<Record<string, Measure>> = {
  'sites-to-change': {
    unit: 'places',
    formula: "places that the option's rules report, each place once",
    take: ({ whatIf }) => {
      if (whatIf.missing.length > 0)
        return { kind: 'unknown', why: `rules that did not run: ${whatIf.missing.join(', ')}` }
      return measured(
        whatIf.sites,
        'places',
        `${plural(whatIf.sites, 'place')} in ${plural(whatIf.files, 'file')}`,
        whatIf.findings,
      )
    },
  },
  'mechanisms-remaining': {
    unit: 'ways of crossing',
    formula: 'APIs by which the code hands work to another thread or loop, less those that the option removes',
    take: ({ evidence, option }) => {
      const left = evidence.mechanisms.filter(({ role }) => !option.removes.includes(role))
      const names = left.map(({ name }) => name)
      return measured(left.length, 'ways of crossing', names.length === 0 ? 'none is left' : names.join(', '), [])
    },
  },
  'libraries-without-counterpart': {
    unit: 'libraries',
    formula:
      'libraries in use of the colour that the option replaces, whose stub names no counterpart of maturity "stable"',
    take: ({ evidence, option, whatIf }) => {
      if (option.replaces === 'none') return measured(0, 'libraries', 'no library is replaced', [])
      if (evidence.libraries.length === 0)
        return { kind: 'unknown', why: 'no library in use has a stub that tells its colour' }
      const without = whatIf.libraries
        .filter(({ counterpart }) => counterpart?.maturity !== 'stable')
        .map(({ name }) => name)
      const detail = without.length === 0 ? `all ${whatIf.libraries.length} to replace have one` : without.join(', ')
      return measured(without.length, 'libraries', detail, [])
    },
  },
  'mixed-share': {
    unit: '% of entry points',
    formula:
      'functions of the rarer colour, in per cent of all that requests run (routes, resolvers, loaders, dependencies, middleware), where the option keeps both colours; else 0',
    take: ({ evidence, option }) => {
      const { async, sync } = evidence.entryPoints
      if (async + sync === 0) return { kind: 'unknown', why: 'no handler was found' }
      const share = option.handlers === 'both' ? Math.round((Math.min(async, sync) / (async + sync)) * 100) : 0
      const detail = option.handlers === 'both' ? `${async} async and ${sync} sync` : 'one colour is left'
      return measured(share, '% of entry points', detail, [])
    },
  },
  'waiting-handlers-on-threads': {
    unit: 'handlers',
    formula:
      'handlers that stream, hold a connection open or wait for the network, and hold a thread meanwhile under the option: plain functions, and all handlers on WSGI',
    take: ({ evidence, option }) => {
      const all = evidence.waitingHandlers
      const onThreads =
        option.handlers === 'sync'
          ? all
          : option.handlers === 'async'
            ? []
            : all.filter(({ holdsThread }) => holdsThread)
      return measured(onThreads.length, 'handlers', `${onThreads.length} of ${plural(all.length, 'such handler')}`, [])
    },
  },
}

function measured(value: number, unit: string, detail: string, findings: readonly string[]): Measured {
  return { kind: 'measured', value, unit, detail, findings }
}
