/**
 * Under which path routes are served: the prefix of their router, and those under which it is included, up to the
 * application; the prefix of the class whose methods they are. A prefix that is computed is shown as `…`; of several
 * inclusions the first in the source counts. Routes of a router that is included for developers only are theirs.
 */
import { folderOf } from '../base/folder-of.ts'
import type { CallExpr, Expr } from '../facts/file-facts.ts'
import { hasRole } from '../infer/body/recorder.ts'
import type { Inference } from '../infer/inference.ts'
import type { CallRecord, Summary, Target } from '../infer/records.ts'
import type { Origin, Value } from '../infer/values.ts'
import type { Func } from '../link/project.ts'
import { isNodeModule } from '../link/project.ts'
import { isForDevelopers } from './entries/for-developers.ts'
import { literalAt, makerKey, valueFacts } from './told/values-at.ts'

/** Where a route is registered, and which function is behind it. */
export interface RegisteredRoute {
  readonly receiver: Value | null
  readonly within: Func
  readonly handler: Func
  readonly path: string
}

/** What the inclusions above a registered route say of it. */
export interface RoutePaths {
  /** Its whole path. */
  fullPath(route: RegisteredRoute): string
  /** Whether its router, or one above that, is included under a setting for development only. */
  isForDevelopers(route: RegisteredRoute): boolean
}

/** A router by the call that made it, or a function by what it is: it is handed a router of its own. */
type Key = string

interface Mount {
  readonly prefix: string | null
  readonly replaces: boolean
  readonly into: Key | null
  /** The function in which the inclusion stands. */
  readonly within: Func | null
}

/** What all the calls of a project say about prefixes. */
interface Prefixes {
  readonly own: Map<Key, string>
  readonly mounts: Map<Key, Mount>
  /** Routers with an inclusion that stands under no setting for development. */
  readonly forUsers: Set<Key>
  /** Of classes of handlers, by module and offset of the decorator. */
  readonly classes: Map<string, string>
  readonly applications: { readonly folder: string; readonly prefix: string }[]
}

/** Inclusions followed from a router up to the application. */
const MAX_NESTING = 8

/** Reads the inclusions of all walked bodies; `folders` are functions that are included by the folder they lie in. */
export function fullPaths(
  inf: Inference,
  summaries: readonly Summary[],
  folders: ReadonlyMap<Func, string> = new Map(),
): RoutePaths {
  const found: Prefixes = {
    own: new Map(),
    mounts: new Map(),
    forUsers: new Set(),
    classes: new Map(),
    applications: [],
  }
  const known: Known = { found, shared: sharedPlugins(summaries) }
  for (const summary of summaries)
    for (const call of summary.calls)
      for (const target of call.targets) if (call.call) note(inf, known, { summary, call, written: call.call, target }) // prettier-ignore
  for (const [fn, prefix] of folders) {
    const given = known.shared.has(fn) ? null : prefix
    found.mounts.set(functionKey(fn), { prefix: given, replaces: false, into: null, within: null })
    found.forUsers.add(functionKey(fn))
  }
  return {
    fullPath: route => pathOf(found, route),
    isForDevelopers: route => isMountedForDevelopers(found, keyAround(found, route), 0),
  }
}

/** What is gathered, and what that needs to know. */
interface Known {
  readonly found: Prefixes
  readonly shared: ReadonlySet<Func>
}

interface Inclusion {
  readonly summary: Summary
  readonly call: CallRecord
  readonly written: CallExpr
  readonly target: Target
}

function note(inf: Inference, { found, shared }: Known, inclusion: Inclusion): void {
  const { summary, call, written, target } = inclusion
  const { mounts: mount } = target.effects
  if (!mount) return
  const prefix = prefixIn(inf, inclusion, mount.prefix)
  if (mount.scope === 'class') {
    found.classes.set(`${String(summary.fn.module.uid)}:${String(call.s)}`, prefix ?? '')
    return
  }
  if (mount.scope === 'application') {
    found.applications.push({ folder: folderOf(summary.fn.module.file?.path ?? ''), prefix: prefix ?? '' })
    return
  }
  const receiver = written.fn.k === 'attr' ? written.fn.of : null
  const [into] = receiver ? routersOf(inf, summary, receiver) : []
  const add = (key: Key, given: string | null): void => {
    if (!isForDevelopers(summary.fn.module, call.s)) found.forUsers.add(key)
    if (found.mounts.has(key)) return
    const within = summary.fn
    found.mounts.set(key, { prefix: given, replaces: mount.replaces, into: into ? makerKey(into) : null, within })
  }
  if (mount.param === null) {
    // `app.route('/users')` makes a router below the receiver, `router.prefix('/users')` changes the receiver.
    const makes = target.effects.roles.includes('router.new')
    const key = makes || !into ? makerKey({ fn: summary.fn, s: call.s }) : makerKey(into)
    found.own.set(key, prefix ?? '')
    if (makes && into) add(key, null)
    return
  }
  for (const arg of givenAs(inclusion, mount.param))
    for (const origin of routersOf(inf, summary, arg)) add(makerKey(origin), prefix)
  for (const plugin of functionsTaken(call)) add(functionKey(plugin), shared.has(plugin) ? null : prefix)
}

/** The router that a route is registered on, or the function that is handed one. */
function keyAround(found: Prefixes, { receiver, within }: RegisteredRoute): Key | null {
  const origin = receiver?.k === 'instance' && isRouter(receiver.origin) ? receiver.origin : null
  return origin ? makerKey(origin) : pluginAround(found, within)
}

function isMountedForDevelopers(found: Prefixes, key: Key | null, depth: number): boolean {
  const mount = key === null ? undefined : found.mounts.get(key)
  if (key === null || !mount || depth >= MAX_NESTING) return false
  if (!found.forUsers.has(key)) return true
  const outer = mount.into ?? pluginAround(found, mount.within)
  return outer !== key && isMountedForDevelopers(found, outer, depth + 1)
}

function pathOf(found: Prefixes, route: RegisteredRoute): string {
  const { handler, path } = route
  const join = isNodeModule(handler.module) ? joined : concatenated
  const above = (key: Key | null, from: Func | null, depth: number): string => {
    const known = key ?? pluginAround(found, from)
    return known === null || depth >= MAX_NESTING ? '' : full(known, depth)
  }
  const full = (key: Key, depth: number): string => {
    const mount = found.mounts.get(key)
    const own = found.own.get(key) ?? ''
    if (!mount) return own
    const outer = mount.into === key ? '' : above(mount.into, mount.within, depth + 1)
    return join(outer, mount.replaces ? (mount.prefix ?? own) : join(mount.prefix ?? '', own))
  }
  return join(classPrefix(found, handler) ?? above(keyAround(found, route), null, 0), path)
}

/** As written, but for a slash that both have: Flask and Ninja keep one of them. */
function concatenated(prefix: string, path: string): string {
  return prefix.endsWith('/') && path.startsWith('/') ? prefix + path.slice(1) : prefix + path
}

/** One slash between the parts, none at the end of a prefix: `/api` and `/` are `/api`. */
function joined(prefix: string, path: string): string {
  const head = prefix.replace(/\/+$/, '')
  const tail = path.replace(/^\/+/, '')
  if (head === '' || tail === '') return head + (head === '' ? path : '')
  return `${/^[/…*]/.test(head) ? '' : '/'}${head}/${tail}`
}

/** The prefix that the class of a method was given, below that of its application. */
function classPrefix(found: Prefixes, { owner }: Func): string | null {
  for (const { s } of owner?.facts.decorators ?? []) {
    const own = found.classes.get(`${String(owner?.module.uid)}:${String(s)}`)
    if (own === undefined || !owner) continue
    return joined(
      applicationPrefix(found, folderOf(owner.module.file?.path ?? '')),
      own === '' ? '/' : `/${own.replace(/^\/+/, '')}`,
    )
  }
  return null
}

/** Of several applications in a repository the one counts in whose folder the file lies. */
function applicationPrefix({ applications }: Prefixes, folder: string): string {
  const distinct = new Set(applications.map(({ prefix }) => prefix))
  const [only] = distinct
  if (distinct.size === 1) return only ?? ''
  const around = applications.filter(one => one.folder !== '' && `${folder}/`.startsWith(`${one.folder}/`))
  return around.sort((a, b) => b.folder.length - a.folder.length)[0]?.prefix ?? ''
}

/** The nearest function around that was taken in under a prefix. */
function pluginAround({ mounts }: Prefixes, from: Func | null): Key | null {
  for (let fn = from; fn; fn = fn.parent) if (mounts.has(functionKey(fn))) return functionKey(fn)
  return null
}

/** Functions that register on the router of whoever takes them in, whatever prefix is given. */
function sharedPlugins(summaries: readonly Summary[]): ReadonlySet<Func> {
  const found = new Set<Func>()
  for (const { calls } of summaries)
    for (const call of calls) if (hasRole(call, 'plugin.shared')) for (const fn of functionsTaken(call)) found.add(fn)
  return found
}

/** Functions of the project that a library's function is handed and calls. */
function functionsTaken(call: CallRecord): Func[] {
  return call.targets.flatMap(({ fn }) => (fn.module.isStub ? [] : [fn]))
}

function routersOf(inf: Inference, summary: Summary, expr: Expr): readonly Origin[] {
  return valueFacts(inf, summary, expr).origins.filter(isRouter)
}

function isRouter(origin: Origin | null): origin is Origin {
  return origin?.roles.includes('router.new') ?? false
}

function functionKey(fn: Func): Key {
  return `function ${String(fn.uid)}`
}

/** The arguments that a parameter takes, by name or by place; for one that takes the rest, all: an optional path before it is no router. */
function givenAs({ written, target }: Inclusion, name: string): readonly Expr[] {
  const named = written.args.find(arg => arg.name === name)
  if (named) return [named.value]
  const positional = written.args.filter(arg => !arg.name && !arg.star).map(arg => arg.value)
  const params = target.fn.facts.params.slice(target.fn.owner ? 1 : 0)
  const at = Math.max(0, params.findIndex(param => param.name === name)) // prettier-ignore
  return params[at]?.kind === 'args' ? positional : positional.slice(at, at + 1)
}

/** The prefix as given; null where none is given. */
function prefixIn(inf: Inference, inclusion: Inclusion, name: string): string | null {
  const { call, summary } = inclusion
  const literal = call.literals[name]
  if (typeof literal === 'string') return literal
  const [param = name, key = null] = name.split('.')
  const takes = [...inclusion.target.fn.facts.params, ...inclusion.written.args].some(one => one.name === param)
  const [given] = takes ? givenAs(inclusion, param) : []
  if (!given || (given.k === 'const' && given.t === 'none') || routersOf(inf, summary, given).length > 0) return null
  const value = literalAt(inf, summary, given, key)
  return typeof value === 'string' ? value : value === undefined && key !== null ? null : '…'
}
