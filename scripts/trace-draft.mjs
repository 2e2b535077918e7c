/**
 * Traces the numbers of a decision draft to commands that count them another way: places by `lint` under each option's
 * rules, calls on event loops by `lint`, handlers by `inspect`, server settings by the file that is named, means and shares
 * of weightings from the cells of `adr score --format json`. Prints one line a number, and fails where one differs.
 * Usage: node scripts/trace-draft.mjs PROJECT [flags of `adr draft`]
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [project, ...flags] = process.argv.slice(2)
if (project === undefined) throw new Error('Usage: node scripts/trace-draft.mjs PROJECT [flags of `adr draft`]')
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const rows = []

const draft = colorfast('adr', 'draft', '--dry-run', ...flags)
const again = colorfast('adr', 'draft', '--dry-run', ...flags)
const scores = JSON.parse(colorfast('adr', 'score', '--format', 'json', ...flags))
const inspected = JSON.parse(colorfast('inspect', '--format', 'json'))
const graph = JSON.parse(colorfast('graph', '--format', 'json'))
const all = lint('--level', 'warning')

expect('two drafts', 'the same bytes', draft === again ? 'the same bytes' : 'other bytes', 'adr draft, twice')
places()
handlers()
loops()
server()
unresolved()
libraries()
functions()
means()
shares()
for (const { what, says, counted, by } of rows)
  console.log(
    `${says === counted ? 'ok    ' : 'DIFFER'} ${what}: ${says}${says === counted ? '' : `, counted ${counted}`}  (${by})`,
  )
const wrong = rows.filter(({ says, counted }) => says !== counted).length
console.log(`${rows.length} numbers traced, ${wrong} differ`)
process.exitCode = wrong === 0 ? 0 : 1

/** Places under each option: findings of the rules of its profile, each place once. */
function places() {
  const row = costs('Places that its rules report')
  scores.options.forEach(({ id, profile }, index) => {
    const found = mine(lint('--level', 'info', '--select', profile.join(',')).findings)
    const counted = new Set(found.map(({ path, line, column }) => `${path}:${line}:${column}`)).size
    expect(`places under ${id}`, row?.[index] ?? '0', thousands(counted), `lint --select ${profile.length} rules`)
  })
}

/** Routes and web sockets by colour, of services that have any. */
function handlers() {
  for (const [, name, entered] of draft.matchAll(
    /^`([^`]+)`[^\n]*? is a [^\n]*?Requests enter it through ([^\n]*?)\. /gm,
  )) {
    const found = inspected.services.find(service => service.name === name)?.handlers
    if (!found) continue
    const said = [...entered.matchAll(/([\d,]+) (?:routes?|web sockets?) \(([^)]*)\)/g)].map(([, count, colours]) =>
      coloursIn(colours, count),
    )
    const sum = colour => said.reduce((total, one) => total + one[colour], 0)
    expect(
      `handlers of ${name}`,
      `${sum('async')} async, ${sum('sync')} sync`,
      `${found.async} async, ${found.sync} sync`,
      'inspect',
    )
  }
}

/** Calls that hold up loops: findings with a kind, trifles and start-up left out. */
function loops() {
  const blocking = mine(all.findings).filter(
    ({ kind, level, decision }) => kind !== null && level !== 'info' && decision === null,
  )
  const said = [
    ['shared-loop', /On event loops that requests share, ([\d,]+) calls?/],
    ['private-loop', /On loops that serve a single request, ([\d,]+) calls?/],
  ]
  for (const [place, pattern] of said)
    expect(
      `calls on a ${place}`,
      pattern.exec(draft)?.[1] ?? '0',
      thousands(blocking.filter(one => one.place === place).length),
      'lint',
    )
}

/** The file and the line that are named have to be there, and name the number. */
function server() {
  for (const [, workers, places] of draft.matchAll(/It is served by [^(\n]*?(\d+) workers?[^(\n]*\(([^)]*)\)/g)) {
    const named = [...places.matchAll(/`([^`]+):(\d+)`/g)].map(([, path, line]) => lineOf(path, Number(line)))
    const isSaid = workers === '1' || named.some(text => new RegExp(`\\b${workers}\\b`).test(text))
    expect(
      'workers',
      workers,
      isSaid ? workers : 'not in the lines named',
      named.map(text => text.trim().slice(0, 60)).join(' · '),
    )
  }
}

function unresolved() {
  const said =
    /Of ([\d,]+) calls? made on an event loop(?: of the whole repository)? (?:all were resolved|([\d,]+) (?:was|were) not)/.exec(
      draft,
    )
  const { callsOnLoop, unresolvedOnLoop } = all.summary
  expect('calls on event loops', said?.[1] ?? '0', thousands(callsOnLoop), 'lint, summary')
  expect('not resolved', said?.[2] ?? '0', thousands(unresolvedOnLoop), 'lint, summary')
}

/** Places by library: each is a call of the call graph that goes into a library. */
function libraries() {
  const into = new Set(graph.libraryFunctions.map(({ id }) => id))
  const calls = new Set(
    graph.calls.filter(({ to }) => into.has(to)).map(({ path, line, column }) => `${path}:${line}:${column}`),
  )
  for (const [, name, waits, , client] of draft.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([\d,]+) \| ([\d,]+) \|/gm)) {
    const said = [...waits.matchAll(/ ([\d,]+)(?=,|$)/g), [, client]].reduce(
      (sum, [, number]) => sum + amount(number),
      0,
    )
    const found = scores.libraries.find(library => library.name === name)
    // Loaders derive from a library's class, and no call stands there.
    const derived = found.asyncSites + found.waits.reduce((sum, { sites }) => sum + sites, 0) - found.sites.length
    const counted = found.sites.filter(site => calls.has(site)).length + derived
    expect(`places of ${name}`, thousands(said), thousands(counted), 'graph: calls into libraries at those places')
  }
}

/** Functions to edit: those with a finding, and the rest by its colour in the call graph, or as a handler that is moved. */
function functions() {
  const colour = new Map(graph.functions.map(({ id, async }) => [id, async]))
  const waiting = new Set(measure('waiting-handlers')[0].taken.inputs)
  const row = costs('Functions to edit')
  scores.options.forEach(({ id, profile }, index) => {
    const found = new Set(
      mine(lint('--level', 'info', '--select', profile.join(',')).findings).map(one => one.function),
    )
    const rest = measure('functions-to-change')[index].taken.inputs.filter(name => !found.has(name))
    const turns = name =>
      profile.includes('async-handler') ? colour.get(name) : profile.includes('sync-handler') && !colour.get(name)
    const counted = found.size + rest.filter(name => turns(name) || waiting.has(name)).length
    expect(`functions to edit under ${id}`, row?.[index] ?? '0', thousands(counted), 'lint, and colours of the graph')
  })
}

function measure(name) {
  return scores.measures.find(one => one.measure === name).cells
}

function amount(text) {
  return Number(text.replaceAll(',', ''))
}

/** Weighted means from cells and weights. */
function means() {
  const row =
    draft
      .match(/^\| Weighted mean \|.*$/m)?.[0]
      .split('|')
      .slice(3, -1) ?? []
  scores.options.forEach(({ id }, index) => {
    const mean = bound =>
      scores.drivers.reduce((sum, { id: driver, weight }) => sum + weight * cell(driver, id)[bound], 0)
    const [low, high] = [mean('low'), mean('high')].map(value => (Math.round(value * 1e9) / 1e9).toFixed(1))
    expect(
      `mean of ${id}`,
      row[index]?.trim() ?? '',
      low === high ? low : `${low} to ${high}`,
      'cells and weights of adr score',
    )
  })
}

/** Each split of twenty shares over the known drivers: who leads alone. */
function shares() {
  const said = /Of ([\d,]+) ways to weight/.exec(draft)
  if (!said) return
  const options = scores.options.filter(({ out }) => !out).map(({ id }) => id)
  const leads = Object.fromEntries(options.map(id => [id, 0]))
  let count = 0
  const visit = (split, left) => {
    if (split.length === scores.knownDrivers.length - 1) {
      const full = [...split, left]
      const totals = options.map(id =>
        full.reduce((sum, share, index) => sum + share * cell(scores.knownDrivers[index], id).low, 0),
      )
      const best = options.filter((_, index) => totals[index] === Math.max(...totals))
      if (best.length === 1) leads[best[0]]++
      count++
      return
    }
    for (let share = 0; share <= left; share++) visit([...split, share], left - share)
  }
  visit([], 20)
  expect('weightings', said[1], thousands(count), 'enumerated')
  for (const id of options) {
    const share = new RegExp(`ways to weight[^\n]*?\\b${id} in (\\d+) %`).exec(draft)?.[1] ?? ''
    expect(`share of ${id}`, `${share} %`, `${Math.round((leads[id] / count) * 100)} %`, 'enumerated')
  }
}

function cell(driver, option) {
  return scores.cells.find(one => one.driver === driver && one.option === option)
}

/** A row of the table of what each option asks for. */
function costs(label) {
  return draft
    .match(new RegExp(`^\\| ${label} \\|.*$`, 'm'))?.[0]
    .split('|')
    .slice(2, -1)
    .map(text => text.trim())
}

/** `5 async, 13 sync`, `all sync`, `async`. */
function coloursIn(text, count) {
  const number = colour => Number(new RegExp(`([\\d,]+) ${colour}`).exec(text)?.[1].replaceAll(',', '') ?? 0)
  if (/\d/.test(text)) return { async: number('async'), sync: number('sync') }
  const all = Number(count.replaceAll(',', ''))
  return /async$/.test(text) ? { async: all, sync: 0 } : { async: 0, sync: all }
}

function lineOf(path, line) {
  const file = join(project, path)
  return existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[line - 1] ?? '') : ''
}

/** Findings of the service that the record is about. */
function mine(findings) {
  const { service, apart } = scores
  return findings.filter(one => (service === null ? !apart.includes(one.service) : one.service === service))
}

function lint(...more) {
  return JSON.parse(colorfast('lint', '--all', '--no-baseline', '--exit-zero', '--format', 'json', ...more))
}

function thousands(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

function expect(what, says, counted, by) {
  rows.push({ what, says, counted, by })
}

function colorfast(...argv) {
  return execFileSync('node', [cli, ...argv], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
