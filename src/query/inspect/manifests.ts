/**
 * Services of other stacks, recognised by their manifests alone: what a `package.json`, a `go.mod`, a `Gemfile` or a list
 * of Python requirements names. Their code is not looked at; where it was analysed, the analysis speaks instead.
 */
import { folderOf } from '../../base/folder-of.ts'
import type { Service } from '../../propagate/analysis.ts'
import type { FrameworkModel, ServiceProfile } from './profile.ts'

/** A manifest's text. */
export interface Manifest {
  readonly path: string
  readonly text: string
}

const PYTHON_LISTS = /^(requirements.*\.(txt|in)|Pipfile|pyproject\.toml|setup\.cfg)$/i

/** One service per manifest that names a framework and whose folder the analysis does not already know. */
export function manifestServices(
  manifests: readonly Manifest[],
  models: readonly FrameworkModel[],
  analysed: readonly Service[],
): ServiceProfile[] {
  const seen = new Set<string>()
  return manifests.flatMap(({ path, text }): ServiceProfile[] => {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
    const file = path.slice(path.lastIndexOf('/') + 1)
    const found = models.flatMap(model => {
      const line = model.manifest === undefined ? null : lineThatNames(file, text, model.manifest)
      return line === null ? [] : [{ model, line }]
    })
    const hit = found[0]
    if (hit === undefined || analysed.some(service => knows(service, hit.model, folder))) return []
    // One package is one server: Nest on Fastify, Express beside a front end's framework.
    if (file === 'package.json' && analysed.some(service => packageOf(service, manifests) === path)) return []
    const key = `${folder}|${hit.model.language}`
    if (seen.has(key)) return []
    seen.add(key)
    const { model, line } = hit
    return [
      {
        name: folder === '.' ? (declaredName(file, text) ?? model.id) : (folder.split('/').at(-1) ?? folder),
        root: folder,
        language: model.language,
        framework: model.id,
        frameworkName: model.name,
        alongside: [],
        interface: null,
        analysed: false,
        at: { path, line },
        model: {
          model: model.model,
          concurrency: model.concurrency,
          blocking: model.blocking,
          remedy: model.remedy,
          source: model.source,
        },
        server: null,
        otherServers: [],
        limits: [],
        handlers: null,
        offloads: [],
      },
    ]
  })
}

/** An analysed service in the folder, above it or below it, of the framework or with it. */
function knows(service: Service, model: FrameworkModel, folder: string): boolean {
  const { root } = service
  if (model.language !== 'Python' && root === folder && service.framework === model.id) return true
  const near = root === '.' || folder === '.' || `${folder}/`.startsWith(`${root}/`) || root.startsWith(`${folder}/`)
  return near && [service.framework, ...(service.alongside ?? [])].includes(model.id)
}

/** The manifest of the package that a Node service belongs to: the nearest one upwards. */
function packageOf({ interface: kind, at }: Service, manifests: readonly Manifest[]): string | null {
  if (kind !== 'node') return null
  for (let folder = folderOf(at.path); ; folder = folderOf(folder)) {
    const path = folder === '' ? 'package.json' : `${folder}/package.json`
    if (manifests.some(one => one.path === path)) return path
    if (folder === '') return null
  }
}

/** The line of the manifest that names one of the packages; null where none does. */
function lineThatNames(file: string, text: string, wanted: NonNullable<FrameworkModel['manifest']>): number | null {
  if (wanted.file === 'package.json' && file === 'package.json') return inPackageJson(text, wanted.packages)
  if (wanted.file === 'go.mod' && file === 'go.mod')
    return wanted.packages.length === 0
      ? lineOf(text, /^module\s/)
      : lineOf(text, new RegExp(`^\\s*(require\\s+)?(${wanted.packages.map(escape).join('|')})(/v\\d+)?\\s+v\\S+\\s*$`))
  if (wanted.file === 'Gemfile' && file === 'Gemfile')
    return lineOf(text, new RegExp(`^\\s*gem\\s+["'](${wanted.packages.map(escape).join('|')})["']`))
  if (wanted.file === 'requirements' && PYTHON_LISTS.test(file))
    return lineOf(
      text,
      new RegExp(`^\\s*["']?(${wanted.packages.map(escape).join('|')})["']?\\s*(\\[|[=<>~!;,"']|$)`, 'i'),
    )
  return null
}

/** Dependencies of the program itself; what its tests and tools need says nothing. */
function inPackageJson(text: string, packages: readonly string[]): number | null {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return null
  }
  const dependencies = (document as { dependencies?: unknown } | null)?.dependencies
  if (typeof dependencies !== 'object' || dependencies === null) return null
  const name = packages.find(one => Object.hasOwn(dependencies, one))
  return name === undefined ? null : (lineOf(text, new RegExp(`^\\s*"${escape(name)}"\\s*:`)) ?? 1)
}

function declaredName(file: string, text: string): string | null {
  const pattern = {
    'package.json': /"name"\s*:\s*"(?:@[^/"]*\/)?([^"]+)"/,
    'go.mod': /^module\s+(?:\S*\/)?([^\s/]+)/m,
  }[file]
  return pattern?.exec(text)?.[1] ?? null
}

function lineOf(text: string, pattern: RegExp): number | null {
  const index = text.split(/\r?\n/).findIndex(line => pattern.test(line))
  return index === -1 ? null : index + 1
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
