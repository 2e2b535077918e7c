/** Records in categories below the folder (MADR) and in the folders of log4brains' packages: found, numbered, bound. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, scratch, type Scratch } from '../cli/scratch.ts'

const APP = `from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def index() -> str:
    return "hello"
`
const record = (title: string, status = 'accepted'): string =>
  `---\nstatus: ${status}\ndate: 2026-01-02\n---\n\n# ${title}\n\n## Context and Problem Statement\n\nText.\n\n## Considered Options\n\n* A. Stay\n* B. Go\n\n## Decision Outcome\n\n${status === 'proposed' ? 'Not decided.' : 'Chosen option: "B. Go", because of this.'}\n`

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put({ 'app.py': APP, 'colorfast.toml': '' })
})
afterEach(() => {
  project.remove()
})

const colorfast = (...argv: readonly string[]): ReturnType<typeof run> => run(project.folder, argv)
const read = (path: string): string => readFileSync(join(project.folder, path), 'utf8')

describe('records in categories', () => {
  beforeEach(() => {
    project.put({
      'docs/decisions/0001-one.md': record('One'),
      'docs/decisions/web/0001-first.md': record('First of the web'),
      'docs/decisions/web/0002-second.md': record('Second of the web', 'proposed'),
      'docs/decisions/templates/0000-template.md': record('Template'),
      'docs/decisions/notes/minutes.md': '# Minutes\n',
    })
  })

  it('are listed beside those of the folder, and numbers count for themselves', async () => {
    const { out } = await colorfast('adr', 'list')
    expect(out.split('\n').map(line => line.split(' ')[0])).toEqual([
      '0001-one.md',
      'web/0001-first.md',
      'web/0002-second.md',
      '',
    ])
    expect(await colorfast('adr', 'check')).toMatchObject({ code: 0, out: 'clean: 3 records in docs/decisions\n' })
    project.put({ 'docs/decisions/web/0002-again.md': record('Again') })
    expect((await colorfast('adr', 'check')).out).toContain(
      'docs/decisions/web/0002-second.md:1: error: Number 2 is taken by web/0002-again.md.',
    )
  })

  it('give a new record the next number of its own folder', async () => {
    const here = await colorfast('adr', 'draft', '--date', '2026-03-02')
    expect(here.out).toContain('docs/decisions/0002-sync-or-async.md  proposed')
    const there = await colorfast('adr', 'draft', '--again', '--dir', 'docs/decisions/web', '--date', '2026-03-02')
    expect(there.out).toContain('docs/decisions/web/0003-sync-or-async.md  proposed')
  })

  it('are named with their folder where a number alone is not enough', async () => {
    const both = await colorfast('adr', 'status', '1')
    expect([both.code, both.err]).toEqual([
      2,
      '2 records have the number 1: 0001-one.md, web/0001-first.md.\nGive the folder as well.\n',
    ])
    expect((await colorfast('adr', 'status', 'web/1')).out).toBe('web/0001-first.md  accepted\n')
    await colorfast('adr', 'status', '2', 'rejected')
    expect(read('docs/decisions/web/0002-second.md')).toContain('status: rejected')
  })

  it('link to each other across folders', async () => {
    await colorfast('adr', 'supersede', '0001-one.md', 'web/2')
    expect(read('docs/decisions/0001-one.md')).toContain('status: superseded by web/0002-second.md\n')
    expect(read('docs/decisions/web/0002-second.md')).toContain('* Supersedes [1. One](../0001-one.md)')
    expect(await colorfast('adr', 'check')).toMatchObject({ code: 0 })
    project.put({ 'docs/decisions/0001-one.md': record('One', 'superseded by 0009-gone.md') })
    expect((await colorfast('adr', 'check')).out).toContain(
      'The record that supersedes it (0009-gone.md) is not there.',
    )
  })

  it('bind the code like those of the folder', async () => {
    await colorfast('adr', 'draft', '--dir', 'docs/decisions/web')
    const accepted = await colorfast('adr', 'accept', 'web/3', '--option', 'B', '--why', 'it works')
    expect(accepted.out).toContain('docs/decisions/web/0003-sync-or-async.md  proposed → accepted')
    expect(read('docs/decisions/web/0003-sync-or-async.baseline.json')).toContain('"findings"')
    project.put({ 'app.py': APP.replace('def index', 'async def index') })
    const { code, out } = await colorfast('lint')
    expect(code).toBe(1)
    expect(out).toContain('error[decision-violation]: web/ADR-0003 (accepted ')
    expect((await colorfast('adr', 'progress', 'web/3')).out).toContain('web/ADR-0003  "B. ')
  })

  it('are compared with the base branch, each folder for itself', async () => {
    const git = (...argv: readonly string[]): void => {
      const named = ['-c', 'user.name=n', '-c', 'user.email=n@example.org', '-c', 'commit.gpgsign=false']
      execFileSync('git', ['-C', project.folder, ...named, ...argv], { stdio: 'pipe' })
    }
    git('init', '-q', '-b', 'main', '.')
    git('add', '-A')
    git('commit', '-qm', 'one')
    git('checkout', '-qb', 'mine')
    git('checkout', '-q', 'main')
    project.put({
      'docs/decisions/web/0003-theirs.md': record('Theirs'),
      'docs/decisions/0002-other.md': record('Other'),
    })
    git('add', '-A')
    git('commit', '-qm', 'theirs')
    git('checkout', '-q', 'mine')
    project.put({ 'docs/decisions/web/0003-mine.md': record('Mine') })
    const { code, out } = await colorfast('adr', 'check')
    expect([code, out]).toEqual([
      1,
      'docs/decisions/web/0003-mine.md:1: error: Number 3 is taken by web/0003-theirs.md on main; the next free one is 4.\n',
    ])
  })
})

describe("records of log4brains' packages", () => {
  const text = (title: string): string =>
    `# ${title}\n\n- Status: accepted\n- Date: 2026-01-02\n\n## Context\n\nText.\n`
  beforeEach(() => {
    project.put({
      '.log4brains.yml':
        'project:\n  name: shop\n  tz: Etc/UTC\n  packages:\n    - name: mail\n      path: ./packages/mail\n      adrFolder: ./packages/mail/adr\n    - name: gone\n      path: ./packages/gone\n      adrFolder: ./packages/gone/adr\n  adrFolder: ./docs/adr\n',
      'docs/adr/20260102-one.md': text('One'),
      'packages/mail/adr/20260102-queue.md': text('Queue'),
    })
  })

  it('are read with those of the project', async () => {
    const { out } = await colorfast('adr', 'list', '--format', 'json')
    const { records } = JSON.parse(out) as { records: { path: string }[] }
    expect(records.map(({ path }) => path)).toEqual(['docs/adr/20260102-one.md', 'packages/mail/adr/20260102-queue.md'])
    await colorfast('adr', 'supersede', '20260102-one', 'mail/adr/20260102-queue')
    expect(read('docs/adr/20260102-one.md')).toContain(
      '- Status: superseded by [20260102-queue](../../packages/mail/adr/20260102-queue.md)',
    )
    expect(read('packages/mail/adr/20260102-queue.md')).toContain('Supersedes [One](../../../docs/adr/20260102-one.md)')
    expect((await colorfast('adr', 'check')).code).toBe(0)
  })
})
