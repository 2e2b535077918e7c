/**
 * A project's own stubs over the built-in catalogue: an unknown library becomes known, a built-in word is silenced or
 * replaced, one method is changed and the rest stays, and mistakes are said with file, line and a sentence.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, scratch } from '../cli/scratch.ts'
import type { Scratch } from '../cli/scratch.ts'

let project: Scratch
beforeEach(() => {
  project = scratch()
})
afterEach(() => {
  project.remove()
})

/** Findings on the lines of one async function, as `line kind sink`, with stubs from `colorfast-stubs`. */
async function findings(lines: readonly string[], stubs: Readonly<Record<string, string>>): Promise<string[]> {
  const result = await lint(lines, stubs)
  expect(result.err).toBe('')
  const { findings: found } = JSON.parse(result.out) as {
    findings: { rule: string; line: number; kind: string; sink: { name: string } }[]
  }
  const blocking = found.filter(one => one.rule === 'blocking-call')
  return blocking.map(one => `${lines[one.line - 1]?.trim() ?? ''}: ${one.kind} ${one.sink.name}`).sort()
}

async function lint(
  lines: readonly string[],
  stubs: Readonly<Record<string, string>>,
): Promise<Awaited<ReturnType<typeof run>>> {
  const own = Object.fromEntries(Object.entries(stubs).map(([path, text]) => [`colorfast-stubs/${path}`, text]))
  project.put({ 'colorfast.toml': 'stubs = ["colorfast-stubs"]\n', 'app.py': `${lines.join('\n')}\n`, ...own })
  return run(project.folder, ['lint', '--format', 'json', '--all', '--exit-zero'])
}

const route = (imports: readonly string[], calls: readonly string[]): string[] => [
  ...imports,
  'from fastapi import FastAPI',
  'app = FastAPI()',
  '@app.get("/")',
  'async def view():',
  ...calls.map(call => `    ${call}`),
]

describe('an unknown library', () => {
  const acme =
    'from colorfast import blocks\nclass Client:\n    @blocks("db")\n    def fetch(self) -> None: ...\n    async def afetch(self) -> None: ...\n    def key(self) -> str: ...\n'

  it('says nothing without a stub', async () => {
    expect(
      await findings(route(['import acme'], ['acme.Client().fetch()']), { 'other.pyi': 'def f() -> None: ...\n' }),
    ).toEqual([])
  })

  it('becomes known', async () => {
    const lines = route(['import acme'], ['c = acme.Client()', 'c.fetch()', 'await c.afetch()', 'c.key()'])
    expect(await findings(lines, { 'acme.pyi': acme })).toEqual(['c.fetch(): db acme.Client.fetch'])
  })

  it('may be a package whose modules import each other', async () => {
    const lines = route(['from acme import connect', 'import acme.db'], ['connect().fetch()', 'acme.db.load()'])
    const found = await findings(lines, {
      'acme/__init__.pyi': 'from .client import Client\ndef connect() -> Client: ...\n',
      'acme/client.pyi': acme,
      'acme/db.pyi': 'from colorfast import blocks\n@blocks("disk")\ndef load() -> None: ...\n',
    })
    expect(found).toEqual(['acme.db.load(): disk acme.db.load', 'connect().fetch(): db acme.client.Client.fetch'])
  })

  it('may be part of a namespace package', async () => {
    const found = await findings(route(['from corp.db import load'], ['load()']), {
      'corp/db.pyi': 'from colorfast import blocks\n@blocks("disk")\ndef load() -> None: ...\n',
    })
    expect(found).toEqual(['load(): disk corp.db.load'])
  })

  it('is listed with what its header says', async () => {
    const header = 'from colorfast import library\nlibrary("acme", versions="1", sources=["wiki"], colour="sync")\n'
    project.put({
      'colorfast.toml': 'stubs = ["colorfast-stubs"]\n',
      'colorfast-stubs/acme.pyi': header + acme,
      'app.py': `${route(['import acme'], ['acme.Client().fetch()']).join('\n')}\n`,
    })
    const { out } = await run(project.folder, ['lint', '--format', 'json', '--exit-zero'])
    expect(out).toContain('acme.Client.fetch')
    expect((JSON.parse(out) as { summary: { unresolvedOnLoop: number } }).summary.unresolvedOnLoop).toBe(0)
  })
})

describe('a built-in library', () => {
  const lines = route(
    ['import requests', 's = requests.Session()'],
    ['s.get("u")', 's.post("u")', 'requests.get("u")', 'requests.put("u")'],
  )
  const all = [
    'requests.get("u"): network requests.api.get',
    'requests.put("u"): network requests.api.put',
    's.get("u"): network requests.sessions.Session.get',
    's.post("u"): network requests.sessions.Session.post',
  ]

  it('keeps its words where a stub names things without one', async () => {
    const stub = 'class Session:\n    def get(self, url): ...\ndef get(url): ...\n'
    expect(await findings(lines, { 'requests.pyi': stub })).toEqual(all)
  })

  it('is silenced function by function, through the names that it re-exports', async () => {
    const stub = 'from colorfast import free\n@free\ndef get(url): ...\n'
    expect(await findings(lines, { 'requests.pyi': stub })).toEqual(all.filter(one => !one.includes('api.get')))
  })

  it('has one method overridden and the rest left', async () => {
    const stub = 'from colorfast import blocks\nclass Session:\n    @blocks("cpu")\n    def get(self, url): ...\n'
    expect(await findings(lines, { 'requests.pyi': stub })).toEqual([
      ...all.slice(0, 2),
      's.get("u"): cpu requests.sessions.Session.get',
      ...all.slice(3),
    ])
  })

  it('has a class silenced, save for the methods that the stub speaks of', async () => {
    const stub =
      'from colorfast import blocks, free\n@free\nclass Session:\n    @blocks("network")\n    def post(self, url): ...\n'
    expect(await findings(lines, { 'requests.pyi': stub })).toEqual([...all.slice(0, 2), ...all.slice(3)])
  })

  it('gains a method, and a function with conditions', async () => {
    const added =
      'from colorfast import blocks\nclass Session:\n    @blocks("network")\n    def push(self, url): ...\n@blocks("lock", unless={"wait": False})\ndef warm(wait: bool = True): ...\n'
    const more = route(
      ['import requests', 's = requests.Session()'],
      ['s.push("u")', 'requests.warm()', 'requests.warm(wait=False)'],
    )
    expect(await findings(more, { 'requests.pyi': added })).toEqual([
      'requests.warm(): lock requests.warm',
      's.push("u"): network requests.sessions.Session.push',
    ])
  })

  it('of the standard library, typed elsewhere, too', async () => {
    const more = route(['import time', 'import shutil'], ['time.sleep(1)', 'shutil.copy("a", "b")'])
    const stub = 'from colorfast import free\n@free\ndef sleep(seconds): ...\n'
    expect(await findings(more, { 'time.pyi': stub })).toEqual(['shutil.copy("a", "b"): disk shutil.copy'])
  })
})

it('reads a stub again when it has changed, cache or not', async () => {
  const lines = route(['import time'], ['time.sleep(1)'])
  const stub = 'from colorfast import free\n@free\ndef sleep(seconds): ...\n'
  expect(await findings(lines, { 'time.pyi': stub })).toEqual([])
  expect(await findings(lines, { 'time.pyi': stub.replace('@free', '') })).toEqual(['time.sleep(1): sleep time.sleep'])
  expect(await findings(lines, { 'time.pyi': stub })).toEqual([])
})

describe('mistakes', () => {
  const words = 'from colorfast import blocks, free, library\n'
  it.each([
    ['@blocks("db"\ndef f(): ...\n', 'acme.pyi:2: Not valid Python'],
    ['@block("db")\ndef f(): ...\n', 'acme.pyi:2: There is no word "block" in the vocabulary of stubs. Did you mean "blocks"?'],
    ['from colorfast import lazzy\n', 'acme.pyi:2: There is no word "lazzy" in the vocabulary of stubs. Did you mean "lazy"?'],
    ['\n@blocks("netwrk")\ndef f(): ...\n', 'acme.pyi:3: "blocks" needs one of these kinds: network, db, disk'],
    ['@blocks\ndef f(): ...\n', 'acme.pyi:2: @blocks needs a kind'],
    ['@blocks("db", insted="x")\ndef f(): ...\n', 'acme.pyi:2: "blocks" has no "insted". Did you mean "instead"?'],
    ['@blocks("db", confidence="sure")\ndef f(): ...\n', 'acme.pyi:2: "confidence" must be one of high, medium, low.'],
    ['@blocks("db", unless={"wait": False})\ndef f(block: bool): ...\n', 'acme.pyi:2: f has no parameter "wait", which "unless" names.'],
    ['@blocks("db", unless="wait")\ndef f(wait: bool): ...\n', 'acme.pyi:2: "unless" takes a dictionary'],
    ['library("acme", versions="1", sources=[], color="sync")\n', 'acme.pyi:2: "library" has no "color". Did you mean "colour"?'],
    ['library("acme", versions="1", sources=[], colour="red")\n', 'acme.pyi:2: "colour" must be one of sync, async, both, neutral.'],
    ['library(versions="1", sources=[], colour="sync")\n', 'acme.pyi:2: "library" begins with the library\'s name'],
    ['library("acme", versions=version(), sources=[], colour="sync")\n', 'acme.pyi:2: "library" takes literals only.'],
  ] as const)('%j', async (text, expected) => {
    const { code, out, err } = await lint(['import acme'], { 'acme.pyi': words + text })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`colorfast-stubs/${expected}`)
    expect(err).not.toContain('    at ')
  }) // prettier-ignore

  it.each([
    ['stubs = ["nowhere"]\n', '"stubs" names nowhere, which is not a folder.'],
    ['stubs = ["empty"]\n', '"stubs" names empty, which holds no .pyi and no .d.ts file.'],
    ['stubs = ["../elsewhere"]\n', '"stubs" names ../elsewhere, which is outside the project.'],
    ['stubs = ["/tmp"]\n', '"stubs" names /tmp, which is outside the project.'],
  ])('%j', async (config, expected) => {
    project.put({ 'colorfast.toml': config, 'empty/readme.txt': '', 'app.py': '' })
    const { code, err } = await run(project.folder, ['lint'])
    expect(code).toBe(2)
    expect(err).toContain(expected)
  })

  it('binary rubbish is a mistake like any other', async () => {
    project.put({ 'colorfast-stubs/acme.pyi': new Uint8Array([0, 255, 1, 254, 0, 0]) })
    const { code, err } = await lint(['import acme'], {})
    expect(code).toBe(2)
    expect(err).toContain('colorfast-stubs/acme.pyi:1: ')
  })
})

describe('an npm package', () => {
  /** What is reported of one request handler, as in the Python cases. */
  async function reported(call: string, stubs: Readonly<Record<string, string>>): Promise<string[]> {
    const own = Object.fromEntries(Object.entries(stubs).map(([path, text]) => [`colorfast-stubs/${path}`, text]))
    const lines = [
      "import express from 'express'",
      "import fs from 'node:fs'",
      "import { connect } from '@acme/ledger'",
      "import { save } from 'plain/files'",
      'const app = express()',
      "app.get('/', async (request, response) => {",
      `  ${call}`,
      '})',
      'app.listen(3000)',
    ]
    project.put({
      'colorfast.toml': 'stubs = ["colorfast-stubs"]\n',
      'package.json': '{ "dependencies": { "express": "4.19.2" } }',
      'server.js': `${lines.join('\n')}\n`,
      ...own,
    })
    const { out, err } = await run(project.folder, [
      'lint',
      '--format',
      'json',
      '--all',
      '--level',
      'info',
      '--exit-zero',
    ])
    if (err !== '') return [err]
    const { findings: found } = JSON.parse(out) as {
      findings: { path: string; kind: string; sink: { name: string } }[]
    }
    return found.map(one => `${one.path} ${one.kind} ${one.sink.name}`)
  }

  const ledger = [
    '/** @library ledger versions="4.1" colour=sync sources=["docs/ledger.md"] */',
    'export function connect(url: string): Ledger',
    'export class Ledger {',
    '  /** @blocks network instead="Ledger.postLater" */',
    '  post(amount: number): void',
    '  /** @returns a promise */',
    '  postLater(amount: number): Promise<void>',
    '}',
    '',
  ].join('\n')

  it('becomes known by a declaration file, named as it is imported', async () => {
    const stubs = {
      '@acme/ledger.d.ts': ledger,
      'plain/files.d.ts': '/** @blocks disk */\nexport function save(): void\n',
    }
    expect(await reported("connect('x').post(1)", stubs)).toEqual(['server.js network @acme/ledger.Ledger.post'])
    expect(await reported("await connect('x').postLater(1)", stubs)).toEqual([])
    expect(await reported('save()', stubs)).toEqual(['server.js disk plain/files.save'])
  })

  it('keeps the rest of what the catalogue says, and silences what is free', async () => {
    const stubs = { 'fs.d.ts': '/** @free */\nexport function existsSync(path: string): boolean\n' }
    expect(await reported("fs.existsSync('a')", stubs)).toEqual([])
    expect(await reported("fs.readFileSync('a')", stubs)).toEqual(['server.js disk fs.readFileSync'])
  })

  it('has its mistakes said with file and line', async () => {
    const [said] = await reported('save()', {
      'plain/files.d.ts': '/** @blokcs disk */\nexport function save(): void\n',
    })
    expect(said).toContain(
      'colorfast-stubs/plain/files.d.ts:1: There is no word "blokcs" in the vocabulary of stubs. Did you mean "blocks"?',
    )
  })
})
