/** Law of the rules: file, index, docs and fixtures belong together, and what the docs show is what the linter does. */
import { basename } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { DEFAULTS } from '../../src/config/options.ts'
import type { Rule, RuleExample } from '../../src/rule/index.ts'
import { readDecisions } from '../../src/cli/adr/read-decisions.ts'
import { analyse, lint } from '../../src/run.ts'
import { memoryIo } from './memory-io.ts'
import { linesMatching, repositoryFiles, textOf } from './repository.ts'

const ids = rules.map(rule => rule.id)
const files = repositoryFiles('rules/*.ts').filter(path => /^rules\/[^/]+$/.test(path) && path !== 'rules/index.ts')
const fixtures = repositoryFiles('fixtures/rules/**')
const marked = [...fixtures, ...repositoryFiles('fixtures/projects/**')].filter(path => !path.endsWith('findings.txt'))

describe('rules', () => {
  it('are all in the index, sorted, one file each', () => {
    expect(ids.length).toBeGreaterThan(0)
    expect(files.map(path => basename(path, '.ts'))).toEqual([...ids].sort())
    expect([...ids].sort()).toEqual(ids)
  })

  it('have ids that read well after "allow"', () => {
    expect(ids.filter(id => !/^[a-z]+(-[a-z]+)+$/.test(id) || /^(no|ban|avoid|use|prefer)-/.test(id))).toEqual([])
  })

  it('are named by nobody but themselves and check', () => {
    const name = new RegExp(`['"\`](${ids.join('|')})['"\`]`)
    const engine = repositoryFiles('src/**/*.ts').filter(path => !/^src\/(cli|check|report|adr|decision)\//.test(path))
    expect(linesMatching(engine, name)).toEqual([])
    expect(
      files.filter(path => linesMatching([path], name).some(line => !line.includes(basename(path, '.ts')))),
    ).toEqual([])
  })

  it('choose between two ways, where they choose', () => {
    const choices = rules.flatMap(({ choice }) => choice ?? [])
    expect(choices.length).toBeGreaterThan(0)
    for (const choice of choices) expect(choices.filter(other => other === choice)).toHaveLength(2)
  })

  it('have fixtures, and fixtures have rules', () => {
    const folders = new Set(fixtures.map(path => path.split('/')[2] ?? ''))
    expect([...folders].sort()).toEqual(ids)
  })

  describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    it('says everything that a page needs', () => {
      const { examples, ...texts } = rule.docs
      expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([])
      expect(rule.docs.summary).not.toMatch(/\.$|\n/)
      expect(examples.length).toBeGreaterThan(0)
      expect(Object.values(rule.messages).filter(message => message.trim() === '')).toEqual([])
    })

    it('has three ways to be wrong and three harmless look-alikes', () => {
      const marks = (words: string): number =>
        linesMatching(marked, new RegExp(`(${words}): (?:[a-z-]+, *)*${id}\\b`)).length
      expect(marks('expect|expect-info')).toBeGreaterThanOrEqual(3)
      expect(marks('harmless')).toBeGreaterThanOrEqual(3)
    })

    it('has a reporting case and a clean one', () => {
      const own = fixtures.filter(path => path.startsWith(`fixtures/rules/${id}/`))
      const expecting = new RegExp(`\\bexpect(?:-info)?: (?:[a-z-]+, *)*${id}\\b`)
      const reporting = new Set(own.filter(path => expecting.test(textOf(path))).map(caseOf))
      expect(reporting.size).toBeGreaterThan(0)
      expect(own.map(caseOf).filter(name => !reporting.has(name))).not.toEqual([])
    })

    it.each(rule.docs.examples.map((example, index) => [index + 1, example] as const))(
      'does what example %i says',
      async (_, { bad, good }) => {
        expect(await reportedBy(rule, bad)).toContain(id)
        expect(await reportedBy(rule, good)).not.toContain(id)
      },
    )
  })
})

function caseOf(path: string): string {
  return path.split('/')[3] ?? ''
}

/** Ids of the findings in an example; a single text is a module of its own. */
async function reportedBy(rule: Rule, example: RuleExample['bad']): Promise<string[]> {
  const root = '/example'
  const files = typeof example === 'string' ? { 'app.py': example } : example
  const options = { ...DEFAULTS, select: [rule.id], level: 'info', minConfidence: 'low' } as const
  const io = memoryIo(root, files)
  const { decisions } = readDecisions(root, io, null, rules)
  const analysed = await analyse({ root, named: [], options, io, cache: null })
  const { findings, problems } = lint(analysed, rules, { named: [], options, baseline: [], decisions })
  expect(problems).toEqual([])
  return findings.map(finding => finding.rule)
}
