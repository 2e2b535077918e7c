/** Where to begin: the repairs that clear most, as a table. */
import type { Cause } from '../../rule/lint-result.ts'
import type { Brush } from './pretty-finding.ts'
import { code } from './pretty-finding.ts'
import { displayWidth } from '../screen-text.ts'
import { plural, shortName, someOf, thousands } from '../words.ts'

/** The repairs to make first; what clears a single finding is no cause but that finding. */
export function prettyCauses(causes: readonly Cause[], brush: Brush, most: number): string[] {
  const rows = causes.filter(({ clears }) => clears.length > 1).slice(0, most)
  if (rows.length === 0) return []
  const texts = rows.map(cause => causeText(cause, brush.width - 22))
  const column = Math.max(...texts.map(displayWidth), 'Where to begin'.length - 4)
  return [
    brush.chalk.bold(`${'Where to begin'.padEnd(column + 4)}  clears  handlers`),
    ...rows.map(({ clears, handlers }, index) => {
      const text = texts[index] ?? ''
      const pad = ' '.repeat(column - displayWidth(text))
      const numbers = `${thousands(clears.length).padStart(6)}  ${thousands(handlers).padStart(8)}`
      return `${String(index + 1).padStart(2)}  ${code(text, brush)}${pad}  ${numbers}`
    }),
  ]
}

/** What to repair; the library call is added where there is room for it. */
function causeText({ kind, path, line, function: name, functions, sinks }: Cause, room: number): string {
  if (kind === 'plain-handlers') {
    return `\`def\` for ${plural(functions.length, 'async handler')} that await nothing, \`${shortName(name)}\` first`
  }
  const text = `${path}:${line}  ${shortName(name)}`
  const waits = sinks.length === 0 ? '' : ` → ${someOf(sinks.map(shorter), 1)}`
  return displayWidth(text + waits) <= room ? text + waits : text
}

/** `sqlalchemy.orm.query.Query.all` → `Query.all`; a module function keeps its module: `time.sleep`. */
function shorter(sink: string): string {
  return sink.split('.').slice(-2).join('.')
}
