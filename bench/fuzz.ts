/**
 * Fuzzing at length, over real files: harms each of them at random and looks whether every stage keeps its promises
 * (test/fuzz/promises.ts) and its time. Not a test; a bounded part of it is one. Writes what breaks a promise to a folder.
 *
 *     node --stack-size=3900 --import tsx bench/fuzz.ts --rounds 20000 --seed 1 --broken FOLDER CORPUS...
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDoor, type Extract } from '../src/extract/extract-one.ts'
import { dialectOf, type Dialect } from '../src/extract/typescript/dialect.ts'
import { mutateBytes, mutateText, randomNumbers } from '../test/fuzz/mutate.ts'
import {
  configurationPromises,
  deploymentPromises,
  extractionPromises,
  lintPromises,
  placesOutside,
  recordPromises,
} from '../test/fuzz/promises.ts'

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    broken: { type: 'string', default: 'build/fuzz' },
    only: { type: 'string' },
    patience: { type: 'string', default: '20000' },
  },
  allowPositionals: true,
})

/** Milliseconds that one round may take: input is cut at 200,000 characters, and read four times. */
const PATIENCE = Number(values.patience)

const corpus = positionals.flatMap(filesBelow)
const python = corpus.filter(path => path.endsWith('.py'))
const node = corpus.flatMap(path => {
  const dialect = dialectOf(path)
  return dialect === null ? [] : [{ path, dialect }]
})
const records = corpus.filter(path => /(adr|decision)s?\/.*\.md$|\/\d{3,4}-[^/]*\.md$/i.test(path))
const deployment = corpus.filter(path => /(Dockerfile[^/]*|Procfile|\.ya?ml|\.toml|\.sh|\.ini|\.conf|\.service|Makefile|\.env[^/]*|package\.json)$/.test(path)) // prettier-ignore
const configurations = corpus.filter(path => /\.(toml|json)$/.test(path))
const door = await openDoor('python')
const nodeDoors = new Map<Dialect, Extract>()
for (const { dialect } of node) if (!nodeDoors.has(dialect)) nodeDoors.set(dialect, await openDoor(dialect))
const random = randomNumbers(Number(values.seed))

/** What is fuzzed, and how large a share of the rounds it gets. */
const KINDS: Readonly<Record<string, { readonly share: number; readonly round: () => Promise<Round> }>> = {
  'extraction, text': { share: 0.45, round: () => once(mutateText(textIn(python), random, sample(python)), extract) },
  'extraction, bytes': { share: 0.15, round: () => once(mutateBytes(bytesIn(python), random), extract) },
  'JavaScript and TypeScript': { share: 0.2, round: harmNode },
  'whole line': { share: 0.02, round: wholeLine },
  deployment: { share: 0.16, round: deploy },
  records: { share: 0.12, round: () => once(mutateText(textIn(records), random, sample(records)), recordPromises) },
  configuration: { share: 0.1, round: () => once(mutateText(textIn(configurations), random), configurationPromises) },
}

interface Round {
  readonly input: string | Uint8Array
  readonly broken: readonly string[]
}

await main()

async function main(): Promise<void> {
  print(
    `${corpus.length} files: ${python.length} Python, ${node.length} JavaScript and TypeScript, ${deployment.length} deployment, ${records.length} records`,
  )
  for (const [name, { share, round }] of Object.entries(KINDS)) {
    if (values.only !== undefined && !name.startsWith(values.only)) continue
    const rounds = Math.ceil(Number(values.rounds) * share)
    let broken = 0
    let slowest = 0
    const began = performance.now()
    for (let at = 0; at < rounds; at++) {
      const started = performance.now()
      const { input, broken: sentences } = await round()
      const took = performance.now() - started
      slowest = Math.max(slowest, took)
      const all = [...sentences, ...(took > PATIENCE ? [`took ${Math.round(took)} ms`] : [])]
      if (all.length === 0) continue
      broken++
      keep(`${name.replace(/\W+/g, '-')}-${values.seed}-${at}`, input, all)
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    print(`${name}: ${rounds} rounds, ${broken} broke a promise, slowest ${Math.round(slowest)} ms, ${seconds} s`)
  }
}

async function once<Input extends string | Uint8Array>(
  input: Input,
  promises: (input: Input) => readonly string[] | Promise<readonly string[]>,
): Promise<Round> {
  try {
    return { input, broken: await promises(input) }
  } catch (error) {
    return { input, broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)] }
  }
}

function extract(input: string | Uint8Array): readonly string[] {
  return extractionPromises(door, typeof input === 'string' ? new TextEncoder().encode(input) : input)
}

/** Text and bytes through the other door; its facts are of the dialect that the name says. */
function harmNode(): Promise<Round> {
  const { path, dialect } = node[random(node.length)] ?? { path: '', dialect: 'js' as const }
  const extractNode = nodeDoors.get(dialect)
  if (extractNode === undefined) return Promise.resolve({ input: '', broken: [] })
  const paths = node.map(one => one.path)
  const input =
    random(4) === 0
      ? mutateBytes(readFileSync(path), random)
      : new TextEncoder().encode(mutateText(readText(path), random, sample(paths)))
  return once(input, bytes => extractionPromises(extractNode, bytes, placesOutside))
}

/** Neighbours from one folder, some of them harmed: imports between them are real. */
function wholeLine(): Promise<Round> {
  const at = random(python.length)
  const near = python.slice(at, at + 12)
  const files = near.map(path => {
    const text = readFileSync(path, 'utf8')
    return [path.split('/').slice(-3).join('/'), random(2) === 0 ? mutateText(text, random) : text] as const
  })
  return once(JSON.stringify(Object.fromEntries(files)), input =>
    lintPromises(JSON.parse(input) as Record<string, string>),
  )
}

function deploy(): Promise<Round> {
  const path = deployment[random(deployment.length)] ?? 'Procfile'
  return once(mutateText(readText(path), random), text => deploymentPromises(path.split('/').slice(-2).join('/'), text))
}

function textIn(files: readonly string[]): string {
  const path = files[random(files.length)]
  return path === undefined ? '' : readText(path)
}

function bytesIn(files: readonly string[]): Uint8Array {
  const path = files[random(files.length)]
  return path === undefined ? new Uint8Array() : readFileSync(path)
}

function sample(files: readonly string[]): string[] {
  return [0, 1, 2].map(() => textIn(files))
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').slice(0, 200_000)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !/(^|\/)(\.git|node_modules|\.venv)(\/|$)/.test(entry.parentPath))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => statSync(path).size < 500_000)
    .sort()
}

function keep(name: string, input: string | Uint8Array, sentences: readonly string[]): void {
  mkdirSync(values.broken, { recursive: true })
  writeFileSync(join(values.broken, name), input)
  writeFileSync(join(values.broken, `${name}.txt`), sentences.join('\n'))
  print(`  ${name}: ${sentences[0]?.split('\n')[0] ?? ''}`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
