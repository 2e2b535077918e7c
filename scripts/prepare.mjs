/**
 * The `prepare` script: builds after `npm install` and `npm ci`, and where npm fetches the package from git. In the
 * latter case npm promises the development packages, but with `--global`, as pre-commit does it, installs none
 * (npm/cli#8440: the setting reaches its own inner installation). Then they are installed here.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

if (!existsSync(`${root}node_modules/esbuild`)) run('npm', ['ci', '--ignore-scripts', '--include=dev'])
run(process.execPath, ['scripts/build.mjs'])

function run(program, args) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_config_(global|location|prefix)$/i.test(name))
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    env: Object.fromEntries(inherited),
    stdio: 'inherit',
    // npm is a script there.
    shell: process.platform === 'win32' && program === 'npm',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}
