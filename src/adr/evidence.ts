/**
 * What the record says about the code, as data: counted from a finished analysis and its findings, with no words yet.
 * Everything is sorted, so that the same repository gives the same record.
 */
import type {
  AnalysedFunction,
  Analysis,
  BlockingKind,
  Deployment,
  Entry,
  Finding,
  Library,
  Service,
} from '../rule/index.ts'
import type { Cause } from '../rule/lint-result.ts'
import { isStandardModule } from './standard-library.ts'
import type { Template, TemplateOption } from './template.ts'
import { entryKey, publicName } from './wording.ts'

/** What one run of the rules gave. */
export interface RuleRun {
  readonly findings: readonly Finding[]
  readonly causes: readonly Cause[]
}

/** One run per option, under that option's profile. */
export type RunsByOption = Readonly<Record<string, RuleRun>>

/** What would have to change under an option. */
export interface WhatIf {
  readonly sites: number
  readonly functions: number
  readonly files: number
  readonly handlers: number
  readonly byRule: readonly { readonly rule: string; readonly sites: number }[]
  /** Libraries to replace, with what is known of their counterparts. */
  readonly libraries: readonly Library[]
  /** Functions whose repair clears most, first ones first. */
  readonly firstSteps: readonly Cause[]
  /** Libraries of that colour whose remedy is a thread, so that they stay. */
  readonly inThreads: readonly Library[]
  /** Rules of the profile that did not run, so that `sites` is only a lower bound. */
  readonly missing: readonly string[]
  /** Fingerprints behind `sites`. */
  readonly findings: readonly string[]
}

/** A way of handing work from one kind of code to the other. */
export interface Mechanism {
  readonly name: string
  /** What the call is to the linter: `to-thread`, `async-to-sync`, … */
  readonly role: string
  readonly calls: number
  readonly files: number
}

/** A chain that holds up a loop. */
export interface Chain {
  readonly finding: Finding
  readonly entries: readonly Entry[]
}

export interface Evidence {
  readonly services: readonly Service[]
  readonly deployments: readonly Deployment[]
  readonly handlers: { readonly async: number; readonly sync: number; readonly blocked: number }
  /** Functions that requests run, registered with a framework, by colour: routes, resolvers, loaders, dependencies, … */
  readonly entryPoints: { readonly async: number; readonly sync: number }
  readonly waits: readonly { readonly kind: BlockingKind; readonly sites: number; readonly handlers: number }[]
  readonly blocking: readonly Finding[]
  readonly worst: readonly Chain[]
  readonly mechanisms: readonly Mechanism[]
  readonly libraries: readonly Library[]
  /** Handlers that stream, hold a connection open or wait for the network. */
  readonly waitingHandlers: readonly { readonly entry: Entry; readonly holdsThread: boolean }[]
  readonly options: Readonly<Record<string, WhatIf>>
}

/** Entries that a client's request runs. */
const SERVED = new Set<Entry['kind']>(['route', 'websocket', 'resolver', 'loader', 'tool', 'middleware', 'dependency'])
/** Entries that may wait long for others; a dependency or a middleware is part of such a handler. */
const HANDLERS = new Set<Entry['kind']>(['route', 'websocket', 'resolver', 'tool'])
const CROSSINGS: readonly string[] = [
  'sync-to-async',
  'async-to-sync',
  'to-thread',
  'executor.submit',
  'executor.map',
  'loop.run-in-executor',
  'loop.run',
  'loop.run-until-complete',
  'loop.submit-threadsafe',
  'wsgi-to-asgi',
  'nest-asyncio',
]
const WORST = 3
const FIRST_STEPS = 5

/** Counts everything once. */
export function collectEvidence(
  analysis: Analysis,
  findings: readonly Finding[],
  runs: RunsByOption,
  template: Pick<Template, 'options'>,
  missingRules: readonly string[] = [],
): Evidence {
  const functions = analysis.functions.filter(({ quiet }) => !quiet)
  const blocking = findings.filter(holdsUpLoop)
  return {
    services: analysis.services,
    deployments: distinctDeployments(analysis.services),
    handlers: sumHandlers(analysis.services),
    entryPoints: countEntryPoints(functions),
    waits: countWaits(blocking),
    blocking,
    worst: worstChains(blocking),
    mechanisms: countMechanisms(functions),
    libraries: analysis.libraries.filter(
      ({ colour, calls }) => calls > 0 && (colour === 'sync' || colour === 'async' || colour === 'both'),
    ),
    waitingHandlers: findWaitingHandlers(functions, analysis.services),
    options: Object.fromEntries(
      template.options.map(option => [
        option.id,
        whatIf(option, runs[option.id] ?? { findings: [], causes: [] }, analysis.libraries, missingRules),
      ]),
    ),
  }
}

/** Counts the findings of one option's run. */
function whatIf(
  option: TemplateOption,
  { findings, causes }: RuleRun,
  libraries: readonly Library[],
  missingRules: readonly string[],
): WhatIf {
  const byRule = new Map<string, number>()
  for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  const entries = findings.flatMap(finding => finding.entries.filter(({ kind }) => SERVED.has(kind)))
  const wrongColour = libraries.filter(
    ({ name, colour, calls }) =>
      option.replaces !== 'none' && colour === option.replaces && calls > 0 && !isStandardModule(name),
  )
  return {
    sites: new Set(findings.map(({ path, line, column }) => `${path}:${line}:${column}`)).size,
    functions: new Set(findings.map(finding => finding.function)).size,
    files: new Set(findings.map(({ path }) => path)).size,
    handlers: new Set(entries.map(entryKey)).size,
    byRule: [...byRule]
      .map(([rule, sites]) => ({ rule, sites }))
      .sort((a, b) => b.sites - a.sites || order(a.rule, b.rule)),
    libraries: wrongColour.filter(({ counterpart }) => counterpart?.effort !== 'thread'),
    inThreads: wrongColour.filter(({ counterpart }) => counterpart?.effort === 'thread'),
    missing: option.profile.filter(rule => missingRules.includes(rule)),
    // Handlers become plain functions as a step to everything but the option that wants them async.
    firstSteps: causes.filter(({ kind }) => kind === 'function' || option.handlers !== 'async').slice(0, FIRST_STEPS),
    findings: findings.map(({ fingerprint }) => fingerprint).sort(),
  }
}

/** Says that a loop's thread waits; trifles left out. */
function holdsUpLoop({ kind, place, level }: Finding): boolean {
  return kind !== null && level !== 'info' && (place === 'shared-loop' || place === 'private-loop')
}

function sumHandlers(services: readonly Service[]): Evidence['handlers'] {
  const sum = { async: 0, sync: 0, blocked: 0 }
  for (const { handlers } of services) {
    sum.async += handlers.async
    sum.sync += handlers.sync
    sum.blocked += handlers.blocked
  }
  return sum
}

function countEntryPoints(functions: readonly AnalysedFunction[]): Evidence['entryPoints'] {
  const entries = functions.filter(({ registrations }) => registrations.some(({ kind }) => SERVED.has(kind)))
  const asynchronous = entries.filter(entry => entry.async).length
  return { async: asynchronous, sync: entries.length - asynchronous }
}

function countWaits(blocking: readonly Finding[]): Evidence['waits'] {
  const kinds = new Map<BlockingKind, { sites: number; entries: Set<string> }>()
  for (const { kind, entries } of blocking) {
    if (kind === null) continue
    const count = kinds.get(kind) ?? { sites: 0, entries: new Set<string>() }
    count.sites++
    for (const entry of entries) if (SERVED.has(entry.kind)) count.entries.add(entryKey(entry))
    kinds.set(kind, count)
  }
  return [...kinds]
    .map(([kind, { sites, entries }]) => ({ kind, sites, handlers: entries.size }))
    .sort((a, b) => b.sites - a.sites || order(a.kind, b.kind))
}

/** The chains that most entries wait for, each with another library call or another function at its end. */
function worstChains(blocking: readonly Finding[]): Chain[] {
  const seen = new Set<string>()
  const chains: Chain[] = []
  const ranked = [...blocking].sort((a, b) => b.entries.length - a.entries.length)
  for (const finding of ranked) {
    const end = finding.trace.at(-1)
    const keys = [`ends ${end?.function ?? finding.function} ${finding.sink?.name ?? ''}`, `begins ${finding.function}`]
    if (finding.place === 'startup' || keys.some(key => seen.has(key))) continue
    for (const key of keys) seen.add(key)
    chains.push({ finding, entries: finding.entries })
    if (chains.length === WORST) break
  }
  return chains
}

/** Calls that hand a function or a coroutine to other threads or loops, by the API that takes it. */
function countMechanisms(functions: readonly AnalysedFunction[]): Mechanism[] {
  const found = new Map<string, { role: string; calls: number; files: Set<string> }>()
  for (const { calls, path, test } of functions) {
    if (test) continue
    for (const call of calls) {
      const crossing = crossingOf(call)
      if (crossing === null) continue
      const count = found.get(crossing.name) ?? { role: crossing.role, calls: 0, files: new Set<string>() }
      count.calls++
      count.files.add(path)
      found.set(crossing.name, count)
    }
  }
  return [...found]
    .map(([name, { role, calls, files }]) => ({ name, role, calls, files: files.size }))
    .sort((a, b) => b.calls - a.calls || order(a.name, b.name))
}

function crossingOf({ targets, callbacks }: AnalysedFunction['calls'][number]): { name: string; role: string } | null {
  for (const { name, roles } of targets) {
    const role = roles.find(word => CROSSINGS.includes(word))
    // `sync_to_async(f)(x)` is one crossing, made where the wrapper is.
    if (role !== undefined) return name.endsWith('()') ? null : { name: publicName(name), role }
  }
  const handed = callbacks.find(({ place }) => place === 'thread-pool' || place === 'private-loop')
  return handed && !handed.by.endsWith('()')
    ? { name: publicName(handed.by), role: handed.place === 'thread-pool' ? 'to-thread' : 'loop.run' }
    : null
}

function findWaitingHandlers(
  functions: readonly AnalysedFunction[],
  services: readonly Service[],
): Evidence['waitingHandlers'] {
  const waiting: { entry: Entry; holdsThread: boolean }[] = []
  // An async view on WSGI has a loop of its own, and its worker's thread waits for it.
  const wsgi = new Set(services.filter(service => service.interface === 'wsgi').map(({ name }) => name))
  const known = new Map(functions.map(candidate => [candidate.id, candidate]))
  for (const candidate of functions) {
    for (const { kind, method, route, function: name } of candidate.registrations) {
      if (!HANDLERS.has(kind)) continue
      if (kind === 'websocket' || candidate.generator || waitsForNetwork(candidate, known)) {
        waiting.push({
          entry: { kind, method, route, function: name },
          holdsThread: !candidate.async || wsgi.has(candidate.service ?? ''),
        })
      }
    }
  }
  return waiting
}

/** Calls a network client, sync or async, in itself or in what it calls in the project. */
function waitsForNetwork(start: AnalysedFunction, known: ReadonlyMap<string, AnalysedFunction>): boolean {
  const open = [start]
  const seen = new Set([start.id])
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { blocking, targets } of at.calls) {
      if (blocking.some(({ kind }) => kind === 'network')) return true
      for (const { name, kind, roles } of targets) {
        if (roles.includes('client.async') || roles.includes('connection.network')) return true
        const next = kind === 'project' && !seen.has(name) ? known.get(name) : undefined
        seen.add(name)
        if (next) open.push(next)
      }
    }
  }
  return false
}

function distinctDeployments(services: readonly Service[]): Deployment[] {
  const found = new Map<string, Deployment>()
  for (const { deployment } of services)
    for (const one of deployment) found.set(`${one.path}:${one.line}:${one.server}`, one)
  return [...found.values()].sort((a, b) => order(a.path, b.path) || a.line - b.line)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
