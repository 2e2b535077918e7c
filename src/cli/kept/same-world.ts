/** Would a run that saw this see the same now? Looks from outside first, and at contents only where that leaves doubt. */
import type { Io } from '../../base/io.ts'
import { contentOf, failureOf, listingOf } from './answers.ts'
import { isSameStamp, isSettled } from './stamps.ts'
import type { Stamp, StampOf } from './stamps.ts'
import { withoutHidden } from './watched-io.ts'
import type { Other, Seen, Sight } from './watched-io.ts'

/** What is seen now if it is the same, with the stamps of today; null if it is not. */
export function sameWorld(seen: Seen, io: Io, stampOf: StampOf, now: number, hidden: string): Seen | null {
  const folders = sameSights(seen.folders, path => listingOf(withoutHidden(io.list(path), hidden)))
  if (folders === null) return null
  const files = sameSights(seen.files, path => contentOf(io.read(path)))
  if (files === null) return null
  if (!seen.others.every(other => answerTo(other, io) === other[3])) return null
  const fresh = folders === seen.folders && files === seen.files
  return fresh ? seen : { began: now, files, folders, others: seen.others }

  /** The same record if every stamp could be relied on. */
  function sameSights(
    before: Readonly<Record<string, Sight>>,
    look: (path: string) => string,
  ): Readonly<Record<string, Sight>> | null {
    const doubtful: [string, Stamp][] = []
    for (const path in before) {
      const [, ...known] = before[path] as Sight
      const stamp = stampOf(path)
      if (isSameStamp(stamp, known) && isSettled(stamp, seen.began)) continue
      if (stamp[0] < 0 || stamp[0] !== known[0]) return null
      doubtful.push([path, stamp])
    }
    if (doubtful.length === 0) return before
    const after = { ...before }
    for (const [path, stamp] of doubtful) {
      const answer = answered(() => look(path))
      if (answer !== before[path]?.[0]) return null
      after[path] = [answer, ...stamp]
    }
    return after
  }
}

function answerTo([question, path, limit]: Other, io: Io): string | null {
  if (question === 'kind') return String(io.kindOf(path))
  if (question === 'size') return String(io.sizeOf(path))
  try {
    if (question === 'list') io.list(path)
    else io.read(path, limit < 0 ? undefined : limit)
    return null
  } catch (error) {
    return failureOf(error)
  }
}

function answered(ask: () => string): string | null {
  try {
    return ask()
  } catch {
    return null
  }
}
