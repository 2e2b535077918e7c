/** Which dotted name a file has, and which file a dotted name means for the file that imports it. */
import { describe, expect, it } from 'vitest'
import { ModuleFinder, nameModules } from '../../src/link/module-names.ts'

function named(paths: readonly string[], sourceRoots: readonly string[] = []): ReturnType<typeof nameModules> {
  const files = paths.map(path => ({ path, kind: path.endsWith('.py') ? ('python' as const) : ('manifest' as const) }))
  return nameModules(files, sourceRoots)
}

function names(paths: readonly string[], sourceRoots: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(named(paths, sourceRoots).map(one => [one.file.path, `${one.root}|${one.name}`]))
}

describe('names of modules', () => {
  it.each([
    ['a file at the root', ['main.py'], { 'main.py': '|main' }],
    ['a package', ['app/__init__.py', 'app/a/__init__.py', 'app/a/b.py'], { 'app/__init__.py': '|app', 'app/a/__init__.py': '|app.a', 'app/a/b.py': '|app.a.b' }],
    ['a namespace package', ['app/a/b.py'], { 'app/a/b.py': '|app.a.b' }],
    ['a namespace package inside a package', ['app/__init__.py', 'app/a/b.py'], { 'app/__init__.py': '|app', 'app/a/b.py': '|app.a.b' }],
    ['a src layout', ['pyproject.toml', 'src/app/__init__.py', 'src/app/m.py'], { 'src/app/__init__.py': 'src|app', 'src/app/m.py': 'src|app.m' }],
    ['a src folder that holds files', ['src/m.py', 'src/app/n.py'], { 'src/m.py': 'src|m', 'src/app/n.py': 'src|app.n' }],
    ['src as a package', ['src/__init__.py', 'src/m.py'], { 'src/__init__.py': '|src', 'src/m.py': '|src.m' }],
    ['several roots', ['backend/pyproject.toml', 'backend/app/m.py', 'worker/requirements.txt', 'worker/app/m.py'], { 'backend/app/m.py': 'backend|app.m', 'worker/app/m.py': 'worker|app.m' }],
    ['a root inside a root', ['pyproject.toml', 'services/api/Dockerfile', 'services/api/main.py'], { 'services/api/main.py': 'services/api|main' }],
    ['a package below a plain folder', ['backend/app/__init__.py', 'backend/app/m.py', 'backend/run.py'], { 'backend/app/__init__.py': 'backend|app', 'backend/app/m.py': 'backend|app.m', 'backend/run.py': 'backend|run' }],
    ['an __init__ at the root', ['__init__.py', 'm.py'], { 'm.py': '|m' }],
  ] as const)('%s', (_, paths, wanted) => {
    expect(names(paths)).toMatchObject(wanted)
  }) // prettier-ignore

  it('takes source roots from the configuration', () => {
    expect(names(['lib/python/app/m.py'], ['lib/python'])).toEqual({ 'lib/python/app/m.py': 'lib/python|app.m' })
  })

  it('gives every file a name', () => {
    const all = named(['a-b/c.py', 'x/__init__.py', 'x/__main__.py', 'x/1.py'])
    expect(all.every(one => one.name.length > 0)).toBe(true)
    expect(new Set(all.map(one => one.name)).size).toBe(all.length)
  })
})

describe('files of names', () => {
  function find(paths: readonly string[], name: string, from: string | null, foreign = false): string | undefined {
    return new ModuleFinder(named(paths)).find(name, from, foreign)?.file.path
  }

  it.each([
    ['an absolute import', ['app/__init__.py', 'app/a.py', 'app/b.py'], 'app.b', 'app/a.py', false, 'app/b.py'],
    ['a package by its __init__', ['app/__init__.py', 'app/a.py'], 'app', 'app/a.py', false, 'app/__init__.py'],
    ['a src layout', ['src/app/__init__.py', 'src/app/a.py', 'tests/t.py'], 'app.a', 'tests/t.py', false, 'src/app/a.py'],
    ['a namespace package', ['ns/a/x.py', 'main.py'], 'ns.a.x', 'main.py', false, 'ns/a/x.py'],
    ['the nearest of two roots', ['one/pyproject.toml', 'one/app/m.py', 'one/main.py', 'two/pyproject.toml', 'two/app/m.py', 'two/main.py'], 'app.m', 'two/main.py', false, 'two/app/m.py'],
    ['the own root before the top', ['config.py', 'api/requirements.txt', 'api/config.py', 'api/main.py'], 'config', 'api/main.py', false, 'api/config.py'],
    ['the src of its own project before the top', ['api/__init__.py', 'pay/setup.py', 'pay/wsgi.py', 'pay/src/api/__init__.py'], 'api', 'pay/wsgi.py', false, 'pay/src/api/__init__.py'],
    ['the src of its own project before that of another one', ['one/src/app.py', 'one/run.py', 'two/src/app.py'], 'app', 'one/run.py', false, 'one/src/app.py'],
    ['the top before the src of another project', ['api/__init__.py', 'run.py', 'pay/src/api/__init__.py'], 'api', 'run.py', false, 'api/__init__.py'],
    ['a neighbour before the src of its project', ['pay/tools/run.py', 'pay/tools/common.py', 'pay/src/common.py'], 'common', 'pay/tools/run.py', false, 'pay/tools/common.py'],
    ['a neighbour of a script', ['tools/run.py', 'tools/common.py'], 'common', 'tools/run.py', false, 'tools/common.py'],
    ['a project module named like one of the standard library', ['queue.py', 'main.py'], 'queue', 'main.py', true, 'queue.py'],
    ['no sibling inside a package', ['app/__init__.py', 'app/queue.py', 'app/a.py'], 'queue', 'app/a.py', true, undefined],
    ['a package below one that is on the path', ['back/__init__.py', 'back/server/__init__.py', 'back/server/app.py', 'back/server/store.py'], 'server.store', 'back/server/app.py', false, 'back/server/store.py'],
    ['no single name from below a package', ['back/__init__.py', 'back/store.py', 'back/server/__init__.py', 'back/server/app.py'], 'store', 'back/server/app.py', false, undefined],
    ['no far-away file for a library', ['other/requests.py', 'app/main.py'], 'requests', 'app/main.py', true, undefined],
    ['no file of a longer name', ['app/common.py', 'main.py'], 'mon', 'main.py', false, undefined],
    ['nothing for an unknown name', ['main.py'], 'nowhere.at.all', 'main.py', false, undefined],
    ['nothing in a deeper package', ['app/__init__.py', 'app/sub/__init__.py', 'app/sub/x.py', 'app/a.py'], 'sub.x', 'main.py', false, undefined],
  ] as const)('%s', (_, paths, name, from, foreign, wanted) => {
    expect(find(paths, name, from, foreign)).toBe(wanted)
  }) // prettier-ignore

  it('does not depend on the order of files', () => {
    const paths = ['a/pyproject.toml', 'a/app/m.py', 'b/pyproject.toml', 'b/app/m.py', 'b/main.py']
    expect(find(paths, 'app.m', 'b/main.py')).toBe(find([...paths].reverse(), 'app.m', 'b/main.py'))
  })
})
