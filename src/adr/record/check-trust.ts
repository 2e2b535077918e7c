/**
 * What a reader of a record would mistrust although no rule of the format is broken: a favourite without a drawback, an
 * option that is only there to lose, words that sell, counts of what does not count, evidence that nobody can find again.
 */
import type { SayAt } from './check-scores.ts'
import type { ParsedRecord, Section } from './read-record.ts'
import { findZones } from './zone.ts'

const GOOD = /^[ \t]*[*+-] (?:Good, because|\(\+\))/m
const NEUTRAL = /^[ \t]*[*+-] (?:Neutral, because|\(o\))/m
const BAD = /^[ \t]*[*+-] (?:Bad, because|\(-\)|\(−\))/m
const MEETING = /\b(?:we|the team|everybody|all of us) (?:agreed|discussed|decided|felt|concluded|voted)\b/i
const DO_NOTHING = /\b(?:stay|keep|leave|as it is|as they are|status quo|do nothing|unchanged)\b/i
const BARE_PLACE = /\b[\w./-]+\.(?:py|ts|js|go|rb|java):\d+\b/
const SALES =
  /\b(?:obviously|no[- ]brainer|world[- ]class|cutting[- ]edge|blazing(?:ly)?[- ]fast|best[- ]in[- ]class|game[- ]chang(?:er|ing)|silver bullet)\b/i
const INFLATED =
  /\b\d[\d,]* [^.\n]{0,60}?\b(?:including|incl\.|counting) (?:the |our |all |its )?(?:tests?|test code|vendored|third-party|generated|migrations)\b/i
const COMMIT = /\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{7,40}\b/

/** Says what costs the record trust. `outcome` and `options` are its sections of these names. */
export function checkTrust(
  { sections }: ParsedRecord,
  text: string,
  { outcome, options }: { readonly outcome: Section | undefined; readonly options: Section | undefined },
  say: SayAt,
): void {
  const chosen = outcome ? /^chosen option:\s*"([^"\n{]+)"(.*)$/im.exec(text.slice(outcome.bodyStart, outcome.e)) : null
  for (const section of sections.filter(({ level }) => level > 2)) {
    const body = text.slice(section.bodyStart, section.e)
    const isChosen = chosen?.[1] !== undefined && section.heading.startsWith(chosen[1].trim())
    const what = isConsequences(section) ? 'outcome' : `option "${section.heading}"`
    if (GOOD.test(body) && !BAD.test(body) && (isChosen || !NEUTRAL.test(body)))
      say(section.s, `The ${what} has no drawback; a reader will not believe that.`)
    if (BAD.test(body) && !GOOD.test(body) && !NEUTRAL.test(body) && !isConsequences(section))
      say(
        section.s,
        `Nothing speaks for the option "${section.heading}"; a reader takes it for one that was made to lose.`,
      )
  }
  if (outcome && chosen && !/because|reason/i.test(text.slice(outcome.bodyStart, outcome.e)))
    say(outcome.s, `"${chosen[1] ?? ''}" is chosen without a reason.`)
  const { zones } = findZones(text)
  for (const { name, s, e } of zones) {
    const meeting = MEETING.exec(text.slice(s, e))
    if (meeting) say(s + meeting.index, `"${meeting[0]}" stands in the generated zone "${name}"; nobody said so.`)
  }
  if (options && zones.some(({ name }) => name === 'scores')) {
    const body = text.slice(options.bodyStart, options.e)
    if (!DO_NOTHING.test(body))
      say(options.s, 'No option leaves things as they are; readers will ask what that would cost.')
  }
  const prose = withoutQuotes(withoutFences(text))
  const sales = SALES.exec(prose)
  if (sales) say(sales.index, `"${sales[0]}" sells; a reader wants to know what it costs and what it saves.`)
  const inflated = INFLATED.exec(prose)
  if (inflated)
    say(inflated.index, `"${inflated[0]}": tests and other people's code make the number larger than the work.`)
  const place = BARE_PLACE.exec(withoutFences(text))
  if (place && !COMMIT.test(text))
    say(place.index, `${place[0]} cannot be found again once the file changes; name the function, or the commit.`)
}

function isConsequences({ heading }: Section): boolean {
  return /\bconsequences$/i.test(heading)
}

/** Quoted lines, which others wrote, replaced by spaces. */
function withoutQuotes(text: string): string {
  return text.replace(/^[ \t]*>.*$/gm, line => line.replace(/[^\n]/g, ' '))
}

/** Fenced code replaced by spaces, so that offsets stay. */
function withoutFences(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1/gm, code => code.replace(/[^\n]/g, ' '))
}
