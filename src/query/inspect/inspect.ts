/** `inspect`: the concurrency profile of every service, from a finished analysis and what is known of frameworks. */
import { callsWithRole, mainDeployment, runsOnLambda, targetWith } from '../../rule/index.ts'
import type { AnalysedFunction, Analysis, Library, Service } from '../../propagate/analysis.ts'
import { limitsOf, speaksAsgi } from './limits.ts'
import { manifestServices } from './manifests.ts'
import type { Manifest } from './manifests.ts'
import type { HandlerCounts, Models, ModelTexts, Offload, Profile, ServiceProfile } from './profile.ts'
import { serverProfile } from './server-profile.ts'

/** How work leaves its thread or loop, by the roles that stubs give. */
const OFFLOADS: readonly string[] = [
  'to-thread',
  'loop.run-in-executor',
  'executor.submit',
  'executor.map',
  'sync-to-async',
  'async-to-sync',
  'loop.run',
  'loop.run-until-complete',
  'thread.new',
  'process.new',
  'background.task',
  'task.spawn',
  'queue.send',
]

/** Profiles of all services, the largest first, those known by a manifest only at the end. */
export function inspect(analysis: Analysis, models: Models, manifests: readonly Manifest[]): Profile {
  const measured = analysis.services.map(service => serviceProfile(analysis, service, models))
  const size = ({ handlers }: ServiceProfile): number => (handlers === null ? 0 : handlers.async + handlers.sync)
  return {
    services: [
      ...measured.sort((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : 1)),
      ...manifestServices(manifests, models.frameworks, analysis.services),
    ],
    libraries: libraries(analysis.libraries),
    callsOnLoop: analysis.stats.callsOnLoop,
    unresolvedOnLoop: analysis.stats.unresolvedOnLoop,
  }
}

/** What a framework's threads and workers mean on Lambda: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html */
const ON_LAMBDA: Pick<ModelTexts, 'concurrency' | 'blocking' | 'remedy'> = {
  concurrency: 'instances: each takes one request at a time',
  blocking: 'no other request waits, only what this one has begun beside it; the time is paid for',
  remedy: 'time limits below that of the function; work that outlives the answer goes to a queue',
}

function serviceProfile(analysis: Analysis, service: Service, { frameworks, pools }: Models): ServiceProfile {
  const model = frameworks.find(({ id }) => id === service.framework)
  const deployment = mainDeployment(service)
  const server = deployment === null ? null : serverProfile(deployment)
  const handlers = analysis.functions.filter(fn => fn.service === service.name && !fn.quiet && isHandler(fn))
  const texts = service.interface === 'asgi' && speaksAsgi(deployment) !== false ? (model?.asgi ?? model) : model
  return {
    name: service.name,
    root: service.root,
    language: model?.language ?? 'Python',
    framework: service.framework,
    frameworkName: model?.name ?? service.framework,
    alongside: (service.alongside ?? []).map(id => frameworks.find(one => one.id === id)?.name ?? id),
    interface: service.interface,
    analysed: true,
    at: { path: service.at.path, line: service.at.line },
    model:
      texts === undefined || model === undefined
        ? null
        : {
            model: texts.model,
            concurrency: texts.concurrency,
            blocking: texts.blocking,
            remedy: texts.remedy,
            ...(deployment !== null && runsOnLambda(deployment) && ON_LAMBDA),
            source: model.source,
          },
    server,
    otherServers: service.deployment.filter(one => one !== deployment).map(serverProfile),
    limits: limitsOf(analysis, service, deployment, server, handlers, pools),
    handlers: handlerCounts(service),
    offloads: offloads(analysis, service),
  }
}

function isHandler(fn: AnalysedFunction): boolean {
  return fn.registrations.some(({ kind }) => kind === 'route' || kind === 'websocket')
}

/** The same functions that the first line of `lint` counts, and the other kinds beside them. */
function handlerCounts({ handlers, otherEntries }: Service): HandlerCounts {
  return {
    async: handlers.async,
    sync: handlers.sync,
    blockedOnLoop: handlers.blocked,
    waitingInThread: handlers.waiting ?? 0,
    others: (otherEntries ?? []).map(({ blocked, ...counts }) => ({ ...counts, blockedOnLoop: blocked })),
  }
}

function offloads(analysis: Analysis, service: Service): Offload[] {
  const found = new Map<string, { uses: number; first: Offload['first'] }>()
  for (const { fn, call } of callsWithRole(analysis, ...OFFLOADS)) {
    const target = targetWith(call, ...OFFLOADS)
    // Making a wrapper is the use; calling what was made is not another one.
    if (fn.service !== service.name || target === undefined || target.name.endsWith('()')) continue
    const known = found.get(target.name)
    if (known) known.uses++
    else found.set(target.name, { uses: 1, first: { path: call.path, line: call.line } })
  }
  return [...found]
    .map(([name, { uses, first }]) => ({ name, uses, first }))
    .sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1))
}

/** Libraries that the project calls, by colour; those called most come first. */
function libraries(all: readonly Library[]): Profile['libraries'] {
  const used = all
    .filter(({ colour, calls }) => colour !== null && colour !== 'neutral' && calls > 0)
    .sort((a, b) => b.calls - a.calls || (a.name < b.name ? -1 : 1))
  return {
    syncWithCounterpart: used.filter(({ colour, counterpart }) => colour === 'sync' && counterpart !== null),
    syncWithout: used.filter(({ colour, counterpart }) => colour === 'sync' && counterpart === null),
    async: used.filter(({ colour }) => colour === 'async'),
    both: used.filter(({ colour }) => colour === 'both'),
  }
}
