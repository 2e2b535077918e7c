/** Suppression comments: where they count, and what becomes of useless ones. */
import { describe, expect, test } from 'vitest'
import { checked, line, ruleOf } from './small-project.ts'

const ALLOW = '# colorfast: allow blocking-call -- one request a day'

function rulesAt(number: number, over: object = {}) {
  return [
    ruleOf('blocking-call', [{ at: line('app/a.py', number, 6), ...over }], { equivalents: ['ruff: ASYNC251'] }),
    ruleOf('dropped-task', []),
  ]
}

function messages(rules: Parameters<typeof checked>[0], text: string, options = {}): string[] {
  return checked(rules, { 'app/a.py': text, 'app/b.py': `slow()  ${ALLOW}\n` }, options).findings.map(
    ({ rule, message }) => `${rule}: ${message}`,
  )
}

const UNUSED_IN_B = 'unused-suppression: Nothing here is reported as `blocking-call` any more.'

describe('a suppression counts', () => {
  test.each([
    ['on the line', `f()  ${ALLOW}\n`, 1],
    ['on the line above', `${ALLOW}\nf()\n`, 2],
    ['above, with other comments between', `${ALLOW}\n# more\n\nf()\n`, 4],
    ['above a decorated function', `${ALLOW}\n@router.get("/")\nasync def f():\n    pass\n`, 3],
    ['among others', 'f()  # colorfast: allow dropped-task, blocking-call -- meant\n', 1],
    ['as another linter writes it', 'f()  # noqa: ASYNC251\n', 1],
    ["by another linter's name", 'f()  # ruff: ignore[blocking-sleep-in-async-function]\n', 1],
  ])('%s', (_, text, number) => {
    expect(messages(rulesAt(number), text).filter(message => message.startsWith('blocking-call'))).toEqual([])
  })

  test('at any hop of the chain, for every chain through it', () => {
    const trace = [
      { ...line('app/a.py', 1), function: 'app.a.f', calls: 'app.b.g' },
      { ...line('app/b.py', 1), function: 'app.b.g', calls: 'time.sleep' },
    ]
    const rules = [ruleOf('blocking-call', [{ trace }, { at: line('app/a.py', 2), trace }])]
    expect(messages(rules, 'f()\ng()\n')).toEqual([])
  })

  test('on the last line of a long expression', () => {
    const rules = rulesAt(1, { at: { path: 'app/a.py', line: 1, column: 1, endLine: 3, endColumn: 2 } })
    expect(messages(rules, `f(\n  1,\n)  ${ALLOW}\n`)).toEqual([UNUSED_IN_B])
  })
})

describe('a suppression does not count', () => {
  test.each([
    ['for another rule', 'f()  # colorfast: allow dropped-task -- meant\n', 1],
    ['two lines above', `${ALLOW}\ng()\nf()\n`, 3],
    ['on the line below', `f()\n${ALLOW}\n`, 1],
    ['without a reason', 'f()  # colorfast: allow blocking-call\n', 1],
    ['with a code of something else', 'f()  # noqa: E501\n', 1],
  ])('%s', (_, text, number) => {
    expect(messages(rulesAt(number), text)).toContain('blocking-call: found blocking-call')
  })
})

describe('useless suppressions', () => {
  test('are reported', () => {
    expect(messages(rulesAt(2), `x = 1  ${ALLOW}\nf()\n`)).toEqual([
      'blocking-call: found blocking-call',
      UNUSED_IN_B,
      UNUSED_IN_B,
    ])
  })

  test('are reported when nobody can read them', () => {
    expect(messages(rulesAt(9), 'x = 1  # colorfast: nonsense\n')).toContain(
      'unused-suppression: This suppression cannot be read and has no effect.',
    )
    expect(messages(rulesAt(9), 'x = 1  # colorfast: allow blocking-call\n')).toContain(
      'unused-suppression: This suppression gives no reason and has no effect.',
    )
  })

  test('are reported when no such rule exists, with a suggestion', () => {
    const { findings } = checked(rulesAt(9), { 'app/a.py': 'x = 1  # colorfast: allow blocking-cal -- x\n' })
    expect(findings.map(({ message, advice }) => [message, advice])).toContainEqual([
      'There is no rule called `blocking-cal`; this suppression has no effect.',
      'Did you mean `blocking-call`?',
    ])
  })

  test('are left alone if their rule did not run, or if nobody wants to know', () => {
    expect(messages(rulesAt(9), `x = 1  ${ALLOW}\n`, { select: ['dropped-task'] })).toEqual([])
    expect(messages(rulesAt(1), `x = 1\n`, { ignore: ['unused-suppression', 'blocking-call'] })).toEqual([])
  })

  test('count as used by findings that are not shown', () => {
    expect(messages(rulesAt(1, { level: 'info', confidence: 'low' }), `f()  ${ALLOW}\n`)).toEqual([UNUSED_IN_B])
  })
})
