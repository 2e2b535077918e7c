/** The command as a process: what only a real one shows. Uses the built command if there is one, else the source. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { screenWidth } from '../../src/cli/terminal.ts'
import manifest from '../../package.json' with { type: 'json' }
import { scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

const BUILT = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const COMMAND = existsSync(BUILT)
  ? [BUILT]
  : ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))]

let project: Scratch
beforeAll(() => {
  project = scratch()
})
afterAll(() => {
  project.remove()
})

function colorfast(...argv: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...argv], {
    cwd: project.folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('colorfast', () => {
  test('prints its version', () => {
    expect(colorfast('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  test("ends with 2, a sentence and a hint on a user's mistake, without a stack", () => {
    const { status, stdout, stderr } = colorfast('lint', 'nowhere.py')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'colorfast: There is no file or folder at nowhere.py.\n  Name paths relative to the current folder.\n',
    )
  })

  test('lints', () => {
    project.put({ 'main.py': 'import time\n\nasync def f():\n    time.sleep(1)\n' })
    const { status, stdout, stderr } = colorfast('lint', '--no-cache', '--format', 'json')
    expect([status, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: 'blocking-call', path: 'main.py', line: 4 }] })
  })
})

test('a screen of unknown width is taken for one of 80 columns', () => {
  expect([screenWidth(undefined), screenWidth(0), screenWidth(132)]).toEqual([80, 80, 132])
})
