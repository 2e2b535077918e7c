/**
 * Every blocking entry of every stub is met by an async function that is written from the stub, in memory, and reported
 * there with the kind and the confidence that the stub gives it. What cannot be met so is listed with its reason, and stays under two in a hundred.
 */
import { describe, expect, it } from 'vitest'
import { blockingCall } from '../../rules/blocking-call.ts'
import { nestedEventLoop } from '../../rules/nested-event-loop.ts'
import type { Report } from '../../src/rule/index.ts'
import { analyseTexts } from '../propagate/analyse-texts.ts'
import { byLibrary, entriesOf, readStubs } from './stub-entries.ts'
import type { BlockingEntry } from './stub-entries.ts'

const libraries = [...byLibrary(readStubs())].map(([name, stubs]) => [name, stubs.flatMap(entriesOf)] as const)
const entries = libraries.flatMap(([, own]) => own)

/** Entries that no call in plain sight can reach, and why. */
const UNREACHED: Readonly<Record<string, string>> = {
  'asgiref.sync.async_to_sync': 'waits where the function that it gives is called',
  'concurrent.futures._base.Executor.__exit__':
    'leaving a pool waits only for what was submitted; fixtures/catalogue/concurrent.py',
  'discord.file.File.__init__': 'opens only what is known to be a path; fixtures/catalogue/discord.py',
  'flask.app.Flask.async_to_sync': 'waits where the function that it gives is called',
  'sqlalchemy.inspection.inspect': 'waits only for an engine or a connection; fixtures/catalogue/sqlalchemy.py',
}

describe('blocking entries', () => {
  it.each(libraries.filter(([, own]) => own.length > 0))('of %s', (_, own) => {
    const silent = unreported(own)
    expect(silent.filter(name => !Object.hasOwn(UNREACHED, name))).toEqual([])
    expect(own.map(one => one.name).filter(name => Object.hasOwn(UNREACHED, name) && !silent.includes(name))).toEqual(
      [],
    )
  })

  it('are nearly all met', () => {
    const known = new Set(entries.map(entry => entry.name))
    expect(entries.length).toBeGreaterThan(10_000)
    expect(Object.keys(UNREACHED).filter(name => !known.has(name))).toEqual([])
    expect(Object.keys(UNREACHED).length / entries.length).toBeLessThan(0.02)
  })
})

/** Names of the entries whose function is silent, and of those reported as something else than the stub says. */
function unreported(own: readonly BlockingEntry[]): string[] {
  // Imported one by one under names of their own: a module and a name in the package above it may be called the same.
  const tops = [...new Set(own.map(entry => `${entry.module} ${entry.top}`))]
  const lines = tops.map((top, index) => `from ${top.replace(' ', ' import ')} as t${String(index)}`)
  const at = own.map(entry => {
    const alias = `t${String(tops.indexOf(`${entry.module} ${entry.top}`))}`
    const renamed = (path: string): string => alias + path.slice(entry.top.length)
    const made = entry.instance === null ? renamed(entry.line) : entry.line
    lines.push(`async def f(y${entry.instance === null ? '' : `, x: ${renamed(entry.instance)}`}):`, `    ${made}`)
    return lines.length
  })
  const analysis = analyseTexts(`${lines.join('\n')}\n`)
  const reported = new Map<number, Report[]>()
  for (const rule of [blockingCall, nestedEventLoop])
    for (const report of rule.check(analysis, { violations: [] }))
      reported.set(report.at.line, [...(reported.get(report.at.line) ?? []), report])
  return own.flatMap((entry, index) => {
    const reports = reported.get(at[index] ?? 0) ?? []
    if (reports.length === 0) return [entry.name]
    if (!entry.exact) return []
    return reports.some(one => (one.kind ?? 'lock') === entry.kind && (one.confidence ?? 'high') === entry.confidence)
      ? []
      : [`${entry.name}: ${reports.map(one => `${one.kind ?? 'lock'}, ${one.confidence ?? 'high'}`).join('; ')}`]
  })
}
