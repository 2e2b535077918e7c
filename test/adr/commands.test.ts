/** `colorfast adr` on real files: records that are there, and one clear sentence for each thing that cannot be done. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeIo } from '../../src/cli/node-io.ts'
import { run, scratch, type Scratch } from '../cli/scratch.ts'

const record = (number: number, title: string, status: string): string =>
  `# ${number}. ${title}\n\nDate: 2024-05-0${number}\n\n## Status\n\n${status}\n\n## Context\n\nBecause.\n\n## Decision\n\nThis.\n\n## Consequences\n\nThat.\n`

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({ 'colorfast.toml': '' })
  project.put({ 'doc/adr/0001-use-flask.md': record(1, 'Use Flask', 'Accepted') })
  project.put({ 'doc/adr/0002-use-quart.md': record(2, 'Use Quart', 'Proposed') })
})
afterEach(() => {
  project.remove()
})

function read(path: string): string {
  return readFileSync(join(project.folder, path), 'utf8')
}

describe('colorfast adr', () => {
  test('list prints the records, also for programs', async () => {
    const { code, out } = await run(project.folder, ['adr', 'list'])
    expect(code).toBe(0)
    expect(out).toBe(
      '0001-use-flask.md  accepted    2024-05-01  Use Flask\n0002-use-quart.md  proposed    2024-05-02  Use Quart\n',
    )
    const json = await run(project.folder, ['adr', 'list', '--format', 'json'])
    expect(JSON.parse(json.out)).toMatchObject({
      schema: 'colorfast/records@1',
      records: [{ number: 1, path: 'doc/adr/0001-use-flask.md' }, {}],
    })
  })

  test('status prints and sets', async () => {
    expect((await run(project.folder, ['adr', 'status', '2'])).out).toBe('0002-use-quart.md  proposed\n')
    expect((await run(project.folder, ['adr', 'status', 'ADR-2', 'accepted'])).out).toBe(
      '0002-use-quart.md  proposed → accepted\n',
    )
    expect(read('doc/adr/0002-use-quart.md')).toBe(record(2, 'Use Quart', 'Accepted'))
  })

  test('supersede writes both records', async () => {
    await run(project.folder, ['adr', 'supersede', '1', '2'])
    expect(read('doc/adr/0001-use-flask.md')).toBe(
      record(1, 'Use Flask', 'Superceded by [2. Use Quart](0002-use-quart.md)'),
    )
    expect(read('doc/adr/0002-use-quart.md')).toBe(
      record(2, 'Use Quart', 'Proposed\n\nSupercedes [1. Use Flask](0001-use-flask.md)'),
    )
    const { code, out } = await run(project.folder, ['adr', 'check'])
    expect([code, out]).toEqual([0, 'clean: 2 records in doc/adr\n'])
  })

  test('a record that supersedes another is still what it was, in the words of adr-tools', async () => {
    await run(project.folder, ['adr', 'supersede', '1', '2'])
    expect((await run(project.folder, ['adr', 'status', '2'])).out).toBe('0002-use-quart.md  proposed\n')
    expect((await run(project.folder, ['adr', 'status', '1'])).out).toBe('0001-use-flask.md  superseded\n')
  })

  test('toc writes the README once', async () => {
    expect((await run(project.folder, ['adr', 'toc', '--check'])).code).toBe(1)
    await run(project.folder, ['adr', 'toc'])
    expect(read('doc/adr/README.md')).toContain('[1. Use Flask](0001-use-flask.md) – accepted')
    expect((await run(project.folder, ['adr', 'toc', '--check'])).code).toBe(0)
  })

  test('toc leaves a page alone whose markers do not fit', async () => {
    const page = '# Records\n\n<!-- colorfast-toc start -->\n\nmine\n'
    project.put({ 'doc/adr/README.md': page })
    const { code, err } = await run(project.folder, ['adr', 'toc'])
    expect([code, err]).toEqual([2, expect.stringContaining("The page's table of contents has a start and no end.")])
    expect(read('doc/adr/README.md')).toBe(page)
  })

  test('two records are written together or not at all', async () => {
    const before = ['doc/adr/0001-use-flask.md', 'doc/adr/0002-use-quart.md'].map(read)
    const io = {
      ...nodeIo,
      write: (path: string, text: string): void => {
        if (path.endsWith('0001-use-flask.md')) throw new Error('EACCES: permission denied')
        nodeIo.write(path, text)
      },
    }
    const { code, err } = await run(project.folder, ['adr', 'supersede', '1', '2'], { io })
    expect([code, err]).toEqual([2, expect.stringContaining('doc/adr/0001-use-flask.md could not be written (EACCES')])
    expect(['doc/adr/0001-use-flask.md', 'doc/adr/0002-use-quart.md'].map(read)).toEqual(before)
  })

  test('check ends with 1 where records contradict each other', async () => {
    project.put({ 'doc/adr/0002-again.md': record(2, 'Again', 'Accepted') })
    const { code, out } = await run(project.folder, ['adr', 'check'])
    expect(code).toBe(1)
    expect(out).toBe('doc/adr/0002-use-quart.md:1: error: Number 2 is taken by 0002-again.md.\n')
  })

  test.each([
    [['adr', 'status', '9'], 'There is no record "9" in doc/adr.'],
    [['adr', 'status', '1', 'superseded'], 'Which record replaces it?'],
    [['adr', 'status', '1', 'done'], 'Allowed choices are draft'],
    [['adr', 'supersede', '1', '1'], 'cannot supersede itself'],
    [['adr', 'check', '--base', 'nowhere'], '--base nowhere names no commit'],
    [['adr', 'draft', '--template', 'sync-or-asinc'], 'Did you mean "sync-or-async"?'],
    [['adr', 'draft', '--template', 'nowhere.md'], 'There is no template nowhere.md.'],
    [['adr', 'draft', '--dir', '../outside'], 'lies outside the project'],
    [['adr', 'list', '--dir', 'doc/adr/0001-use-flask.md'], 'is a file; records need a folder'],
    [['adr', 'update', '1'], 'it has no generated zones'],
    [['adr', 'verify', '2'], 'has no generated zones'],
  ])('%j is refused with one sentence', async (argv, expected) => {
    const before = read('doc/adr/0001-use-flask.md')
    const { code, err } = await run(project.folder, argv)
    expect(code).toBe(2)
    expect(err).toContain(expected)
    expect(read('doc/adr/0001-use-flask.md')).toBe(before)
  })

  test('two records with one number are told apart by name', async () => {
    project.put({ 'doc/adr/0002-again.md': record(2, 'Again', 'Accepted') })
    const { code, err } = await run(project.folder, ['adr', 'status', '2', 'accepted'])
    expect(code).toBe(2)
    expect(err).toContain('2 records have the number 2: 0002-again.md, 0002-use-quart.md.')
  })

  test('a folder that cannot be written to loses nothing', async () => {
    const write = (): never => {
      throw new Error('EACCES: permission denied')
    }
    const { code, err } = await run(project.folder, ['adr', 'status', '2', 'accepted'], { io: { ...nodeIo, write } })
    expect(code).toBe(2)
    expect(err).toContain('doc/adr/0002-use-quart.md could not be written')
    expect(read('doc/adr/0002-use-quart.md')).toBe(record(2, 'Use Quart', 'Proposed'))
  })
})

describe('colorfast adr draft', () => {
  beforeEach(() => {
    project.put({
      'app/main.py': [
        'import time',
        'from fastapi import FastAPI',
        '',
        'app = FastAPI()',
        '',
        '@app.get("/slow")',
        'async def slow():',
        '    time.sleep(1)',
        '    return {}',
        '',
        '@app.get("/plain")',
        'def plain():',
        '    return {}',
        '',
      ].join('\n'),
      Procfile: 'web: uvicorn app.main:app --workers 3\n',
    })
  })
  const draft = ['adr', 'draft', '--date', '2026-03-02', '--no-cache']
  const path = 'doc/adr/0003-sync-or-async.md'

  test('writes the next record in the form of its neighbours, and decides nothing', async () => {
    const { code, out } = await run(project.folder, draft)
    expect(code).toBe(0)
    expect(out).toContain(`${path}  proposed  (Nygard, like its 2 neighbours)`)
    const text = read(path)
    expect(text).toMatch(/^# 3\. Sync or async in app\n\nDate: 2026-03-02\n\n## Status\n\nProposed\n/)
    expect(text).toContain('through 2 routes (1 async, 1 sync). It is served by uvicorn, 3 workers (`Procfile:1`)')
    expect(text).toContain('`GET /slow` waits for a timer: `slow` (`app/main.py`) → `time.sleep`')
    expect((await run(project.folder, ['adr', 'check'])).out).not.toContain('error')
  })

  test('tells routes from the functions behind them, which `lint` and `inspect` count', async () => {
    project.put({
      'app/main.py':
        'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/a")\n@app.get("/b")\ndef both():\n    return 1\n\n\n@app.get("/c")\ndef one():\n    return 1\n',
    })
    expect((await run(project.folder, draft)).code).toBe(0)
    expect(read(path)).toContain('through 3 routes (all sync) of 2 functions.')
  })

  test('gives the same bytes twice, and a dry run writes nothing', async () => {
    const [one, two] = [
      await run(project.folder, [...draft, '--dry-run']),
      await run(project.folder, [...draft, '--dry-run']),
    ]
    expect(one.out).toBe(two.out)
    expect(() => read(path)).toThrow()
  })

  test('does not write a second draft of the same decision, and never over a file', async () => {
    await run(project.folder, draft)
    const second = await run(project.folder, draft)
    expect(second.code).toBe(2)
    expect(second.err).toContain(`${path} is an open draft of the same decision.`)
  })

  test('is verified and measured again while it is open', async () => {
    await run(project.folder, draft)
    expect((await run(project.folder, ['adr', 'verify', '3', '--no-cache'])).code).toBe(0)
    project.put({ 'app/main.py': read('app/main.py').replace('async def slow', 'def slow') })
    const verified = await run(project.folder, ['adr', 'verify', '3', '--no-cache'])
    expect(verified.code).toBe(1)
    expect(verified.out).toContain('+ No event loop takes part: both entry points are plain functions')
    const text = read(path).replace('## Decision\n', '## Decision\n\nOur own words.\n')
    project.put({ [path]: text })
    await run(project.folder, ['adr', 'update', '3', '--no-cache'])
    expect(read(path)).toContain('Our own words.')
    expect((await run(project.folder, ['adr', 'verify', '3', '--no-cache'])).code).toBe(0)
  })

  test('is not measured again where a zone has no end', async () => {
    await run(project.folder, draft)
    const damaged = read(path).replace('<!-- colorfast-scores end -->\n', '')
    project.put({ [path]: damaged })
    const { code, out, err } = await run(project.folder, ['adr', 'update', '3', '--no-cache'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(
      /^doc\/adr\/0003-sync-or-async\.md:\d+: The zone "scores" has no end before the next one begins\.\nRepair the markers first; nothing was changed\.\n$/,
    )
    expect(read(path)).toBe(damaged)
    expect((await run(project.folder, ['adr', 'check'])).out).toMatch(/\d+: error: The zone "scores" has no end/)
  })

  test('keeps what somebody wrote into a zone, and says so', async () => {
    await run(project.folder, draft)
    const edited = read(path).replace('It is served by', 'On Mondays it is served by')
    project.put({ [path]: edited, 'app/main.py': read('app/main.py').replace('async def slow', 'def slow') })
    const kept = await run(project.folder, ['adr', 'update', '3', '--no-cache'])
    expect(kept.code).toBe(0)
    expect(kept.out).toContain('edited by hand and left alone: evidence (--force replaces them)')
    expect(read(path)).toContain('On Mondays it is served by')
    expect(kept.out).toContain('new: drivers')
    expect((await run(project.folder, ['adr', 'check'])).out).toContain(
      'warning: The generated zone "evidence" was edited by hand; `adr update` leaves it alone.',
    )
    const forced = await run(project.folder, ['adr', 'update', '3', '--force', '--no-cache'])
    expect(forced.out).toContain('new: evidence')
    expect(read(path)).not.toContain('On Mondays')
  })

  test('a folder that cannot be written to is one sentence, for a new record and for an open one', async () => {
    const write = (file: string, text: string): void => {
      if (file.endsWith('.md')) throw new Error('EROFS: read-only file system')
      nodeIo.write(file, text)
    }
    const io = { ...nodeIo, write }
    const drafted = await run(project.folder, draft, { io })
    expect([drafted.code, drafted.out]).toEqual([2, ''])
    expect(drafted.err).toContain(`${path} could not be written (EROFS: read-only file system).\n`)
    expect(nodeIo.kindOf(join(project.folder, path))).toBeNull()
    await run(project.folder, draft)
    const before = read(path)
    project.put({ 'app/main.py': read('app/main.py').replace('async def slow', 'def slow') })
    const updated = await run(project.folder, ['adr', 'update', '3', '--no-cache'], { io })
    expect([updated.code, updated.out]).toEqual([2, ''])
    expect(updated.err).toContain(`${path} could not be written (EROFS: read-only file system).\n`)
    expect(read(path)).toBe(before)
  })

  test('says who set the weights', async () => {
    const score = async (...argv: readonly string[]): Promise<string> =>
      (await run(project.folder, ['adr', 'score', '--no-cache', ...argv])).out
    const from = async (...argv: readonly string[]): Promise<unknown> =>
      (JSON.parse(await score('--format', 'json', ...argv)) as { weightsFrom: unknown }).weightsFrom
    expect(await score()).toContain('The 6 weights are equal by default; nobody has chosen them.')
    expect(await from()).toBe('default')
    expect(await score('--weights', 'initial-cost=3, consistency=0.5')).toContain(
      'Weights were set on the command line of this run.',
    )
    expect(await from('--weights', 'initial-cost=3')).toBe('command line')
    project.put({ 'colorfast.toml': '[ranking]\norder = ["initial-cost"]\nby = "Ana"\non = "2026-03-01"\n' })
    expect(await score()).toContain(
      'Weights follow the order that Ana gave on 2026-03-01, in the configuration (rank-order centroid).',
    )
    expect(await from()).toBe('configuration')
    // One line for each option's performance: no handler calls another service, so the task queue is no option.
    const answers = ['Bo', '', '', '', '2 1']
    await run(project.folder, [...draft, '--interactive'], { readLine: () => answers.shift() ?? null })
    expect(read(path)).toContain('Weights follow the order that Bo gave on 2026-03-02, asked in the terminal')
  })

  test.each([
    [['--weights', 'initial-cost'], '--weights initial-cost gives no weights.', 'Write drivers with numbers'],
    [['--weights', 'inital-cost=3'], 'weights.inital-cost names no driver', 'Did you mean "initial-cost"?'],
  ])('score %j is refused with one sentence', async (argv, message, hint) => {
    const { code, out, err } = await run(project.folder, ['adr', 'score', '--no-cache', ...argv])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).toContain(hint)
  })

  test('drivers of the configuration that no template has are refused, those of other templates are not', async () => {
    const said = (id: string): string => `[weights]\n${id} = 2\n`
    project.put({ 'colorfast.toml': said('memory') })
    expect((await run(project.folder, ['adr', 'score', '--no-cache'])).code).toBe(0)
    project.put({ 'colorfast.toml': said('perfomance') })
    const { code, err } = await run(project.folder, ['adr', 'score', '--no-cache'])
    expect([code, err]).toEqual([
      2,
      'weights.perfomance names no driver of any decision template.\nDid you mean "performance"?\n',
    ])
  })

  test('is frozen once it is decided', async () => {
    await run(project.folder, draft)
    await run(project.folder, ['adr', 'status', '3', 'accepted'])
    const { code, err } = await run(project.folder, ['adr', 'update', '3', '--no-cache'])
    expect(code).toBe(2)
    expect(err).toContain('stays as it is: its status is accepted')
  })
})
