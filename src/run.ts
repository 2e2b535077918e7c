/** The straight line: files → facts → project → analysis → findings. Each stage is one call; none calls back. */
import type { Io } from './base/io.ts'
import type { Problem } from './base/problem.ts'
import { compareProblems } from './base/problem.ts'
import type { SourceFile } from './base/source-file.ts'
import type { TextOf } from './base/source-text.ts'
import { UserError } from './base/user-error.ts'
import { stubMistakes } from './catalogue/check-stub.ts'
import { decideVersions } from './catalogue/decide-versions.ts'
import { loadCatalogue, loadVocabulary } from './catalogue/load-catalogue.ts'
import type { StubSource } from './catalogue/stub-source.ts'
import { addUserStubs } from './catalogue/user-stubs.ts'
import { check, findBreaches } from './check/check.ts'
import type { CheckedFiles } from './check/check.ts'
import type { BaselineEntry } from './check/baseline.ts'
import type { BindingDecision } from './check/judge-decisions.ts'
import type { Options } from './config/options.ts'
import { discover } from './discover/discover.ts'
import type { Discovered } from './discover/discover.ts'
import { readStubFiles } from './discover/stub-files.ts'
import type { StubFiles } from './discover/stub-files.ts'
import { extractDeployment } from './extract/deployment/extract-deployment.ts'
import { oldestPython, readLibraryVersions } from './extract/deployment/manifests/library-versions.ts'
import { extractOperations } from './extract/deployment/operations.ts'
import { extractPm2Config } from './extract/deployment/pm2-config.ts'
import {
  extractPythonDeployment,
  isPythonSettings,
  mayConcernServers,
} from './extract/deployment/python/extract-python-deployment.ts'
import { extractFiles } from './extract/extract-files.ts'
import { readNodeManifests } from './extract/deployment/manifests/node-manifests.ts'
import type { FileFacts } from './facts/file-facts.ts'
import type { Specification } from './facts/operation-facts.ts'
import { positionAt } from './facts/position.ts'
import { packageOf } from './link/node-modules.ts'
import { throughConsoleScripts } from './link/console-scripts.ts'
import { combineDeployments } from './link/deployments.ts'
import type { DeploymentFile } from './link/deployments.ts'
import { attachFixes } from './fix/attach-fixes.ts'
import { link } from './link/link.ts'
import { importedFiles } from './link/imported-files.ts'
import { type NamedFile, nameModules } from './link/module-names.ts'
import { importedModules, importedNames, libraryUse } from './query/library-use.ts'
import type { LibraryUse } from './query/library-use.ts'
import type { Analysis } from './propagate/analysis.ts'
import { propagate } from './propagate/propagate.ts'
import type { Finding } from './rule/finding.ts'
import type { LintResult } from './rule/lint-result.ts'
import type { Rule } from './rule/rule.ts'
import { textReader } from './text-reader.ts'

/** What a run is about. */
export interface RunRequest {
  /** Absolute. */
  readonly root: string
  /** Paths that limit what is reported, posix, relative to the root. */
  readonly named: readonly string[]
  readonly options: Options
  readonly io: Io
  /** Absolute folder of the cache; null works without one. */
  readonly cache: string | null
  /** Reads all tests, for questions about them; otherwise only what other code imports of them. */
  readonly withTests?: boolean
  /** Called as files are read, and once before their calls are followed, which cannot be interrupted to tell more. */
  readonly progress?: (stage: 'reading' | 'analysing', done: number, total: number) => void
}

/** More places of one file that cannot be read are told by their number. */
const MANY_PROBLEMS = 3

type FactsByPath = ReadonlyMap<string, FileFacts>

/** A finished analysis, and the files behind it. */
export interface Analysed {
  readonly analysis: Analysis
  readonly facts: ReadonlyMap<string, FileFacts>
  readonly found: Discovered
  readonly textOf: TextOf
  readonly problems: readonly Problem[]
}

/** Reads and understands a project. */
export async function analyse(request: RunRequest): Promise<Analysed> {
  const { root, options, io, cache } = request
  const found = discover(root, { exclude: options.exclude, include: options.include, named: request.named }, io)
  const own = readStubFiles(root, options.stubs, io)
  if (request.withTests === true) found.readAside(found.files.map(({ path }) => path))
  const code = found.files.filter(
    ({ kind, path }) => kind === 'python' || (kind === 'typescript' && !own.bytes.has(path)),
  )
  const read = code.filter(({ path }) => found.bytes.has(path))
  const facts = await extractFiles([...read, ...own.files], new Map([...found.bytes, ...own.bytes]), {
    cache,
    progress: (done, total) => request.progress?.('reading', done, total),
  })
  request.progress?.('analysing', read.length, read.length)
  const textOf = textReader(path => found.bytes.get(path))
  const versions = readLibraryVersions(libraryManifests(found, textOf))
  const stubs = decideVersions(withStubs(loadCatalogue(), own, facts), versions)
  for (const { path } of own.files) facts.delete(path)
  const named = nameModules(found.files, options.sourceRoots)
  await readImportedTests(facts, found, named, stubs, request)
  const files = code.flatMap(file => {
    const known = facts.get(file.path)
    return known === undefined ? [] : [{ file, facts: known }]
  })
  const node = readNodeManifests(nodeManifests(found, textOf))
  const specifications = specificationsIn(found, textOf)
  const project = link({ files, allFiles: found.files, named, stubs, node, specifications })
  const served = deploymentFiles(found, facts, await readPythonSettings(found, cache), textOf)
  const analysis = propagate(project, {
    deployments: combineDeployments(throughConsoleScripts(served, project)),
    declared: options.services,
    oldestPython: oldestPython(versions),
    versions,
  })
  return {
    analysis,
    facts,
    found,
    textOf,
    problems: [
      ...problemsOf(found, facts),
      ...served.flatMap(deploymentProblems),
      ...undiscoveredServices(options.services, analysis),
    ],
  }
}

/** Adds to the facts those of tests that other code imports, and of what these import. */
async function readImportedTests(
  facts: Map<string, FileFacts>,
  found: Discovered,
  named: readonly NamedFile[],
  stubs: StubSource,
  { cache }: RunRequest,
): Promise<void> {
  const aside = new Set(found.files.map(({ path }) => path).filter(path => !found.bytes.has(path)))
  if (aside.size === 0) return
  const isLibrary = (name: string): boolean => stubs.facts(name) !== undefined
  const importedBy = importedFiles({ named, aside, isLibrary })
  for (let fresh: ReadonlyMap<string, FileFacts> = facts; fresh.size > 0;) {
    const wanted = importedBy(fresh).filter(({ path }) => !found.bytes.has(path))
    found.readAside(wanted.map(({ path }) => path))
    fresh = await extractFiles(
      wanted.filter(({ path }) => found.bytes.has(path)),
      found.bytes,
      { cache, isRest: true },
    )
    for (const [path, own] of fresh) facts.set(path, own)
  }
}

/** The catalogue with the project's stubs over it; the first mistake in one ends the run. */
function withStubs(catalogue: StubSource, own: StubFiles, facts: ReadonlyMap<string, FileFacts>): StubSource {
  const vocabulary = catalogue.facts('colorfast')?.facts
  const stubs = own.files.flatMap(({ path, module, isPackage }) => {
    const read = facts.get(path)
    if (read === undefined) return []
    const [mistake] = vocabulary === undefined ? [] : stubMistakes(read, vocabulary)
    if (mistake)
      throw new UserError(
        `${path}:${mistake.line}: ${mistake.message}`,
        '`colorfast stub --words` prints the words of stubs.',
      )
    return [{ module, isPackage, facts: read }]
  })
  return addUserStubs(catalogue, stubs)
}

/** What the project uses of a library, whether the catalogue knows it, and what is imported beside it. */
export async function usesOf(
  library: string,
  { root, named, options, io, cache }: RunRequest,
): Promise<{
  readonly use: LibraryUse | null
  readonly known: boolean
  readonly imported: readonly string[]
  /** JavaScript or TypeScript of the project imports it. */
  readonly isNpm: boolean
}> {
  const found = discover(root, { exclude: options.exclude, include: options.include, named }, io)
  const python = found.files.filter(({ kind, quiet }) => kind === 'python' && quiet === undefined)
  const facts = await extractFiles(python, found.bytes, { cache })
  const use = libraryUse(facts, library)
  const node = use === null ? found.files.filter(({ kind, quiet }) => kind === 'typescript' && quiet === undefined) : []
  const imports = importedModules(await extractFiles(node, found.bytes, { cache }))
  return {
    use,
    known: loadCatalogue().facts(library) !== undefined,
    imported: importedNames(facts),
    isNpm: imports.some(module => packageOf(module) === library),
  }
}

/** The text that describes the words of stubs. */
export function stubVocabulary(): string {
  return loadVocabulary()
}

/** Checks a finished analysis. */
export function lint(
  analysed: Analysed,
  rules: readonly Rule[],
  request: Pick<RunRequest, 'named' | 'options'> & {
    readonly baseline: readonly BaselineEntry[]
    readonly decisions?: readonly BindingDecision[]
  },
): LintResult {
  const { analysis } = analysed
  const checked = check(analysis, rules, checkedFiles(analysed), {
    ...request.options,
    named: request.named,
    baseline: request.baseline,
    decisions: request.decisions ?? [],
  })
  const problems = [...analysed.problems, ...checked.problems].sort(compareProblems)
  const { services, stats, libraries } = analysis
  const findings = attachFixes(checked.findings, analysed)
  return { ...checked, findings, services, stats, libraries, problems }
}

/** Everything that an option's profile reports in a service; `sure` is what the configuration wants to be told. */
export function violations(
  analysed: Analysed,
  rules: readonly Rule[],
  options: Options,
  binding: Pick<BindingDecision, 'profile' | 'service'>,
): { readonly all: readonly Finding[]; readonly sure: readonly Finding[] } {
  const unlimited = { ...options, named: [], baseline: [] }
  return findBreaches(analysed.analysis, rules, checkedFiles(analysed), unlimited, binding)
}

function checkedFiles({ facts, found, textOf }: Analysed): CheckedFiles {
  const quiet = new Set(found.files.filter(file => file.quiet !== undefined).map(({ path }) => path))
  return { facts, textOf, isQuiet: path => quiet.has(path) }
}

/** Manifests that say what the imports of JavaScript and TypeScript mean; none where there are no such sources. */
function nodeManifests(found: Discovered, textOf: TextOf): readonly ManifestText[] {
  if (!found.files.some(({ kind }) => kind === 'typescript')) return []
  return manifests(found, textOf, ({ path }) => /(^|\/)(package|(ts|js)config[^/]*)\.json$/.test(path))
}

/** What tests and examples of the repository need says nothing of its services. */
function libraryManifests(found: Discovered, textOf: TextOf): readonly ManifestText[] {
  return manifests(found, textOf, ({ quiet }) => quiet === undefined)
}

interface ManifestText {
  readonly path: string
  readonly text: string
}

function manifests(
  { files }: Discovered,
  textOf: TextOf,
  isWanted: (file: SourceFile) => boolean,
): readonly ManifestText[] {
  return files.flatMap(file => {
    const text = file.kind === 'manifest' && isWanted(file) ? textOf(file.path) : null
    return text === null ? [] : [{ path: file.path, text }]
  })
}

function problemsOf(found: Discovered, facts: ReadonlyMap<string, FileFacts>): Problem[] {
  const extraction = [...facts].flatMap(([path, file]) =>
    withoutRepeats(file.problems).map(({ kind, s, message }) => ({
      path,
      line: positionAt(file, s).line,
      kind,
      message,
    })),
  )
  return [...found.problems, ...extraction]
}

/** In a template of code hardly a line is valid: the first says where, and how many others there are. */
function withoutRepeats(problems: FileFacts['problems']): FileFacts['problems'] {
  const [first, ...rest] = problems.filter(({ kind }) => kind === 'syntax')
  if (first === undefined || rest.length < MANY_PROBLEMS) return problems
  const others = problems.filter(({ kind }) => kind !== 'syntax')
  return [{ ...first, message: `${first.message} So are ${rest.length} more places of this file.` }, ...others]
}

/** Facts of the configuration files that are Python by what stands in them: they are no modules of the project. */
async function readPythonSettings({ files, bytes }: Discovered, cache: string | null): Promise<FactsByPath> {
  const settings = files.filter(({ path, kind }) => {
    const own = bytes.get(path)
    return kind === 'deployment' && own !== undefined && isPythonSettings(path, own)
  })
  return extractFiles(settings, bytes, { cache, isRest: true })
}

/** Settings in configuration files, and in the Python files that name a server. */
function deploymentFiles(
  found: Discovered,
  facts: FactsByPath,
  settings: FactsByPath,
  textOf: TextOf,
): DeploymentFile[] {
  return found.files.flatMap(({ path, kind, quiet }): DeploymentFile[] => {
    const own = facts.get(path)
    if (kind === 'typescript') {
      const pm2 = quiet === undefined && own ? extractPm2Config(path, own) : null
      return pm2 && pm2.commands.length > 0 ? [{ path, facts: pm2 }] : []
    }
    const bytes = found.bytes.get(path)
    const relevant = kind === 'deployment' || (bytes !== undefined && mayConcernServers(path, bytes))
    const text = quiet === undefined && relevant ? textOf(path) : null
    if (text === null) return []
    const python = settings.get(path)
    if (python) return [{ path, facts: extractPythonDeployment(path, python, text) }]
    if (kind === 'deployment') return [{ path, facts: extractDeployment(path, text) }]
    return kind === 'python' && own !== undefined ? [{ path, facts: extractPythonDeployment(path, own, text) }] : []
  })
}

/** Descriptions of HTTP interfaces, with the functions that they name. */
function specificationsIn(found: Discovered, textOf: TextOf): readonly Specification[] {
  return found.files.flatMap(({ path, kind }) => {
    const text = kind === 'specification' ? textOf(path) : null
    const operations = text === null ? [] : extractOperations(text)
    return operations.length > 0 ? [{ path, operations }] : []
  })
}

/** A declaration that fits no service is most likely a slip. */
function undiscoveredServices(declared: Options['services'], { services }: Analysis): Problem[] {
  return declared
    .filter(({ name }) => !services.some(service => service.name === name))
    .map(({ name, at }) => ({
      path: at?.path ?? null,
      line: at?.line ?? null,
      kind: 'configuration',
      message: `There is no service that the declaration of "${name}" fits; its root and app say which one it means.`,
    }))
}

function deploymentProblems({ path, facts }: DeploymentFile): Problem[] {
  return facts.problems.map(({ line, message }) => ({ path, line, kind: 'deployment', message }))
}
