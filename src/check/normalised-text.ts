/** The text of a place in a form that survives reformatting. */
import type { Location } from '../base/location.ts'
import type { LinesOf } from '../base/source-text.ts'

/** Longer places are functions and blocks, whose bodies change for reasons of their own: their first line counts. */
const LONGEST = 20

/** The text of a place, without any whitespace: layout is not meaning. */
export function normalisedText(place: Location, lines: LinesOf): string {
  const long = place.endLine - place.line > LONGEST
  const picked = lines(place.path)
    .slice(place.line - 1, long ? place.line : place.endLine)
    .map(line => Array.from(line))
  const last = picked.length - 1
  if (!long && picked[last] !== undefined) picked[last] = picked[last].slice(0, place.endColumn - 1)
  if (picked[0] !== undefined) picked[0] = picked[0].slice(place.column - 1)
  return picked
    .map(line => line.join(''))
    .join('')
    .replace(/\s+/g, '')
}
