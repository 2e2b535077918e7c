/** The small commands, in this process: wrong use, `config`, `init`, `cache`. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { wantsColor } from '../../src/cli/terminal.ts'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

let project: Scratch
beforeEach(() => {
  project = scratch()
})
afterEach(() => {
  project.remove()
})

describe('wrong use ends with 2 and says what is wrong', () => {
  test.each([
    [['lnt'], 'Did you mean lint?'],
    [['lint', '--formt', 'json'], 'Did you mean --format?'],
    [['lint', '--format', 'jsn'], 'Allowed choices are pretty'],
    [['lint', 'nowhere'], 'There is no file or folder at nowhere.'],
    [['lint', '--root', 'nowhere'], '--root nowhere is not a folder.'],
    [['lint', '--output-file', 'report.sarif'], 'Write FORMAT:FILE'],
    [['why'], "missing required argument 'place'"],
    [['baseline', '--prune'], 'There is no baseline to prune.'],
  ])('%j', async (argv, expected) => {
    const { code, err } = await run(project.folder, argv)
    expect(code).toBe(2)
    expect(err).toContain(expected)
  })

  test('no command at all prints the help', async () => {
    const { code, out } = await run(project.folder, [])
    expect(code).toBe(2)
    expect(out).toContain('Usage: colorfast')
  })

  test('a broken configuration names the line', async () => {
    project.put({ 'colorfast.toml': 'select = []\nfail_on = "error"\n' })
    const { code, err } = await run(project.folder, ['config'])
    expect(code).toBe(2)
    expect(err).toBe('colorfast.toml:2: there is no option "fail_on".\nDid you mean "fail-on"?\n')
  })
})

test.each([[['--help']], [['lint', '--help']], [['help', 'why']], [['--version']]])('%j ends with 0', async argv => {
  expect((await run(project.folder, argv)).code).toBe(0)
})

describe('config', () => {
  test.each([
    [['lint'], 'colorfast.toml:2: levels: there is no rule or group called "blocking-cal".'],
    [['config'], 'colorfast.toml:2: levels: there is no rule or group called "blocking-cal".'],
    [['lint', '--ignore', 'blockin'], '--ignore: there is no rule or group called "blockin".'],
  ])('%j says where a rule is named that does not exist', async (argv, message) => {
    project.put({ 'colorfast.toml': '\n[levels]\nblocking-cal = "info"\n' })
    const { code, err } = await run(project.folder, argv)
    expect([code, err.split('\n')[0]?.replace(/^colorfast: /, '')]).toEqual([2, message])
    expect(err).toMatch(/Did you mean "blocking(-call)?"\?/)
  })

  test('says what it means that an option has no value', async () => {
    const { out } = await run(project.folder, ['config'])
    expect(out).toContain('# decisions-dir: looked for where records usually are\n')
    expect(out).toContain('# templates-dir: only the templates of the package\n')
    expect(out).toContain('# ranking: none\n')
  })

  test('prints TOML with the origin of each value', async () => {
    project.put({
      'pyproject.toml': '[tool.colorfast]\nexclude = ["old"]\n\n[tool.colorfast.levels]\nblocking-call = "warning"\n',
    })
    const { out } = await run(project.folder, ['config'])
    expect(out).toContain('exclude = [ "old" ]  # pyproject.toml:2\n')
    expect(out).toContain('fail-on = "warning"  # default\n')
    expect(parseToml(out)).toMatchObject({ exclude: ['old'], levels: { 'blocking-call': 'warning' }, weights: {} })
  })

  test('prints JSON', async () => {
    const { out } = await run(project.folder, ['config', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      schema: 'colorfast/config@1',
      file: null,
      options: { 'min-confidence': { value: 'medium', origin: { kind: 'default' } } },
    })
  })
})

describe('init', () => {
  test('writes what is missing and leaves the rest alone', async () => {
    project.put({
      '.git/HEAD': '',
      '.pre-commit-config.yaml': '# ours\nrepos:\n- repo: meta\n  hooks:\n  - id: identity\n',
      '.github/workflows/test.yml': '',
      '.gitlab-ci.yml': 'test: {}\n',
      'docs/adr/0001-x.md': '',
    })
    const { out } = await run(project.folder, ['init'])
    expect(out).toContain(
      'wrote colorfast.toml\nwrote .pre-commit-config.yaml\nwrote .github/workflows/colorfast.yml\n',
    )
    expect(out).toContain('\nFor .gitlab-ci.yml, which only you should edit:\n')
    expect(parseToml(read('colorfast.toml'))).toMatchObject({ 'decisions-dir': 'docs/adr' })
    expect(read('.pre-commit-config.yaml')).toMatch(/^# ours\nrepos:\n- repo: meta\n/)
    expect(parseYaml(read('.pre-commit-config.yaml'))).toMatchObject({
      repos: [{ repo: 'meta' }, { repo: 'local', hooks: [{ id: 'colorfast' }, { id: 'colorfast-adr' }] }],
    })
    expect(parseYaml(read('.github/workflows/colorfast.yml'))).toHaveProperty('jobs.colorfast')
    expect((await run(project.folder, ['config'])).code).toBe(0)
    const again = await run(project.folder, ['init'])
    expect(again.out).toContain('Everything is in place; nothing was written.')
  })

  test('adds the hook behind the last of the others, whatever comes after them', async () => {
    const list = 'repos:\n-   repo: meta\n    hooks:\n    -   id: identity\n'
    project.put({ '.pre-commit-config.yaml': `${list}# - repo: local, later\nfail_fast: true\n` })
    expect((await run(project.folder, ['init'])).out).toContain('wrote .pre-commit-config.yaml\n')
    const text = read('.pre-commit-config.yaml')
    expect(text.startsWith(`${list}- repo: local\n`)).toBe(true)
    expect(text.endsWith('# - repo: local, later\nfail_fast: true\n')).toBe(true)
    expect(parseYaml(text)).toMatchObject({
      repos: [{ repo: 'meta' }, { repo: 'local', hooks: [{ id: 'colorfast' }] }],
      fail_fast: true,
    })
  })

  test('shows the hook where there is no list to add it to', async () => {
    const text = 'repos: []\n'
    project.put({ '.pre-commit-config.yaml': text })
    const { out } = await run(project.folder, ['init'])
    expect(out).toContain('\nFor .pre-commit-config.yaml, among its `repos`:\n')
    expect(out).not.toContain('\n\n\n')
    expect(read('.pre-commit-config.yaml')).toBe(text)
  })

  test('runs the hook on what the project is written in', async () => {
    const hook = async (): Promise<string> => (await run(project.folder, ['init', '--dry-run'])).out
    project.put({ 'package.json': '{ "dependencies": { "express": "5.1.0" } }', 'server.js': 'listen()\n' })
    expect(await hook()).toMatch(/language: node\n.*"colorfast@[\d.]+"\]\n.*types_or: \[javascript, jsx, ts, tsx\]/)
    project.put({ 'app.py': 'x = 1\n' })
    expect(await hook()).toMatch(
      /language: python\n.*"colorfast==[\d.]+"\]\n.*types_or: \[python, javascript, jsx, ts, tsx\]/,
    )
  })

  test('writes nothing on a dry run', async () => {
    const { out } = await run(project.folder, ['init', '--dry-run'])
    expect(out).toContain('Would write colorfast.toml:')
    expect(existsSync(join(project.folder, 'colorfast.toml'))).toBe(false)
  })
})

describe('cache', () => {
  test('is measured and cleaned', async () => {
    expect((await run(project.folder, ['cache'])).out).toContain('.colorfast-cache: empty')
    project.put({ '.colorfast-cache/a/b': 'x'.repeat(200_000), '.colorfast-cache/c': '' })
    expect((await run(project.folder, ['cache', 'show'])).out).toContain('2 files, 0.2 MB')
    expect((await run(project.folder, ['cache', 'clean'])).out).toContain('2 files, 0.2 MB deleted')
    expect(existsSync(join(project.folder, '.colorfast-cache'))).toBe(false)
    mkdirSync(join(project.folder, '.colorfast-cache'))
    expect((await run(project.folder, ['cache', 'clean'])).code).toBe(0)
    expect((await run(project.folder, ['cache', 'cleen'])).err).toContain('Allowed choices are show, clean')
  })
})

describe('colour', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('%j on a screen: %s', (env, isScreen, expected) => {
    expect(wantsColor({ env, isScreen })).toBe(expected)
  })
})

function read(path: string): string {
  return readFileSync(join(project.folder, path), 'utf8')
}
