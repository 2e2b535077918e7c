/** `lint`, `why` and `baseline` end to end on small projects: exit codes, limits, odd input. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

const APP = `import asyncio, time

from fastapi import FastAPI

app = FastAPI()


def pause():
    time.sleep(1)


@app.get("/slow")
async def slow():
    pause()
    await asyncio.sleep(0)
`
const CLEAN = 'def add(a, b):\n    return a + b\n'

interface Document {
  readonly findings: readonly {
    readonly rule: string
    readonly path: string
    readonly line: number
    readonly fingerprint: string
  }[]
  readonly problems: readonly { readonly path: string | null; readonly kind: string }[]
}

let project: Scratch
beforeEach(() => {
  project = scratch()
})
afterEach(() => {
  project.remove()
})

async function lint(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return run(project.folder, ['lint', '--no-cache', ...argv])
}

async function lintJson(...argv: readonly string[]): Promise<Document & { readonly code: number }> {
  const { code, out } = await lint('--format', 'json', ...argv)
  return { ...(JSON.parse(out) as Document), code }
}

test('a file that is hardly Python is told of once, with the number of places', async () => {
  project.put({
    'app.py': APP,
    'template.py': '{% for x in y %}\nclass {{ x }}:\n    {{ x.body }}\n{% endfor %}\n'.repeat(5),
  })
  const { out } = await run(project.folder, ['lint', '--format', 'concise'])
  const told = out.split('\n').filter(line => line.startsWith('template.py'))
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/^template\.py:1:1: problem Not valid Python.*So are \d+ more places of this file\.$/)
})

describe('exit code', () => {
  test('1 with a finding, which pretty output shows with its chain', async () => {
    project.put({ 'app/main.py': APP })
    const { code, out } = await lint()
    expect(code).toBe(1)
    expect(out).toContain('error[blocking-call]')
    expect(out).toContain('app/main.py:14:5')
    expect(out).toContain('pause → time.sleep')
    expect(out).toContain('GET /slow')
  })

  test('0 without findings', async () => {
    project.put({ 'app/main.py': CLEAN })
    const { code, out } = await lint()
    expect(code).toBe(0)
    expect(out).toContain('clean: 1 file')
  })

  test('0 with --exit-zero, and below --fail-on', async () => {
    project.put({ 'app/main.py': APP })
    expect((await lint('--exit-zero')).code).toBe(0)
    project.put({ 'colorfast.toml': '[levels]\nblocking-call = "warning"\n' })
    expect((await lint('--fail-on', 'error')).code).toBe(0)
    expect((await lint()).code).toBe(1)
  })

  test('2 where there is nothing to read', async () => {
    const empty = await lint()
    expect([empty.code, empty.out]).toEqual([2, ''])
    expect(empty.err).toContain('There is no Python file and no Node server in')
    project.put({ 'web/index.ts': 'export {}\n' })
    expect((await lint()).code).toBe(2)
    const document = await lintJson()
    expect([document.code, document.findings]).toEqual([2, []])
  })

  test('2 where only nothing-saying paths are named, 0 for what the configuration excludes', async () => {
    project.put({
      'app/main.py': APP,
      'web/index.ts': '',
      'README.md': '',
      'old/a.py': APP,
      'colorfast.toml': 'exclude = ["old"]\n',
    })
    expect((await lint('web')).err).toContain('There is nothing to lint in web.')
    expect((await lint('README.md')).code).toBe(2)
    expect((await lint('old/a.py')).code).toBe(0)
  })
})

describe('odd input', () => {
  test('a syntax error is a problem; the rest of the file counts', async () => {
    project.put({ 'app/main.py': `${APP}\n\ndef broken(:\n    return ]\n` })
    const { code, findings, problems } = await lintJson()
    expect(code).toBe(1)
    expect(findings.map(({ rule }) => rule)).toContain('blocking-call')
    expect(problems.map(({ path, kind }) => [path, kind])).toContainEqual(['app/main.py', 'syntax'])
  })

  test('a binary file called .py', async () => {
    project.put({ 'blob.py': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 255, 254]) })
    expect((await lint()).code).toBe(2)
    project.put({ 'main.py': CLEAN })
    const { code, problems } = await lintJson()
    expect(code).toBe(0)
    expect(problems.map(({ path, kind }) => [path, kind])).toEqual([['blob.py', 'binary']])
  })

  test('invalid UTF-8', async () => {
    const text = Buffer.concat([Buffer.from('# caf'), Buffer.from([0xe9, 0x0a]), Buffer.from(APP)])
    project.put({ 'main.py': text })
    const { code, findings, problems } = await lintJson()
    expect(code).toBe(1)
    expect(findings.length).toBe(1)
    expect(problems.map(({ kind }) => kind)).toEqual(['encoding'])
  })

  test('CRLF, a byte order mark and tabs', async () => {
    project.put({ 'main.py': `\ufeff${APP.replaceAll('    ', '\t').replaceAll('\n', '\r\n')}` })
    const { findings } = await lintJson()
    expect(findings.map(({ line }) => line)).toEqual([14])
  })

  test('names with spaces and letters of other alphabets', async () => {
    project.put({ 'mein café/größe 1.py': APP })
    const { findings } = await lintJson()
    expect(findings.map(({ path }) => path)).toEqual(['mein café/größe 1.py'])
  })
})

describe('paths', () => {
  test('limit what is reported and not what is known', async () => {
    project.put({
      'app/__init__.py': '',
      'app/pause.py': 'import time\n\n\ndef pause():\n    time.sleep(1)\n',
      'app/main.py': APP.replace('import asyncio, time', 'import asyncio\nfrom app.pause import pause').replace(
        /def pause.*\n.*\n/,
        '',
      ),
    })
    expect((await lintJson('app/main.py')).findings.length).toBe(1)
    expect((await lintJson('app/pause.py')).findings).toEqual([])
  })

  test('are relative to the linted folder, wherever the command runs', async () => {
    project.put({ 'checkout/app/main.py': APP, 'elsewhere/x.txt': '' })
    const { out } = await run(join(project.folder, 'elsewhere'), [
      'lint',
      '--no-cache',
      '--format',
      'json',
      '--select',
      'all',
      '../checkout',
    ])
    expect((JSON.parse(out) as Document).findings.map(({ path }) => path)).toContain('app/main.py')
  })
})

test('reports can be written to files beside the one on standard output', async () => {
  project.put({ 'main.py': APP })
  const { out } = await lint(
    '--format',
    'github',
    '--output-file',
    'sarif:out/a.sarif',
    '--output-file',
    'junit:out/b.xml',
  )
  expect(out).toMatch(/^::error file=main\.py,line=14/)
  expect(JSON.parse(readFileSync(join(project.folder, 'out/a.sarif'), 'utf8'))).toHaveProperty('version', '2.1.0')
  expect(readFileSync(join(project.folder, 'out/b.xml'), 'utf8')).toContain('<testsuites name="colorfast"')
})

test('a baseline hides what was there, and tells when it is gone', async () => {
  project.put({ '.git/HEAD': '', 'main.py': APP })
  expect((await run(project.folder, ['baseline', '--no-cache'])).out).toContain('1 added, 0 removed')
  expect((await lint()).code).toBe(0)
  project.put({ 'main.py': `"""Moved down."""\n\n${APP}` })
  expect((await lint()).code).toBe(0)
  expect((await lint('--no-baseline')).code).toBe(1)
  project.put({ 'other.py': APP.replaceAll('slow', 'slower') })
  expect((await lintJson()).findings.map(({ path }) => path)).toEqual(['other.py'])
  project.put({ 'main.py': CLEAN, 'other.py': CLEAN })
  expect((await lint()).out).toContain('1 recorded finding is gone')
  expect((await run(project.folder, ['baseline', '--prune', '--no-cache'])).out).toContain(
    '0 findings recorded (0 added, 1 removed)',
  )
})

test('a baseline says how much of it lint would not have shown', async () => {
  const cheap = 'import os\n\n\nasync def look(path: str) -> bool:\n    return os.path.exists(path)\n'
  project.put({ '.git/HEAD': '', 'main.py': APP, 'look.py': cheap })
  expect((await run(project.folder, ['baseline', '--no-cache'])).out).toBe(
    '.colorfast-baseline.json: 2 findings recorded (2 added, 0 removed); 1 of them below the level that `lint` shows\n',
  )
})

test('a comment with a reason allows one place', async () => {
  project.put({
    'main.py': APP.replace('    pause()\n', '    pause()  # colorfast: allow blocking-call -- once a year\n'),
  })
  const { code, out } = await lint()
  expect(code).toBe(0)
  expect(out).toContain('not shown: 1 allowed')
})

describe('why', () => {
  test('answers for a line and for a name', async () => {
    project.put({ 'main.py': APP })
    const byLine = await run(project.folder, ['why', '--no-cache', 'main.py:9'])
    expect(byLine.code).toBe(0)
    expect(byLine.out).toContain('pause (sync, main.py:8) blocks: time.sleep waits for a timer')
    expect(byLine.out).toContain('GET /slow')
    expect((await run(project.folder, ['why', '--no-cache', 'pause'])).out).toBe(byLine.out)
  })

  test('says what it does not know', async () => {
    project.put({ 'main.py': APP })
    expect((await run(project.folder, ['why', '--no-cache', 'main.py'])).err).toContain('Write main.py:LINE.')
    expect((await run(project.folder, ['why', '--no-cache', 'nothing'])).err).toContain(
      'No function of the project is called nothing.',
    )
    expect((await run(project.folder, ['why', '--no-cache', 'gone.py:3'])).code).toBe(2)
  })
})

describe('explain and rules', () => {
  test('print a rule and the list', async () => {
    expect((await run(project.folder, ['explain', 'blocking-call'])).out).toMatch(/^blocking-call: /)
    expect((await run(project.folder, ['explain', 'blocking-cal'])).err).toContain('Did you mean "blocking-call"?')
    expect((await run(project.folder, ['explain', 'executors'])).err).toMatch(
      /It is a group of rules: "double-threading", /,
    )
    expect((await run(project.folder, ['explain', 'async210'])).err).toContain('It is called "blocking-call" here.')
    project.put({ 'colorfast.toml': '[levels]\nblocking-call = "info"\n' })
    const { rules } = JSON.parse((await run(project.folder, ['rules', '--format', 'json'])).out) as {
      rules: { id: string; level: string }[]
    }
    expect(rules.find(({ id }) => id === 'blocking-call')?.level).toBe('info')
    expect((await run(project.folder, ['rules'])).out).toContain('blocking-call')
  })
})
