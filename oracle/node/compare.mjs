/**
 * Compares what the linter predicts with what was observed: an endpoint is predicted to hold the loop if a finding of
 * `blocking-call` names its route, or the function that `applications.mjs` gives for it. Ends with 1 if something is false, or if less than 95 % agrees.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { APPLICATIONS } from './applications.mjs'

const observed = JSON.parse(readFileSync(new URL('./observed.json', import.meta.url), 'utf8'))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const lists = { agreed: [], missed: [], false: [] }
for (const [app, endpoints] of Object.entries(APPLICATIONS)) {
  const folder = fileURLToPath(new URL(`./apps/${app}`, import.meta.url))
  const words = ['lint', '--no-cache', '--format', 'json', '--select', 'all', '--exit-zero', '--root', folder, folder]
  const { findings } = JSON.parse(execFileSync(process.execPath, [cli, ...words], { encoding: 'utf8', maxBuffer: 1e8 }))
  const entries = findings.filter(({ rule }) => rule === 'blocking-call').flatMap(finding => finding.entries)
  const blocked = new Map(observed.filter(row => row.app === app).map(row => [row.id, row.blocked]))
  for (const endpoint of endpoints) {
    if (!blocked.has(endpoint.id)) throw new Error(`${app} ${endpoint.id} was not observed: run run.mjs`)
    const predicted = entries.some(entry => speaksOf(entry, endpoint))
    const verdict = predicted === blocked.get(endpoint.id) ? 'agreed' : predicted ? 'false' : 'missed'
    lists[verdict].push(`${app} ${endpoint.id}`)
  }
}
const { agreed, missed, false: wrong } = lists
console.log(`${observed.length} endpoints: ${agreed.length} agreed, ${missed.length} missed, ${wrong.length} false`)
for (const one of missed) console.log(`missed: ${one}`)
for (const one of wrong) console.log(`false:  ${one}`)
process.exitCode = wrong.length > 0 || agreed.length < 0.95 * observed.length ? 1 : 0

function speaksOf(entry, { ask, route, by }) {
  const sameMethod = entry.method === null || entry.method === ask
  return (entry.route === route && sameMethod) || (by !== undefined && entry.function === by)
}
