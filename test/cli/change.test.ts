/** `lint --since` and `lint --staged` in real repositories: what a change brings, and nothing that the repository wants run. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

const HELPER = 'import time\n\n\ndef pause():\n    time.sleep(1)\n'
const ROUTES = `from fastapi import FastAPI

from helper import pause

app = FastAPI()


@app.get("/old")
async def old():
    pause()
    await app.router.shutdown()
`
const MORE = `${ROUTES}

@app.get("/calm")
async def calm():
    await app.router.shutdown()
`

let project: Scratch
beforeEach(() => {
  project = scratch()
})
afterEach(() => {
  project.remove()
})

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...identity, ...args], { cwd: project.folder, stdio: 'ignore' })
}

function commit(files: Readonly<Record<string, string>>): void {
  project.put(files)
  if (!existsSync(join(project.folder, '.git'))) git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'state')
}

interface Brief {
  readonly code: number
  readonly findings: readonly string[]
  readonly before: number | undefined
}

async function lint(...argv: readonly string[]): Promise<Brief> {
  const { code, out, err } = await run(project.folder, ['lint', '--format', 'json', ...argv])
  if (out === '') throw new Error(err)
  const { findings, summary } = JSON.parse(out) as {
    findings: { path: string; line: number; rule: string; why: string }[]
    summary: { hidden: { before?: number } }
  }
  return {
    code,
    findings: findings.map(({ path, line, rule, why }) => `${path}:${String(line)} ${rule} ${why.split(';')[0] ?? ''}`),
    before: summary.hidden.before,
  }
}

describe('--since', () => {
  test('reports nothing for a change that brings nothing, moved lines and renamed files included', async () => {
    commit({ 'helper.py': HELPER, 'app.py': ROUTES })
    expect(await lint('--since', 'HEAD')).toEqual({ code: 0, findings: [], before: 1 })
    project.put({ 'helper.py': HELPER, 'routes.py': `"""Moved."""\n\n\n${MORE}` })
    rmSync(join(project.folder, 'app.py'))
    expect(await lint('--since', 'HEAD')).toEqual({ code: 0, findings: [], before: 1 })
    const { out } = await run(project.folder, ['lint', '--since', 'HEAD'])
    expect(out).toMatch(/nothing new since HEAD \([\da-f]{12}\)/)
  })

  test('reports an old helper that async code begins to call', async () => {
    commit({ 'helper.py': HELPER, 'app.py': MORE })
    project.put({ 'app.py': MORE.replace('async def calm():\n', 'async def calm():\n    pause()\n') })
    expect(await lint('--since', 'main')).toEqual({
      code: 1,
      findings: ['app.py:16 blocking-call new: `pause` is now called from async `calm`'],
      before: 1,
    })
    const { out } = await run(project.folder, ['lint', '--since', 'main'])
    expect(out).toContain('new: `pause` is now called from async `calm`')
    expect(out).toMatch(/1 there before, in main \(/)
  })

  test('says what is new further down, and of a function that became async', async () => {
    const plain = MORE.replace('async def calm():\n    await app.router.shutdown()', 'def calm():\n    pause()')
    commit({ 'helper.py': 'def pause():\n    wait()\n\n\ndef wait():\n    pass\n', 'app.py': plain })
    project.put({ 'helper.py': 'import time\n\n\ndef pause():\n    wait()\n\n\ndef wait():\n    time.sleep(1)\n' })
    expect((await lint('--since', 'main')).findings).toEqual([
      'app.py:10 blocking-call new: `time.sleep` is now called from `wait`, below async `old`',
    ])
    git('commit', '-qam', 'next')
    project.put({ 'app.py': plain.replace('def calm', 'async def calm') })
    expect((await lint('--since', 'HEAD', '--select', 'blocking-call')).findings).toEqual([
      'app.py:16 blocking-call new: `calm` is now async',
    ])
  })

  test('reports what was allowed and is allowed no more', async () => {
    commit({
      'helper.py': HELPER,
      'app.py': ROUTES.replace('    pause()', '    pause()  # colorfast: allow blocking-call -- short'),
    })
    project.put({ 'app.py': ROUTES })
    expect((await lint('--since', 'HEAD')).findings).toHaveLength(1)
  })

  test('knows a project below the top of its repository, and where branches parted', async () => {
    commit({ 'api/colorfast.toml': '', 'api/helper.py': HELPER, 'api/app.py': MORE })
    git('checkout', '-q', '-b', 'feature')
    commit({ 'api/app.py': MORE.replace('async def calm():\n', 'async def calm():\n    pause()\n') })
    git('checkout', '-q', 'main')
    commit({ 'api/app.py': MORE.replace('    pause()\n', '') })
    git('checkout', '-q', 'feature')
    const since = async (ref: string) => (await run(join(project.folder, 'api'), ['lint', '--since', ref])).out
    expect(await since('main...')).toContain('1 error in 1 file')
    expect(await since('main')).toContain('2 errors in 1 file')
  })

  test('takes stubs, like all settings, from disk for both states', async () => {
    commit({ 'helper.py': 'import slowlib\n\n\ndef pause():\n    slowlib.wait()\n', 'app.py': ROUTES })
    project.put({
      'colorfast.toml': 'stubs = ["typings"]\n',
      'typings/slowlib.pyi': 'from colorfast import blocks\n\n@blocks("network")\ndef wait() -> None: ...\n',
    })
    expect(await lint('--since', 'HEAD')).toEqual({ code: 0, findings: [], before: 1 })
  })

  test('keeps what it found in a commit, and does without it', async () => {
    commit({ 'helper.py': HELPER, 'app.py': ROUTES })
    const since = () => run(project.folder, ['lint', '--since', 'HEAD', '--format', 'json'], { build: 'a' })
    const first = await since()
    const folder = join(project.folder, '.colorfast-cache', 'past')
    expect(existsSync(folder)).toBe(true)
    expect((await since()).out).toBe(first.out)
  })
})

describe('--staged', () => {
  test('reads the index, not the files', async () => {
    commit({ 'helper.py': HELPER, 'app.py': MORE })
    project.put({ 'app.py': MORE.replace('async def calm():\n', 'async def calm():\n    pause()\n') })
    // The index is the commit: nothing has to be analysed to say that it brings nothing.
    expect(await lint('--staged')).toEqual({ code: 0, findings: [], before: undefined })
    git('add', '-A')
    project.put({ 'app.py': MORE })
    expect((await lint('--staged')).findings).toEqual([
      'app.py:16 blocking-call new: `pause` is now called from async `calm`',
    ])
  })

  test('analyses nothing where the index brings only what is never read', async () => {
    commit({ 'helper.py': HELPER, 'app.py': ROUTES, 'notes.md': 'old\n' })
    const files = async (): Promise<number> => {
      const { out } = await run(project.folder, ['lint', '--staged', '--format', 'json'])
      return (JSON.parse(out) as { summary: { files: number } }).summary.files
    }
    project.put({ 'notes.md': 'new\n', 'static/logo.svg': '<svg/>\n' })
    git('add', '-A')
    expect(await files()).toBe(0)
    const { out } = await run(project.folder, ['lint', '--staged'])
    expect(out).toMatch(/nothing new since HEAD \([\da-f]{12}\): nothing that is analysed was changed/)
    project.put({ Dockerfile: 'CMD ["python", "app.py"]\n' })
    git('add', '-A')
    expect(await files()).toBe(2)
    expect(await lint('--staged')).toEqual({ code: 0, findings: [], before: 1 })
    git('rm', '-q', '--cached', 'Dockerfile')
    symlinkSync('app.py', join(project.folder, 'link.md'))
    git('add', 'link.md')
    expect(await files()).toBe(2)
  })

  test('keeps what it found in the index for when that has become the last commit', async () => {
    commit({ 'helper.py': HELPER, 'app.py': ROUTES })
    const folder = join(project.folder, '.colorfast-cache', 'past')
    const staged = async (app: string): Promise<string> => {
      project.put({ 'app.py': app })
      git('add', 'app.py')
      return (await run(project.folder, ['lint', '--staged', '--format', 'json'], { build: 'a' })).out
    }
    await staged(MORE)
    expect(readdirSync(folder)).toHaveLength(2)
    git('commit', '-q', '-m', 'next')
    const calls = MORE.replace('async def calm():\n', 'async def calm():\n    pause()\n')
    const kept = await staged(calls)
    expect(readdirSync(folder)).toHaveLength(3)
    rmSync(folder, { recursive: true })
    expect(await staged(calls)).toBe(kept)
    expect(kept).toContain('`pause` is now called from async `calm`')
  })

  test('takes everything for new before the first commit', async () => {
    project.put({ 'helper.py': HELPER, 'app.py': ROUTES })
    git('init', '-q')
    git('add', '-A')
    expect((await lint('--staged')).findings).toEqual(['app.py:10 blocking-call new: `old` is new'])
  })

  test('finds the index that a hook is told of', async () => {
    commit({ 'helper.py': HELPER, 'app.py': MORE })
    project.put({ 'app.py': MORE.replace('async def calm():\n', 'async def calm():\n    pause()\n') })
    git('add', '-A')
    renameSync(join(project.folder, '.git/index'), join(project.folder, '.git/next-index'))
    mkdirSync(join(project.folder, 'sub'))
    const env = { ...process.env, GIT_INDEX_FILE: '../.git/next-index' }
    const { code } = await run(join(project.folder, 'sub'), ['lint', '--staged'], { env })
    expect(code).toBe(1)
  })
})

describe('a mistake', () => {
  test.each([
    [['--since', 'nowhere'], 'There is no commit "nowhere" in this repository.'],
    [['--since', '--help'], 'There is no commit "--help" in this repository.'],
    [['--since', 'HEAD', '--staged'], '--since and --staged name two different changes.'],
    [['--staged', '--fix'], '--staged reads the index'],
  ])('%j is told in a sentence', async (argv, sentence) => {
    commit({ 'app.py': ROUTES })
    const { code, err } = await run(project.folder, ['lint', ...argv])
    expect([code, err.includes(sentence), err]).toEqual([2, true, err])
  })

  test('no repository, no git, a shallow clone', async () => {
    project.put({ 'app.py': ROUTES, 'colorfast.toml': '' })
    expect((await run(project.folder, ['lint', '--since', 'main'])).err).toContain('is not in a git repository')
    const bare = await run(project.folder, ['lint', '--staged'], { env: { PATH: join(project.folder, 'none') } })
    expect(bare.err).toContain('git is not installed')
    commit({})
    commit({ 'app.py': MORE })
    git('clone', '-q', '--depth', '1', `file://${project.folder}`, 'copy')
    const shallow = await run(join(project.folder, 'copy'), ['lint', '--since', 'HEAD~1'])
    expect(shallow.err).toContain('This clone is shallow')
  })
})

test('a hostile repository runs nothing', async () => {
  commit({ 'helper.py': HELPER, 'app.py': MORE, '.gitattributes': '*.py diff=evil filter=evil\n' })
  const trap = join(project.folder, 'trap.sh')
  const caught = join(project.folder, 'caught')
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> "${caught}"\ncat\n`)
  chmodSync(trap, 0o755)
  const config = join(project.folder, '.git/config')
  writeFileSync(
    config,
    `${readFileSync(config, 'utf8')}
[core]
  fsmonitor = ${trap}
  pager = ${trap}
  hooksPath = ${project.folder}/.git/hooks
  sshCommand = ${trap}
  editor = ${trap}
  gitProxy = ${trap}
  alternateRefsCommand = ${trap}
[diff]
  external = ${trap}
[diff "evil"]
  command = ${trap}
  textconv = ${trap}
[filter "evil"]
  clean = ${trap}
  smudge = ${trap}
  process = ${trap}
[pager]
  ls-tree = ${trap}
  cat-file = ${trap}
  rev-parse = ${trap}
[alias]
  ls-tree = !${trap}
[remote "origin"]
  url = ext::${trap}
  promisor = true
  partialclonefilter = blob:none
[protocol "ext"]
  allow = always
[extensions]
  partialClone = origin
[gpg]
  program = ${trap}
[credential]
  helper = !${trap}
`,
  )
  for (const hook of ['pre-commit', 'post-index-change', 'reference-transaction', 'post-checkout']) {
    mkdirSync(join(project.folder, '.git/hooks'), { recursive: true })
    writeFileSync(join(project.folder, '.git/hooks', hook), `#!/bin/sh\n"${trap}" ${hook}\n`)
    chmodSync(join(project.folder, '.git/hooks', hook), 0o755)
  }
  project.put({ 'app.py': MORE.replace('async def calm():\n', 'async def calm():\n    pause()\n') })
  expect((await lint('--since', 'HEAD')).code).toBe(1)
  expect((await lint('--since', 'main...')).code).toBe(1)
  expect((await lint('--staged')).code).toBe(0)
  // A missing object would be fetched by the remote's transport.
  const { out } = await run(project.folder, ['lint', '--since', 'deadbeef'])
  expect(out).toBe('')
  expect(existsSync(caught)).toBe(false)
  expect((await run(project.folder, ['adr', 'list'])).code).toBeLessThan(3)
  execFileSync('git', ['status'], { cwd: project.folder, stdio: 'ignore' })
  expect(existsSync(caught)).toBe(true)
})
