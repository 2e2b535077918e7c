/**
 * What the catalogue costs a run: milliseconds to open it and to look up imports, each time in a process of its own.
 *
 *   node bench/catalogue.mjs                         nothing imported, then two sets of libraries
 *   node bench/catalogue.mjs fastapi sqlalchemy.orm  these modules
 *
 * Prints the median, the least and the most of ten processes.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const RUNS = 10
const root = fileURLToPath(new URL('..', import.meta.url))
const SETS = [[], ['fastapi', 'requests'], ['fastapi', 'sqlalchemy.orm', 'redis', 'boto3', 'openai', 'not_a_library']]

await main(process.argv.slice(2))

async function main(names) {
  const entry = { contents: "export * from './src/catalogue/load-catalogue.ts'", resolveDir: root, loader: 'ts' }
  const { outputFiles } = await build({ stdin: entry, absWorkingDir: root, bundle: true, format: 'esm', platform: 'node', write: false }) // prettier-ignore
  const here = JSON.stringify(new URL('../dist/cli.js', import.meta.url).href)
  const loader = outputFiles[0].text.replaceAll('import.meta.url', here)
  for (const set of names.length > 0 ? [names] : SETS) {
    const times = Array.from({ length: RUNS }, () => measure(loader, set)).sort((a, b) => a - b)
    const median = (times[RUNS / 2 - 1] + times[RUNS / 2]) / 2
    const [least, most] = [times[0], times[RUNS - 1]]
    process.stdout.write(`${median.toFixed(2)} ms (${least.toFixed(2)} to ${most.toFixed(2)}): ${set.join(', ') || 'no import'}\n`) // prettier-ignore
  }
}

/** The time inside a new process, without its start. */
function measure(loader, set) {
  const script = `${loader}
const start = performance.now()
const catalogue = loadCatalogue()
for (const name of ${JSON.stringify(set)}) catalogue.facts(name)
console.log(performance.now() - start)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
}
