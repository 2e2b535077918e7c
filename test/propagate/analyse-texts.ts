/**
 * Small programs through the real stages, without the file system: texts by path become facts, a linked project and a
 * finished analysis. The catalogue is the compiled one, loaded once per test file.
 */
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts'
import { extractPython, loadPythonParser } from '../../src/extract/python/extract-python.ts'
import { extractOperations } from '../../src/extract/deployment/operations.ts'
import { link } from '../../src/link/link.ts'
import { nameModules } from '../../src/link/module-names.ts'
import type { Module, Project } from '../../src/link/project.ts'
import type { StubSource } from '../../src/catalogue/stub-source.ts'
import type { AnalysedFunction, Analysis, Deployment } from '../../src/propagate/analysis.ts'
import { propagate } from '../../src/propagate/propagate.ts'

/** File texts by posix path. */
export type Texts = Readonly<Record<string, string>>

const parser = await loadPythonParser()
const catalogue = loadCatalogue()
const NO_STUBS: StubSource = { facts: () => undefined }

/** Links texts into a project; files that are not Python only mark roots. */
export function linkTexts(
  texts: Texts,
  options: { readonly sourceRoots?: readonly string[]; readonly stubs?: 'catalogue' | 'none' } = {},
): Project {
  const paths = Object.keys(texts).sort()
  const isPython = (path: string): boolean => /\.pyi?$/.test(path)
  const allFiles = paths.map(path => ({ path, kind: isPython(path) ? ('python' as const) : ('manifest' as const) }))
  return link({
    files: allFiles
      .filter(file => file.kind === 'python')
      .map(file => ({ file, facts: extractPython(parser, texts[file.path] ?? '') })),
    allFiles,
    specifications: paths
      .filter(path => path.endsWith('.yaml'))
      .map(path => ({ path, operations: extractOperations(texts[path] ?? '') })),
    named: nameModules(allFiles, options.sourceRoots ?? []),
    stubs: options.stubs === 'none' ? NO_STUBS : catalogue,
  })
}

/** Questions that the stack of a test carries. */
const DEEPEST = 2000

/** Analyses texts; a string alone is `main.py`. */
export function analyseTexts(texts: Texts | string, deployments: readonly Deployment[] = []): Analysis {
  return propagate(linkTexts(typeof texts === 'string' ? { 'main.py': texts } : texts), {
    deployments,
    deepest: DEEPEST,
  })
}

/** Names that the calls on one line reach directly, sorted, each once; built-ins and `typing` are left out. */
export function reachedAt(analysis: Analysis, path: string, line: number): string[] {
  const calls = analysis.functions.flatMap(fn => (fn.path === path ? fn.calls : [])).filter(call => call.line === line)
  const names = calls.flatMap(call => call.targets.map(target => target.name))
  return [...new Set(names)].filter(name => !/^(builtins|typing)\./.test(name)).sort()
}

/** The function of that qualified name; fails the test if there is none. */
export function functionOf(analysis: Analysis, id: string): AnalysedFunction {
  const found = analysis.functions.find(fn => fn.id === id)
  if (!found) throw new Error(`no function ${id}; there are ${analysis.functions.map(fn => fn.id).join(', ')}`)
  return found
}

/** Where a function runs, as `place` or `place:pool`, `?` behind what is assumed; sorted, each once. */
export function placesOf(analysis: Analysis, id: string): string[] {
  const text = functionOf(analysis, id).places.map(
    use => `${use.place}${use.pool === null ? '' : `:${use.pool}`}${use.assumed ? '?' : ''}`,
  )
  return [...new Set(text)].sort()
}

/** The module of a path; fails the test if there is none. */
export function moduleAt(project: Project, path: string): Module {
  const found = project.modules.find(module => module.file?.path === path)
  if (!found) throw new Error(`no module at ${path}`)
  return found
}
