/** The first lines of the pretty report: what was understood of the project, and how it is known. */
import type { AnalysisStats, Service } from '../../propagate/analysis.ts'
import type { Brush } from './pretty-finding.ts'
import { displayWidth } from '../screen-text.ts'
import { callsText, serviceText } from '../service-text.ts'
import { plural } from '../words.ts'

/** More services than this are counted, not shown. */
const MOST = 5

/** One line per service, the largest first, and one on the calls that were looked at. */
export function prettyServices(services: readonly Service[], stats: AnalysisStats, { chalk }: Brush): string[] {
  const sorted = [...services].sort((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : 1))
  const shown = sorted.slice(0, MOST)
  const column = Math.max(0, ...shown.map(({ name }) => displayWidth(name)))
  const lines = shown.map(service => {
    const name = service.name + ' '.repeat(column - displayWidth(service.name))
    return `${chalk.bold(name)}  ${serviceText(service)}`
  })
  if (sorted.length > shown.length)
    lines.push(`${' '.repeat(column)}  and ${plural(sorted.length - shown.length, 'smaller service')}`)
  const indent = column === 0 ? '' : ' '.repeat(column + 2)
  return [
    ...lines,
    ...(lines.length === 0 ? ['No server application was recognised.'] : []),
    indent + chalk.dim(callsText(stats)),
  ]
}

function size({ handlers }: Service): number {
  return handlers.async + handlers.sync
}
