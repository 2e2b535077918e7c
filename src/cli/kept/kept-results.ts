/**
 * Results of `lint` in the cache, each with all that its run has seen of the world. One is given back while a run with the
 * same options would see the same. What is damaged, foreign or cannot be read or written is as if it were not there.
 */
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Io } from '../../base/io.ts'
import type { LintResult } from '../../rule/lint-result.ts'
import { sameWorld } from './same-world.ts'
import { stampOf } from './stamps.ts'
import { watchIo } from './watched-io.ts'
import type { Seen, Watch } from './watched-io.ts'

/** What a result depends on beside the files: everything that is plain data. */
export interface KeptFor {
  /** Names this build of the tool, its rules and its catalogue. */
  readonly build: string
  readonly root: string
  readonly named: readonly string[]
  readonly options: unknown
  /** Flags that change the result and are no options. */
  readonly flags: unknown
}

export interface KeptResults {
  /** The result of an earlier run, if this one would have the same. */
  readonly find: () => LintResult | null
  /** Watches a run that is to be kept. */
  readonly watch: () => Watch
  readonly keep: (result: LintResult, seen: Seen | null) => void
}

/** Results kept for one set of options; more sets than this are seldom used in turn. */
const MOST = 8
/** Raised when the form of the file changes. */
const FORM = 'colorfast result 1'

/** Opens the kept results in the cache folder `cache`, whose own name is `hidden` in listings. */
export function openKeptResults(cache: string, about: KeptFor, io: Io, hidden: string): KeptResults {
  const folder = join(cache, 'results')
  const key = createHash('sha256')
    .update(JSON.stringify([FORM, process.version, about]))
    .digest('hex')
    .slice(0, 24)
  const path = join(folder, `${key}.json`)
  const began = Date.now()

  // A repository could bring a link of the cache's name, and have files written wherever it points.
  const isElsewhere = [cache, folder].some(path => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false)

  return {
    find: () => {
      if (isElsewhere) return null
      const known = read(path, key)
      if (known === null) return null
      const seen = sameWorld(known.seen, io, stampOf, began, hidden)
      if (seen === null) return null
      if (seen !== known.seen) write(JSON.stringify(seen), known.result)
      return JSON.parse(known.result) as LintResult
    },
    watch: () => watchIo(io, stampOf, began, hidden),
    keep: (result, seen) => {
      if (seen !== null && !isElsewhere) write(JSON.stringify(seen), JSON.stringify(result))
    },
  }

  /** Beside the final place first, then renamed, so that nobody sees half a file. */
  function write(seen: string, result: string): void {
    const draft = `${path}.${process.pid}.tmp`
    try {
      mkdirSync(folder, { recursive: true })
      const ignore = join(cache, '.gitignore')
      if (lstatSync(ignore, { throwIfNoEntry: false }) === undefined) writeFileSync(ignore, '*\n', { flag: 'wx' })
      remove(draft)
      writeFileSync(draft, `${[FORM, key, checksum(seen), checksum(result)].join('\t')}\n${seen}\n${result}\n`, {
        flag: 'wx',
      })
      renameSync(draft, path)
      removeOldest(folder)
    } catch {
      remove(draft)
    }
  }
}

function read(path: string, key: string): { readonly seen: Seen; readonly result: string } | null {
  try {
    const [head = '', seen = '', result = ''] = readFileSync(path, 'utf8').split('\n')
    const whole = [FORM, key, checksum(seen), checksum(result)].join('\t')
    return head === whole ? { seen: JSON.parse(seen) as Seen, result } : null
  } catch {
    return null
  }
}

function checksum(text: string): string {
  return crc32(text).toString(16)
}

function removeOldest(folder: string): void {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  if (names.length <= MOST) return
  const byAge = names
    .map(name => ({ name, age: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.age - a.age)
  for (const { name } of byAge.slice(MOST)) remove(join(folder, name))
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A folder that cannot be written to stays as it is.
  }
}
