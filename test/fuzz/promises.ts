/**
 * What every stage promises for any input whatever, as checks that give one sentence for each promise that is broken.
 * None of them knows what the input should mean; that is the business of the fixtures.
 */
import { checkRecords } from '../../src/adr/record/check-records.ts'
import { withStatus } from '../../src/adr/record/edit-record.ts'
import { listRecords, tableOfContents, withContents } from '../../src/adr/record/records.ts'
import { findZones } from '../../src/adr/record/zone.ts'
import { UserError } from '../../src/base/user-error.ts'
import { parseBaseline } from '../../src/check/baseline.ts'
import { DEFAULTS } from '../../src/config/options.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { extractDeployment } from '../../src/extract/deployment/extract-deployment.ts'
import type { Extract } from '../../src/extract/extract-one.ts'
import { decodeFacts, encodeFacts } from '../../src/extract/facts-codec.ts'
import { decodeSource } from '../../src/extract/python/source/decode-source.ts'
import type { FileFacts } from '../../src/facts/file-facts.ts'
import { forEachExpr } from '../../src/facts/walk.ts'
import { analyse, lint } from '../../src/run.ts'
import { rules } from '../../rules/index.ts'
import { memoryIo } from '../contract/memory-io.ts'
import { wrongPlaces } from '../extract/python/check-places.ts'

/** What a door's places promise, one sentence for each that is wrong. */
type PlacesOf = (facts: FileFacts, text: string) => string[]

/** Extraction gives facts and problems, never an exception; they are plain data, and places lie where they are said to. */
export function extractionPromises(extract: Extract, bytes: Uint8Array, wrong: PlacesOf = wrongPlaces): string[] {
  const facts = extract(bytes)
  const text = JSON.stringify(facts)
  return [
    ...facts.problems.filter(({ message }) => message.includes('error in the analysis')).map(({ message }) => message),
    ...(JSON.stringify(JSON.parse(text)) === text ? [] : ['facts are not plain data']),
    ...(JSON.stringify(decodeFacts(encodeFacts(facts))) === text ? [] : ['facts are changed by the cache']),
    ...(JSON.stringify(extract(bytes)) === text ? [] : ['the same bytes gave other facts']),
    ...(facts.problems.some(({ kind }) => kind === 'too-large' || kind === 'binary')
      ? []
      : wrong(facts, decodeSource(bytes).text).slice(0, 3)),
  ]
}

/** Facts of JavaScript name things that are not written (receivers, exports), so only the bounds of places are certain. */
export function placesOutside({ functions, classes }: FileFacts, text: string): string[] {
  const wrong: string[] = []
  const check = (what: string, { s, e }: { readonly s: number; readonly e: number }): void => {
    if (!(s >= 0 && s <= e && e <= text.length)) wrong.push(`${what} outside the text at ${s}-${e}`)
  }
  for (const one of [...functions, ...classes]) {
    check(one.name, one)
    forEachExpr(
      one.body,
      expr => check(expr.k, expr),
      stmt => check(stmt.k, stmt),
    )
  }
  return wrong
}

/** A project of any files ends with a result; no rule crashes. */
export async function lintPromises(files: Readonly<Record<string, string>>): Promise<string[]> {
  const options = { ...DEFAULTS, select: ['all'] } as const
  const run = async (): Promise<readonly string[]> => {
    const analysed = await analyse({
      root: '/project',
      named: [],
      options,
      io: memoryIo('/project', files),
      cache: null,
    })
    const result = lint(analysed, rules, { named: [], options, baseline: [] })
    return [
      ...result.problems.filter(({ kind }) => kind === 'rule-crashed').map(({ message }) => message),
      JSON.stringify(result.findings),
    ]
  }
  const first = await run()
  const second = await run()
  return [...first.slice(0, -1), ...(first.at(-1) === second.at(-1) ? [] : ['the same files gave other findings'])]
}

/** Deployment files give facts, whatever stands in them. */
export function deploymentPromises(path: string, text: string): string[] {
  const facts = extractDeployment(path, text)
  return Array.isArray(facts.commands) ? [] : ['no commands']
}

/** Records are read, checked and edited without an exception; an edit changes the status and nothing far from it. */
export function recordPromises(text: string): string[] {
  const records = listRecords([
    { name: '0001-a.md', text },
    { name: '0002-b.md', text: '# 2. B\n\n## Status\n\nAccepted\n' },
  ])
  checkRecords(records, () => false)
  findZones(text)
  const again = contentsTwice(text, tableOfContents(records, '*'))
  const changed = withStatus(text, 'accepted')
  return [
    ...(again ? [] : ['a second table of contents is not the first']),
    ...(changed === null || withStatus(changed, 'accepted') === changed
      ? []
      : ['a status set twice is not the status set once']),
  ]
}

/** Markers that do not belong together are refused with a sentence. */
function contentsTwice(text: string, contents: string): boolean {
  try {
    const once = withContents(text, contents)
    return withContents(once, contents) === once
  } catch (error) {
    if (error instanceof UserError) return true
    throw error
  }
}

/** Configuration and baseline are understood or refused with a sentence. */
export function configurationPromises(text: string): string[] {
  const broken: string[] = []
  for (const read of [
    () => readConfig([{ path: 'colorfast.toml', text }]),
    () => readConfig([{ path: 'pyproject.toml', text: `[tool.colorfast]\n${text}` }]),
    () => parseBaseline(text),
  ]) {
    try {
      read()
    } catch (error) {
      if (!(error instanceof UserError)) broken.push(String(error))
    }
  }
  return broken
}
