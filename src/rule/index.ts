/** All that a rule file may import. */
export { lower } from '../base/vocabulary.ts'
export type { BlockingKind, Confidence, Entry, EntryKind, Level, Place } from '../base/vocabulary.ts'
export type { Location } from '../base/location.ts'
export type * from '../propagate/analysis.ts'
export type * from './finding.ts'
export { defineRule } from './rule.ts'
export type { Report, Rule, RuleDocs, RuleExample, RuleGroup } from './rule.ts'
