/** The order in which findings are shown: the one that does most harm first. */
import { compareText } from '../base/compare/compare-text.ts'
import { compareLocations } from '../base/location.ts'
import { CONFIDENCES, LEVELS } from '../base/vocabulary.ts'
import type { BlockingKind, Place } from '../base/vocabulary.ts'
import type { Finding } from '../rule/finding.ts'
import { isRequestEntry } from '../rule/request-path.ts'

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

/** Sorts by level, entries that reach it, kind of wait, confidence, then place. */
export function byHarm(a: Finding, b: Finding): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    served(b) - served(a) ||
    rank(PLACES, a.place) - rank(PLACES, b.place) ||
    rank(KINDS, a.kind) - rank(KINDS, b.kind) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    compareLocations(a, b) ||
    compareText(a.rule, b.rule)
  )
}

/** Entries that clients trigger; a start-up hook or a command runs once. */
function served({ entries }: Finding): number {
  return entries.filter(isRequestEntry).length
}

function rank<Word>(words: readonly Word[], word: Word): number {
  const index = words.indexOf(word)
  return index === -1 ? words.length : index
}
