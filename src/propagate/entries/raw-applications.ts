/**
 * Applications that no framework makes: `async def app(scope, receive, send)`, or an object that is called so. ASGI is a
 * protocol and no library, so no stub tells of them: what a server is told to serve does, and the names that servers look for.
 */
import { positionAt } from '../../facts/position.ts'
import type { Param } from '../../facts/file-facts.ts'
import type { Inference } from '../../infer/inference.ts'
import { callType } from '../../infer/calls/call-value.ts'
import { OPEN_ARGUMENTS } from '../../infer/calls/arguments.ts'
import { moduleActivation } from '../../infer/scope/activation.ts'
import { moduleMember } from '../../infer/scope/names.ts'
import type { Run, Type, Value } from '../../infer/values.ts'
import type { Deployment } from '../../link/deployments.ts'
import { isNodeModule, type Func, type Module } from '../../link/project.ts'
import { targetRuns, type EntryRecord } from '../entries.ts'
import type { ApplicationSite, UndeclaredApplication } from '../services.ts'
import { handedToServers, namedByServers } from '../commands/served.ts'

/** What the servers of a repository call for every request without a framework between. */
export interface RawApplication {
  readonly module: Module
  readonly run: Run
}

/** Names under which servers look for an application that is not named. */
const USUAL = ['app', 'application']

/** The applications of the protocol itself, in the order of their modules. */
export function rawApplications(inf: Inference, deployments: readonly Deployment[]): readonly RawApplication[] {
  const found = new Map<Func, RawApplication>()
  const add = (module: Module, type: Type | null): void => {
    for (const run of type ? bodies(inf, module, type) : []) if (!found.has(run.fn)) found.set(run.fn, { module, run })
  }
  const told = [...namedByServers(inf.project, deployments), ...handedToServers(inf.project, deployments)]
  for (const { module, attribute } of told) if (!module.file?.quiet) add(module, moduleMember(inf, module, attribute))
  for (const module of inf.project.modules) {
    if (module.file?.quiet || isNodeModule(module)) continue
    const own = module.functions.filter(
      fn => fn.parent?.index === 0 && !fn.owner && USUAL.includes(fn.name) && isNamedSo(fn),
    )
    for (const { name } of own) add(module, moduleMember(inf, module, name))
  }
  return [...found.values()]
}

/** They are services of their own where their folder has no framework; beside one they stand before it or are mounted. */
export function rawServices(
  raw: readonly RawApplication[],
  sites: readonly ApplicationSite[],
  extra: readonly UndeclaredApplication[],
): readonly ApplicationSite[] {
  const taken = new Set([...sites, ...extra].map(({ module }) => module.root))
  return raw
    .filter(({ module }) => !taken.has(module.root))
    .map(({ module, run: { fn } }) => ({
      module,
      framework: 'asgi',
      interface: 'asgi',
      line: positionAt(fn.module.facts, fn.facts.ns).line,
      record: { framework: 'asgi', interface: 'asgi', s: fn.facts.ns, e: fn.facts.ne },
    }))
}

/** The server calls them on its loop. One that stands before a framework's application is middleware to it. */
export function rawEntries(raw: readonly RawApplication[], services: readonly ApplicationSite[]): EntryRecord[] {
  const own = new Set(services.map(({ module }) => module))
  return raw.map(({ module, run }) => ({
    kind: own.has(module) ? 'route' : 'middleware',
    method: null,
    route: null,
    run,
    place: 'shared-loop',
    pool: null,
    confidence: 'high',
    by: 'asgi.application',
    receiver: null,
    writes: false,
    module: run.fn.module,
    s: run.fn.facts.ns,
    e: run.fn.facts.ne,
  }))
}

/** The bodies behind a value that a server is given: its own, its `__call__`, or what a factory gives back. */
function bodies(inf: Inference, module: Module, type: Type, isMade = false): readonly Run[] {
  const [top] = module.functions
  if (!top) return []
  return type.values.flatMap(value => {
    const runs = targetRuns(inf, top, value, { kind: 'route' }).filter(({ fn }) => takesAll(fn))
    if (runs.length > 0 || isMade || !isFactory(value)) return runs
    const at = moduleActivation(inf, module)
    return bodies(inf, module, callType(at, inf.values.one(value), OPEN_ARGUMENTS, null), true)
  })
}

function isFactory(value: Value): boolean {
  return value.k === 'function' && !value.fn.facts.async && !value.fn.module.isStub
}

/** Does the function take what a server hands over: scope, receive and send? */
function takesAll({ facts, owner }: Func): boolean {
  const taken = owner ? facts.params.slice(1) : facts.params
  const isPlain = ({ kind, default: preset }: Param): boolean =>
    (kind === 'normal' || kind === 'positional') && preset === undefined
  return facts.async && taken.length === 3 && taken.every(isPlain)
}

/** Without a server that names it, only the protocol's own names tell. */
function isNamedSo({ facts }: Func): boolean {
  return facts.async && facts.params.map(({ name }) => name).join() === 'scope,receive,send'
}
