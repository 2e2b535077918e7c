/**
 * Builds `dist`: the command, the extraction worker, the parser's WebAssembly, the compiled catalogue and the licences
 * of what is bundled. Needs only Node and the packages of package.json; does not type-check (that is `npm run typecheck`).
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { collectLicences } from './collect-licences.mjs'
import { CATALOGUE_COMPILER, ENTRY_POINTS } from './entry-points.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Everything is built beside `dist` and moved there at the end, so that a failing build leaves the last one in place. */
const out = join(root, `.build-${process.pid}`)

/** Names the inputs of a compiled catalogue; equal inputs need no second compilation. */
const MADE_FROM = 'made-from'

/** What ships from packages as it is, and the names under which the bundle looks for it. */
const COPIES = {
  'web-tree-sitter.wasm': 'web-tree-sitter/tree-sitter.wasm',
  'tree-sitter-python.wasm': 'tree-sitter-python/tree-sitter-python.wasm',
}

/** Native tree-sitter is optional and loaded at run time if it is installed. */
const external = ['tree-sitter', 'tree-sitter-python']

/** CommonJS packages in an ES module bundle call `require` for node's own modules. */
const banner = [
  "import { createRequire as __createRequire } from 'node:module'",
  "import { fileURLToPath as __fileURLToPath } from 'node:url'",
  'const require = __createRequire(import.meta.url)',
  'const __filename = __fileURLToPath(import.meta.url)',
  "const __dirname = __fileURLToPath(new URL('.', import.meta.url))",
].join(';')

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  banner: { js: banner },
}

await main()

async function main() {
  await mkdir(out, { recursive: true })
  try {
    const product = await buildProduct()
    for (const [name, source] of Object.entries(COPIES)) {
      await copyFile(join(root, 'node_modules', source), join(out, name))
    }
    await compileCatalogue()
    await writeFile(join(out, 'THIRD-PARTY-LICENSES.txt'), await collectLicences(root, product.metafile))
    await nameBuild()
    await replaceDist()
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

/** The command and its workers share chunks; what a command does not need (TypeScript's parser, remark) stays in its own chunk. */
async function buildProduct() {
  const result = await build({
    ...common,
    entryPoints: ENTRY_POINTS,
    outdir: out,
    splitting: true,
    chunkNames: '[name]-[hash]',
  })
  const cli = join(out, 'cli.js')
  const text = await readFile(cli, 'utf8')
  if (!text.startsWith('#!')) throw new Error('src/cli/main.ts has lost its first line, #!/usr/bin/env node')
  await chmod(cli, 0o755)
  return result
}

/**
 * Stubs and typeshed go through the product's own extractor, so the compiler is built first and then run; unless the last
 * build was made by the same compiler from the same stubs.
 */
async function compileCatalogue() {
  const compiler = join(out, 'compile-catalogue.mjs')
  await build({ ...common, entryPoints: [CATALOGUE_COMPILER], outfile: compiler })
  const key = await catalogueKey(compiler)
  const last = join(dist, 'catalogue')
  if (existsSync(join(last, MADE_FROM)) && (await readFile(join(last, MADE_FROM), 'utf8')) === key) {
    await cp(last, join(out, 'catalogue'), { recursive: true })
  } else {
    const { compileCatalogue: compile } = await import(pathToFileURL(compiler).href)
    const modules = await compile(root, join(out, 'catalogue'))
    if (modules < 700) throw new Error(`the catalogue has ${modules} modules; typeshed alone has more`)
    await writeFile(join(out, 'catalogue', MADE_FROM), key)
  }
  await rm(compiler)
}

async function catalogueKey(compiler) {
  const stubs = join(root, 'rules/catalogue')
  const names = (await readdir(stubs, { recursive: true })).filter(name => /\.(pyi|d\.ts)$/.test(name)).sort()
  const files = [compiler, join(root, 'node_modules/pyright/package.json'), ...names.map(name => join(stubs, name))]
  const hash = createHash('sha256').update(names.join('\n'))
  for (const file of files) hash.update(await readFile(file)).update('\0')
  return hash.digest('hex')
}

/** A digest of all that was built: results are kept for this build and no other. */
async function nameBuild() {
  const hash = createHash('sha256')
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  for (const file of files.sort())
    hash
      .update(relative(out, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  await writeFile(join(out, 'build-id'), hash.digest('hex').slice(0, 16))
}

async function replaceDist() {
  const old = `${out}-old`
  if (existsSync(dist)) await rename(dist, old)
  await rename(out, dist)
  await rm(old, { recursive: true, force: true })
}
