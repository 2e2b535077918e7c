/**
 * What a reader would mistrust in a record's table of scores: totals with more digits than the scale, scores that tell no
 * option from another, numbers for what no source code shows, weights that were chosen when the scores were known.
 */
import type { ParsedRecord } from './read-record.ts'
import { scoreTables, type ScoreTable } from './score-tables.ts'

/** Something to say of a place. */
export type SayAt = (offset: number, message: string) => void

const FEWEST_SCORES = 4
/** Neighbouring steps: to a reader, all the same. */
const NARROW = 1
/** What only people or a running system can tell. */
const UNSEEN =
  /\b(performance|latency|throughput|memory|team|experience|skills?|hiring|know-?how|operations?|running costs?|cost of running)\b/i
const SOMEBODY_SAID =
  /\b(declared|load[- ]test(s|ed|ing)?|benchmark(s|ed)?|profil(ed|ing)|survey|interviews?|voted|estimated by|according to)\b/i
const RELATIVE =
  /\bmin[- ]?max\b|\bnormali[sz]ed (?:to|between|against|by) (?:the )?(?:best|worst|maximum|highest|range)\b/i
const DATED_WEIGHTS = /[^.\n]*\bweights?\b[^.\n]*?\b(\d{4}-\d{2}-\d{2})\b/gi

/** Says what costs the table of scores trust. */
export function checkScores({ date }: Pick<ParsedRecord, 'date'>, text: string, say: SayAt): void {
  const tables = scoreTables(text)
  for (const table of tables) {
    checkTotals(table, text, say)
    checkSpread(table, say)
    checkUnseen(table, text, say)
  }
  if (tables.length === 0) return
  const relative = RELATIVE.exec(text)
  if (relative) say(relative.index, `"${relative[0]}": such scores move when an option is added; fixed steps do not.`)
  for (const { index, 1: set = '' } of text.matchAll(DATED_WEIGHTS)) {
    if (date === null || set <= date) continue
    say(
      index,
      `The weights were set on ${set}, when the scores of ${date} were known; say why they are not chosen for their result.`,
    )
    return
  }
}

/** Weights that differ from those of an earlier text whose scores were there to be seen; the first one, as a sentence. */
export function changedWeights(before: string, now: string): string | null {
  const known = new Map(
    scoreTables(before).flatMap(({ rows }) => rows.map(({ title, weight }) => [title, weight] as const)),
  )
  for (const { rows } of scoreTables(now))
    for (const { title, weight } of rows) {
      const old = known.get(title) ?? null
      if (old !== null && weight !== null && old !== weight) return `"${title}" from ${old} to ${weight}`
    }
  return null
}

function checkTotals({ totals }: ScoreTable, text: string, say: SayAt): void {
  for (const { s } of totals) {
    const line = /^.*$/m.exec(text.slice(s))?.[0] ?? ''
    const scores = line.split('|').slice(2)
    const digits = scores
      .map(cell => /\d+\.\d{2,}/.exec(cell)?.[0])
      .find(found => found !== undefined && found !== '1.00')
    if (digits !== undefined) say(s, `A total of ${digits} claims more than a scale of whole steps can tell.`)
  }
}

function checkSpread({ s, rows }: ScoreTable, say: SayAt): void {
  const scores = rows.flatMap(row => row.scores).filter(score => score !== null)
  const [low, high] = [Math.min(...scores), Math.max(...scores)]
  if (scores.length < FEWEST_SCORES || high - low > NARROW) return
  const where = low === high ? `are ${low}` : `lie between ${low} and ${high}`
  say(s, `All scores ${where}: the table tells no option from another.`)
}

function checkUnseen({ rows }: ScoreTable, text: string, say: SayAt): void {
  if (SOMEBODY_SAID.test(text)) return
  const row = rows.find(({ title, scores }) => UNSEEN.test(title) && scores.every(score => score !== null))
  if (row)
    say(
      row.s,
      `"${row.title}" has scores, and nothing says who measured or declared them; source code does not show it.`,
    )
}
