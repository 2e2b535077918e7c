/**
 * Measures an open record again: the same zones, filled with today's numbers. Records that were decided on are frozen:
 * what they say was true at their commit.
 */
import { measureRequest, renderZones, zoneAttributes, type DraftRequest } from './draft-record.ts'
import type { Evidence } from './evidence/collect-evidence.ts'
import { withZones, type Refreshed } from './record/edit-record.ts'
import { parseRecord } from './record/read-record.ts'
import { findZones, zoneStart } from './record/zone.ts'
import type { Scores } from './scores/scores.ts'

/** A record with fresh numbers, and what they are. */
export interface UpdatedRecord extends Refreshed {
  readonly evidence: Evidence
  readonly scores: Scores
}

/** What a record was measured from, so that it can be measured the same way again. */
export interface RecordOrigin {
  readonly template: string | null
  readonly variant: string | null
  readonly service: string | null
}

/** Reads the marker of the evidence. */
export function originOf(text: string): RecordOrigin {
  const said = findZones(text).zones.find(({ name }) => name === 'evidence')?.attributes ?? {}
  const decoded = (key: string): string | null => {
    const value = said[key]
    if (value === undefined) return null
    try {
      return decodeURIComponent(value)
    } catch {
      return value
    }
  }
  return { template: decoded('template'), variant: decoded('variant'), service: decoded('service') }
}

/** True if the record's generated text may still change. */
export function isOpen(text: string): boolean {
  const { status } = parseRecord(text)
  return (status === 'proposed' || status === 'draft') && findZones(text).zones.length > 0
}

/** Fills the zones of a record anew; `force` also replaces those that were edited by hand. */
export function updateRecord(text: string, request: DraftRequest, force: boolean): UpdatedRecord {
  const { evidence, scores } = measureRequest(request)
  const bullet = /^- /m.test(text) && !/^\* /m.test(text) ? '-' : '*'
  const { format } = parseRecord(text)
  const zones = renderZones({ ...request, neighbours: { ...request.neighbours, bullet } }, evidence, scores, format)
  const fresh = new Map(
    [...zones].map(([name, body]) => [
      name,
      { text: body.trim(), start: zoneStart(name, body, zoneAttributes(name, request)) },
    ]),
  )
  return { ...withZones(text, fresh, force), evidence, scores }
}
