/**
 * The public test suites of other linters, read with our eyes: of the lines that they expect to be reported, how many do
 * we report, and of the other lines with a call, how many do we leave alone?
 *
 *   node bench/peers/suites.mjs FOLDER [--tool "node dist/cli.js"] [--disagreements]
 *
 * FOLDER holds checkouts, each under its owner and name: astral-sh+ruff, python-trio+flake8-async, agusmdev+evloop-lint,
 * agusmdev+hydroid. What is not there is left out. Every finding of ours counts, information included: a cheap call is
 * one there. A line counts as reported if a finding stands on it or its chain passes through it, and as kept silent if no
 * finding stands on it. The kinds of rules that are compared are ruff's and flake8-async's ASYNC210 to ASYNC251, evloop-lint's
 * EVL001, EVL002, EVL004 and EVL011, and hydroid's marks. flake8-async's files use modules that they never import, which
 * raises a NameError where they are run and means nothing to us; the copy that we read gets those imports.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tool: { type: 'string', default: `node ${fileURLToPath(new URL('../../dist/cli.js', import.meta.url))}` },
    disagreements: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (folder === undefined || !existsSync(folder)) {
  console.error('Name the folder that holds the checkouts.')
  process.exit(2)
}

const suites = [
  { name: 'ruff', root: 'astral-sh+ruff/crates/ruff_linter/resources/test/fixtures/flake8_async', files: /^ASYNC2\d\w\.py$/, expected: ruffLines },
  { name: 'flake8-async', root: 'python-trio+flake8-async/tests/eval_files', files: /^async2[1-5]\w+\.py$/, expected: flakeLines },
  { name: 'hydroid fixtures', root: 'agusmdev+hydroid/tests/fixtures/cases', files: /\.py$/, expected: hydroidLines, programs: folders },
  { name: 'hydroid adversarial', root: 'agusmdev+hydroid/tests/adversarial/cases', files: /\.py$/, expected: hydroidLines, programs: folders },
] // prettier-ignore

const rows = []
for (const suite of suites) {
  const root = join(folder, suite.root)
  if (existsSync(root)) rows.push(compare(suite, root, suite.programs?.(root) ?? ['']))
}
const evloop = join(folder, 'agusmdev+evloop-lint')
if (existsSync(evloop)) rows.push(evloopTests(evloop))
console.log('| suite | expected | reported | silent lines | kept silent |')
console.log('| --- | --- | --- | --- | --- |')
for (const { name, expected, reported, silent, kept } of rows)
  console.log(`| ${name} | ${expected} | ${reported} | ${silent} | ${kept} |`)
if (options.disagreements) for (const { notes } of rows) for (const note of notes) console.log(note)

/** Runs the tool on a copy of each program's files, and holds its lines against the expected ones. */
function compare({ name, files, expected }, root, programs) {
  const row = { name, expected: 0, reported: 0, silent: 0, kept: 0, notes: [] }
  for (const program of programs) {
    const chosen = pythonFiles(join(root, program)).filter(path => files.test(path.split('/').at(-1)))
    const found = findingsIn(join(root, program), chosen)
    for (const path of chosen) {
      const text = readFileSync(join(root, program, path), 'utf8').split('\n')
      const wanted = expected(root, path, text)
      const note = (what, line) => row.notes.push(`${what}  ${name}  ${join(program, path)}:${line}  ${text[line - 1]?.trim()}`) // prettier-ignore
      for (const line of wanted) {
        row.expected++
        if (found.some(one => names(one, path, line))) row.reported++
        else note('not reported', line)
      }
      text.forEach((content, index) => {
        const line = index + 1
        if (wanted.has(line) || !/\w\(/.test(content) || /^\s*(#|@|def|async def|class)\b/.test(content)) return
        row.silent++
        if (!found.some(one => one.path === path && one.line === line)) row.kept++
        else note('reported    ', line)
      })
    }
  }
  return row
}

/** What the tool says of a copy of these files, which are all of a program. */
function findingsIn(root, paths) {
  const scratch = mkdtempSync(join(tmpdir(), 'suite-'))
  for (const path of paths) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true })
    writeFileSync(join(scratch, path), withImports(readFileSync(join(root, path), 'utf8')))
  }
  mkdirSync(join(scratch, '.git'))
  const found = lint(scratch)
  rmSync(scratch, { recursive: true })
  return found
}

/** Does a finding stand on the line, or does its chain pass through it? */
function names(finding, path, line) {
  const isAt = one => one.path === path && one.line <= line && line <= (one.endLine ?? one.line)
  return isAt(finding) || finding.trace.some(isAt)
}

/** Each folder of hydroid's cases is a program of its own. */
function folders(root) {
  return readdirSync(root).sort()
}

/** The first comment line gives way to imports of modules whose names are used and never bound. */
function withImports(text) {
  const missing = ['subprocess', 'os', 'httpx', 'httpx2', 'urllib3', 'requests', 'urllib', 'io', 'asyncio'].filter(
    name =>
      new RegExp(`(^|[^.\\w"'])${name}\\.\\w`, 'm').test(text.replace(/#.*/g, '')) &&
      !new RegExp(`^\\s*(import .*\\b${name}\\b|from .* import .*\\b${name}\\b)`, 'm').test(text),
  )
  return missing.length === 0 ? text : text.replace(/^#.*$/m, `import ${missing.join(', ')}`)
}

function lint(root) {
  const [program, ...first] = options.tool.split(' ')
  const args = [...first, 'lint', '--no-cache', '--format', 'json', '--select', 'blocking', '--level', 'info', root]
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status === 2 && !run.stdout) throw new Error(run.stderr)
  const { findings } = JSON.parse(run.stdout)
  return findings.filter(({ rule }) => rule === 'blocking-call' || rule === 'nested-event-loop')
}

function pythonFiles(root, folder = root) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? pythonFiles(root, path) : entry.name.endsWith('.py') ? [relative(root, path)] : []
    })
    .sort()
}

/** Places in ruff's snapshots: `--> ASYNC210.py:8:5`. */
function ruffLines(root, path) {
  const snapshots = join(root, '../../../../src/rules/flake8_async/snapshots')
  const lines = new Set()
  for (const file of readdirSync(snapshots)) {
    if (!/ASYNC2\d\d/.test(file)) continue
    for (const [, line] of readFileSync(join(snapshots, file), 'utf8').matchAll(
      new RegExp(`--> ${path.replace('.', '\\.')}:(\\d+):`, 'g'),
    ))
      lines.add(Number(line))
  }
  return lines
}

/** Comments in flake8-async's files: `# ASYNC210: 4, "requests.get"`. */
function flakeLines(_root, _path, text) {
  return new Set(text.flatMap((content, index) => (/# ASYNC2[1-5]\d(_asyncio)?: /.test(content) ? [index + 1] : [])))
}

/** Comments in hydroid's cases: `# expect: the.sink another.sink` on the line; a line without one is silent. */
function hydroidLines(_root, _path, text) {
  return new Set(text.flatMap((content, index) => (/# expect: /.test(content) ? [index + 1] : [])))
}

/** evloop-lint's tests, run with a harness that asks our tool instead. */
function evloopTests(root) {
  const script = fileURLToPath(new URL('evloop_tests.py', import.meta.url))
  const run = spawnSync('python3', [script, root, options.tool], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return { name: 'evloop-lint', ...JSON.parse(run.stdout) }
}
