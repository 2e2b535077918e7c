/**
 * What the configuration says about services, where the code does not tell or tells it wrongly: laid over the services
 * that were found. A declaration that fits none changes nothing; the run tells of it.
 */
import type { DeclaredService } from '../base/declared-service.ts'
import type { Deployment } from './analysis.ts'
import type { ServiceDraft } from './services.ts'

/** Lays declarations over drafts; each goes to the first draft that fits it and has none yet. */
export function withDeclared(drafts: readonly ServiceDraft[], declared: readonly DeclaredService[]): ServiceDraft[] {
  const taken = new Map<ServiceDraft, DeclaredService>()
  for (const one of declared) {
    const draft = drafts.find(candidate => !taken.has(candidate) && fits(candidate, one))
    if (draft !== undefined) taken.set(draft, one)
  }
  return drafts.map(draft => {
    const own = taken.get(draft)
    return own === undefined ? draft : changed(draft, own)
  })
}

/** By what the declaration says about the place; by the name it would have anyway only where it says nothing. */
function fits({ root, name, site }: ServiceDraft, declared: DeclaredService): boolean {
  if (declared.root === undefined && declared.app === undefined) return name === declared.name
  if (declared.root !== undefined && folder(declared.root) !== root) return false
  return declared.app === undefined || declared.app.split(':')[0] === site.module.name
}

function folder(written: string): string {
  const plain = written.replace(/^\.\//, '').replace(/\/+$/, '')
  return plain === '' ? '.' : plain
}

function changed(draft: ServiceDraft, declared: DeclaredService): ServiceDraft {
  return {
    ...draft,
    name: declared.name,
    framework: declared.framework ?? draft.framework,
    interface: declared.interface ?? draft.interface,
    deployment: deploymentOf(draft.deployment, declared),
  }
}

/** A declared server replaces what was found; declared numbers correct it. */
function deploymentOf(found: readonly Deployment[], declared: DeclaredService): readonly Deployment[] {
  const { server, workerClass, workers, threads, app } = declared
  const said = { workerClass, workers, threads }
  const settings = Object.entries(said).flatMap(([key, value]) => {
    if (value === undefined) return []
    const name = key === 'workerClass' ? 'worker_class' : key
    return [{ name, value, path: declared.at?.path ?? 'colorfast.toml', line: declared.at?.line ?? 1, sure: true }]
  })
  if (server === undefined && settings.length === 0) return found
  const bases = server === undefined && found.length > 0 ? found : [undeclared(server, app, declared)]
  return bases.map(base => ({
    ...base,
    workerClass: workerClass ?? base.workerClass,
    workers: workers ?? base.workers,
    threads: threads ?? base.threads,
    settings: [...base.settings.filter(({ name }) => !settings.some(own => own.name === name)), ...settings],
  }))
}

function undeclared(server: string | undefined, app: string | undefined, { at }: DeclaredService): Deployment {
  return {
    path: at?.path ?? 'colorfast.toml',
    line: at?.line ?? 1,
    server: server ?? 'unknown',
    workerClass: null,
    workers: null,
    threads: null,
    timeout: null,
    preload: null,
    app: app ?? null,
    settings: [],
  }
}
