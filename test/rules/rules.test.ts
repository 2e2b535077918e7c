/**
 * Every fixture project is linted as a user would lint it, and compared with the marks in its lines: `expect: <id>` is
 * reported there as a warning or an error, every other line is silent. `expect-info` wants an informational finding;
 * `harmless` names a look-alike, about which that rule says nothing at any level.
 * `missing` and `spurious` are known gaps, and fail when they close. A mark alone on its line speaks of the next one.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { nodeIo } from '../../src/cli/node-io.ts'
import { readDecisions } from '../../src/cli/adr/read-decisions.ts'
import { DEFAULTS } from '../../src/config/options.ts'
import type { Finding } from '../../src/rule/index.ts'
import { analyse, lint } from '../../src/run.ts'
import { context } from '../report/canned.ts'
import { documentMistakes } from '../report/document-mistakes.ts'
import { findingsText } from './findings-text.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const ids = new Set(rules.map(rule => rule.id))

describe.each(folders('rules'))('%s', rule => {
  it.each(folders(`rules/${rule}`))('%s', async name => {
    const root = join(FIXTURES, 'rules', rule, name)
    const outcome = await compare(root)
    expect(outcome.differences).toEqual([])
    await expect(findingsText(outcome.shown)).toMatchFileSnapshot(join(root, 'findings.txt'))
  })
})

describe('example projects', () => {
  it.each(folders('projects'))('%s', async name => {
    const outcome = await compare(join(FIXTURES, 'projects', name))
    expect(outcome.differences).toEqual([])
  })
})

interface Outcome {
  readonly differences: readonly string[]
  /** Findings that a mark asks for, and all that are visible by default. */
  readonly shown: readonly Finding[]
}

async function compare(root: string): Promise<Outcome> {
  const options = { ...DEFAULTS, select: ['all'], level: 'info' } as const
  const analysed = await analyse({ root, named: [], options, io: nodeIo, cache: null })
  const { decisions } = readDecisions(root, nodeIo, null, rules)
  const result = lint(analysed, rules, { named: [], options, baseline: [], decisions })
  const marks = marksIn(root)
  const off = new Set(rules.filter(rule => rule.off === true).map(rule => rule.id))
  const visible = (finding: Finding): boolean => finding.level !== 'info' && !off.has(finding.rule)
  const at = (finding: Finding): string => `${finding.path}:${String(finding.line)} ${finding.rule}`
  const loud = new Set(result.findings.filter(visible).map(at))
  const all = new Set(result.findings.map(at))
  const wanted = new Set(marks.filter(mark => mark.word === 'expect' || mark.word === 'spurious').map(mark => mark.at))
  const informational = new Set(marks.filter(mark => mark.word === 'expect-info').map(mark => mark.at))
  const differences = [
    ...result.problems.map(problem => `problem: ${problem.message}`),
    ...documentMistakes(result, context({ rules, textOf: analysed.textOf })),
    ...marks.filter(mark => !ids.has(mark.rule)).map(mark => `no such rule: ${mark.at}`),
    ...[...wanted].filter(one => !loud.has(one)).map(one => `not reported: ${one}`),
    ...[...informational]
      .filter(one => !all.has(one) || loud.has(one))
      .map(one => `not reported as information: ${one}`),
    ...[...loud].filter(one => !wanted.has(one)).map(one => `reported without a mark: ${one}`),
    ...marks.filter(mark => mark.word === 'harmless' && all.has(mark.at)).map(mark => `not harmless: ${mark.at}`),
    ...marks.filter(mark => mark.word === 'missing' && all.has(mark.at)).map(mark => `no longer missing: ${mark.at}`),
  ]
  return { differences, shown: result.findings.filter(finding => visible(finding) || informational.has(at(finding))) }
}

interface Mark {
  readonly word: string
  readonly rule: string
  /** `path:line rule` */
  readonly at: string
}

function marksIn(root: string): Mark[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    entry => entry.isFile() && entry.name !== 'findings.txt',
  )
  return files.flatMap(entry => {
    const path = join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, '')
    const lines = readFileSync(join(root, path), 'utf8').split('\n')
    return lines.flatMap((line, index) => {
      const marks = [...line.matchAll(/(?:#|\/\/|<!--) *(expect|expect-info|harmless|missing|spurious): *([a-z, -]+)/g)]
      const alone = marks[0] !== undefined && line.slice(0, marks[0].index).trim() === ''
      const number = alone ? index + 2 : index + 1
      return marks.flatMap(
        ([, word = '', ids = '']) =>
        ids.replace(/--.*/, '').split(',').map(id => ({ word, rule: id.trim(), at: `${path}:${String(number)} ${id.trim()}` })), // prettier-ignore
      )
    })
  })
}

function folders(path: string): string[] {
  return readdirSync(join(FIXTURES, path), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}
