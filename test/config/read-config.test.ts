/** Options from files and flags: precedence, origins, and mistakes that end the run with a helpful sentence. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'smol-toml'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { DEFAULTS } from '../../src/config/options.ts'
import { keyName, readConfig } from '../../src/config/read-config.ts'
import { configSchema } from '../../src/config/schema.ts'

function toml(text: string, path = 'colorfast.toml') {
  return { path, text }
}

function mistake(text: string, path?: string): string {
  try {
    readConfig([toml(text, path)])
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.hint].filter(Boolean).join(' ')
    throw error
  }
  throw new Error('the configuration was accepted')
}

describe('readConfig', () => {
  test('gives the defaults without a file', () => {
    const { options, origins, file } = readConfig([])
    expect(options).toEqual(DEFAULTS)
    expect(new Set(Object.values(origins).map(({ kind }) => kind))).toEqual(new Set(['default']))
    expect(file).toBeNull()
  })

  test('reads every option', () => {
    const { options } = readConfig([
      toml(`
select = ["all"]
ignore = ["mixed-clients"]
level = "info"
min-confidence = "low"
fail-on = "error"
exclude = ["legacy"]
include = ["tests"]
source-roots = ["src"]
stubs = ["stubs"]
decisions-dir = "docs/adr"

[levels]
blocking-call = "warning"
thread-offload = "off"

[per-file-ignores]
"scripts/*" = ["blocking"]

[per-file-levels."app/old"]
blocking-call = "info"

[weights]
simplicity = 2

[drivers.async-use-cases]
value = true
by = "team"
on = "2026-03-02"

[[services]]
name = "api"
worker-class = "gthread"
threads = 8
`),
    ])
    expect(options).toEqual({
      select: ['all'],
      ignore: ['mixed-clients'],
      level: 'info',
      minConfidence: 'low',
      failOn: 'error',
      exclude: ['legacy'],
      include: ['tests'],
      sourceRoots: ['src'],
      stubs: ['stubs'],
      decisionsDir: 'docs/adr',
      levels: { 'blocking-call': 'warning', 'thread-offload': 'off' },
      perFileIgnores: { 'scripts/*': ['blocking'] },
      perFileLevels: { 'app/old': { 'blocking-call': 'info' } },
      weights: { simplicity: 2 },
      ranking: null,
      templatesDir: null,
      drivers: { 'async-use-cases': { value: true, by: 'team', on: '2026-03-02' } },
      services: [{ name: 'api', workerClass: 'gthread', threads: 8, at: { path: 'colorfast.toml', line: 32 } }],
    })
  })

  test('prefers colorfast.toml, then [tool.colorfast], and flags over both', () => {
    const pyproject = toml('[tool.colorfast]\nfail-on = "info"\n', 'pyproject.toml')
    expect(readConfig([toml('fail-on = "error"\n'), pyproject]).options.failOn).toBe('error')
    const { options, origins } = readConfig([pyproject], { level: { value: 'info', flag: '--level' } })
    expect(options.failOn).toBe('info')
    expect(origins.failOn).toEqual({ kind: 'file', path: 'pyproject.toml', line: 2 })
    expect(origins.level).toEqual({ kind: 'flag', flag: '--level' })
    expect(origins.select).toEqual({ kind: 'default' })
  })

  test("leaves another tool's broken pyproject.toml alone", () => {
    expect(readConfig([toml('[tool.x\n', 'pyproject.toml')]).file).toBeNull()
    expect(readConfig([toml('[project]\nname = "x"\n', 'pyproject.toml')]).file).toBeNull()
  })

  test.each([
    ['selct = []', 'colorfast.toml:1: there is no option "selct". Did you mean "select"?'],
    [
      '\nmin_confidence = "low"',
      'colorfast.toml:2: there is no option "min_confidence". Did you mean "min-confidence"?',
    ],
    [
      '[[services]]\nname = "a"\nworker = 4',
      'colorfast.toml:3: there is no option "services.0.worker". Did you mean "workers"?',
    ],
    ['fail-on = "fatal"', 'colorfast.toml:1: "fail-on" is "fatal". It may be "error", "warning", "info".'],
    [
      '[levels]\nblocking-call = "eror"',
      'colorfast.toml:2: "levels.blocking-call" is "eror". It may be "error", "warning", "info", "off".',
    ],
    ['[[services]]\nroot = "a"', '"services.0.name" is missing.'],
    ['exclude = "a"', '"exclude" must be a list, not "a".'],
    ['[weights]\nx = -1', '"weights.x" must not be negative.'],
    ['[drivers.x]\nvalue = 1\nby = "me"\non = "today"', '"drivers.x.on" must be a date such as 2026-03-02.'],
    ['a = = 1', 'colorfast.toml:1 cannot be read'],
  ])('explains %j', (text, expected) => {
    expect(mistake(text)).toContain(expected)
  })
})

describe('the published schema agrees with the reader', () => {
  const text = readFileSync(new URL('../../schemas/config-1.schema.json', import.meta.url), 'utf8')
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(text) as object)

  const GOOD = [
    '',
    'select = ["all"]\nlevel = "info"\nmin-confidence = "low"\nfail-on = "error"',
    'exclude = ["a"]\ninclude = ["b"]\nsource-roots = ["src"]\nstubs = ["stubs"]\ndecisions-dir = "adr"',
    '[levels]\nx = "off"\n[per-file-ignores]\na = ["x"]\n[per-file-levels.a]\nx = "info"',
    '[[services]]\nname = "a"\nroot = "."\napp = "a.b:make()"\nframework = "flask"\ninterface = "wsgi"\nserver = "gunicorn"\nworker-class = "sync"\nworkers = 1\nthreads = 4',
    '[drivers.x]\nvalue = 1\nby = "me"\non = "2026-03-02"\nnote = "n"\n[weights]\nx = 0',
  ]
  const BAD = [
    'selct = []',
    'level = "high"',
    'min-confidence = "error"',
    'exclude = "a"',
    'exclude = [""]',
    'stubs = [1]',
    'decisions-dir = ""',
    '[levels]\nx = "fatal"',
    '[per-file-ignores]\na = "x"',
    '[per-file-levels]\na = "info"',
    '[[services]]\nroot = "a"',
    '[[services]]\nname = "a"\nworkers = 0',
    '[[services]]\nname = "a"\nworkers = 1.5',
    '[[services]]\nname = "a"\napp = "a b"',
    '[[services]]\nname = "a"\nworker = 1',
    '[drivers.x]\nvalue = 1\nby = "me"',
    '[drivers.x]\nvalue = 1\nby = "me"\non = "today"',
    '[weights]\nx = -1',
  ]

  test.each(GOOD)('takes %j', config => {
    expect(() => readConfig([toml(config)])).not.toThrow()
    validate(parse(config))
    expect(validate.errors).toBeNull()
  })

  test.each(BAD)('refuses %j', config => {
    expect(mistake(config)).not.toBe('')
    expect(validate(parse(config))).toBe(false)
  })
})

test('the published schema knows the same options', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/config-1.schema.json', import.meta.url), 'utf8')) as {
    properties: Record<string, unknown>
  }
  const keys = Object.keys(configSchema.entries).sort()
  expect(Object.keys(schema.properties).sort()).toEqual(keys)
  expect((Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]).map(keyName).sort()).toEqual(keys)
})
