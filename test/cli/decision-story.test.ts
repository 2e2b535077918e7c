/**
 * The life of a decision, as a team goes through it: draft, accept, and from then on one new call of the wrong colour
 * fails the lint with the record's name on it, until the migration is done or another record takes over.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeIo } from '../../src/cli/node-io.ts'
import { run, scratch, type Scratch } from './scratch.ts'

const EXAMPLE = fileURLToPath(new URL('../../fixtures/projects/flask-gthread-wrappers', import.meta.url))
const RECORD = 'docs/decisions/0001-sync-or-async.md'
const BASELINE = 'docs/decisions/0001-sync-or-async.baseline.json'
const WHY = 'the next service that we buy is async only'
const ACCEPT_C = ['adr', 'accept', '1', '--option', 'C', '--why', WHY, '--date', '2026-03-02']
const NEW_CALL = `import requests
from flask import Blueprint

bp = Blueprint("rates", __name__)


@bp.get("/rates")
def rates() -> dict[str, float]:
    return requests.get("https://example.org/rates").json()
`

interface Document {
  readonly decisions: readonly Readonly<Record<string, unknown>>[]
  readonly findings: readonly {
    readonly rule: string
    readonly path: string
    readonly decision: string | null
    readonly message: string
    readonly level: string
  }[]
}

const progressSchema = new Ajv2020({ allErrors: true, validateFormats: false }).compile(
  JSON.parse(readFileSync(new URL('../../schemas/progress-1.schema.json', import.meta.url), 'utf8')) as object,
)

function progressMistakes(document: unknown): string[] {
  if (progressSchema(document)) return []
  return (progressSchema.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

let project: Scratch
beforeEach(() => {
  project = scratch()
  cpSync(EXAMPLE, project.folder, { recursive: true })
})
afterEach(() => {
  project.remove()
})

const read = (path: string): string => readFileSync(join(project.folder, path), 'utf8')
const colorfast = (...argv: readonly string[]): ReturnType<typeof run> => run(project.folder, argv)

async function linted(): Promise<Document> {
  return JSON.parse((await colorfast('lint', '--format', 'json')).out) as Document
}

function broken({ findings }: Document): Document['findings'] {
  return findings.filter(({ rule }) => rule === 'decision-violation')
}

function git(...argv: readonly string[]): void {
  const named = ['-c', 'user.name=n', '-c', 'user.email=n@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', ['-C', project.folder, ...named, ...argv], { stdio: 'pipe' })
}

describe('a decision', () => {
  it('is drafted with a count per option, accepted, and kept', async () => {
    const draft = await colorfast('adr', 'draft', '--date', '2026-03-01')
    const counts = [...draft.out.matchAll(/^ {2}[A-Z]\. .*?: (?:at least )?(\d+) places?/gm)].map(
      ([, places]) => places,
    )
    expect(new Set(counts).size).toBe(3)
    expect(draft.out).toContain('no clear winner')
    expect(broken(await linted())).toEqual([])

    const accepted = await colorfast(...ACCEPT_C)
    expect(accepted.code).toBe(0)
    expect(accepted.out).toContain('proposed → accepted: "C. Async throughout, on an ASGI framework"')
    expect(read(RECORD)).toContain(`Chosen option: "C. Async throughout, on an ASGI framework", because ${WHY}.`)
    expect(read(RECORD)).not.toContain('Not decided')
    const before = await linted()
    expect(broken(before)).toEqual([])
    const [state] = before.decisions
    expect(state).toMatchObject({ id: 'ADR-0001', option: 'C', service: 'inspections', fresh: 0, stale: 0 })
    expect(state?.['remaining']).toBe(state?.['recorded'])

    project.put({ 'inspections/rates.py': NEW_CALL })
    const { code, out } = await colorfast('lint', 'inspections/rates.py')
    expect(code).toBe(1)
    expect(out).toContain('error[decision-violation]: ADR-0001 (accepted 2026-03-02) chose "C. Async throughout')
    expect(out).toContain(`record: ${RECORD}`)
    expect(out).toMatch(/^decision ADR-0001: (\d+) → \d+ sites since the record, 2 new$/m)
    const after = broken(await linted())
    expect(after.map(({ path, decision, level }) => [path, decision, level])).toEqual([
      ['inspections/rates.py', 'ADR-0001', 'error'],
      ['inspections/rates.py', 'ADR-0001', 'error'],
    ])
    expect((await colorfast('lint')).out).toBe((await colorfast('lint')).out)
  })

  it('cannot be got round with the project baseline, and its own list only shrinks', async () => {
    await colorfast('adr', 'draft')
    await colorfast(...ACCEPT_C)
    const listed = read(BASELINE)
    project.put({ 'inspections/rates.py': NEW_CALL })
    await colorfast('baseline')
    expect(broken(await linted())).toHaveLength(2)
    await colorfast('baseline', '--prune')
    expect(read(BASELINE)).toBe(listed)

    project.put({ 'inspections/rates.py': '', 'inspections/sites/weather.py': '', 'inspections/photos/service.py': '' })
    const { out } = await colorfast('lint')
    expect(out).toMatch(
      /decision ADR-0001: (\d+) → \d+ sites since the record, 0 new; \d+ recorded findings gone: `colorfast baseline --prune`/,
    )
    const pruned = await colorfast('baseline', '--prune')
    expect(pruned.out).toMatch(/0001-sync-or-async\.baseline\.json: \d+ findings recorded \([1-9]\d* removed\)/)
    const shorter = read(BASELINE).split('\n')
    expect(shorter.length).toBeLessThan(listed.split('\n').length)
    const plain = (line: string): string => line.replace(/,$/, '')
    expect(shorter.map(plain).filter(line => !listed.split('\n').map(plain).includes(line))).toEqual([])
    expect((await linted()).decisions[0]).toMatchObject({ stale: 0, fresh: 0 })
  })

  it('is cited beside every other one that the same place breaks', async () => {
    await colorfast('adr', 'draft')
    await colorfast(...ACCEPT_C)
    await colorfast('adr', 'draft', '--template', 'worker-model')
    const second = await colorfast('adr', 'accept', '2', '--option', 'D', '--why', WHY)
    expect(second.code).toBe(0)
    project.put({ 'inspections/rates.py': NEW_CALL })
    const cited = broken(await linted()).map(({ decision, message }) => [decision, /`[\w.]+`/.exec(message)?.[0]])
    expect(new Set(cited.map(([decision]) => decision))).toEqual(new Set(['ADR-0001', 'ADR-0002']))
    expect(cited).toHaveLength(4)
  })

  it('cannot be joined by one that leaves no way to write the code', async () => {
    await colorfast('adr', 'draft')
    await colorfast('adr', 'accept', '1', '--option', 'B', '--why', WHY)
    await colorfast('adr', 'draft', '--template', 'worker-model')
    const before = read('docs/decisions/0002-worker-model.md')
    const { code, err } = await colorfast('adr', 'accept', '2', '--option', 'D', '--why', WHY)
    expect([code, err]).toEqual([
      2,
      'docs/decisions/0001-sync-or-async.md is accepted and forbids what `async-client` finds in the service "inspections", and this option what `sync-client` finds, so no code could keep both.\nIf this one replaces it: `colorfast adr supersede docs/decisions/0001-sync-or-async.md docs/decisions/0002-worker-model.md`, then accept again.\n',
    ])
    expect(read('docs/decisions/0002-worker-model.md')).toBe(before)
  })

  it('has no effect until it is accepted, nor after it was superseded', async () => {
    await colorfast('adr', 'draft')
    project.put({ 'inspections/rates.py': NEW_CALL })
    expect((await linted()).decisions).toEqual([])
    await colorfast(...ACCEPT_C)
    project.put({ 'inspections/again.py': NEW_CALL })
    expect(broken(await linted())).not.toEqual([])
    await colorfast('adr', 'draft')
    await colorfast('adr', 'supersede', '1', '2')
    const { decisions, findings } = await linted()
    expect(decisions).toEqual([])
    expect(findings.filter(({ rule }) => rule === 'decision-violation')).toEqual([])
    const second = await colorfast('adr', 'accept', '2', '--option', 'A', '--why', 'it works')
    expect(second.code).toBe(0)
    expect((await linted()).decisions).toMatchObject([{ id: 'ADR-0002', option: 'A' }])
  })

  it('is told how far it is carried out, from its commit or from another', async () => {
    await colorfast('adr', 'draft')
    git('init', '-q', '.')
    git('add', '-A')
    git('commit', '-qm', 'before')
    await colorfast(...ACCEPT_C)
    git('add', '-A')
    git('commit', '-qm', 'accepted')
    project.put({
      'inspections/photos/service.py': '',
      'inspections/photos/routes.py': '',
      'inspections/rates.py': NEW_CALL,
    })
    const { code, out } = await colorfast('adr', 'progress')
    expect(code).toBe(0)
    const [, then = '', now = ''] = /since [\da-f]{12}: (\d+) → (\d+) sites/.exec(out) ?? []
    expect(Number(now)).toBeLessThan(Number(then))
    expect(out).toContain('2 new since the acceptance')
    expect((await linted()).decisions).toMatchObject([{ recorded: Number(then), remaining: Number(now), fresh: 2 }])

    git('add', '-A')
    git('commit', '-qm', 'moved on')
    const since = await colorfast('adr', 'progress', '1', '--since', 'HEAD', '--format', 'json')
    const document = JSON.parse(since.out) as { decisions: { then: unknown; now: unknown }[] }
    expect(document.decisions[0]?.then).toEqual(document.decisions[0]?.now)
    expect(document).toMatchObject({ schema: 'colorfast/progress@1', decisions: [{ id: 'ADR-0001', fresh: 2 }] })
    expect(progressMistakes(document)).toEqual([])
    const nowhere = await colorfast('adr', 'progress', '--since', 'v9')
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('--since v9 names no commit')])
  })

  it('is verified against the commit that it was measured at, and on request against today', async () => {
    git('init', '-q', '.')
    git('add', '-A')
    git('commit', '-qm', 'before')
    await colorfast('adr', 'draft')
    const open = await colorfast('adr', 'verify', '1')
    expect([open.code, open.out]).toEqual([
      0,
      expect.stringMatching(/every number holds, (\d+) of \1 places are there/),
    ])
    await colorfast(...ACCEPT_C)
    project.put({ 'inspections/photos/service.py': '', 'inspections/sites/weather.py': '' })
    const then = await colorfast('adr', 'verify', '1')
    expect([then.code, then.out]).toEqual([
      0,
      expect.stringMatching(/every number holds.*\(compared with commit [\da-f]{12}\)/),
    ])
    const now = await colorfast('adr', 'verify', '1', '--now')
    expect([now.code, now.out]).toEqual([
      1,
      expect.stringMatching(/zones? no longer hold.*\(compared with the working tree\)/),
    ])
    expect(now.out).toMatch(
      /0001-sync-or-async\.md:\d+: `[\w.]+` in `inspections\/[\w/]+\.py`: the file does not define it/,
    )
  })

  it('is counted from the record itself where there is no repository', async () => {
    await colorfast('adr', 'draft')
    await colorfast(...ACCEPT_C)
    const json = await colorfast('adr', 'progress', '1', '--format', 'json')
    expect(progressMistakes(JSON.parse(json.out))).toEqual([])
    const { out } = await colorfast('adr', 'progress', '1')
    expect(out).toMatch(/since the record \(its commit is not at hand\): (\d+) → \1 sites/)
  })
})

describe('what cannot be accepted', () => {
  const options =
    '## Considered Options\n\n* A. Stay mixed, and keep the event loops free\n* B. Sync throughout, concurrency by threads\n* C. Async throughout, on an ASGI framework\n'
  const record = (head: string, outcome: string): string =>
    `${head}# One model\n\n## Context and Problem Statement\n\nMixed.\n\n${options}\n## Decision Outcome\n\n${outcome}\n`
  const PROPOSED = '---\nstatus: proposed\n---\n\n'
  const FILES: Readonly<Record<string, string>> = {
    '0002-accepted.md': record('---\nstatus: accepted\n---\n\n', 'Done.'),
    '0003-rejected.md': record('---\nstatus: rejected\n---\n\n', 'No.'),
    '0004-no-status.md': record('', 'Open.'),
    '0005-broken.md': record('---\nstatus: [proposed\n---\n\n', 'Open.'),
    '0006-other-choice.md': record(PROPOSED, 'Chosen option: "A. Stay mixed, and keep the event loops free", because.'),
    '0007-foreign.md':
      '# 7. Use tabs\n\n## Status\n\nProposed\n\n## Context\n\nSpaces.\n\n## Decision\n\nTabs.\n\n## Consequences\n\nWar.\n',
    '0008-zone.md': record(PROPOSED, '<!-- colorfast-scores start digest=x -->\n\nlost\n'),
    '0009-no-outcome.md': `${PROPOSED}# One model\n\n${options}`,
    '0010-twice.md': record(PROPOSED, 'Open.').replace('# One model\n', '# One model\n\n## Status\n\nAccepted\n'),
    '0011-a.md': record(PROPOSED, 'Open.'),
    '0011-b.md': record(PROPOSED, 'Open.'),
    '0012-fit.md': record(PROPOSED, 'Not decided.'),
  }
  beforeEach(() => {
    project.put(Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`docs/decisions/${name}`, text])))
  })

  it.each([
    ['2', ['B'], 'docs/decisions/0002-accepted.md is accepted already.'],
    ['3', ['B'], 'docs/decisions/0003-rejected.md is rejected; only a proposed record can be accepted.'],
    ['4', ['B'], 'docs/decisions/0004-no-status.md states no status'],
    ['5', ['B'], 'docs/decisions/0005-broken.md cannot be accepted: the front matter is not YAML'],
    [
      '6',
      ['B'],
      'says that the chosen option is "A. Stay mixed, and keep the event loops free", not "B. Sync throughout',
    ],
    [
      '7',
      ['B'],
      'docs/decisions/0007-foreign.md does not name "B. Sync throughout, concurrency by threads" among its options.',
    ],
    ['8', ['B'], 'docs/decisions/0008-zone.md is damaged in line 19: the zone "scores" has no end.'],
    ['9', ['B'], 'docs/decisions/0009-no-outcome.md has no section for the decision.'],
    ['10', ['B'], 'states its status twice, differently ("proposed" and "Accepted").'],
    ['11', ['B'], '2 records have the number 11: 0011-a.md, 0011-b.md.'],
    ['99', ['B'], 'There is no record "99" in docs/decisions.'],
    ['12', ['E'], 'The decision "sync-or-async" has no option "E".'],
    ['12', ['B', '--service', 'inspection'], 'Did you mean "inspections"?'],
    ['12', ['B', '--dir', 'notes'], 'one that is accepted in notes would have no effect.'],
    ['12', ['B', '--date', 'today'], '--date today is no date.'],
  ])('record %s with %j: one sentence, and nothing is written', async (word, [option = '', ...flags], sentence) => {
    const { code, out, err } = await colorfast('adr', 'accept', word, '--option', option, ...flags)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err).not.toContain('    at ')
    for (const [name, text] of Object.entries(FILES)) expect(read(`docs/decisions/${name}`)).toBe(text)
    expect(
      nodeIo
        .list(join(project.folder, 'docs/decisions'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(FILES))
  })

  it('a folder that cannot be written to leaves both files as they were', async () => {
    const io = {
      ...nodeIo,
      write: (path: string, text: string): void => {
        if (path.endsWith('.md')) throw new Error('EROFS: read-only file system')
        nodeIo.write(path, text)
      },
    }
    const { code, err } = await run(project.folder, ['adr', 'accept', '12', '--option', 'B'], { io })
    expect([code, err]).toEqual([2, expect.stringContaining('docs/decisions/0012-fit.md could not be written (EROFS')])
    expect(read('docs/decisions/0012-fit.md')).toBe(FILES['0012-fit.md'])
    expect(nodeIo.kindOf(join(project.folder, 'docs/decisions/0012-fit.baseline.json'))).toBeNull()
  })

  it('two records for one service: the second is refused, and lint refuses both', async () => {
    await colorfast('adr', 'accept', '12', '--option', 'B')
    const second = await colorfast('adr', 'accept', '0011-a.md', '--option', 'C')
    expect(second.err).toContain(
      'docs/decisions/0012-fit.md is accepted and decides "sync-or-async" for the service "inspections"',
    )
    project.put({ 'docs/decisions/0013-copy.md': read('docs/decisions/0012-fit.md') })
    const { code, err } = await colorfast('lint')
    expect(code).toBe(2)
    expect(err).toContain('docs/decisions/0012-fit.md and docs/decisions/0013-copy.md are both accepted')
  })

  it('an option that does not lead needs a sentence', async () => {
    project.put({
      'colorfast.toml': [
        '[drivers]',
        ...[
          'maintainability',
          'stable-ecosystem',
          'performance',
          'consistency',
          'initial-cost',
          'async-use-cases',
        ].flatMap(driver =>
          (['A', 'B', 'C'] as const).map(
            option => `"${driver}.${option}" = { value = ${option === 'C' ? 4 : 1}, by = "Ana", on = "2026-03-02" }`,
          ),
        ),
      ].join('\n'),
    })
    const silent = await colorfast('adr', 'accept', '12', '--option', 'B')
    expect(silent.code).toBe(2)
    expect(silent.err).toContain('By score "C. Async throughout, on an ASGI framework" leads, not "B. Sync throughout')
    expect(read('docs/decisions/0012-fit.md')).toBe(FILES['0012-fit.md'])
    await colorfast('adr', 'accept', '12', '--option', 'b', '--why', 'Because we know threads.')
    expect(read('docs/decisions/0012-fit.md')).toContain(
      'Chosen option: "B. Sync throughout, concurrency by threads", because we know threads. By score "C. Async throughout, on an ASGI framework" leads.\n',
    )
  })
})

it('says which service where there are several', async () => {
  project.remove()
  project = scratch()
  cpSync(join(EXAMPLE, '../fastapi-sync-orm'), project.folder, { recursive: true })
  await colorfast('adr', 'draft')
  const { code, err } = await colorfast('adr', 'accept', '1', '--option', 'A', '--why', 'x')
  expect(code).toBe(2)
  expect(err).toMatch(/There are \d services \(.*\), and the record binds one\./)
  const all = await colorfast('adr', 'accept', '1', '--option', 'A', '--why', 'x', '--service', '*')
  expect(all.out).toContain('for the whole project')
  expect((await linted()).decisions).toMatchObject([{ service: '*', fresh: 0 }])
})
