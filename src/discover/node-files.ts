/**
 * JavaScript and TypeScript sources, looked for only where a package says that it is a server: it depends on a server
 * library, or its start script runs Node. A repository without such a package pays nothing for them.
 */
import { folderOf } from '../base/folder-of.ts'

/** Packages that accept requests. Front-end frameworks that render on a server are not among them: they own their process. */
const SERVERS =
  /^(express|fastify|koa|hono|@hono\/node-server|@nestjs\/(core|common)|@hapi\/hapi|restify|polka|h3|@koa\/router|koa-router|@fastify\/.+|express-.+)$/
const STARTS = /(^|[\s/])(node|ts-node(-dev)?|tsx|nodemon|pm2(-runtime)?)\s/
const SCRIPTS = /^(start|serve|server|prod|production|start:.*|serve:.*)$/

/** What a package file says, as far as finding sources goes. */
interface Package {
  readonly folder: string
  readonly name: string | null
  readonly uses: readonly string[]
  readonly server: boolean
}

/** Says whether a path belongs to a package whose sources are to be read; null if no package here is a server. */
export function serverSources(
  manifests: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): ((path: string) => boolean) | null {
  const packages = manifests.flatMap(({ path, bytes }) => readPackage(path, bytes) ?? [])
  const wanted = new Set(packages.filter(({ server }) => server))
  if (wanted.size === 0) return null
  // Packages of the repository that a server depends on are part of it.
  for (const one of wanted)
    for (const other of packages) if (other.name !== null && one.uses.includes(other.name)) wanted.add(other)
  const byFolder = new Map(packages.map(one => [one.folder, one]))
  return path => {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const owner = byFolder.get(folder)
      if (owner) return wanted.has(owner)
      if (folder === '') return false
    }
  }
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
    const server = Object.keys(record(data.dependencies)).some(name => SERVERS.test(name)) || starts
    return { folder: folderOf(path), name: typeof data.name === 'string' ? data.name : null, uses, server }
  } catch {
    return null
  }
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
}
