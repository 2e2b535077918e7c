/**
 * A repository with a Python back-end and a Node service: one report, one place for decisions, and each service measured
 * in the terms of what it runs on.
 */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, scratch, type Scratch } from './scratch.ts'

const EXAMPLE = fileURLToPath(new URL('../../fixtures/projects/fastapi-sync-orm', import.meta.url))
const RECORD = 'docs/decisions/0001-sync-or-async.md'
const ACCEPT = ['adr', 'accept', '1', '--option', 'A', '--service', 'gateway', '--why', 'it stays small', '--date', '2026-03-02'] // prettier-ignore
const NEW_ROUTE = `
app.get('/motd', (request, response) => {
  response.send(readFileSync('motd.txt', 'utf8'))
})
`

let project: Scratch
beforeEach(() => {
  project = scratch()
  cpSync(EXAMPLE, project.folder, { recursive: true })
  project.put({ '.git/HEAD': 'ref: refs/heads/main\n' })
})
afterEach(() => {
  project.remove()
})

const colorfast = (...argv: readonly string[]): ReturnType<typeof run> => run(project.folder, argv)
const read = (path: string): string => readFileSync(join(project.folder, path), 'utf8')

describe('a Python back-end with a Node service beside it', () => {
  it('has one report and one profile of both', async () => {
    const { out } = await colorfast('lint', '--format', 'json')
    const { findings } = JSON.parse(out) as { findings: { path: string; service: string }[] }
    const found = new Map(findings.map(({ path, service }) => [path, service]))
    expect(found.get('api/app/main.py')).toBe('api')
    expect(found.get('gateway/server.js')).toBe('gateway')
    const inspected = (await colorfast('inspect')).out
    expect(inspected).toContain('api  FastAPI (ASGI)')
    expect(inspected).toContain('gateway  Express, Node.js')
  })

  it('says in one sentence that stubs are for Python libraries', async () => {
    const { code, err } = await colorfast('stub', 'express')
    expect(code).toBe(2)
    expect(err).toContain('express is an npm package, for which no skeleton is written.')
  })

  it('gets a configuration and hooks that fit both', async () => {
    const { out } = await colorfast('init', '--dry-run')
    expect(out).toContain('types_or: [python, javascript, jsx, ts, tsx]')
  })

  it('has options for the Node service in the terms of Node', async () => {
    const score = await colorfast('adr', 'score', '--service', 'gateway')
    expect(score.out).toContain('A. Asynchronous APIs wherever requests come along')
    expect(score.out).toContain('B. Worker threads for what blocks')
    expect(score.out).toContain('C. More processes, and calls that block as they are')
    expect(score.out).not.toMatch(/ASGI|threads throughout/)

    await colorfast('adr', 'draft', '--service', 'gateway', '--date', '2026-03-01')
    const record = read(RECORD)
    expect(record).toContain('`gateway` in `gateway` is an `express` application on Node.js.')
    expect(record).toContain('one thread of each process runs all handlers in turn')
    expect(record).toContain('| Requests in flight at once | no limit | no limit | no limit |')
    expect(record).not.toMatch(/can be in flight at once|ASGI|needs a thread all the same/)
  })

  it('holds each service to its own decision, and leaves the other alone', async () => {
    await colorfast('adr', 'draft', '--service', 'gateway', '--date', '2026-03-01')
    const accepted = await colorfast(...ACCEPT)
    expect(accepted.code).toBe(0)
    expect(accepted.out).toContain('for the service "gateway"')
    expect((await colorfast('lint')).out).toMatch(/^decision ADR-0001: 1 → 1 site since the record, 0 new$/m)

    project.put({ 'gateway/server.js': read('gateway/server.js') + NEW_ROUTE })
    const { code, out } = await colorfast('lint', '--format', 'json')
    const { findings } = JSON.parse(out) as { findings: { rule: string; path: string; line: number }[] }
    expect(code).toBe(1)
    const broken = findings.filter(({ rule }) => rule === 'decision-violation')
    expect(broken.map(({ path }) => path)).toEqual(['gateway/server.js'])

    const draft = await colorfast('adr', 'draft', '--service', 'api', '--date', '2026-03-03')
    expect(draft.out).toContain('docs/decisions/0002-sync-or-async.md')
    expect(read('docs/decisions/0002-sync-or-async.md')).not.toContain('gateway')
    expect((await colorfast('adr', 'progress')).out).toContain('for the service "gateway"')
  })
})
