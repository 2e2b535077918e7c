/** Tests of Python's version, decided by the oldest one that the project says it runs on. */
import { describe, expect, it } from 'vitest'
import { propagate } from '../../src/propagate/propagate.ts'
import { linkTexts, reachedAt } from '../propagate/analyse-texts.ts'

/** What is reached on the two sides of a test, for a project that runs on this Python and newer ones. */
function sidesOf(test: string, oldestPython: readonly number[] | null): string {
  const text = `import sys\ndef yes(): ...\ndef no(): ...\ndef use():\n    if ${test}:\n        yes()\n    else:\n        no()\nuse()\n`
  const analysis = propagate(linkTexts({ 'main.py': text }), { deployments: [], oldestPython })
  return [...reachedAt(analysis, 'main.py', 6), ...reachedAt(analysis, 'main.py', 8)].join(' ')
}

describe('the sides of a test that can be reached', () => {
  it.each([
    ['sys.version_info >= (3, 11)', [3, 12], 'main.yes'],
    ['sys.version_info >= (3, 11)', [3, 11], 'main.yes'],
    ['sys.version_info >= (3, 11)', [3, 9], 'main.yes main.no'],
    ['sys.version_info < (3, 11)', [3, 11, 2], 'main.no'],
    ['sys.version_info > (3, 8)', [3, 9], 'main.yes'],
    ['sys.version_info <= (3, 8)', [3, 9], 'main.no'],
    ['not sys.version_info >= (3, 11)', [3, 12], 'main.no'],
    ['sys.version_info >= (3, 11)', null, 'main.yes main.no'],
    ['sys.version_info[0] == 2', null, 'main.no'],
    ['sys.version_info.major >= 3', null, 'main.yes'],
    ['sys.version_info[1] >= 9', [3, 12], 'main.yes main.no'],
    ['sys.version_info >= minimum', [3, 12], 'main.yes main.no'],
  ] as const)('%s on %j', (test, oldest, reached) => {
    expect(sidesOf(test, oldest)).toBe(reached)
  })
})
