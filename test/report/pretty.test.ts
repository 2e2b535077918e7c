/** The pretty report on a terminal: colour, the first screen, long lines and chains. */
import { describe, expect, test } from 'vitest'
import { reportPretty } from '../../src/report/pretty/pretty.ts'
import { excerpt, wrap } from '../../src/report/screen-text.ts'
import { entryName, percent, shortName, someOf, thousands } from '../../src/report/words.ts'
import type { Finding } from '../../src/rule/finding.ts'
import type { LintResult } from '../../src/rule/lint-result.ts'
import { at, CLEAN, context, PLAIN, POOL, RESULT, SLEEP } from './canned.ts'

describe('reportPretty', () => {
  test('is colourless without colour and coloured with it', async () => {
    expect(reportPretty(RESULT, context())).not.toContain('\u001b')
    await expect(reportPretty(RESULT, context({ color: true }))).toMatchFileSnapshot('expected/pretty-color.txt')
  })

  test('says that nothing blocks only where nothing is left out', () => {
    const summary = (over: Partial<LintResult>): string => reportPretty({ ...CLEAN, ...over }, context())
    const hidden = { ...CLEAN.hidden, baseline: 23 }
    expect(summary({})).toContain('clean: 312 files, 1,204 calls on the loop, 0 blocking, 31 not resolved')
    expect(summary({ hidden })).toContain(
      'nothing new beside the baseline: 312 files, 1,204 calls on the loop, 31 not resolved',
    )
    expect(summary({ hidden })).toContain('not shown: 23 in the baseline (--no-baseline)')
    expect(summary({ hidden: { ...CLEAN.hidden, allowed: 1 } })).not.toContain('0 blocking')
    const stats = { ...CLEAN.stats, files: 0 }
    expect(summary({ since: 'HEAD (1a2b3c)', stats })).toContain(
      'nothing new since HEAD (1a2b3c): nothing that is analysed was changed',
    )
  })

  test('stops after the limit and counts the rest', () => {
    const text = reportPretty(RESULT, context({ limit: 1 }))
    expect(text).toContain('… 2 more, in order of harm; `--all` shows every one')
    expect(text).not.toContain('executor-per-request')
  })

  test('shows a chain of helpers once on the first screen, and names who else takes it', () => {
    const same = ['a', 'b', 'c'].map((name): Finding => ({
      ...PLAIN,
      fingerprint: name,
      path: `app/${name}.py`,
      function: `app.${name}.serve_${name}`,
    }))
    const again: Finding = { ...PLAIN, fingerprint: 'e', path: 'app/a.py', line: 7, function: 'app.a.again' }
    const result: LintResult = { ...RESULT, findings: [...same, again, POOL], causes: [] }
    const first = reportPretty(result, context({ limit: 2, width: 120 }))
    expect(first).toContain('the same way from serve_b (app/b.py:5), serve_c (app/c.py:5) and again (line 7)')
    expect(first).toContain('executor-per-request')
    expect(first).not.toContain('╭─ app/b.py')
    const all = reportPretty(result, context({ limit: null, width: 120 }))
    expect(all).toContain('╭─ app/b.py')
    expect(all).not.toContain('the same way from')
  })

  test('gives one cause at most two places of the first screen', () => {
    const same = ['a', 'b', 'c', 'd'].map((name, line): Finding => {
      const trace = PLAIN.trace.map(step => ({ ...step, line: step.line + line }))
      return { ...PLAIN, fingerprint: name, path: `app/${name}.py`, trace }
    })
    const result: LintResult = {
      ...RESULT,
      findings: [...same, POOL],
      causes: [
        {
          kind: 'function',
          path: 'x.py',
          line: 1,
          function: 'x.f',
          functions: ['x.f'],
          sinks: [],
          clears: ['a', 'b', 'c', 'd'],
          handlers: 1,
        },
      ],
    }
    const text = reportPretty(result, context({ limit: 3 }))
    expect(text).toContain('app/b.py')
    expect(text).not.toContain('app/c.py')
    expect(text).toContain('executor-per-request')
  })

  test('names a repair once where there is something else for the first screen', () => {
    const fix = { title: 'make it plain', safety: 'safe', edits: [{ path: 'app/a.py', s: 0, e: 6, text: '' }] } as const
    const calls: Finding = { ...PLAIN, fingerprint: 'calls', path: 'app/a.py', fix }
    const awaits: Finding = {
      ...PLAIN,
      fingerprint: 'awaits',
      path: 'app/a.py',
      line: 1,
      rule: 'async-without-await',
      fix,
    }
    const shown = (limit: number): string =>
      reportPretty({ ...RESULT, findings: [calls, awaits, POOL], causes: [] }, context({ limit }))
    expect(shown(2)).toContain('executor-per-request')
    expect(shown(2)).not.toContain('async-without-await')
    expect(shown(3)).toContain('async-without-await')
  })

  test('prints findings of one line together', () => {
    const second: Finding = { ...POOL, ...at(PLAIN.path, PLAIN.line, 13, 27), related: [] }
    const text = reportPretty({ ...RESULT, findings: [PLAIN, SLEEP, second] }, context())
    expect(text).toMatch(/error\[blocking-call\]: The event loop waits.*\nwarning\[executor-per-request\]/)
  })

  test('prints findings only when quiet', () => {
    const text = reportPretty(RESULT, context({ quiet: true }))
    expect(text).not.toContain('FastAPI')
    expect(text).not.toContain('Where to begin')
    expect(text).toContain('error[blocking-call]')
  })

  test('shows long chains by their ends', () => {
    const trace = Array.from({ length: 12 }, (_, index) => ({
      ...at('a.py', index + 1, 1, 2),
      function: `m.f${index}`,
      calls: `m.f${index + 1}`,
    }))
    expect(reportPretty({ ...RESULT, findings: [{ ...PLAIN, trace }] }, context())).toContain('… 5 more hops')
  })
})

describe('excerpt', () => {
  test('keeps the marked part of a long line in view', () => {
    const line = `${'x = 1; '.repeat(40)}call(a)${' # and so on'.repeat(20)}`
    const { text, from, to } = excerpt(line, 281, 288, 60)
    expect(text.length).toBeLessThanOrEqual(60)
    expect(text.slice(from, to)).toBe('call(a)')
  })

  test('spreads tabs and shortens deep indentation', () => {
    expect(excerpt('\t\t\tcall()', 4, 10, 80)).toEqual({ text: '    call()', from: 4, to: 10 })
  })

  test('counts wide characters as two columns and defuses control characters', () => {
    const { text, from } = excerpt('f("日本", x\u001b)', 9, 10, 80)
    expect(from).toBe(10)
    expect(text).toBe('f("日本", x\uFFFD)')
  })
})

describe('words', () => {
  test('numbers', () => {
    expect(thousands(1_234_567)).toBe('1,234,567')
    expect(percent(31, 1204)).toBe('2.6 %')
    expect(percent(1, 100_000)).toBe('under 0.1 %')
    expect(percent(0, 0)).toBe('0 %')
  })

  test('lists', () => {
    expect(someOf(['a', 'b', 'c', 'd'], 3)).toBe('a, b, c and d')
    expect(someOf(['a', 'b', 'c', 'd', 'e'], 3)).toBe('a, b, c and 2 more')
  })

  test('names', () => {
    expect(shortName('app.services.users.load_users')).toBe('load_users')
    expect(shortName('app.repositories.UserRepository.active')).toBe('UserRepository.active')
    expect(entryName({ kind: 'route', method: null, route: '/x', function: 'm.f' })).toBe('ANY /x')
    expect(entryName({ kind: 'middleware', method: null, route: null, function: 'm.Auth.dispatch' })).toBe(
      'middleware Auth.dispatch',
    )
  })

  test('lines', () => {
    expect(wrap('  one two three', 9, '    ')).toEqual(['  one two', '    three'])
    expect(wrap('use `async def` here', 12, '')).toEqual(['use', '`async def`', 'here'])
  })
})
