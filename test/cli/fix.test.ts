/** `lint --fix` end to end: what is written and what is not, what is said, exit codes. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeIo } from '../../src/cli/node-io.ts'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

const APP = `import time

import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/sleepy")
async def sleepy():
    time.sleep(1)


@app.get("/slow")
async def slow():
    await sleepy()
    return requests.get("https://a.example").text
`
const FIXED = APP.replace('import time', 'import asyncio\nimport time').replace('time.sleep', 'await asyncio.sleep')

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({ 'app.py': APP })
})
afterEach(() => {
  project.remove()
})

function text(): string {
  return readFileSync(join(project.folder, 'app.py'), 'utf8')
}

describe('--fix', () => {
  test('makes what is safe, reports the rest, and has nothing to do a second time', async () => {
    chmodSync(join(project.folder, 'app.py'), 0o751)
    const { code, out, err } = await run(project.folder, ['lint', '--fix'])
    expect([code, text()]).toEqual([1, FIXED])
    expect(out).toContain('hand `requests.get` to a thread (--unsafe-fixes)')
    expect(out).not.toContain('time.sleep')
    expect(err).toBe('colorfast: 1 finding was fixed in 1 file; 1 more with --unsafe-fixes\n')
    expect(statSync(join(project.folder, 'app.py')).mode & 0o777).toBe(0o751)
    expect(readdirSync(project.folder).sort()).toEqual(['.colorfast-cache', 'app.py'])
    const again = await run(project.folder, ['lint', '--fix'])
    expect([again.err, text()]).toEqual(['colorfast: there is nothing to fix; 1 more with --unsafe-fixes\n', FIXED])
  })

  test('leaves alone what was not selected, allowed, named or new', async () => {
    await run(project.folder, ['lint', '--fix', '--select', 'executors'])
    project.put({ 'other.py': 'x = 1\n' })
    await run(project.folder, ['lint', '--fix', 'other.py'])
    await run(project.folder, ['baseline'])
    await run(project.folder, ['lint', '--fix'])
    expect(text()).toBe(APP)
    const allowed = APP.replace('sleep(1)', 'sleep(1)  # colorfast: allow blocking-call -- short')
    project.put({ 'app.py': allowed })
    await run(project.folder, ['lint', '--fix', '--select', 'blocking-call'])
    expect(text()).toBe(allowed)
  })

  test('does not overwrite a file that changed since it was read', async () => {
    let reads = 0
    const io = {
      ...nodeIo,
      read: (path: string, limit?: number) => {
        const bytes = nodeIo.read(path, limit)
        if (path.endsWith('app.py') && ++reads === 1) writeFileSync(path, `${APP}# somebody was here\n`)
        return bytes
      },
    }
    const { out } = await run(project.folder, ['lint', '--fix', '--format', 'json', '--no-cache'], { io })
    expect(text()).toBe(`${APP}# somebody was here\n`)
    expect((JSON.parse(out) as { problems: unknown }).problems).toMatchObject([{ path: 'app.py', kind: 'fix' }])
  })

  test('says of a file that cannot be written that it was not', async () => {
    const io = {
      ...nodeIo,
      write: () => {
        throw new Error('read-only file system')
      },
    }
    const { out, err } = await run(project.folder, ['lint', '--fix', '--no-cache'], { io })
    expect(text()).toBe(APP)
    expect(out).toContain('app.py: The fixes of this file could not be written (read-only file system).')
    expect(err).toContain('there is nothing to fix')
  })
})

describe('--diff', () => {
  test('writes nothing, and git can apply what it prints', async () => {
    const { code, out, err } = await run(project.folder, ['lint', '--diff', '--no-cache'])
    expect([code, text(), err]).toEqual([
      1,
      APP,
      'colorfast: 1 finding would be fixed in 1 file; 1 more with --unsafe-fixes\n',
    ])
    execFileSync('git', ['apply', '-'], { cwd: project.folder, input: out })
    expect(text()).toBe(FIXED)
    expect(await run(project.folder, ['lint', '--diff', '--no-cache'])).toEqual({
      code: 0,
      out: '',
      err: 'colorfast: there is nothing to fix; 1 more with --unsafe-fixes\n',
    })
  })

  test('shows with --unsafe-fixes what both kinds would change', async () => {
    const { out } = await run(project.folder, ['lint', '--unsafe-fixes', '--diff', '--no-cache'])
    expect(out).toContain('+    return (await asyncio.to_thread(requests.get, "https://a.example")).text\n')
    expect(text()).toBe(APP)
  })
})

test('the documents carry the edits', async () => {
  const { out } = await run(project.folder, ['lint', '--no-cache', '--format', 'json', '--select', 'blocking-call'])
  const { findings } = JSON.parse(out) as { findings: { line: number; fix: unknown }[] }
  expect(findings.find(({ line }) => line === 11)?.fix).toEqual({
    title: 'await `asyncio.sleep`',
    safety: 'safe',
    edits: [
      { path: 'app.py', line: 1, column: 1, endLine: 1, endColumn: 1, text: 'import asyncio\n' },
      { path: 'app.py', line: 11, column: 5, endLine: 11, endColumn: 15, text: 'await asyncio.sleep' },
    ],
  })
  const sarif = (await run(project.folder, ['lint', '--no-cache', '--format', 'sarif'])).out
  expect(sarif).toContain('"fixes": [')
  expect(sarif).toContain('"text": "await asyncio.sleep"')
})
