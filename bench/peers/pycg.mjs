/**
 * Runs `colorfast graph` on each program of PyCG's micro-benchmark and compares the calls with the expected ones.
 *
 *   git clone https://github.com/vitsalis/PyCG
 *   node bench/peers/pycg.mjs PyCG/micro-benchmark/snippets [node dist/cli.js] [--markdown]
 *
 * Calls to functions that no file of the program defines (built-in ones, methods of `str`) are left out on both sides;
 * calls into the benchmark's imaginary library `ext` count. Leaves with 1 where fewer than 242 are found or more than 6
 * are added.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const MOST_ADDED = 6
const LEAST_FOUND = 242

const [folder, ...rest] = process.argv.slice(2).filter(word => word !== '--markdown')
const markdown = process.argv.includes('--markdown')
if (folder === undefined || !existsSync(folder)) {
  console.error('Name the folder micro-benchmark/snippets of a checkout of vitsalis/PyCG, then the command to run.')
  process.exit(2)
}
const command = rest.length > 0 ? rest : ['node', fileURLToPath(new URL('../../dist/cli.js', import.meta.url))]
const [program, ...first] = command.length === 1 ? command[0].split(' ') : command

const rows = new Map()
const disagreements = []
for (const category of foldersIn(folder)) {
  for (const name of foldersIn(join(folder, category))) {
    const snippet = join(folder, category, name)
    if (!existsSync(join(snippet, 'callgraph.json'))) continue
    const expected = expectedCalls(JSON.parse(readFileSync(join(snippet, 'callgraph.json'), 'utf8')))
    const made = madeCalls(JSON.parse(run(snippet)))
    const row = rows.get(category) ?? { cases: 0, expected: 0, found: 0, missed: 0, added: 0 }
    rows.set(category, row)
    const missed = [...expected].filter(call => !made.has(call)).sort()
    const added = [...made].filter(call => !expected.has(call)).sort()
    row.cases++
    row.expected += expected.size
    row.found += expected.size - missed.length
    row.missed += missed.length
    row.added += added.length
    for (const call of missed) disagreements.push(['missed', `${category}/${name}`, call])
    for (const call of added) disagreements.push(['added', `${category}/${name}`, call])
  }
}
const total = { cases: 0, expected: 0, found: 0, missed: 0, added: 0 }
for (const row of rows.values()) for (const key of Object.keys(total)) total[key] += row[key]
rows.set('all', total)
print()
process.exitCode = total.found >= LEAST_FOUND && total.added <= MOST_ADDED ? 0 : 1

function foldersIn(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

function run(snippet) {
  const args = [...first, 'graph', '--format', 'json', '--no-cache', '--root', resolve(snippet)]
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] })
}

/** `from -> to` of the benchmark's own form: lists of callees by caller. */
function expectedCalls(graph) {
  const calls = new Set()
  for (const [from, callees] of Object.entries(graph))
    for (const to of callees) if (!to.startsWith('<')) calls.add(`${from} -> ${to}`)
  return calls
}

/** Our calls in the benchmark's spelling, those out of the program left out except into `ext`. */
function madeCalls({ functions, calls }) {
  const names = spelling(functions)
  const found = new Set()
  for (const { from, to } of calls) {
    const caller = names.get(from) ?? from
    const callee = names.get(to) ?? (/^ext(\.|$)/.test(to) ? to : null)
    if (callee !== null) found.add(`${caller} -> ${callee}`)
  }
  return found
}

/**
 * Lambdas are numbered from one in the function around them there, in the order of the text; a second function of one
 * name is the same to it.
 */
function spelling(functions) {
  const names = new Map()
  const numbers = new Map()
  for (const { id } of functions) {
    const plain = id.replace(/#\d+$/, '')
    const at = plain.lastIndexOf('.<lambda>')
    if (at < 0 || at + '.<lambda>'.length !== plain.length) {
      names.set(id, plain)
      continue
    }
    const around = plain.slice(0, at)
    const number = (numbers.get(around) ?? 0) + 1
    numbers.set(around, number)
    names.set(id, `${around}.<lambda${number}>`)
  }
  return names
}

function print() {
  const columns = ['cases', 'expected', 'found', 'missed', 'added']
  if (markdown) {
    console.log(`| category | ${columns.join(' | ')} |\n|---|${columns.map(() => '---:').join('|')}|`)
    for (const [name, row] of rows) console.log(`| ${name} | ${columns.map(key => row[key]).join(' | ')} |`)
  } else {
    console.log(`${'category'.padEnd(14)}${columns.map(key => key.padStart(10)).join('')}`)
    for (const [name, row] of rows)
      console.log(`${name.padEnd(14)}${columns.map(key => String(row[key]).padStart(10)).join('')}`)
  }
  console.log('')
  for (const [what, where, call] of disagreements)
    console.log(markdown ? `- ${what}, ${where}: \`${call}\`` : `${what.padEnd(8)}${where.padEnd(38)}${call}`)
}
