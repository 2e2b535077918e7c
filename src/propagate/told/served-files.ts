/**
 * Files that a framework serves by their place in a package: nobody imports a route of Next.js or Remix, the framework
 * looks for it and calls what it exports. The places stand in the stub of the library that the package needs.
 */
import type { ServesEffect } from '../../catalogue/effects.ts'
import type { Inference } from '../../infer/inference.ts'
import { exportedMember } from '../../infer/scope/node-names.ts'
import { moduleScope } from '../../infer/scope/names.ts'
import type { Module } from '../../link/project.ts'
import { isNodeModule } from '../../link/project.ts'
import { type EntryRecord, placeFrom, targetRuns } from '../entries.ts'
import type { ApplicationSite } from '../services.ts'

/** A file, the words that speak of its place, and the framework whose words these are. */
export interface ServedFile {
  readonly module: Module
  readonly spec: ServesEffect
  readonly route: string | null
  readonly framework: string
  /** Name of the package, without its scope. */
  readonly package: string
  /** Name of the library. */
  readonly by: string
}

/** The files of all packages that a framework calls for requests. */
export function servedFiles(inf: Inference): readonly ServedFile[] {
  const { project } = inf
  return project.nodePackages.flatMap(({ folder, name, uses }) =>
    uses.flatMap(by =>
      (project.nodeLibrary(by)?.classes ?? []).flatMap(cls => {
        const { serves, application } = inf.effects(cls)
        if (serves.length === 0 || !application) return []
        const inside = project.modules.filter(
          module => isNodeModule(module) && module.root === folder && !module.isStub && !module.file?.quiet,
        )
        return inside.flatMap(module =>
          serves.flatMap(spec => {
            const hit = hitBy(spec, module, folder)
            return hit
              ? [
                  {
                    module,
                    spec,
                    route: hit.route,
                    framework: application.framework,
                    package: name?.split('/').at(-1) ?? application.framework,
                    by,
                  },
                ]
              : []
          }),
        )
      }),
    ),
  )
}

function hitBy(spec: ServesEffect, module: Module, folder: string): { readonly route: string | null } | null {
  const path = module.file?.path ?? ''
  const inside = (folder === '' ? path : path.slice(folder.length + 1)).replace(/\.[cm]?[jt]sx?$/, '')
  const hit = new RegExp(spec.pattern).exec(inside)
  if (!hit || spec.directive !== directiveOf(module)) return null
  const groups: Readonly<Record<string, string | undefined>> = hit.groups ?? {}
  const route = 'route' in groups ? `/${(groups.route ?? '').replace(/\/$/, '')}` : null
  return { route }
}

/** `'use server'` at the top of a file; `'use strict'` says nothing of who calls it. */
function directiveOf({ facts }: Module): string | null {
  // Functions come first among facts, because that is when they are defined.
  const [first] = [...(facts.functions[0]?.body ?? [])].sort((a, b) => a.s - b.s)
  const said = first?.k === 'expr' && first.value.k === 'const' ? first.value.v : null
  return typeof said === 'string' && said !== 'use strict' ? said : null
}

/** One application for each package, at the first of its files. */
export function servedApplications(files: readonly ServedFile[]): readonly ApplicationSite[] {
  const first = new Map<string, ServedFile>()
  for (const file of files) {
    const key = `${file.module.root}|${file.framework}`
    if (!first.has(key)) first.set(key, file)
  }
  return [...first.values()].map(({ module, framework, package: name }) => ({
    module,
    framework,
    interface: 'node',
    package: name,
    line: 1,
    record: { framework, interface: 'node', s: 0, e: 0 },
  }))
}

/** What the framework calls in them. Node has one loop, whatever the function is. */
export function servedEntries(inf: Inference, files: readonly ServedFile[]): EntryRecord[] {
  return files.flatMap(({ module, spec, route, by }) => {
    const [top] = module.functions
    const names = spec.names.length > 0 ? spec.names : exportsOf(module)
    return names.flatMap(name =>
      (exportedMember(inf, module, name)?.values ?? [])
        .flatMap(value => (top ? targetRuns(inf, top, value, { kind: spec.kind }) : []))
        .map(run => ({
          kind: spec.kind,
          method: /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name) ? name : null,
          route,
          run,
          ...placeFrom('shared-loop', 'asgi'),
          confidence: 'high' as const,
          by,
          receiver: null,
          writes: false,
          module: run.fn.module,
          s: run.fn.facts.ns,
          e: run.fn.facts.ne,
        })),
    )
  })
}

function exportsOf(module: Module): readonly string[] {
  return [...moduleScope(module).keys()].flatMap(name =>
    name.startsWith('export:') ? [name.slice('export:'.length)] : [],
  )
}
