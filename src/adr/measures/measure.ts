/** What a measure is: a documented function from the evidence and an option to a number with a unit. */
import type { Evidence, ServiceEvidence } from '../evidence/collect-evidence.ts'
import type { WhatIf } from '../evidence/what-if.ts'
import type { TemplateOption } from '../template/template.ts'

/** A number with what was counted; or why there is none. A measure never guesses a middle. */
export type Measured =
  | {
      readonly kind: 'measured'
      readonly value: number | 'unbounded'
      /** What was counted, in a few words. */
      readonly detail: string
      /** What the number can be counted from again: functions, libraries, APIs, places. */
      readonly inputs: readonly string[]
      /** Fingerprints of the findings behind the number. */
      readonly findings: readonly string[]
    }
  | { readonly kind: 'unknown'; readonly why: string }

/** What a measure is taken of. */
export interface MeasureInput {
  readonly evidence: Evidence
  readonly option: TemplateOption
  readonly whatIf: WhatIf
}

/** A measure with its page for `adr score --explain`. */
export interface Measure {
  /** Of several; `one` of a single one. */
  readonly unit: string
  readonly one: string
  /** Row of the table of what each option asks for. */
  readonly label: string
  readonly formula: string
  readonly take: (input: MeasureInput) => Measured
  /** The consequence in words, after "Good, because" or its like. */
  readonly because: (value: number | 'unbounded', input: MeasureInput) => string
}

/** A measured number. */
export function counted(
  value: number | 'unbounded',
  detail: string,
  inputs: readonly string[] = [],
  findings: readonly string[] = [],
): Measured {
  return { kind: 'measured', value, detail, inputs, findings }
}

/** The service whose server settings speak for all: the one with most entry points. */
export function leadingService({ services }: Evidence): ServiceEvidence | null {
  const size = ({ entries }: ServiceEvidence): number => entries.reduce((sum, one) => sum + one.async + one.sync, 0)
  return services.reduce<ServiceEvidence | null>(
    (best, one) => (best === null || size(one) > size(best) ? one : best),
    null,
  )
}

/** Entry points by colour once the handlers that await nothing are plain. */
export function coloursAfter(
  { entryPoints }: Evidence,
  { becomePlain }: WhatIf,
): { readonly async: number; readonly sync: number } {
  const moved = Math.min(becomePlain.length, entryPoints.async)
  return { async: entryPoints.async - moved, sync: entryPoints.sync + moved }
}
