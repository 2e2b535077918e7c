/** A kept result is given back while nothing that its run saw has changed, and never otherwise. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryIo } from '../contract/memory-io.ts'
import { watchIo } from '../../src/cli/kept/watched-io.ts'
import { sameWorld } from '../../src/cli/kept/same-world.ts'
import { isSettled, NO_STAMP } from '../../src/cli/kept/stamps.ts'
import { NeedsDepth } from '../../src/cli/thread/needs-depth.ts'
import { run, scratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

const APP = 'import time\n\n\nasync def slow():\n    time.sleep(1)\n'
const OTHER = 'import time\n\n\nasync def calm():\n    time.time(1)\n'
const LINT = ['lint', '--format', 'json']

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({ 'app/main.py': APP, 'app/idle.py': 'x = 1\n', 'colorfast.toml': 'exclude = ["build"]\n' })
})
afterEach(() => {
  project.remove()
})

const lint = (argv: readonly string[] = LINT, build = 'this') => run(project.folder, argv, { build })

/** What a run prints if its result is known; null if it would have to be computed. */
async function known(argv: readonly string[] = LINT, build = 'this'): Promise<string | null> {
  try {
    return (await run(project.folder, argv, { build, isShallow: true })).out
  } catch (error) {
    if (error instanceof NeedsDepth) return null
    throw error
  }
}

const kept = (): string[] => {
  const folder = join(project.folder, '.colorfast-cache/results')
  return existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : []
}

describe('a second run over the same files', () => {
  test('prints the same bytes without a run, in every format and with every screen', async () => {
    expect(await known()).toBeNull()
    const first = await lint()
    expect(first.code).toBe(1)
    expect(await known()).toBe(first.out)
    for (const format of ['concise', 'pretty', 'sarif', 'github', 'gitlab', 'junit', 'markdown']) {
      const afresh = await lint(['lint', '--format', format, '--no-cache'])
      expect(await known(['lint', '--format', format])).toBe(afresh.out)
    }
  })

  test('stands while only tests change that nothing else imports', async () => {
    project.put({ 'tests/test_main.py': 'from app import main\n' })
    const first = await lint()
    project.put({ 'tests/test_main.py': 'from app import main\n\nmain.slow()\n' })
    expect(await known()).toBe(first.out)
  })

  test('falls with a helper among the tests that the program imports', async () => {
    project.put({
      'app/main.py': 'from tests.helpers import client\n\n\nasync def slow():\n    client().get("/")\n',
      'tests/helpers.py': 'def client():\n    return {}\n',
    })
    expect((await lint()).out).not.toContain('requests')
    project.put({ 'tests/helpers.py': 'from .made import made\n\n\ndef client():\n    return made()\n' })
    project.put({ 'tests/made.py': 'import requests\n\n\ndef made():\n    return requests.Session()\n' })
    expect(await known()).toBeNull()
    expect((await lint()).out).toContain('requests')
    project.put({ 'tests/made.py': 'def made():\n    return {}\n' })
    expect(await known()).toBeNull()
  })

  test('ends with the same exit code', async () => {
    await lint()
    const { code } = await run(project.folder, LINT, { build: 'this', isShallow: true })
    expect(code).toBe(1)
    const { code: mild } = await run(project.folder, [...LINT, '--exit-zero'], { build: 'this', isShallow: true })
    expect(mild).toBe(0)
  })

  test('knows nothing with --no-cache, and keeps nothing', async () => {
    await lint([...LINT, '--no-cache'])
    expect(kept()).toEqual([])
    await lint()
    expect(await known([...LINT, '--no-cache'])).toBeNull()
  })

  test('knows nothing of another build', async () => {
    await lint()
    expect(await known(LINT, 'another')).toBeNull()
  })

  test('keeps a few results, not one for every set of options ever tried', async () => {
    for (const level of ['error', 'warning', 'info'])
      for (const named of ['app', 'app/main.py', 'app/idle.py', '.']) await lint([...LINT, '--level', level, named])
    expect(kept()).toHaveLength(8)
  })
})

describe('is computed again after', () => {
  const changes: Readonly<Record<string, () => void>> = {
    'a file changed': () => {
      project.put({ 'app/main.py': `${APP}\n` })
    },
    'a file changed, with its old size and time': () => {
      const path = join(project.folder, 'app/main.py')
      const { mtime } = statSync(path)
      project.put({ 'app/main.py': OTHER.padEnd(APP.length, '\n') })
      utimesSync(path, mtime, mtime)
    },
    'a file came': () => {
      project.put({ 'app/new.py': APP })
    },
    'a file went': () => {
      rmSync(join(project.folder, 'app/idle.py'))
    },
    'a folder with a file came': () => {
      project.put({ 'lib/new.py': APP })
    },
    'an ignore file came': () => {
      project.put({ '.gitignore': 'app/\n' })
    },
    'the configuration changed': () => {
      project.put({ 'colorfast.toml': 'exclude = ["app"]\n' })
    },
    'a baseline came': () => {
      project.put({ 'colorfast-baseline.json': '{"schema":"colorfast/baseline@1","findings":[]}\n' })
    },
    'a deployment file came': () => {
      project.put({ Procfile: 'web: gunicorn app.main:app\n' })
    },
  }
  test.each(Object.keys(changes))('%s', async change => {
    await lint()
    expect(await known()).not.toBeNull()
    changes[change]?.()
    expect(await known()).toBeNull()
    const afresh = await lint([...LINT, '--no-cache'])
    expect((await lint()).out).toBe(afresh.out)
    // Where there is nothing to lint, nothing is kept.
    expect(await known()).toBe(afresh.code === 2 ? null : afresh.out)
  })

  test('other paths were named', async () => {
    await lint()
    expect(await known([...LINT, 'app/idle.py'])).toBeNull()
  })
})

describe('a file that was only touched', () => {
  test('changes nothing', async () => {
    await lint()
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(project.folder, 'app/main.py'), later, later)
    expect(await known()).not.toBeNull()
  })
})

describe('a kept result that is damaged', () => {
  test('is as if it were not there, wherever the damage is', async () => {
    const { out } = await lint()
    const [path = ''] = kept()
    const whole = readFileSync(path)
    for (let at = 0; at < whole.length; at += 61) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      writeFileSync(path, damaged)
      expect(await known()).toBeNull()
    }
    truncateSync(path, whole.length >> 1)
    expect(await known()).toBeNull()
    expect((await lint()).out).toBe(out)
    expect(await known()).toBe(out)
  })

  test('or a cache that cannot be written, costs nothing but time', async () => {
    writeFileSync(join(project.folder, '.colorfast-cache'), 'no folder')
    const first = await lint()
    expect([first.code, await known(), (await lint()).out]).toEqual([1, null, first.out])
  })
})

describe('what a run has seen', () => {
  const began = 1_000_000
  const old = [1, 1, 1, 1] as const

  test('is the same while every answer is', () => {
    const files = { 'a.py': 'a', 'b/c.py': 'c' }
    const watch = watchIo(memoryIo('/p', files), () => old, began, '.cache')
    watch.io.list('/p')
    watch.io.read('/p/a.py')
    watch.io.kindOf('/p/none')
    expect(() => watch.io.read('/p/none')).toThrow()
    const seen = watch.seen()
    if (seen === null) throw new Error('nothing was seen')
    const doubtful = () => [1, 2, 2, 1] as const
    const look = (now: Readonly<Record<string, string>>, stamp = doubtful) =>
      sameWorld(seen, memoryIo('/p', now), stamp, began, '.cache') !== null
    expect(look(files)).toBe(true)
    expect(look({ ...files, '.cache/x': 'x' })).toBe(true)
    expect(look({ ...files, 'b/c.py': 'never read' })).toBe(true)
    expect(look({ ...files, 'a.py': 'b' })).toBe(false)
    expect(look({ ...files, 'd.py': 'd' })).toBe(false)
    expect(look({ ...files, 'none/x': 'x' })).toBe(false)
    expect(sameWorld(seen, memoryIo('/p', {}), () => old, began, '.cache')).toBe(seen)
    expect(sameWorld(seen, memoryIo('/p', files), () => NO_STAMP, began, '.cache')).toBeNull()
  })

  test('cannot be relied on if it changed while the run looked', () => {
    const files: Record<string, string> = { 'a.py': 'a' }
    const changing = { ...memoryIo('/p', files), read: (_: string) => new TextEncoder().encode(String(turn++)) }
    let turn = 0
    const watch = watchIo(changing, () => old, began, '.cache')
    watch.io.read('/p/a.py')
    expect(watch.seen()).not.toBeNull()
    watch.io.read('/p/a.py')
    expect(watch.seen()).toBeNull()
  })

  test('is looked at again if it was changed in the moments before', () => {
    expect(isSettled([1, began - 3_000, began - 3_000, 1], began)).toBe(true)
    expect(isSettled([1, began - 3_000, began - 1_000, 1], began)).toBe(false)
    expect(isSettled([1, began + 9_000, began - 3_000, 1], began)).toBe(false)
  })
})
