/**
 * Writes what is derived from sources and committed: `rules/README.md`, the pages of all rules; and, from the build,
 * `rules/catalogue/README.md`, the table of all libraries, and `rules/catalogue/COVERAGE.md`, the facts that they cover.
 * `--check` writes nothing and fails if a file is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { catalogueReadme } from './catalogue-readme.mjs'
import { coveragePage } from './coverage-page.mjs'
import { readCatalogue } from './read-catalogue.mjs'
import { rulesReadme } from './rules-readme.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

await main(process.argv.includes('--check'))

async function main(check) {
  const libraries = await readCatalogue(root)
  const { rows } = JSON.parse(readFileSync(join(root, 'rules/catalogue/coverage.json'), 'utf8'))
  const generated = {
    'rules/README.md': rulesReadme(await loadRules()),
    'rules/catalogue/README.md': catalogueReadme(libraries),
    'rules/catalogue/COVERAGE.md': coveragePage(rows, placeFixtures(), libraries),
  }
  for (const [path, text] of Object.entries(generated)) {
    const file = join(root, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    if (check) {
      process.stderr.write(`${path} is out of date: run "npm run generate".\n`)
      process.exitCode = 1
    } else {
      writeFileSync(file, text)
      process.stdout.write(`wrote ${path}\n`)
    }
  }
}

/** Row of the coverage table → files of `fixtures/places` that show it. */
function placeFixtures() {
  const folder = join(root, 'fixtures/places')
  const found = new Map()
  for (const file of readdirSync(folder).sort())
    for (const [, row] of readFileSync(join(folder, file), 'utf8').matchAll(/# (?:place|missing): (\S+) /g))
      found.set(row, [...new Set([...(found.get(row) ?? []), file])])
  return found
}

/** Rules are TypeScript; bundled in memory, they load in any node. */
async function loadRules() {
  const options = { entryPoints: ['rules/index.ts'], absWorkingDir: root, bundle: true, format: 'esm', write: false }
  const { outputFiles } = await build({ ...options, platform: 'node' })
  const source = Buffer.from(outputFiles[0].contents).toString('base64')
  return (await import(`data:text/javascript;base64,${source}`)).rules
}
