/**
 * Versions of libraries in lock files (uv, Poetry, PDM, Pipenv), requirements and `pyproject.toml`. What is locked or pinned
 * speaks for its folder and those below it; ranges count where nothing is. Anything odd is as if it were not there.
 */
import { parse } from 'smol-toml'
import { folderOf, isWithin } from '../../../base/folder-of.ts'
import { compareVersions, normalisedName } from '../../../base/compare/compare-versions.ts'
import type { LibraryVersions, VersionRange } from '../../../facts/library-versions.ts'
import { exactly, rangeOf } from './version-range.ts'

/** A manifest's path and text. */
interface ManifestText {
  readonly path: string
  readonly text: string
}

interface Statement {
  readonly name: string
  readonly range: VersionRange
  readonly pinned: boolean
}

/** Reads the manifests of a repository. */
export function readLibraryVersions(files: readonly ManifestText[]): LibraryVersions {
  const said = files.flatMap(({ path, text }) => {
    const folder = folderOf(path)
    const isList = /(^|\/)(requirements|reqs)$/.test(folder)
    // What lies in a folder of requirements speaks for the folder that this lies in.
    const about = isList ? folderOf(folder) : folder
    return statementsIn(path.slice(path.lastIndexOf('/') + 1), text, isList).map(one => ({ ...one, folder: about }))
  })
  const pinned = new Map<string, string[]>()
  for (const { name, folder, pinned: isPinned } of said)
    if (isPinned) pinned.set(name, [...(pinned.get(name) ?? []), folder])
  const found: Record<string, VersionRange[]> = {}
  for (const { name, range, folder, pinned: isPinned } of said) {
    const isDecided = (pinned.get(name) ?? []).some(one => isWithin(folder, one))
    if (isPinned || !isDecided) (found[name] ??= []).push(range)
  }
  return found
}

/** The oldest Python that a project of the repository says it runs on; null where none says it. */
export function oldestPython({ python = [] }: LibraryVersions): readonly number[] | null {
  const [oldest = null] = python.map(({ from }) => from).sort(compareVersions)
  return oldest
}

function statementsIn(file: string, text: string, isList: boolean): readonly Statement[] {
  if (/^(uv|poetry|pdm)\.lock$/.test(file)) return inLock(text)
  if (file === 'Pipfile.lock') return inPipfileLock(text)
  if (file === 'pyproject.toml' || file === 'Pipfile') return inToml(text)
  if (file === 'setup.cfg') return inSetup(text)
  if (file === '.python-version' || file === 'runtime.txt') return inPythonVersion(text)
  return /^(requirements|constraints).*\.(txt|in)$/i.test(file) || (isList && /\.(txt|in)$/.test(file))
    ? text.split(/\r?\n/).flatMap(line => requirement(line) ?? [])
    : []
}

/** `python_requires` and `install_requires` of setuptools' own file. */
function inSetup(text: string): Statement[] {
  const python = statement('python', /^python_requires\s*=\s*(\S.*)$/m.exec(text)?.[1]?.trim())
  const [, listed = ''] = /^install_requires\s*=(.*(?:\r?\n[ \t]+.*)*)/m.exec(text) ?? []
  return [...(python === null ? [] : [python]), ...listed.split(/\r?\n/).flatMap(line => requirement(line) ?? [])]
}

/** The Python that version managers and platforms are told to use: `3.12.4`, `python-3.12`. */
function inPythonVersion(text: string): Statement[] {
  const [, version] = /^(?:python-)?(\d+\.\d+)/.exec(text.trim()) ?? []
  const python = version === undefined ? null : statement('python', `>=${version}`)
  return python === null ? [] : [python]
}

/** `[[package]]` blocks in the form that all three tools write; a TOML parser takes long for a megabyte of hashes. */
function inLock(text: string): Statement[] {
  const found: Statement[] = []
  for (const [, name = '', version = ''] of text.matchAll(
    /^\[\[package\]\]\r?\nname = "([^"]+)"\r?\nversion = "([^"]+)"/gm,
  ))
    found.push({ name: normalisedName(name), range: exactly(version), pinned: true })
  return found
}

function inPipfileLock(text: string): Statement[] {
  const { default: packages } = record(attempt(() => JSON.parse(text) as unknown))
  return Object.entries(record(packages)).flatMap(([name, one]) => statement(name, record(one).version) ?? [])
}

function inToml(text: string): Statement[] {
  const data = record(attempt(() => parse(text)))
  const project = record(data.project)
  const poetry = record(record(data.tool).poetry)
  const lines = [
    project.dependencies,
    ...Object.values(record(project['optional-dependencies'])),
    ...Object.values(record(data['dependency-groups'])),
  ]
  const tables = [
    poetry.dependencies,
    ...Object.values(record(poetry.group)).map(group => record(group).dependencies),
    data.packages,
  ]
  const python = statement('python', project['requires-python'])
  return [
    ...(python === null ? [] : [python]),
    ...lines.flatMap(list => (Array.isArray(list) ? list.flatMap(line => requirement(line) ?? []) : [])),
    ...tables.flatMap(table =>
      Object.entries(record(table)).flatMap(
        ([name, one]) => statement(name, typeof one === 'string' ? one : record(one).version) ?? [],
      ),
    ),
  ]
}

/** One requirement: `name[extra] >=1.2,<2 ; marker`. */
function requirement(line: unknown): Statement | null {
  const match =
    typeof line === 'string' ? /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*([=<>~!][^;#]*)/.exec(line) : null
  return match === null ? null : statement(match[1] ?? '', match[2])
}

function statement(name: string, specifier: unknown): Statement | null {
  if (typeof specifier !== 'string') return null
  const range = rangeOf(specifier)
  return range && { name: normalisedName(name), range, pinned: /^\s*===?[^*,]*$/.test(specifier) }
}

type Data = Readonly<Record<string, unknown>>

function record(value: unknown): Data {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Data) : {}
}

function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}
