/** Types of the architecture table for the tests that read it. */
import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

export interface Room {
  readonly may: readonly string[]
  readonly types?: readonly string[]
  readonly not?: readonly string[]
  readonly why: string
}

export const ROOMS: Readonly<Record<string, Room>>
export const HOMES: Readonly<Record<string, readonly string[]>>
export const EDGE: readonly string[]

declare const architecture: {
  readonly forbidden: (IForbiddenRuleType & { readonly name: string; readonly comment: string })[]
  readonly options: ICruiseOptions
}
export default architecture
