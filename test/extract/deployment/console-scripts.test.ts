/** Where a project says which programs it installs: three files, and the spellings of each. */
import { describe, expect, it } from 'vitest'
import { extractDeployment } from '../../../src/extract/deployment/extract-deployment.ts'
import { extractPythonDeployment } from '../../../src/extract/deployment/python/extract-python-deployment.ts'
import { extractPythonForTest } from './extract-python-for-test.ts'

describe('console scripts', () => {
  it('are read from pyproject.toml', () => {
    const text = [
      '[project.scripts]',
      'a = "pkg.cli:main"',
      '[tool.poetry.scripts]',
      'b = { callable = "pkg:b" }',
      'c = { reference = "bin/c.sh", type = "file" }',
      'd = "pkg.d:obj.run"',
    ].join('\n')
    expect(extractDeployment('pyproject.toml', text).consoleScripts).toEqual([
      { name: 'a', target: 'pkg.cli:main' },
      { name: 'b', target: 'pkg:b' },
      { name: 'd', target: 'pkg.d:obj.run' },
    ])
  })

  it('are read from setup.cfg', () => {
    const text =
      '[options.entry_points]\nconsole_scripts =\n  a = pkg.cli:main\n\n  b-c = pkg : run [extra]\ngui_scripts =\n  g = pkg:g\n'
    expect(extractDeployment('setup.cfg', text).consoleScripts).toEqual([
      { name: 'a', target: 'pkg.cli:main' },
      { name: 'b-c', target: 'pkg:run' },
    ])
  })

  it('are read from setup.py, as a list and as one text', async () => {
    const text =
      'from setuptools import setup\nsetup(entry_points={"console_scripts": ["a = pkg:a"]})\nsetup(entry_points={"console_scripts": """\n  b = pkg.b:main\n"""})\n'
    const read = async (path: string) => extractPythonDeployment(path, await extractPythonForTest(text), text)
    expect((await read('setup.py')).consoleScripts).toEqual([
      { name: 'a', target: 'pkg:a' },
      { name: 'b', target: 'pkg.b:main' },
    ])
    expect((await read('other.py')).consoleScripts).toBeUndefined()
  })
})
