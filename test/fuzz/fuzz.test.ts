/** A bounded part of the fuzzing in bench/fuzz.ts, the same on every run: every stage keeps its promises on harmed input. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDoor, type Extract } from '../../src/extract/extract-one.ts'
import { mutateBytes, mutateText, randomNumbers } from './mutate.ts'
import {
  configurationPromises,
  deploymentPromises,
  extractionPromises,
  lintPromises,
  placesOutside,
  recordPromises,
} from './promises.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const all = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => !/(^|\/)\.(venv|colorfast-cache)\//.test(path))
  .sort()
const texts = (pattern: RegExp): string[] =>
  all.filter(path => pattern.test(path)).map(path => readFileSync(join(FIXTURES, path), 'utf8'))

const node = texts(/\.[cm]?[jt]sx?$/)
const python = texts(/^(projects|facts\/python|broken)\/.*\.py$/)
const records = texts(/^adr\/.*\.md$/)
const deployment = all.filter(path =>
  /(Dockerfile|Procfile|\.ya?ml|\.toml|\.sh|\.ini|\.conf|\.service|Makefile)$/.test(path),
)

let door: Extract
let nodeDoors: readonly Extract[]
beforeAll(async () => {
  door = await openDoor('python')
  nodeDoors = await Promise.all((['ts', 'tsx', 'js', 'd.ts'] as const).map(openDoor))
})

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const seeds = [1, 2, 3]

describe.each(seeds)('harm done with seed %i', seed => {
  const random = randomNumbers(seed)
  const pick = <Item>(items: readonly Item[], fallback: Item): Item => items[random(items.length)] ?? fallback
  const broken: string[] = []
  const rounds = (count: number, round: () => readonly string[]): void => {
    for (let at = 0; at < count; at++) broken.push(...round())
  }

  test('Python keeps its promises', () => {
    rounds(20, () => extractionPromises(door, encode(mutateText(pick(python, ''), random, python))))
    rounds(8, () => extractionPromises(door, mutateBytes(encode(pick(python, '')), random)))
    expect(broken).toEqual([])
  }, 120_000)

  test('JavaScript and TypeScript do, read in every dialect', () => {
    rounds(20, () => {
      const content = encode(mutateText(pick(node, ''), random, node))
      return nodeDoors.flatMap(one => extractionPromises(one, content, placesOutside))
    })
    rounds(8, () => {
      const content = mutateBytes(encode(pick(node, '')), random)
      return nodeDoors.flatMap(one => extractionPromises(one, content, placesOutside))
    })
    expect(broken).toEqual([])
  }, 120_000)

  test('a whole project of harmed files ends with a result', async () => {
    const files = Object.fromEntries([0, 1].map(at => [`app/m${at}.py`, mutateText(pick(python, ''), random, python)]))
    expect(await lintPromises({ ...files, 'app/main.py': pick(python, '') })).toEqual([])
  }, 120_000)

  test('deployment files, records and configurations do', () => {
    rounds(60, () => {
      const path = pick(deployment, '')
      return deploymentPromises(path, mutateText(readFileSync(join(FIXTURES, path), 'utf8'), random))
    })
    rounds(20, () => recordPromises(mutateText(pick(records, ''), random, records)))
    rounds(60, () => configurationPromises(mutateText(CONFIGURATION, random)))
    expect(broken).toEqual([])
  }, 120_000)
})

const CONFIGURATION = `select = ["all"]
fail-on = "error"
[levels]
blocking-call = "warning"
[per-file-ignores]
"scripts/**" = ["all"]
[[services]]
name = "api"
workers = 4
[drivers.x]
value = true
by = "team"
on = "2026-03-02"
`
