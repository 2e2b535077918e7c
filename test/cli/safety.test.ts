/** What a hostile or unlucky project may hold: nothing of it is run, left half written, or read outside the root. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeIo } from '../../src/cli/node-io.ts'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

const BUILT = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const COMMAND = existsSync(BUILT)
  ? [BUILT]
  : ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))]

const APP = 'import time\n\nasync def f():\n    time.sleep(1)\n'
const FOUND = 'main.py:4:5: warning[blocking-call]'

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({ 'main.py': APP })
})
afterEach(() => {
  project.remove()
})

function lint(...argv: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const all = [...COMMAND, 'lint', '--format', 'concise', ...argv]
  return spawnSync(process.execPath, all, { cwd: project.folder, encoding: 'utf8' })
}

describe('names and links', () => {
  test('loops of links, pipes and folders called like files', () => {
    mkdirSync(join(project.folder, 'a/b'), { recursive: true })
    symlinkSync('../..', join(project.folder, 'a/b/up'))
    symlinkSync('itself', join(project.folder, 'itself'))
    symlinkSync('gone.py', join(project.folder, 'dangling.py'))
    mkdirSync(join(project.folder, 'folder.py'))
    execFileSync('mkfifo', [join(project.folder, 'pipe.py')])
    const { status, stdout, stderr } = lint('--no-cache')
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toBe(
      `${FOUND} the event loop waits for a sleep in \`f\`: \`time.sleep\` blocks\n0 errors, 1 warning in 1 file\n`,
    )
  })

  test('spaces, ends of lines and names that are no text', () => {
    project.put({ 'with space.py': APP, 'two\nlines.py': APP, '-o.py': APP })
    writeFileSync(
      Buffer.concat([Buffer.from(`${project.folder}/odd`), Buffer.from([0xff, 0xfe]), Buffer.from('.py')]),
      APP,
    )
    const { status, stdout } = lint('--no-cache', '--output-file', 'json:out.json')
    expect(status).toBe(1)
    const { findings, problems } = JSON.parse(readFileSync(join(project.folder, 'out.json'), 'utf8')) as {
      findings: { path: string }[]
      problems: { kind: string }[]
    }
    expect(findings.map(({ path }) => path)).toEqual(['-o.py', 'main.py', 'two\nlines.py', 'with space.py'])
    expect(problems.map(({ kind }) => kind)).toEqual(['unreadable'])
    expect(stdout).toContain('with space.py:4:5')
  })
})

describe('the cache', () => {
  const folder = (): string => join(project.folder, '.colorfast-cache')
  const files = (): string[] =>
    readdirSync(folder(), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))

  test('that is damaged in any way is as if it were not there', () => {
    const clean = lint().stdout
    expect(clean).toContain(FOUND)
    for (const harm of [
      (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
      (bytes: Buffer) => bytes.map((byte, at) => (at % 97 === 0 ? byte ^ 0x55 : byte)),
      () => Buffer.alloc(0),
      () => Buffer.from('colorfast result 1\tx\ty\tz\n{}\n{}\n'),
    ]) {
      for (const path of files()) writeFileSync(path, harm(readFileSync(path)))
      expect(lint().stdout).toBe(clean)
    }
  })

  test('whose place is taken by a file or a link is not used, and what the link points to stays as it is', () => {
    const outside = scratch()
    symlinkSync(outside.folder, folder())
    expect(lint().stdout).toContain(FOUND)
    expect(readdirSync(outside.folder)).toEqual([])
    rmSync(folder())
    writeFileSync(folder(), 'mine')
    expect(lint().stdout).toContain(FOUND)
    expect(readFileSync(folder(), 'utf8')).toBe('mine')
    outside.remove()
  })

  test('that cannot be written to does no harm', () => {
    mkdirSync(folder())
    chmodSync(folder(), 0o500)
    expect(lint()).toMatchObject({ status: 1, stderr: '' })
    chmodSync(folder(), 0o700)
  })

  test('may be written by several processes at once', async () => {
    project.put(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`app/m${at}.py`, `${APP}# ${at}\n`])))
    const outputs = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<string>(resolve => {
            const child = spawn(process.execPath, [...COMMAND, 'lint', '--format', 'concise'], { cwd: project.folder })
            let text = ''
            child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
            child.on('close', () => resolve(text))
          }),
      ),
    )
    expect(new Set(outputs).size).toBe(1)
    expect(lint().stdout).toBe(outputs[0])
    expect(files().filter(path => path.endsWith('.tmp'))).toEqual([])
  }, 120_000)

  test('sees a file that changes while its times stay the same', () => {
    const path = join(project.folder, 'main.py')
    const past = new Date(1_700_000_000_000)
    utimesSync(path, past, past)
    expect(lint().stdout).toContain(FOUND)
    writeFileSync(path, APP.replace('time.sleep(1)', 'time.ctime(1)'))
    utimesSync(path, past, past)
    expect(lint()).toMatchObject({ status: 0 })
  })
})

test('a file that shrinks or grows while it is read gives what was there', () => {
  const path = join(project.folder, 'main.py')
  for (const size of [10, 1_000_000, 0, 50]) {
    writeFileSync(path, 'x'.repeat(size))
    expect(nodeIo.read(path).length).toBe(size)
  }
})

test('a file that is written stands there whole or not at all', () => {
  const path = join(project.folder, 'report.json')
  const script = `
    import { nodeIo } from ${JSON.stringify(new URL('../../src/cli/node-io.ts', import.meta.url).href)}
    for (;;) for (const letter of 'ab') nodeIo.write(${JSON.stringify(path)}, letter.repeat(3_000_000))`
  for (const patience of [900, 1_300, 1_700]) {
    spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script], {
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    if (existsSync(path)) expect(/^(a{3000000}|b{3000000})$/.test(readFileSync(path, 'utf8'))).toBe(true)
  }
  nodeIo.write(path, 'c')
  expect(readFileSync(path, 'utf8')).toBe('c')
}, 60_000)

test('a report that cannot be written is a sentence, wherever it should have gone', () => {
  const { status, stderr } = lint('--no-cache', '--output-file', 'json:/proc/none/out.json')
  expect(status).toBe(2)
  expect(stderr).toContain('/proc/none/out.json could not be written')
})

test('a hostile .git/config runs nothing', async () => {
  const git = (...argv: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...argv], {
      cwd: project.folder,
      stdio: 'ignore',
    })
  git('init', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--message', 'start')
  const trap = join(project.folder, 'trap.sh')
  writeFileSync(trap, `#!/bin/sh\ntouch ${JSON.stringify(join(project.folder, 'sprung'))}\ncat\n`)
  chmodSync(trap, 0o755)
  mkdirSync(join(project.folder, 'hooks'))
  for (const hook of [
    'post-checkout',
    'pre-commit',
    'post-index-change',
    'reference-transaction',
    'fsmonitor-watchman',
  ])
    symlinkSync(trap, join(project.folder, 'hooks', hook))
  writeFileSync(
    join(project.folder, '.git/config'),
    `[core]
\trepositoryformatversion = 0
\tfsmonitor = ${trap}
\thooksPath = ${join(project.folder, 'hooks')}
\tpager = ${trap}
\teditor = ${trap}
\tsshCommand = ${trap}
\taskPass = ${trap}
[diff]
\texternal = ${trap}
[diff "x"]
\tcommand = ${trap}
\ttextconv = ${trap}
[filter "x"]
\tclean = ${trap}
\tsmudge = ${trap}
\tprocess = ${trap}
[pager]
\tdiff = ${trap}
\trev-parse = ${trap}
[alias]
\trev-parse = !${trap}
[gpg]
\tprogram = ${trap}
[credential]
\thelper = !${trap}
`,
  )
  project.put({ '.gitattributes': '*.py diff=x filter=x\n', 'main.py': `${APP}# changed\n` })
  for (const argv of COMMANDS_WITH_GIT) await run(project.folder, argv)
  expect(existsSync(join(project.folder, 'sprung'))).toBe(false)
}, 60_000)

/** Every command that may ask git something; options that this version does not know end with a sentence. */
const COMMANDS_WITH_GIT = [
  ['lint', '--no-cache'],
  ['lint', '--no-cache', '--since', 'HEAD'],
  ['lint', '--no-cache', '--staged'],
  ['adr', 'score', '--no-cache'],
  ['adr', 'draft', '--no-cache'],
  ['adr', 'check'],
  ['baseline', '--no-cache'],
]
