/** The record's context: what was measured, in plain sentences and tables. Words only; every number comes from evidence. */
import type { AnalysisStats, Deployment, Service } from '../rule/index.ts'
import type { Chain, Evidence } from './evidence.ts'
import { isStandardModule } from './standard-library.ts'
import {
  code,
  entryName,
  listing,
  plain,
  plural,
  publicName,
  shortName,
  someOf,
  table,
  thousands,
  waitsFor,
} from './wording.ts'

/** Where the numbers come from. */
export interface Source {
  /** Abbreviated commit; null outside a repository. */
  readonly commit: string | null
  readonly stats: AnalysisStats
}

const MOST_SERVICES = 15
const MOST_LIBRARIES = 12
const MOST_DEPLOYMENTS = 6

/** Markdown of the evidence zone. */
export function renderEvidence(evidence: Evidence, { commit, stats }: Source): string {
  const at = commit === null ? 'Measured in the working tree' : `Measured at commit ${code(commit)}`
  return [
    `${at}: ${plural(stats.files, 'file')}, ${plural(stats.functions, 'function')}.`,
    ...services(evidence.services),
    ...waits(evidence),
    ...chains(evidence.worst),
    ...mechanisms(evidence),
    ...libraries(evidence),
    ...settings(evidence.deployments),
  ].join('\n\n')
}

function services(all: readonly Service[]): string[] {
  if (all.length === 0) return ['No server application was recognised, so nothing is known of handlers.']
  const busy = all.filter(({ handlers }) => handlers.async + handlers.sync > 0)
  const shown = (busy.length > 0 ? busy : all).slice(0, MOST_SERVICES)
  const rows = shown.map(service => {
    const { async, sync, blocked } = service.handlers
    const where = service.root === '.' ? '' : ` in ${code(service.root)}`
    return [
      `${code(service.name)}${where}`,
      plain(frameworkName(service)),
      String(async),
      String(sync),
      String(blocked),
      servedBy(service.deployment),
    ]
  })
  const others = all
    .filter(service => !shown.includes(service))
    .map(({ name, framework }) => `${code(name)} (${plain(framework)})`)
  const more = others.length > 0 ? [`Besides: ${someOf(others, 6)}.`] : []
  return [
    table(['Service', 'Framework', 'Async handlers', 'Sync handlers', 'Held up', 'Served by'], rows, [2, 3, 4]),
    ...more,
  ]
}

function waits(evidence: Evidence): string[] {
  if (evidence.blocking.length === 0) return ['No call was found that holds up an event loop.']
  const kinds = evidence.waits.map(({ kind, sites, handlers }) => {
    const reached = handlers === 0 ? '' : ` (${plural(handlers, 'handler')})`
    return `${thousands(sites)} for ${waitsFor(kind)}${reached}`
  })
  const { blocked, async, sync } = evidence.handlers
  const held =
    blocked === 0
      ? ''
      : ` ${thousands(blocked)} of ${plural(async + sync, 'handler')} ${blocked === 1 ? 'is' : 'are'} held up by it.`
  return [`An event loop waits in ${plural(evidence.blocking.length, 'place')}: ${listing(kinds)}.${held}`]
}

function chains(worst: readonly Chain[]): string[] {
  if (worst.length === 0) return []
  const items = worst.map(({ finding, entries }, index) => {
    const reached = [...new Set(entries.map(entry => code(entryName(entry))))]
    const who =
      reached.length === 0
        ? 'No known handler reaches it'
        : `${someOf(reached, 2)} ${reached.length === 1 ? 'waits' : 'wait'}`
    const what = finding.kind === null ? '' : ` for ${waitsFor(finding.kind)}`
    const steps = finding.trace.map(step => `${code(shortName(step.function))} in ${code(step.path)}`)
    const end = finding.sink ? [code(publicName(finding.sink.name))] : []
    return `${index + 1}. ${reached.length === 0 ? `${who}; it waits${what}` : who + what}: ${[...steps, ...end].join(' → ')}`
  })
  return ['The chains that reach furthest:', items.join('\n')]
}

function mechanisms(evidence: Evidence): string[] {
  if (evidence.mechanisms.length === 0) return ['No call hands work to another thread or loop.']
  const names = evidence.mechanisms.map(
    ({ name, calls, files }) => `${code(name)} (${plural(calls, 'call')} in ${plural(files, 'file')})`,
  )
  const ways = plural(evidence.mechanisms.length, 'way')
  return [`Work crosses between threads and event loops in ${ways}: ${someOf(names, 8)}.`]
}

function libraries(evidence: Evidence): string[] {
  // Frameworks that take both kinds of code, and Python's own modules off the loop, say nothing about the choice.
  const telling = evidence.libraries.filter(
    ({ name, colour, counterpart, callsOnLoop }) =>
      (colour !== 'both' || counterpart !== null) &&
      (!isStandardModule(name) || (colour === 'sync' && callsOnLoop > 0)),
  )
  const sorted = [...telling].sort(
    (a, b) => b.callsOnLoop - a.callsOnLoop || b.calls - a.calls || (a.name < b.name ? -1 : 1),
  )
  if (sorted.length === 0) return []
  const rows = sorted.slice(0, MOST_LIBRARIES).map(({ name, colour, calls, callsOnLoop, counterpart }) => {
    const other = counterpart
      ? `${code(counterpart.name)} (${plain(counterpart.maturity)}, ${plain(counterpart.effort)})`
      : colour === 'sync'
        ? 'none known'
        : '–'
    return [code(name), colour ?? '', thousands(calls), thousands(callsOnLoop), other]
  })
  const more =
    sorted.length > MOST_LIBRARIES
      ? [`And ${plural(sorted.length - MOST_LIBRARIES, 'library', 'libraries')} with fewer calls.`]
      : []
  return [table(['Library', 'Colour', 'Calls', 'On an event loop', 'Async counterpart'], rows, [2, 3]), ...more]
}

function settings(deployments: readonly Deployment[]): string[] {
  if (deployments.length === 0) return ['No server settings were found.']
  const lines = [...new Set(deployments.map(deployment => `* ${code(deployment.path)}: ${serverText(deployment)}`))]
  if (lines.length === 1) return []
  const more = lines.length > MOST_DEPLOYMENTS ? [`* and ${lines.length - MOST_DEPLOYMENTS} more`] : []
  return ['Server settings are said in several places:', [...lines.slice(0, MOST_DEPLOYMENTS), ...more].join('\n')]
}

function servedBy(deployments: readonly Deployment[]): string {
  const best =
    deployments.find(({ settings: said }) => said.some(({ name }) => name === 'workers' || name === 'threads')) ??
    deployments[0]
  if (!best) return 'not found'
  return `${serverText(best)} (${code(best.path)})`
}

/** `gunicorn, gthread, 2 workers with 4 threads each`. */
export function serverText({ server, workerClass, workers, threads }: Deployment): string {
  const parts = [plain(server)]
  if (workerClass !== null && workerClass !== server) parts.push(plain(workerClass.split('.').at(-1) ?? workerClass))
  const count = workers === null ? 'an unknown number of workers' : plural(workers, 'worker')
  parts.push(threads !== null && threads > 1 ? `${count} with ${plural(threads, 'thread')} each` : count)
  return parts.join(', ')
}

function frameworkName({ framework, interface: protocol }: Service): string {
  return protocol === 'none' ? framework : `${framework} (${protocol.toUpperCase()})`
}
