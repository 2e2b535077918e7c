/** Which calls go through a client of a database or a network service, and of which colour the client is. */
import { compareVersions } from '../base/compare/compare-versions.ts'
import type { AnalysedCall, Analysis, Library } from '../propagate/analysis.ts'
import { shortName } from './calls.ts'

/** A call that goes through a client. */
export interface ClientUse {
  /** Import name of the library. */
  readonly library: string
  readonly colour: 'sync' | 'async'
  /** The library call, shortened. */
  readonly what: string
}

const CLIENTS: readonly string[] = ['session.db', 'engine.db', 'connection.db', 'connection.network']

/** Libraries by import name. */
export function librariesByName(analysis: Analysis): ReadonlyMap<string, Library> {
  return new Map(analysis.libraries.map(library => [library.name, library]))
}

/** Null for everything that is no client, or whose colour is not known. */
export function clientUse(call: AnalysedCall, libraries: ReadonlyMap<string, Library>): ClientUse | null {
  const target = call.targets.find(one => one.kind === 'library')
  const library = target?.name.split('.')[0]
  if (!target || !library || call.form === 'decorator') return null
  const use = (colour: ClientUse['colour']): ClientUse => ({ library, colour, what: shortName(target.name) })
  const roles = [...call.receiverRoles, ...target.roles]
  if (roles.includes('client.async')) return use('async')
  if (roles.includes('client.sync')) return use('sync')
  const known = libraries.get(library)
  const waits = call.blocking.some(
    reach => reach.trace.length === 1 && !reach.cheap && (reach.kind === 'network' || reach.kind === 'db'),
  )
  if (waits) return use('sync')
  if (roles.some(role => CLIENTS.includes(role)) && /(^|[._])(asyncio|aio|async)/i.test(target.name))
    return use('async')
  if (known?.colour === 'async' && roles.some(role => CLIENTS.includes(role))) return use('async')
  return null
}

/** Does everything that the repository says of a library keep it below this version? Not where nothing is said. */
export function staysBelow({ versions = {} }: Analysis, library: string, version: readonly number[]): boolean {
  const said = versions[library] ?? []
  return said.length > 0 && said.every(({ below }) => below !== null && compareVersions(below, version) <= 0)
}

/** Does everything that the repository says of a library begin at this version, or above? Not where nothing is said. */
export function isAtLeast({ versions = {} }: Analysis, library: string, version: readonly number[]): boolean {
  const said = versions[library] ?? []
  return said.length > 0 && said.every(({ from }) => compareVersions(from, version) >= 0)
}
