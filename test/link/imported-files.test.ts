/** Which files left aside the code imports: the same files as the linker would find, and no others. */
import { expect, test } from 'vitest'
import { extractPython, loadPythonParser } from '../../src/extract/python/extract-python.ts'
import { importedFiles } from '../../src/link/imported-files.ts'
import { nameModules } from '../../src/link/module-names.ts'
import type { SourceFile } from '../../src/base/source-file.ts'

const parser = await loadPythonParser()

/** What is imported of `tests/…` by these files, where the paths in `all` exist. */
function imported(all: readonly string[], texts: Readonly<Record<string, string>>): string[] {
  const allFiles = all.map((path): SourceFile => ({ path, kind: 'python' }))
  const aside = new Set(all.filter(path => path.includes('tests/')))
  const isLibrary = (name: string): boolean => name === 'requests'
  const facts = new Map(Object.entries(texts).map(([path, text]) => [path, extractPython(parser, text)]))
  return importedFiles({ named: nameModules(allFiles, []), aside, isLibrary })(facts)
    .map(({ path }) => path)
    .sort()
}

const TESTS = ['app/__init__.py', 'app/main.py', 'app/tests/__init__.py', 'app/tests/helpers.py', 'tests/main.py']

test.each<readonly [string, string, readonly string[]]>([
  ['no import of a test', 'import os\nfrom app import main\n', []],
  ['a module of tests', 'import app.tests.helpers\n', ['app/tests/__init__.py', 'app/tests/helpers.py']],
  [
    'a module taken from a package',
    'from app.tests import helpers\n',
    ['app/tests/__init__.py', 'app/tests/helpers.py'],
  ],
  ['a relative import', 'from .tests.helpers import wait\n', ['app/tests/__init__.py', 'app/tests/helpers.py']],
  ['a package', 'from app import tests\n', ['app/tests/__init__.py']],
  [
    'an import in a function',
    'def f():\n    from app.tests import helpers\n',
    ['app/tests/__init__.py', 'app/tests/helpers.py'],
  ],
  ['a namesake elsewhere', 'from app.main import x\n', []],
])('%s', (_, text, expected) => {
  expect(imported(TESTS, { 'app/main.py': text })).toEqual(expected)
})

test('a library is no file of that name among the tests', () => {
  expect(imported(['app/main.py', 'app/tests/requests.py'], { 'app/main.py': 'import requests\n' })).toEqual([])
})
