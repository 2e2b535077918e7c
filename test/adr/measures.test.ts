/** Every measure is documented, and counts what its page says. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collectEvidence } from '../../src/adr/evidence.ts'
import { MEASURES } from '../../src/adr/measures.ts'
import { readTemplate } from '../../src/adr/template.ts'
import { library, SHOP_FINDINGS, shopAnalysis, shopRuns } from './canned-analysis.ts'

const folder = fileURLToPath(new URL('../../adr-templates/', import.meta.url))
const page = readFileSync(`${folder}README.md`, 'utf8')
const template = readTemplate(readFileSync(`${folder}sync-or-async.md`, 'utf8'), 'sync-or-async.md')

function take(name: string, analysis = shopAnalysis(), missing: readonly string[] = []): unknown[] {
  const evidence = collectEvidence(analysis, SHOP_FINDINGS, shopRuns(), template, missing)
  return template.options.map(option => {
    const whatIf = evidence.options[option.id]
    const taken = whatIf && MEASURES[name]?.take({ evidence, option, whatIf })
    return taken?.kind === 'measured' ? taken.value : taken?.why
  })
}

describe('measures', () => {
  it('are documented, every one', () => {
    const documented = [...page.matchAll(/^\| `([a-z-]+)` \| [a-z%]/gm)].map(match => match[1])
    for (const name of Object.keys(MEASURES)) expect(documented).toContain(name)
  })

  it('count places once, and know nothing where a rule did not run', () => {
    expect(take('sites-to-change')).toEqual([2, 3, 11])
    expect(take('sites-to-change', shopAnalysis(), ['sync-handler'])).toEqual([
      2,
      3,
      'rules that did not run: sync-handler',
    ])
  })

  it('count ways of crossing that stay', () => {
    expect(take('mechanisms-remaining')).toEqual([2, 0, 0])
  })

  it('leave the standard library out of what has to be replaced', () => {
    expect(take('libraries-without-counterpart')).toEqual([0, 1, 1])
    const analysis = shopAnalysis({ libraries: [library('time'), library('os'), library('peewee')] })
    expect(take('libraries-without-counterpart', analysis)).toEqual([0, 0, 1])
  })

  it('count handlers that wait on a thread: all of them on WSGI', () => {
    expect(take('waiting-handlers-on-threads')).toEqual([1, 1, 0])
  })

  it('take the share of the rarer colour among what requests run', () => {
    expect(take('mixed-share')).toEqual([0, 0, 0])
    expect(take('mixed-share', shopAnalysis({ functions: [] }))).toEqual(new Array(3).fill('no handler was found'))
  })
})
