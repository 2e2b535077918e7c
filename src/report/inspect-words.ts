/** Phrases that the pretty and the Markdown form of `inspect` share. */
import type { Library } from '../propagate/analysis.ts'
import type { HandlerCounts, Limit, Offload, Said, ServerProfile, ServiceProfile } from '../query/inspect/profile.ts'
import { runsOnLambda } from '../rule/index.ts'
import { plural, thousands } from './words.ts'

/** One row: what, how much, and where it was said. */
export interface Row {
  readonly label: string
  readonly text: string
  /** Where or how it is known; empty where it was counted. */
  readonly from: string
}

/** What the framework does. */
export function modelRows({ model }: ServiceProfile): Row[] {
  if (model === null) return []
  return [
    row('model', model.model),
    row('concurrency', model.concurrency),
    row('blocking', model.blocking),
    row('remedy', model.remedy),
  ]
}

/** How it is served, how much at once, and by which code. */
export function measuredRows(service: ServiceProfile): Row[] {
  if (!service.analysed) return [row('code', 'not analysed; known by its manifest only')]
  return [
    ...serverRows(service),
    ...service.limits.map((limit, index) => ({
      label: index === 0 ? 'in flight' : '',
      text: limitText(limit, service.server),
      from: limit.path === null ? '' : `${limit.path}:${String(limit.line)}`,
    })),
    ...(service.handlers === null ? [] : handlerRows(service.handlers, service.interface === 'wsgi')),
    ...(service.offloads.length === 0 ? [row('offloads', 'none')] : []),
    ...service.offloads.map((offload, index) => ({
      label: index === 0 ? 'offloads' : '',
      text: offloadText(offload),
      from: placeOf(offload.first),
    })),
  ]
}

function serverRows({ server, otherServers, interface: kind }: ServiceProfile): Row[] {
  if (server === null)
    return [row('server', kind === 'none' ? 'none found' : 'none found: no file says how it is started')]
  const rows = [
    said('server', server.server, server.development ? ', a development server' : ''),
    ...(server.workerClass.value === null && server.workerClass.path === null
      ? []
      : [said('class', server.workerClass)]),
    workersRow(server),
    ...(server.unseenCpuLimit ? [unseenLimitRow(server.unseenCpuLimit)] : []),
    ...(server.threads.value === null && server.threads.path === null
      ? []
      : [said('threads', server.threads, ' for each worker')]),
    ...(server.timeout.value === null && server.timeout.path === null ? [] : [said('timeout', server.timeout, ' s')]),
  ]
  const others = otherServers.map(other => {
    const parts = [other.server.value, other.workerClass.value, countOf(other.workers.value, 'worker')]
    const threads =
      other.threads.value !== null && other.threads.value > 1 ? countOf(other.threads.value, 'thread') : null
    return {
      label: '',
      text: [...parts, threads].filter(part => part !== null).join(', '),
      from: placeOf(other.server),
    }
  })
  const [first, ...rest] = others
  return [...rows, ...(first === undefined ? [] : [{ ...first, label: 'also' }, ...rest])]
}

function workersRow({ server, workers }: ServerProfile): Row {
  if (server.value === 'celery' && workers.path === null)
    return { label: 'workers', text: 'one for each processor', from: 'the default' }
  if (runsOnLambda({ server: server.value })) return row('workers', 'as many instances as requests at once, by Lambda')
  return said('workers', workers)
}

function unseenLimitRow({ cpus, path, line }: NonNullable<ServerProfile['unseenCpuLimit']>): Row {
  const text = `counted from the processors of the machine: the container's limit of ${String(cpus)} ${cpus === 1 ? 'CPU' : 'CPUs'} is not seen by the count`
  return { label: '', text, from: placeOf({ path, line }) }
}

function said<T extends string | number | null>(label: string, { value, sure, path, line }: Said<T>, unit = ''): Row {
  const place = path === null ? '' : placeOf({ path, line })
  const text = value === null ? 'not known' : `${String(value)}${unit}`
  if (sure === 'said') return { label, text, from: place }
  if (sure === 'assumed') return { label, text: `${text}, unless a variable says otherwise`, from: place }
  if (sure === 'unknown') return { label, text: path === null ? text : 'computed, or set from outside', from: place }
  return { label, text, from: 'the default' }
}

/** `40 for each worker, 160 in all: AnyIO's threads`. */
function limitText({ what, perWorker, total, by }: Limit, server: ServerProfile | null): string {
  if (perWorker === null) return `${what}: ${by}`
  const noun = (count: number): string => (count === 1 ? what.replace(/s$/, '') : what)
  const several = total !== null && total !== perWorker
  const each = server !== null && runsOnLambda({ server: server.server.value }) ? 'instance' : 'worker'
  const amount =
    several && server !== null
      ? `${thousands(total)} ${noun(total)}, ${thousands(perWorker)} for each of ${plural(server.workers.value ?? 0, 'worker')}`
      : `${thousands(perWorker)} ${noun(perWorker)}${total === null ? ` for each ${each}` : ''}`
  return `${amount}: ${by}`
}

function handlerRows({ async, sync, blockedOnLoop, waitingInThread, others }: HandlerCounts, ownLoops: boolean): Row[] {
  const loop = ownLoops ? 'a loop of their own' : 'the event loop'
  const rows = [
    row('handlers', async + sync === 0 ? 'none found' : `${thousands(async)} async, ${thousands(sync)} plain`),
  ]
  if (blockedOnLoop > 0)
    rows.push(
      row('', `${thousands(blockedOnLoop)} ${blockedOnLoop === 1 ? 'reaches' : 'reach'} a blocking call on ${loop}`),
    )
  if (waitingInThread > 0)
    rows.push(
      row(
        '',
        `${waitingInThread === 1 ? '1 plain one waits' : `${thousands(waitingInThread)} plain ones wait`} for something in a thread`,
      ),
    )
  for (const { kind, async: a, sync: s, blockedOnLoop: b } of others)
    rows.push(
      row('', `${kind}: ${thousands(a)} async, ${thousands(s)} plain${b > 0 ? `, ${thousands(b)} block ${loop}` : ''}`),
    )
  return rows
}

function offloadText({ name, uses }: Offload): string {
  return `${publicName(name)}: ${plural(uses, 'place')}`
}

/** The name under which people import it: `asyncio.threads.to_thread` → `asyncio.to_thread`. */
function publicName(name: string): string {
  return name.replaceAll(/\._[a-z]\w*/g, '').replace(/^asyncio\.[a-z]+\.(?=\w)/, 'asyncio.')
}

/** Rows on the libraries of the project; each at most `most` long. */
export function libraryText(libraries: readonly Library[], most: number): string {
  const shown = libraries.slice(0, most).map(({ name, counterpart, calls, callsOnLoop }) => {
    const other = counterpart === null ? '' : ` → ${counterpart.name} (${counterpart.maturity})`
    const onLoop = callsOnLoop > 0 ? `, ${thousands(callsOnLoop)} on a loop` : ''
    return `${name}${other}: ${plural(calls, 'call')}${onLoop}`
  })
  const rest = libraries.length - shown.length
  return [...shown, ...(rest > 0 ? [`and ${thousands(rest)} more`] : [])].join('; ')
}

function countOf(value: number | null, noun: string): string | null {
  return value === null ? null : plural(value, noun)
}

function placeOf({ path, line }: { readonly path: string | null; readonly line: number | null }): string {
  return path === null ? '' : `${path}:${String(line)}`
}

function row(label: string, text: string): Row {
  return { label, text, from: '' }
}
