/** Fingerprints that outlive edits, and the baseline that is made of them. */
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { formatBaseline, parseBaseline } from '../../src/check/baseline.ts'
import { checked, line, moduleFunction, ruleOf } from './small-project.ts'

const SINK = { name: 'time.sleep', path: 'app/a.py', line: 1 }

function prints(text: string, lines: readonly number[], path = 'app/a.py', name = 'app.a.Worker.run'): string[] {
  const reports = lines.map(number => ({ at: line(path, number, 40), function: name, sink: SINK }))
  return checked([ruleOf('blocking-call', reports)], { [path]: text }).findings.map(({ fingerprint }) => fingerprint)
}

describe('a fingerprint', () => {
  const before = prints('sleep(1, 2)\n', [1])

  test('survives a line move, a reformat and a rename of the file', () => {
    expect(prints('import x\n\n\nsleep(1, 2)\n', [4])).toEqual(before)
    expect(prints('sleep( 1,  2 )\n', [1])).toEqual(before)
    expect(prints('sleep(1, 2)\n', [1], 'lib/deep/other.py', 'lib.deep.other.Worker.run')).toEqual(before)
  })

  test('tells functions, texts and repetitions apart', () => {
    expect(prints('sleep(1, 2)\n', [1], 'app/a.py', 'app.a.Worker.stop')).not.toEqual(before)
    expect(prints('sleep(3)\n', [1])).not.toEqual(before)
    const twice = prints('sleep(1, 2)\nsleep(1, 2)\n', [1, 2])
    expect(twice[0]).toBe(before[0])
    expect(new Set(twice).size).toBe(2)
  })

  test('knows the module as such', () => {
    const rules = (path: string, name: string) => [ruleOf('blocking-call', [{ at: line(path, 1, 40), function: name }])]
    const a = checked(
      rules('app/a.py', 'app.a'),
      { 'app/a.py': 'f()\n' },
      {},
      { functions: [moduleFunction('app/a.py')] },
    )
    const b = checked(
      rules('app/b.py', 'app.b'),
      { 'app/b.py': 'f()\n' },
      {},
      { functions: [moduleFunction('app/b.py')] },
    )
    expect(a.findings[0]?.fingerprint).toBe(b.findings[0]?.fingerprint)
  })
})

describe('the baseline', () => {
  const rules = [ruleOf('blocking-call', [{}, { at: line('app/a.py', 2) }]), ruleOf('dropped-task', [])]
  const texts = { 'app/a.py': 'one()\ntwo()\n' }
  const { findings } = checked(rules, texts)

  test('reads what it writes, and is sorted by path', () => {
    const text = formatBaseline(findings)
    expect(parseBaseline(text)).toEqual(
      findings
        .map(({ fingerprint, rule, path, function: name }) => ({ fingerprint, rule, path, function: name }))
        .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)),
    )
    expect(formatBaseline(parseBaseline(text))).toBe(text)
    expect(JSON.parse(formatBaseline([]))).toEqual({ schema: 'colorfast/baseline@1', findings: [] })
  })

  test('hides what it records and counts it', () => {
    const result = checked(rules, texts, { baseline: findings.slice(0, 1) })
    expect([result.findings.length, result.hidden.baseline, result.staleBaseline]).toEqual([1, 1, []])
  })

  test('names what is gone, if its rule ran', () => {
    const entry = (rule: string) => ({ fingerprint: `${rule}-gone`, rule, path: 'x.py', function: 'x.f' })
    const baseline = [entry('blocking-call'), entry('dropped-task')]
    expect(checked(rules, texts, { baseline }).staleBaseline).toEqual(['blocking-call-gone', 'dropped-task-gone'])
    expect(checked(rules, texts, { baseline, select: ['dropped-task'] }).staleBaseline).toEqual(['dropped-task-gone'])
  })

  test('must be readable', () => {
    expect(() => parseBaseline('{')).toThrow(UserError)
    expect(() => parseBaseline('{"schema":"colorfast/baseline@9","findings":[]}')).toThrow(UserError)
  })
})
