/** The documentation names everything that there is, links to what exists, and the action and workflows run what is here. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { FORMATS } from '../../src/cli/formats.ts'
import { configSchema } from '../../src/config/schema.ts'
import { repositoryFiles, ROOT, textOf } from './repository.ts'

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...repositoryFiles('docs/*.md')]

describe('documentation', () => {
  it.each(pages)('%s links to what exists', page => {
    const targets = [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) => target)
    expect(targets.filter(target => !existsSync(join(ROOT, dirname(page), target)))).toEqual([])
  })

  it('describes every key of the configuration', () => {
    const page = textOf('docs/configuration.md')
    expect(
      Object.keys(configSchema.entries).filter(key => !page.includes(`\`${key}`) && !page.includes(`[${key}`)),
    ).toEqual([])
  })

  it('describes every format', () => {
    expect(FORMATS.filter(format => !textOf('docs/ci.md').includes(`| \`${format}\` |`))).toEqual([])
  })

  it('describes every field of the findings document', () => {
    const schema = JSON.parse(textOf('schemas/findings-1.schema.json')) as {
      properties: object
      $defs: { finding: { properties: object } }
    }
    const fields = [...Object.keys(schema.properties), ...Object.keys(schema.$defs.finding.properties)]
    expect(fields.filter(field => !textOf('docs/json.md').includes(`\`${field}\``))).toEqual([])
  })

  it('describes every word of stubs', () => {
    const words = [...textOf('rules/catalogue/python/colorfast.pyi').matchAll(/^(?:def|class) (\w+)/gm)].map(
      ([, word]) => word,
    )
    expect(words.filter(word => !textOf('docs/stubs.md').includes(`\`${word ?? ''}`))).toEqual([])
  })
})

describe('the GitHub action', () => {
  const action = parse(textOf('action.yml')) as {
    inputs: Record<string, { default: string }>
    runs: { steps: { id?: string; run?: string; env?: Record<string, string> }[] }
  }

  it('runs this version, and uses every input', () => {
    expect(action.inputs['version']?.default).toBe(manifest.version)
    const used = JSON.stringify(action.runs)
    expect(Object.keys(action.inputs).filter(name => !used.includes(`inputs.${name}`))).toEqual([])
  })

  it('reports beside the lines and in the summary, and fails with findings', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'colorfast-action-')))
    const step = action.runs.steps.find(({ id }) => id === 'lint')
    const built = existsSync(join(ROOT, 'dist/cli.js'))
    const command = built
      ? `"${process.execPath}" "${ROOT}dist/cli.js"`
      : `"${process.execPath}" --import "${import.meta.resolve('tsx')}" "${ROOT}src/cli/main.ts"`
    writeFileSync(join(folder, 'npx'), `#!/bin/sh\nshift 2\nexec ${command} "$@"\n`)
    chmodSync(join(folder, 'npx'), 0o755)
    writeFileSync(join(folder, 'main.py'), 'import time\n\nasync def f():\n    time.sleep(1)\n')
    const { status, stdout } = spawnSync('bash', ['-e', '-c', step?.run ?? 'exit 9'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
        RUNNER_TEMP: folder,
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
        COLORFAST_VERSION: manifest.version,
        COLORFAST_ARGS: '--no-cache --fail-on warning',
        COLORFAST_PATHS: 'main.py',
        COLORFAST_SARIF: 'out.sarif',
      },
    })
    const summary = readFileSync(join(folder, 'summary.md'), 'utf8')
    const sarif = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')) as { version: string }
    rmSync(folder, { recursive: true })
    expect(status).toBe(1)
    expect(stdout).toContain('file=main.py,line=4')
    expect(summary).toContain('## colorfast')
    expect(sarif.version).toBe('2.1.0')
  })
})

it('workflows and hooks run scripts that exist', () => {
  const texts = repositoryFiles('.github/**', '.pre-commit-hooks.yaml', '.ci/run').map(textOf).join('\n')
  const scripts = [...texts.matchAll(/(?:^|[\s"'])((?:\.ci|scripts|oracle)\/[\w./-]+)/gm)].map(([, path = '']) => path)
  expect(scripts.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  const run = [...texts.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name)
  expect(run.filter(name => !(name in manifest.scripts))).toEqual([])
})
