/** All rules, in the order in which documents list them. */
import type { Rule } from '../src/rule/rule.ts'
import { blockingCall } from './blocking-call.ts'

export const rules: readonly Rule[] = [blockingCall]
