/** Values as a project writes them, for those who know what a name means: numbers, texts, dictionaries, settings. */
import type { Location } from '../../base/location.ts'

/** A number, and whether somebody may say another one without a change of the code. */
export interface UsualNumber {
  readonly value: number
  readonly assumed: boolean
}

/** A value as the project writes it. */
export interface WrittenValue {
  readonly at: Location
  /** Null where it is none, or not known. */
  readonly number: UsualNumber | null
  /** What a text begins with, as far as that is known. */
  readonly text: { readonly start: string; readonly assumed: boolean } | null
  /** What a dictionary holds. */
  readonly entries: WrittenEntries | null
}

/** A dictionary as the project writes it. */
export interface WrittenEntries {
  readonly byKey: Readonly<Record<string, WrittenValue>>
  /** It may hold more than that. */
  readonly open: boolean
}

/** A setting in capitals as one place says it: a module, a class, or a function that configures an application. */
export interface NamedSetting extends WrittenValue {
  readonly name: string
  /** Qualified name of the module, class or function. */
  readonly within: string
  /** For development or tests, by the names of what says it or by the branch that it stands in. */
  readonly forDevelopers: boolean
}
