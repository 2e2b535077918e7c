/**
 * Traps of the field and golden cases: small projects whose lines say what `blocking-call` and `nested-event-loop` must
 * report as a warning or an error of high or medium confidence; every other line is silent. `missing: <id>` is a known
 * gap and `spurious: <id>` a known mistake; both fail when they are mended.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { blockingCall } from '../../rules/blocking-call.ts'
import { nestedEventLoop } from '../../rules/nested-event-loop.ts'
import { analyseTexts, type Texts } from './analyse-texts.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/traps/', import.meta.url))
const projects = readdirSync(FOLDER).sort()

describe('traps', () => {
  it.each(projects)('%s', name => {
    const texts = textsOf(name)
    const marks = Object.entries(texts).flatMap(([path, text]) => marksIn(path, text))
    const wanted = marks.filter(mark => mark.word !== 'missing').map(mark => mark.at)
    expect(reportedIn(texts)).toEqual(wanted.sort())
  })

  it('covers the list', () => {
    expect(projects.length).toBeGreaterThan(20)
  })
})

function reportedIn(texts: Texts): string[] {
  const analysis = analyseTexts(texts)
  const found = [blockingCall, nestedEventLoop].flatMap(rule =>
    [...rule.check(analysis, { violations: [] })]
      .filter(report => (report.level ?? rule.level) !== 'info' && report.confidence !== 'low')
      .map(report => `${report.at.path}:${String(report.at.line)} ${rule.id}`),
  )
  return [...new Set(found)].sort()
}

function textsOf(project: string): Texts {
  const paths = readdirSync(FOLDER + project, { recursive: true, encoding: 'utf8' }).map(path =>
    path.replaceAll('\\', '/'),
  )
  return Object.fromEntries(
    paths.filter(path => path.endsWith('.py')).map(path => [path, readFileSync(`${FOLDER}${project}/${path}`, 'utf8')]),
  )
}

function marksIn(path: string, text: string): { readonly word: string; readonly at: string }[] {
  return text.split('\n').flatMap((line, index) => {
    const mark = /# (expect|missing|spurious): ([a-z-]+)/.exec(line)
    return mark ? [{ word: mark[1] ?? '', at: `${path}:${String(index + 1)} ${mark[2] ?? ''}` }] : []
  })
}
