/** Files to facts: the same from the cache, from this thread and from workers. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractFiles } from '../../src/extract/extract-files.ts'
import { openDoor } from '../../src/extract/extract-one.ts'
import type { FileFacts } from '../../src/facts/file-facts.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const bytes = new Map<string, Uint8Array>()
for (const folder of ['facts/python/', 'broken/']) {
  for (const name of readdirSync(fixtures + folder)) {
    if (name.endsWith('.py')) bytes.set(folder + name, readFileSync(fixtures + folder + name))
  }
}
const files = [...bytes.keys()].map(path => ({ path }))

let folder: string
let expected: Map<string, FileFacts>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'extract-files-'))
  const extract = await openDoor('python')
  expected = new Map([...bytes].map(([path, content]) => [path, extract(content)]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('extractFiles', () => {
  it('gives the facts of every file, in order', async () => {
    const facts = await extractFiles([...files, { path: 'unread.py' }], bytes)
    expect(facts).toEqual(expected)
    expect([...facts.keys()]).toEqual([...bytes.keys()])
  })

  it('gives the same facts from the cache, and tells its progress', async () => {
    const cache = join(folder, 'cache')
    const cold: string[] = []
    const warm: string[] = []
    const options = (into: string[]) => ({
      cache,
      progress: (done: number, total: number) => into.push(`${String(done)}/${String(total)}`),
    })
    expect(await extractFiles(files, bytes, options(cold))).toEqual(expected)
    expect(await extractFiles(files, bytes, options(warm))).toEqual(expected)
    const total = String(new Set([...bytes.values()].map(content => Buffer.from(content).toString('hex'))).size)
    expect([cold[0], cold.at(-1)]).toEqual([`0/${total}`, `${total}/${total}`])
    expect(warm).toEqual([`${total}/${total}`])
  })

  it('shares the facts of equal files', async () => {
    const content = Buffer.from('x = 1\n')
    const facts = await extractFiles(
      [{ path: 'a.py' }, { path: 'b.py' }],
      new Map([
        ['a.py', content],
        ['b.py', content],
      ]),
    )
    expect(facts.get('a.py')).toBe(facts.get('b.py'))
  })
})

describe('the bundle', () => {
  it('gives the same facts through workers, and does without them', async () => {
    const bundle = join(folder, 'dist')
    await makeBundle(bundle)
    const path = pathToFileURL(join(bundle, 'extract-files.js')).href
    const module = (await import(path)) as { extractFiles: typeof extractFiles }
    const many = new Map(bytes)
    const padding = `x = "${'y'.repeat(30_000)}"\n`
    for (let count = 0; count < 60; count++)
      many.set(`${String(count)}.py`, Buffer.from(`# ${String(count)}\n${padding}`))
    const all = [...many.keys()].map(name => ({ path: name }))
    const inWorkers = await module.extractFiles(all, many, { workers: 2 })
    const alone = await module.extractFiles(all, many, { workers: 0 })
    expect([...inWorkers.keys()]).toEqual([...many.keys()])
    expect(inWorkers).toEqual(alone)
    for (const [name, facts] of expected) expect(inWorkers.get(name), name).toEqual(facts)
  }, 60_000)

  it('does the work itself if a worker dies', async () => {
    const bundle = join(folder, 'dying')
    await makeBundle(bundle)
    writeFileSync(join(bundle, 'extract-worker.js'), 'throw new Error("dead")\n')
    const module = (await import(pathToFileURL(join(bundle, 'extract-files.js')).href)) as {
      extractFiles: typeof extractFiles
    }
    const large = new Map(bytes)
    large.set('large.py', Buffer.from(`x = "${'y'.repeat(2_000_000)}"\n`))
    const facts = await module.extractFiles(
      [...large.keys()].map(path => ({ path })),
      large,
    )
    expect(facts.size).toBe(large.size)
  }, 60_000)
})

/** As the product is built, as far as it matters here: the parsers' WebAssembly lies beside the code. */
async function makeBundle(out: string): Promise<void> {
  const source = (name: string): string => fileURLToPath(new URL(`../../src/extract/${name}.ts`, import.meta.url))
  const require = createRequire(import.meta.url)
  await build({
    entryPoints: { 'extract-files': source('extract-files'), 'extract-worker': source('extract-worker') },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: ['tree-sitter', 'tree-sitter-python'],
    banner: { js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url)" },
    logLevel: 'error',
  })
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }')
  copyFileSync(require.resolve('web-tree-sitter/tree-sitter.wasm'), join(out, 'web-tree-sitter.wasm'))
  copyFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm'), join(out, 'tree-sitter-python.wasm'))
}
