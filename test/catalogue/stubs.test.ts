/** Law of the stubs: each parses without a mistake, stands under a header that names its sources, and is in order. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stubMistakes } from '../../src/catalogue/check-stub.ts'
import { readEffects } from '../../src/catalogue/effects.ts'
import { isLibraryHeader, libraryInfo } from '../../src/catalogue/library-info.ts'
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts'
import { byLibrary, FIXTURES, fixtureFor, readStubs, STUBS } from './stub-entries.ts'
import type { Stub } from './stub-entries.ts'

const stubs = readStubs()
const libraries = byLibrary(stubs)
const vocabulary = loadCatalogue().facts('colorfast')?.facts
const where = (stub: Stub, text: string): string => `${stub.path}: ${text}`

describe('stubs', () => {
  it('are many', () => {
    expect(libraries.size).toBeGreaterThan(450)
  })

  it('parse, and use words as they are defined', () => {
    if (!vocabulary) throw new Error('the catalogue has no colorfast')
    const words = vocabulary
    const mistakes = stubs.flatMap(stub =>
      stubMistakes(stub.facts, words).map(({ line, message }) => where(stub, `${String(line)}: ${message}`)),
    )
    expect(mistakes).toEqual([])
  })

  it('stand below a header, once per library', () => {
    expect((libraries.get('') ?? []).filter(stub => stub.text.trim() !== '').map(stub => stub.path)).toEqual([])
    const headers = stubs.flatMap(stub =>
      (stub.facts.functions[0]?.body ?? []).filter(isLibraryHeader).map(() => stub.module),
    )
    expect(headers).toEqual([...new Set(headers)])
  })

  it('say in the header what was checked, and where it was read', () => {
    const problems = stubs.flatMap(stub => {
      const info = libraryInfo(stub.facts)
      if (!info) return []
      const { name, versions, sources, counterpart } = info
      return [
        ...(name === '' || versions === '' ? ['no name or versions'] : []),
        ...(sources.length === 0 || sources.some(source => source.trim() === '') ? ['no sources'] : []),
        ...(counterpart === null ? [] : counterpartProblems(counterpart)),
      ].map(text => where(stub, text))
    })
    expect(problems).toEqual([])
  })

  it('begin with the docstring, imports and the header, in this order', () => {
    const late = stubs.filter(stub => {
      const body = stub.facts.functions[0]?.body ?? []
      const header = body.findIndex(isLibraryHeader)
      return header > 0 && !body.slice(0, header).every(isPreamble)
    })
    expect(late.map(stub => stub.path)).toEqual([])
  })

  it('let no class of an async client block', () => {
    const blocking = stubs.flatMap(stub =>
      stub.facts.classes
        .filter(cls => /^_?Async/.test(cls.name) && !SYNC_IN_SPITE.has(`${stub.module}.${cls.name}`))
        .filter(cls =>
          cls.body.some(one => one.k === 'def' && readEffects(stub.facts.functions[one.fn] ?? cls).blocks !== null),
        )
        .map(cls => where(stub, cls.name)),
    )
    expect(blocking).toEqual([])
  })

  it('are files and folders of one case, a package where it has parts', () => {
    const names = readdirSync(STUBS, { withFileTypes: true }).map(entry => entry.name.replace(/\.pyi$/, ''))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('libraries', () => {
  it('each have a fixture that a person wrote, with lines that report and lines that do not', () => {
    const blocking = [...libraries].filter(([, own]) =>
      own.some(stub => /^ *@(blocks|lazy|answers)\("/m.test(stub.text)),
    )
    expect(blocking.map(([name]) => name).filter(name => !NEEDS_NONE.has(name) && fixtureFor(name) === null)).toEqual(
      [],
    )
  })

  it('are what fixtures are named after', () => {
    const names = new Set([...libraries.keys()].map(name => `${name.replaceAll('.', '-')}.py`))
    expect(readdirSync(FIXTURES).filter(file => file.endsWith('.py') && !names.has(file))).toEqual([])
  })
})

/** Named after what they answer for, not after what they are. */
const SYNC_IN_SPITE: ReadonlySet<string> = new Set([
  'celery.result.AsyncResult',
  'elasticsearch._sync.client.AsyncSearchClient',
  'fsspec.asyn.AsyncFileSystem',
  // It loads the model where it is made.
  'vllm.engine.async_llm_engine.AsyncLLMEngine',
  // It starts a task at the service, and asks for its answer by another plain call.
  'zai.api_resource.chat.async_completions.AsyncCompletions',
  'zhipuai.api_resource.chat.async_completions.AsyncCompletions',
])

/**
 * Private modules of the standard library are met through their public names; the catalogue describes Python 3.13 on
 * Linux, so nothing is said of modules of 3.14 and of Windows.
 */
const NEEDS_NONE: ReadonlySet<string> = new Set([
  ...[...libraries.keys()].filter(name => name.startsWith('_')),
  'compression',
  'msvcrt',
])

function isPreamble(stmt: { readonly k: string; readonly value?: { readonly k: string } }): boolean {
  return stmt.k === 'import' || stmt.k === 'if' || (stmt.k === 'expr' && stmt.value?.k === 'const')
}

function counterpartProblems(counterpart: Readonly<Record<string, string>>): string[] {
  const { name, maturity, effort, source, date } = counterpart
  return [
    ...(name === '' || source === '' ? ['a counterpart without name or source'] : []),
    ...(['stable', 'beta', 'thin', 'unmaintained'].includes(maturity ?? '') ? [] : [`maturity "${maturity ?? ''}"`]),
    ...(['drop-in', 'rewrite', 'thread'].includes(effort ?? '') ? [] : [`effort "${effort ?? ''}"`]),
    ...(/^\d{4}-\d{2}$/.test(date ?? '') ? [] : [`date "${date ?? ''}"`]),
  ]
}
