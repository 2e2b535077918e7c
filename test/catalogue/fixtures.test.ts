/**
 * Libraries as they are used: one file a library, written by hand. `# blocks: <kind>` stands on a line that holds the
 * loop, and every other line must be silent, whatever its level.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockingCall } from '../../rules/blocking-call.ts'
import { nestedEventLoop } from '../../rules/nested-event-loop.ts'
import { analyseTexts } from '../propagate/analyse-texts.ts'
import { byLibrary, entriesOf, FIXTURES, readStubs } from './stub-entries.ts'

const files = readdirSync(FIXTURES).filter(file => file.endsWith('.py')).sort() // prettier-ignore

describe('fixtures of libraries', () => {
  it.each(files)('%s', file => {
    const text = readFileSync(FIXTURES + file, 'utf8')
    const marks = text.split('\n').flatMap((line, index) => {
      const mark = /# blocks: ([a-z, ]+)/.exec(line)
      return mark ? [`${String(index + 1)} ${(mark[1] ?? '').trim()}`] : []
    })
    expect(reported(text)).toEqual(marks)
  })

  it('have lines that report, unless nothing of the library blocks', () => {
    const blocking = new Set(
      [...byLibrary(readStubs())].flatMap(([name, stubs]) =>
        stubs.some(one => entriesOf(one).length > 0) ? [name] : [],
      ),
    )
    const silent = files.filter(file => !/# blocks: /.test(readFileSync(FIXTURES + file, 'utf8')))
    expect(silent.filter(file => blocking.has(file.slice(0, -'.py'.length).replaceAll('-', '.')))).toEqual([])
  })
})

/** `line kinds`, in order of lines. */
function reported(text: string): string[] {
  const analysis = analyseTexts(text)
  const found = new Map<number, Set<string>>()
  for (const rule of [blockingCall, nestedEventLoop])
    for (const { at, kind } of rule.check(analysis, { violations: [] })) {
      const kinds = found.get(at.line) ?? new Set<string>()
      found.set(at.line, kinds.add(kind ?? 'lock'))
    }
  return [...found].sort(([a], [b]) => a - b).map(([line, kinds]) => `${String(line)} ${[...kinds].sort().join(', ')}`)
}
