/**
 * Speed and memory side by side with other linters, on folders that you name: everything new, nothing changed, one file
 * changed, one file named, and growth with the number of files. Prints Markdown. Works on copies; README.md says more.
 *
 *   node bench/speed.mjs [--runs 5] [--bin FOLDER]... [--only colorfast,ruff] [--once pyright] [--growth] FOLDER...
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

/** Each tool: how to call it on the current folder, where it keeps things, how it says its version. */
const TOOLS = {
  colorfast: {
    run: [process.execPath, CLI, 'lint', '--format', 'json'],
    file: path => [process.execPath, CLI, 'lint', '--format', 'json', path],
    version: [process.execPath, CLI, '--version'],
    cache: '.colorfast-cache',
  },
  ruff: {
    run: ['ruff', 'check', '--isolated', '--select', 'ASYNC', '.'],
    version: ['ruff', '--version'],
    cache: '.ruff_cache',
  },
  'flake8-async': { run: ['flake8', '--isolated', '--select', 'ASYNC', '.'], version: ['flake8', '--version'] },
  'evloop-lint': { run: ['evloop-lint', '--format', 'json', '.'], version: ['evloop-lint', '--version'] },
  hydroid: {
    run: ['hydroid', '--format', 'json', '.'],
    version: ['hydroid', '--version'],
    cache: '.hydroid_cache',
  },
  pyright: { run: ['pyright', '--outputjson', '.'], version: ['pyright', '--version'] },
}

/** Files of a growing project; the last step takes all there are. */
const STEPS = [10, 30, 100, 300, 1000, 2000, 4000]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    bin: { type: 'string', multiple: true, default: [] },
    only: { type: 'string' },
    once: { type: 'string', default: '' },
    growth: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
if (positionals.length === 0 || !(runs >= 1)) {
  console.error(
    'usage: node bench/speed.mjs [--runs 5] [--bin FOLDER]... [--only NAMES] [--once NAMES] [--growth] FOLDER...',
  )
  process.exit(2)
}
const env = {
  ...process.env,
  NO_COLOR: '1',
  PATH: [...values.bin.map(folder => resolve(folder)), process.env.PATH].join(delimiter),
}
const tools = Object.entries(TOOLS)
  .filter(([name]) => values.only === undefined || values.only.split(',').includes(name))
  .map(([name, tool]) => ({ name, ...tool, says: versionOf(tool) }))
  .filter(tool => tool.says !== null)

/** Tools that take minutes are measured in the first round only. */
const once = new Set(values.once.split(','))

console.log(`${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version};`)
const fewer = tools.filter(({ name }) => once.has(name)).map(({ name }) => name)
const single = fewer.length > 0 ? `, of one run for ${fewer.join(' and ')}` : ''
console.log(
  `medians of ${runs} runs in turn${single}; ${tools.map(({ name, says }) => `${name} ${says}`).join(', ')}\n`,
)
for (const folder of positionals) values.growth ? growth(resolve(folder)) : compare(resolve(folder))

/** The four situations of one project. */
function compare(folder) {
  withCopy(folder, pythonFiles(folder), (copy, files) => {
    const changed = join(copy, files[Math.floor(files.length / 2)])
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(copy, file)).length, 0)
    console.log(`### ${basename(folder)}: ${files.length} Python files, ${(bytes / 1e6).toFixed(1)} MB\n`)
    const times = new Map(tools.map(({ name }) => [name, { cold: [], same: [], changed: [], named: [] }]))
    for (let round = 0; round < runs; round++) {
      for (const tool of tools) {
        if (round > 0 && once.has(tool.name)) continue
        const own = times.get(tool.name)
        forget(tool, copy)
        own.cold.push(measure(tool.run, copy))
        // The result of files that were written a moment ago cannot be told from outside; nobody is that quick by hand.
        spawnSync('sleep', ['3'])
        if (!tool.cache) continue
        measure(tool.run, copy)
        own.same.push(measure(tool.run, copy))
        appendFileSync(changed, `\n\ndef bench_${tool.name.replace('-', '_')}_${round}():\n    return ${round}\n`)
        own.changed.push(measure(tool.run, copy))
        if (tool.file) own.named.push(measure(tool.file(files[Math.floor(files.length / 2)]), copy))
      }
    }
    const base = times.get('colorfast') ?? times.values().next().value
    const row = (name, key) => {
      const all = times.get(name)[key]
      if (all.length === 0) return key === 'named' ? '—' : 'as new'
      return `${median(all.map(one => one.wall)).toFixed(2)} (${ratio(all, base[key])})`
    }
    console.log(
      '| tool | everything new, s | nothing changed, s | one file changed, s | one file named, s | CPU, s | peak, MB |',
    )
    console.log('|---|---|---|---|---|---|---|')
    for (const { name } of tools) {
      const { cold } = times.get(name)
      const cells = ['cold', 'same', 'changed', 'named'].map(key => row(name, key))
      const cpu = median(cold.map(one => one.cpu)).toFixed(1)
      console.log(`| ${[name, ...cells, cpu, peakOf(cold)].join(' | ')} |`)
    }
    console.log(
      '\nIn brackets: times as long as colorfast in the same rounds. CPU and peak memory with everything new. As new: keeps nothing between runs.\n',
    )
  })
}

/** More and more files of one project, everything new each time. */
function growth(folder) {
  const all = pythonFiles(folder)
  const steps = [...STEPS.filter(step => step < all.length), all.length]
  console.log(`### Growth: the first files of ${basename(folder)}\n`)
  console.log(`| files | MB | ${tools.map(({ name }) => `${name}, s (ms a file; peak MB)`).join(' | ')} |`)
  console.log(`|---|---|${tools.map(() => '---|').join('')}`)
  for (const step of steps)
    withCopy(folder, all.slice(0, step), (copy, files) => {
      const bytes = files.reduce((sum, file) => sum + readFileSync(join(copy, file)).length, 0)
      const cells = tools.map(tool => {
        const cold = Array.from({ length: runs }, () => {
          forget(tool, copy)
          return measure(tool.run, copy)
        })
        const wall = median(cold.map(one => one.wall))
        return `${wall.toFixed(2)} (${((wall / files.length) * 1000).toFixed(1)}; ${peakOf(cold)})`
      })
      console.log(`| ${[files.length, (bytes / 1e6).toFixed(1), ...cells].join(' | ')} |`)
    })
}

function withCopy(folder, files, work) {
  const copy = mkdtempSync(join(tmpdir(), 'colorfast-bench-'))
  try {
    for (const file of [...files, ...['pyproject.toml', 'setup.cfg'].filter(name => existsSync(join(folder, name)))]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      cpSync(join(folder, file), join(copy, file))
    }
    mkdirSync(join(copy, '.git'), { recursive: true })
    work(copy, files)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function pythonFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.py') && !/(^|\/)(\.git|\.venv|venv|node_modules|\.[^/]*cache)\//.test(path))
    .sort()
}

/** Wall seconds, user and system seconds, and peak memory of one process, by GNU time. */
function measure(command, cwd) {
  const started = process.hrtime.bigint()
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '@@ %U %S %M', ...command], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  })
  if (error) throw error
  const wall = Number(process.hrtime.bigint() - started) / 1e9
  const [, user = 0, system = 0, peak = 0] = /@@ (\S+) (\S+) (\S+)/.exec(stderr) ?? []
  return { wall, cpu: Number(user) + Number(system), peak: Number(peak) / 1000 }
}

function versionOf({ version: [command, ...rest] }) {
  const { stdout, error } = spawnSync(command, rest, { env, encoding: 'utf8' })
  return error ? null : (/\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version')
}

function forget({ cache }, folder) {
  if (cache) rmSync(join(folder, cache), { recursive: true, force: true })
}

function peakOf(all) {
  return Math.round(median(all.map(one => one.peak)))
}

function ratio(own, base) {
  return `× ${median(own.map((one, index) => one.wall / (base[index]?.wall ?? one.wall))).toFixed(2)}`
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
