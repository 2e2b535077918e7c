/** The form of a decision template once it is read: options with their profiles, drivers with their scales, places for text. */

/** What is decided between. */
export interface TemplateOption {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Rules that count as errors once the option is chosen: what they report is what would have to change. */
  readonly profile: readonly string[]
  /** Colour of the handlers once the option is carried out. */
  readonly handlers: 'sync' | 'async' | 'both'
  /** Colour of the libraries that the option replaces. */
  readonly replaces: 'sync' | 'async' | 'none'
  /** Roles of calls that are gone then: ways of crossing between threads and loops. */
  readonly removes: readonly string[]
  /** What carries a request while it waits. */
  readonly serves: Serving
  /** Handlers that the option takes out of the requests: those that wait for others then hold no thread. */
  readonly moves: 'none' | 'waiting-handlers'
  /** Roles of the calls that hand work to the background and stay; null: the option says nothing of such work. */
  readonly keeps: readonly string[] | null
  /** Work handed over is done even if the worker dies; null: the option says nothing of such work. */
  readonly survives: boolean | null
}

/** `as-is` is what the server settings say today. */
export type Serving = 'as-is' | 'processes' | 'threads' | 'greenlets' | 'loop'

/** A step of an absolute scale: the first step that holds the value gives the score. The last step holds the rest. */
export interface ScaleStep {
  readonly score: number
  readonly atMost: number | null
  readonly atLeast: number | null
  readonly anchor: string
}

/** What the options are compared by. */
export interface Driver {
  readonly id: string
  readonly title: string
  readonly question: string
  /** Name of a measure, or `none` for what only people can say. */
  readonly measure: string
  /** For `none`: why source code cannot tell. */
  readonly why: string | null
  readonly scale: readonly ScaleStep[]
  /** A gate: an option that does not pass is out, whatever its scores. Null for an ordinary driver. */
  readonly gate: Gate | null
}

/** The bound that a measured value must keep; both null where people say yes or no. */
export interface Gate {
  /** Options that have to pass it; null: all of them. */
  readonly options: readonly string[] | null
  readonly atMost: number | null
  readonly atLeast: number | null
}

/** For which services a variant of a template is meant; every condition that is there must hold for one of them. */
export interface VariantCondition {
  readonly interface: readonly string[]
  readonly framework: readonly string[]
  /** Kinds of entries, such as `resolver`. */
  readonly entries: readonly string[]
  /** Colours of the handlers (`sync`, `async`): it has none of another. */
  readonly handlers: readonly string[]
}

/** The same decision with the options that a kind of service has. */
export interface Variant {
  readonly id: string
  readonly title: string
  readonly when: VariantCondition
  readonly question: string | null
  readonly options: readonly TemplateOption[]
  readonly drivers: readonly Driver[]
}

/** A directive's place in the body, and what it asks for. */
export interface Directive {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly s: number
  readonly e: number
}

/** A template, read and checked. */
export interface Template {
  readonly name: string
  readonly title: string
  /** The sentence that the record answers. */
  readonly question: string | null
  /** The variant that was picked; null: the template as it stands. */
  readonly variant: Pick<Variant, 'id' | 'title'> | null
  readonly variants: readonly Variant[]
  readonly options: readonly TemplateOption[]
  readonly drivers: readonly Driver[]
  /** Measures that are shown although no driver scores them. */
  readonly measures: readonly string[]
  /** Interfaces (`wsgi`, `asgi`, `node`, `none`) of the services that the template speaks of; empty: of any. */
  readonly interfaces: readonly string[]
  /** Text after the front matter. */
  readonly body: string
  readonly directives: readonly Directive[]
}

/** Best score of a scale. */
export const HIGHEST_SCORE = 4
