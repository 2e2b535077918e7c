/** What a rule says about the user's code, and the words that reports share. */
import type { Location } from '../base/location.ts'
import type { BlockingKind, Confidence, Entry, Level, Place } from '../base/vocabulary.ts'
import type { Repair } from './repair/repair.ts'

/** One step of a call chain: `function` (which stands at this place) calls `calls`. */
export interface TraceStep extends Location {
  readonly function: string
  readonly calls: string
}

/** The library call at the end of a chain. */
export interface Sink {
  /** Qualified name, for example `sqlalchemy.orm.Query.all`. */
  readonly name: string
  readonly path: string
  readonly line: number
}

/** Another place that belongs to the finding. */
export interface Related extends Location {
  /** What the place is to the finding: `pool made here`, `also waits here`. */
  readonly role: string
}

/** An edit of the text, by offsets into the file as it was read. */
export interface TextEdit {
  readonly path: string
  readonly s: number
  readonly e: number
  readonly text: string
}

/** A proposed change. `safe` keeps behaviour provably; `unsafe` needs a reader. */
export interface Fix {
  readonly title: string
  readonly safety: 'safe' | 'unsafe'
  readonly edits: readonly TextEdit[]
  /** What the fix is about, where that is more than its edits: no other fix may be made in there at the same time. */
  readonly spans?: readonly { readonly path: string; readonly s: number; readonly e: number }[]
}

/** One finding, as reports show it and the baseline knows it. */
export interface Finding extends Location {
  readonly rule: string
  /** Only for rules about blocking. */
  readonly kind: BlockingKind | null
  readonly level: Level
  readonly confidence: Confidence
  /** One sentence: what is wrong, here. May hold `code` in backticks. */
  readonly message: string
  /** Why it matters at this place, in one clause or sentence. */
  readonly why: string | null
  /** What to do here, in one sentence that fits this project. */
  readonly advice: string | null
  /** Qualified name of the function that the finding stands in. */
  readonly function: string
  readonly place: Place | null
  readonly entries: readonly Entry[]
  readonly sink: Sink | null
  readonly trace: readonly TraceStep[]
  readonly related: readonly Related[]
  /** Further blocking calls behind the same boundary. */
  readonly alsoReaches: number
  /** Name of the service, where one is known. */
  readonly service: string | null
  /** Id of the accepted decision that the finding violates. */
  readonly decision: string | null
  /** Ids of the same rule in other linters. */
  readonly equivalents: readonly string[]
  readonly fix: Fix | null
  /** What the rule wants changed; becomes `fix` where the text can be edited so. */
  readonly repair?: Repair
  /** Stable across line moves and renames of the file. */
  readonly fingerprint: string
}
