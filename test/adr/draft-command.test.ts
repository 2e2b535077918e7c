/** `adr draft` and `adr score` on real files: variants, services, own templates, questions, and scores recomputed from the JSON. */
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run, scratch, type Scratch } from '../cli/scratch.ts'

const MAIN = `
import time
import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/slow")
async def slow():
    time.sleep(1)


@app.get("/rates")
async def rates():
    await pause()
    return requests.get("https://example.org/rates").json()


@app.get("/quick")
def quick():
    return "ok"


async def pause():
    pass
`
const OFFICE = `
from flask import Flask

site = Flask(__name__)


@site.get("/")
def index():
    return "ok"
`

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({
    'colorfast.toml': 'templates-dir = "docs/templates"\n',
    'docs/templates/README.md': '# Ours\n',
    'api/main.py': MAIN,
    'api/Procfile': 'web: uvicorn main:app --workers 3\n',
    'api/requirements.txt': 'fastapi\n',
    'office/site.py': OFFICE,
    'office/requirements.txt': 'flask\n',
    'office/Procfile': 'web: gunicorn -w 2 --threads 4 site:site\n',
  })
})
afterEach(() => {
  project.remove()
})

const flags = ['--date', '2026-03-02', '--no-cache']

interface ScoresJson {
  readonly service: string | null
  readonly variant: string | null
  readonly drivers: readonly {
    readonly id: string
    readonly measure: string
    readonly weight: number
    readonly scale: readonly { score: number; atMost: number | null; atLeast: number | null }[]
  }[]
  readonly options: readonly { readonly id: string }[]
  readonly cells: readonly {
    driver: string
    option: string
    kind: string
    value: number | 'unbounded' | null
    low: number
    high: number
    findings: readonly string[]
  }[]
  readonly totals: Readonly<Record<string, { low: number; high: number }>>
  readonly leads: Readonly<Record<string, { onKnown: number }>>
  readonly knownDrivers: readonly string[]
  readonly smallestChange: { driver: string; from: number; to: number; leader: string } | null
  readonly measures: readonly {
    measure: string
    cells: readonly {
      option: string
      taken: { kind: string; value?: number | 'unbounded'; inputs?: readonly string[] }
    }[]
  }[]
}

async function score(...more: string[]): Promise<ScoresJson> {
  const { out, err } = await run(project.folder, ['adr', 'score', '--format', 'json', '--no-cache', ...more])
  expect(err).toBe('')
  return JSON.parse(out) as ScoresJson
}

describe('adr score --format json', () => {
  test('lets anyone recompute every score, total, share and turning point', async () => {
    project.put({ 'colorfast.toml': '[weights]\nconsistency = 3\nperformance = 0.5\n' })
    const json = await score('--service', 'api')
    const cell = (driver: string, option: string): ScoresJson['cells'][number] => {
      const found = json.cells.find(one => one.driver === driver && one.option === option)
      if (!found) throw new Error(`${driver} ${option}`)
      return found
    }
    // Cells: the first step of the scale that holds the measured value.
    for (const { id, scale, measure } of json.drivers) {
      for (const { id: option } of json.options) {
        const { kind, value, low, high } = cell(id, option)
        if (kind === 'unknown') expect([low, high]).toEqual([0, 4])
        else {
          const number = value === 'unbounded' ? Infinity : (value ?? NaN)
          const step = scale.find(
            ({ atMost, atLeast }) => number <= (atMost ?? Infinity) && number >= (atLeast ?? -Infinity),
          )
          expect([low, high]).toEqual([step?.score, step?.score])
          const row = json.measures.find(one => one.measure === measure)
          expect(row?.cells.find(one => one.option === option)?.taken.value).toBe(value)
        }
      }
    }
    // Totals: score times weight; the weights are the declared ones, 1 where nothing is said.
    const said: number[] = json.drivers.map(({ id }) => (id === 'consistency' ? 3 : id === 'performance' ? 0.5 : 1))
    const sum = said.reduce((a, b) => a + b)
    json.drivers.forEach(({ weight }, index) => expect(weight).toBeCloseTo((said[index] ?? 0) / sum, 9))
    for (const { id: option } of json.options) {
      const total = (bound: 'low' | 'high'): number =>
        json.drivers.reduce((all, { id, weight }) => all + cell(id, option)[bound] * weight, 0)
      expect(json.totals[option]?.low).toBeCloseTo(total('low'), 6)
      expect(json.totals[option]?.high).toBeCloseTo(total('high'), 6)
    }
    // Shares: counted again over the grid of twentieths, by another way of walking it.
    const known = json.knownDrivers
    const wins: Record<string, number> = {}
    let count = 0
    for (let code = 0; code < 21 ** (known.length - 1); code++) {
      const shares = Array.from({ length: known.length - 1 }, (_, index) => Math.floor(code / 21 ** index) % 21)
      const last = 20 - shares.reduce((a, b) => a + b, 0)
      if (last < 0) continue
      count++
      const totals = json.options.map(({ id: option }) =>
        [...shares, last].reduce((all, share, index) => all + share * cell(known[index] ?? '', option).low, 0),
      )
      const best = Math.max(...totals)
      const leaders = json.options.filter((_, index) => totals[index] === best)
      if (leaders.length === 1 && leaders[0]) wins[leaders[0].id] = (wins[leaders[0].id] ?? 0) + 1
    }
    for (const { id } of json.options) expect(json.leads[id]?.onKnown).toBe(Math.round(((wins[id] ?? 0) / count) * 100))
    // The turning point: at the weight that is named, the other option draws level.
    const { smallestChange: change } = json
    if (change) {
      const weightOf = (id: string): number => json.drivers.find(one => one.id === id)?.weight ?? 0
      const rest = known.filter(id => id !== change.driver).reduce((all, id) => all + weightOf(id), 0)
      const at = (option: string): number =>
        known.reduce(
          (all, id) =>
            all + cell(id, option).low * (id === change.driver ? change.to : (weightOf(id) / rest) * (1 - change.to)),
          0,
        )
      const best = Math.max(...json.options.map(({ id }) => at(id)))
      expect(at(change.leader)).toBeCloseTo(best, 6)
    }
    expect(known.length).toBe(5)
  })

  test('does not reorder the others when an option is added', async () => {
    // No handler calls another service, so the task queue is left out; greenlets are a fourth option everywhere.
    const three = await score('--service', 'office', '--variant', 'flask')
    const four = await score('--service', 'office', '--variant', 'flask-graphql')
    expect(three.options.map(({ id }) => id)).toEqual(['A', 'B', 'C'])
    expect(four.options.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D'])
    expect({ ...four.totals, D: undefined }).toEqual({ ...three.totals, D: undefined })
  })

  test('names the functions behind a number', async () => {
    const { measures } = await score('--service', 'api')
    const row = measures.find(({ measure }) => measure === 'functions-to-change')
    expect(row?.cells.find(({ option }) => option === 'B')?.taken.inputs).toEqual([
      'main.pause',
      'main.rates',
      'main.slow',
    ])
  })

  test('explains every cell and every measure in words', async () => {
    const { out } = await run(project.folder, ['adr', 'score', '--service', 'api', '--explain', '--no-cache'])
    expect(out).toContain('scale: 4 up to 5, 3 up to 25, 2 up to 100, 1 up to 400, 0 else')
    expect(out).toContain('requests-in-flight (requests at once): workers of the deployment times')
    expect(out).toContain('B: 120 (3 workers × 40 threads of AnyIO; api/Procfile)')
  })
})

describe('adr draft', () => {
  test('measures one service, picks its variant, and can be measured again the same way', async () => {
    const draft = ['adr', 'draft', ...flags, '--service', 'office']
    expect((await run(project.folder, draft)).out).toContain('for a WSGI application')
    const path = join(project.folder, 'docs/decisions/0001-sync-or-async.md')
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('# Sync or async in office\n')
    expect(text).toContain('template=sync-or-async variant=flask-plain service=office')
    expect(text).not.toContain('api/main.py')
    const verified = await run(project.folder, ['adr', 'verify', '1', '--no-cache'])
    expect([verified.code, verified.out]).toEqual([
      0,
      'docs/decisions/0001-sync-or-async.md: every number holds (compared with the working tree)\n',
    ])
    const updated = await run(project.folder, ['adr', 'update', '1', '--no-cache'])
    expect(updated.out).toBe('docs/decisions/0001-sync-or-async.md  nothing changed\n')
  })

  test('is accepted for the service and the variant that it was measured for, kept, and replaced', async () => {
    const colorfast = (...argv: readonly string[]): ReturnType<typeof run> =>
      run(project.folder, [...argv, '--no-cache'])
    const lintedRules = async (): Promise<unknown[]> => {
      const { out } = await colorfast('lint', '--format', 'json')
      return (JSON.parse(out) as { findings: { rule: string; path: string; decision: string | null }[] }).findings
        .filter(({ decision }) => decision !== null)
        .map(({ rule, path, decision }) => [rule, path, decision])
    }
    await colorfast('adr', 'draft', '--date', '2026-03-02', '--variant', 'flask', '--service', 'api')
    const why = ['--why', 'threads are what we know']
    const accepted = await colorfast(
      'adr',
      'accept',
      '1',
      '--option',
      'B',
      '--service',
      'api',
      '--variant',
      'flask',
      ...why,
    )
    expect(accepted.out).toContain('"B. Sync throughout, concurrency by threads" for the service "api"')
    expect(await lintedRules()).toEqual([])
    const more = (name: string): string => `\n\n@app.get("/${name}")\nasync def ${name}():\n    return "ok"\n`
    project.put({ 'api/main.py': MAIN + more('late'), 'office/site.py': `${OFFICE}\n\nasync def unbound(): ...\n` })
    expect(await lintedRules()).toEqual([['decision-violation', 'api/main.py', 'ADR-0001']])
    expect((await colorfast('adr', 'progress')).out).toContain('1 new since the acceptance')
    project.put({ 'api/main.py': MAIN.replace('async def slow', 'def slow') })
    expect((await colorfast('baseline', '--prune')).out).toContain('(1 removed)')
    await colorfast('adr', 'draft', '--date', '2026-04-02', '--service', 'api')
    await run(project.folder, ['adr', 'supersede', '1', '2'])
    const second = await colorfast('adr', 'accept', '2', '--option', 'A', ...why)
    expect(second.out).toContain('"A. Stay mixed, plain handlers for what blocks" for the service "api"')
    expect((await run(project.folder, ['adr', 'check'])).code).toBe(0)
  }, 120_000)

  test('gives the same bytes twice, for every template', async () => {
    for (const template of ['sync-or-async', 'worker-model', 'background-work']) {
      const draft = ['adr', 'draft', '--dry-run', '--template', template, ...flags]
      const { code, out } = await run(project.folder, draft)
      expect([code, out.length > 2000]).toEqual([0, true])
      expect((await run(project.folder, draft)).out).toBe(out)
      expect(out).not.toMatch(/undefined|NaN|\{[a-z]+\}/)
    }
  })

  test("takes a team's own template from the configured folder, with its own scale", async () => {
    project.put({
      'docs/templates/plain-handlers.md': `---
template: plain-handlers
title: Plain handlers in {names}
options:
  - { id: A, title: A. Leave them, profile: [] }
  - { id: B, title: B. Plain, profile: [async-handler], handlers: sync }
drivers:
  - id: cost
    title: Cost
    question: How many functions?
    measure: functions-to-change
    scale: [{ score: 4, atMost: 2, anchor: few }, { score: 0, anchor: many }]
---
# T

{services}: {async} async.

::drivers

::each-option
`,
    })
    const { out } = await run(project.folder, [
      'adr',
      'draft',
      '--dry-run',
      '--template',
      'plain-handlers',
      '--service',
      'api',
      ...flags,
    ])
    expect(out).toContain('# Plain handlers in api\n\n`api`: 2 async.')
    expect(out).toContain('* Cost: How many functions? Here: A 0, B 3 (functions).')
    expect(out).toContain('To edit: 3 functions in 1 file')
  })

  test('asks only when told to, and takes the answers', async () => {
    const answers = ['Ana', '', '', '3', 'load test', '', '5 1', 'never read']
    const asked: string[] = []
    const { out, err } = await run(
      project.folder,
      ['adr', 'draft', '--dry-run', '--interactive', '--service', 'api', ...flags],
      {
        readLine: () => {
          asked.push('?')
          return answers.shift() ?? null
        },
      },
    )
    expect(asked.length).toBe(7)
    expect(err).toContain('"performance.C" = { value = 3, by = "Ana", on = "2026-03-02", note = "load test" }')
    expect(err).toContain('order = ["initial-cost","maintainability"]')
    expect(out).toContain(
      'Weights follow the order that Ana gave on 2026-03-02, asked in the terminal (rank-order centroid).',
    )
    expect(out).toContain('because "Software performance" is declared as 3: load test (Ana, 2026-03-02)')
    const silent = await run(project.folder, ['adr', 'draft', '--dry-run', ...flags], {
      readLine: () => {
        throw new Error('asked')
      },
    })
    expect(silent.code).toBe(0)
  })

  test.each([
    [['--service', 'apo'], 'There is no service called "apo".', 'Did you mean "api"?'],
    [['--variant', 'flusk'], 'The template sync-or-async has no variant "flusk".', 'Did you mean "flask"?'],
    [['--template', 'worker-modle'], 'There is no template called "worker-modle".', 'Did you mean "worker-model"?'],
  ])('%s: one sentence', async (more, message, hint) => {
    const { code, err } = await run(project.folder, ['adr', 'draft', '--dry-run', ...flags, ...more])
    expect([code, err]).toEqual([2, `${message}\n${hint}\n`])
  })
})

test.each([
  ['a path that climbs', '..'],
  ['a link that leads away', 'docs/linked'],
])('templates outside the project are not read: %s', async (_, directory) => {
  const outside = scratch()
  outside.put({ 'sync-or-async.md': '# Not ours\n' })
  project.put({ 'colorfast.toml': `templates-dir = "${directory}"\n` })
  symlinkSync(outside.folder, join(project.folder, 'docs/linked'))
  const { code, err } = await run(project.folder, ['adr', 'draft', '--dry-run', ...flags])
  outside.remove()
  expect([code, err]).toEqual([2, expect.stringContaining('which is outside the project')])
})
