/** What walking one function body finds out: its calls, stores, results. Plain data, kept per function and context. */
import type { Arguments } from './calls/arguments.ts'
import type { BlockEffect, Effects, HandlerEffect, Literal, ParamMark } from '../catalogue/effects.ts'
import type { CallExpr, Expr } from '../facts/file-facts.ts'
import type { Class, Func } from '../link/project.ts'
import type { Context, FrameRef, Origin, Run, Type, Value } from './values.ts'

/** The answer to "what does this body do when called so". */
export interface Summary {
  readonly fn: Func
  readonly context: Context
  readonly frame: FrameRef
  readonly returns: Type
  readonly yields: Type
  readonly calls: readonly CallRecord[]
  readonly stores: readonly StoreRecord[]
  readonly registrations: readonly RegistrationRecord[]
  readonly applications: readonly ApplicationRecord[]
  readonly mutations: readonly MutationRecord[]
  readonly awaits: boolean
}

/** What must be so for control to come to a place: an event loop runs in its thread, or none, or the file is run as a program, or tests are run. */
export type Circumstance = 'loop' | 'no-loop' | 'main' | 'tests' | null

/** How code comes to call something: by brackets, or by what Python calls for it. `await`: an awaitable that is no call. */
export type CallForm = 'call' | 'iterate' | 'enter' | 'property' | 'subscript' | 'operator' | 'decorator' | 'await'
/** What becomes of what a call gives, as far as the walk sees it; its shape (`SiteUse`) tells the rest. */
export type ResultUse =
  'awaited' | 'discarded' | 'returned' | 'assigned' | 'entered' | 'iterated' | 'argument' | 'other'

/** One call or implicit call. */
export interface CallRecord {
  readonly s: number
  readonly e: number
  readonly form: CallForm
  /** The expression called, entered or iterated. */
  readonly of: Expr
  readonly call: CallExpr | null
  targets: Target[]
  sinks: SinkRecord[]
  callbacks: CallbackRecord[]
  awaited: boolean
  result: ResultUse
  inLoop: boolean
  /** What must be so for the call to be reached. */
  readonly needs: Circumstance
  literals: Record<string, Literal>
  origins: Origin[]
  receiverFrom: number[]
  /** Why nothing is known of the callee, or null. */
  unresolved: string | null
  /** Qualified name of what is called in a library without a stub. */
  foreign: string | null
}

/** A function that a call reaches. */
export interface Target {
  readonly fn: Func
  readonly context: Context
  /**
   * call: runs here and now. await: a coroutine or generator body that runs where it is awaited or iterated. drive: on a
   * loop of its own while the caller waits. spawn: on the running loop, later.
   */
  readonly mode: 'call' | 'await' | 'drive' | 'spawn'
  readonly soft: boolean
  readonly effects: Effects
  /** The class that was called, for constructors. */
  readonly constructs: Class | null
  /** Name to show where it is not the function's own (`boto3.client("s3").upload_file`). */
  readonly label: string | null
  /** What the place string of `drives` said. */
  readonly place: string | null
}

/** A library call that can hold the thread. */
export interface SinkRecord {
  readonly name: string
  readonly effect: BlockEffect
  readonly soft: boolean
  /** `iterate`, `len`, … for lazy values. */
  readonly how: string
}

/** A function handed over to be called elsewhere. */
export interface CallbackRecord {
  readonly run: Run
  readonly mark: ParamMark
  readonly by: string
  readonly soft: boolean
  /** Inside a greenlet: database kinds are free. */
  readonly greenlet: boolean
}

/** `receiver.name = value`, or an element put into it. */
export interface StoreRecord {
  readonly receiver: Type
  readonly name: string
  readonly value: Type
  /** The value is an element put into the attribute's container. */
  readonly element: boolean
}

/** A function registered with a framework. */
export interface RegistrationRecord {
  readonly effect: HandlerEffect
  readonly target: Value
  readonly by: string
  readonly path: string | null
  readonly methods: readonly string[]
  readonly receiver: Value | null
  /** What the framework calls it with, where its declaration says so. */
  readonly args?: Arguments | null
  /** The function that the decorator stands on, which others below it may have put something else in the place of. */
  readonly handler?: Func
  readonly s: number
  readonly e: number
}

/** An application object made here. */
export interface ApplicationRecord {
  readonly framework: string
  readonly interface: string
  readonly s: number
  readonly e: number
}

/** A change of state that outlives the call. */
export interface MutationRecord {
  readonly s: number
  readonly e: number
  readonly target: string
  readonly form: 'rebind' | 'item' | 'attribute' | 'method'
  readonly foreign: boolean
  readonly definedIn: { readonly module: number; readonly s: number; readonly e: number } | null
}
