/**
 * Runs the commands that README.md and the pages of docs/ show, so that they cannot promise what does not work, with the
 * packed files in place of the published names. The lines of a `sh` block run one after the other in a fresh copy of an
 * example project (`<!-- project: NAME -->` above the block picks another one); each must end with 0 or 1, or as its
 * comment `# exit N` says. A line that this script cannot run is an error: nothing is shown untried.
 * Usage: node scripts/shown-commands.mjs REPOSITORY FOLDER [PAGE...], with colorfast-*.tgz and .whl in FOLDER and the
 * former installed in FOLDER/project.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const [repository, place, ...pages] = process.argv.slice(2)
const USUAL = 'fastapi-sync-orm'
const bin = join(place, 'project/node_modules/.bin')
const venv = join(place, 'shown-venv')
const npmPrefix = join(place, 'shown-prefix')
const packed = suffix => join(place, readdirSync(place).find(name => name.endsWith(suffix)) ?? `no ${suffix}`)

const AUTHOR = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap(role => [
    [`GIT_${role}_NAME`, 'someone'],
    [`GIT_${role}_EMAIL`, 'someone@example.org'],
  ]),
)

/** How a line is run: what replaces its beginning. The first that fits counts. */
const FORMS = [
  { form: /^colorfast\b/, run: () => 'colorfast' },
  { form: /^python -m colorfast\b/, run: () => `${ensureWheel()}/python -m colorfast` },
  { form: /^npx (--yes )?colorfast(@[\w.]+)?/, run: () => `npx --yes --offline --package ${packed('.tgz')} colorfast` },
  { form: /^uvx colorfast\b/, run: () => `${ensureWheel('uv')}/uvx --from ${packed('.whl')} colorfast` },
  { form: /^pip install colorfast\b/, run: () => `${ensureVenv()}/pip install --quiet --no-input ${packed('.whl')}` },
  {
    form: /^npm install (--global|--save-dev) colorfast\b/,
    run: ([, kind]) =>
      `npm install --offline --no-audit --no-fund --silent ${kind === '--global' ? `--prefix ${npmPrefix} ` : ''}${kind} ${packed('.tgz')}`,
  },
  // In a clone of this repository, which is installed and built already.
  { form: /^npm ci && node dist\/cli\.js/, run: () => 'node dist/cli.js', at: repository },
  { form: /^git (add|commit|switch|fetch)\b/, run: ([, word]) => `git ${word}` },
  { form: /^pre-commit (install|run|autoupdate)\b/, run: () => null },
]

main()

function main() {
  const shown = pages.length > 0 ? pages : everyPage()
  let failed = 0
  for (const page of shown) {
    const blocks = blocksOf(readFileSync(join(repository, page), 'utf8'))
    const verdicts = blocks.flatMap(runBlock)
    failed += verdicts.filter(works => !works).length
    process.stdout.write(`${page}: ${verdicts.filter(Boolean).length} of ${verdicts.length} commands work\n`)
  }
  if (failed > 0) process.exitCode = 1
}

function everyPage() {
  const docs = existsSync(join(repository, 'docs')) ? readdirSync(join(repository, 'docs')) : []
  const written = docs.filter(name => name.endsWith('.md')).sort()
  return ['README.md', ...written.map(name => `docs/${name}`)]
}

/** The `sh` blocks of a page with the example that each wants. */
function blocksOf(text) {
  const blocks = [
    ...text.matchAll(/(?:^<!-- project: (\S+) -->\n+)?^[ \t]*```(?:sh|bash|console|shell)\n(.*?)^[ \t]*```/gms),
  ]
  return blocks.map(([, project, body]) => ({ project: project ?? USUAL, lines: linesOf(body) }))
}

function linesOf(body) {
  return body
    .split('\n')
    .map(line => line.replace(/^\s*\$ /, '').trim())
    .filter(line => line !== '' && !line.startsWith('#') && line !== 'npm ci && npm test')
}

function runBlock({ project, lines }) {
  const copy = join(place, 'shown')
  rmSync(copy, { recursive: true, force: true })
  cpSync(join(repository, 'fixtures/projects', project), copy, {
    recursive: true,
    filter: source => !/\/(\.venv|node_modules|__pycache__|\.colorfast-cache)(\/|$)/.test(source),
  })
  commitAll(copy)
  return lines.map(line => works(line, copy))
}

function works(line, copy) {
  const expected = /#.*\bexit (\d)\b/.exec(line)?.[1]
  const command = line.replace(/\s+#.*$/, '')
  const form = FORMS.find(({ form }) => form.test(command))
  if (form === undefined) return verdict(false, command, 'scripts/shown-commands.mjs does not know how to run this\n')
  const start = form.run(form.form.exec(command))
  // Needs a published repository; scripts/try-hook.sh runs these.
  if (start === null) return verdict(true, command, '')
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command.replace(form.form, () => start)], {
    cwd: form.at ?? copy,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...AUTHOR },
    encoding: 'utf8',
  })
  const fine = expected === undefined ? status === 0 || status === 1 : status === Number(expected)
  return verdict(fine, command, `ended with ${status}\n${stdout}${stderr}`)
}

function verdict(fine, command, detail) {
  process.stdout.write(`${fine ? 'ok    ' : 'FAILED'} ${command}\n${fine ? '' : `${detail}\n`}`)
  return fine
}

/** Some commands compare with a commit. */
function commitAll(cwd) {
  const git = (...args) => execFileSync('git', args, { cwd, stdio: 'ignore', env: { ...process.env, ...AUTHOR } })
  git('init', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--message', 'start')
}

function ensureVenv() {
  if (!existsSync(venv)) {
    mkdirSync(place, { recursive: true })
    execFileSync('python3', ['-m', 'venv', venv])
  }
  return join(venv, 'bin')
}

/** The environment's programs, with the wheel (and what else is asked for) installed. */
function ensureWheel(...more) {
  const programs = ensureVenv()
  const pip = ['install', '--quiet', '--no-input', '--disable-pip-version-check', packed('.whl'), ...more]
  execFileSync(join(programs, 'pip'), pip, { stdio: 'inherit' })
  return programs
}
