/** Whether the numbers of a record still hold: its zones against the same zones measured now, line by line. */
import { updateRecord } from './update-record.ts'
import type { DraftRequest } from './draft-record.ts'
import { findZones } from './record/zone.ts'

/** A zone whose lines are other ones now. */
export interface ZoneDifference {
  readonly zone: string
  readonly was: readonly string[]
  readonly is: readonly string[]
}

/** The commit is another one by nature. */
const COMMIT = /^Measured (at commit|in the working tree)/

/** Zones that differ from what is measured now. Zones that were edited by hand count as well. */
export function compareZones(text: string, request: DraftRequest): ZoneDifference[] {
  const fresh = updateRecord(text, request, true).text
  const now = new Map(findZones(fresh).zones.map(({ name, s, e }) => [name, lines(fresh.slice(s, e))]))
  return findZones(text).zones.flatMap(({ name, s, e }) => {
    const before = lines(text.slice(s, e))
    const after = now.get(name) ?? before
    const was = before.filter(line => !after.includes(line))
    const is = after.filter(line => !before.includes(line))
    return was.length + is.length === 0 ? [] : [{ zone: name, was, is }]
  })
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trimEnd())
    .filter(line => line !== '' && !COMMIT.test(line))
}
