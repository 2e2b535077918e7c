/**
 * Measures an open record again: the same zones, filled with today's numbers. Records that were decided on are frozen:
 * what they say was true at their commit.
 */
import { renderZones, type DraftRequest } from './draft-record.ts'
import { withZones, type Refreshed } from './record/edit-record.ts'
import { collectEvidence, type Evidence } from './evidence.ts'
import { parseRecord } from './record/read-record.ts'
import { scoreOptions, type Scores } from './scores.ts'
import { findZones, zoneStart } from './record/zone.ts'

/** A record with fresh numbers, and what they are. */
export interface UpdatedRecord extends Refreshed {
  readonly evidence: Evidence
  readonly scores: Scores
}

/** True if the record's generated text may still change. */
export function isOpen(text: string): boolean {
  const { status } = parseRecord(text)
  return (status === 'proposed' || status === 'draft') && findZones(text).zones.length > 0
}

/** Fills the zones of a record anew; `force` also replaces those that were edited by hand. */
export function updateRecord(text: string, request: DraftRequest, force: boolean): UpdatedRecord {
  const evidence = collectEvidence(
    request.analysis,
    request.findings,
    request.runs,
    request.template,
    request.unseen.missingRules,
  )
  const scores = scoreOptions(request.template, evidence, request.declared, request.weights)
  const attributes = request.commit === null ? {} : { commit: request.commit }
  const bullet = /^- /m.test(text) && !/^\* /m.test(text) ? '-' : '*'
  const zones = renderZones({ ...request, neighbours: { ...request.neighbours, bullet } }, evidence, scores)
  const fresh = new Map(
    [...zones].map(([name, body]) => [name, { text: body.trim(), start: zoneStart(name, body, attributes) }]),
  )
  return { ...withZones(text, fresh, force), evidence, scores }
}
