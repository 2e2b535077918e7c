/** What is known of one function, for the eye or as a document. */
import { isNodePath } from '../base/source-file.ts'
import { waitsFor } from '../base/vocabulary.ts'
import { Chalk } from 'chalk'
import type { ChalkInstance } from 'chalk'
import type { AnalysedFunction } from '../propagate/analysis.ts'
import type { WayOut } from '../query/ways-out.ts'
import type { Boundary, EntryChain, Why } from '../query/why.ts'
import type { ReportContext } from './context.ts'
import { placeName } from './place-words.ts'
import { displayWidth } from './screen-text.ts'
import { entryName, entryNames, plural, shortName, someOf, thousands } from './words.ts'

const MOST = 8

/** For people. */
export function reportWhy(answer: Why, context: Pick<ReportContext, 'color' | 'limit'>): string {
  const chalk = new Chalk({ level: context.color ? 1 : 0 })
  const most = context.limit === null ? Number.POSITIVE_INFINITY : MOST
  const blocks = [
    [headline(answer, chalk)],
    section('runs on', placeRows(answer), most, chalk),
    section('callers', answer.callers.map(callerRow), most, chalk),
    section('entries that lead here', answer.chains.map(chainRow), most, chalk),
    section('waits here', blockingRows(answer), most, chalk),
    section(
      'held up on the event loop',
      answer.subject.boundary ? [] : answer.boundaries.map(boundaryRow),
      most,
      chalk,
    ),
    section(
      'ways out',
      answer.waysOut.map(way => [
        wayOut(way, answer.boundaries.length, !answer.subject.boundary, isNodePath(answer.subject.path)),
      ]),
      most,
      chalk,
    ),
    section(
      'not resolved',
      answer.unresolved.map(({ path, line, text, unresolved }) => [`${path}:${line}`, text, unresolved ?? '']),
      most,
      chalk,
    ),
  ]
  return blocks
    .filter(block => block.length > 0)
    .map(block => `${block.join('\n')}\n`)
    .join('\n')
}

/** For programs. */
export function reportWhyJson(answer: Why, context: Pick<ReportContext, 'version'>): string {
  const { subject, callers, unresolved, ...rest } = answer
  const document = {
    schema: 'colorfast/why@1',
    tool: { name: 'colorfast', version: context.version },
    function: identity(subject),
    entries: subject.entries,
    ...rest,
    callers: callers.map(identity),
    unresolved: unresolved.map(({ line, column, text, unresolved: reason }) => ({ line, column, text, reason })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function identity({ id, path, line, endLine, async, service }: AnalysedFunction): Record<string, unknown> {
  return { id, path, line, endLine, async, service }
}

function headline({ subject, blocking, places }: Why, chalk: ChalkInstance): string {
  const color = subject.kind === 'module' ? 'module' : subject.async ? 'async' : 'sync'
  const name = subject.kind === 'module' ? subject.id : shortName(subject.id)
  const lead = `${chalk.bold(name)} (${color}, ${subject.path}:${subject.line})`
  const own = blocking.length > 0 ? blocking : subject.waits
  const sinks = [...new Map(own.map(({ sink, kind }) => [sink, kind]))]
  if (sinks.length > 0) {
    const waits = sinks.slice(0, 2).map(([sink, kind]) => `${chalk.yellow(sink)} waits for ${waitsFor(kind)}`)
    const more = sinks.length > 2 ? `, and ${plural(sinks.length - 2, 'more call')}` : ''
    return `${lead} blocks: ${waits.join('; ')}${more}`
  }
  return places.length === 0 ? `${lead}: no known entry reaches it` : `${lead}: no blocking call is known in it`
}

function placeRows({ places, subject }: Why): string[][] {
  return places.map(({ place, pool, confidence, assumed, via }) => {
    const where =
      placeName(place, pool) + (place === 'shared-loop' && subject.service !== null ? ` of ${subject.service}` : '')
    const doubts = [assumed ? 'assumed: no known entry' : '', confidence === 'high' ? '' : `${confidence} confidence`]
    const how = via.length > 1 ? via.map(shortName).join(' → ') : ''
    return [where, [how, ...doubts].filter(part => part !== '').join(', ')]
  })
}

function callerRow(caller: AnalysedFunction): string[] {
  return [
    `${caller.path}:${caller.line}`,
    `${shortName(caller.id)} (${caller.kind === 'module' ? 'module' : caller.async ? 'async' : 'sync'})`,
  ]
}

function chainRow({ entry, functions }: EntryChain): string[] {
  const names = functions.map(shortName)
  return [entryName(entry), names.length > 1 ? [...names.slice(0, -1), 'here'].join(' → ') : 'here']
}

function blockingRows({ blocking }: Why): string[][] {
  return blocking.map(({ path, line, sink, kind, raises, through }) => {
    const note = raises === null ? `waits for ${waitsFor(kind)}` : `raises ${raises} on a loop`
    return [`${path}:${line}`, [...through.map(shortName), sink].join(' → '), note]
  })
}

function boundaryRow({ path, line, function: name, entries }: Boundary): string[] {
  return [`${path}:${line}`, shortName(name), someOf(entryNames(entries), 2)]
}

function wayOut(way: WayOut, all: number, plain: boolean, node: boolean): string {
  const clears =
    way.clears === all
      ? all === 1
        ? 'clears it'
        : `clears all ${thousands(all)}`
      : `clears ${way.clears} of ${thousands(all)}`
  switch (way.kind) {
    case 'plain-def': {
      const names = someOf(
        way.functions.map(name => `\`${shortName(name)}\``),
        3,
      )
      const verb = way.functions.length === 1 ? 'awaits nothing' : 'await nothing'
      return `${names} ${verb}: \`def\` instead of \`async def\` moves ${way.functions.length === 1 ? 'it' : 'them'} to threads; ${clears}`
    }
    case 'counterpart': {
      const instead = someOf(
        way.instead.map(name => `\`${name}\``),
        3,
      )
      const calls = way.sinks.length === 1 ? `\`${way.sinks[0] ?? ''}\`` : `its ${way.sinks.length} calls`
      const along = node ? 'an `async` function' : '`async def`'
      return `${instead} in place of ${calls}${plain ? `, and ${along} from here up to the handlers` : ''}; ${clears}`
    }
    case 'offload':
      return `${node ? 'a worker thread' : '`await asyncio.to_thread(…)`'} at ${way.calls === 1 ? 'the call' : `the ${way.calls} calls`} on the loop; ${clears}`
  }
}

/** Rows in columns under a heading, each once. */
function section(heading: string, given: readonly (readonly string[])[], most: number, chalk: ChalkInstance): string[] {
  if (given.length === 0) return []
  const rows = [...new Map(given.map(row => [row.join('\0'), row])).values()]
  const shown = rows.slice(0, most)
  const widths = [0, 1].map(column => Math.min(60, Math.max(...shown.map(row => displayWidth(row[column] ?? '')))))
  const lines = shown.map(row => {
    const cells = row.map(
      (cell, column) =>
        cell + ' '.repeat(Math.max(0, (row.length - 1 > column ? (widths[column] ?? 0) : 0) - displayWidth(cell))),
    )
    return `  ${cells.join('  ')}`.trimEnd()
  })
  const more = rows.length - shown.length
  return [
    chalk.bold(heading),
    ...lines,
    ...(more > 0 ? [chalk.dim(`  … ${thousands(more)} more; --all shows them`)] : []),
  ]
}
