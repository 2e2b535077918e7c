/** Every key of the configuration changes what the commands say; a key without effect would be a promise not kept. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run, scratch } from '../cli/scratch.ts'
import type { Scratch } from '../cli/scratch.ts'

const APP = `import asyncio, os, time

from fastapi import FastAPI

app = FastAPI()


@app.get("/slow")
async def slow():
    time.sleep(1)
    await asyncio.sleep(0)


@app.get("/read")
async def read():
    os.remove("/etc/motd")
    await asyncio.sleep(0)
`

interface Document {
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly level: string }[]
  readonly services: readonly {
    readonly name: string
    readonly interface: string
    readonly framework: string
    readonly deployment: readonly Record<string, unknown>[]
  }[]
  readonly problems: readonly Record<string, unknown>[]
}

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({ '.git/HEAD': '', 'app/main.py': APP, 'jobs/main.py': APP.replaceAll('app', 'jobs') })
})
afterEach(() => {
  project.remove()
})

async function lint(config: string, ...argv: readonly string[]): Promise<Document & { code: number; err: string }> {
  project.put({ 'colorfast.toml': config })
  const { code, out, err } = await run(project.folder, ['lint', '--no-cache', '--format', 'json', ...argv])
  return { ...(JSON.parse(out === '' ? '{}' : out) as Document), code, err }
}

function places({ findings }: Document): string[] {
  return findings.map(({ rule, path, level }) => `${level} ${rule} ${path}`)
}

const SLEEP = (path: string, level = 'error'): string => `${level} blocking-call ${path}`

describe('rules and levels', () => {
  test('without a word about them', async () => {
    expect(places(await lint(''))).toEqual([
      SLEEP('app/main.py'),
      SLEEP('jobs/main.py'),
      SLEEP('app/main.py', 'warning'),
      SLEEP('jobs/main.py', 'warning'),
    ])
  })

  test('select, ignore and levels', async () => {
    expect(places(await lint('select = ["bridges"]'))).toEqual([])
    expect(places(await lint('ignore = ["blocking"]'))).toEqual([])
    expect(places(await lint('[levels]\nblocking-call = "off"'))).toEqual([])
    expect(places(await lint('level = "error"\n[levels]\nblocking-call = "warning"'))).toEqual([])
    expect(places(await lint('[levels]\nasync-handler = "warning"'))).toContain('warning async-handler app/main.py')
  })

  test('level, min-confidence and fail-on', async () => {
    expect(places(await lint('level = "error"'))).toEqual([SLEEP('app/main.py'), SLEEP('jobs/main.py')])
    expect(places(await lint('min-confidence = "high"'))).toContain(SLEEP('app/main.py'))
    expect((await lint('fail-on = "error"\n[levels]\nblocking-call = "warning"')).code).toBe(0)
    expect((await lint('fail-on = "error"')).code).toBe(1)
  })

  test('levels and ignores by path', async () => {
    const lowered = await lint('[per-file-levels."jobs/**"]\nblocking-call = "info"')
    expect(places(lowered)).toEqual([SLEEP('app/main.py'), SLEEP('app/main.py', 'warning')])
    const ignored = await lint('[per-file-ignores]\n"app/*" = ["blocking"]')
    expect(places(ignored)).toEqual([SLEEP('jobs/main.py'), SLEEP('jobs/main.py', 'warning')])
  })

  test.each([
    ['ignore = ["blocking-cal"]', 'Did you mean "blocking-call"?'],
    ['[levels]\nblocking-cal = "info"', 'Did you mean "blocking-call"?'],
    ['[per-file-levels.app]\nblocking-cal = "info"', 'Did you mean "blocking-call"?'],
    ['[per-file-ignores]\napp = ["blokcing"]', 'Did you mean "blocking"?'],
  ])('%j names no rule', async (config, hint) => {
    const { code, err } = await lint(config)
    expect([code, err.includes(hint)]).toEqual([2, true])
  })
})

describe('files', () => {
  test('exclude and include', async () => {
    expect(places(await lint('exclude = ["jobs/"]'))).toEqual([SLEEP('app/main.py'), SLEEP('app/main.py', 'warning')])
    project.put({ '.gitignore': 'app/\n' })
    expect(places(await lint(''))).not.toContain(SLEEP('app/main.py'))
    expect(places(await lint('include = ["app/"]'))).toContain(SLEEP('app/main.py'))
  })

  test('source-roots', async () => {
    project.put({
      'backend/lib/pausing.py': 'import time\n\ndef pause():\n    time.sleep(1)\n',
      'app/main.py': APP.replace('time.sleep(1)', 'pause()').replace(
        'import asyncio',
        'from pausing import pause\nimport asyncio',
      ),
    })
    expect(places(await lint('exclude = ["jobs"]'))).not.toContain(SLEEP('app/main.py'))
    expect(places(await lint('source-roots = ["backend/lib"]\nexclude = ["jobs"]'))).toContain(SLEEP('app/main.py'))
  })

  test('a link that leads out of the project is not followed, in whatever place', async () => {
    const outside = scratch()
    outside.put({ 'secret.py': APP, 'colorfast.toml': 'ignore = ["all"]\n', 'adr/0001-x.md': '# 1. Secret\n' })
    for (const [from, to] of [
      ['linked.py', 'secret.py'],
      ['folder', '.'],
      ['colorfast.toml', 'colorfast.toml'],
      ['adr', 'adr'],
    ] as const)
      symlinkSync(join(outside.folder, to), join(project.folder, from))
    const { out } = await run(project.folder, ['lint', '--no-cache', '--format', 'json'])
    const paths = (JSON.parse(out) as Document).findings.map(({ path }) => path)
    expect([...new Set(paths)]).toEqual(['app/main.py', 'jobs/main.py'])
    // Who names the link means what it points to, which is another project.
    const named = await run(project.folder, ['lint', '--no-cache', 'app', 'folder/secret.py'])
    expect([named.code, named.out]).toEqual([2, ''])
    expect((await run(project.folder, ['adr', 'list'])).out).not.toContain('Secret')
    outside.remove()
  })
})

describe('services', () => {
  test('are renamed and told how they are served', async () => {
    project.put({ Procfile: 'web: uvicorn app.main:app --workers 2\n', 'jobs/main.py': '' })
    const { services, problems } = await lint(
      '[[services]]\nname = "api"\napp = "app.main:app"\nserver = "gunicorn"\nworker-class = "uvicorn_worker.UvicornWorker"\nworkers = 8\nthreads = 2\n',
    )
    expect(problems).toEqual([])
    expect(services).toMatchObject([
      {
        name: 'api',
        interface: 'asgi',
        deployment: [
          {
            path: 'colorfast.toml',
            line: 2,
            server: 'gunicorn',
            workers: 8,
            threads: 2,
            workerClass: 'uvicorn_worker.UvicornWorker',
          },
        ],
      },
    ])
  })

  test('a number alone corrects what was found', async () => {
    project.put({ Procfile: 'web: uvicorn app.main:app --workers 2\n', 'jobs/main.py': '' })
    const { services } = await lint('[[services]]\nname = "api"\nroot = "."\nworkers = 6\n')
    expect(services).toMatchObject([{ name: 'api', deployment: [{ path: 'Procfile', server: 'uvicorn', workers: 6 }] }])
  })

  test('a declared interface decides where handlers run', async () => {
    project.put({
      'jobs/main.py': '',
      'app/main.py':
        'import time\nfrom flask import Flask\n\napp = Flask(__name__)\n\n@app.get("/")\nasync def slow():\n    time.sleep(1)\n',
    })
    const found = await lint('')
    expect(found.services).toMatchObject([{ name: 'app', interface: 'wsgi' }])
    const { services } = await lint('[[services]]\nname = "app"\ninterface = "asgi"\nframework = "quart"\n')
    expect(services).toMatchObject([{ name: 'app', interface: 'asgi', framework: 'quart' }])
  })

  test('a declaration that fits none is told', async () => {
    const { problems, code } = await lint('fail-on = "error"\n\n[[services]]\nname = "web"\nroot = "nowhere"\n')
    expect(code).toBe(1)
    expect(problems).toMatchObject([{ path: 'colorfast.toml', line: 4, kind: 'configuration' }])
  })
})

describe('decisions', () => {
  test('decisions-dir, drivers and weights', async () => {
    project.put({
      'notes/0007-x.md': '# 7. Records\n\n## Status\n\nAccepted\n',
      'colorfast.toml': 'decisions-dir = "notes"\n',
    })
    expect((await run(project.folder, ['adr', 'list'])).out).toContain('0007-x.md')
    const plain = await run(project.folder, ['adr', 'score', '--no-cache'])
    project.put({ 'colorfast.toml': '[weights]\nconsistency = 5\n' })
    const weighted = await run(project.folder, ['adr', 'score', '--no-cache'])
    expect([plain.code, weighted.code]).toEqual([0, 0])
    expect(weighted.out).not.toBe(plain.out)
  })
})

describe('--stdin-filename', () => {
  const lintBuffer = async (text: string, ...argv: readonly string[]) =>
    run(project.folder, ['lint', '--no-cache', '--format', 'concise', ...argv], {
      readInput: () => new TextEncoder().encode(text),
    })

  test('reads one file from standard input, among the others as they are', async () => {
    project.put({ 'app/pausing.py': 'import time\n\ndef pause():\n    time.sleep(1)\n' })
    const buffer = APP.replace('time.sleep(1)', 'pause()').replace(
      'import asyncio',
      'from app.pausing import pause\nimport asyncio',
    )
    const { out } = await lintBuffer(buffer, '--stdin-filename', 'app/main.py')
    expect(out).toContain('app/main.py:11:5: error[blocking-call]')
    expect(out).toContain('`pause` reaches `time.sleep`')
    expect(out).not.toContain('jobs/main.py')
  })

  test('works for a file that is not there yet', async () => {
    expect((await lintBuffer(APP, '--stdin-filename', 'app/fresh.py')).out).toContain('app/fresh.py:10:5')
  })

  test('reads JavaScript and TypeScript too', async () => {
    project.put({
      'web/package.json': '{"dependencies": {"express": "4"}, "scripts": {"start": "node server.js"}}',
      'web/server.js': 'const express = require("express")\n',
    })
    const buffer =
      'const express = require("express")\nconst fs = require("fs")\nconst app = express()\napp.get("/", (req, res) => res.send(fs.readFileSync("a.txt")))\napp.listen(80)\n'
    const { out } = await lintBuffer(buffer, '--stdin-filename', 'web/server.js')
    expect(out).toContain('web/server.js:4:')
    expect(out).not.toContain('jobs/main.py')
  })

  test('takes no other path and no other kind of file', async () => {
    expect((await lintBuffer(APP, '--stdin-filename', 'app/main.py', 'jobs')).code).toBe(2)
    expect((await lintBuffer(APP, '--stdin-filename', 'README.md')).err).toContain(
      'README.md is no file in Python, JavaScript or TypeScript',
    )
  })
})
