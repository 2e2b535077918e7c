/** Which versions lock files and requirements state, in every form that the tools write. */
import { describe, expect, it } from 'vitest'
import { oldestPython, readLibraryVersions } from '../../../src/extract/deployment/manifests/library-versions.ts'

/** The range of `acme` that a file states, as `from..below`. */
function acmeIn(path: string, text: string): string[] {
  return (readLibraryVersions([{ path, text }]).acme ?? []).map(
    ({ from, below }) => `${from.join('.')}..${below === null ? '' : below.join('.')}`,
  )
}

describe('forms', () => {
  const lock =
    '[[package]]\nname = "Acme"\nversion = "2.1.0rc1"\ndescription = ""\n\n[[package]]\nname = "other"\nversion = "9"\n'
  it.each(['uv.lock', 'poetry.lock', 'pdm.lock'])('%s', file => {
    expect(acmeIn(file, lock)).toEqual(['2.1.0..2.1.0.1'])
  })

  it('Pipfile.lock, without what only developers need', () => {
    expect(acmeIn('Pipfile.lock', '{"default":{"acme":{"version":"==1.2"}}}')).toEqual(['1.2..1.2.1'])
    expect(acmeIn('Pipfile.lock', '{"develop":{"acme":{"version":"==1.2"}}}')).toEqual([])
  })

  it.each([
    ['[project]\ndependencies = ["acme[fast]>=1.2,<2"]', '1.2..2'],
    ['[project]\noptional-dependencies = { web = ["acme~=1.4.2"] }', '1.4.2..1.5'],
    ['[dependency-groups]\nprod = ["acme==3.*", { include-group = "x" }]', '3..4'],
    ['[tool.poetry.dependencies]\nacme = "^0.3.1"', '0.3.1..0.4'],
    ['[tool.poetry.dependencies]\nacme = { version = "^2.3", optional = true }', '2.3..3'],
    ['[tool.poetry.group.web.dependencies]\nacme = "~1.2"', '1.2..1.3'],
  ])('%s', (text, range) => {
    expect(acmeIn('pyproject.toml', text)).toEqual([range])
  })

  it.each([
    ['acme==1.2.3', ['1.2.3..1.2.3.1']],
    ['acme [fast] >= 1.2 ; python_version < "3.12"  # why', ['1.2..']],
    ['acme<2', ['..2']],
    ['acme~=1.4', ['1.4..2']],
    ['acme', []],
    ['acme!=1.3', []],
    ['acme>=1.1,!=1.3', ['1.1..']],
    ['acme @ git+https://example.org/acme.git', []],
    ['# acme==1', []],
    ['acme-tools==1', []],
  ])('requirement %s', (line, ranges) => {
    expect(acmeIn('requirements.txt', `${line}\nother==1\n`)).toEqual(ranges)
  })

  it('lists in a folder of requirements, which speak for the folder around it', () => {
    expect(acmeIn('api/requirements/base.txt', 'acme==1.2')).toEqual(['1.2..1.2.1'])
    expect(acmeIn('notes/base.txt', 'acme==1.2')).toEqual([])
  })

  it.each([
    ['pyproject.toml', '[project]\nrequires-python = ">=3.9"', [3, 9]],
    ['setup.cfg', '[options]\npython_requires = >=3.8\ninstall_requires =\n    acme>=1\n', [3, 8]],
    ['.python-version', '3.12.4\n', [3, 12]],
    ['runtime.txt', 'python-3.11.2', [3, 11]],
    ['runtime.txt', 'nonsense', null],
  ])('the oldest Python of %s', (path, text, oldest) => {
    expect(oldestPython(readLibraryVersions([{ path, text }]))).toEqual(oldest)
  })

  it.each(['uv.lock', 'Pipfile.lock', 'pyproject.toml', 'requirements.txt'])(
    '%s that makes no sense says nothing',
    file => {
      expect(acmeIn(file, '{"default": 3, [[package]]\nname = acme')).toEqual([])
    },
  )
})

describe('several files', () => {
  it('prefer what is locked to a range beside or below it, and keep the ranges of other services', () => {
    const found = readLibraryVersions([
      { path: 'a/pyproject.toml', text: '[project]\ndependencies = ["acme>=1"]' },
      { path: 'a/uv.lock', text: '[[package]]\nname = "acme"\nversion = "1.9"\n' },
      { path: 'a/part/requirements.txt', text: 'acme>=1\n' },
      { path: 'b/requirements.txt', text: 'acme>=2\n' },
    ])
    expect(found.acme).toEqual([
      { from: [1, 9], below: [1, 9, 1] },
      { from: [2], below: null },
    ])
  })
})
