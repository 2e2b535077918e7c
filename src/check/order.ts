/** The order in which findings are shown: the one that does most harm first. */
import { compareLocations } from '../base/location.ts'
import { LEVELS } from '../base/vocabulary.ts'
import type { BlockingKind, Confidence, Place } from '../base/vocabulary.ts'
import type { Finding } from '../rule/finding.ts'

/** Waiting for what, gravest first. */
const KINDS: readonly (BlockingKind | null)[] = [
  'network',
  'db',
  'lock',
  'subprocess',
  'sleep',
  'input',
  'cpu',
  'disk',
  null,
]
const PLACES: readonly (Place | null)[] = [
  'shared-loop',
  'private-loop',
  'thread-pool',
  'wsgi-thread',
  'background',
  null,
]
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low']
/** Entries that clients trigger; a start-up hook or a command runs once. */
const SERVED = new Set(['route', 'websocket', 'middleware', 'dependency', 'resolver', 'loader', 'tool'])

/** Sorts by level, entries that reach it, kind of wait, confidence, then place. */
export function byHarm(a: Finding, b: Finding): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    served(b) - served(a) ||
    rank(PLACES, a.place) - rank(PLACES, b.place) ||
    rank(KINDS, a.kind) - rank(KINDS, b.kind) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    compareLocations(a, b) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}

function served({ entries }: Finding): number {
  return entries.filter(({ kind }) => SERVED.has(kind)).length
}

function rank<Word>(words: readonly Word[], word: Word): number {
  const index = words.indexOf(word)
  return index === -1 ? words.length : index
}
