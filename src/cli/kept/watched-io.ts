/**
 * An `Io` that remembers what it was asked and what it answered. A run is a function of its options and of these answers
 * alone, so while every answer is still the same, so is its result. What is written to, or answers two questions
 * differently, cannot be relied on, and nothing is remembered.
 */
import type { DirectoryEntry, Io } from '../../base/io.ts'
import { contentOf, failureOf, listingOf } from './answers.ts'
import type { Stamp, StampOf } from './stamps.ts'

/** Everything that a run has seen of the world. Plain data. */
export interface Seen {
  /** Milliseconds since 1970 when the run began. */
  readonly began: number
  /** Path → digest of the content, and what the file looked like from outside before it was read. */
  readonly files: Readonly<Record<string, Sight>>
  /** Path → digest of the names and kinds in the folder. */
  readonly folders: Readonly<Record<string, Sight>>
  /** Questions whose answer was no content: kinds, sizes, failures. */
  readonly others: readonly Other[]
}

export type Sight = readonly [digest: string, ...stamp: Stamp]

/** A question, the path, its limit where there was one, and the answer in words. */
export type Other = readonly [question: 'read' | 'list' | 'kind' | 'size', path: string, limit: number, answer: string]

/** The watching `Io`, and what it has seen; null if that cannot be relied on. */
export interface Watch {
  readonly io: Io
  readonly seen: () => Seen | null
}

/** Watches `io`. `hidden` is the name of a folder that is left out of every listing: our own cache comes and goes. */
export function watchIo(io: Io, stampOf: StampOf, began: number, hidden: string): Watch {
  const files = new Map<string, Sight>()
  const folders = new Map<string, Sight>()
  const others = new Map<string, Other>()
  let reliable = true

  return {
    io: {
      list: directory => {
        const stamp = stampOf(directory)
        const entries = attempt('list', directory, 0, () => withoutHidden(io.list(directory), hidden))
        note(folders, directory, listingOf(entries), stamp)
        return entries
      },
      read: (path, limit) => {
        const stamp = stampOf(path)
        const bytes = attempt('read', path, limit ?? -1, () => io.read(path, limit))
        note(files, path, contentOf(bytes), stamp)
        return bytes
      },
      // Only for paths that the user named, before the run.
      realPath: path => {
        reliable = false
        return io.realPath(path)
      },
      kindOf: path => {
        const kind = io.kindOf(path)
        noteOther(['kind', path, 0, String(kind)])
        return kind
      },
      sizeOf: path => {
        const size = io.sizeOf(path)
        noteOther(['size', path, 0, String(size)])
        return size
      },
      write: (path, text) => {
        reliable = false
        io.write(path, text)
      },
      remove: path => {
        reliable = false
        io.remove(path)
      },
    },
    seen: () =>
      reliable
        ? {
            began,
            files: Object.fromEntries(files),
            folders: Object.fromEntries(folders),
            others: [...others.values()],
          }
        : null,
  }

  function attempt<T>(question: 'read' | 'list', path: string, limit: number, ask: () => T): T {
    try {
      return ask()
    } catch (error) {
      noteOther([question, path, limit, failureOf(error)])
      throw error
    }
  }

  function note(into: Map<string, Sight>, path: string, answer: string, stamp: Stamp): void {
    const known = into.get(path)
    if (known === undefined) into.set(path, [answer, ...stamp])
    else if (known[0] !== answer) reliable = false
  }

  function noteOther(one: Other): void {
    const key = one.slice(0, 3).join('\0')
    const known = others.get(key)
    if (known === undefined) others.set(key, one)
    else if (known[3] !== one[3]) reliable = false
  }
}

/** A listing without the hidden folder. */
export function withoutHidden(entries: readonly DirectoryEntry[], hidden: string): readonly DirectoryEntry[] {
  return entries.some(({ name }) => name === hidden) ? entries.filter(({ name }) => name !== hidden) : entries
}
