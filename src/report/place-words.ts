/** Places in words. */
import type { Place } from '../base/vocabulary.ts'

const PLACES: Readonly<Record<Place, string>> = {
  'shared-loop': 'the event loop',
  'private-loop': 'an event loop of its own',
  'thread-pool': 'a thread pool',
  'wsgi-thread': 'WSGI worker threads',
  background: 'the background',
  startup: 'start-up and shutdown',
  import: 'import time',
  script: 'scripts',
  test: 'tests',
}

const POOLS: Readonly<Record<string, string>> = {
  anyio: "AnyIO's threads",
  'loop-default': "the loop's default executor",
  executor: "an executor's threads",
  asgiref: "asgiref's single thread",
  own: 'a thread of its own',
  process: 'another process',
}

/** `the event loop`, `AnyIO's threads`. */
export function placeName(place: Place, pool: string | null): string {
  return pool === null ? PLACES[place] : (POOLS[pool] ?? `the threads of ${pool}`)
}
