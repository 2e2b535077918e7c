/**
 * Compares what the linter predicts with what was observed: an endpoint is predicted to hold the loop if a finding of
 * `blocking-call` names its route. Ends with 1 if something is false, or if less than 95 % agrees.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const observed = JSON.parse(readFileSync(new URL('./observed.json', import.meta.url), 'utf8'))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const lists = { agreed: [], missed: [], false: [] }
for (const app of new Set(observed.map(row => row.app))) {
  const folder = fileURLToPath(new URL(`./apps/${app}`, import.meta.url))
  const words = ['lint', '--no-cache', '--format', 'json', '--select', 'all', '--exit-zero', '--root', folder, folder]
  const { findings } = JSON.parse(execFileSync(process.execPath, [cli, ...words], { encoding: 'utf8', maxBuffer: 1e8 }))
  const routes = new Set(
    findings.filter(({ rule }) => rule === 'blocking-call').flatMap(({ entries }) => entries.map(({ route }) => route)),
  )
  for (const { id, blocked } of observed.filter(row => row.app === app)) {
    const predicted = routes.has(`/${id}`)
    const verdict = predicted === blocked ? 'agreed' : blocked ? 'missed' : 'false'
    lists[verdict].push(`${app} /${id}`)
  }
}
const { agreed, missed, false: wrong } = lists
console.log(`${observed.length} endpoints: ${agreed.length} agreed, ${missed.length} missed, ${wrong.length} false`)
for (const one of missed) console.log(`missed: ${one}`)
for (const one of wrong) console.log(`false:  ${one}`)
process.exitCode = wrong.length > 0 || agreed.length < 0.95 * observed.length ? 1 : 0
