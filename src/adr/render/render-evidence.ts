/** The record's context: what was measured, in plain sentences and tables. Words only; every number comes from evidence. */
import { waitsFor } from '../../base/vocabulary.ts'
import { poolText, type Deployment } from '../../rule/index.ts'
import { capacityOf } from '../evidence/capacity.ts'
import type { EntryCount, Evidence, ServiceEvidence } from '../evidence/collect-evidence.ts'
import type { LibraryUse } from '../evidence/library-use.ts'
import type { Chain, LoopWaits } from '../evidence/loop-waits.ts'
import { asyncFate, waitsForOthers } from '../evidence/replacements.ts'
import { waitingKinds } from '../measures/running-measures.ts'
import { serverText } from '../server-text.ts'
import {
  allOf,
  code,
  entryName,
  listing,
  maturityText,
  plain,
  plural,
  publicName,
  shortName,
  someOf,
  table,
  thousands,
} from '../wording.ts'

const MOST_SERVICES = 8
const MOST_LIBRARIES = 10
const MOST_DEPLOYMENTS = 6

/** Markdown of the evidence zone; `commit` is abbreviated, null outside a repository. */
export function renderEvidence(evidence: Evidence, commit: string | null): string {
  const at = commit === null ? 'Measured in the working tree' : `Measured at commit ${code(commit)}`
  const what = evidence.service === null ? '' : ` for ${code(evidence.service)}`
  return [
    `${at}${what}: ${plural(evidence.files, 'file')} with ${plural(evidence.functions, 'function')}, tests and migrations not counted.`,
    ...services(evidence),
    ...waits(evidence),
    ...chains(evidence.waits.worst, commit),
    ...mechanisms(evidence),
    ...waiting(evidence),
    ...handoffs(evidence),
    ...libraries(evidence.libraries),
    ...settings(evidence.services),
  ].join('\n\n')
}

function services({ services: all, otherServices, apart }: Evidence): string[] {
  if (all.length === 0) return ['No server application was recognised, so nothing is known of handlers.']
  const more =
    otherServices.length > 0
      ? [
          `Besides, without handlers that were recognised: ${someOf(
            otherServices.map(({ name, framework }) => `${code(name)} (${plain(framework)})`),
            6,
          )}.`,
        ]
      : []
  const rest = all.length > MOST_SERVICES ? [`And ${all.length - MOST_SERVICES} more services.`] : []
  return [...all.slice(0, MOST_SERVICES).map(serviceText), ...rest, ...more, ...onOtherRuntime(apart)]
}

/** Services that the options say nothing of. */
function onOtherRuntime(apart: Evidence['apart']): string[] {
  const [first] = apart
  if (!first) return []
  const names = apart.map(({ name, root, framework }) => `${code(name)} in ${code(root)} (${plain(framework)})`)
  const [is, has] = apart.length === 1 ? ['is', 'it has'] : ['are', 'they have']
  return [
    `${listing(names)} ${is} here, too, on another runtime, and no number of this record counts ${apart.length === 1 ? 'it' : 'them'}: ${has} a choice of ${apart.length === 1 ? 'its' : 'their'} own (${code(`colorfast adr draft --service ${first.name}`)}).`,
  ]
}

const PROTOCOLS: Readonly<Record<string, string>> = { asgi: ' (ASGI)', wsgi: ' (WSGI)', node: ' on Node.js' }

function serviceText(evidence: ServiceEvidence): string {
  const { service, entries, main } = evidence
  const { name, root, framework, interface: protocol } = service
  const where = root === '.' ? '' : ` in ${code(root)}`
  const sentences = [`${code(name)}${where} is ${/^[aeiou]/.test(framework) ? 'an' : 'a'} ${code(framework)} application${PROTOCOLS[protocol] ?? ''}.`] // prettier-ignore
  if (entries.length > 0) sentences.push(`Requests enter it through ${listing(entries.map(entryCount))}.`)
  if (main) {
    const onLoop = protocol === 'node' ? '; one thread of each process runs all handlers in turn' : ''
    sentences.push(`It is served by ${serverText(main)} (${saidWhere(main)})${atOnce(evidence)}${onLoop}.`)
  } else sentences.push('No file of the repository says how it is served.')
  return sentences.join(' ')
}

/** `Procfile:2`, and where its numbers stand, if that is elsewhere or if the environment may change them. */
function saidWhere({ path, line, settings }: Deployment): string {
  const numbers = settings.filter(({ name }) => COUNTS.includes(name))
  const files = [...new Set(numbers.filter(one => one.path !== path).map(one => code(`${one.path}:${one.line}`)))]
  const elsewhere = files.length === 0 ? '' : `, numbers from ${listing(files)}`
  const unsure = numbers.some(({ sure }) => !sure) ? ', unless the environment says otherwise' : ''
  return code(`${path}:${line}`) + elsewhere + unsure
}

const COUNTS: readonly string[] = ['workers', 'processes', 'threads']

/** `, so 160 requests can be in flight at once, at most 60 of them with a database connection (…)`. */
function atOnce(evidence: ServiceEvidence): string {
  const capacity = capacityOf(evidence, 'as-is')
  if (capacity.requests === null) return ''
  const { carried, bound, requests } = capacity
  const held = bound
    ? `at most ${thousands(Number(requests))} of them with a database connection (${poolText(bound)}, ${code(`${bound.at.path}:${bound.at.line}`)})`
    : ''
  if (carried === 'unbounded') return bound ? `, and its event loops take any number of requests, ${held}` : ''
  return `, so ${plural(carried, 'request')} can be in flight at once${held === '' ? '' : `, ${held}`}`
}

const KINDS: Readonly<Record<string, string>> = { websocket: 'web socket', dependency: 'dependency', tool: 'tool' }

/** `194 resolvers (all sync)`, `18 routes (13 async, 5 sync) of 16 functions`. */
function entryCount({ kind, async, sync, functions }: EntryCount): string {
  const noun = KINDS[kind] ?? kind
  const total = async + sync
  const nouns = noun === 'dependency' ? 'dependencies' : noun === 'middleware' ? 'pieces of middleware' : `${noun}s`
  const one = noun === 'middleware' ? 'piece of middleware' : noun
  const colour = async === 0 ? 'sync' : sync === 0 ? 'async' : `${thousands(async)} async, ${thousands(sync)} sync`
  const behind = functions < total ? ` of ${plural(functions, 'function')}` : ''
  return `${plural(total, one, nouns)} (${total > 1 && (async === 0 || sync === 0) ? `all ${colour}` : colour})${behind}`
}

function waits({ waits: { shared, own }, entryPoints }: Evidence): string[] {
  const texts: string[] = []
  const all = entryPoints.async + entryPoints.sync
  if (shared.places > 0)
    texts.push(
      `On event loops that requests share, ${plural(shared.places, 'call')} ${shared.places === 1 ? 'waits' : 'wait'} ${kindsOf(shared)} and ${shared.places === 1 ? 'stops' : 'stop'} every other request of the worker meanwhile. ${thousands(shared.handlers.length)} of ${plural(all, 'entry point')} ${shared.handlers.length === 1 ? 'reaches' : 'reach'} such a call.`,
    )
  if (own.places > 0)
    texts.push(
      `On loops that serve a single request, ${plural(own.places, 'call')} ${own.places === 1 ? 'waits' : 'wait'} ${kindsOf(own)}. Other requests do not notice; what that loop should run side by side runs one after the other. ${thousands(own.handlers.length)} of ${plural(all, 'entry point')} ${own.handlers.length === 1 ? 'reaches' : 'reach'} such a call.`,
    )
  if (texts.length > 0) return texts
  return entryPoints.async === 0 && all > 0
    ? [
        `No event loop takes part: ${allOf(all, 'entry point')} ${all === 1 ? 'is a plain function' : 'are plain functions'}, and no call was found that holds up a loop.`,
      ]
    : ['No call was found that holds up an event loop.']
}

/** `for the database`, `(95 for the database by 26 handlers, 3 for …)`. */
function kindsOf({ kinds }: LoopWaits): string {
  const [only, ...others] = kinds
  if (only && others.length === 0) return `for ${waitsFor(only.kind)}`
  return `(${byKind(kinds)})`
}

function byKind(kinds: LoopWaits['kinds']): string {
  return listing(
    kinds.map(({ kind, sites, handlers }) => {
      const reached = handlers === 0 ? '' : ` (${plural(handlers, 'handler')})`
      return `${thousands(sites)} for ${waitsFor(kind)}${reached}`
    }),
  )
}

function chains(worst: readonly Chain[], commit: string | null): string[] {
  if (worst.length === 0) return []
  const items = worst.map((chain, index) => `${index + 1}. ${chainText(chain)}`)
  const at = commit === null ? '' : ` at ${code(commit)}`
  const title =
    worst.length === 1
      ? 'The chain that reaches furthest'
      : `The ${worst.length === 2 ? 'two' : 'three'} chains that reach furthest`
  return [`${title}, as symbol and file${at}:`, items.join('\n')]
}

function chainText({ finding, entries }: Chain): string {
  const { kind, trace, sink, alsoReaches } = finding
  const reached = [...new Set(entries.map(entry => code(entryName(entry))))]
  const what = kind === null ? '' : ` for ${waitsFor(kind)}`
  const steps = trace.map(step => `${code(shortName(step.function))} (${code(step.path)})`)
  const chain = [...steps, ...(sink ? [code(publicName(sink.name))] : [])].join(' → ')
  const [first] = steps
  if (reached.length === 0) return `no known entry point reaches it; it waits${what}: ${chain}`
  // Behind a function that many handlers share, such as a decorator, each has its own way on.
  if (reached.length > 1 && alsoReaches > 0 && first !== undefined)
    return `${someOf(reached, 2)} wait${what} behind ${first}, each in its own way; one of ${thousands(alsoReaches + 1)}: ${chain}`
  return `${someOf(reached, 2)} ${reached.length === 1 ? 'waits' : 'wait'}${what}: ${chain}`
}

function mechanisms(evidence: Evidence): string[] {
  if (evidence.mechanisms.length === 0) return ['No call hands work to another thread or loop.']
  const names = evidence.mechanisms.map(
    ({ name, calls, files }) => `${code(name)} (${plural(calls, 'call')} in ${plural(files, 'file')})`,
  )
  const ways = plural(evidence.mechanisms.length, 'way')
  return [`Work crosses between threads and event loops in ${ways}: ${someOf(names, 8)}.`]
}

function waiting({ waitingHandlers }: Evidence): string[] {
  const count = waitingHandlers.length
  if (count === 0) return ['No handler was found that calls another service, streams or holds a connection open.']
  const held = waitingHandlers.filter(({ holdsThread }) => holdsThread).length
  const names = waitingHandlers.map(({ entry }) => code(entryName(entry)))
  const through = [...new Set(waitingHandlers.flatMap(one => one.through))].sort().map(code)
  const by = through.length === 0 ? '' : ` The calls are made with ${someOf(through, 5)}.`
  return [
    `${plural(count, 'handler')} may wait long for others (${waitingKinds(waitingHandlers)}): ${someOf(names, 4)}.${by} ${heldText(held, count)}`,
  ]
}

/** `All of them hold a thread meanwhile.` */
function heldText(held: number, count: number): string {
  if (held === 0) return `${count === 1 ? 'It holds' : 'They hold'} no thread meanwhile.`
  if (held === count)
    return `${count === 1 ? 'It holds' : count === 2 ? 'Both hold' : 'All of them hold'} a thread meanwhile.`
  return `${thousands(held)} of them ${held === 1 ? 'holds' : 'hold'} a thread meanwhile.`
}

function handoffs({ handoffs: all }: Evidence): string[] {
  if (all.length === 0) return []
  const names = new Map<string, number>()
  for (const { name } of all) names.set(name, (names.get(name) ?? 0) + 1)
  const parts = [...names]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, count]) => `${code(name)} ${thousands(count)}`)
  return [`In ${plural(all.length, 'place')} requests hand work over and do not wait for it: ${someOf(parts, 5)}.`]
}

function libraries(uses: readonly LibraryUse[]): string[] {
  // What Python's own modules do off the network is no choice of a library; a lock is a way of crossing.
  const telling = uses.filter(
    ({ waits: kinds, asyncSites, framework, standard, colour }) =>
      asyncSites > 0 ||
      (framework && (colour === 'sync' || colour === 'async')) ||
      (standard ? waitsForOthers({ waits: kinds }) : kinds.some(({ kind }) => kind !== 'lock')),
  )
  if (telling.length === 0) return []
  const rows = telling.slice(0, MOST_LIBRARIES).map(use => {
    const kinds = use.waits.map(({ kind, sites }) => `${waitsFor(kind)} ${thousands(sites)}`)
    return [
      code(use.name),
      kinds.length === 0 ? '–' : kinds.join(', '),
      thousands(use.onLoop),
      thousands(use.asyncSites),
      counterpartText(use),
    ]
  })
  const more =
    telling.length > MOST_LIBRARIES
      ? [`And ${plural(telling.length - MOST_LIBRARIES, 'library', 'libraries')} with fewer places.`]
      : []
  return [
    'What requests wait for, by library (places in the code):',
    table(['Library', 'Waits for', 'On an event loop', 'Async client', 'Async counterpart'], rows, [2, 3]),
    ...more,
  ]
}

/** `httpx (stable, rewrite)`. */
function counterpartText(use: LibraryUse): string {
  const { name, colour, counterpart, syncSites } = use
  if (colour === 'async') return 'is async itself'
  if (syncSites > 0 && asyncFate(use) === 'thread') return 'stays sync, in a thread'
  if (!counterpart) return colour === 'both' ? 'has both kinds of client' : syncSites === 0 ? '–' : 'none on record'
  const own = counterpart.name.split('.')[0] === name ? 'its own ' : ''
  return `${own}${code(counterpart.name)} (${maturityText(counterpart)})`
}

/** Only where files contradict each other: a reader has to know which one holds. */
function settings(services: readonly ServiceEvidence[]): string[] {
  const all = new Map<string, Deployment>()
  for (const { service } of services) {
    if (new Set(service.deployment.map(serverText)).size < 2) continue
    for (const one of service.deployment) all.set(`${one.path} ${serverText(one)}`, one)
  }
  const texts = new Set([...all.values()].map(serverText))
  if (texts.size === 0) return []
  const lines = [...texts].map(text => {
    const files = [...all.values()].filter(one => serverText(one) === text)
    return `* ${text}: ${someOf(
      files.map(({ path, line }) => code(`${path}:${line}`)),
      3,
    )}`
  })
  const more = lines.length > MOST_DEPLOYMENTS ? [`* and ${lines.length - MOST_DEPLOYMENTS} more`] : []
  return ['Server settings differ from file to file:', [...lines.slice(0, MOST_DEPLOYMENTS), ...more].join('\n')]
}
