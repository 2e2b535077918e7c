/**
 * Applications that several services let one function or class of a shared package make: `app = BaseService("pay").start()`
 * in the module that the server imports. Each of those modules is a service; the place that they share is none.
 */
import { positionAt } from '../../facts/position.ts'
import type { Inference } from '../../infer/inference.ts'
import type { Deployment } from '../../link/deployments.ts'
import type { Module } from '../../link/project.ts'
import type { ApplicationSite } from '../services.ts'
import { NamedApplications } from './named-applications.ts'
import { servedBy } from './served.ts'

/** The applications with those of shared makers put where they are asked for. */
export function withSharedMakers(
  inf: Inference,
  sites: readonly ApplicationSite[],
  deployments: readonly Deployment[],
): readonly ApplicationSite[] {
  const makers = sites.filter(({ isMade, framework }) => isMade === true && framework !== 'django')
  if (makers.length === 0) return sites
  const own = new Set(sites.map(({ module }) => module.root))
  const applications = new NamedApplications(inf.project, sites)
  const users = new Map<ApplicationSite, ApplicationSite[]>()
  const seen = new Set<Module>()
  for (const deployment of deployments) {
    const named = servedBy(inf, deployment)
    if (!named || seen.has(named.module) || own.has(named.module.root)) continue
    seen.add(named.module)
    const { module, made } = named
    const loaded = applications.loadedWith(module)
    const [maker, other] = makers.filter(one => one.framework === made.framework && loaded.has(one.module))
    if (!maker || other) continue
    const record = { ...maker.record, ...bindingOf(module, named.attribute) }
    const line = positionAt(module.facts, record.s).line
    const site = { module, framework: maker.framework, interface: maker.interface, line, record }
    users.set(maker, [...(users.get(maker) ?? []), site])
  }
  // What one service makes in another folder is that service's own; two or more share it.
  const shared = new Map([...users].filter(([, all]) => new Set(all.map(({ module }) => module.root)).size > 1))
  return [...sites.filter(site => !shared.has(site)), ...[...shared.values()].flat()]
}

/** Where a module binds the name. */
function bindingOf({ functions }: Module, name: string): { readonly s: number; readonly e: number } {
  const body = functions[0]?.facts.body ?? []
  const found = body.find(stmt => stmt.k === 'assign' && stmt.targets.some(one => one.k === 'name' && one.id === name))
  return found ? { s: found.s, e: found.e } : { s: 0, e: 0 }
}
