/** Reading out of git: what is there, and that a repository's own settings run nothing. */
import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitTree } from '../../src/cli/git/commit-tree.ts'
import { resolveCommit, askGit } from '../../src/cli/git/ask-git.ts'
import type { Where } from '../../src/cli/git/run-git.ts'
import { nodeIo } from '../../src/cli/node-io.ts'
import { run, scratch, type Scratch } from './scratch.ts'

const FILES = {
  'app.py': 'print("then")\n',
  'deep/er/with space.py': 'x = 1\n',
  'deep/über\nline.md': '# ü\r\n',
  'picture.png': new Uint8Array([0x89, 0x50, 0, 255]),
}

let project: Scratch
beforeEach(() => {
  project = scratch()
  project.put(FILES)
  symlinkSync('/etc/hostname', join(project.folder, 'link.py'))
  git('init', '-q', '-b', 'main', '.')
  git('add', '-A')
  git('commit', '-qm', 'then')
})
afterEach(() => {
  project.remove()
})

function git(...argv: readonly string[]): void {
  const named = ['-c', 'user.name=n', '-c', 'user.email=n@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', ['-C', project.folder, ...named, ...argv], { stdio: 'pipe' })
}

const where = (): Where => ({ cwd: project.folder, env: process.env })
const at = (path: string): string => join(project.folder, path)

describe('commitTree', () => {
  it('shows a folder as it was, links not followed', () => {
    project.put({ 'app.py': 'print("now")\n', 'new.py': '' })
    const io = commitTree(project.folder, where(), resolveCommit(project.folder, where(), 'HEAD') ?? '')
    const text = (path: string): string | null => io && new TextDecoder().decode(io.read(at(path)))
    expect(text('app.py')).toBe(FILES['app.py'])
    expect(text('deep/über\nline.md')).toBe('# ü\r\n')
    expect(io?.read(at('picture.png'))).toEqual(Buffer.from(FILES['picture.png']))
    expect([...(io?.list(project.folder) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'app.py', kind: 'file' },
      { name: 'deep', kind: 'directory' },
      { name: 'link.py', kind: 'other' },
      { name: 'picture.png', kind: 'file' },
    ])
    expect([io?.kindOf(at('deep/er')), io?.kindOf(at('new.py')), io?.kindOf(at('../x'))]).toEqual([
      'directory',
      null,
      null,
    ])
    expect(io?.sizeOf(at('app.py'))).toBe(FILES['app.py'].length)
    expect(() => io?.read(at('app.py'), 3)).toThrow('larger than')
    expect(() => io?.write(at('app.py'), '')).toThrow('cannot be written')
  })

  it('shows a folder below the top of the repository, or a part of it', () => {
    const head = resolveCommit(project.folder, where(), 'main') ?? ''
    expect(commitTree(at('deep'), where(), head)?.kindOf(at('deep/er/with space.py'))).toBe('file')
    const part = commitTree(project.folder, where(), head, 'deep/er')
    expect([part?.kindOf(at('deep/er')), part?.kindOf(at('app.py'))]).toEqual(['directory', null])
  })
})

describe('git', () => {
  it('takes words for what they are', () => {
    expect(resolveCommit(project.folder, where(), 'nowhere')).toBeNull()
    expect(resolveCommit(project.folder, where(), '--help')).toBeNull()
    expect(resolveCommit(project.folder, where(), '')).toBeNull()
    expect(askGit(at('missing'), where(), ['rev-parse', 'HEAD'])).toBeNull()
  })

  it("runs nothing that the repository's settings name", async () => {
    const trap = `touch ${at('trapped')}`
    project.put({ '.git/hooks/post-index-change': `#!/bin/sh\n${trap}\n`, 'trap.sh': `#!/bin/sh\n${trap}\n` })
    execFileSync('chmod', ['+x', at('.git/hooks/post-index-change'), at('trap.sh')])
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'pager.ls-tree',
      'diff.external',
      'core.sshCommand',
      'core.askPass',
    ]
    for (const name of settings) git('config', name, at('trap.sh'))
    git('config', 'core.hooksPath', at('.git/hooks'))
    git('config', 'filter.trap.smudge', at('trap.sh'))
    project.put({ '.gitattributes': '* filter=trap\n', 'docs/decisions/0001-a.md': '# A\n\n- Status: accepted\n' })
    nodeIo.remove(at('trapped'))
    const head = resolveCommit(project.folder, where(), 'HEAD') ?? ''
    expect(commitTree(project.folder, where(), head)?.kindOf(at('app.py'))).toBe('file')
    await run(project.folder, ['adr', 'check'])
    await run(project.folder, ['adr', 'check', '--base', 'main'])
    expect(nodeIo.kindOf(at('trapped'))).toBeNull()
  })

  it('finds a number that another branch took, and text of an accepted record that changed', async () => {
    const record = (title: string, text = 'Because.'): string =>
      `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\n${text}\n\n## Decision\n\nThis.\n`
    project.put({ 'docs/adr/0001-one.md': record('1. One') })
    git('add', '-A')
    git('commit', '-qm', 'one')
    git('checkout', '-qb', 'branch')
    project.put({ 'docs/adr/0002-mine.md': record('2. Mine'), 'docs/adr/0001-one.md': record('1. One', 'Changed.') })
    git('add', '-A')
    git('commit', '-qm', 'mine')
    git('checkout', '-q', 'main')
    project.put({ 'docs/adr/0002-theirs.md': record('2. Theirs') })
    git('add', '-A')
    git('commit', '-qm', 'theirs')
    git('checkout', '-q', 'branch')
    const { code, out } = await run(project.folder, ['adr', 'check'])
    expect([code, out]).toEqual([
      1,
      'docs/adr/0001-one.md:1: warning: The text of an accepted record changed since main ("Because."); only its status and links may.\n' +
        'docs/adr/0002-mine.md:1: error: Number 2 is taken by 0002-theirs.md on main; the next free one is 3.\n',
    ])
  })
})
