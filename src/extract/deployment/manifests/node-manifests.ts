/** `package.json` and `tsconfig.json` as far as they say what an import means. Anything odd in them is as if it were not there. */
import { folderOf } from '../../../base/folder-of.ts'
import { joinPath } from '../../../base/join-path.ts'
import type { NodeManifests, PackageFacts, PathAliases } from '../../../facts/package-facts.ts'

/** Reads the manifests of a repository; `files` are their paths and texts. */
export function readNodeManifests(files: readonly { readonly path: string; readonly text: string }[]): NodeManifests {
  const packages: PackageFacts[] = []
  const aliases: PathAliases[] = []
  const configs = new Map(
    files.filter(one => !one.path.endsWith('package.json')).map(one => [one.path, parse(one.text)]),
  )
  for (const { path, text } of files) {
    if (path.endsWith('package.json')) packages.push(readPackage(folderOf(path), parse(text)))
    else {
      const found = readAliases(path, configs, 0)
      if (found) aliases.push({ ...found, folder: folderOf(path) })
    }
  }
  return { packages, aliases }
}

type Data = Record<string, unknown>

function parse(text: string): Data {
  try {
    return record(JSON.parse(withoutComments(text)))
  } catch {
    return {}
  }
}

/** Compiler settings are JSON with comments and trailing commas; strings are left alone. */
function withoutComments(text: string): string {
  return text
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string: string | undefined) => string ?? '')
    .replace(
      /("(?:[^"\\\n]|\\.)*")|,(\s*[}\]])/g,
      (_, string: string | undefined, end: string | undefined) => string ?? end ?? '',
    )
}

function record(value: unknown): Data {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Data) : {}
}

function readPackage(folder: string, data: Data): PackageFacts {
  const entries: Record<string, string[]> = {}
  const add = (key: string, value: unknown): void => {
    const found = targets(value)
    if (found.length > 0) (entries[key] ??= []).push(...found)
  }
  const { exports } = data
  if (typeof exports === 'string' || Array.isArray(exports)) add('.', exports)
  else {
    const own = record(exports)
    if (Object.keys(own).some(key => key.startsWith('.')))
      for (const [key, value] of Object.entries(own)) add(key, value)
    else add('.', own)
  }
  for (const key of ['source', 'module', 'main', 'types']) add('.', data[key])
  const internal = Object.fromEntries(Object.entries(record(data.imports)).map(([key, value]) => [key, targets(value)]))
  const uses = Object.keys(record(data.dependencies)).sort()
  return { folder, name: typeof data.name === 'string' ? data.name : null, entries, uses, internal }
}

/** Every file that a condition of `exports` may lead to. */
function targets(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/^\.\//, '')]
  if (Array.isArray(value)) return value.flatMap(targets)
  return Object.values(record(value)).flatMap(targets)
}

function readAliases(
  path: string,
  configs: ReadonlyMap<string, Data>,
  depth: number,
): Omit<PathAliases, 'folder'> | null {
  const data = configs.get(path)
  if (!data || depth > 5) return null
  const folder = folderOf(path)
  const options = record(data.compilerOptions)
  const base = typeof options.baseUrl === 'string' ? joinPath(folder, options.baseUrl) : null
  const paths = Object.fromEntries(
    Object.entries(record(options.paths)).map(([pattern, to]) => [
      pattern,
      (Array.isArray(to) ? to : []).filter(one => typeof one === 'string').map(one => joinPath(base ?? folder, one)),
    ]),
  )
  if (base !== null || Object.keys(paths).length > 0) return { base, paths }
  // What is not said here may be said by the file that this one builds on.
  for (const above of [data.extends].flat())
    if (typeof above === 'string' && above.startsWith('.')) {
      const wanted = joinPath(folder, above)
      const found = readAliases(configs.has(wanted) ? wanted : `${wanted}.json`, configs, depth + 1)
      if (found) return found
    }
  return null
}
