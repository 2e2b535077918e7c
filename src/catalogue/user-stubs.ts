/**
 * Lays a project's own stubs over the catalogue. A name without a word only adds types; a word replaces the built-in one;
 * `@free` takes the built-in waiting away. A definition is laid where the library defines the name, wherever it is
 * re-exported, so that `requests.pyi` may speak of `requests.Session.get` without knowing that `sessions.py` holds it.
 */
import type { ClassFacts, FileFacts, FunctionFacts, Stmt } from '../facts/file-facts.ts'
import { regionsOf } from '../facts/walk.ts'
import { mergeOverlay } from './merge-overlay.ts'
import { pruneVersions } from './prune-versions.ts'
import type { StubSource } from './stub-source.ts'

/** A stub of the project's, read. */
export interface UserStub {
  readonly module: string
  readonly isPackage: boolean
  readonly facts: FileFacts
}

interface Layer {
  readonly facts: FileFacts
  readonly isPackage: boolean
}

/** The catalogue with the project's stubs on top. */
export function addUserStubs(base: StubSource, stubs: readonly UserStub[]): StubSource {
  if (stubs.length === 0) return base
  const layers = new Map<string, Layer[]>()
  for (const stub of stubs)
    for (const [module, layer] of layersOf(base, stub)) {
      const list = layers.get(module)
      if (list) list.push(layer)
      else layers.set(module, [layer])
    }
  const merged = new Map<string, ReturnType<StubSource['facts']>>()
  const namespaces = namespacesOf(stubs)
  return {
    facts(name) {
      const own = layers.get(name)
      if (!own) return base.facts(name) ?? namespaces.get(name)
      if (!merged.has(name)) merged.set(name, lay(base.facts(name), own))
      return merged.get(name)
    },
  }
}

/** Packages above the stubs that have no file of their own: `corp` of `corp/db.pyi`. */
function namespacesOf(stubs: readonly UserStub[]): Map<string, Layer> {
  const found = new Map<string, Layer>()
  for (const { module, facts } of stubs)
    for (let at = module.lastIndexOf('.'); at > 0; at = module.lastIndexOf('.', at - 1))
      found.set(module.slice(0, at), {
        facts: { ...facts, functions: withBody(facts, []).functions.slice(0, 1), classes: [] },
        isPackage: true,
      })
  return found
}

function lay(below: ReturnType<StubSource['facts']>, layers: readonly Layer[]): ReturnType<StubSource['facts']> {
  const [first, ...rest] = layers
  if (!first) return below
  const start = below ? mergeOverlay(below.facts, first.facts) : first.facts
  return {
    facts: rest.reduce((facts, layer) => mergeOverlay(facts, layer.facts), start),
    isPackage: below?.isPackage ?? layers.some(layer => layer.isPackage),
  }
}

/** One stub, cut up by the modules in which its names are defined. */
function layersOf(base: StubSource, stub: UserStub): Map<string, Layer> {
  const isPackage = base.facts(stub.module)?.isPackage ?? stub.isPackage
  const facts = absoluteImports(pruneVersions(stub.facts), stub.module, isPackage)
  const module = facts.functions[0]
  const layers = new Map<string, Layer>()
  if (!module) return layers
  const staying: Stmt[] = []
  const moving = new Map<string, { stmts: Stmt[]; names: Map<string, string> }>()
  for (const stmt of module.body) {
    const name = definedName(facts, stmt)
    const home = name === null ? null : homeOf(base, stub.module, name)
    if (name === null || home === null || (home.module === stub.module && home.name === name)) {
      staying.push(stmt)
      continue
    }
    const group = moving.get(home.module) ?? { stmts: [], names: new Map<string, string>() }
    group.stmts.push(stmt)
    group.names.set(name, home.name)
    moving.set(home.module, group)
  }
  const imports = module.body.filter(stmt => stmt.k === 'import')
  const local = staying.flatMap(stmt => definedName(facts, stmt) ?? [])
  const back: Stmt[] = local.length === 0 ? [] : [importOf(stub.module, local)]
  for (const [name, { stmts, names }] of moving) {
    const others = back.filter(() => name !== stub.module)
    const part = renamed(withBody(facts, [...imports, ...others, ...stmts]), stmts, names)
    layers.set(name, { facts: part, isPackage: base.facts(name)?.isPackage ?? false })
  }
  if (staying.some(stmt => stmt.k !== 'import') || moving.size === 0)
    layers.set(stub.module, { facts: withBody(facts, staying), isPackage })
  return layers
}

function importOf(module: string, names: readonly string[]): Stmt {
  const span = { s: 0, e: 0 }
  return { k: 'import', module, level: 0, names: names.map(name => ({ name, ...span })), ...span }
}

function withBody(facts: FileFacts, body: readonly Stmt[]): FileFacts {
  return { ...facts, functions: facts.functions.map((fn, index) => (index === 0 ? { ...fn, body } : fn)) }
}

/** Definitions under the names that they have where they are defined (`from .impl import _get as get`). */
function renamed(facts: FileFacts, stmts: readonly Stmt[], names: ReadonlyMap<string, string>): FileFacts {
  const functions: FunctionFacts[] = [...facts.functions]
  const classes: ClassFacts[] = [...facts.classes]
  for (const stmt of stmts) {
    const fn = stmt.k === 'def' ? functions[stmt.fn] : undefined
    if (fn && stmt.k === 'def') functions[stmt.fn] = { ...fn, name: names.get(fn.name) ?? fn.name }
    const cls = stmt.k === 'class' ? classes[stmt.cls] : undefined
    if (cls && stmt.k === 'class') classes[stmt.cls] = { ...cls, name: names.get(cls.name) ?? cls.name }
  }
  return { ...facts, functions, classes }
}

/** Imports that mean the same from every module. */
function absoluteImports(facts: FileFacts, module: string, isPackage: boolean): FileFacts {
  const own = facts.functions[0]
  if (!own) return facts
  return withBody(
    facts,
    own.body.map(stmt =>
      stmt.k === 'import' && stmt.level > 0
        ? { ...stmt, level: 0, module: absolute(module, isPackage, stmt.level, stmt.module) }
        : stmt,
    ),
  )
}

function absolute(module: string, isPackage: boolean, level: number, written: string): string {
  const parts = module.split('.')
  const up = parts.slice(0, parts.length - level + (isPackage ? 1 : 0))
  return [...up, ...(written === '' ? [] : [written])].join('.')
}

function definedName(facts: FileFacts, stmt: Stmt): string | null {
  if (stmt.k === 'def') return facts.functions[stmt.fn]?.name ?? null
  return stmt.k === 'class' ? (facts.classes[stmt.cls]?.name ?? null) : null
}

/** Re-exports of re-exports end somewhere; cycles must. */
const LONGEST_CHAIN = 12

/** Where the catalogue defines what a module calls by this name; null if it does not know the name. */
function homeOf(base: StubSource, module: string, name: string, depth = 0): { module: string; name: string } | null {
  const found = depth > LONGEST_CHAIN ? undefined : base.facts(module)
  if (!found) return null
  const { facts, isPackage } = found
  const search = (body: readonly Stmt[]): { module: string; name: string } | null => {
    for (const stmt of body) {
      if (definedName(facts, stmt) === name) return { module, name }
      if (stmt.k === 'import' && stmt.names) {
        const from = stmt.level > 0 ? absolute(module, isPackage, stmt.level, stmt.module) : stmt.module
        for (const one of stmt.names) {
          const other = one.name === '*' ? name : (one.as ?? one.name) === name ? one.name : null
          const home = other === null ? null : homeOf(base, from, other, depth + 1)
          if (home) return home
        }
      }
      if (stmt.k === 'assign' && stmt.value?.k === 'name' && stmt.value.id !== name) {
        const target = stmt.targets[0]
        if (target?.k === 'name' && target.id === name) return homeOf(base, module, stmt.value.id, depth + 1)
      }
      for (const region of regionsOf(stmt)) {
        const home = search(region)
        if (home) return home
      }
    }
    return null
  }
  return search(facts.functions[0]?.body ?? [])
}
