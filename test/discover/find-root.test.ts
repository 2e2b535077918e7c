/** Which folder a run is about. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { nodeIo } from '../../src/cli/node-io.ts'
import { findRoot } from '../../src/discover/find-root.ts'

let base = ''
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'colorfast-root-')))
})
afterEach(() => {
  rmSync(base, { recursive: true, force: true })
})

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(base, path)), { recursive: true })
  writeFileSync(join(base, path), text)
}

function root(paths: readonly string[], cwd = '', given?: string): { directory: string; named: readonly string[] } {
  const request = { cwd: join(base, cwd), paths }
  const found = findRoot(given === undefined ? request : { ...request, root: given }, nodeIo)
  return { directory: found.directory.slice(base.length), named: found.named }
}

describe('findRoot', () => {
  test.each(['colorfast.toml', '.git/HEAD'])('goes up to the nearest %s', marker => {
    put(`repo/${marker}`)
    put('repo/app/deep/a.py')
    expect(root([], 'repo/app/deep')).toEqual({ directory: '/repo', named: [] })
    expect(root(['repo/app'])).toEqual({ directory: '/repo', named: ['app'] })
    expect(root(['repo/app/deep/a.py'])).toEqual({ directory: '/repo', named: ['app/deep/a.py'] })
  })

  test('takes a pyproject.toml only if it configures colorfast', () => {
    put('repo/.git/HEAD')
    put('repo/a/pyproject.toml', '[project]\nname = "a"\n')
    put('repo/a/x.py')
    put('repo/b/pyproject.toml', '[tool.colorfast]\n')
    put('repo/b/x.py')
    put('repo/c/pyproject.toml', '[tool.colorfast.levels]\n')
    put('repo/c/x.py')
    expect(root(['repo/a']).directory).toBe('/repo')
    expect(root(['repo/b']).directory).toBe('/repo/b')
    expect(root(['repo/c']).directory).toBe('/repo/c')
  })

  test('is the named folder itself where nothing marks a project', () => {
    put('checkout/app/a.py')
    put('checkout/lib/b.py')
    expect(root(['checkout'])).toEqual({ directory: '/checkout', named: [] })
    expect(root(['checkout/app', 'checkout/lib/b.py'])).toEqual({ directory: '/checkout', named: ['app', 'lib/b.py'] })
    expect(root(['checkout/app/a.py'])).toEqual({ directory: '/checkout/app', named: ['a.py'] })
  })

  test('is what looks like the project of a named file, and never the inside of a package', () => {
    put('checkout/requirements.txt')
    put('checkout/app/routers/a.py')
    put('loose/pkg/__init__.py')
    put('loose/pkg/sub/__init__.py')
    put('loose/pkg/sub/b.py')
    expect(root(['checkout/app/routers/a.py'])).toEqual({ directory: '/checkout', named: ['app/routers/a.py'] })
    expect(root(['checkout/app'])).toEqual({ directory: '/checkout/app', named: [] })
    expect(root(['loose/pkg/sub'])).toEqual({ directory: '/loose', named: ['pkg/sub'] })
    expect(root(['loose/pkg/sub/b.py'])).toEqual({ directory: '/loose', named: ['pkg/sub/b.py'] })
  })

  test('is what --root says', () => {
    put('repo/.git/HEAD')
    put('repo/app/a.py')
    expect(root(['repo/app/a.py'], '', 'repo/app')).toEqual({ directory: '/repo/app', named: ['a.py'] })
    expect(() => root([], '', 'nowhere')).toThrow('--root nowhere is not a folder.')
  })

  test('refuses paths that do not exist or lie outside', () => {
    put('repo/.git/HEAD')
    put('other/a.py')
    expect(() => root(['missing.py'])).toThrow(UserError)
    expect(() => root(['other/a.py'], '', 'repo')).toThrow(/is outside the root/)
  })
})
