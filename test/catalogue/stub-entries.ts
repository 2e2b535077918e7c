/** The blocking entry points that our stubs declare, and for each a small async function that runs into it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BlockingKind, Confidence } from '../../src/base/vocabulary.ts'
import { readEffects } from '../../src/catalogue/effects.ts'
import type { Effects, Literal } from '../../src/catalogue/effects.ts'
import { libraryInfo } from '../../src/catalogue/library-info.ts'
import { pruneVersions } from '../../src/catalogue/prune-versions.ts'
import { extractPython, loadPythonParser } from '../../src/extract/python/extract-python.ts'
import type { FileFacts, FunctionFacts, Stmt } from '../../src/facts/file-facts.ts'
import { regionsOf } from '../../src/facts/walk.ts'

/** Where the stubs are. */
export const STUBS = fileURLToPath(new URL('../../rules/catalogue/python/', import.meta.url))

/** One stub file, read. */
export interface Stub {
  /** Posix, relative to the folder of stubs. */
  readonly path: string
  readonly module: string
  readonly text: string
  readonly facts: FileFacts
}

/** An entry point: its qualified name, and the one line of an async function that meets it. */
export interface BlockingEntry {
  readonly name: string
  readonly module: string
  /** The top-level name of the module that it is reached through. */
  readonly top: string
  /** What the stub says of it; `exact` unless the line leaves open an argument that could make it harmless. */
  readonly kind: BlockingKind
  readonly confidence: Confidence
  readonly exact: boolean
  /** The class of the parameter `x`, if the line needs an instance. */
  readonly instance: string | null
  readonly line: string
}

type Said = Pick<BlockingEntry, 'kind' | 'confidence'> & { readonly unless?: object }

const parser = await loadPythonParser()

/** All stubs but the vocabulary, sorted by path. */
export function readStubs(): Stub[] {
  return readdirSync(STUBS, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.pyi') && path !== 'colorfast.pyi')
    .sort()
    .map(path => {
      const text = readFileSync(STUBS + path, 'utf8')
      const module = path.slice(0, -'.pyi'.length).replace(/\/__init__$/, '').replaceAll('/', '.') // prettier-ignore
      return { path, module, text, facts: pruneVersions(extractPython(parser, text)) }
    })
}

/** Stubs by the library that they belong to: the module that holds `library(...)` above them. */
export function byLibrary(stubs: readonly Stub[]): Map<string, Stub[]> {
  const headed = stubs.filter(stub => libraryInfo(stub.facts) !== null).map(stub => stub.module)
  const found = new Map<string, Stub[]>()
  for (const stub of stubs) {
    const name = headed.filter(one => `${stub.module}.`.startsWith(`${one}.`)).sort().at(-1) // prettier-ignore
    const list = found.get(name ?? '')
    if (list) list.push(stub)
    else found.set(name ?? '', [stub])
  }
  return found
}

/** Everything in a stub that blocks. Names inside lines are dotted paths from the module: `Client`, `Outer.Inner`. */
export function entriesOf({ facts, module }: Stub): BlockingEntry[] {
  const found = new Map<string, BlockingEntry>()
  const add = (said: Said, path: string, instance: string | null, line: string, how = ''): void => {
    const name = `${module}.${path}${how}`
    const { kind, confidence, unless = {} } = said
    // A `with` meets what enters and what leaves, and is reported once.
    const exact = Object.keys(unless).length === 0 && !line.startsWith('with ')
    const top = path.split('.')[0] ?? path
    if (!found.has(name)) found.set(name, { name, module, top, kind, confidence, exact, instance, line })
  }
  const visit = (body: readonly Stmt[], owner: string | null): void => {
    for (const stmt of body) {
      const fn = stmt.k === 'def' ? facts.functions[stmt.fn] : undefined
      const effects = fn && readEffects(fn)
      if (fn && effects?.blocks) {
        const path = owner === null ? fn.name : `${owner}.${fn.name}`
        if (owner === null) add(effects.blocks, path, null, `${fn.name}(${given(effects)})`)
        else if (fn.name === '__init__' || fn.name === '__new__')
          add(effects.blocks, path, null, `${owner}(${given(effects)})`)
        else add(effects.blocks, path, owner, methodUse(fn, effects))
      }
      const cls = stmt.k === 'class' ? facts.classes[stmt.cls] : undefined
      if (cls) {
        const path = owner === null ? cls.name : `${owner}.${cls.name}`
        const { blocks, lazy, answers, awaitable } = readEffects(cls)
        if (blocks) add(blocks, path, null, `${path}(${given({ blocks })})`)
        if (lazy) add(lazy, path, path, 'for _ in x: pass', ' (iterated)')
        if (answers?.kind && !awaitable)
          add({ ...answers, kind: answers.kind }, path, path, 'x.some_method_of_it()', ' (any method)')
        visit(cls.body, path)
      }
      for (const region of regionsOf(stmt)) visit(region, owner)
    }
  }
  visit(facts.functions[0]?.body ?? [], null)
  return [...found.values()]
}

/** What reaches a method by Python's own syntax, or by its name. */
function methodUse(fn: FunctionFacts, effects: Effects): string {
  const forms: Readonly<Record<string, string>> = {
    __enter__: 'with x: pass',
    __exit__: 'with x: pass',
    __iter__: 'for _ in x: pass',
    __next__: 'next(x)',
    __call__: `x(${given(effects)})`,
    __getitem__: 'x[0]',
    __setitem__: 'x[0] = 1',
    __delitem__: 'del x[0]',
    __contains__: '0 in x',
    __len__: 'len(x)',
    __bool__: 'bool(x)',
  }
  const form = Object.hasOwn(forms, fn.name) ? forms[fn.name] : undefined
  if (form !== undefined) return form
  const isProperty = fn.decorators.some(one => one.k === 'name' && /property$/.test(one.id))
  return isProperty ? `x.${fn.name}` : `x.${fn.name}(${given(effects)})`
}

/** Arguments that make it block: those of `when`, and for those of `unless` something that is not known. */
function given({ blocks }: Pick<Effects, 'blocks'>): string {
  const unknown = Object.keys(blocks?.unless ?? {}).map(name => `${name}=y`)
  return [...unknown, conditions(blocks?.when ?? {})].filter(text => text !== '').join(', ')
}

function conditions(when: Readonly<Record<string, Literal>>): string {
  return Object.entries(when).map(([name, value]) => `${name}=${python(value)}`).join(', ') // prettier-ignore
}

function python(value: Literal): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return JSON.stringify(value)
}

/** Fixtures of libraries, written by hand: one file a library. */
export const FIXTURES = fileURLToPath(new URL('../../fixtures/catalogue/', import.meta.url))

/** The fixture of a library; null if it has none. */
export function fixtureFor(library: string): string | null {
  const file = `${library.replaceAll('.', '-')}.py`
  return existsSync(FIXTURES + file) ? file : null
}
