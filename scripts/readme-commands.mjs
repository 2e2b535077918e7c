/**
 * Runs the commands that README.md shows, so that it cannot promise what does not work. A command is a line of a `sh` or
 * `console` block that calls `colorfast`; each runs in a fresh copy of an example project and must end with 0 or 1.
 * Usage: node scripts/readme-commands.mjs README PROJECTS FOLDER, with the package installed in FOLDER/project.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const [readme, projects, folder] = process.argv.slice(2)

main()

function main() {
  const commands = commandsOf(readFileSync(readme, 'utf8'))
  if (commands.length === 0) throw new Error('README.md shows no command')
  const project = readdirSync(projects)
    .sort()
    .map(name => join(projects, name))
    .find(path => statSync(path).isDirectory())
  const failed = commands.filter(command => !works(command, project))
  process.stdout.write(`README: ${commands.length - failed.length} of ${commands.length} commands work\n`)
  if (failed.length > 0) process.exitCode = 1
}

function commandsOf(text) {
  const blocks = [...text.matchAll(/^```(?:sh|bash|console|shell)\n(.*?)^```/gms)].map(match => match[1])
  const lines = blocks.flatMap(block => block.split('\n')).map(line => line.replace(/^\$ /, '').trim())
  return lines
    .filter(line => /^(npx )?colorfast\b/.test(line))
    .map(line => line.replace(/^npx /, '').replace(/\s+#.*$/, ''))
}

function works(command, project) {
  const copy = join(folder, 'readme')
  rmSync(copy, { recursive: true, force: true })
  cpSync(project, copy, {
    recursive: true,
    filter: source => !/\/(\.venv|node_modules|__pycache__)(\/|$)/.test(source),
  })
  if (!existsSync(join(copy, '.git'))) commitAll(copy)
  const path = `${join(folder, 'project/node_modules/.bin')}${delimiter}${process.env.PATH}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: copy,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  })
  process.stdout.write(`${status === 0 || status === 1 ? 'ok    ' : 'FAILED'} ${command}\n`)
  if (status === 0 || status === 1) return true
  process.stdout.write(`${stdout}${stderr}\n`)
  return false
}

/** Some commands compare with a commit. */
function commitAll(cwd) {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=ci', '-c', 'user.email=ci@example.org', ...args], { cwd, stdio: 'ignore' })
  git('init', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--message', 'start')
}
