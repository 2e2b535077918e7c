/** From rules to findings: what is run, silenced, left out, and in which order the rest comes. */
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import type { TraceStep } from '../../src/rule/finding.ts'
import { checked, line, moduleFunction, ruleOf } from './small-project.ts'

const TEXTS = { 'app/a.py': 'one()\ntwo()\nthree()\n', 'app/b.py': 'four()\n' }

function ids(result: { findings: readonly { rule: string }[] }): string[] {
  return result.findings.map(({ rule }) => rule)
}

function hop(path: string, number: number, name = 'app.b.g', calls = 'time.sleep'): TraceStep {
  return { ...line(path, number), function: name, calls }
}

describe('selection', () => {
  const rules = [
    ruleOf('blocking-call', [{}]),
    ruleOf('dropped-task', [{ at: line('app/a.py', 2) }], { group: 'worker-state', level: 'warning' }),
    ruleOf('thread-offload', [{ at: line('app/a.py', 3) }], { group: 'inventory', level: 'info', off: true }),
  ]

  test.each([
    [{}, ['blocking-call', 'dropped-task']],
    [{ select: ['worker-state'] }, ['dropped-task']],
    [{ select: ['thread-offload'] }, ['thread-offload']],
    [{ select: ['all'] }, ['blocking-call', 'dropped-task', 'thread-offload']],
    [{ select: ['all'], ignore: ['blocking'] }, ['dropped-task', 'thread-offload']],
    [{ levels: { 'blocking-call': 'off' as const } }, ['dropped-task']],
    [{ levels: { 'thread-offload': 'warning' as const } }, ['blocking-call', 'dropped-task', 'thread-offload']],
  ])('%j', (options, expected) => {
    expect(ids(checked(rules, TEXTS, options))).toEqual(expected)
  })

  test('knows a mistyped rule', () => {
    expect(() => checked(rules, TEXTS, { select: ['blocking-cal'] })).toThrow(UserError)
    expect(() => checked(rules, TEXTS, { levels: { nonsense: 'error' } })).toThrow(/levels: there is no rule/)
    expect(() => checked(rules, TEXTS, { perFileIgnores: { 'a.py': ['droped-task'] } })).toThrow(/per-file-ignores/)
  })
})

describe('levels', () => {
  test('information is hidden and counted, unless it is asked for', () => {
    const rules = [ruleOf('blocking-call', [{ level: 'info' }])]
    const plain = checked(rules, TEXTS)
    expect([ids(plain), plain.hidden.level]).toEqual([[], 1])
    expect(ids(checked(rules, TEXTS, { level: 'info' }))).toEqual(['blocking-call'])
    expect(ids(checked(rules, TEXTS, { select: ['all'] }))).toEqual(['blocking-call'])
    expect(ids(checked(rules, TEXTS, { select: ['blocking-call'] }))).toEqual([])
  })

  test('a rule that is information by nature is shown where it was named, not where its group was', () => {
    const rules = [
      ruleOf('mixed-handlers', [{}], { group: 'models', level: 'info' }),
      ruleOf('thread-offload', [{}], { group: 'inventory', level: 'info', off: true }),
    ]
    expect(ids(checked(rules, TEXTS, { select: ['models'] }))).toEqual([])
    expect(ids(checked(rules, TEXTS, { select: ['models'], level: 'info' }))).toEqual(['mixed-handlers'])
    expect(ids(checked(rules, TEXTS, { select: ['mixed-handlers'] }))).toEqual(['mixed-handlers'])
    expect(ids(checked(rules, TEXTS, { select: ['inventory'] }))).toEqual(['thread-offload'])
  })

  test('a configured level moves milder findings along', () => {
    const rules = [ruleOf('blocking-call', [{}, { at: line('app/a.py', 2), level: 'warning' }])]
    const { findings } = checked(rules, TEXTS, { levels: { 'blocking-call': 'warning' }, level: 'info' })
    expect(findings.map(({ level }) => level)).toEqual(['warning', 'info'])
  })

  test('per path, the last pattern that matches wins', () => {
    const rules = [ruleOf('blocking-call', [{}, { at: line('app/b.py', 1) }])]
    const perFileLevels = {
      app: { 'blocking-call': 'warning' as const },
      'app/b.py': { 'blocking-call': 'off' as const },
    }
    expect(checked(rules, TEXTS, { perFileLevels }).findings.map(({ path, level }) => [path, level])).toEqual([
      ['app/a.py', 'warning'],
    ])
  })

  test('less certain findings are hidden and counted', () => {
    const rules = [ruleOf('blocking-call', [{ confidence: 'low' }, { at: line('app/a.py', 2), confidence: 'medium' }])]
    const { findings, hidden } = checked(rules, TEXTS)
    expect([findings.length, hidden.confidence]).toEqual([1, 1])
    expect(checked(rules, TEXTS, { minConfidence: 'low' }).findings.length).toBe(2)
    expect(checked(rules, TEXTS, { minConfidence: 'high' }).findings.length).toBe(0)
  })
})

describe('paths', () => {
  const rules = [ruleOf('blocking-call', [{}, { at: line('app/b.py', 1) }])]

  test('named paths limit what is reported', () => {
    const { findings, hidden } = checked(rules, TEXTS, { named: ['app/b.py'] })
    expect([findings.map(({ path }) => path), hidden.elsewhere]).toEqual([['app/b.py'], 1])
  })

  test('quiet files are counted', () => {
    const { findings, hidden } = checked(rules, TEXTS, {}, { quiet: ['app/b.py'] })
    expect([findings.map(({ path }) => path), hidden.quiet]).toEqual([['app/a.py'], 1])
  })

  test('rules can be ignored per path', () => {
    const { findings, hidden } = checked(rules, TEXTS, { perFileIgnores: { 'app/*': ['blocking'] } })
    expect([findings.length, hidden.allowed]).toEqual([0, 2])
  })
})

describe('a rule that crashes', () => {
  test('becomes a problem, and the others go on', () => {
    const broken = ruleOf('nested-executor', function* () {
      yield { message: 'found', at: line('app/a.py', 1), function: 'app.a.f' }
      throw new Error('no such thing')
    })
    const { findings, problems } = checked([broken, ruleOf('blocking-call', [{ at: line('app/b.py', 1) }])], TEXTS)
    expect(ids({ findings })).toEqual(['nested-executor', 'blocking-call'])
    expect(problems).toMatchObject([
      { kind: 'rule-crashed', message: expect.stringContaining('`nested-executor`') as string },
    ])
  })
})

describe('one finding per rule and place', () => {
  test('the graver one speaks, entries are united', () => {
    const entry = (name: string) => ({ kind: 'route' as const, method: 'GET', route: `/${name}`, function: name })
    const rules = [
      ruleOf('blocking-call', [
        { level: 'warning', entries: [entry('a')] },
        { level: 'error', entries: [entry('b'), entry('a')] },
      ]),
    ]
    const { findings } = checked(rules, TEXTS)
    expect(findings.map(({ level, entries }) => [level, entries.map(({ route }) => route)])).toEqual([
      ['error', ['/b', '/a']],
    ])
  })

  test('blocking-call is silent where nested-event-loop speaks', () => {
    const rules = [ruleOf('blocking-call', [{}, { at: line('app/b.py', 1) }]), ruleOf('nested-event-loop', [{}])]
    expect(ids(checked(rules, TEXTS))).toEqual(['nested-event-loop', 'blocking-call'])
  })
})

describe('order of harm', () => {
  test('level, entries, kind of wait, confidence, place', () => {
    const route = { kind: 'route' as const, method: 'GET', route: '/', function: 'f' }
    const rules = [
      ruleOf('blocking-call', [
        { at: line('z.py', 1), kind: 'disk', level: 'warning' },
        { at: line('b.py', 2), kind: 'db' },
        { at: line('b.py', 1), kind: 'db' },
        { at: line('c.py', 1), kind: 'network', confidence: 'medium' },
        { at: line('d.py', 1), kind: 'network' },
        { at: line('e.py', 1), kind: 'sleep', entries: [route] },
      ]),
    ]
    expect(checked(rules, {}).findings.map(({ path, line: number }) => `${path}:${number}`)).toEqual([
      'e.py:1',
      'd.py:1',
      'c.py:1',
      'b.py:1',
      'b.py:2',
      'z.py:1',
    ])
  })
})

describe('causes', () => {
  test('the shared function nearest to the library call comes first', () => {
    const chain = (number: number, name: string) => ({
      at: line('app/a.py', number),
      function: name,
      trace: [
        hop('app/a.py', number, name, 'app.b.load'),
        hop('app/b.py', 1, 'app.b.load', 'app.b.run'),
        hop('app/b.py', 1, 'app.b.run'),
      ],
      sink: { name: 'time.sleep', path: 'app/b.py', line: 1 },
      entries: [{ kind: 'route' as const, method: 'GET', route: `/${name}`, function: name }],
    })
    const { causes, findings } = checked([ruleOf('blocking-call', [chain(1, 'app.a.f'), chain(2, 'app.a.g')])], TEXTS)
    expect(causes).toEqual([
      {
        kind: 'function',
        path: 'app/b.py',
        line: 1,
        function: 'app.b.run',
        functions: ['app.b.run'],
        sinks: ['time.sleep'],
        clears: findings.map(({ fingerprint }) => fingerprint),
        handlers: 2,
      },
    ])
  })

  test('handlers that await nothing are one cause together', () => {
    const handler = (name: string, awaits: boolean) => ({
      ...moduleFunction('app/a.py'),
      id: name,
      kind: 'def' as const,
      async: true,
      awaits,
      registrations: [
        {
          kind: 'route' as const,
          method: 'GET',
          route: '/',
          function: name,
          by: 'fastapi.FastAPI.get',
          framework: 'fastapi',
          at: line('app/a.py', 1),
        },
      ],
    })
    const functions = [handler('app.a.f', false), handler('app.a.g', false), handler('app.a.h', true)]
    const direct = (number: number, name: string) => ({
      at: line('app/a.py', number),
      function: name,
      kind: 'sleep' as const,
      trace: [hop('app/a.py', number, name)],
    })
    const rule = ruleOf('blocking-call', [
      direct(1, 'app.a.f'),
      direct(2, 'app.a.g'),
      direct(3, 'app.a.g'),
      direct(4, 'app.a.h'),
    ])
    const { causes } = checked([rule], TEXTS, {}, { functions })
    expect(causes.map(({ kind, functions: names, clears }) => [kind, names, clears.length])).toEqual([
      ['plain-handlers', ['app.a.g', 'app.a.f'], 3],
      ['function', ['app.a.h'], 1],
    ])
  })
})
