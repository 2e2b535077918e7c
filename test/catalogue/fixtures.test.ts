/**
 * Libraries as they are used: one file a library, written by hand. `# blocks: <kind>` stands on a line that holds the
 * loop, and every other line must be silent, whatever its level. What is not usual of the kind is said behind it:
 * `# blocks: disk, info` for what takes microseconds, `# blocks: network, medium` for what depends on configuration.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockingCall } from '../../rules/blocking-call.ts'
import { nestedEventLoop } from '../../rules/nested-event-loop.ts'
import { BLOCKING_KINDS, type Level } from '../../src/base/vocabulary.ts'
import type { Report } from '../../src/rule/index.ts'
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

/** Words of a mark in the order in which they stand. */
const WORDS: readonly string[] = [...[...BLOCKING_KINDS].sort(), 'error', 'warning', 'info', 'medium', 'low']

/** The fixture with its async functions as entries of a server, so that levels are those of a request. */
function served(text: string): string {
  const routes = [...text.matchAll(/^async def (\w+)/gm)].map(([, name = '']) => `server.add_api_route("/", ${name})\n`)
  return `${text}\nfrom fastapi import FastAPI\n\nserver = FastAPI()\n${routes.join('')}`
}

/** `line kinds`, in order of lines. */
function reported(text: string): string[] {
  const analysis = analyseTexts(served(text))
  const found = new Map<number, Set<string>>()
  for (const rule of [blockingCall, nestedEventLoop])
    for (const report of rule.check(analysis, { violations: [] })) {
      const words = found.get(report.at.line) ?? new Set<string>()
      found.set(report.at.line, words)
      for (const word of wordsOf(report, rule.level)) words.add(word)
    }
  return [...found].sort(([a], [b]) => a - b).map(([line, words]) => `${String(line)} ${WORDS.filter(word => words.has(word)).join(', ')}`) // prettier-ignore
}

/** The kind, the level if it is not the kind's own, and the confidence if it is not high. */
function wordsOf(report: Report, otherwise: Level): string[] {
  const kind = report.kind ?? 'lock'
  const level = report.level ?? otherwise
  const confidence = report.confidence ?? 'high'
  const usual = kind === 'disk' || kind === 'cpu' ? 'warning' : 'error'
  return [kind, ...(level === usual ? [] : [level]), ...(confidence === 'high' ? [] : [confidence])]
}
