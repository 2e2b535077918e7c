/** The concurrency profile of a repository, for the eye, as Markdown, or as a document for programs. */
import { Chalk } from 'chalk'
import type { Library } from '../propagate/analysis.ts'
import type { Profile, ServiceProfile } from '../query/inspect/profile.ts'
import type { ReportContext } from './context.ts'
import { libraryText, measuredRows, modelRows } from './inspect-words.ts'
import type { Row } from './inspect-words.ts'
import { displayWidth, wrap } from './screen-text.ts'
import { percent, plural, thousands } from './words.ts'

/** Libraries of one colour in a row on the screen. */
const MOST = 8
const COLUMN = 13

/** For people. */
export function reportInspect(profile: Profile, context: Pick<ReportContext, 'color' | 'width'>): string {
  const chalk = new Chalk({ level: context.color ? 1 : 0 })
  const width = Math.max(60, context.width)
  const blocks = profile.services.map(service => {
    const rows = [...measuredRows(service), ...modelRows(service)]
    return [
      `${chalk.bold(service.name)}  ${title(service)}  ${chalk.dim(`${service.at.path}:${String(service.at.line)}`)}`,
      ...rows.flatMap(row => screenRow(row)),
    ]
  })
  if (blocks.length === 0) blocks.push(['No server application was recognised.'])
  blocks.push([
    chalk.bold('libraries'),
    ...libraryGroups(profile).flatMap(([label, found]) =>
      wrap(`  ${label}: ${libraryText(found, MOST)}`, width, '    '),
    ),
    ...wrap(callsLine(profile), width, '  '),
  ])
  return blocks.map(lines => `${lines.join('\n')}\n`).join('\n')

  function screenRow({ label, text, from }: Row): string[] {
    const indent = ' '.repeat(COLUMN + 2)
    const body = from === '' ? text : `${text}  (${from})`
    const lines = wrap(indent + body, width, indent)
    const head = `  ${chalk.dim(label)}${' '.repeat(Math.max(0, COLUMN - displayWidth(label)))}`
    return lines.map((line, index) => (index === 0 ? head + line.slice(COLUMN + 2) : line))
  }
}

/** For a page: one section per service. */
export function reportInspectMarkdown(profile: Profile): string {
  const lines = ['## Concurrency profile', '']
  for (const service of profile.services) {
    lines.push(
      `### ${escape(service.name)}`,
      '',
      `${escape(title(service))}, ${code(`${service.at.path}:${String(service.at.line)}`)}`,
      '',
    )
    lines.push('| | | where |', '|---|---|---|')
    for (const { label, text, from } of [...measuredRows(service), ...modelRows(service)])
      lines.push(`| ${escape(label)} | ${escape(text)} | ${/:\d+$/.test(from) ? code(from) : escape(from)} |`)
    if (service.model !== null) lines.push('', `On the framework: <${service.model.source}>`)
    lines.push('')
  }
  if (profile.services.length === 0) lines.push('No server application was recognised.', '')
  lines.push('### Libraries', '')
  for (const [label, found] of libraryGroups(profile)) {
    lines.push(`${label[0]?.toUpperCase() ?? ''}${label.slice(1)}:`, '')
    lines.push('| library | counterpart | calls | on a loop |', '|---|---|---:|---:|')
    for (const { name, counterpart, calls, callsOnLoop } of found) {
      const other = counterpart === null ? '' : `${code(counterpart.name)} (${escape(counterpart.maturity)})`
      lines.push(`| ${code(name)} | ${other} | ${String(calls)} | ${String(callsOnLoop)} |`)
    }
    lines.push('')
  }
  lines.push(`${escape(callsLine(profile))}.`)
  return `${lines.join('\n')}\n`
}

/** For programs; `schemas/inspect-1.schema.json` describes it. */
export function reportInspectJson(profile: Profile, { version }: Pick<ReportContext, 'version'>): string {
  const { services, libraries, callsOnLoop, unresolvedOnLoop } = profile
  const document = {
    schema: 'colorfast/inspect@1',
    tool: { name: 'colorfast', version },
    services,
    libraries: Object.fromEntries(Object.entries(libraries).map(([group, found]) => [group, found.map(libraryOf)])),
    callsOnLoop,
    unresolvedOnLoop,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function libraryOf({ name, colour, counterpart, files, calls, callsOnLoop }: Library): Record<string, unknown> {
  return { name, colour, counterpart, files, calls, callsOnLoop }
}

function title({ frameworkName, alongside, language, interface: kind }: ServiceProfile): string {
  const spoken = kind === null || kind === 'none' || kind === 'node' ? '' : ` (${kind.toUpperCase()})`
  return `${[frameworkName, ...alongside].join(' + ')}${spoken}${language === 'Python' || language === frameworkName ? '' : `, ${language}`}`
}

function libraryGroups({ libraries }: Profile): [string, readonly Library[]][] {
  const groups: [string, readonly Library[]][] = [
    ['sync, with an async counterpart', libraries.syncWithCounterpart],
    ['sync, without one', libraries.syncWithout],
    ['async', libraries.async],
    ['both', libraries.both],
  ]
  return groups.filter(([, found]) => found.length > 0)
}

function callsLine({ callsOnLoop, unresolvedOnLoop }: Profile): string {
  if (callsOnLoop === 0) return '  no calls on an event loop'
  return `  ${plural(callsOnLoop, 'call')} on event loops, ${thousands(unresolvedOnLoop)} not resolved (${percent(unresolvedOnLoop, callsOnLoop)})`
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').trim()
}
