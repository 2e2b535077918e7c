/**
 * Build step: reads typeshed and our effect stubs through the ordinary extractor and writes the packs
 * that `loadCatalogue` reads. Run by the build with the repository root and the output folder as arguments.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractTypescript } from '../extract/typescript/extract-typescript.ts'
import { extractPython, loadPythonParser } from '../extract/python/extract-python.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import { mergeOverlay } from './merge-overlay.ts'
import { packName, writePack } from './pack.ts'
import type { KnownModule } from './pack.ts'
import { pruneVersions } from './prune-versions.ts'

interface StubFile {
  readonly name: string
  readonly path: string
  readonly isPackage: boolean
}

/** Compiles all stubs; returns how many modules were written. Throws on a stub of ours that does not parse. */
export async function compileCatalogue(root: string, output: string): Promise<number> {
  const parser = await loadPythonParser()
  const typeshed = join(root, 'node_modules/pyright/dist/typeshed-fallback')
  const read = (file: StubFile): FileFacts => pruneVersions(extractPython(parser, readFileSync(file.path, 'utf8')))
  const modules = new Map<string, KnownModule>()
  const foreign = [
    ...stubFiles(join(typeshed, 'stdlib'), ''),
    ...readdirSync(join(typeshed, 'stubs'))
      .sort()
      .flatMap(name => stubFiles(join(typeshed, 'stubs', name), '')),
  ]
  for (const file of foreign)
    if (!modules.has(file.name)) modules.set(file.name, { facts: read(file), isPackage: file.isPackage })
  for (const file of stubFiles(join(root, 'rules/catalogue/python'), '')) {
    const facts = read(file)
    const problem = facts.problems[0]
    if (problem) throw new Error(`${file.path}: ${problem.message}`)
    const base = modules.get(file.name)
    modules.set(file.name, {
      facts: base ? mergeOverlay(base.facts, facts) : facts,
      isPackage: base?.isPackage ?? file.isPackage,
    })
  }
  // `import google.cloud.storage` binds `google`, which has no file: a namespace package.
  const nothing = extractPython(parser, '')
  for (const name of [...modules.keys()])
    for (let at = name.lastIndexOf('.'); at > 0; at = name.lastIndexOf('.', at - 1))
      if (!modules.has(name.slice(0, at))) modules.set(name.slice(0, at), { facts: nothing, isPackage: true })
  for (const file of nodeStubFiles(join(root, 'rules/catalogue/node'), '')) {
    const facts = extractTypescript(readFileSync(file.path, 'utf8'), 'd.ts')
    const problem = facts.problems[0]
    if (problem) throw new Error(`${file.path}: ${problem.message}`)
    modules.set(`node:${file.name}`, { facts, isPackage: false })
  }
  writePacks(modules, join(output, 'packs'))
  copyFileSync(join(root, 'rules/catalogue/python/colorfast.pyi'), join(output, 'colorfast.pyi'))
  return modules.size
}

/** One file for each top-level import. Throws where two would be one on a file system that does not tell case. */
function writePacks(modules: ReadonlyMap<string, KnownModule>, folder: string): void {
  const packs = new Map<string, Map<string, KnownModule>>()
  for (const [name, module] of modules) {
    const pack = packs.get(packName(name)) ?? new Map<string, KnownModule>()
    packs.set(packName(name), pack.set(name, module))
  }
  const folded = new Set([...packs.keys()].map(name => name.toLowerCase()))
  if (folded.size < packs.size) throw new Error('two top-level imports differ only in case')
  mkdirSync(folder, { recursive: true })
  for (const [name, pack] of packs) writeFileSync(join(folder, name), writePack(pack))
}

function stubFiles(folder: string, prefix: string): StubFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): StubFile[] => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (entry.name.startsWith('@') || entry.name === 'tests') return []
        return stubFiles(path, prefix === '' ? entry.name : `${prefix}.${entry.name}`)
      }
      if (!entry.name.endsWith('.pyi')) return []
      const stem = entry.name.slice(0, -4)
      if (stem === '__init__') return prefix === '' ? [] : [{ name: prefix, path, isPackage: true }]
      return [{ name: prefix === '' ? stem : `${prefix}.${stem}`, path, isPackage: false }]
    })
}

/** Declaration files, named as they are imported: `fs`, `fs/promises`, `@nestjs/common`. */
function nodeStubFiles(folder: string, prefix: string): StubFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): StubFile[] => {
      const path = join(folder, entry.name)
      const own = prefix === '' ? entry.name : `${prefix}/${entry.name}`
      if (entry.isDirectory()) return nodeStubFiles(path, own)
      return entry.name.endsWith('.d.ts') ? [{ name: own.slice(0, -'.d.ts'.length), path, isPackage: false }] : []
    })
}

/** Run by the build from inside the output folder, which stands in the repository's root. */
export async function main(): Promise<void> {
  const count = await compileCatalogue(
    fileURLToPath(new URL('..', import.meta.url)),
    fileURLToPath(new URL('./catalogue', import.meta.url)),
  )
  process.stdout.write(`catalogue: ${String(count)} modules\n`)
}
