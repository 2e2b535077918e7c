/**
 * JavaScript and TypeScript sources, looked for only where a package says that it is a server: it depends on a server
 * library, or its start script runs Node. A repository without such a package pays nothing for them.
 */
import { folderOf } from '../base/folder-of.ts'

/** Packages that accept requests. */
const SERVERS =
  /^(express|fastify|koa|hono|@hono\/node-server|@nestjs\/(core|common)|@hapi\/hapi|restify|polka|h3|@koa\/router|koa-router|@fastify\/.+|express-.+)$/
/** Frameworks that own their process and call what files export, if there are files that they call for requests. */
const RENDERERS = /^(next|@remix-run\/(node|serve|express)|@react-router\/(node|serve|express))$/
const CALLED = /(^|\/)(route|middleware|proxy)\.[cm]?[jt]sx?$|(^|\/)(pages\/api|app\/routes)\//
const STARTS = /(^|[\s/])(node|ts-node(-dev)?|tsx|bun|nodemon|pm2(-runtime)?)\s/
const SCRIPTS = /^(start|serve|server|prod|production|start:.*|serve:.*)$/

/** What a package file says, as far as finding sources goes. */
interface Package {
  readonly folder: string
  readonly name: string | null
  readonly uses: readonly string[]
  readonly server: boolean
  readonly renders: boolean
}

/** The sources of packages that are servers, out of those that `list` finds; it is not called if no package can be one. */
export function serverSources(
  manifests: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  list: () => readonly string[],
): readonly string[] {
  const packages = manifests.flatMap(({ path, bytes }) => readPackage(path, bytes) ?? [])
  if (!packages.some(({ server, renders }) => server || renders)) return []
  const byFolder = new Map(packages.map(one => [one.folder, one]))
  const ownerOf = (path: string): Package | null => {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const owner = byFolder.get(folder)
      if (owner || folder === '') return owner ?? null
    }
  }
  const paths = list().filter(path => isNodeSource(path.slice(path.lastIndexOf('/') + 1)))
  const owners = new Map(paths.map(path => [path, ownerOf(path)]))
  const wanted = new Set(packages.filter(({ server }) => server))
  for (const [path, owner] of owners) if (owner?.renders === true && CALLED.test(path)) wanted.add(owner)
  // Packages of the repository that a server depends on are part of it.
  for (const one of wanted)
    for (const other of packages) if (other.name !== null && one.uses.includes(other.name)) wanted.add(other)
  return paths.filter(path => {
    const owner = owners.get(path)
    return owner !== undefined && owner !== null && wanted.has(owner)
  })
}

/** Sources of the door, and the files that say how their imports are meant. */
export function isNodeSource(name: string): boolean {
  return /\.([cm]?[jt]s|[jt]sx)$/.test(name) || isNodeConfig(name)
}

/** Compiler settings with path aliases. */
export function isNodeConfig(name: string): boolean {
  return /^(ts|js)config(\..+)?\.json$/.test(name)
}

function readPackage(path: string, bytes: Uint8Array): Package | null {
  try {
    const data = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
    const uses = [data.dependencies, data.devDependencies, data.peerDependencies].flatMap(one =>
      Object.keys(record(one)),
    )
    const scripts = Object.entries(record(data.scripts))
    const starts = scripts.some(
      ([name, text]) => SCRIPTS.test(name) && typeof text === 'string' && STARTS.test(`${text} `),
    )
    const needs = Object.keys(record(data.dependencies))
    const server = needs.some(name => SERVERS.test(name)) || starts
    const renders = needs.some(name => RENDERERS.test(name))
    return { folder: folderOf(path), name: typeof data.name === 'string' ? data.name : null, uses, server, renders }
  } catch {
    return null
  }
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}
