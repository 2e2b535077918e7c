/** All measures by name: what drivers of a template may name. docs/decision-templates.md has a line on each (a test). */
import { CHANGE_MEASURES } from './change-measures.ts'
import { CAPACITY_MEASURES } from './capacity-measures.ts'
import type { Measure } from './measure.ts'
import { RUNNING_MEASURES } from './running-measures.ts'

export const MEASURES: Readonly<Record<string, Measure>> = {
  ...CHANGE_MEASURES,
  ...RUNNING_MEASURES,
  ...CAPACITY_MEASURES,
}
