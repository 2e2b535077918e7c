/** What the server settings of a service say about its processes and threads, as far as rules ask. */
import type { AnalysedFunction, Analysis, Deployment, Service } from '../propagate/analysis.ts'
import type { Related } from './finding.ts'

const DEVELOPMENT: ReadonlySet<string> = new Set([
  'flask-dev',
  'django-dev',
  'quart-dev',
  'wsgiref',
  'nodemon',
  'ts-node-dev',
  'vite-dev',
])

const ELSEWHERE =
  /(^|[/._-])(dev|devel|development|local|mac|macos|osx|minikube|tests?|testing|e2e|ci|override|debug|docs|demo|contrib|examples?|mocks?|bench(mark)?s?)(?=[/._-]|$)/i

/** The service that a function belongs to, where it is known. */
export function serviceOf({ services }: Analysis, { service }: Pick<AnalysedFunction, 'service'>): Service | undefined {
  return services.find(({ name }) => name === service)
}

/**
 * The place that tells how a service runs in production: no development server, no file that is named after development or
 * tests, a command before a call in the code, and of those the one that says most. Null where nothing is said.
 */
export function mainDeployment({ deployment }: Pick<Service, 'deployment'>): Deployment | null {
  return deployment.reduce<Deployment | null>(
    (best, one) => (best === null || compareRanks(rankOf(one, deployment), rankOf(best, deployment)) < 0 ? one : best),
    null,
  )
}

/** Adapters that run an application on AWS Lambda. */
const LAMBDA: ReadonlySet<string> = new Set([
  'mangum',
  'zappa',
  'serverless-wsgi',
  'awsgi',
  'apig-wsgi',
  'lambda-web-adapter',
])

/** Runs on Lambda, which gives an instance one request at a time, stops it between them, and starts more for more. */
export function runsOnLambda({ server }: Pick<Deployment, 'server'>): boolean {
  return LAMBDA.has(server)
}

/** Whether nothing says that a service is served in any other way than on Lambda; calls in the code are for trying it out. */
export function takesOneAtATime(service: Pick<Service, 'deployment'> | undefined): boolean {
  const others = (service?.deployment ?? []).filter(one => !runsOnLambda(one))
  return (
    service?.deployment.some(runsOnLambda) === true &&
    others.every(
      one => isDevelopmentServer(one) || isPython(one) || isElsewhere(one) || isLeftOver(one, service.deployment),
    )
  )
}

/** What runs the requests of a worker as greenlets: a class of gunicorn or uWSGI, or one that is named after them. */
export function greenletsOf({ server, workerClass }: Pick<Deployment, 'server' | 'workerClass'>): string | null {
  if (server !== 'gunicorn' && server !== 'uwsgi') return null
  return /gevent|eventlet/i.exec(workerClass ?? '')?.[0].toLowerCase() ?? null
}

/** Is it a shell script, by its name? */
export function isScript({ path }: Pick<Deployment, 'path'>): boolean {
  return /entrypoint[^/]*$|\.sh$/.test(path)
}

/** Files of images, compositions and platforms: what starts the service for its users stands there. */
const STARTERS = /Dockerfile|Containerfile|compose|(^|\/)(Procfile[\w.-]*|app(\.\w+)?\.ya?ml|render\.ya?ml|fly\.toml)$/i

/**
 * A script that such files of the repository could start, and none does: for whoever types it. Settings of uWSGI likewise
 * that no command names, beside a server that an image starts: one way of several to install it.
 */
export function isLeftOver(one: Deployment, all: readonly Deployment[]): boolean {
  if ((one.startedBy?.length ?? 0) > 0) return false
  if (isScript(one)) return all.some(({ path }) => STARTERS.test(path))
  const isUnnamed = /\.(ini|xml)$/.test(one.path) && !all.some(other => other.path !== one.path && uses(other, one))
  return isUnnamed && all.some(other => isStartedByImage(other) && !isDevelopmentServer(other))
}

function uses({ settings }: Deployment, { path }: Deployment): boolean {
  return settings.some(setting => setting.path === path)
}

function isStartedByImage({ path, startedBy }: Deployment): boolean {
  return [path, ...(startedBy ?? []).map(one => one.path)].some(one => STARTERS.test(one))
}

/** Servers of tasks: beside them the requests are served by another command. */
const TASKS: ReadonlySet<string> = new Set(['celery', 'rq', 'dramatiq', 'huey', 'arq'])

/** An image's own command that a composition or manifest for users replaces by that of a production server. */
export function isReplaced({ path }: Pick<Deployment, 'path'>, all: readonly Deployment[]): boolean {
  if (!/Dockerfile|Containerfile/i.test(path)) return false
  return all.some(
    one => /\.ya?ml$/.test(one.path) && !isDevelopmentServer(one) && !TASKS.has(one.server) && !isElsewhere(one) && !reloads(one), // prettier-ignore
  )
}

function reloads({ settings }: Deployment): boolean {
  return settings.some(({ name, value }) => (name === 'reload' || name === 'debug') && value === true)
}

function isElsewhere({ path, part = '' }: Deployment): boolean {
  return ELSEWHERE.test(path) || ELSEWHERE.test(part)
}

function rankOf(one: Deployment, all: readonly Deployment[]): readonly number[] {
  return [
    isDevelopmentServer(one) ? 1 : 0,
    isElsewhere(one) || reloads(one) || isLeftOver(one, all) ? 1 : 0,
    codeRank(one),
    isLoose(one) && all.some(other => other.startedBy?.length) ? 1 : 0,
    saysWorkers(one) ? 0 : 1,
    // Of commands that say it, an image's or a Procfile's before those of a composition, where a second service may differ.
    /compose/i.test(one.path) ? 1 : 0,
    -(one.workers ?? 0),
  ]
}

/** A script that no other file starts, beside one that is started. */
function isLoose({ path, startedBy }: Deployment): boolean {
  return /\.(sh|bash)$/.test(path) && !startedBy?.length
}

/** A call in the code says less than a command; Lambda imports the adapter's object, so that it stands in between. */
function codeRank(one: Deployment): number {
  if (!inCode(one)) return 0
  return runsOnLambda(one) ? (one.startedBy?.length ? 0 : 0.5) : 1
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** The servers that frameworks bring for work on one's own machine. */
export function isDevelopmentServer({ server }: Pick<Deployment, 'server'>): boolean {
  return DEVELOPMENT.has(server)
}

/** How many processes serve a service, and who says so. */
export interface Processes {
  /** several: more than one is set, or a number that is computed. one: every server says so. unknown: no server is named. */
  readonly amount: 'several' | 'one' | 'unknown'
  /** The number, where it is known. */
  readonly workers: number | null
  readonly said: Deployment | null
}

/** The processes of a service: of all its servers for users the one that says most. */
export function processesOf(analysis: Analysis, service: string | null): Processes {
  const found = serviceOf(analysis, { service })
  const servers = found?.deployment.filter(one => !DEVELOPMENT.has(one.server) && canServe(one, found)) ?? []
  const most = servers
    .filter(one => !isOutweighed(one, servers))
    .reduce<Deployment | null>((best, one) => (weight(one) > (best === null ? -1 : weight(best)) ? one : best), null)
  if (!most) return { amount: 'unknown', workers: null, said: null }
  const amount = weight(most) > 1 ? 'several' : most.open === true && most.workers === null ? 'unknown' : 'one'
  return { amount, workers: most.workers, said: most }
}

/**
 * A configuration that no command names says little beside a command for the same server, and a number that the code
 * computes says little beside one that a command is given.
 */
function isOutweighed(one: Deployment, servers: readonly Deployment[]): boolean {
  if (isConfiguration(one)) {
    const commands = servers.filter(other => other.server === one.server && !isConfiguration(other))
    return commands.length > 0 && !commands.some(({ configuredElsewhere }) => configuredElsewhere)
  }
  return (
    inCode(one) &&
    one.workers === null &&
    servers.some(other => !inCode(other) && other.workers !== null && saysWorkers(other))
  )
}

/** A file of settings by itself: a command says what it serves. */
function isConfiguration(one: Deployment): boolean {
  return one.server === 'gunicorn' && one.app === null && isPython(one)
}

/** A call in the program, rather than in a server's configuration. */
function inCode(one: Deployment): boolean {
  return isPython(one) && !/(^|\/)[^/]*(gunicorn|hypercorn)[^/]*$/.test(one.path)
}

function isPython({ path }: Deployment): boolean {
  return path.endsWith('.py')
}

function saysWorkers({ settings }: Deployment): boolean {
  return settings.some(({ name }) => name === 'workers' || name === 'processes')
}

/** A number that the settings compute (processors, a variable) is several, and so are the instances of Lambda. */
function weight(one: Deployment): number {
  if (runsOnLambda(one)) return 1.5
  return one.workers ?? (saysWorkers(one) ? 1.5 : 1)
}

/** The deployment under which the application is imported before the workers are forked, if there is one. */
export function preloaded(service: Service | undefined): Deployment | null {
  return (
    service?.deployment.find(
      one => one.preload === true && (one.server === 'gunicorn' || one.server === 'uwsgi') && canServe(one, service),
    ) ?? null
  )
}

/** uWSGI speaks no ASGI: its settings beside an application that speaks nothing else are left over, or for another one. */
function canServe({ server }: Deployment, service: Service): boolean {
  return server !== 'uwsgi' || service.interface !== 'asgi' || service.framework === 'django'
}

/** The number of workers in words: "4 workers", "several workers", "several instances" (of Lambda). */
export function workersText({ workers, amount, said }: Processes): string {
  if (said !== null && runsOnLambda(said)) return 'several instances'
  if (workers !== null && workers > 1) return `${String(workers)} workers`
  return amount === 'one' ? 'one worker' : 'several workers'
}

/** The place of a server's command as something related to a finding, or of the first of these settings that it has. */
export function saidAt(
  { path, line, settings }: Pick<Deployment, 'path' | 'line'> & Partial<Pick<Deployment, 'settings'>>,
  role: string,
  ...names: readonly string[]
): Related {
  const place = settings?.findLast(({ name }) => names.includes(name)) ?? { path, line }
  return { path: place.path, line: place.line, column: 1, endLine: place.line, endColumn: 1, role }
}
