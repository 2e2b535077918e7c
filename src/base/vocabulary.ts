/** The words that analysis, rules and reports share. */

export type Level = 'error' | 'warning' | 'info'
export type Confidence = 'high' | 'medium' | 'low'

/** From the surest to the least sure. */
export const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low']

/** The less sure of two. */
export function lessSure(a: Confidence, b: Confidence): Confidence {
  return CONFIDENCES.indexOf(a) > CONFIDENCES.indexOf(b) ? a : b
}

/** What a blocking call waits for. */
export const BLOCKING_KINDS = ['network', 'db', 'disk', 'sleep', 'subprocess', 'lock', 'cpu', 'input'] as const
export type BlockingKind = (typeof BLOCKING_KINDS)[number]

const WAITED_FOR: Readonly<Record<BlockingKind, string>> = {
  network: 'the network',
  db: 'the database',
  disk: 'the disk',
  sleep: 'a timer',
  subprocess: 'another process',
  lock: 'a lock or another thread',
  cpu: 'the processor',
  input: 'input',
}

/** `the database`, as in "waits for the database". */
export function waitsFor(kind: BlockingKind): string {
  return WAITED_FOR[kind]
}

/** Where code runs; see ARCHITECTURE.md, "Places". */
export type Place =
  | 'shared-loop'
  | 'private-loop'
  | 'thread-pool'
  | 'wsgi-thread'
  | 'background'
  | 'startup'
  | 'import'
  | 'script'
  | 'test'

export type EntryKind =
  | 'route'
  | 'websocket'
  | 'middleware'
  | 'dependency'
  | 'task'
  | 'command'
  | 'loader'
  | 'resolver'
  | 'signal'
  | 'tool'
  | 'startup'
  | 'callback'

/** A function that a framework, a server or a scheduler calls. */
export interface Entry {
  readonly kind: EntryKind
  /** HTTP method for routes, else null. */
  readonly method: string | null
  /** Route pattern, task or command name, else null. */
  readonly route: string | null
  /** Qualified name of what its author would call the handler, also where a decorator stands in its place. */
  readonly function: string
  /** It is registered only under a setting for development. */
  readonly forDevelopers?: true
  /** All ways from it lead through a process that it starts (`multiprocessing.Process`), which has loops and state of its own. */
  readonly inProcess?: true
}

export const LEVELS: readonly Level[] = ['error', 'warning', 'info']

/** `steps` levels lower, with info as the floor. */
export function lower(level: Level, steps: number): Level {
  return LEVELS[Math.min(LEVELS.indexOf(level) + steps, LEVELS.length - 1)] ?? 'info'
}
