/**
 * Reads the compiled catalogue for scripts: each library of ours with its header and its blocking entry points. Types
 * come from the build, so the build must be up to date.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Libraries by import name, as `catalogueReadme` takes them. */
export async function readCatalogue(root) {
  const { libraryInfo, readEffects, ...packing } = await loadReaders(root)
  const factsOf = openPacks(join(root, 'dist/catalogue/packs'), packing)
  const modules = stubModules(join(root, 'rules/catalogue/python'))
  const standard = standardModules(join(root, 'node_modules/pyright/dist/typeshed-fallback/stdlib/VERSIONS'))
  const libraries = new Map()
  for (const module of modules) {
    const facts = factsOf(module)
    const info = facts && libraryInfo(facts)
    if (info)
      libraries.set(module, { ...info, package: info.name, name: module, standard: standard.has(module), entries: [] })
  }
  for (const module of modules) {
    const library = [...libraries.keys()]
      .filter(name => module === name || module.startsWith(`${name}.`))
      .sort()
      .at(-1)
    const facts = factsOf(module)
    if (library === undefined || facts === undefined) continue
    const prefix = module === library ? '' : `${module.slice(library.length + 1)}.`
    libraries
      .get(library)
      .entries.push(...entriesOf(facts, readEffects).map(one => ({ ...one, name: prefix + one.name })))
  }
  return [...libraries.values()]
}

/** Blocking functions and methods, and classes that block when made, iterated or used at all. */
function entriesOf(facts, readEffects) {
  const found = []
  const add = (effect, name, form) => {
    if (effect !== null && effect.kind !== null) found.push({ kind: effect.kind, name, form })
  }
  const visit = (body, owner) => {
    for (const stmt of body) {
      if (stmt.k === 'def') {
        const fn = facts.functions[stmt.fn]
        const effects = readEffects(fn)
        add(effects.blocks, fn.name === '__init__' && owner !== '' ? owner.slice(0, -1) : owner + fn.name, fn.name === '__init__' && owner !== '' ? 'make' : 'call') // prettier-ignore
      } else if (stmt.k === 'class') {
        const cls = facts.classes[stmt.cls]
        const effects = readEffects(cls)
        const name = owner + cls.name
        add(effects.blocks, name, 'make')
        add(effects.lazy, name, 'iterate')
        if (effects.answers !== null && !effects.awaitable) add(effects.answers, name, 'any')
        visit(cls.body, `${name}.`)
      } else for (const region of [stmt.then, stmt.else].filter(Array.isArray)) visit(region, owner)
    }
  }
  visit(facts.functions[0].body, '')
  const names = new Set()
  return found.filter(one => {
    const key = `${one.kind} ${one.form} ${one.name}`
    return !names.has(key) && names.add(key)
  })
}

function openPacks(folder, { packName, readPack }) {
  if (!existsSync(folder)) throw new Error('dist/catalogue is missing; run `npm run build`')
  const packs = new Map(readdirSync(folder).map(name => [name, readPack(readFileSync(join(folder, name)))]))
  return module => packs.get(packName(module))?.(module)?.facts
}

/** Dotted names of our stubs, sorted. */
function stubModules(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.pyi'))
    .map(name =>
      name
        .replaceAll('\\', '/')
        .slice(0, -'.pyi'.length)
        .replace(/\/__init__$/, '')
        .replaceAll('/', '.'),
    ) // prettier-ignore
    .filter(name => name !== 'colorfast')
    .sort()
}

function standardModules(file) {
  const lines = readFileSync(file, 'utf8').split('\n')
  return new Set(lines.map(line => line.replace(/#.*/, '').split(':')[0].trim()).filter(name => name !== ''))
}

/** The readers of headers, effects and packs are TypeScript; bundled in memory, they load in any node. */
async function loadReaders(root) {
  const files = ['effects', 'library-info', 'pack']
  const contents = files.map(name => `export * from './src/catalogue/${name}.ts'`).join(';')
  const stdin = { contents, resolveDir: root, loader: 'ts' }
  const { outputFiles } = await build({
    stdin,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
